import { isRecord } from "../cells.ts"
import { type Path, type Place, type SpecDocument } from "./schema.ts"

/** A call of a document. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly at: Path
  /** For calls that share a URL: the constants in the body that select the call, and the schema of its response. */
  readonly branch?: { readonly constants: Readonly<Record<string, unknown>>; readonly response: Path }
}

const methods = ["get", "post", "put", "patch", "delete"]

/** Calls that differ only in their body. */
function branchesOf(document: SpecDocument, operation: Operation): Operation[] {
  const body = document.resolve([...operation.at, "requestBody"])
  const schema = document.resolve([...body, "content", "application/json", "schema"])
  const alternatives = document.at([...schema, "oneOf"])
  if (!Array.isArray(alternatives)) return []
  return alternatives.flatMap((_, index) => {
    const branch = document.at(document.resolve([...schema, "oneOf", index]))
    if (!isRecord(branch) || typeof branch["x-operation"] !== "string") return []
    const properties = isRecord(branch["properties"]) ? branch["properties"] : {}
    const constants = Object.fromEntries(
      Object.entries(properties).flatMap(([name, each]) =>
        isRecord(each) && each["const"] !== undefined ? [[name, each["const"]] as const] : [],
      ),
    )
    const response = String(branch["x-response"]).slice(2).split("/")
    return [{ ...operation, id: branch["x-operation"], branch: { constants, response } }]
  })
}

/** All calls, by name. */
export function operationsOf(document: SpecDocument): Map<string, Operation> {
  const found = new Map<string, Operation>()
  const paths = document.at(["paths"])
  for (const [path, item] of Object.entries(isRecord(paths) ? paths : {})) {
    if (!isRecord(item)) continue
    for (const method of methods) {
      const operation = item[method]
      if (!isRecord(operation)) continue
      const own: Operation = {
        id: String(operation["operationId"]),
        method: method.toUpperCase(),
        path,
        at: ["paths", path, method],
      }
      const branches = branchesOf(document, own)
      for (const each of branches.length > 0 ? branches : [own]) found.set(each.id, each)
    }
  }
  return found
}

/** Returns whether the path of a URL matches a path template of the document. */
export function isPathOf(template: string, pathname: string): boolean {
  const path = pathname.replace(/\/+$/, "")
  if (template === "/") return /(?:^|\/)api$/.test(path)
  const escaped = template.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{[^}]+\}/g, "[^/]+")
  return new RegExp(`${escaped}$`).test(path)
}

/** The call that a recorded request made, whatever the server's address. */
export function operationFor(
  all: Iterable<Operation>,
  method: string,
  pathname: string,
  body: unknown,
): Operation | undefined {
  const fitting = [...all].filter((each) => isPathOf(each.path, pathname))
  const words = ({ path: template }: Operation) => template.replaceAll(/\{[^}]+\}/g, "").length
  const longest = Math.max(0, ...fitting.map(words))
  const closest = fitting.filter((each) => words(each) === longest)
  const ofMethod = closest.filter((each) => each.method === method)
  const candidates = ofMethod.length > 0 ? ofMethod : closest
  const isNamed = ({ branch }: Operation) =>
    branch === undefined ||
    (isRecord(body) && Object.entries(branch.constants).every(([name, value]) => body[name] === value))
  return candidates.find(isNamed)
}

/** The possible contents of a response: one of the alternatives must fit. */
export interface Described {
  readonly places: readonly Place[]
  readonly isXml: boolean
}

/** Returns whether a response may be plain text. */
export function mayBePlainText(document: SpecDocument, { at }: Operation, status: number): boolean {
  const response = document.resolve([...at, "responses", String(status)])
  const content = document.at([...response, "content"])
  return isRecord(content) && Object.keys(content).some((type) => type.startsWith("text/plain"))
}

/** The declared response for a status, or the default response. */
export function responseOf(
  document: SpecDocument,
  { at, branch }: Operation,
  status: number,
  isXml: boolean,
): Described | string {
  const responses = document.at([...at, "responses"])
  if (!isRecord(responses)) return "the document describes no responses"
  const key = [String(status), `${String(status).charAt(0)}XX`, "default"].find((each) => responses[each] !== undefined)
  if (key === undefined) return `the document describes no response with HTTP ${status}`
  const schemaAt = (name: string): Path | undefined => {
    const response = document.resolve([...at, "responses", name])
    const content = document.at([...response, "content"])
    const types = Object.keys(isRecord(content) ? content : {})
    const type = types.find((each) => (isXml ? /\bxml\b/i.test(each) : /\bjson\b/i.test(each)))
    return type === undefined ? undefined : [...response, "content", type, "schema"]
  }
  const own = schemaAt(key)
  const failed = schemaAt("default")
  const isSuccess = status < 400
  const paths =
    branch !== undefined && isSuccess
      ? [branch.response, ...(failed === undefined ? [] : [failed])]
      : own !== undefined
        ? [own]
        : // Servers send failures with any status, so the failure schema is used instead.
          failed === undefined
          ? []
          : [failed]
  if (paths.length === 0) return `the document describes no ${isXml ? "XML" : "JSON"} for HTTP ${status}`
  return { places: paths.map((path) => document.place(path)), isXml }
}

/** Members and constants that mark a failure in the body when the status does not. */
export function failureMarks(document: SpecDocument, { at }: Operation): readonly (readonly [Path, unknown])[] {
  const response = document.resolve([...at, "responses", "default"])
  const content = document.at([...response, "content"])
  return Object.keys(isRecord(content) ? content : {}).flatMap((type) => {
    const marks = (place: Place, path: Path): (readonly [Path, unknown])[] =>
      [...document.view(place).properties].flatMap(([name, each]) => {
        if (each.schema.const !== undefined) return [[[...path, name], each.schema.const] as const]
        return path.length === 0 ? marks(each, [name]) : []
      })
    return marks(document.place([...response, "content", type, "schema"]), [])
  })
}

/** Returns whether a call needs no credentials. */
export function needsNoCredentials(document: SpecDocument, { at }: Operation): boolean {
  const security = document.at([...at, "security"])
  return Array.isArray(security) && security.length === 0
}
