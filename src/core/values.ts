export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An id inside of a payload that nobody checks: a string that is not empty, or a number in digits. */
export function idAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce((held, name) => (isFields(held) ? held[name] : undefined), payload)
  if (typeof found === "number") return String(found)
  return typeof found === "string" && found !== "" ? found : undefined
}
