import type { OpenApiDocument, Schema } from "../generate/document.ts"

/** A schema together with the document its references lead through. */
export interface SchemaIn {
  readonly document: OpenApiDocument
  readonly schema: Schema
}

/** Who holds a value: users write what is sent, and read what comes back. What may grow on one side may not on the other. */
export type Direction = "sent" | "received"

export const within = ({ document }: SchemaIn, schema: Schema): SchemaIn => ({ document, schema })
