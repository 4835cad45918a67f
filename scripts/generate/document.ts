import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"
import type { Filter, Operation as EmittedOperation } from "../../src/core/http/operation.ts"

/** The parts of an OpenAPI 3.1 document that the emitters read, with this project's extensions. See specs/README.md. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; version: string }
  paths?: Record<string, PathItem>
  webhooks?: Record<string, PathItem>
  security?: Security
  components?: {
    schemas?: Record<string, Schema>
    parameters?: Record<string, Parameter | Reference>
    responses?: Record<string, Response | Reference>
    requestBodies?: Record<string, RequestBody | Reference>
    securitySchemes?: Record<string, SecurityScheme>
  }
}

interface Reference {
  $ref: string
}

/** Keywords that an operation, a webhook, a parameter or a field may have. */
export interface Facts {
  description?: string
  "x-assumed"?: string
  "x-since"?: string
  "x-removed"?: string
  "x-dialects"?: string[]
}

export const methods = ["get", "post", "put", "patch", "delete"] as const
export type Method = (typeof methods)[number]

interface PathItem extends Partial<Record<Method, Operation>>, Facts {
  parameters?: (Parameter | Reference)[]
  "x-payload"?: string
}

export interface Operation extends Facts {
  operationId?: string
  summary?: string
  tags?: string[]
  deprecated?: boolean
  parameters?: (Parameter | Reference)[]
  security?: Security
  requestBody?: RequestBody | Reference
  responses?: Record<string, Response | Reference>
  "x-idempotent"?: boolean
  "x-effect"?: Effect
  "x-destroys-when"?: Record<string, unknown>
  "x-alias"?: string
  "x-paginated"?: EmittedOperation["paginated"]
  "x-nothing"?: unknown
  "x-payload"?: string
}

/** What a successful call does to the service's data. */
export const effects = ["read", "write", "destroy"] as const
type Effect = (typeof effects)[number]

interface SecurityScheme {
  type?: string
  name?: string
  "x-public"?: boolean
}

/** Alternatives, each with the names of the schemes that must be combined. */
export type Security = Record<string, string[]>[]

export interface Parameter extends Facts {
  name: string
  in: string
  required?: boolean
  deprecated?: boolean
  style?: string
  explode?: boolean
  schema?: Schema
  content?: Content
  example?: unknown
  "x-prefix"?: string
  "x-filter"?: Filter
  /** Dialects that require it although the provider does not. */
  "x-required-in"?: string[]
}

type Content = Record<string, { schema?: Schema }>

interface RequestBody {
  required?: boolean
  content: Content
}

interface Response {
  content?: Content
}

export interface Schema extends Facts {
  "x-filter"?: Filter
  /** For a branch of a body: the call that it represents, and the schema of its response. */
  "x-operation"?: string
  "x-response"?: string
  title?: string
  $ref?: string | undefined
  example?: unknown
  type?: string | string[]
  format?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  deprecated?: boolean
  propertyNames?: { pattern?: string }
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  discriminator?: { propertyName: string; mapping?: Record<string, string> }
  xml?: Xml
}

export interface Xml {
  name?: string
  attribute?: boolean
  wrapped?: boolean
  "x-text"?: boolean
  "x-trim"?: boolean
  "x-also-in"?: string
}

/** Only rules out a stray string or list: Redocly checks the structure. */
export const isOpenApiDocument = (value: unknown): value is OpenApiDocument =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "openapi" in value

export const isReference = (value: object): value is Reference => "$ref" in value && typeof value.$ref === "string"

/** The path segments of a local reference: `#/components/schemas/A~1B` → `["components", "schemas", "A/B"]`. */
export const pointerOf = (ref: string): string[] | undefined =>
  ref.startsWith("#/")
    ? ref
        .slice(2)
        .split("/")
        .map((segment) => decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~"))
    : undefined

/** The name of the component schema that a reference points to. */
export const schemaName = (ref: string): string | undefined => {
  const [first, second, name, ...rest] = pointerOf(ref) ?? []
  return first === "components" && second === "schemas" && rest.length === 0 ? name : undefined
}

/** What a local reference points to, or undefined. */
export const lookUp = (document: OpenApiDocument, ref: string): unknown =>
  pointerOf(ref)?.reduce<unknown>(
    (node, segment) => (isRecord(node) && Object.hasOwn(node, segment) ? node[segment] : undefined),
    document,
  )

/** The node itself or, if it is a reference, the node at the end of the chain. */
export function follow<Node extends object>(document: OpenApiDocument, node: Node | Reference): Node {
  let current: Node | Reference = node
  const seen = new Set<unknown>()
  while (isReference(current)) {
    const target = lookUp(document, current.$ref)
    if (!isRecord(target)) throw new Error(`${current.$ref} does not exist`)
    if (seen.has(target)) throw new Error(`${current.$ref} refers to itself`)
    seen.add(target)
    current = target as Node | Reference
  }
  return current
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export interface Listed {
  /** Path of the operation, or name of the webhook. */
  readonly key: string
  readonly method: Method
  readonly operation: Operation
  /** Where it is in the document. */
  readonly at: readonly string[]
  readonly item: PathItem
  /** For a call made by a branch of a body: where the branch is, and the constants that select it. */
  readonly branch?: { readonly at: readonly string[]; readonly constants: Readonly<Record<string, string>> }
}

const list = (section: "paths" | "webhooks", items: Record<string, PathItem> = {}): Listed[] =>
  Object.entries(items).flatMap(([key, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ key, method, operation, item, at: [section, key, method] }] : []
    }),
  )

/** Every operation as declared, in the document's order. */
export const listDeclared = (document: OpenApiDocument): Listed[] => list("paths", document.paths)

/** Every call, in the document's order: an operation whose body has several branches becomes one call per branch. */
export const listOperations = (document: OpenApiDocument): Listed[] =>
  listDeclared(document).flatMap((listed) => listBranches(document, listed) ?? [listed])

/** The calls of an operation, one per branch of its body; `undefined` if its body has no branches. */
function listBranches(document: OpenApiDocument, listed: Listed): Listed[] | undefined {
  const body = anyBody(document, listed.operation)
  const { oneOf = [], discriminator } = body?.schema ? follow(document, body.schema) : {}
  if (!body || !discriminator) return undefined
  const branches = oneOf.map((node) => ({ node, schema: follow(document, node) }))
  if (!branches.some(({ schema }) => schema["x-operation"] !== undefined)) return undefined
  const { propertyName } = discriminator
  return branches.map(({ node, schema }) => {
    const value = schema.properties?.[propertyName]?.const
    return {
      ...listed,
      operation: branchOperation(document, listed.operation, { type: body.type, node, schema }),
      branch: {
        at: pointerOf(node.$ref ?? "") ?? listed.at,
        constants: { [propertyName]: typeof value === "string" ? value : "" },
      },
    }
  })
}

/** The operation of one branch: the shared operation overlaid with the branch's own; extensions come only from the branch. */
function branchOperation(
  document: OpenApiDocument,
  shared: Operation,
  { type, node, schema }: { type: string; node: Schema; schema: Schema },
): Operation {
  const { title, description, deprecated, "x-operation": operationId, "x-response": response } = schema
  const of = (source: object, extensions: boolean): [string, unknown][] =>
    Object.entries(source).filter(([name]) => name.startsWith("x-") === extensions)
  const success = follow(document, shared.responses?.["200"] ?? {})
  const own = Object.entries({ operationId, summary: title, description, deprecated })
  return {
    ...(Object.fromEntries([...of(shared, false), ...of(schema, true)]) as Operation),
    ...Object.fromEntries(own.filter(([, value]) => value !== undefined)),
    requestBody: { required: true, content: { [type]: { schema: node } } },
    responses: {
      ...shared.responses,
      ...(response !== undefined && { "200": { ...success, content: { [type]: { schema: { $ref: response } } } } }),
    },
  }
}

/** Every webhook, in the document's order. */
export const listWebhooks = (document: OpenApiDocument): Listed[] => list("webhooks", document.webhooks)

interface ListedParameter {
  readonly parameter: Parameter
  readonly at: readonly (string | number)[]
}

/** Parameters of the path and of the operation; the operation's own take precedence. */
export function listParameters(document: OpenApiDocument, { at, item, operation }: Listed): ListedParameter[] {
  const found = new Map<string, ListedParameter>()
  const add = (parameters: Operation["parameters"], base: readonly string[]): void => {
    for (const [index, node] of (parameters ?? []).entries()) {
      const parameter = follow(document, node)
      found.set(`${parameter.in} ${parameter.name}`, { parameter, at: [...base, "parameters", index] })
    }
  }
  add(item.parameters, at.slice(0, 2))
  add(operation.parameters, at)
  return [...found.values()]
}

export const isXml = (type: string): boolean => /^(text|application)\/(.*\+)?xml$/.test(type)
export const isJson = (type: string): boolean => /^application\/(.*\+)?json$/.test(type)

export const bodyKind = (type: string): "json" | "xml" | "form" | "multipart" | undefined => {
  if (isJson(type)) return "json"
  if (isXml(type)) return "xml"
  if (type === "application/x-www-form-urlencoded") return "form"
  return type === "multipart/form-data" ? "multipart" : undefined
}

export interface Found {
  readonly type: string
  readonly schema: Schema | undefined
}

const find = (content: Content | undefined, wanted: (type: string) => boolean = () => true): Found | undefined => {
  const entry = Object.entries(content ?? {}).find(([type]) => wanted(type))
  return entry && { type: entry[0], schema: entry[1].schema }
}

/** The first declared body, whatever its type. */
export const anyBody = (document: OpenApiDocument, { requestBody }: Operation): Found | undefined =>
  requestBody && find(follow(document, requestBody).content)

export const xmlBody = (document: OpenApiDocument, { requestBody }: Operation): Found | undefined =>
  requestBody && find(follow(document, requestBody).content, isXml)

const isSuccess = (status: string): boolean => status.startsWith("2")

const alternatives = (schema: Schema = {}): Schema[] => schema.oneOf ?? [schema]

/**
 * Sorts the alternatives of a response that has a success status. Servers also report failures with status 200: an
 * alternative that the operation also declares for another status (such as `default`) is a failure.
 */
export function outcomes(
  document: OpenApiDocument,
  { responses = {} }: Operation,
  schema: Schema,
): { readonly successes: readonly Schema[]; readonly failures: readonly Schema[] } {
  const declared = Object.entries(responses).flatMap(([status, node]) =>
    isSuccess(status) ? [] : Object.values(follow(document, node).content ?? {}),
  )
  const names = new Set(declared.flatMap((media) => alternatives(media.schema)).flatMap(({ $ref }) => $ref ?? []))
  const isFailure = ({ $ref = "" }: Schema): boolean => names.has($ref)
  const all = alternatives(schema)
  return { successes: all.filter((each) => !isFailure(each)), failures: all.filter(isFailure) }
}

interface Reply {
  readonly status: string
  /** Absent if there is no body. */
  readonly type?: string
  /** Excludes failures among its alternatives. */
  readonly schema?: Schema
}

/** Every success response of an operation, by status and media type. A media type with failures only is left out. */
export const replies = (document: OpenApiDocument, operation: Operation): Reply[] =>
  Object.entries(operation.responses ?? {}).flatMap(([status, node]) => {
    if (!isSuccess(status)) return []
    const content = Object.entries(follow(document, node).content ?? {})
    if (content.length === 0) return [{ status }]
    return content.flatMap(([type, { schema }]): Reply[] => {
      if (schema === undefined) return [{ status, type }]
      const { successes, failures } = outcomes(document, operation, schema)
      const [first, ...others] = successes
      if (failures.length === 0) return [{ status, type, schema }]
      if (first === undefined) return []
      return [{ status, type, schema: others.length === 0 ? first : { ...schema, oneOf: [...successes] } }]
    })
  })

/** The kind of body in a success response; `none` for a redirect or an empty response. */
export const answerKind = (document: OpenApiDocument, operation: Operation): "json" | "xml" | "text" | "none" => {
  const types = replies(document, operation).flatMap(({ type }) => type ?? [])
  if (types.some(isXml)) return "xml"
  if (types.some(isJson)) return "json"
  return types.length > 0 ? "text" : "none"
}

/** Returns whether successes with and without a body are both declared. */
export const mayBeEmpty = (document: OpenApiDocument, operation: Operation): boolean =>
  new Set(replies(document, operation).map(({ type }) => type === undefined)).size === 2

/** The XML body of a successful `200` response. */
export const xmlAnswer = (document: OpenApiDocument, operation: Operation): Found | undefined => {
  const found = replies(document, operation).find(({ status, type }) => status === "200" && isXml(type ?? ""))
  return found && { type: found.type ?? "", schema: found.schema }
}

/** The XML body of the `default` response. */
export const xmlFailure = (document: OpenApiDocument, { responses }: Operation): Found | undefined =>
  responses?.["default"] && find(follow(document, responses["default"]).content, isXml)

/**
 * Parses a document without checking it, for documents that the generator has already checked.
 * @param name the document's name in errors
 */
export function parseDocument(text: string, name: string): OpenApiDocument {
  let parsed: unknown
  try {
    parsed = parse(text)
  } catch (cause) {
    throw new Error(`${name} is not YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  if (!isOpenApiDocument(parsed)) throw new Error(`${name} is not an OpenAPI document: there is no openapi at the top`)
  return parsed
}

export interface DocumentPath {
  /** Base name of the file, and name of the folder below generated/. */
  readonly provider: string
  /** Relative to the project, with forward slashes. */
  readonly path: string
}

/** The documents of a project, by name: every .yaml file directly in specs/. */
export async function listDocuments(cwd: string): Promise<DocumentPath[]> {
  const entries = await readdir(join(cwd, "specs"), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ name }) => ({ provider: name.slice(0, -".yaml".length), path: `specs/${name}` }))
    .sort((a, b) => (a.provider < b.provider ? -1 : 1))
}
