import { ConfigError } from "../core/errors.ts"
import { serverOf } from "../core/route.ts"

interface Host {
  readonly host: string
  /** Without one, the usual port of http or https. */
  readonly port: number | undefined
}

/**
 * Tells whether a request with a body may be redirected to a place: to the host of the base URL, and to those listed.
 * @throws ConfigError for what is not a host, with or without a port
 */
export function redirectHosts(listed: readonly string[] = [], baseUrl: string): (to: URL) => boolean {
  if (!Array.isArray(listed)) throw invalid()
  const hosts = [...(listed as readonly unknown[]), new URL(baseUrl).host].map(parse)
  return (to) => {
    const { host, port } = serverOf(to)
    return hosts.some((each) => each.host === host && (each.port === undefined ? to.port === "" : each.port === port))
  }
}

function parse(given: unknown): Host {
  if (typeof given !== "string" || !/^[^\s/\\?#@*:]+(?::\d+)?$|^\[[^\s/\\?#@*[\]]+\](?::\d+)?$/.test(given))
    throw invalid()
  if (!URL.canParse(`https://${given}`)) throw invalid()
  const port = /:(\d+)$/.exec(given)?.[1]
  return { host: new URL(`https://${given}`).hostname, port: port === undefined ? undefined : Number(port) }
}

// What was given is not quoted: somebody may have written a URL with a password.
const invalid = () =>
  new ConfigError(
    'redirectHosts has to be a list of hosts without scheme, path or wildcard, such as ["bbb-1.example.org", "10.0.0.7:8443"]',
    "redirectHosts",
  )
