import { nodeBuffer } from "../../core/runtime.ts"
import { mediaType } from "../server.ts"
import { hash, servletSession, type World } from "./state.ts"
import type { ChecksumAlgorithm, Settings } from "./options.ts"

/** A request that was read completely. */
export interface Call {
  /** The path after `/api/` as sent, which is part of the signed text. */
  name: string
  method: string
  /** Undecoded, without the question mark. */
  query: string
  params: Params
  /** Media type in lower case, without parameters. */
  contentType: string
  body: Uint8Array
  form: Form | undefined
  accept: string
  /** The JSESSIONID the request belongs to. */
  servletSession: string
  userAgent: string
  signal: AbortSignal | undefined
}

export interface Problem {
  key: string
  message: string
}

export const bodyText = (call: Call): string => new TextDecoder().decode(call.body)

interface Form {
  fields: [name: string, value: string][]
  files: Map<string, { filename: string; bytes: Uint8Array }>
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[;\\s])${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header)
  return found?.slice(1).join("")
}

/** Parses multipart/form-data in Latin-1, where one character is one byte; `undefined` if the body is not multipart. */
function multipart(body: Buffer, contentType: string): Form | undefined {
  const boundary = parameter(contentType, "boundary")
  if (boundary === undefined) return undefined
  const form: Form = { fields: [], files: new Map() }
  const [preamble, ...parts] = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`)
  if (preamble !== "" || parts.at(-1)?.startsWith("--") !== true) return undefined
  for (const part of parts.slice(0, -1)) {
    const middle = part.indexOf("\r\n\r\n")
    const head = nodeBuffer().from(part.slice(0, middle), "latin1").toString("utf8")
    const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? ""
    const name = parameter(disposition, "name")
    if (middle === -1 || name === undefined) continue
    const bytes = nodeBuffer().from(part.slice(middle + 4), "latin1")
    const filename = parameter(disposition, "filename")
    if (filename === undefined) form.fields.push([name, bytes.toString("utf8")])
    else form.files.set(name, { filename, bytes })
  }
  return form
}

/** The fields of a body, if it matches its Content-Type. */
function readForm(bytes: Uint8Array, mediaType: string, contentType: string): Form | undefined {
  if (bytes.length === 0) return undefined
  const body = nodeBuffer().from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === "multipart/form-data") return multipart(body, contentType)
  if (mediaType !== "application/x-www-form-urlencoded") return undefined
  return { fields: [...new URLSearchParams(body.toString("utf8"))], files: new Map() }
}

/** Decoded parameters; a name may occur several times. */
export type Params = ReadonlyMap<string, readonly string[]>

/** The query first, then form fields, as a servlet merges them. */
function readParams(...sources: readonly (string | Iterable<readonly [string, string]>)[]): Params {
  const params = new Map<string, string[]>()
  for (const source of sources) {
    const pairs = typeof source === "string" ? new URLSearchParams(source) : source
    for (const [name, value] of pairs) {
      const values = params.get(name)
      if (values) values.push(value)
      else params.set(name, [value])
    }
  }
  return params
}

export const first = (params: Params, name: string): string | undefined => params.get(name)?.[0]

/** A non-empty parameter. */
export function filled(params: Params, name: string): string | undefined {
  const value = first(params, name)
  return value === "" ? undefined : value
}

/** Only the string `true`, in any case, counts as true. */
export const flag = (params: Params, name: string): boolean => first(params, name)?.toLowerCase() === "true"

/** Encodes a value as in a form: a space becomes `+`. */
export const formEncode = (value: string): string => new URLSearchParams([["", value]]).toString().slice(1)

export const commaList = (value: string | undefined): string[] =>
  (value ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")

/** An integer, or the fallback: the server logs and ignores unreadable values. */
export function integer(params: Params, name: string, fallback: number): number {
  const value = first(params, name)?.trim() ?? ""
  return /^-?\d+$/.test(value) ? Number(value) : fallback
}

/** `meta_Class-ID=7` → `class-id` → `7`; names that the server does not accept are dropped silently. */
export function metadata(params: Params): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, values] of params) {
    if (/^meta_[a-zA-Z][a-zA-Z0-9-]*$/.test(name)) found.set(name.slice(5).toLowerCase(), values[0] ?? "")
  }
  return found
}

/** The server splits the name at `-` and expects two parts, so `userdata-a-b` is dropped. */
export function userdata(params: Params): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, values] of params) {
    const [prefix, key, ...more] = name.split("-")
    if (prefix === "userdata" && key && more.length === 0) found.set(key, values[0] ?? "")
  }
  return found
}

/** Maximum body size that nginx forwards to the API. */
export const bodyLimit = 2 * 1024 * 1024

const cookie = (request: Request) => /(?:^|;\s*)JSESSIONID=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1]

export async function readCall(
  world: World,
  request: Request,
  name: string,
  query: string,
): Promise<{ call: Call; tooLarge: boolean; newSession: boolean }> {
  const hasBody = request.method !== "GET" && request.method !== "HEAD"
  const body = new Uint8Array(hasBody ? await request.arrayBuffer() : new ArrayBuffer(0))
  const contentType = mediaType(request.headers)
  const form = readForm(body, contentType, request.headers.get("content-type") ?? "")
  const known = cookie(request)
  const newSession = known === undefined || !world.servletSessions.has(known)
  const call: Call = {
    name,
    method: request.method,
    query,
    params: readParams(query, form?.fields ?? []),
    contentType,
    body,
    form,
    accept: request.headers.get("accept") ?? "",
    servletSession: newSession ? servletSession(world.settings.random) : known,
    userAgent: request.headers.get("user-agent") ?? "",
    signal: request.signal,
  }
  return { call, tooLarge: body.length > bodyLimit, newSession }
}

const byLength: ReadonlyMap<number, ChecksumAlgorithm> = new Map([
  [40, "sha1"],
  [64, "sha256"],
  [96, "sha384"],
  [128, "sha512"],
])

const algorithmOf = (checksum: string): ChecksumAlgorithm | undefined => byLength.get(checksum.length)

/** The query as bbb-web hashes it: the checksum is removed as text, without decoding. */
function withoutChecksum(query: string, checksum: string): string {
  const pair = `checksum=${checksum}`
  return query
    .replace(/\p{Cc}/gu, "")
    .trim()
    .replaceAll(`&${pair}`, "")
    .replaceAll(`${pair}&`, "")
    .replaceAll(pair, "")
}

interface SignedCall {
  name: string
  /** Undecoded, without the question mark. */
  query: string
  params: Params
}

export function checksumFits(settings: Settings, call: SignedCall): boolean {
  if (settings.secret === "") return true
  const given = call.params.get("checksum") ?? []
  const checksum = given[0] ?? ""
  const algorithm = algorithmOf(checksum)
  if (!algorithm || !settings.algorithms.includes(algorithm)) return false
  if (given.length > 1 && settings.release >= 4) return false
  const expected = hash(algorithm, call.name + withoutChecksum(call.query, checksum) + settings.secret)
  return expected === (settings.release >= 2.6 ? checksum.toLowerCase() : checksum)
}

/** 2.5 hashed the sorted parameters of a form that was sent without a query, encoded like Java's URLEncoder. */
export function sortedFormFits(settings: Settings, call: SignedCall): boolean {
  const checksum = first(call.params, "checksum") ?? ""
  const algorithm = algorithmOf(checksum)
  if (!algorithm || !settings.algorithms.includes(algorithm)) return false
  const pairs = [...call.params].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  const sorted = pairs.filter(([name]) => name !== "checksum").sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return hash(algorithm, call.name + new URLSearchParams(sorted).toString() + settings.secret) === checksum
}

/**
 * The rules of bbb-webhooks: exact hex, and the text after `checksum=` is removed wherever it is. An unknown checksum
 * length causes an exception (version 3) or a mismatch (version 2, which supports only sha1).
 */
export function hookChecksum(settings: Settings, call: SignedCall): "fits" | "wrong" | "exception" {
  if (settings.secret === "") return "fits"
  const given = call.params.get("checksum") ?? []
  const checksum = given[0]
  if (checksum === undefined || given.length > 1) return "wrong"
  const algorithm = settings.hooks.version === "2" ? "sha1" : algorithmOf(checksum)
  if (!algorithm) return "exception"
  const rest = call.query
    .replace(/&checksum=[^&]*/g, "")
    .replace(/checksum=[^&]*&/g, "")
    .replace(/checksum=[^&]*/g, "")
  return hash(algorithm, call.name + rest + settings.secret) === checksum ? "fits" : "wrong"
}
