import type { Bytes } from "../crypto.ts"
import { ConfigError, WebhookVerificationError } from "../errors.ts"
import { isArrayBuffer, isBytes } from "../is-bytes.ts"
import { rawBodyAdvice } from "../raw-body-advice.ts"
import { nodeBuffer } from "../runtime.ts"
import { type ReadOptions, readOptions, tooLong } from "../read-options.ts"

export type { ReadOptions } from "../read-options.ts"

/** Headers as any framework holds them. */
export type HeaderBag =
  { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>

/** A delivery outside of `Request`: what Node's http, Express, Fastify or a queue hold of it. */
export interface WebhookRequest {
  headers: HeaderBag
  /** The raw body, exactly as it arrived. A parsed object cannot be verified and is refused. */
  body: string | Uint8Array | ArrayBuffer | undefined
  /** Request target or absolute URL, with its query. */
  url?: string | undefined
}

export type WebhookInput = Request | WebhookRequest

/** A delivery, read completely and not yet trusted. */
export interface Delivery {
  readonly bytes: Bytes
  readonly url: string | undefined
  /** A header's value without whitespace around it; several values are joined by a comma and a space. */
  readonly header: (name: string) => string | undefined
}

/**
 * Reads a delivery; there is nothing to await where the body is at hand.
 * @throws WebhookVerificationError `body-parsed`, `body-missing`, `body-too-long`, `body-timeout`; ConfigError for options
 * that are not positive numbers
 */
export function readDelivery(input: WebhookInput, options?: ReadOptions): Delivery | Promise<Delivery> {
  const reading = readOptions(options)
  if (!(Object(input) as Partial<WebhookInput>).headers) {
    throw new ConfigError("input has to be a Request, or an object with headers, body and url", "input")
  }
  return isRequest(input) ? readRequestDelivery(input, reading) : delivery(input, reading.limit)
}

/** Loaded with the first Request: frameworks on Node mostly have the body at hand. */
let readStream: typeof import("../read-stream.ts").readStream | undefined

async function readRequestDelivery(
  input: Request,
  reading: { readonly limit: number; readonly bodyTimeout: number },
): Promise<Delivery> {
  const { headers, url, body: stream } = input
  if (input.bodyUsed || stream?.locked === true) throw new WebhookVerificationError("body-parsed", rawBodyAdvice)
  // Reject early: nothing is read of a body that announces too much.
  if (Number(headers.get("content-length")) > reading.limit) {
    const error = tooLong(reading.limit)
    stream?.cancel(error).catch(() => undefined)
    throw error
  }
  if (stream === null) return delivery({ headers, url, body: "" }, reading.limit)
  readStream ??= (await import("../read-stream.ts")).readStream
  return delivery({ headers, url, body: await readStream(stream, reading) }, reading.limit)
}

/** The same for a body that is at hand. */
export function delivery(input: WebhookRequest, limit = readOptions().limit): Delivery {
  const bytes = bytesOf(input.body)
  if (bytes.byteLength > limit) throw tooLong(limit)
  // HTTP strips the whitespace; queues and functions as a service may have kept it.
  return { bytes, url: input.url, header: (name) => headerOf(input.headers, name)?.trim() }
}

let decoder: InstanceType<typeof TextDecoder> | undefined

/** Text of a body that has to be UTF-8. */
export function textOf({ bytes }: Delivery): string {
  try {
    return (decoder ??= new TextDecoder("utf-8", { fatal: true })).decode(bytes)
  } catch (cause) {
    throw new WebhookVerificationError("body-malformed", "the body is not UTF-8", { cause })
  }
}

/** JSON of a text, or a refusal. */
export function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // The parser's own error quotes the text, and events hold passwords.
    throw new WebhookVerificationError("body-malformed", `${what} is not JSON`)
  }
}

/**
 * The token of an `Authorization: Bearer` header, or `undefined`. A token holds no whitespace, so a header that was sent
 * twice and joined, `Bearer a, Bearer b`, is none, whatever commas a token may hold.
 */
export function bearer({ header }: Delivery): string | undefined {
  return /^Bearer[ \t]+(\S+)$/i.exec(header("authorization") ?? "")?.[1]
}

// A Request of another realm is as good; it is told by its methods.
const isRequest = (input: WebhookInput): input is Request =>
  "arrayBuffer" in input && typeof input.arrayBuffer === "function"

function bytesOf(body: unknown): Bytes {
  if (typeof body === "string") return nodeBuffer().from(body, "utf8")
  if (isBytes(body)) return body
  if (isArrayBuffer(body)) return new Uint8Array(body)
  if (body === undefined || body === null) throw new WebhookVerificationError("body-missing", "there is no body")
  throw new WebhookVerificationError("body-parsed", rawBodyAdvice)
}

// A plain record may hold a header of that name.
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
