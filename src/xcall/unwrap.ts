import type { DecodeError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"

const isText = (value: unknown) => typeof value === "string" && value !== ""
const isId = (value: unknown) => isText(value) || typeof value === "number"

interface Marker {
  readonly name: string
  readonly fits: (value: unknown) => boolean
}

/** The field that tells an answer from a wrapper around it, and without which an answer says nothing. */
const markers: Readonly<Record<string, Marker>> = {
  createRoomToken: { name: "token", fits: isText },
  getRoomInfo: { name: "active", fits: (value) => typeof value === "boolean" },
  getAccount: { name: "id", fits: isId },
  getSubscription: { name: "plan_id", fits: isId },
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
    throw undecodable(
      `holds no "${marker.name}" that can be read`,
      "check baseUrl, and the options paths and envelope: both are assumed",
    )
  return answer
}

const holds = (value: unknown, { name, fits }: Marker): boolean => isFields(value) && fits(value[name])
