import type { IncomingMessage } from "node:http"
import { XMLParser } from "fast-xml-parser"
import { describe, expect, test } from "vitest"
import { BigBlueButton, type Document } from "conferkit/bigbluebutton"
import { failureOf, listening, withSandbox } from "../support/bigbluebutton.ts"
import { serve } from "../support/http-server.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const meetingID = "aula-1"
const bytes = new TextEncoder().encode("olá <mundo> & cia")

const created =
  "<response><returncode>SUCCESS</returncode><meetingID>a</meetingID><createTime>1</createTime></response>"

/** The body and Content-Type that the server receives. */
async function posted(call: (bbb: BigBlueButton) => PromiseLike<unknown>) {
  let body = ""
  let request: IncomingMessage | undefined
  await using server = await serve((incoming, response) => {
    request = incoming
    incoming.on("data", (part: Buffer) => (body += part.toString()))
    incoming.on("end", () => response.end(created))
  })
  await call(new BigBlueButton({ baseUrl: server.origin, secret: "s" }))
  return { body, target: request?.url ?? "", type: request?.headers["content-type"] }
}

describe("documents arrive in the meeting", () => {
  const forms: [string, Document, object][] = [
    [
      "by URL",
      { url: "https://files.example.org/a%20b.pdf?x=1&y='2'" },
      { name: "a b.pdf", url: "https://files.example.org/a%20b.pdf?x=1&y='2'", size: undefined },
    ],
    [
      "by URL with a name",
      { url: "https://files.example.org/7", filename: `Aula "1" & <2>.pdf`, downloadable: true, removable: false },
      { name: `Aula "1" & <2>.pdf`, downloadable: true, removable: false },
    ],
    ["as bytes", { name: "notas.txt", content: bytes, current: true }, { name: "notas.txt", size: bytes.length }],
    ["as an ArrayBuffer", { name: "notas.txt", content: bytes.buffer }, { size: bytes.length }],
    ["as a view of a larger buffer", { name: "n.txt", content: bytes.subarray(2, 5) }, { size: 3 }],
    ["as a Blob", { name: "notas.txt", content: new Blob([bytes]) }, { size: bytes.length }],
    [
      "as a File",
      { name: "notas.txt", content: new File([bytes], "other.txt") },
      { name: "notas.txt", size: bytes.length },
    ],
  ]
  test.each(forms)("%s, with create and with insertDocument", async (_name, document, expected) => {
    await using server = await listening()
    await server.bbb.create({ ...aula, documents: [document] })
    expect(server.sandbox.meetings[0]?.documents).toMatchObject([{ current: true, ...expected }])
    const { message } = await server.bbb.insertDocument({ meetingID, documents: [document, document] })
    expect(message).toBe("Presentation is being uploaded")
    expect(server.sandbox.meetings[0]?.documents).toHaveLength(3)
  })

  test("every byte and attribute arrives", async () => {
    const all = Uint8Array.from({ length: 256 }, (_, index) => index)
    const { body, type, target } = await posted((bbb) =>
      bbb.create({ ...aula, documents: [{ name: "all.bin", content: all, downloadable: true }] }),
    )
    expect(type).toBe("application/xml")
    expect(target).toMatch(/^\/bigbluebutton\/api\/create\?name=Aula\+1&meetingID=aula-1&checksum=[0-9a-f]{64}$/)
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(body) as {
      modules: { module: { name: string; document: Record<string, string> } }
    }
    const { name, document } = parsed.modules.module
    expect(name).toBe("presentation")
    expect(document).toMatchObject({ name: "all.bin", current: "false", downloadable: "true", removable: "true" })
    expect(Buffer.from(document["#text"] ?? "", "base64")).toEqual(Buffer.from(all))
  })
})

describe("the file name of a document by URL", () => {
  const derived: [string, string][] = [
    ["https://files.example.org/a.pdf?X-Amz-Signature=0a1b&X-Amz-Expires=60", "a.pdf"],
    ["https://files.example.org/a.pdf?next=/b/c.php", "a.pdf"],
    ["https://files.example.org/a.pdf#page=2", "a.pdf"],
    ["https://files.example.org/Aula%201%20%C3%A7.PPTX?v=1", "Aula 1 ç.PPTX"],
    ["https://files.example.org/a.pdf;v=2?x=1", "a.pdf"],
    ["https://files.example.org/a.pdf/?x=1", "a.pdf"],
    ["https://files.example.org/100%.odp?x=1", "100%.odp"],
    ["https://files.example.org/d/a.jpeg", "a.jpeg"],
  ]
  test.each(derived)("%s: %s", async (url, name) => {
    await using server = await listening()
    await server.bbb.create({ ...aula, documents: [{ url }] })
    await server.bbb.insertDocument({ meetingID, documents: [{ url }] })
    const body = { module: [{ name: "presentation" as const, document: [{ url }] }] }
    await server.bbb.api.POST("/insertDocument", { params: { query: { meetingID } }, body })
    const named = { name, url }
    expect(server.sandbox.meetings[0]?.documents).toMatchObject([named, named, named])
  })

  const asked = [
    "https://files.example.org/download?id=5",
    "https://files.example.org/download?file=a.pdf",
    "https://files.example.org/get.php?id=5",
    "https://files.example.org/a.pdf/view",
    "https://files.example.org/7",
    "https://files.example.org/",
    "https://files.example.org",
  ]
  test.each(asked)("%s does not contain one, so `filename` is required", async (url) => {
    const { bbb, sandbox, urls } = withSandbox()
    const rejected = {
      name: "ConfigError",
      parameter: "documents",
      message: expect.stringContaining("filename") as string,
    }
    expect(await failureOf(bbb.create({ ...aula, documents: [{ url }] }))).toMatchObject(rejected)
    expect(await failureOf(bbb.insertDocument({ meetingID, documents: [{ url }] }))).toMatchObject(rejected)
    const body = { module: [{ name: "presentation" as const, document: [{ url }] }] }
    const raw = bbb.api.POST("/create", { params: { query: aula }, body })
    expect(await failureOf(raw)).toMatchObject(rejected)
    expect(urls).toEqual([])
    await bbb.create({ ...aula, documents: [{ url, filename: "slides.pdf" }] })
    expect(sandbox.meetings[0]?.documents).toMatchObject([{ name: "slides.pdf", url }])
  })

  test.each(["slides", "slides.", "a.pdf/view"])("the filename %j has no extension", async (filename) => {
    const { bbb, urls } = withSandbox()
    const documents = [{ url: "https://files.example.org/7", filename }]
    expect(await failureOf(bbb.create({ ...aula, documents }))).toMatchObject({ name: "ConfigError" })
    expect(urls).toEqual([])
  })

  test("errors do not show a secret in a URL's query", async () => {
    const { bbb } = withSandbox()
    for (const url of ["https://x.example/get?token=hunter2", "get?token=hunter2"]) {
      const error = await failureOf(bbb.create({ ...aula, documents: [{ url }] }))
      expect(String(error)).not.toContain("hunter2")
    }
  })

  test("preUploadedPresentation needs one too, or the server drops the document", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    for (const preUploadedPresentation of [
      "https://x.example/a.pdf?token=1",
      "https://x.example/get?f=a.pdf",
      "https://x.example/7",
      "https://x.example/get.php",
      "https://x.example/a.pdf.exe/",
    ]) {
      for (const preUploadedPresentationName of [undefined, "", "slides", "slides."]) {
        const params = { ...aula, preUploadedPresentation, preUploadedPresentationName }
        const error = await failureOf(bbb.create(params))
        expect(error).toMatchObject({ name: "ConfigError", parameter: "preUploadedPresentationName" })
      }
    }
    expect(urls).toEqual([])
    const preUploadedPresentation = "https://x.example/get?f=a.pdf"
    await bbb.create({ ...aula, preUploadedPresentation, preUploadedPresentationName: "a.pdf" })
    await bbb.create({ name: "B2", meetingID: "b2", preUploadedPresentation: "https://x.example/b.pdf" })
    const documents = sandbox.meetings.map((meeting) => meeting.documents.map(({ name }) => name))
    expect(documents).toEqual([["a.pdf"], ["b.pdf"]])
  })

  test.each<[what: string, document: object, named: string]>([
    ["empty content", { name: "a.pdf", content: new Uint8Array() }, '"a.pdf" is empty'],
    ["an empty Blob", { name: "a.pdf", content: new Blob([]) }, '"a.pdf" is empty'],
    ["content next to a url", { url: "https://x.example/a.pdf", name: "a.pdf", content: new Uint8Array(2) }, "name"],
    ["only content next to a url", { url: "https://x.example/a.pdf", content: new Uint8Array(2) }, "content"],
    ["a name next to a url", { url: "https://x.example/a.pdf", name: "b.pdf" }, "filename"],
    ["a filename next to content", { name: "a.pdf", filename: "b.pdf", content: new Uint8Array(2) }, "filename"],
  ])("%s would not be read", async (_what, document, named) => {
    const { bbb, urls } = withSandbox()
    const documents = [document] as Document[]
    for (const call of [bbb.create({ ...aula, documents }), bbb.insertDocument({ meetingID, documents })]) {
      const error = await failureOf(call)
      expect(error).toMatchObject({ name: "ConfigError", parameter: "documents" })
      expect((error as Error).message).toContain(named)
    }
    expect(urls).toEqual([])
  })

  test("undefined counts as absent", async () => {
    const { bbb, sandbox } = withSandbox()
    const documents: Document[] = [
      { url: undefined, filename: undefined, name: "a.pdf", content: new Uint8Array(2) },
      { url: "https://x.example/b.pdf", name: undefined, content: undefined },
    ]
    await bbb.create({ ...aula, documents })
    expect(sandbox.meetings[0]?.documents.map(({ name }) => name)).toEqual(["a.pdf", "b.pdf"])
  })

  test.each([["x"], [null], [{}], [{ name: "a.pdf" }], [{ name: "a.pdf", content: "text" }], [{ url: 7 }]])(
    "%o is not a document",
    async (document) => {
      const { bbb, urls } = withSandbox()
      const documents = [document] as unknown as Document[]
      const rejected = { name: "ConfigError", parameter: "documents" }
      expect(await failureOf(bbb.create({ ...aula, documents }))).toMatchObject(rejected)
      expect(urls).toEqual([])
    },
  )
})

describe("clientSettingsOverride", () => {
  const settings = { public: { app: { appName: `<"X"> & 'Y'` } } }

  test.each([
    ["an object", settings],
    ["JSON text", JSON.stringify(settings)],
  ])("is sent in the body, given as %s", async (_name, clientSettingsOverride) => {
    await using server = await listening()
    await server.bbb.create({ ...aula, clientSettingsOverride })
    const [meeting] = server.sandbox.meetings
    expect(JSON.parse(meeting?.modules.get("clientSettingsOverride") ?? "")).toEqual(settings)
    expect(meeting?.parameters.has("clientSettingsOverride")).toBe(false)
  })

  test("shares the body with documents and other modules", async () => {
    await using server = await listening()
    const params = {
      ...aula,
      clientSettingsOverride: settings,
      documents: [{ url: "https://x.example/a.pdf?x=1" }],
      modules: { sharedNotesInitialContentMarkdown: "# Olá" },
    }
    await server.bbb.create(params)
    const { query } = server.bbb.explainChecksum("create", params)
    expect(query).toBe("name=Aula+1&meetingID=aula-1")
    expect(server.sandbox.meetings[0]?.documents).toMatchObject([{ name: "a.pdf" }])
    expect([...(server.sandbox.meetings[0]?.modules ?? [])]).toEqual([
      ["clientSettingsOverride", JSON.stringify(settings)],
      ["sharedNotesInitialContentMarkdown", "# Olá"],
    ])
  })

  test("works with enterAsModerator()", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.enterAsModerator({ ...aula, clientSettingsOverride: settings }, { fullName: "Ana" })
    expect(sandbox.meetings[0]?.modules.has("clientSettingsOverride")).toBe(true)
  })

  test("is rejected as a query parameter, which no server reads", async () => {
    const { bbb, sandbox } = withSandbox()
    const query = { ...aula, clientSettingsOverride: JSON.stringify(settings) }
    await bbb.api.GET("/create", { params: { query } })
    expect(sandbox.meetings[0]?.modules.size).toBe(0)
    expect(sandbox.meetings[0]?.parameters.has("clientSettingsOverride")).toBe(false)
  })

  test("needs no body if absent, and is rejected if given twice", async () => {
    const { bbb, urls } = withSandbox()
    const modules = { clientSettingsOverride: settings }
    const twice = bbb.create({ ...aula, clientSettingsOverride: settings, modules })
    expect(await failureOf(twice)).toMatchObject({ name: "ConfigError", parameter: "clientSettingsOverride" })
    const circle: Record<string, unknown> = {}
    circle["self"] = circle
    const endless = bbb.create({ ...aula, clientSettingsOverride: circle })
    expect(await failureOf(endless)).toMatchObject({ name: "ConfigError", parameter: "clientSettingsOverride" })
    expect(urls).toEqual([])
    for (const absent of [undefined, null as unknown as undefined]) {
      const { body } = await posted((client) => client.create({ ...aula, clientSettingsOverride: absent }))
      expect(body).toBe("")
    }
  })
})

describe("modules", () => {
  test("can combine long strings, settings and documents", async () => {
    const { body } = await posted((bbb) =>
      bbb.create({
        ...aula,
        documents: [{ url: "https://x.example/a.pdf" }],
        modules: {
          clientSettingsOverride: { public: { app: { appName: `<"X"> & 'Y'` } } },
          sharedNotesInitialContentMarkdown: "# Olá ]]> 🙂",
          sharedNotesInitialContentJson: undefined,
        },
      }),
    )
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(body) as {
      modules: { module: { name: string; "#text"?: string }[] }
    }
    const { module } = parsed.modules
    expect(module.map(({ name }) => name)).toEqual([
      "presentation",
      "clientSettingsOverride",
      "sharedNotesInitialContentMarkdown",
    ])
    expect(JSON.parse(module[1]?.["#text"] ?? "")).toEqual({ public: { app: { appName: `<"X"> & 'Y'` } } })
    expect(module[2]?.["#text"]).toBe("# Olá ]]> 🙂")
  })

  test("need no body if all are undefined", async () => {
    const modules = { clientSettingsOverride: undefined }
    const { body, type } = await posted((bbb) => bbb.create({ ...aula, documents: [], modules }))
    expect(body).toBe("")
    expect(type).toBeUndefined()
  })
})

describe("API errors", () => {
  test("for an unknown meeting have no messageKey", async () => {
    const { bbb } = withSandbox()
    const error = await failureOf(bbb.insertDocument({ meetingID, documents: [{ url: "https://x.example/a.pdf" }] }))
    expect(error).toMatchObject({ code: "FAILED", message: expect.stringContaining("not found") as string })
  })

  test("cover presentations as a whole", async () => {
    const { bbb } = withSandbox()
    await bbb.create({ ...aula, disabledFeatures: ["presentation"] })
    const error = await failureOf(bbb.insertDocument({ meetingID, documents: [{ url: "https://x.example/a.pdf" }] }))
    expect(error).toMatchObject({ code: "FAILED", message: expect.stringContaining("is disabled") as string })
  })

  test("suggest a fix when the proxy's size limit is exceeded", async () => {
    const { bbb } = withSandbox()
    const content = new Uint8Array(1_700_000)
    const error = await failureOf(bbb.create({ ...aula, documents: [{ name: "a.pdf", content }] }))
    expect(error).toMatchObject({ code: "http_413", hint: expect.stringContaining("by URL") as string })
  })
})
