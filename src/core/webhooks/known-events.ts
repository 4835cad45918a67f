import { near } from "../check-options.ts"
import { ConfigError, type SchemaIssue } from "../errors.ts"
import { isPlain } from "../values.ts"
import type { SchemaShape } from "./schema-check.ts"

/** The result of verifying a delivery of any sender. */
export interface VerifiedDelivery<Event> {
  /** What happened, exactly as it was sent. */
  readonly events: readonly Event[]
  /** Which of the secrets fits, counted from 0. */
  readonly secret: number
  /** Where known events differ from the document. They are handed on anyway: the document may be wrong or behind. */
  readonly issues: readonly SchemaIssue[]
}

/**
 * Makes the check of events against the document's schemas. Nothing must be awaited once the schemas are there.
 * @param nameOf where an event says what it is
 * @param load the schemas by name; they cost every start some milliseconds, so they are loaded with the first event
 * @returns a function of events, and of a name if that comes from somewhere else, such as a queue
 */
export function eventIssues<Event>(
  nameOf: (event: Event) => unknown,
  load: () => Promise<{ readonly eventSchemas: Readonly<Record<string, SchemaShape>> }>,
): (events: readonly Event[], named?: string) => SchemaIssue[] | Promise<SchemaIssue[]> {
  let check: ((event: Event, name: unknown) => SchemaIssue[]) | undefined

  async function loaded(): Promise<NonNullable<typeof check>> {
    const [{ eventSchemas }, { schemaIssues }] = await Promise.all([load(), import("./schema-check.ts")])
    return (event, name) => {
      const schema = typeof name === "string" && Object.hasOwn(eventSchemas, name) ? eventSchemas[name] : undefined
      return schema === undefined ? [] : schemaIssues(schema, event, String(name))
    }
  }

  return (events, named) => {
    const issues = (made: NonNullable<typeof check>) => events.flatMap((event) => made(event, named ?? nameOf(event)))
    if (check !== undefined) return issues(check)
    return events.length === 0 ? [] : loaded().then((made) => issues((check = made)))
  }
}

/**
 * The name of an event the OpenAPI document does not have. At run time it is a string like any other; as a type it equals no known
 * name, so that `switch` over names narrows to the known events. `String(name)` gives the text.
 */
export interface UnknownName {
  readonly [unknownName]: true
  toString(): string
}
declare const unknownName: unique symbol

/** What is done for events, before their types are known: as it is given in options. */
export interface EventFunctions {
  readonly on?: unknown
  readonly onUnknown?: unknown
}

/**
 * Checks the functions for events.
 * @param names of the events that there are; `undefined` where every name is as good as any other
 * @param who knows these events, for the message
 * @param otherwise what may be passed instead of `on`, for the message
 * @throws ConfigError
 */
export function checkEventFunctions(
  { on, onUnknown }: EventFunctions,
  names: readonly string[] | undefined,
  who: string,
  otherwise = "",
): void {
  if (typeof on === "function") {
    if (onUnknown === undefined) return
    throw new ConfigError(
      "onUnknown is never called when on is a function, which receives every event: remove one",
      "onUnknown",
    )
  }
  if (typeof on !== "object" || on === null) {
    throw new ConfigError(
      `on is missing: pass an object of functions by event name, or one function for all events${otherwise}`,
      "on",
    )
  }
  // Any name that a sender chooses would be looked up, and a class has more methods than those that are meant.
  if (names === undefined && !isPlain(on)) {
    throw new ConfigError(
      "on must be a function or a plain object when events may have any name: wrap class methods in functions",
      "on",
    )
  }
  for (const [name, handler] of Object.entries(on)) {
    // A misspelt name would never be called, and nobody would notice.
    if (names?.includes(name) === false) {
      const better = near(name, names)
      const advice = better === undefined ? "." : `; did you mean "${better}"?`
      throw new ConfigError(
        `on: ${who} has no event "${name}"${advice} Use onUnknown for events it does not know`,
        "on",
      )
    }
    if (handler !== undefined && typeof handler !== "function") {
      throw new ConfigError(`on["${name}"] must be a function`, "on")
    }
  }
}

type EventFunction = (event: unknown, delivery: object) => unknown

/**
 * Calls the function of an event, if it has one. The name determines the type, if the document has the event.
 * @param functions as `checkEventFunctions` lets them pass
 * @returns what the function returns
 */
export function callEventFunction(
  event: unknown,
  name: string,
  delivery: object,
  names: readonly string[] | undefined,
  { on, onUnknown }: EventFunctions,
): unknown {
  if (typeof on === "function") return (on as EventFunction)(event, delivery)
  const functions = on as Readonly<Record<string, EventFunction | undefined>>
  const isKnown = names === undefined ? Object.hasOwn(functions, name) : names.includes(name)
  return isKnown ? functions[name]?.(event, delivery) : (onUnknown as EventFunction | undefined)?.(event, delivery)
}
