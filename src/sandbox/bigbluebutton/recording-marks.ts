import type { Meeting, World } from "./state.ts"
import { emit } from "./webhooks.ts"

/** bbb-webhooks 2 and ConferênciaWeb have one event for both, which does not say which. */
function announce(world: World, meeting: Meeting): void {
  const { hooks, conferenciaWeb } = world.settings
  const said = meeting.isRecording ? "started" : "stopped"
  emit(world, `meeting-recording-${conferenciaWeb || hooks.version === "2" ? "changed" : said}`, meeting)
}

function mark(world: World, meeting: Meeting, isRecording: boolean): void {
  if (meeting.isRecording === isRecording) return
  meeting.isRecording = isRecording
  if (isRecording) meeting.wasRecorded = true
  announce(world, meeting)
}

/** The first person is in: a meeting that records by itself begins to. */
export function startByItself(world: World, meeting: Meeting): void {
  if (meeting.record && meeting.autoStartRecording && !meeting.wasRecorded) mark(world, meeting, true)
}

/** A moderator presses the button. @throws Error where there is none */
export function pressRecord(world: World, meeting: Meeting, isRecording: boolean): void {
  const { meetingID, record, allowStartStopRecording } = meeting
  if (!record) throw new Error(`The sandbox cannot record "${meetingID}": create the meeting with record: true`)
  if (!allowStartStopRecording)
    throw new Error(`The sandbox has no record button in "${meetingID}": it has allowStartStopRecording: false`)
  mark(world, meeting, isRecording)
}
