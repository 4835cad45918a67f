import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import { runtimeNames } from "../runtime.ts"
import type {
  OmniFlowAnswers,
  OmniFlowOAuthOptions,
  OmniFlowSandboxOptions,
  OmniFlowWebhookOptions,
} from "./options.ts"

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

/** @throws ConfigError for an option that does not exist: a test that sets it would test something else */
export function checked(given: OmniFlowSandboxOptions): OmniFlowSandboxOptions {
  const options = checkOptions("omniFlowSandbox", given, names)
  checkOptions("omniFlowSandbox", options.oauth, oauthNames, "oauth.")
  checkOptions("omniFlowSandbox", options.answers, answersNames, "answers.")
  checkOptions("omniFlowSandbox", options.webhooks, webhooksNames, "webhooks.")
  return options
}
