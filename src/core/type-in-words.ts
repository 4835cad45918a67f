import { kindOf } from "./kind-of.ts"

/** What a value is, in words that show nothing of it: it may be a secret. */
export function typeInWords(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === "number" && !Number.isFinite(value)) return String(value)
  if (value === "") return "an empty string"
  if (Array.isArray(value)) return "a list"
  if (typeof value !== "object") return `a ${typeof value}`
  if ("then" in value) return "a promise (await it first)"
  const kind = kindOf(value)
  if (kind === "URL") return "a URL object (pass its href)"
  return kind === "Object" ? "an object" : `${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}`
}
