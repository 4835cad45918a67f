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

/** One call that is in both documents. */
export function compareCalls(before: ListedIn, after: ListedIn, { report, onShared }: CallComparison): void {
  const [was, is] = [before.listed.operation, after.listed.operation]
  if (address(before) !== address(after))
    report("breaking", `is ${address(after)} now; it was ${address(before)}`, "raw calls name the path")
  if (was["x-idempotent"] === true && is["x-idempotent"] !== true)
    report("breaking", "is no longer tried again", "a failure that was made good by a second attempt now rejects")
  if (was["x-idempotent"] !== true && is["x-idempotent"] === true)
    report("changed", "is tried again now after a failure that may have reached the server")
  if (was["x-paginated"] && !is["x-paginated"])
    report("breaking", "no longer comes in pages", "what walks through the pages has none")

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

/** Parameters that came, went, moved, or changed what they take. */
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
      report("breaking", `${what} is gone`, "calls that give it no longer compile")
      continue
    }
    if (old.required !== true && fresh.required === true)
      report("breaking", `${what} is required now`, "calls without it no longer compile")
    if (old.required === true && fresh.required !== true) report("changed", `${what} is optional now`)
    if (old.in !== fresh.in)
      report(
        "breaking",
        `${what} travels in the ${fresh.in}, no longer in the ${old.in}`,
        "raw calls give it elsewhere",
      )
    const [a, b] = [
      { document: before.document, schema: schemaOf(old) },
      { document: after.document, schema: schemaOf(fresh) },
    ]
    compareSchemas(what, a, b, comparison, `${name}.`)
  }
}

/** Of several types one, whatever their order in the document: that is no difference. */
function firstOf(content: Parameter["content"] = {}): Found | undefined {
  const [first] = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1))
  return first && { type: first[0], schema: first[1].schema }
}

const bodyOf = ({ document, listed: { operation } }: ListedIn) => ({
  found: operation.requestBody && firstOf(follow(document, operation.requestBody).content),
  required: operation.requestBody ? follow(document, operation.requestBody).required === true : false,
})

/** What is sent in the body. */
function compareBodies(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [bodyOf(before), bodyOf(after)]
  if (!was.found && is.found) {
    if (is.required) report("breaking", "a body is required now", "calls without one no longer compile")
    else report("added", "takes a body now")
    return
  }
  if (was.found && !is.found) report("breaking", "takes no body any more", "calls that give one no longer compile")
  if (!was.found || !is.found) return
  if (!was.required && is.required)
    report("breaking", "the body is required now", "calls without one no longer compile")
  if (was.required && !is.required) report("changed", "the body is optional now")
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

const words = (status: string): string => (status === "default" ? "a refusal" : `answer ${status}`)

/** What comes back, by status. Only what a success holds is what methods resolve to. */
function compareAnswers(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [answersOf(before), answersOf(after)]
  for (const status of is.keys()) if (!was.has(status)) report("added", `${words(status)} is new`)
  for (const [status, old] of was) {
    const fresh = is.get(status)
    if (!is.has(status)) {
      const success = status.startsWith("2")
      if (success) report("breaking", `${words(status)} is gone`, "code that reads it no longer compiles")
      else report("changed", `${words(status)} is gone`)
      continue
    }
    if (old && !fresh)
      report("breaking", `${words(status)} has no content any more`, "code that reads it no longer compiles")
    if (!old && fresh) report("added", `${words(status)} has content now`)
    if (!old || !fresh) continue
    const [a, b] = [
      { document: before.document, schema: old },
      { document: after.document, schema: fresh },
    ]
    compareSchemas(words(status), a, b, comparison)
  }
}

/** What a user gets of an event: a named schema, a body without a name, or for a GET the query. */
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

/** One event or callback that is in both documents. */
export function compareEvents(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const [a, b] = [before, after].map((each) => ({ document: each.document, schema: payloadOf(each) }))
  if (a && b) compareSchemas("the event", a, b, comparison)
}
