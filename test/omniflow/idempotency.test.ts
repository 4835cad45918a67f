import { describe, expect, test } from "vitest"
import type { OmniFlow, OmniFlowSettings } from "conferkit/omniflow"
import { failureOf } from "../support/bigbluebutton.ts"
import { json, message, scripted, text } from "../support/omniflow.ts"

const key = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string

type Raw = (path: string, init: object) => Promise<unknown>

/** The requests that a call sends. */
async function requests(call: (client: OmniFlow) => PromiseLike<unknown>, settings: OmniFlowSettings = {}) {
  const { client, sent } = scripted(json(message), settings)
  await call(client)
  return sent.map(({ headers }) => headers)
}

const keyOf = async (...given: Parameters<typeof requests>) => (await requests(...given))[0]?.get("idempotency-key")

describe("a call", () => {
  test("has its own key if it is a POST", async () => {
    const first = await keyOf((client) => client.messages.send(text))
    expect(first).toEqual(key)
    expect(await keyOf((client) => client.messages.send(text))).not.toBe(first)
  })

  test("has no key if it is not a POST", async () => {
    for (const headers of [undefined, { "x-own": "1" }]) {
      const [sent] = await requests((client) => client.conversations.get("cnv_01", { headers }))
      expect(sent?.get("idempotency-key")).toBeNull()
      expect(sent?.get("x-own")).toBe(headers === undefined ? null : "1")
    }
  })

  test("keeps the caller's headers, including the caller's key", async () => {
    const sent = async (headers: Record<string, string | null>) =>
      (await requests((client) => client.messages.send(text, { headers })))[0]
    const own = await sent({ "x-own": "1" })
    expect([own?.get("x-own"), own?.get("idempotency-key")]).toEqual(["1", key])
    expect((await sent({ "IDEMPOTENCY-Key": "mine" }))?.get("idempotency-key")).toBe("mine")
    expect((await sent({ "Idempotency-Key": null }))?.get("idempotency-key")).toBeNull()
  })

  test("sends its key in the configured header", async () => {
    const [sent] = await requests((client) => client.messages.send(text), { idempotencyHeader: "X-Once" })
    expect([sent?.get("x-once"), sent?.get("idempotency-key")]).toEqual([key, null])
  })

  test("has no key if the header is disabled", async () => {
    const [sent] = await requests((client) => client.messages.send(text), { idempotencyHeader: false })
    expect(sent?.get("idempotency-key")).toBeNull()
  })
})

describe("an undocumented call", () => {
  const post = (headers: Record<string, string> = {}) => ({
    call: (client: OmniFlow) => (client.api.POST as Raw)("/v1/tomorrow", { body: {}, headers }),
  })

  /** How often it is sent to a failing service. */
  async function attempts(call: (client: OmniFlow) => PromiseLike<unknown>): Promise<number> {
    const { client, sent } = scripted(json({}, 503), { maxRetries: 1 })
    await call(client)
    return sent.length
  }

  test("gets a key if it is a POST, and may then be retried", async () => {
    const [sent] = await requests(post({ "x-own": "1" }).call)
    expect([sent?.get("x-own"), sent?.get("idempotency-key")]).toEqual(["1", key])
    expect(await attempts(post().call)).toBe(2)
  })

  test("may also be retried with the caller's key", async () => {
    expect(await keyOf(post({ "Idempotency-Key": "mine" }).call)).toBe("mine")
    expect(await attempts(post({ "Idempotency-Key": "mine" }).call)).toBe(2)
    const patch = (headers: Record<string, string>) => (client: OmniFlow) =>
      (client.api.PATCH as Raw)("/v1/tomorrow", { body: {}, headers })
    expect(await attempts(patch({ "Idempotency-Key": "mine" }))).toBe(2)
  })

  test("is not retried without a key, unless the document allows it", async () => {
    const patch = (client: OmniFlow) => (client.api.PATCH as Raw)("/v1/tomorrow", { body: {} })
    expect(await keyOf(patch)).toBeNull()
    expect(await attempts(patch)).toBe(1)
    expect(await attempts((client) => client.api.GET("/v1/inboxes"))).toBe(2)
  })
})

test("a method uses all its attempts, with or without a key", async () => {
  for (const idempotencyHeader of ["Idempotency-Key", false] as const) {
    const { client, sent } = scripted(json({}, 503), { maxRetries: 1, idempotencyHeader })
    expect(await failureOf(client.messages.send(text))).toMatchObject({ status: 503 })
    expect(sent).toHaveLength(2)
  }
})
