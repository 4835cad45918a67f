import type { Names } from "../check-options.ts"
import type { BufferBytes } from "../values.ts"
import type { ApiError, SchemaIssue } from "../errors.ts"
import type { Redactor } from "../redaction.ts"
import type { Inputs, Operation } from "./operation.ts"
import type { Pair } from "./query.ts"
import type { RetryFacts } from "./retry.ts"

/** A body that can be sent repeatedly. */
export type Body = string | BufferBytes | Blob | FormData

/** A call that is not yet signed. */
export interface Draft {
  readonly operation: Operation
  /** Path below the base URL, with all parameters filled in and encoded: `/create`. */
  readonly path: string
  /** Encoded, without `?`. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body | undefined
}

/** A signed call, ready to send. */
export interface SignedRequest {
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
  /** Length of the requested URL, in characters. */
  readonly urlLength?: number | undefined
  /** Target of a redirect that was not followed. */
  readonly location: string | undefined
  readonly text: string
  /** The body as JSON, parsed once. @throws SyntaxError, which quotes the body */
  json(): unknown
  readonly requestId: string | undefined
  /** Wait that the server requested, in ms. */
  readonly retryAfter: number | undefined
  /** Records values that did not match the document and were omitted. */
  leaveOut?(issues: readonly SchemaIssue[]): void
}

/** Input declarations of the operations in the document. */
interface InputTables {
  readonly inputs: Inputs
}

/**
 * Everything that differs between providers, from the transport's point of view. Pure, except that `sign` may request
 * tokens.
 */
export interface Adapter {
  readonly name: string
  readonly redactor: Redactor
  /** Scheme, host and prefix of the server, without a trailing slash. Called before anything is signed. */
  baseUrl(): string | Promise<string>
  /** Normalizes a URL to the form of `baseUrl()`. @throws ConfigError */
  normalizeBaseUrl(given: string): string
  /**
   * The operation for a method and path of an openapi-fetch request, or a generic one if the OpenAPI document has none.
   * The body selects the operation if several share a URL.
   */
  operation(method: string, path: string, body?: unknown): Operation
  /** Loaded by the first call that needs a closer check. Without it, calls are not checked. */
  readonly inputs?: (() => InputTables | Promise<InputTables>) | undefined
  /** Additional call options of this provider. */
  readonly callOptions?: Names | undefined
  encodeQuery(pairs: readonly Pair[]): string
  /** Encodes a body as the operation declares it. */
  encodeBody(operation: Operation, body: unknown): Promise<{ body: Body; contentType?: string }>
  /** Signs one attempt. The signal fires when the attempt ends. */
  sign(draft: Draft, signal: AbortSignal): SignedRequest | Promise<SignedRequest>
  /**
   * Whether `sign` may send a request itself, such as one for a token. That request has its own timeout, and the
   * timeout of the attempt pauses meanwhile.
   */
  readonly signsByRequest?: boolean
  /** Whether an error comes from such a request, which was already retried: then the attempt is not retried. */
  isRetried?(error: Error): boolean
  /**
   * How to handle a redirect: `stop` passes the response to `decode`; an object says why the redirect fails and what to
   * do.
   */
  redirect(from: URL, to: URL, draft: Draft): "follow" | "stop" | { readonly rejected: string }
  /** Headers that this package sets itself. Only these are sent to another origin. None by default. */
  ownHeaders?(draft: Draft): Readonly<Record<string, string>>
  /**
   * The response as the document declares it.
   * @throws ApiError for an API error, DecodeError if the response is not one of this provider
   */
  decode(raw: WireResponse, operation: Operation): unknown
  /** Whether a body reports a failure, whatever its HTTP status; omitted if only the status matters. */
  isFailure?(body: unknown): boolean
  /** Replaces the default retry rules. */
  retryDelay?: ((facts: RetryFacts) => number | undefined) | undefined
  /** Whether retrying cannot change an API error, whatever its status. */
  isFinal?(error: ApiError): boolean
}
