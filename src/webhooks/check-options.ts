import { checkOptions as checkNames, type NamesOf } from "../core/check-options.ts"
import { ConfigError } from "../core/errors.ts"
import { isPlain } from "../core/is-object.ts"
import { longestTimer } from "../core/longest-timer.ts"
import { near } from "../core/near.ts"
import type { Delivered } from "../core/webhooks/receiver.ts"
import { checkDuration } from "./duration.ts"
import type { WebhookHandlerOptions } from "./options.ts"

/** What is looked at; TypeScript has checked it, JavaScript has not. */
interface Checked {
  readonly receiver: {
    readonly names: readonly string[] | undefined
    readonly receive: unknown
    readonly refusedStatus?: unknown
  }
  readonly on: unknown
  readonly onUnknown?: unknown
  readonly onError?: unknown
  readonly once?: object | false | undefined
  readonly wait?: number | boolean | undefined
  readonly refusedStatus?: number | undefined
}

const functions = ["onUnknown", "onError"] as const
const amounts = ["limit", "bodyTimeout", "receiveTimeout", "storeTimeout"] as const

type AnyOptions = WebhookHandlerOptions<object, never, Delivered<never>>

const names: NamesOf<AnyOptions> = {
  receiver: 1,
  on: 1,
  onUnknown: 1,
  onError: 1,
  once: 1,
  claimMs: 1,
  limit: 1,
  bodyTimeout: 1,
  receiveTimeout: 1,
  storeTimeout: 1,
  wait: 1,
  refusedStatus: 1,
}

/** @throws ConfigError which names the option */
export function checkOptions(
  options: Checked & Partial<Record<(typeof amounts)[number] | "claimMs", number | undefined>>,
): void {
  const { receiver, on, onUnknown, once, wait } = checkNames("createWebhookHandler", options as Partial<Checked>, names)
  if (typeof receiver?.receive !== "function") {
    throw new ConfigError(
      "receiver is missing: pass one such as bigBlueButtonReceiver({ secret, callbackURL })",
      "receiver",
    )
  }
  checkOn(on, receiver.names)
  for (const name of functions) {
    if (options[name] !== undefined && typeof options[name] !== "function") {
      throw new ConfigError(`${name} has to be a function`, name)
    }
  }
  if (typeof on === "function" && onUnknown !== undefined) {
    throw new ConfigError("onUnknown is never called where on is a function, which receives every event", "onUnknown")
  }
  if (once !== undefined && once !== false) checkStore(once)
  checkDuration(options.claimMs, "claimMs", longestTimer)
  checkStatus(options.refusedStatus ?? receiver.refusedStatus)
  for (const name of amounts) checkPositive(options[name], name)
  if (typeof wait !== "boolean") checkPositive(wait, "wait", ", true or false")
}

function checkOn(on: unknown, names: readonly string[] | undefined): void {
  if (typeof on === "function") return
  if (typeof on !== "object" || on === null) {
    throw new ConfigError("on is missing: pass a function for each event by its name, or one for all", "on")
  }
  // Any name that a sender chooses would be looked up, and a class has more methods than those that are meant.
  if (names === undefined && !isPlain(on)) {
    throw new ConfigError(
      "on has to be a plain object or one function where events may have any name: wrap the methods of a class in functions",
      "on",
    )
  }
  for (const [name, handler] of Object.entries(on)) {
    // A misspelt name would never be called, and nobody would notice.
    if (names?.includes(name) === false) {
      const better = near(name, names)
      const advice = better === undefined ? "" : `; write "${better}"`
      throw new ConfigError(
        `on: this receiver knows no event "${name}"${advice}. Events that it does not know are handed to onUnknown`,
        "on",
      )
    }
    if (handler !== undefined && typeof handler !== "function") {
      throw new ConfigError(`on["${name}"] has to be a function`, "on")
    }
  }
}

/** `Response` takes no other, and 1xx is not the end of a response. */
function checkStatus(status: unknown): void {
  if (status === undefined || (Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599)) return
  throw new ConfigError("refusedStatus has to be an integer from 200 to 599", "refusedStatus")
}

function checkStore(store: unknown): void {
  const functions = Object(store) as Record<string, unknown>
  const missing = ["claim", "complete", "release"].find((name) => typeof functions[name] !== "function")
  if (missing !== undefined) throw new ConfigError(`once has no function ${missing}: pass a store, or false`, "once")
}

function checkPositive(value: number | undefined, name: string, others = ""): void {
  if (value !== undefined && !(typeof value === "number" && value > 0)) {
    throw new ConfigError(`${name} has to be a number greater than 0${others}`, name)
  }
}
