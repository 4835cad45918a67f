/** What a value is, in words that show nothing of it: it may be a secret. */
export function typeInWords(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (value === "") return "an empty string"
  if (Array.isArray(value)) return "a list"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}
