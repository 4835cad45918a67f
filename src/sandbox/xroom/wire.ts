import type { Settings } from "./options.ts"

/** The envelope of a call that worked; `data` undefined is that of a method which returns nothing. */
export function succeed({ voidData }: Settings, data: unknown): Response {
  const nothing = voidData === "null" ? { data: null } : {}
  return Response.json({ isError: false, errMsg: null, ...(data === undefined ? nothing : { data }) })
}

export const fail = (status: number, errMsg: string, headers: Record<string, string> = {}): Response =>
  Response.json({ isError: true, errMsg, data: null }, { status, headers })

/** What a web server says itself, outside of any envelope. */
export const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain", ...headers } })

/** Optional values, omitted or null where there are none. */
export function optional(
  { missingValues }: Settings,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const all = Object.entries(values)
  if (missingValues === "absent") return Object.fromEntries(all.filter(([, value]) => value !== undefined))
  return Object.fromEntries(all.map(([name, value]) => [name, value ?? null]))
}

/** Ends a call with `isError`. */
export class Refusal extends Error {
  override readonly name = "Refusal"
}

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
