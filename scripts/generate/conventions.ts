import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Plugin } from "@redocly/openapi-core/lib/config/types.js"
import type { UserContext } from "@redocly/openapi-core/lib/walk.js"
import {
  effects,
  anyBody,
  bodyKind,
  follow,
  isJson,
  isOpenApiDocument,
  isRecord,
  isXml,
  type Listed,
  listDeclared,
  listOperations,
  listParameters,
  listWebhooks,
  lookUp,
  methods,
  type OpenApiDocument,
  type Operation,
  outcomes,
  pointerOf,
  replies,
  type Schema,
  schemaName,
} from "./document.ts"
import { webhookPayload } from "./emit-events.ts"
import { parameterKind } from "./emit-operations.ts"
import { xmlDocuments } from "./emit-xml.ts"
import type { Report } from "./xml-shapes.ts"

/** Starts the message for invalid OpenAPI or a broken reference. Redocly's own rules report these better; see lint.ts. */
export const gaveUp = "could not check the conventions"

/** Checks that need the whole document, because they follow references. */
const whole = () => ({
  Root: {
    leave(root: unknown, { location, ...context }: UserContext) {
      if (!isOpenApiDocument(root)) return
      const report: Report = (at, message) => {
        context.report({ message, location: location.child([...at]) })
      }
      try {
        checkBranches(root, report)
        checkOperations(root, report)
        checkWebhooks(root, report)
        xmlDocuments(root, report)
      } catch (error) {
        context.report({ message: `${gaveUp}: ${error instanceof Error ? error.message : String(error)}`, location })
      }
    },
  },
})

/** The extensions that the table in specs/README.md explains. */
const explained = new Set(
  [...readFileSync(join(import.meta.dirname, "../../specs/README.md"), "utf8").matchAll(/^\| `(x-[\w-]+)/gm)].map(
    ([, name]) => name,
  ),
)
const texts = ["x-assumed", "x-since", "x-removed", "x-source"]
const lists = ["x-dialects", "x-required-in", "x-file-types"]

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== ""

/** Checks extensions, which any node may have, even next to a `$ref`. */
function extensions() {
  const check = (node: unknown, { location, type, ...context }: UserContext): void => {
    // The keys of a map are the service's own names, not keywords.
    if (!isRecord(node) || Object.keys(type.properties).length === 0) return
    for (const [name, value] of Object.entries(node).filter(([key]) => key.startsWith("x-"))) {
      const problem = (message: string): void => {
        context.report({ message: `${name} ${message}`, location: location.child(name) })
      }
      if (!explained.has(name)) problem("is not an extension that specs/README.md explains")
      if (texts.includes(name) && !isText(value)) problem("must be a string: put the value in quotes")
      if (lists.includes(name) && !(Array.isArray(value) && value.length > 0 && value.every(isText)))
        problem("must be a list of names")
      if (name === "x-removed" && node["deprecated"] !== true && ("in" in node || "responses" in node))
        problem("goes with deprecated: true")
    }
  }
  return { any: check, ref: check }
}

/** The end of the message about a broken reference. */
export const missingTarget = "does not exist"

const references = () => ({
  ref({ $ref }: { $ref: string }, context: UserContext, { node }: { node: unknown }) {
    const location = context.location.child("$ref")
    if (!$ref.startsWith("#/"))
      context.report({ message: `${$ref}: a document stands alone, references begin with #/`, location })
    else if (node === undefined) context.report({ message: `${$ref} ${missingTarget}`, location })
  },
})

/** Redocly plugin that checks the rules of specs/README.md on which the emitters depend. Each problem has its file and line. */
const conventions = (): Plugin => ({ id: "conferkit", rules: { oas3: { references, extensions, conventions: whole } } })

export default conventions

/** Names of the fields in a response, including those behind `$ref` and `allOf`. */
function fieldsOf(document: OpenApiDocument, node: Schema): string[] {
  const { properties = {}, allOf = [] } = follow(document, node)
  return [...Object.keys(properties), ...allOf.flatMap((part) => fieldsOf(document, part))]
}

function checkPagination(document: OpenApiDocument, listed: Listed, report: Report): void {
  const pagination: unknown = listed.operation["x-paginated"]
  if (pagination === undefined) return
  const at = [...listed.at, "x-paginated"]
  if (!isRecord(pagination) || typeof pagination["items"] !== "string") {
    report(at, "x-paginated needs items: the response field that contains the list")
    return
  }
  const response = replies(document, listed.operation).find(({ type = "" }) => isXml(type) || isJson(type))
  const parameters = listParameters(document, listed).map(({ parameter }) => parameter.name)
  const fields = fieldsOf(document, response?.schema ?? {})
  for (const [key, value] of Object.entries(pagination)) {
    if (key === "max" && Number.isInteger(value)) continue
    const isParameter = ["offset", "limit", "cursor"].includes(key)
    const isKnown = isParameter || ["items", "total", "next", "more"].includes(key)
    if (!isKnown || typeof value !== "string") report([...at, key], `x-paginated: ${key} or its value is invalid`)
    else if (!(isParameter ? parameters : fields).includes(value))
      report([...at, key], `${value} is not a ${isParameter ? "parameter" : "field of the response"}`)
  }
}

function checkParameters(document: OpenApiDocument, listed: Listed, report: Report): void {
  for (const { parameter, at } of listParameters(document, listed)) {
    const kind = parameterKind(document, parameter)
    if (typeof kind === "string") report(at, kind)
    else if (kind.names !== undefined && !isPattern(kind.names)) report(at, `${kind.names} is not a regular expression`)
  }
}

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, "u") instanceof RegExp
  } catch {
    return false
  }
}

/** Members of a schema by path (`response.returncode`): those it declares, those it requires, and the values it fixes. */
interface Marks {
  readonly declared: Set<string>
  readonly required: Set<string>
  readonly fixed: Map<string, unknown>
}

function marksOf(
  document: OpenApiDocument,
  node: Schema,
  path = "",
  marks: Marks = { declared: new Set(), required: new Set(), fixed: new Map() },
): Marks {
  const schema = follow(document, node)
  for (const part of schema.allOf ?? []) marksOf(document, part, path, marks)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = path === "" ? name : `${path}.${name}`
    marks.declared.add(at)
    if (schema.required?.includes(name) !== true) continue
    const { const: value } = follow(document, property)
    marks.required.add(at)
    if (value !== undefined) marks.fixed.set(at, value)
    if (path === "") marksOf(document, property, at, marks)
  }
  return marks
}

/**
 * Returns whether no value can match both: a member has a different constant in each, or a constant only in the failure
 * and a required member only in the success.
 */
function areApart(success: Marks, failure: Marks): boolean {
  const lacks = (path: string): boolean => !success.declared.has(path.replace(/\..*/, ""))
  return (
    [...failure.fixed].some(([path, value]) => success.fixed.has(path) && success.fixed.get(path) !== value) ||
    ([...failure.fixed.keys()].some(lacks) && [...success.required].some((path) => !failure.declared.has(path)))
  )
}

/** A failure that is sent with a success status must be distinguishable from a success by its content. */
function checkOutcomes(document: OpenApiDocument, { operation, at }: Listed, report: Report): void {
  for (const [status, node] of Object.entries(operation.responses ?? {})) {
    if (!status.startsWith("2")) continue
    for (const [type, { schema = {} }] of Object.entries(follow(document, node).content ?? {})) {
      const { successes, failures } = outcomes(document, operation, schema)
      const marks = (schemas: readonly Schema[]): Marks[] => schemas.map((each) => marksOf(document, each))
      if (!marks(successes).every((one) => marks(failures).every((other) => areApart(one, other))))
        report(
          [...at, "responses", status, "content", type, "schema"],
          "a success and a failure cannot be distinguished: give each a required member with its own const",
        )
    }
  }
}

/** Checks that an operation declares everything that its row in operations.ts needs. */
function checkOperations(document: OpenApiDocument, report: Report): void {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of Object.keys(item).filter((key) => ["head", "options", "trace"].includes(key)))
      report(["paths", path, method], `${method} is not supported`)
  }
  for (const listed of listOperations(document)) {
    const { operation, at, branch } = listed
    if (typeof operation["x-idempotent"] !== "boolean")
      report(branch?.at ?? at, "x-idempotent is missing: set it to true or false; retries depend on it")
    checkEffect(operation, branch?.at ?? at, report)
    const body = anyBody(document, operation)
    if (body && !bodyKind(body.type)) report([...at, "requestBody"], `a body of type ${body.type} is not supported`)
    checkOutcomes(document, listed, report)
    checkPagination(document, listed, report)
    checkParameters(document, listed, report)
  }
}

/** Requires `x-effect`: it decides whether a command needs confirmation, so a new operation must declare it. */
function checkEffect(operation: Operation, place: readonly string[], report: Report): void {
  const { "x-effect": effect, "x-destroys-when": when, "x-alias": alias } = operation
  if (effect === undefined || !effects.includes(effect))
    report(place, `x-effect is missing: set it to ${effects.join(", ")}; destructive commands ask for confirmation`)
  if (when !== undefined && (effect !== "write" || !isRecord(when)))
    report(
      [...place, "x-destroys-when"],
      "x-destroys-when is a map of parameters to values, and needs an operation with x-effect: write",
    )
  if (alias !== undefined && !/^[a-z][a-z-]*$/.test(alias))
    report([...place, "x-alias"], "x-alias is the name of a command: lower case letters and hyphens")
}

/** Checks that each branch of a body declares what it needs to become a call. */
function checkBranches(document: OpenApiDocument, report: Report): void {
  const names = new Set(listDeclared(document).map(({ operation }) => operation.operationId))
  for (const listed of listDeclared(document)) {
    const schema = anyBody(document, listed.operation)?.schema
    const { discriminator, oneOf = [] } = schema ? follow(document, schema) : {}
    const branches = oneOf.map((node) => ({ node, branch: follow(document, node) }))
    if (!discriminator || !branches.some(({ branch }) => branch["x-operation"] !== undefined)) continue
    const { propertyName, mapping = {} } = discriminator
    for (const { node, branch } of branches) {
      const at = pointerOf(node.$ref ?? "") ?? listed.at
      const { "x-operation": name, "x-response": response } = branch
      const value = branch.properties?.[propertyName]?.const
      if (!isText(name)) report(at, "x-operation is missing: the name of the call that this body makes")
      else if (names.has(name)) report([...at, "x-operation"], `${name} is the name of another call`)
      names.add(name)
      if (typeof value !== "string" || branch.required?.includes(propertyName) !== true)
        report(at, `${propertyName} is required and a const: it distinguishes the calls`)
      else if (mapping[value] !== node.$ref)
        report(at, `the discriminator does not map ${value} to this schema: generators would use the schema's name`)
      if (response !== undefined && (schemaName(response) === undefined || !isRecord(lookUp(document, response))))
        report([...at, "x-response"], `${response} is not a schema in components`)
    }
  }
}

/** Checks that a webhook declares what its name, type and validator need. */
function checkWebhooks(document: OpenApiDocument, report: Report): void {
  for (const [name, item] of Object.entries(document.webhooks ?? {})) {
    if (methods.filter((method) => item[method]).length !== 1) report(["webhooks", name], "a webhook has one method")
  }
  for (const listed of listWebhooks(document)) {
    const { item, key, operation, at } = listed
    const kinds = (operation.tags ?? []).filter((tag) => tag === "events" || tag === "callbacks")
    if (kinds.length !== 1) report(at, "a webhook has one of the tags events and callbacks")
    if (operation.requestBody && follow(document, operation.requestBody).required !== true)
      report([...at, "requestBody"], "the body of a webhook needs required: true, or its type includes undefined")
    const named = operation["x-payload"] ?? item["x-payload"]
    const payload = webhookPayload(document, listed)
    const place = operation["x-payload"] === undefined ? at.slice(0, 2) : at
    if (named !== undefined && !payload) report([...place, "x-payload"], `${named} is not a schema in components`)
    else if (!payload) report(at, "the webhook needs x-payload, or a body with a schema")
    const { properties = {} } = document.components?.schemas?.[payload?.schema ?? ""] ?? {}
    for (const field of ["id", "event"]) {
      const name = properties[field]?.const
      if (name !== undefined && name !== key)
        report(at, `the payload's ${field} is ${JSON.stringify(name)}, the webhook's name is ${JSON.stringify(key)}`)
    }
  }
}
