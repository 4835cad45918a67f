import type { Delivered } from "../core/webhooks/receiver.ts"
import type { EventIdentity, QueuedDelivery, QueuedEvent } from "./options.ts"

// What only handlers with a sink need, and load with their first delivery.

/**
 * An event for a queue.
 * @param secretFields names of fields that are secret besides those that say so; `undefined` keeps all
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

/** Longer names are identified by their ends. */
const longestEnd = 64

/** Some need a boundary in front: not `compass` or `ownership`. Others do not: BigBlueButton writes names of metadata in lower case. */
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

/** A parameter's name with the sign behind it, also encoded as in a URL within a URL. */
const parameter = /(?:[?&]|%3f|%26)((?:(?!%3[df]|%26)[^=&?#\s])+)(?:=|%3d)/gi
const valueEnd = /[&#\s"'<>]|%2[36]|$/gi

/** A string whose URLs have `***` instead of passwords, tokens and checksums. Takes time linear in its length. */
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

/** Maximum number of levels of objects and lists in each other. Databases and the parsers of others give up somewhere beyond. */
const mostLevels = 500

/** Returns whether one of the events is nested so deeply that writing it as JSON may fail. */
export const anyTooDeep = (events: readonly unknown[]): boolean => events.some((event) => isTooDeep(event))

const isTooDeep = (value: unknown, left = mostLevels): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1)))
