import { type Fields, isFields } from "../core/values.ts"
import type { Refusal } from "../core/http/json-adapter.ts"

const members = (value: unknown): Fields => (isFields(value) ? value : {})

/** The first that says something. */
const first = (...values: readonly unknown[]): string | undefined =>
  values
    .map((value) => (typeof value === "number" ? String(value) : value))
    .find((value): value is string => typeof value === "string" && value !== "")

/**
 * The refusal in a body whose form nobody published: whatever stands in one of the usual places.
 * @param body without secrets: it may be cut, and half of a secret would not be known again
 */
export function refusal(body: unknown): Refusal | undefined {
  if (typeof body !== "object" || body === null) return undefined
  const outer = members(body)
  const inner = members(outer["error"])
  const meta = members(outer["meta"])
  return {
    code: first(inner["code"], outer["code"], outer["error"]),
    message: first(inner["message"], outer["message"], outer["error_description"], JSON.stringify(body).slice(0, 300)),
    requestId: first(outer["requestId"], outer["request_id"], inner["requestId"], meta["request_id"]),
  }
}
