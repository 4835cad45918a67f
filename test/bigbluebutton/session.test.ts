import { describe, expect, test } from "vitest"
import { answered, failureOf, listening } from "../support/bigbluebutton.ts"

const meetingID = "aula-1"

/** A user who joined over HTTP and opened the client, with the values that later calls need. */
async function inside(role: "MODERATOR" | "VIEWER" = "MODERATOR") {
  const server = await listening({ feedback: true })
  await server.bbb.create({ name: "Aula 1", meetingID })
  const joined = await server.bbb.join({ meetingID, fullName: "Zoë & Cia", role, userID: "u-1" })
  const headers = { cookie: joined.cookies.map((cookie) => cookie.split(";")[0]).join("; ") }
  await fetch(joined.url, { headers })
  const sessionToken = joined.session_token ?? ""
  return { ...server, sessionToken, headers, [Symbol.asyncDispose]: () => server.sandbox.close() }
}

describe("with the cookie of the join", () => {
  test("getJoinUrl returns a working link", async () => {
    await using user = await inside()
    const url = await user.bbb.getJoinUrl(
      { sessionToken: user.sessionToken, replaceSession: true, userdata: { bbb_auto_join_audio: true } },
      { headers: user.headers },
    )
    expect(url).toMatch(/\/api\/join\?&redirect=true&/)
    expect(url).toContain("userdata-bbb_auto_join_audio=true")
    expect((await fetch(url, { redirect: "manual" })).headers.get("location")).toContain("sessionToken=")
  })

  test("stuns lists STUN and TURN servers", async () => {
    await using user = await inside()
    const { data, response } = await user.bbb
      .stuns({ sessionToken: user.sessionToken }, { headers: user.headers })
      .withResponse()
    expect(data).toMatchObject({ stunServers: [{ url: "stun:127.0.0.1" }], turnServers: [{ ttl: 86_400 }] })
    expect(data.remoteIceCandidates).toEqual([])
    expect(response.headers.get("content-type")).toContain("application/json")
  })

  test("learningDashboard decodes the JSON string inside the JSON", async () => {
    await using user = await inside()
    const data = await user.bbb.learningDashboard({ sessionToken: user.sessionToken }, { headers: user.headers })
    expect(data).toMatchObject({ extId: meetingID, name: "Aula 1", endedOn: 0 })
    const [zoe] = Object.values(data.users)
    expect(zoe).toMatchObject({ name: "Zoë & Cia", isModerator: true })
    expect(Object.values(zoe?.intIds ?? {})[0]?.sessions).toMatchObject([{ leftOn: 0 }])
  })

  test("feedback is posted as JSON", async () => {
    await using user = await inside()
    const body = { rating: 5, comment: "Ótimo" }
    const answer = await user.bbb.feedback({ sessionToken: user.sessionToken }, body, { headers: user.headers })
    expect(answer).toMatchObject({ response: { returncode: "SUCCESS" } })
  })

  test("signOut ends the session", async () => {
    await using user = await inside()
    const { sessionToken } = user
    expect(await user.bbb.signOut({ sessionToken }, { headers: user.headers })).toMatchObject({ returncode: "SUCCESS" })
    expect(await user.bbb.isMeetingRunning({ meetingID })).toBe(false)
  })
})

describe("without it", () => {
  test("the server rejects the call, and the error does not show the token", async () => {
    await using user = await inside()
    const { sessionToken } = user
    for (const call of [user.bbb.stuns({ sessionToken }), user.bbb.learningDashboard({ sessionToken })]) {
      const error = await failureOf(call)
      expect(error).toMatchObject({ name: "BigBlueButtonError", message: expect.stringContaining("session") as string })
      expect(JSON.stringify(error)).not.toContain(sessionToken)
    }
    // 3.0 responds to a forgotten user with an empty body.
    expect(await failureOf(user.bbb.getJoinUrl({ sessionToken }))).toMatchObject({
      name: "DecodeError",
      message: expect.stringContaining("empty") as string,
    })
  })

  test("a viewer gets no dashboard", async () => {
    await using user = await inside("VIEWER")
    const { sessionToken, headers } = user
    const error = await failureOf(user.bbb.learningDashboard({ sessionToken }, { headers }))
    expect(error).toMatchObject({ code: "FAILED", message: expect.stringContaining("Permission denied") as string })
  })
})

test("session calls are not signed with the secret", async () => {
  await using user = await inside()
  const { data, response } = await user.bbb.signOut({ sessionToken: user.sessionToken }).withResponse()
  expect(data.returncode).toBe("SUCCESS")
  expect(response.url).toBe(`${user.baseUrl}/api/signOut`)
  const urls: string[] = []
  const fetch = (url: string) => {
    urls.push(url)
    return Promise.resolve(new Response("<response><returncode>SUCCESS</returncode></response>"))
  }
  await answered("", { fetch }).signOut({ sessionToken: "t" })
  expect(urls).toEqual(["https://bbb.example.org/bigbluebutton/api/signOut?sessionToken=t"])
})

test.each(['{\\"token\\":', "[]", '{\\"data\\":1}'])("a dashboard whose data is %s cannot be decoded", async (data) => {
  const json = `{"response":{"returncode":"SUCCESS","data":"${data}","sessionToken":"secret-token"}}`
  const error = await failureOf(answered(json, {}, "application/json").learningDashboard({ sessionToken: "t" }))
  expect(error).toMatchObject({ name: "DecodeError", operation: "learningDashboard" })
})
