import type { CheckOptions, CheckOutcome, CheckReport } from "../core/check/report.ts"
import {
  type CheckParts,
  inspect,
  isJson,
  type CheckResponse,
  said,
  skipped,
  unreached,
} from "../core/check/inspection.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Transport } from "../core/http/transport.ts"

// Loaded by the first check(). Imports only types from the client's files, so it shares no code with the startup.

/** A step of `check()`. */
export type XCallCheck = "address" | "tls" | "credentials" | "session" | "clock"

/** Result of `check()`. */
export type XCallReport = CheckReport<XCallCheck>

export interface XCallParts extends CheckParts {
  readonly operations: Readonly<Record<"getRoomInfo" | "getAccount", Operation>>
  /** A transport with another API secret. */
  readonly other: (changes: { readonly apiSecret: string }) => Transport
  /** Whether the client has a session JWT. */
  readonly hasSession: () => boolean
}

/** Diagnoses the connection between a client and xCall-Accounts. Makes read-only calls. */
export async function checkXCall(parts: XCallParts, options?: CheckOptions): Promise<XCallReport> {
  const { operations, other, hasSession } = parts
  const inspection = await inspect<XCallCheck>(parts, options)
  // A room that does not exist.
  const input = { value: inspection.unused }

  let own: CheckResponse | undefined
  await inspection.step("address", "requested a room that does not exist (getRoomInfo)", async () => {
    own = await inspection.ask(operations.getRoomInfo, input)
    if (isJson(own)) return { status: "ok", found: `${inspection.baseUrl} responds in JSON` }
    return {
      status: "failed",
      found: `${inspection.baseUrl} is not the API: its response (HTTP ${own.status}) is not JSON`,
      todo: "Check baseUrl and the option paths: the path of getRoomInfo is an assumption",
    }
  })
  await inspection.certificate(own !== undefined)
  await inspection.step("credentials", "compared that call with one that uses a wrong secret", async () => {
    if (own === undefined || !isJson(own)) return unreached
    return judge(own, await inspection.ask(operations.getRoomInfo, input, other({ apiSecret: inspection.unused })))
  })
  await inspection.step("session", "requested the account (getAccount)", async () => {
    if (!hasSession()) return skipped("no session JWT is set (withToken); only getAccount and getSubscription need one")
    const { error, status } = await inspection.ask(operations.getAccount)
    if (error === undefined) return { status: "ok", found: "the session JWT is accepted" }
    if (status !== 401 && status !== 403) throw error
    const todo =
      "Get a new session JWT: this one has expired or belongs to another service; also see the options sessionHeader and sessionScheme"
    return { status: "failed", found: `the service rejects the session JWT with HTTP ${status}`, todo }
  })
  await inspection.clock(own, { why: "room tokens expire by the server's clock" })
  return inspection.report()
}

/** Returns whether a response rejects the credentials. */
const rejectsCredentials = ({ status }: CheckResponse): boolean => status === 401 || status === 403

function judge(own: CheckResponse, wrong: CheckResponse): CheckOutcome {
  if (rejectsCredentials(own)) {
    return {
      status: "failed",
      found: `the service rejects key and secret with HTTP ${own.status}: ${said(own.error)}`,
      todo: "Check apiKey and apiSecret, and the option auth: how they are sent is an assumption",
    }
  }
  // For a room that does not exist, the server may respond with 404 or an inactive room. Either way it looked for the
  // room.
  if (own.error !== undefined && own.status !== 404) throw own.error
  if (rejectsCredentials(wrong))
    return { status: "ok", found: "the service accepts key and secret, and rejects a wrong secret" }
  return {
    status: "warning",
    found: "the service also accepts a wrong secret, so key and secret could not be verified",
    todo: "Call createRoomToken yourself to verify them (check() makes no writing call), or see the options paths and auth",
  }
}
