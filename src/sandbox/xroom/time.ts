import { Refusal } from "./refusal.ts"
import type { Settings } from "./settings.ts"

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** Milliseconds since 1970. @throws Refusal */
export function readTime({ acceptTimes }: Settings, value: number | string): number {
  const isIso = typeof value === "string" && iso.test(value)
  const digits = typeof value === "string" && /^\d+$/.test(value)
  const fits = acceptTimes === "iso" ? isIso : typeof value === "number" || (acceptTimes === "any" && (isIso || digits))
  const time = isIso ? Date.parse(value) : Number(value)
  if (!fits || Number.isNaN(new Date(time).getTime())) throw new Refusal("Invalid time")
  return time
}

export const writeTime = ({ timeFormat }: Settings, time: number): number | string =>
  timeFormat === "ms" ? time : new Date(time).toISOString()
