import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiErrorFacts } from "../core/errors.ts"
import type { Operation } from "../core/http/operation.ts"

const known: Readonly<Record<string, Operation>> = operations

/**
 * What to try about an API error. Most of OmniFlow's wire is not published, so a guess of ours may be wrong.
 * @param oauth whether calls are made with an access token
 */
export function hint({ operation, status }: ApiErrorFacts, oauth: boolean): string | undefined {
  if (operation === operations.oauthToken.id) return tokenHint(status)
  if (status === 401) {
    return oauth
      ? "the access token was rejected: it may have been revoked (oauth.retryOn401 gets another one)"
      : "check apiKey; how it travels is assumed, see the option apiKeyHeader"
  }
  if (status === 403) return `the ${oauth ? "OAuth client (or its scope)" : "API key"} does not allow this call`
  const { assumed, path } = known[operation] ?? {}
  if (assumed !== true || (status !== 404 && status !== 405)) return undefined
  const other = "the path of this call is assumed; see the option paths"
  return status === 404 && path?.includes("{") === true ? `nothing has this id, or ${other}` : other
}

function tokenHint(status: number): string | undefined {
  if (status === 404 || status === 405) return "check baseUrl and oauth.tokenPath"
  if (status === 400 || status === 401 || status === 403) {
    return "check oauth.clientId, clientSecret and scope; how they travel is assumed, see oauth.clientAuth and oauth.format"
  }
  return undefined
}
