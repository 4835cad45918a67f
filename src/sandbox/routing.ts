import { type GenericSchema, getDotPath, type InferOutput, safeParse } from "valibot"

interface Operation {
  readonly method: string
  readonly path: string
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** The decoded values of `{name}`; `undefined` if the path does not match. */
function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const segments = path.split("/")
  const wanted = template.split("/")
  if (segments.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(segment)?.[1]
    const value = decoded(segments[index] ?? "")
    if (name === undefined ? value !== segment : !value) return undefined
    if (name !== undefined && value) params[name] = value
  }
  return params
}

export type Matched<Id extends string> =
  | { readonly found: Id; readonly params: Readonly<Record<string, string>> }
  | { readonly found: undefined; readonly methods: readonly string[] }

/** The operation for a method and a path as received; otherwise the methods that the path supports. */
export function matchOperation<Id extends string>(
  operations: Readonly<Record<Id, Operation>>,
  method: string,
  path: string,
): Matched<Id> {
  const methods: string[] = []
  // Paths without parameters have precedence.
  const byParams = (Object.keys(operations) as Id[]).sort(
    (a, b) => operations[a].path.split("{").length - operations[b].path.split("{").length,
  )
  for (const id of byParams) {
    const params = paramsOf(operations[id].path, path)
    if (params && operations[id].method === method) return { found: id, params }
    if (params) methods.push(operations[id].method)
  }
  return { found: undefined, methods }
}

/** How a call fails. */
export interface Failure<Id extends string = string> {
  /** HTTP status; `network` drops the connection, `hang` never responds. */
  readonly status: number | "network" | "hang"
  /** Value of Retry-After: seconds, or an HTTP date as text. */
  readonly retryAfter?: number | string
  /** Code of the API error, for providers that have one: BigBlueButton's `messageKey`. */
  readonly code?: string
  /** @default "The sandbox simulates a failure" */
  readonly message?: string
  /** Sent instead of an error in the provider's format, such as the page of a load balancer. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Restricts the failure to this operation. @default any call */
  readonly operation?: Id
  /** Whether the work is done first and only its response is lost. @default false */
  readonly afterwards?: boolean
}

interface FailedCall<Id extends string> {
  readonly operation: Id
  readonly method: string
  readonly path: string
}

/** Called for each call without a planned failure. */
export type FailureHook<Id extends string> = (call: FailedCall<Id>) => Failure<Id> | undefined

export interface Failures<Id extends string> {
  /** Makes the next calls fail. */
  plan(failure: Failure<Id>, times?: number): void
  /** Handles a call, or makes it fail. */
  around(
    call: FailedCall<Id>,
    answer: () => Response | Promise<Response>,
    reject: (failure: Failure<Id> & { status: number }) => Response,
  ): Promise<Response>
}

const isStatus = <Id extends string>(failure: Failure<Id>): failure is Failure<Id> & { status: number } =>
  typeof failure.status === "number"

export function failures<Id extends string>(hook: FailureHook<Id> = () => undefined): Failures<Id> {
  const planned: Failure<Id>[] = []
  const next = (call: FailedCall<Id>) => {
    const index = planned.findIndex(({ operation }) => operation === undefined || operation === call.operation)
    return index === -1 ? hook(call) : planned.splice(index, 1)[0]
  }
  return {
    plan(failure, times = 1) {
      for (let count = 0; count < times; count++) planned.push(failure)
    },
    async around(call, answer, reject) {
      const failure = next(call)
      if (!failure) return answer()
      if (failure.afterwards) await answer()
      if (isStatus(failure)) return reject(failure)
      if (failure.status === "network") throw new TypeError("fetch failed")
      return new Promise<never>(() => undefined)
    },
  }
}

/** The response of a planned failure: its own body, or its message in the provider's format. */
export function failedResponse(
  failure: Failure & { status: number },
  form: (message: string, headers: Record<string, string>) => Response,
): Response {
  const { status, retryAfter, body, message = "The sandbox simulates a failure" } = failure
  const headers = {
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    ...failure.headers,
  }
  return body === undefined ? form(message, headers) : new Response(body, { status, headers })
}

/** A call, recorded whether or not it got a response. */
export interface NotedCall<Id extends string> {
  readonly method: string
  readonly path: string
  /** Undefined if the document has no such call. */
  readonly operation: Id | undefined
  readonly requestId: string
  /** `undefined` until there is a response. */
  status: number | undefined
}

export type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The JSON object of a body; `undefined` if it is something else. */
export async function readObject(request: Request): Promise<Fields | undefined> {
  try {
    const value: unknown = JSON.parse(await request.text())
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Checked<T> = { readonly value: T } | { readonly problems: Readonly<Record<string, string>> }

/** A value in its declared format, or the problems by field. */
export function checked<Schema extends GenericSchema>(schema: Schema, value: unknown): Checked<InferOutput<Schema>> {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.output }
  const problems: Record<string, string> = {}
  for (const issue of result.issues) problems[getDotPath(issue) ?? "body"] ??= issue.message
  return { problems }
}
