import { analyticsOf } from "./analytics.ts"
import { analyticsJob, recordingReadyJob, recordingReadyUrl } from "./callbacks.ts"
import { deliver } from "./deliver.ts"
import { type Attributes, emit } from "./events.ts"
import { commaList } from "./params.ts"
import { type Meeting, type Recording, type RecordingFormat, type World, linked } from "./state.ts"

/** The recording as it stands when the meeting has just ended. */
export function recordingOf(meeting: Meeting): Recording {
  const people = new Set(meeting.visitors.map((visitor) => visitor.userID))
  return {
    recordID: meeting.internalMeetingID,
    meetingID: meeting.meetingID,
    name: meeting.name,
    isBreakout: meeting.breakout !== undefined,
    state: "processing",
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    participants: people.size,
    rawSize: 0,
    size: 0,
    metadata: new Map([
      ...meeting.metadata,
      ["isBreakout", String(meeting.breakout !== undefined)],
      ["meetingId", meeting.meetingID],
      ["meetingName", meeting.name],
    ]),
    breakout: meeting.breakout && {
      parentId: meeting.breakout.parent.internalMeetingID,
      sequence: meeting.breakout.sequence,
      freeJoin: meeting.breakout.freeJoin,
    },
    breakoutRooms: meeting.children.map((child) => child.internalMeetingID),
    formats: [],
    tracks: [],
    rewritten: false,
  }
}

const stepTime = {
  archive: 1_900,
  sanity: 450,
  "post-archive": 300,
  process: 21_000,
  "post-process": 120,
  publish: 4_300,
  "post-publish": 90,
}

type Step = keyof typeof stepTime

/** Formats to make: `meta_bbb-disable-recording-formats` takes some away. */
function workflows(recording: Recording): string[] {
  const disabled = commaList(recording.metadata.get("bbb-disable-recording-formats")?.replace(/^\[|\]$/g, ""))
  const lower = disabled.map((name) => name.toLowerCase())
  return ["presentation", "video"].filter((name) => !lower.includes(name))
}

function formatOf(world: World, recording: Recording, type: string): RecordingFormat {
  const seconds = Math.max(1, Math.round((recording.endTime - recording.startTime) / 1000))
  const path =
    type === "presentation"
      ? `/playback/presentation/2.3/${recording.recordID}`
      : `/playback/${type}/${recording.recordID}/`
  const slide = `/presentation/${recording.recordID}/presentation/default/thumbnails/thumb-1.png`
  return linked(world, path, {
    type,
    processingTime: stepTime.process,
    length: Math.round(seconds / 60),
    size: seconds * (type === "video" ? 45_000 : 12_000),
    images: type === "presentation" ? [linked(world, slide, { alt: "Welcome to", width: 176, height: 136 })] : [],
  })
}

function publication(recording: Recording, format: RecordingFormat): Attributes {
  const { url, type, processingTime, size, images } = format
  const image = images.map((one) => ({
    attributes: { width: String(one.width ?? 176), height: String(one.height ?? 136), alt: one.alt ?? "" },
    value: one.url,
  }))
  return {
    recording: {
      name: recording.name,
      // The producer writes the text, not a boolean.
      "is-breakout": String(recording.isBreakout),
      "start-time": recording.startTime,
      "end-time": recording.endTime,
      size,
      "raw-size": recording.rawSize,
      metadata: Object.fromEntries(recording.metadata),
      playback: {
        format: type,
        link: url,
        processing_time: processingTime,
        duration: recording.endTime - recording.startTime,
        ...(image.length > 0 ? { extensions: { preview: { images: { image } } } } : {}),
        size,
      },
      download: {},
    },
  }
}

/** Archive, sanity, process, publish: with the events of every step, then the two callbacks. */
export function processRecording(world: World, recording: Recording): void {
  const ids = { internalMeetingID: recording.recordID, meetingID: recording.meetingID }
  const started = (step: Step, extra: Attributes = {}) => {
    emit(world, `rap-${step}-started`, ids, { "record-id": recording.recordID, ...extra })
  }
  const ended = (step: Step, extra: Attributes = {}) => {
    const result = { "record-id": recording.recordID, success: true, "step-time": stepTime[step] }
    emit(world, `rap-${step}-ended`, ids, { ...result, ...extra })
  }
  const duration = recording.endTime - recording.startTime
  recording.rawSize = Math.max(1, Math.round(duration / 1000)) * 60_000
  started("archive")
  ended("archive", { recorded: true, duration })
  started("sanity")
  ended("sanity")
  started("post-archive", { workflow: "post_archive" })
  ended("post-archive", { workflow: "post_archive" })
  for (const workflow of workflows(recording)) {
    const step = { workflow }
    started("process", step)
    ended("process", step)
    started("post-process", step)
    ended("post-process", step)
    started("publish", step)
    const format = formatOf(world, recording, workflow)
    recording.formats.push(format)
    recording.size += format.size
    recording.state = "published"
    ended("publish", { ...step, ...publication(recording, format) })
    started("post-publish", step)
    const url = recordingReadyUrl(recording.metadata)
    if (url) deliver(world, recordingReadyJob(world, url, recording.meetingID, recording.recordID))
    ended("post-publish", step)
  }
  if (recording.state === "processing") recording.state = "processed"
}

/** Everything that ended meetings still owe: recordings, and the analytics of those that keep their events. */
export function processEnded(world: World): void {
  for (const meeting of world.ended.splice(0)) {
    const recording = world.recordings.get(meeting.internalMeetingID)
    if (recording?.state === "processing") processRecording(world, recording)
    const url = meeting.metadata.get("analytics-callback-url")
    if (url) deliver(world, analyticsJob(world, url, analyticsOf(world, meeting)))
  }
}
