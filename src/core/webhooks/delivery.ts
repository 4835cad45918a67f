import type { Bytes } from "../crypto.ts"
import { ConfigError, WebhookVerificationError } from "../errors.ts"
import { isArrayBuffer, isBytes } from "../values.ts"
import { nodeBuffer } from "../runtime.ts"
import type { NamesOf } from "../check-options.ts"

/** How to keep the raw body, by framework. See docs/receiving.md for complete examples. */
const rawBodyAdvice: string =
  "the body has already been parsed, but the signature covers the raw bytes. Express: express.raw(); NestJS: rawBody: true; " +
  "Fastify: no parser; Hono, Next.js: pass the Request; node:http: toNodeListener. See docs/receiving.md"

/** Headers in the format of any framework. */
export type HeaderBag =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>

/** A delivery without a `Request`, from Node's http, Express, Fastify or a queue. */
export interface WebhookRequest {
  headers: HeaderBag
  /** The raw body, exactly as received. A parsed object cannot be verified and is rejected. */
  body: string | Uint8Array | ArrayBuffer | undefined
  /** Request target or absolute URL, including its query. */
  url?: string | undefined
}

export type WebhookInput = Request | WebhookRequest

/** A delivery whose body was read, but which is not verified yet. */
export interface Delivery {
  readonly bytes: Bytes
  readonly url: string | undefined
  /** The trimmed value of a header; several values are joined by a comma and a space. */
  readonly header: (name: string) => string | undefined
}

/** Limits for reading the body of a delivery. */
export interface ReadOptions {
  /** Maximum body size, in bytes. `Infinity` disables the limit. @default 1_048_576 */
  limit?: number | undefined
  /** Timeout for receiving the body, in ms. `Infinity` disables the limit. @default 3_000 */
  bodyTimeout?: number | undefined
}

/** The names of the options for reading deliveries; the values are checked when they are used. */
export const readNames: NamesOf<ReadOptions> = { limit: 1, bodyTimeout: 1 }

const defaults: Required<{ [Name in keyof ReadOptions]: number }> = { limit: 1_048_576, bodyTimeout: 3_000 }

/**
 * Validated options for reading a body. Each comes from the first layer that sets it.
 * @throws ConfigError for a value that is not a positive number
 */
export function readOptions(...layers: readonly (ReadOptions | undefined)[]): {
  readonly limit: number
  readonly bodyTimeout: number
} {
  return { limit: positive("limit", layers), bodyTimeout: positive("bodyTimeout", layers) }
}

function positive(name: keyof ReadOptions, layers: readonly (ReadOptions | undefined)[]): number {
  const given = layers.find((layer) => layer?.[name] !== undefined) ?? defaults
  const value: unknown = given[name]
  if (typeof value === "number" && value > 0) return value
  throw new ConfigError(`${name} must be greater than 0, not ${String(value)}`, name)
}

export const tooLong = (limit: number): WebhookVerificationError =>
  new WebhookVerificationError("body-too-long", `the body is longer than ${limit} bytes`)

/**
 * Reads a delivery. Returns a promise only if the body must be awaited.
 * @throws WebhookVerificationError `body-parsed`, `body-missing`, `body-too-long`, `body-timeout`; ConfigError for
 * options that are not positive numbers
 */
export function readDelivery(input: WebhookInput, options?: ReadOptions): Delivery | Promise<Delivery> {
  const reading = readOptions(options)
  if (!(Object(input) as Partial<WebhookInput>).headers) {
    throw new ConfigError("input must be a Request, or an object with headers, body and url", "input")
  }
  return isRequest(input) ? readRequestDelivery(input, reading) : delivery(input, reading.limit)
}

/** Loaded with the first Request: frameworks on Node usually provide the body. */
let readStream: typeof import("../bytes.ts").readStream | undefined

async function readRequestDelivery(
  input: Request,
  reading: { readonly limit: number; readonly bodyTimeout: number },
): Promise<Delivery> {
  const { headers, url, body: stream } = input
  if (input.bodyUsed || stream?.locked === true) throw new WebhookVerificationError("body-parsed", rawBodyAdvice)
  // Reject early if Content-Length exceeds the limit.
  if (Number(headers.get("content-length")) > reading.limit) {
    const error = tooLong(reading.limit)
    stream?.cancel(error).catch(() => undefined)
    throw error
  }
  if (stream === null) return delivery({ headers, url, body: "" }, reading.limit)
  readStream ??= (await import("../bytes.ts")).readStream
  return delivery({ headers, url, body: await readStream(stream, reading, tooLong) }, reading.limit)
}

/** The same for a body that is already in memory. */
export function delivery(input: WebhookRequest, limit = readOptions().limit): Delivery {
  const bytes = bytesOf(input.body)
  if (bytes.byteLength > limit) throw tooLong(limit)
  // HTTP strips the whitespace; queues and serverless platforms may not.
  return { bytes, url: input.url, header: (name) => headerOf(input.headers, name)?.trim() }
}

let decoder: InstanceType<typeof TextDecoder> | undefined

/** Decodes a body that must be UTF-8. */
export function bodyText({ bytes }: Delivery): string {
  try {
    return (decoder ??= new TextDecoder("utf-8", { fatal: true })).decode(bytes)
  } catch (cause) {
    throw new WebhookVerificationError("body-malformed", "the body is not UTF-8", { cause })
  }
}

/** Parses JSON. @throws WebhookVerificationError if it is malformed */
export function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // The parser's own error quotes the text, and events may contain passwords.
    throw new WebhookVerificationError("body-malformed", `${what} is not JSON`)
  }
}

/**
 * The token of an `Authorization: Bearer` header, or `undefined`. A header that was sent twice and joined,
 * `Bearer a, Bearer b`, contains whitespace and is therefore not a token.
 */
export function bearer({ header }: Delivery): string | undefined {
  return /^Bearer[ \t]+(\S+)$/i.exec(header("authorization") ?? "")?.[1]
}

// Checks methods instead of the class, so that requests of other realms are accepted.
const isRequest = (input: WebhookInput): input is Request =>
  "arrayBuffer" in input && typeof input.arrayBuffer === "function"

function bytesOf(body: unknown): Bytes {
  if (typeof body === "string") return nodeBuffer().from(body, "utf8")
  if (isBytes(body)) return body
  if (isArrayBuffer(body)) return new Uint8Array(body)
  if (body === undefined || body === null) throw new WebhookVerificationError("body-missing", "the body is missing")
  throw new WebhookVerificationError("body-parsed", rawBodyAdvice)
}

// A plain record may contain a header with that name.
const isGetter = (headers: HeaderBag): headers is { get: (name: string) => string | null } =>
  "get" in headers && typeof headers.get === "function"

function headerOf(headers: HeaderBag, name: string): string | undefined {
  if (isGetter(headers)) return headers.get(name) ?? undefined
  const wanted = name.toLowerCase()
  let found: string | undefined
  for (const key of Object.keys(headers)) {
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue
    const value = headers[key]
    const text =
      typeof value === "string" || value === undefined ? value : value.length > 0 ? value.join(", ") : undefined
    if (text !== undefined) found = found === undefined ? text : `${found}, ${text}`
  }
  return found
}

/**
 * The URL of a request target at an origin, if parsing does not change it. URL parsers drop dot segments, tabs and text
 * after a `#`, and read `\` as `/`, so a sender could choose a path that differs from the requested one.
 * @param origin scheme, host and port, as in `URL.origin`
 * @param target path and query; characters that a URL must encode are encoded
 * @returns `undefined` for any other target
 */
export function requestUrl(origin: string, target: string): URL | undefined {
  if (!target.startsWith("/") || target.includes("#")) return undefined
  const text = origin + target
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.origin !== origin) return undefined
  return decoded(url.href.slice(origin.length)) === decoded(target) ? url : undefined
}

/**
 * The URL of a delivery, for lookups that a sender must not influence.
 * @param text an absolute URL, or a request target, which is resolved against `http://localhost`
 * @returns `undefined` for anything else, and if parsing would change the path
 */
export function deliveryUrl(text: string): URL | undefined {
  if (text.startsWith("/")) return requestUrl("http://localhost", text)
  const target = /^https?:\/\/[^/?#\\]+(.*)$/is.exec(text)?.[1]
  if (target === undefined || !URL.canParse(text)) return undefined
  return requestUrl(new URL(text).origin, target.startsWith("/") ? target : `/${target}`)
}

/** Percent-decodes a string to bytes, one character each. */
const decoded = (text: string) =>
  nodeBuffer()
    .from(text)
    .toString("latin1")
    .replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
