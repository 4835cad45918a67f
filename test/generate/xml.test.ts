import { describe, expect, test } from "vitest"
import type { OpenApiDocument, Schema } from "../../scripts/generate/document.ts"
import { emitXml, xmlDocuments } from "../../scripts/generate/emit-xml.ts"
import { sampleDocument } from "./sample-document.ts"

const read = (document: OpenApiDocument) => {
  const problems: string[] = []
  const documents = xmlDocuments(document, (at, message) => problems.push(`${at.join(".")}: ${message}`))
  return { ...documents, problems }
}

const withSchemas = async (schemas: Record<string, Schema>): Promise<OpenApiDocument> => {
  const document = await sampleDocument()
  Object.assign(document.components?.schemas ?? {}, schemas)
  return document
}

const fieldsOf = async (id: string) => read(await sampleDocument()).answers[id]?.shape.fields ?? {}

describe("shapes", () => {
  test("leaves follow the declared types; open enums are strings", async () => {
    expect(await fieldsOf("create")).toMatchObject({
      meetingID: { shape: "string" },
      createTime: { shape: "integer" },
      parentMeetingID: { shape: "string", alsoIn: "breakout" },
    })
    expect(read(await sampleDocument()).failure?.shape.fields["messageKey"]).toEqual({ shape: "string" })
  })

  test("a wrapped list has its property's name, its items their own", async () => {
    expect((await fieldsOf("create"))["attendees"]).toMatchObject({
      list: { wrapped: true, item: "attendee" },
      required: true,
    })
  })

  test("a name next to a reference wins, and the wrapper may be renamed", async () => {
    const recording = (await fieldsOf("getRecordings"))["recordings"]?.shape
    expect(recording).toMatchObject({
      fields: {
        images: { name: "preview", list: { wrapped: true, item: "image" }, required: true },
        formats: { shape: "string", list: { wrapped: false, item: "format" }, required: true },
        ratio: { shape: "number" },
      },
    })
  })

  test("text, attributes and trimming are kept", async () => {
    expect(read(await sampleDocument()).shapes.components.get("Image")?.fields).toEqual({
      url: { shape: "trimmed", text: true },
      width: { shape: "integer", attribute: true },
      alt: { name: "alternative", shape: "string", attribute: true },
    })
  })

  test("maps are recognized wherever they are declared", async () => {
    expect((await fieldsOf("create"))["metadata"]).toEqual({ shape: { kind: "map" }, required: true })
  })

  test("bodies have shapes too", async () => {
    const { bodies } = read(await sampleDocument())
    expect(Object.keys(bodies)).toEqual(["createWithModules"])
    expect(bodies["createWithModules"]?.root).toBe("modules")
  })

  test("alternatives of one element are merged; only properties required in all are required", async () => {
    expect(read(await sampleDocument()).bodies["createWithModules"]?.shape.fields["module"]).toMatchObject({
      shape: {
        fields: {
          name: { shape: "string", attribute: true },
          document: { list: { wrapped: false, item: "document" } },
          content: { shape: "string", text: true },
        },
      },
    })
    expect(emitXml(await sampleDocument())).not.toContain("textModuleShape")
  })

  test("alternatives that contradict each other are rejected", async () => {
    const name = { type: "integer", xml: { attribute: true } }
    const document = await withSchemas({ TextModule: { type: "object", properties: { name } } })
    expect(read(document).problems.join()).toContain("Module: the alternatives disagree about name")
  })
})

describe("a schema without an XML form is rejected", () => {
  test("a schema that contains itself", async () => {
    const document = await withSchemas({
      Attendee: { type: "object", properties: { guest: { $ref: "#/components/schemas/Guest" } } },
      Guest: { type: "object", properties: { host: { $ref: "#/components/schemas/Attendee" } } },
    })
    expect(read(document).problems).toEqual([
      "components.schemas.Guest.properties.host: XML cannot be recursive here: CreateResponse → Attendee → Guest → Attendee",
    ])
  })

  test("a value of two types", async () => {
    const document = await withSchemas({
      Image: { type: "object", properties: { url: { type: ["string", "integer"] } } },
    })
    expect(read(document).problems.join()).toContain("Image.properties.url: an XML value is one of")
  })

  test("an attribute that is an object, a wrapper around a single value, a root without a name", async () => {
    const document = await withSchemas({
      Image: { type: "object", properties: { url: { type: "object", properties: {}, xml: { attribute: true } } } },
      Attendee: { type: "object", properties: { role: { type: "string", xml: { wrapped: true } } } },
      Modules: { type: "object", properties: {} },
    })
    const problems = read(document).problems.join("\n")
    expect(problems).toContain("an attribute or a text (x-text) holds one plain value")
    expect(problems).toContain("xml.wrapped is for lists")
    expect(problems).toContain("needs xml.name")
  })

  test("API errors of different shapes", async () => {
    const document = await sampleDocument()
    const answers = document.paths?.["/getRecordings"]?.get?.responses ?? {}
    answers["default"] = { content: { "text/xml": { schema: { $ref: "#/components/schemas/CreateResponse" } } } }
    expect(read(document).problems.join()).toContain("have different schemas")
  })
})

describe("xml.ts", () => {
  test("a component is printed once, before the first that uses it", async () => {
    const text = emitXml(await sampleDocument()) ?? ""
    expect(text.match(/^const createResponseShape: XmlObject/gm)).toHaveLength(1)
    expect(text.indexOf("const attendeeShape")).toBeLessThan(text.indexOf("const createResponseShape"))
    expect(text).toContain(`create: { root: "response", shape: createResponseShape }`)
    expect(text).toContain("shape: attendeeShape")
  })

  test("a document without XML has none", async () => {
    const document = await sampleDocument()
    expect(emitXml({ ...document, paths: {} })).toBeUndefined()
  })
})
