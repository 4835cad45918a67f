import { eventNames, type EventPayloads } from "../../generated/bigbluebutton/events.ts"
import { checkOptions } from "../core/check-options.ts"
import { deliveryUrl, readDelivery, readOptions } from "../core/webhooks/delivery.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { idAt, isFields } from "../core/values.ts"
import {
  byOrigin,
  type Delivered,
  deliveryId,
  type EventCatalogue,
  fingerprint,
  recordKeys,
  type OfSeveral,
  type Receiver,
} from "../core/webhooks/receiver.ts"
import { secretFinder } from "../core/webhooks/secrets.ts"
import { withoutChecksum } from "./checksum.ts"
import {
  type Analytics,
  analyticsLimit,
  type CallbackOptions,
  checkCallbackOptions,
  type EndOfMeeting,
  loadTokens,
  type RecordingReady,
  verifyEndCallback,
} from "./callbacks.ts"
import {
  checkVerifyOptions,
  issuesOf,
  type RawEvent,
  settingsOf,
  type UnknownEvent,
  type Verified,
  verifyDelivery,
  type VerifyOptions,
  type WebhookDelivery,
  type WebhookEvent,
} from "./webhooks.ts"

const provider = "bigbluebutton"

/** A delivery of bbb-webhooks. `events` also contains the messages of a raw hook. */
export type BigBlueButtonDelivery = Omit<WebhookDelivery, "events"> & Delivered<WebhookEvent | RawEvent>

/**
 * Receives webhooks of BigBlueButton and ConferênciaWeb, for `createWebhookHandler`. Messages of a raw hook are unknown events whose
 * names have the prefix `raw:`.
 * @throws ConfigError if the secret is empty
 */
export function bigBlueButtonReceiver(
  options: VerifyOptions,
): Receiver<EventPayloads, UnknownEvent | RawEvent, BigBlueButtonDelivery> {
  const checked = checkVerifyOptions("bigBlueButtonReceiver", options)
  const settings = settingsOf(checked)
  const reading = readOptions(checked)
  return {
    provider,
    names: eventNames,
    ...reading,
    // bbb-webhooks counts 401 as delivered. It retries any other error for five minutes and then removes the hook, but retrying a
    // forged or corrupted delivery does not help.
    refusedStatus: 401,
    nameOf,
    partitionOf,
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const verified = await verifyDelivery(received, settings, checked)
      const { delivery, callbackURL = withoutChecksum(received.url ?? ""), origin } = verified
      for (const message of delivery.raw) rawMessages.add(message)
      return {
        ...delivery,
        events: [...delivery.events, ...delivery.raw],
        id: idOf(verified, callbackURL),
        origin,
      }
    },
  }
}

/**
 * Retries repeat the fields and the URL. Only what every signature form covers is part of the id: an attacker who
 * replays a recorded delivery cannot make it look new.
 */
const idOf = ({ fields, key }: Verified, target: string): string =>
  deliveryId(
    provider,
    fingerprint(key),
    target,
    fields.get("event"),
    Number(fields.get("timestamp")),
    fields.get("domain"),
  )

/** Messages that came from raw hooks. A raw message must not pass for an event even if it contains an `id`. */
const rawMessages = new WeakSet<object>()

function nameOf(event: WebhookEvent | RawEvent): string {
  if (isFields(event) && "id" in event && typeof event.id === "string" && !rawMessages.has(event)) return event.id
  return `raw:${nameIn(event, "envelope") ?? nameIn(event, "header") ?? ""}`
}

/** Raw messages are not validated, so any value may be missing. */
function nameIn(event: unknown, part: "envelope" | "header"): string | undefined {
  const held = isFields(event) ? event[part] : undefined
  const name = isFields(held) ? held["name"] : undefined
  return typeof name === "string" ? name : undefined
}

/** Events of BigBlueButton and ConferênciaWeb in a queue: webhooks and meeting callbacks. */
export interface QueuedEvents extends EventPayloads {
  "recording-ready": RecordingReady
  "analytics-callback": Analytics
  "end-callback": EndOfMeeting
}

/** The events of BigBlueButton and ConferênciaWeb, including meeting callbacks, for a queue consumer. */
export const bigBlueButtonEvents: EventCatalogue<QueuedEvents, UnknownEvent | RawEvent> = {
  provider,
  // A getter, since bundlers keep values that are computed at import.
  get names() {
    return [...eventNames, "recording-ready", "analytics-callback", "end-callback"] as const
  },
  issuesOf: (event, name) => issuesOf(event as WebhookEvent | RawEvent, name),
}

/** The meeting's internal id, from an event, a raw conference message, or a raw message of the recording scripts. */
const partitionOf = (event: unknown): string | undefined =>
  idAt(event, "attributes", "meeting", "internal-meeting-id") ??
  idAt(event, "envelope", "routing", "meetingId") ??
  idAt(event, "core", "header", "meetingId") ??
  idAt(event, "payload", "meeting_id")

/**
 * Receives recording-ready callbacks, for `createWebhookHandler`. They have no id: the server sends an identical one for each
 * published format.
 */
export function recordingReadyReceiver(
  options: OfSeveral<CallbackOptions>,
): Receiver<{ "recording-ready": RecordingReady }> {
  const checked = checkCallbackOptions("recordingReadyReceiver", options)
  const { secret, originOf } = byOrigin(checked.secret, "secret")
  const secretsFor = secretFinder(secret, "secret")
  const reading = readOptions(checked)
  return {
    provider,
    names: ["recording-ready"],
    ...reading,
    nameOf: () => "recording-ready",
    // A recording has the internal id of its meeting.
    partitionOf: ({ record_id }) => record_id,
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const { recording, secret: fits } = await (await loadTokens()).recordingReadyOf(received, secretsFor, checked)
      return { events: [recording], id: undefined, origin: originOf(fits) }
    },
  }
}

/** Receives analytics callbacks, for `createWebhookHandler`. Identical content counts as the same delivery. */
export function analyticsReceiver(options: OfSeveral<CallbackOptions>): Receiver<{ "analytics-callback": Analytics }> {
  const checked = checkCallbackOptions("analyticsReceiver", options)
  const { secret, originOf } = byOrigin(checked.secret, "secret")
  const secretsFor = secretFinder(secret, "secret")
  const reading = readOptions(checked, { limit: analyticsLimit })
  return {
    provider,
    names: ["analytics-callback"],
    ...reading,
    nameOf: () => "analytics-callback",
    partitionOf: (analytics) => idAt(analytics, "internal_meeting_id"),
    async receive(input, given) {
      const received = await readDelivery(input, readOptions(given, reading))
      const { keysFor, fingerprintOf } = recordKeys(secretsFor)
      const { analytics, secret: fits } = await (await loadTokens()).analyticsOf(received, keysFor, checked)
      const body = new TextDecoder().decode(received.bytes)
      const id = deliveryId(provider, "analytics", fingerprintOf(fits), body)
      return { events: [analytics], id, origin: originOf(fits) }
    },
  }
}

/** The nonce of a URL, if known; `origin` names the server that it was given to. */
type NonceFound = string | { readonly nonce: string; readonly origin?: string | undefined } | undefined

/**
 * Receives the end-of-meeting callback, a GET to a URL of `endCallbackUrl()`, for `createWebhookHandler`. Its event is named
 * `end-callback`; each nonce is accepted once.
 * @param options.nonceOf returns the nonce for the requested URL. Look it up by an id in `url.pathname` only, because senders can add any
 * query. If it returns `undefined`, the response is 401. With several servers, also return the server's name as `origin`
 *
 * @example
 * endOfMeetingReceiver({ nonceOf: ({ pathname }) => nonces.get(pathname.split("/").at(-1) ?? "") })
 */
export function endOfMeetingReceiver(options: {
  nonceOf: (url: URL) => NonceFound | Promise<NonceFound>
}): Receiver<{ "end-callback": EndOfMeeting }> {
  const { nonceOf } = checkOptions("endOfMeetingReceiver", options, { nonceOf: "function" })
  if (typeof nonceOf !== "function")
    throw new ConfigError("nonceOf is missing: pass a function that returns the nonce for a URL", "nonceOf")
  return {
    provider,
    method: "GET",
    names: ["end-callback"],
    nameOf: () => "end-callback",
    async receive({ url = "" }) {
      const target = deliveryUrl(url)
      if (target === undefined) {
        throw new WebhookVerificationError(
          "signature-missing",
          "the request has no URL, or its path contains dot segments or encoded slashes",
        )
      }
      // An unknown meeting is rejected like a wrong nonce.
      const found = await nonceOf(target)
      const { nonce, origin } = typeof found === "object" ? found : { nonce: found ?? crypto.randomUUID() }
      return { events: [verifyEndCallback({ url }, nonce)], id: deliveryId(provider, "end", nonce), origin }
    },
  }
}
