const brand = Symbol.for("conferkit.error")

type Kind = "api" | "connection" | "decode" | "webhook" | "config" | "queue"

/** Root of every error this package throws. `instanceof` works; the `is…` guards also work across realms and copies. */
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
  /** The provider's own words. */
  message: string
  hint?: string | undefined
  requestId?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
  body?: unknown
  retryAfter?: number | undefined
  cause?: unknown
}

/** The provider answered, and the answer is a refusal. One subclass per provider. */
export class ApiError extends ConferkitError {
  override readonly name: string = "ApiError"
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** The call, by its own name: `create`. */
  readonly operation: string
  /** HTTP status. BigBlueButton refuses with 200. */
  readonly status: number
  /** The provider's error key, such as `notFound`; `http_504` when the answer held no readable document. */
  readonly code: string
  /** What to try, where we know it. */
  readonly hint: string | undefined
  readonly requestId: string | undefined
  /** Answer headers in lower case, without cookies. */
  readonly headers: Readonly<Record<string, string>>
  /** The decoded response, or the start of its text; secrets masked, and `…` for what exceeds 10 000 values or 250 000 characters. */
  readonly body: unknown
  /** How long the server asked to wait, in ms. */
  readonly retryAfter: number | undefined
  /** Whether a retry was due, but the retry budget of the client was empty. */
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

/** No complete answer arrived. */
export class ConnectionError extends ConferkitError {
  override readonly name = "ConnectionError" as const
  readonly code: ConnectionCode
  readonly provider: string
  readonly operation: string
  /** How often it was tried. */
  readonly attempts: number
  /** Host of the server that was asked last, after redirects; `undefined` if none was asked. */
  readonly host: string | undefined
  /** Port of that server, also where it is the usual one of http or https. */
  readonly port: number | undefined
  /** Whether a retry was due, but the retry budget of the client was empty. */
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

/** A complete answer arrived that is not what the provider sends: HTML of a proxy, broken XML, too much of it. */
export class DecodeError extends ConferkitError {
  override readonly name = "DecodeError" as const
  readonly provider: string
  readonly operation: string
  readonly status: number
  readonly contentType: string | undefined
  /** Start of the body, at most 300 characters, secrets masked. */
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

/** A delivery that must not be trusted. `reason` says why; answer the sender as its page in the docs advises. */
export class WebhookVerificationError extends ConferkitError {
  override readonly name: string = "WebhookVerificationError"
  readonly reason: WebhookFailure

  constructor(reason: WebhookFailure, message: string, options?: ErrorOptions) {
    super("webhook", message, options)
    this.reason = reason
  }
}

/** A mistake in options or parameters, found before anything was sent. */
export class ConfigError extends ConferkitError {
  override readonly name = "ConfigError" as const
  /** The option or parameter that is wrong. */
  readonly option: string | undefined
  /** The same as `option`. */
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

/** Whether it is an error of one class: by its literal name, so that it also works across realms and copies of the package. */
export const isNamed = (error: unknown, kind: Kind, name: string): boolean =>
  is(error, kind) && (error as ConferkitError).name === name

/** Whether it is any error of this package, also one of another copy of it. */
export const isConferkitError = (error: unknown): error is ConferkitError => is(error)
/** Whether the provider answered with a refusal. */
export const isApiError = (error: unknown): error is ApiError => is(error, "api")
/** Whether no complete answer arrived. */
export const isConnectionError = (error: unknown): error is ConnectionError => is(error, "connection")
/** Whether the answer was not one of the provider's. */
export const isDecodeError = (error: unknown): error is DecodeError => is(error, "decode")
/** Whether a delivery must not be trusted. */
export const isWebhookVerificationError = (error: unknown): error is WebhookVerificationError => is(error, "webhook")
/** Whether options or parameters were wrong, before anything was sent. */
export const isConfigError = (error: unknown): error is ConfigError => is(error, "config")

/** One place where a payload differs from its schema. */
export interface SchemaIssue {
  /** Name of the payload: an event id, a callback. */
  readonly of: string
  /** Path to the value, such as `attributes.meeting.duration`; empty for the whole. */
  readonly path: string
  readonly message: string
}
