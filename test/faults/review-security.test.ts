// What a review found: outcomes and secrets that depended on who listens, on names, and on what was thrown.
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import type { ClientOptions } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"

const secret = "AbCdEf123456XyZ"
const okXml = "<response><returncode>SUCCESS</returncode></response>"
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

test("a logger of another realm that rejects ends nothing", async () => {
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
  "a fetch that throws %j at once is not hidden by an error of ours",
  async (thrown) => {
    const fetch = () => {
      throw thrown as unknown as Error
    }
    expect(await failureOf(client({ fetch }).getMeetings())).toEqual(thrown)
  },
)

describe("a secret", () => {
  test("that a URL parser has lowered is masked", async () => {
    const headers = { location: `http://${secret}.evil.example/x` }
    const fetch = () => Promise.resolve(new Response(null, { status: 302, headers }))
    const error = await failureOf(client({ fetch }).getMeetings())
    expect(String(error).toLowerCase()).not.toContain(secret.toLowerCase())
  })

  test("in a response header of a telling name is masked", async () => {
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
  ])("is not reached by an id of a method of %s", async (_name, call) => {
    sent.length = 0
    expect(await failureOf(call())).toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("above") as string,
    })
    expect(sent).toEqual([])
  })

  test.each(["/../x", "/v1/..;/x", "/v1/%2e%2e%2fx", "/v1/..%5cx", "/v1/%252e%252e/x"])("is no option: %s", (path) => {
    const { apiKey, apiSecret } = { apiKey: "k", apiSecret: secret }
    for (const make of [
      () => new XCallServer({ apiKey, apiSecret, paths: { token: path } }),
      () => new OmniFlow({ apiKey, paths: { inboxesList: path } }),
      () => new OmniFlow({ oauth: { clientId: "c", clientSecret: secret, tokenPath: path } }),
    ]) {
      expect(make).toThrow(expect.objectContaining({ name: "ConfigError" }) as Error)
    }
  })
})

test("a body that is longer than its Content-Length says is not read past the limit silently", async () => {
  const fetch = () => Promise.resolve(new Response("x".repeat(3000), { headers: { "content-length": "10" } }))
  const error = await failureOf(client({ fetch, maxResponseBytes: 1000 }).getMeetings())
  expect(error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("maxResponseBytes") as string })
})
