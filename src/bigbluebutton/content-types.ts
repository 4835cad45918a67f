import type { Operation } from "../core/http/operation.ts"

/** Content-Type of each form of body. */
export const contentTypes: Readonly<Record<NonNullable<Operation["body"]> | "text", string>> = {
  xml: "application/xml",
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
  text: "text/plain",
}
