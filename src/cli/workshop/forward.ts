import { connectionFailure, type Io, UsageError } from "../io.ts"
import { plain } from "../terminal.ts"
import type { ReceivedDelivery } from "./receivers.ts"

/** Hop-by-hop headers, which are not forwarded. */
const ofConnection = [
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]

/** Header that counts how often a delivery was forwarded: `--forward` may point back to its origin. */
const hopsHeader = "x-conferkit-forwarded"
const mostHops = 5

/**
 * Returns a function that forwards a delivery unchanged to an application, and responds as the application does.
 * @param address of the application, as given with --forward
 * @throws UsageError for an invalid address
 */
export function forwarder(io: Io, address: string): (delivery: ReceivedDelivery) => Promise<Response> {
  const application = applicationUrl(address)
  return (delivery) => forwardTo(io, delivery, application)
}

function applicationUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new UsageError("--forward must be a URL such as http://localhost:8080/hooks, without a password")
  return url
}

/** Statuses whose responses have no body. */
const bodyless = new Set([204, 205, 304])

async function forwardTo(
  io: Io,
  { method, url, headers, body }: ReceivedDelivery,
  application: URL,
): Promise<Response> {
  const hops = Number(headers.get(hopsHeader) ?? 0)
  if (!(hops < mostHops)) {
    io.stderr.write("  not forwarded: --forward points back to this listener\n")
    return new Response("Forwarding loop", { status: 508 })
  }
  const target = new URL(application)
  const came = new URL(url)
  target.search = came.search
  if (target.pathname === "/") target.pathname = came.pathname
  const sent = new Headers(headers)
  const named = (headers.get("connection") ?? "").split(",").map((each) => each.trim())
  for (const name of [...ofConnection, ...named]) if (/^[\w-]+$/.test(name)) sent.delete(name)
  sent.set(hopsHeader, String(hops + 1))
  try {
    const response = await fetch(target, {
      method,
      headers: sent,
      redirect: "manual",
      signal: io.signal,
      ...(method === "GET" || method === "HEAD" ? {} : { body }),
    })
    const { status } = response
    io.stderr.write(`  forwarded to ${plain(target.origin + target.pathname)}: HTTP ${status}\n`)
    const content = await response.arrayBuffer()
    const type = response.headers.get("content-type")
    return new Response(bodyless.has(status) ? null : content, {
      status,
      ...(type !== null && { headers: { "content-type": type } }),
    })
  } catch (error) {
    const reason = connectionFailure(error)
    io.stderr.write(`  forwarding to ${plain(target.host)} failed: ${plain(reason)}\n`)
    return new Response("The application could not be reached", { status: 502 })
  }
}
