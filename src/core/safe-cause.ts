import { findModule } from "./platform.ts"
import type { Redactor } from "./redact.ts"

/** Most that is looked through for secrets: a cause may hold a whole response, or everything its library knows. */
const most = { values: 10_000, characters: 200_000, depth: 10 }

/**
 * A cause that may be shown. Some platforms and libraries write the whole URL into the errors of their fetch; such an
 * error is replaced by a copy that keeps name, code and causes. What holds no secret is handed on as it is. What is too large
 * to say so, or cannot be looked into, is replaced as well.
 */
export function safeCause(cause: unknown, redactor: Redactor, depth = 0): unknown {
  if (depth > 5) return undefined
  if (typeof cause === "string") return redactor.text(cause, most.characters)
  const shown = show(cause)
  if (shown !== undefined && redactor.text(shown) === shown) return cause
  if (!(cause instanceof Error))
    return shown === undefined ? "[too large to show]" : redactor.text(shown, most.characters)
  const [message, name, stack, code] = ["message", "name", "stack", "code"].map((fact) => factOf(cause, fact))
  const inner = safeCause(
    quietly(() => cause.cause),
    redactor,
    depth + 1,
  )
  const text = (fact: unknown, otherwise: string) =>
    typeof fact === "string" ? redactor.text(fact, most.characters) : otherwise
  const copy = new Error(text(message, ""), { cause: inner })
  copy.name = text(name, "Error")
  copy.stack = text(stack, "")
  if (typeof code === "string" || typeof code === "number") {
    Object.assign(copy, { code: typeof code === "string" ? text(code, "") : code })
  }
  return copy
}

/** All that printing a value could show; `undefined` where that is too much, or nothing can print here. */
function show(value: unknown): string | undefined {
  const inspect = findModule("node:util")?.inspect
  return inspect === undefined || !isSmall(value)
    ? undefined
    : quietly(() =>
        inspect(value, { depth: most.depth, showHidden: true, maxArrayLength: null, maxStringLength: null }),
      )
}

/** Whether printing it takes little time. Members count as often as they would be printed. */
function isSmall(value: unknown): boolean {
  let values = most.values
  let characters = most.characters
  const fits = (value: unknown, depth: number): boolean => {
    if (typeof value === "string") return (characters -= value.length) >= 0
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return true
    if (depth > most.depth) return true
    const size = sizeOf(value)
    if (size > values) return false
    values -= size + 1
    for (const each of members(value)) if (values < 0 || !fits(each, depth + 1)) return false
    return values >= 0
  }
  return quietly(() => fits(value, 0)) ?? false
}

/** How many members there are, without listing them. */
function sizeOf(value: object): number {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
  if (value instanceof Map || value instanceof Set) return value.size
  return Array.isArray(value) ? value.length : 0
}

function* members(value: object): Generator {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return
  if (value instanceof Error) yield* [value.stack, value.message]
  if (value instanceof Map) for (const entry of value) yield* entry as [unknown, unknown]
  if (value instanceof Set) yield* value
  for (const name of Reflect.ownKeys(value)) {
    yield String(name)
    yield Object.getOwnPropertyDescriptor(value, name)?.value as unknown
  }
}

const factOf = (error: Error, name: string): unknown =>
  quietly(() => (error as unknown as Readonly<Record<string, unknown>>)[name])

/** Getters, proxies and printers of somebody else may throw; that must not take the place of the error that is reported. */
function quietly<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
