import { describe, expect, test } from "vitest"
import { type BigBlueButtonSandbox, type BigBlueButtonVersion, bigBlueButtonSandbox } from "conferkit/sandbox"
import { ask, digest, signed, tag, xml } from "./signed.ts"

async function withMeeting(version: BigBlueButtonVersion = "3.0", extra: Record<string, string | number> = {}) {
  const sandbox = bigBlueButtonSandbox({ version })
  await xml(sandbox, "create", { name: "Aula & 1", meetingID: "aula-1", attendeePW: "ap", moderatorPW: "mp", ...extra })
  return sandbox
}

const join = (sandbox: BigBlueButtonSandbox, params: Record<string, string> = {}) =>
  ask(sandbox, "join", { fullName: "Ana", meetingID: "aula-1", role: "MODERATOR", ...params })

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? ""

const errorsOf = (response: Response) =>
  JSON.parse(new URL(response.headers.get("location") ?? "").searchParams.get("errors") ?? "null") as unknown

describe("a successful join", () => {
  test("redirects to the client, whose page connects the person", async () => {
    const sandbox = await withMeeting()
    const response = await join(sandbox)
    expect(response.status).toBe(302)
    const page = response.headers.get("location") ?? ""
    expect(page).toMatch(/^http:\/\/sandbox\.invalid\/html5client\/join\?sessionToken=\w{16}$/)
    expect(sandbox.meetings[0]?.attendees.size).toBe(0)
    expect((await sandbox.fetch(page)).status).toBe(200)
    expect([...(sandbox.meetings[0]?.attendees.values() ?? [])]).toMatchObject([{ fullName: "Ana", isPresenter: true }])
    await sandbox.fetch(page)
    expect(sandbox.meetings[0]?.attendees.size).toBe(1)
  })

  test("with redirect=false returns a URL that works only with the cookie", async () => {
    const sandbox = await withMeeting()
    const response = await join(sandbox, { redirect: "false", role: "viewer", userID: "42" })
    const answer = await response.text()
    expect(tag(answer, "messageKey")).toBe("successfullyJoined")
    expect(tag(answer, "user_id")).toMatch(/^w_\w{12}$/)
    expect(tag(answer, "guestStatus")).toBe("ALLOW")
    const page = tag(answer, "url") ?? ""
    expect((await sandbox.fetch(page)).status).toBe(401)
    expect((await sandbox.fetch(page, { headers: { cookie: cookieOf(response) } })).status).toBe(200)
    expect([...(sandbox.meetings[0]?.attendees.values() ?? [])]).toMatchObject([{ userID: "42", role: "VIEWER" }])
  })

  test("needs no session cookie if the meeting allows it", async () => {
    const sandbox = await withMeeting("3.0", { allowRequestsWithoutSession: "true" })
    const answer = await (await join(sandbox, { redirect: "false" })).text()
    expect((await sandbox.fetch(tag(answer, "url") ?? "")).status).toBe(200)
  })

  test("a role overrides a wrong password; without a role, the password decides", async () => {
    const sandbox = await withMeeting()
    expect((await join(sandbox, { password: "bad" })).status).toBe(302)
    expect((await join(sandbox, { role: "", password: "ap" })).status).toBe(302)
  })

  test.each(["3.0", "4.1"] as const)("first and last name do not replace the full name in %s", async (version) => {
    const sandbox = await withMeeting(version)
    const query = "firstName=Ana&lastName=Souza&meetingID=aula-1&role=VIEWER&redirect=false"
    const response = await sandbox.fetch(sandbox.baseUrl + signed(sandbox.secret, "join", query))
    expect([response.status, tag(await response.text(), "messageKey")]).toEqual(
      version === "3.0" ? [500, undefined] : [200, "missingParamFullName"],
    )
  })

  test.each([
    ["3.0", "successfullyJoined"],
    ["4.0", "fullNameTooLong"],
    ["4.1", "fullNameTooLong"],
  ] as const)("a full name of 256 characters in %s gives %s", async (version, key) => {
    const sandbox = await withMeeting(version)
    const long = await join(sandbox, { fullName: "é".repeat(256), redirect: "false" })
    expect(tag(await long.text(), "messageKey")).toBe(key)
    const longest = await join(sandbox, { fullName: "é".repeat(255), redirect: "false" })
    expect(tag(await longest.text(), "messageKey")).toBe("successfullyJoined")
  })

  test("userdata with a second hyphen in its name is dropped", async () => {
    const sandbox = await withMeeting()
    const page = await join(sandbox, { "userdata-bbb_x": "1", "userdata-a-b": "2" })
    await sandbox.fetch(page.headers.get("location") ?? "")
    expect([...(sandbox.meetings[0]?.attendees.values() ?? [])][0]?.customdata).toEqual(new Map([["bbb_x", "1"]]))
  })

  test("a guest waits until admitted", async () => {
    const sandbox = await withMeeting("3.0", { guestPolicy: "ASK_MODERATOR", allowRequestsWithoutSession: "true" })
    const guest = { role: "VIEWER", guest: "true", redirect: "false", userID: "g" }
    const answer = await (await join(sandbox, guest)).text()
    expect(tag(answer, "guestStatus")).toBe("WAIT")
    await sandbox.fetch(tag(answer, "url") ?? "")
    expect(sandbox.meetings[0]?.attendees.size).toBe(0)
    sandbox.admit("aula-1", "g")
    await sandbox.fetch(tag(answer, "url") ?? "")
    expect(sandbox.meetings[0]?.attendees.size).toBe(1)
  })
})

describe("guest policies", () => {
  type Status = "ALLOW" | "WAIT" | "DENY"
  const statusOf = async (
    policy: string,
    said: Record<string, string>,
    options: { version?: BigBlueButtonVersion; authenticatedGuest?: boolean } = {},
  ) => {
    const sandbox = bigBlueButtonSandbox(options)
    await xml(sandbox, "create", { name: "Aula 1", meetingID: "aula-1", guestPolicy: policy })
    const answer = await (await join(sandbox, { role: "VIEWER", redirect: "false", ...said })).text()
    return tag(answer, "messageKey") === "guestDeniedAccess" ? "DENY" : tag(answer, "guestStatus")
  }
  const policies = ["ALWAYS_ACCEPT", "ALWAYS_ACCEPT_AUTH", "ASK_MODERATOR", "ALWAYS_DENY"]
  const table: [string, Record<string, string>, Status[]][] = [
    ["a viewer without guest", {}, ["ALLOW", "ALLOW", "WAIT", "DENY"]],
    ["a guest", { guest: "true" }, ["ALLOW", "WAIT", "WAIT", "DENY"]],
    ["guest=false", { guest: "false" }, ["ALLOW", "ALLOW", "ALLOW", "ALLOW"]],
    ["guest=0, which is not true", { guest: "0" }, ["ALLOW", "ALLOW", "ALLOW", "ALLOW"]],
    ["an empty guest", { guest: "" }, ["ALLOW", "ALLOW", "WAIT", "DENY"]],
    ["auth=true", { auth: "true" }, ["ALLOW", "ALLOW", "WAIT", "DENY"]],
    ["auth=false", { auth: "false" }, ["ALLOW", "ALLOW", "ALLOW", "DENY"]],
    ["a guest with auth=true", { guest: "true", auth: "true" }, ["ALLOW", "WAIT", "WAIT", "DENY"]],
    ["a moderator", { role: "MODERATOR" }, ["ALLOW", "ALLOW", "ALLOW", "ALLOW"]],
    ["a guest who is a moderator", { role: "MODERATOR", guest: "true" }, ["ALLOW", "ALLOW", "ALLOW", "ALLOW"]],
  ]
  test.each(table)("%s", async (_who, said, expected) => {
    expect(await Promise.all(policies.map((policy) => statusOf(policy, said)))).toEqual(expected)
  })

  test("guest=false is still denied by ALWAYS_DENY before 2.7", async () => {
    expect(await statusOf("ALWAYS_DENY", { guest: "false" }, { version: "2.6" })).toBe("DENY")
    expect(await statusOf("ASK_MODERATOR", { guest: "false" }, { version: "2.6" })).toBe("ALLOW")
  })

  test("without authenticatedGuest they apply to guests only", async () => {
    const server = { authenticatedGuest: false }
    const of = (said: Record<string, string>) => Promise.all(policies.map((policy) => statusOf(policy, said, server)))
    expect(await of({})).toEqual(["ALLOW", "ALLOW", "ALLOW", "ALLOW"])
    expect(await of({ guest: "true" })).toEqual(["ALLOW", "ALLOW", "WAIT", "DENY"])
  })
})

describe("a failed join", () => {
  test.each<[BigBlueButtonVersion, Record<string, string>, string]>([
    ["3.0", { meetingID: "nope" }, "meetingForciblyEnded"],
    ["4.0", { meetingID: "nope" }, "invalidMeetingIdentifier"],
    ["2.7", { fullName: "" }, "missingParamFullName"],
    ["3.0", { createTime: "1" }, "mismatchCreateTimeParam"],
    ["3.0", { guest: "maybe" }, "validationError"],
    ["4.0", { existingUserID: "w_nobody" }, "userNotFound"],
  ])("%s: %o redirects with %s", async (version, params, key) => {
    const response = await join(await withMeeting(version), params)
    expect(response.status).toBe(302)
    expect(errorsOf(response)).toMatchObject([{ key }])
    expect(response.headers.get("location")).toMatch(/\?errors=\[%7B%22key%22:%22/)
  })

  test("goes to logoutURL or errorRedirectUrl, unless the checksum is wrong", async () => {
    const sandbox = await withMeeting("4.0")
    const logoutURL = "https://x.test/out?a=1"
    const errorRedirectUrl = "https://x.test/err"
    const to = async (params: Record<string, string>) =>
      (await join(sandbox, { meetingID: "nope", ...params })).headers.get("location")
    expect(await to({ logoutURL })).toMatch(/^https:\/\/x\.test\/out\?a=1&errors=/)
    expect(await to({ logoutURL, errorRedirectUrl })).toMatch(/^https:\/\/x\.test\/err\?errors=/)
    const forged = await sandbox.fetch(`${sandbox.baseUrl}/api/join?logoutURL=https%3A%2F%2Fx.test&checksum=0`)
    expect(forged.headers.get("location")).toMatch(/^http:\/\/sandbox\.invalid\?errors=/)
  })

  test("honours redirect=false only since 3.0", async () => {
    const params = { meetingID: "nope", redirect: "false" }
    expect((await join(await withMeeting("2.7"), params)).status).toBe(302)
    expect(tag(await (await join(await withMeeting(), params)).text(), "messageKey")).toBe("meetingForciblyEnded")
  })

  test("returns XML with an unusual key for an invalid role and password, even when redirecting", async () => {
    const sandbox = await withMeeting()
    for (const params of [{ role: "BOSS" }, { role: "", password: "bad" }]) {
      const response = await join(sandbox, params)
      expect(response.status).toBe(200)
      expect(tag(await response.text(), "messageKey")).toBe("Params required")
    }
  })

  test("reports a full meeting or denied guests", async () => {
    const sandbox = await withMeeting("3.0", { maxParticipants: 1, guestPolicy: "ALWAYS_DENY" })
    const denied = await join(sandbox, { role: "VIEWER", guest: "true", redirect: "false" })
    expect(tag(await denied.text(), "messageKey")).toBe("guestDeniedAccess")
    sandbox.attend("aula-1", { fullName: "Bia" })
    expect(tag(await (await join(sandbox, { redirect: "false" })).text(), "messageKey")).toBe("maxParticipantsReached")
  })

  test("is HTTP 500 without any name in 3.0, and 405 by POST", async () => {
    const sandbox = await withMeeting()
    expect((await ask(sandbox, "join", { meetingID: "aula-1", role: "VIEWER" })).status).toBe(500)
    expect((await ask(sandbox, "join", {}, { method: "POST" })).status).toBe(405)
  })
})

describe("session calls", () => {
  async function session(version: BigBlueButtonVersion = "3.0", role = "MODERATOR") {
    const sandbox = await withMeeting(version)
    const response = await join(sandbox, { fullName: "Zoë O'Neil", redirect: "false", userID: "u-9", role })
    const answer = await response.text()
    const cookie = cookieOf(response)
    const token = tag(answer, "session_token") ?? ""
    await sandbox.fetch(tag(answer, "url") ?? "", { headers: { cookie } })
    const call = (name: string, query = "") =>
      sandbox.fetch(`${sandbox.baseUrl}/api/${name}?sessionToken=${token}${query}`, { headers: { cookie } })
    return { sandbox, token, cookie, call }
  }

  test("getJoinUrl starts with ?& and encodes the name twice", async () => {
    const { sandbox, call } = await session()
    const { response } = (await (await call("getJoinUrl", "&userdata-x=1")).json()) as { response: { url: string } }
    const query =
      "&redirect=true&role=MODERATOR&fullName=Zo%25C3%25AB%2BO%2527Neil&meetingID=aula-1&userID=u-9&userdata-x=1"
    expect(response.url).toBe(
      `${sandbox.baseUrl}/api/join?${query}&checksum=${digest("sha1", `join${query}${sandbox.secret}`)}`,
    )
    expect((await sandbox.fetch(response.url)).status).toBe(302)
  })

  test("getJoinUrl fails with an empty response in 3.0 and with JSON in 4.0", async () => {
    const ask = async (version: BigBlueButtonVersion) => {
      const sandbox = await withMeeting(version)
      return (await sandbox.fetch(`${sandbox.baseUrl}/api/getJoinUrl?sessionToken=nope`)).text()
    }
    expect(await ask("3.0")).toBe("")
    expect(JSON.parse(await ask("4.0"))).toMatchObject({ response: { returncode: "FAILED", sessionToken: "nope" } })
  })

  test("a viewer may not set parameters reserved for the server, since 4.0", async () => {
    const { call } = await session("4.0", "VIEWER")
    const answer = (await (await call("getJoinUrl", "&userdata-BBB_record_video=true")).json()) as object
    expect(answer).toMatchObject({ response: { returncode: "FAILED" } })
  })

  test("stuns has a wrapper only if it fails", async () => {
    const { sandbox, call } = await session()
    expect(Object.keys((await (await call("stuns")).json()) as object)).toEqual([
      "stunServers",
      "turnServers",
      "remoteIceCandidates",
    ])
    const rejected = (await (await sandbox.fetch(`${sandbox.baseUrl}/api/stuns?sessionToken=no`)).json()) as object
    expect(rejected).toMatchObject({ response: { returncode: "FAILED", logoutURL: "http://sandbox.invalid" } })
  })

  test("learningDashboard is JSON inside a JSON string, for moderators", async () => {
    const { call } = await session()
    const { response } = (await (await call("learningDashboard")).json()) as { response: { data: string } }
    const data = JSON.parse(response.data) as { users: Record<string, { intIds: Record<string, object> }> }
    expect(data).toMatchObject({ extId: "aula-1", endedOn: 0, polls: {}, screenshares: [] })
    expect(Object.values(Object.values(data.users)[0]?.intIds ?? {})).toMatchObject([{ sessions: [{ leftOn: 0 }] }])
    const old = await session("2.6")
    const before = (await (await old.call("learningDashboard")).json()) as { response: { data: string } }
    expect(before.response.data).toContain('"emojis":[]')
    expect(before.response.data).not.toContain('"sessions"')
    const viewer = await session("3.0", "VIEWER")
    expect(await (await viewer.call("learningDashboard")).json()).toMatchObject({ response: { returncode: "FAILED" } })
  })

  test("signOut succeeds for everyone and removes the participant", async () => {
    const { sandbox, call } = await session()
    expect(sandbox.meetings[0]?.attendees.size).toBe(1)
    expect(tag(await (await call("signOut")).text(), "returncode")).toBe("SUCCESS")
    expect(sandbox.meetings[0]?.attendees.size).toBe(0)
    expect(tag(await (await call("signOut")).text(), "returncode")).toBe("SUCCESS")
  })

  test("a session token is invalid without its cookie", async () => {
    const { sandbox, token } = await session()
    const response = await sandbox.fetch(`${sandbox.baseUrl}/api/stuns?sessionToken=${token}`)
    expect(await response.json()).toMatchObject({ response: { message: "Invalid session token" } })
  })

  test("feedback exists only if enabled", async () => {
    const sandbox = bigBlueButtonSandbox({ feedback: true })
    const response = await sandbox.fetch(`${sandbox.baseUrl}/api/feedback`, { method: "POST", body: "{}" })
    expect(await response.json()).toMatchObject({ response: { messageKey: "missingToken" } })
  })
})
