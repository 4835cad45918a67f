import { AjvJsonSchemaValidator } from "@modelcontextprotocol/server/validators/ajv"
import type { ParameterDescription } from "../catalogue.ts"
import { flagsOf, isRequired } from "../flags.ts"
import type { Operation } from "./operations.ts"

type Schema = Readonly<Record<string, unknown>>

/** Files travel as text: a model must not name files of this machine. */
export const file: Schema = {
  type: "object",
  description: "A file by its content.",
  properties: {
    name: { type: "string", description: "name of the file, with its extension" },
    content: { type: "string", contentEncoding: "base64" },
  },
  required: ["name", "content"],
  additionalProperties: false,
}

const address: Schema = {
  type: "string",
  pattern: "^https?://",
  description: "an address that the server loads it from",
}

const typeOf = ({ name, type }: ParameterDescription): Schema => {
  if (name === "presentation") return { anyOf: [address, file] }
  if (type === "file") return file
  if (type === "map") return { type: "object", additionalProperties: { type: ["string", "number", "boolean"] } }
  return type === "json" ? {} : { type }
}

function propertyOf(parameter: ParameterDescription): Schema {
  const { description, list, default: usual, example, secret, known, since } = parameter
  const one = { ...typeOf(parameter), ...(parameter.enum !== undefined && { enum: parameter.enum }) }
  const text = [description, known && `Known values: ${known.join(", ")}.`, since && `Since ${since}.`]
  return {
    ...(list === true ? { type: "array", items: one } : one),
    ...(text.some(Boolean) && { description: text.filter(Boolean).join(" ") }),
    ...(usual !== undefined && { default: usual }),
    ...(example !== undefined && { examples: [example] }),
    ...(secret === true && { format: "password" }),
  }
}

/**
 * The JSON Schema of what an operation takes, by the names of the document.
 * @param usual names of parameters that the settings of the client give where they are left out
 */
export function parametersOf({ call, provider }: Operation, usual: ReadonlySet<string> = new Set()): Schema {
  const parameters = flagsOf(call, provider.dialect)
    .map(({ parameter }) => parameter)
    .filter(({ of }) => of === undefined)
  const required = parameters.filter((each) => isRequired(each, provider.dialect) && !usual.has(each.name))
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map((each) => [each.name, propertyOf(each)])),
    ...(required.length > 0 && { required: [...new Set(required.map(({ name }) => name))] }),
    additionalProperties: false,
  }
}

let validator: AjvJsonSchemaValidator | undefined

/** What is wrong with arguments; `undefined` if nothing is. */
export function faultOf(schema: Schema, value: unknown): string | undefined {
  validator ??= new AjvJsonSchemaValidator()
  const result = validator.getValidator(schema)(value)
  return result.valid ? undefined : result.errorMessage.replaceAll(/\bdata\b(?=[ /])/g, "arguments")
}
