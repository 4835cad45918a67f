// What a review found: outcomes and secrets that depended on who listens, on names, and on what was thrown.
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import type { ClientOptions } from "conferkit/bigbluebutton"

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

test("a body that is longer than its Content-Length says is not read past the limit silently", async () => {
  const fetch = () => Promise.resolve(new Response("x".repeat(3000), { headers: { "content-length": "10" } }))
  const error = await failureOf(client({ fetch, maxResponseBytes: 1000 }).getMeetings())
  expect(error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("maxResponseBytes") as string })
})
