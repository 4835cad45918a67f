import { isConfigError, isConnectionError } from "../errors.ts"
import { checkOptions, type Names } from "../check-options.ts"
import type { Adapter } from "../http/adapter.ts"
import type { Operation } from "../http/operation.ts"
import type { CallInput, ClientOptions } from "../http/options.ts"
import type { Transport } from "../http/transport.ts"
import { certificateOf } from "./certificate.ts"
import type { Check, CheckOptions, CheckOutcome, CheckReport } from "./report.ts"

// Loaded by a client's first check(). The parts of the client are passed in, because importing them would add this file
// to other bundles.

/** What a client passes to its check. */
export interface CheckParts {
  readonly adapter: Adapter
  readonly transport: Transport
  /** The client's options. */
  readonly options: ClientOptions
}

/** Input of a check request. */
interface CheckInput extends Pick<CallInput, "body"> {
  /** Value of the only parameter in the path. */
  readonly value?: string
  readonly query?: Readonly<Record<string, string>>
  /** Already encoded. */
  readonly rawQuery?: string
}

/** The outcome of a check request, successful or not. */
export interface CheckResponse {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Final URL after redirects, without its query. */
  readonly url: string
  /** The decoded body, if it could be decoded. */
  readonly value?: unknown
  /** Otherwise an ApiError or a DecodeError. */
  readonly error?: Error
  /** Midpoint between request and response by the client's clock, in ms since 1970. */
  readonly at: number
}

/** Runs the steps of a check and collects their outcomes. */
export class Inspection<Name extends string> {
  readonly checks: Check<Name>[] = []
  readonly baseUrl: string
  /** A name that does not exist on the server, so that no cache knows the response. */
  readonly unused: string
  readonly #parts: CheckParts
  readonly #options: CheckOptions
  readonly #now: () => number

  constructor(baseUrl: string, parts: CheckParts, options: CheckOptions) {
    const { now = Date.now, random = Math.random } = parts.options.runtime ?? {}
    this.baseUrl = baseUrl
    this.unused = `conferkit-check-${Math.floor(random() * 2 ** 40).toString(36)}`
    this.#parts = parts
    this.#options = options
    this.#now = now
  }

  /** Runs a step. A thrown error becomes its result, unless the caller aborted the check. */
  async step(name: Name, did: string, run: () => CheckOutcome | Promise<CheckOutcome>): Promise<CheckOutcome> {
    const { redactor } = this.#parts.adapter
    const found = await Promise.resolve().then(run).catch(orRethrow)
    const { facts, todo } = found
    const outcome: CheckOutcome = {
      status: found.status,
      found: redactor.text(found.found, 2_000),
      ...(facts !== undefined && { facts: redactor.value(facts) as Readonly<Record<string, unknown>> }),
      ...(todo !== undefined && { todo: redactor.text(todo, 2_000) }),
    }
    this.checks.push({ name, did, ...outcome })
    return outcome
  }

  /** Sends one request without retries. @param transport a transport with another signature or address */
  async ask(operation: Operation, input: CheckInput = {}, transport = this.#parts.transport): Promise<CheckResponse> {
    const { adapter } = this.#parts
    const encoded = input.body === undefined ? undefined : await adapter.encodeBody(operation, input.body)
    const draft = {
      operation,
      path: operation.path.replace(/\{\w+\}/, encodeURIComponent(input.value ?? "")),
      query: input.rawQuery ?? adapter.encodeQuery(Object.entries(input.query ?? {})),
      headers: encoded?.contentType === undefined ? {} : { "content-type": encoded.contentType },
      body: encoded?.body,
    }
    const { signal, timeout = 10_000 } = this.#options
    const begun = this.#now()
    return transport.send(draft, { signal, timeout, maxRetries: 0 }, async (incoming) => {
      const at = (begun + this.#now()) / 2
      const text = await incoming.text()
      const { status, headers } = incoming.response
      const decoded = await incoming.decode(text).then(
        ({ value }) => ({ value }),
        (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
      )
      return { status, headers, text, url: incoming.url.replace(/\?.*/, ""), at, ...decoded }
    })
  }

  /**
   * Checks the server's certificate.
   * @param isReached whether calls reach the server anyway
   */
  async certificate(isReached: boolean): Promise<void> {
    const { fetch } = this.#parts.options
    const url = new URL(this.baseUrl)
    await this.step("tls" as Name, `read the certificate of ${url.host}`, () => {
      if (fetch !== undefined && url.protocol === "https:") {
        return skipped("the client uses a custom fetch, which may connect differently")
      }
      return certificateOf(url, { isReached, now: this.#now(), timeout: this.#options.timeout ?? 10_000 })
    })
  }

  /**
   * Compares the clocks.
   * @param matters what depends on the clocks, and the difference in s from which that fails
   */
  async clock(
    reply: CheckResponse | undefined,
    matters: { readonly failsFrom?: number; readonly why: string },
  ): Promise<void> {
    await this.step("clock" as Name, "compared the server's Date header with this machine's clock", () => {
      const date = Date.parse(reply?.headers.get("date") ?? "")
      if (reply === undefined) return skipped("no response arrived")
      if (Number.isNaN(date)) return skipped("the response has no Date header")
      if (Number(reply.headers.get("age") ?? 0) > 0) return skipped("the response comes from a cache (Age header)")
      // The header has whole seconds, so it is half a second behind on average.
      const seconds = Math.round((date + 500 - reply.at) / 1000)
      const differs = Math.abs(seconds)
      const facts = { seconds }
      if (differs <= 30) return { status: "ok", found: `the clocks differ by ${differs} s`, facts }
      return {
        status: differs >= (matters.failsFrom ?? Infinity) ? "failed" : "warning",
        found: `the server's clock is ${differs} s ${seconds > 0 ? "ahead of" : "behind"} this machine's`,
        facts,
        todo: `Correct the wrong clock (NTP): ${matters.why}`,
      }
    })
  }

  report(): CheckReport<Name> {
    const { checks, baseUrl } = this
    const { name } = this.#parts.adapter
    return { ok: checks.every(({ status }) => status !== "failed"), provider: name, baseUrl, checks }
  }
}

/** Starts a check. @throws ConfigError for invalid options */
export async function inspect<Name extends string>(
  parts: CheckParts,
  given: CheckOptions | undefined,
  names: Names = {},
): Promise<Inspection<Name>> {
  const options = checkOptions("check", given, { signal: "object", timeout: "number", ...names })
  return new Inspection<Name>(await parts.adapter.baseUrl(), parts, options)
}

export const skipped = (found: string): CheckOutcome => ({ status: "skipped", found })

/** For steps that depend on one that failed. */
export const unreached = skipped("an earlier step failed")

/** Returns whether a body is JSON with any content: the HTML page of a proxy is not. */
export function isJson({ text }: CheckResponse): boolean {
  try {
    return typeof JSON.parse(text) === "object"
  } catch {
    return false
  }
}

/** A URL without its query, which may contain secrets. */
export const shown = (url: string): string => url.replace(/[?#].*/, "?…")

/** Returns whether the caller aborted the check. */
export const isAborted = (error: unknown): boolean => isConnectionError(error) && error.code === "aborted"

/** The outcome for a thrown error. @throws the error if the caller aborted the check or passed invalid options */
function orRethrow(error: unknown): CheckOutcome {
  if (isAborted(error) || isConfigError(error)) throw error
  return explain(error)
}

/** The message of an error without the name of the call, since the step already names it. */
export const said = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^\w+\.\w+: /, "")

/** Explains an error in the words of the step. */
export function explain(error: unknown): CheckOutcome {
  const found = said(error)
  if (!isConnectionError(error)) return { status: "failed", found }
  if (error.code === "timeout") {
    return {
      status: "failed",
      found,
      todo: "Check host and port of baseUrl, and whether a firewall drops the connection",
    }
  }
  const todo = reasons.find(([pattern]) => pattern.test(found))?.[1]
  return { status: "failed", found, todo: todo ?? "Check host and port of baseUrl, and the network" }
}

/** Advice for a network failure, by its error code. */
const reasons: readonly (readonly [pattern: RegExp, todo: string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, "Check the host in baseUrl: DNS does not resolve it here"],
  [/ECONNREFUSED/, "Check host and port of baseUrl: the connection was refused"],
  [/WRONG_VERSION_NUMBER|EPROTO/, "Check the scheme and port of baseUrl: that port does not speak TLS"],
  [/CERT|SELF_SIGNED|VERIFY|ALTNAME/i, "The certificate is not trusted: see the step tls"],
  [/redirected from/, "Set baseUrl to the address that the server redirects to"],
]
