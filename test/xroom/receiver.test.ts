import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { eventNames, type ReceiverOptions, xroomReceiver } from "conferkit/xroom"

const token = "a-token-that-nobody-can-guess"
const url = `https://app.example.org/hooks/${token}`
const receiving = (options: Partial<ReceiverOptions> = {}) => xroomReceiver({ token, ...options })
const sent = (event: object, at = url) => ({ headers: {}, body: JSON.stringify(event), url: at })
const removed = { event: "roomRemovedTomorrow" }
const shake = { event: "validation", signThis: "sign this" }

/** The response to a handshake. */
async function answered(options: Partial<ReceiverOptions>, at = url) {
  const receiver = receiving(options)
  return receiver.answer?.(await receiver.receive(sent(shake, at)))
}
const digits = (key: string) => createHmac("sha256", key).update("sign this").digest("hex")

describe("xroomReceiver", () => {
  test("recognizes documented events by their name", async () => {
    const receiver = receiving()
    const { events } = await receiver.receive(sent(removed))
    expect([receiver.provider, receiver.names, events.map(receiver.nameOf)]).toEqual([
      "xroom",
      eventNames,
      ["roomRemovedTomorrow"],
    ])
  })

  test("returns the URL of a delivery, and no id, because retries cannot be recognized", async () => {
    expect(await receiving({ token: ["another-token-of-16", token] }).receive(sent(removed))).toEqual({
      events: [removed],
      signed: false,
      secret: 1,
      issues: [],
      url: "https://app.example.org/hooks/***",
      id: undefined,
    })
  })

  test("keeps events of a room in order, by the id that calls use", () => {
    const { partitionOf } = receiving()
    const of = (event: object) => partitionOf?.(event as Parameters<NonNullable<typeof partitionOf>>[0])
    expect(of({ event: "roomCreated", domain: "demo", roomName: "aula" })).toBe("demo/aula")
    for (const event of [{ domain: "demo" }, { roomName: "aula" }, {}]) expect(of(event)).toBeUndefined()
  })

  test("returns the domain of the token as origin, or else the domain in the event", async () => {
    const token = { "a.example": "a-token-that-nobody-can-guess", "b.example": "another-token-of-16" }
    const created = { event: "roomRemoved", domain: "c.example", roomName: "aula" }
    expect(await receiving({ token }).receive(sent(created))).toMatchObject({ secret: 0, origin: "a.example" })
    expect(await receiving().receive(sent(created))).toMatchObject({ origin: "c.example" })
    expect((await receiving().receive(sent(removed))).origin).toBeUndefined()
  })

  test("names the room's password as secret", () => {
    expect(receiving().secretFields).toEqual(["key"])
  })

  test("rejects another token", async () => {
    await expect(receiving().receive(sent(removed, `${url}x`))).rejects.toMatchObject({ reason: "signature-mismatch" })
  })

  test("reads at most its limit, or that of the handler", async () => {
    const { length } = sent(removed).body
    await expect(receiving({ limit: length - 1 }).receive(sent(removed))).rejects.toMatchObject({
      reason: "body-too-long",
    })
    expect((await receiving({ limit: 1 }).receive(sent(removed), { limit: length })).secret).toBe(0)
    expect((await receiving({ limit: length }).receive(sent(removed), {})).secret).toBe(0)
    await expect(receiving().receive(sent(removed), { limit: 1 })).rejects.toMatchObject({ reason: "body-too-long" })
  })

  test.each([undefined, "", "too-short"])("rejects %j as a token, at creation", (bad) => {
    expect(() => receiving({ token: bad })).toThrow(expect.objectContaining({ name: "ConfigError" }) as Error)
  })
})

describe("the handshake", () => {
  const webhookKeys = { "a.example": "key-of-a", "b.example": "key-of-b" }

  test.each([
    [undefined, "text/plain", digits("only")],
    ["text", "text/plain", digits("only")],
    ["json", "application/json", `"${digits("only")}"`],
  ] as const)("uses the only key, as %s", async (format, type, body) => {
    const response = await answered({ webhookKeys: { "a.example": "only" }, format })
    expect([response?.status, response?.headers.get("content-type"), await response?.text()]).toEqual([200, type, body])
  })

  test("uses the key of the domain in the URL", async () => {
    const domainOf = (at: string) => new URL(at).searchParams.get("domain") ?? undefined
    expect(await (await answered({ webhookKeys, domainOf }, `${url}?domain=b.example`))?.text()).toBe(
      digits("key-of-b"),
    )
    await expect(answered({ webhookKeys, domainOf })).rejects.toMatchObject({
      name: "ConfigError",
      parameter: "domain",
    })
    await expect(answered({ webhookKeys })).rejects.toMatchObject({ parameter: "domain" })
  })

  test("passes a string to the user's function, even without a known URL", async () => {
    const receiver = receiving({ webhookKeys, domainOf: (at) => (at === "" ? "a.example" : "b.example") })
    const delivery = await receiver.receive(sent(shake))
    const response = await receiver.answer?.({ ...delivery, events: [{ ...delivery.events[0] }] })
    expect(await response?.text()).toBe(digits("key-of-a"))
  })

  test("gets no response without keys", async () => {
    await expect(answered({})).rejects.toMatchObject({ name: "ConfigError", message: "webhookKeys has no key" })
  })

  test("is not returned for another event", async () => {
    const receiver = receiving({ webhookKeys })
    expect(receiver.answer?.(await receiver.receive(sent(removed)))).toBeUndefined()
  })
})
