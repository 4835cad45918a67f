import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import type { FailureHook } from "../failures.ts"
import { type Runtime, runtime } from "../runtime.ts"
import type { OmniFlowAnswers, OmniFlowSandboxOptions } from "./options.ts"

export interface Settings extends Runtime {
  apiKey: string
  apiKeyHeader: { name: string; scheme: string }
  oauth: {
    clientId: string
    clientSecret: string
    expiresIn: number | null
    scopes: readonly string[] | undefined
  }
  paths: Partial<Record<OperationId, string>>
  tenantId: string
  agentId: string
  pageSize: number
  idempotency: boolean
  answers: Required<OmniFlowAnswers>
  gaps: readonly number[]
  signaturePrefix: string
  failures: FailureHook<OperationId> | undefined
}

export function settle(options: OmniFlowSandboxOptions): Settings {
  const { apiKeyHeader: header, oauth = {}, webhooks = {} } = options
  return {
    ...runtime(options),
    apiKey: options.apiKey ?? "omf_live_sandbox",
    apiKeyHeader: { name: header?.name ?? "Authorization", scheme: header ? (header.scheme ?? "") : "Bearer" },
    oauth: {
      clientId: oauth.clientId ?? "client_123",
      clientSecret: oauth.clientSecret ?? "secret_123",
      expiresIn: oauth.expiresIn === undefined ? 3600 : oauth.expiresIn,
      scopes: oauth.scopes,
    },
    paths: { ...options.paths, ...(oauth.tokenPath === undefined ? {} : { oauthToken: oauth.tokenPath }) },
    tenantId: options.tenantId ?? "tnt_01",
    agentId: options.agentId ?? "agent-uuid",
    pageSize: options.pageSize ?? 20,
    idempotency: options.idempotency ?? true,
    answers: {
      envelope: "none",
      actions: "conversation",
      repeatedActions: "unchanged",
      noContact: "null",
      contact: "object",
      sent: 202,
      created: 201,
      lastCursor: "null",
      listSays: "nothing",
      losesCursor: false,
      ...options.answers,
    },
    gaps: webhooks.gaps ?? [1_000, 5_000, 30_000],
    signaturePrefix: (webhooks.prefix ?? true) ? "sha256=" : "",
    failures: options.failures,
  }
}
