/**
 * An application for bundlers and package managers: calls, XML, webhooks; prints `app: ok`. It needs no network or
 * sandbox.
 */
import { isConfigError } from "conferkit"
import { BigBlueButton, checksum, isBigBlueButtonError } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { createWebhookHandler, memoryStore, signStandardWebhook, standardWebhooksReceiver } from "conferkit/webhooks"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"

function ok(fact, what) {
  if (!fact) throw new Error(`expected ${what}`)
}

const baseUrl = "https://api.example.org"
const xml = (text) => () => Promise.resolve(new Response(text, { headers: { "content-type": "text/xml" } }))
const running = "<response><returncode>SUCCESS</returncode><running>true</running></response>"
const failed = "<response><returncode>FAILED</returncode><messageKey>notFound</messageKey></response>"

async function calls() {
  const bbb = new BigBlueButton({ baseUrl, secret: "s", fetch: xml(running) })
  ok((await bbb.isMeetingRunning({ meetingID: "a" })) === true, "a running meeting")
  const { data } = await bbb.api.GET("/isMeetingRunning", { params: { query: { meetingID: "a" } } })
  ok(data.running === true, "the raw client's data")
  const documents = [{ name: "a.txt", content: new TextEncoder().encode("Olá") }]
  await bbb.insertDocument({ meetingID: "a", documents })
  const error = await new ConferenciaWeb({ baseUrl, secret: "s", fetch: xml(failed) })
    .end({ meetingID: "a", password: "mp" })
    .catch((reason) => reason)
  ok(isBigBlueButtonError(error) && error.code === "notFound", `notFound, not ${error}`)
  ok(checksum("create", "a=1", "s", "sha256").length === 64, "a checksum")
}

async function hooks() {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  const seen = []
  const handler = createWebhookHandler({
    receiver: standardWebhooksReceiver({ secret }),
    once: memoryStore(),
    on: (event) => seen.push(event),
  })
  const body = JSON.stringify({ type: "invoice.paid" })
  const headers = signStandardWebhook({ id: "msg_1", body, secret })
  const { status } = await handler(new Request("https://app.example.org/", { method: "POST", headers, body }))
  ok(status === 200 && seen.length === 1, `one event, not ${seen.length} and status ${status}`)
}

function options() {
  for (const [Client, wrong] of [
    [XRoom, { authId: "a", secret: "" }],
    [XCallServer, { apiKey: "", apiSecret: "s" }],
    [Ethora, { appId: "", appSecret: "s" }],
    [OmniFlow, { apiKey: "" }],
  ]) {
    try {
      new Client(wrong)
    } catch (error) {
      ok(isConfigError(error), `a ConfigError, not ${error}`)
      continue
    }
    throw new Error(`${Client.name} takes anything`)
  }
}

async function start() {
  await calls()
  await hooks()
  options()
  console.log("app: ok")
}

void start()
