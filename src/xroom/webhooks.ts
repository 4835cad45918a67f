import { type EventName, eventNames, type EventPayloads } from "../../generated/xroom/events.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import { eventIssues, type VerifiedDelivery } from "../core/webhooks/known-events.ts"
import { readNames } from "../core/option-names.ts"
import type { KeyFinder, Secrets } from "../core/webhooks/secrets.ts"
import type { UnknownName } from "../core/unknown-name.ts"
import {
  type Delivery,
  jsonOf,
  readDelivery,
  type ReadOptions,
  textOf,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
import { type AnswerFormat, answerValidation, type ValidationEvent, webhookKeyOf } from "./answer-validation.ts"
import { findToken, tokenFinder } from "./url-token.ts"

/** An event of the document, told by its `event`. `roomCreated` may hold a host key and a password: keep it out of logs. */
export type KnownEvent = EventPayloads[EventName]

/** An event the document does not know (yet). */
export interface UnknownEvent {
  readonly event: UnknownName
  readonly [field: string]: unknown
}

export type WebhookEvent = KnownEvent | UnknownEvent

export interface VerifyOptions extends ReadOptions {
  /** The unguessable part of the URL you registered, several while it is being changed (at most 32), or a function that looks it up. */
  token: Secrets | undefined
}

export const verifyNames: NamesOf<VerifyOptions> = { ...readNames, token: 1 }

/**
 * A delivery to a URL that only xroom and you should know. **That is all that is known of it**: xroom signs nothing, so whoever
 * learns the URL can make up events. Before you act on one, ask `room.list`.
 */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** What is said to have happened, exactly as it was sent: one event. */
  readonly events: readonly [WebhookEvent]
  /** Nothing covers the body. */
  readonly signed: false
}

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ event }) => event,
  () => import("../../generated/xroom/event-schemas.ts"),
)

/** Whether an event is one the document knows. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.event)

/**
 * Checks that a delivery came to the URL with your token, and reads its event. This is no signature: see WebhookDelivery.
 * @throws WebhookVerificationError when it must not be trusted; ConfigError for a token that is missing or too short
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkOptions("verifyWebhook", options, verifyNames)
  const tokensFor = tokenFinder(checked.token)
  return verifyDelivery(await readDelivery(input, checked), tokensFor)
}

/** The same for a delivery that has been read. */
export async function verifyDelivery(
  delivery: Delivery,
  tokensFor: KeyFinder<Delivery, string>,
): Promise<WebhookDelivery> {
  const secret = findToken(delivery.url, await tokensFor(delivery))
  const event = jsonOf(textOf(delivery), "the body")
  if (!isFields(event) || typeof event["event"] !== "string") {
    throw new WebhookVerificationError("body-malformed", "the body does not name its event")
  }
  const named = event as WebhookEvent
  return { events: [named], signed: false, secret, issues: await issuesIn([named]) }
}

/** What a client does about deliveries. */
export interface Webhooks {
  /** Checks the token in a delivery's URL; **there is no signature**. @param options the token, unless the client has a `webhookToken` */
  verify(input: WebhookInput, options?: Partial<VerifyOptions>): Promise<WebhookDelivery>
  /**
   * The body that answers a `validation` event, to be sent with status 200. Pure.
   * @param options `domain` is needed when the client has keys of several: the event does not tell
   * @throws ConfigError when there is no such key
   */
  answerValidation(
    event: Pick<ValidationEvent, "signThis">,
    options?: { domain?: string | undefined; format?: AnswerFormat | undefined },
  ): string
}

export const webhooks = (
  token: VerifyOptions["token"],
  keys: Readonly<Record<string, string | undefined>>,
): Webhooks => ({
  verify: (input, options) => verifyWebhook(input, { ...options, token: options?.token ?? token }),
  answerValidation(event, options) {
    const { domain, format } = checkOptions("answerValidation", options, { domain: 1, format: 1 })
    return answerValidation(event, webhookKeyOf(keys, domain), format)
  },
})
