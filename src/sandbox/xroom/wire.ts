import type { Settings } from "./options.ts"

/** The envelope of a successful call; without `data` if the method returns nothing. */
export function succeed({ voidData }: Settings, data: unknown): Response {
  const nothing = voidData === "null" ? { data: null } : {}
  return Response.json({ isError: false, errMsg: null, ...(data === undefined ? nothing : { data }) })
}

export const fail = (status: number, errMsg: string, headers: Record<string, string> = {}): Response =>
  Response.json({ isError: true, errMsg, data: null }, { status, headers })

/** A response of the web server itself, without an envelope. */
export const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain", ...headers } })

/** Optional values: omitted or null if they are missing. */
export function optional(
  { missingValues }: Settings,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const all = Object.entries(values)
  if (missingValues === "absent") return Object.fromEntries(all.filter(([, value]) => value !== undefined))
  return Object.fromEntries(all.map(([name, value]) => [name, value ?? null]))
}

/** Ends a call with `isError`. */
export class Rejection extends Error {
  override readonly name = "Rejection"
}

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** Milliseconds since 1970. @throws Rejection */
export function readTime({ acceptTimes }: Settings, value: number | string): number {
  const isIso = typeof value === "string" && iso.test(value)
  const digits = typeof value === "string" && /^\d+$/.test(value)
  const fits = acceptTimes === "iso" ? isIso : typeof value === "number" || (acceptTimes === "any" && (isIso || digits))
  const time = isIso ? Date.parse(value) : Number(value)
  if (!fits || Number.isNaN(new Date(time).getTime())) throw new Rejection("Invalid time")
  return time
}

export const writeTime = ({ timeFormat }: Settings, time: number): number | string =>
  timeFormat === "ms" ? time : new Date(time).toISOString()
