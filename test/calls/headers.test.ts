import { describe, expect, test } from "vitest"
import type { ApiError, HeaderValues } from "conferkit"
import { VERSION } from "conferkit"
import { failureOf } from "../support/bigbluebutton.ts"
import { xcall } from "../support/clients.ts"
import { fetching, json } from "../support/fetching.ts"
import { scripted } from "../support/scripted.ts"
import { subjects } from "../support/subjects.ts"

describe.each(subjects.map((subject) => [subject.name, subject] as const))("headers of %s", (_name, subject) => {
  /** The headers that are sent with these client and call headers. */
  async function sent(client: HeaderValues | undefined, call?: HeaderValues) {
    const { again, asked } = scripted(subject, ["value"], { headers: client })
    await again({ headers: call })
    return asked[0]?.init.headers ?? {}
  }

  test("the call's override the client's, which override the package's, case-insensitively", async () => {
    const headers = await sent({ "X-A": "client", b: "client", ACCEPT: "client" }, { "x-a": "call", C: "" })
    expect(headers).toMatchObject({ "x-a": "call", b: "client", accept: "client", c: "" })
    for (const name of Object.keys(headers)) expect(name).toBe(name.toLowerCase())
  })

  test("null removes one, and the call may set it again", async () => {
    const usual = await sent(undefined)
    expect(usual).toMatchObject({ accept: expect.any(String) as string, "user-agent": `conferkit/${VERSION}` })
    const headers = await sent({ "X-A": "1", Accept: null, "user-agent": null }, { "x-a": null, accept: "call" })
    const { "user-agent": _agent, ...others } = usual
    expect(Object.keys(headers).sort()).toEqual(Object.keys(others).sort())
    expect(headers).toHaveProperty("accept", "call")
  })

  test("undefined changes nothing", async () => {
    const headers = await sent({ "x-a": "1", "x-b": undefined }, { "x-a": undefined, accept: undefined })
    expect(headers).toMatchObject({ "x-a": "1", accept: expect.any(String) as string })
    expect(headers).not.toHaveProperty("x-b")
  })

  test("response headers of an API error are plain data without cookies and credentials", async () => {
    const secret = String(subject.hidden[0])
    const headers = {
      "X-Request-Id": "r1",
      Location: `/x?key=${encodeURIComponent(secret)}`,
      "Set-Cookie": "session=1",
      "Set-Cookie2": "session=1",
      Authorization: "Basic a",
      "Proxy-Authorization": "Basic a",
      "WWW-Authenticate": "Basic a",
    }
    const error = await failureOf(scripted(subject, [new Response("", { status: 400, headers })]).again())
    expect((error as ApiError).headers).toEqual({
      "x-request-id": "r1",
      location: expect.stringMatching(/^\/x\?key=\*+$/) as string,
      "content-type": "text/plain;charset=UTF-8",
    })
  })
})

test("a raw client call may change Accept, and is still signed", async () => {
  const { fetch, asked } = fetching(json({ active: true, participants_count: 1, started_at: null }))
  const { api } = xcall({ fetch })
  await api.GET("/rooms/{roomId}/info", {
    params: { path: { roomId: "sala" } },
    headers: { accept: "application/vnd.xcall+json" },
  })
  expect(asked[0]?.headers).toMatchObject({ accept: "application/vnd.xcall+json", "x-api-key": "key-of-xcall" })
})
