import { type GenericSchema, getDotPath, safeParse } from "valibot"
import { fits } from "./fits.ts"

/** One place where a payload differs from its schema. */
export interface SchemaIssue {
  /** Name of the payload: an event id, a callback. */
  readonly of: string
  /** Path to the value, such as `attributes.meeting.duration`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** Holds a payload against its schema. The payload itself is never changed. */
export function schemaIssues(schema: GenericSchema, payload: unknown, of: string): SchemaIssue[] {
  if (fits(schema, payload)) return []
  const { issues = [] } = safeParse(schema, payload)
  // The validator's message quotes what it received, which may be a password.
  return issues.map((issue) => ({
    of,
    path: getDotPath(issue) ?? "",
    message: `expected ${issue.expected ?? "something else"}`,
  }))
}
