import { checkTimeOf, type TimeOptions } from "../core/webhooks/timestamp.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import { eventIssues } from "../core/webhooks/known-events.ts"
import { mostEvents } from "../core/webhooks/receiver.ts"
import { type Delivery, jsonOf, readDelivery, textOf, type WebhookInput } from "../core/webhooks/delivery.ts"
import { authenticate } from "./authenticate.ts"
import { deliveryBody } from "./delivery-body.ts"
import { checkVerifyOptions } from "./verify-options.ts"
import { settingsOf } from "./verify-settings.ts"
import type {
  DeliveryHint,
  RawEvent,
  Settings,
  Verified,
  VerifyOptions,
  WebhookDelivery,
  WebhookEvent,
} from "./webhooks.ts"

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ id }) => id,
  () => import("../../generated/bigbluebutton/event-schemas.ts"),
)

/** @throws WebhookVerificationError, ConfigError */
export async function verifyInput(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkVerifyOptions("verifyWebhook", options)
  const settings = settingsOf(checked)
  return (await verify(await readDelivery(input, checked), settings, checked)).delivery
}

/** @throws WebhookVerificationError, ConfigError */
export async function verify(delivery: Delivery, settings: Settings, options: TimeOptions): Promise<Verified> {
  const body = deliveryBody(textOf(delivery))
  const { fields } = body
  const hint: DeliveryHint = { ...delivery, domain: fields.get("domain") }
  const { form, secret, key } = authenticate(delivery, body, {
    ...settings,
    secrets: await settings.secret(hint),
    tokens: await settings.authToken?.(hint),
  })
  checkTimeOf(fields.get("timestamp"), options)
  const { events, raw } = entriesOf(fields.get("event") ?? "")
  const timestamp = Number(fields.get("timestamp"))
  return {
    delivery: {
      events,
      raw,
      domain: hint.domain,
      timestamp: Number.isFinite(timestamp) ? timestamp : undefined,
      form,
      secret,
      issues: await issuesIn(events),
    },
    fields,
    key,
  }
}

/** The mapped events and the raw messages of the field `event`. */
function entriesOf(json: string): Pick<WebhookDelivery, "events" | "raw"> {
  const parsed = jsonOf(json, "the field event")
  const entries: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  if (entries.length > mostEvents) {
    throw new WebhookVerificationError("body-malformed", `the delivery holds more than ${mostEvents} events`)
  }
  const events: WebhookEvent[] = []
  const raw: RawEvent[] = []
  for (const entry of entries) {
    if (!isFields(entry)) throw new WebhookVerificationError("body-malformed", "an event is not a JSON object")
    const { data } = entry
    if (isEvent(data)) events.push(data)
    else raw.push(entry as RawEvent)
  }
  return { events, raw }
}

const isEvent = (data: unknown): data is WebhookEvent => isFields(data) && typeof data["id"] === "string"
