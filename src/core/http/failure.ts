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

/** The platform could not even make the request, or a test's assertion failed in the caller's `fetch`. */
const mistakes =
  /^(?:ERR_ASSERTION|ERR_INVALID_(?:ARG_|URL|CHAR|HTTP_TOKEN|PROTOCOL|THIS)|UND_ERR_(?:INVALID_ARG|INVALID_RETURN_VALUE|NOT_SUPPORTED))/
/** Errors that no network causes. */
const mistakeNames = new Set(["ReferenceError", "SyntaxError", "RangeError", "URIError", "EvalError", "AssertionError"])
/** The words in which V8, JavaScriptCore and SpiderMonkey say that code is wrong. A failed fetch is a TypeError, too. */
const mistakeWords =
  /\bis not (?:a function|a constructor|iterable|an object|callable|extensible)\b|^Cannot (?:read|set|assign|add|delete|define|redefine|destructure|convert|mix)\b|^Assignment to constant|^Class constructor|circular structure|cyclic object/

/** Whether a rejection comes from a mistake in code, such as that of a `fetch` of the caller's own, and not from the network. */
export function isMistake(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false
  const { name, message } = factsOf(error)
  if (typeof name === "string" && mistakeNames.has(name)) return true
  if (name === "TypeError" && typeof message === "string" && mistakeWords.test(message)) return true
  return [...codesOf(error, 0)].some((code) => mistakes.test(code))
}

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
  const { code, cause } = factsOf(error)
  if (typeof code === "string") yield code
  yield* codesOf(cause, depth + 1)
  // Happy eyeballs: one error per address that was tried.
  if (error instanceof AggregateError) for (const each of error.errors) yield* codesOf(each, depth + 1)
}

type Facts = Partial<Record<"name" | "message" | "code" | "cause", unknown>>

/** Getters of somebody else may throw: what cannot be read says nothing. */
function factsOf(error: object): Facts {
  try {
    const { name, message, code, cause } = error as Facts
    return { name, message, code, cause }
  } catch {
    return {}
  }
}
