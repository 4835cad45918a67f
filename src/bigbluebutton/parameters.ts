import type { CallOptions } from "../core/http/options.ts"
import { ConfigError } from "../core/errors.ts"
import { isObject } from "../core/values.ts"
import { asObject, isBlank } from "../core/http/check-call.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import type { Params, Person } from "./types.ts"

export const isGiven = <T>(value: T): value is NonNullable<T> => value !== undefined && value !== null

/** Options of methods that go into the body, which the checksum does not cover. */
export const bodyOptions = { documents: 1, modules: 1, clientSettingsOverride: 1, file: 1, filename: 1 }

/**
 * Rejects values that every server rejects, or accepts and then fails on. The message says what to pass instead.
 * @throws ConfigError
 */
export function checkParams(operation: Operation, values: unknown = {}, provider?: string): void {
  // The transport reports anything else.
  if (!isObject(values)) return
  const { meetingID, attendeePW, moderatorPW } = values
  // Parameters that accept several meetings separate them by commas.
  if (operation.params["meetingID"]?.kind === "text" && typeof meetingID === "string" && meetingID.includes(",")) {
    const better = meetingID.replaceAll(/\s*,\s*/g, "-")
    throw new ConfigError(
      `${nameOf(operation)}: meetingID must not contain a comma, which separates ids in lists; use for example "${better}"`,
      "meetingID",
    )
  }
  if (operation.id === "hooksCreate" && provider === "bigbluebutton" && severalIn(meetingID)) {
    throw new ConfigError(
      "hooks.create: bbb-webhooks accepts one meetingID per hook; register one hook per meeting, or omit meetingID",
      "meetingID",
    )
  }
  const { offset, limit } = values
  if (operation.id === "getRecordings" && Boolean(offset) && !isGiven(limit)) {
    throw new ConfigError("getRecordings: servers ignore offset without limit; also pass limit", "limit")
  }
  if (operation.id === "join" && !saysWho(values)) {
    throw new ConfigError(`join: role is missing: pass "MODERATOR" or "VIEWER" (or password)`, "role")
  }
  if (typeof attendeePW === "string" && attendeePW !== "" && attendeePW === moderatorPW) {
    throw new ConfigError(
      `${nameOf(operation)}: attendeePW and moderatorPW are equal, so everyone would join as a moderator; use different ones, or omit both and join by role`,
      "moderatorPW",
    )
  }
}

const severalIn = (ids: unknown): boolean => [ids].flat().length > 1 || String(ids).includes(",")

/** Returns whether the role is known: given, implied by a password, or taken from an existing session. */
const saysWho = (values: object): boolean =>
  ["role", "password", "existingUserID", "replaceSessionToken"].some(
    (name) => !isBlank((values as Readonly<Record<string, unknown>>)[name]),
  )

interface MakesLinks<Join> {
  joinUrl(params: Join, options?: CallOptions): string
}

/**
 * Checks that a person can join, before a meeting is created.
 * @throws ConfigError
 */
export function checkPerson(client: MakesLinks<Params<"join">>, person: Person, options?: CallOptions): void {
  const given = asObject("join", person, "person") as Person
  client.joinUrl({ ...given, meetingID: "any", role: "VIEWER" }, options)
}
