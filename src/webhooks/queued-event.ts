import type { Delivered } from "../core/webhooks/receiver.ts"
import type { EventIdentity, QueuedDelivery, QueuedEvent } from "./options.ts"

// Code that only handlers with a sink need, loaded with their first delivery.

/**
 * An event for a queue.
 * @param secretFields names of further secret fields; `undefined` keeps all fields
 */
export function queuedEvent<Event>(
  event: Event,
  { key, uuid, partition = "", ...delivery }: Delivered<unknown> & EventIdentity,
  { provider, name }: Pick<QueuedDelivery, "provider" | "name">,
  secretFields: readonly string[] | undefined,
): QueuedEvent<Event> {
  const isSecret = (field: string) => isSensitive(field) || secretFields?.includes(field) === true
  const text = JSON.stringify(event, (field, value: unknown) => {
    if (secretFields === undefined) return value
    if (typeof value === "string") return field !== "" && isSecret(field) ? undefined : withoutUrlSecrets(value)
    return field !== "" && isSecret(field) ? undefined : value
  })
  const { id, origin } = delivery
  const timestamp = "timestamp" in delivery ? delivery.timestamp : undefined
  return {
    key,
    uuid,
    ...(partition !== "" && { partition }),
    event: JSON.parse(text) as Event,
    delivery: {
      provider,
      name,
      ...(id !== undefined && { id }),
      ...(typeof timestamp === "number" && Number.isFinite(timestamp) && { timestamp }),
      ...(origin !== undefined && { origin }),
      receivedAt: Date.now(),
    },
  }
}

/** Longer names are matched by their ends. */
const longestEnd = 64

/**
 * Some of these words require a word boundary before them, so that `compass` and `ownership` do not match. Others do
 * not: BigBlueButton writes metadata names in lower case.
 */
const sensitive =
  /(?:(?:^|-)(?:pass|pw|jwt|cookie|authorization|checksum|nonce|ipv?|remote-host|(?:ip|remote)-addr(?:esse?)?)|pass(?:word|wd|phrase|code)|secret|credential|token|(?:api|access|auth|host|private|session)-?key|(?:moderator|attendee|viewer|guest|user)(?:pass|pw)|ipaddr(?:esse?)?|(?:client|remote|user)ip)s?$/

/** `moderator-pass`, `attendeePW`, `sessionToken`, `ip_addr`, `accesstoken`; but not `ownership`. */
const isSensitive = (field: string): boolean =>
  sensitive.test(
    field
      .slice(-longestEnd)
      .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2")
      .replaceAll(/[^A-Za-z\d]+/g, "-")
      .replace(/[-\d]+$/, "")
      .toLowerCase(),
  )

/** A parameter's name with its separator, also encoded as in a URL within a URL. */
const parameter = /(?:[?&]|%3f|%26)((?:(?!%3[df]|%26)[^=&?#\s])+)(?:=|%3d)/gi
const valueEnd = /[&#\s"'<>]|%2[36]|$/gi

/** Replaces passwords, tokens and checksums in the URLs of a string by `***`. Takes linear time. */
function withoutUrlSecrets(given: string): string {
  const text = given.replaceAll(/(:\/\/)[^/?#@\s]+@/g, "$1***@")
  let [result, shown] = ["", 0]
  for (const { 0: all, 1: name = "", index } of text.matchAll(parameter)) {
    const from = index + all.length
    const plain = name.slice(-3 * longestEnd).replaceAll(/%(..)/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)))
    if (index < shown || !isSensitive(plain)) continue
    result += `${text.slice(shown, from)}***`
    valueEnd.lastIndex = from
    shown = valueEnd.exec(text)?.index ?? text.length
  }
  return result + text.slice(shown)
}

/** Maximum nesting of objects and lists. Databases and other parsers fail somewhere above this. */
const mostLevels = 500

/** Returns whether any event is nested so deeply that converting it to JSON may fail. */
export const anyTooDeep = (events: readonly unknown[]): boolean => events.some((event) => isTooDeep(event))

const isTooDeep = (value: unknown, left = mostLevels): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1)))
