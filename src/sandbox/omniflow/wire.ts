import type { GenericSchema, InferOutput } from "valibot"
import { operations } from "../../../generated/omniflow/operations.ts"
import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import { nodeBuffer } from "../../core/runtime.ts"
import { checked, mediaType } from "../server.ts"
import type { Reply, World } from "./state.ts"

/** Ends a call with a failure. */
export class Rejection extends Error {
  override readonly name = "Rejection"
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    {
      details = {},
      headers = {},
    }: { details?: Readonly<Record<string, unknown>>; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
    this.headers = headers
  }

  get body(): unknown {
    return { error: { code: this.code, message: this.message, details: this.details } }
  }
}

export const notFound = (thing: string): Rejection => new Rejection(404, "not_found", `${thing} not found`)

export const unacceptable = (code: string, message: string, details: Readonly<Record<string, unknown>>): Rejection =>
  new Rejection(422, code, message, { details })

/** A request that was read completely. */
export interface Call {
  readonly operation: OperationId
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: string
}

export const pathParam = (call: Call, name: string): string => call.path[name] ?? ""

/** The body of a JSON call in its declared format. */
export function jsonBody<Schema extends GenericSchema>(call: Call, schema: Schema): InferOutput<Schema> {
  if (mediaType(call.headers) !== "application/json") {
    throw new Rejection(415, "unsupported_media_type", "The body must be application/json")
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(call.body)
  } catch {
    throw new Rejection(400, "invalid_json", "The body is not JSON")
  }
  const result = checked(schema, parsed)
  if ("problems" in result)
    throw unacceptable("validation_failed", "The body does not match the schema", result.problems)
  return result.value
}

/** Rejects undeclared parameters: a misspelt filter would otherwise seem to work. */
export function checkQuery(call: Call): void {
  const params: Readonly<Record<string, { readonly in: string }>> = operations[call.operation].params
  for (const name of new Set(call.query.keys())) {
    if (params[name]?.in !== "query")
      throw unacceptable("unknown_parameter", `Unknown parameter ${name}`, { parameter: name })
    if (call.query.getAll(name).length > 1) {
      throw unacceptable("invalid_parameter", `${name} is passed twice`, { parameter: name })
    }
  }
  const limit = call.query.get("limit")
  if (limit !== null && !/^(?:[1-9]\d?|100)$/.test(limit)) {
    throw unacceptable("invalid_parameter", "limit must be from 1 to 100", { parameter: "limit" })
  }
}

/** Rejects numbers that are not in E.164 form; an unencoded `+` arrives as a space. */
export function phone(value: string | null, field: string): string {
  if (value !== null && /^\+[1-9]\d{1,14}$/.test(value)) return value
  throw unacceptable("invalid_phone_number", `${field} must be a phone number in E.164 form`, { field })
}

const cursorOf = (id: string) => nodeBuffer().from(JSON.stringify({ id })).toString("base64url")

/** Position after the entry that the cursor names. */
function start<T>(entries: readonly T[], idOf: (entry: T) => string, cursor: string | null): number {
  if (cursor === null) return 0
  const index = entries.findIndex((entry) => cursorOf(idOf(entry)) === cursor)
  if (index === -1) throw unacceptable("invalid_cursor", "Unknown cursor", { parameter: "cursor" })
  return index + 1
}

/**
 * One page, oldest entry first. The cursor names the last entry of a page and not a number of entries, so entries added
 * or removed meanwhile cause neither repetitions nor gaps.
 */
export function page<T>(
  world: World,
  call: Call,
  entries: readonly T[],
  {
    id: idOf,
    shown = (entry) => entry,
    wanted = () => true,
  }: { id: (entry: T) => string; shown?: (entry: T) => unknown; wanted?: (entry: T) => boolean },
): Reply {
  const cursor = call.query.get("cursor")
  const rest = entries.slice(start(entries, idOf, cursor)).filter(wanted)
  const limit = Number(call.query.get("limit") ?? world.settings.pageSize)
  const data = rest.slice(0, limit)
  const last = data.at(-1)
  const more = last !== undefined && rest.length > limit
  const { listSays, losesCursor } = world.settings.answers
  const next = more && !losesCursor ? cursorOf(idOf(last)) : undefined
  const said = {
    ...(listSays === "hasMore" && { hasMore: more }),
    ...(listSays === "total" && { total: entries.filter(wanted).length }),
  }
  return { status: 200, body: { data: data.map(shown), ...said, ...nextCursor(world, next, cursor) } }
}

function nextCursor(world: World, next: string | undefined, current: string | null): { nextCursor?: string | null } {
  if (next !== undefined) return { nextCursor: next }
  switch (world.settings.answers.lastCursor) {
    case "missing":
      return {}
    case "empty":
      return { nextCursor: "" }
    case "repeat":
      return { nextCursor: current }
    case "null":
      return { nextCursor: null }
  }
}
