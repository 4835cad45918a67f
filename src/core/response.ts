import type { ApiError } from "./errors.ts"
import { mergeHeaders } from "./headers.ts"
import type { OwnBytes } from "./own-bytes.ts"

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

  /** @param url where the answer came from */
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

  // openapi-fetch calls json() for an answer with a Content-Length and text() for any other, so both have to serve.
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
    return Promise.reject(new TypeError("a decoded answer has no form data"))
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
