import { afterEach, describe, expect, test } from "vitest"
import { BigBlueButton, type WebhookDelivery, type WebhookInput } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox, type BigBlueButtonSandbox, type BigBlueButtonSandboxOptions } from "conferkit/sandbox"
import { failureOf } from "../support/bigbluebutton.ts"
import { serve } from "../support/http-server.ts"

const meetingID = "aula-1"
let sandbox: BigBlueButtonSandbox

afterEach(() => sandbox.close())

/** A server that verifies and stores what a sandbox sends over HTTP; it responds with 401 to invalid deliveries. */
async function receiving(verify: (input: WebhookInput) => Promise<WebhookDelivery>) {
  const received: WebhookDelivery[] = []
  const rejected: unknown[] = []
  const server = await serve((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const url = server.origin + (request.url ?? "")
      verify({ headers: request.headers, url, body: Buffer.concat(parts) }).then(
        (delivery) => {
          received.push(delivery)
          response.end()
        },
        (error: unknown) => {
          rejected.push(error)
          response.writeHead(401).end()
        },
      )
    })
  })
  return { origin: server.origin, received, rejected, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

const started = (options: BigBlueButtonSandboxOptions) => {
  sandbox = bigBlueButtonSandbox(options)
  const { baseUrl, secret, fetch } = sandbox
  return { baseUrl, secret, fetch }
}

describe("over HTTP", () => {
  test.each(["2", "3.0", "3.4"] as const)("receives a meeting's events from bbb-webhooks %s", async (version) => {
    const bbb = new BigBlueButton({ ...started({ webhooks: { version } }), hooksChecksumAlgorithm: "sha1" })
    await using app = await receiving((input) =>
      bbb.webhooks.verify(input, {
        acceptUncoveredBody: version === "3.0",
      }),
    )
    await bbb.hooks.create({ callbackURL: `${app.origin}/cb?a=b+c%20d` })
    await bbb.create({ name: `A's "B" & <C> 🙂 + 100%`, meetingID, record: true })
    sandbox.attend(meetingID, { fullName: "João D'Ávila", userID: "0123" })
    sandbox.startRecording(meetingID)
    sandbox.endMeeting(meetingID)
    await sandbox.processRecordings()
    await sandbox.settled()
    expect(app.rejected).toEqual([])
    const events = app.received.flatMap((delivery) => delivery.events)
    expect(app.received.flatMap(({ issues }) => issues)).toEqual([])
    expect(events.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["meeting-created", "user-joined", "rap-publish-ended"]),
    )
    for (const event of events) {
      if (event.id === "meeting-created") expect(event.attributes.meeting.name).toBe(`A's "B" & <C> 🙂 + 100%`)
      if (event.id === "user-joined") expect(event.attributes.user).toMatchObject({ "external-user-id": "0123" })
    }
  })

  test("returns raw messages as they are, without events", async () => {
    const bbb = new BigBlueButton(started({}))
    await using app = await receiving((input) => bbb.webhooks.verify(input))
    await bbb.hooks.create({ callbackURL: `${app.origin}/`, getRaw: true })
    await bbb.create({ name: "Aula 1", meetingID })
    await sandbox.settled()
    expect(app.received).toMatchObject([{ events: [], issues: [], form: "3.4" }])
    expect(app.received[0]?.raw).toMatchObject([
      { envelope: { name: "MeetingCreatedEvtMsg" }, core: { body: { props: { meetingProp: { extId: meetingID } } } } },
    ])
  })

  test("authenticates ConferênciaWeb deliveries by the hook's token only", async () => {
    const confweb = new ConferenciaWeb(started({ dialect: "conferenciaweb" }))
    let authToken: string | undefined
    await using app = await receiving((input) => confweb.webhooks.verify(input, { authToken }))
    authToken = (await confweb.hooks.create({ callbackURL: `${app.origin}/` })).authToken
    const { moderatorPW = "" } = await confweb.create({ name: "Sala", meetingID })
    await sandbox.settled()
    authToken = "another"
    await confweb.end({ meetingID, password: moderatorPW })
    await sandbox.settled()
    expect(app.received).toMatchObject([{ form: "bearer", events: [{ id: "meeting-created" }] }])
    expect(app.rejected).toMatchObject([{ reason: "signature-mismatch" }])
  })
})

describe("undocumented content", () => {
  test("an unknown event is passed on unchanged", async () => {
    const bbb = new BigBlueButton(started({}))
    const attributes = { quiz: { id: "q", answers: [1, null, { deep: true }] }, constructor: "x" }
    const request = sandbox.webhook("quiz-answered", attributes, { callbackURL: "https://app.example/", ts: 5 })
    const { events, issues } = await bbb.webhooks.verify(request)
    expect(issues).toEqual([])
    expect(events).toEqual([
      {
        type: "event",
        id: "quiz-answered",
        attributes: { meeting: expect.any(Object) as object, ...attributes },
        event: { ts: 5 },
      },
    ])
  })

  test("an unknown field is kept, and an invalid field is kept and reported", async () => {
    const bbb = new BigBlueButton(started({}))
    const user = { "internal-user-id": 7, pronouns: "ela" }
    const request = sandbox.webhook("user-left", { user, mood: "good" }, { callbackURL: "https://app.example/" })
    const { events, issues } = await bbb.webhooks.verify(request)
    expect(events[0]?.attributes).toMatchObject({ user, mood: "good" })
    expect(issues).toMatchObject([{ of: "user-left", path: "attributes.user.internal-user-id" }])
  })
})

test.each([
  ["that a proxy changes", "https://app.example/cb", "http://10.0.0.1:3000/cb"],
  ["that was registered without a path", "https://app.example", "https://app.example/"],
  ["that was registered with a space", "https://app.example/a b", "https://app.example/a%20b"],
])("a URL %s must be given as registered, and the error says so", async (_name, callbackURL, seen) => {
  const bbb = new BigBlueButton(started({}))
  const request = sandbox.webhook("meeting-ended", undefined, { callbackURL })
  const input = { url: seen + new URL(request.url).search, headers: {}, body: await request.text() }
  const error = await failureOf(bbb.webhooks.verify(input))
  expect((error as Error).message).toContain("pass callbackURL exactly as it was registered")
  expect((await bbb.webhooks.verify(input, { callbackURL })).events).toHaveLength(1)
})
