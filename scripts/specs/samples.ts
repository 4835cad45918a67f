import {
  anyBody,
  follow,
  isRecord,
  listDeclared,
  listParameters,
  lookUp,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from "../generate/document.ts"

/** A call from the document's examples, in the form that openapi-fetch accepts. */
export interface SampleCall {
  readonly operationId: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The key in `paths`. */
  readonly path: string
  /** The body's Content-Type, if the call has several. */
  readonly example?: string
  /** The response has an example of that name too. */
  readonly isAnswered?: boolean
  /** It uses other credentials than most calls. */
  readonly hasOwnSecurity: boolean
  readonly init: { readonly params: Readonly<Record<string, Record<string, unknown>>>; readonly body?: unknown }
}

const verbs = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", delete: "DELETE" } as const

/** Examples by name; a single example has none. */
function examplesOf(document: OpenApiDocument, node: object | undefined): [name: string | undefined, value: unknown][] {
  if (!isRecord(node)) return []
  if ("example" in node) return [[undefined, node["example"]]]
  if (isRecord(node["examples"]))
    return Object.entries(node["examples"]).flatMap(([name, example]) => {
      const target =
        isRecord(example) && typeof example["$ref"] === "string" ? lookUp(document, example["$ref"]) : example
      return isRecord(target) && "value" in target ? [[name, target["value"]]] : []
    })
  return []
}

function exampleOfSchema(document: OpenApiDocument, node: Schema): unknown {
  const schema: Schema & { example?: unknown; examples?: unknown[] } = follow(document, node)
  return [schema.example, schema.examples?.[0], schema.const, schema.default, schema.enum?.[0]].find(
    (value) => value !== undefined,
  )
}

/** A form without an example of its own, whose fields have examples. */
function ofProperties(document: OpenApiDocument, node: Schema): [name: undefined, value: unknown][] {
  const fields = Object.entries(follow(document, node).properties ?? {})
    .map(([name, property]) => [name, exampleOfSchema(document, property)] as const)
    .filter(([, value]) => value !== undefined)
  return fields.length === 0 ? [] : [[undefined, Object.fromEntries(fields)]]
}

function exampleOf(document: OpenApiDocument, parameter: Parameter): unknown {
  const [media] = Object.values(parameter.content ?? {})
  const [found] = [...examplesOf(document, parameter), ...examplesOf(document, media)]
  return found ? found[1] : exampleOfSchema(document, parameter.schema ?? media?.schema ?? {})
}

/**
 * Every call in the examples.
 * @param which with all of the parameters that have an example and are not deprecated, or with the required ones only
 */
export const sampleCalls = (document: OpenApiDocument, which: "all" | "required" = "all"): SampleCall[] =>
  listDeclared(document).flatMap((listed) => {
    const { operation, key, method } = listed
    const params: Record<string, Record<string, unknown>> = {}
    for (const { parameter } of listParameters(document, listed)) {
      const value = exampleOf(document, parameter)
      if (value === undefined || parameter.deprecated === true) continue
      if (which === "required" && parameter.required !== true) continue
      params[parameter.in] = { ...params[parameter.in], [parameter.name]: value }
    }
    const call = {
      operationId: operation.operationId ?? key,
      method: verbs[method],
      path: key,
      hasOwnSecurity: operation.security !== undefined,
    }
    const answers = Object.entries(operation.responses ?? {})
      .filter(([status]) => status.startsWith("2"))
      .flatMap(([, response]) => Object.values(follow(document, response).content ?? {}))
      .flatMap((each) => examplesOf(document, each).map(([name]) => name))
    const body = anyBody(document, operation)
    const media = operation.requestBody && Object.values(follow(document, operation.requestBody).content)[0]
    const given = body && media ? examplesOf(document, media) : []
    const bodies = given.length === 0 && body?.schema ? ofProperties(document, body.schema) : given
    if (bodies.length === 0) return [{ ...call, init: { params } }]
    return bodies.map(([example, value]) => ({
      ...call,
      ...(example !== undefined && { example, isAnswered: answers.includes(example) }),
      init: { params, body: value },
    }))
  })
