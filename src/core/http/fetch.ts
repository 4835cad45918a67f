import { ConfigError } from "../errors.ts"
import { describeType } from "../values.ts"
import type { Fetch } from "./options.ts"
import { connectionLost, nameOfServer, RedirectRefused, Route } from "./failure.ts"
import type { Deadline } from "./deadline.ts"
import type { Adapter, Draft } from "./adapter.ts"
import { checkHeaders, type HeaderValues, mergeHeaders } from "./headers.ts"
import { redirectTarget } from "./response.ts"

/** A response whose headers have arrived. */
export interface FetchResult {
  readonly response: Response
  /** Final URL after redirects, with its query. */
  readonly url: string
  readonly watch: Deadline
}

const maxHops = 5
const moved = new Set([301, 302, 303, 307, 308])

/**
 * Signs a draft, sends it, and follows redirects as far as the adapter allows. Method and body are unchanged, because
 * load balancers redirect calls to another node. Only headers of the adapter are sent to another origin; the caller's
 * headers are dropped for the rest of the chain, even if it returns to the first origin.
 * @param route called with each requested address
 */
export async function fetchSigned(
  fetch: Fetch,
  adapter: Adapter,
  draft: Draft,
  layers: readonly (HeaderValues | undefined)[],
  watch: Deadline,
  route = new Route(adapter.redactor.text),
): Promise<FetchResult> {
  const { signal } = watch
  // Signing may request a token over the network.
  signal.throwIfAborted()
  const signed = adapter.sign(draft, signal)
  if (adapter.signsByRequest === true) watch.pause()
  let wire = signed instanceof Promise ? await watch.guard(signed) : signed
  if (adapter.signsByRequest === true) watch.restart()
  let headers = mergeHeaders(wire.headers, ...layers)
  checkHeaders(headers)
  for (let hop = 0; ; hop++) {
    // A custom fetch may ignore the signal.
    signal.throwIfAborted()
    const init = { method: wire.method, headers, body: wire.body ?? null, redirect: "manual", signal } as const
    route.visit(wire.url)
    // A synchronous error is a mistake in the caller's fetch.
    const pending = fetch(wire.url, init)
    if (typeof (pending as Partial<Promise<Response>> | undefined)?.then !== "function") throw notResponse(pending)
    const response = await watch.guard(pending, (cause) => connectionLost(cause, signal))
    if (!isResponse(response)) throw notResponse(response)
    const target = moved.has(response.status) ? redirectTarget(response, wire.url) : undefined
    if (target === undefined) return { response, url: wire.url, watch }
    const url = new URL(wire.url)
    const verdict = adapter.redirect(url, target, draft)
    if (verdict === "stop") return { response, url: wire.url, watch }
    response.body?.cancel().catch(() => undefined)
    const rejected =
      verdict === "follow" ? whyRejected(response, target, wire.body !== undefined, hop) : verdict.rejected
    if (rejected !== undefined) {
      // The server chooses the redirect's target, which may contain a secret.
      const { text } = adapter.redactor
      const from = hop === 0 ? nameOfServer(url) : text(nameOfServer(url))
      throw new RedirectRefused(`redirected from ${from} to ${text(nameOfServer(target))}: ${rejected}`)
    }
    if (target.origin !== url.origin) headers = ownHeaders(adapter, draft)
    wire = { ...wire, url: target.href, ...(response.status === 303 && { method: "GET" }) }
  }
}

/** Accepts responses of any realm or library whose body is a web stream. */
const isResponse = (response: Partial<Response> | undefined | null): boolean =>
  typeof response?.status === "number" &&
  typeof response.headers?.get === "function" &&
  (response.body === null || response.body === undefined || typeof response.body.getReader === "function")

const notResponse = (found: unknown): ConfigError =>
  new ConfigError(`fetch must resolve to a Response, not to ${describeType(found)}`, "fetch")

/** Why a redirect is never followed, for any adapter. */
function whyRejected({ status }: Response, target: URL, hasBody: boolean, hop: number): string | undefined {
  if (target.username !== "" || target.password !== "") return "the redirect contains a user name or password"
  if (status === 303 && hasBody) return "following a 303 would drop the request body"
  return hop === maxHops ? `more than ${maxHops} redirects` : undefined
}

function ownHeaders(adapter: Adapter, draft: Draft): Record<string, string> {
  const own = mergeHeaders(adapter.ownHeaders?.(draft))
  checkHeaders(own)
  return own
}
