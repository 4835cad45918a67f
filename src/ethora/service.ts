import { key, verifyJwt } from "../core/crypto.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { WebhookVerificationError } from "../core/errors.ts"
import { environment, lazily } from "../core/runtime.ts"
import type { LogLevel as Level } from "../core/http/options.ts"
import { clientClaims, getSecrets, serverClaims, signingKey, signingSecrets, token } from "./credentials.ts"
import { type Connection, connect } from "./client.ts"
import { idText } from "./names.ts"
import { type EthoraOptions, optionNames } from "./types.ts"
import type * as Calls from "./service-calls.ts"

/** All code that sends requests, loaded when needed. */
const loadCalls = /* @__PURE__ */ lazily(() => import("./service-calls.ts"))

/** Timeouts of the service in ms: `total` is that of one attempt; `connect` is not used. */
export const DEFAULT_TIMEOUT: Calls.TimeoutConfig = { total: 30_000, connect: 5_000 }

/** Suffix of a room's JID on the hosted service. */
export const ETHORA_JID_DOMAIN = "@conference.xmpp.chat.ethora.com"

/** The levels of `getLogger`. */
export const LogLevel = { DEBUG: "debug", INFO: "info", WARN: "warn", ERROR: "error" } as const
export type LogLevel = Level

const loggers = /* @__PURE__ */ new Map<string, Calls.Logger>()

/**
 * A console logger for a context. Debug lines are logged unless `NODE_ENV` is `production`.
 * @param context prefix of each line
 */
export function getLogger(context: string): Calls.Logger {
  const known = loggers.get(context)
  if (known !== undefined) return known
  const line = (level: string, message: string) => `[${new Date().toISOString()}] [${level}] [${context}] ${message}`
  const logger: Calls.Logger = {
    debug: (message, ...args) => {
      if (environment("NODE_ENV") !== "production") console.debug(line("DEBUG", message), ...args)
    },
    info: (message, ...args) => {
      console.info(line("INFO", message), ...args)
    },
    warn: (message, ...args) => {
      console.warn(line("WARN", message), ...args)
    },
    error: (message, error, ...args) => {
      console.error(line("ERROR", message), (error instanceof Error ? error.stack : error) ?? "", ...args)
    },
  }
  loggers.set(context, logger)
  return logger
}

/** Signs a payload with the app secret (HS256), without an expiry. @throws ConfigError for missing secrets */
export const createJwtToken = (
  payload: Calls.ServerTokenPayload | Calls.ClientTokenPayload,
  secrets: Calls.Secrets = getSecrets(),
): string => token({ ...payload }, key(signingSecrets(secrets).chatAppSecret), Date.now(), 0)

/** Creates a token that authenticates an app, without an expiry. @throws ConfigError for missing secrets */
export function createServerToken(
  secrets: Calls.Secrets = getSecrets(),
  of: { appId?: string | undefined; tenantId?: string | undefined } = {},
): string {
  const { appId, tenantId } = checkOptions("createServerToken", of, { appId: "string", tenantId: "string" })
  const { chatAppId, chatAppSecret } = signingSecrets(secrets)
  const claims = serverClaims(filled(appId) ?? chatAppId, filled(tenantId))
  return token(claims, signingKey(chatAppSecret, "server", "derived"), Date.now(), 0)
}

/**
 * Creates a token with which a chat client opens a user's session, without an expiry.
 * @param userId your id of the user, with or without the prefix `<appId>_`
 * @throws ConfigError
 */
export function createClientToken(userId: string, secrets: Calls.Secrets = getSecrets()): string {
  const { chatAppId, chatAppSecret } = signingSecrets(secrets)
  const claims = clientClaims(chatAppId, idText(userId, "user id"))
  return token(claims, signingKey(chatAppSecret, "client", "derived"), Date.now(), 0)
}

/**
 * Returns the claims of a token that was signed with the secret in the environment: with the app secret itself, or with
 * the key derived from it for this `data.type`.
 * @param given the JWT
 * @throws WebhookVerificationError "Invalid JWT token" for any other token, and for an expired one
 */
export function verifyJwtToken(given: string): Calls.JwtPayload {
  const { chatAppSecret: secret } = getSecrets()
  const purposes = ["server", "client"] as const
  const keys = [...purposes.map((purpose) => signingKey(secret, purpose, "derived")), key(secret)]
  try {
    const { claims, secret: at } = verifyJwt(given, keys, { algorithms: ["HS256"], now: Date.now() })
    const payload: Calls.JwtPayload = claims
    // A key derived for one type of token does not verify any other.
    if (at < purposes.length && payload.data?.type !== purposes[at]) throw new TypeError("signed for another purpose")
    return payload
  } catch (cause) {
    const reason = cause instanceof WebhookVerificationError ? cause.reason : "signature-mismatch"
    throw new WebhookVerificationError(reason, "Invalid JWT token", { cause })
  }
}

const filled = (text: string | undefined): string | undefined => (text === "" ? undefined : text)

/** Options of a service. The first two default to the environment. */
export interface EthoraSDKConfig extends Omit<
  EthoraOptions,
  "baseUrl" | "appId" | "appSecret" | "getSecrets" | "chatBotJid" | "waitForUsers"
> {
  /** Id of the app. @default ETHORA_CHAT_APP_ID */
  chatAppId?: string | undefined
  /** The app's secret. @default ETHORA_CHAT_APP_SECRET */
  chatAppSecret?: string | undefined
}

const {
  baseUrl: _1,
  appId: _2,
  appSecret: _3,
  getSecrets: _4,
  chatBotJid: _5,
  waitForUsers: _6,
  ...others
} = optionNames
const configNames: NamesOf<EthoraSDKConfig> = { ...others, chatAppId: "string", chatAppSecret: "string" }

/**
 * The interface of Ethora's package `@ethora/sdk-backend`. Its methods send the same requests and resolve to the
 * response body, with the URL of the request added as `url`. API errors and network failures reject with an error that
 * has `status`, `url`, `response` and `isAxiosError`. `Ethora` offers the same calls and more, with typed responses.
 *
 * Parameters mean the same in all methods. `appId`, `jobId` and `tokenId` are ids from the server. `chatId`, `userId`
 * and `userIds` are your own ids, with or without the prefix `<appId>_`; `xmppUsername` has the prefix. `userData` and
 * `roomData` are additional fields, such as `email` and `title`; `users` are changes, each with its `xmppUsername`;
 * `full` requests a complete JID.
 */
export class EthoraSDKService {
  readonly #own: Connection
  readonly #appId: string
  readonly #jidSuffix: string
  readonly #clientLifetime: number

  /** @throws ConfigError if a required option is missing in options and environment, or an option is invalid */
  constructor(config: EthoraSDKConfig = {}) {
    const checked = checkOptions("EthoraSDKService", config, configNames)
    const { chatAppId, chatAppSecret, clientTokenLifetime = 0, ...options } = checked
    const secrets = getSecrets({ chatAppId, chatAppSecret })
    this.#own = connect({
      timeout: DEFAULT_TIMEOUT.total,
      ...options,
      clientTokenLifetime,
      baseUrl: secrets.chatApiUrl,
      appId: secrets.chatAppId,
      appSecret: secrets.chatAppSecret,
    })
    this.#appId = secrets.chatAppId
    this.#jidSuffix = options.jidDomain === undefined ? ETHORA_JID_DOMAIN : `@${options.jidDomain}`
    this.#clientLifetime = clientTokenLifetime
    // Allows methods to be destructured: `const { createUser } = service`. Overrides in a subclass still apply.
    const kind = Object.getPrototypeOf(this) as Record<string, unknown>
    for (const name of Object.getOwnPropertyNames(EthoraSDKService.prototype)) {
      if (name === "constructor") continue
      const value = (...args: unknown[]): unknown => Reflect.apply(kind[name] as () => unknown, this, args)
      Object.defineProperty(this, name, { value, configurable: true, writable: true })
    }
  }

  /** Returns the JID of a room, or its name with `full` false. Sends nothing. @throws ConfigError for an invalid id */
  createChatName(chatId: Calls.UUID, full = true): string {
    const name = `${this.#appId}_${idText(chatId, "room id")}`
    return full ? name + this.#jidSuffix : name
  }

  /** Creates a user's session token for a chat client. Sends nothing. @throws ConfigError for an invalid id */
  createChatUserJwtToken(userId: Calls.UUID): string {
    const { credentials, context } = this.#own
    const claims = clientClaims(this.#appId, idText(userId, "user id"))
    return token(claims, credentials.now().clientKey, context.runtime.now(), this.#clientLifetime)
  }

  /** Creates a user. The server responds with a job before the user exists. */
  createUser(userId: Calls.UUID, userData?: Record<string, unknown>): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.createUser(this.#own, userId, userData))
  }

  /** Creates a room. `title` is `Chat Room <id>` and `type` `group`, unless `data` sets them. */
  createChatRoom(chatId: Calls.UUID, roomData?: Record<string, unknown>): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.createChat(chatId, roomData))
  }

  /** Adds one or several users to a room. */
  grantUserAccessToChatRoom(chatId: Calls.UUID, userId: Calls.UUID | Calls.UUID[]): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.access("grantAccess", this.#appId, chatId, userId))
  }

  /** Removes one or several users from a room. */
  removeUserAccessFromChatRoom(chatId: Calls.UUID, userId: Calls.UUID | Calls.UUID[]): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.access("removeAccess", this.#appId, chatId, userId))
  }

  /** Deletes users. Resolves to `{ ok: false }` if the server responds with 422 and a string that says "not found". */
  deleteUsers(userIds: Calls.UUID[]): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.deleteUsers(userIds), { ok: false })
  }

  /** Deletes a room. Resolves to `{ ok: false, reason }` if the server responds with 422 and a string that says "not found". */
  deleteChatRoom(chatId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.deleteChat(this.#appId, chatId), { ok: false, reason: "Chat room not found" })
  }

  /** Changes names and pictures of 1 to 100 users, found by `xmppUsername`. Empty and other fields are not sent. */
  updateUsers(users: Calls.UpdateUserData[]): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.updateUsers(users))
  }

  /** Lists one page of the users of the app, of one room (`chatName`), or one user. Names are sent as given. */
  getUsers(params?: Calls.GetUsersQueryParams): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.listUsers(params))
  }

  /** Lists one page of the rooms of a user. */
  getUserChats(userId: Calls.UUID, params?: Calls.GetUserChatsQueryParams): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.userChats(this.#appId, userId, params))
  }

  /** Changes title or description of a room. */
  updateChatRoom(chatId: Calls.UUID, updateData: Calls.UpdateChatRoomRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.updateChat(this.#appId, chatId, updateData))
  }

  /** Lists one page of the apps of the tenant. */
  listApps(params?: Calls.ListAppsQueryParams): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.listApps(params))
  }

  /** Gets an app and its settings. */
  getApp(appId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("getApp", appId))
  }

  /** Creates an app. Never retried. */
  createApp(appData: Calls.CreateAppRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.createApp(appData))
  }

  /** Archives an app, or deletes it on older servers. */
  deleteApp(appId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("deleteApp", appId))
  }

  /** Lists the tokens of an app, without their values. */
  listAppTokens(appId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("listAppTokens", appId))
  }

  /** Creates a token, whose value is returned only once. Never retried. */
  createAppToken(appId: Calls.UUID, payload?: Calls.CreateAppTokenRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("createAppToken", appId, payload ?? {}))
  }

  /** Revokes a token. */
  revokeAppToken(appId: Calls.UUID, tokenId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("revokeAppToken", appId, undefined, { tokenId }))
  }

  /** Revokes a token and creates a new one. Never retried. */
  rotateAppToken(
    appId: Calls.UUID,
    tokenId: Calls.UUID,
    payload?: Calls.RotateAppTokenRequest,
  ): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("rotateAppToken", appId, payload ?? {}, { tokenId }))
  }

  /** Creates up to 20 rooms of an app. Never retried. */
  provisionApp(appId: Calls.UUID, payload?: Calls.ProvisionAppRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("provisionApp", appId, payload ?? {}))
  }

  /** Gets the bot of an app. */
  getAppBot(appId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("getAppBot", appId))
  }

  /** Changes the bot of an app; omitted fields are unchanged. */
  updateAppBot(appId: Calls.UUID, payload: Calls.UpdateAppBotRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("updateAppBot", appId, payload))
  }

  /** Starts a job that sends a message to rooms. `chatNames` are sent unchanged. Never retried. */
  broadcastToAppChats(appId: Calls.UUID, payload: Calls.CreateAppBroadcastRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("broadcast", appId, payload))
  }

  /** Gets the state of a broadcast job. */
  getAppBroadcastJob(appId: Calls.UUID, jobId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("getBroadcastJob", appId, undefined, { jobId }))
  }

  /** Gets one user by XMPP name, which is sent unchanged. */
  getAppUserByXmppUsername(xmppUsername: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.userByName(xmppUsername))
  }

  /** Starts a job that creates 1 to 100 users of an app. The payload is sent unchanged. */
  createUsersInApp(appId: Calls.UUID, payload: Calls.BatchCreateUsersRequest): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("createUsersInApp", appId, payload))
  }

  /** Gets the state of a job that creates users. */
  getUsersBatchJob(appId: Calls.UUID, jobId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("getUsersBatchJobInApp", appId, undefined, { jobId }))
  }

  /** Deletes users of an app. */
  deleteUsersInApp(appId: Calls.UUID, userIds: Calls.UUID[]): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.appCall("deleteUsersInApp", appId, c.userIdList(userIds)))
  }

  /** Creates a room of an app, as `createChatRoom` does. */
  createChatRoomInApp(
    appId: Calls.UUID,
    chatId: Calls.UUID,
    roomData?: Record<string, unknown>,
  ): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.createChat(chatId, roomData, appId))
  }

  /** Lists one page of the rooms of an app. */
  listChatsInApp(appId: Calls.UUID, params?: Calls.ListAppChatsQueryParams): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.listChats(appId, params))
  }

  /** Deletes a room of an app. */
  deleteChatRoomInApp(appId: Calls.UUID, chatId: Calls.UUID): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.deleteChatInApp(appId, chatId))
  }

  /** Adds one or several users to a room of an app. */
  grantUserAccessToChatRoomInApp(
    appId: Calls.UUID,
    chatId: Calls.UUID,
    userId: Calls.UUID | Calls.UUID[],
  ): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.accessInApp("grantAccessInApp", appId, chatId, userId))
  }

  /** Removes one or several users from a room of an app. */
  removeUserAccessFromChatRoomInApp(
    appId: Calls.UUID,
    chatId: Calls.UUID,
    userId: Calls.UUID | Calls.UUID[],
  ): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.accessInApp("removeAccessInApp", appId, chatId, userId))
  }

  /** Lists one page of the rooms of a user of an app. */
  getUserChatsInApp(
    appId: Calls.UUID,
    userId: Calls.UUID,
    params?: Calls.GetUserChatsQueryParams,
  ): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.userChats(appId, userId, params))
  }

  /** Changes title or description of a room of an app. */
  updateChatRoomInApp(
    appId: Calls.UUID,
    chatId: Calls.UUID,
    updateData: Calls.UpdateChatRoomRequest,
  ): Promise<Calls.ApiResponse> {
    return this.#send((c) => c.updateChat(appId, chatId, updateData))
  }

  async #send(
    request: (c: typeof Calls) => Calls.Request | Promise<Calls.Request>,
    missing?: Calls.ApiResponse,
  ): Promise<Calls.ApiResponse> {
    const c = await loadCalls()
    return c.send(this.#own, await request(c), missing)
  }
}

/** The methods of a service, for your own implementations and test doubles. */
export type ChatRepository = Pick<EthoraSDKService, keyof EthoraSDKService>

let shared: EthoraSDKService | undefined

/**
 * Returns the shared service of this process. With a config, returns a new one, which becomes the shared one if there
 * was none: applications with several apps should first call this without a config.
 * @throws ConfigError if a required option is missing in config and environment
 */
export function getEthoraSDKService(config?: EthoraSDKConfig): EthoraSDKService {
  if (shared !== undefined && config === undefined) return shared
  const service = new EthoraSDKService(config)
  shared ??= service
  return service
}
