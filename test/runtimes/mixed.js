/**
 * Both formats in one process, as when one dependency imports the package and another requires it: every class exists
 * twice, and each copy must accept the other's objects.
 */
import { createRequire } from "node:module"
import { equal, ok } from "./expect.js"

const names = ["bigbluebutton", "conferenciaweb", "xroom", "xcall", "ethora", "omniflow", "webhooks", "sandbox"]
const require = createRequire(import.meta.filename)
const imported = { index: await import("conferkit") }
const required = { index: require("conferkit") }
for (const name of names) {
  imported[name] = await import(`conferkit/${name}`)
  required[name] = require(`conferkit/${name}`)
}

const callbackURL = "https://app.example.org/hooks/bbb"
const options = { baseUrl: "https://api.example.org", secret: "secret-of-tests" }
const reject = () => Promise.resolve(Response.json({ message: "no" }, { status: 404 }))
const account = { appId: "646cc8dc96d4a4dc8f7b2f2d", appSecret: "secret-of-tests" }

/** Errors of every kind and provider, created by one copy, with the guards that must recognize them. */
const errors = {
  isBigBlueButtonError: ({ bigbluebutton }) =>
    new bigbluebutton.BigBlueButton({ ...options, fetch: reject }).getMeetings(),
  isXRoomError: ({ xroom }) =>
    new xroom.XRoom({ authId: "a", secret: "s", fetch: reject }).room.list({ domain: "d.example" }),
  isXCallApiError: ({ xcall }) =>
    new xcall.XCallServer({ apiKey: "k", apiSecret: "s", fetch: reject }).getRoomInfo("sala"),
  isEthoraError: ({ ethora }) =>
    new ethora.Ethora({ ...account, baseUrl: options.baseUrl, fetch: reject }).server.ping(),
  isOmniFlowApiError: ({ omniflow }) => new omniflow.OmniFlow({ apiKey: "key", fetch: reject }).inboxes.list(),
  isConfigError: ({ bigbluebutton }) => new bigbluebutton.BigBlueButton({ ...options, secret: "" }),
  isConnectionError: ({ bigbluebutton }) =>
    new bigbluebutton.BigBlueButton({
      ...options,
      maxRetries: 0,
      fetch: () => Promise.reject(new TypeError("lost")),
    }).getMeetings(),
  isDecodeError: ({ bigbluebutton }) =>
    new bigbluebutton.BigBlueButton({
      ...options,
      maxRetries: 0,
      fetch: () => Promise.resolve(new Response("<html>")),
    }).getMeetings(),
  isWebhookVerificationError: ({ bigbluebutton }) =>
    bigbluebutton.verifyWebhook({ url: callbackURL, headers: {}, body: "a=1" }, { secret: "s" }),
}

const failure = async (call) => {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error("nothing was thrown")
}

const guardsOf = (library) => Object.assign({}, ...Object.values(library).map((entry) => ({ ...entry })))

async function guards(maker, taker) {
  const own = guardsOf(taker)
  for (const [name, make] of Object.entries(errors)) {
    const error = await failure(async () => make(maker))
    ok(own[name](error), `${name} to know the other copy's ${error.name}`)
    ok(own.isConferkitError(error), `isConferkitError to know the other copy's ${error.name}`)
    ok(!(error instanceof taker.index.ConferkitError), "two copies")
    const others = Object.keys(errors).filter((each) => each !== name && own[each](error))
    equal(others, [], `guards that take a ${error.name} too`)
  }
}

/** A handler of one copy with the other's receiver and store, and a handler of the other copy with the same store. */
async function handlers(maker, taker) {
  const server = maker.sandbox.bigBlueButtonSandbox()
  const store = maker.webhooks.memoryStore()
  const seen = []
  const failed = []
  const handler = ({ webhooks }, { bigbluebutton }) =>
    webhooks.createWebhookHandler({
      receiver: bigbluebutton.bigBlueButtonReceiver({ secret: server.secret, callbackURL }),
      once: store,
      on: { "meeting-ended": ({ id }) => seen.push(id) },
      onError: (error) => failed.push(error),
    })
  const delivery = server.webhook("meeting-ended", undefined, { callbackURL })
  const text = await delivery.clone().text()
  const again = () => new Request(delivery.url, { method: "POST", headers: delivery.headers, body: text })
  const forged = new Request(delivery.url, { method: "POST", headers: delivery.headers, body: `${text}&a=1` })
  const one = handler(taker, maker)
  const other = handler(maker, taker)
  equal([(await one(again())).status, (await other(again())).status], [200, 200], "status of both deliveries")
  equal(seen, ["meeting-ended"], "events handled")
  equal((await one(forged)).status, 401, "status of a forged delivery")
  ok(taker.index.isWebhookVerificationError(failed[0]), "a WebhookVerificationError")
  await taker.webhooks.memoryStore().claim("id", 1000, "token")
}

async function nodeListener(maker, taker) {
  const handler = maker.webhooks.createWebhookHandler({
    receiver: taker.webhooks.standardWebhooksReceiver({ secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" }),
    on: () => undefined,
  })
  const { createServer } = await import("node:http")
  const server = createServer(taker.webhooks.toNodeListener(handler))
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${server.address().port}/hooks`
  const body = JSON.stringify({ type: "invoice.paid" })
  const headers = taker.webhooks.signStandardWebhook({
    id: "msg_1",
    body,
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  })
  const { status } = await fetch(url, { method: "POST", headers, body })
  server.closeAllConnections()
  server.close()
  equal(status, 200, "status")
}

const checks = { guards, handlers, nodeListener }
const count = { passed: 0, failed: 0 }
for (const [name, check] of Object.entries(checks)) {
  for (const [way, maker, taker] of [
    ["import to require", imported, required],
    ["require to import", required, imported],
  ]) {
    try {
      await check(maker, taker)
      count.passed++
    } catch (error) {
      count.failed++
      console.log(`FAIL ${name}, ${way}: ${error?.stack ?? error}`)
    }
  }
}
console.log(`smoke: ${count.passed} passed, ${count.failed} failed, 0 skipped`)
process.exitCode = count.failed === 0 ? 0 : 1
