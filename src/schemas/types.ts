/** A JSON Schema, draft 2020-12. It is frozen: change a copy (`structuredClone`). */
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

/** A schema of an object, as tools want one for their input. */
export interface ObjectSchema extends JsonSchema {
  type: "object"
  properties: Record<string, JsonSchema>
  additionalProperties: false
}

/** What a successful call does to the service's data. */
export type Effect = "read" | "write" | "destroy"

/** Schemas of one operation. */
export interface OperationSchemas {
  /** The provider's name of the operation: `create`. */
  readonly id: string
  /** One line: "Create a meeting". */
  readonly summary: string
  /** What a caller has to know. */
  readonly description?: string
  /** Ask somebody before a call that destroys. */
  readonly effect: Effect
  /** Values of parameters with which a call that writes destroys: `{ publish: false }`. */
  readonly destroysWhen?: Readonly<Record<string, unknown>>
  /** Whether a call may be made again without doing anything twice. */
  readonly idempotent: boolean
  readonly deprecated?: true
  /** The parameters, in one object. */
  readonly parameters: ObjectSchema
  /** The decoded response of a call that succeeded. */
  readonly response: JsonSchema
}
