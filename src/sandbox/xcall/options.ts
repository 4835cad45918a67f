import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import type { components } from "../../../generated/xcall/paths.ts"
import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import type { FailureHook } from "../sandbox.ts"
import type { HmacAlgorithm } from "../signing.ts"
import { runtime, type Runtime, runtimeNames, type RuntimeOptions } from "../runtime.ts"

export type XCallCredentialsMode = "headers" | "basic" | "body" | "query"

export interface XCallCredentialsOptions {
  /** Accepted places of key and secret. @default all four */
  modes?: readonly XCallCredentialsMode[]
  /** @default "x-api-key" as a header, "api_key" in a body or a query */
  keyName?: string
  /** @default "x-api-secret" as a header, "api_secret" in a body or a query */
  secretName?: string
}

export interface XCallSessionOptions {
  /** Tokens that never expire, with any content, in addition to those of `session()`. @default none */
  tokens?: readonly string[]
  /** Secret that signs tokens of `session()`. @default "sandbox-session-secret" */
  secret?: string
  /** Lifetime of a session in seconds. @default 3600 */
  expiresIn?: number
  /** @default "authorization" */
  header?: string
  /** Prefix of the token; an empty string means none. @default "Bearer" */
  scheme?: string
}

/** Format of webhook signatures. */
export interface XCallSignatureOptions {
  /** @default "x-xcall-signature" */
  header?: string
  /** @default "hex" */
  encoding?: "hex" | "HEX" | "base64"
  /** Prefix of the signature, such as `sha256=`. @default "" */
  prefix?: string
  /** @default "sha256" */
  algorithm?: HmacAlgorithm
  /** Header with the time in milliseconds, which is signed before the body, separated by a dot. @default none */
  timestampHeader?: string
}

/** Response formats that the provider does not document. */
export interface XCallAnswers {
  /** `data` wraps responses: `{"data": …}`. @default "none" */
  envelope?: "none" | "data"
  /** Member of a failure that contains its message; `text` is not JSON. @default "message" */
  errors?: "message" | "error" | "nested" | "list" | "text"
  /** Response for a room that was never active. @default "inactive" */
  unknownRoom?: "inactive" | "404"
  statuses?: {
    /** Status for a wrong key, secret or session. @default 401 */
    credentials?: number
    /** Status for an inactive account. @default 403 */
    inactive?: number
    /** Status for a body that is not JSON. @default 400 */
    body?: number
    /** Status for a body that does not match its declaration. @default 422 */
    input?: number
  }
}

export interface XCallSandboxOptions extends RuntimeOptions {
  /** @default "sandbox-key" */
  apiKey?: string
  /** Also signs room tokens. @default "sandbox-secret" */
  apiSecret?: string
  credentials?: XCallCredentialsOptions
  sessions?: XCallSessionOptions
  /** Base URL until the sandbox listens on a port. @default "http://xcall.invalid" */
  baseUrl?: string
  /** Paths that differ from the document's; that of a room contains `{roomId}`. */
  paths?: { token?: string; roomInfo?: string; account?: string; subscription?: string }
  /** Fields that differ from those of the made-up account. */
  account?: Partial<components["schemas"]["AccountData"]>
  /** Fields that differ from those of the made-up subscription; null for none, which responds with 404. */
  subscription?: Partial<components["schemas"]["SubscriptionData"]> | null
  /** Case of names in requests; `any` accepts both. @default "any" */
  wireCase?: "any" | "snake" | "camel"
  /** Lifetime of a room token in seconds, if the call does not set it. @default 3600 */
  ttlSeconds?: number
  /** Whether a room token can be used only once, if the call does not set it. @default false */
  singleUse?: boolean
  answers?: XCallAnswers
  /** URL that webhooks are sent to; without it none are sent. Can be changed later, see `webhookUrl`. */
  webhookUrl?: string
  /** @default "sandbox-webhook-secret" */
  webhookSecret?: string
  signature?: XCallSignatureOptions
  /** Field with the name of an event. @default "event" */
  eventKey?: "event" | "type"
  /** Milliseconds before the second, third … attempt of a webhook; retries are not documented. @default [] */
  retries?: readonly number[]
  /** Called for each call: returns a failure to respond with, or undefined. See also `fail()`. */
  failures?: FailureHook<OperationId>
}

type Nested = "credentials" | "sessions" | "answers" | "signature"
type Elsewhere = "baseUrl" | "failures" | "paths" | "account" | "subscription" | "webhookUrl"

export interface Settings extends Required<Omit<XCallSandboxOptions, Nested | Elsewhere | keyof Runtime>>, Runtime {
  credentials: XCallCredentialsOptions & Pick<Required<XCallCredentialsOptions>, "modes">
  sessions: Required<XCallSessionOptions>
  answers: Required<XCallAnswers> & { statuses: Required<NonNullable<XCallAnswers["statuses"]>> }
  signature: Required<Omit<XCallSignatureOptions, "timestampHeader">> & { timestampHeader: string | undefined }
}

/** Fills in omitted options. */
export function settle(options: XCallSandboxOptions): Settings {
  const { sessions = {}, answers = {}, signature = {} } = options
  return {
    apiKey: options.apiKey ?? "sandbox-key",
    apiSecret: options.apiSecret ?? "sandbox-secret",
    credentials: { modes: ["headers", "basic", "body", "query"], ...options.credentials },
    sessions: {
      tokens: sessions.tokens ?? [],
      secret: sessions.secret ?? "sandbox-session-secret",
      expiresIn: sessions.expiresIn ?? 3600,
      header: sessions.header ?? "authorization",
      scheme: sessions.scheme ?? "Bearer",
    },
    wireCase: options.wireCase ?? "any",
    ttlSeconds: options.ttlSeconds ?? 3600,
    singleUse: options.singleUse ?? false,
    answers: {
      envelope: answers.envelope ?? "none",
      errors: answers.errors ?? "message",
      unknownRoom: answers.unknownRoom ?? "inactive",
      statuses: { credentials: 401, inactive: 403, body: 400, input: 422, ...answers.statuses },
    },
    webhookSecret: options.webhookSecret ?? "sandbox-webhook-secret",
    signature: {
      header: signature.header ?? "x-xcall-signature",
      encoding: signature.encoding ?? "hex",
      prefix: signature.prefix ?? "",
      algorithm: signature.algorithm ?? "sha256",
      timestampHeader: signature.timestampHeader,
    },
    eventKey: options.eventKey ?? "event",
    retries: options.retries ?? [],
    ...runtime(options),
  }
}

const names: NamesOf<XCallSandboxOptions> = {
  ...runtimeNames,
  apiKey: "string",
  apiSecret: "string",
  credentials: 1,
  sessions: 1,
  baseUrl: "string",
  paths: 1,
  account: 1,
  subscription: 1,
  wireCase: 1,
  ttlSeconds: 1,
  singleUse: 1,
  answers: 1,
  webhookUrl: 1,
  webhookSecret: 1,
  signature: 1,
  eventKey: 1,
  retries: 1,
  failures: 1,
}

const credentialsNames: NamesOf<XCallCredentialsOptions> = { modes: 1, keyName: 1, secretName: 1 }

const sessionsNames: NamesOf<XCallSessionOptions> = { tokens: 1, secret: 1, expiresIn: 1, header: 1, scheme: 1 }

const answersNames: NamesOf<XCallAnswers> = { envelope: 1, errors: 1, unknownRoom: 1, statuses: 1 }

const signatureNames: NamesOf<XCallSignatureOptions> = {
  header: 1,
  encoding: 1,
  prefix: 1,
  algorithm: 1,
  timestampHeader: 1,
}

/** @throws ConfigError for an unknown option */
export function checked(given: XCallSandboxOptions): XCallSandboxOptions {
  const options = checkOptions("xcallSandbox", given, names)
  checkOptions("xcallSandbox", options.credentials, credentialsNames, "credentials.")
  checkOptions("xcallSandbox", options.sessions, sessionsNames, "sessions.")
  checkOptions("xcallSandbox", options.answers, answersNames, "answers.")
  checkOptions("xcallSandbox", options.signature, signatureNames, "signature.")
  checkOptions("xcallSandbox", options.paths, { token: 1, roomInfo: 1, account: 1, subscription: 1 }, "paths.")
  return options
}
