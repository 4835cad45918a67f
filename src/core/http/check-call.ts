import { isAmount, type NamesOf } from "../check-options.ts"
import { lazily } from "../lazily.ts"
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

/** What takes a closer look at a call that is not right at a glance. */
export const loadExamination = /* @__PURE__ */ lazily(() => import("./examine-call.ts"))

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
  const { signal, timeout, maxRetries, allowUnknown } = call
  try {
    return (
      (signal === undefined || signal instanceof AbortSignal) &&
      (timeout === undefined || isAmount(timeout)) &&
      (maxRetries === undefined || isAmount(maxRetries)) &&
      allowUnknown === undefined &&
      requiredBy(operation).every((name) => isFilled(values[name])) &&
      Object.keys(values).every((name) => params[name]?.filter === undefined || isOne(values[name]))
    )
  } catch {
    // A getter of the caller's.
    return false
  }
}

/** Is a value for sure. */
const isFilled = (value: unknown) => value === true || (typeof value === "string" && /\S/.test(value))

/** Selects something for sure, and one of it. */
const isOne = (value: unknown) => typeof value === "string" && /^[^\s,]+$/.test(value)

function isKnown(given: unknown, names: object): boolean {
  if (typeof given !== "object" || given === null) return false
  const prototype: unknown = Object.getPrototypeOf(given)
  const isPlain = prototype === Object.prototype || prototype === null
  return isPlain && Object.keys(given).every((name) => Object.hasOwn(names, name))
}
