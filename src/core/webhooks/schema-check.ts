import { type GenericSchema, getDotPath, safeParse } from "valibot"
import type { SchemaIssue } from "../errors.ts"

/** A schema of valibot, whose own type would bring 16 000 lines of declarations to every user's compiler. */
export interface SchemaShape {
  readonly type: string
}

/** Validates a payload against its schema. The payload itself is never changed. */
export function schemaIssues(schema: SchemaShape, payload: unknown, of: string): SchemaIssue[] {
  const { issues = [] } = safeParse(schema as GenericSchema, payload)
  // The validator's message quotes what it received, which may be a password.
  return issues.map((issue) => ({
    of,
    path: getDotPath(issue) ?? "",
    message: `expected ${issue.expected ?? "something else"}`,
  }))
}
