import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { operations } from "../../../generated/ethora/operations.ts"
import { failedResponse, type Failure } from "../sandbox.ts"
import { matchOperation } from "../server.ts"
import { type Actor, authenticateApp, authenticateClient, authenticateServer, authenticateUser } from "./auth.ts"
import { type Call, Rejection } from "./wire.ts"
import {
  createClientSession,
  createUsers,
  createUsersInApp,
  deleteUsers,
  getUserByXmppUsername,
  getUserChats,
  getUsersBatchJob,
  grantAccess,
  listUsers,
  refreshClientSession,
  removeAccess,
  updateUsers,
} from "./handlers/users.ts"
import {
  createApp,
  createAppToken,
  deleteApp,
  getApp,
  getAppBot,
  getAppConfig,
  getDefaultRooms,
  getVersion,
  inviteAgentToChat,
  listAgents,
  listApps,
  listAppTokens,
  ping,
  provisionApp,
  revokeAppToken,
  rotateAppToken,
  updateApp,
  updateAppBot,
} from "./handlers/apps.ts"
import {
  broadcast,
  createChat,
  deleteChat,
  deleteFile,
  fileContent,
  getBroadcastJob,
  getFile,
  listChats,
  listFiles,
  listMessages,
  searchMessages,
  updateChat,
  uploadFiles,
} from "./handlers/chats.ts"
import { type EthoraApp, type EthoraCall, type EthoraUser, opaque, type Reply, type World } from "./state.ts"

type Handler = (world: World, call: Call) => Reply | Promise<Reply>
type For<Who> = (world: World, call: Call, who: Who) => Reply | Promise<Reply>

const server =
  (run: For<Actor>): Handler =>
  (world, call) =>
    run(world, call, authenticateServer(world, call))

const user =
  (run: For<EthoraUser>): Handler =>
  (world, call) =>
    run(world, call, authenticateUser(world, call))

const client =
  (run: For<EthoraUser>): Handler =>
  (world, call) =>
    run(world, call, authenticateClient(world, call))

const app =
  (run: For<EthoraApp>): Handler =>
  (world, call) =>
    run(world, call, authenticateApp(world, call))

/** Handlers with the credentials that they accept. Other calls of the document are recognized but not simulated. */
const handlers: Readonly<Partial<Record<OperationId, Handler>>> = {
  ping,
  getVersion,
  createUsers: server(createUsers),
  getUsersBatchJob: server(getUsersBatchJob),
  createUsersInApp: server(createUsersInApp),
  deleteUsersInApp: server(deleteUsers),
  getUsersBatchJobInApp: server(getUsersBatchJob),
  deleteUsers: server(deleteUsers),
  listUsers: server(listUsers),
  updateUsers: server(updateUsers),
  updateUsersInApp: server(updateUsers),
  getUserByXmppUsername: server(getUserByXmppUsername),
  getUserChats: server(getUserChats),
  createChat: server(createChat),
  listChats: server(listChats),
  createChatInApp: server(createChat),
  deleteChatInApp: server(deleteChat),
  deleteChat: server(deleteChat),
  updateChat: server(updateChat),
  grantAccess: server(grantAccess),
  removeAccess: server(removeAccess),
  grantAccessInApp: server(grantAccess),
  removeAccessInApp: server(removeAccess),
  broadcast: server(broadcast),
  getBroadcastJob: server(getBroadcastJob),
  listMessages: server(listMessages),
  searchMessages: server(searchMessages),
  listApps: server(listApps),
  createApp: server(createApp),
  getApp: server(getApp),
  updateApp: server(updateApp),
  deleteApp: server(deleteApp),
  provisionApp: server(provisionApp),
  getAppConfig,
  getDefaultRooms: app(getDefaultRooms),
  listAppTokens: server(listAppTokens),
  createAppToken: server(createAppToken),
  revokeAppToken: server(revokeAppToken),
  rotateAppToken: server(rotateAppToken),
  getAppBot: server(getAppBot),
  updateAppBot: server(updateAppBot),
  listAgents: server(listAgents),
  inviteAgentToChat: server(inviteAgentToChat),
  createClientSession: client(createClientSession),
  refreshClientSession,
  listFiles: user(listFiles),
  uploadFiles: user(uploadFiles),
  getFile: user(getFile),
  deleteFile: user(deleteFile),
}

const handlerOf = (operation: OperationId): Handler =>
  handlers[operation] ??
  (() => {
    throw new Rejection(501, `The sandbox does not implement ${operation}`)
  })

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

function rejected(world: World, { status, message, facts }: Rejection, requestId: string): Response {
  if (facts.asText) return new Response(message, { status })
  return json(failedBody(world, { message, ...facts }, requestId), status)
}

const injected = (world: World, failure: Failure & { status: number }, requestId: string): Response =>
  failedResponse(failure, (message, headers) =>
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

// Express ignores a trailing slash.
const matched = (method: string, path: string) => matchOperation(operations, method, path.replace(/(?<=.)\/$/, ""))

async function dispatch(world: World, request: Request, noted: EthoraCall, query: string): Promise<Response> {
  const { path, requestId } = noted
  const reject = (error: unknown) => {
    if (error instanceof Rejection) return rejected(world, error, requestId)
    throw error
  }
  const match = matched(request.method, path)
  if (match.found === undefined) return reject(new Rejection(404, `Cannot ${request.method} ${path}`))
  const { found, params } = match
  const answer = async () => {
    try {
      const { status, body } = await handlerOf(found)(world, await read(request, found, params, query))
      return json(body, status)
    } catch (error) {
      return reject(error)
    }
  }
  return world.failures.around({ operation: found, method: request.method, path }, answer, (failure) =>
    injected(world, failure, requestId),
  )
}

/** Handles one request; every response has an id, which is recorded with the call. */
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
