import { equal, ok, rejects } from "../expect.js"

const callbackURL = "https://app.example.org/hooks/bbb"
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

export const webhooks = ({ webhooks, bigbluebutton, sandbox }) => ({
  "a handler: once, and 401 for a forged delivery": async () => {
    const server = sandbox.bigBlueButtonSandbox()
    const seen = []
    const errors = []
    const handler = webhooks.createWebhookHandler({
      receiver: bigbluebutton.bigBlueButtonReceiver({ secret: server.secret, callbackURL }),
      on: { "meeting-ended": ({ id }, { form }) => seen.push(id, form) },
      onError: (error) => errors.push(error),
    })
    const delivery = server.webhook("meeting-ended", undefined, { callbackURL })
    const text = await delivery.clone().text()
    const again = new Request(delivery.url, { method: "POST", headers: delivery.headers, body: text })
    const forged = new Request(delivery.url, { method: "POST", headers: delivery.headers, body: `${text}&a=1` })
    equal((await handler(delivery)).status, 200, "status")
    equal((await handler(again)).status, 200, "status of the repetition")
    equal(
      [(await handler(forged)).status, seen],
      [401, ["meeting-ended", "3.4"]],
      "status of the forged, and what was seen",
    )
    ok(errors[0] instanceof webhooks.WebhookVerificationError, "a WebhookVerificationError")
    await handler.settled()
  },
  "a body too long is rejected": async () => {
    const server = sandbox.bigBlueButtonSandbox()
    const receiver = bigbluebutton.bigBlueButtonReceiver({ secret: server.secret, callbackURL })
    const handler = webhooks.createWebhookHandler({ receiver, on: {}, limit: 10, onError: () => undefined })
    const { status } = await handler(server.webhook("meeting-ended", undefined, { callbackURL }))
    ok(status >= 400 && status < 500, `a rejection, not ${status}`)
  },
  "Standard Webhooks, signed and verified": async () => {
    const body = JSON.stringify({ type: "invoice.paid", n: "João" })
    const headers = webhooks.signStandardWebhook({ id: "msg_1", body, secret })
    const request = () => new Request("https://app.example.org/", { method: "POST", headers, body })
    const { id, payload } = await webhooks.verifyStandardWebhook(request(), { secret })
    equal([id, payload.n], ["msg_1", "João"], "delivery")
    const other = { secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" }
    await rejects(webhooks.verifyStandardWebhook(request(), other), webhooks.WebhookVerificationError)
  },
})
