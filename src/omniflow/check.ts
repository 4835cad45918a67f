import { isApiError } from "../core/errors.ts"
import type { CheckOptions, CheckOutcome, CheckReport } from "../core/check/report.ts"
import {
  type CheckParts,
  explain,
  inspect,
  isJson,
  type CheckResponse,
  said,
  shown,
  skipped,
  unreached,
} from "../core/check/inspection.ts"
import type { Operation } from "../core/http/operation.ts"
import type { WebhookDto } from "./types.ts"

// Loaded by the first check(). Imports only types from the client's files, so it shares no code with the startup.

/** A step of `check()`. */
export type OmniFlowCheck = "address" | "tls" | "token" | "credentials" | "clock" | "webhooks"

/** Result of `check()`. */
export type OmniFlowReport = CheckReport<OmniFlowCheck>

export interface OmniFlowCheckOptions extends CheckOptions {
  /** The URL of a webhook that should be registered. */
  callbackURL?: string | undefined
}

export interface OmniFlowParts extends CheckParts {
  readonly operations: Readonly<Record<"inboxesList" | "webhooksList", Operation>>
  /** Gets an access token if the client has OAuth credentials. */
  readonly token: ((signal?: AbortSignal) => Promise<string>) | undefined
}

/** Diagnoses the connection between a client and OmniFlow. Makes read-only calls. */
export async function checkOmniFlow(parts: OmniFlowParts, options?: OmniFlowCheckOptions): Promise<OmniFlowReport> {
  const { operations, token } = parts
  const inspection = await inspect<OmniFlowCheck>(parts, options, { callbackURL: "string" })
  let tokenFailure: CheckOutcome | undefined
  await inspection.step("token", "requested an access token (OAuth client credentials)", async () => {
    if (token === undefined) return skipped("the client uses an API key and needs no token")
    try {
      await token(options?.signal)
      return { status: "ok", found: "the service issued an access token" }
    } catch (error) {
      if (options?.signal?.aborted === true) throw error
      tokenFailure =
        isApiError(error) && (error.status === 400 || error.status === 401)
          ? {
              status: "failed",
              found: said(error),
              todo: "Check clientId and clientSecret, and how they are sent (oauth.clientAuth, oauth.format)",
            }
          : explain(error)
      return tokenFailure
    }
  })
  let own: CheckResponse | undefined
  await inspection.step("address", "listed the inboxes", async () => {
    if (tokenFailure !== undefined) return unreached
    own = await inspection.ask(operations.inboxesList)
    if (isJson(own)) return { status: "ok", found: `${inspection.baseUrl} responds in JSON` }
    return {
      status: "failed",
      found: `${inspection.baseUrl} is not the API: its response (HTTP ${own.status}) is not JSON`,
      todo: "Check baseUrl and the option paths: most paths are assumptions",
    }
  })
  await inspection.certificate(own !== undefined)
  await inspection.step("credentials", "checked whether that call was authenticated", () => {
    if (own === undefined || !isJson(own)) return unreached
    return judge(own, token !== undefined)
  })
  await inspection.clock(own, { why: "webhook deliveries have timestamps" })
  await inspection.step("webhooks", "listed the registered webhooks", async () => {
    if (own === undefined || own.error !== undefined) return unreached
    const { error, value } = await inspection.ask(operations.webhooksList)
    if (error === undefined) return judgeWebhooks(value as readonly WebhookDto[], options?.callbackURL)
    if (!isApiError(error) || error.status !== 403) throw error
    return {
      status: options?.callbackURL === undefined ? "warning" : "failed",
      found: said(error),
      todo: "Request permission to read webhooks",
    }
  })
  return inspection.report()
}

function judge({ error, status, value }: CheckResponse, byToken: boolean): CheckOutcome {
  if (error === undefined) {
    const inboxes = (value as readonly unknown[]).length
    return {
      status: "ok",
      found: `the credentials are accepted; ${inboxes} ${inboxes === 1 ? "inbox" : "inboxes"}`,
      facts: { inboxes },
    }
  }
  if (!isApiError(error)) throw error
  const what = byToken ? "access token" : "API key"
  if (status === 401) {
    const todo = byToken
      ? "Check the scopes of the OAuth client: the service does not accept its token"
      : "Check apiKey, and how it is sent (apiKeyHeader)"
    return { status: "failed", found: `the service rejects the ${what}: ${said(error)}`, todo }
  }
  if (status === 403) {
    return {
      status: "failed",
      found: `the ${what} may not list inboxes: ${said(error)}`,
      todo: "Request permission to read inboxes",
    }
  }
  throw error
}

function judgeWebhooks(webhooks: readonly WebhookDto[], callbackURL: string | undefined): CheckOutcome {
  const facts = { webhooks: webhooks.map(({ id, url = "", active }) => ({ id, url: shown(url), active })) }
  const registered = `${webhooks.length} registered`
  if (callbackURL !== undefined) {
    const own = webhooks.find(({ url }) => url === callbackURL)
    const name = shown(callbackURL)
    if (own === undefined)
      return {
        status: "failed",
        found: `${name} is not registered (${webhooks.length} others are)`,
        facts,
        todo: "Register it with webhooks.create",
      }
    if (own.active === false)
      return {
        status: "failed",
        found: `${name} is registered but not active`,
        facts,
        todo: "Activate it in OmniFlow",
      }
    return { status: "ok", found: `${name} is registered`, facts }
  }
  const inactive = webhooks.filter(({ active }) => active === false).length
  if (inactive === 0) return { status: "ok", found: registered, facts }
  return {
    status: "warning",
    found: `${registered}, ${inactive} of them not active`,
    facts,
    todo: "Activate them, or pass callbackURL to check a single one",
  }
}
