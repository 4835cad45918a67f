import type { CheckOptions, CheckOutcome, CheckReport } from "../core/check/report.ts"
import { type CheckParts, inspect, isJson, type Reply, said, skipped, unreached } from "../core/check/inspection.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Transport } from "../core/http/transport.ts"

// Loaded by the first check(). It imports types of the client's files only, so that it shares no code with a start.

/** A step of `check()`. */
export type XCallCheck = "address" | "tls" | "credentials" | "session" | "clock"

/** What `check()` found. */
export type XCallReport = CheckReport<XCallCheck>

export interface XCallParts extends CheckParts {
  readonly operations: Readonly<Record<"getRoomInfo" | "getAccount", Operation>>
  /** A transport with another API secret. */
  readonly other: (changes: { readonly apiSecret: string }) => Transport
  /** Whether the client has a session JWT. */
  readonly hasSession: () => boolean
}

/** Looks for what is wrong between a client and xCall-Accounts. Makes reading calls only. */
export async function checkXCall(parts: XCallParts, options?: CheckOptions): Promise<XCallReport> {
  const { operations, other, hasSession } = parts
  const of = await inspect<XCallCheck>(parts, options)
  // A room that nobody has.
  const input = { value: of.unused }

  let own: Reply | undefined
  await of.step("address", "asked for a room that does not exist (getRoomInfo)", async () => {
    own = await of.ask(operations.getRoomInfo, input)
    if (isJson(own)) return { status: "ok", found: `${of.baseUrl} responds in JSON` }
    return {
      status: "failed",
      found: `${of.baseUrl} responds with HTTP ${own.status}, and not in JSON`,
      todo: "Check baseUrl and the option paths: the path of getRoomInfo is assumed",
    }
  })
  await of.certificate(own !== undefined)
  await of.step(
    "credentials",
    "looked at what that call says of key and secret, and made it with a wrong secret",
    async () => {
      if (own === undefined || !isJson(own)) return unreached
      return judge(own, await of.ask(operations.getRoomInfo, input, other({ apiSecret: of.unused })))
    },
  )
  await of.step("session", "asked for the account (getAccount)", async () => {
    if (!hasSession())
      return skipped("the client has no session JWT (withToken), which getAccount and getSubscription need")
    const { error, status } = await of.ask(operations.getAccount)
    if (error === undefined) return { status: "ok", found: "the session JWT is accepted" }
    if (status !== 401 && status !== 403) throw error
    const todo =
      "Get a new session JWT: this one has expired or is of another service; see the options sessionHeader and sessionScheme"
    return { status: "failed", found: `the session JWT is rejected with HTTP ${status}`, todo }
  })
  await of.clock(own, { why: "room tokens end at a time of the server's clock" })
  return of.report()
}

/** Whether a response rejects who calls. */
const isRejected = ({ status }: Reply): boolean => status === 401 || status === 403

function judge(own: Reply, wrong: Reply): CheckOutcome {
  if (isRejected(own)) {
    return {
      status: "failed",
      found: `key and secret are rejected with HTTP ${own.status}: ${said(own.error)}`,
      todo: "Check apiKey and apiSecret, and the option auth: how they travel is assumed",
    }
  }
  // A room that does not exist may be 404 or inactive. Either way somebody has looked for it.
  if (own.error !== undefined && own.status !== 404) throw own.error
  if (isRejected(wrong)) return { status: "ok", found: "key and secret are accepted, and a wrong secret is rejected" }
  return {
    status: "warning",
    found: "the service responds to a wrong secret just as to the right one, so key and secret are not proven",
    todo: "Make a room token with createRoomToken, which check() does not, or see the options paths and auth, which are assumed",
  }
}
