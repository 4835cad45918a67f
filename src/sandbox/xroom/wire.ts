import type { Settings } from "./settings.ts"

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

/** Optional values, left out or null where there are none. */
export function optional(
  { missingValues }: Settings,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const all = Object.entries(values)
  if (missingValues === "absent") return Object.fromEntries(all.filter(([, value]) => value !== undefined))
  return Object.fromEntries(all.map(([name, value]) => [name, value ?? null]))
}
