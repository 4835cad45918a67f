import type { Redactor } from "../redaction.ts"
import { type Fields, isFields, isFinished, jsonText, type OwnBytes } from "../values.ts"
import { type ApiError, type ApiErrorFacts, DecodeError } from "../errors.ts"
import type { Body, Adapter, Draft, WireResponse } from "./adapter.ts"
import { Unmade } from "./on-failure.ts"
import { nameOf, type Operation } from "./operation.ts"
import { operationFinder } from "./url.ts"
import { formEncode } from "./query.ts"
import type { RetryFacts } from "./retry.ts"

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

/** What a refusal says, wherever its provider writes it. */
export interface ApiFailure {
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly requestId?: string | undefined
}

/** What a provider that speaks JSON has of its own. */
export interface JsonProvider {
  readonly name: string
  /** Scheme, host and prefix, without a slash at the end. */
  readonly baseUrl: string
  /** An address in the form of `baseUrl`. @throws ConfigError */
  readonly normalizeBaseUrl: (given: string) => string
  readonly operations: Readonly<Record<string, Operation>>
  readonly inputs?: Adapter["inputs"]
  readonly callOptions?: Adapter["callOptions"]
  readonly redactor: Redactor
  /** Headers that prove who calls; made anew for every attempt, which the signal ends. */
  readonly sign: (draft: Draft, signal: AbortSignal) => Record<string, string> | Promise<Record<string, string>>
  /** Whether a decoded body reports a failure whatever its status says; absent where the status alone decides. */
  readonly isFailure?: (body: unknown) => boolean
  /** What the decoded body of a failure says, or its text where that is no JSON. Statuses from 300 on are failures in any case. */
  readonly failure: (body: unknown, status: number) => ApiFailure | undefined
  readonly error: (facts: ApiErrorFacts) => ApiError
  /**
   * Where the answer is another than the whole body, or has to be of a certain form.
   * @param undecodable makes what is to be thrown for a body that is no response, from what it is instead (`is not an envelope`)
   * and what to do about it
   */
  readonly unwrap?: (
    body: unknown,
    operation: Operation,
    undecodable: (what: string, advice?: string) => Error,
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
    ...(provider.isFailure && { isFailure: provider.isFailure }),
    callOptions: provider.callOptions,
    ...(provider.retryDelay && { retryDelay: provider.retryDelay }),
  }
}

const elsewhere = { refused: "credentials go to the origin of baseUrl only; if the service has moved, change baseUrl" }

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

/** @throws Unmade for the provider's ApiError or a DecodeError */
function decode(provider: JsonProvider, raw: WireResponse, operation: Operation): unknown {
  const { status, text } = raw
  const at = { provider: provider.name, operation: nameOf(operation), status }
  const undecodable = (what?: string, advice?: string) =>
    new Unmade(
      "decode",
      (tools) => tools.undecodable(provider, raw, operation, what, advice),
      () =>
        new DecodeError({
          ...at,
          contentType: undefined,
          excerpt: "",
          message: `the response ${what ?? "is not JSON"}`,
        }),
    )
  const body = isNotBlank.test(text) ? parse(raw) : undefined
  if (status >= 300 || (body !== notReadable && provider.isFailure?.(body) === true)) {
    throw new Unmade(
      "api",
      (tools) => tools.apiError(provider, raw, operation, body),
      () => provider.error({ ...at, code: `http_${status}`, message: `HTTP ${status}` }),
    )
  }
  if (body === notReadable) throw undecodable()
  if (body === undefined && operation.response !== "none" && !(operation.mayBeEmpty === true && status !== accepted)) {
    throw undecodable("is empty")
  }
  return provider.unwrap === undefined ? body : provider.unwrap(body, operation, undecodable)
}

/** A body that is no JSON. */
export const notReadable = Symbol("unreadable")
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

/** What gateways and frameworks say of a path that they do not know. */
const noRoute = /^(?:no route matched|cannot (?:get|post|put|patch|delete) \/|404 page not found|default backend)/i

/**
 * Whether a 404 comes from something in front of the API, or is about the path and not about what the call looked for: a page,
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
