import { dialects } from "../../../generated/bigbluebutton/dialects.ts"
import { bodyLimit, type Call, checksumFits, readCall, sortedFormFits } from "./wire.ts"
import {
  end,
  endExpired,
  getAllMeetings,
  getMeetingInfo,
  getMeetings,
  getSessions,
  index,
  isMeetingRunning,
  sendChatMessage,
  updateMeeting,
} from "./handlers/meetings.ts"
import { create, insertDocument } from "./handlers/create.ts"
import { clientPage, feedback, getJoinUrl, join, learningDashboard, signOut, stuns } from "./handlers/join.ts"
import {
  deleteRecordings,
  getRecordingTextTracks,
  publishRecordings,
  putRecordingTextTrack,
  textTrackFile,
  updateRecordings,
} from "./handlers/recording-changes.ts"
import { getRecordings } from "./handlers/recordings.ts"
import type { World } from "./state.ts"
import { badRequest, fail, methodNotAllowed, nginx, noSuchCall, problems, unlessPlanned } from "./responses.ts"
import { hooks } from "./handlers/hooks.ts"

interface Route {
  run: (world: World, call: Call) => Response | Promise<Response>
  methods: readonly ("GET" | "POST")[]
  /** What checks the checksum: the common validation, the call itself in its own order, or nothing. */
  checksum: "validated" | "own" | "none"
  /** Accepted content types; undefined means any. */
  bodies?: readonly string[]
  since?: number
  /** Before this release both GET and POST were mapped. */
  methodsSince?: number
}

const form = ["application/x-www-form-urlencoded", "multipart/form-data"]
const xml = ["application/xml", "text/xml"]
const both = ["GET", "POST"] as const
const get = ["GET"] as const
const post = ["POST"] as const

/** URL mappings and validation of each call. */
const routes: Readonly<Record<string, Route>> = {
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
  getAllMeetings: { run: getAllMeetings, methods: get, checksum: "validated" },
  updateMeeting: { run: updateMeeting, methods: get, checksum: "validated" },
  feedback: { run: feedback, methods: post, checksum: "none", since: 3 },
}

function checksumIsRight(world: World, call: Call): boolean {
  const bareForm = world.settings.release === 2.5 && call.query === "" && call.form !== undefined
  return bareForm ? sortedFormFits(world.settings, call) : checksumFits(world.settings, call)
}

function validated(world: World, call: Call, route: Route): Response | Promise<Response> {
  if (route.checksum === "validated" && !checksumIsRight(world, call)) return fail(world, call, problems.checksum)
  // The type of an empty body does not matter.
  if (route.bodies && call.body.length > 0 && !route.bodies.includes(call.contentType)) {
    return fail(world, call, problems.contentType)
  }
  return route.run(world, call)
}

async function api(world: World, call: Call): Promise<Response> {
  const { release } = world.settings
  const route: Route | undefined = Object.hasOwn(routes, call.name) ? routes[call.name] : undefined
  if (!route || release < (route.since ?? 0)) return noSuchCall()
  const lacks: readonly string[] = dialects[world.settings.conferenciaWeb ? "conferenciaweb" : "bigbluebutton"].lacks
  if (lacks.includes(call.name)) return noSuchCall()
  if (call.name === "feedback" && !world.settings.feedback) return noSuchCall()
  const methods: readonly string[] = release < (route.methodsSince ?? 0) ? ["GET", "POST"] : route.methods
  if (!methods.includes(call.method)) return methodNotAllowed()
  return unlessPlanned(world, call, () => validated(world, call, route))
}

/** Characters that Tomcat rejects in a request target; bbb-webhooks accepts them. */
const foreign = /["<>[\]{}|^`\\]|[^!-~]/

async function dispatch(world: World, request: Request, target: string): Promise<Response> {
  const [rawPath = "", ...rest] = target.split("?")
  const path = rawPath.replace(/\/{2,}/g, "/")
  const query = rest.join("?")
  const prefix = new URL(world.baseUrl).pathname.replace(/\/$/, "")
  if (Number(request.headers.get("content-length") ?? "0") > bodyLimit) return nginx(413, "Request Entity Too Large")
  const read = async (name: string) => readCall(world, request, name, query)

  if (path === "/html5client/join") return clientPage(world, (await read("")).call)
  if (!path.startsWith(`${prefix}/`) && path !== prefix) return nginx(404, "Not Found")
  const inner = path.slice(prefix.length)
  if (inner.startsWith("/textTrack/")) return textTrackFile(world, inner)
  const name = /^\/api\/(.+)$/.exec(inner)?.[1] ?? ""
  const { call, tooLarge, newSession } = await read(name)
  if (tooLarge) return nginx(413, "Request Entity Too Large")
  if (name.startsWith("hooks/")) return hooks(world, call, path)
  if (foreign.test(target)) return badRequest()

  const isIndex = inner === "" || inner === "/" || inner === "/api" || inner === "/api/"
  const response = isIndex ? await unlessPlanned(world, call, () => index(world, call)) : await api(world, call)
  if (newSession) response.headers.append("Set-Cookie", `JSESSIONID=${call.servletSession}; Path=/; HttpOnly`)
  return response
}

/** Handles one request. `target` is the path and query as received. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  endExpired(world)
  return dispatch(world, request, target)
}
