/**
 * A meeting from its creation to its end.
 *
 *   npm run build && ./node_modules/.bin/node examples/bigbluebutton.ts
 *
 * runs against the sandbox. Against a server of your own:
 *
 *   BBB_URL=https://bbb.example.org/bigbluebutton BBB_SECRET=… ./node_modules/.bin/node examples/bigbluebutton.ts
 *
 * which creates one meeting there, lists at most five recordings, and ends the meeting again.
 */
import { randomUUID } from "node:crypto"
import { BigBlueButton, isApiError } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"

const { BBB_URL: url, BBB_SECRET: secret = "" } = process.env
const sandbox = url === undefined ? bigBlueButtonSandbox({ recordings: 12 }) : undefined
const bbb = sandbox
  ? new BigBlueButton({ baseUrl: (await sandbox.listen()).url, secret: sandbox.secret })
  : new BigBlueButton({ baseUrl: url ?? "", secret, logger: console, logLevel: "info" })

const meetingID = randomUUID()
const meeting = {
  name: "Example",
  meetingID,
  record: false,
  meta: { "example-of": "conferkit" },
  documents: [{ name: "agenda.txt", content: new TextEncoder().encode("1. Bom dia") }],
}

try {
  // Creating is harmless to repeat, so it comes before every moderator's link.
  console.log("moderator:", await bbb.enterAsModerator(meeting, { fullName: "Ana" }))
  console.log("viewer:   ", bbb.joinUrl({ meetingID, fullName: "Sinéad O'Brien", role: "VIEWER" }))

  sandbox?.attend(meetingID, { fullName: "Ana", role: "MODERATOR" })
  const { meetingName, attendees, metadata } = await bbb.getMeetingInfo({ meetingID })
  console.log("meeting:  ", meetingName, metadata["example-of"], `${attendees.length} inside`)

  let count = 0
  for await (const recording of bbb.recordings({ limit: 5 })) {
    console.log("recording:", recording.name, recording.playback.map(({ type }) => type).join(", "))
    if (++count === 5) break
  }

  await bbb.end({ meetingID })
  console.log("ended")
} catch (error) {
  if (!isApiError(error)) throw error
  console.error(`${error.operation} was refused: ${error.code}`, error.hint ?? "")
  process.exitCode = 1
} finally {
  await sandbox?.close()
}
