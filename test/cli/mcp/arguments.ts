import type { ParameterDescription } from "../../../src/cli/catalogue.ts"
import { flagsOf, isRequired } from "../../../src/cli/flags.ts"
import type { Operation } from "../../../src/cli/mcp/operations.ts"

/** A file in the form that the tool `call` accepts. */
export const file = (name = "note.txt", content = "Olá") => ({ name, content: Buffer.from(content).toString("base64") })

function exampleOf({ name, type, list, enum: values, known, example }: ParameterDescription): unknown {
  if (example !== undefined) return list === true && !Array.isArray(example) ? [example] : example
  const types = { string: `some ${name}`, integer: 1, number: 1, boolean: true, map: {}, json: {}, file: file() }
  const one = values?.[0] ?? known?.[0] ?? types[type]
  return list === true ? [one] : one
}

/**
 * The required parameters of an operation, with the document's examples. Values from the client's settings are omitted.
 */
export function examplesOf({ call, provider }: Operation): Record<string, unknown> {
  const usual = new Set(provider.settings.map(({ option }) => option.at(-1)))
  return Object.fromEntries(
    flagsOf(call, provider.dialect)
      .map(({ parameter }) => parameter)
      .filter((each) => each.of === undefined && isRequired(each, provider.dialect) && !usual.has(each.name))
      .map((each) => [each.name, exampleOf(each)]),
  )
}
