import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { follow, isJson, isXml, listDeclared, type OpenApiDocument, parseDocument } from "../generate/document.ts"
import { type Check, install, type Say, type Subject } from "./check.ts"
import { type SampleCall, sampleCalls } from "./samples.ts"
import { serviceOf } from "./services.ts"

interface Ajv {
  addSchema(schema: object, id: string): Ajv
  compile(
    schema: object,
  ): ((value: unknown) => boolean) & { errors?: { instancePath: string; message?: string }[] | null }
}

async function ajvFor(document: OpenApiDocument, say: Say): Promise<Ajv> {
  const home = await install("ajv", say)
  const load = async (file: string) =>
    (await import(pathToFileURL(join(home, "node_modules", file)).href)) as { default: unknown }
  const { default: exported } = (await load("ajv/dist/2020.js")) as {
    default: { default: new (options: object) => Ajv }
  }
  const { default: formats } = (await load("ajv-formats/dist/index.js")) as { default: { default: (ajv: Ajv) => void } }
  const ajv = new exported.default({ strict: false, allErrors: true, validateFormats: true })
  formats.default(ajv)
  return ajv.addSchema(document, "document")
}

const escaped = (key: string): string => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))

/** The JSON pointer to the schema of a response; undefined if none is declared for its Content-Type. */
function pointerTo(document: OpenApiDocument, call: SampleCall, status: number, type: string) {
  const listed = listDeclared(document).find(({ operation }) => operation.operationId === call.operationId)
  const responses = listed?.operation.responses ?? {}
  const key = [String(status), `${String(status)[0] ?? ""}XX`, "default"].find((each) => each in responses)
  const node = key === undefined ? undefined : responses[key]
  if (!listed || key === undefined || !node) return undefined
  const media = Object.keys(follow(document, node).content ?? {}).find((each) => each.split(";")[0] === type)
  if (media === undefined) return undefined
  const at =
    "$ref" in node && typeof node.$ref === "string"
      ? node.$ref
      : `#/paths/${escaped(listed.key)}/${listed.method}/responses/${key}`
  return `document${at}/content/${escaped(media)}/schema`
}

/**
 * With required parameters only, then with all: calls that create something first, calls that delete something last.
 */
const inOrder = (calls: readonly SampleCall[]): SampleCall[] =>
  [...calls].sort((a, b) => Number(a.method === "DELETE") - Number(b.method === "DELETE"))

/** Every sandbox response to every example matches the schema declared for its status. */
async function responses({ provider, path }: Subject, say: Say): Promise<string | undefined> {
  const document = parseDocument(await readFile(path, "utf8"), path)
  const ajv = await ajvFor(document, say)
  const service = serviceOf(provider)
  const wrong = new Set<string>()
  let [validated, succeeded] = [0, 0]
  for (const call of inOrder([...sampleCalls(document, "required"), ...sampleCalls(document)])) {
    let seen: { status: number; type: string; text: string } | undefined
    const send = service.client(async (input, init) => {
      const response = await service.fetch(input, init)
      const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? ""
      seen = { status: response.status, type, text: await response.clone().text() }
      return response
    })
    const { data, error } = await send(call).catch((reason: unknown) => ({ data: undefined, error: reason }))
    if (!seen || seen.text === "" || !(isJson(seen.type) || isXml(seen.type))) continue
    const where = `${call.operationId} ${seen.status} ${seen.type}`
    const pointer = pointerTo(document, call, seen.status, seen.type)
    if (pointer === undefined) {
      wrong.add(`${where}: the document declares no such response`)
      continue
    }
    const value: unknown = isXml(seen.type) ? (data ?? error) : JSON.parse(seen.text)
    const validate = ajv.compile({ $ref: pointer })
    validated += 1
    if (data !== undefined) succeeded += 1
    if (!validate(value))
      wrong.add(
        `${where}: ${(validate.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ""}`).join("; ")}`,
      )
  }
  say(`${validated} responses validated, ${succeeded} of them successes`)
  return wrong.size === 0 ? undefined : [...wrong].join("\n")
}

export const responseChecks = (subjects: readonly Subject[]): Check[] =>
  subjects.map((subject): Check => ({
    tool: "ajv, our sandbox's responses",
    provider: subject.provider,
    quick: true,
    run: (say) => responses(subject, say),
  }))
