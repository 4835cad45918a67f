import type { Plugin } from "@redocly/openapi-core/lib/config/types.js"
import type { UserContext } from "@redocly/openapi-core/lib/walk.js"

/** The part of a parameter, schema or media type that has an example, or leads to one. */
interface Node {
  readonly name?: string
  readonly $ref?: string
  readonly schema?: Node | undefined
  readonly content?: Readonly<Record<string, Node>> | undefined
  readonly items?: Node | boolean | undefined
  readonly anyOf?: readonly Node[] | undefined
  readonly oneOf?: readonly Node[] | undefined
  readonly allOf?: readonly Node[] | undefined
}

const showsValue = (node: Node): boolean => ["example", "examples", "enum", "const"].some((name) => name in node)

const isShown = (schema: Node | boolean): boolean =>
  typeof schema !== "boolean" &&
  (schema.$ref !== undefined ||
    showsValue(schema) ||
    (schema.items !== undefined && isShown(schema.items)) ||
    [schema.anyOf, schema.oneOf, schema.allOf].some((list) => list?.some(isShown) === true))

/** Every parameter needs an example, because readers copy it into their calls. */
const parameterExamples = () => ({
  Parameter(parameter: Node, { location, ...context }: UserContext) {
    const [media = {}] = Object.values(parameter.content ?? {})
    const schema = context.resolve<Node>(parameter.schema ?? media.schema ?? {}).node ?? {}
    if (![parameter, media, schema].some(showsValue))
      context.report({ message: `parameter ${parameter.name ?? ""} has no example`, location })
  },
})

/** The minimum share of properties with a visible value. */
const share = 0.8

/** Inline objects are not counted, because their own properties are. */
function propertyExamples() {
  let total = 0
  const hidden: Parameters<UserContext["report"]>[0][] = []
  return {
    SchemaProperties(properties: Readonly<Record<string, Node | boolean>>, { location }: UserContext) {
      for (const [name, schema] of Object.entries(properties)) {
        if (typeof schema === "boolean" || "properties" in schema) continue
        total += 1
        if (!isShown(schema))
          hidden.push({ message: `${name} has no example, enum, const or $ref`, location: location.child(name) })
      }
    },
    Root: {
      leave(_: unknown, context: UserContext) {
        if (hidden.length > total * (1 - share)) for (const each of hidden) context.report(each)
      },
    },
  }
}

/**
 * Operations without documented errors: a 4xx or 5xx, `default`, or an alternative of a success body documents them.
 */
const failureResponses = () => ({
  Paths: {
    Responses(responses: Readonly<Record<string, Node>>, { location, ...context }: UserContext) {
      const fails = Object.entries(responses).some(([status, response]) => {
        const content = Object.values(context.resolve<Node>(response).node?.content ?? {})
        const alternatives = content.map(({ schema = {} }) => context.resolve<Node>(schema).node?.oneOf?.length ?? 0)
        return status === "default" || /^[45]/.test(status) || Math.max(...alternatives) > 1
      })
      if (!fails) context.report({ message: "no error response is declared", location })
    },
  },
})

/** Requirements of mocks, generated clients and readers. Our own generated code works without them. */
const completeness = (): Plugin => ({
  id: "completeness",
  rules: {
    oas3: {
      "parameter-examples": parameterExamples,
      "property-examples": propertyExamples,
      "failure-responses": failureResponses,
    },
  },
})

export default completeness
