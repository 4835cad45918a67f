import { type EventName, eventNames, type EventPayloads } from "../../generated/xroom/events.ts"
import { asObject } from "../core/http/check-call.ts"
import { checkOptions, type NamesOf, readOptions, secretValue } from "../core/check-options.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { equalText } from "../core/crypto.ts"
import { keyFinder, type KeyFinder, type Secrets, secretsAtHand } from "../core/webhooks/secrets.ts"
import { checkAddress, splitUrl } from "../core/webhooks/form-fields.ts"
import {
  type Delivery,
  jsonOf,
  readDelivery,
  readNames,
  type ReadOptions,
  textOf,
  type WebhookInput,
} from "../core/webhooks/delivery.ts"
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

export type ValidationEvent = Extract<KnownEvent, { event: "validation" }>

/** How the answer is written: `text` is the bare digits, `json` puts quotes around them. The manual says "a string". */
export type AnswerFormat = "text" | "json"

/**
 * The body that answers a validation: `signThis` signed with the domain's `webhookKey`. Pure.
 *
 * Whoever knows the URL can have any text signed, so never use the key for anything else.
 * @throws ConfigError for an invalid key; WebhookVerificationError for an event without `signThis`
 */
export function answerValidation(
  event: Pick<ValidationEvent, "signThis">,
  webhookKey: string,
  format: AnswerFormat = "text",
): string {
  const { signThis } = asObject("answerValidation", event, "event")
  const key = secretValue(webhookKey, "webhookKeys")
  if (typeof signThis !== "string" || signThis === "") {
    throw new WebhookVerificationError("body-malformed", "the event holds no signThis")
  }
  const answer = authKey(key, signThis)
  return format === "json" ? JSON.stringify(answer) : answer
}

/**
 * The key of a domain, or the only one there is: the event does not say which domain it is about.
 * @throws ConfigError
 */
export function webhookKeyOf(keys: Readonly<Record<string, string | undefined>>, domain: string | undefined): string {
  const given = Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const wanted = domain?.toLowerCase()
  const found = wanted === undefined ? given : given.filter(([name]) => name.toLowerCase() === wanted)
  const [first, ...others] = found
  if (first === undefined) {
    throw new ConfigError(`webhookKeys holds no key${domain === undefined ? "" : ` of ${domain}`}`, "webhookKeys")
  }
  if (others.length > 0) throw new ConfigError("webhookKeys holds several keys: say which domain it is", "domain")
  return first[1]
}

const least = 16
const most = 64

/**
 * @param option what the caller calls it
 * @throws ConfigError for a token that is missing or could be guessed
 */
export const tokenFinder = (token: Secrets | undefined, option = "token"): KeyFinder<Delivery, string> =>
  keyFinder(token, option, (tokens) => longEnough(tokens, option))

/** Those that are known without a delivery. @throws ConfigError */
export const tokensAtHand = (token: Secrets | undefined, option = "token"): readonly string[] =>
  longEnough(secretsAtHand(token, option), option)

/** A token as it is written in a URL. */
export const segmentOf = (token: string): string => encodeURIComponent(token.toWellFormed())

function longEnough(tokens: readonly string[], option: string): readonly string[] {
  if (tokens.some((each) => each.length < least)) {
    throw new ConfigError(`${option} needs at least ${least} characters to be unguessable`, option)
  }
  return tokens
}

/**
 * A URL to register, with a token as the last segment of its path. xroom signs nothing, so the URL itself has to be a secret.
 * Whatever else is in your URL keeps its bytes, except for slashes at the end of the path.
 * @param url an absolute URL (http or https)
 * @param token a random string of your own, at least 16 characters
 * @throws ConfigError for a URL that is not absolute or holds control characters, or a token that could be guessed
 */
export function webhookUrl(url: string, token: string): string {
  tokensAtHand(token)
  if (typeof token !== "string" || !token.isWellFormed()) {
    throw new ConfigError("token has to be a string of well-formed Unicode", "token")
  }
  checkAddress(url, "webhook", "url")
  const { base, query, fragment } = splitUrl(url)
  let end = base.length
  while (base[end - 1] === "/") end--
  const search = query === undefined ? "" : `?${query}`
  return `${base.slice(0, end)}/${segmentOf(token)}${search}${fragment}`
}

/**
 * Looks for a token in the URL of a delivery: a segment of its path or a value of its query.
 * @returns which of the tokens it is
 * @throws WebhookVerificationError
 */
export function findToken(url: string | undefined, tokens: readonly string[]): number {
  const texts = textsOf(url ?? "")
  if (texts.length === 0) {
    throw new WebhookVerificationError("signature-missing", "the URL holds no token; pass url with path and query")
  }
  const token = tokens.findIndex((each) => texts.some((text) => equalText(each, text)))
  if (token === -1) throw new WebhookVerificationError("signature-mismatch", "the URL holds another token, or none")
  return token
}

/** A URL with `***` in place of the parts of its path and query that hold a token, however they are encoded. */
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

const verifyNames: NamesOf<VerifyOptions> = { ...readNames, token: 1 }

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
async function verifyDelivery(delivery: Delivery, tokensFor: KeyFinder<Delivery, string>): Promise<WebhookDelivery> {
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

/** A delivery of xroom. `url` is where it came to, with `***` in place of the token. */
export type XRoomDelivery = WebhookDelivery & Delivered<WebhookEvent> & { readonly url: string | undefined }

export interface ReceiverOptions extends ReadOptions {
  /**
   * The unguessable part of the URL you registered, several while it is being changed (at most 32), a function that looks it up, or the
   * tokens of several domains by domain: then a handshake is answered with the key of the domain whose token is in the URL.
   */
  token: Secrets | SecretsByOrigin | undefined
  /** Domain → its `webhookKey`, which answers the handshake. Without it, a handshake is answered with 500. */
  webhookKeys?: Readonly<Record<string, string | undefined>> | undefined
  /**
   * The domain that a URL belongs to, where `webhookKeys` holds several: the handshake does not name it. The URL holds the
   * token, but its sender can add any query: use `new URL(url).pathname`.
   */
  domainOf?: ((url: string) => string | undefined) | undefined
  /** How the handshake is answered, which the manual leaves open. @default "text" */
  format?: AnswerFormat | undefined
}

const names: NamesOf<ReceiverOptions> = {
  ...verifyNames,
  webhookKeys: "object",
  domainOf: "function",
  format: "string",
}

/** The events of xroom, for a consumer of a queue. */
export const xroomEvents: EventCatalogue<EventPayloads, UnknownEvent> = {
  provider: "xroom",
  names: eventNames,
  issuesOf: (event, name) => issuesIn([event], name),
}

/**
 * Receives webhooks of xroom, for `createWebhookHandler`, and answers the handshake of `webhook.validate`. **Nothing is
 * signed**: see WebhookDelivery. Deliveries have no identity, so each attempt is handled.
 * @throws ConfigError for a token that is missing or too short
 */
export function xroomReceiver(options: ReceiverOptions): Receiver<EventPayloads, UnknownEvent, XRoomDelivery> {
  const { webhookKeys = {}, domainOf, format, ...given } = checkOptions("xroomReceiver", options, names)
  const { secret: token, originOf } = byOrigin(given.token, "token")
  const tokensFor = tokenFinder(token)
  const reading = readOptions(options)
  /** Where handshakes came to. Kept apart from the deliveries, which are logged and stored, since the URL holds the token. */
  const urls = new WeakMap<object, string>()
  return {
    ...xroomEvents,
    ...reading,
    // Passwords of a room.
    secretFields: ["key"],
    nameOf: ({ event }) => String(event),
    partitionOf(event) {
      const domain = idAt(event, "domain")
      const room = idAt(event, "roomName")
      // The form in which a room has its id in calls.
      return domain === undefined || room === undefined ? undefined : `${domain}/${room}`
    },
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      let tokens: readonly string[] = []
      const keysFor = async (hint: Delivery) => (tokens = await tokensFor(hint))
      const delivery = await verifyDelivery(received, keysFor)
      urls.set(delivery.events[0], received.url ?? "")
      // Nothing is signed: what an event says of its domain is as good as all of it.
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
