const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  // Bun and Deno name a refused connection themselves.
  "ConnectionRefused",
  "FailedToOpenSocket",
])

const certificate =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/

/** What a rejected fetch tells about the fate of its request. */
export interface Failure {
  /** Whether anything can have reached the server. */
  sent: boolean
  /** Trying again is pointless. */
  permanent: boolean
  /** The platform's code, such as `ECONNREFUSED`. */
  code: string | undefined
}

/** Reads the chain of causes of a rejected fetch. What is unknown counts as sent. */
export function failure(error: unknown): Failure {
  const codes = [...codesOf(error, 0)]
  const code = codes[0]
  const tls = codes.some((each) => certificate.test(each))
  return { sent: !tls && !codes.some((each) => neverSent.has(each)), permanent: tls, code }
}

function* codesOf(error: unknown, depth: number): Generator<string> {
  if (typeof error !== "object" || error === null || depth > 5) return
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown }
  if (typeof code === "string") yield code
  yield* codesOf(cause, depth + 1)
  // Happy eyeballs: one error per address that was tried.
  if (error instanceof AggregateError) for (const each of error.errors) yield* codesOf(each, depth + 1)
}
