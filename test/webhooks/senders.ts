import { createHmac } from "node:crypto"
import { analyticsReceiver, bigBlueButtonReceiver, recordingReadyReceiver } from "conferkit/bigbluebutton"
import { omniFlowReceiver } from "conferkit/omniflow"
import { bigBlueButtonSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import {
  createWebhookHandler,
  type ErrorContext,
  type EventIdentity,
  type OnceStore,
  signatureReceiver,
  signStandardWebhook,
  standardWebhooksReceiver,
  type WebhookHandler,
} from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { webhookUrl, xroomReceiver } from "conferkit/xroom"

/** Common to all senders. */
export interface Common {
  once?: OnceStore | false
  wait?: number | boolean
  onError?: (error: unknown, context: ErrorContext) => unknown
}

export type See = (event: unknown, delivery: EventIdentity & { readonly id: string | undefined }) => unknown

export interface Sender {
  /** Whether retries of a delivery can be recognized. */
  readonly identity: boolean
  /** A handler that passes every event to one function. */
  readonly handler: (see: See, options?: Common) => WebhookHandler
  /** The same delivery each time it is called. */
  readonly request: () => Request
  readonly partition: string | undefined
}

const secret = "webhook-secret-of-tests"
const callbackURL = "https://app.example.org/hooks"
const token = "a-token-that-nobody-can-guess"
const standardSecret = `whsec_${Buffer.from("a key of twenty-four bytes").toString("base64")}`

const post = (headers: Record<string, string>, body: string) =>
  new Request(callbackURL, { method: "POST", headers, body })

/** Always the same bytes, like a retry. */
function repeated(request: Request): () => Request {
  const { url, method, headers } = request
  const body = request.text()
  return () =>
    new Request(url, {
      method,
      headers,
      duplex: "half",
      body: new ReadableStream({
        async start(sink) {
          sink.enqueue(new TextEncoder().encode(await body))
          sink.close()
        },
      }),
    })
}

const bbb = bigBlueButtonSandbox({ secret, webhooks: { version: "3.4" } })

export const senders: Readonly<Record<string, Sender>> = {
  bigbluebutton: {
    identity: true,
    handler: (on, options) =>
      createWebhookHandler({ receiver: bigBlueButtonReceiver({ secret, callbackURL }), on, ...options }),
    request: repeated(
      bbb.webhook(
        "meeting-ended",
        { meeting: { "internal-meeting-id": "i-1", "external-meeting-id": "m" } },
        { callbackURL },
      ),
    ),
    partition: "i-1",
  },
  "recording-ready": {
    identity: false,
    handler: (on, options) => createWebhookHandler({ receiver: recordingReadyReceiver({ secret }), on, ...options }),
    request: repeated(bbb.webhook("recording-ready", { meeting_id: "m", record_id: "i-1" }, { callbackURL })),
    partition: "i-1",
  },
  analytics: {
    identity: true,
    handler: (on, options) => createWebhookHandler({ receiver: analyticsReceiver({ secret }), on, ...options }),
    request: repeated(bbb.webhook("analytics-callback", { internal_meeting_id: "i-1" }, { callbackURL })),
    partition: "i-1",
  },
  xroom: {
    identity: false,
    handler: (on, options) => createWebhookHandler({ receiver: xroomReceiver({ token }), on, ...options }),
    request: repeated(
      xroomSandbox().webhook("roomRemoved", undefined, { url: webhookUrl("https://app.example.org/hooks", token) }),
    ),
    partition: "chat.example/demo",
  },
  xcall: {
    identity: true,
    handler: (on, options) => createWebhookHandler({ receiver: xcallReceiver({ secret }), on, ...options }),
    request: repeated(xcallSandbox({ webhookSecret: secret }).webhook("room.ended")),
    partition: "reuniao-semanal",
  },
  omniflow: {
    identity: true,
    handler: (on, options) => createWebhookHandler({ receiver: omniFlowReceiver({ secret }), on, ...options }),
    request: () => {
      const payload = {
        messageId: "msg_1",
        conversationId: "cnv_1",
        channel: "whatsapp_official",
        direction: "inbound",
      }
      const body = JSON.stringify({
        type: "message.received",
        tenantId: "t",
        payload,
        timestamp: "2026-03-11T14:30:00Z",
      })
      const signature = createHmac("sha256", secret).update(body).digest("hex")
      return post({ "x-omniflow-signature-256": `sha256=${signature}` }, body)
    },
    partition: "cnv_1",
  },
  "standard webhooks": {
    identity: true,
    handler: (on, options) =>
      createWebhookHandler({
        receiver: standardWebhooksReceiver({ secret: standardSecret, partitionOf: ({ room }) => room as string }),
        on,
        ...options,
      }),
    request: () => {
      const body = JSON.stringify({ type: "room.ended", room: "r-1" })
      return post(signStandardWebhook({ id: "msg_1", body, secret: standardSecret }), body)
    },
    partition: "r-1",
  },
  "a signature of one's own": {
    identity: true,
    handler: (on, options) =>
      createWebhookHandler({
        receiver: signatureReceiver({ provider: "shop: 1", header: "x-signature", secret, idOf: ({ text }) => text }),
        on,
        ...options,
      }),
    request: () => {
      const body = JSON.stringify({ type: "order.placed" })
      return post({ "x-signature": createHmac("sha256", secret).update(body).digest("hex") }, body)
    },
    partition: undefined,
  },
}

export const senderNames = Object.keys(senders)
