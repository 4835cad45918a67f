import type { GenericSchema, InferOutput } from "valibot"
import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { nodeBuffer } from "../../core/runtime.ts"
import { checked, mediaType } from "../server.ts"
import type { SentFile, World } from "./state.ts"

interface Facts {
  readonly code?: string
  readonly details?: Readonly<Record<string, unknown>>
  /** Plain text instead of JSON. */
  readonly asText?: boolean
}

/** Ends a call with a failure. */
export class Rejection extends Error {
  override readonly name = "Rejection"
  readonly status: number
  readonly facts: Facts

  constructor(status: number, message: string, facts: Facts = {}) {
    super(message)
    this.status = status
    this.facts = facts
  }
}

export const invalid = (details: Readonly<Record<string, unknown>>): Rejection =>
  new Rejection(422, "Validation Failed", { code: "VALIDATION_ERROR", details })

export const chatNotFound = (): Rejection => new Rejection(404, "Chat not found", { code: "CHAT_NOT_FOUND" })

export const userNotFound = (details?: Readonly<Record<string, unknown>>): Rejection =>
  new Rejection(404, "User not found", { code: "USER_NOT_FOUND", ...(details && { details }) })

export const appNotFound = (status = 400): Rejection =>
  new Rejection(status, "App not found", { code: "APP_NOT_FOUND" })

export const forbidden = (): Rejection => new Rejection(403, "Forbidden", { code: "INSUFFICIENT_SCOPE" })

/** A request that was read completely. */
export interface Call {
  readonly operation: OperationId
  readonly version: "v1" | "v2"
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: Uint8Array
}

export const pathParam = (call: Call, name: string): string => call.path[name] ?? ""

export function jsonBody<Schema extends GenericSchema>(call: Call, schema: Schema): InferOutput<Schema> {
  let parsed: unknown
  try {
    // Express does not parse a body of another type, so the body is empty.
    parsed = mediaType(call.headers) === "application/json" ? JSON.parse(new TextDecoder().decode(call.body)) : {}
  } catch {
    throw new Rejection(400, "Unexpected token in JSON")
  }
  const result = checked(schema, parsed)
  if ("problems" in result) throw invalid(result.problems)
  return result.value
}

export function flag(call: Call, name: string): boolean {
  const value = call.query.get(name) ?? "false"
  if (value !== "true" && value !== "false") throw invalid({ [name]: "must be a boolean" })
  return value === "true"
}

interface Meta {
  readonly total?: number
  readonly limit: number
  readonly offset: number
}

interface Page<T> {
  readonly entries: readonly T[]
  /** Information about the list in the response. */
  readonly meta: Meta | { readonly pagination: Meta }
}

function wholeNumber(
  call: Call,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
) {
  const text = call.query.get(name)
  if (text === null) return otherwise
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw invalid({ [name]: `must be from ${least} to ${most}` })
  return value
}

/** The part of a list that `limit` and `offset` request. */
export function page<T>(
  { settings: { answers } }: World,
  call: Call,
  entries: readonly T[],
  defaultLimit = 100,
): Page<T> {
  const asked = wholeNumber(call, "limit", { least: 1, most: 500, otherwise: defaultLimit })
  const given = wholeNumber(call, "offset", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 0 })
  const limit = Math.min(asked, answers.listCap)
  const offset = answers.listOffset === "ignored" ? 0 : given
  const meta = { ...(answers.listTotal !== "missing" && { total: entries.length }), limit, offset }
  const shown = entries.slice(offset, offset + limit)
  return { entries: shown, meta: answers.listTotal === "pagination" ? { pagination: meta } : meta }
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`(?:^|[;\\s])${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header)?.slice(1).join("")

const headerOf = (head: string, name: string) => new RegExp(`^${name}:(.*)$`, "im").exec(head)?.[1]?.trim() ?? ""

function readPart(part: string): SentFile | undefined {
  const middle = part.indexOf("\r\n\r\n")
  const head = nodeBuffer().from(part.slice(0, middle), "latin1").toString("utf8")
  const disposition = headerOf(head, "content-disposition")
  const field = parameter(disposition, "name")
  const filename = parameter(disposition, "filename")
  if (middle === -1 || field === undefined || filename === undefined) return undefined
  const mimetype = headerOf(head, "content-type")
  return {
    field,
    filename,
    mimetype: mimetype === "" ? "application/octet-stream" : mimetype,
    bytes: new Uint8Array(nodeBuffer().from(part.slice(middle + 4), "latin1")),
  }
}

/**
 * The files of a multipart form; none if the body is not such a form. Read as Latin-1, where one character is one byte.
 */
export function readFiles(body: Uint8Array, contentType: string): SentFile[] {
  const boundary = /^multipart\/form-data\b/i.test(contentType) ? parameter(contentType, "boundary") : undefined
  if (boundary === undefined) return []
  const text = nodeBuffer().from(body.buffer, body.byteOffset, body.byteLength).toString("latin1")
  const [preamble, ...parts] = `\r\n${text}`.split(`\r\n--${boundary}`)
  if (preamble !== "" || parts.at(-1)?.startsWith("--") !== true) return []
  return parts.slice(0, -1).flatMap((part) => readPart(part) ?? [])
}
