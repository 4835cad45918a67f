import type { Params } from "./params.ts"
import type { Form } from "./read-form.ts"

/** One request, read. */
export interface Call {
  /** What follows `/api/`, exactly as sent: part of the signed text. */
  name: string
  method: string
  /** Raw, without the question mark. */
  query: string
  params: Params
  /** Media type in lower case, without parameters. */
  contentType: string
  body: Uint8Array
  form: Form | undefined
  accept: string
  /** The JSESSIONID the request belongs to. */
  servletSession: string
  userAgent: string
  signal: AbortSignal | undefined
}

export interface Problem {
  key: string
  message: string
}

export const bodyText = (call: Call): string => new TextDecoder().decode(call.body)
