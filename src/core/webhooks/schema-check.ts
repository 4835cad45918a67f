import { type GenericSchema, getDotPath, safeParse } from "valibot"
import { fits, type SchemaShape } from "../fits.ts"
import type { SchemaIssue } from "../schema-issue.ts"

/**
 * Holds a payload against its schema. The payload itself is never changed.
 * @param schema one of valibot's, whose own type would bring 16 000 lines of declarations to every user's compiler
 */
export function schemaIssues(schema: SchemaShape, payload: unknown, of: string): SchemaIssue[] {
  if (fits(schema, payload)) return []
  const { issues = [] } = safeParse(schema as GenericSchema, payload)
  // The validator's message quotes what it received, which may be a password.
  return issues.map((issue) => ({
    of,
    path: getDotPath(issue) ?? "",
    message: `expected ${issue.expected ?? "something else"}`,
  }))
}
