import type { DecodeError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import type { Refusal } from "../core/http/json-adapter.ts"
import { unreadable } from "../core/required-scalars.ts"
import { expected, isKnown } from "./expected.ts"

/** The refusal in an answer, whatever its HTTP status: the envelope tells. */
export function refusal(body: unknown, status: number): Refusal | undefined {
  if (!isFields(body) || (body["isError"] !== true && status < 300)) return undefined
  const { isError, errMsg } = body
  const message = typeof errMsg === "string" && errMsg !== "" ? errMsg : undefined
  return isError === true ? { code: "refused", message: message ?? "no reason given" } : { message }
}

/**
 * The answer as it is, if it is an envelope that holds what the method returns.
 * @throws DecodeError
 */
export function checked(
  body: unknown,
  operation: string,
  undecodable: (what: string, advice?: string) => DecodeError,
): unknown {
  if (!isFields(body) || body["isError"] !== false) throw undecodable("is not an envelope with isError")
  const gives = isKnown(operation) ? expected[operation] : "nothing"
  // The envelope is xroom's, so the address is right.
  const advice = "this version of xroom may respond in another form"
  if (!fits(body["data"], gives)) {
    const what = typeof gives === "string" ? gives : "an object"
    throw undecodable(`holds as data something else than ${what}`, advice)
  }
  const missing = typeof gives === "string" ? undefined : unreadable(body["data"], gives)
  if (missing !== undefined) throw undecodable(`holds no "${missing}" that can be read`, advice)
  return body
}

function fits(data: unknown, gives: (typeof expected)[keyof typeof expected]): boolean {
  switch (gives) {
    case "nothing":
      return true
    case "a boolean":
      return typeof data === "boolean"
    case "a list":
      return Array.isArray(data)
    default:
      return isFields(data)
  }
}
