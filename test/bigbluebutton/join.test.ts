import { describe, expect, test } from "vitest"
import { BigBlueButton, BigBlueButtonError, checksum, ConfigError } from "conferkit/bigbluebutton"
import { failureOf, listening, observed, withSandbox } from "../support/bigbluebutton.ts"

const meetingID = "aula-1"
const aula = { name: "Aula 1", meetingID, attendeePW: "ap", moderatorPW: "mp" }
const ana = { meetingID, fullName: "Ana", role: "MODERATOR" } as const

describe("joinUrl", () => {
  const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"
  const bbb = new BigBlueButton({
    baseUrl: "https://bbb.example.org",
    secret,
    fetch: () => Promise.reject(new Error("nothing may be sent")),
  })

  test("returns a string synchronously, always the same, with the checksum last", () => {
    const values = { ...ana, fullName: "O'Brien", userID: "u 1", userdata: { bbb_auto_join_audio: true } }
    const query = "meetingID=aula-1&fullName=O%27Brien&role=MODERATOR&userID=u+1&userdata-bbb_auto_join_audio=true"
    const url = bbb.joinUrl(values)
    expect(url).toBe(
      `https://bbb.example.org/bigbluebutton/api/join?${query}&checksum=${checksum("join", query, secret, "sha256")}`,
    )
    expect(bbb.joinUrl(values)).toBe(url)
  })

  test("is not changed by a browser's URL parser", () => {
    const url = bbb.joinUrl({ ...ana, fullName: `a'b"c<d>e(f)g*h~i!j{k}l|m^n\`o🙂` })
    expect(new URL(url).href).toBe(url)
  })

  test("lets the person who opens it into the meeting", async () => {
    await using server = await listening()
    await server.bbb.create(aula)
    const link = await fetch(server.bbb.joinUrl({ ...ana, userID: "0123" }), { redirect: "manual" })
    expect(link.status).toBe(302)
    const page = await fetch(link.headers.get("location") ?? "", {
      headers: { cookie: link.headers.getSetCookie()[0]?.split(";")[0] ?? "" },
    })
    expect(page.status).toBe(200)
    expect((await server.bbb.getMeetingInfo({ meetingID })).attendees).toMatchObject([
      { userID: "0123", fullName: "Ana", role: "MODERATOR" },
    ])
  })
})

describe("join", () => {
  test("does not follow the redirect, and returns it with its cookies", async () => {
    await using server = await listening()
    await server.bbb.create(aula)
    const { data, response } = await server.bbb.join(ana).withResponse()
    expect(data.url).toMatch(/\/html5client\/join\?sessionToken=\w+$/)
    expect(data.session_token).toBe(new URL(data.url).searchParams.get("sessionToken"))
    expect(data.cookies).toEqual([expect.stringMatching(/^JSESSIONID=.+Path=\//)])
    expect(response.status).toBe(302)
    expect(response.url).toBe(`${server.baseUrl}/api/join`)
  })

  test("with redirect: false returns everything that the server returns", async () => {
    await using server = await listening()
    const { internalMeetingID } = await server.bbb.create(aula)
    const joined = await server.bbb.join({ ...ana, redirect: false })
    expect(joined).toMatchObject({
      messageKey: "successfullyJoined",
      meeting_id: internalMeetingID,
      user_id: expect.stringMatching(/^w_/) as string,
      guestStatus: "ALLOW",
      url: expect.stringContaining(joined.session_token ?? "no token") as string,
      cookies: [expect.stringContaining("JSESSIONID=") as string],
    })
  })

  test.each([
    ["an unknown meeting", { ...ana, meetingID: "nope" }, "meetingForciblyEnded"],
    ["a meeting created at another time", { ...ana, createTime: 1 }, "mismatchCreateTimeParam"],
    ["a wrong password", { meetingID, fullName: "Ana", password: "xx" }, "Params required"],
  ])("rejects for %s, with or without redirect", async (_name, values, code) => {
    const { bbb } = withSandbox()
    await bbb.create(aula)
    for (const redirect of [true, false]) {
      const error = await failureOf(bbb.join({ ...values, redirect }))
      expect(error).toBeInstanceOf(BigBlueButtonError)
      expect(error).toMatchObject({ operation: "join", code })
      expect((error as Error).message).not.toContain("no message")
    }
  })

  test("sends nothing if both role and password are missing, but allows a second session", async () => {
    const { bbb } = withSandbox()
    const error = await failureOf(bbb.join({ meetingID, fullName: "Ana" }))
    expect(error).toBeInstanceOf(ConfigError)
    expect(() => bbb.joinUrl({ meetingID, fullName: "Ana", role: undefined })).toThrow(
      'role is missing: pass "MODERATOR"',
    )
    expect(bbb.joinUrl({ meetingID, fullName: "Ana", existingUserID: "u-1" })).toContain("existingUserID=u-1")
  })

  test("reads the errors from any redirect target", async () => {
    const { bbb } = withSandbox({ version: "4.0" })
    const errorRedirectUrl = "https://portal.example/sorry?from=bbb"
    const error = await failureOf(bbb.join({ ...ana, errorRedirectUrl }))
    expect(error).toMatchObject({
      status: 302,
      code: "invalidMeetingIdentifier",
      body: { errors: [{ key: "invalidMeetingIdentifier", message: expect.any(String) as string }] },
    })
  })

  test("rejects a wrong checksum with a hint", async () => {
    const { sandbox } = withSandbox()
    const bbb = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret: "another", fetch: sandbox.fetch })
    const error = await failureOf(bbb.join(ana))
    expect(error).toMatchObject({
      code: "checksumError",
      hint: expect.stringContaining("the secret is wrong") as string,
    })
  })

  test.each([
    ["broken JSON", "errors=%5B%7B", "FAILED"],
    ["an empty list", "errors=%5B%5D", "FAILED"],
    ["not a list", "errors=%7B%22key%22%3A1%7D", "FAILED"],
    ["a key without a message", "errors=%5B%7B%22key%22%3A%22guestDeny%22%7D%5D", "guestDeny"],
  ])("handles errors that are %s", async (_name, query, code) => {
    const fetch = () => Promise.resolve(new Response(null, { status: 302, headers: { location: `/?${query}` } }))
    const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch })
    expect(await failureOf(bbb.join(ana))).toMatchObject({ name: "BigBlueButtonError", code })
  })

  test("rejects a redirect without a target", async () => {
    const fetch = () => Promise.resolve(new Response(null, { status: 302 }))
    const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch })
    expect(await failureOf(bbb.join(ana))).toMatchObject({ name: "BigBlueButtonError", code: "http_302" })
  })

  test("is sent once, because each join adds a person", async () => {
    const { fetch, urls } = observed(() => Promise.resolve(new Response("", { status: 503 })))
    await failureOf(new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch }).join(ana))
    expect(urls).toHaveLength(1)
  })
})
