import type { Redactor } from "../redaction.ts"
import { type Fields, isFields, isEncodedBody, jsonText, type BufferBytes } from "../values.ts"
import { type ApiError, type ApiErrorFacts, DecodeError } from "../errors.ts"
import type { Body, Adapter, Draft, WireResponse } from "./adapter.ts"
import { headerFacts } from "./headers.ts"
import { nameOf, type Operation, operationFinder } from "./operation.ts"
import { formEncode } from "./query.ts"
import type { RetryFacts } from "./retry.ts"

/** Context of a decoder. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

/** Maximum number of characters of server text in an error. */
const longest = { message: 2_000, word: 300, excerpt: 300 }

/**
 * Properties that every API error has, whatever its body. Secrets are masked: a redirect's target may contain a
 * checksum, for instance.
 */
export function errorFacts(raw: Omit<WireResponse, "text">, context: Context) {
  const { provider, operation, redactor } = context
  return {
    provider,
    operation: nameOf(operation),
    status: raw.status,
    requestId: wordOf(raw.requestId, context),
    retryAfter: raw.retryAfter,
    // Masked by name as well: the whole value of some headers is secret.
    headers: redactor.value(headerFacts(raw.headers)) as Record<string, string>,
  }
}

/** A server's own message: at most 2000 characters, with secrets masked. */
export const messageOf = (text: string, { redactor }: Context): string => redactor.text(text, longest.message)

/** A code, an id or a content type from a server: at most 300 characters, with secrets masked. */
export const wordOf = <T extends string | undefined>(text: T, { redactor }: Context): string | T =>
  text === undefined ? text : redactor.text(text, longest.word)

/** The start of an unreadable body: at most 300 characters on one line, with secrets masked. */
export const excerptOf = ({ text }: WireResponse, { redactor }: Context): string =>
  redactor.text(text, read).replaceAll(/\s+/g, " ").trim().slice(0, longest.excerpt)

/** Number of characters to examine, since a body may begin with blank lines. */
const read = 2_000

/** Encodes a body as its operation declares it. Bytes, strings and forms are unchanged. @throws ConfigError */
export function encodeDeclaredBody(
  { id, body: kind, files }: Operation,
  body: unknown,
): { body: Body; contentType?: string } {
  if (isEncodedBody(body)) return { body: body as Body }
  if (kind === "multipart") return { body: formData(body as object, files) }
  if (kind === "form") {
    const pairs = Object.entries(body as object).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)] as [string, string]],
    )
    return { body: new URLSearchParams(pairs).toString(), contentType: "application/x-www-form-urlencoded" }
  }
  return {
    body: typeof body === "string" ? body : jsonText(body, `${id}: the body`, "body"),
    contentType: "application/json",
  }
}

/** A list becomes several parts with the same name. Declared files, and bytes, become parts with a file name. */
export function formData(values: object, files: readonly string[] = []): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const each of (Array.isArray(value) ? value : [value]) as readonly unknown[]) {
      if (each instanceof Blob) form.append(name, each)
      else if (isEncodedBody(each) || (typeof each === "string" && files.includes(name)))
        form.append(name, new File([each as BufferBytes | string], name))
      else if (each !== undefined && each !== null) form.append(name, `${each as string | number | boolean}`)
    }
  }
  return form
}

/**
 * Returns whether a string is the beginning of a JSON object or list that was truncated. Takes linear time: a pattern
 * for strings would backtrack. The text may also have other errors.
 */
export function breaksOff(text: string): boolean {
  const start = text.search(/\S/)
  if (text[start] !== "{" && text[start] !== "[") return false
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      at = endOfString(text, at)
      if (at === -1) return true
    } else if (character === "{" || character === "[") depth++
    else if ((character === "}" || character === "]") && --depth === 0) return false
  }
  return depth > 0
}

/** Index of the quote that ends a string, or -1. @param start index of its first quote */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let unescaped = end
    while (text[unescaped - 1] === "\\") unescaped--
    if ((end - unescaped) % 2 === 0) return end
  }
  return -1
}

/** An API error, read from wherever its provider puts it. */
export interface ApiFailure {
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly requestId?: string | undefined
}

/** The parts of a JSON provider that differ between providers. */
interface JsonProvider {
  readonly name: string
  /** Scheme, host and prefix, without a trailing slash. */
  readonly baseUrl: string
  /** Normalizes a URL to the form of `baseUrl`. @throws ConfigError */
  readonly normalizeBaseUrl: (given: string) => string
  readonly operations: Readonly<Record<string, Operation>>
  readonly inputs?: Adapter["inputs"]
  readonly callOptions?: Adapter["callOptions"]
  readonly redactor: Redactor
  /** Headers that authenticate the caller, created for every attempt. The signal ends the attempt. */
  readonly sign: (draft: Draft, signal: AbortSignal) => Record<string, string> | Promise<Record<string, string>>
  /**
   * The API error in a decoded body, or in its text if it is not JSON; `undefined` if the body is not an error.
   * Statuses from 300 on are always API errors.
   */
  readonly failure: (body: unknown, status: number) => ApiFailure | undefined
  readonly error: (facts: ApiErrorFacts) => ApiError
  /**
   * Extracts the result, for responses that are wrapped or must have a certain form.
   * @param undecodable creates the error for an invalid response, from a description (`is not an envelope`) and advice
   */
  readonly unwrap?: (
    body: unknown,
    operation: Operation,
    undecodable: (what: string, advice?: string) => DecodeError,
  ) => unknown
  /** Replaces the default retry rules. */
  readonly retryDelay?: (facts: RetryFacts) => number | undefined
}

/** An adapter for JSON providers that authenticate by headers and therefore never follow a redirect to another host. */
export function jsonAdapter(provider: JsonProvider): Adapter {
  const { name, baseUrl, operations, redactor } = provider
  const find = operationFinder(operations)
  return {
    name,
    redactor,
    baseUrl: () => baseUrl,
    normalizeBaseUrl: provider.normalizeBaseUrl,
    operation: (method, path) => find(method, path) ?? unknownOperation(operations, method, path),
    encodeQuery: (pairs) => pairs.map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`).join("&"),
    encodeBody: async (operation, body) => {
      const mayBeForeign = operation.body === "multipart" || isEncodedBody(body)
      return encodeDeclaredBody(operation, mayBeForeign ? await (await import("../bytes.ts")).toThisRealm(body) : body)
    },
    sign: (draft, signal) => {
      const proof = provider.sign(draft, signal)
      return proof instanceof Promise ? proof.then((each) => wire(baseUrl, draft, each)) : wire(baseUrl, draft, proof)
    },
    redirect: (from, to) => (from.origin === to.origin ? "follow" : elsewhere),
    decode: (raw, operation) => decode(provider, raw, operation),
    inputs: provider.inputs,
    callOptions: provider.callOptions,
    ...(provider.retryDelay && { retryDelay: provider.retryDelay }),
  }
}

const elsewhere = {
  rejected: "credentials are sent only to the origin of baseUrl; if the service has moved, change baseUrl",
}

const wire = (baseUrl: string, { operation, path, query, headers, body }: Draft, proof: Record<string, string>) => ({
  url: baseUrl + path + (query === "" ? "" : `?${query}`),
  method: operation.method,
  headers: { accept: "application/json", ...headers, ...proof },
  body,
})

const unknownOperation = (
  operations: Readonly<Record<string, Operation>>,
  method: string,
  path: string,
): Operation => ({
  id: path,
  method: method as Operation["method"],
  path,
  // Undeclared calls may not be idempotent.
  idempotent: method === "GET",
  security: Object.values(operations).find(({ security }) => security.length > 0)?.security ?? [],
  response: "json",
  params: {},
})

/** @throws the provider's ApiError, DecodeError */
function decode(provider: JsonProvider, raw: WireResponse, operation: Operation): unknown {
  const { status, text } = raw
  const context = { provider: provider.name, operation, redactor: provider.redactor }
  const apiError = ({ code, message, requestId }: ApiFailure, body: unknown) => {
    const facts = errorFacts(raw, context)
    return provider.error({
      ...facts,
      code: wordOf(said(code), context) ?? `http_${status}`,
      message: messageOf(said(message) ?? `HTTP ${status}`, context),
      requestId: wordOf(said(requestId), context) ?? facts.requestId,
      body: context.redactor.value(body),
    })
  }

  const body = isNotBlank.test(text) ? parse(raw) : undefined
  if (body === notReadable || status >= 300) {
    if (status < 300) {
      if (breaksOff(text)) throw undecodable(raw, context, "is cut off", lookAtServer)
      throw undecodable(raw, context, "is not JSON")
    }
    if (body === notReadable) {
      const excerpt = excerptOf(raw, context)
      const told = raw.contentType?.includes("html") === true ? `HTTP ${status}` : excerpt
      throw apiError(provider.failure(text, status) ?? { message: told }, excerpt)
    }
    throw apiError(provider.failure(body, status) ?? {}, body)
  }
  const failure = provider.failure(body, status)
  if (failure !== undefined) throw apiError(failure, body)
  if (body === undefined && operation.response !== "none" && !(operation.mayBeEmpty === true && status !== accepted)) {
    throw undecodable(raw, context, "is empty", lookAtServer)
  }
  return provider.unwrap === undefined
    ? body
    : provider.unwrap(body, operation, (what, advice) => undecodable(raw, context, what, advice))
}

/** A `parseError` of the caller may return anything; an invalid result must not hide the API error. */
const said = (value: unknown): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined

const notReadable = Symbol("unreadable")
const isNotBlank = /\S/
/** HTTP 202: the work has only begun, so an empty response lacks the job to poll. */
const accepted = 202

function parse(raw: WireResponse): unknown {
  try {
    return raw.json()
  } catch {
    return notReadable
  }
}

/** Advice if the address is probably right. */
const lookAtServer = "check the server and the proxies in front of it"

function undecodable(
  raw: WireResponse,
  context: Context,
  what: string,
  advice = "check baseUrl and any proxy in front of the server",
): DecodeError {
  const excerpt = excerptOf(raw, context)
  const { status } = raw
  const contentType = wordOf(raw.contentType, context)
  const told = excerpt === "" ? "" : `: ${excerpt.slice(0, 120)}`
  const message = `the response (HTTP ${status}, ${contentType ?? "no content type"}) ${what}; ${advice}${told}`
  return new DecodeError({
    provider: context.provider,
    operation: nameOf(context.operation),
    status,
    contentType,
    excerpt,
    message,
  })
}

/** Messages of gateways and frameworks for an unknown path. */
const noRoute = /^(?:no route matched|cannot (?:get|post|put|patch|delete) \/|404 page not found|default backend)/i

/**
 * Returns whether a 404 is about the path, or comes from something in front of the API, and not about the requested
 * object: an HTML page, or a message of a gateway or framework.
 */
export function isNoRoute({
  body,
  headers,
}: {
  body?: unknown
  headers?: Readonly<Record<string, string>> | undefined
}) {
  if (headers?.["content-type"]?.includes("html") === true) return true
  const { error, message } = isFields(body) ? body : {}
  return [body, error, message].some((each) => typeof each === "string" && noRoute.test(each.trimStart()))
}

type Scalar = string | number | boolean

/** The explicitly declared names of a type that also allows other names. */
type Declared<T> = keyof {
  [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: 1
} &
  keyof T

/** The required scalars of a type, with their types. The compiler checks that the table is complete. */
export type RequiredScalars<T> = {
  readonly [
    Name in Declared<T> as object extends Pick<T, Name> ? never : T[Name] extends Scalar ? Name : never
  ]: T[Name] extends boolean ? "boolean" : "text"
}

/**
 * Finds a required scalar that is missing or has the wrong type; numbers and strings are interchangeable, as in ids.
 */
export function unreadable(value: unknown, required: Readonly<Record<string, "boolean" | "text">>): string | undefined {
  const fields: Fields = isFields(value) ? value : {}
  return Object.keys(required).find((name) => {
    const given = fields[name]
    return required[name] === "boolean"
      ? typeof given !== "boolean"
      : typeof given !== "number" && (typeof given !== "string" || given === "")
  })
}
