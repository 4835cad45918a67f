import { describe, expect, test } from "vitest"
import { readXml, readXmlStream, streamXml } from "../../../src/core/xml/index.ts"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"

const mebibyte = 1024 * 1024
const spaces = (bytes: number) => Buffer.alloc(bytes, " ")

const tooLarge = (bytes: number, what: string) =>
  expect.objectContaining({
    name: "XmlError",
    reason: "too-large",
    message: `${what} is larger than ${bytes} bytes`,
  }) as Error

async function* bytes(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece))
}

describe("default limits", () => {
  test("64 MiB for a string", () => {
    const text = "<r>1</r>".padEnd(64 * mebibyte)
    expect(readXml(undefined, text)).toBe("1")
    expect(() => readXml(undefined, `${text} `)).toThrow(tooLarge(64 * mebibyte, "the document"))
  })

  test("64 MiB for a streamed document", async () => {
    const read = (last: number) =>
      readXmlStream(undefined, bytes("<r>1</r>", spaces(63 * mebibyte), spaces(mebibyte - 8), spaces(last)))
    expect(await read(0)).toBe("1")
    await expect(read(1)).rejects.toThrow(tooLarge(64 * mebibyte, "the document"))
  })

  test("8 MiB for one item of a list", async () => {
    const shape = {
      kind: "object",
      fields: { items: { shape: "string", list: { wrapped: false, item: "i" } } },
    } as const
    const document: XmlDocument = { root: "r", shape }
    const read = async (held: number) => {
      const items: unknown[] = []
      for await (const item of streamXml(document, ["items"], bytes("<r><i/>", spaces(held), "<i/></r>")))
        items.push(item)
      return items
    }
    expect(await read(8 * mebibyte - 4)).toEqual(["", ""])
    await expect(read(8 * mebibyte + 1)).rejects.toThrow(tooLarge(8 * mebibyte, "one item of items"))
  })
})
