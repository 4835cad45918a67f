import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { credential } from "../core/credential.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Context } from "./context.ts"
import { walk } from "./lists.ts"
import { found, listOf } from "./found.ts"
import type { AnswerOf, App, Body, DefaultRoom, Params } from "./types.ts"

/** Apps: the client's own and those below it. Answers hold `appToken` and may hold `appSecret`; keep them out of logs. */
export interface Apps {
  /** Creates an app. Never sent twice. `appToken` may be missing in the answer; `get` has it. */
  create(app: Body<"createApp">, options?: CallOptions): ApiPromise<App, AnswerOf<"createApp">>
  /** One page. */
  list(params?: Params<"listApps">, options?: CallOptions): ApiPromise<App[], AnswerOf<"listApps">>
  /** All of them, page by page, or an EthoraError (`LIST_INCOMPLETE`, `PAGES_REPEATED`) where entries may be missing. */
  listAll(params?: Params<"listApps">, options?: CallOptions): AsyncGenerator<App, void, undefined>
  /**
   * An app and its settings.
   * @param appId by default the client's own app
   */
  get(appId?: string, options?: CallOptions): ApiPromise<App, AnswerOf<"getApp">>
  /** Changes settings; what is left out stays. Resolves to `{}` where the server says no more than that it was done. */
  update(appId: string, change: Body<"updateApp">, options?: CallOptions): ApiPromise<App, AnswerOf<"updateApp">>
  /** Archives an app, or deletes it on older servers. With `mode: "hard"` it is removed for good, as a job. */
  delete(appId: string, params?: Params<"deleteApp">, options?: CallOptions): ApiPromise<AnswerOf<"deleteApp">>
  /** Creates up to 20 rooms for a new app. Never sent twice. */
  provision(appId: string, rooms?: Body<"provisionApp">, options?: CallOptions): ApiPromise<AnswerOf<"provisionApp">>
  /** Public settings by domain name, such as `appToken` and `xmppHost`. Needs no credentials. */
  config(domainName: string, options?: CallOptions): ApiPromise<App, AnswerOf<"getAppConfig">>
  /** The rooms new users enter by themselves. Takes the `appToken` instead of a server token. */
  defaultRooms(appToken: string, options?: CallOptions): ApiPromise<DefaultRoom[]>
}

export function apps({ call, names }: Context): Apps {
  const { createApp, listApps, getApp, updateApp, deleteApp, provisionApp, getAppConfig, getDefaultRooms } = operations
  const ownApp = ({ app, result }: AnswerOf<"getApp">) => app ?? result

  const list: Apps["list"] = (params = {}, options) =>
    call(listApps, { query: params }, options, (answer, response) =>
      listOf(answer, ["apps", "items"], listApps, response),
    )

  return {
    create: (app, options) =>
      call(createApp, { body: app }, options, (answer, response) =>
        found(ownApp(answer), "an app", createApp, response),
      ),
    list,
    listAll: (params, options) => walk((page) => list(page, options), params, listApps),
    get: (appId, options) =>
      call(
        getApp,
        async () => ({ path: { appId: appId ?? (await names()).appId } }),
        options,
        (answer, response) => found(ownApp(answer), "an app", getApp, response),
      ),
    update: (appId, change, options) =>
      call(updateApp, { path: { appId }, body: change }, options, (answer) => ownApp(answer) ?? {}),
    delete: (appId, params = {}, options) => call(deleteApp, { path: { appId }, query: params }, options),
    provision: (appId, rooms = {}, options) => call(provisionApp, { path: { appId }, body: rooms }, options),
    config: (domainName, options) =>
      call(getAppConfig, { query: { domainName } }, options, ({ result, app, ...bare }) => result ?? app ?? bare),
    defaultRooms: (appToken, options) =>
      // As the settings give it, with the word JWT in front.
      call(
        getDefaultRooms,
        () => ({ headers: { authorization: credential(appToken, "appToken") } }),
        options,
        (answer, response) => listOf({ rooms: answer }, ["rooms"], getDefaultRooms, response),
      ),
  }
}
