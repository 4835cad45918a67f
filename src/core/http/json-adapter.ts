import type { Redactor } from "../redaction.ts"
import { type Fields, isFields, isFinished, jsonText, type OwnBytes } from "../values.ts"
import { type ApiError, type ApiErrorFacts, DecodeError } from "../errors.ts"
import type { Body, Adapter, Draft, WireResponse } from "./adapter.ts"
import { headerFacts } from "./headers.ts"
import { nameOf, type Operation } from "./operation.ts"
import { operationFinder } from "./url.ts"
import { formEncode } from "./query.ts"
import type { RetryFacts } from "./retry.ts"

/** What a decoder must know of its surroundings. */
export interface Context {
  readonly provider: string
  readonly operation: Operation
  readonly redactor: Redactor
}

/** Most that an error quotes of a server's own words, in characters. */
const longest = { message: 2_000, word: 300, excerpt: 300 }

/** What every API error reports, whatever its body says. A redirect's target, for instance, may hold a checksum. */
export function errorFacts(raw: Omit<WireResponse, "text">, context: Context) {
  const { provider, operation, redactor } = context
  return {
    provider,
    operation: nameOf(operation),
    status: raw.status,
    requestId: wordOf(raw.requestId, context),
    retryAfter: raw.retryAfter,
    // By name as well: a header of a telling name holds a secret as a whole.
    headers: redactor.value(headerFacts(raw.headers)) as Record<string, string>,
  }
}

/** A server's own message: at most 2000 characters, without secrets. */
export const messageOf = (text: string, { redactor }: Context): string => redactor.text(text, longest.message)

/** A code, an id or a content type that a server sent: at most 300 characters, without secrets. */
export const wordOf = <T extends string | undefined>(text: T, { redactor }: Context): string | T =>
  text === undefined ? text : redactor.text(text, longest.word)

/** The start of a body that cannot be understood: at most 300 characters on one line, without secrets. */
export const excerptOf = ({ text }: WireResponse, { redactor }: Context): string =>
  redactor.text(text, read).replaceAll(/\s+/g, " ").trim().slice(0, longest.excerpt)

/** As much of a body is looked at, since it may begin with lines of whitespace. */
const read = 2_000

/** A body in the form its operation declares. What is bytes, text or a form already is left alone. @throws ConfigError */
export function encodeJsonBody(
  { id, body: kind, files }: Operation,
  body: unknown,
): { body: Body; contentType?: string } {
  if (isFinished(body)) return { body: body as Body }
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

/** A list becomes several parts of one name. What is declared as a file, and bytes, are parts with a file name. */
export function formData(values: object, files: readonly string[] = []): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const each of (Array.isArray(value) ? value : [value]) as readonly unknown[]) {
      if (each instanceof Blob) form.append(name, each)
      else if (isFinished(each) || (typeof each === "string" && files.includes(name)))
        form.append(name, new File([each as OwnBytes | string], name))
      else if (each !== undefined && each !== null) form.append(name, `${each as string | number | boolean}`)
    }
  }
  return form
}

/**
 * Returns whether a string is the beginning of a JSON object or list, whose end did not arrive. Takes time linear in the text; what is
 * in the text may be broken otherwise, too.
 */
export function breaksOff(text: string): boolean {
  const start = text.trimStart()
  if (!start.startsWith("{") && !start.startsWith("[")) return false
  let depth = 0
  // Strings in one piece, then brackets one by one. A string that has no end takes the rest.
  for (const [token] of start.matchAll(/"(?:[^"\\]|\\[^])*(?:"|$)|[[\]{}]/g)) {
    if (token.startsWith('"')) {
      if (token.length === 1 || !token.endsWith('"')) return true
    } else if (token === "{" || token === "[") depth++
    else if (--depth === 0) return false
  }
  return depth > 0
}

/** What an API error says, wherever its provider writes it. */
export interface ApiFailure {
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly requestId?: string | undefined
}

/** What a provider that speaks JSON has of its own. */
interface JsonProvider {
  readonly name: string
  /** Scheme, host and prefix, without a slash at the end. */
  readonly baseUrl: string
  /** An address in the form of `baseUrl`. @throws ConfigError */
  readonly normalizeBaseUrl: (given: string) => string
  readonly operations: Readonly<Record<string, Operation>>
  readonly inputs?: Adapter["inputs"]
  readonly callOptions?: Adapter["callOptions"]
  readonly redactor: Redactor
  /** Headers that prove who calls; made again for every attempt, which the signal ends. */
  readonly sign: (draft: Draft, signal: AbortSignal) => Record<string, string> | Promise<Record<string, string>>
  /**
   * The API error in a decoded body, or in its text if it is not JSON; `undefined` if the body is not an error. Statuses from
   * 300 on are API errors in any case.
   */
  readonly failure: (body: unknown, status: number) => ApiFailure | undefined
  readonly error: (facts: ApiErrorFacts) => ApiError
  /**
   * Where the response is another than the whole body, or must be of a certain form.
   * @param undecodable makes the error for a body that is no response, from what it is instead (`is not an envelope`) and what
   * to do about it
   */
  readonly unwrap?: (
    body: unknown,
    operation: Operation,
    undecodable: (what: string, advice?: string) => DecodeError,
  ) => unknown
  /** Replaces the usual rules of when to try again. */
  readonly retryDelay?: (facts: RetryFacts) => number | undefined
}

/** Providers that speak JSON over plain paths, authenticate by headers, and so never follow a redirect to another host. */
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
      const mayBeForeign = operation.body === "multipart" || isFinished(body)
      return encodeJsonBody(operation, mayBeForeign ? await (await import("../bytes.ts")).adopted(body) : body)
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
  refused: "credentials are sent only to the origin of baseUrl; if the service has moved, change baseUrl",
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
  // Nothing is known about repeating it.
  idempotent: method === "GET",
  security: Object.values(operations).find(({ security }) => security.length > 0)?.security ?? [],
  response: "json",
  params: {},
})

/** @throws the provider's ApiError, DecodeError */
function decode(provider: JsonProvider, raw: WireResponse, operation: Operation): unknown {
  const { status, text } = raw
  const context = { provider: provider.name, operation, redactor: provider.redactor }
  const refuse = ({ code, message, requestId }: ApiFailure, body: unknown) => {
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
      throw refuse(provider.failure(text, status) ?? { message: told }, excerpt)
    }
    throw refuse(provider.failure(body, status) ?? {}, body)
  }
  const refusal = provider.failure(body, status)
  if (refusal !== undefined) throw refuse(refusal, body)
  if (body === undefined && operation.response !== "none" && !(operation.mayBeEmpty === true && status !== accepted)) {
    throw undecodable(raw, context, "is empty", lookAtServer)
  }
  return provider.unwrap === undefined
    ? body
    : provider.unwrap(body, operation, (what, advice) => undecodable(raw, context, what, advice))
}

/** A caller's own parser may hand on whatever a body holds, and the API error must not be lost to that. */
const said = (value: unknown): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined

const notReadable = Symbol("unreadable")
const isNotBlank = /\S/
/** The work has only begun, so that an empty response is one without the job to ask for. */
const accepted = 202

function parse(raw: WireResponse): unknown {
  try {
    return raw.json()
  } catch {
    return notReadable
  }
}

/** Where the address is likely to be right. */
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

/** What gateways and frameworks say of a path that they do not know. */
const noRoute = /^(?:no route matched|cannot (?:get|post|put|patch|delete) \/|404 page not found|default backend)/i

/**
 * Returns whether a 404 comes from something in front of the API, or is about the path and not about what the call looked for: a page,
 * or the words of a gateway or framework.
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

/** The names that a type declares one by one, besides any others that it may have. */
type Declared<T> = keyof {
  [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: 1
} &
  keyof T

/** The scalars that a type must have, each with what it is. A table of this type is complete, or does not compile. */
export type RequiredScalars<T> = {
  readonly [
    Name in Declared<T> as object extends Pick<T, Name> ? never : T[Name] extends Scalar ? Name : never
  ]: T[Name] extends boolean ? "boolean" : "text"
}

/** Finds a required scalar that is missing or cannot be read; numbers and strings stand for each other, as in ids. */
export function unreadable(value: unknown, required: Readonly<Record<string, "boolean" | "text">>): string | undefined {
  const fields: Fields = isFields(value) ? value : {}
  return Object.keys(required).find((name) => {
    const given = fields[name]
    return required[name] === "boolean"
      ? typeof given !== "boolean"
      : typeof given !== "number" && (typeof given !== "string" || given === "")
  })
}
