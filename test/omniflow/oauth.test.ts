import { describe, expect, test } from "vitest"
import { type OAuthOptions, OmniFlow, OmniFlowApiError } from "conferkit/omniflow"
import { failureOf } from "../support/bigbluebutton.ts"
import { json, lost, oauth, scripted, type Sent, text, withSandbox } from "../support/omniflow.ts"

const hour = 3_600_000

/** A service that issues numbered tokens, and a clock controlled by the test. */
function service(options: Partial<OAuthOptions> = {}, answer: object = { expires_in: 3600 }, start = 1_000_000) {
  const clock = { now: start }
  let issued = 0
  const valid = new Set<string>()
  const { client, sent, waits } = scripted(
    ({ target, headers }) => {
      if (target.startsWith("/v1/oauth/token")) {
        const token = `token-${String(++issued)}`
        valid.add(`Bearer ${token}`)
        return json({ access_token: token, token_type: "bearer", ...answer })
      }
      return valid.has(headers.get("authorization") ?? "") ? json([]) : json({ error: { code: "invalid_token" } }, 401)
    },
    { oauth: { ...oauth, ...options }, runtime: { now: () => clock.now } },
  )
  const revoke = () => {
    valid.clear()
  }
  const requests = () => sent.filter(({ target }) => target.startsWith("/v1/oauth/token"))
  return { client, sent, clock, waits, requests, revoke }
}

const authorizations = (sent: readonly Sent[]) =>
  sent.filter(({ method }) => method === "GET").map(({ headers }) => headers.get("authorization"))

describe("the token call", () => {
  test("is a form with id and secret, and the token is sent as bearer", async () => {
    const { client, sent } = service()
    await client.inboxes.list()
    expect(sent.map(({ method, target }) => `${method} ${target}`)).toEqual(["POST /v1/oauth/token", "GET /v1/inboxes"])
    expect(sent[0]?.body).toBe(
      "grant_type=client_credentials&client_id=client_123&client_secret=client-secret-of-tests",
    )
    expect(sent[0]?.headers.get("content-type")).toBe("application/x-www-form-urlencoded")
    expect(sent[0]?.headers.get("authorization")).toBeNull()
    expect(authorizations(sent)).toEqual(["Bearer token-1"])
  })

  test.each<[Partial<OAuthOptions>, body: string, authorization: string | null, type: string]>([
    [
      { scope: "messages:write inboxes:read" },
      "grant_type=client_credentials&client_id=client_123&client_secret=client-secret-of-tests&scope=messages%3Awrite+inboxes%3Aread",
      null,
      "application/x-www-form-urlencoded",
    ],
    [
      { clientAuth: "basic", clientSecret: "secret_123" },
      "grant_type=client_credentials",
      "Basic Y2xpZW50XzEyMzpzZWNyZXRfMTIz",
      "application/x-www-form-urlencoded",
    ],
    [
      { format: "json" },
      '{"grant_type":"client_credentials","client_id":"client_123","client_secret":"client-secret-of-tests"}',
      null,
      "application/json",
    ],
    [
      { format: "json", clientAuth: "basic", clientSecret: "s:1 +&", scope: "a" },
      '{"grant_type":"client_credentials","scope":"a"}',
      `Basic ${Buffer.from("client_123:s%3A1+%2B%26").toString("base64")}`,
      "application/json",
    ],
  ])("with %j", async (options, body, authorization, type) => {
    const { client, sent } = service(options)
    await client.inboxes.list()
    expect(sent[0]?.body).toBe(body)
    expect(sent[0]?.headers.get("authorization")).toBe(authorization)
    expect(sent[0]?.headers.get("content-type")).toBe(type)
  })

  test.each([
    ["/v1/oauth/token/eu", "/v1/oauth/token/eu"],
    ["v1/oauth/token-2", "/v1/oauth/token-2"],
  ])("goes to tokenPath %s", async (tokenPath, target) => {
    const { client, sent } = service({ tokenPath })
    await client.inboxes.list()
    expect(sent[0]?.target).toBe(target)
  })

  test("is sent once for concurrent calls, and serves all of them", async () => {
    const { client, sent, requests } = service()
    await Promise.all(Array.from({ length: 20 }, () => client.inboxes.list()))
    expect(requests()).toHaveLength(1)
    expect(new Set(authorizations(sent))).toEqual(new Set(["Bearer token-1"]))
  })

  test("continues if only one caller aborts", async () => {
    let answer: (response: Response) => void = () => undefined
    const { client, sent } = scripted([() => new Promise<Response>((resolve) => (answer = resolve)), json([])], {
      oauth,
    })
    const controller = new AbortController()
    const impatient = failureOf(client.inboxes.list({ signal: controller.signal }))
    const patient = client.inboxes.list()
    await Promise.resolve()
    controller.abort()
    expect(await impatient).toMatchObject({ code: "aborted" })
    answer(json({ access_token: "t", token_type: "Bearer" }))
    await expect(patient).resolves.toEqual([])
    expect(sent).toHaveLength(2)
  })
})

describe("a token is reused", () => {
  test.each<[name: string, answer: object, options: Partial<OAuthOptions>, lifetime: number]>([
    ["until 30 s before it expires", { expires_in: 3600 }, {}, hour - 30_000],
    ["for an hour if the response does not say", {}, {}, hour - 30_000],
    ["for an hour if the response is invalid", { expires_in: "soon" }, {}, hour - 30_000],
    ["also if the seconds are a string", { expires_in: "600" }, {}, 570_000],
    ["as configured by expirySkewMs", { expires_in: 600 }, { expirySkewMs: 0 }, 600_000],
  ])("%s", async (_name, answer, options, lifetime) => {
    const { client, clock, requests } = service(options, answer)
    await client.inboxes.list()
    clock.now += lifetime - 1
    await client.inboxes.list()
    expect(requests()).toHaveLength(1)
    clock.now += 1
    await Promise.all([client.inboxes.list(), client.inboxes.list()])
    expect(requests()).toHaveLength(2)
  })

  test.each<[name: string, expiresIn: unknown, lifetime: number]>([
    ["20 s", 20, 18_000],
    ["30 s", 30, 27_000],
    ["200 s", 200, 180_000],
    ["a second", 1, 1_000],
    ["a moment", 0.001, 1_000],
    ["0 s, which is not a lifetime", 0, hour - 30_000],
    ["-1 s, which is not a lifetime", -1, hour - 30_000],
    ["NaN as a string", "NaN", hour - 30_000],
    ["ten years", 3.2e8, 3.2e11 - 30_000],
  ])("until a tenth of its lifetime before it expires: %s", async (_name, expiresIn, lifetime) => {
    const { client, clock, requests } = service({}, { expires_in: expiresIn })
    await client.inboxes.list()
    clock.now += lifetime - 1
    await client.inboxes.list()
    expect(requests()).toHaveLength(1)
    clock.now += 1
    await client.inboxes.list()
    expect(requests()).toHaveLength(2)
  })

  test("for at least half of its lifetime, whatever expirySkewMs says", async () => {
    const { client, clock, requests } = service({ expirySkewMs: hour }, { expires_in: 600 })
    await client.inboxes.list()
    clock.now += 299_999
    await client.inboxes.list()
    expect(requests()).toHaveLength(1)
  })

  test.each([-hour, hour])("even if the clock is wrong by %d ms", async (skew) => {
    const real = { now: 1_700_000_000_000 }
    const { client, sandbox } = ((box) => {
      const { baseUrl, fetch, oauth: own } = box.sandbox
      const runtime = { now: () => real.now + skew }
      return { sandbox: box.sandbox, client: new OmniFlow({ oauth: own, baseUrl, fetch, runtime }) }
    })(withSandbox({ now: () => real.now }))
    for (let minutes = 0; minutes < 180; minutes += 10) {
      await client.inboxes.list()
      real.now += 600_000
    }
    expect(sandbox.calls.filter(({ operation }) => operation === "oauthToken")).toHaveLength(3)
    expect(sandbox.calls.every(({ status }) => status === 200)).toBe(true)
  })
})

describe("a rejected token", () => {
  test("is not used again, and the failed call is not retried", async () => {
    const { client, sent, requests, revoke } = service()
    await client.inboxes.list()
    revoke()
    await expect(client.inboxes.list()).rejects.toMatchObject({ status: 401, code: "invalid_token" })
    await expect(client.inboxes.list()).resolves.toEqual([])
    expect(requests()).toHaveLength(2)
    expect(authorizations(sent)).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2"])
  })

  test("is replaced once within the call, with retryOn401, also for concurrent calls", async () => {
    const { client, requests, revoke } = service({ retryOn401: true })
    await client.inboxes.list()
    revoke()
    await expect(Promise.all(Array.from({ length: 10 }, () => client.inboxes.list()))).resolves.toHaveLength(10)
    expect(requests()).toHaveLength(2)
  })

  test("is replaced with the same idempotency key and body", async () => {
    const { client, sent } = scripted(
      [
        json({ access_token: "t-1", token_type: "Bearer" }),
        json({}, 401),
        json({ access_token: "t-2", token_type: "Bearer" }),
        json({ id: "m", conversationId: "c" }),
      ],
      { oauth: { ...oauth, retryOn401: true } },
    )
    await client.messages.send(text)
    const sends = sent.filter(({ target }) => target === "/v1/messages")
    expect(sends.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer t-1", "Bearer t-2"])
    expect(
      new Set(sends.map(({ headers, body }) => `${headers.get("idempotency-key") ?? ""} ${body ?? ""}`)).size,
    ).toBe(1)
  })

  test("fails the call after the second 401", async () => {
    const { client, sent } = scripted(
      ({ target }) =>
        target.endsWith("token") ? json({ access_token: "t", token_type: "Bearer" }) : json({ code: "no" }, 401),
      { oauth: { ...oauth, retryOn401: true } },
    )
    await expect(client.inboxes.list()).rejects.toMatchObject({ status: 401, code: "no" })
    expect(sent.filter(({ target }) => target === "/v1/inboxes")).toHaveLength(2)
  })

  test("is ignored if the caller sent another one", async () => {
    const { client, requests } = service({ retryOn401: true })
    await client.inboxes.list()
    const headers = { authorization: "Bearer mine" }
    await expect(client.inboxes.list({ headers })).rejects.toMatchObject({ status: 401 })
    await client.inboxes.list()
    expect(requests()).toHaveLength(1)
  })
})

describe("a token request", () => {
  test("with wrong credentials rejects with OmniFlowApiError at once", async () => {
    const { sandbox } = withSandbox()
    const { baseUrl, fetch } = sandbox
    const client = new OmniFlow({ oauth: { clientId: "client_123", clientSecret: "wrong" }, baseUrl, fetch })
    const error = await failureOf(client.messages.send(text))
    expect(error).toBeInstanceOf(OmniFlowApiError)
    expect(error).toMatchObject({ status: 401, code: "invalid_client", operation: "oauthToken" })
    expect((error as OmniFlowApiError).message).toContain("Client authentication failed")
    expect(sandbox.calls).toHaveLength(1)
  })

  test.each([
    ["503", json({}, 503), { name: "OmniFlowApiError", status: 503 }],
    ["a lost connection", lost("ECONNRESET"), { name: "ConnectionError", code: "network" }],
  ])("%s is retried as often as the call would be", async (_name, step, expected) => {
    const { client, sent, waits } = scripted(step, { oauth })
    await expect(client.inboxes.list()).rejects.toMatchObject({ ...expected, operation: "oauthToken" })
    expect([sent.length, waits]).toEqual([4, [500, 1000, 2000]])
  })

  test("that succeeds lets the call continue", async () => {
    const { client, sent } = scripted(
      [
        json({}, 503),
        json({}, 429, { "retry-after": "1" }),
        json({ access_token: "t", token_type: "Bearer" }),
        json([]),
      ],
      { oauth },
    )
    await expect(client.inboxes.list()).resolves.toEqual([])
    expect(sent.map(({ target }) => target.slice(4))).toEqual(["oauth/token", "oauth/token", "oauth/token", "inboxes"])
  })

  test.each([
    ["is missing", json({ token_type: "Bearer" })],
    ["is empty", json({ access_token: "", token_type: "Bearer" })],
    ["does not fit in a header", json({ access_token: "a\nb", token_type: "Bearer" })],
    ["arrives as HTML", new Response("<html>login")],
  ])("that %s makes the call fail, and the error says where", async (_name, answer) => {
    const { client, sent } = scripted(answer, { oauth })
    await expect(client.inboxes.list()).rejects.toMatchObject({ name: "DecodeError", operation: "oauthToken" })
    expect(sent).toHaveLength(1)
  })
})

test("the sandbox accepts every form of the token call", async () => {
  for (const clientAuth of ["body", "basic"] as const) {
    for (const format of ["form", "json"] as const) {
      const { sandbox } = withSandbox({ oauth: { clientSecret: "s:1 +&%", expiresIn: null } })
      const { baseUrl, fetch, oauth: own } = sandbox
      const client = new OmniFlow({ oauth: { ...own, clientAuth, format, scope: "a b" }, baseUrl, fetch })
      await expect(client.inboxes.list()).resolves.toHaveLength(1)
    }
  }
})

test("a token that expired on the server is rejected once and then replaced", async () => {
  const { sandbox } = withSandbox()
  const { baseUrl, fetch, oauth: own } = sandbox
  const client = new OmniFlow({ oauth: own, baseUrl, fetch })
  await client.inboxes.list()
  sandbox.expireTokens()
  await expect(client.inboxes.list()).rejects.toMatchObject({ status: 401, code: "token_expired" })
  await expect(client.inboxes.list()).resolves.toHaveLength(1)
})

describe("during a token request", () => {
  /** A service whose token call never ends, the signals of its requests, and a promise for the first of them. */
  function silent() {
    const signals: AbortSignal[] = []
    let begin: () => void = () => undefined
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const { client, sent } = scripted(
      (_sent, { signal }) => {
        if (signal instanceof AbortSignal) signals.push(signal)
        begin()
        return new Promise<Response>(() => undefined)
      },
      { oauth, maxRetries: 0 },
    )
    return { client, sent, signals, begun }
  }

  test("an abort does not affect other waiting calls; the last one cancels the request", async () => {
    const { client, sent, signals, begun } = silent()
    const callers = [new AbortController(), new AbortController()]
    const calls = callers.map(({ signal }) => failureOf(client.inboxes.list({ signal })))
    await begun
    callers[0]?.abort()
    expect(await calls[0]).toMatchObject({ name: "ConnectionError", code: "aborted", operation: "inboxesList" })
    expect([sent.length, signals[0]?.aborted]).toEqual([1, false])
    callers[1]?.abort()
    expect(await calls[1]).toMatchObject({ code: "aborted" })
    expect([sent.length, signals[0]?.aborted]).toEqual([1, true])
  })

  test("a new call after a cancelled request sends its own", async () => {
    const { client, sent, begun } = silent()
    const first = new AbortController()
    const second = new AbortController()
    const given = failureOf(client.inboxes.list({ signal: first.signal }))
    await begun
    first.abort()
    const later = failureOf(client.inboxes.list({ signal: second.signal }))
    await given
    second.abort()
    await later
    expect(sent.map(({ target }) => target)).toEqual(["/v1/oauth/token", "/v1/oauth/token"])
  })

  test("a signal that has already fired sends none", async () => {
    const { client, sent } = silent()
    expect(await failureOf(client.inboxes.list({ signal: AbortSignal.abort() }))).toMatchObject({ code: "aborted" })
    expect(sent).toEqual([])
  })

  test("a network failure reports the attempts of the whole call", async () => {
    const { client, sent } = scripted(lost("ECONNRESET"), { oauth })
    const error = await failureOf(client.inboxes.list())
    expect(error).toMatchObject({ name: "ConnectionError", operation: "oauthToken", attempts: 4 })
    expect((error as Error).message).toMatch(
      /^omniflow\.oauthToken: the connection to [\w.]+:443 failed \(ECONNRESET\)$/,
    )
    expect(sent).toHaveLength(4)
  })
})
