import { ConfigError } from "./errors.ts"

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An id inside of a payload that nobody checks: a string that is not empty, or a number in digits. */
export function idAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce((held, name) => (isFields(held) ? held[name] : undefined), payload)
  if (typeof found === "number") return String(found)
  return typeof found === "string" && found !== "" ? found : undefined
}

/**
 * What the platform calls an object: `Blob`, `Date`. It is the same for one of another realm (a `vm` context, as Jest's), which
 * `instanceof` does not recognise.
 */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** Returns whether a value is an object of no class, of any realm. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

/** A Map, a Date or a promise has no members of its own, so it would pass for an empty object. */
export const isObject = (value: unknown): value is Fields =>
  isFields(value) && (kindOf(value) === "Object" || isPlain(value)) && !(Symbol.iterator in value) && !("then" in value)

/** Returns whether JSON leaves a value out, or makes `null` or `{}` of it: a function, NaN, a Map, a promise. */
export const isLost = (value: unknown): boolean =>
  typeof value === "function" ||
  typeof value === "symbol" ||
  (typeof value === "number" && !Number.isFinite(value)) ||
  (isFields(value) && !isObject(value) && !hasJson(value))

/** A Date and a URL say themselves what they are in JSON. */
export const hasJson = (value: object): boolean => "toJSON" in value && typeof value.toJSON === "function"

/**
 * A value as JSON.
 * @param what the value is, for the message
 * @throws ConfigError for what JSON cannot hold: a bigint, a circle, a function, a Map
 */
export function jsonText(value: unknown, what: string, parameter: string): string {
  const refused = (cause?: unknown) => new ConfigError(`${what} cannot be written as JSON`, parameter, { cause })
  if (isLost(value)) throw refused()
  let text: unknown
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw refused(cause)
  }
  // `undefined` if toJSON returns nothing.
  if (typeof text !== "string") throw refused()
  return text
}

/** Returns whether a value is a Uint8Array, or a Buffer, of this realm or another one. */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && kindOf(value) === "Uint8Array"

/** Returns whether a value is an ArrayBuffer of this realm or another one. */
export const isArrayBuffer = (value: unknown): value is ArrayBuffer => kindOf(value) === "ArrayBuffer"

/**
 * Sets a property whose name comes from the wire. Assigning to `__proto__` would set the prototype, and where the prototype is
 * frozen, assigning to `toString` throws: such names become own properties like any other.
 */
export function define(to: object, name: string, value: unknown): void {
  if (name in Object.prototype)
    Object.defineProperty(to, name, { value, writable: true, enumerable: true, configurable: true })
  else (to as Record<string, unknown>)[name] = value
}

/** Returns whether it is one of this realm. Asked first: workerd gives its own no name that kindOf could read. */
export const isOwn = (value: unknown): boolean =>
  value instanceof Blob || value instanceof FormData || value instanceof URLSearchParams

/** Returns whether a value is what `fetch` takes as a body, and no value to encode. Strings and streams are not among them. */
export const isFinished = (value: unknown): boolean =>
  ArrayBuffer.isView(value) ||
  isOwn(value) ||
  /^(?:ArrayBuffer|Blob|File|FormData|URLSearchParams)$/.test(kindOf(value))

/** What a value is, in words that show nothing of it: it may be a secret. */
export function typeInWords(value: unknown): string {
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
 * Bytes over a buffer that is not shared, as bodies take them. Written without `Uint8Array`'s parameter, which compilers
 * before TypeScript 5.7 do not know.
 */
export type OwnBytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>
