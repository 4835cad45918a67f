import { lazily } from "../core/lazily.ts"
import { operations } from "../../generated/omniflow/operations.ts"
import { baseUrlOf } from "../core/base-url.ts"
import type { Dialect } from "../core/http/adapter.ts"
import { isFields } from "../core/values.ts"
import { jsonDialect } from "../core/http/json-adapter.ts"
import type { Operation } from "../core/http/operation.ts"
import { redactor, type Redactor } from "../core/redaction.ts"
import { replacePath } from "../core/replace-path.ts"
import type { AccessTokens } from "./oauth.ts"
import { declaredForm } from "./declared-form.ts"
import { OmniFlowApiError } from "./error.ts"
import { hint } from "./hint.ts"
import { refusal } from "./refusal.ts"
import { basic } from "./request-token.ts"
import { retryDelay } from "./retry-delay.ts"
import { home, type Settings } from "./settings.ts"

const loadInputs = /* @__PURE__ */ lazily(() => import("../../generated/omniflow/inputs.ts"))

export const provider = "omniflow"

/** Names whose values are as good as a password. */
const secretNames = ["access_token", "refresh_token", "client_secret", "clientSecret", "apiKey", "api_key", "secret"]

/** All that the transport has to know of OmniFlow. */
export function dialect(settings: Settings, tokens: AccessTokens | undefined, secrets: readonly string[]): Dialect {
  const { apiKey, apiKeyHeader, paths, cursorParam, limitParam, envelope, parseError } = settings
  const hide = redactorOf(settings, tokens, secrets)
  const { name, scheme } = apiKeyHeader
  const key = { [name]: scheme === undefined ? (apiKey ?? "") : `${scheme} ${apiKey ?? ""}` }
  const json = jsonDialect({
    name: provider,
    baseUrl: settings.baseUrl,
    normalizeBaseUrl: (given) => baseUrlOf(given, home),
    operations,
    inputs: loadInputs,
    redactor: hide,
    sign: ({ operation: { security } }, signal): Record<string, string> | Promise<Record<string, string>> => {
      if (security.length === 0) return {}
      if (tokens !== undefined) return tokens.get(signal).then((token) => ({ authorization: `Bearer ${token}` }))
      return key
    },
    refusal: (body, status) => {
      if (status < 300) return undefined
      // It may give anything.
      const own: unknown = parseError?.(body, status)
      return isFields(own) ? own : refusal(hide.value(body))
    },
    error: (facts) => {
      const requestId = facts.headers?.["x-request-id"] ?? facts.requestId
      return new OmniFlowApiError({ ...facts, requestId, hint: hint(facts, tokens !== undefined) })
    },
    unwrap: (body, operation, undecodable) => {
      if (!isDeclared(operation)) return body
      const declared = declaredForm(body, operation, envelope)
      if (declared === undefined) {
        throw undecodable(
          `is not what ${operation.id} returns`,
          "check baseUrl, and the options paths and envelope: both are assumed",
        )
      }
      return declared.value
    },
    retryDelay: retryDelay(settings.backoff),
  })
  const renamed = new Map([
    ["cursor", cursorParam],
    ["limit", limitParam],
  ])
  return {
    ...json,
    encodeQuery: (pairs) => json.encodeQuery(pairs.map(([name, value]) => [renamed.get(name) ?? name, value])),
    sign: (draft, signal) => json.sign(replacePath(draft, paths), signal),
    ...(tokens && { signsByRequest: true, isRetried: (error) => tokens.isFailure(error) }),
  }
}

const isDeclared = ({ id }: Operation) => Object.hasOwn(operations, id)

/** Tokens come and go, so what is to be hidden is asked for each time. */
function redactorOf(
  { apiKey, oauth }: Settings,
  tokens: AccessTokens | undefined,
  secrets: readonly string[],
): Redactor {
  const fixed = [...secrets, apiKey ?? ""]
  if (oauth !== undefined) {
    fixed.push(oauth.clientSecret, basic(oauth).slice("Basic ".length))
  }
  return redactor(() => [...fixed, ...(tokens?.known() ?? [])], secretNames)
}
