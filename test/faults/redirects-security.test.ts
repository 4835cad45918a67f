import { inspect } from "node:util"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { BigBlueButton, type BigBlueButtonOptions } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { answering, serve, type TestServer } from "../support/http-server.ts"
import { subjects } from "../support/subjects.ts"

const secret = "shared-secret-8f14e45f"
const success =
  "<response><returncode>SUCCESS</returncode><running>true</running><meetingID>a</meetingID><createTime>1</createTime></response>"

/** All set by the caller: none of them may be sent to another origin. */
const ofTheCaller = {
  "x-api-key": "key-of-a-proxy",
  "x-auth-token": "token-of-a-proxy",
  "cf-access-client-secret": "secret-of-access",
  authorization: "Bearer of-the-caller",
  cookie: "JSESSIONID=1",
  "proxy-authorization": "Basic YTpi",
  "x-tenant": "ufrgs",
  accept: "text/xml;of=the-caller",
  "user-agent": "of-the-caller",
}
const forgotten = /proxy|secret-of|of-the-caller|of=the-caller|JSESSIONID|YTpi|ufrgs/

type Bodies = { bodies: string[] }
let away: TestServer & Bodies
let home: TestServer & Bodies
/** The redirect target and status for a request to the base URL. */
let redirect: (target: string) => { status: number; location: string } | undefined

async function withBodies(listener: Parameters<typeof serve>[0]): Promise<TestServer & Bodies> {
  const bodies: string[] = []
  const server = await serve((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      bodies.push(Buffer.concat(parts).toString())
      listener(request, response)
    })
  })
  return Object.assign(server, { bodies })
}

beforeAll(async () => {
  away = await withBodies(answering(success))
  home = await withBodies((request, response) => {
    const found = redirect(request.url ?? "")
    if (found === undefined) answering(success)(request, response)
    else response.writeHead(found.status, { location: found.location }).end()
  })
})
afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await away[Symbol.asyncDispose]()
})
beforeEach(() => {
  for (const { seen, bodies } of [home, away]) {
    ;(seen as unknown[]).length = 0
    bodies.length = 0
  }
})

/** Redirects everything to the other server, with the same path and query. */
const allAway = (status: number) => (target: string) => ({ status, location: away.origin + target })
const hostOf = ({ origin }: TestServer) => new URL(origin).host
const failureOf = async (work: PromiseLike<unknown>): Promise<Error> => {
  try {
    await work
  } catch (error) {
    return error as Error
  }
  throw new Error("expected a failure")
}
const shown = (error: unknown) => inspect(error, { depth: 9, showHidden: true })

const statuses = [301, 302, 303, 307, 308]
const documents = [{ name: "a.txt", content: new TextEncoder().encode("bytes-of-a-document") }]
const clients = [BigBlueButton, ConferenciaWeb].map((Client) => [Client.name, Client] as const)

describe.each(clients)("%s", (_name, Client) => {
  const client = (options: Partial<BigBlueButtonOptions> = {}) =>
    new Client({ baseUrl: home.origin, secret, maxRetries: 3, runtime: { sleep: () => Promise.resolve() }, ...options })

  test.each(statuses)("follows a GET after %d to another origin without the caller's headers", async (status) => {
    redirect = allAway(status)
    const bbb = client({ headers: ofTheCaller })
    bbb.api.use({
      onRequest: ({ request }) => {
        request.headers.set("x-of-middleware", "proxy")
      },
    })
    await bbb.isMeetingRunning({ meetingID: "m" })
    await client().isMeetingRunning({ meetingID: "m" }, { headers: ofTheCaller })
    const { api } = bbb as BigBlueButton
    await api.GET("/isMeetingRunning", { params: { query: { meetingID: "m" } }, headers: ofTheCaller })
    await bbb.hooks.list({}, { headers: ofTheCaller }).catch(() => undefined)
    await bbb
      .recordings({}, { headers: ofTheCaller })
      .next()
      .catch(() => undefined)
    expect(home.seen).toHaveLength(5)
    expect(away.seen).toHaveLength(5)
    for (const { headers } of home.seen) expect(headers).toMatchObject(ofTheCaller)
    for (const { headers } of away.seen) {
      expect(JSON.stringify(headers)).not.toMatch(forgotten)
      expect(headers.accept).toBe("text/xml, application/xml;q=0.9, */*;q=0.1")
    }
  })

  test.each([301, 302, 307, 308])("sends a body after %d only to listed hosts", async (status) => {
    redirect = allAway(status)
    const calls: ((bbb: BigBlueButton | ConferenciaWeb) => PromiseLike<unknown>)[] = [
      (bbb) => bbb.create({ name: "n", meetingID: "m", documents }, { headers: ofTheCaller }),
      (bbb) => bbb.create({ name: "n", meetingID: "m", modules: { sharedNotesInitialContentMarkdown: "a" } }),
    ]
    // ConferênciaWeb has none of these calls.
    const more: ((bbb: BigBlueButton) => PromiseLike<unknown>)[] = [
      (bbb) => bbb.insertDocument({ meetingID: "m", documents }),
      (bbb) => bbb.putRecordingTextTrack({ recordID: "r", kind: "captions", lang: "en", file: "WEBVTT" }),
      (bbb) => bbb.feedback({ sessionToken: "t" }, { rating: 5 }),
    ]
    if (Client === BigBlueButton) calls.push(...(more as typeof calls))
    for (const call of calls) {
      const error = await failureOf(call(client()))
      expect(error).toMatchObject({ name: "ConnectionError", code: "network", attempts: 1 })
      expect(error.message).toContain(`redirected from ${hostOf(home)} to ${hostOf(away)}`)
      expect(error.message).toContain("redirectHosts")
      expect(error.message).not.toContain("checksum")
      expect(shown(error)).not.toMatch(/checksum=[0-9a-f]/)
    }
    expect(home.seen).toHaveLength(calls.length)
    expect(away.seen).toEqual([])
    for (const call of calls) await call(client({ redirectHosts: [hostOf(away)] })).then(undefined, () => undefined)
    expect(away.seen.map(({ method }) => method)).toEqual(calls.map(() => "POST"))
    expect(away.bodies).toEqual(home.bodies.slice(calls.length).map((body) => boundaryless(body, away.bodies)))
    expect(away.seen[0]?.headers["content-type"]).toBe("application/xml")
    for (const { headers } of away.seen) expect(JSON.stringify(headers)).not.toMatch(forgotten)
  })

  test("rejects a 303 that would lose a body, to the same host or a listed one", async () => {
    for (const location of ["/bigbluebutton/api/create", `${away.origin}/bigbluebutton/api/create`]) {
      redirect = () => ({ status: 303, location })
      const error = await failureOf(
        client({ redirectHosts: [hostOf(away)] }).create({ name: "n", meetingID: "m", documents }),
      )
      expect(error).toMatchObject({ name: "ConnectionError", operation: "create", attempts: 1 })
      expect(error.message).toMatch(/303.*body/)
    }
    expect(home.seen).toHaveLength(2)
    expect(away.seen).toEqual([])
  })

  test("drops the caller's headers for good, even if the redirects return to the first host", async () => {
    await using back = await serve((request, response) => {
      response.writeHead(307, { location: `${home.origin}${request.url ?? ""}&back=1` }).end()
    })
    redirect = (target) => (target.includes("back") ? undefined : { status: 307, location: back.origin + target })
    await client({ headers: ofTheCaller }).isMeetingRunning({ meetingID: "m" })
    expect(home.seen).toHaveLength(2)
    for (const { headers } of [back.seen[0], home.seen[1]].map((each) => ({ headers: each?.headers }))) {
      expect(headers).toBeDefined()
      expect(JSON.stringify(headers)).not.toMatch(forgotten)
    }
  })

  test("keeps everything on the same origin, relative or not", async () => {
    for (const location of [
      "moved?a=1",
      `${home.origin}/bigbluebutton/api/moved?a=1`,
      "//" + hostOf(home) + "/moved",
    ]) {
      redirect = (target) => (target.includes("moved") ? undefined : { status: 307, location })
      await client({ headers: ofTheCaller }).create({ name: "n", meetingID: "m", documents })
      expect(home.seen.at(-1)).toMatchObject({ method: "POST", headers: ofTheCaller })
      expect(home.bodies.at(-1)).toContain("presentation")
    }
    expect(away.seen).toEqual([])
  })

  test("a user name or password in a redirect is neither used nor shown", async () => {
    redirect = (target) => ({ status: 302, location: away.origin.replace("//", "//user:pw-of-location@") + target })
    const error = await failureOf(client().isMeetingRunning({ meetingID: "m" }))
    expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 })
    expect(error.message).toContain(`to ${hostOf(away)}: the redirect contains a user name or password`)
    expect(shown(error)).not.toContain("pw-of-location")
    expect(away.seen).toEqual([])
  })

  test.each([
    "file:///etc/passwd",
    "data:text/xml,<response/>",
    "javascript:alert(1)",
    "ftp://host.example/",
    "https://",
  ])("a redirect to %s has no valid target", async (location) => {
    redirect = () => ({ status: 302, location })
    const error = await failureOf(client().isMeetingRunning({ meetingID: "m" }))
    expect(error).toMatchObject({ name: "BigBlueButtonError", status: 302, code: "http_302" })
    const joining = await failureOf(client().join({ meetingID: "m", fullName: "A", password: "ap" }))
    expect(joining).toMatchObject({ name: "BigBlueButtonError", status: 302 })
  })

  test("redirects from https to http are not followed", async () => {
    const asked: string[] = []
    const fetch = (url: string) => {
      asked.push(url)
      return Promise.resolve(
        new Response(null, { status: 307, headers: { location: "http://lb.example/?checksum=1" } }),
      )
    }
    const bbb = client({ baseUrl: "https://lb.example", fetch, redirectHosts: ["lb.example"] })
    const error = await failureOf(bbb.create({ name: "n", meetingID: "m", documents }))
    expect(error.message).toContain("redirected from lb.example:443 to lb.example:80")
    expect(asked).toHaveLength(1)
  })

  test.each([
    ["lb.example", "https://lb.example/", true],
    ["LB.example", "https://lb.example:443/", true],
    ["lb.example:443", "https://lb.example/", true],
    ["lb.example:8443", "https://lb.example:8443/", true],
    ["[2001:db8::1]:8443", "https://[2001:db8::1]:8443/", true],
    ["lb.example", "https://lb.example:8443/", false],
    ["lb.example:8443", "https://lb.example/", false],
    ["lb.example", "https://a.lb.example/", false],
    ["lb.example", "https://lb.example.evil/", false],
    ["lb.example", "https://evil-lb.example/", false],
    ["host.example", "https://host.example:8443/", false],
    // The host of the base URL need not be listed, and may redirect to https.
    ["lb.example", "https://host.example/", true],
  ])("%s listed lets a body go to %s: %s", async (listed, location, follows) => {
    const asked: string[] = []
    const fetch = (url: string) => {
      asked.push(url)
      if (asked.length > 1) return Promise.resolve(new Response(success))
      return Promise.resolve(new Response(null, { status: 307, headers: { location } }))
    }
    const bbb = client({ baseUrl: "http://host.example", fetch, redirectHosts: [listed] })
    await bbb.create({ name: "n", meetingID: "m", documents }).catch(() => undefined)
    expect(asked).toHaveLength(follows ? 2 : 1)
  })

  test.each([
    "lb.example",
    ["https://lb.example"],
    ["lb.example/path"],
    ["*.example"],
    ["user:pw@lb.example"],
    ["lb.example:"],
    ["lb.example:99999"],
    [""],
    [" lb.example"],
    ["a b"],
    [7],
    [undefined],
    {},
  ])("redirectHosts %j is a ConfigError", (given) => {
    expect(() => client({ redirectHosts: given as string[] })).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter: "redirectHosts" }) as Error,
    )
  })
})

/** Each FormData has its own boundary. */
function boundaryless(body: string, others: readonly string[]): string {
  const same = (one: string) => one.replaceAll(/-{4,}[\w-]+/g, "boundary")
  return others.find((other) => same(other) === same(body)) ?? body
}

const json = subjects.filter(({ name }) => name !== "BigBlueButton" && name !== "ConferênciaWeb")

describe.each(json.map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  test.each(statuses)("does not follow a %d to another origin, and says what to change", async (status) => {
    redirect = allAway(status)
    for (const trial of [subject.again, subject.once]) {
      const client = subject.make({ baseUrl: home.origin, maxRetries: 3, headers: ofTheCaller })
      const error = await failureOf(Promise.resolve(trial.call(client)))
      expect(error).toMatchObject({ name: "ConnectionError", code: "network", attempts: 1 })
      expect(error.message).toContain(`redirected from ${hostOf(home)} to ${hostOf(away)}`)
      expect(error.message).toContain("baseUrl")
    }
    expect(home.seen).toHaveLength(2)
    expect(away.seen).toEqual([])
  })

  test("rejects a 303 that would lose a body", async () => {
    redirect = (target) => ({ status: 303, location: `${target}-moved` })
    const client = subject.make({ baseUrl: home.origin, maxRetries: 3 })
    const error = await failureOf(Promise.resolve(subject.once.call(client)))
    expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 })
    expect(error.message).toMatch(/303.*body/)
    expect(home.seen).toHaveLength(1)
  })
})
