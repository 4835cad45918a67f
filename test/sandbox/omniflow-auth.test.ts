import { describe, expect, test } from "vitest"
import { type OmniFlowSandbox, omniFlowSandbox } from "conferkit/sandbox"
import { at } from "./at.ts"
import { answerOf } from "./omniflow-wire.ts"

const inboxes = async (sandbox: OmniFlowSandbox, headers: Readonly<Record<string, string>>) =>
  answerOf(await sandbox.fetch(`${sandbox.baseUrl}/v1/inboxes`, { headers }))

const post = async (sandbox: OmniFlowSandbox, body: string, headers: Readonly<Record<string, string>>, path?: string) =>
  answerOf(await sandbox.fetch(sandbox.baseUrl + (path ?? "/v1/oauth/token"), { method: "POST", headers, body }))

const form = { "Content-Type": "application/x-www-form-urlencoded" }
const json = { "Content-Type": "application/json" }
const grant = "grant_type=client_credentials&client_id=client_123&client_secret=secret_123"

describe("the API key", () => {
  test("is sent as a bearer token, case-insensitively", async () => {
    const sandbox = omniFlowSandbox({ apiKey: "omf_live_1" })
    expect(await inboxes(sandbox, { Authorization: "bearer omf_live_1" })).toMatchObject({ status: 200 })
  })

  test.each([
    [{}, "unauthorized"],
    [{ Authorization: "Bearer omf_live_2" }, "invalid_token"],
    [{ Authorization: "Bearer " }, "invalid_token"],
    [{ Authorization: "omf_live_sandbox" }, "unauthorized"],
    [{ "X-Api-Key": "omf_live_sandbox" }, "unauthorized"],
  ] as const)("%j is rejected with 401", async (headers, code) => {
    const answer = await inboxes(omniFlowSandbox(), headers)
    expect(answer).toMatchObject({ status: 401, body: { error: { code } } })
    expect(answer.headers.get("www-authenticate")).toContain("Bearer")
    expect(answer.headers.get("x-request-id")).toMatch(/^req_/)
  })

  test("may be sent in its own header", async () => {
    const sandbox = omniFlowSandbox({ apiKeyHeader: { name: "x-api-key" } })
    expect(await inboxes(sandbox, { "X-Api-Key": sandbox.apiKey })).toMatchObject({ status: 200 })
    expect(await inboxes(sandbox, { Authorization: `Bearer ${sandbox.apiKey}` })).toMatchObject({ status: 401 })
  })
})

describe("access tokens", () => {
  test.each([
    ["a form", grant, form],
    [
      "JSON",
      JSON.stringify({ grant_type: "client_credentials", client_id: "client_123", client_secret: "secret_123" }),
      json,
    ],
    ["HTTP Basic", "grant_type=client_credentials", { ...form, Authorization: "Basic Y2xpZW50XzEyMzpzZWNyZXRfMTIz" }],
  ] as const)("are issued for id and secret sent as %s", async (_name, body, headers) => {
    const sandbox = omniFlowSandbox()
    const answer = await post(sandbox, body, headers)
    expect(answer).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 3600 } })
    expect(answer.headers.get("cache-control")).toBe("no-store")
    const token = String(at(answer.body, "access_token"))
    expect(await inboxes(sandbox, { Authorization: `Bearer ${token}` })).toMatchObject({ status: 200 })
  })

  test("need both parts of HTTP Basic to be form-encoded", async () => {
    const sandbox = omniFlowSandbox({ oauth: { clientId: "a:b c", clientSecret: "é%+" } })
    const basic = Buffer.from("a%3Ab+c:%C3%A9%25%2B").toString("base64")
    const headers = { ...form, Authorization: `Basic ${basic}` }
    expect(await post(sandbox, "grant_type=client_credentials", headers)).toMatchObject({ status: 200 })
  })

  test("expire at the end of their lifetime, or all at once", async () => {
    let time = 0
    const sandbox = omniFlowSandbox({ now: () => time, oauth: { expiresIn: 60 } })
    const token = async () => String(at((await post(sandbox, grant, form)).body, "access_token"))
    const first = { Authorization: `Bearer ${await token()}` }
    time = 59_999
    expect(await inboxes(sandbox, first)).toMatchObject({ status: 200 })
    time = 60_000
    expect(await inboxes(sandbox, first)).toMatchObject({ status: 401, body: { error: { code: "token_expired" } } })
    const second = { Authorization: `Bearer ${await token()}` }
    sandbox.expireTokens()
    expect(await inboxes(sandbox, second)).toMatchObject({ status: 401 })
  })

  test("may come without expires_in and with a scope, from their own path", async () => {
    const sandbox = omniFlowSandbox({ oauth: { expiresIn: null, tokenPath: "/oauth/t", scopes: ["send", "read"] } })
    const answer = await post(sandbox, `${grant}&scope=send+read`, form, "/oauth/t")
    expect(answer.body).toEqual({
      access_token: expect.any(String) as unknown,
      token_type: "Bearer",
      scope: "send read",
    })
    expect(await post(sandbox, grant, form)).toMatchObject({ status: 401 })
    expect(await post(sandbox, `${grant}&scope=admin`, form, "/oauth/t")).toMatchObject({
      status: 400,
      body: { error: "invalid_scope" },
    })
  })

  test.each([
    ["grant_type=password", {}, 400, "unsupported_grant_type"],
    ["", {}, 400, "invalid_request"],
    ["grant_type=client_credentials", {}, 400, "invalid_request"],
    [`${grant}4`, {}, 401, "invalid_client"],
    [grant, { Authorization: "Basic Y2xpZW50XzEyMzpzZWNyZXRfMTIz" }, 400, "invalid_request"],
    ["grant_type=client_credentials", { Authorization: "Basic eDp5" }, 401, "invalid_client"],
    [grant, { "Content-Type": "text/plain" }, 400, "invalid_request"],
  ] as const)("are rejected for %s with %j as RFC 6749 says", async (body, headers, status, error) => {
    const answer = await post(omniFlowSandbox(), body, { ...form, ...headers })
    expect(answer).toMatchObject({ status, body: { error } })
    expect(answer.headers.get("x-request-id")).toMatch(/^req_/)
  })

  test("no response and no recorded call contains a secret", async () => {
    const sandbox = omniFlowSandbox()
    const answers = [
      await post(sandbox, `${grant}4`, form),
      await inboxes(sandbox, { Authorization: "Bearer wrong-key" }),
    ]
    expect(JSON.stringify([answers, sandbox.calls])).not.toMatch(/secret_123|wrong-key/)
  })
})
