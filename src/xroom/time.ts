import { ConfigError } from "../core/errors.ts"
import { kindOf } from "../core/kind-of.ts"
import type { Time } from "./types.ts"

/** How a Date is written. The manual only says "JS format". */
export type TimeFormat = "ms" | "iso"

/**
 * A moment on its way to the wire. Numbers and texts travel as they are.
 * @throws ConfigError for what is no moment
 */
export function toTime(moment: Time | Date, format: TimeFormat): Time {
  if (isDate(moment)) {
    if (Number.isNaN(moment.getTime())) throw notAMoment()
    return format === "iso" ? moment.toISOString() : moment.getTime()
  }
  if (typeof moment === "number" ? Number.isFinite(moment) : typeof moment === "string" && moment !== "") return moment
  throw notAMoment()
}

const isDate = (moment: unknown): moment is Date => kindOf(moment) === "Date"

const notAMoment = () => new ConfigError("validUntil has to be a Date, ms since 1970, or a text", "validUntil")

/** Reads a moment in any form a server may write it: ms since 1970 as number or digits, or ISO 8601. An invalid Date for anything else. */
export const toDate = (time: Time): Date =>
  new Date(
    typeof time === "string" ? (/^-?\d+$/.test(time) ? Number(time) : time) : isDate(time) ? time : asNumber(time),
  )

const asNumber = (time: unknown): number => (typeof time === "number" ? time : Number.NaN)
