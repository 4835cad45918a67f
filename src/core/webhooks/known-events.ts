import type { SchemaIssue } from "../errors.ts"
import type { SchemaShape } from "./schema-check.ts"

/** What the verification of a delivery gives, whoever sent it. */
export interface VerifiedDelivery<Event> {
  /** What happened, exactly as it was sent. */
  readonly events: readonly Event[]
  /** Which of the secrets fits, counted from 0. */
  readonly secret: number
  /** Where known events differ from the document. They are handed on all the same: the document may be wrong or behind. */
  readonly issues: readonly SchemaIssue[]
}

/**
 * Makes the check of events against the document's schemas. Nothing has to be awaited once the schemas are there.
 * @param nameOf where an event says what it is
 * @param load the schemas by name; they cost every start some milliseconds, so they are loaded with the first event
 */
export function eventIssues<Event>(
  nameOf: (event: Event) => unknown,
  load: () => Promise<{ readonly eventSchemas: Readonly<Record<string, SchemaShape>> }>,
): (events: readonly Event[]) => SchemaIssue[] | Promise<SchemaIssue[]> {
  let check: ((event: Event) => SchemaIssue[]) | undefined

  async function loaded(): Promise<NonNullable<typeof check>> {
    const [{ eventSchemas }, { schemaIssues }] = await Promise.all([load(), import("./schema-check.ts")])
    return (event) => {
      const name = nameOf(event)
      const schema = typeof name === "string" && Object.hasOwn(eventSchemas, name) ? eventSchemas[name] : undefined
      return schema === undefined ? [] : schemaIssues(schema, event, String(name))
    }
  }

  return (events) => {
    if (check !== undefined) return events.flatMap(check)
    return events.length === 0 ? [] : loaded().then((made) => events.flatMap((check = made)))
  }
}

/**
 * The name of an event the document does not know. At run time it is a string like any other; as a type it equals no known
 * name, so that `switch` over names narrows to the known events. `String(name)` gives the text.
 */
export interface UnknownName {
  readonly [unknownName]: true
  toString(): string
}
declare const unknownName: unique symbol
