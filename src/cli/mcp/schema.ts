import { AjvJsonSchemaValidator } from "@modelcontextprotocol/server/validators/ajv"
import type { JsonSchema, OperationSchemas } from "conferkit/schemas/bigbluebutton"
import type { ParameterDescription } from "../catalogue.ts"
import { flagsOf, isRequired } from "../flags.ts"
import type { Operation } from "./operations.ts"

/** Files are passed as strings: a model must not read local files by name. */
const file: JsonSchema = {
  type: "object",
  description: "A file, passed as its content.",
  properties: {
    name: { type: "string", description: "name of the file, with its extension" },
    content: { type: "string", contentEncoding: "base64" },
  },
  required: ["name", "content"],
  additionalProperties: false,
}

const address: JsonSchema = {
  type: "string",
  pattern: "^https?://",
  description: "a URL from which the server loads it",
}

/** Operations that take the parameters of another one: `joinUrl` takes those of `join`. */
const sameAs: Readonly<Record<string, string>> = { joinUrl: "join" }

async function documented({ provider, call }: Operation): Promise<OperationSchemas["parameters"] | undefined> {
  const { operations } = await provider.schemas()
  const found = new Map(Object.entries(operations as Record<string, OperationSchemas>)).get(sameAs[call.id] ?? call.id)
  return found?.parameters
}

/** Schema of parameters that no document describes: files, and parameters of this program's own operations. */
function ownOf({ name, type, description, list, example }: ParameterDescription): JsonSchema {
  const one: JsonSchema =
    name === "presentation"
      ? { anyOf: [address, file] }
      : type === "file"
        ? file
        : type === "json"
          ? {}
          : { type: "string" }
  return {
    ...(list === true ? { type: "array", items: one } : one),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { examples: [example] }),
  }
}

/**
 * The JSON Schema of an operation's arguments, with the names of the document.
 * @param defaults names of parameters for which the client's settings have a default
 */
export async function parametersOf(
  operation: Operation,
  defaults: ReadonlySet<string> = new Set(),
): Promise<JsonSchema> {
  const { call, provider } = operation
  const { properties = {}, ...rest } = (await documented(operation)) ?? {}
  const parameters = flagsOf(call, provider.dialect)
    .map(({ parameter }) => parameter)
    .filter(({ of }) => of === undefined)
  const required = parameters.filter((each) => isRequired(each, provider.dialect) && !defaults.has(each.name))
  const isOwn = ({ name, type }: ParameterDescription) => type === "file" || !Object.hasOwn(properties, name)
  return {
    ...rest,
    type: "object",
    properties: Object.fromEntries(
      parameters.map((each) => [each.name, isOwn(each) ? ownOf(each) : (properties[each.name] ?? {})]),
    ),
    required: [...new Set(required.map(({ name }) => name))],
    additionalProperties: false,
  }
}

let validator: AjvJsonSchemaValidator | undefined

/** The first problem with arguments; `undefined` if they are valid. */
export function validationError(schema: JsonSchema, value: unknown): string | undefined {
  validator ??= new AjvJsonSchemaValidator()
  const result = validator.getValidator(schema)(value)
  return result.valid ? undefined : result.errorMessage.replaceAll(/\bdata\b(?=[ /])/g, "arguments")
}
