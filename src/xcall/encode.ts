import { inputs as declared } from "../../generated/xcall/inputs.ts"
import { callOptionNames, checks } from "../core/http/check-call.ts"
import { ConfigError } from "../core/errors.ts"
import { nothingFor } from "../core/http/examine-call.ts"
import { isFields } from "../core/values.ts"
import type { Fields, Inputs, Operation } from "../core/http/operation.ts"
import type { CallOptions } from "../core/http/options.ts"

// Loaded on first use: the check of calls, and the only request body.

const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())

const fields = declared["createRoomToken"]?.fields ?? {}

/** The document's fields under the names that callers use. */
const named = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      camel(name),
      field.fields === undefined ? field : { ...field, fields: named(field.fields) },
    ]),
  )

const byCaller: Inputs = { createRoomToken: { fields: named(fields) } }

/** Values under the document's names: `roomId` as `room_id`. Unknown names are unchanged. */
function renamed(fields: Fields, values: object): Record<string, unknown> {
  const names = new Map(Object.keys(fields).map((name) => [camel(name), name]))
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => {
      const known = names.get(name) ?? name
      const members = Object.hasOwn(fields, known) ? fields[known]?.fields : undefined
      return [known, members !== undefined && isFields(value) ? renamed(members, value) : value]
    }),
  )
}

/**
 * The body of `createRoomToken`, without omitted parameters.
 * @param operation passed, not imported, because the table of operations would become a separate file
 * @throws ConfigError
 */
export function tokenRequest(
  operation: Operation,
  params: object,
  wireCase: "snake" | "camel",
  options: CallOptions = {},
): Record<string, unknown> {
  const given = checks.asObject("createRoomToken", params)
  const { roomId, ttlSeconds } = given
  if (typeof roomId !== "string" || roomId === "") {
    throw new ConfigError("createRoomToken: roomId is missing or empty", "roomId")
  }
  // JSON converts NaN to null, and the effect of a null lifetime is unknown.
  if (ttlSeconds !== undefined && !Number.isFinite(ttlSeconds)) {
    throw new ConfigError("createRoomToken: ttlSeconds must be a number", "ttlSeconds")
  }
  nothingFor(checks, byCaller, callOptionNames, operation, { body: given }, options)
  return wireCase === "camel" ? given : renamed(fields, given)
}

/** The only call with a body is checked by `tokenRequest`, under the names that callers use. */
export const inputs: Inputs = {}
