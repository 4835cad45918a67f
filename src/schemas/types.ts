/** A JSON Schema, draft 2020-12. It is frozen: to change it, use a copy (`structuredClone`). */
export interface JsonSchema {
  $schema?: string
  $ref?: string
  $defs?: Record<string, JsonSchema>
  title?: string
  description?: string
  type?: JsonType | JsonType[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  /** `password` marks a secret. */
  format?: string
  pattern?: string
  [keyword: string]: unknown
}

export type JsonType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null"

/** A schema of an object, in the form that tools expect for their input. */
export interface ObjectSchema extends JsonSchema {
  type: "object"
  properties: Record<string, JsonSchema>
  additionalProperties: false
}

/** The effect of a successful call on the service's data. */
export type Effect = "read" | "write" | "destroy"

/** Schemas of one operation. */
export interface OperationSchemas {
  /** The provider's name of the operation: `create`. */
  readonly id: string
  /** One line: "Create a meeting". */
  readonly summary: string
  /** Details for callers. */
  readonly description?: string
  /** Ask the user before a call with the effect `destroy`. */
  readonly effect: Effect
  /** Parameter values with which a `write` call destroys data: `{ publish: false }`. */
  readonly destroysWhen?: Readonly<Record<string, unknown>>
  /** Whether repeating a call has no further effect. */
  readonly idempotent: boolean
  readonly deprecated?: true
  /** The parameters, in one object. */
  readonly parameters: ObjectSchema
  /** The decoded response of a successful call. */
  readonly response: JsonSchema
}
