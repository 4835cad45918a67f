import type { Parameter as Emitted } from "../../src/core/http/operation.ts"
import type { OpenApiDocument, Parameter, Schema } from "./document.ts"
import { isJson } from "./media.ts"
import { follow, isRecord } from "./references.ts"

const isList = (document: OpenApiDocument, schema: Schema): boolean => {
  const target = follow(document, schema)
  return target.type === "array" || (target.oneOf ?? target.anyOf ?? []).some((part) => isList(document, part))
}

/** A boolean of which `false` may not be sent. */
export const isTrueOnly = (schema: unknown): boolean =>
  isRecord(schema) && Array.isArray(schema["enum"]) && schema["enum"].every((value) => value === true)

const family = (document: OpenApiDocument, parameter: Parameter, prefix: string): Emitted | string => {
  const schema = parameter.schema && follow(document, parameter.schema)
  if (parameter.in !== "query") return "x-prefix is for query parameters"
  if (schema?.type !== "object") return "a parameter with x-prefix needs a schema of type object"
  if (parameter.style !== "form" || parameter.explode !== true)
    return "a parameter with x-prefix needs style: form and explode: true"
  const names = schema.propertyNames?.pattern
  if (names === undefined) return "a parameter with x-prefix needs propertyNames with a pattern"
  return { in: "query", kind: "family", prefix, names }
}

const plain = (document: OpenApiDocument, parameter: Parameter): Emitted | string => {
  const place = parameter.in
  if (place !== "query" && place !== "path" && place !== "header") return `parameters in ${place} are not supported`
  if (parameter["x-prefix"] !== undefined) return family(document, parameter, parameter["x-prefix"])
  if (parameter.content) {
    return Object.keys(parameter.content).every(isJson)
      ? { in: place, kind: "json" }
      : "the content of a parameter has to be application/json"
  }
  if (!parameter.schema) return "a parameter needs a schema, or content with application/json"
  if (isList(document, parameter.schema)) {
    return parameter.explode === false || place !== "query"
      ? { in: place, kind: "list" }
      : "a list travels joined by commas: say explode: false"
  }
  return follow(document, parameter.schema).type === "object"
    ? "an object travels as JSON (content: application/json) or as a family (x-prefix)"
    : { in: place, kind: "text" }
}

/** How a parameter travels, or the reason why that cannot be told. */
export function parameterKind(document: OpenApiDocument, parameter: Parameter): Emitted | string {
  const kind = plain(document, parameter)
  if (typeof kind === "string") return kind
  const filter = parameter["x-filter"]
  return {
    ...kind,
    ...(parameter.required === true && { required: true as const }),
    ...(isTrueOnly(parameter.schema) && { trueOnly: true as const }),
    ...(filter !== undefined && { filter }),
  }
}
