import { describe, expect, test } from "vitest"
import type { CheckReport } from "conferkit"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { html } from "../support/fetching.ts"

const secret = "a-secret-of-the-tests"
const text = (found: string) => expect.stringContaining(found) as string

function stepOf<Name extends string>({ checks }: CheckReport<Name>, name: Name) {
  const step = checks.find((each) => each.name === name)
  if (step === undefined) throw new Error(`no step ${name}`)
  return step
}

const statuses = ({ checks }: CheckReport) => Object.fromEntries(checks.map(({ name, status }) => [name, status]))

describe("XRoom", () => {
  const made = (options: Parameters<typeof xroomSandbox>[0] = {}) => {
    const sandbox = xroomSandbox({ secret, domains: ["chat.example"], ...options })
    const { baseUrl, fetch, authId } = sandbox
    return { sandbox, account: { authId, secret, baseUrl, fetch } }
  }

  test("passes with the right account", async () => {
    const { account } = made()
    const report = await new XRoom(account).check({ domain: "chat.example" })
    expect(report).toMatchObject({ ok: true, provider: "xroom" })
    expect(statuses(report)).toMatchObject({ address: "ok", credentials: "ok", webhooks: "ok" })
    expect(JSON.stringify(report)).not.toContain(secret)
    expect(statuses(await new XRoom(account).check())).toMatchObject({ webhooks: "skipped" })
  })

  test("distinguishes a wrong id from a wrong secret by the server's errors", async () => {
    const { account } = made()
    const wrongId = await new XRoom({ ...account, authId: "another" }).check()
    expect(stepOf(wrongId, "credentials")).toMatchObject({ status: "failed", todo: text("an unknown authId") })
    const wrongSecret = await new XRoom({ ...account, secret: "another-secret" }).check()
    expect(stepOf(wrongSecret, "credentials")).toMatchObject({
      status: "failed",
      todo: text("the server knows authId"),
    })
    expect(JSON.stringify(wrongSecret)).not.toContain("another-secret")
  })

  test("reports whether a webhook is registered and validated", async () => {
    const { account } = made()
    const xroom = new XRoom(account)
    const callbackURL = "https://app.example/hooks/t0k3n"
    const options = { domain: "chat.example", callbackURL }
    expect(stepOf(await xroom.check(options), "webhooks")).toMatchObject({
      status: "failed",
      todo: text("webhook.add"),
    })
    await xroom.webhook.add({ domain: "chat.example", type: "url", url: callbackURL })
    expect(stepOf(await xroom.check(options), "webhooks")).toMatchObject({
      status: "failed",
      todo: text("webhook.validate"),
    })
    expect(stepOf(await xroom.check({ domain: "chat.example" }), "webhooks")).toMatchObject({ status: "warning" })
  })

  test("rejects a proxy's page as a wrong URL", async () => {
    const report = await new XRoom({ authId: "a", secret, fetch: () => Promise.resolve(html(404)) }).check()
    expect(report.ok).toBe(false)
    expect(statuses(report)).toMatchObject({ address: "failed", tls: "skipped", credentials: "skipped" })
  })
})

describe("XCallServer", () => {
  const made = (options: Parameters<typeof xcallSandbox>[0] = {}) => {
    const sandbox = xcallSandbox({ apiSecret: secret, ...options })
    const { baseUrl, fetch, apiKey } = sandbox
    return { sandbox, account: { apiKey, apiSecret: secret, baseUrl, fetch } }
  }

  test.each(["inactive", "404"] as const)("confirms key and secret with a room that is %s", async (unknownRoom) => {
    const { account } = made({ answers: { unknownRoom } })
    const report = await new XCallServer(account).check()
    expect(report).toMatchObject({ ok: true, provider: "xcall" })
    expect(statuses(report)).toMatchObject({ address: "ok", credentials: "ok", session: "skipped" })
    expect(JSON.stringify(report)).not.toContain(secret)
    const wrong = await new XCallServer({ ...account, apiSecret: "another-secret" }).check()
    expect(stepOf(wrong, "credentials")).toMatchObject({ status: "failed", todo: text("apiSecret") })
  })

  test("confirms a session JWT, if there is one", async () => {
    const { account } = made({ sessions: { tokens: ["a-session"] } })
    expect(statuses(await new XCallServer(account).withToken("a-session").check())).toMatchObject({ session: "ok" })
    const wrong = await new XCallServer(account).withToken("another-session").check()
    expect(stepOf(wrong, "session")).toMatchObject({ status: "failed", todo: text("new session JWT") })
    expect(JSON.stringify(wrong)).not.toContain("another-session")
  })

  test("reports key and secret as unconfirmed if the service checks nothing", async () => {
    const fetch = () => Promise.resolve(Response.json({ active: false, participants_count: 0, started_at: null }))
    const report = await new XCallServer({ apiKey: "k", apiSecret: secret, fetch }).check()
    expect(stepOf(report, "credentials")).toMatchObject({ status: "warning", found: text("could not be verified") })
  })
})

describe("Ethora", () => {
  const made = (options: Parameters<typeof ethoraSandbox>[0] = {}) => {
    const sandbox = ethoraSandbox({ appSecret: secret, ...options })
    const { baseUrl, fetch, appId } = sandbox
    return { sandbox, account: { appId, appSecret: secret, baseUrl, fetch } }
  }

  test("passes with the right app", async () => {
    const report = await new Ethora(made().account).check()
    expect(report).toMatchObject({ ok: true, provider: "ethora" })
    expect(statuses(report)).toMatchObject({ address: "ok", version: "ok", credentials: "ok" })
    expect(JSON.stringify(report)).not.toContain(secret)
  })

  test("distinguishes an unknown app, a wrong secret and another signing method", async () => {
    const { account } = made()
    const unknown = await new Ethora({ ...account, appId: "0123456789abcdef01234567" }).check()
    expect(stepOf(unknown, "credentials")).toMatchObject({ status: "failed", todo: text("Check appId") })
    const wrong = await new Ethora({ ...account, appSecret: "another-secret" }).check()
    expect(stepOf(wrong, "credentials")).toMatchObject({ status: "failed", todo: text("Check appSecret") })
    const raw = await new Ethora(made({ keys: "raw" }).account).check()
    expect(stepOf(raw, "credentials")).toMatchObject({ status: "failed", todo: text('keyMode to "raw"') })
  })

  test("fails if the local clock is behind by more than a token's lifetime", async () => {
    const sandbox = ethoraSandbox({ appSecret: secret })
    const server = await sandbox.listen()
    const account = { baseUrl: server.url, appId: sandbox.appId, appSecret: secret }
    const behind = { now: () => Date.now() - 2 * 3_600_000 }
    const report = await new Ethora({ ...account, runtime: behind }).check()
    expect(stepOf(report, "clock")).toMatchObject({ status: "failed", found: text("ahead of this machine's") })
    expect(stepOf(report, "credentials")).toMatchObject({ status: "failed", todo: text("step clock") })
    const forEver = await new Ethora({ ...account, runtime: behind, serverTokenLifetime: 0 }).check()
    await server.close()
    expect(statuses(forEver)).toMatchObject({ clock: "warning", credentials: "ok" })
  })
})

describe("OmniFlow", () => {
  test("passes with an API key", async () => {
    const { baseUrl, fetch } = omniFlowSandbox({ apiKey: secret })
    const omniflow = new OmniFlow({ apiKey: secret, baseUrl, fetch })
    const report = await omniflow.check()
    expect(report).toMatchObject({ ok: true, provider: "omniflow" })
    expect(statuses(report)).toMatchObject({ token: "skipped", address: "ok", credentials: "ok", webhooks: "ok" })
    expect(JSON.stringify(report)).not.toContain(secret)
    const wrong = await new OmniFlow({ apiKey: "another-secret", baseUrl, fetch }).check()
    expect(stepOf(wrong, "credentials")).toMatchObject({ status: "failed", todo: text("Check apiKey") })
    const callbackURL = "https://app.example/hooks?token=t0k3n"
    expect(stepOf(await omniflow.check({ callbackURL }), "webhooks")).toMatchObject({ status: "failed" })
    await omniflow.webhooks.create({ url: callbackURL, events: ["message.received"], secret: "a-webhook-secret" })
    const registered = await omniflow.check({ callbackURL })
    expect(stepOf(registered, "webhooks")).toMatchObject({ status: "ok" })
    expect(JSON.stringify(registered)).not.toContain("t0k3n")
  })

  test("gets an OAuth token, and distinguishes a wrong client from a rejected token", async () => {
    const { baseUrl, fetch } = omniFlowSandbox({ oauth: { clientId: "client", clientSecret: secret } })
    const oauth = { clientId: "client", clientSecret: secret }
    expect(statuses(await new OmniFlow({ oauth, baseUrl, fetch }).check())).toMatchObject({
      token: "ok",
      credentials: "ok",
    })
    const wrong = await new OmniFlow({ oauth: { ...oauth, clientSecret: "another-secret" }, baseUrl, fetch }).check()
    expect(stepOf(wrong, "token")).toMatchObject({ status: "failed", todo: text("clientSecret") })
    expect(statuses(wrong)).toMatchObject({ address: "skipped", credentials: "skipped", webhooks: "skipped" })
    expect(JSON.stringify(wrong)).not.toContain("another-secret")
  })

  test("does not need permission to read webhooks, unless one is to be checked", async () => {
    const sandbox = omniFlowSandbox({ apiKey: secret })
    const { baseUrl, fetch } = sandbox
    const omniflow = new OmniFlow({ apiKey: secret, baseUrl, fetch })
    sandbox.fail({ status: 403, operation: "webhooksList" }, 2)
    expect(await omniflow.check()).toMatchObject({ ok: true })
    const asked = await omniflow.check({ callbackURL: "https://app.example/hooks" })
    expect(stepOf(asked, "webhooks")).toMatchObject({ status: "failed", todo: text("permission to read webhooks") })
  })
})

test("the checks of all clients stop when the caller aborts", async () => {
  const fetch = () => Promise.reject(new Error("not to be called"))
  const signal = AbortSignal.abort()
  const clients = [
    new XRoom({ authId: "a", secret, fetch }),
    new XCallServer({ apiKey: "k", apiSecret: secret, fetch }),
    new Ethora({ baseUrl: "https://e.example", appId: "a", appSecret: secret, fetch }),
    new OmniFlow({ apiKey: "k", fetch }),
    new OmniFlow({ oauth: { clientId: "c", clientSecret: secret }, fetch }),
  ]
  for (const client of clients) {
    await expect(client.check({ signal })).rejects.toMatchObject({ name: "ConnectionError", code: "aborted" })
  }
})
