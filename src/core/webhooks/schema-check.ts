import { type GenericSchema, getDotPath, safeParse } from "valibot"
import { isFields } from "../values.ts"
import type { SchemaIssue } from "../errors.ts"

/** As much of a valibot schema as is looked at here. */
export interface SchemaShape {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaShape>>
  readonly rest?: SchemaShape | undefined
  readonly wrapped?: SchemaShape
  readonly item?: SchemaShape
  readonly key?: SchemaShape
  readonly value?: SchemaShape
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly SchemaShape[]
  readonly requirement?: unknown
}

/** Whether a value surely fits. */
type Test = (value: unknown) => boolean

const tests = new WeakMap<SchemaShape, Test>()

/**
 * Whether a value surely fits a schema. The validator would say so, too, but it builds a copy of the value on the way, which
 * takes longer than to verify a signature. What is not understood here does not fit: then the validator is asked.
 */
export const fits = (schema: SchemaShape, value: unknown): boolean => testOf(schema)(value)

function testOf(schema: SchemaShape): Test {
  let test = tests.get(schema)
  if (test === undefined) tests.set(schema, (test = schema.pipe === undefined ? plain(schema) : piped(schema.pipe)))
  return test
}

/** The first step of a pipe is a schema itself. */
function piped([first, ...steps]: readonly SchemaShape[]): Test {
  const all = [first === undefined ? never : plain(first), ...steps.map(step)]
  return (value) => {
    for (const test of all) if (!test(value)) return false
    return true
  }
}

function step({ type, requirement }: SchemaShape): Test {
  if (type === "integer") return Number.isInteger
  if (type !== "regex" || !(requirement instanceof RegExp) || requirement.global) return never
  return (value) => typeof value === "string" && requirement.test(value)
}

const never: Test = () => false

function plain(schema: SchemaShape): Test {
  const { type, literal, options = [], wrapped, item, key, value: member } = schema
  switch (type) {
    case "unknown":
      return () => true
    case "string":
      return (value) => typeof value === "string"
    case "boolean":
      return (value) => typeof value === "boolean"
    case "number":
      return (value) => typeof value === "number" && !Number.isNaN(value)
    case "literal":
      return (value) => value === literal
    case "picklist":
      return (value) => options.includes(value)
    case "optional":
      return or(undefined, wrapped)
    case "nullable":
      return or(null, wrapped)
    case "nullish":
      return or(undefined, { type: "nullable", ...(wrapped && { wrapped }) })
    case "union":
      return any(options.map((option) => testOf(option as SchemaShape)))
    case "array":
      return item === undefined ? never : list(testOf(item))
    case "record":
      return member !== undefined && key?.type === "string" && key.pipe === undefined ? map(testOf(member)) : never
    case "object":
    case "object_with_rest":
      return object(schema)
    default:
      return never
  }
}

function or(nothing: undefined | null, wrapped: SchemaShape | undefined): Test {
  const test = wrapped === undefined ? never : testOf(wrapped)
  return (value) => value === nothing || test(value)
}

const any =
  (all: readonly Test[]): Test =>
  (value) => {
    for (const test of all) if (test(value)) return true
    return false
  }

const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)

const map =
  (test: Test): Test =>
  (value) =>
    isFields(value) && Object.values(value).every(test)

function object({ entries = {}, rest }: SchemaShape): Test {
  const members = Object.entries(entries).map(([name, entry]) => ({
    name,
    test: testOf(entry),
    // `unknown` would take what is not there.
    required: entry.type !== "optional" && entry.type !== "nullish",
  }))
  const others = rest === undefined || rest.type === "unknown" ? undefined : testOf(rest)
  return (value) => {
    if (!isFields(value)) return false
    for (const { name, test, required } of members) {
      const held = value[name]
      if ((required && held === undefined) || !test(held)) return false
    }
    return (
      others === undefined || Object.keys(value).every((name) => Object.hasOwn(entries, name) || others(value[name]))
    )
  }
}

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
