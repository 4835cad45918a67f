import type { IncomingMessage } from "node:http"

/** A request's headers by name, in lower case, each with all of its values. */
export type NodeHeaders = Readonly<Record<string, readonly string[] | undefined>>

/**
 * The headers of a request, each value on its own: a doubled header must not pass for a single one. Requests of HTTP/2 and those
 * that frameworks inject in tests have no `headersDistinct`.
 */
export function headersOf({
  headersDistinct,
  rawHeaders,
  headers,
}: Partial<Pick<IncomingMessage, "headersDistinct" | "rawHeaders" | "headers">>): NodeHeaders {
  if (headersDistinct !== undefined) return headersDistinct
  const distinct = new Map<string, string[]>()
  const add = (name: string, value: string) => {
    // HTTP/2 has the host in a field of its own; its other fields of this kind are no headers.
    const written = name.toLowerCase() === ":authority" ? "host" : name.toLowerCase()
    // Some clients send the host twice, which is fine as long as both are the same.
    const values = distinct.get(written) ?? []
    if (written.startsWith(":") || (written === "host" && values.includes(value))) return
    values.push(value)
    distinct.set(written, values)
  }
  if (rawHeaders !== undefined && rawHeaders.length > 0) {
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) add(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "")
    return Object.fromEntries(distinct)
  }
  for (const [name, value] of Object.entries(headers ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) add(name, each)
  }
  return Object.fromEntries(distinct)
}
