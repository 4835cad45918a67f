import {
  hash,
  internalMeetingId,
  linked,
  type Meeting,
  type Recording,
  type RecordingFormat,
  type World,
} from "./state.ts"
import type { RecordingFormatSeed, RecordingSeed } from "./options.ts"

const rooms = [
  "Álgebra Linear",
  "Biologia Celular",
  "Café & código",
  "Física II",
  "História do Brasil",
  "Introdução à Programação",
  "Química Orgânica",
  "Reunião de departamento",
  "Seminário de pós-graduação",
  "Tutoria",
]
const teachers = ["Ana Souza", "Bruno Lima", "Carla Dias", "João D'Ávila", "Zoé Martins"]
const day = 86_400_000
/** 4 March 2024, 12:00 UTC. */
const firstStart = 1_709_553_600_000

/** Small integers that look random and are always the same. */
const mixed = (index: number, salt: number, below: number) => ((index + 1) * 2_654_435_761 * (salt + 7)) % below

/** One of the made-up recordings: ten rooms, a few times a week. */
function madeUp(index: number): RecordingSeed {
  const room = index % rooms.length
  const session = Math.floor(index / rooms.length)
  const startTime = firstStart + session * 2 * day + room * 5_400_000 + mixed(index, 1, 600_000)
  const minutes = 20 + mixed(index, 2, 80)
  const title = rooms[room] ?? ""
  const isWithVideo = index % 4 === 0
  return {
    meetingID: `sala-${String(room + 1).padStart(2, "0")}`,
    name: `${title} ${session + 1}`,
    startTime,
    endTime: startTime + minutes * 60_000 + mixed(index, 3, 60_000),
    participants: 2 + mixed(index, 4, 40),
    rawSize: minutes * 3_500_000 + mixed(index, 5, 1_000_000),
    state: index % 13 === 12 ? "unpublished" : "published",
    metadata: {
      "bbb-origin": "sandbox",
      "class-id": String(index + 1).padStart(6, "0"),
      presenter: teachers[index % teachers.length] ?? "",
    },
    formats: [
      { type: "presentation", length: minutes, images: [{ url: "", alt: title, width: 176, height: 136 }] },
      ...(isWithVideo ? [{ type: "video", length: minutes }] : []),
    ],
  }
}

function formatOf(world: World, recordID: string, seed: RecordingFormatSeed, minutes: number): RecordingFormat {
  const length = seed.length ?? minutes
  const page =
    seed.type === "presentation" ? `/playback/presentation/2.3/${recordID}` : `/playback/${seed.type}/${recordID}/`
  const format = {
    type: seed.type,
    processingTime: seed.processingTime ?? 4_000 + length * 900,
    length,
    size: seed.size ?? length * 250_000,
    images: (seed.images ?? []).map((image, index) => {
      const thumb = `/presentation/${recordID}/presentation/default/thumbnails/thumb-${index + 1}.png`
      return image.url ? image : linked(world, thumb, image)
    }),
  }
  return seed.url === undefined ? linked(world, page, format) : { ...format, url: seed.url }
}

function recordingOf(world: World, seed: RecordingSeed, index: number): Recording {
  const startTime = seed.startTime ?? firstStart + index * day
  const endTime = seed.endTime ?? startTime + 3_600_000
  const meetingID = seed.meetingID ?? `sala-${index + 1}`
  const recordID = seed.recordID ?? internalMeetingId(meetingID, startTime)
  const name = seed.name ?? meetingID
  const isBreakout = seed.isBreakout ?? false
  const minutes = Math.round((endTime - startTime) / 60_000)
  const formats = (seed.formats ?? [{ type: "presentation" }]).map((format) =>
    formatOf(world, recordID, format, minutes),
  )
  return {
    recordID,
    meetingID,
    name,
    isBreakout,
    state: seed.state ?? "published",
    startTime,
    endTime,
    participants: seed.participants ?? 1,
    rawSize: seed.rawSize ?? minutes * 3_500_000,
    size: seed.size ?? formats.reduce((sum, format) => sum + format.size, 0),
    metadata: new Map([
      ...Object.entries(seed.metadata ?? {}),
      ["isBreakout", String(isBreakout)],
      ["meetingId", meetingID],
      ["meetingName", name],
    ]),
    breakout: seed.breakout,
    breakoutRooms: seed.breakoutRooms ?? [],
    formats,
    tracks: [],
    rewritten: false,
  }
}

/** The meeting of a seeded recording. */
function meetingOf(recording: Recording): Meeting {
  const { recordID, meetingID, name, startTime, endTime, metadata } = recording
  const own = ["isBreakout", "meetingId", "meetingName"]
  return {
    meetingID,
    internalMeetingID: recordID,
    name,
    attendeePW: "ap",
    moderatorPW: "mp",
    createTime: startTime,
    startTime,
    endTime,
    voiceBridge: "70757",
    dialNumber: "613-555-1234",
    duration: 0,
    maxUsers: 0,
    record: true,
    autoStartRecording: false,
    allowStartStopRecording: true,
    isRecording: false,
    wasRecorded: true,
    keepEvents: false,
    guestPolicy: "ALWAYS_ACCEPT",
    allowRequestsWithoutSession: false,
    disabledFeatures: new Set(),
    logoutURL: undefined,
    meetingEndedURL: undefined,
    expireIfNoUserJoined: 0,
    expireWhenLastUserLeft: 0,
    metadata: new Map([...metadata].filter(([key]) => !own.includes(key))),
    breakout: undefined,
    children: [],
    hasUserJoined: true,
    hasBeenForciblyEnded: false,
    attendees: new Map(),
    visitors: [],
    lastLeftAt: endTime,
    documents: [],
    modules: new Map(),
    chat: [],
    parameters: new Map(),
  }
}

/** Adds the recordings of the options, or as many made-up ones. */
export function seedRecordings(world: World, recordings: number | readonly RecordingSeed[]): void {
  const seeds =
    typeof recordings === "number" ? Array.from({ length: recordings }, (_, index) => madeUp(index)) : recordings
  for (const [index, seed] of seeds.entries()) {
    const recording = recordingOf(world, seed, index)
    // Two seeds with the same meeting and time are still two recordings.
    while (world.recordings.has(recording.recordID)) {
      recording.recordID = `${hash("sha1", recording.recordID)}-${recording.startTime}`
    }
    world.recordings.set(recording.recordID, recording)
    if (world.settings.conferenciaWeb) world.past.push(meetingOf(recording))
  }
}
