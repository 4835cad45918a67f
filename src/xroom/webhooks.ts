import { type EventName, eventNames, type EventPayloads } from "../../generated/xroom/events.ts"
import { asObject } from "../core/http/check-call.ts"
import { checkOptions, type NamesOf, secretValue } from "../core/check-options.ts"
import {
  bodyText,
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  readOptions,
  type ReadOptions,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { equalText } from "../core/crypto.ts"
import { keyFinder, type KeyFinder, type Secrets, secretsAtHand } from "../core/webhooks/secrets.ts"
import { checkAddress, splitUrl } from "../core/webhooks/form-fields.ts"
import { idAt, isFields } from "../core/values.ts"
import { eventIssues, type UnknownName, type VerifiedDelivery } from "../core/webhooks/known-events.ts"
import {
  byOrigin,
  type Delivered,
  type EventCatalogue,
  type Receiver,
  type SecretsByOrigin,
} from "../core/webhooks/receiver.ts"
import { authKey } from "./adapter.ts"
import { provider } from "./types.ts"

export type ValidationEvent = Extract<KnownEvent, { event: "validation" }>

/** Format of the validation response: `text` is the hash alone, `json` quotes it. The manual says "a string". */
export type AnswerFormat = "text" | "json"

/**
 * Returns the response body for a `validation` event: `signThis`, signed with the domain's `webhookKey`. Sends nothing.
 *
 * Anyone who knows the URL can have any string signed, so never use the key for anything else.
 * @param webhookKey the domain's webhook key, not the API secret
 * @param format whether the hash is sent as text or as a JSON string
 * @throws ConfigError if the key is invalid; WebhookVerificationError if the event has no `signThis`
 */
export function answerValidation(
  event: Pick<ValidationEvent, "signThis">,
  webhookKey: string,
  format: AnswerFormat = "text",
): string {
  const { signThis } = asObject("answerValidation", event, "event")
  const key = secretValue(webhookKey, "webhookKeys")
  if (typeof signThis !== "string" || signThis === "") {
    throw new WebhookVerificationError("body-malformed", "the event has no signThis")
  }
  const response = authKey(key, signThis)
  return format === "json" ? JSON.stringify(response) : response
}

/**
 * The key of a domain, or the only key: the event does not name its domain.
 * @throws ConfigError
 */
export function webhookKeyOf(keys: Readonly<Record<string, string | undefined>>, domain: string | undefined): string {
  const given = Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const wanted = domain?.toLowerCase()
  const found = wanted === undefined ? given : given.filter(([name]) => name.toLowerCase() === wanted)
  const [first, ...others] = found
  if (first === undefined) {
    throw new ConfigError(`webhookKeys has no key${domain === undefined ? "" : ` for ${domain}`}`, "webhookKeys")
  }
  if (others.length > 0) throw new ConfigError("webhookKeys has several keys: pass the option domain", "domain")
  return first[1]
}

const least = 16
const most = 64

/**
 * @param option name of the option, for messages
 * @throws ConfigError for a token that is missing or could be guessed
 */
export const tokenFinder = (token: Secrets | undefined, option = "token"): KeyFinder<Delivery, string> =>
  keyFinder(token, option, (tokens) => longEnough(tokens, option))

/** Tokens that are known without a delivery. @throws ConfigError */
export const tokensAtHand = (token: Secrets | undefined, option = "token"): readonly string[] =>
  longEnough(secretsAtHand(token, option), option)

/** A token as encoded in a URL. */
export const segmentOf = (token: string): string => encodeURIComponent(token.toWellFormed())

function longEnough(tokens: readonly string[], option: string): readonly string[] {
  if (tokens.some((each) => each.length < least)) {
    throw new ConfigError(`${option} must have at least ${least} characters, so that it cannot be guessed`, option)
  }
  return tokens
}

/**
 * Returns a URL to register, with a token as the last segment of its path. xroom signs nothing, so keep the URL secret.
 * The rest of your URL is unchanged, except that trailing slashes of the path are removed.
 * @param url an absolute URL (http or https)
 * @param token a random string of at least 16 characters
 * @throws ConfigError if the URL is not absolute or contains control characters, or if the token is too short
 */
export function webhookUrl(url: string, token: string): string {
  tokensAtHand(token)
  if (typeof token !== "string" || !token.isWellFormed()) {
    throw new ConfigError("token must be a string of well-formed Unicode", "token")
  }
  checkAddress(url, "webhook", "url")
  const { base, query, fragment } = splitUrl(url)
  let end = base.length
  while (base[end - 1] === "/") end--
  const search = query === undefined ? "" : `?${query}`
  return `${base.slice(0, end)}/${segmentOf(token)}${search}${fragment}`
}

/**
 * Looks for a token in the URL of a delivery: in a path segment or a query value.
 * @returns index of the matching token
 * @throws WebhookVerificationError
 */
export function findToken(url: string | undefined, tokens: readonly string[]): number {
  const texts = textsOf(url ?? "")
  if (texts.length === 0) {
    throw new WebhookVerificationError(
      "signature-missing",
      "the URL contains no token; pass url with its path and query",
    )
  }
  const token = tokens.findIndex((each) => texts.some((text) => equalText(each, text)))
  if (token === -1) throw new WebhookVerificationError("signature-mismatch", "the URL does not contain the token")
  return token
}

/** Replaces the parts of a URL's path and query that contain a token, in any encoding, by `***`. */
function maskedUrl(url: string | undefined, tokens: readonly string[]): string | undefined {
  return url
    ?.split(/([/?&#])/)
    .map((part) => (tokens.some((token) => decoded(part).includes(token)) ? "***" : part))
    .join("")
}

function textsOf(url: string): string[] {
  const [path = "", query = ""] = url
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "")
    .replace(/#.*/s, "")
    .split("?", 2)
  const values = query.split("&").map((pair) => pair.slice(pair.indexOf("=") + 1))
  return [...path.split("/"), ...values]
    .filter((each) => each !== "")
    .slice(0, most)
    .map(decoded)
}

function decoded(text: string): string {
  if (!text.includes("%")) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A known event, discriminated by `event`. `roomCreated` may contain a host key and a password: do not log it. */
export type KnownEvent = EventPayloads[EventName]

/** An event that is not in the OpenAPI document. */
export interface UnknownEvent {
  readonly event: UnknownName
  readonly [field: string]: unknown
}

export type WebhookEvent = KnownEvent | UnknownEvent

export interface VerifyOptions extends ReadOptions {
  /** Secret token in the registered URL: one, several during rotation (at most 32), or a function that looks it up. */
  token: Secrets | undefined
}

const verifyNames: NamesOf<VerifyOptions> = { ...readNames, token: 1 }

/**
 * A delivery to a URL that only xroom and you should know. **Nothing else proves its sender**: xroom signs nothing, so anyone who
 * learns the URL can forge events. Before you act on one, check `room.list`.
 */
export interface WebhookDelivery extends VerifiedDelivery<WebhookEvent> {
  /** The event, exactly as it was sent. */
  readonly events: readonly [WebhookEvent]
  /** The body is never signed. */
  readonly signed: false
}

const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ event }) => event,
  () => import("../../generated/xroom/event-schemas.ts"),
)

/** Returns whether an event is in the OpenAPI document. */
export const isKnownEvent = (event: WebhookEvent): event is KnownEvent =>
  isFields(event) && (eventNames as readonly unknown[]).includes(event.event)

/**
 * Checks that a delivery was sent to the URL with your token, and parses its event. The event is not signed: see
 * WebhookDelivery.
 * @throws WebhookVerificationError if the delivery must not be trusted; ConfigError if the token is missing or too
 * short
 */
export async function verifyWebhook(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkOptions("verifyWebhook", options, verifyNames)
  const tokensFor = tokenFinder(checked.token)
  return verifyDelivery(await readDelivery(input, checked), tokensFor)
}

/** Verifies a delivery whose body has already been read. */
async function verifyDelivery(delivery: Delivery, tokensFor: KeyFinder<Delivery, string>): Promise<WebhookDelivery> {
  const secret = findToken(delivery.url, await tokensFor(delivery))
  const event = jsonOf(bodyText(delivery), "the body")
  if (!isFields(event) || typeof event["event"] !== "string") {
    throw new WebhookVerificationError("body-malformed", "the body does not name its event")
  }
  const named = event as WebhookEvent
  return { events: [named], signed: false, secret, issues: await issuesIn([named]) }
}

/** Verifies deliveries and responds to validations. */
export interface Webhooks {
  /** Checks the token in a delivery's URL; **there is no signature**. @param options the token, unless the client has a `webhookToken` */
  verify(input: WebhookInput, options?: Partial<VerifyOptions>): Promise<WebhookDelivery>
  /**
   * Returns the response body for a `validation` event; send it with status 200.
   * @param options `domain` is required if `webhookKeys` has several domains: the event does not name its domain
   * @throws ConfigError if there is no key for the domain
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

/** A delivery from xroom. `url` is the requested URL, with `***` instead of the token. */
export type XRoomDelivery = WebhookDelivery & Delivered<WebhookEvent> & { readonly url: string | undefined }

export interface ReceiverOptions extends ReadOptions {
  /**
   * Secret token in the registered URL: one, several during rotation (at most 32), a function that looks it up, or an object of tokens
   * by domain. With the latter, a validation is signed with the key of the domain whose token is in the URL.
   */
  token: Secrets | SecretsByOrigin | undefined
  /** Maps domains to their `webhookKey`, which signs the response to a validation. Without it, the response is 500. */
  webhookKeys?: Readonly<Record<string, string | undefined>> | undefined
  /**
   * Returns the domain that a URL belongs to; required if `webhookKeys` has several domains, since a validation does not name its domain.
   * A sender can add any query to the URL: use only `new URL(url).pathname`.
   */
  domainOf?: ((url: string) => string | undefined) | undefined
  /** Format of the response to a validation; the manual does not specify it. @default "text" */
  format?: AnswerFormat | undefined
}

const names: NamesOf<ReceiverOptions> = {
  ...verifyNames,
  webhookKeys: "object",
  domainOf: "function",
  format: "string",
}

/** The events of xroom, for a queue consumer. */
export const xroomEvents: EventCatalogue<EventPayloads, UnknownEvent> = {
  provider,
  names: eventNames,
  issuesOf: (event, name) => issuesIn([event], name),
}

/**
 * Receives webhooks of xroom, for `createWebhookHandler`, and responds to validations. **Nothing is signed**: see WebhookDelivery.
 * Deliveries have no id, so retried deliveries are handled again.
 * @throws ConfigError if the token is missing or too short
 */
export function xroomReceiver(options: ReceiverOptions): Receiver<EventPayloads, UnknownEvent, XRoomDelivery> {
  const { webhookKeys = {}, domainOf, format, ...given } = checkOptions("xroomReceiver", options, names)
  const { secret: token, originOf } = byOrigin(given.token, "token")
  const tokensFor = tokenFinder(token)
  const reading = readOptions(options)
  /**
   * URLs of handshake requests. Kept outside the deliveries, which are logged and stored, since a URL contains the
   * token.
   */
  const urls = new WeakMap<object, string>()
  return {
    ...xroomEvents,
    ...reading,
    // Room passwords.
    secretFields: ["key"],
    nameOf: ({ event }) => String(event),
    partitionOf(event) {
      const domain = idAt(event, "domain")
      const room = idAt(event, "roomName")
      // The format of room ids in calls.
      return domain === undefined || room === undefined ? undefined : `${domain}/${room}`
    },
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      let tokens: readonly string[] = []
      const keysFor = async (hint: Delivery) => (tokens = await tokensFor(hint))
      const delivery = await verifyDelivery(received, keysFor)
      urls.set(delivery.events[0], received.url ?? "")
      // Nothing is signed, so the event's domain is as trustworthy as the rest of it.
      const origin = originOf(delivery.secret) ?? idAt(delivery.events[0], "domain")
      return { ...delivery, url: maskedUrl(received.url, tokens), id: undefined, origin }
    },
    answer({ events: [event], secret }) {
      if (event.event !== "validation") return undefined
      const domain = domainOf === undefined ? originOf(secret) : domainOf(urls.get(event) ?? "")
      const body = answerValidation(event, webhookKeyOf(webhookKeys, domain), format)
      return new Response(body, { headers: { "content-type": format === "json" ? "application/json" : "text/plain" } })
    },
  }
}
