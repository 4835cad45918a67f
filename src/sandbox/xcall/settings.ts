import { type Runtime, runtime } from "../runtime.ts"
import type {
  XCallAnswers,
  XCallCredentialsOptions,
  XCallSandboxOptions,
  XCallSessionOptions,
  XCallSignatureOptions,
} from "./options.ts"

type Nested = "credentials" | "sessions" | "answers" | "signature"
type Elsewhere = "baseUrl" | "failures" | "paths" | "account" | "subscription" | "webhookUrl"

export interface Settings extends Required<Omit<XCallSandboxOptions, Nested | Elsewhere | keyof Runtime>>, Runtime {
  credentials: XCallCredentialsOptions & Pick<Required<XCallCredentialsOptions>, "modes">
  sessions: Required<XCallSessionOptions>
  answers: Required<XCallAnswers> & { statuses: Required<NonNullable<XCallAnswers["statuses"]>> }
  signature: Required<Omit<XCallSignatureOptions, "timestampHeader">> & { timestampHeader: string | undefined }
}

/** Fills in what the options leave open. */
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
