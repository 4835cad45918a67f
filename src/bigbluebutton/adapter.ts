import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { operations as Operations } from "../../generated/bigbluebutton/paths.ts"
import { secretNames } from "../../generated/bigbluebutton/secret-names.ts"
import { ConfigError } from "../core/errors.ts"
import { baseUrlOf, serverOf } from "../core/http/url.ts"
import { type Operation, operationFinder } from "../core/http/operation.ts"
import { type Fields, isFields } from "../core/values.ts"
import { lazily } from "../core/runtime.ts"
import type { Adapter, Draft, SignedRequest } from "../core/http/adapter.ts"
import { redactor } from "../core/redaction.ts"
import { caller as coreCaller } from "../core/http/call.ts"
import { asObject, checkNames } from "../core/http/check-call.ts"
import type { Transport } from "../core/http/transport.ts"
import { params } from "../core/http/query.ts"
import { type ChecksumAlgorithm, encodeQuery, signedQuery } from "./checksum.ts"
import { nonceName } from "./callbacks.ts"
import { bodyOptions, checkParams } from "./parameters.ts"
import type { Call, ChecksumExplanation } from "./types.ts"

interface Host {
  readonly host: string
  /** If undefined, the default port of http or https. */
  readonly port: number | undefined
}

/**
 * Returns whether a request with a body may follow a redirect to a URL: to the host of the base URL, or to a listed
 * one.
 * @throws ConfigError if an entry is not a host with an optional port
 */
function redirectHosts(listed: readonly string[] = [], baseUrl: string): (to: URL) => boolean {
  if (!Array.isArray(listed)) throw invalid()
  const hosts = [...(listed as readonly unknown[]), new URL(baseUrl).host].map(parse)
  return (to) => {
    const { host, port } = serverOf(to)
    return hosts.some((each) => each.host === host && (each.port === undefined ? to.port === "" : each.port === port))
  }
}

function parse(given: unknown): Host {
  if (typeof given !== "string" || !/^[^\s/\\?#@*:]+(?::\d+)?$|^\[[^\s/\\?#@*[\]]+\](?::\d+)?$/.test(given))
    throw invalid()
  if (!URL.canParse(`https://${given}`)) throw invalid()
  const port = /:(\d+)$/.exec(given)?.[1]
  return { host: new URL(`https://${given}`).hostname, port: port === undefined ? undefined : Number(port) }
}

// The given value is not quoted, since it may be a URL with a password.
const invalid = () =>
  new ConfigError(
    'redirectHosts must be a list of hosts without scheme, path or wildcard, such as ["bbb-1.example.org", "10.0.0.7:8443"]',
    "redirectHosts",
  )

/** Content-Type of each body format. */
export const contentTypes: Readonly<Record<NonNullable<Operation["body"]> | "text", string>> = {
  xml: "application/xml",
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
  text: "text/plain",
}

/**
 * Normalizes the URL that users paste to the one calls are appended to: `https://host/bigbluebutton/api`. The scheme,
 * `/bigbluebutton`, `/api` and slashes may be missing or doubled; any other path prefix is kept.
 * @throws ConfigError
 */
export function baseUrl(pasted: string | undefined): string {
  const { origin, pathname } = new URL(baseUrlOf(pasted, "https://bbb.example.org/bigbluebutton"))
  const path = pathname.split("/").filter((segment) => segment !== "")
  if (path.at(-1) === "api") path.pop()
  if (path.length === 0) path.push("bigbluebutton")
  return `${origin}/${path.join("/")}/api`
}

/** The `returncode` of a response in upper case, or an empty string. */
function wordOf({ returncode }: Fields): string {
  return typeof returncode === "string" ? returncode.trim().toUpperCase() : ""
}

/** Returns whether a response reports success. */
export const isSuccess = (fields: Fields): boolean => wordOf(fields) === "SUCCESS"

/**
 * Returns whether a response reports a failure. BigBlueButton writes FAILED; any other value except SUCCESS also
 * counts.
 */
export const isFailure = (fields: Fields): boolean => !["", "SUCCESS"].includes(wordOf(fields))

/** Returns whether a decoded XML or JSON body reports a failure. */
const reportsFailure = (body: unknown): boolean =>
  isFields(body) && (isFailure(body) || (isFields(body["response"]) && isFailure(body["response"])))

/**
 * Returns whether the server reports (as a success) that it may not list everything (`allowFetchAllRecordings=false`).
 */
export const deniesFetchAll = ({ messageKey, message }: { messageKey?: unknown; message?: unknown }): boolean =>
  messageKey === "noRecordings" && typeof message === "string" && /retrieve all recordings/i.test(message)

/**
 * The code that reads responses and writes bodies. With the XML shapes and the hints it is a sixth of the client, so it
 * is loaded with the first response or body. It is one module because each further split divides the startup code into
 * smaller files.
 */
export const loadCodec = /* @__PURE__ */ lazily(() => import("./deferred.ts"))

/** Where the server is and how calls to it are signed. */
export interface Address {
  readonly provider: string
  /** Ends in `/api`. */
  readonly baseUrl: string
  readonly secret: string
  readonly algorithm: ChecksumAlgorithm
  readonly hooksAlgorithm: ChecksumAlgorithm
}

/** The session cookie that `join` sets, and the nonce that this package adds to callback URLs. */
const ownNames = ["JSESSIONID", nonceName]

const accept = {
  xml: "text/xml, application/xml;q=0.9, */*;q=0.1",
  json: "application/json, */*;q=0.1",
  text: "*/*",
  none: "*/*",
} as const

/** The name that is signed: the path after `/api/`. */
const callName = (path: string): string => path.slice(1)

const algorithmFor = ({ algorithm, hooksAlgorithm }: Address, path: string): ChecksumAlgorithm =>
  path.startsWith("/hooks/") ? hooksAlgorithm : algorithm

/** The URL of a call, signed if the operation requires it. */
export function urlOf(address: Address, operation: Operation, path: string, query: string): string {
  const signed = operation.security.length > 0
  const full = signed ? signedQuery(callName(path), query, address.secret, algorithmFor(address, path)) : query
  return address.baseUrl + (path === "/" ? "" : path) + (full === "" ? "" : `?${full}`)
}

/** `create` with a body, which is a separate operation in the OpenAPI document. */
export const createWithModules = {
  ...operations.createWithModules,
  name: callName(operations.createWithModules.path),
} as const

/** Headers that this package sets, whatever the caller sets. */
function ownHeaders({ operation, headers, body }: Draft): Record<string, string> {
  const own = { accept: accept[operation.response] }
  if (body === undefined || body instanceof FormData) return own
  const declared = operation.body !== undefined && operation.body !== "multipart"
  // A multipart body that is already bytes needs the boundary, which only the caller's Content-Type names.
  const type = declared ? contentTypes[operation.body] : headers["content-type"]
  return type === undefined ? own : { ...own, "content-type": type }
}

/**
 * The BigBlueButton part of the transport.
 * @param listed hosts to which a body may be redirected
 * @throws ConfigError if one of them is not a host
 */
export function bigBlueButtonAdapter(address: Address, listed?: readonly string[]): Adapter {
  const isNamed = redirectHosts(listed, address.baseUrl)
  const { provider, secret } = address
  const hide = redactor([secret], [...secretNames, ...ownNames])
  return {
    name: provider,
    redactor: hide,
    baseUrl: () => address.baseUrl,
    normalizeBaseUrl: baseUrl,
    operation: operationAt,
    inputs: loadCodec,
    encodeQuery,
    encodeBody: async (operation, body) => (await loadCodec()).encodeBody(operation, body),
    sign: ({ operation, path, query, headers, body }: Draft): SignedRequest => ({
      url: urlOf(address, operation, path, query),
      method: operation.method,
      headers: { accept: accept[operation.response], ...headers },
      body,
    }),
    // A load balancer redirects calls to a node, with a checksum that the node accepts. A join ends where that chain
    // leaves the API. HTTPS requests are never redirected to HTTP.
    redirect: (from, to, { operation: { id }, body }) => {
      if (id === "join" && !to.pathname.endsWith("/join")) return "stop"
      if (id === "join" && !to.searchParams.has("checksum")) return "stop"
      if (from.protocol === "https:" && to.protocol !== "https:")
        return { rejected: "redirects from https to http are not followed" }
      if (body === undefined || from.origin === to.origin || isNamed(to)) return "follow"
      const listed = `if you trust that host, add "${hide.text(to.host)}" to the option redirectHosts`
      return { rejected: `a request with a body is sent only to the hosts in redirectHosts; ${listed}` }
    },
    ownHeaders,
    decode: (raw, operation) => {
      const context = { provider, operation, redactor: hide }
      const codec = loadCodec()
      // Not awaited once it is loaded, since `await` costs time in every call.
      return codec instanceof Promise ? codec.then(({ decode }) => decode(raw, context)) : codec.decode(raw, context)
    },
    isFailure: reportsFailure,
    // A FAILED response is final; only error pages of proxies are temporary.
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
    // Undeclared calls may not be idempotent.
    idempotent: false,
    security: ["checksum"],
    response: "xml",
    params: {},
  }
}

/** @param own the service's variant of an operation */
export const caller = (
  transport: Transport,
  own: <Known extends Operation>(operation: Known) => Known,
  provider: string,
): Call => {
  const call = coreCaller<Operations>(transport)
  return (given, query, options, select, makeBody) => {
    const operation = own(given)
    const input = async () => {
      checkParams(operation, query, provider)
      if (isFields(query) && "preUploadedPresentation" in query) (await loadCodec()).checkPresentation(query)
      for (const name of Object.keys(query ?? {})) {
        // Body options that are misspelt would be sent as query parameters, or not at all.
        if (!Object.hasOwn(operation.params, name))
          checkNames(operation.id, { [name]: 1 }, bodyOptions, options?.allowUnknown)
      }
      return { query, body: await makeBody?.() }
    }
    return call(operation, input, options, select)
  }
}

/** @param name the name of a call in this package (`create`, `hooksCreate`) or on the wire (`hooks/create`) */
export function explainChecksum(address: Address, name: string, values: object = {}): ChecksumExplanation {
  if (typeof name !== "string" || name === "")
    throw new ConfigError("explainChecksum: call is missing: pass an operation such as create", "call")
  const known = Object.values<Operation>(operations).find(({ id, path }) => id === name || callName(path) === name)
  const path = known?.path ?? `/${name}`
  const signed = Object.entries(asObject(name, values)).filter(([each]) => !Object.hasOwn(bodyOptions, each))
  const query = encodeQuery(params(known ?? { id: name, params: {} }, Object.fromEntries(signed)))
  const call = callName(path)
  return { call, query, algorithm: algorithmFor(address, path), signed: `${call}${query}[secret]` }
}
