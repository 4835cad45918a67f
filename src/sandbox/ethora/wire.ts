import type { GenericSchema, InferOutput } from "valibot"
import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { checked } from "../checked.ts"
import { Refusal, invalid } from "./refusal.ts"
import type { World } from "./state.ts"

/** One request, read. */
export interface Call {
  readonly operation: OperationId
  readonly version: "v1" | "v2"
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: Uint8Array
}

export const pathParam = (call: Call, name: string): string => call.path[name] ?? ""

export function jsonBody<Schema extends GenericSchema>(call: Call, schema: Schema): InferOutput<Schema> {
  const type = (call.headers.get("content-type")?.split(";")[0] ?? "").trim().toLowerCase()
  let parsed: unknown
  try {
    // Express leaves a body of another type unread, so nothing is in it.
    parsed = type === "application/json" ? JSON.parse(new TextDecoder().decode(call.body)) : {}
  } catch {
    throw new Refusal(400, "Unexpected token in JSON")
  }
  const result = checked(schema, parsed)
  if ("problems" in result) throw invalid(result.problems)
  return result.value
}

export function flag(call: Call, name: string): boolean {
  const value = call.query.get(name) ?? "false"
  if (value !== "true" && value !== "false") throw invalid({ [name]: "must be a boolean" })
  return value === "true"
}

interface Meta {
  readonly total?: number
  readonly limit: number
  readonly offset: number
}

export interface Page<T> {
  readonly entries: readonly T[]
  /** What the answer says of the list. */
  readonly meta: Meta | { readonly pagination: Meta }
}

function wholeNumber(
  call: Call,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
) {
  const text = call.query.get(name)
  if (text === null) return otherwise
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) throw invalid({ [name]: `goes from ${least} to ${most}` })
  return value
}

/** The part of a list that `limit` and `offset` ask for. */
export function page<T>(
  { settings: { answers } }: World,
  call: Call,
  entries: readonly T[],
  defaultLimit = 100,
): Page<T> {
  const asked = wholeNumber(call, "limit", { least: 1, most: 500, otherwise: defaultLimit })
  const given = wholeNumber(call, "offset", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 0 })
  const limit = Math.min(asked, answers.listCap)
  const offset = answers.listOffset === "ignored" ? 0 : given
  const meta = { ...(answers.listTotal !== "missing" && { total: entries.length }), limit, offset }
  const shown = entries.slice(offset, offset + limit)
  return { entries: shown, meta: answers.listTotal === "pagination" ? { pagination: meta } : meta }
}
