import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import { type Fields, isFields } from "../server.ts"
import type { Settings } from "./options.ts"
import type { World } from "./state.ts"

/** A request that was read completely. */
export interface Call {
  readonly operation: OperationId
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  /** `undefined` if the request has none. */
  readonly body: Fields | undefined
}

export const succeed = ({ answers }: Settings, data: unknown): Response =>
  Response.json(answers.envelope === "data" ? { data } : data)

function form({ answers }: Settings, message: string): unknown {
  switch (answers.errors) {
    case "error":
      return { error: message }
    case "nested":
      return { error: { message } }
    case "list":
      return { errors: [{ message }] }
    default:
      return { message }
  }
}

export function fail(
  settings: Settings,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Response {
  if (settings.answers.errors === "text") {
    return new Response(message, { status, headers: { "Content-Type": "text/plain", ...headers } })
  }
  return Response.json(form(settings, message), { status, headers })
}

/** Ends a call with a failure. */
export class Rejection extends Error {
  override readonly name = "Rejection"
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const wrongCredentials = ({ settings }: World, message: string): Rejection =>
  new Rejection(settings.answers.statuses.credentials, message)

export const badInput = ({ settings }: World, message: string): Rejection =>
  new Rejection(settings.answers.statuses.input, message)

type WireCase = Settings["wireCase"]
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A name in snake_case; undefined if this server does not accept its case. */
function known(name: string, wireCase: WireCase): string | undefined {
  if (wireCase === "snake") return name
  return wireCase === "camel" && name.includes("_") ? undefined : snake(name)
}

const renamed = (fields: Fields, wireCase: WireCase): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const to = known(name, wireCase)
      return to === undefined ? [] : [[to, value]]
    }),
  )

/** The body of a request with the document's names, also one level down; names of features are unchanged. */
export function inSnakeCase(body: Fields, wireCase: WireCase): Fields {
  const fields = renamed(body, wireCase)
  const nested = (name: string): Fields => {
    const value = fields[name]
    return isFields(value) ? { [name]: renamed(value, wireCase) } : {}
  }
  return { ...fields, ...nested("user"), ...nested("branding") }
}
