import type { ApiError, SchemaIssue } from "../errors.ts"
import type { BufferBytes } from "../values.ts"
import type { WireResponse } from "./adapter.ts"
import { mergeHeaders } from "./headers.ts"
import { retryAfter } from "./retry.ts"

/**
 * A complete response. Headers are read on demand, since usually only API errors need them. One is created per call, so
 * it has no `#` fields, which are slower.
 */
export class ReceivedResponse implements WireResponse {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Values that the decoder omitted, see `leaveOut`. */
  issues: readonly SchemaIssue[] | undefined
  private readonly response: Response
  private readonly url: string
  private readonly now: () => number
  private parsed: unknown

  /** @param url final URL after redirects */
  constructor(response: Response, url: string, text: string, now: () => number) {
    this.status = response.status
    this.headers = response.headers
    this.text = text
    this.response = response
    this.url = url
    this.now = now
  }

  leaveOut(issues: readonly SchemaIssue[]): void {
    this.issues = issues
  }

  json(): unknown {
    return (this.parsed ??= JSON.parse(this.text) as unknown)
  }

  /** Returns whether a value is exactly what the body contains, without changes by a decoder. */
  holds(value: unknown): boolean {
    return value === this.text || (value !== undefined && value === this.parsed)
  }

  get contentType(): string | undefined {
    return this.headers.get("content-type") ?? undefined
  }

  get urlLength(): number {
    return this.url.length
  }

  get location(): string | undefined {
    return redirectTarget(this.response, this.url)?.href
  }

  get requestId(): string | undefined {
    return this.headers.get("x-request-id") ?? undefined
  }

  get retryAfter(): number | undefined {
    return retryAfter(this.headers.get("retry-after"), this.now())
  }
}

/** Absolute target of a redirect, if it has a usable one. */
export function redirectTarget(response: Response, base: string): URL | undefined {
  const location = response.headers.get("location")
  if (location === null || !URL.canParse(location, base)) return undefined
  const target = new URL(location, base)
  return /^https?:$/.test(target.protocol) ? target : undefined
}

/**
 * The response that a method returns after reading its body. It has the interface of a `Response`, with the decoded
 * value instead of the bytes, and without the query (which may contain a checksum) in its `url`. A real `Response`
 * would cost as much as the rest of the call; the raw client creates one, see raw-response.ts.
 */
export class DecodedResponse implements Response {
  readonly headers: Headers
  readonly ok: boolean
  readonly redirected: boolean
  readonly status: number
  readonly statusText: string
  readonly type = "default"
  readonly body = null
  readonly bodyUsed = false
  readonly #data: unknown
  readonly #from: string

  /** @param url final URL after redirects */
  constructor(
    from: Pick<Response, "headers" | "redirected" | "status" | "statusText">,
    url: string,
    ok: boolean,
    data: unknown,
  ) {
    this.headers = from.headers
    this.status = from.status
    this.statusText = from.statusText
    this.redirected = from.redirected
    this.#from = url
    this.ok = ok
    this.#data = data
  }

  get url(): string {
    if (!URL.canParse(this.#from)) return ""
    const { origin, pathname } = new URL(this.#from)
    return origin + pathname
  }

  clone(): Response {
    return this
  }

  // openapi-fetch calls json() for a response with a Content-Length and text() for any other, so both must work.
  json(): Promise<unknown> {
    return Promise.resolve(this.#data)
  }

  text(): Promise<string> {
    return Promise.resolve(typeof this.#data === "string" ? this.#data : JSON.stringify(this.#data ?? null))
  }

  async bytes(): Promise<BufferBytes> {
    return new TextEncoder().encode(await this.text())
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.bytes()])
  }

  formData(): Promise<FormData> {
    return Promise.reject(new TypeError("a decoded response has no form data"))
  }
}

/** The HTTP side of an API error. */
export function responseOf({ status, headers, body }: ApiError): Response {
  const from = {
    status,
    statusText: "",
    redirected: false,
    headers: new Headers(mergeHeaders(headers, { "content-length": null })),
  }
  return new DecodedResponse(from, "", false, body)
}

export interface Decoded {
  readonly value: unknown
  /** The decoded value is exactly the text: nothing was omitted or added. */
  readonly verbatim: boolean
}

/** A response whose headers have arrived, for a raw request. */
export interface Incoming {
  readonly response: Response
  /** Final URL after redirects, with its query. */
  readonly url: string
  /** The whole body, at most `maxResponseBytes`. */
  readonly text: () => Promise<string>
  readonly bytes: () => Promise<BufferBytes>
  /**
   * The body as a stream; the timeout runs only while a chunk is being awaited.
   * @param ended called when the stream ends
   */
  readonly stream: (ended: () => void) => ReadableStream<Uint8Array> | null
  /**
   * Decodes a string as the document declares it.
   * @throws ApiError, DecodeError
   */
  readonly decode: (text: string) => Promise<Decoded>
}

/** A response whose body is still to be read. */
export interface StreamedResponse {
  readonly contentType: string | null
  /** Maximum number of bytes to hold in memory: `maxResponseBytes`. */
  readonly limit: number
  readonly chunks: AsyncIterable<Uint8Array>
  /** Decodes the whole text instead, and marks the body as read. */
  decode(text: string): Promise<unknown>
  /** Converts an error that occurred while reading into the one for the caller. */
  explain(cause: unknown): Error
  /** Logs values that were omitted from the items. */
  leaveOut(issues: readonly SchemaIssue[]): void
}

/** A response: its decoded body and its HTTP metadata. */
export interface ApiResponse<T = unknown> {
  /** The whole decoded body. */
  readonly body: T
  /** Status and headers; `json()` returns the decoded body again. */
  readonly response: Response
  /**
   * Optional values that did not match their type and are absent from `body`, and undeclared elements that could not be
   * kept. They are also logged. Always empty for JSON, which is returned as parsed.
   */
  readonly issues: readonly SchemaIssue[]
}

/** A promise of the data of a response; `withResponse()` also returns the rest. */
export interface ApiPromise<T, A = unknown> extends Promise<T> {
  withResponse(): Promise<ApiResponse<A> & { readonly data: T }>
}

/** What a transport resolves to. */
export interface CallResult extends Omit<ApiResponse, "issues"> {
  readonly issues?: readonly SchemaIssue[] | undefined
}

/**
 * Combines a running call with a function that extracts the data of its response; without one, the whole response is
 * returned.
 */
export function apiPromise<T, A>(
  running: Promise<CallResult>,
  select: ((body: A, response: Response) => T) | undefined,
): ApiPromise<T, A> {
  const data = running.then(({ body, response }) =>
    // The decoder returns the type that the document declares.
    select === undefined ? (body as T) : select(body as A, response),
  )
  return Object.assign(data, {
    withResponse: async () => {
      // Both promises reject together, but the caller only has this one.
      data.catch(() => undefined)
      const { body, response, issues = [] } = await running
      return { data: await data, body: body as A, response, issues }
    },
  })
}
