import type { operations as Operations } from "../../generated/omniflow/paths.ts"
import { isFields } from "../core/values.ts"
import type { Operation } from "../core/http/operation.ts"
import { type RequiredScalars, unreadable } from "../core/required-scalars.ts"
import type { AnswerOf } from "../core/spec-types.ts"

type IdOf<Answer> = {
  [Id in keyof Operations]: Answer extends AnswerOf<Operations[Id]> ? Id : never
}[keyof Operations]

/** Calls whose answers are plain lists, and those that may say null: by their types in the document. */
const lists: Readonly<Record<Exclude<IdOf<never[]>, IdOf<null>>, true>> = {
  inboxesList: true,
  templatesList: true,
  webhooksList: true,
}
const lookups: Readonly<Record<IdOf<null>, true>> = { contactsFindByPhone: true }

const message = { id: "text", conversationId: "text" } as const
const named = { id: "text" } as const

type Needs<Id extends keyof Operations> = RequiredScalars<NonNullable<AnswerOf<Operations[Id]>>>

/** What an object that a call returns must have. */
const required: {
  readonly [
    Id in keyof Operations as [NonNullable<AnswerOf<Operations[Id]>>] extends [never]
      ? never
      : object extends Needs<Id>
        ? never
        : Exclude<Id, "oauthToken" | keyof typeof lists | keyof typeof lookups>
  ]: Needs<Id>
} = {
  messagesSend: message,
  templatesSend: message,
  conversationsGet: named,
  conversationsResolve: named,
  conversationsAssign: named,
  conversationsReopen: named,
  webhooksCreate: named,
}

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
  const needs = Object.hasOwn(required, id) ? required[id as keyof typeof required] : {}
  // An object may have a member of that name which is no envelope.
  const value = [inner, body].find((each) => isFields(each) && unreadable(each, needs) === undefined)
  if (value !== undefined) return { value }
  // Some say no more than that it is done.
  const isDone = inner === undefined || inner === null || isFields(inner)
  return mayBeEmpty === true && isDone ? { value: undefined } : undefined
}
