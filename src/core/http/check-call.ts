import { checkOptions, isAmount, type NamesOf, closestName } from "../check-options.ts"
import { lazily } from "../runtime.ts"
import { type Fields, hasJson, isFields, isNotJson, isObject, describeType } from "../values.ts"
import { ConfigError, isConfigError } from "../errors.ts"
import type { CallInput, CallOptions } from "./options.ts"
import { nameOf, type Operation } from "./operation.ts"

/** The options of a single call. */
export const callOptionNames: NamesOf<CallOptions> = {
  signal: "object",
  timeout: "number",
  maxRetries: "number",
  headers: 1,
  allowUnknown: "object",
}

/** Code that examines a call that the quick check does not accept. */
export const loadExamination = /* @__PURE__ */ lazily(() => import("./examine-call.ts"))

const required = new WeakMap<Operation, readonly string[]>()

/** Query parameters that a call requires. */
function requiredBy(operation: Operation): readonly string[] {
  const known = required.get(operation)
  if (known !== undefined) return known
  const { params } = operation
  const names = Object.keys(params).filter((name) => params[name]?.required === true && params[name].in === "query")
  required.set(operation, names)
  return names
}

/**
 * Returns whether a quick check, which runs for every call, finds nothing unusual. Unusual calls are checked by
 * examine-call.ts, which is loaded only for them. Only that file checks the names in a JSON body.
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
      requiredBy(operation).every((name) => isPresent(values[name])) &&
      Object.keys(values).every((name) => params[name]?.filter === undefined || isOne(values[name]))
    )
  } catch {
    // A getter of the caller threw.
    return false
  }
}

/** Whether a value is certainly present. */
const isPresent = (value: unknown) => value === true || (typeof value === "string" && /\S/.test(value))

/** Whether a value certainly selects exactly one item. */
const isOne = (value: unknown) => typeof value === "string" && /^[^\s,]+$/.test(value)

function isKnown(given: unknown, names: object): boolean {
  if (typeof given !== "object" || given === null) return false
  const prototype: unknown = Object.getPrototypeOf(given)
  const isPlain = prototype === Object.prototype || prototype === null
  return isPlain && Object.keys(given).every((name) => Object.hasOwn(names, name))
}

/**
 * Parameters as an object; `undefined` counts as an empty one, so that the first required parameter is reported as
 * missing.
 * @param of the call or helper, for the message
 * @throws ConfigError for anything else, such as an id instead of the parameters, which would select everything
 */
export function asObject(of: string, given: unknown, name = "params"): Fields {
  if (given === undefined) return {}
  if (isObject(given)) return given
  throw new ConfigError(`${of}: ${name} must be an object, not ${describeType(given)}`, name)
}

/**
 * Rejects parameters that a class inherits or defines as getters: they are lost when the object is copied or converted
 * to JSON.
 * @throws ConfigError for such a known parameter
 */
export function checkInherited(of: string, values: object, known: Readonly<Record<string, unknown>>): void {
  const name = Object.keys(known).find((each) => each in values && !Object.hasOwn(values, each))
  if (name === undefined) return
  const why = "inherited from its class and would not be sent; copy it into a plain object"
  throw new ConfigError(`${of}: "${name}" is ${why}`, name)
}

/**
 * Accepts unknown parameters, but not misspelt known ones: without the intended filter, a call might affect everything.
 * @param allowed names that are really new: the option `allowUnknown`
 * @throws ConfigError with the name that was probably meant
 */
export function checkNames(
  of: string,
  values: Fields,
  known: Readonly<Record<string, unknown>>,
  allowed: readonly string[] = [],
): void {
  checkInherited(of, values, known)
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(known, name) || [allowed].flat().includes(name)) continue
    const better = closestName(name, Object.keys(known))
    if (better === undefined) continue
    const advice = `did you mean "${better}"? Otherwise set allowUnknown: ["${name}"]`
    throw new ConfigError(`${of}: unknown parameter "${name}"; ${advice}`, name)
  }
}

/** @throws ConfigError for a required query parameter that is missing or empty */
export function checkRequired(operation: Operation, values: Fields): void {
  for (const [name, parameter] of Object.entries(operation.params)) {
    if (parameter.required !== true || parameter.in !== "query") continue
    const value = values[name]
    if (isBlank(value)) throw missingParameter(nameOf(operation), name, value)
  }
}

/** Whether a value is an empty string or list, or contains only such values. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.every(isBlank))

export function missingParameter(of: string, name: string, value: unknown): ConfigError {
  const found = value === null ? ": received null" : ""
  return new ConfigError(`${of}: the required parameter "${name}" is missing or empty${found}`, name)
}

/** @throws ConfigError for an error thrown by a getter of the caller */
function wrapGetterErrors(of: string, name: string, read: () => void): void {
  try {
    read()
  } catch (cause) {
    if (isConfigError(cause)) throw cause
    throw new ConfigError(`${of}: ${name === "query" ? "the parameters" : "the body"} cannot be read`, name, { cause })
  }
}

/** The functions that examine-call.ts receives. */
export const checks = {
  asObject,
  checkInherited,
  checkNames,
  checkOptions,
  checkRequired,
  hasJson,
  isBlank,
  isFields,
  isNotJson,
  isObject,
  describeType,
  missingParameter,
  nameOf,
  wrapGetterErrors,
  reject: (message: string, option: string): never => {
    throw new ConfigError(message, option)
  },
}
