import { operations } from "../../generated/ethora/operations.ts"
import { isConnectionError, ConfigError } from "../core/errors.ts"
import { jsonText } from "../core/values.ts"
import { asObject } from "../core/http/check-call.ts"
import type { Operation } from "../core/http/operation.ts"
import { fillPath } from "../core/http/url.ts"
import type { Connection } from "./client.ts"
import { idText, idTexts, listed } from "./names.ts"
import { loadDeferred } from "./responses.ts"
import { newRoom } from "./rooms.ts"
import { isEthoraError } from "./types.ts"

/** An id, named as in the package. */
export type UUID = string

/** A response body, with the URL of its request as `url`. */
export interface ApiResponse {
  ok?: boolean
  reason?: string
  url?: string
  /** The entries of most lists. */
  results?: unknown[]
  [name: string]: unknown
}

/** The error of such a call: an `EthoraError`, or a `ConnectionError` if there was no response. */
export interface EthoraServiceError extends Error {
  /** HTTP status. */
  readonly status: number | "No Status"
  readonly url: string
  /** Secrets in this are masked. */
  readonly response:
    { readonly status: number; readonly data: unknown; readonly headers: Readonly<Record<string, string>> } | undefined
  readonly config: { readonly method: string; readonly url: string }
  /** Makes `axios.isAxiosError()` return true, so that existing error handlers work. */
  readonly isAxiosError: true
}

export interface ChatNameOptions {
  full?: boolean | undefined
}

export interface ServerTokenPayload {
  data: { appId: string; type: "server"; tenantId?: string | undefined }
}

export interface ClientTokenPayload {
  data: { type: "client"; userId: string; appId: string }
}

/** Claims of a verified token. */
export interface JwtPayload {
  iat?: number
  exp?: number
  nbf?: number
  data?: { type?: string; appId?: string; userId?: string; tenantId?: string }
  [name: string]: unknown
}

export interface Secrets {
  chatApiUrl: string
  chatAppId: string
  chatAppSecret: string
}

export interface TimeoutConfig {
  total: number
  connect: number
}

/** Accepts lines with additional values, like `console`. */
export interface Logger {
  debug(message: string, ...args: unknown[]): void
  info(message: string, ...args: unknown[]): void
  warn(message: string, ...args: unknown[]): void
  error(message: string, error?: unknown, ...args: unknown[]): void
}

export interface CreateUserData {
  email: string
  firstName: string
  lastName: string
  password?: string | undefined
  displayName?: string | undefined
  [name: string]: unknown
}

export interface CreateAppRequest {
  displayName: string
  domainName?: string | undefined
  appTagline?: string | undefined
  logoImage?: string | undefined
  sublogoImage?: string | undefined
  primaryColor?: string | undefined
  bundleId?: string | undefined
  [name: string]: unknown
}

export interface ListAppsQueryParams {
  limit?: number | undefined
  offset?: number | undefined
  order?: "asc" | "desc" | undefined
  orderBy?: "displayName" | "createdAt" | undefined
}

export interface BatchCreateUsersRequest {
  bypassEmailConfirmation?: boolean | undefined
  usersList: {
    email: string
    firstName: string
    lastName: string
    password?: string | undefined
    uuid?: string | undefined
    profileImage?: string | undefined
    [name: string]: unknown
  }[]
}

export interface CreateAppTokenRequest {
  label?: string | undefined
}

export interface RotateAppTokenRequest {
  label?: string | undefined
}

export interface ProvisionRoomRequest {
  title?: string | undefined
  pinned?: boolean | undefined
  [name: string]: unknown
}

export interface ProvisionAppRequest {
  rooms?: ProvisionRoomRequest[] | undefined
  [name: string]: unknown
}

export interface UpdateAppBotRequest {
  status?: string | undefined
  trigger?: string | undefined
  prompt?: string | undefined
  greetingMessage?: string | undefined
  chatId?: string | undefined
  isRAG?: boolean | undefined
  botFirstName?: string | undefined
  botLastName?: string | undefined
  [name: string]: unknown
}

export interface CreateAppBroadcastRequest {
  text: string
  allRooms?: boolean | undefined
  chatNames?: string[] | undefined
  chatIds?: string[] | undefined
  metadata?: Record<string, unknown> | undefined
  dryRun?: boolean | undefined
  [name: string]: unknown
}

export interface ListAppChatsQueryParams {
  limit?: number | undefined
  offset?: number | undefined
  includeMembers?: boolean | undefined
}

export type GetUserChatsQueryParams = ListAppChatsQueryParams

export interface GetUsersQueryParams {
  chatName?: string | undefined
  xmppUsername?: string | undefined
  userId?: string | undefined
  limit?: number | undefined
  offset?: number | undefined
}

export interface CreateChatRoomRequest {
  title: string
  uuid: string
  type: string
  [name: string]: unknown
}

export interface UpdateChatRoomRequest {
  title?: string | undefined
  description?: string | undefined
}

export interface DeleteChatRoomRequest {
  name: string
}

export interface GrantAccessRequest {
  chatName: string
  members: string[]
  [name: string]: unknown
}

type Texts = "userId" | "xmppUsername" | "firstName" | "lastName" | "username" | "profileImage" | "description"
type MoreTexts = "token" | "email" | "appId" | "homeScreen" | "registrationChannelType" | "updatedAt" | "authMethod"
type Flags = "isProfileOpen" | "isAssetsOpen" | "isAgreeWithTerms"

/** Known fields of a user; `updateUsers` sends only `xmppUsername`, the three names and `profileImage`. */
export type UpdateUserData = Partial<
  Record<Texts | MoreTexts | "resetPasswordExpires" | "resetPasswordToken", string | undefined> &
    Record<Flags, boolean | undefined> &
    Record<"roles" | "tags", string[] | undefined> &
    Record<"__v", number | undefined>
> &
  Record<string, string | string[] | number | boolean | undefined>

export interface UpdateUsersRequest {
  users: UpdateUserData[]
}

/** A request of the package, ready to be sent. */
export interface Request {
  readonly operation: Operation
  readonly path: string
  readonly query?: string
  readonly body?: unknown
}

type Values = Readonly<Record<string, string>>
type OperationName = keyof typeof operations

const request = (name: OperationName, values: Values, body?: unknown, query = ""): Request => {
  const operation: Operation = operations[name]
  return { operation, path: fillPath(operation.path, values, name), query, body }
}

/** Query parameters that are set, with spaces encoded as `%20`. */
const pairs = (params: object | null | undefined, names: readonly string[] = Object.keys(params ?? {})): string =>
  names
    .map((name) => [name, (params as Readonly<Record<string, unknown>> | null | undefined)?.[name]] as const)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join("&")

/** The same with spaces encoded as `+`. */
const form = (params: object | null | undefined): string => pairs(params).replaceAll("%20", "+")

const page = ["limit", "offset", "includeMembers"] as const

/** A call for an app that sends its payload unchanged. */
export const appCall = (name: OperationName, appId: UUID, body?: unknown, values: Values = {}): Request =>
  request(name, { appId, ...values }, body)

export const createApp = (body: CreateAppRequest): Request => request("createApp", {}, body)

export const listApps = (params?: ListAppsQueryParams): Request => request("listApps", {}, undefined, form(params))

export const userByName = (name: UUID): Request =>
  request("getUserByXmppUsername", { xmppUsername: idText(name, "user id") })

export const userChats = (appId: UUID, userId: UUID, params?: GetUserChatsQueryParams): Request =>
  request("getUserChats", { appId, userId: idText(userId, "user id") }, undefined, pairs(params, page))

export const listChats = (appId: UUID, params?: ListAppChatsQueryParams): Request =>
  request("listChats", { appId }, undefined, form(params))

/** An empty name counts as missing, which lists all users. */
export function listUsers(params?: GetUsersQueryParams): Request {
  const { chatName, xmppUsername, userId, limit, offset } = params ?? {}
  const names = { chatName, xmppUsername, userId }
  const given = Object.entries(names).filter(([, value]) => value !== undefined && value !== "")
  return request("listUsers", {}, undefined, pairs({ ...Object.fromEntries(given), limit, offset }))
}

export async function createUser(
  { context }: Connection,
  userId: UUID,
  data: Record<string, unknown> = {},
): Promise<Request> {
  const { newUser } = await loadDeferred()
  const usersList = [newUser(userId, data, context.newUsers)]
  return request("createUsers", {}, { bypassEmailConfirmation: true, usersList })
}

export function createChat(chatId: UUID, data: Record<string, unknown> = {}, appId?: UUID): Request {
  const body = newRoom(chatId, asObject("createChatRoom", data, "roomData"))
  return appId === undefined ? request("createChat", {}, body) : request("createChatInApp", { appId }, body)
}

/** A complete room name or a JID is unchanged. */
function scoped(appId: UUID, chatId: UUID): string {
  const id = idText(chatId, "room id")
  return id.includes("@") || id.startsWith(`${appId}_`) ? id : `${appId}_${id}`
}

const roomName = (appId: UUID, chatId: UUID): string => `${appId}_${idText(chatId, "room id")}`

/** @param start the prefix that marks a complete id */
const members = (appId: UUID, userId: UUID | UUID[], start: string): string[] =>
  idTexts(userId, "user id").map((id) => (id.startsWith(start) ? id : `${appId}_${id}`))

export const access = (name: "grantAccess" | "removeAccess", appId: UUID, chatId: UUID, userId: UUID | UUID[]) =>
  request(name, {}, { chatName: roomName(appId, chatId), members: members(appId, userId, appId) })

export const accessInApp = (
  name: "grantAccessInApp" | "removeAccessInApp",
  appId: UUID,
  chatId: UUID,
  userId: UUID | UUID[],
): Request =>
  request(name, { appId }, { chatName: scoped(appId, chatId), members: members(appId, userId, `${appId}_`) })

export const updateChat = (appId: UUID, chatId: UUID, body: UpdateChatRoomRequest): Request =>
  request("updateChat", { appId, chatName: scoped(appId, chatId) }, body)

export const deleteChat = (appId: UUID, chatId: UUID): Request =>
  request("deleteChat", {}, { name: roomName(appId, chatId) })

export const deleteChatInApp = (appId: UUID, chatId: UUID): Request =>
  request("deleteChatInApp", { appId }, { name: scoped(appId, chatId) })

export const userIdList = (userIds: UUID[]) => ({ usersIdList: idTexts(listed(userIds, "userIds"), "user id") })

export const deleteUsers = (userIds: UUID[]): Request => request("deleteUsers", {}, userIdList(userIds))

const changeable = ["xmppUsername", "firstName", "lastName", "username", "profileImage"] as const

/** @throws ConfigError for an empty list, and for more than 100 users */
export function updateUsers(users: UpdateUserData[]): Request {
  const list = listed(users, "users")
  if (list.length === 0) throw new ConfigError("At least 1 user is required for update", "users")
  if (list.length > 100) throw new ConfigError("Maximum 100 users allowed per update request", "users")
  const given = (user: UpdateUserData) =>
    changeable.map((name) => [name, user[name]] as const).filter(([, value]) => Boolean(value))
  return request("updateUsers", {}, { users: list.map((user) => Object.fromEntries(given(user))) })
}

/**
 * Sends a request and resolves to the response body: parsed JSON, or any other body as a string.
 * @param missing what a 422 resolves to if its body is a string that says "not found"
 * @throws EthoraServiceError
 */
export async function send(
  { credentials, transport }: Connection,
  { operation, path, query = "", body }: Request,
  missing?: ApiResponse,
): Promise<ApiResponse> {
  const { baseUrl } = await credentials.later()
  const url = baseUrl + path + (query === "" ? "" : `?${query}`)
  const encoded = body === undefined ? undefined : jsonText(body, `${operation.id}: the body`, "body")
  const headers: Record<string, string> = encoded === undefined ? {} : { "content-type": "application/json" }
  try {
    const data = await transport.send({ operation, path, query, headers, body: encoded }, {}, async (incoming) => {
      const text = await incoming.text()
      // This throws the error in the response.
      if (incoming.response.status >= 300) await incoming.decode(text)
      return parsed(text)
    })
    return typeof data === "object" && data !== null ? Object.assign(data, { url }) : (data as ApiResponse)
  } catch (error) {
    if (missing !== undefined && isEthoraError(error) && error.status === 422) {
      if (typeof error.body === "string" && /not found/i.test(error.body)) return missing
    }
    throw described(error, { method: operation.method.toLowerCase(), url })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Adds the properties that existing error handlers of the package read. */
function described(error: unknown, config: EthoraServiceError["config"]): unknown {
  const facts = { url: config.url, config, isAxiosError: true }
  if (isEthoraError(error)) {
    const { status, body: data, headers } = error
    return Object.assign(error, facts, { response: { status, data, headers } })
  }
  return isConnectionError(error) ? Object.assign(error, facts, { status: "No Status", response: undefined }) : error
}
