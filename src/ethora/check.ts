import { isApiError } from "../core/errors.ts"
import type { CheckOptions, CheckOutcome, CheckReport } from "../core/check/report.ts"
import {
  type CheckParts,
  explain,
  inspect,
  isJson,
  type CheckResponse,
  said,
  skipped,
  unreached,
} from "../core/check/inspection.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Transport } from "../core/http/transport.ts"
import { isFields } from "../core/values.ts"
import type { Context, EthoraOptions, KeyMode } from "./types.ts"

// Loaded by the first check(). Imports only types from the client's files, so it shares no code with the startup.

/** A step of `check()`. */
export type EthoraCheck = "address" | "tls" | "version" | "clock" | "credentials"

/** Result of `check()`. */
export type EthoraReport = CheckReport<EthoraCheck>

export interface EthoraParts extends CheckParts {
  readonly operations: Readonly<Record<"getVersion" | "getApp", Operation>>
  readonly options: EthoraOptions
  readonly context: Pick<Context, "account">
  /** Lifetime of a server token in ms; 0 means no expiry. */
  readonly lifetime: number
  /** A transport with the other key mode. */
  readonly other: (changes: { readonly keyMode: KeyMode }) => Transport
}

/** Diagnoses the connection between a client and Ethora. Makes read-only calls. */
export async function checkEthora(parts: EthoraParts, options?: CheckOptions): Promise<EthoraReport> {
  const { operations, lifetime } = parts
  const inspection = await inspect<EthoraCheck>(parts, options)
  let version: CheckResponse | undefined
  await inspection.step("address", "requested the release, which needs no credentials", async () => {
    version = await inspection.ask(operations.getVersion)
    if (isJson(version)) return { status: "ok", found: `${inspection.baseUrl} is the API` }
    return {
      status: "failed",
      found: `${inspection.baseUrl} is not the API: its response (HTTP ${version.status}) is not JSON`,
      todo: "Set baseUrl to the API, such as https://api.chat.ethora.com, not to the web application",
    }
  })
  await inspection.certificate(version !== undefined)
  await inspection.step("version", "read the release from that response", () => {
    if (version === undefined || !isJson(version)) return unreached
    const release = isFields(version.value) ? version.value["version"] : undefined
    return typeof release === "string"
      ? { status: "ok", found: `release ${release}`, facts: { release } }
      : skipped("the server does not report its release")
  })
  const failsFrom = lifetime === 0 ? Infinity : lifetime / 1000
  await inspection.clock(version, { failsFrom, why: "this machine's clock sets when tokens begin and expire" })
  await inspection.step("credentials", "requested the app, with a token signed with its secret", async () => {
    if (version === undefined || !isJson(version)) return unreached
    const input = { value: (await parts.context.account()).appId }
    const own = await inspection.ask(operations.getApp, input)
    if (own.error === undefined)
      return { status: "ok", found: "the server knows the app and accepts tokens signed with its secret" }
    const keyMode: KeyMode = parts.options.keyMode === "raw" ? "derived" : "raw"
    const other = own.status === 401 ? await inspection.ask(operations.getApp, input, parts.other({ keyMode })) : own
    return judge(own, other, keyMode)
  })
  return inspection.report()
}

function judge(own: CheckResponse, other: CheckResponse, keyMode: KeyMode): CheckOutcome {
  const { error, status } = own
  if (!isApiError(error)) return explain(error)
  const found = `the server rejected the call with HTTP ${status}: ${said(error)}`
  if (other.error === undefined) {
    return { status: "failed", found, todo: `Set keyMode to "${keyMode}": the server accepts tokens signed that way` }
  }
  if (status === 404 || status === 400 || /APP_?NOT_?FOUND/i.test(error.code)) {
    return { status: "failed", found, todo: "Check appId: the server does not know it" }
  }
  if (/EXPIRED/i.test(error.code)) {
    return {
      status: "failed",
      found,
      todo: "Correct this machine's clock: to the server, a new token has already expired",
    }
  }
  if (status === 401) {
    return {
      status: "failed",
      found,
      todo: "Check appSecret, which does not belong to this app, and see the step clock",
    }
  }
  if (status === 403) {
    return {
      status: "failed",
      found,
      todo: "Check the app's permissions: the server does not let it read its own settings",
    }
  }
  return { status: "failed", found }
}
