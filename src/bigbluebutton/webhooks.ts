import type { RawEvent } from "../../generated/bigbluebutton/paths.ts"
import { type EventName, eventNames, type EventPayloads } from "../../generated/bigbluebutton/events.ts"
import { timeNames, type TimeOptions } from "../core/webhooks/timestamp.ts"
import { isFields } from "../core/values.ts"
import { ConfigError, type SchemaIssue } from "../core/errors.ts"
import type { UnknownName, VerifiedDelivery } from "../core/webhooks/known-events.ts"
import { type KeyFinder, type Secret, secretFinder, type Secrets, secretsOf } from "../core/webhooks/secrets.ts"
import { type Delivery, readNames, type ReadOptions, type WebhookInput } from "../core/webhooks/delivery.ts"
import type { FormFields } from "../core/webhooks/form-fields.ts"
import { withoutChecksum } from "./checksum.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"

export type { RawEvent } from "../../generated/bigbluebutton/paths.ts"

/** A known event, discriminated by `id`. */
export type KnownEvent = EventPayloads[EventName]

/** An event that is not in the OpenAPI document. */
export interface UnknownEvent {
  readonly type: string
  readonly id: UnknownName
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly event?: { readonly ts?: number }
}

export type WebhookEvent = KnownEvent | UnknownEvent

/** What an unverified delivery says about its origin. Anyone can forge this. */
export interface DeliveryHint extends Delivery {
  /** Host name that the sender reports. */
  readonly domain: string | undefined
}

/**
 * Secrets by server. Keys are the host name that a server reports (`domain` of its deliveries), or the URL of its hook
 * exactly as registered, which is then the `callbackURL` of its deliveries.
 */
export type SecretsByServer = Readonly<Record<string, Secret>>

/** `toleranceMs` is compared with `timestamp`, the time of the first attempt: retries arrive up to five minutes later. */
export interface VerifyOptions extends FormOptions, TimeOptions, ReadOptions {
  /**
   * The server's shared secret: one, several during rotation (at most 32), an object of secrets by domain or hook URL, or a function
   * that looks them up.
   */
  secret: Secrets<DeliveryHint> | SecretsByServer | undefined
  /**
   * The hook's URL exactly as it was registered. Defaults to the request's URL, which differs behind a proxy that rewrites it, or if the
   * URL was registered without a path or with characters that URLs encode.
   */
  callbackURL?: string | undefined
  /** `authToken` that ConferênciaWeb returned from `hooks.create`. Replaces the secret as bearer token. */
  authToken?: Secrets<DeliveryHint> | SecretsByServer | undefined
}

/** A verified delivery. What the signature covers depends on `form`. */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** Messages of a raw hook; `events` is empty then. */
  readonly raw: readonly RawEvent[]
  /** Host name that the sender reports. */
  readonly domain: string | undefined
  /** Time of the first attempt, in ms since 1970; the same for retries. */
  readonly timestamp: number | undefined
  /** Form of the signature that was verified. */
  readonly form: DeliveryForm
}

/**
 * Returns whether an event is in the OpenAPI document. Also accepts messages of raw hooks, which never are, so it
 * narrows every event of a handler.
 */
export const isKnownEvent = (event: WebhookEvent | RawEvent): event is KnownEvent =>
  // Raw messages are not validated: one may even have an `id`.
  isFields(event) && !isMessage(event) && (eventNames as readonly unknown[]).includes(event.id)

const isMessage = (event: object): boolean => "envelope" in event || "header" in event

/**
 * Verifies a delivery of bbb-webhooks and parses its events.
 * @throws WebhookVerificationError if the delivery must not be trusted; ConfigError if the secret is empty
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  return (loaded ?? (await load())).verifyInput(input, options)
}

/** Options that are checked once, before the first delivery. */
export interface Settings {
  readonly secret: KeyFinder<DeliveryHint, string>
  readonly authToken: KeyFinder<DeliveryHint, string> | undefined
  readonly forms: readonly DeliveryForm[]
  readonly callbackURL: string | undefined
  /** Key of a delivery in `secret` if that is an object of several servers. */
  readonly serverOf: ((hint: DeliveryHint) => string | undefined) | undefined
}

/**
 * Loaded with the first delivery, like the event schemas. Does not use lazily(), which would enlarge a bundle of this
 * module alone.
 */
let loaded: typeof import("./verify-delivery.ts") | undefined

const load = async () => (loaded ??= await import("./verify-delivery.ts"))

/** Verifies a delivery whose body has already been read. */
export async function verifyDelivery(delivery: Delivery, settings: Settings, options: TimeOptions): Promise<Verified> {
  return (loaded ?? (await load())).verify(delivery, settings, options)
}

/** Verifies deliveries with a client's secret. */
export interface Webhooks {
  /**
   * Verifies a delivery and parses its events.
   * @param options `callbackURL` as it was registered, `authToken` of a ConferênciaWeb hook, further secrets for
   * rotation
   */
  verify(input: WebhookInput, options?: Partial<VerifyOptions>): Promise<WebhookDelivery>
}

/** Differences between an event and its schema. */
export const issuesOf = async (event: WebhookEvent | RawEvent, name: string): Promise<readonly SchemaIssue[]> =>
  (loaded ?? (await load())).issuesIn([event as WebhookEvent], name)

export const webhooks = (secret: string): Webhooks => ({
  verify: (input, options) => verifyWebhook(input, { ...options, secret: options?.secret ?? secret }),
})

/** A verified delivery, and the values that identify it. */
export interface Verified {
  readonly delivery: WebhookDelivery
  readonly fields: FormFields
  /** The secret or token that fits. */
  readonly key: string
  /** The hook's URL as it was registered, if known before the delivery arrives. */
  readonly callbackURL: string | undefined
  /** The key of the server's secret, or the domain. */
  readonly origin: string | undefined
}

/**
 * Form of a delivery's signature: the checksum of bbb-webhooks `3.4` and newer, of `2.x`, of `3.0` to 3.3.1 (which does not cover the
 * body), or a `bearer` token.
 */
export type DeliveryForm = "3.4" | "3.0" | "2.x" | "bearer"

interface FormOptions {
  /**
   * Accepted forms of signature. Restrict it to the form that your server sends: deliveries in other forms are then rejected, even if
   * their signature is valid. @default all except "3.0"
   */
  forms?: DeliveryForm | readonly DeliveryForm[] | undefined
  /**
   * Whether to accept checksums of bbb-webhooks 3.0 to 3.3.1, like "3.0" in `forms`. They do not cover the body, so anyone who saw one
   * delivery can forge others. @default false
   */
  acceptUncoveredBody?: boolean | undefined
}

const usual: readonly DeliveryForm[] = ["3.4", "2.x", "bearer"]
const all: readonly DeliveryForm[] = [...usual, "3.0"]

/**
 * The accepted forms.
 * @throws ConfigError for an unknown form, an empty list, or contradicting options
 */
function acceptedForms({
  forms,
  acceptUncoveredBody,
  authToken,
}: FormOptions & { readonly authToken?: unknown }): readonly DeliveryForm[] {
  if (forms === undefined) return acceptUncoveredBody === true ? all : usual
  const list: readonly DeliveryForm[] = Array.isArray(forms)
    ? (forms as readonly DeliveryForm[])
    : [forms as DeliveryForm]
  if (list.length === 0) throw new ConfigError("forms must not be empty", "forms")
  const unknown = list.find((each) => !all.includes(each))
  if (unknown !== undefined) {
    throw new ConfigError(`forms must contain only ${all.join(", ")}, not ${unknown}`, "forms")
  }
  if (acceptUncoveredBody !== undefined && acceptUncoveredBody !== list.includes("3.0")) {
    throw new ConfigError("pass either acceptUncoveredBody or forms, not both", "forms")
  }
  if (authToken !== undefined && !list.includes("bearer"))
    throw new ConfigError('forms must include "bearer" when authToken is set', "forms")
  return list
}

const names: NamesOf<VerifyOptions> = {
  ...readNames,
  ...timeNames,
  secret: 1,
  callbackURL: "string",
  authToken: 1,
  forms: 1,
  acceptUncoveredBody: "boolean",
}

/** @throws ConfigError */
export const checkVerifyOptions = (of: string, options: VerifyOptions): VerifyOptions =>
  checkOptions(of, options, names)

/** Validated options of a verification. @throws ConfigError */
export function settingsOf(options: VerifyOptions): Settings {
  const { secret, authToken, callbackURL } = options
  // Only URLs may precede the body in the signed text: the same secret also signs other strings.
  if (callbackURL !== undefined && !isUrl(callbackURL))
    throw new ConfigError("callbackURL must be an absolute URL", "callbackURL")
  const serverOf = isByServer(secret) ? serverFinder(secret, callbackURL) : undefined
  return {
    secret: finderOf(secret, "secret", callbackURL),
    authToken: authToken === undefined ? undefined : finderOf(authToken, "authToken", callbackURL),
    forms: acceptedForms(options),
    callbackURL,
    serverOf,
  }
}

const isByServer = (secret: unknown): secret is SecretsByServer => isFields(secret)

/** @throws ConfigError */
function finderOf(
  secret: Secrets<DeliveryHint> | SecretsByServer | undefined,
  option: string,
  callbackURL: string | undefined,
): KeyFinder<DeliveryHint, string> {
  if (!isByServer(secret)) return secretFinder(secret, option)
  const serverOf = serverFinder(secret, callbackURL)
  const all = new Map(Object.entries(secret).map(([server, own]) => [server, secretsOf(own, `${option}["${server}"]`)]))
  if (all.size === 0) throw new ConfigError(`${option} has no entries`, option)
  return secretFinder<DeliveryHint>((hint) => all.get(serverOf(hint) ?? ""), option)
}

export const isUrl = (text: string | undefined): text is string => /^https?:\/\//i.test(text ?? "")

/** The part of a URL that proxies leave unchanged. */
const targetOf = (url: string): string => url.replace(/^https?:\/\/[^/?#]*/i, "").replace(/^(?!\/)/, "/")

/**
 * Finds the key of a delivery: its hook's URL (a proxy may have changed scheme and host), otherwise its domain.
 * @throws ConfigError for hooks that cannot be distinguished
 */
function serverFinder(
  secrets: SecretsByServer,
  callbackURL: string | undefined,
): (hint: DeliveryHint) => string | undefined {
  const hooks = new Map<string, string>()
  for (const url of Object.keys(secrets).filter(isUrl)) {
    const target = targetOf(url)
    if (hooks.has(target)) throw new ConfigError("secret has two callback URLs with the same path and query", "secret")
    hooks.set(target, url)
  }
  if (callbackURL !== undefined && hooks.size > 0)
    throw new ConfigError("secret has the callback URL of each hook: omit callbackURL", "callbackURL")
  return ({ url, domain }) => {
    const hook = hooks.size > 0 && url !== undefined ? hooks.get(targetOf(withoutChecksum(url))) : undefined
    return hook ?? (domain !== undefined && !isUrl(domain) && Object.hasOwn(secrets, domain) ? domain : undefined)
  }
}
