import { ConfigError, isConferkitError } from "../errors.ts"
import { toThisRealm, GrowingBytes } from "../bytes.ts"
import { setOwn, isFields, isEncodedBody, isObject, kindOf, type BufferBytes, describeType } from "../values.ts"
import { outsideBaseUrl, checkText, isStraight, missingPathValue, staysBelow } from "./url.ts"
import { fitsSegment, matchesTemplate, type Operation } from "./operation.ts"
import { encodeDeclaredBody } from "./json-adapter.ts"
import type { Adapter, Draft } from "./adapter.ts"
import { checkHeaders, type HeaderValues, mergeHeaders } from "./headers.ts"
import { onAbort } from "../runtime.ts"

/** Names in a path template, in all styles: `{id}`, `{id*}`, `{.id}`, `{;id}`. */
const styled = /\{[.;]?([^{}*]+)\*?\}/g

/**
 * Checks path values before they are serialized; serializers also accept lists and maps.
 * @throws ConfigError for a value that is missing, empty, malformed Unicode, or leads to a parent path
 */
export function checkPathValues(template: string, values: object = {}, operation = template): void {
  for (const { 1: name = "" } of template.matchAll(styled)) {
    const value: unknown = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined
    if (value === undefined || value === null) throw missingPathValue(name, operation)
    if (typeof value !== "object") checkText(`${value as string | number | boolean}`, name, operation)
    else for (const text of Object.entries(value).flat()) checkText(String(text), name, operation)
  }
}

/**
 * Checks a template that is not from a document, or in which the caller already filled in ids.
 * @throws ConfigError
 */
export function checkTemplate(template: unknown): void {
  const path = typeof template === "string" ? template : ""
  const whole =
    path === "/" ||
    path
      .slice(1)
      .split("/")
      .every((part) => part !== "")
  if (!whole || !isDecodable(path) || !isStraight(path) || !/^\/[\w\-.~!$&'()*+,;=:@%/{}]*$/.test(path)) {
    throw new ConfigError(
      'path must begin with "/" and must not contain an empty, "." or ".." segment or a query',
      "path",
    )
  }
}

/** Overlong encodings of dots are not valid UTF-8, but some servers decode them. */
function isDecodable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

/**
 * Checks a path that a serializer filled.
 * @throws ConfigError if it no longer matches the template, or leads above the base URL
 */
export function checkFilledPath(template: string, filled: string, operation = template): void {
  if (!/[?#\\\s\p{Cc}]/u.test(filled) && matchesTemplate(template, filled)) {
    if (staysBelow(filled)) return
    throw outsideBaseUrl(operation)
  }
  const parts = filled.split("/")
  const name = template.split("/").find((part, at) => part.includes("{") && !fitsSegment(part, parts[at]))
  const parameter = name === undefined ? undefined : /[^{}.;*]+/.exec(name)?.[0]
  throw new ConfigError(`${operation}: the serialized path does not match ${template}`, parameter ?? "path")
}

/** A call of the raw client. Its request must stay within this path and base URL. */
export interface Called {
  readonly operation: Operation
  readonly method: string
  /** Path as the caller passed it, with `{names}`. */
  readonly template: string
  /** The client's own base URL. */
  readonly baseUrl: string
}

/** @throws ConfigError for a base URL other than the client's */
export function checkBaseUrl(given: unknown, own: string, adapter: Adapter): void {
  if (given === undefined) return
  const same = typeof given === "string" && adapter.normalizeBaseUrl(given) === own
  if (!same) {
    throw new ConfigError("baseUrl must be that of the client; create another client for another server", "baseUrl")
  }
}

/**
 * Reads a `Request` after checking that it stays with its server and operation. It is not signed yet.
 * @throws ConfigError for another server, path or method, and for a body that was already read
 */
export async function draftOf(request: Request, called: Called, signal: AbortSignal | undefined): Promise<Draft> {
  const { operation, method, template, baseUrl } = called
  const { path, query, fragment } = partsBelow(baseUrl, request.url)
  if (path === undefined) {
    throw new ConfigError(`${operation.id}: a middleware changed the request's base URL`, "baseUrl")
  }
  checkFilledPath(template, path, operation.id)
  if (fragment !== "") {
    throw new ConfigError(`${operation.id}: the path must not contain a "#"`, "path")
  }
  if (request.method !== method) throw new ConfigError(`${operation.id}: a middleware changed the method`, "method")
  if (request.redirect !== "follow") {
    throw new ConfigError(`${operation.id}: redirect cannot be set: the client follows redirects itself`, "redirect")
  }
  if (request.bodyUsed) {
    throw new ConfigError(`${operation.id}: a middleware has read the body; read request.clone() instead`, "body")
  }
  const bytes = await bodyOf(request, signal)
  return {
    operation,
    path,
    query,
    headers: {},
    body: bytes && asText(bytes, request.headers.get("content-type")),
  }
}

/** A string is passed to `fetch` as a string, as the methods do. */
function asText(bytes: BufferBytes, type: string | null): string | BufferBytes {
  if (!/json|xml|^text\/|urlencoded/i.test(type ?? "")) return bytes
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return bytes
  }
}

/** Splits a string at a separator. */
function split(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign)
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * The parts of a URL; without a path if it is not below the base. Both URLs are normalized, so that complete origins
 * and segments can be compared as strings.
 */
function partsBelow(baseUrl: string, url: string): { path?: string; query: string; fragment: string } {
  const [sent, hash] = split(url, "#")
  const [address, query] = split(sent, "?")
  const parts = { query, fragment: hash }
  if (address === baseUrl) return { ...parts, path: "/" }
  return address.startsWith(`${baseUrl}/`) ? { ...parts, path: address.slice(baseUrl.length) } : parts
}

/** Maximum size of a streamed body in bytes. It is buffered, since each attempt sends it again. */
const longestBody = 64 * 1024 * 1024

async function bodyOf({ body }: Request, signal: AbortSignal | undefined): Promise<BufferBytes | undefined> {
  if (body === null) return undefined
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  const stop = () => void reader.cancel(signal?.reason).catch(() => undefined)
  if (signal?.aborted === true) stop()
  const forget = signal === undefined || signal.aborted ? undefined : onAbort(signal, stop)
  const bytes = new GrowingBytes(longestBody)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return bytes.bytes()
      if (bytes.add(value)) continue
      stop()
      throw new ConfigError(`the body is longer than ${longestBody} bytes`, "body")
    }
  } finally {
    forget?.()
  }
}

/** Headers as openapi-fetch accepts them. */
type GivenHeaders =
  Headers | readonly (readonly [string, string])[] | Readonly<Record<string, unknown>> | null | undefined

/** Converts headers for merging. Lists are joined, numbers and booleans become strings. */
export function headerValues(given: GivenHeaders): HeaderValues {
  if (given === null || given === undefined) return {}
  if (typeof given !== "object" || !(Symbol.iterator in given || isObject(given))) {
    throw new ConfigError(`headers must be an object, not ${describeType(given)}`, "headers")
  }
  const entries: Iterable<readonly [string, unknown]> = Symbol.iterator in given ? given : Object.entries(given)
  const result: Record<string, string | null> = {}
  for (const [name, value] of entries) {
    if (value === undefined) continue
    const text = Array.isArray(value) ? value.join(", ") : `${value as string | number | boolean}`
    setOwn(result, name.toLowerCase(), value === null ? null : text)
  }
  return result
}

type Serializer = (body: unknown, headers: Headers) => unknown

/**
 * A body from openapi-fetch, and its content type unless the caller sets one.
 * @param serializer the caller's own, which replaces the declared serialization
 */
export async function encodedBody(
  adapter: Adapter,
  operation: Operation,
  body: unknown,
  headers: HeaderValues,
  serializer: Serializer | undefined,
): Promise<{ body?: unknown; contentType?: string | undefined }> {
  if (body === undefined) return {}
  if (serializer !== undefined) {
    const own = serializer(body, new Headers(mergeHeaders(headers)))
    const contentType = operation.body === "xml" ? "application/xml" : "application/json"
    return typeof own === "string" ? { body: own, contentType } : { body: own }
  }
  if (kindOf(body) === "ReadableStream") return { body }
  if (isEncodedBody(body)) return { body: await toThisRealm(body) }
  const form = headers["content-type"] === "application/x-www-form-urlencoded" && typeof body === "object"
  return form ? encodeDeclaredBody({ ...operation, body: "form" }, body) : adapter.encodeBody(operation, body)
}

type Send = (...given: unknown[]) => Promise<unknown>

/**
 * An openapi-fetch client whose headers are checked. It passes headers, also those of middleware, to the platform,
 * whose errors quote the value.
 */
export function checkedHeaders<Client extends object>(client: Client): Client {
  const members = Object.entries(client).map(([name, member]: [string, unknown]) =>
    /^[A-Z]+$|^request$/.test(name) ? [name, checked(member as Send)] : [name, member],
  )
  return Object.fromEntries(members) as Client
}

const checked =
  (send: Send): Send =>
  async (...given) => {
    const init = given.at(-1)
    if (isFields(init)) {
      checkGiven(init["headers"])
      if (isFields(init["params"])) checkGiven(init["params"]["header"])
    }
    try {
      return await send(...given)
    } catch (error) {
      if (isConferkitError(error) || !(error instanceof TypeError)) throw error
      // Error messages of undici, Deno and Bun for a header that middleware set.
      if (!/^Headers\.|^Header '|header (?:name|value)|ByteString/i.test(error.message)) throw error
      throw new ConfigError("headers: a middleware set a header with an invalid name or value", "headers")
    }
  }

/** Numbers, lists and pairs are also accepted as headers here. The platform has already checked a `Headers` object. */
function checkGiven(headers: unknown): void {
  if (typeof headers !== "object" || headers === null || headers instanceof Headers) return
  const pairs: unknown[] = Array.isArray(headers) ? headers : Object.entries(headers)
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue
    const [name, value] = pair as (string | number | null | undefined)[]
    checkHeaders({ [String(name)]: value === undefined || value === null ? value : String(value) })
  }
}
