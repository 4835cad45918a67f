import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { answering, serve, type TestServer } from "../support/http-server.ts"
import { subjects } from "../support/subjects.ts"

/** A port without a listener. */
let closed: { host: string; port: number }
let silent: TestServer
beforeAll(async () => {
  const server = await serve(answering(""))
  closed = addressOf(server)
  await server[Symbol.asyncDispose]()
  silent = await serve(() => undefined)
})
afterAll(() => silent[Symbol.asyncDispose]())

function addressOf({ origin }: TestServer): { host: string; port: number } {
  const { hostname: host, port } = new URL(origin)
  return { host, port: Number(port) }
}

async function failureOf(work: PromiseLike<unknown>): Promise<Error> {
  try {
    await work
  } catch (error) {
    return error as Error
  }
  throw new Error("expected a failure")
}

const noWait = { runtime: { sleep: () => Promise.resolve() } }

describe.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  test("a refused connection names host and port", async () => {
    const client = subject.make({ baseUrl: `http://127.0.0.1:${closed.port}/prefix`, ...noWait })
    const error = await failureOf(Promise.resolve(subject.again.call(client)))
    expect(error).toMatchObject({ name: "ConnectionError", code: "network", ...closed })
    expect(error.message).toContain(`: the connection to 127.0.0.1:${closed.port} failed (ECONNREFUSED)`)
  })

  test("a timeout and an abort do, too", async () => {
    const options = { baseUrl: silent.origin, maxRetries: 0 }
    const late = await failureOf(Promise.resolve(subject.again.call(subject.make({ ...options, timeout: 20 }))))
    expect(late).toMatchObject({ code: "timeout", ...addressOf(silent) })
    expect(late.message).toContain(`no complete response from ${new URL(silent.origin).host} within 20 ms`)
    const signal = AbortSignal.timeout(20)
    const ended = await failureOf(Promise.resolve(subject.again.call(subject.make(options), { signal })))
    expect(ended).toMatchObject({ code: "aborted", ...addressOf(silent) })
    expect(ended.message).toContain(new URL(silent.origin).host)
  })

  test("an error names the default port, also for an abort during the wait for the next attempt", async () => {
    const controller = new AbortController()
    const fetch = () => Promise.reject(new TypeError("fetch failed"))
    const options = { baseUrl: "https://host.example", fetch }
    const lost = await failureOf(Promise.resolve(subject.again.call(subject.make({ ...options, maxRetries: 0 }))))
    expect(lost).toMatchObject({ host: "host.example", port: 443 })
    const sleep = () => {
      controller.abort()
      return Promise.reject(controller.signal.reason as Error)
    }
    const client = subject.make({ ...options, maxRetries: 1, runtime: { sleep } })
    const ended = await failureOf(Promise.resolve(subject.again.call(client, { signal: controller.signal })))
    expect(ended).toMatchObject({ code: "aborted", attempts: 1, host: "host.example", port: 443 })
    expect(ended.message).toContain("host.example:443")
  })
})

test("names a redirect that led there, without its query", async () => {
  await using balancer = await serve((_request, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${closed.port}/api/getMeetings?checksum=0123abcd` }).end()
  })
  const bbb = new BigBlueButton({ baseUrl: balancer.origin, secret: "secret-of-bbb", maxRetries: 0 })
  const from = new URL(balancer.origin).host
  const to = `127.0.0.1:${closed.port}`
  for (const call of [() => bbb.getMeetings(), () => bbb.recordings().next()]) {
    const error = await failureOf(call())
    expect(error).toMatchObject({ name: "ConnectionError", ...closed })
    expect(error.message).toMatch(
      new RegExp(`: the connection to ${to} failed \\(ECONNREFUSED\\), redirected from ${from} to ${to}$`),
    )
  }
})

test("names the server of a body that breaks off after a redirect", async () => {
  await using node = await serve((_request, response) => {
    response.writeHead(200, { "content-length": 1000, "content-type": "text/xml" }).write("<response>")
    setTimeout(() => response.destroy(), 5)
  })
  await using balancer = await serve((request, response) => {
    response.writeHead(302, { location: node.origin + (request.url ?? "") }).end()
  })
  const bbb = new BigBlueButton({ baseUrl: balancer.origin, secret: "secret-of-bbb", maxRetries: 0 })
  for (const call of [() => bbb.getMeetings(), () => bbb.recordings().next()]) {
    const error = await failureOf(call())
    expect(error).toMatchObject({ name: "ConnectionError", code: "network", ...addressOf(node) })
    expect(error.message).toContain(`redirected from ${new URL(balancer.origin).host} to ${new URL(node.origin).host}`)
  }
})
