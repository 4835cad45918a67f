import { createHmac } from "node:crypto"
import { type GenericSchema, safeParse } from "valibot"
import * as schemas from "../../generated/ethora/schemas.ts"
import type { OperationId } from "../../generated/ethora/operations.ts"
import type { EthoraSandbox } from "conferkit/sandbox"
import type { Answer } from "./omniflow-wire.ts"

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

export function sign(payload: object, key: string, header: object = { alg: "HS256", typ: "JWT" }): string {
  const text = `${part(header)}.${part(payload)}`
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`
}

export const derived = (secret: string, purpose: "server" | "client"): string =>
  createHmac("sha256", secret).update(`ethora:${purpose}:v1`).digest("hex")

type App = Pick<EthoraSandbox, "appId" | "appSecret">

export const serverToken = ({ appId, appSecret }: App, more: object = {}): string =>
  sign({ data: { appId, type: "server" }, iat: 1_700_000_000, ...more }, derived(appSecret, "server"))

export const clientToken = ({ appId, appSecret }: App, userId: unknown, more: object = {}): string =>
  sign({ data: { type: "client", userId, appId }, iat: 1_700_000_000, ...more }, derived(appSecret, "client"))

/** What the official package sends: the same token in both headers. */
export const both = (token: string): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
  "x-custom-token": token,
})

/** For calls that the sandbox implements. */
const shapes: Readonly<Partial<Record<OperationId, GenericSchema>>> = {
  ping: schemas.vPingResponse,
  getVersion: schemas.vVersionResponse,
  createUsers: schemas.vJobTicket,
  getUsersBatchJob: schemas.vUsersBatchJob,
  createUsersInApp: schemas.vJobTicket,
  deleteUsersInApp: schemas.vOkResponse,
  getUsersBatchJobInApp: schemas.vUsersBatchJob,
  deleteUsers: schemas.vOkResponse,
  listUsers: schemas.vListUsersResponse,
  updateUsers: schemas.vUpdateUsersResponse,
  updateUsersInApp: schemas.vUpdateUsersResponse,
  getUserByXmppUsername: schemas.vUserResponse,
  getUserChats: schemas.vUserChatsResponse,
  createChat: schemas.vCreateChatResponse,
  listChats: schemas.vListChatsResponse,
  createChatInApp: schemas.vCreateChatResponse,
  deleteChatInApp: schemas.vDeleteChatResponse,
  deleteChat: schemas.vDeleteChatResponse,
  updateChat: schemas.vChatResponse,
  grantAccess: schemas.vAccessResponse,
  removeAccess: schemas.vAccessResponse,
  grantAccessInApp: schemas.vAccessResponse,
  removeAccessInApp: schemas.vAccessResponse,
  broadcast: schemas.vJobTicket,
  getBroadcastJob: schemas.vBroadcastJob,
  listMessages: schemas.vListMessagesResponse,
  searchMessages: schemas.vSearchMessagesResponse,
  listApps: schemas.vListAppsResponse,
  createApp: schemas.vAppResponse,
  getApp: schemas.vAppResponse,
  updateApp: schemas.vAppResponse,
  deleteApp: schemas.vDeleteAppResponse,
  provisionApp: schemas.vProvisionAppResponse,
  getAppConfig: schemas.vAppConfigResponse,
  getDefaultRooms: schemas.vDefaultRooms,
  listAppTokens: schemas.vListAppTokensResponse,
  createAppToken: schemas.vAppTokenResponse,
  revokeAppToken: schemas.vOkResponse,
  rotateAppToken: schemas.vAppTokenResponse,
  getAppBot: schemas.vAppBotResponse,
  updateAppBot: schemas.vAppBotResponse,
  listAgents: schemas.vListAgentsResponse,
  inviteAgentToChat: schemas.vInviteAgentResponse,
  createClientSession: schemas.vClientSession,
  refreshClientSession: schemas.vRefreshedSession,
  listFiles: schemas.vListFilesResponse,
  uploadFiles: schemas.vUploadFilesResponse,
  getFile: schemas.vFileResponse,
  deleteFile: schemas.vOkResponse,
}

function shapeOf(operation: OperationId | undefined, { status }: Answer): GenericSchema | undefined {
  if (status >= 400) return schemas.vErrorResponse
  if (operation === "createUsers" && status === 200) return schemas.vCreateUsersResponse
  if (operation === "deleteApp" && status === 202) return schemas.vJobTicket
  return operation && shapes[operation]
}

/**
 * Calls the sandbox and validates each JSON response against the document. By default, sends the headers of its own
 * backend.
 */
export async function ask(
  sandbox: EthoraSandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = both(serverToken(sandbox)),
): Promise<Answer> {
  const isForm = body instanceof FormData
  const response = await sandbox.fetch(sandbox.baseUrl + path, {
    method,
    headers: { ...(body === undefined || isForm ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true
  const answer = {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as unknown) : text,
  }
  const operation = sandbox.calls.at(-1)?.operation
  const shape = shapeOf(operation, answer)
  if (isJson && shape && safeParse(shape, answer.body).issues) {
    throw new Error(`${operation ?? path} answers against the document: ${text}`)
  }
  return answer
}

export const ada = {
  uuid: "user-123",
  email: "ada@example.org",
  firstName: "Ada",
  lastName: "Byron",
  password: "a-long-random-password",
}
