import type { Deadline } from "./deadline.ts"
import type { Dialect, Draft } from "./dialect.ts"
import { checkHeaders, type HeaderValues, mergeHeaders } from "./headers.ts"

/** What fetches: the platform's `fetch`, a sandbox, a test. It is called with a finished URL and must not change it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** A redirect that must not be followed. */
export class RedirectRefused extends Error {
  override readonly name = "RedirectRefused"
}

/** An answer has begun. */
export interface Exchange {
  readonly response: Response
  /** Where the answer came from in the end, with its query. */
  readonly url: string
  readonly watch: Deadline
}

const maxHops = 5
/** Meant for one server: a redirect does not take them along to another. */
const credentials = { authorization: null, cookie: null, "proxy-authorization": null }
const moved = new Set([301, 302, 303, 307, 308])

/**
 * Signs a draft, sends it, and follows redirects as far as the dialect allows. Method and body stay what they were,
 * but for 303: a load balancer hands the very call on to another node.
 */
export async function exchange(
  fetch: Fetch,
  dialect: Dialect,
  draft: Draft,
  layers: readonly (HeaderValues | undefined)[],
  watch: Deadline,
): Promise<Exchange> {
  const { signal } = watch
  // Signing may ask for a token, which is a request, too.
  signal.throwIfAborted()
  const signed = dialect.sign(draft, signal)
  let wire = signed instanceof Promise ? await watch.guard(signed) : signed
  let headers = mergeHeaders(wire.headers, ...layers)
  checkHeaders(headers)
  for (let hop = 0; ; hop++) {
    // Whoever stands in for the platform's fetch may not look at the signal.
    signal.throwIfAborted()
    const init = { method: wire.method, headers, body: wire.body ?? null, redirect: "manual", signal } as const
    const response = await watch.guard(fetch(wire.url, init))
    const target = moved.has(response.status) ? targetOf(response, wire.url) : undefined
    if (target === undefined) return { response, url: wire.url, watch }
    const url = new URL(wire.url)
    const verdict = dialect.redirect(url, target, draft.operation)
    if (verdict === "stop") return { response, url: wire.url, watch }
    response.body?.cancel().catch(() => undefined)
    if (verdict === "refuse") throw new RedirectRefused(`a redirect to ${target.origin} was refused`)
    if (hop === maxHops) throw new RedirectRefused(`more than ${maxHops} redirects`)
    if (target.origin !== url.origin) headers = mergeHeaders(headers, credentials)
    wire = { ...wire, url: target.href, ...(response.status === 303 && { method: "GET", body: undefined }) }
  }
}

/** Absolute target of an answer's Location, if it has a usable one. */
export function targetOf(response: Response, base: string): URL | undefined {
  const location = response.headers.get("location")
  return location !== null && URL.canParse(location, base) ? new URL(location, base) : undefined
}
