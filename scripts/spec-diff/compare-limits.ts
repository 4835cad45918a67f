import type { Schema } from "../generate/document.ts"
import type { Report } from "./difference.ts"

const limits = {
  minimum: "the least value",
  maximum: "the greatest value",
  minLength: "the least length",
  maxLength: "the greatest length",
  minItems: "the least number of entries",
  maxItems: "the greatest number of entries",
  pattern: "the pattern",
} as const

const patternOfNames = "the pattern of names"

/** Limits, which a server keeps and types do not know, so that no code stops compiling. */
export function compareLimits(what: string, before: Schema, after: Schema, report: Report): void {
  const [was, is]: Readonly<Record<string, unknown>>[] = [{ ...before }, { ...after }]
  const tell = (name: string, old: unknown, fresh: unknown): void => {
    if (old === fresh) return
    if (fresh === undefined) report("changed", `${name} of ${what} is gone; it was ${JSON.stringify(old)}`)
    else
      report(
        "changed",
        `${name} of ${what} is ${JSON.stringify(fresh)} now${old === undefined ? "" : `; it was ${JSON.stringify(old)}`}`,
      )
  }
  for (const [key, name] of Object.entries(limits)) tell(name, was?.[key], is?.[key])
  tell(patternOfNames, before.propertyNames?.pattern, after.propertyNames?.pattern)
}
