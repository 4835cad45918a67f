import { type GenericSchema, getDotPath, safeParse } from "valibot"
import type { SchemaIssue } from "../errors.ts"

/** A valibot schema. The library's own type would add 16,000 lines of declarations to every compilation. */
export interface SchemaShape {
  readonly type: string
}

/** Validates a payload against its schema. Does not change the payload. */
export function schemaIssues(schema: SchemaShape, payload: unknown, of: string): SchemaIssue[] {
  const { issues = [] } = safeParse(schema as GenericSchema, payload)
  // The validator's message quotes the received value, which may be a password.
  return issues.map((issue) => ({
    of,
    path: getDotPath(issue) ?? "",
    message: `expected ${issue.expected ?? "something else"}`,
  }))
}
