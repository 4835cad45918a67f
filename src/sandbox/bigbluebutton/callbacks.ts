import { succeeded } from "../deliver.ts"
import { jwt } from "../jwt.ts"
import { type Job, deliver } from "./deliver.ts"
import type { Meeting, World } from "./state.ts"

const gaps = [30_000, 60_000, 120_000, 300_000]
const javaClient = { "User-Agent": "Apache-HttpAsyncClient/4.1.5 (Java/17.0.15)" }

const form = (value: string) => new URLSearchParams([["v", value]]).toString().slice(2)

/** A registered url with more parameters, as text: nothing in it is changed, nothing is signed. A fragment is never sent. */
function appended(url: string, pairs: string): string {
  const [sent = "", ...fragment] = url.split("#")
  return [`${sent}${sent.includes("?") ? "&" : "?"}${pairs}`, ...fragment].join("#")
}

export const endCallbackUrl = (url: string, meetingID: string, recordingMarks: boolean): string =>
  appended(url, `recordingmarks=${String(recordingMarks)}&meetingID=${form(meetingID)}`)

/** Called as registered until 4.0, which says whether there will be a recording, but still not of which meeting. */
export const meetingEndedUrl = ({ settings }: World, url: string, recordingMarks: boolean): string =>
  settings.release < 4 ? url : appended(url, `recordingmarks=${String(recordingMarks)}`)

/** Both addresses are called, one after the other, but not for breakout rooms. */
export function callWhenEnded(world: World, meeting: Meeting): void {
  if (meeting.breakout) return
  const get = (kind: "end-callback" | "meeting-ended-url", url: string) => {
    deliver(world, { kind, method: "GET", url, headers: javaClient, gaps, accepted: succeeded })
  }
  const endCallback = meeting.metadata.get("endcallbackurl")
  if (endCallback) get("end-callback", endCallbackUrl(endCallback, meeting.meetingID, meeting.record))
  const { meetingEndedURL, record } = meeting
  if (meetingEndedURL) get("meeting-ended-url", meetingEndedUrl(world, meetingEndedURL, record))
}

/** Names under which integrations have registered the address, the current one first. */
const readyNames = ["bbb-recording-ready-url", "bn-recording-ready-url", "canvas-recording-ready-url"]

export const recordingReadyUrl = (metadata: ReadonlyMap<string, string>): string | undefined =>
  readyNames.map((name) => metadata.get(name)).find((url) => url)

export function recordingReadyJob(world: World, url: string, meetingID: string, recordID: string): Job {
  const payload = { meeting_id: meetingID, record_id: recordID }
  const body = new URLSearchParams({ signed_parameters: jwt({ alg: "HS256" }, payload, world.settings.secret) })
  return {
    kind: "recording-ready",
    method: "POST",
    url,
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: body.toString(),
    gaps: [],
    accepted: succeeded,
  }
}

export function analyticsJob(world: World, url: string, data: object): Job {
  const exp = Math.floor(world.settings.now() / 1000) + 24 * 60 * 60
  const bearer = jwt({ alg: "HS512", typ: "JWT" }, { exp }, world.settings.secret)
  return {
    kind: "analytics-callback",
    method: "POST",
    url,
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${bearer}`,
      "User-Agent": "BigBlueButton Analytics Callback",
    },
    body: JSON.stringify(data),
    gaps: [],
    accepted: succeeded,
  }
}
