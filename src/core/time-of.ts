/**
 * A moment as senders write it: seconds or milliseconds since 1970, as a number or as digits, or ISO 8601.
 * @returns ms since 1970; NaN for anything else
 */
export function timeOf(written: unknown): number {
  if (typeof written === "string" && /^\d{4}-\d\d-\d\dT/.test(written)) return Date.parse(written)
  const number = typeof written === "string" && /^\d{1,13}(?:\.\d+)?$/.test(written) ? Number(written) : written
  if (typeof number !== "number") return Number.NaN
  // Seconds have no more than ten digits until the year 2286.
  return number < 1e11 ? number * 1000 : number
}
