import { describe, expect, test } from "vitest"
import { ConfigError } from "conferkit/bigbluebutton"
import { withSandbox } from "../support/bigbluebutton.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const person = { fullName: "Ana", meetingID: "aula-1", role: "VIEWER" } as const

const queryOf = (url: string) => new URL(url).searchParams

describe("guest and auth", () => {
  test.each(["guest", "auth"] as const)("%s: a join link omits false and has true", (name) => {
    const { bbb } = withSandbox()
    for (const value of [false, undefined, "false", "FALSE", ""] as false[]) {
      expect(queryOf(bbb.joinUrl({ ...person, [name]: value })).has(name)).toBe(false)
    }
    expect(queryOf(bbb.joinUrl({ ...person, [name]: true })).get(name)).toBe("true")
  })

  test.each([0, 1, "1", "yes", "no", [], {}])("rejects %o, which is not a boolean and would admit a guest", (value) => {
    const { bbb } = withSandbox()
    expect(() => bbb.joinUrl({ ...person, guest: value as boolean })).toThrow(ConfigError)
    expect(() => bbb.joinUrl({ ...person, guest: value as boolean })).toThrow(/"guest" must be true or false/)
  })

  test.each(["ASK_MODERATOR", "ALWAYS_DENY"])("no way of joining lets a viewer bypass %s", async (guestPolicy) => {
    const { bbb } = withSandbox()
    await bbb.create({ ...aula, guestPolicy })
    const outcome = guestPolicy === "ASK_MODERATOR" ? "WAIT" : "guestDeniedAccess"
    for (const said of [{}, { guest: false }, { auth: false }, { guest: false, auth: false }, { guest: true }]) {
      const joined = await bbb.join({ ...person, ...said, redirect: false }).then(
        ({ guestStatus }) => guestStatus,
        (error: unknown) => (error as { code: string }).code,
      )
      expect([said, joined]).toEqual([said, outcome])
      const query = { ...person, ...said, redirect: false }
      const { data, error } = await bbb.api.GET("/join", { params: { query } })
      expect([said, data?.guestStatus ?? (error as { messageKey: string }).messageKey]).toEqual([said, outcome])
    }
  })

  test("the checksum explanation shows what is sent", () => {
    const { bbb } = withSandbox()
    const { query } = bbb.explainChecksum("join", { ...person, guest: false, auth: true })
    expect(query).toBe("fullName=Ana&meetingID=aula-1&role=VIEWER&auth=true")
  })
})

describe("isBreakout", () => {
  test.each(["2.6", "2.7", "3.0", "4.0"] as const)("false creates a regular meeting on %s", async (version) => {
    const { bbb, urls, sandbox } = withSandbox({ version })
    await bbb.create({ ...aula, isBreakout: false })
    const documents = [{ url: "https://x.example/a.pdf" }]
    await bbb.create({ name: "Aula 2", meetingID: "aula-2", isBreakout: false, documents })
    const query = { name: "Aula 3", meetingID: "aula-3", isBreakout: false }
    expect((await bbb.api.GET("/create", { params: { query } })).error).toBeUndefined()
    expect(urls.map((url) => queryOf(url).has("isBreakout"))).toEqual([false, false, false])
    expect(sandbox.meetings).toMatchObject([{ breakout: undefined }, { breakout: undefined }, { breakout: undefined }])
  })

  test("true is sent, together with freeJoin: false", async () => {
    const { bbb, urls } = withSandbox()
    await bbb.create(aula)
    const room = { name: "Sala", meetingID: "sala", parentMeetingID: "aula-1", sequence: 1 }
    await bbb.create({ ...room, isBreakout: true, freeJoin: false })
    expect(urls[1]).toContain("&isBreakout=true&freeJoin=false&")
  })
})

test("false is sent for all other parameters", async () => {
  const { bbb, urls } = withSandbox()
  await bbb.create({ ...aula, record: false, allowStartStopRecording: false, lockSettingsLockOnJoin: false })
  expect([...queryOf(urls[0] ?? "")].filter(([, value]) => value === "false").map(([name]) => name)).toEqual([
    "record",
    "allowStartStopRecording",
    "lockSettingsLockOnJoin",
  ])
  expect(queryOf(bbb.joinUrl({ ...person, redirect: false, excludeFromDashboard: false })).get("redirect")).toBe(
    "false",
  )
})
