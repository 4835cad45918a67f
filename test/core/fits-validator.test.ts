import fc from "fast-check"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { eventSchemas as bigbluebutton } from "../../generated/bigbluebutton/event-schemas.ts"
import { eventSchemas as omniflow } from "../../generated/omniflow/event-schemas.ts"
import { eventSchemas as xcall } from "../../generated/xcall/event-schemas.ts"
import { eventSchemas as xroom } from "../../generated/xroom/event-schemas.ts"
import { fits, type SchemaShape } from "../../src/core/webhooks/schema-check.ts"
import { runs } from "../support/property.ts"

const events: [string, v.GenericSchema][] = [bigbluebutton, omniflow, xcall, xroom].flatMap((schemas) =>
  Object.entries<v.GenericSchema>(schemas),
)

const text = fc.constantFrom("", "a", "2026-01-02T03:04:05Z", "https://one.example/x", "inbound")
const leaf = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, [], {}, [1]))

/** Values that a schema takes, mostly: now and then one is of another kind, missing, or one too many. */
function values(schema: SchemaShape): fc.Arbitrary<unknown> {
  const { options = [], entries = {}, rest, wrapped, item, value } = schema
  const right = (): fc.Arbitrary<unknown> => {
    switch (schema.type) {
      case "string":
        return text
      case "number":
        return fc.oneof(fc.integer(), fc.constantFrom(0.5, Number.NaN))
      case "boolean":
        return fc.boolean()
      case "literal":
        return fc.constant(schema.literal)
      case "picklist":
        return fc.constantFrom(...options)
      case "union":
        return fc.oneof(...options.map((option) => values(option as SchemaShape)))
      case "optional":
      case "nullish":
      case "nullable":
        return wrapped === undefined ? leaf : values(wrapped)
      case "array":
        return item === undefined ? leaf : fc.array(values(item), { maxLength: 3 })
      case "record":
        return value === undefined ? leaf : fc.dictionary(fc.string(), values(value), { maxKeys: 3 })
      case "object":
      case "object_with_rest": {
        const known = Object.entries(entries).map(([name, entry]) => [name, values(entry)] as const)
        const more = rest === undefined ? [] : [["another", values(rest)] as const]
        return fc.record(Object.fromEntries([...known, ...more]), {
          requiredKeys: known.slice(0, 3).map(([name]) => name),
        })
      }
      default:
        return leaf
    }
  }
  return fc.oneof({ weight: 30, arbitrary: right() }, { weight: 1, arbitrary: leaf })
}

/** What it lets pass, the validator lets pass; the rest is the validator's. */
function agrees(schema: v.GenericSchema, value: unknown): boolean {
  const fit = fits(schema, value)
  if (fit) expect(v.safeParse(schema, value).success).toBe(true)
  return fit
}

describe("what fits", () => {
  test.each(events)("%s: the validator takes it, too", (_name, schema) => {
    fc.assert(
      fc.property(values(schema), (value) => void agrees(schema, value)),
      runs(50),
    )
  })

  test("is most of what comes", () => {
    const counts = events.map(([, schema]) => {
      const sample = fc.sample(values(schema), { numRuns: 100, seed: 7 })
      const valid = sample.filter((value) => v.safeParse(schema, value).success)
      return [valid.length, valid.filter((value) => agrees(schema, value)).length] as const
    })
    const sum = (at: 0 | 1) => counts.reduce((total, count) => total + count[at], 0)
    expect(sum(0)).toBeGreaterThan(500)
    expect(sum(1) / sum(0)).toBeGreaterThan(0.99)
  })
})

const one = v.object({ name: v.string(), count: v.optional(v.pipe(v.number(), v.integer())) })
const rest = v.objectWithRest({ id: v.unknown() }, v.union([v.string(), v.number()]))

test.each([
  [one, { name: "a" }, true],
  [one, { name: "a", count: 1 }, true],
  [one, { name: "a", count: 1.5 }, false],
  [one, { name: "a", count: "1" }, false],
  [one, {}, false],
  [one, [], false],
  [one, null, false],
  [one, "name", false],
  [rest, { id: 1, other: "a" }, true],
  [rest, { id: 1, other: true }, false],
  [rest, { other: "a" }, false],
  [v.array(v.boolean()), [true, false], true],
  [v.array(v.boolean()), [true, 0], false],
  [v.record(v.string(), v.number()), { a: 1 }, true],
  [v.record(v.string(), v.number()), { a: "1" }, false],
  [v.record(v.picklist(["a"]), v.number()), { a: 1 }, false],
  [v.nullish(v.string()), null, true],
  [v.nullish(v.string()), undefined, true],
  [v.nullable(v.string()), undefined, false],
  [v.picklist(["a", "b"]), "b", true],
  [v.pipe(v.string(), v.regex(/^x+$/)), "xx", true],
  [v.pipe(v.string(), v.regex(/^x+$/)), "xy", false],
  [v.pipe(v.string(), v.url()), "https://one.example", false],
  [v.date(), new Date(0), false],
] as [v.GenericSchema, unknown, boolean][])("%#: %o", (schema, value, expected) => {
  expect(agrees(schema, value)).toBe(expected)
})
