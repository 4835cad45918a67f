import { isApiError } from "../core/errors.ts"
import type { CheckOptions, CheckOutcome, CheckReport } from "../core/check/report.ts"
import {
  type CheckParts,
  inspect,
  type CheckResponse,
  said,
  shown,
  skipped,
  unreached,
} from "../core/check/inspection.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Transport } from "../core/http/transport.ts"
import { isFields } from "../core/values.ts"
import type { Webhook } from "./types.ts"

// Loaded by the first check(). Imports only types from the client's files, so it shares no code with the startup.

/** A step of `check()`. */
export type XRoomCheck = "address" | "tls" | "credentials" | "clock" | "webhooks"

/** Result of `check()`. */
export type XRoomReport = CheckReport<XRoomCheck>

export interface XRoomCheckOptions extends CheckOptions {
  /** The domain whose webhooks are listed; without it, webhooks are not checked. */
  domain?: string | undefined
  /** The URL of a webhook that should be registered for that domain. */
  callbackURL?: string | undefined
}

export interface XRoomParts extends CheckParts {
  readonly operations: Readonly<Record<"roomList" | "webhookList", Operation>>
  /** A transport for another account. */
  readonly other: (changes: { readonly authId?: string; readonly secret?: string }) => Transport
}

/** Diagnoses the connection between a client and xroom. Makes read-only calls. */
export async function checkXRoom(parts: XRoomParts, options?: XRoomCheckOptions): Promise<XRoomReport> {
  const { operations, other } = parts
  const inspection = await inspect<XRoomCheck>(parts, options, { domain: "string", callbackURL: "string" })
  const { domain, callbackURL } = options ?? {}
  const input = (operation: Operation, data: object) => ({ body: { ...operation.constants, data } })
  // For a domain that nobody has, so that the list is short.
  const list = input(operations.roomList, { domain: domain ?? `${inspection.unused}.invalid` })
  const ask = (transport?: Transport) => inspection.ask(operations.roomList, list, transport)

  let own: CheckResponse | undefined
  await inspection.step("address", "listed the rooms of one domain (room.list)", async () => {
    own = await ask()
    if (isEnvelope(own)) return { status: "ok", found: `${inspection.baseUrl} is the API` }
    return {
      status: "failed",
      found: `${inspection.baseUrl} is not the API: its response (HTTP ${own.status}) is not an xroom envelope`,
      todo: "Set region or baseUrl: requests go to baseUrl + /api",
    }
  })
  await inspection.certificate(own !== undefined)
  await inspection.step(
    "credentials",
    "compared that call with ones that use a wrong authId and a wrong secret",
    async () => {
      if (own === undefined || !isEnvelope(own)) return unreached
      const unknownId = await ask(other({ authId: inspection.unused }))
      const wrongSecret = await ask(other({ secret: inspection.unused }))
      return judge(own, unknownId, wrongSecret)
    },
  )
  await inspection.clock(own, { why: "bookings end by the server's clock" })
  await inspection.step("webhooks", "listed the webhooks of the domain (webhook.list)", async () => {
    if (own === undefined || own.error !== undefined) return unreached
    if (domain === undefined) return skipped("webhooks are listed by domain: pass the option domain")
    const list = async (filter: object): Promise<readonly Webhook[]> => {
      const { error, value } = await inspection.ask(
        operations.webhookList,
        input(operations.webhookList, { domain, ...filter }),
      )
      if (error !== undefined) throw error
      return isFields(value) ? (value["data"] as readonly Webhook[]) : []
    }
    const all = await list({})
    // The documented list does not show which webhooks are validated. A server that ignores the filter returns all of
    // them both times.
    const validated = await list({ validated: true })
    const others = await list({ validated: false })
    const isIn = (webhooks: readonly Webhook[], id: Webhook["id"]) => webhooks.some((each) => each.id === id)
    const known = all.map((webhook) => ({
      ...webhook,
      validated: webhook.validated ?? !(isIn(others, webhook.id) && !isIn(validated, webhook.id)),
    }))
    return judgeWebhooks(known, domain, callbackURL)
  })
  return inspection.report()
}

const isEnvelope = ({ error, text }: CheckResponse): boolean =>
  error === undefined || (isApiError(error) && (error.code === "refused" || text.includes('"isError"')))

const wordsOf = ({ error, status }: CheckResponse): string => (isApiError(error) ? `${status} ${error.message}` : "")

/** xroom has no error codes, so its message is compared with those for an unknown id and for a wrong secret. */
function judge(own: CheckResponse, unknownId: CheckResponse, wrongSecret: CheckResponse): CheckOutcome {
  if (own.error === undefined) {
    if (wrongSecret.error !== undefined)
      return { status: "ok", found: "the server accepts authId and secret, and rejects a wrong secret" }
    return {
      status: "failed",
      found: "the server also accepts a wrong secret, so the secret could not be verified",
      todo: "Check that baseUrl is xroom, not a mock, a cache or a proxy that signs requests itself",
    }
  }
  const found = `the server rejected the call: ${said(own.error)}`
  if (wordsOf(own) === wordsOf(unknownId)) {
    const todo = "Check authId and region, then the API secret; the server responds the same to an unknown authId"
    return { status: "failed", found, todo }
  }
  if (wordsOf(own) === wordsOf(wrongSecret)) {
    const todo = "Check the API secret; the server knows authId, and responds the same to a wrong secret"
    return { status: "failed", found, todo }
  }
  return { status: "failed", found, todo: "Check authId, the API secret and region" }
}

function judgeWebhooks(webhooks: readonly Webhook[], domain: string, callbackURL: string | undefined): CheckOutcome {
  const facts = { webhooks: webhooks.map(({ id, url, validated }) => ({ id, url: shown(url ?? ""), validated })) }
  const registered = `${webhooks.length} registered for ${domain}`
  const unvalidated = webhooks.filter(({ validated }) => !validated)
  if (callbackURL !== undefined) {
    const own = webhooks.find(({ url }) => url === callbackURL)
    if (own === undefined) {
      return {
        status: "failed",
        found: `${shown(callbackURL)} is not registered for ${domain} (${webhooks.length} others are)`,
        facts,
        todo: "Register it with webhook.add",
      }
    }
    if (!own.validated) {
      const todo = "Validate it with webhook.validate while your receiver is running"
      return { status: "failed", found: `${shown(callbackURL)} is registered but not validated`, facts, todo }
    }
    return { status: "ok", found: `${shown(callbackURL)} is registered for ${domain}`, facts }
  }
  if (unvalidated.length === 0) return { status: "ok", found: registered, facts }
  const todo = "Validate them with webhook.validate"
  return { status: "warning", found: `${registered}, ${unvalidated.length} of them not validated`, facts, todo }
}
