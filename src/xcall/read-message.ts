import { isFields } from "../core/values.ts"

/** What a failure says, wherever that stands. Nobody has published where. */
export function readMessage(body: unknown): string | undefined {
  if (!isFields(body)) return undefined
  const { message, error, errors } = body
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return filled(message) ?? filled(error) ?? filled(inside(error)) ?? filled(inside(first))
}

const inside = (value: unknown): unknown => (isFields(value) ? value["message"] : undefined)

const filled = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined
