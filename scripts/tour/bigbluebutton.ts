import {
  BigBlueButton,
  BigBlueButtonError,
  DecodeError,
  type WebhookEvent,
  withCallbacks,
} from "../../src/bigbluebutton/index.ts"
import { ConferenciaWeb } from "../../src/bigbluebutton/conferenciaweb.ts"
import { bigBlueButtonSandbox } from "../../src/sandbox/index.ts"
import { receiver } from "./receiver.ts"
import { expect, failed, type Transcript } from "./transcript.ts"

const meetingID = "aula-1"
const seeded = 230
const captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nBom dia!\n"
const nonce = "tour-of-conferkit-0001"

/** A meeting from its first call to its last recording, against the sandbox over real HTTP. */
export async function tourBigBlueButton({ chapter, step }: Transcript): Promise<void> {
  const sandbox = bigBlueButtonSandbox({ recordings: seeded, webhooks: { algorithm: "sha256" } })
  const { url: baseUrl } = await sandbox.listen()
  const { secret } = sandbox
  const bbb = new BigBlueButton({ baseUrl, secret })

  const events: WebhookEvent[] = []
  const told: string[] = []
  const app = await receiver(async (request) => {
    const url = new URL(request.url, app.url).href
    if (request.url.startsWith("/hook")) events.push(...(await bbb.webhooks.verify({ ...request, url })).events)
    else if (request.url.startsWith("/ready"))
      told.push(`recording-ready ${(await bbb.callbacks.recordingReady(request)).record_id}`)
    else if (request.url.startsWith("/analytics"))
      told.push(`analytics ${(await bbb.callbacks.analytics(request)).meeting_id}`)
    else told.push(`end ${bbb.callbacks.end({ url }, nonce).meetingID}`)
  })

  chapter(`BigBlueButton, sandbox at ${baseUrl}`)
  await step("index", async () => {
    const { version, graphqlApiUrl } = await bbb.index()
    return `API ${version}, GraphQL at ${graphqlApiUrl ?? "?"}`
  })

  const meeting = withCallbacks(
    {
      name: `Aula 1: "A & B" <C> 🙂`,
      meetingID,
      record: true,
      meta: { "class-id": "007" },
      documents: [{ name: "agenda.txt", content: new TextEncoder().encode("1. Bom dia"), current: true }],
    },
    {
      recordingReady: `${app.url}/ready`,
      analytics: `${app.url}/analytics`,
      end: { url: `${app.url}/end`, nonce },
    },
  )
  await step("create", async () => {
    const { createTime, messageKey } = await bbb.create(meeting)
    expect(messageKey === undefined || messageKey === "", "a new meeting")
    return `${meetingID} with metadata and a presentation, createTime ${createTime}`
  })
  await step("create again", async () => {
    const { messageKey } = await bbb.create(meeting)
    expect(messageKey === "duplicateWarning", "duplicateWarning")
    return `${messageKey}, not an error`
  })

  const moderator = bbb.joinUrl({ meetingID, fullName: "Sinéad O'Brien", role: "MODERATOR", userID: "u-1" })
  await step("joinUrl", () => {
    const viewer = bbb.joinUrl({ meetingID, fullName: "Zoé", role: "VIEWER", userdata: { bbb_auto_join_audio: true } })
    return `moderator ${shown(moderator)}\n${" ".repeat(33)}viewer    ${shown(viewer)}`
  })
  await step("follow the link", async () => {
    const first = await fetch(moderator, { redirect: "manual" })
    const to = first.headers.get("location") ?? ""
    const page = await fetch(to, {
      headers: {
        cookie: first.headers
          .getSetCookie()
          .map((each) => each.split(";")[0])
          .join("; "),
      },
    })
    expect(page.ok, "the meeting's page")
    return `${first.status} to ${shown(to)}, then ${page.status}`
  })
  await step("isMeetingRunning", async () => {
    const running = await bbb.isMeetingRunning({ meetingID })
    expect(running, "a running meeting")
    return String(running)
  })
  await step("getMeetings", async () => {
    const meetings = await bbb.getMeetings()
    return meetings.map((each) => `${each.meetingID} "${each.meetingName}"`).join(", ")
  })
  await step("getMeetingInfo", async () => {
    const { attendees, metadata } = await bbb.getMeetingInfo({ meetingID })
    expect(attendees.length === 1 && metadata["class-id"] === "007", "one attendee, and the class id as it was given")
    return `${attendees.map((each) => `${each.fullName} (${each.role})`).join(", ")}; class-id ${metadata["class-id"]}`
  })
  await step("insertDocument", async () => {
    const { message } = await bbb.insertDocument({
      meetingID,
      documents: [{ url: "https://files.example.org/slides.pdf" }],
    })
    return message ?? ""
  })
  await step("sendChatMessage", async () => {
    await bbb.sendChatMessage({ meetingID, message: "Começamos em 5 minutos" })
    return "sent"
  })

  await step("hooks.ensure", async () => {
    const { hookID } = await bbb.hooks.ensure(`${app.url}/hook`, { meetingID })
    const hooks = await bbb.hooks.list()
    expect(
      hooks.some((hook) => hook.hookID === hookID),
      "the hook in the list",
    )
    return `hook ${hookID}`
  })
  await step("events", async () => {
    sandbox.attend(meetingID, { fullName: "Zoé", userID: "u-2" })
    sandbox.leave(meetingID, "u-2")
    await sandbox.settled()
    expect(events.length === 2, `two events, not ${events.length}`)
    return `${events.map(name).join(", ")}: received and verified`
  })
  await step("end", async () => {
    const { messageKey } = await bbb.end({ meetingID })
    await sandbox.settled()
    expect(
      events.some(({ id }) => id === "meeting-ended"),
      "meeting-ended",
    )
    expect(told.includes(`end ${meetingID}`), "the end callback")
    return `${messageKey ?? ""}; then ${events.slice(2).map(name).join(", ")} and the end callback`
  })
  await step("callbacks", async () => {
    await sandbox.processRecordings()
    await sandbox.settled()
    expect(
      told.some((each) => each.startsWith("recording-ready")),
      "the recording-ready callback",
    )
    expect(told.includes(`analytics ${meetingID}`), "the analytics callback")
    return `${told
      .slice(1)
      .map((each) => each.slice(0, 40))
      .join(", ")}: received and verified`
  })

  let recordID = ""
  await step("recordings", async () => {
    const seen = new Set<string>()
    for await (const recording of bbb.recordings({ limit: 100 })) {
      seen.add(recording.recordID)
      if (recording.meetingID === meetingID) recordID = recording.recordID
    }
    expect(seen.size === seeded + 1, `${seeded + 1} recordings, not ${seen.size}`)
    return `${seen.size} in pages of 100, one of them of ${meetingID}`
  })
  await step("publishRecordings", async () => {
    const hidden = await bbb.publishRecordings({ recordID, publish: false })
    const shownAgain = await bbb.publishRecordings({ recordID, publish: true })
    return `published: ${hidden.published}, then ${shownAgain.published}`
  })
  await step("updateRecordings", async () => {
    await bbb.updateRecordings({ recordID, meta: { title: "Aula 1 – introdução" } })
    const [recording] = await bbb.getRecordings({ recordID })
    expect(recording?.metadata["title"] === "Aula 1 – introdução", "the new title")
    return `title "${recording.metadata["title"]}"`
  })
  await step("text tracks", async () => {
    await bbb.putRecordingTextTrack({ recordID, kind: "captions", lang: "pt-BR", label: "Português", file: captions })
    const [track] = await bbb.getRecordingTextTracks({ recordID })
    expect(track !== undefined, "a track")
    const file = await (await fetch(track.href)).text()
    expect(file === captions, "the file that was sent")
    return `${track.label} (${track.lang}) up, ${file.length} characters down`
  })
  await step("deleteRecordings", async () => {
    await bbb.deleteRecordings({ recordID })
    expect((await bbb.getRecordings({ recordID })).length === 0, "no recording any more")
    return `${recordID.slice(0, 12)}… is gone`
  })

  await step("wrong secret", () =>
    refused(new BigBlueButton({ baseUrl, secret: "wrong" }).getMeetings(), "checksumError"),
  )
  await step("unknown meeting", () => refused(bbb.getMeetingInfo({ meetingID: "nowhere" }), "notFound"))
  await step("a server of something else", async () => {
    const error = await failed(new BigBlueButton({ baseUrl: `${app.url}/html`, secret, fetch: page }).getMeetings())
    expect(error instanceof DecodeError, "a DecodeError")
    return `${error.name}: ${error.message.slice(0, 150)}…`
  })
  await sandbox.close()

  const rnp = bigBlueButtonSandbox({ dialect: "conferenciaweb" })
  const { url: rnpUrl } = await rnp.listen()
  const confweb = new ConferenciaWeb({ baseUrl: rnpUrl, secret: rnp.secret })
  chapter(`ConferênciaWeb, sandbox at ${rnpUrl}`)
  await step("hooks.create", async () => {
    const room = await receiver(async ({ headers, body, url }) => {
      const delivery = await confweb.webhooks.verify({ headers, body, url: room.url + url }, { authToken })
      told.push(`${delivery.form} ${delivery.events.map(name).join(", ")}`)
    })
    const { authToken = "" } = await confweb.hooks.create({ callbackURL: `${room.url}/hook` })
    expect(authToken !== "", "an authToken")
    await confweb.enterAsModerator({ name: "Sala", meetingID: "sala" }, { fullName: "Ana" })
    await rnp.settled()
    room.close()
    expect(told.at(-1) === "bearer meeting-created", "a delivery with the hook's token")
    return `authToken answered; ${told.at(-1) ?? ""}: received and verified`
  })
  await rnp.close()
  app.close()
}

const name = ({ id }: WebhookEvent): string => String(id)

/** A link without what makes it valid. */
const shown = (url: string) => url.replace(/(checksum=|sessionToken=).*/, "$1…").replace(/^https?:\/\/[^/]+/, "")

const page = () =>
  Promise.resolve(
    new Response("<!DOCTYPE html><html><body>Welcome to nginx!</body></html>", {
      headers: { "content-type": "text/html" },
    }),
  )

async function refused(call: Promise<unknown>, code: string): Promise<string> {
  const error = await failed(call)
  expect(error instanceof BigBlueButtonError && error.code === code, code)
  return `${error.name} ${error.code}: ${error.message.slice(0, 110)}…`
}
