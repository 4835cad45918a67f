import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { checkTimeOf } from "../core/webhooks/timestamp.ts"
import type { VerifiedDelivery } from "../core/webhooks/known-events.ts"
import { readNames, timeNames } from "../core/option-names.ts"
import { type KeyFinder, secretFinder, type Secrets } from "../core/webhooks/secrets.ts"
import type { CallOptions } from "../core/http/options.ts"
import { type Delivery, readDelivery, type ReadOptions, type WebhookInput } from "../core/webhooks/delivery.ts"
import type { Call } from "./call.ts"
import { eventOf, issuesOf, parseEvent, type WebhookEvent } from "./events.ts"
import { pageOf } from "./page-of.ts"
import type { AnswerOf, CreateWebhookParams, PaginatedResult, Params, WebhookDeliveryDto, WebhookDto } from "./types.ts"
import { authenticate, type SignatureOptions } from "./verify-signature.ts"

export interface VerifyOptions extends SignatureOptions, ReadOptions {
  /** The webhook's secret, several while it is being changed (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
}

export const verifyNames: NamesOf<VerifyOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  prefix: "string",
  encoding: "string",
}

/** A delivery that can be trusted. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** What happened, exactly as it was sent: one event. */
  readonly events: readonly [WebhookEvent]
}

/**
 * Verifies a delivery and reads its event.
 * @throws WebhookVerificationError when it must not be trusted; ConfigError for an empty secret
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkOptions("verifyWebhook", options, verifyNames)
  const secretsFor = secretFinder(checked.secret, "secret")
  return verifyDelivery(await readDelivery(input, checked), secretsFor, checked)
}

/** The same for a delivery that has been read. */
export async function verifyDelivery(
  received: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: VerifyOptions,
): Promise<WebhookDelivery> {
  const secret = authenticate(received, await secretsFor(received), options)
  const event = eventOf(received)
  checkTimeOf(event.timestamp, options)
  return { events: [event], secret, issues: await issuesOf([event]) }
}

/** Registration of webhooks, and what arrives from them. */
export interface Webhooks {
  /** All registered webhooks. */
  list(options?: CallOptions): ApiPromise<WebhookDto[]>
  /** Registers an address for events. Its `secret` is not shown again. */
  create(params: CreateWebhookParams, options?: CallOptions): ApiPromise<WebhookDto>
  /** Ends a registration. */
  delete(id: string, options?: CallOptions): ApiPromise<void>
  /** One page of what was sent to a webhook. */
  listDeliveries(
    id: string,
    params?: Params<"webhooksListDeliveries">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<WebhookDeliveryDto>, AnswerOf<"webhooksListDeliveries">>
  /**
   * Reads an event, and does **not** verify it: that is for `verifyWebhookSignature`, or for `verify`, which does both.
   * @throws WebhookVerificationError for what is no event
   */
  parse(rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent
  /** Verifies a delivery and reads its event. @param options the secret, unless the client has a `webhookSecret` */
  verify(input: WebhookInput, options?: Partial<VerifyOptions>): Promise<WebhookDelivery>
}

export const webhooks = (call: Call, secret: Secrets | undefined): Webhooks => ({
  list: (options) => call(operations.webhooksList, {}, options),
  create: (body, options) => call(operations.webhooksCreate, { body }, options),
  delete: (id, options) => call(operations.webhooksDelete, { path: { id } }, options, () => undefined),
  listDeliveries: (id, query, options) =>
    call(operations.webhooksListDeliveries, { path: { id }, query }, options, pageOf),
  parse: parseEvent,
  verify: (input, options) => verifyWebhook(input, { ...options, secret: options?.secret ?? secret }),
})
