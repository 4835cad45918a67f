import type { RequestListener } from "node:http"
import { describe, expect, test } from "vitest"
import {
  BigBlueButton,
  type BigBlueButtonCheck,
  type BigBlueButtonReport,
  checksum,
  type ChecksumAlgorithm,
} from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox, type BigBlueButtonSandboxOptions } from "conferkit/sandbox"
import { answering, serve } from "../support/http-server.ts"

const secret = "a-secret-of-the-tests"
const callbackURL = "https://app.example/hooks?token=t0k3n-of-the-url"

const stepOf = ({ checks }: BigBlueButtonReport, name: BigBlueButtonCheck) => {
  const step = checks.find((each) => each.name === name)
  if (step === undefined) throw new Error(`no step ${name}`)
  return step
}

const text = (found: string) => expect.stringContaining(found) as string

function sandboxed(options: BigBlueButtonSandboxOptions = {}) {
  const sandbox = bigBlueButtonSandbox({ secret, ...options })
  const { baseUrl, fetch } = sandbox
  return { sandbox, bbb: new BigBlueButton({ baseUrl, secret, fetch }), account: { baseUrl, secret, fetch } }
}

describe("a correctly configured server", () => {
  test("needs no action and is not changed", async () => {
    const sandbox = bigBlueButtonSandbox({ secret })
    const server = await sandbox.listen()
    const report = await new BigBlueButton({ baseUrl: server.url, secret }).check()
    await server.close()
    expect(report).toMatchObject({
      ok: true,
      provider: "bigbluebutton",
      baseUrl: `${server.url}/api`,
    })
    expect(report.checks.map(({ name, status }) => [name, status])).toEqual([
      ["address", "ok"],
      ["tls", "ok"],
      ["version", "ok"],
      ["algorithms", "ok"],
      ["secret", "ok"],
      ["clock", "ok"],
      ["balancer", "ok"],
      ["webhooks", "ok"],
      ["hook", "ok"],
      ["length", "ok"],
    ])
    for (const { did, found, todo } of report.checks) {
      expect(did).not.toBe("")
      expect(found).not.toBe("")
      expect(todo).toBeUndefined()
    }
    expect(JSON.stringify(report)).not.toContain(secret)
    expect(stepOf(report, "algorithms").facts).toEqual({
      accepted: ["sha1", "sha256", "sha384", "sha512"],
      used: "sha256",
    })
  })

  test("has a report of plain data that can be printed, sent and stored", async () => {
    const report = await sandboxed().bbb.check()
    expect(structuredClone(report)).toEqual(report)
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({ ok: true })
  })
})

describe("the secret", () => {
  test("is distinguished from a wrong algorithm", async () => {
    const { account } = sandboxed()
    const wrong = await new BigBlueButton({ ...account, secret: "another-secret-of-the-tests" }).check()
    expect(wrong.ok).toBe(false)
    expect(stepOf(wrong, "secret")).toMatchObject({ status: "failed", todo: text("bbb-conf --secret") })
    expect(stepOf(wrong, "webhooks").todo).toBe("See the step secret")
    expect(JSON.stringify(wrong)).not.toContain("another-secret-of-the-tests")

    const old = sandboxed({ algorithms: ["sha1"] })
    const report = await old.bbb.check()
    expect(stepOf(report, "secret")).toMatchObject({ status: "ok" })
    expect(stepOf(report, "algorithms")).toMatchObject({ status: "failed", todo: 'Set checksumAlgorithm to "sha1"' })
    // Later steps use the algorithm that the server accepts.
    expect(stepOf(report, "length")).toMatchObject({ status: "ok" })
    expect((await new BigBlueButton({ ...old.account, checksumAlgorithm: "sha1" }).check()).ok).toBe(true)
  })

  test("is not confirmed by a server that checks no checksum", async () => {
    await using server = await serve(
      answering(
        "<response><returncode>SUCCESS</returncode><running>false</running><version>2.0</version><meetings/></response>",
      ),
    )
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check()
    expect(report.ok).toBe(false)
    expect(stepOf(report, "secret")).toMatchObject({ status: "failed", found: text("also accepts a wrong secret") })
  })

  test("is confirmed by getMeetings if isMeetingRunning needs no checksum", async () => {
    await using server = await serve(fake({ lax: ["isMeetingRunning"] }))
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check()
    expect(stepOf(report, "secret")).toMatchObject({ status: "ok", found: text("getMeetings succeeds") })
  })
})

describe("the base URL", () => {
  test("that cannot be reached skips dependent checks and says what to check", async () => {
    const server = await serve(fake())
    await server[Symbol.asyncDispose]()
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check()
    expect(stepOf(report, "address")).toMatchObject({ status: "failed", todo: text("the connection was refused") })
    expect(stepOf(report, "secret").status).toBe("skipped")
    expect(report.checks).toHaveLength(10)
  })

  test("with a wrong path suggests the right one", async () => {
    await using server = await serve(fake())
    const report = await new BigBlueButton({ baseUrl: `${server.origin}/greenlight`, secret }).check()
    expect(stepOf(report, "address")).toMatchObject({
      status: "failed",
      todo: `Set baseUrl to ${server.origin}/bigbluebutton, which is the API`,
    })
  })

  test("that redirects is a warning with the new URL", async () => {
    await using node = await serve(fake())
    await using server = await serve((request, response) => {
      response.writeHead(302, { location: `${node.origin}${request.url ?? ""}` }).end()
    })
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check()
    expect(stepOf(report, "address")).toMatchObject({
      status: "warning",
      found: text(`${node.origin}/bigbluebutton/api`),
    })
    expect(stepOf(report, "balancer").facts).toMatchObject({
      balancer: "a load balancer",
      node: new URL(node.origin).host,
    })
  })
})

test("a clock difference is a warning with its size", async () => {
  const sandbox = bigBlueButtonSandbox({ secret })
  const server = await sandbox.listen()
  const bbb = new BigBlueButton({ baseUrl: server.url, secret, runtime: { now: () => Date.now() + 3_600_000 } })
  const clock = stepOf(await bbb.check(), "clock")
  await server.close()
  expect(clock).toMatchObject({ status: "warning", found: text("behind this machine's"), todo: text("NTP") })
  expect(Math.abs((clock.facts as { seconds: number }).seconds + 3_600)).toBeLessThanOrEqual(5)
})

describe("webhooks", () => {
  test("with bbb-webhooks 2.x, needs another algorithm", async () => {
    const { bbb, account } = sandboxed({ webhooks: { version: "2" } })
    const report = await bbb.check()
    expect(stepOf(report, "webhooks")).toMatchObject({
      status: "warning",
      facts: { release: "2.x" },
      todo: text("hooksChecksumAlgorithm"),
    })
    expect(report.ok).toBe(true)
    expect((await bbb.check({ callbackURL })).ok).toBe(false)
    const right = await new BigBlueButton({ ...account, hooksChecksumAlgorithm: "sha1" }).check()
    expect(stepOf(right, "webhooks")).toMatchObject({ status: "ok", facts: { release: "2.x" } })
  })

  test("is reported as missing if the service is not installed", async () => {
    const { sandbox, bbb } = sandboxed()
    for (const [status, todo] of [
      [404, "Install bbb-webhooks"],
      [502, "Start bbb-webhooks"],
    ] as const) {
      sandbox.fail({ status, operation: "hooksList", body: "<html>", headers: { "content-type": "text/html" } })
      const report = await bbb.check()
      expect(stepOf(report, "webhooks")).toMatchObject({ status: "warning", facts: { status }, todo: text(todo) })
      expect(stepOf(report, "hook").status).toBe("skipped")
    }
  })

  test("reports the message of a load balancer that does not forward it", async () => {
    const { sandbox, bbb } = sandboxed()
    sandbox.fail({
      status: 200,
      operation: "hooksList",
      code: "unsupportedRequest",
      message: "This request is not supported.",
    })
    expect(stepOf(await bbb.check(), "webhooks")).toMatchObject({
      status: "warning",
      found: text("unsupportedRequest: This request is not supported."),
    })
  })

  test("is searched for the caller's hook, without showing the query of a URL", async () => {
    const { bbb } = sandboxed()
    const missing = await bbb.check({ callbackURL })
    expect(stepOf(missing, "hook")).toMatchObject({
      status: "failed",
      found: text("is not registered (0 others are)"),
      todo: text("hooks.ensure"),
    })
    await bbb.hooks.create({ callbackURL })
    const found = await bbb.check({ callbackURL })
    expect(stepOf(found, "hook")).toMatchObject({ status: "ok", found: text("for all meetings") })
    const near = await bbb.check({ callbackURL: "https://app.example/hooks?token=other" })
    expect(stepOf(near, "hook").found).toContain("differs only in its query")
    for (const report of [missing, found, near, await bbb.check()])
      expect(JSON.stringify(report)).not.toContain("t0k3n")
  })

  test("of ConferênciaWeb receives nothing until hooks are enabled", async () => {
    const { baseUrl, fetch } = bigBlueButtonSandbox({ secret, dialect: "conferenciaweb" })
    const confweb = new ConferenciaWeb({ baseUrl, secret, fetch })
    const { hookID } = await confweb.hooks.create({ callbackURL, enabled: false })
    const disabled = await confweb.check({ callbackURL })
    expect(disabled).toMatchObject({ ok: false, provider: "conferenciaweb" })
    expect(stepOf(disabled, "hook")).toMatchObject({ status: "failed", todo: text("hooks.enable") })
    expect(stepOf(await confweb.check(), "hook")).toMatchObject({
      status: "warning",
      found: text("1 of them disabled"),
    })
    await confweb.hooks.enable({ hookID })
    expect((await confweb.check({ callbackURL })).ok).toBe(true)
  })
})

describe("a service without access to its server", () => {
  const rnp = text("RNP")
  const onServer = /bbb-|nginx|systemctl/

  test("has the hints of its own users, for the secret and for hooks", async () => {
    const { baseUrl, fetch } = bigBlueButtonSandbox({ secret, dialect: "conferenciaweb" })
    const wrong = await new ConferenciaWeb({ baseUrl, secret: "another-secret-of-the-tests", fetch }).check()
    expect(stepOf(wrong, "secret")).toMatchObject({ status: "failed", todo: rnp })
    const missing = await new ConferenciaWeb({ baseUrl, secret, fetch }).check({ callbackURL })
    expect(stepOf(missing, "hook")).toMatchObject({ status: "failed", todo: text("hooks.keep") })
    const old = bigBlueButtonSandbox({ secret, dialect: "conferenciaweb", webhooks: { version: "2" } })
    const sha1 = await new ConferenciaWeb({ baseUrl: old.baseUrl, secret, fetch: old.fetch }).check()
    expect(stepOf(sha1, "webhooks")).toMatchObject({ todo: text('hooksChecksumAlgorithm to "sha1"') })
    for (const report of [wrong, missing, sha1]) expect(JSON.stringify(report)).not.toMatch(onServer)
  })

  test.each([404, 502])("has them for webhooks that respond with %i, and for short URLs", async (hooks) => {
    await using server = await serve(fake({ hooks, most: 3_000 }))
    const report = await new ConferenciaWeb({ baseUrl: server.origin, secret }).check()
    expect(stepOf(report, "webhooks")).toMatchObject({ status: "warning", todo: rnp })
    expect(stepOf(report, "length")).toMatchObject({ status: "warning", todo: text("in its body") })
    expect(JSON.stringify(report)).not.toMatch(onServer)
  })

  test("has them for an address that is not the API, and in errors", async () => {
    await using server = await serve(answering("<html>no</html>", { status: 500, type: "text/html" }))
    const confweb = new ConferenciaWeb({ baseUrl: server.origin, secret, maxRetries: 0 })
    expect(stepOf(await confweb.check(), "address")).toMatchObject({ status: "failed", todo: rnp })
    for (const call of [confweb.getRecordings(), confweb.hooks.list()])
      await expect(call).rejects.toMatchObject({ code: "http_500", hint: rnp })
  })
})

interface FakeOptions {
  readonly algorithms?: readonly ChecksumAlgorithm[]
  readonly type?: string
  readonly index?: string
  /** Calls whose checksum is not checked. */
  readonly lax?: readonly string[]
  /** Longest URL. */
  readonly most?: number
  /** Status of hooks/list. */
  readonly hooks?: number
}

/** A server or load balancer with three calls. */
const fake =
  ({
    algorithms = ["sha1", "sha256", "sha512"],
    type = "text/xml",
    index = "",
    lax = [],
    most = Infinity,
    hooks = 404,
  }: FakeOptions = {}): RequestListener =>
  (request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?")
    const send = (status: number, body: string, as = type) =>
      response.writeHead(status, { "content-type": as }).end(body)
    const success = (more: string) => send(200, `<response><returncode>SUCCESS</returncode>${more}</response>`)
    if ((request.url ?? "").length > most) return void send(414, "<html>414</html>", "text/html")
    if (!path.startsWith("/bigbluebutton/api")) return void send(404, "<html>no</html>", "text/html")
    const call = path.slice("/bigbluebutton/api/".length)
    if (call === "") return void success(`<version>2.0</version>${index}`)
    const [signed = "", sum = ""] = query.split(/&?checksum=/)
    const isRight = algorithms.some((each) => checksum(call, signed, secret, each) === sum)
    if (!isRight && !lax.includes(call)) {
      return void send(
        200,
        "<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey><message>no</message></response>",
      )
    }
    if (call === "isMeetingRunning") return void success("<running>false</running>")
    if (call === "getMeetings") return void success("<meetings/>")
    return void send(hooks, "<html>no</html>", "text/html")
  }

describe("a load balancer", () => {
  test.each<[string, FakeOptions]>([
    ["Scalelite", { type: "application/xml" }],
    ["Scalelite", { index: "<build>1.6</build>" }],
    ["BBBLB", { index: "<info>x</info>" }],
  ])("%s is recognized by %j", async (balancer, options) => {
    await using server = await serve(fake(options))
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check()
    expect(stepOf(report, "balancer")).toMatchObject({ status: "ok", facts: { balancer } })
    expect(report.ok).toBe(true)
  })

  test("is not suspected in a plain server", async () => {
    await using server = await serve(fake({ algorithms: ["sha1", "sha256", "sha384", "sha512"] }))
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check()
    expect(stepOf(report, "balancer").found).toBe("no sign of a load balancer")
  })
})

describe("the maximum query length", () => {
  test.each([
    [3_000, "warning"],
    [9_000, "ok"],
  ])("is found to within 1 kB if a proxy allows %i characters", async (most, status) => {
    await using server = await serve(fake({ most }))
    const { length, before } = await new BigBlueButton({ baseUrl: server.origin, secret }).check().then((report) => ({
      length: stepOf(report, "length"),
      before: server.seen.length,
    }))
    const { longest, refusedAt, refusal } = length.facts as { longest: number; refusedAt: number; refusal: string }
    // The proxy's limit does not include scheme and host.
    const own = server.origin.length
    expect(length.status).toBe(status)
    expect(longest - own).toBeLessThanOrEqual(most)
    expect(refusedAt - own).toBeGreaterThan(most)
    expect(refusedAt - longest).toBeLessThanOrEqual(1_024)
    expect(refusal).toBe("HTTP 414")
    expect(before).toBeLessThan(35)
  })
})

describe("check()", () => {
  test("rejects when the caller aborts, and for invalid options", async () => {
    const { bbb } = sandboxed()
    const stop = new AbortController()
    stop.abort()
    await expect(bbb.check({ signal: stop.signal })).rejects.toMatchObject({ name: "ConnectionError", code: "aborted" })
    await expect(bbb.check({ callbackUrl: callbackURL } as object)).rejects.toMatchObject({
      name: "ConfigError",
      message: text('did you mean "callbackURL"'),
    })
  })

  test("sets a timeout for each request", async () => {
    await using server = await serve(() => undefined)
    const report = await new BigBlueButton({ baseUrl: server.origin, secret }).check({ timeout: 20 })
    expect(stepOf(report, "address")).toMatchObject({
      status: "failed",
      found: text("within 20 ms"),
      todo: text("firewall"),
    })
  })

  test("retries nothing, since it reports what it sees", async () => {
    const { sandbox, bbb } = sandboxed()
    sandbox.fail({ status: 503, operation: "index" })
    expect(stepOf(await bbb.check(), "address")).toMatchObject({ status: "failed", found: text("503") })
  })
})
