import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Plugin } from "@redocly/openapi-core/lib/config/types.js"
import { ValidContentExamples } from "@redocly/openapi-core/lib/rules/oas3/no-invalid-media-type-examples.js"
import type { Oas3Rule } from "@redocly/openapi-core/lib/visitors.js"
import type { UserContext } from "@redocly/openapi-core/lib/walk.js"
import {
  effects,
  answerContent,
  anyBody,
  DanglingReferenceError,
  bodyKind,
  follow,
  isJson,
  isOpenApiDocument,
  isRecord,
  isReference,
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
  type Schema,
  schemaName,
  xmlAnswer,
} from "./document.ts"
import { webhookPayload } from "./emit-events.ts"
import { parameterKind } from "./emit-operations.ts"
import { xmlDocuments } from "./emit-xml.ts"
import { allowedIn, completeness } from "./completeness.ts"
import type { At, Report } from "./xml-shapes.ts"

type Check = (document: OpenApiDocument, report: Report) => void

/** A rule met a node that is not what OpenAPI says. Redocly's own rules report that better; see lint.ts. */
export const gaveUp = "could not check the conventions"

const rule = (check: Check) => () => ({
  Root: {
    leave(root: unknown, context: UserContext) {
      const { location } = context
      if (!isOpenApiDocument(root)) return
      try {
        check(root, (at, message) => {
          context.report({ message, location: location.child([...at]) })
        })
      } catch (error) {
        // The rule for references says it, where it is.
        if (error instanceof DanglingReferenceError) return
        context.report({ message: `${gaveUp}: ${error instanceof Error ? error.message : String(error)}`, location })
      }
    },
  },
})

/** Comes before the rules that follow references, since those have nothing to say of a broken one. */
const references = () => ({
  Root: {
    enter(root: unknown, context: UserContext) {
      const { location } = context
      if (!isOpenApiDocument(root)) return
      walkNodes(root, (node, at) => {
        const ref = node["$ref"]
        if (typeof ref !== "string" || (pointerOf(ref) && lookUp(root, ref) !== undefined)) return
        const message = pointerOf(ref)
          ? `${ref} leads nowhere`
          : `${ref}: a document stands alone, references begin with #/`
        context.report({ message, location: location.child([...at, "$ref"]) })
      })
    },
  },
})

/** Reports every gap once there are more of them than the configuration allows. */
const complete = (name: keyof typeof completeness) => (settings: unknown) => ({
  Root: {
    leave(root: unknown, context: UserContext) {
      const { location } = context
      if (!isOpenApiDocument(root)) return
      const { found, count } = unlessDangling(() => completeness[name](root)) ?? { found: [], count: 0 }
      const allowed = allowedIn(settings, location.source.absoluteRef)
      if (count <= allowed) return
      const sum = `${count} too many${allowed === 0 ? "" : `, ${allowed} allowed`}`
      for (const { at, message } of found)
        context.report({ message: `${message} (${sum})`, location: location.child([...at]) })
    },
  },
})

function unlessDangling<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof DanglingReferenceError) return undefined
    throw error
  }
}

/**
 * Redocly's own rule for examples of bodies, without XML, which it would refuse as it travels. It is the rule of the version that the
 * generator lints with, and does not run in another one.
 */
const examples: Oas3Rule = (options) => {
  const { MediaType } = ValidContentExamples(options) as {
    MediaType: { leave: (media: unknown, context: UserContext) => void }
  }
  return {
    MediaType: {
      leave(media: unknown, context: UserContext) {
        if (!isXml(String(context.key))) MediaType.leave(media, context)
      },
    },
  }
}

/** What specs/README.md asks for, as far as the emitters depend on it, as rules of Redocly: each problem has its file and line. */
const rules = {
  references,
  examples,
  extensions: rule(checkExtensions),
  operations: rule(checkOperations),
  branches: rule(checkBranches),
  webhooks: rule(checkWebhooks),
  xml: rule(checkXml),
}

/** What others need of a document. The output is right without it, so redocly.yaml switches these on. */
const ofOthers = {
  "parameter-examples": complete("parameter-examples"),
  "property-examples": complete("property-examples"),
  "failure-responses": complete("failure-responses"),
}

/** The plugin. `npm run lint:specs` finds it in redocly.yaml, the generator lints with it before it writes. */
const conventions = (): Plugin => ({ id: "conferkit", rules: { oas3: { ...rules, ...ofOthers } } })

/** Names of the rules the generator depends on, as a configuration switches them on. */
export const ruleNames = Object.keys(rules).map((name) => `conferkit/${name}`)

export default conventions

const texts = ["x-assumed", "x-since", "x-removed", "x-source"]
const lists = ["x-dialects", "x-required-in", "x-file-types"]
/** Here stands data, not description. */
const data = new Set([
  ...["example", "examples", "default", "enum", "const", "value", "security", "mapping"],
  ...["x-nothing", "x-paginated", "x-source", "x-assumed"],
])
/** Keys below these are names of the service. */
const maps = new Set([
  ...["properties", "patternProperties", "schemas", "responses", "requestBodies", "headers", "securitySchemes"],
  ...["paths", "webhooks", "callbacks", "variables", "scopes", "encoding", "dependentRequired", "links"],
])

/** Extensions the table in specs/README.md explains. */
const explained = new Set(
  [...readFileSync(join(import.meta.dirname, "../../specs/README.md"), "utf8").matchAll(/^\| `(x-[\w-]+)/gm)].map(
    ([, name]) => name,
  ),
)

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== ""

function checkNode(node: Record<string, unknown>, at: At, report: Report): void {
  for (const name of texts) {
    if (name in node && !isText(node[name])) report([...at, name], `${name} is a text: put the value in quotes`)
  }
  for (const name of lists) {
    const list = node[name]
    if (list !== undefined && !(Array.isArray(list) && list.length > 0 && list.every(isText)))
      report([...at, name], `${name} is a list of names`)
  }
  if ("x-removed" in node && node["deprecated"] !== true && ("in" in node || "responses" in node))
    report([...at, "x-removed"], "what was removed is also deprecated: true")
  for (const name of Object.keys(node)) {
    if (name.startsWith("x-") && !explained.has(name))
      report([...at, name], `${name} is not an extension that specs/README.md explains`)
  }
}

/** Visits every object that describes something, in the document's order. */
function walkNodes(
  node: unknown,
  visit: (node: Record<string, unknown>, at: At) => void,
  at: At = [],
  isMapOfNames = false,
): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) walkNodes(item, visit, [...at, index])
  } else if (isRecord(node)) {
    if (!isMapOfNames) visit(node, at)
    for (const [key, value] of Object.entries(node)) {
      // `parameters` are a list, or in components a map.
      const isMap = maps.has(key) || (key === "parameters" && isRecord(value))
      if (isMapOfNames || !data.has(key)) walkNodes(value, visit, [...at, key], !isMapOfNames && isMap)
    }
  }
}

/** Extensions that may stand anywhere. */
function checkExtensions(document: OpenApiDocument, report: Report): void {
  walkNodes(document, (node, at) => {
    checkNode(node, at, report)
  })
}

const unsupported = ["head", "options", "trace"]

/** Names of the fields an answer has, references and allOf followed. */
function fieldsOf(document: OpenApiDocument, node: Schema | undefined): Set<string> {
  if (!node) return new Set()
  const schema = follow(document, node)
  const parts = (schema.allOf ?? []).flatMap((part) => [...fieldsOf(document, part)])
  return new Set([...Object.keys(schema.properties ?? {}), ...parts])
}

function answerFields(document: OpenApiDocument, { operation }: Listed): Set<string> {
  const content = answerContent(document, operation)
  const media = Object.entries(content ?? {}).find(([type]) => isXml(type) || isJson(type))
  return fieldsOf(document, media?.[1].schema)
}

function checkPagination(document: OpenApiDocument, listed: Listed, report: Report): void {
  const pagination: unknown = listed.operation["x-paginated"]
  if (pagination === undefined) return
  const at = [...listed.at, "x-paginated"]
  if (!isRecord(pagination) || typeof pagination["items"] !== "string") {
    report(at, "x-paginated needs items, the field of the answer that holds the list")
    return
  }
  const parameters = new Set(listParameters(document, listed).map(({ parameter }) => parameter.name))
  const fields = answerFields(document, listed)
  const known: Record<string, Set<string>> = {
    offset: parameters,
    limit: parameters,
    cursor: parameters,
    items: fields,
    total: fields,
    next: fields,
    more: fields,
  }
  for (const [key, value] of Object.entries(pagination)) {
    if (key === "max" && Number.isInteger(value)) continue
    const names = known[key]
    if (!names || typeof value !== "string") report([...at, key], `x-paginated has no ${key} with such a value`)
    else if (!names.has(value))
      report([...at, key], `${value} is not a ${names === fields ? "field of the answer" : "parameter"}`)
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

/** Members that a schema requires, by path (`response.returncode`), and those of them whose value it fixes. */
interface Marks {
  readonly required: Set<string>
  readonly declared: Set<string>
  readonly fixed: Map<string, unknown>
}

function marksOf(
  document: OpenApiDocument,
  node: Schema,
  path = "",
  marks: Marks = { required: new Set(), declared: new Set(), fixed: new Map() },
): Marks {
  const schema = follow(document, node)
  for (const part of schema.allOf ?? []) marksOf(document, part, path, marks)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = path === "" ? name : `${path}.${name}`
    marks.declared.add(at)
    if (schema.required?.includes(name) !== true) continue
    const value = follow(document, property)
    marks.required.add(at)
    if (value.const !== undefined) marks.fixed.set(at, value.const)
    if (path === "") marksOf(document, property, at, marks)
  }
  return marks
}

/** Whether a value can only be one of the two: a fixed member differs, or stands where a success has nothing. */
function areApart(success: Marks, failure: Marks): boolean {
  const lacks = (path: string): boolean => !success.declared.has(path.replace(/\..*/, ""))
  return (
    [...failure.fixed].some(([path, value]) => success.fixed.has(path) && success.fixed.get(path) !== value) ||
    ([...failure.fixed.keys()].some(lacks) && [...success.required].some((path) => !failure.declared.has(path)))
  )
}

/** A failure under the status of a success has to be told from it by its content. */
function checkOutcomes(document: OpenApiDocument, { operation, at }: Listed, report: Report): void {
  for (const [status, node] of Object.entries(operation.responses ?? {})) {
    if (!status.startsWith("2")) continue
    for (const [type, { schema }] of Object.entries(follow(document, node).content ?? {})) {
      if (schema === undefined) continue
      const { successes, failures } = outcomes(document, operation, schema)
      const marks = (schemas: readonly Schema[]): Marks[] => schemas.map((each) => marksOf(document, each))
      const apart = marks(successes).every((one) => marks(failures).every((other) => areApart(one, other)))
      if (!apart)
        report(
          [...at, "responses", status, "content", type, "schema"],
          "a success and a failure need a required member each with a const of its own, or nobody can tell which one came",
        )
    }
  }
}

/** What an operation has to say so that a row of the table can be made of it. */
function checkOperations(document: OpenApiDocument, report: Report): void {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of Object.keys(item).filter((key) => unsupported.includes(key)))
      report(["paths", path, method], `${method} is not supported`)
  }
  for (const listed of listOperations(document)) {
    const { operation, at, branch } = listed
    const place = branch?.at ?? at
    if (operation.operationId === undefined) report(place, "an operation needs an operationId: the name of the call")
    if (typeof operation["x-idempotent"] !== "boolean")
      report(place, "x-idempotent is missing: say true or false; retries depend on it")
    checkEffect(operation, place, report)
    const body = anyBody(document, operation)
    if (body && !bodyKind(body.type)) report([...at, "requestBody"], `a body of type ${body.type} is not supported`)
    checkOutcomes(document, listed, report)
    checkPagination(document, listed, report)
    checkParameters(document, listed, report)
  }
}

/** Whether a command may be run without asking depends on it, so a new operation cannot leave it out. */
function checkEffect(operation: Operation, place: At, report: Report): void {
  const { "x-effect": effect, "x-destroys-when": when, "x-alias": alias } = operation
  if (effect === undefined || !effects.includes(effect))
    report(place, `x-effect is missing: say ${effects.join(", ")}; commands ask before a call that destroys`)
  if (when !== undefined && (effect !== "write" || !isRecord(when)))
    report(
      [...place, "x-destroys-when"],
      "x-destroys-when is a map of parameters to values, of an operation with x-effect: write",
    )
  if (alias !== undefined && !/^[a-z][a-z-]*$/.test(alias))
    report([...place, "x-alias"], "x-alias is the name of a command: lower case letters and hyphens")
}

/** What the branches of a body have to say so that each becomes a call. */
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
      const name = branch["x-operation"]
      const value = branch.properties?.[propertyName]?.const
      if (!isText(name)) report(at, "x-operation is missing: the name of the call that this body makes")
      else if (names.has(name)) report([...at, "x-operation"], `${name} is the name of another call`)
      names.add(name)
      if (typeof value !== "string" || branch.required?.includes(propertyName) !== true)
        report(at, `${propertyName} is required and a const: it tells the calls apart`)
      else if (mapping[value] !== node.$ref)
        report(at, `the discriminator does not map ${value} to this schema: generators take its name for the value`)
      const response = branch["x-response"]
      if (response !== undefined && (schemaName(response) === undefined || !isRecord(lookUp(document, response))))
        report([...at, "x-response"], `${response} leads to no schema in components`)
    }
  }
}

function checkPayload(document: OpenApiDocument, listed: Listed, report: Report): void {
  const { item, operation } = listed
  const place = operation["x-payload"] === undefined ? listed.at.slice(0, 2) : listed.at
  const named = operation["x-payload"] ?? item["x-payload"]
  const payload = webhookPayload(document, listed)
  if (named !== undefined && !payload) {
    report([...place, "x-payload"], `${named} leads to no schema in components`)
  } else if (!payload) {
    report(listed.at, "the body of a webhook needs a schema, or the webhook x-payload")
  }
  const schema = payload && lookUp(document, `#/components/schemas/${payload.schema}`)
  const properties = isRecord(schema) && isRecord(schema["properties"]) ? schema["properties"] : {}
  for (const field of ["id", "event"]) {
    const node = properties[field]
    const name = isRecord(node) ? node["const"] : undefined
    if (name !== undefined && name !== listed.key)
      report(
        listed.at,
        `the payload's ${field} is ${JSON.stringify(name)}, the webhook's name is ${JSON.stringify(listed.key)}`,
      )
  }
}

/** What a webhook has to say so that it gets a name, a type and a check. */
function checkWebhooks(document: OpenApiDocument, report: Report): void {
  for (const [name, item] of Object.entries(document.webhooks ?? {})) {
    if (methods.filter((method) => item[method]).length !== 1) report(["webhooks", name], "a webhook has one method")
  }
  for (const listed of listWebhooks(document)) {
    const { operation, at } = listed
    const kinds = (operation.tags ?? []).filter((tag) => tag === "events" || tag === "callbacks")
    if (operation.operationId === undefined) report(at, "a webhook needs an operationId: on and its name")
    if (kinds.length !== 1) report(at, "a webhook has one of the tags events and callbacks")
    if (operation.requestBody && follow(document, operation.requestBody).required !== true)
      report([...at, "requestBody"], "the body of a webhook is required: true, or its type may be undefined")
    checkPayload(document, listed, report)
  }
}

const isListOrMap = (schema: Schema): boolean =>
  schema.type === "array" ||
  (typeof schema.additionalProperties === "object" && Object.keys(schema.properties ?? {}).length === 0)

/** Lists and maps are always there once decoded, so the types must say so. */
function checkRequired(document: OpenApiDocument, report: Report): (node: Schema, at: At) => void {
  const seen = new Set<Schema>()
  const check = (node: Schema, at: At): void => {
    const schema = follow(document, node)
    if (seen.has(schema)) return
    seen.add(schema)
    const name = isReference(node) ? schemaName(node.$ref) : undefined
    const place = name === undefined ? at : ["components", "schemas", name]
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      const where = [...place, "properties", property]
      if (isListOrMap(follow(document, value)) && !schema.required?.includes(property))
        report(
          where,
          `${property} is a list or a map of an XML answer: name it in required, a missing one is decoded as empty`,
        )
      check(value, where)
    }
    if (schema.items) check(schema.items, [...place, "items"])
    for (const [index, part] of (schema.allOf ?? []).entries()) check(part, [...place, "allOf", index])
  }
  return check
}

/** What travels as XML can be turned into shapes. */
function checkXml(document: OpenApiDocument, report: Report): void {
  xmlDocuments(document, report)
  const check = checkRequired(document, report)
  for (const { operation, at } of listOperations(document)) {
    for (const status of ["200", "default"] as const) {
      const schema = xmlAnswer(document, operation, status)?.schema
      if (schema) check(schema, [...at, "responses", status])
    }
  }
}
