import type { NamesOf } from "./check-options.ts"
import { ConfigError } from "./errors.ts"
import type { CallInput, CallOptions } from "./options.ts"
import type { Operation } from "./operation.ts"

/** The options of a single call. */
export const callOptionNames: NamesOf<CallOptions> = {
  signal: "object",
  timeout: "number",
  maxRetries: "number",
  headers: 1,
  allowUnknown: "object",
}

/**
 * Checks the numbers of a call on each route to the network: NaN and negative ones would mean no limit, or retries without end.
 * @throws ConfigError
 */
export function checkNumbers(call: CallOptions, of: string): void {
  if (isCount(call.timeout) && isCount(call.maxRetries)) return
  const option = isCount(call.timeout) ? "maxRetries" : "timeout"
  throw new ConfigError(`${of}: ${option} has to be a number that is not negative`, option)
}

const isCount = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "number" && value >= 0)

const required = new WeakMap<Operation, readonly string[]>()

/** The query parameters without which a call is not sent. */
function requiredBy(operation: Operation): readonly string[] {
  const known = required.get(operation)
  if (known !== undefined) return known
  const { params } = operation
  const names = Object.keys(params).filter((name) => params[name]?.required === true && params[name].in === "query")
  required.set(operation, names)
  return names
}

/**
 * Whether nothing about a call is odd, told at a glance: this is asked for every call. What is odd may still be right, and
 * examine-call.ts, which is loaded for it, tells. The names in a JSON body are known there only.
 */
export function looksRight(operation: Operation, { query = {} }: CallInput, call: CallOptions): boolean {
  const { params, body } = operation
  if (body === "json" || !isKnown(call, callOptionNames) || !isKnown(query, params)) return false
  const values = query as Readonly<Record<string, unknown>>
  try {
    return (
      (call.signal === undefined || call.signal instanceof AbortSignal) &&
      requiredBy(operation).every((name) => values[name]) &&
      Object.keys(values).every((name) => params[name]?.filter === undefined || isOne(values[name]))
    )
  } catch {
    // A getter of the caller's.
    return false
  }
}

/** Selects something for sure, and one of it. */
const isOne = (value: unknown) => typeof value === "string" && /^[^\s,]+$/.test(value)

const isKnown = (given: object, names: object): boolean =>
  // Of null, too, this is asked.
  Object.prototype.toString.call(given) === "[object Object]" &&
  Object.keys(given).every((name) => Object.hasOwn(names, name))
