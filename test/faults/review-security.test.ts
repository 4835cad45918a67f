// Findings of a review: outcomes and secrets that depended on subscribers, on names, and on thrown values.
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { format, inspect } from "node:util"
import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import type { ClientOptions } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"

const secret = "AbCdEf123456XyZ"
const okXml = "<response><returncode>SUCCESS</returncode><meetings/></response>"
const client = (options: Omit<ClientOptions, "logger"> & Pick<ClientOptions, "logger">) =>
  new BigBlueButton({ baseUrl: "https://bbb.example.org", secret, maxRetries: 0, ...options })
const failureOf = async (call: PromiseLike<unknown>): Promise<unknown> =>
  call.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  )

test("a subscriber does not make a lazy thenable send twice", async () => {
  let sends = 0
  const fetch = (() => ({
    then: (resolve: (response: Response) => unknown) => {
      sends++
      return Promise.resolve(new Response(okXml)).then(resolve)
    },
  })) as unknown as typeof globalThis.fetch
  const listener = () => undefined
  subscribe("conferkit:request", listener)
  try {
    await client({ fetch }).sendChatMessage({ meetingID: "a", message: "b" })
  } finally {
    unsubscribe("conferkit:request", listener)
  }
  expect(sends).toBe(1)
})

test("a rejecting logger from another realm does not stop anything", async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on("unhandledRejection", note)
  const reject = runInNewContext("(async () => { throw 'logger' })") as () => Promise<never>
  const logger = { debug: reject, info: reject, warn: reject, error: reject } as never
  await client({ fetch: () => Promise.resolve(new Response(okXml)), logger, logLevel: "debug" }).getMeetings()
  await new Promise(setImmediate)
  process.off("unhandledRejection", note)
  expect(unhandled).toEqual([])
})

test.each(["oops", null, undefined, 7])(
  "an error of ours does not hide a fetch that throws %j synchronously",
  async (thrown) => {
    const fetch = () => {
      throw thrown as unknown as Error
    }
    expect(await failureOf(client({ fetch }).getMeetings())).toEqual(thrown)
  },
)

describe("a secret", () => {
  test("is masked after a URL parser has lower-cased it", async () => {
    const headers = { location: `http://${secret}.evil.example/x` }
    const fetch = () => Promise.resolve(new Response(null, { status: 302, headers }))
    const error = await failureOf(client({ fetch }).getMeetings())
    expect(String(error).toLowerCase()).not.toContain(secret.toLowerCase())
  })

  test("is masked in a response header with a sensitive name", async () => {
    const headers = { token: "tok-987654321", sessionToken: "tok-987654321" }
    const fetch = () => Promise.resolve(new Response("no", { status: 404, headers }))
    expect(JSON.stringify(await failureOf(client({ fetch }).getMeetings()))).not.toContain("tok-987654321")
  })
})

describe("a path above the base URL", () => {
  const sent: string[] = []
  const fetch = (url: string) => {
    sent.push(url)
    return Promise.resolve(Response.json({ access_token: "t" }))
  }
  const xcall = () => new XCallServer({ apiKey: "k", apiSecret: secret, fetch })
  const omniflow = () => new OmniFlow({ oauth: { clientId: "c", clientSecret: secret }, fetch })
  const ethora = () =>
    new Ethora({ baseUrl: "https://e.example", appId: "0123456789abcdef01234567", appSecret: secret, fetch })
  const id = "../../../../../.."

  test.each<[string, () => PromiseLike<unknown>]>([
    ["xCall", () => xcall().getRoomInfo(id)],
    ["OmniFlow", () => omniflow().conversations.get(id)],
    ["Ethora", () => ethora().users.job(id)],
  ])("is not reachable through an id in a method of %s", async (_name, call) => {
    sent.length = 0
    expect(await failureOf(call())).toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("could leave the base URL") as string,
    })
    expect(sent).toEqual([])
  })

  test.each(["/../x", "/v1/..;/x", "/v1/%2e%2e%2fx", "/v1/..%5cx", "/v1/%252e%252e/x"])(
    "is not a valid option: %s",
    (path) => {
      const { apiKey, apiSecret } = { apiKey: "k", apiSecret: secret }
      for (const make of [
        () => new XCallServer({ apiKey, apiSecret, paths: { token: path } }),
        () => new OmniFlow({ apiKey, paths: { inboxesList: path } }),
        () => new OmniFlow({ oauth: { clientId: "c", clientSecret: secret, tokenPath: path } }),
      ]) {
        expect(make).toThrow(expect.objectContaining({ name: "ConfigError" }) as Error)
      }
    },
  )
})

/** How servers, proxies and loggers escape a string. */
const escaping: Readonly<Record<string, (text: string) => string>> = {
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  "JSON of PHP": (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/"),
  "JSON of Go": (text) => escaped(JSON.stringify(text).slice(1, -1), /[&<>]/g, (code) => `\\u${hex(code, 4)}`),
  "JSON of .NET": (text) => escaped(text, /["&'+<>`\\]|[^ -~]/g, (code) => `\\u${hex(code, 4).toUpperCase()}`),
  JavaScript: (text) => escaped(text, /[^\w]/g, (code) => (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`)),
  XML: (text) => escaped(text, /["&'<>]/g, (code) => names[String.fromCharCode(code)] ?? ""),
  "numbers in XML": (text) => escaped(text, /[^\w]/g, (code) => `&#${code};`),
  "hex in XML": (text) => escaped(text, /[^\w]/g, (code) => `&#x${hex(code, 4).toUpperCase()};`),
  "a URL": encodeURIComponent,
  "a strict URL": (text) =>
    encodeURIComponent(text).replaceAll(/[!'()*~]/g, (sign) => `%${hex(sign.charCodeAt(0), 2)}`),
  "a URL in lower case": (text) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase()),
  "a form": (text) => new URLSearchParams([["", text]]).toString().slice(1),
  "every letter of a URL": (text) => [...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join(""),
  "percent and u": (text) => escaped(text, /[^\w]/g, (code) => `%u${hex(code, 4)}`),
}
const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, "0")
const escaped = (text: string, what: RegExp, write: (code: number) => string) =>
  text.replaceAll(what, (unit) => write(unit.charCodeAt(0)))

describe("a secret echoed by the server, escaped as", () => {
  const odd = `Tr0ub&<4>'dor"+/\\=!(e)*&amp;%41~end`
  const cases = Object.entries(escaping).flatMap(([outer, write]) => [
    [outer, write] as const,
    ...Object.entries(escaping).map(
      ([inner, first]) => [`${inner} in ${outer}`, (text: string) => write(first(text))] as const,
    ),
  ])

  test.each([
    ...cases,
    ["base64", (text: string) => Buffer.from(text).toString("base64")] as const,
    ["base64url", (text: string) => Buffer.from(text).toString("base64url")] as const,
  ])("%s is masked, even in a truncated string", async (_how, write) => {
    const written = write(odd)
    for (const secret of [odd]) {
      for (const before of ["", "x".repeat(1_990), "x".repeat(1_900)]) {
        const fetch = () => Promise.resolve(Response.json({ message: `${before}[${written}]` }, { status: 400 }))
        const xcall = new XCallServer({ apiKey: "k", apiSecret: secret, fetch, auth: { mode: "body" }, maxRetries: 0 })
        const error = await failureOf(xcall.getRoomInfo("r"))
        for (const text of [String(error), (error as { body: { message: string } }).body.message]) {
          expect(text.slice(text.indexOf("[") + 1)).not.toMatch(/Tr0|ub|dor|end|VHIw/)
          expect(text).toContain("***")
        }
      }
    }
  })

  const checksum = "0123456789abcdef0123456789abcdef01234567"
  test.each(cases)("nor is the value of a sensitive name shown, escaped as %s", async (_how, write) => {
    for (const told of [`{"sessionToken": "${checksum}", "a": 1}`, `<a href='?b=1&checksum=${checksum}&c=2'>`]) {
      const fetch = () =>
        Promise.resolve(new Response(write(told), { status: 404, headers: { "content-type": "text/plain" } }))
      expect(inspect(await failureOf(client({ fetch }).getMeetings()), { depth: 9 })).not.toContain(checksum)
    }
  })
})

/** Errors that show their content in unusual ways. */
const talkative: Readonly<Record<string, (held: string) => unknown>> = {
  "prints itself for inspect": (held) =>
    Object.assign(new Error("lost"), {
      // Only in places that the search for secrets does not cover.
      [inspect.custom]: (_depth: number, { showHidden }: { showHidden?: boolean }) => (showHidden === true ? "" : held),
    }),
  "is written to JSON by itself": (held) => Object.assign(new Error("lost"), { toJSON: () => ({ held }) }),
  "has a class that writes JSON": (held) => {
    class RequestError extends Error {
      toJSON() {
        return { held }
      }
    }
    return new RequestError("lost")
  },
  "has a toString of its own": (held) => Object.assign(new Error("lost"), { toString: () => held }),
  "has a Symbol.toPrimitive": (held) => Object.assign(new Error("lost"), { [Symbol.toPrimitive]: () => held }),
  "has a getter": (held) => Object.defineProperty(new Error("lost"), "url", { enumerable: true, get: () => held }),
  "has a getter that shows its value the second time": (held) => {
    let times = 0
    return Object.defineProperty(new Error("lost"), "message", {
      enumerable: true,
      get: () => (times++ < 2 ? "lost" : held),
    })
  },
  "is a Proxy": (held) =>
    new Proxy(Object.assign(new Error("lost"), { held }), { ownKeys: () => ["stack", "message"] }),
  "is nested deeply": (held) => {
    let inner: unknown = held
    for (let level = 0; level < 20; level++) inner = { inner }
    return Object.assign(new Error("lost"), { inner })
  },
  "holds a Map": (held) => Object.assign(new Error("lost"), { map: new Map([[held, new Set([held])]]) }),
  "holds a Map that looks like an object": (held) =>
    Object.assign(new Error("lost"), { map: Object.create(Map.prototype, { held: { value: held } }) as unknown }),
  "holds a string object": (held) => Object.assign(new Error("lost"), { text: new String(held) }),
  "holds a URL": (held) => Object.assign(new Error("lost"), { url: new URL(held) }),
  "holds a Request": (held) => Object.assign(new Error("lost"), { request: new Request(held) }),
  "holds a Promise": (held) => Object.assign(new Error("lost"), { promise: Promise.resolve(held) }),
  "holds a function": (held) => Object.assign(new Error("lost"), { retry: Object.assign(() => undefined, { held }) }),
  "holds a symbol": (held) => Object.assign(new Error("lost"), { [Symbol(held)]: 1, of: Symbol(held) }),
  "has a property of that name": (held) => Object.assign(new Error("lost"), { [held]: 1 }),
  "hides a property": (held) => Object.defineProperty(new Error("lost"), "request", { value: { held } }),
  "is a subclass": (held) => {
    class RequestError extends TypeError {
      readonly config = { url: held }
    }
    return new RequestError("lost", { cause: new RequestError(held) })
  },
  "has its name in a stack": (held) =>
    Object.assign(new Error("lost"), { name: held, stack: `x\n at ${held}`, code: held }),
  "is several errors": (held) => new AggregateError([new Error(held), { held }, held], "lost"),
  "is caused by another": (held) => new Error("a", { cause: new Error("b", { cause: { toJSON: () => held, held } }) }),
  "is no error": (held) => ({ message: 1, held, [inspect.custom]: () => held, toJSON: () => held }),
  "is a function": (held) => Object.assign(() => held, { held }),
  "is of another realm": (held) =>
    runInNewContext("Object.assign(new Error(held), { held, toJSON: () => held })", { held }) as unknown,
  "throws when it is looked at": (held) =>
    new Proxy(new Error(held), {
      getPrototypeOf: () => {
        throw new Error(held)
      },
      get: (_target, name) => {
        throw new Error(`${String(name)} ${held}`)
      },
    }),
}

function* shownIn(value: unknown): Generator<string> {
  for (const showHidden of [true, false]) {
    for (const depth of [2, 9, Infinity]) yield inspect(value, { showHidden, depth, getters: true, showProxy: true })
  }
  yield format("%s %o %O %j", value, value, value, value)
  yield JSON.stringify({ value })
  yield String(value)
  // In a template literal, which converts a class to a primitive in another way than String().
  yield `in a text: ${value as string}`
  if (!(value instanceof Error)) return
  yield inspect(structuredClone(value), { depth: 9, showHidden: true })
  for (const name of Reflect.ownKeys(value)) yield inspect(Reflect.get(value, name), { depth: 9, showHidden: true })
  if (value.cause !== undefined) yield* shownIn(value.cause)
}

describe.each(Object.entries(talkative))("an error thrown by fetch: %s", (_how, make) => {
  const lines: string[] = []
  const log = (...given: unknown[]) => void lines.push(format(...given))
  const failing = (fail: (error: unknown) => Promise<Response>) => {
    let held = ""
    const fetch = (url: string) => {
      held = url
      return fail(make(url))
    }
    const logger = { debug: log, info: log, warn: log, error: log }
    return {
      bbb: client({ fetch, logger, logLevel: "debug" }),
      checksum: () => /[0-9a-f]{64}/.exec(held)?.[0] ?? expect.unreachable(),
    }
  }

  test.each<[string, (error: unknown) => Promise<Response>]>([
    [
      "rejects",
      async (error) => {
        await Promise.resolve()
        throw error as Error
      },
    ],
    [
      "throws",
      (error) => {
        throw error as Error
      },
    ],
    [
      "breaks off the body",
      (error) =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              pull: (controller) => {
                controller.error(error)
              },
            }),
          ),
        ),
    ],
  ])("shows no checksum when it %s", async (_when, fail) => {
    const { bbb, checksum } = failing(fail)
    const error = await failureOf(bbb.getMeetings())
    for (const text of [...shownIn(error), ...lines]) expect(text).not.toContain(checksum())
  })
})

test("a rejection of fetch keeps the details needed for debugging", async () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED ::1:443"), {
    code: "ECONNREFUSED",
    errno: -111,
    syscall: "connect",
    address: "::1",
    port: 443,
    toJSON: () => "",
  })
  const failed = new TypeError("fetch failed", { cause: new AggregateError([refused], "") })
  const { cause } = (await failureOf(client({ fetch: () => Promise.reject(failed) }).getMeetings())) as Error
  expect(cause).toBeInstanceOf(Error)
  expect(cause).toMatchObject({ name: "TypeError", message: "fetch failed", stack: failed.stack })
  const [inner] = ((cause as Error).cause as AggregateError).errors as [Error]
  const facts = { code: "ECONNREFUSED", errno: -111, syscall: "connect", address: "::1", port: 443 }
  expect(inner).toMatchObject(facts)
  expect(inner.stack).toBe(refused.stack)
})

test("a getSecrets error does not show the secret that it quotes", async () => {
  const failed = Object.assign(new Error("appSecret=very-secret"), { response: { appSecret: "very-secret" } })
  const chat = new Ethora({ getSecrets: () => Promise.reject(failed) })
  const error = await failureOf(chat.ready())
  expect(error).toMatchObject({ name: "ConfigError", cause: { message: "appSecret=***" } })
  for (const text of shownIn(error)) expect(text).not.toContain("very-secret")
})

test("a body longer than its Content-Length is not silently read beyond the limit", async () => {
  const fetch = () => Promise.resolve(new Response("x".repeat(3000), { headers: { "content-length": "10" } }))
  const error = await failureOf(client({ fetch, maxResponseBytes: 1000 }).getMeetings())
  expect(error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("maxResponseBytes") as string })
})
