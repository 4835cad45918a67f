import type { ApiError, SchemaIssue } from "../errors.ts"
import type { BufferBytes } from "../values.ts"
import { mergeHeaders } from "./headers.ts"

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
  useful: ((answer: A, response: Response) => T) | undefined,
): ApiPromise<T, A> {
  const data = running.then(({ body, response }) =>
    // The decoder returns the type that the document declares.
    useful === undefined ? (body as T) : useful(body as A, response),
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
