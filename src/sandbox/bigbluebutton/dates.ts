const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const two = (value: number) => String(value).padStart(2, "0")

/** As Java prints a date of a server that runs in UTC: `Fri Mar 07 10:00:00 UTC 2025`. */
export function javaDate(ms: number): string {
  const date = new Date(ms)
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":")
  const day = days[date.getUTCDay()] ?? ""
  const month = months[date.getUTCMonth()] ?? ""
  return `${day} ${month} ${two(date.getUTCDate())} ${time} UTC ${date.getUTCFullYear()}`
}

/** `2023-08-07 14:06:14 -0300`: ConferênciaWeb's servers, and older BigBlueButton ones at +0000. */
export function rubyDate(ms: number, offsetHours: number): string {
  const iso = new Date(ms + offsetHours * 3_600_000).toISOString()
  const zone = `${offsetHours < 0 ? "-" : "+"}${two(Math.abs(offsetHours))}00`
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} ${zone}`
}

/** `2026-01-26T11:26:58.000+00:00`, as the newest event reader writes it. */
export const isoDate = (ms: number): string => new Date(ms).toISOString().replace("Z", "+00:00")
