import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import type { FailureHook } from "../sandbox.ts"
import { runtime, type Runtime, runtimeNames, type RuntimeOptions } from "../runtime.ts"

export interface OmniFlowOAuthOptions {
  /** @default "client_123" */
  clientId?: string
  /** @default "secret_123" */
  clientSecret?: string
  /** @default "/v1/oauth/token" */
  tokenPath?: string
  /**
   * Lifetime of an access token in seconds; null omits `expires_in` from the response and means one hour.
   * @default 3600
   */
  expiresIn?: number | null
  /** Existing scopes; any other is rejected. @default every scope exists */
  scopes?: readonly string[]
}

export interface OmniFlowInboxSeed {
  id?: string
  name: string
  channel: string
}

export interface OmniFlowTemplateSeed {
  id: string
  name?: string
  channel?: string
  language?: string
  /** Only `approved` templates are listed and sent. @default "approved" */
  status?: string
  /** Names of the parameters, all of which are required. */
  params?: readonly string[]
}

export interface OmniFlowContactSeed {
  phoneNumber: string
  name?: string
  optedOut?: boolean
}

export interface OmniFlowWebhookOptions {
  /** Milliseconds before the second, third … attempt of a delivery. @default [1_000, 5_000, 30_000] */
  gaps?: readonly number[]
  /** Whether the signature has the prefix `sha256=`. @default true */
  prefix?: boolean
}

/** Response formats that the provider does not document. */
export interface OmniFlowAnswers {
  /** `data` wraps plain lists and single objects: `{"data": …}`. @default "none" */
  envelope?: "none" | "data"
  /** Response of `resolve`, `assign` and `reopen`: the conversation, or 204. @default "conversation" */
  actions?: "conversation" | "empty"
  /** What resolving a resolved and reopening an open conversation does: nothing, or 409. @default "unchanged" */
  repeatedActions?: "unchanged" | "conflict"
  /** Response to a search without a match. @default "null" */
  noContact?: "null" | "list" | "404"
  /** Response to a search with a match. @default "object" */
  contact?: "object" | "list"
  /** Status of calls that send something. @default 202 */
  sent?: 200 | 201 | 202
  /** Status of calls that create something. @default 201 */
  created?: 200 | 201
  /** Format of the cursor on the last page; `repeat` returns the same cursor forever. @default "null" */
  lastCursor?: "null" | "missing" | "empty" | "repeat"
  /** What else a page contains. With `nothing`, no client can notice a lost cursor. @default "nothing" */
  listSays?: "nothing" | "hasMore" | "total"
  /** The first page has no cursor although other pages follow. @default false */
  losesCursor?: boolean
}

export interface OmniFlowSandboxOptions extends RuntimeOptions {
  /** @default "omf_live_sandbox" */
  apiKey?: string
  /**
   * Header of the API key. `scheme` is its prefix; an empty string means none.
   * @default { name: "Authorization", scheme: "Bearer" }
   */
  apiKeyHeader?: { name: string; scheme?: string }
  oauth?: OmniFlowOAuthOptions
  /** Base URL until the sandbox listens on a port. @default "http://omniflow.invalid" */
  baseUrl?: string
  /** @default "tnt_01" */
  tenantId?: string
  /** The agent in events about calls with an API key. @default "agent-uuid" */
  agentId?: string
  /** @default one for `whatsapp_official` */
  inboxes?: readonly OmniFlowInboxSeed[]
  /** @default `boas_vindas_v1` for `whatsapp_official`, with `nome` and `empresa` */
  templates?: readonly OmniFlowTemplateSeed[]
  contacts?: readonly OmniFlowContactSeed[]
  /** Page size if a call has no `limit`. @default 20 */
  pageSize?: number
  /** Whether `Idempotency-Key` has an effect. @default true */
  idempotency?: boolean
  /** Paths that differ from the document's. */
  paths?: Partial<Record<OperationId, string>>
  answers?: OmniFlowAnswers
  webhooks?: OmniFlowWebhookOptions
  /** Called for each call: returns a failure to respond with, or undefined. See also `fail()`. */
  failures?: FailureHook<OperationId>
}

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
}

/** Fills in omitted options. */
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
  }
}

const names: NamesOf<OmniFlowSandboxOptions> = {
  ...runtimeNames,
  apiKey: "string",
  apiKeyHeader: 1,
  oauth: 1,
  baseUrl: "string",
  tenantId: 1,
  agentId: 1,
  inboxes: 1,
  templates: 1,
  contacts: 1,
  pageSize: 1,
  idempotency: 1,
  paths: 1,
  answers: 1,
  webhooks: 1,
  failures: 1,
}

const oauthNames: NamesOf<OmniFlowOAuthOptions> = {
  clientId: 1,
  clientSecret: 1,
  tokenPath: 1,
  expiresIn: 1,
  scopes: 1,
}

const answersNames: NamesOf<OmniFlowAnswers> = {
  envelope: 1,
  listSays: 1,
  losesCursor: 1,
  actions: 1,
  repeatedActions: 1,
  noContact: 1,
  contact: 1,
  sent: 1,
  created: 1,
  lastCursor: 1,
}

const webhooksNames: NamesOf<OmniFlowWebhookOptions> = { gaps: 1, prefix: 1 }

/** @throws ConfigError for an unknown option */
export function checked(given: OmniFlowSandboxOptions): OmniFlowSandboxOptions {
  const options = checkOptions("omniFlowSandbox", given, names)
  checkOptions("omniFlowSandbox", options.oauth, oauthNames, "oauth.")
  checkOptions("omniFlowSandbox", options.answers, answersNames, "answers.")
  checkOptions("omniFlowSandbox", options.webhooks, webhooksNames, "webhooks.")
  return options
}
