/** The part of an OpenAPI 3.1 document the emitters read, with this project's extensions. See specs/README.md. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; version: string }
  paths?: Record<string, PathItem>
  webhooks?: Record<string, PathItem>
  security?: Security
  components?: {
    schemas?: Record<string, Schema>
    parameters?: Record<string, Parameter | Reference>
    responses?: Record<string, Response | Reference>
    requestBodies?: Record<string, RequestBody | Reference>
  }
}

export interface Reference {
  $ref: string
}

/** What may stand on an operation, a webhook, a parameter or a field. */
export interface Facts {
  description?: string
  "x-assumed"?: string
  "x-since"?: string
  "x-removed"?: string
  "x-dialects"?: string[]
}

export const methods = ["get", "post", "put", "patch", "delete"] as const
export type Method = (typeof methods)[number]

export type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<Method, Operation>> & WebhookFacts

/** These may stand on a webhook or on its only operation. */
export interface WebhookFacts extends Facts {
  "x-payload"?: string
}

export interface Operation extends WebhookFacts {
  operationId?: string
  summary?: string
  tags?: string[]
  deprecated?: boolean
  parameters?: (Parameter | Reference)[]
  security?: Security
  requestBody?: RequestBody | Reference
  responses?: Record<string, Response | Reference>
  "x-idempotent"?: boolean
  "x-paginated"?: Pagination
  "x-nothing"?: unknown
}

/** Of a parameter or a member of a body that selects what a call is about. */
export type Filter = "identity" | "value"

/** Alternatives, each with the names of the schemes it takes together. */
export type Security = Record<string, string[]>[]

export interface Pagination {
  offset?: string
  limit?: string
  cursor?: string
  items: string
  total?: string
  next?: string
  more?: string
  max?: number
}

export interface Parameter extends Facts {
  name: string
  in: string
  required?: boolean
  deprecated?: boolean
  style?: string
  explode?: boolean
  schema?: Schema
  content?: Record<string, MediaType>
  "x-prefix"?: string
  "x-filter"?: Filter
}

export interface RequestBody {
  required?: boolean
  content: Record<string, MediaType>
}

export interface Response {
  content?: Record<string, MediaType>
}

export interface MediaType {
  schema?: Schema
}

export interface Schema extends Facts {
  "x-filter"?: Filter
  $ref?: string
  type?: string | string[]
  format?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  propertyNames?: { pattern?: string }
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  xml?: Xml
}

export interface Xml {
  name?: string
  attribute?: boolean
  wrapped?: boolean
  "x-text"?: boolean
  "x-trim"?: boolean
  "x-also-in"?: string
}

/** Structure is Redocly's to check; this only tells a document from a stray text or list. */
export const isOpenApiDocument = (value: unknown): value is OpenApiDocument =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "openapi" in value
