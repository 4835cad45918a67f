import { describe, expect, test } from "vitest"
import { BigBlueButton, type DecodeError, isBigBlueButtonError, isDecodeError } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora, isEthoraError } from "conferkit/ethora"
import { isOmniFlowApiError, OmniFlow, type OmniFlowOptions } from "conferkit/omniflow"
import { isXCallApiError, XCallServer } from "conferkit/xcall"
import { isXRoomError, XRoom } from "conferkit/xroom"
import { all, failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"

const secret = "secret-of-tests"
const baseUrl = "https://bbb.example.org"
const page = (status: number) => new Response("<html>", { status, headers: { "content-type": "text/html" } })
const fixed = (response: Response) => ({ fetch: () => Promise.resolve(response.clone()), maxRetries: 0 })
const bbb = (response: Response) => new BigBlueButton({ baseUrl, secret, ...fixed(response) })

describe("BigBlueButton", () => {
  const url = "https://app.example.org/hook"
  const long = "x".repeat(9_000)
  const ids = Array.from({ length: 200 }, (_, nth) => `${"a".repeat(40)}-${nth}`)

  test.each<[string, status: number, call: (client: BigBlueButton) => PromiseLike<unknown>, says: RegExp[]]>([
    ["hooks.list", 404, (client) => client.hooks.list(), [/bbb-webhooks is not installed/, /route/]],
    ["hooks.create", 404, (client) => client.hooks.create({ callbackURL: url }), [/bbb-webhooks is not installed/]],
    ["hooks.create", 502, (client) => client.hooks.create({ callbackURL: url }), [/bbb-webhooks is not running/]],
    ["hooks.destroy", 503, (client) => client.hooks.destroy({ hookID: "1" }), [/bbb-webhooks is not running/]],
    ["hooks.list", 504, (client) => client.hooks.list(), [/bbb-webhooks did not respond/]],
    ["hooks.list", 500, (client) => client.hooks.list(), [/journalctl -u bbb-webhooks/]],
    ["create", 404, (client) => client.create({ name: "A", meetingID: "a" }), [/baseUrl/]],
    ["create", 502, (client) => client.create({ name: "A", meetingID: "a" }), [/could not reach BigBlueButton/]],
    [
      "create",
      504,
      (client) => client.create({ name: "A", meetingID: "a" }),
      [/^BigBlueButton exceeded the proxy's timeout$/],
    ],
    ["getRecordings", 504, (client) => client.getRecordings(), [/fewer recordings/]],
    ["getRecordings", 500, (client) => client.getRecordings(), [/offset/]],
    ["getMeetings", 500, (client) => client.getMeetings(), [/bbb-web\.log/]],
    ["getMeetings", 503, (client) => client.getMeetings(), [/overloaded, restarting or down/]],
    ["getMeetings", 403, (client) => client.getMeetings(), [/firewall/]],
    ["getMeetings", 401, (client) => client.getMeetings(), [/login/]],
    ["getMeetings", 405, (client) => client.getMeetings(), [/HTTP method/]],
    [
      "create",
      414,
      (client) => client.create({ name: "A", meetingID: "a", welcome: long }),
      [/URL of 9\d\d\d characters is too long/, /welcome/],
    ],
    [
      "create",
      400,
      (client) => client.create({ name: "A", meetingID: "a", welcome: long }),
      [/URL of 9\d\d\d characters is too long/],
    ],
    [
      "create",
      431,
      (client) => client.create({ name: "A", meetingID: "a", welcome: long }),
      [/URL of 9\d\d\d characters is too long/],
    ],
    [
      "getRecordings",
      414,
      (client) => client.getRecordings({ recordID: ids }),
      [/URL of \d+ characters is too long/, /fewer ids/],
    ],
    ["deleteRecordings", 414, (client) => client.deleteRecordings({ recordID: ids }), [/fewer ids/]],
    [
      "hooks.create",
      414,
      (client) => client.hooks.create({ callbackURL: `${url}?a=${long}` }),
      [/URL of 9\d\d\d characters/, /shorten/],
    ],
    ["getMeetings", 400, (client) => client.getMeetings(), [/scheme and port/]],
    ["getMeetings", 431, (client) => client.getMeetings(), [/headers are too long/]],
  ])("%s, HTTP %d", async (_name, status, call, says) => {
    const error = await failureOf(call(bbb(page(status))))
    if (!isBigBlueButtonError(error)) throw error
    for (const each of says) expect(error.hint).toMatch(each)
    expect(error.message).toContain(error.hint)
    expect(error.message).not.toMatch(/secret-of-tests|xxx|aaa/)
  })

  test("hints for hooks never point to baseUrl", async () => {
    for (const status of [404, 500, 502, 503, 504]) {
      expect(await failureOf(bbb(page(status)).hooks.list())).toMatchObject({
        hint: expect.not.stringContaining("baseUrl") as string,
      })
    }
  })

  test("hints for ConferênciaWeb do not mention bbb-webhooks", async () => {
    for (const status of [404, 502]) {
      const error = await failureOf(new ConferenciaWeb({ baseUrl, secret, ...fixed(page(status)) }).hooks.list())
      expect(error).toMatchObject({ hint: expect.not.stringContaining("bbb-webhooks") as string })
    }
  })

  const success =
    "<response><returncode>SUCCESS</returncode><meetings><meeting><meetingID>a</meetingID></meeting></meetings></response>"
  const cutJson = '{"response":{"returncode":"SUCCESS","tracks":[{"href":"https://a.exam'

  test.each([
    ["XML", (client: BigBlueButton) => client.getMeetings(), success.slice(0, 80)],
    [
      "XML with a declaration",
      (client: BigBlueButton) => client.getMeetings(),
      `<?xml version="1.0"?>\n${success.slice(0, 60)}`,
    ],
    ["a streamed list", (client: BigBlueButton) => all(client.recordings()), success.slice(0, 60)],
    ["JSON", (client: BigBlueButton) => client.getRecordingTextTracks({ recordID: "a" }), cutJson],
  ])("a truncated SUCCESS is blamed on the server: %s", async (_name, call, text) => {
    const error = await failureOf(call(bbb(new Response(text))))
    expect(isDecodeError(error)).toBe(true)
    expect((error as DecodeError).message).toMatch(/cut off.*check the server/s)
    expect((error as DecodeError).message).not.toContain("baseUrl")
  })

  // Patterns for strings would take hours for the first, and overflow the stack with the second.
  test.each([
    ["escaped quotes and a lone backslash", `{"response":{"returncode":"SUCCESS","a":"${'\\"'.repeat(1_000_000)}\\`],
    ["ten million characters", `{"response":{"returncode":"SUCCESS","a":"${"x".repeat(10_000_000)}`],
    ["a million backslashes", `{"response":{"returncode":"SUCCESS","a":"${"\\".repeat(1_000_001)}`],
  ])("also in a string with %s", async (_what, text) => {
    const calls = [
      () => bbb(new Response(text)).getRecordingTextTracks({ recordID: "a" }),
      () => new XRoom({ authId: "a", secret, fetch: () => Promise.resolve(new Response(text)) }).room.list(),
    ]
    for (const call of calls) {
      const error = await failureOf(call())
      expect(isDecodeError(error)).toBe(true)
      expect((error as DecodeError).message).toContain("cut off")
    }
  })

  test("also if a load balancer responds with 404", async () => {
    const error = await failureOf(bbb(new Response(success.slice(0, 80), { status: 404 })).getMeetings())
    expect(error).toMatchObject({ code: "http_404", hint: expect.stringContaining("cut off") as string })
  })

  test.each([
    ["an HTML page", "<!doctype html><title>Login</title>", true],
    ["other XML", "<feed><title>a</title></feed>", true],
    ["other JSON", '{"status":"ok"}', true],
    ["text", "It works!", true],
    ["an empty body", "", false],
    ["malformed XML of the server", "<response><returncode>SUCCESS</returncode></response>x", false],
    ["a list without its end", success.slice(0, -11), false],
  ])("baseUrl is suspected only if it may be wrong: %s", async (_name, text, suspected) => {
    const error = await failureOf(bbb(new Response(text)).getMeetings())
    expect(isDecodeError(error) && error.message.includes("check baseUrl")).toBe(suspected)
  })
})

describe("xroom", () => {
  const hint = async (response: Response) => {
    const error = await failureOf(
      new XRoom({ authId: "a", secret, ...fixed(response) }).room.list({ domain: "d.example" }),
    )
    if (!isXRoomError(error)) throw error
    return error.hint
  }

  test.each([
    [401, /authId and secret/],
    [403, /region/],
    [404, /baseUrl/],
    [502, /proxy/],
    [503, /xroom/],
    [504, /timeout/],
  ])("HTTP %d", async (status, says) => {
    expect(await hint(page(status))).toMatch(says)
  })

  test("an envelope proves that the URL is right", async () => {
    const envelope = { isError: true, errMsg: "no such room", data: null }
    expect(await hint(json(envelope, 404))).toBeUndefined()
    expect(await hint(json(envelope))).toBeUndefined()
    expect(await hint(json(envelope, 401))).toMatch(/secret/)
    const other = new XRoom({ authId: "a", secret, ...fixed(json({ isError: false, data: 7 })) })
    const error = await failureOf(other.room.list({ domain: "d.example" }))
    expect(isDecodeError(error) && error.message).not.toContain("baseUrl")
  })
})

describe("xCall", () => {
  const client = (response: Response) => new XCallServer({ apiKey: "k", apiSecret: secret, ...fixed(response) })

  test("a 404 of a room call may mean a missing room", async () => {
    const error = await failureOf(client(json({}, 404)).getRoomInfo("sala"))
    if (!isXCallApiError(error)) throw error
    expect(error.hint).toMatch(/the room does not exist.*roomNotFound.*paths/)
  })

  test("an unexpected body points to the options based on assumptions", async () => {
    const error = await failureOf(client(json({ ok: true })).getRoomInfo("sala"))
    expect(isDecodeError(error) && error.message).toMatch(/baseUrl.*paths and envelope/)
  })

  test("a call without the JWT was not sent, so it has no hint", async () => {
    expect(await failureOf(client(json({})).getAccount())).toMatchObject({ code: "no_session", hint: undefined })
  })
})

describe("OmniFlow", () => {
  const oauth = { clientId: "id", clientSecret: secret }
  const apiKey = "key-of-tests"
  const hint = async (
    credentials: OmniFlowOptions,
    responses: readonly Response[],
    call: (client: OmniFlow) => PromiseLike<unknown> = (client) => client.inboxes.list(),
  ) => {
    let nth = 0
    const fetch = () => Promise.resolve(responses[Math.min(nth++, responses.length - 1)]?.clone() ?? page(500))
    const error = await failureOf(call(new OmniFlow({ ...credentials, fetch, maxRetries: 0 })))
    if (!isOmniFlowApiError(error)) throw error
    return error.hint
  }
  const token = json({ access_token: "token-of-tests", expires_in: 60 })

  test.each<[string, OmniFlowOptions, Response[], RegExp]>([
    ["401 with a key", { apiKey }, [json({}, 401)], /apiKeyHeader/],
    ["401 with a token", { oauth }, [token, json({}, 401)], /retryOn401/],
    ["401 of the token call", { oauth }, [json({}, 401)], /oauth\.clientId.*clientAuth/],
    ["400 of the token call", { oauth }, [json({ error: "invalid_client" }, 400)], /clientSecret/],
    ["404 of the token call", { oauth }, [page(404)], /oauth\.tokenPath/],
    ["403", { apiKey }, [json({}, 403)], /API key does not allow/],
    ["403 with a token", { oauth }, [token, json({}, 403)], /scope/],
    ["404 of an assumed path", { apiKey }, [page(404)], /option paths/],
  ])("%s", async (_name, credentials, responses, says) => {
    expect(await hint(credentials, responses)).toMatch(says)
  })

  test("a 404 for an id may mean that the id does not exist", async () => {
    expect(await hint({ apiKey }, [json({}, 404)], (client) => client.contacts.get("c1"))).toMatch(
      /there is nothing with this id/,
    )
  })

  test("has no hint if nothing is known", async () => {
    for (const status of [400, 409, 422, 429, 500]) expect(await hint({ apiKey }, [json({}, status)])).toBeUndefined()
  })

  test("blames the server for truncated JSON", async () => {
    const omni = new OmniFlow({ apiKey, ...fixed(json('{"data":[{"id":"a}","name":"b')) })
    const error = await failureOf(omni.inboxes.list())
    expect(isDecodeError(error) && error.message).toMatch(/is cut off; check the server/)
    const whole = new OmniFlow({ apiKey, ...fixed(json('{"data":[]} trailing {')) })
    const other = await failureOf(whole.inboxes.list())
    expect(isDecodeError(other) && other.message).toMatch(/is not JSON; check baseUrl/)
  })
})

describe("Ethora", () => {
  const hint = async (response: Response, call = (client: Ethora): PromiseLike<unknown> => client.users.list()) => {
    const client = new Ethora({ baseUrl, appId: "646cc8dc96d4a4dc8f7b2f2d", appSecret: secret, ...fixed(response) })
    const error = await failureOf(call(client))
    if (!isEthoraError(error)) throw error
    return error.hint
  }

  test.each<[string, Response, RegExp | undefined]>([
    ["a page with 404", page(404), /baseUrl/],
    ["a gateway without the route", json({ message: "no Route matched with those values" }, 404), /baseUrl/],
    ["a server without the route", json({ error: "Cannot GET /v3/users" }, 404), /baseUrl/],
    ["a missing app, without a code", json({ error: "App not found" }, 404), undefined],
    ["413", page(413), /too large/],
    ["410", page(410), /retired/],
    ["E2EE_DISABLED", json({ code: "E2EE_DISABLED" }, 403), /switched off/],
    ["INSUFFICIENT_SCOPE", json({ code: "INSUFFICIENT_SCOPE" }, 403), /lacks the scope/],
    ["401", json({}, 401), /appSecret/],
  ])("%s", async (_name, response, says) => {
    const found = await hint(response)
    if (says === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(says)
  })

  test("a 401 for a user's token does not blame the app's secret", async () => {
    expect(await hint(json({}, 401), (client) => client.sessions.refresh("refresh-token-of-tests"))).toBeUndefined()
  })
})
