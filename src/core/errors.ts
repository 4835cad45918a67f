const brand = Symbol.for("conferkit.error")

type Kind = "api" | "connection" | "decode" | "webhook" | "config" | "queue"

/** Base class of all errors of this package. `instanceof` works; the `is…` guards also work across realms and copies of the package. */
export class ConferkitError extends Error {
  override readonly name: string = "ConferkitError"
  readonly kind: Kind

  constructor(kind: Kind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    Object.defineProperty(this, brand, { value: true })
  }
}

export interface ApiErrorFacts {
  provider: string
  operation: string
  status: number
  code: string
  /** The provider's message. */
  message: string
  hint?: string | undefined
  requestId?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
  body?: unknown
  retryAfter?: number | undefined
  cause?: unknown
}

/** An API error: the provider responded and rejected the call. Each provider has a subclass. */
export class ApiError extends ConferkitError {
  override readonly name: string = "ApiError"
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** Name of the operation, such as `create`. */
  readonly operation: string
  /** HTTP status. BigBlueButton sends most API errors with 200. */
  readonly status: number
  /** The provider's error code, such as `notFound`, or the HTTP status such as `http_504` if the response body could not be read. */
  readonly code: string
  /** How to fix it, if known. Also part of `message`. */
  readonly hint: string | undefined
  readonly requestId: string | undefined
  /** Response headers in lower case, without cookies. */
  readonly headers: Readonly<Record<string, string>>
  /** The decoded response body, or the start of its text. Secrets are masked; `…` replaces what exceeds 10,000 values or 250,000 characters. */
  readonly body: unknown
  /** Wait that the server requested (Retry-After), in ms. */
  readonly retryAfter: number | undefined
  /** Whether a retry was skipped because the client's retry budget was used up. */
  readonly retriesDenied: boolean = false

  constructor(facts: ApiErrorFacts) {
    const status = facts.status === 200 ? "" : `${facts.status} `
    const code = facts.code.startsWith("http_") ? "" : `${facts.code}: `
    const hint = facts.hint === undefined ? "" : ` (${facts.hint})`
    super("api", `${facts.provider}.${facts.operation}: ${status}${code}${facts.message}${hint}`, {
      ...(facts.cause === undefined ? {} : { cause: facts.cause }),
    })
    this.provider = facts.provider
    this.operation = facts.operation
    this.status = facts.status
    this.code = facts.code
    this.hint = facts.hint
    this.requestId = facts.requestId
    this.headers = facts.headers ?? {}
    this.body = facts.body
    this.retryAfter = facts.retryAfter
  }
}

export type ConnectionCode = "timeout" | "network" | "aborted"

/** A network failure: no complete response was received. */
export class ConnectionError extends ConferkitError {
  override readonly name = "ConnectionError" as const
  readonly code: ConnectionCode
  readonly provider: string
  readonly operation: string
  /** Number of attempts. */
  readonly attempts: number
  /** Host of the last request, after redirects; `undefined` if nothing was sent. */
  readonly host: string | undefined
  /** Port of the last request, including the default ports of http and https. */
  readonly port: number | undefined
  /** Whether a retry was skipped because the client's retry budget was used up. */
  readonly retriesDenied: boolean = false

  constructor(facts: {
    code: ConnectionCode
    provider: string
    operation: string
    attempts: number
    message: string
    host?: string | undefined
    port?: number | undefined
    cause?: unknown
  }) {
    super("connection", `${facts.provider}.${facts.operation}: ${facts.message}`, { cause: facts.cause })
    this.code = facts.code
    this.provider = facts.provider
    this.operation = facts.operation
    this.attempts = facts.attempts
    this.host = facts.host
    this.port = facts.port
  }
}

/** The response is not one of the provider's, such as a proxy's HTML page, malformed XML, or a body above the size limit. */
export class DecodeError extends ConferkitError {
  override readonly name = "DecodeError" as const
  readonly provider: string
  readonly operation: string
  readonly status: number
  readonly contentType: string | undefined
  /** Start of the body, at most 300 characters, with secrets masked. */
  readonly excerpt: string

  constructor(facts: {
    provider: string
    operation: string
    status: number
    contentType: string | undefined
    excerpt: string
    message: string
    cause?: unknown
  }) {
    super("decode", `${facts.provider}.${facts.operation}: ${facts.message}`, { cause: facts.cause })
    this.provider = facts.provider
    this.operation = facts.operation
    this.status = facts.status
    this.contentType = facts.contentType
    this.excerpt = facts.excerpt
  }
}

/** The error for a response that was decoded, but lacks something. */
export const incompleteResponse = (
  provider: string,
  operation: string,
  { status, contentType }: { readonly status: number; readonly contentType: string | undefined },
  message: string,
): DecodeError => new DecodeError({ provider, operation, status, contentType, excerpt: "", message })

export type WebhookFailure =
  | "body-parsed"
  | "body-missing"
  | "body-too-long"
  | "body-malformed"
  | "body-timeout"
  | "signature-missing"
  | "signature-malformed"
  | "signature-mismatch"
  | "algorithm-refused"
  | "expired"
  | "not-yet-valid"

/** A webhook delivery that must not be trusted. `reason` says why. */
export class WebhookVerificationError extends ConferkitError {
  override readonly name: string = "WebhookVerificationError"
  readonly reason: WebhookFailure

  constructor(reason: WebhookFailure, message: string, options?: ErrorOptions) {
    super("webhook", message, options)
    this.reason = reason
  }
}

/** An invalid option or parameter. Thrown before anything is sent. */
export class ConfigError extends ConferkitError {
  override readonly name = "ConfigError" as const
  /** Name of the invalid option or parameter. */
  readonly option: string | undefined
  /** Same as `option`. */
  readonly parameter: string | undefined

  constructor(message: string, option?: string, options?: ErrorOptions) {
    super("config", message, options)
    this.option = this.parameter = option
  }
}

const is = (error: unknown, kind?: Kind): boolean =>
  typeof error === "object" &&
  error !== null &&
  brand in error &&
  (kind === undefined || ("kind" in error && error.kind === kind))

/** Returns whether it is an error of one class: by its literal name, so that it also works across realms and copies of the package. */
export const isNamed = (error: unknown, kind: Kind, name: string): boolean =>
  is(error, kind) && (error as ConferkitError).name === name

/** Returns whether an error is of this package, or of another copy of it. */
export const isConferkitError = (error: unknown): error is ConferkitError => is(error)
/** Returns whether an error is an API error: the provider rejected the call. */
export const isApiError = (error: unknown): error is ApiError => is(error, "api")
/** Returns whether an error is a network failure: no complete response was received. */
export const isConnectionError = (error: unknown): error is ConnectionError => is(error, "connection")
/** Returns whether an error says that the response is not one of the provider's. */
export const isDecodeError = (error: unknown): error is DecodeError => is(error, "decode")
/** Returns whether an error says that a webhook delivery must not be trusted. */
export const isWebhookVerificationError = (error: unknown): error is WebhookVerificationError => is(error, "webhook")
/** Returns whether an error says that an option or parameter is invalid. */
export const isConfigError = (error: unknown): error is ConfigError => is(error, "config")

/** A difference between a payload and its schema. */
export interface SchemaIssue {
  /** Name of the payload, such as an event id or a callback. */
  readonly of: string
  /** Path to the value, such as `attributes.meeting.duration`; empty for the payload itself. */
  readonly path: string
  readonly message: string
}
