import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { Dialect, Draft, Wire } from "../core/http/adapter.ts"
import { operationFinder } from "../core/find-operation.ts"
import type { Operation } from "../core/http/operation.ts"
import { redactor } from "../core/redaction.ts"
import { baseUrl } from "./base-url.ts"
import { type ChecksumAlgorithm, signedQuery } from "./checksum.ts"
import { loadCodec } from "./codec.ts"
import { contentTypes } from "./content-types.ts"
import { encodeQuery } from "./encode-query.ts"
import { nonceName } from "./end-callback.ts"
import { redirectHosts } from "./redirect-hosts.ts"
import { reportsFailure } from "./returncode.ts"

/** How a server is addressed and signed for. */
export interface Address {
  readonly provider: string
  /** Ends in `/api`. */
  readonly baseUrl: string
  readonly secret: string
  readonly algorithm: ChecksumAlgorithm
  readonly hooksAlgorithm: ChecksumAlgorithm
}

/** Names whose values are as good as a password, in queries and in answers. */
const secretNames = [
  "checksum",
  "password",
  "attendeePW",
  "moderatorPW",
  "sessionToken",
  "session_token",
  "replaceSessionToken",
  "auth_token",
  "authToken",
  "token",
  "JSESSIONID",
  nonceName,
]

const accept = {
  xml: "text/xml, application/xml;q=0.9, */*;q=0.1",
  json: "application/json, */*;q=0.1",
  text: "*/*",
  none: "*/*",
} as const

/** The name that is signed: the path behind `/api/`. */
export const callName = (path: string): string => path.slice(1)

export const algorithmFor = ({ algorithm, hooksAlgorithm }: Address, path: string): ChecksumAlgorithm =>
  path.startsWith("/hooks/") ? hooksAlgorithm : algorithm

/** The URL of a call, signed where its operation asks for it. */
export function urlOf(address: Address, operation: Operation, path: string, query: string): string {
  const signed = operation.security.length > 0
  const full = signed ? signedQuery(callName(path), query, address.secret, algorithmFor(address, path)) : query
  return address.baseUrl + (path === "/" ? "" : path) + (full === "" ? "" : `?${full}`)
}

/** `create` with a body, which the document has as a call of its own. */
export const createWithModules = {
  ...operations.createWithModules,
  name: callName(operations.createWithModules.path),
} as const

/** What goes with every call, whatever the caller sets. */
function ownHeaders({ operation, headers, body }: Draft): Record<string, string> {
  const own = { accept: accept[operation.answer] }
  if (body === undefined || body instanceof FormData) return own
  const declared = operation.body !== undefined && operation.body !== "multipart"
  // A multipart body that is already bytes needs the boundary, which only the caller's Content-Type names.
  const type = declared ? contentTypes[operation.body] : headers["content-type"]
  return type === undefined ? own : { ...own, "content-type": type }
}

/**
 * All that the transport has to know of BigBlueButton.
 * @param listed hosts to which a body may be redirected
 * @throws ConfigError for what is not a host
 */
export function dialect(address: Address, listed?: readonly string[]): Dialect {
  const isNamed = redirectHosts(listed, address.baseUrl)
  const { provider, secret } = address
  const hide = redactor([secret], secretNames)
  return {
    name: provider,
    redactor: hide,
    baseUrl: () => address.baseUrl,
    normalizeBaseUrl: baseUrl,
    operation: operationAt,
    inputs: loadCodec,
    encodeQuery,
    encodeBody: async (operation, body) => (await loadCodec()).encodeBody(operation, body),
    sign: ({ operation, path, query, headers, body }: Draft): Wire => ({
      url: urlOf(address, operation, path, query),
      method: operation.method,
      headers: { accept: accept[operation.answer], ...headers },
      body,
    }),
    // A load balancer hands any call on to a node, with a checksum the node accepts. A join ends where that chain
    // leaves the API. What was asked over TLS is not repeated in the clear.
    redirect: (from, to, { operation: { id }, body }) => {
      if (id === "join" && !to.pathname.endsWith("/join")) return "stop"
      if (id === "join" && !to.searchParams.has("checksum")) return "stop"
      if (from.protocol === "https:" && to.protocol !== "https:") return { refused: "https is not left for http" }
      if (body === undefined || from.origin === to.origin || isNamed(to)) return "follow"
      const listed = `add "${hide.text(to.host)}" to the option redirectHosts if that is a server of yours`
      return { refused: `a request with a body goes to listed hosts only; ${listed}` }
    },
    ownHeaders,
    decode: (raw, operation) => {
      const context = { provider, operation, redactor: hide }
      const codec = loadCodec()
      // Not awaited once it is loaded: that would cost every call.
      return codec instanceof Promise ? codec.then(({ decode }) => decode(raw, context)) : codec.decode(raw, context)
    },
    isFailure: reportsFailure,
    // A document that says FAILED says so again; only pages of proxies pass.
    isFinal: ({ code }) => !code.startsWith("http_"),
  }
}

let find: ReturnType<typeof operationFinder> | undefined

function operationAt(method: string, path: string): Operation {
  find ??= operationFinder(operations)
  const known = find(method, path)
  if (known?.id === createWithModules.id) return createWithModules
  if (known !== undefined) return known
  return {
    id: callName(path),
    method: method as Operation["method"],
    path,
    tags: [],
    // Nothing is known about repeating it.
    idempotent: false,
    security: ["checksum"],
    answer: "xml",
    params: {},
  }
}
