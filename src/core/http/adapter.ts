import type { Names } from "../check-options.ts"
import type { OwnBytes } from "../values.ts"
import type { ApiError, SchemaIssue } from "../errors.ts"
import type { Redactor } from "../redaction.ts"
import type { Inputs, Operation } from "./operation.ts"
import type { Pair } from "./query.ts"
import type { RetryFacts } from "./retry.ts"

/** A body that can be sent again as it is. */
export type Body = string | OwnBytes | Blob | FormData

/** A call before it is signed. */
export interface Draft {
  readonly operation: Operation
  /** Below the base URL, filled in and encoded: `/create`. */
  readonly path: string
  /** Encoded, without `?`. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body | undefined
}

/** A call as it goes out. */
export interface Wire {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body | undefined
}

/** A complete response, not yet decoded. */
export interface WireResponse {
  readonly status: number
  readonly headers: Headers
  readonly contentType: string | undefined
  /** Length of the URL the response came from, in characters. */
  readonly urlLength?: number | undefined
  /** Target of a redirect that was not followed. */
  readonly location: string | undefined
  readonly text: string
  /** The text as JSON, parsed once. @throws SyntaxError, which quotes the text */
  json(): unknown
  readonly requestId: string | undefined
  /** ms the server asked to wait. */
  readonly retryAfter: number | undefined
  /** Takes what a decoder found that does not fit the document, and omitted. */
  leaveOut?(issues: readonly SchemaIssue[]): void
}

/** What the document says of the inputs of its operations. */
interface InputTables {
  readonly inputs: Inputs
}

/** All that differs between providers, as the transport sees it. Pure but for the tokens that `sign` may fetch. */
export interface Adapter {
  readonly name: string
  readonly redactor: Redactor
  /** Scheme, host and prefix of the server, without a slash at the end. Asked for before anything is signed. */
  baseUrl(): string | Promise<string>
  /** An address in the form of `baseUrl()`. @throws ConfigError */
  normalizeBaseUrl(given: string): string
  /**
   * The call for a method and path that openapi-fetch was asked for; a made-up one where the OpenAPI document has none. The body
   * matters where several calls share a URL.
   */
  operation(method: string, path: string, body?: unknown): Operation
  /** Loaded by the first call that is not right at a glance. Without it, a call is taken as it is. */
  readonly inputs?: (() => InputTables | Promise<InputTables>) | undefined
  /** Names of the options of a call that only this provider has. */
  readonly callOptions?: Names | undefined
  encodeQuery(pairs: readonly Pair[]): string
  /** A body as the operation declares it. */
  encodeBody(operation: Operation, body: unknown): Promise<{ body: Body; contentType?: string }>
  /** Called again for every attempt. The signal ends the attempt. */
  sign(draft: Draft, signal: AbortSignal): Wire | Promise<Wire>
  /** `sign` may send a request of its own, such as one for a token, which has its own timeout: that of the attempt pauses. */
  readonly signsByRequest?: boolean
  /** Whether an error comes from such a request, which has had its retries: the attempt is not retried. */
  isRetried?(error: Error): boolean
  /** What happens to a redirect: `stop` passes it to `decode`, `refused` says why it fails, and what to do. */
  redirect(from: URL, to: URL, draft: Draft): "follow" | "stop" | { readonly refused: string }
  /** Headers that this package makes for a call by itself: all that goes to another origin. None by default. */
  ownHeaders?(draft: Draft): Readonly<Record<string, string>>
  /**
   * The response as the document declares it.
   * @throws ApiError for an API error, DecodeError for what is no response of this provider
   */
  decode(raw: WireResponse, operation: Operation): unknown
  /** Whether a body reports a failure whatever its HTTP status says; absent where the status alone decides. */
  isFailure?(body: unknown): boolean
  /** Replaces the usual rules of when to try again. */
  retryDelay?: ((facts: RetryFacts) => number | undefined) | undefined
  /** Whether an API error would be the same the next time, whatever its status says. */
  isFinal?(error: ApiError): boolean
}
