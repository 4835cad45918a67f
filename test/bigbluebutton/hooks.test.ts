import { describe, expect, test } from "vitest"
import { failureOf, withSandbox } from "../support/bigbluebutton.ts"

const callbackURL = "https://app.example/cb?x=1&y=a b"

describe("hooks", () => {
  test("are registered once, listed and removed", async () => {
    const { bbb } = withSandbox()
    const { hookID, permanentHook, rawData } = await bbb.hooks.create({ callbackURL })
    expect(hookID).toMatch(/^[0-9a-f-]{36}$/)
    expect({ permanentHook, rawData }).toEqual({ permanentHook: false, rawData: false })
    expect(await bbb.hooks.create({ callbackURL })).toMatchObject({ hookID, messageKey: "duplicateWarning" })
    expect(await bbb.hooks.list()).toEqual([{ hookID, callbackURL, permanentHook: false, rawData: false }])
    expect(await bbb.hooks.destroy({ hookID })).toBe(true)
    expect(await bbb.hooks.list()).toEqual([])
  })

  test("can be limited to one meeting, to some events, or to raw messages", async () => {
    const { bbb, sandbox } = withSandbox()
    const events = ["meeting-created", "user-joined"]
    await bbb.hooks.create({ callbackURL, meetingID: "0123", eventID: events })
    await bbb.hooks.create({ callbackURL: "https://app.example/raw", getRaw: true })
    expect(sandbox.hooks).toMatchObject([{ meetingID: "0123", events, raw: false }, { raw: true }])
    expect(await bbb.hooks.list({ meetingID: "0123" })).toMatchObject([
      { meetingID: "0123", eventID: events.join(",") },
      { rawData: true },
    ])
  })

  test("have string ids, even if the service uses numbers", async () => {
    const { bbb } = withSandbox({ webhooks: { version: "2" } }, { hooksChecksumAlgorithm: "sha1" })
    expect((await bbb.hooks.create({ callbackURL })).hookID).toBe("1")
    expect(await bbb.hooks.list()).toMatchObject([{ hookID: "1" }])
  })

  test("reject with the messageKey of the API error as code", async () => {
    const { bbb, sandbox } = withSandbox({ webhooks: { permanent: ["https://app.example/always"] } })
    expect(await failureOf(bbb.hooks.destroy({ hookID: "unknown" }))).toMatchObject({ code: "destroyMissingHook" })
    const hookID = sandbox.hooks[0]?.hookID ?? ""
    expect(await failureOf(bbb.hooks.destroy({ hookID }))).toMatchObject({ code: "destroyMissingHook" })
    expect(await failureOf(bbb.hooks.list({ meetingID: "nowhere" }))).toMatchObject({ code: "listHookError" })
  })

  test("are for one meeting, even if several ids are reported at once", async () => {
    const { bbb, urls } = withSandbox()
    for (const meetingID of [["a", "b"], "a,b"]) {
      expect(await failureOf(bbb.hooks.create({ callbackURL, meetingID }))).toMatchObject({ option: "meetingID" })
      expect(await failureOf(bbb.hooks.ensure(callbackURL, { meetingID }))).toMatchObject({ option: "meetingID" })
    }
    expect(urls).toEqual([])
    await bbb.hooks.create({ callbackURL, meetingID: ["a"] })
  })
})
