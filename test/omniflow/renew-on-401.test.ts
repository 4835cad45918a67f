import { describe, expect, test, vi } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { json, oauth, scripted, text } from "../support/omniflow.ts"

/** A client whose token `t-1` is rejected in this way, and whose next token is accepted. */
function made(rejected: () => Response = () => json({}, 401), retryOn401 = true) {
  let issued = 0
  const { client, sent } = scripted(
    ({ target, headers }) => {
      if (target === "/v1/oauth/token") return json({ access_token: `t-${String(++issued)}`, token_type: "Bearer" })
      if (headers.get("authorization") === "Bearer t-2") return json({ id: "m", conversationId: "c" })
      return rejected()
    },
    { oauth: { ...oauth, retryOn401 }, maxRetries: 0 },
  )
  const called = () => sent.filter(({ target }) => target !== "/v1/oauth/token")
  return { client, called, issued: () => issued }
}

describe("retryOn401", () => {
  test.each([400, 403, 500])("returns %i as received", async (status) => {
    const { client, called, issued } = made(() => json({}, status))
    expect(await failureOf(client.messages.send(text))).toMatchObject({ status })
    expect([called().length, issued()]).toEqual([1, 1])
  })

  test("retries a rejected call once with a new token", async () => {
    const { client, called, issued } = made()
    await client.messages.send(text, { headers: { "x-own": "1" } })
    const [first, second] = called()
    expect(second).toMatchObject({ method: "POST", target: "/v1/messages", body: first?.body })
    expect(issued()).toBe(2)
    const headers = Object.fromEntries(first?.headers ?? [])
    expect(headers).toMatchObject({ authorization: "Bearer t-1", "x-own": "1" })
    expect(Object.fromEntries(second?.headers ?? [])).toEqual({ ...headers, authorization: "Bearer t-2" })
  })

  test("stops waiting for the new token when the call is aborted", async () => {
    const caller = new AbortController()
    let asked = 0
    const { client } = scripted(
      ({ target }) => {
        if (target !== "/v1/oauth/token") return json({}, 401)
        if (++asked === 1) return json({ access_token: "t-1", token_type: "Bearer" })
        caller.abort()
        return new Promise<Response>(() => undefined)
      },
      { oauth: { ...oauth, retryOn401: true }, maxRetries: 0, timeout: 0 },
    )
    const { signal } = caller
    expect(await failureOf(client.inboxes.list({ signal }))).toMatchObject({ code: "aborted" })
    expect(asked).toBe(2)
  })

  test("false retries nothing, but the rejected token is not used again", async () => {
    const { client, called, issued } = made(undefined, false)
    expect(await failureOf(client.messages.send(text))).toMatchObject({ status: 401 })
    expect([called().length, issued()]).toEqual([1, 1])
    await client.messages.send(text)
    expect([called().length, issued()]).toEqual([2, 2])
  })

  test.each([
    ["another token", "Bearer other"],
    ["a token of another kind", "Basic t-1"],
    ["a token after other text", "x Bearer t-1"],
    ["an empty token", "Bearer"],
    ["no token", null],
  ])("does not retry a call with %s", async (_name, authorization) => {
    const { client, called, issued } = made()
    expect(await failureOf(client.messages.send(text, { headers: { authorization } }))).toMatchObject({ status: 401 })
    expect(called()).toHaveLength(1)
    expect(issued()).toBeLessThanOrEqual(1)
  })

  test("cancels the rejected response, whatever the outcome", async () => {
    const cancel = vi.fn(() => Promise.reject(new Error("gone")))
    const { client } = made(() => new Response(new ReadableStream({ cancel }), { status: 401 }))
    await client.messages.send(text)
    await new Promise(setImmediate)
    expect(cancel).toHaveBeenCalledTimes(1)
  })
})
