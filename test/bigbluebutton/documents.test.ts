import type { IncomingMessage } from "node:http"
import { XMLParser } from "fast-xml-parser"
import { describe, expect, test } from "vitest"
import { BigBlueButton, type Document } from "conferkit/bigbluebutton"
import { failureOf, listening, withSandbox } from "../support/bigbluebutton.ts"
import { serve } from "../support/http-server.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const meetingID = "aula-1"
const bytes = new TextEncoder().encode("olá <mundo> & cia")

/** What a server gets as body and Content-Type of a call. */
async function posted(call: (bbb: BigBlueButton) => PromiseLike<unknown>) {
  let body = ""
  let request: IncomingMessage | undefined
  await using server = await serve((incoming, response) => {
    request = incoming
    incoming.on("data", (part: Buffer) => (body += part.toString()))
    incoming.on("end", () => response.end("<response><returncode>SUCCESS</returncode></response>"))
  })
  await call(new BigBlueButton({ baseUrl: server.origin, secret: "s" }))
  return { body, target: request?.url ?? "", type: request?.headers["content-type"] }
}

describe("documents reach the meeting", () => {
  const forms: [string, Document, object][] = [
    [
      "by URL",
      { url: "https://files.example.org/a%20b.pdf?x=1&y='2'" },
      { name: "a%20b.pdf", url: "https://files.example.org/a%20b.pdf?x=1&y='2'", size: undefined },
    ],
    [
      "by URL with a name",
      { url: "https://files.example.org/7", filename: `Aula "1" & <2>.pdf`, downloadable: true, removable: false },
      { name: `Aula "1" & <2>.pdf`, downloadable: true, removable: false },
    ],
    ["as bytes", { name: "notas.txt", content: bytes, current: true }, { name: "notas.txt", size: bytes.length }],
    ["as an ArrayBuffer", { name: "notas.txt", content: bytes.buffer }, { size: bytes.length }],
    ["as a part of a larger buffer", { name: "n.txt", content: bytes.subarray(2, 5) }, { size: 3 }],
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

  test("every byte, and what is said of each document", async () => {
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

describe("modules", () => {
  test("carry long texts and settings beside documents", async () => {
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

  test("that are all undefined need no body", async () => {
    const modules = { clientSettingsOverride: undefined }
    const { body, type } = await posted((bbb) => bbb.create({ ...aula, documents: [], modules }))
    expect(body).toBe("")
    expect(type).toBeUndefined()
  })
})

describe("the server's refusals", () => {
  test("of a meeting nobody created, which have no key", async () => {
    const { bbb } = withSandbox()
    const error = await failureOf(bbb.insertDocument({ meetingID, documents: [{ url: "https://x.example/a.pdf" }] }))
    expect(error).toMatchObject({ code: "FAILED", message: expect.stringContaining("not found") as string })
  })

  test("of presentations altogether", async () => {
    const { bbb } = withSandbox()
    await bbb.create({ ...aula, disabledFeatures: ["presentation"] })
    const error = await failureOf(bbb.insertDocument({ meetingID, documents: [{ url: "https://x.example/a.pdf" }] }))
    expect(error).toMatchObject({ code: "FAILED", message: expect.stringContaining("is disabled") as string })
  })

  test("of more than the proxy takes, with the way out", async () => {
    const { bbb } = withSandbox()
    const content = new Uint8Array(1_700_000)
    const error = await failureOf(bbb.create({ ...aula, documents: [{ name: "a.pdf", content }] }))
    expect(error).toMatchObject({ code: "http_413", hint: expect.stringContaining("by URL") as string })
  })
})
