import { type GenericSchema, getDotPath, safeParse } from "valibot"
import type { SchemaIssue } from "./schema-issue.ts"

/** Holds a payload against its schema. The payload itself is never changed. */
export function schemaIssues(schema: GenericSchema, payload: unknown, of: string): SchemaIssue[] {
  const { issues = [] } = safeParse(schema, payload)
  // The validator's message quotes what it received, which may be a password.
  return issues.map((issue) => ({
    of,
    path: getDotPath(issue) ?? "",
    message: `expected ${issue.expected ?? "something else"}`,
  }))
}
