import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { credential } from "../core/check-options.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Operation } from "../core/http/operation.ts"
import { isFields } from "../core/values.ts"
import type {
  Agent,
  ResponseOf,
  App,
  AppBot,
  AppOptions,
  AppToken,
  Body,
  ClientSession,
  Context,
  DefaultRoom,
  Id,
  Params,
  RefreshedSession,
} from "./types.ts"
import { inResponse, listOf, allOf } from "./responses.ts"

/** Manages the client's own app and its sub-apps. Responses contain `appToken` and may contain `appSecret`: do not log them. */
export interface Apps {
  /** Creates an app. Never retried. `appToken` may be missing in the response; `get` returns it. */
  create(app: Body<"createApp">, options?: CallOptions): ApiPromise<App, ResponseOf<"createApp">>
  /** Lists one page of apps. */
  list(params?: Params<"listApps">, options?: CallOptions): ApiPromise<App[], ResponseOf<"listApps">>
  /** Iterates over all entries. @throws EthoraError `LIST_INCOMPLETE` or `PAGES_REPEATED` if entries may be missing */
  listAll(params?: Params<"listApps">, options?: CallOptions): AsyncGenerator<App, void, undefined>
  /**
   * Gets an app and its settings.
   * @param appId id of the app, by default the client's own
   */
  get(appId?: string, options?: CallOptions): ApiPromise<App, ResponseOf<"getApp">>
  /**
   * Changes settings. Omitted settings are unchanged. Resolves to `{}` if the server returns no app.
   * @param appId id of the app
   */
  update(appId: string, change: Body<"updateApp">, options?: CallOptions): ApiPromise<App, ResponseOf<"updateApp">>
  /**
   * Archives an app (older servers delete it). `mode: "hard"` starts a job that removes it permanently.
   * @param appId id of the app
   */
  delete(appId: string, params?: Params<"deleteApp">, options?: CallOptions): ApiPromise<ResponseOf<"deleteApp">>
  /**
   * Creates up to 20 rooms for a new app. Never retried.
   * @param appId id of the app
   */
  provision(appId: string, rooms?: Body<"provisionApp">, options?: CallOptions): ApiPromise<ResponseOf<"provisionApp">>
  /**
   * Gets public settings by domain name, such as `appToken` and `xmppHost`. Needs no credentials.
   * @param domainName domain name of the app
   */
  config(domainName: string, options?: CallOptions): ApiPromise<App, ResponseOf<"getAppConfig">>
  /**
   * Lists the rooms that new users join automatically. Uses the `appToken` instead of a server token.
   * @param appToken the app's token, sent instead of a server token
   */
  defaultRooms(appToken: string, options?: CallOptions): ApiPromise<DefaultRoom[]>
}

export function apps({ call, names }: Context): Apps {
  const { createApp, listApps, getApp, updateApp, deleteApp, provisionApp, getAppConfig, getDefaultRooms } = operations
  const ownApp = ({ app, result }: ResponseOf<"getApp">) => app ?? result

  const list: Apps["list"] = (params = {}, options) =>
    call(listApps, { query: params }, options, (body, response) => listOf(body, ["apps", "items"], listApps, response))

  return {
    create: (app, options) =>
      call(createApp, { body: app }, options, (body, response) =>
        inResponse(ownApp(body), "an app", createApp, response),
      ),
    list,
    listAll: (params, options) => allOf((page) => list(page, options), params, listApps),
    get: (appId, options) =>
      call(
        getApp,
        async () => ({ path: { appId: appId ?? (await names()).appId } }),
        options,
        (body, response) => inResponse(ownApp(body), "an app", getApp, response),
      ),
    update: (appId, change, options) =>
      call(updateApp, { path: { appId }, body: change }, options, (body) => ownApp(body) ?? {}),
    delete: (appId, params = {}, options) => call(deleteApp, { path: { appId }, query: params }, options),
    provision: (appId, rooms = {}, options) => call(provisionApp, { path: { appId }, body: rooms }, options),
    config: (domainName, options) =>
      call(getAppConfig, { query: { domainName } }, options, ({ result, app, ...bare }) => result ?? app ?? bare),
    defaultRooms: (appToken, options) =>
      // As in the settings, with the prefix JWT.
      call(
        getDefaultRooms,
        () => ({ headers: { authorization: credential(appToken, "appToken") } }),
        options,
        (body, response) => listOf({ rooms: body }, ["rooms"], getDefaultRooms, response),
      ),
  }
}

/** Manages named server tokens of an app, which other programs use instead of self-signed ones. */
export interface AppTokens {
  /** Lists the tokens, without their values. */
  list(options?: AppOptions): ApiPromise<AppToken[], ResponseOf<"listAppTokens">>
  /** Creates a token. `token` is returned only once. Never retried. */
  create(label?: Body<"createAppToken">, options?: AppOptions): ApiPromise<ResponseOf<"createAppToken">>
  /**
   * Revokes a token and creates a new one, whose `tokenId` may differ. Never retried.
   * @param tokenId id of the token, not its value
   */
  rotate(
    tokenId: string,
    label?: Body<"rotateAppToken">,
    options?: AppOptions,
  ): ApiPromise<ResponseOf<"rotateAppToken">>
  /**
   * Revokes a token.
   * @param tokenId id of the token, not its value
   */
  revoke(tokenId: string, options?: AppOptions): ApiPromise<ResponseOf<"revokeAppToken">>
}

export function appTokens({ call, names }: Context): AppTokens {
  const { listAppTokens, createAppToken, rotateAppToken, revokeAppToken } = operations
  const appIdOf = async (options?: AppOptions) => (await names(options)).appId
  return {
    list: (options) =>
      call(
        listAppTokens,
        async () => ({ path: { appId: await appIdOf(options) } }),
        options,
        (body, response) => listOf(body, ["results", "items", "tokens"], listAppTokens, response),
      ),
    create: (label = {}, options) =>
      call(createAppToken, async () => ({ path: { appId: await appIdOf(options) }, body: label }), options),
    rotate: (tokenId, label = {}, options) =>
      call(rotateAppToken, async () => ({ path: { appId: await appIdOf(options), tokenId }, body: label }), options),
    revoke: (tokenId, options) =>
      call(revokeAppToken, async () => ({ path: { appId: await appIdOf(options), tokenId } }), options),
  }
}

/** Manages the bot of an older app. New apps have none (`BOT_NOT_INITIALIZED`); see `agents`. */
export interface Bot {
  /** Gets the bot and its settings. */
  get(options?: AppOptions): ApiPromise<AppBot, ResponseOf<"getAppBot">>
  /** Changes settings of the bot. Omitted settings are unchanged. */
  update(change: Body<"updateAppBot">, options?: AppOptions): ApiPromise<AppBot, ResponseOf<"updateAppBot">>
}

export function bot({ call, names }: Context): Bot {
  const path = async (options?: AppOptions) => ({ appId: (await names(options)).appId })
  // The member name of the settings is not documented.
  const settings = ({ result, bot, ...bare }: ResponseOf<"getAppBot">): AppBot => result ?? bot ?? bare
  return {
    get: (options) => call(operations.getAppBot, async () => ({ path: await path(options) }), options, settings),
    update: (change, options) =>
      call(operations.updateAppBot, async () => ({ path: await path(options), body: change }), options, settings),
  }
}

/** Manages agents, which replace the bots of older apps. */
export interface Agents {
  /** Lists all agents of the app. */
  list(options?: AppOptions): ApiPromise<Agent[], ResponseOf<"listAgents">>
  /**
   * Adds an agent to a room. Never retried.
   * @param agent an entry of `list`, or its id or address
   * @param room your id, name or JID of the room
   */
  inviteToChat(agent: Agent | string, room: Id, options?: AppOptions): ApiPromise<ResponseOf<"inviteAgentToChat">>
}

export function agents({ call, names, jidDomain }: Context): Agents {
  const { listAgents, inviteAgentToChat } = operations
  return {
    list: (options) =>
      call(
        listAgents,
        async () => ({ path: { appId: (await names(options)).appId } }),
        options,
        (body, response) => listOf(body, ["results", "items", "agents"], listAgents, response),
      ),
    inviteToChat: (agent, room, options) =>
      call(
        inviteAgentToChat,
        async () => {
          const { appId, ...of } = await names(options)
          return {
            path: { appId, agentId: agentIdOf(agent) },
            body: { appId, chatJid: `${of.room(room)}@${jidDomain}` },
          }
        },
        options,
      ),
  }
}

/** Responses contain the id as `id`, or as `_id` like other objects. */
const agentIdOf = (agent: Agent | string): string | undefined =>
  isFields(agent) ? (agent.id ?? agent._id ?? agent.address) : agent

/** Calls about the server itself. They need no credentials, so use them to check `baseUrl`. */
export interface Server {
  /** Checks that the server responds. */
  ping(options?: CallOptions): ApiPromise<ResponseOf<"ping">>
  /** Gets the release of the server. */
  version(options?: CallOptions): ApiPromise<ResponseOf<"getVersion">>
}

export const server = ({ call }: Context): Server => ({
  ping: (options) => call(operations.ping, {}, options),
  version: (options) => call(operations.getVersion, {}, options),
})

/** Opens sessions of users, as the chat client does. Responses contain tokens: do not log them. */
export interface Sessions {
  /**
   * Opens a session for an existing user. Fails with 401 `USER_NOT_FOUND` if the user does not exist (yet).
   * @param userId your id of the user, with or without the prefix `<appId>_`
   */
  create(userId: Id, options?: CallOptions): ApiPromise<ClientSession>
  /**
   * Opens a session for the user of a client token (`createChatUserJwtToken`).
   * @param clientToken token made by `createChatUserJwtToken`
   */
  exchange(clientToken: string, options?: CallOptions): ApiPromise<ClientSession>
  /**
   * Exchanges a refresh token for a new pair of tokens. The old one expires about 30 s later. Never retried.
   * @param refreshToken refresh token of the session
   */
  refresh(refreshToken: string, options?: CallOptions): ApiPromise<RefreshedSession>
}

/** @param clientToken creates the token of a user */
export function sessions({ call }: Context, clientToken: (userId: Id) => Promise<string>): Sessions {
  const { createClientSession, refreshClientSession } = operations
  const headers = (token: string) => ({ headers: { "x-custom-token": credential(token, "clientToken") } })
  const open =
    <Session extends { readonly token: string }>(operation: Operation) =>
    (body: Session, response: Response): Session => {
      const { token }: { readonly token?: unknown } = body
      inResponse(typeof token === "string" && token !== "" ? token : undefined, "a token", operation, response)
      return body
    }
  return {
    create: (userId, options) =>
      call(
        createClientSession,
        async () => headers(await clientToken(userId)),
        options,
        open<ClientSession>(createClientSession),
      ),
    exchange: (token, options) =>
      call(createClientSession, () => headers(token), options, open<ClientSession>(createClientSession)),
    refresh: (token, options) =>
      call(
        refreshClientSession,
        () => ({ headers: { authorization: credential(token, "refreshToken") } }),
        options,
        open<RefreshedSession>(refreshClientSession),
      ),
  }
}
