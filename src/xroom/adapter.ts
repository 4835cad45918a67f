import type { KeyObject } from "node:crypto"
import type { OperationId } from "../../generated/xroom/operation-id.ts"
import { operations } from "../../generated/xroom/operations.ts"
import type { operations as Operations } from "../../generated/xroom/paths.ts"
import { secretNames } from "../../generated/xroom/secret-names.ts"
import { hmac, key, randomHex } from "../core/crypto.ts"
import { secretValue } from "../core/check-options.ts"
import { type ApiErrorFacts, ConfigError, type DecodeError } from "../core/errors.ts"
import { lazily, nodeBuffer } from "../core/runtime.ts"
import { jsonAdapter, type ApiFailure, type RequiredScalars, unreadable } from "../core/http/json-adapter.ts"
import { isFields } from "../core/values.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { redactor } from "../core/redaction.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { caller } from "../core/http/call.ts"
import { asObject } from "../core/http/check-call.ts"
import type { Operation } from "../core/http/operation.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import { type ResponseOf, type Params, provider, type ResultOf, XRoomError } from "./types.ts"

/**
 * The authentication hash: HMAC-SHA256 of a salt in lower-case hex; key and salt are used as text.
 * @param secret the account's API secret; for a webhook's validation the domain's `webhookKey`
 * @param salt the header `x-random`; for a validation `signThis`
 */
export function authKey(secret: string | KeyObject, salt: string): string {
  if ((Object(secret) as Partial<KeyObject>).type !== "secret") secretValue(secret, "secret")
  if (typeof salt !== "string") throw new ConfigError("salt must be a string", "salt")
  const bytes = hmac("sha256", typeof secret === "string" ? key(secret) : secret, salt)
  return nodeBuffer().from(bytes).toString("hex")
}

/** 32 random bytes as 64 hex digits, which satisfies both readings of "32 bytes minimum". */
export const newSalt = (): string => randomHex(32)

/** @throws ConfigError for a salt that the server would reject */
export function checkSalt(salt: string): string {
  if (typeof salt !== "string" || !/^[\x21-\x7e]{32,}$/.test(salt)) {
    throw new ConfigError("saltFactory must return at least 32 printable ASCII characters", "saltFactory")
  }
  return salt
}

type Form<T> = [T] extends [undefined]
  ? "nothing"
  : T extends boolean
    ? "a boolean"
    : T extends readonly unknown[]
      ? "an array"
      : RequiredScalars<T>

/** The result types of methods, with their required members. The compiler compares this table with the document. */
const expected: { readonly [Id in OperationId]: Form<ResultOf<Id>> } = {
  roomInit: { id: "text", type: "text", isLocked: "boolean" },
  roomDestroy: "a boolean",
  roomKickOut: "nothing",
  roomSetLock: "nothing",
  roomSetPassword: "nothing",
  roomList: {},
  bookingAdd: "nothing",
  bookingRemove: "nothing",
  bookingUpdate: "nothing",
  bookingList: "an array",
  bookingGet: { domain: "text", roomName: "text", validUntil: "text" },
  webhookAdd: { id: "text", validated: "boolean" },
  webhookRemove: "nothing",
  webhookList: "an array",
  webhookValidate: { validated: "boolean" },
}

const isKnown = (id: string): id is OperationId => Object.hasOwn(expected, id)

/** The API error in a response. The envelope decides, not the HTTP status. */
export function failureIn(body: unknown, status: number): ApiFailure | undefined {
  if (!isFields(body) || (body["isError"] !== true && status < 300)) return undefined
  const { isError, errMsg } = body
  const message = typeof errMsg === "string" && errMsg !== "" ? errMsg : undefined
  return isError === true ? { code: "refused", message: message ?? "no message" } : { message }
}

/**
 * Returns the response unchanged if it is an envelope with the method's result.
 * @throws DecodeError
 */
export function checked(
  body: unknown,
  operation: string,
  undecodable: (what: string, advice?: string) => DecodeError,
): unknown {
  if (!isFields(body) || body["isError"] !== false) throw undecodable("is not an xroom envelope (isError is missing)")
  const gives = isKnown(operation) ? expected[operation] : "nothing"
  // The envelope is xroom's, so the address is right.
  const advice = "this version of xroom may use another format"
  if (!fits(body["data"], gives)) {
    const what = typeof gives === "string" ? gives : "an object"
    throw undecodable(`has data that is not ${what}`, advice)
  }
  const missing = typeof gives === "string" ? undefined : unreadable(body["data"], gives)
  if (missing !== undefined) throw undecodable(`has no valid "${missing}"`, advice)
  return body
}

function fits(data: unknown, gives: (typeof expected)[keyof typeof expected]): boolean {
  switch (gives) {
    case "nothing":
      return true
    case "a boolean":
      return typeof data === "boolean"
    case "an array":
      return Array.isArray(data)
    default:
      return isFields(data)
  }
}

const login = "check authId and secret, and that region or baseUrl is that of the account's domains"

const byStatus: Readonly<Record<number, string>> = {
  401: login,
  403: login,
  404: "check baseUrl: requests go to baseUrl + /api",
  429: "the server, or a proxy in front of it, limits the request rate",
  502: "the proxy could not reach xroom",
  503: "xroom is overloaded, restarting or down for maintenance",
  504: "xroom exceeded the proxy's timeout",
}

/** A hint for an API error by its status: xroom has no error codes, and its messages are not documented. */
const hint = ({ status, code }: Pick<ApiErrorFacts, "status" | "code">): string | undefined =>
  // An envelope proves that xroom was reached.
  code.startsWith("http_") || status === 401 || status === 403 ? byStatus[status] : undefined

const loadInputs = /* @__PURE__ */ lazily(() => import("../../generated/xroom/inputs.ts"))

const calls = /* @__PURE__ */ Object.values(operations)

/** The method that a body calls; the body may already be JSON. */
function methodIn(body: unknown): string | undefined {
  try {
    const value: unknown = typeof body === "string" ? JSON.parse(body) : body
    const method = isFields(value) ? value["method"] : undefined
    return typeof method === "string" && isName.test(method) ? method : undefined
  } catch {
    // Invalid JSON or a throwing getter: reported when the body is encoded.
    return undefined
  }
}

/** A name in the API: of a collection or a method. */
export const isName = /^[a-z]\w*$/i

interface Account {
  /** Ends in `/api`. */
  readonly baseUrl: string
  /** Normalizes a URL to the form of `baseUrl`. @throws ConfigError */
  readonly normalizeBaseUrl: (given: string) => string
  readonly authId: string
  readonly secret: string
  readonly apiVersion: number
  readonly salt: () => string
  /** Other strings to mask: keys and tokens of webhooks. */
  readonly hidden: readonly string[]
}

/** Options of this client, and the parameter of a host's link, none of which are in the document. */
const ownNames = ["secret", "webhookKey", "host-key"]

/** The xroom part of the transport. */
export function xroomAdapter({
  baseUrl,
  normalizeBaseUrl,
  authId,
  secret,
  apiVersion,
  salt,
  hidden,
}: Account): Adapter {
  const signing = key(secret)
  const json = jsonAdapter({
    name: provider,
    baseUrl,
    normalizeBaseUrl,
    operations,
    inputs: loadInputs,
    redactor: redactor([secret, ...hidden], [...secretNames, ...ownNames]),
    sign: () => {
      // Only the salt is signed, so it must never be reused.
      const random = checkSalt(salt())
      return {
        "x-random": random,
        "x-auth-id": authId,
        "x-auth-key": authKey(signing, random),
        "x-api-version": String(apiVersion),
      }
    },
    failure: failureIn,
    error: (facts) => new XRoomError({ ...facts, hint: hint(facts) }),
    unwrap: (body, { id }, undecodable) => checked(body, id, undecodable),
  })
  // An envelope with isError is final; only error pages of proxies are temporary.
  return {
    ...json,
    operation: (verb, path, body) => {
      const method = methodIn(body)
      const known = verb === "POST" && calls.find((each) => each.path === path && each.constants.method === method)
      if (known) return known
      const operation = json.operation(verb, path)
      return method === undefined ? operation : { ...operation, id: `${path}#${method}` }
    },
    isFailure: (body) => failureIn(body, 200) !== undefined,
    isFinal: ({ code }) => !code.startsWith("http_"),
  }
}

/** Calls a method and resolves to its result. */
export type Call = <Id extends OperationId>(
  operation: Operation & { readonly id: Id },
  data: Params<Id> | (() => Params<Id>),
  options?: CallOptions,
) => ApiPromise<ResultOf<Id>, ResponseOf<Id>>

export const calling = (transport: Transport): Call => {
  const call = caller<Operations>(transport)
  return <Id extends OperationId>(
    operation: Operation & { readonly id: Id },
    data: Params<Id> | (() => Params<Id>),
    options?: CallOptions,
  ) =>
    call(
      operation,
      () => {
        const given = typeof data === "function" ? data() : data
        return { body: { ...operation.constants, data: asObject(operation.id, given) } }
      },
      options,
      ({ data: result }: ResponseOf<Id> & { data?: unknown }) =>
        // The data of a method without a result has no meaning.
        (expected[operation.id] === "nothing" ? undefined : result) as ResultOf<Id>,
    )
}
