/** Types of the files generated from the documents. */
export type { Fields, Inputs } from "../../src/core/http/operation.ts"
export type { Operation } from "../../src/core/http/operation.ts"
export type { XmlDocument } from "../../src/core/xml/shape.ts"
