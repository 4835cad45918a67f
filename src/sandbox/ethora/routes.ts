import { operations } from "../../../generated/ethora/operations.ts"
import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { failedAnswer } from "../failed-answer.ts"
import type { Failure } from "../failures.ts"
import { matchOperation } from "../routing.ts"
import type { Call } from "./wire.ts"
import { fileContent } from "./calls/files.ts"
import { handlers } from "./handlers.ts"
import { opaque } from "./ids.ts"
import { Refusal } from "./refusal.ts"
import type { EthoraCall, World } from "./state.ts"

interface Failed {
  readonly message: string
  readonly code?: string | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

function failedBody(world: World, { message, code, details }: Failed, requestId: string): object {
  switch (world.settings.answers.errors) {
    case "coded":
      return { success: false, error: message, ...(code && { code }), ...(details && { details }), requestId }
    case "error":
      return { error: message }
    case "msg":
      return { success: false, msg: message }
    case "list":
      return { errors: [{ msg: message }] }
  }
}

const json = (body: unknown, status: number, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
  })

function refused(world: World, { status, message, facts }: Refusal, requestId: string): Response {
  if (facts.asText) return new Response(message, { status })
  return json(failedBody(world, { message, ...facts }, requestId), status)
}

const injected = (world: World, failure: Failure & { status: number }, requestId: string): Response =>
  failedAnswer(failure, (message, headers) =>
    json(failedBody(world, { message, code: failure.code }, requestId), failure.status, headers),
  )

async function read(
  request: Request,
  operation: OperationId,
  path: Readonly<Record<string, string>>,
  query: string,
): Promise<Call> {
  return {
    operation,
    version: operations[operation].path.startsWith("/v1/") ? "v1" : "v2",
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
  }
}

// Express overlooks a slash at the end.
const matched = (method: string, path: string) => matchOperation(operations, method, path.replace(/(?<=.)\/$/, ""))

async function dispatch(world: World, request: Request, noted: EthoraCall, query: string): Promise<Response> {
  const { path, requestId } = noted
  const refuse = (error: unknown) => {
    if (error instanceof Refusal) return refused(world, error, requestId)
    throw error
  }
  const match = matched(request.method, path)
  if (match.found === undefined) return refuse(new Refusal(404, `Cannot ${request.method} ${path}`))
  const { found, params } = match
  const answer = async () => {
    try {
      const { status, body } = await handlers[found](world, await read(request, found, params, query))
      return json(body, status)
    } catch (error) {
      return refuse(error)
    }
  }
  return world.failures.around({ operation: found, method: request.method, path }, answer, (failure) =>
    injected(world, failure, requestId),
  )
}

/** Answers one request; every answer has an id, which is noted with the call. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  const [path = "", ...rest] = target.split("?")
  const file = request.method === "GET" ? fileContent(world, path) : undefined
  if (file) return file
  const noted: EthoraCall = {
    method: request.method,
    path,
    operation: matched(request.method, path).found,
    requestId: `r-${opaque(world, 10)}`,
    status: undefined,
  }
  world.calls.push(noted)
  const response = await dispatch(world, request, noted, rest.join("?"))
  noted.status = response.status
  response.headers.set("x-request-id", noted.requestId)
  return response
}
