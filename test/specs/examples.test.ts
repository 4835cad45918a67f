import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { default as addFormats } from "ajv-formats"
import { describe, expect, test } from "vitest"
import { follow, isRecord, isXml, listDocuments, parseDocument } from "../../scripts/generate/document.ts"

const root = join(import.meta.dirname, "../..")
const documents = await Promise.all(
  (await listDocuments(root)).map(async ({ provider, path }) => ({
    provider,
    document: parseDocument(await readFile(join(root, path), "utf8"), path),
  })),
)

interface Media {
  readonly at: readonly string[]
  readonly values: readonly [name: string, value: unknown][]
}

describe.each(documents)("example bodies of $provider", ({ document }) => {
  /** Every media type with examples; XML is a string and has its own decoding tests. */
  const listMedia = (node: unknown, at: readonly string[] = []): Media[] => {
    if (!isRecord(node) || at.at(-1) === "schemas")
      return Array.isArray(node) ? node.flatMap((each, index) => listMedia(each, [...at, String(index)])) : []
    const own = at.at(-2) === "content" && !isXml(at.at(-1) ?? "") && "schema" in node
    const named = isRecord(node["examples"]) ? Object.entries(node["examples"]) : []
    const values = [
      ...("example" in node ? [["example", node["example"]] as [string, unknown]] : []),
      ...named.map(([name, each]): [string, unknown] => [
        name,
        isRecord(each) ? follow<Record<string, unknown>>(document, each)["value"] : each,
      ]),
    ]
    return [
      ...(own && values.length > 0 ? [{ at, values }] : []),
      ...Object.entries(node).flatMap(([key, each]) =>
        key.startsWith("example") ? [] : listMedia(each, [...at, key]),
      ),
    ]
  }
  const all = listMedia(document)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: "https://document.example/document", ...document })

  const problem = ({ at }: Media, value: unknown): string | undefined => {
    const pointer = [...at, "schema"].map((each) =>
      encodeURIComponent(each.replaceAll("~", "~0").replaceAll("/", "~1")),
    )
    const validate = ajv.compile({ $ref: `https://document.example/document#/${pointer.join("/")}` })
    return validate(value) ? undefined : ajv.errorsText(validate.errors)
  }

  test("match their schema", () => {
    expect(all.length).toBeGreaterThan(0)
    for (const media of all)
      for (const [name, value] of media.values)
        expect(problem(media, value), `${media.at.join(" ")} ${name}`).toBeUndefined()
  })

  test("are checked: a number is rejected", () => {
    for (const media of all) expect(problem(media, 7), media.at.join(" ")).toBeDefined()
  })
})
