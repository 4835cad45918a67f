import type { Redactor } from "./redact.ts"

/**
 * A cause that may be shown. Some platforms and libraries write the whole URL into the errors of their fetch; such an
 * error is replaced by a copy that keeps name, code and causes. What holds no secret is handed on as it is.
 */
export function safeCause(cause: unknown, redactor: Redactor, depth = 0): unknown {
  if (depth > 5) return undefined
  if (typeof cause === "string") return redactor.text(cause)
  const shown = show(cause)
  // What cannot be looked at cannot be said to be safe.
  if (shown === undefined) return undefined
  if (redactor.text(shown) === shown) return cause
  if (!(cause instanceof Error)) return redactor.text(shown)
  const copy = new Error(redactor.text(cause.message), { cause: safeCause(cause.cause, redactor, depth + 1) })
  copy.name = cause.name
  copy.stack = redactor.text(cause.stack ?? "")
  if ("code" in cause) Object.assign(copy, { code: cause.code })
  return copy
}

/** `undefined` for what has an inspection of its own that throws. */
function show(cause: unknown): string | undefined {
  const { inspect } = process.getBuiltinModule("node:util")
  try {
    return inspect(cause, { depth: 10, showHidden: true, maxArrayLength: null, maxStringLength: null })
  } catch {
    return undefined
  }
}
