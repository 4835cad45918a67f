/**
 * BigBlueButton: create a meeting, join it, receive its webhooks and callbacks, manage its recordings.
 *
 * Run it against the sandbox:
 *
 *   npm run build && ./node_modules/.bin/node examples/bigbluebutton.ts
 *
 * Or against your own server. It creates a meeting, lists at most five recordings and ends the meeting. Webhooks, callbacks, new
 * recordings and errors only run against the sandbox, because a server cannot reach your machine:
 *
 *   BBB_URL=https://bbb.example.org/bigbluebutton BBB_SECRET=… ./node_modules/.bin/node examples/bigbluebutton.ts
 */
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import {
  analyticsReceiver,
  BigBlueButton,
  BigBlueButtonError,
  bigBlueButtonReceiver,
  DecodeError,
  endOfMeetingReceiver,
  isApiError,
  recordingReadyReceiver,
  withCallbacks,
} from "conferkit/bigbluebutton"
import { type BigBlueButtonSandbox, bigBlueButtonSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { type App, listen, rejection, shown, step } from "./support.ts"

const { BBB_URL, BBB_SECRET = "" } = process.env
const sandbox = BBB_URL === undefined ? bigBlueButtonSandbox({ recordings: 230 }) : undefined
const baseUrl = sandbox ? (await sandbox.listen()).url : (BBB_URL ?? "")
const secret = sandbox ? sandbox.secret : BBB_SECRET
const bbb = new BigBlueButton({ baseUrl, secret, logger: console, logLevel: sandbox ? "off" : "info" })

const meetingID = randomUUID()
const meeting = {
  name: `Example: "A & B" <C> 🙂`,
  meetingID,
  record: sandbox !== undefined,
  autoStartRecording: sandbox !== undefined,
  meta: { "class-id": "007" },
  documents: [{ name: "agenda.txt", content: new TextEncoder().encode("1. Bom dia"), current: true }],
}

/** Names of the webhook events and callbacks received. */
const received: string[] = []

async function run(app: App): Promise<void> {
  const { version, graphqlApiUrl } = await bbb.index()
  step("index", `API ${version}, GraphQL at ${graphqlApiUrl ?? "?"}`)

  const params = sandbox ? receiveCallbacks(app) : meeting
  const { createTime } = await bbb.create(params)
  step("create", `a meeting with metadata and a presentation, createTime ${createTime}`)
  // `create` is idempotent: call it every time a moderator joins.
  const { messageKey } = await bbb.create(params)
  assert.equal(messageKey, "duplicateWarning")
  step("create again", `${messageKey}, not an error`)
  if (sandbox) await receiveWebhooks(app)

  const moderator = bbb.joinUrl({ meetingID, fullName: "Sinéad O'Brien", role: "MODERATOR", userID: "u-1" })
  step("joinUrl", shown(moderator))
  const userdata = { bbb_auto_join_audio: true }
  step("joinUrl with userdata", shown(bbb.joinUrl({ meetingID, fullName: "Zoé", role: "VIEWER", userdata })))
  if (sandbox) await follow(moderator)

  step("isMeetingRunning", await bbb.isMeetingRunning({ meetingID }))
  const meetings = await bbb.getMeetings()
  assert(meetings.some((each) => each.meetingID === meetingID))
  step("getMeetings", `${meetings.length}, this one among them`)
  const { meetingName, attendees, metadata } = await bbb.getMeetingInfo({ meetingID })
  assert.equal(metadata["class-id"], "007")
  const people = attendees.map(({ fullName, role }) => `${fullName} (${role})`).join(", ")
  step("getMeetingInfo", `${meetingName}: ${people}; class-id ${metadata["class-id"]}`)

  const { message } = await bbb.insertDocument({ meetingID, documents: [{ url: "https://example.org/slides.pdf" }] })
  step("insertDocument", message ?? "")
  if (sandbox) await comeAndGo(sandbox)

  let count = 0
  for await (const { name } of bbb.recordings({ limit: 5 })) {
    if (sandbox === undefined) step("recordings", name)
    if (++count === 5) break
  }
  await bbb.end({ meetingID })
  step("end", "ends the meeting for everyone")

  if (sandbox) {
    await sandbox.settled()
    assert(received.includes("meeting-ended") && received.includes("end callback"))
    step("events at the end", received.join(", "))
    await recordings(sandbox)
    await errors()
  }
}

/** @returns parameters of `create` with the callback URLs of this application */
function receiveCallbacks({ url, routes }: App): typeof meeting {
  const nonce = randomUUID()
  const ready = createWebhookHandler({
    receiver: recordingReadyReceiver({ secret }),
    on: { "recording-ready": ({ record_id }) => received.push(`recording-ready ${record_id}`) },
  })
  const analytics = createWebhookHandler({
    receiver: analyticsReceiver({ secret }),
    on: { "analytics-callback": () => received.push("analytics") },
  })
  const ended = createWebhookHandler({
    receiver: endOfMeetingReceiver({ nonceOf: () => nonce }),
    on: { "end-callback": () => received.push("end callback") },
  })
  routes.set("/ready", toNodeListener(ready)).set("/analytics", toNodeListener(analytics))
  routes.set("/ended", toNodeListener(ended))
  const end = { url: `${url}/ended`, nonce }
  return withCallbacks(meeting, { recordingReady: `${url}/ready`, analytics: `${url}/analytics`, end })
}

async function receiveWebhooks({ url, routes }: App): Promise<void> {
  const callbackURL = `${url}/hook`
  const receiver = bigBlueButtonReceiver({ secret, callbackURL })
  const on = (event: object) => received.push("id" in event ? String(event.id) : "raw")
  routes.set("/hook", toNodeListener(createWebhookHandler({ receiver, on })))
  const { hookID } = await bbb.hooks.ensure(callbackURL, { meetingID })
  const hooks = await bbb.hooks.list()
  assert(hooks.some((hook) => hook.hookID === hookID))
  step("hooks.ensure", `hook ${hookID}`)
}

/** Opens a join link as a browser does. */
async function follow(link: string): Promise<void> {
  const { status, headers } = await fetch(link, { redirect: "manual" })
  const cookie = headers.getSetCookie().map((each) => each.split(";")[0])
  const page = await fetch(headers.get("location") ?? "", { headers: { cookie: cookie.join("; ") } })
  assert(page.ok)
  step("follow the link", `${status} to ${shown(page.url)}, then ${page.status}`)
}

async function comeAndGo(sandbox: BigBlueButtonSandbox): Promise<void> {
  await bbb.sendChatMessage({ meetingID, message: "Começamos em 5 minutos" })
  step("sendChatMessage", "sent")
  sandbox.attend(meetingID, { fullName: "Zoé", userID: "u-2" })
  sandbox.leave(meetingID, "u-2")
  await sandbox.settled()
  assert(received.includes("user-joined") && received.includes("user-left"))
  step("events", `${received.join(", ")}: received and verified`)
}

async function recordings(sandbox: BigBlueButtonSandbox): Promise<void> {
  await sandbox.processRecordings()
  await sandbox.settled()
  assert(received.some((each) => each.startsWith("recording-ready")) && received.includes("analytics"))
  step("callbacks", "recording-ready and analytics: received and verified")

  const all: string[] = []
  let recordID = ""
  for await (const recording of bbb.recordings({ limit: 100 })) {
    all.push(recording.recordID)
    if (recording.meetingID === meetingID) ({ recordID } = recording)
  }
  assert.equal(new Set(all).size, 231)
  step("recordings", `${all.length} in pages of 100, one of them from this meeting`)

  const hidden = await bbb.publishRecordings({ recordID, publish: false })
  const published = await bbb.publishRecordings({ recordID, publish: true })
  assert.notEqual(hidden.published, published.published)
  step("publishRecordings", `published: ${hidden.published}, then ${published.published}`)
  await bbb.updateRecordings({ recordID, meta: { title: "Aula 1 – introdução" } })
  const [updated] = await bbb.getRecordings({ recordID })
  assert.equal(updated?.metadata["title"], "Aula 1 – introdução")
  step("updateRecordings", `title "${updated.metadata["title"]}"`)

  const file = "WEBVTT\n\n00:00.000 --> 00:02.000\nBom dia!\n"
  await bbb.putRecordingTextTrack({ recordID, kind: "captions", lang: "pt-BR", label: "Português", file })
  const [track] = await bbb.getRecordingTextTracks({ recordID })
  assert.equal(await (await fetch(track?.href ?? "")).text(), file)
  step("putRecordingTextTrack", `${track?.label ?? ""} (${track?.lang ?? ""}) uploaded and downloaded`)

  await bbb.deleteRecordings({ recordID })
  assert.deepEqual(await bbb.getRecordings({ recordID }), [])
  step("deleteRecordings", `${recordID} is deleted`)
}

async function errors(): Promise<void> {
  const wrong = await rejection(new BigBlueButton({ baseUrl, secret: "wrong" }).getMeetings())
  assert(wrong instanceof BigBlueButtonError && wrong.code === "checksumError")
  step("wrong secret", wrong.message)

  const unknown = await rejection(bbb.getMeetingInfo({ meetingID: "nowhere" }))
  assert(unknown instanceof BigBlueButtonError && unknown.code === "notFound")
  step("unknown meeting", unknown.message)

  const page = new Response("<!DOCTYPE html><p>Welcome to nginx!</p>", { headers: { "content-type": "text/html" } })
  const other = new BigBlueButton({ baseUrl, secret, fetch: () => Promise.resolve(page) })
  const decoded = await rejection(other.getMeetings())
  assert(decoded instanceof DecodeError)
  step("another server", decoded.message)
}

const app = await listen()
try {
  await run(app)
} catch (error) {
  if (!isApiError(error)) throw error
  console.error(`${error.operation} failed: ${error.code}`, error.hint ?? "")
  process.exitCode = 1
} finally {
  app.close()
  await sandbox?.close()
}
