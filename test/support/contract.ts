import { default as addFormats } from "ajv-formats"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, test } from "vitest"
import { type GenericSchema, parse } from "valibot"
import type { OperationSchemas } from "conferkit/schemas/bigbluebutton"
import type { Operation } from "../../src/core/http/operation.ts"
import { hosts } from "./hosts.ts"

/** The result of the raw client. */
interface Result {
  data?: unknown
  error?: unknown
  response: Response
}

/** The parts of a sandbox that its links depend on. */
interface Addressed {
  readonly baseUrl: string
  listen(options?: { host?: string }): Promise<{ url: string }>
}

/** The hosts of URLs that the calls themselves contain. */
const elsewhere = /\.example(?:\.org)?$|\.test$/

/** Every string of a value that is an http(s) URL and was not sent by a call. */
function linksIn(value: unknown): URL[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(linksIn)
  if (typeof value !== "string" || !/^(?:https?|wss?):/.test(value) || !URL.canParse(value)) return []
  const url = new URL(value)
  return elsewhere.test(url.hostname) ? [] : [url]
}

/**
 * Calls every operation of a document through the raw client, in the given order, and validates the sandbox's responses
 * against the document. An operation without a call fails the type check here and a test.
 */
export function describeContract<Id extends string>(
  title: string,
  operations: Readonly<Record<Id, Operation>>,
  schemas: Readonly<Partial<Record<Id, GenericSchema>>>,
  jsonSchemas: Readonly<Record<NoInfer<Id>, OperationSchemas>>,
  sandbox: Addressed,
  calls: Readonly<Record<Id, () => Promise<Result>>>,
): void {
  describe(title, () => {
    test("has a call for every operation of the document", () => {
      expect(Object.keys(calls).sort()).toEqual(Object.keys(operations).sort())
    })

    test.each(Object.keys(calls) as Id[])("%s returns what the document declares", async (id) => {
      const { data, error, response } = await calls[id]()
      expect(error).toBeUndefined()
      expect(response.ok).toBe(true)
      expect(problem(jsonSchemas[id], data)).toBeUndefined()
      const schema = schemas[id]
      if (schema === undefined || (data === undefined && operations[id].mayBeEmpty === true)) return
      // A closed schema drops unknown properties, so the comparison finds undeclared ones as well.
      expect(plain(parse(schema, data))).toEqual(plain(data))
    })

    // In this order: each URL replaces the previous one, also for existing objects.
    test.each([undefined, ...hosts])("writes links to its own URL when listening on %s", async (host) => {
      if (host !== undefined) {
        const { url } = await sandbox.listen({ host })
        expect(sandbox.baseUrl).toBe(url)
        expect(new URL(url)).toMatchObject({ protocol: "http:", hostname: host === "::1" ? "[::1]" : host })
        expect(Number(new URL(url).port)).toBeGreaterThan(0)
      }
      const own = new URL(sandbox.baseUrl)
      for (const [id, call] of Object.entries<() => Promise<Result>>(calls)) {
        // Calls for objects that already exist, or no longer do, are rejected; those responses are checked as well.
        const { data, error, response } = await call()
        for (const link of linksIn([data, error, [...response.headers.values()]])) {
          expect([id, link.host]).toEqual([id, own.host])
          expect(["http:", "ws:"]).toContain(link.protocol)
        }
        if (host !== undefined) expect([id, JSON.stringify([data, error]).includes(".invalid")]).toEqual([id, false])
      }
    })
  })
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
addFormats.default(ajv)
ajv.addFormat("password", true)

/** The errors of a response against the published JSON Schema, or `undefined`. */
function problem({ response }: OperationSchemas, data: unknown): string | undefined {
  const validate = ajv.compile(response)
  // JSON has no `undefined`.
  return validate(data ?? null) ? undefined : ajv.errorsText(validate.errors)
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown
