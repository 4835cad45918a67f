import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb, iframeAllow } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { failureOf, withSandbox } from "../support/bigbluebutton.ts"

const meetingID = "aula-1"
const aula = { name: "Aula 1", meetingID }
const confweb = () => {
  const sandbox = bigBlueButtonSandbox({ dialect: "conferenciaweb" })
  const { baseUrl, secret, fetch } = sandbox
  return { sandbox, client: new ConferenciaWeb({ baseUrl, secret, fetch }) }
}

describe("enterAsModerator", () => {
  test("creates the meeting, and reuses it the next time", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    const link = await bbb.enterAsModerator({ ...aula, record: true }, { fullName: "Ana", userID: "u-1" })
    expect(await bbb.enterAsModerator(aula, { fullName: "Ana", userID: "u-1" })).toBe(link)
    expect(link).toContain("role=MODERATOR")
    expect(sandbox.meetings).toHaveLength(1)
    expect(urls.every((url) => url.includes("/api/create?"))).toBe(true)
    const joined = await sandbox.fetch(link)
    expect(joined.headers.get("location")).toContain("sessionToken=")
  })

  test("rejects if the meeting cannot be created", async () => {
    const { bbb } = withSandbox()
    await bbb.create({ ...aula, moderatorPW: "mp" })
    const other = bbb.enterAsModerator({ ...aula, moderatorPW: "other" }, { fullName: "Ana" })
    expect(await failureOf(other)).toMatchObject({ code: "idNotUnique", hint: expect.any(String) as string })
  })
})

describe("enterAsViewer", () => {
  test("returns a link while someone is in the meeting, and undefined otherwise", async () => {
    const { bbb, sandbox } = withSandbox()
    expect(await bbb.enterAsViewer(meetingID, { fullName: "Zoé" })).toBeUndefined()
    await bbb.create(aula)
    expect(await bbb.enterAsViewer(meetingID, { fullName: "Zoé" })).toBeUndefined()
    sandbox.attend(meetingID, { fullName: "Ana", role: "MODERATOR" })
    const link = await bbb.enterAsViewer(meetingID, { fullName: "Zoé", userdata: { bbb_listen_only_mode: false } })
    expect(link).toContain("role=VIEWER")
    expect((await sandbox.fetch(link ?? "")).headers.get("location")).toContain("sessionToken=")
    sandbox.endMeeting(meetingID)
    expect(await bbb.enterAsViewer(meetingID, { fullName: "Zoé" })).toBeUndefined()
  })
})

describe("ConferenciaWeb", () => {
  test("uses its own name in errors and has only its service's calls", async () => {
    const { client } = confweb()
    expect(client).not.toBeInstanceOf(BigBlueButton)
    for (const lacked of ["getSessions", "insertDocument", "sendChatMessage", "learningDashboard"])
      expect([lacked, lacked in client, lacked in BigBlueButton.prototype]).toEqual([lacked, false, true])
    const error = await failureOf(client.getMeetingInfo({ meetingID }))
    expect(error).toMatchObject({ provider: "conferenciaweb", code: "notFound" })
    expect((error as Error).message).toMatch(/^conferenciaweb\.getMeetingInfo: notFound/)
  })

  test("lets moderators in with the moderator password", async () => {
    const { client, sandbox } = confweb()
    const link = await client.enterAsModerator({ ...aula, attendeePW: "ap", moderatorPW: "mp" }, { fullName: "Ana" })
    expect(new URL(link).searchParams.get("password")).toBe("mp")
    expect((await sandbox.fetch(link)).headers.get("location")).toContain("sessionToken=")
    const again = await client.enterAsModerator(aula, { fullName: "Ana" })
    expect(new URL(again).searchParams.get("password")).toBe("mp")
    const open: Record<string, undefined> = { password: undefined }
    const third = await client.enterAsModerator(aula, { fullName: "Ana", ...open })
    expect(new URL(third).searchParams.get("password")).toBe("mp")
  })

  test("lets viewers in with the attendee password once the meeting runs", async () => {
    const { client, sandbox } = confweb()
    await client.create({ ...aula, attendeePW: "ap", moderatorPW: "mp" })
    expect(await client.enterAsViewer(meetingID, { fullName: "Zoé" })).toBeUndefined()
    sandbox.attend(meetingID, { fullName: "Ana", role: "MODERATOR" })
    const link = await client.enterAsViewer(meetingID, { fullName: "Zoé" })
    expect(new URL(link ?? "").searchParams.get("password")).toBe("ap")
    expect((await sandbox.fetch(link ?? "")).headers.get("location")).toContain("sessionToken=")
  })

  test("lists the permissions that an iframe needs", () => {
    for (const feature of ["microphone", "camera", "display-capture", "clipboard-write", "screen-wake-lock"]) {
      expect(iframeAllow).toContain(`${feature} *;`)
    }
  })
})
