import { once } from "node:events"
import type { AddressInfo, Server } from "node:net"
import { buffer } from "node:stream/consumers"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import type { NodeRequest } from "conferkit/webhooks"
import { serve } from "../support/http-server.ts"

const secret = "of-the-examples"
const callbackURL = "https://app.example.org/hooks/bbb"
const sandbox = bigBlueButtonSandbox({ secret })
const meeting = { "internal-meeting-id": "i-1", "external-meeting-id": "aula-é" }

let log: MockInstance<typeof console.log>
beforeEach(() => {
  log = vi.spyOn(console, "log").mockImplementation(() => undefined)
})
afterEach(() => {
  log.mockRestore()
})

function settings(): void {
  vi.resetModules()
  vi.stubEnv("BBB_SECRET", secret)
  vi.stubEnv("CALLBACK_URL", callbackURL)
  vi.stubEnv("PORT", "0")
}

/** The examples, run unchanged. */
const servers: readonly [string, () => Promise<{ server: Server }>][] = [
  ["node", () => import("../../examples/webhooks/node.ts")],
  ["express", () => import("../../examples/webhooks/express.ts")],
  ["fastify", () => import("../../examples/webhooks/fastify.ts")],
  ["hono", () => import("../../examples/webhooks/hono.ts")],
]

describe.each(servers)("the example for %s", (_name, start) => {
  let server: Server
  let origin = ""
  beforeAll(async () => {
    settings()
    ;({ server } = await start())
    if (!server.listening) await once(server, "listening")
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await new Promise((resolve) => server.close(resolve))
  })

  /** As it arrives behind a proxy: another origin, the same path and query. */
  const send = async (request: Request, change: RequestInit = {}) => {
    const { pathname, search } = new URL(request.url)
    const { headers } = request
    return fetch(origin + pathname + search, { method: "POST", headers, body: await request.text(), ...change })
  }

  test("accepts a genuine delivery, once", async () => {
    for (let attempt = 0; attempt < 2; attempt++) {
      const { status } = await send(sandbox.webhook("meeting-ended", { meeting }, { callbackURL, timestamp: 1, ts: 1 }))
      expect(status).toBe(200)
    }
    expect(log.mock.calls).toEqual([["ended:", "aula-é"]])
  })

  test("accepts a Content-Type that a body parser would match", async () => {
    const headers = { "content-type": "application/json" }
    const request = sandbox.webhook("meeting-ended", { meeting }, { callbackURL, timestamp: 2, ts: 2 })
    expect((await send(request, { headers })).status).toBe(200)
  })

  test("rejects forged and overlong deliveries, and other methods", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const request = () => sandbox.webhook("meeting-ended", { meeting }, { callbackURL })
    expect((await send(request(), { body: "event=%5B%5D" })).status).toBe(401)
    expect((await send(request(), { body: "x".repeat(1_048_577) })).status).toBe(401)
    expect((await fetch(`${origin}/hooks/bbb`)).status).toBe(405)
    expect(error).toHaveBeenCalledTimes(2)
    expect(log).not.toHaveBeenCalled()
    error.mockRestore()
  })
})

/** What NestJS does to a request before a middleware or controller gets it. */
async function asNest(incoming: NodeRequest, rawBody: boolean): Promise<void> {
  const bytes = await buffer(incoming)
  const body = Object.fromEntries(new URLSearchParams(bytes.toString()))
  Object.assign(incoming, { body, originalUrl: incoming.url }, rawBody && { rawBody: bytes })
}

describe("the example for NestJS", () => {
  test.each([
    [true, 200],
    [false, 500],
  ])("with rawBody: %s responds %i to a genuine delivery", async (rawBody, status) => {
    settings()
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
    const { receiveHook } = await import("../../examples/webhooks/nest.ts")
    await using server = await serve((incoming, outgoing) => {
      void asNest(incoming, rawBody).then(() => {
        receiveHook(incoming, outgoing)
      })
    })
    const request = sandbox.webhook("meeting-ended", { meeting }, { callbackURL })
    const { pathname, search } = new URL(request.url)
    const { headers } = request
    const body = await request.text()
    expect((await fetch(server.origin + pathname + search, { method: "POST", headers, body })).status).toBe(status)
    expect(log.mock.calls).toEqual(rawBody ? [["ended:", "aula-é"]] : [])
    expect(error.mock.calls.join()).toMatch(rawBody ? /^$/ : /NestJS: rawBody: true/)
    error.mockRestore()
    vi.unstubAllEnvs()
  })
})

describe("the example for Next.js", () => {
  test("builds without secrets, and responds with 500 without them", async () => {
    settings()
    vi.stubEnv("BBB_SECRET", undefined)
    const { POST } = await import("../../examples/webhooks/next.ts")
    const request = sandbox.webhook("meeting-ended", { meeting }, { callbackURL })
    expect(() => POST(request)).toThrow(expect.objectContaining({ name: "ConfigError" }) as Error)
    vi.unstubAllEnvs()
  })

  test("exports a POST handler", async () => {
    settings()
    const { POST } = await import("../../examples/webhooks/next.ts")
    expect((await POST(sandbox.webhook("meeting-ended", { meeting }, { callbackURL }))).status).toBe(200)
    expect(log.mock.calls).toEqual([["ended:", "aula-é"]])
    vi.unstubAllEnvs()
  })
})
