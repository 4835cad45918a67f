// Every schema of every entry: a validator accepts it, its text is the document's, and it validates the document's
// examples.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { default as addFormats } from "ajv-formats"
import { describe, expect, test } from "vitest"
import * as bigbluebutton from "conferkit/schemas/bigbluebutton"
import * as conferenciaweb from "conferkit/schemas/conferenciaweb"
import * as ethora from "conferkit/schemas/ethora"
import * as omniflow from "conferkit/schemas/omniflow"
import type { JsonSchema, OperationSchemas } from "conferkit/schemas/omniflow"
import * as xcall from "conferkit/schemas/xcall"
import * as xroom from "conferkit/schemas/xroom"
import type { Catalogue, ParameterDescription } from "../../src/cli/catalogue.ts"
import { follow, isRecord, listOperations, parseDocument } from "../../scripts/generate/document.ts"
import { bodyMembers } from "../../scripts/generate/members.ts"

interface Entry {
  readonly operations: Readonly<Record<string, OperationSchemas>>
  readonly secrets: readonly string[]
}

const entries: Readonly<Record<string, Entry>> = { bigbluebutton, conferenciaweb, ethora, omniflow, xcall, xroom }
const root = join(import.meta.dirname, "../..")
const providerOf = (dialect: string) => (dialect === "conferenciaweb" ? "bigbluebutton" : dialect)
const read = (path: string) => readFileSync(join(root, path), "utf8")
const documentOf = (provider: string) => parseDocument(read(`specs/${provider}.yaml`), provider)
const catalogueOf = (provider: string) => JSON.parse(read(`generated/${provider}/calls.json`)) as Catalogue

/** Strict: an unknown keyword or format is an error. `password` is the one format that JSON Schema does not define. */
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
addFormats.default(ajv, ["uri", "uri-reference", "email", "date", "date-time"])
ajv.addFormat("password", true)

/** Keywords of draft 2020-12 that the schemas use. */
const vocabulary = new Set([
  ...["$schema", "$ref", "$defs", "title", "description", "default", "examples", "deprecated"],
  ...["type", "enum", "const", "required", "properties", "additionalProperties", "propertyNames", "items", "anyOf"],
  ...["oneOf", "prefixItems", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern"],
  ...["format", "contentEncoding", "contentMediaType", "contentSchema"],
])

const isSchema = (value: unknown): value is JsonSchema => isRecord(value)

/** A schema and its subschemas, each with the name of its property. */
function* parts(schema: unknown, property?: string): Generator<readonly [JsonSchema, string | undefined]> {
  if (Array.isArray(schema)) for (const each of schema) yield* parts(each)
  if (!isSchema(schema)) return
  yield [schema, property]
  for (const map of [schema.properties, schema.$defs]) {
    for (const [name, each] of Object.entries(map ?? {})) yield* parts(each, map === schema.$defs ? undefined : name)
  }
  for (const each of [schema.items, schema.anyOf, schema.oneOf]) yield* parts(each, property)
  for (const name of ["additionalProperties", "propertyNames", "prefixItems", "contentSchema"])
    yield* parts(schema[name])
}

function schemasOf(operations: Entry["operations"], id: string): OperationSchemas {
  const found = operations[id]
  if (found === undefined) throw new Error(`there are no schemas of ${id}`)
  return found
}

const cases = Object.entries(entries).map(([dialect, entry]) => [dialect, entry] as const)

describe.each(cases)("the schemas of %s", (dialect, { operations, secrets }) => {
  const provider = providerOf(dialect)
  const catalogue = catalogueOf(provider)
  const calls = catalogue.calls.filter(({ dialects }) => dialects?.includes(dialect) ?? true)
  const each = Object.values(operations).flatMap(({ id, parameters, response }) => [
    [`${id}.parameters`, parameters] as const,
    [`${id}.response`, response] as const,
  ])
  const own = ({ params }: (typeof calls)[number]): ParameterDescription[] =>
    params.filter(({ of, dialects }) => of === undefined && (dialects?.includes(dialect) ?? true))
  /** The example of each parameter; for prefixed parameters, with the names that methods accept. */
  const examplesOf = (call: (typeof calls)[number]): Record<string, unknown> =>
    Object.fromEntries(
      own(call)
        .toReversed()
        .flatMap(({ name, type, example }) => {
          const { examples } = operations[call.id]?.parameters.properties[name] ?? {}
          const [map] = (examples ?? []) as unknown[]
          return example === undefined ? [] : [[name, type === "map" ? map : example] as const]
        }),
    )

  test("compile in a strict validator, and are valid against the draft 2020-12 meta-schema", () => {
    for (const [name, schema] of each) {
      expect(ajv.validateSchema(schema), name).toBe(true)
      expect(() => ajv.compile(schema), name).not.toThrow()
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    }
  })

  test("use only keywords of draft 2020-12, and have no unresolved references", () => {
    for (const [name, schema] of each) {
      const refs = new Set<string>()
      for (const [part] of parts(schema)) {
        expect(Object.keys(part).filter((keyword) => !vocabulary.has(keyword))).toEqual([])
        if (part.$ref !== undefined) refs.add(part.$ref)
      }
      const defined = Object.keys(schema.$defs ?? {}).map((each) => `#/$defs/${each}`)
      expect([...refs].sort(), name).toEqual(defined.sort())
    }
  })

  test("cover the operations and parameters of the command line, with the same descriptions", () => {
    expect(Object.keys(operations)).toEqual(calls.map(({ id }) => id))
    for (const call of calls) {
      const { id, summary, effect, destroysWhen, parameters, deprecated } = schemasOf(operations, call.id)
      expect({ id, summary, effect, destroysWhen, deprecated }).toEqual({
        id: call.id,
        summary: call.summary,
        effect: call.effect,
        destroysWhen: call.destroysWhen,
        deprecated: call.deprecated,
      })
      const params = own(call)
      expect(Object.keys(parameters.properties)).toEqual([...new Set(params.map(({ name }) => name))])
      const required = params.filter((param) => param.required === true || param.requiredIn?.includes(dialect) === true)
      expect([...(parameters.required ?? [])].sort(), id).toEqual([...new Set(required.map(({ name }) => name))].sort())
      expect(parameters).toMatchObject({ type: "object", additionalProperties: false })
    }
  })

  test("accept the document's examples, and reject a missing, an unknown and a mistyped parameter", () => {
    for (const call of calls) {
      const { parameters } = schemasOf(operations, call.id)
      const validate = ajv.compile(parameters)
      const problems = (value: unknown) =>
        validate(value) ? [] : (validate.errors ?? []).map((error) => error.keyword)
      const example = examplesOf(call)
      // Parameters without their own example are in the body's example.
      const whole = { ...bodyExamples(call.id)[0], ...example }
      expect(validate(whole), `${call.id}: ${JSON.stringify(validate.errors)}`).toBe(true)
      for (const name of parameters.required ?? []) {
        const { [name]: _, ...rest } = whole
        expect(problems(rest), `${call.id} without ${name}`).toContain("required")
      }
      expect(problems({ ...whole, isUnknown: 1 })).toEqual(["additionalProperties"])
      for (const [name, schema] of Object.entries(parameters.properties)) {
        // A parameter without a type accepts anything.
        if (schema.type === undefined && schema.anyOf === undefined && schema.$ref === undefined) continue
        expect(problems({ ...whole, [name]: [[[]]] }), `${call.id} ${name}`).not.toEqual([])
      }
    }
  })

  const document = documentOf(provider)
  const listed = new Map(listOperations(document).map((each) => [each.operation.operationId ?? "", each]))

  /** Example bodies of a call, as its parameters. */
  function bodyExamples(id: string): Record<string, unknown>[] {
    const { operation, branch, key = "", method = "get" } = listed.get(id) ?? {}
    const declared = document.paths?.[key]?.[method]?.requestBody
    const body = declared && follow(document, declared)
    const [[type, media] = []] = Object.entries(body?.content ?? {}) as [string, Record<string, unknown>][]
    if (media === undefined || type?.endsWith("xml") === true) return []
    const own = operation?.requestBody && follow(document, operation.requestBody)
    const [{ schema = {} } = {}] = Object.values(own?.content ?? {})
    const { at, members } = bodyMembers(document, schema)
    // Examples of a body shared by several calls are named after the discriminating value.
    const named = Object.entries(isRecord(media["examples"]) ? media["examples"] : {}).filter(
      ([name]) => branch === undefined || Object.values(branch.constants).includes(name),
    )
    const given = [
      media["example"],
      ...named.map(([, each]) => isRecord(each) && each["value"]),
      ...((follow(document, schema) as { examples?: unknown[] }).examples ?? []),
    ].filter(isRecord)
    return given.map((value) => {
      const [inner] = at
      const place = inner === undefined ? value : (value[inner] as Record<string, unknown>)
      return Object.fromEntries(Object.entries(place).filter(([name]) => members.some((each) => each.name === name)))
    })
  }

  test("accept the examples of bodies", () => {
    for (const call of calls) {
      const validate = ajv.compile(schemasOf(operations, call.id).parameters)
      for (const example of bodyExamples(call.id)) {
        const value = { ...examplesOf(call), ...example }
        expect(validate(value), `${call.id}: ${JSON.stringify(validate.errors)}`).toBe(true)
      }
    }
  })

  test("mark the document's secrets as passwords, and list them", () => {
    expect(secrets).toEqual(catalogue.secrets)
    const names = new Set(secrets.map((name) => name.toLowerCase()))
    const marked = new Set<string>()
    for (const [, schema] of each) {
      for (const [part, property] of parts(schema)) {
        const { $ref } = part
        const isSecret =
          part.format === "password" || ($ref !== undefined && schema.$defs?.[$ref.slice(8)]?.format === "password")
        if (isSecret && property !== undefined) marked.add(property)
      }
    }
    expect([...marked].filter((name) => !names.has(name.toLowerCase()))).toEqual([])
    for (const call of calls) {
      for (const { name, secret } of own(call)) {
        const property = operations[call.id]?.parameters.properties[name]
        expect(JSON.stringify(property).includes('"format":"password"'), `${call.id} ${name}`).toBe(secret === true)
      }
    }
    expect(marked.size).toBeGreaterThan(0)
  })

  test("are frozen, plain data", () => {
    expect(structuredClone(operations)).toEqual(operations)
    expect(JSON.parse(JSON.stringify(operations))).toEqual(operations)
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(operations)).toBe(true)
    expect(frozen(secrets)).toBe(true)
  })
})

describe("the dialects of BigBlueButton", () => {
  const schemas = (entry: Entry, id: string) => schemasOf(entry.operations, id)

  test("have their own operations, parameters and requirements", () => {
    expect(Object.keys(bigbluebutton.operations)).not.toContain("getAllMeetings")
    expect(Object.keys(conferenciaweb.operations)).not.toContain("getSessions")
    expect(schemas(bigbluebutton, "join").parameters.required).toEqual(["fullName", "meetingID"])
    expect(schemas(conferenciaweb, "join").parameters.required).toContain("password")
  })

  test("have their own fields", () => {
    const recording = (entry: Entry) => schemas(entry, "getRecordings").response.$defs?.["Recording"]
    expect(recording(bigbluebutton)?.properties).not.toHaveProperty("expirationDate")
    expect(recording(conferenciaweb)?.properties).toHaveProperty("expirationDate")
    expect(recording(bigbluebutton)?.required).not.toContain("download")
    expect(recording(conferenciaweb)?.required).toContain("download")
  })
})

test("prefixed parameters are a map, as methods accept it", () => {
  const validate = ajv.compile(bigbluebutton.operations.create.parameters)
  expect(
    validate({ meetingID: "aula-1", name: "Aula", meta: { "class-id": 7, endCallbackUrl: "https://a.example/" } }),
  ).toBe(true)
  expect(validate({ meetingID: "aula-1", name: "Aula", meta: { "1st": "a" } })).toBe(false)
  expect(validate({ meetingID: "aula-1", name: "Aula", "meta_class-id": "7" })).toBe(false)
})

test("bytes are base64, and a call without a result returns null", () => {
  expect(bigbluebutton.operations.putRecordingTextTrack.parameters.properties["file"]).toMatchObject({
    type: "string",
    contentEncoding: "base64",
    contentMediaType: "application/octet-stream",
  })
  expect(omniflow.operations.webhooksDelete.response.type).toBe("null")
  expect(ethora.operations.deleteUsers.response.anyOf).toContainEqual({ type: "null" })
})
