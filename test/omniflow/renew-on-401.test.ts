import { describe, expect, test, vi } from "vitest"
import type { AccessTokens } from "../../src/omniflow/oauth.ts"
import { renewOn401 } from "../../src/omniflow/oauth.ts"
import { fetching } from "../support/fetching.ts"

const url = "https://omniflow.example/v1/inboxes"

/** A client's fetch, whose token `old` is refused. */
function made({ again = true, status = 401, body = null as string | ReadableStream | null } = {}) {
  const refusedAnswer = new Response(body, { status })
  const good = new Response("[]")
  const { fetch, asked } = fetching(refusedAnswer, good)
  const tokens = {
    get: vi.fn<AccessTokens["get"]>(() => Promise.resolve("new")),
    refused: vi.fn<AccessTokens["refused"]>((token) => token === "old"),
    isFailure: () => false,
    known: () => [],
  }
  const own = renewOn401((...input) => fetch(...input), tokens, again)
  return { own, asked, tokens }
}

const init = { method: "POST", headers: { authorization: "Bearer old", "x-own": "1" }, body: "{}" }

describe("renewOn401", () => {
  test.each([200, 400, 403, 500])("lets %i pass as it came", async (status) => {
    const { own, asked, tokens } = made({ status })
    expect((await own(url, init)).status).toBe(status)
    expect([asked.length, tokens.refused.mock.calls, tokens.get.mock.calls]).toEqual([1, [], []])
  })

  test("makes a refused call once more with a new token", async () => {
    const { own, asked, tokens } = made()
    const { signal } = new AbortController()
    expect((await own(url, { ...init, signal })).status).toBe(200)
    const call = { method: "POST", url, body: "{}" }
    expect(asked).toEqual([
      { ...call, headers: { authorization: "Bearer old", "x-own": "1" } },
      { ...call, headers: { authorization: "Bearer new", "x-own": "1" } },
    ])
    expect([tokens.refused.mock.calls, tokens.get.mock.calls]).toEqual([[["old"]], [[signal]]])
  })

  test("waits for the new token without a signal where there is none", async () => {
    const { own, tokens } = made()
    await own(url, { ...init, signal: null })
    expect(tokens.get.mock.calls).toEqual([[undefined]])
  })

  test("takes note of the refusal even where the call is not to be repeated", async () => {
    const { own, asked, tokens } = made({ again: false })
    expect((await own(url, init)).status).toBe(401)
    expect([asked.length, tokens.refused.mock.calls, tokens.get.mock.calls]).toEqual([1, [["old"]], []])
  })

  test.each([
    ["another's token", { authorization: "Bearer other" }],
    ["a token of another kind", { authorization: "Basic old" }],
    ["a token behind something else", { authorization: "x Bearer old" }],
    ["an empty token", { authorization: "Bearer" }],
    ["no token", {}],
  ])("does not repeat a call with %s", async (_name, headers) => {
    const { own, asked, tokens } = made()
    expect((await own(url, { ...init, headers })).status).toBe(401)
    expect([asked.length, tokens.get.mock.calls]).toEqual([1, []])
  })

  test("lets go of the refused answer, whatever comes of it", async () => {
    const cancel = vi.fn(() => Promise.reject(new Error("gone")))
    const body = new ReadableStream({ cancel })
    const answer = new Response(body, { status: 401 })
    const answers = [answer, new Response("[]")]
    const { tokens } = made()
    const own = renewOn401(() => Promise.resolve(answers.shift() ?? new Response()), tokens, true)
    expect((await own(url, init)).status).toBe(200)
    await new Promise(setImmediate)
    expect(cancel).toHaveBeenCalledTimes(1)
  })
})
