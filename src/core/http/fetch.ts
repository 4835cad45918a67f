import type { Fetch } from "./options.ts"
import { connectionLost, RedirectRefused } from "../connection-lost.ts"
import type { Deadline } from "./deadline.ts"
import type { Dialect, Draft } from "./adapter.ts"
import { ConfigError } from "../errors.ts"
import { checkHeaders, type HeaderValues, mergeHeaders } from "./headers.ts"
import { nameOfServer, Route } from "../route.ts"
import { typeInWords } from "../type-in-words.ts"

/** An answer has begun. */
export interface Exchange {
  readonly response: Response
  /** Where the answer came from in the end, with its query. */
  readonly url: string
  readonly watch: Deadline
}

const maxHops = 5
const moved = new Set([301, 302, 303, 307, 308])

/**
 * Signs a draft, sends it, and follows redirects as far as the dialect allows. Method and body stay what they were: a load
 * balancer hands the very call on to another node. To another origin goes no header but those that the dialect makes for
 * any call; what the caller set stays behind for good, even if the chain comes back.
 * @param route is told each place that is asked
 */
export async function exchange(
  fetch: Fetch,
  dialect: Dialect,
  draft: Draft,
  layers: readonly (HeaderValues | undefined)[],
  watch: Deadline,
  route = new Route(dialect.redactor.text),
): Promise<Exchange> {
  const { signal } = watch
  // Signing may ask for a token, which is a request, too.
  signal.throwIfAborted()
  const signed = dialect.sign(draft, signal)
  if (dialect.signsByRequest === true) watch.pause()
  let wire = signed instanceof Promise ? await watch.guard(signed) : signed
  if (dialect.signsByRequest === true) watch.restart()
  let headers = mergeHeaders(wire.headers, ...layers)
  checkHeaders(headers)
  for (let hop = 0; ; hop++) {
    // Whoever stands in for the platform's fetch may not look at the signal.
    signal.throwIfAborted()
    const init = { method: wire.method, headers, body: wire.body ?? null, redirect: "manual", signal } as const
    route.visit(wire.url)
    // What it throws at once, instead of rejecting, is a mistake in the caller's own.
    const pending = fetch(wire.url, init)
    if (typeof (pending as Partial<Promise<Response>> | undefined)?.then !== "function") throw notResponse(pending)
    const response = await watch.guard(pending, (cause) => connectionLost(cause, signal))
    if (!isResponse(response)) throw notResponse(response)
    const target = moved.has(response.status) ? targetOf(response, wire.url) : undefined
    if (target === undefined) return { response, url: wire.url, watch }
    const url = new URL(wire.url)
    const verdict = dialect.redirect(url, target, draft)
    if (verdict === "stop") return { response, url: wire.url, watch }
    response.body?.cancel().catch(() => undefined)
    const refused = verdict === "follow" ? refusal(response, target, wire.body !== undefined, hop) : verdict.refused
    if (refused !== undefined) {
      // Places that a server chose may quote a secret.
      const { text } = dialect.redactor
      const from = hop === 0 ? nameOfServer(url) : text(nameOfServer(url))
      throw new RedirectRefused(`redirected from ${from} to ${text(nameOfServer(target))}: ${refused}`)
    }
    if (target.origin !== url.origin) headers = ownHeaders(dialect, draft)
    wire = { ...wire, url: target.href, ...(response.status === 303 && { method: "GET" }) }
  }
}

/** Of any realm or library, as long as its body is a web stream. */
const isResponse = (response: Partial<Response> | undefined | null): boolean =>
  typeof response?.status === "number" &&
  typeof response.headers?.get === "function" &&
  (response.body === null || response.body === undefined || typeof response.body.getReader === "function")

const notResponse = (found: unknown): ConfigError =>
  new ConfigError(
    `fetch has to resolve to a web Response, as the platform's does, not to ${typeInWords(found)}`,
    "fetch",
  )

/** Why no dialect follows a redirect. */
function refusal({ status }: Response, target: URL, hasBody: boolean, hop: number): string | undefined {
  if (target.username !== "" || target.password !== "") return "the redirect holds a user name or password"
  if (status === 303 && hasBody) return "a 303 asks for a GET, which would lose the body of the request"
  return hop === maxHops ? `more than ${maxHops} redirects` : undefined
}

function ownHeaders(dialect: Dialect, draft: Draft): Record<string, string> {
  const own = mergeHeaders(dialect.ownHeaders?.(draft))
  checkHeaders(own)
  return own
}

/** Absolute target of an answer's Location, if it has a usable one. */
export function targetOf(response: Response, base: string): URL | undefined {
  const location = response.headers.get("location")
  if (location === null || !URL.canParse(location, base)) return undefined
  const target = new URL(location, base)
  return /^https?:$/.test(target.protocol) ? target : undefined
}
