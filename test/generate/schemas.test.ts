import { pathToFileURL } from "node:url"
import { join } from "node:path"
import { type GenericSchema, safeParse } from "valibot"
import { expect, test } from "vitest"
import { emitSchemas } from "../../scripts/generate/emit-schemas.ts"
import { generate } from "../../scripts/generate.ts"
import { isRecord } from "../../scripts/generate/document.ts"
import { project } from "./project.ts"
import { sampleDocument } from "./sample-document.ts"

const isSchema = (value: unknown): value is GenericSchema => isRecord(value) && value["kind"] === "schema"

/** The validators of the sample, loaded as code. */
async function validators() {
  const { cwd } = await project()
  await generate({ cwd })
  const load = async (file: string): Promise<Record<string, unknown>> => {
    const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(join(cwd, "generated/sample", file)).href)
    return isRecord(loaded) ? loaded : {}
  }
  const schemas = await load("schemas.ts")
  const { eventSchemas, callbackSchemas } = await load("event-schemas.ts")
  const pick = (from: unknown, name: string): GenericSchema => {
    const found = isRecord(from) ? from[name] : undefined
    if (!isSchema(found)) throw new Error(`there is no validator ${name}`)
    return found
  }
  return {
    schema: (name: string) => pick(schemas, name),
    event: (name: string) => pick(eventSchemas, name),
    callback: (name: string) => pick(callbackSchemas, name),
  }
}

const event = {
  "data-type": "event",
  id: "meeting-created",
  attributes: { meeting: { "internal-meeting-id": "a-1", colour: "red" }, start: 1_700_000_000_000, mood: "good" },
  extra: [1],
}

test("validators do not change values: unknown fields, number types and missing defaults are kept", async () => {
  const { schema, event: of } = await validators()
  expect(safeParse(of("meeting-created"), event)).toMatchObject({ success: true, output: event })
  expect(safeParse(schema("vFeedbackResponse"), {}).output).toEqual({})
})

test("an event with another name or without a required field is rejected", async () => {
  const { event: of } = await validators()
  expect(safeParse(of("meeting-created"), { ...event, id: "meeting-ended" }).success).toBe(false)
  expect(safeParse(of("meeting-created"), { ...event, attributes: {} }).success).toBe(false)
  expect(safeParse(of("meeting-ended"), { id: "meeting-ended", at: "2024-05-01T10:00:00-03:00" }).success).toBe(true)
})

test("unnamed bodies and queries have validators", async () => {
  const { schema, callback } = await validators()
  expect(safeParse(callback("recording-ready"), { signed_parameters: "a.b.c" }).success).toBe(true)
  expect(safeParse(callback("recording-ready"), {}).success).toBe(false)
  expect(safeParse(schema("vOnMeetingCreatedBody"), { event: [{ data: event }], timestamp: 1 }).success).toBe(true)
  expect(safeParse(callback("ping"), { mine: "yes", count: 1 }).success).toBe(true)
  expect(safeParse(callback("ping"), { mine: "yes" }).success).toBe(false)
})

test("an open enum accepts unknown values", async () => {
  const { schema } = await validators()
  expect(safeParse(schema("vRole"), "CO_HOST").success).toBe(true)
})

test("validators are named like their schemas, case-sensitively", async () => {
  const document = await sampleDocument()
  Object.assign(document.components?.schemas ?? {}, { APIError_v2: { type: "string" }, lowerCase: { type: "string" } })
  const text = await emitSchemas(document)
  expect(text).toContain("export const vAPIError_v2 = v.string();")
  expect(text).toContain("export const vlowerCase = v.string();")
})

test("a property may be called default or format", async () => {
  const document = await sampleDocument()
  const properties = { default: { type: "string" }, format: { type: "string" } }
  Object.assign(document.components?.schemas ?? {}, { Odd: { type: "object", properties } })
  expect(await emitSchemas(document)).toMatch(/vOdd = v\.object\(\{\s+default: .*\s+format: /)
})

test("a document without schemas gets an empty file", async () => {
  const { openapi, info } = await sampleDocument()
  expect(await emitSchemas({ openapi, info })).toBe("export {}\n")
})
