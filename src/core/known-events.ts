import type { SchemaShape } from "./fits.ts"
import type { SchemaIssue } from "./schema-issue.ts"
import type { UnknownName } from "./unknown-name.ts"

/** What the verification of a delivery gives, whoever sent it. */
export interface VerifiedDelivery<Event> {
  /** What happened, exactly as it was sent. */
  readonly events: readonly Event[]
  /** Which of the secrets fits, counted from 0. */
  readonly secret: number
  /** Where known events differ from the document. They are handed on all the same: the document may be wrong or behind. */
  readonly issues: readonly SchemaIssue[]
}

/** The events that one provider's document knows. */
export interface KnownEvents<Known, Unknown> {
  readonly isKnown: (event: Known | Unknown) => event is Known
  /** Where the known ones of these differ from the document. Nothing has to be awaited once the schemas are there. */
  readonly issues: (events: readonly (Known | Unknown)[]) => SchemaIssue[] | Promise<SchemaIssue[]>
}

/**
 * @param nameOf where an event says what it is
 * @param load the document's schemas; they cost every start some milliseconds, so they are loaded with the first event
 */
export function knownEvents<Known, Unknown, Name extends string>(
  names: readonly Name[],
  nameOf: (event: Known | Unknown) => Name | UnknownName,
  load: () => Promise<{ readonly eventSchemas: Readonly<Record<Name, SchemaShape>> }>,
): KnownEvents<Known, Unknown> {
  const known: ReadonlySet<unknown> = new Set(names)
  let check: ((event: unknown, name: Name) => SchemaIssue[]) | undefined

  async function loaded(): Promise<NonNullable<typeof check>> {
    const [{ eventSchemas }, { schemaIssues }] = await Promise.all([load(), import("./schema-issues.ts")])
    return (event, name) => schemaIssues(eventSchemas[name], event, name)
  }

  const isName = (name: Name | UnknownName): name is Name => known.has(name)

  function issues(events: readonly (Known | Unknown)[]): SchemaIssue[] | Promise<SchemaIssue[]> {
    const found: SchemaIssue[] = []
    for (const event of events) {
      const name = nameOf(event)
      if (!isName(name)) continue
      if (check === undefined) {
        return loaded().then((made) => {
          check = made
          return issues(events)
        })
      }
      found.push(...check(event, name))
    }
    return found
  }

  return { isKnown: (event): event is Known => isName(nameOf(event)), issues }
}
