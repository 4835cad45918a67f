import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"

/** The part of an OpenAPI 3.1 document the emitters read, with this project's extensions. See specs/README.md. */
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

/** What may stand on an operation, a webhook, a parameter or a field. */
export interface Facts {
  description?: string
  "x-assumed"?: string
  "x-since"?: string
  "x-removed"?: string
  "x-dialects"?: string[]
}

export const methods = ["get", "post", "put", "patch", "delete"] as const
export type Method = (typeof methods)[number]

type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<Method, Operation>> & WebhookFacts

/** These may stand on a webhook or on its only operation. */
export interface WebhookFacts extends Facts {
  "x-payload"?: string
}

export interface Operation extends WebhookFacts {
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
  "x-paginated"?: Pagination
  "x-nothing"?: unknown
}

/** What a branch of a body says of the call that it makes. See "Several calls behind one URL" in specs/README.md. */
interface BranchFacts {
  title?: string
  deprecated?: boolean
  /** Name of the call. */
  "x-operation"?: string
  /** Schema of its response. */
  "x-response"?: string
  "x-idempotent"?: boolean
  "x-effect"?: Effect
  "x-alias"?: string
  "x-nothing"?: unknown
}

/** What a successful call does to the service's data. */
export const effects = ["read", "write", "destroy"] as const
export type Effect = (typeof effects)[number]

/** Of a parameter or a member of a body that selects what a call is about. */
type Filter = "identity" | "value"

interface SecurityScheme {
  type?: string
  name?: string
  "x-public"?: boolean
}

/** Alternatives, each with the names of the schemes it takes together. */
export type Security = Record<string, string[]>[]

interface Pagination {
  offset?: string
  limit?: string
  cursor?: string
  items: string
  total?: string
  next?: string
  more?: string
  max?: number
}

export interface Parameter extends Facts {
  name: string
  in: string
  required?: boolean
  deprecated?: boolean
  style?: string
  explode?: boolean
  schema?: Schema
  content?: Record<string, MediaType>
  example?: unknown
  "x-prefix"?: string
  "x-filter"?: Filter
  /** Dialects that require it, though the provider does not. */
  "x-required-in"?: string[]
}

interface RequestBody {
  required?: boolean
  content: Record<string, MediaType>
}

export interface Response {
  description?: string
  content?: Record<string, MediaType>
}

interface MediaType {
  schema?: Schema
}

export interface Schema extends Facts, BranchFacts {
  "x-filter"?: Filter
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

/** Structure is Redocly's to check; this only tells a document from a stray text or list. */
export const isOpenApiDocument = (value: unknown): value is OpenApiDocument =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "openapi" in value

export const isReference = (value: object): value is Reference => "$ref" in value && typeof value.$ref === "string"

/** The path a local reference points along: `#/components/schemas/A~1B` → `["components", "schemas", "A/B"]`. */
export const pointerOf = (ref: string): string[] | undefined =>
  ref.startsWith("#/")
    ? ref
        .slice(2)
        .split("/")
        .map((segment) => decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~"))
    : undefined

/** The name of the component schema a reference points to. */
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

/** A reference to nothing, or to itself. */
export class DanglingReferenceError extends Error {
  override readonly name = "DanglingReferenceError"
}

/** The node itself, or what its references lead to in the end. */
export function follow<Node extends object>(document: OpenApiDocument, node: Node | Reference): Node {
  let current: Node | Reference = node
  const seen = new Set<unknown>()
  while (isReference(current)) {
    const target = lookUp(document, current.$ref)
    if (!isRecord(target) || seen.has(target)) throw new DanglingReferenceError(`${current.$ref} leads nowhere`)
    seen.add(target)
    current = target as Node | Reference
  }
  return current
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export interface Listed {
  /** Path, or name of the webhook. */
  readonly key: string
  readonly method: Method
  readonly operation: Operation
  /** Where it stands in the document. */
  readonly at: readonly string[]
  readonly item: PathItem
  /** Where the branch of the body stands that makes the call, and what its body says for this call alone. */
  readonly branch?: { readonly at: readonly string[]; readonly constants: Readonly<Record<string, string>> }
}

const list = (section: "paths" | "webhooks", items: Record<string, PathItem> = {}): Listed[] =>
  Object.entries(items).flatMap(([key, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ key, method, operation, item, at: [section, key, method] }] : []
    }),
  )

/** Every operation as it stands in the document, in its order. */
export const listDeclared = (document: OpenApiDocument): Listed[] => list("paths", document.paths)

/** Every call, in the document's order: an operation whose body is one of several branches makes a call of each. */
export const listOperations = (document: OpenApiDocument): Listed[] =>
  listDeclared(document).flatMap((listed) => listBranches(document, listed) ?? [listed])

/** The calls that an operation makes by the branches of its body; `undefined` where its body is one whole. */
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

/** What all calls of a URL share is said by the operation, the rest by the branch. */
function branchOperation(
  document: OpenApiDocument,
  shared: Operation,
  { type, node, schema }: { type: string; node: Schema; schema: Schema },
): Operation {
  const { title, description, deprecated } = schema
  const response = schema["x-response"]
  const success = responseOf(document, shared, "200")
  const facts = Object.fromEntries(
    Object.entries({ ...schema }).filter(([name]) => name.startsWith("x-") && !/^x-(?:operation|response)$/.test(name)),
  )
  const standard = Object.fromEntries(Object.entries({ ...shared }).filter(([name]) => !name.startsWith("x-")))
  return {
    ...standard,
    ...facts,
    ...(schema["x-operation"] !== undefined && { operationId: schema["x-operation"] }),
    ...(title !== undefined && { summary: title }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
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

/** Parameters of the path and of the operation; the operation's own win. */
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

type Content = Record<string, MediaType> | undefined

export const isXml = (type: string): boolean => /^(text|application)\/(.*\+)?xml$/.test(type)
export const isJson = (type: string): boolean => /^application\/(.*\+)?json$/.test(type)

export interface Found {
  readonly type: string
  readonly schema: Schema | undefined
}

const find = (content: Content, wanted: (type: string) => boolean): Found | undefined => {
  const entry = Object.entries(content ?? {}).find(([type]) => wanted(type))
  return entry && { type: entry[0], schema: entry[1].schema }
}

const responseOf = (document: OpenApiDocument, operation: Operation, status: string): Response | undefined => {
  const node = operation.responses?.[status]
  return node && follow(document, node)
}

const isSuccess = (status: string): boolean => status.startsWith("2")

const alternatives = (schema: Schema): Schema[] => schema.oneOf ?? [schema]

/** Names of the schemas that an operation declares for failures, whatever their media type. */
function failureNames(document: OpenApiDocument, operation: Operation): Set<string> {
  const responses = Object.keys(operation.responses ?? {})
    .filter((status) => !isSuccess(status))
    .map((status) => responseOf(document, operation, status))
  const schemas = responses.flatMap((response) =>
    Object.values(response?.content ?? {}).map(({ schema = {} }) => schema),
  )
  return new Set(schemas.flatMap(alternatives).flatMap(({ $ref }) => $ref ?? []))
}

interface Outcomes {
  readonly successes: readonly Schema[]
  readonly failures: readonly Schema[]
}

/**
 * What may come with the status of a success. Servers report failures with status 200 as well: an alternative that the operation also
 * declares as a failure (under `default`, say) is one.
 */
export function outcomes(document: OpenApiDocument, operation: Operation, schema: Schema): Outcomes {
  const names = failureNames(document, operation)
  const isFailure = ({ $ref }: Schema): boolean => $ref !== undefined && names.has($ref)
  const all = alternatives(schema)
  return { successes: all.filter((each) => !isFailure(each)), failures: all.filter(isFailure) }
}

/** The same media types without the failures among their alternatives; a type that holds nothing else is left out. */
function successContent(document: OpenApiDocument, operation: Operation, status: string): Content {
  const content = responseOf(document, operation, status)?.content
  if (content === undefined) return undefined
  const entries = Object.entries(content).flatMap(([type, media]): [string, MediaType][] => {
    if (media.schema === undefined) return [[type, media]]
    const { successes, failures } = outcomes(document, operation, media.schema)
    const [first, ...others] = successes
    if (failures.length === 0) return [[type, media]]
    if (first === undefined) return []
    return [[type, { ...media, schema: others.length === 0 ? first : { ...media.schema, oneOf: [...successes] } }]]
  })
  return Object.fromEntries(entries)
}

/** Every success of an operation: its status and media types. */
const successes = (document: OpenApiDocument, operation: Operation): Content[] =>
  Object.keys(operation.responses ?? {})
    .filter(isSuccess)
    .map((status) => successContent(document, operation, status))

/** The media types of a `200` that is a success. */
export const answerContent = (document: OpenApiDocument, operation: Operation): Content =>
  successContent(document, operation, "200")

export const xmlAnswer = (
  document: OpenApiDocument,
  operation: Operation,
  status: "200" | "default",
): Found | undefined =>
  find(status === "200" ? answerContent(document, operation) : responseOf(document, operation, status)?.content, isXml)

export const xmlBody = (document: OpenApiDocument, operation: Operation): Found | undefined =>
  operation.requestBody && find(follow(document, operation.requestBody).content, isXml)

/** The first declared body, whatever its type. */
export const anyBody = (document: OpenApiDocument, operation: Operation): Found | undefined =>
  operation.requestBody && find(follow(document, operation.requestBody).content, () => true)

export const bodyKind = (type: string): "json" | "xml" | "form" | "multipart" | undefined => {
  if (isJson(type)) return "json"
  if (isXml(type)) return "xml"
  if (type === "application/x-www-form-urlencoded") return "form"
  return type === "multipart/form-data" ? "multipart" : undefined
}

/** The JSON or XML schema of each success. */
export const answers = (document: OpenApiDocument, operation: Operation): Schema[] =>
  successes(document, operation).flatMap((content) => {
    const found = find(content, (type) => isJson(type) || isXml(type))
    return found?.schema === undefined ? [] : [found.schema]
  })

/** Whether a success without a body is declared beside one with a body. */
export const mayBeEmpty = (document: OpenApiDocument, operation: Operation): boolean => {
  const sizes = successes(document, operation).map((content) => Object.keys(content ?? {}).length)
  return sizes.includes(0) && sizes.some((size) => size > 0)
}

/** What comes back when all went well. A redirect or an empty answer is `none`. */
export const answerKind = (document: OpenApiDocument, operation: Operation): "json" | "xml" | "text" | "none" => {
  const types = successes(document, operation).flatMap((content) => Object.keys(content ?? {}))
  if (types.some(isXml)) return "xml"
  if (types.some(isJson)) return "json"
  return types.length > 0 ? "text" : "none"
}

/**
 * Takes a document as it is, unchecked: for readers of documents that the generator has checked already.
 * @param name names it in errors
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
  /** Base name of the file, name of the folder below generated/. */
  readonly provider: string
  /** Relative to the project, with forward slashes. */
  readonly path: string
}

/** The documents of a project, by name. Whatever lies in specs/ as .yaml is one. */
export async function listDocuments(cwd: string): Promise<DocumentPath[]> {
  const entries = await readdir(join(cwd, "specs"), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ name }) => ({ provider: name.slice(0, -".yaml".length), path: `specs/${name}` }))
    .sort((a, b) => (a.provider < b.provider ? -1 : 1))
}
