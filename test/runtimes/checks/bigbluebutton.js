import { all, equal, ok, rejects } from "../expect.js"

const meetingID = "aula-1"
const callbackURL = "https://app.example.org/hooks/bbb"

export const bigbluebutton = ({
  bigbluebutton: { BigBlueButton, BigBlueButtonError, checksum, ...entry },
  sandbox,
}) => {
  const client = (options = {}, more = {}) => {
    const server = sandbox.bigBlueButtonSandbox(options)
    const { baseUrl, secret, fetch } = server
    return { server, bbb: new BigBlueButton({ baseUrl, secret, fetch, ...more }) }
  }

  return {
    "the checksum of the published example": async () => {
      equal(
        checksum(
          "create",
          "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444",
          "639259d4-9dd8-4b25-bf01-95f9567eaf4b",
          "sha1",
        ),
        "1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17",
        "checksum",
      )
    },
    "a meeting from create to end": async () => {
      const { server, bbb } = client()
      const documents = [{ name: "agenda.txt", content: new TextEncoder().encode("1. Olá"), current: true }]
      const created = await bbb.create({ name: `"A & B" <C> 🙂`, meetingID, meta: { "class-id": "007" }, documents })
      ok(created.createTime > 0, "a createTime")
      const joined = await bbb.join({ meetingID, fullName: "Sinéad", role: "MODERATOR", userID: "u-1" })
      ok(typeof joined.session_token === "string" && joined.cookies.length > 0, "a session with its cookie")
      server.attend(meetingID, { fullName: "Zoé", userID: "u-2" })
      const { attendees, metadata, meetingName } = await bbb.getMeetingInfo({ meetingID })
      equal([meetingName, attendees.length, metadata], [`"A & B" <C> 🙂`, 1, { "class-id": "007" }], "the XML, decoded")
      equal(
        (await bbb.getMeetings()).map((one) => one.meetingID),
        [meetingID],
        "meetings",
      )
      const { response } = await bbb.end({ meetingID }).withResponse()
      equal(response.status, 200, "status")
    },
    "a join link": async () => {
      const { bbb } = client()
      const url = new URL(bbb.joinUrl({ meetingID, fullName: "Zoë & Cia", role: "VIEWER" }))
      equal([url.searchParams.get("fullName"), url.pathname], ["Zoë & Cia", "/bigbluebutton/api/join"], "link")
    },
    "230 recordings in pages": async () => {
      const { bbb } = client({ recordings: 230 })
      equal(new Set((await all(bbb.recordings({ limit: 100 }))).map((one) => one.recordID)).size, 230, "recordings")
    },
    "the raw typed client": async () => {
      const { bbb } = client()
      await bbb.create({ meetingID, name: "Aula 1" })
      const { data, response } = await bbb.api.GET("/isMeetingRunning", { params: { query: { meetingID } } })
      equal([response.status, data?.running], [200, false], "answer")
    },
    rejections: async () => {
      const { bbb } = client()
      await rejects(bbb.getMeetingInfo({ meetingID: "nowhere" }), BigBlueButtonError, { code: "notFound" })
      const fetch = () =>
        Promise.resolve(new Response("<html>nginx</html>", { headers: { "content-type": "text/html" } }))
      await rejects(client({}, { fetch }).bbb.getMeetings(), entry.DecodeError)
      const broken = client({}, { fetch: () => Promise.resolve(new Response("<response><returncode>SUCC")) })
      await rejects(broken.bbb.getMeetings(), entry.DecodeError)
    },
    webhooks: async () => {
      const { server, bbb } = client()
      const request = server.webhook("meeting-ended", undefined, { callbackURL })
      const forged = new Request(request.clone(), {
        body: (await request.clone().text()).replace("meeting", "Meeting"),
      })
      const { events } = await bbb.webhooks.verify(request, { callbackURL })
      equal(
        events.map(({ id }) => id),
        ["meeting-ended"],
        "events",
      )
      await rejects(bbb.webhooks.verify(forged, { callbackURL }), entry.WebhookVerificationError)
    },
    "callbacks: a JWT with HS256, and one with HS512": async () => {
      const { server, bbb } = client()
      const ready = await bbb.callbacks.recordingReady(server.webhook("recording-ready", undefined, { callbackURL }))
      ok(ready.record_id !== "", "a record_id")
      const told = await bbb.callbacks.analytics(server.webhook("analytics-callback", undefined, { callbackURL }))
      equal(told.meeting_id, meetingID, "meeting_id")
      const wrong = new BigBlueButton({ baseUrl: server.baseUrl, secret: "wrong" }).callbacks
      const again = server.webhook("analytics-callback", undefined, { callbackURL })
      await rejects(wrong.analytics(again), entry.WebhookVerificationError)
    },
  }
}
