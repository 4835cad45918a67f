import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import { operations } from "../../../generated/omniflow/operations.ts"
import { failedResponse, type Failure } from "../sandbox.ts"
import { type Matched, matchOperation } from "../server.ts"
import { hex, pick } from "../runtime.ts"
import { type Call, checkQuery, Rejection, unacceptable } from "./wire.ts"
import {
  contactsCreate,
  contactsFindByPhone,
  contactsGet,
  conversationsAssign,
  conversationsGet,
  conversationsList,
  conversationsReopen,
  conversationsResolve,
  inboxesList,
  messagesList,
  messagesSend,
  templatesList,
  templatesSend,
  webhooksCreate,
  webhooksDelete,
  webhooksList,
  webhooksListDeliveries,
} from "./handlers.ts"
import { authenticate, oauthToken } from "./auth.ts"
import type { OmniFlowCall, Reply, World } from "./state.ts"

const handlers: Readonly<Record<OperationId, (world: World, call: Call) => Reply>> = {
  messagesSend,
  messagesList,
  conversationsList,
  conversationsGet,
  conversationsResolve,
  conversationsAssign,
  conversationsReopen,
  contactsFindByPhone,
  contactsCreate,
  contactsGet,
  inboxesList,
  templatesList,
  templatesSend,
  webhooksList,
  webhooksCreate,
  webhooksDelete,
  webhooksListDeliveries,
  oauthToken,
}

const keyOf = (world: World, call: Call) =>
  world.settings.idempotency && Object.hasOwn(operations[call.operation].params, "Idempotency-Key")
    ? call.headers.get("idempotency-key")
    : null

/** Handles a call, unless its `Idempotency-Key` was used before: then the earlier response is sent again. */
function once(world: World, call: Call, run: () => Reply): Reply {
  const key = keyOf(world, call)
  if (key === null) return run()
  const asked = `${call.operation} ${call.body}`
  const known = world.replies.get(key)
  if (known && known.asked !== asked) {
    throw unacceptable("idempotency_key_reused", "This Idempotency-Key was used for another request", { key })
  }
  if (known) return { ...known.reply, headers: { "Idempotency-Replayed": "true" } }
  const reply = run()
  // The first response is sent again, without later changes.
  world.replies.set(key, { asked, reply: { ...reply, body: structuredClone(reply.body) } })
  return reply
}

type Paths = Readonly<Record<OperationId, { readonly method: string; readonly path: string }>>
type Found = Extract<Matched<OperationId>, { found: OperationId }>

/** Lists and single objects may be wrapped; pages and failures never are. */
function enveloped(world: World, operation: OperationId, { status, body }: Reply): unknown {
  const plain =
    body === undefined || operation === "oauthToken" || "paginated" in operations[operation] || status >= 400
  return plain || world.settings.answers.envelope === "none" ? body : { data: body }
}

function toResponse({ status, body, headers = {} }: Reply): Response {
  if (body === undefined) return new Response(null, { status, headers })
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } })
}

const rejected = ({ status, body, headers }: Rejection) => toResponse({ status, body, headers })

const codes: Readonly<Record<number, string>> = { 401: "unauthorized", 404: "not_found", 429: "quota_exceeded" }

const failed = (failure: Failure & { status: number }): Response =>
  failedResponse(failure, (message, headers) => {
    const { status } = failure
    const code = failure.code ?? codes[status] ?? (status >= 500 ? "internal_error" : "failed")
    return rejected(new Rejection(status, code, message, { headers }))
  })

async function run(world: World, request: Request, match: Found, query: string): Promise<Response> {
  const call = {
    operation: match.found,
    path: match.params,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: await request.text(),
  }
  if (operations[call.operation].security.length > 0) authenticate(world, call.headers)
  checkQuery(call)
  const reply = once(world, call, () => handlers[call.operation](world, call))
  return toResponse({ ...reply, body: enveloped(world, call.operation, reply) })
}

async function dispatch(
  world: World,
  request: Request,
  match: Matched<OperationId>,
  [path, query]: readonly [path: string, query: string],
): Promise<Response> {
  try {
    if (match.found !== undefined) {
      return await world.failures.around(
        { operation: match.found, method: request.method, path },
        () => run(world, request, match, query),
        failed,
      )
    }
    authenticate(world, request.headers)
    if (match.methods.length === 0) throw new Rejection(404, "not_found", "Unknown path")
    throw new Rejection(405, "method_not_allowed", `The path does not support ${request.method}`, {
      headers: { Allow: match.methods.join(", ") },
    })
  } catch (error) {
    if (error instanceof Rejection) return rejected(error)
    throw error
  }
}

/** Operations with their paths in this sandbox. */
export const movedTo = (paths: Partial<Record<OperationId, string>>): Paths =>
  Object.fromEntries(
    Object.values(operations).map(({ id, method, path }) => [id, { method, path: paths[id] ?? path }]),
  ) as Paths

/** Handles one request; every response has an id, which is recorded with the call. */
export async function route(world: World, paths: Paths, request: Request, target: string): Promise<Response> {
  const [path = "", ...rest] = target.split("?")
  const query = rest.join("?")
  const match = matchOperation(paths, request.method, path)
  const requestId = `req_${pick(world.settings.random, hex, 12)}`
  const noted: OmniFlowCall = { method: request.method, path, operation: match.found, requestId, status: undefined }
  world.calls.push(noted)
  const response = await dispatch(world, request, match, [path, query])
  noted.status = response.status
  response.headers.set("X-Request-Id", requestId)
  return response
}
