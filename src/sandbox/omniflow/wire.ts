import type { GenericSchema, InferOutput } from "valibot"
import { operations } from "../../../generated/omniflow/operations.ts"
import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import { checked } from "../checked.ts"
import { Refusal, unacceptable } from "./refusal.ts"

/** One request, read. */
export interface Call {
  readonly operation: OperationId
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: string
}

export const pathParam = (call: Call, name: string): string => call.path[name] ?? ""

const mediaType = (call: Call) => (call.headers.get("content-type")?.split(";")[0] ?? "").trim().toLowerCase()

/** The body of a JSON call, as the document describes it. */
export function jsonBody<Schema extends GenericSchema>(call: Call, schema: Schema): InferOutput<Schema> {
  if (mediaType(call) !== "application/json") {
    throw new Refusal(415, "unsupported_media_type", "The body has to be application/json")
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(call.body)
  } catch {
    throw new Refusal(400, "invalid_json", "The body is not JSON")
  }
  const result = checked(schema, parsed)
  if ("problems" in result) throw unacceptable("validation_failed", "The body is not as described", result.problems)
  return result.value
}

/** Refuses what the document does not name: a misspelt filter would otherwise look like one that works. */
export function checkQuery(call: Call): void {
  const params: Readonly<Record<string, { readonly in: string }>> = operations[call.operation].params
  for (const name of new Set(call.query.keys())) {
    if (params[name]?.in !== "query")
      throw unacceptable("unknown_parameter", `There is no parameter ${name}`, { parameter: name })
    if (call.query.getAll(name).length > 1) {
      throw unacceptable("invalid_parameter", `${name} is given twice`, { parameter: name })
    }
  }
  const limit = call.query.get("limit")
  if (limit !== null && !/^(?:[1-9]\d?|100)$/.test(limit)) {
    throw unacceptable("invalid_parameter", "limit goes from 1 to 100", { parameter: "limit" })
  }
}

/** Refuses what is not in E.164 form; a `+` that was not encoded arrives as a blank. */
export function phone(value: string | null, field: string): string {
  if (value !== null && /^\+[1-9]\d{1,14}$/.test(value)) return value
  throw unacceptable("invalid_phone_number", `${field} has to be a phone number in E.164 form`, { field })
}
