import { operations } from "../../generated/ethora/operations.ts"
import type { paths } from "../../generated/ethora/paths.ts"
import { checkOptions } from "../core/check-options.ts"
import { caller } from "../core/http/call.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { runtime } from "../core/http/options.ts"
import { lazily } from "../core/runtime.ts"
import type { CheckOptions } from "../core/check/report.ts"
import type { EthoraReport } from "./check.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import { lazyRawClient, type RawClient } from "../core/http/raw-client.ts"
import { apiPromise, type ApiPromise } from "../core/http/response.ts"
import {
  type Account,
  type ResponseOf,
  type AppOptions,
  type Context,
  type CreateUserOptions,
  type DeletedRoom,
  type EthoraOptions,
  type EthoraSecrets,
  type Id,
  optionNames,
  type RoomData,
  type UserData,
} from "./types.ts"
import {
  checkLifetime,
  clientClaims,
  complete,
  credentials,
  type Credentials,
  fromEnvironment,
  serverClaims,
  token,
} from "./credentials.ts"
import { ethoraAdapter } from "./adapter.ts"
import { names } from "./names.ts"
import {
  agents,
  type Agents,
  apps,
  type Apps,
  appTokens,
  type AppTokens,
  bot,
  type Bot,
  server,
  type Server,
  sessions,
  type Sessions,
} from "./apps.ts"
import { broadcasts, type Broadcasts, files, type Files, messages, type Messages } from "./messages.ts"
import { chatbot, createRoom, rooms, type Rooms } from "./rooms.ts"
import { loadDeferred, walk } from "./responses.ts"
import { users, type Users } from "./users.ts"

/** The state of a client. */
export interface Connection {
  readonly credentials: Credentials
  readonly adapter: Adapter
  readonly transport: Transport
  readonly context: Context
  readonly clientToken: (account: Account, userId: Id) => string
  readonly options: EthoraOptions
  /** Lifetime of server tokens, in ms. */
  readonly lifetime: number
}

const hour = 3_600_000

const loadCheck = /* @__PURE__ */ lazily(() => import("./check.ts"))

/** @throws ConfigError if a required option is missing in options and environment, or an option is invalid */
export function connect(options: EthoraOptions): Connection {
  const checked = checkOptions("Ethora", options, optionNames)
  const time = runtime(checked.runtime)
  const { tenantId, jidDomain = "conference.xmpp.chat.ethora.com" } = checked
  const serverLifetime = checkLifetime(checked.serverTokenLifetime ?? hour, "serverTokenLifetime")
  const clientLifetime = checkLifetime(checked.clientTokenLifetime ?? 12 * hour, "clientTokenLifetime")
  const keys = credentials(checked)
  const serverToken = ({ appId, serverKey }: Account) =>
    token(serverClaims(appId, tenantId), serverKey, time.now(), serverLifetime)
  const clientToken = ({ appId, clientKey }: Account, userId: Id) =>
    token(clientClaims(appId, names(appId, jidDomain).plain(userId)), clientKey, time.now(), clientLifetime)
  const wire = ethoraAdapter(keys, serverToken, time.now)
  const transport = createTransport(wire, checked)
  const context: Context = {
    call: caller(transport),
    account: keys.later,
    names: async (call) => names(call?.appId ?? (await keys.later()).appId, jidDomain),
    jidDomain,
    newUsers: { password: checked.defaultPassword },
    waitForUsers: checked.waitForUsers ?? false,
    runtime: time,
    redactor: keys.redactor,
  }
  return {
    credentials: keys,
    adapter: wire,
    transport,
    context,
    clientToken,
    options: checked,
    lifetime: serverLifetime,
  }
}

/**
 * A client of one Ethora app, for backends.
 *
 * The functions of the official package are methods of the client; other calls are in groups. Methods resolve to the data of the
 * response; `.withResponse()` also gives the whole response. API errors reject with EthoraError, network failures with
 * ConnectionError, and responses that are not from Ethora with DecodeError. Invalid parameters reject with ConfigError before anything
 * is sent.
 */
export class Ethora {
  readonly users: Users
  readonly rooms: Rooms
  readonly apps: Apps
  readonly appTokens: AppTokens
  readonly bot: Bot
  readonly agents: Agents
  readonly broadcasts: Broadcasts
  readonly messages: Messages
  readonly files: Files
  readonly sessions: Sessions
  readonly server: Server
  readonly #own: Connection
  #api: RawClient<paths> | undefined

  /** @throws ConfigError if a required option is missing in options and environment, or an option is invalid */
  constructor(options: EthoraOptions = {}) {
    this.#own = connect(options)
    const { context, credentials, clientToken } = this.#own
    this.users = users(context)
    this.rooms = rooms(context)
    this.apps = apps(context)
    this.appTokens = appTokens(context)
    this.bot = bot(context)
    this.agents = agents(context)
    this.broadcasts = broadcasts(context)
    this.messages = messages(context)
    this.files = files(context)
    this.sessions = sessions(context, async (userId) => clientToken(await credentials.later(), userId))
    this.server = server(context)
  }

  /**
   * An openapi-fetch client for all paths of the OpenAPI document. Requests are authenticated, retried and decoded like
   * those of the methods; API errors are returned as `error`. Undeclared parameters and paths are also accepted. A
   * `baseUrl` other than the client's is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyRawClient<paths>(this.#own.transport, this.#own.adapter, operations, walk))
  }

  /**
   * Resolves when `getSecrets` has resolved, if it is asynchronous. Synchronous methods such as `createChatName` only
   * work afterwards.
   */
  async ready(): Promise<this> {
    await this.#own.credentials.later()
    return this
  }

  /**
   * Checks the connection to Ethora: address, certificate, release, clock and credentials. Makes read-only calls.
   * Problems are part of the report; the promise rejects only for invalid options and when `signal` aborts.
   */
  async check(options?: CheckOptions): Promise<EthoraReport> {
    const own = this.#own
    return (await loadCheck()).checkEthora(
      { ...own, operations, other: (changes) => connect({ ...own.options, ...changes }).transport },
      options,
    )
  }

  /**
   * Returns the JID of a room, or with `full: false` its name `<appId>_<id>`. Sends nothing.
   * @param roomId your id of the room, with or without the prefix `<appId>_`
   * @param full whether to return a whole JID; `false` returns the name only
   * @throws ConfigError
   */
  createChatName(roomId: Id, full = true): string {
    const { credentials, context } = this.#own
    const name = names(credentials.now().appId, context.jidDomain).room(roomId)
    return full ? `${name}@${context.jidDomain}` : name
  }

  /**
   * Creates the token with which a chat client opens a user's session. Sends nothing.
   * @param userId your id of the user, with or without the prefix `<appId>_`
   * @throws ConfigError
   */
  createChatUserJwtToken(userId: Id): string {
    const { credentials, clientToken } = this.#own
    return clientToken(credentials.now(), userId)
  }

  /**
   * Creates a user. The server responds with a job **before the user exists**; with `wait: true`, the promise resolves when the user
   * exists. Without `data`, the user gets a random password, a generated e-mail address and the name "User User".
   * @param userId your id of the user, with or without the prefix `<appId>_`
   */
  createUser(userId: Id, data?: UserData, options?: CreateUserOptions): ApiPromise<ResponseOf<"createUsers">> {
    const { context } = this.#own
    const running = Promise.resolve(loadDeferred()).then((rare) => rare.createUser(context, userId, data, options))
    return apiPromise(running, undefined)
  }

  /**
   * Creates a room. By default, `title` is `Chat Room <id>` and `type` is `group`.
   * @param roomId your id of the room, with or without the prefix `<appId>_`
   */
  createChatRoom(roomId: Id, data: RoomData = {}, options?: AppOptions): ApiPromise<ResponseOf<"createChat">> {
    return createRoom(this.#own.context, roomId, data, options)
  }

  /**
   * Adds users to a room. The users must already exist, see `createUser`.
   * @param roomId your id of the room, with or without the prefix `<appId>_`
   * @param userId your id of the user, or several
   */
  grantUserAccessToChatRoom(
    roomId: Id,
    userId: Id | readonly Id[],
    options?: AppOptions,
  ): ApiPromise<ResponseOf<"grantAccess">> {
    return this.rooms.grantAccess(roomId, userId, options)
  }

  /**
   * Adds the bot of `chatBotJid` to a room. Servers no longer create a bot for each app: if the app has no bot, use
   * `agents.inviteToChat`.
   * @param roomId your id of the room, with or without the prefix `<appId>_`
   */
  grantChatbotAccessToChatRoom(roomId: Id, options?: AppOptions): ApiPromise<ResponseOf<"grantAccess">> {
    return this.rooms.grantAccess(roomId, () => chatbot(this.#own.context), options)
  }

  /**
   * Deletes users. Resolves to `{ ok: false }` if they do not exist.
   * @param userIds your ids of the users
   */
  deleteUsers(userIds: Id | readonly Id[], options?: AppOptions): ApiPromise<ResponseOf<"deleteUsers">> {
    return this.users.delete(userIds, options)
  }

  /**
   * Deletes a room. Resolves to `{ ok: false, reason: "Chat room not found" }` if it does not exist.
   * @param roomId your id of the room, with or without the prefix `<appId>_`
   */
  deleteChatRoom(roomId: Id, options?: AppOptions): ApiPromise<DeletedRoom> {
    return this.rooms.delete(roomId, options)
  }
}

let shared: { readonly client: Ethora; readonly secrets: EthoraSecrets } | undefined

/**
 * Returns the shared client of the app in the environment. With options, returns a new client.
 * @throws ConfigError if a required option is missing in options and environment
 */
export function getChatRepositoryImpl(options?: EthoraOptions): Ethora {
  if (options !== undefined) return new Ethora(options)
  const secrets = complete(fromEnvironment())
  if (shared === undefined || !same(shared.secrets, secrets)) shared = { client: new Ethora(), secrets }
  return shared.client
}

const same = (one: EthoraSecrets, other: EthoraSecrets) =>
  one.chatApiUrl === other.chatApiUrl &&
  one.chatAppId === other.chatAppId &&
  one.chatAppSecret === other.chatAppSecret &&
  one.chatBotJid === other.chatBotJid
