import type { CallOptions } from "./options.ts"

/**
 * What openapi-fetch builds for a call, kept plain: a platform `Request` costs half of that library's time and would have
 * to be cloned for every retry. Only `url`, `method`, `headers`, `payload` and `call` are read.
 */
export class PlainRequest implements Request {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  /** The body as the caller gave it, not yet encoded. */
  readonly payload: unknown
  /** Init keys of ours that openapi-fetch passes through: `timeout`, `maxRetries`, `signal`. */
  readonly call: CallOptions

  readonly body = null
  readonly bodyUsed = false
  readonly cache = "default"
  readonly credentials = "same-origin"
  readonly destination = ""
  readonly duplex = "half"
  readonly integrity = ""
  readonly keepalive = false
  readonly mode = "cors"
  readonly redirect = "manual"
  readonly referrer = ""
  readonly referrerPolicy = ""

  constructor(input: string | URL | Request, init: RequestInit & Pick<CallOptions, "timeout" | "maxRetries"> = {}) {
    this.url = input instanceof Object && "url" in input ? input.url : input.toString()
    this.method = init.method ?? "GET"
    this.headers = init.headers as Headers
    this.payload = init.body
    this.call = { signal: init.signal ?? undefined, timeout: init.timeout, maxRetries: init.maxRetries }
  }

  get signal(): AbortSignal {
    return this.call.signal ?? new AbortController().signal
  }

  clone(): Request {
    return this
  }

  json(): Promise<never> {
    return unread()
  }

  text(): Promise<never> {
    return unread()
  }

  bytes(): Promise<never> {
    return unread()
  }

  blob(): Promise<never> {
    return unread()
  }

  arrayBuffer(): Promise<never> {
    return unread()
  }

  formData(): Promise<never> {
    return unread()
  }
}

const unread = (): Promise<never> => Promise.reject(new TypeError("the body of a request is read by the server only"))
