import { all, equal, rejects } from "../expect.js"

const meetingID = "aula-1"
const secret = "secret-of-the-smoke-suite"
const baseUrl = "http://bbb.example.org/bigbluebutton"

/** The platform's own fetch, which is routed to server.js. */
export const outbound = ({ bigbluebutton: { BigBlueButton, BigBlueButtonError } }) => ({
  "a meeting and its recordings": async () => {
    const bbb = new BigBlueButton({ baseUrl, secret })
    const documents = [{ name: "agenda.txt", content: new Uint8Array(200_000), current: true }]
    await bbb.create({ meetingID, name: "Aula 1", documents })
    equal(
      (await bbb.getMeetings()).map((each) => each.meetingID),
      [meetingID],
      "meetings",
    )
    equal((await all(bbb.recordings({ limit: 50 }))).length, 120, "recordings")
    await rejects(bbb.end({ meetingID: "nowhere" }), BigBlueButtonError, { code: "notFound" })
  },
})
