import type { operations } from "../../generated/omniflow/paths.ts"
import { isFields } from "../core/fields.ts"
import type { Operation } from "../core/operation.ts"
import type { AnswerOf } from "../core/spec-types.ts"

type IdOf<Answer> = {
  [Id in keyof operations]: Answer extends AnswerOf<operations[Id]> ? Id : never
}[keyof operations]

/** Calls whose answers are plain lists, and those that may say null: by their types in the document. */
const lists: Readonly<Record<Exclude<IdOf<never[]>, IdOf<null>>, true>> = {
  inboxesList: true,
  templatesList: true,
  webhooksList: true,
}
const lookups: Readonly<Record<IdOf<null>, true>> = { contactsFindByPhone: true }

/** A header would refuse anything else with an error that quotes it. */
const isToken = (value: unknown): boolean => typeof value === "string" && /^[\x21-\x7e]+$/.test(value)

/** A cursor that cannot be sent back would end the list too early, or never. */
const isCursor = (value: unknown): boolean => ["string", "number", "undefined"].includes(typeof value) || value === null

/**
 * Brings an answer to the form that its document declares. Whether OmniFlow wraps objects and lists nobody knows, so with
 * `auto` both are taken.
 * @returns nothing for what has that form neither way
 */
export function declaredForm(
  body: unknown,
  { id, answer, paginated, mayBeEmpty }: Operation,
  envelope: "auto" | "none",
): { readonly value: unknown } | undefined {
  const auto = envelope === "auto"
  if (answer === "none") return { value: undefined }
  if (paginated !== undefined) {
    if (Array.isArray(body)) return auto ? { value: { data: body, nextCursor: null } } : undefined
    return isFields(body) && Array.isArray(body["data"]) && isCursor(body["nextCursor"]) ? { value: body } : undefined
  }
  if (id === "oauthToken") return isFields(body) && isToken(body["access_token"]) ? { value: body } : undefined
  const inner = auto && isFields(body) && "data" in body && !("id" in body) ? body["data"] : body
  if (Object.hasOwn(lists, id)) return Array.isArray(inner) ? { value: inner } : undefined
  if (Object.hasOwn(lookups, id)) {
    return inner === null || Array.isArray(inner) || isFields(inner) ? { value: inner } : undefined
  }
  if (isFields(inner)) return { value: inner }
  if (mayBeEmpty === true && (inner === undefined || inner === null)) return { value: undefined }
  // An object may have a member of that name which is no envelope.
  return isFields(body) ? { value: body } : undefined
}
