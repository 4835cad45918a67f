import { XMLParser } from "fast-xml-parser"
import { safeParse } from "valibot"
import { expect, test } from "vitest"
import { ApiError, DecodeError, isKnownEvent, verifyEndCallback, verifyWebhook } from "conferkit/bigbluebutton"
import { operations } from "../../generated/bigbluebutton/operations.ts"
import * as schemas from "../../generated/bigbluebutton/schemas.ts"
import { decode } from "../../src/bigbluebutton/decode.ts"
import { bigBlueButtonAdapter } from "../../src/bigbluebutton/adapter.ts"
import { decodeJoin } from "../../src/bigbluebutton/decode.ts"
import type { WireResponse } from "../../src/core/http/adapter.ts"
import type { Operation } from "../../src/core/http/operation.ts"
import { redactor } from "../../src/core/redaction.ts"
import { captured, capturedSecret, describeCaptures } from "../support/captures.ts"

interface Call {
  name: string
  request: string
  response: { status: number; headers: string[]; body: string }
}

const bigbluebutton = bigBlueButtonAdapter({
  provider: "bigbluebutton",
  baseUrl: "https://captured.invalid/bigbluebutton/api",
  secret: "",
  algorithm: "sha1",
  hooksAlgorithm: "sha1",
})

const operationOf = (request: string): Operation => {
  const path = /\/api(\/[\w/]*?)?\/?(?:\?|$| )/.exec(request)?.[1] ?? "/"
  const posted = request.startsWith("POST") || path === "/insertDocument"
  const known = bigbluebutton.operation(posted ? "POST" : "GET", path)
  const isKnown = Object.values<Operation>(operations).some(
    (each) => each.method === known.method && each.path === known.path,
  )
  return isKnown ? known : bigbluebutton.operation("GET", path)
}

const rawOf = ({ status, headers, body }: Call["response"]): WireResponse => {
  const pairs = headers.map((line): [string, string] => [
    line.slice(0, line.indexOf(":")),
    line.slice(line.indexOf(":") + 2),
  ])
  const all = new Headers(pairs.filter(([name]) => !name.startsWith("X-Curl")))
  return {
    status,
    headers: all,
    contentType: all.get("content-type") ?? undefined,
    location: all.get("location") ?? undefined,
    text: body,
    json: () => JSON.parse(body) as unknown,
    requestId: undefined,
    retryAfter: undefined,
  }
}

/** All leaf values, as strings. */
function* leaves(value: unknown): Generator<string> {
  if (typeof value === "object" && value !== null) for (const each of Object.values(value)) yield* leaves(each)
  else if (value !== undefined && value !== "") yield `${value as string | number | boolean}`
}

const oracle = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  htmlEntities: false,
})

/** What the independent parser finds and the decoder lost. */
function lost(text: string, decoded: unknown): string[] {
  const have = [...leaves(decoded)].map((leaf) => leaf.trim())
  return [...leaves(oracle.parse(text))].filter((leaf) => {
    const at = have.indexOf(leaf.trim())
    if (at >= 0) have.splice(at, 1)
    return at < 0
  })
}

const schemaOf = (id: string) =>
  (schemas as unknown as Record<string, Parameters<typeof safeParse>[0]>)[
    `v${id.charAt(0).toUpperCase()}${id.slice(1)}Response`
  ]

async function examine(calls: readonly Call[], operationFor: (call: Call) => Operation) {
  const counted = { answers: 0, rejections: 0, pages: 0 }
  for (const call of calls) {
    if (call.response.status === 0) continue
    const operation = operationFor(call)
    const context = { provider: "bigbluebutton", operation, redactor: redactor([], []) }
    const raw = rawOf(call.response)
    try {
      if (raw.status === 302) {
        expect(decodeJoin(raw, context).url, call.name).toContain("sessionToken=")
        counted.answers++
        continue
      }
      const answer = await decode(raw, context)
      counted.answers++
      if (raw.text.startsWith("<")) expect(lost(raw.text, answer), call.name).toEqual([])
      const schema = schemaOf(operation.id)
      if (schema !== undefined) {
        expect(safeParse(schema, answer).issues, call.name).toBeUndefined()
      }
    } catch (error) {
      if (error instanceof ApiError && !error.code.startsWith("http_")) {
        counted.rejections++
        if (operation.id !== "insertDocument") expect(error.code, call.name).not.toBe("FAILED")
        expect(lost(raw.text.startsWith("<") ? raw.text : "<r/>", error.body), call.name).toEqual([])
      } else if (error instanceof ApiError || error instanceof DecodeError) {
        counted.pages++
        expect(raw.text === "" || /<!doctype html/i.test(raw.text), call.name).toBe(true)
      } else throw error
    }
  }
  return counted
}

describeCaptures("recorded traffic", () => {
  test("every response of bigbluebutton-web 3.0 decodes without losing a value", async () => {
    const { calls } = JSON.parse(captured("bbb-web-3.0.json")) as { calls: Call[] }
    const counted = await examine(calls, ({ request }) => operationOf(request))
    expect(counted.answers + counted.rejections + counted.pages).toBe(calls.length)
    expect(counted.answers).toBeGreaterThan(150)
    expect(counted.rejections).toBeGreaterThan(20)
  })

  test("every response of bbb-webhooks 3.5 decodes without losing a value", async () => {
    const { calls } = JSON.parse(captured("bbb-webhooks-3.5.0-calls.json")) as { calls: (Call & { url: string })[] }
    const counted = await examine(calls, (call) => operationOf((call as Call & { url: string }).url))
    expect(counted.answers).toBeGreaterThan(25)
    expect(counted.rejections).toBeGreaterThan(5)
  })

  test("every callback of bbb-webhooks 3.5 verifies, and fails if any byte changes", async () => {
    interface Callback {
      hook: { callbackURL: string }
      request: { target: string; headers: [string, string][]; rawBody: string }
      eventParsed: { data?: unknown }[]
    }
    const { callbacks } = JSON.parse(captured("bbb-webhooks-3.5.0-callbacks.json")) as { callbacks: Callback[] }
    expect(callbacks).toHaveLength(13)
    for (const { hook, request, eventParsed } of callbacks) {
      const headers = Object.fromEntries(request.headers)
      const options = { secret: capturedSecret, callbackURL: hook.callbackURL }
      const input = { headers, url: request.target, body: request.rawBody }
      const delivery = await verifyWebhook(input, options)
      expect(delivery.form).toBe("3.4")
      expect(delivery.issues).toEqual([])
      const mapped = eventParsed.flatMap(({ data }) => (data === undefined ? [] : [data]))
      expect(delivery.events).toEqual(mapped)
      expect(delivery.events.every(isKnownEvent)).toBe(true)
      expect(delivery.raw).toHaveLength(eventParsed.length - mapped.length)
      for (const at of [0, Math.floor(request.rawBody.length / 2), request.rawBody.length - 1]) {
        const other = request.rawBody[at] === "x" ? "y" : "x"
        const body = request.rawBody.slice(0, at) + other + request.rawBody.slice(at + 1)
        await expect(verifyWebhook({ ...input, body }, options)).rejects.toMatchObject({ reason: "signature-mismatch" })
      }
      await expect(verifyWebhook(input, { ...options, callbackURL: `${hook.callbackURL}/` })).rejects.toThrow(
        "callbackURL",
      )
      // The server reports the URL that it called; without a rewriting proxy, the request's own URL is the same.
      const own = { ...input, url: new URL(request.target, hook.callbackURL).href }
      expect((await verifyWebhook(own, { secret: capturedSecret })).form).toBe("3.4")
    }
  })

  test("end callbacks return the meeting for URLs of any form", () => {
    const targets = [...captured("end-callbacks.txt").matchAll(/GET (\/end\?\S+) /g)].map(([, target = ""]) => target)
    expect(targets).toHaveLength(6)
    for (const target of targets) {
      const url = `${target}&conferkit-nonce=0123456789abcdef`
      const { meetingID, recordingmarks } = verifyEndCallback({ url }, "0123456789abcdef")
      expect(["cb-1", "cb 2&ü"]).toContain(meetingID)
      expect(recordingmarks).toBe(false)
    }
  })
})
