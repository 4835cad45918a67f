import type { Call } from "./wire.ts"
import { sendChatMessage } from "./calls/chat.ts"
import { create } from "./handlers/create.ts"
import { insertDocument } from "./calls/documents.ts"
import { join } from "./handlers/join.ts"
import { end, getMeetingInfo, getMeetings, getSessions, isMeetingRunning } from "./handlers/meetings.ts"
import { getAllMeetings, getRecordingToken } from "./calls/mconf.ts"
import { deleteRecordings, publishRecordings, updateRecordings } from "./handlers/recording-changes.ts"
import { getRecordings } from "./handlers/recordings.ts"
import { feedback, getJoinUrl, learningDashboard, signOut, stuns } from "./calls/sessions.ts"
import { getRecordingTextTracks, putRecordingTextTrack } from "./calls/text-tracks.ts"
import type { World } from "./state.ts"

export interface Route {
  run: (world: World, call: Call) => Response | Promise<Response>
  methods: readonly ("GET" | "POST")[]
  /** Whose business the checksum is: the common validation, the call's own order of checks, or nobody's. */
  checksum: "validated" | "own" | "none"
  /** Kinds of bodies; undefined does not look. */
  bodies?: readonly string[]
  since?: number
  /** A call of ConferênciaWeb, which plain servers do not have. */
  conferenciaWeb?: true
  /** Before this release GET and POST were both mapped. */
  methodsSince?: number
}

const form = ["application/x-www-form-urlencoded", "multipart/form-data"]
const xml = ["application/xml", "text/xml"]
const both = ["GET", "POST"] as const
const get = ["GET"] as const
const post = ["POST"] as const

/** What url mappings and validation say about each call. */
export const routes: Readonly<Record<string, Route>> = {
  create: { run: create, methods: both, checksum: "validated", bodies: [...form, ...xml] },
  join: { run: join, methods: get, methodsSince: 3, checksum: "own" },
  isMeetingRunning: { run: isMeetingRunning, methods: both, checksum: "validated", bodies: form },
  end: { run: end, methods: both, checksum: "validated", bodies: form },
  getMeetingInfo: { run: getMeetingInfo, methods: both, checksum: "validated", bodies: form },
  getMeetings: { run: getMeetings, methods: both, checksum: "validated", bodies: form },
  getSessions: { run: getSessions, methods: both, checksum: "validated", bodies: form },
  insertDocument: { run: insertDocument, methods: post, checksum: "validated", bodies: xml, since: 2.5 },
  sendChatMessage: { run: sendChatMessage, methods: get, checksum: "validated", since: 3 },
  getRecordings: { run: getRecordings, methods: both, checksum: "own" },
  publishRecordings: { run: publishRecordings, methods: get, methodsSince: 3, checksum: "own" },
  deleteRecordings: { run: deleteRecordings, methods: get, methodsSince: 3, checksum: "own" },
  updateRecordings: { run: updateRecordings, methods: both, checksum: "own" },
  getRecordingTextTracks: { run: getRecordingTextTracks, methods: both, checksum: "own" },
  putRecordingTextTrack: { run: putRecordingTextTrack, methods: post, checksum: "own" },
  getJoinUrl: { run: getJoinUrl, methods: both, checksum: "none", since: 3 },
  stuns: { run: stuns, methods: both, checksum: "none" },
  signOut: { run: signOut, methods: both, checksum: "none" },
  learningDashboard: { run: learningDashboard, methods: both, checksum: "none" },
  getAllMeetings: { run: getAllMeetings, methods: get, checksum: "validated", conferenciaWeb: true },
  getRecordingToken: { run: getRecordingToken, methods: get, checksum: "own", conferenciaWeb: true },
  feedback: { run: feedback, methods: post, checksum: "none", since: 3 },
}
