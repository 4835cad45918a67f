import type { DecodeError } from "../core/errors.ts"
import { isFields } from "../core/fields.ts"

/** The field that tells an answer from a wrapper around it. */
const markers: Readonly<Record<string, string>> = {
  createRoomToken: "token",
  getRoomInfo: "active",
  getAccount: "id",
  getSubscription: "plan_id",
}

/**
 * Takes an answer out of `{ data: … }`, should it be in there.
 * @throws DecodeError for what is no answer of this call
 */
export function unwrap(
  body: unknown,
  operation: string,
  envelope: "auto" | "none" | "data",
  undecodable: (what: string, advice?: string) => DecodeError,
): unknown {
  const marker = markers[operation]
  if (marker === undefined) return body
  const inner = isFields(body) ? body["data"] : undefined
  const wrapped = envelope === "data" || (envelope === "auto" && !holds(body, marker) && isFields(inner))
  const answer = wrapped ? inner : body
  if (!holds(answer, marker))
    throw undecodable(`holds no "${marker}"`, "check baseUrl, and the options paths and envelope: both are assumed")
  return answer
}

const holds = (value: unknown, name: string): boolean =>
  isFields(value) && value[name] !== undefined && value[name] !== null
