import { ConfigError } from "./errors.ts"

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A string in an unchecked payload; `undefined` if it is empty or anything else. */
export const nonEmpty = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

/** An id in an unchecked payload: a non-empty string, or a number as digits. */
export function idAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce((held, name) => (isFields(held) ? held[name] : undefined), payload)
  if (typeof found === "number") return String(found)
  return nonEmpty(found)
}

/**
 * The platform's name for the type of an object: `Blob`, `Date`. Also works for objects of another realm (such as a
 * `vm` context, as in Jest), which `instanceof` does not recognize.
 */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** Returns whether a value is a plain object of any realm. */
export function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

/** A Map, a Date or a promise has no own members, so it would look like an empty object. */
export const isObject = (value: unknown): value is Fields =>
  isFields(value) &&
  (kindOf(value) === "Object" || isPlainObject(value)) &&
  !(Symbol.iterator in value) &&
  !("then" in value)

/** Returns whether JSON omits a value or converts it to `null` or `{}`: a function, NaN, a Map, a promise. */
export const isNotJson = (value: unknown): boolean =>
  typeof value === "function" ||
  typeof value === "symbol" ||
  (typeof value === "number" && !Number.isFinite(value)) ||
  (isFields(value) && !isObject(value) && !hasJson(value))

/** Whether a value defines its own JSON, such as a Date or a URL. */
export const hasJson = (value: object): boolean => "toJSON" in value && typeof value.toJSON === "function"

/**
 * Converts a value to JSON.
 * @param what description of the value, for the message
 * @throws ConfigError for a value that JSON cannot represent: a bigint, a cycle, a function, a Map
 */
export function jsonText(value: unknown, what: string, parameter: string): string {
  const notJson = (cause?: unknown) => new ConfigError(`${what} cannot be written as JSON`, parameter, { cause })
  if (isNotJson(value)) throw notJson()
  let text: unknown
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw notJson(cause)
  }
  // `undefined` if toJSON returns nothing.
  if (typeof text !== "string") throw notJson()
  return text
}

/** Returns whether a value is a Uint8Array or Buffer of any realm. */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && kindOf(value) === "Uint8Array"

/** Returns whether a value is an ArrayBuffer of any realm. */
export const isArrayBuffer = (value: unknown): value is ArrayBuffer => kindOf(value) === "ArrayBuffer"

/**
 * Sets a property whose name comes from the wire as an own property. Assigning to `__proto__` would set the prototype,
 * and assigning to `toString` throws if the prototype is frozen.
 */
export function setOwn(to: object, name: string, value: unknown): void {
  if (name in Object.prototype)
    Object.defineProperty(to, name, { value, writable: true, enumerable: true, configurable: true })
  else (to as Record<string, unknown>)[name] = value
}

/**
 * Returns whether it belongs to this realm. Checked first, because in workerd `kindOf` does not recognize the built-in
 * types.
 */
export const isBodyOfThisRealm = (value: unknown): boolean =>
  value instanceof Blob || value instanceof FormData || value instanceof URLSearchParams

/**
 * Returns whether a value is already a body for `fetch`, and not a value to encode. Strings and streams do not count.
 */
export const isEncodedBody = (value: unknown): boolean =>
  ArrayBuffer.isView(value) ||
  isBodyOfThisRealm(value) ||
  /^(?:ArrayBuffer|Blob|File|FormData|URLSearchParams)$/.test(kindOf(value))

/** Describes the type of a value without showing the value, which may be a secret. */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === "number" && !Number.isFinite(value)) return String(value)
  if (value === "") return "an empty string"
  if (Array.isArray(value)) return "an array"
  if (typeof value !== "object") return `a ${typeof value}`
  if ("then" in value) return "a promise (await it first)"
  const kind = kindOf(value)
  if (kind === "URL") return "a URL object (pass its href)"
  return kind === "Object" ? "an object" : `${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}`
}

/**
 * Bytes over a non-shared buffer, as bodies require. Declared without the type parameter of `Uint8Array`, which
 * TypeScript before 5.7 does not know.
 */
export type BufferBytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>
