import type { ApiError, SchemaIssue } from "../errors.ts"
import type { OwnBytes } from "../values.ts"
import { mergeHeaders } from "./headers.ts"

/**
 * What the caller of a method sees of a response whose body has been read: a `Response` in shape, with the decoded value in
 * the place of the bytes and without the query (which may hold a checksum) in its `url`. A real one would cost as much
 * as all the rest of a call; the raw client makes one, see raw-response.ts.
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

  /** @param url where the response came from */
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

  // openapi-fetch calls json() for a response with a Content-Length and text() for any other, so both must serve.
  json(): Promise<unknown> {
    return Promise.resolve(this.#data)
  }

  text(): Promise<string> {
    return Promise.resolve(typeof this.#data === "string" ? this.#data : JSON.stringify(this.#data ?? null))
  }

  async bytes(): Promise<OwnBytes> {
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
  /** The text says just this: nothing was taken out of it, or added. */
  readonly verbatim: boolean
}

/** A response that has begun, for a raw request. */
export interface Incoming {
  readonly response: Response
  /** Where it came from, with its query. */
  readonly url: string
  /** The whole body, at most `maxResponseBytes` of it. */
  readonly text: () => Promise<string>
  readonly bytes: () => Promise<OwnBytes>
  /**
   * The body as it comes; the timeout counts while somebody waits for a piece.
   * @param ended is called when nothing more comes of it
   */
  readonly stream: (ended: () => void) => ReadableStream<Uint8Array> | null
  /**
   * The value in a string, as the document declares it.
   * @throws ApiError, DecodeError
   */
  readonly decode: (text: string) => Promise<Decoded>
}

/** A response whose body is still to be read. */
export interface StreamedResponse {
  readonly contentType: string | null
  /** Most that may be read into memory of it, in bytes: `maxResponseBytes`. */
  readonly limit: number
  readonly chunks: AsyncIterable<Uint8Array>
  /** Takes the whole text after all, and the body for read. */
  decode(text: string): Promise<unknown>
  /** The error a caller should see for what went wrong while reading. */
  explain(cause: unknown): Error
  /** Logs what was omitted of the items. */
  leaveOut(issues: readonly SchemaIssue[]): void
}

/** A response: all of its body, decoded, and the HTTP side of it. */
export interface ApiResponse<T = unknown> {
  /** The whole decoded document. */
  readonly body: T
  /** Status and headers; `json()` gives the decoded document again. */
  readonly response: Response
  /**
   * Optional values that did not fit their type and are absent from `body`, and elements it has no place for. They are logged
   * as well. Empty on JSON, which is passed on as it was parsed.
   */
  readonly issues: readonly SchemaIssue[]
}

/** A promise of the data of a response; `withResponse()` gives the rest as well. */
export interface ApiPromise<T, A = unknown> extends Promise<T> {
  withResponse(): Promise<ApiResponse<A> & { readonly data: T }>
}

/** What a transport resolves to. */
export interface Received extends Omit<ApiResponse, "issues"> {
  readonly issues?: readonly SchemaIssue[] | undefined
}

/** Joins a running call with the choice of what is useful in its response; without one, all of it. */
export function apiPromise<T, A>(
  running: Promise<Received>,
  useful: ((answer: A, response: Response) => T) | undefined,
): ApiPromise<T, A> {
  const data = running.then(({ body, response }) =>
    // The document declares the type of a response, and the decoder has produced it.
    useful === undefined ? (body as T) : useful(body as A, response),
  )
  return Object.assign(data, {
    withResponse: async () => {
      // Both promises reject together; the caller holds only this one.
      data.catch(() => undefined)
      const { body, response, issues = [] } = await running
      return { data: await data, body: body as A, response, issues }
    },
  })
}
