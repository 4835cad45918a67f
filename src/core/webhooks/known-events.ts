import { closestName } from "../check-options.ts"
import { ConfigError, type SchemaIssue } from "../errors.ts"
import { isPlainObject } from "../values.ts"
import type { SchemaShape } from "./schema-check.ts"

/** The result of verifying a delivery from any sender. */
export interface VerifiedDelivery<Event> {
  /** The events, exactly as they were sent. */
  readonly events: readonly Event[]
  /** Index of the matching secret. */
  readonly secret: number
  /**
   * Differences between known events and the document. Such events are still passed on: the document may be wrong or
   * outdated.
   */
  readonly issues: readonly SchemaIssue[]
}

/**
 * Creates a function that validates events against the document's schemas, synchronously once the schemas are loaded.
 * @param nameOf returns the name of an event
 * @param load returns the schemas by name; loaded with the first event, since they add milliseconds to every start
 * @returns a function of an event, and of its name if that comes from elsewhere, such as a queue
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
 * The name of an event that is not in the OpenAPI document. At run time it is a string; as a type it equals no known
 * name, so that `switch` over names narrows to the known events. `String(name)` returns the string.
 */
export interface UnknownName {
  readonly [unknownName]: true
  toString(): string
}
declare const unknownName: unique symbol

/** Functions for events as passed in options, before their types are known. */
export interface EventFunctions {
  readonly on?: unknown
  readonly onUnknown?: unknown
}

/**
 * Checks the functions for events.
 * @param names known event names; `undefined` if any name is valid
 * @param who what knows these events, for the message
 * @param otherwise what else can be passed instead of `on`, for the message
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
  // Senders choose event names, and a class has more methods than event functions.
  if (names === undefined && !isPlainObject(on)) {
    throw new ConfigError(
      "on must be a function or a plain object when events may have any name: wrap class methods in functions",
      "on",
    )
  }
  for (const [name, handler] of Object.entries(on)) {
    // A misspelt name would silently never be called.
    if (names?.includes(name) === false) {
      const better = closestName(name, names)
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
 * Calls the function for an event, if there is one. If the event is in the document, its name determines its type.
 * @param functions accepted by `checkEventFunctions`
 * @returns the result of the function
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
