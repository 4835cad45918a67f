import { describe, expect, test } from "vitest"
import { type GenericSchema, parse } from "valibot"
import type { Operation } from "../../src/core/operation.ts"

/** What the raw client resolves to. */
interface Result {
  data?: unknown
  error?: unknown
  response: Response
}

/**
 * Calls every operation of a document through the raw client, in the order given, and holds what the sandbox answers
 * against the document. An operation without a call fails the type check here and a test.
 */
export function describeContract<Id extends string>(
  title: string,
  operations: Readonly<Record<Id, Operation>>,
  schemas: Readonly<Partial<Record<Id, GenericSchema>>>,
  calls: Readonly<Record<Id, () => Promise<Result>>>,
): void {
  describe(title, () => {
    test("has a call for every operation of the document", () => {
      expect(Object.keys(calls).sort()).toEqual(Object.keys(operations).sort())
    })

    test.each(Object.keys(calls) as Id[])("%s answers what the document declares", async (id) => {
      const { data, error, response } = await calls[id]()
      expect(error).toBeUndefined()
      expect(response.ok).toBe(true)
      const schema = schemas[id]
      if (schema === undefined || (data === undefined && operations[id].mayBeEmpty === true)) return
      // A closed schema drops what it does not know, so the comparison finds undeclared members as well.
      expect(plain(parse(schema, data))).toEqual(plain(data))
    })
  })
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown
