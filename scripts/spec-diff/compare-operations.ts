import {
  follow,
  type Found,
  type Listed,
  listParameters,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from "../generate/document.ts"
import { verbs } from "../generate/emit-operations.ts"
import { webhookPayload } from "../generate/emit-events.ts"
import { compareSchemas, type Comparison } from "./compare-schemas.ts"
import type { Report } from "./format.ts"
import type { Direction } from "./shape.ts"

interface CallComparison {
  readonly report: Report
  readonly onShared: (name: string, direction: Direction) => void
}

const address = ({ listed: { method, key } }: ListedIn): string => `\`${verbs[method]} ${key}\``

/** Compares a call that is in both documents. */
export function compareCalls(before: ListedIn, after: ListedIn, { report, onShared }: CallComparison): void {
  const [was, is] = [before.listed.operation, after.listed.operation]
  if (address(before) !== address(after))
    report("breaking", `is now ${address(after)}, was ${address(before)}`, "raw calls contain the path")
  if (was["x-idempotent"] === true && is["x-idempotent"] !== true)
    report("breaking", "is no longer retried", "failures that a retry would have fixed now reject")
  if (was["x-idempotent"] !== true && is["x-idempotent"] === true)
    report("changed", "is now retried after failures that may have reached the server")
  if (was["x-paginated"] && !is["x-paginated"])
    report("breaking", "is no longer paginated", "code that iterates over its pages fails")

  const comparison = (direction: Direction) => ({
    direction,
    report,
    onShared: (name: string) => {
      onShared(name, direction)
    },
  })
  compareParameters(before, after, comparison("sent"))
  compareBodies(before, after, comparison("sent"))
  compareAnswers(before, after, comparison("received"))
}

interface ListedIn {
  readonly document: OpenApiDocument
  readonly listed: Listed
}

const byName = ({ document, listed }: ListedIn): ReadonlyMap<string, Parameter> =>
  new Map(listParameters(document, listed).map(({ parameter }) => [parameter.name, parameter]))

const schemaOf = ({ schema, content }: Parameter): Schema => schema ?? Object.values(content ?? {})[0]?.schema ?? {}

/** Compares parameters: added, removed, moved, or with another type. */
function compareParameters(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [byName(before), byName(after)]
  for (const [name, { required }] of is) {
    if (was.has(name)) continue
    if (required === true)
      report("breaking", `parameter \`${name}\` is new and required`, "calls without it no longer compile")
    else report("added", `parameter \`${name}\` is new`)
  }
  for (const [name, old] of was) {
    const fresh = is.get(name)
    const what = `parameter \`${name}\``
    if (!fresh) {
      report("breaking", `${what} was removed`, "calls that pass it no longer compile")
      continue
    }
    if (old.required !== true && fresh.required === true)
      report("breaking", `${what} is now required`, "calls without it no longer compile")
    if (old.required === true && fresh.required !== true) report("changed", `${what} is now optional`)
    if (old.in !== fresh.in)
      report("breaking", `${what} moved from the ${old.in} to the ${fresh.in}`, "raw calls must pass it there")
    const [a, b] = [
      { document: before.document, schema: schemaOf(old) },
      { document: after.document, schema: schemaOf(fresh) },
    ]
    compareSchemas(what, a, b, comparison, `${name}.`)
  }
}

/** One of several content types, independent of their order in the document. */
function firstOf(content: Parameter["content"] = {}): Found | undefined {
  const [first] = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1))
  return first && { type: first[0], schema: first[1].schema }
}

const bodyOf = ({ document, listed: { operation } }: ListedIn) => ({
  found: operation.requestBody && firstOf(follow(document, operation.requestBody).content),
  required: operation.requestBody ? follow(document, operation.requestBody).required === true : false,
})

/** Compares request bodies. */
function compareBodies(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [bodyOf(before), bodyOf(after)]
  if (!was.found && is.found) {
    if (is.required) report("breaking", "a body is now required", "calls without one no longer compile")
    else report("added", "now accepts a body")
    return
  }
  if (was.found && !is.found) report("breaking", "no longer accepts a body", "calls that pass one no longer compile")
  if (!was.found || !is.found) return
  if (!was.required && is.required)
    report("breaking", "the body is now required", "calls without one no longer compile")
  if (was.required && !is.required) report("changed", "the body is now optional")
  const [a, b] = [
    { document: before.document, schema: was.found.schema ?? {} },
    { document: after.document, schema: is.found.schema ?? {} },
  ]
  compareSchemas("the body", a, b, comparison)
}

const answersOf = ({ document, listed: { operation } }: ListedIn): ReadonlyMap<string, Schema | undefined> =>
  new Map(
    Object.entries(operation.responses ?? {}).map(([status, response]) => {
      return [status, firstOf(follow(document, response).content)?.schema]
    }),
  )

const words = (status: string): string => (status === "default" ? "the default response" : `response ${status}`)

/** Compares responses by status. Methods resolve only to those of a success. */
function compareAnswers(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [answersOf(before), answersOf(after)]
  for (const status of is.keys()) if (!was.has(status)) report("added", `${words(status)} is new`)
  for (const [status, old] of was) {
    const fresh = is.get(status)
    if (!is.has(status)) {
      const success = status.startsWith("2")
      if (success) report("breaking", `${words(status)} was removed`, "code that reads it no longer compiles")
      else report("changed", `${words(status)} was removed`)
      continue
    }
    if (old && !fresh)
      report("breaking", `${words(status)} no longer has content`, "code that reads it no longer compiles")
    if (!old && fresh) report("added", `${words(status)} now has content`)
    if (!old || !fresh) continue
    const [a, b] = [
      { document: before.document, schema: old },
      { document: after.document, schema: fresh },
    ]
    compareSchemas(words(status), a, b, comparison)
  }
}

/** The payload of an event: a named schema, an unnamed body, or for a GET the query. */
function payloadOf({ document, listed }: ListedIn): Schema {
  const name = webhookPayload(document, listed)?.schema
  if (name !== undefined && document.components?.schemas?.[name]) return { $ref: `#/components/schemas/${name}` }
  const body = bodyOf({ document, listed }).found?.schema
  if (body) return body
  const parameters = listParameters(document, listed).flatMap(({ parameter }) =>
    parameter.in === "query" ? [parameter] : [],
  )
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema = {} }) => [name, schema])),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: true,
  }
}

/** Compares an event or callback that is in both documents. */
export function compareEvents(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const [a, b] = [before, after].map((each) => ({ document: each.document, schema: payloadOf(each) }))
  if (a && b) compareSchemas("the event", a, b, comparison)
}
