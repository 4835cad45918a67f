import type { Dialect, Draft, RawAnswer } from "./adapter.ts"
import { type ApiError, type ApiErrorFacts, DecodeError } from "../errors.ts"
import { breaksOff } from "../breaks-off.ts"
import { encodeJsonBody } from "../encode-json-body.ts"
import { type Context, errorFacts, excerptOf, messageOf, wordOf } from "../error-facts.ts"
import { operationFinder } from "../find-operation.ts"
import { formEncode } from "../form-encode.ts"
import { isFinished } from "../is-finished.ts"
import { nameOf, type Operation } from "./operation.ts"
import type { Redactor } from "../redaction.ts"
import type { RetryFacts } from "./retry.ts"

/** What a refusal says, wherever its provider writes it. */
export interface Refusal {
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
  readonly inputs?: Dialect["inputs"]
  readonly callOptions?: Dialect["callOptions"]
  readonly redactor: Redactor
  /** Headers that prove who calls; made anew for every attempt, which the signal ends. */
  readonly sign: (draft: Draft, signal: AbortSignal) => Record<string, string> | Promise<Record<string, string>>
  /**
   * The refusal in a decoded body, or in its text where that is no JSON; `undefined` where the body is none. Statuses from
   * 300 on are refusals in any case.
   */
  readonly refusal: (body: unknown, status: number) => Refusal | undefined
  readonly error: (facts: ApiErrorFacts) => ApiError
  /**
   * Where the answer is another than the whole body, or has to be of a certain form.
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
export function jsonDialect(provider: JsonProvider): Dialect {
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
      return encodeJsonBody(operation, mayBeForeign ? await (await import("../adopted.ts")).adopted(body) : body)
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

const elsewhere = { refused: "credentials go to the origin of baseUrl only; if the service has moved, change baseUrl" }

const wire = (baseUrl: string, { operation, path, query, headers, body }: Draft, proof: Record<string, string>) => ({
  // A fragment tells operations of one URL apart; it does not travel.
  url: baseUrl + path.replace(/#.*/, "") + (query === "" ? "" : `?${query}`),
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
  tags: [],
  // Nothing is known about repeating it.
  idempotent: method === "GET",
  security: Object.values(operations).find(({ security }) => security.length > 0)?.security ?? [],
  answer: "json",
  params: {},
})

/** @throws the provider's ApiError, DecodeError */
function decode(provider: JsonProvider, raw: RawAnswer, operation: Operation): unknown {
  const { status, text } = raw
  const context = { provider: provider.name, operation, redactor: provider.redactor }
  const refuse = ({ code, message, requestId }: Refusal, body: unknown) => {
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
      if (breaksOff(text)) throw undecodable(raw, context, "broke off", lookAtServer)
      throw undecodable(raw, context, "is not JSON")
    }
    if (body === notReadable) {
      const excerpt = excerptOf(raw, context)
      const told = raw.contentType?.includes("html") === true ? `HTTP ${status}` : excerpt
      throw refuse(provider.refusal(text, status) ?? { message: told }, excerpt)
    }
    throw refuse(provider.refusal(body, status) ?? {}, body)
  }
  const refusal = provider.refusal(body, status)
  if (refusal !== undefined) throw refuse(refusal, body)
  if (body === undefined && operation.answer !== "none" && !(operation.mayBeEmpty === true && status !== accepted)) {
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

function parse(raw: RawAnswer): unknown {
  try {
    return raw.json()
  } catch {
    return notReadable
  }
}

/** Where the address is likely to be right. */
const lookAtServer = "look at the server and the proxies in front of it"

function undecodable(
  raw: RawAnswer,
  context: Context,
  what: string,
  advice = "check baseUrl and what stands in front of the server",
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
