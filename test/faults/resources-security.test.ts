import { inspect } from "node:util"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { type ConferkitError, type Fetch, isApiError } from "conferkit"
import { describe, expect, test } from "vitest"

const usual = 'se"cret/&<of>+tests'
type Call = (fetch: Fetch, secret?: string) => PromiseLike<unknown>

/** A call of each client, and its server's API error with a given message. */
const clients: Readonly<Record<string, { call: Call; rejects: (message: string) => Response }>> = {
  bigbluebutton: {
    call: (fetch, secret = usual) =>
      new BigBlueButton({ baseUrl: "https://bbb.example", secret, fetch, maxRetries: 0 }).getMeetings(),
    rejects: (message) =>
      new Response(JSON.stringify({ response: { returncode: "FAILED", messageKey: "odd", message } }), { status: 200 }),
  },
  xroom: {
    call: (fetch, secret = usual) => new XRoom({ authId: "id", secret, fetch, maxRetries: 0 }).call("room", "list"),
    rejects: (errMsg) => new Response(JSON.stringify({ isError: true, errMsg, data: null })),
  },
  xcall: {
    call: (fetch, secret = "sk/+of=tests") =>
      new XCallServer({ apiKey: "pk", apiSecret: secret, fetch, maxRetries: 0 }).getRoomInfo("sala"),
    rejects: (message) => new Response(JSON.stringify({ message }), { status: 400 }),
  },
  ethora: {
    call: (fetch, secret = usual) =>
      new Ethora({
        baseUrl: "https://ethora.example",
        appId: "0123456789abcdef01234567",
        appSecret: secret,
        fetch,
        maxRetries: 0,
      }).rooms.list(),
    rejects: (error) => new Response(JSON.stringify({ error }), { status: 400 }),
  },
  omniflow: {
    call: (fetch, secret = "omf/+of=tests") =>
      new OmniFlow({ baseUrl: "https://omniflow.example", apiKey: secret, fetch, maxRetries: 0 }).inboxes.list(),
    rejects: (message) => new Response(JSON.stringify({ error: { code: "odd", message } }), { status: 400 }),
  },
}
const secretOf = (name: string) => ({ xcall: "sk/+of=tests", omniflow: "omf/+of=tests" })[name] ?? usual

async function failureOf(call: Call, answer: Response | Error, secret?: string): Promise<ConferkitError> {
  const fetch: Fetch = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer))
  try {
    await call(fetch, secret)
  } catch (error) {
    return error as ConferkitError
  }
  throw new Error("expected a failure")
}

const shown = (error: unknown) => `${inspect(error, { depth: 20, showHidden: true })} ${JSON.stringify(error)}`

describe.each(Object.entries(clients))("%s", (name, { call, rejects }) => {
  const secret = secretOf(name)

  test("keeps at most 2000 characters of a message, and no part of a secret that crosses this limit", async () => {
    for (let left = 0; left <= secret.length; left++) {
      const error = await failureOf(call, rejects("x".repeat(2_000 - left) + secret + "y".repeat(50_000)))
      expect(error.message.length).toBeLessThan(2_200)
      expect(error.message).toMatch(/x\**y*…/)
      expect(shown(error)).not.toContain(secret)
    }
  })

  test("shows no part of a JWT or sensitive value at the end of a truncated string", async () => {
    const jwt = `eyJhbGciOiJIUzI1NiJ9.${"p4yl0ad".repeat(20)}.${"s1gnatur3".repeat(5)}`
    const forms = [jwt, `cookie="${jwt}"`, `{"cookie":"v4lu3v4lu3","authorization":"v4lu3v4lu3"}`]
    for (const form of forms) {
      for (const at of [2, 10, 21, 24, 40, 150, 170]) {
        const { message } = await failureOf(call, rejects("x ".repeat(1_000).slice(at) + form + " z".repeat(2_000)))
        expect(message).not.toMatch(/p4yl|s1gn|v4lu3v|hbGci/)
      }
    }
  })

  test("keeps a limited part of a large body", async () => {
    const body = { message: "m", isError: true, returncode: "FAILED", errors: Array<string>(500_000).fill("a") }
    const error = await failureOf(call, new Response(JSON.stringify(body), { status: 400 }))
    expect(isApiError(error) && JSON.stringify(error.body).length).toBeLessThan(300_000)
    expect(JSON.stringify(error)).toContain("…")
    const long = await failureOf(call, rejects("x".repeat(4_000_000)))
    expect(isApiError(long) && JSON.stringify(long.body).length).toBeLessThan(300_000)
  })

  test("handles bodies nested 100,000 levels deep, and strings of a single repeated character", async () => {
    const deep = `{"message":"m","isError":true,"returncode":"FAILED","errors":${"[".repeat(5_000)}1${"]".repeat(5_000)}}`
    expect(JSON.stringify(await failureOf(call, new Response(deep, { status: 400 })))).toContain("…")
    const deeper = `{"message":"m","errors":${"[".repeat(100_000)}`
    expect(await failureOf(call, new Response(deeper, { status: 400 }))).toBeInstanceOf(Error)
    for (const unit of ["\\", '"', "&", "<a", '"password":"', "eyJa.", "authorization: ", " "]) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
      expect((await failureOf(call, rejects(text))).message.length).toBeLessThan(2_200)
      expect(await failureOf(call, new Response(text, { status: 500 }))).toBeInstanceOf(Error)
      expect(await failureOf(call, new Error(text))).toBeInstanceOf(Error)
    }
  })

  test("masks its secret as escaped by JSON, XML, forms and URLs", async () => {
    const forms = [
      secret,
      JSON.stringify(secret).slice(1, -1),
      JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/"),
      encodeURIComponent(secret),
      encodeURIComponent(secret).toLowerCase(),
      new URLSearchParams({ a: secret }).toString().slice(2),
      secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
    ]
    for (const form of forms) {
      const error = await failureOf(call, rejects(`before ${form} after ${form}`))
      expect(error.message).toContain("before *** after ***")
      expect(shown(error)).not.toContain(form)
    }
  })

  test("masks a secret of fewer than four characters only after its name", async () => {
    const error = await failureOf(call, rejects("a meeting at bbb, password=abc"), "a")
    expect(error.message).toContain("a meeting at bbb, password=***".replace("password=***", ""))
    const named = await failureOf(call, new Response('{"authorization":"abc","message":"a"}', { status: 400 }), "abc")
    expect(JSON.stringify(named)).not.toContain('"abc"')
  })

  test("limits the work for a large or unreadable cause, and shows no secret", async () => {
    const huge = (more: object) => Object.assign(new Error(`lost ${secret}`), { code: "ECONNRESET" }, more)
    const graph = (depth: number): unknown[] =>
      depth === 0 ? [secret] : (Array(50).fill(graph(depth - 1)) as unknown[])
    const causes = [
      huge({ body: Buffer.alloc(50_000_000), url: secret }),
      huge({ graph: graph(8) }),
      huge({ list: Array(2_000_000).fill(secret) }),
      huge({ text: secret + "x".repeat(20_000_000) }),
      huge({ map: new Map(Array.from({ length: 100_000 }, (_, at) => [at, secret])) }),
      Object.defineProperty(huge({}), "message", {
        get: () => {
          throw new Error(secret)
        },
      }),
      huge({
        [inspect.custom]: () => {
          throw new Error(secret)
        },
      }),
      new Proxy(huge({}), {
        ownKeys: () => {
          throw new Error(secret)
        },
      }),
    ]
    for (const cause of causes) {
      const error = await failureOf(call, cause)
      expect(error).toMatchObject({ name: "ConnectionError", code: "network" })
      expect(shown(error)).not.toContain(secret)
      expect(error.cause).toBeInstanceOf(Error)
    }
  })
})

test("keeps code, request id and Content-Type short and free of secrets", async () => {
  const { call } = clients["bigbluebutton"] ?? expect.unreachable()
  const secret = "the-secret-of-tests"
  const failed = { response: { returncode: "FAILED", messageKey: `${secret}${"k".repeat(5_000)}`, message: "m" } }
  const headers = { "x-request-id": secret, "content-type": `text/${secret}` }
  for (const body of [JSON.stringify(failed), "<html>"]) {
    const error = await failureOf(call, new Response(body, { headers }), secret)
    expect(shown(error)).not.toContain(secret)
    expect(error.message.length).toBeLessThan(1_000)
  }
})
