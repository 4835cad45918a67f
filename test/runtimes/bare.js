/**
 * The package on a runtime without Node's modules, `process` and `Buffer`: an edge runtime, a Worker without
 * nodejs_compat, a browser. The entries are already imported.
 */
import { equal, ok, rejects } from "./expect.js"

const standardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
const url = "https://app.example.org/hooks"
const hex = "0".repeat(64)
const delivery = (headers = {}) => ({ url: `${url}?checksum=${hex}`, headers, body: '{"event":"x","timestamp":1}' })

/** A call that cannot work must say why, always in the same way. */
const calls = ({ bigbluebutton, conferenciaweb, xroom, xcall, ethora, omniflow, webhooks, sandbox }) => {
  const bbb = () => new bigbluebutton.BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "secret" })
  const cw = () => new conferenciaweb.ConferenciaWeb({ baseUrl: "https://cw.example.org", secret: "secret" })
  const account = { baseUrl: "https://ethora.example", appId: "0123456789abcdef01234567", appSecret: "secret" }
  const signed = { "x-signature": hex, "x-omniflow-signature-256": hex, "x-xcall-signature": hex }
  const standard = { "webhook-id": "1", "webhook-timestamp": "1", "webhook-signature": `v1,${"A".repeat(43)}=` }
  return {
    "BigBlueButton: joinUrl": () => bbb().joinUrl({ meetingID: "m", fullName: "f", role: "VIEWER" }),
    "BigBlueButton: a call": () => bbb().getMeetings(),
    "BigBlueButton: the raw client": () => bbb().api.GET("/getMeetings"),
    "BigBlueButton: a list": () => bbb().recordings().next(),
    "BigBlueButton: verifyWebhook": () => bigbluebutton.verifyWebhook(delivery(), { secret: "secret" }),
    "ConferenciaWeb: a call": () => cw().getMeetings(),
    "XRoom: a client": () => new xroom.XRoom({ authId: "id", secret: "secret" }),
    "XRoom: authKey": () => xroom.authKey("secret", "x".repeat(32)),
    "XCallServer: a client": () => new xcall.XCallServer({ apiKey: "key", apiSecret: "secret" }),
    "XCallServer: verifyWebhook": () => xcall.verifyWebhook(delivery(signed), { secret: "secret" }),
    "Ethora: a client": () => new ethora.Ethora(account),
    "OmniFlow: a client with OAuth": () =>
      new omniflow.OmniFlow({ baseUrl: "https://o.example", oauth: { clientId: "id", clientSecret: "secret" } }),
    "OmniFlow: verifyWebhookSignature": () =>
      omniflow.verifyWebhookSignature({ payload: "{}", signature: hex, secret: "secret" }),
    "webhooks: verifySignature": () =>
      webhooks.verifySignature(delivery(signed), { header: "x-signature", secret: "secret" }),
    "webhooks: verifyStandardWebhook": () =>
      webhooks.verifyStandardWebhook(delivery(standard), { secret: standardSecret }),
    "webhooks: signStandardWebhook": () =>
      webhooks.signStandardWebhook({ id: "1", body: "{}", secret: standardSecret }),
    ...Object.fromEntries(
      Object.entries(sandbox)
        .filter(([name]) => name.endsWith("Sandbox"))
        .map(([name, make]) => [`sandbox: ${name}`, () => make()]),
    ),
  }
}

const checks = (library) => {
  const { index, omniflow, ethora, webhooks, bigbluebutton } = library
  const flow = (answer) =>
    new omniflow.OmniFlow({
      baseUrl: "https://omniflow.example",
      apiKey: "omf_live_of-tests",
      fetch: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
      maxRetries: 0,
    }).inboxes.list()
  return {
    ...Object.fromEntries(
      Object.entries(calls(library)).map(([name, call]) => [
        name,
        async () => {
          const error = await rejects((async () => call())(), Error, { parameter: "runtime" })
          // The sandbox is CommonJS in both formats, so its errors come from another copy.
          ok(index.isConfigError(error), "a ConfigError")
          for (const word of ["nodejs_compat", "Next.js", "browser"]) ok(error.message.includes(word), word)
        },
      ]),
    ),
    "Ethora: without options, the environment is missing": () =>
      rejects((async () => new ethora.Ethora())(), index.ConfigError, { parameter: "ETHORA_CHAT_API_URL" }),
    "an API error stays one": async () => {
      const answer = new Response('{"error":{"message":"no omf_live_of-tests"}}', { status: 400 })
      const error = await rejects(flow(answer), index.ApiError, { status: 400 })
      ok(error.message.endsWith("no ***"), "the message, masked")
    },
    "a lost connection stays one, and its cause is masked": async () => {
      const lost = Object.assign(new TypeError("lost omf_live_of-tests"), { code: "ECONNRESET" })
      const { cause } = await rejects(flow(lost), index.ConnectionError, { code: "network" })
      equal([cause.name, cause.message, cause.code], ["TypeError", "lost ***", "ECONNRESET"], "the cause")
    },
    "an undecodable response stays one": () => rejects(flow(new Response("<html>")), index.DecodeError),
    "a handler reports it, and tells the sender to come back": async () => {
      const errors = []
      const handler = webhooks.createWebhookHandler({
        receiver: bigbluebutton.bigBlueButtonReceiver({ secret: "secret", callbackURL: url }),
        on: {},
        onError: (error) => errors.push(error),
      })
      const { status } = await handler(new Request(`${url}?checksum=${hex}`, { method: "POST", body: "event=[]" }))
      equal([status >= 500, errors[0]?.parameter], [true, "runtime"], "status and error")
    },
    "a store works": async () => {
      const store = webhooks.memoryStore()
      equal(await store.claim("id", 1000, "token"), "claimed", "claim")
    },
  }
}

/** Prints what failed, and a last line like the other suite's. @returns the number of failed checks */
export async function bare(library) {
  const count = { passed: 0, failed: 0 }
  for (const [name, check] of Object.entries(checks(library))) {
    try {
      await check()
      count.passed++
    } catch (error) {
      count.failed++
      console.log(`FAIL ${name}: ${error?.stack ?? error}`)
    }
  }
  console.log(`smoke: ${count.passed} passed, ${count.failed} failed, 0 skipped`)
  return count.failed
}
