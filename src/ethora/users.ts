import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { isFields, isObject } from "../core/values.ts"
import { asObject } from "../core/http/check-call.ts"
import type { CallOptions } from "../core/http/options.ts"
import type {
  ResponseOf,
  AppOptions,
  BatchProgress,
  Chat,
  Context,
  CreateUsersOptions,
  Id,
  JobTicket,
  NewUser,
  Params,
  User,
  UserChange,
  UserChangeResult,
  UsersBatchJob,
  WaitOptions,
} from "./types.ts"
import { forgiving, inResponse, loadDeferred, listOf, listOrNone, allOf, usersJob } from "./responses.ts"
import type { CreatedUsers } from "./create-users.ts"
import { idTexts, listed, withIds } from "./names.ts"

/** Manages the users of an app. User names are accepted with and without `<appId>_`. */
export interface Users {
  /**
   * Creates users, in batches of 100. Omitted fields get the defaults of `createUser`. Idempotent: existing users are
   * reported as `exists` or `uuid_exists`.
   * @param users the users to create
   * @throws EthoraError `JOB_FAILED` after all batches, which lists the users that could not be created
   */
  create(users: readonly NewUser[], options?: CreateUsersOptions): Promise<CreatedUsers>
  /**
   * Gets the state of a job of `create` or `createUser`. Pass `appId` if the users were created with it.
   * @param job the job, or its id
   */
  job(job: JobTicket | string, options?: AppOptions): ApiPromise<UsersBatchJob>
  /**
   * Waits until such a job has ended. The result has an entry for each user; `JOB_FAILED` lists the users that were not
   * created.
   * @param job the job, or its id
   */
  waitForJob(job: JobTicket | string, options?: AppOptions & WaitOptions): Promise<UsersBatchJob>
  /** Lists one page of all users, of the members of one room (`chatName`), or one user. */
  list(params?: Params<"listUsers">, options?: CallOptions): ApiPromise<User[], ResponseOf<"listUsers">>
  /** Iterates over all entries. @throws EthoraError `LIST_INCOMPLETE` or `PAGES_REPEATED` if entries may be missing */
  listAll(params?: Params<"listUsers">, options?: CallOptions): AsyncGenerator<User, void, undefined>
  /**
   * Gets a user. A new user may not be found at first.
   * @param user your id of the user, with or without the prefix `<appId>_`
   */
  get(user: Id, options?: AppOptions): ApiPromise<User, ResponseOf<"getUserByXmppUsername">>
  /**
   * Changes names and pictures of users, in batches of 100.
   * @param changes one change per user
   */
  update(changes: readonly UserChange[], options?: UpdateUsersOptions): Promise<UserChangeResult[]>
  /**
   * Deletes users in one call. Resolves to `{ ok: false }` if some of them do not exist.
   * @param users your ids of the users
   */
  delete(users: Id | readonly Id[], options?: AppOptions): ApiPromise<ResponseOf<"deleteUsers">>
  /**
   * Lists one page of the rooms of a user.
   * @param user your id of the user, with or without the prefix `<appId>_`
   */
  chats(user: Id, params?: Params<"getUserChats">, options?: AppOptions): ApiPromise<Chat[], ResponseOf<"getUserChats">>
  /**
   * Iterates over all entries.
   * @param user your id of the user, with or without the prefix `<appId>_`
   * @throws EthoraError `LIST_INCOMPLETE` or `PAGES_REPEATED` if entries may be missing
   */
  allChats(user: Id, params?: Params<"getUserChats">, options?: AppOptions): AsyncGenerator<Chat, void, undefined>
}

export interface UpdateUsersOptions extends AppOptions {
  /** Called after each batch. Errors thrown by it are ignored. */
  onProgress?: ((progress: BatchProgress<ResponseOf<"updateUsers">>) => void) | undefined
}

export function users(context: Context): Users {
  const { call, names } = context
  const { listUsers, getUserByXmppUsername, getUserChats } = operations

  const list: Users["list"] = (params = {}, options) => {
    const found = call(
      listUsers,
      async () => {
        if (!isObject(params)) return { query: params }
        const { room, user, plain } = await names()
        return { query: withIds(params, { chatName: room, xmppUsername: user, userId: plain }) }
      },
      options,
    )
    // If asked for one user, some servers return only that user, or 404.
    return forgiving(found, "user", { results: [] }, undefined, (body, response) =>
      isFields(body.result) ? [body.result] : listOf(body, ["results", "users", "items"], listUsers, response),
    )
  }

  const chats: Users["chats"] = (user, params = {}, options) =>
    call(
      getUserChats,
      async () => {
        const { appId, plain } = await names(options)
        return { path: { appId, userId: plain(user) }, query: params }
      },
      options,
      (body, response) => listOf(body, ["chats", "results"], getUserChats, response),
    )

  return {
    create: async (users, options) => (await loadDeferred()).createUsers(context, users, options),
    job: (job, options) => usersJob(context, job, options),
    waitForJob: async (job, options) => (await loadDeferred()).waitForUsers(context, job, options),
    list,
    listAll: (params, options) => allOf((page) => list(page, options), params, listUsers),
    get: (user, options) =>
      call(
        getUserByXmppUsername,
        async () => ({ path: { xmppUsername: (await names(options)).user(user) } }),
        options,
        (body, response) => inResponse(body.result, "a user", getUserByXmppUsername, response),
      ),
    update: async (changes, given) => {
      const { onProgress, ...options } = asObject("updateUsers", given, "options") as UpdateUsersOptions
      const { appId } = options
      const { user } = await names(options)
      const list = listed(changes, "users").map((each) => {
        const { xmppUsername, ...change } = asObject("updateUsers", each, "users") as UserChange
        return { xmppUsername: user(xmppUsername), ...change }
      })
      const operation = appId === undefined ? operations.updateUsers : operations.updateUsersInApp
      const send = (users: object[]) => call(operation, { path: { appId }, body: { users } }, options)
      const { inBatches } = await loadDeferred()
      return (await inBatches(list, "users", send, onProgress)).flatMap(({ results }) => listOrNone(results))
    },
    delete: (users, options) => {
      const operation = options?.appId === undefined ? operations.deleteUsers : operations.deleteUsersInApp
      let sent: string[] = []
      const input = async () => {
        const { plain } = await names(options)
        sent = idTexts(users, "user id").map(plain)
        return { path: { appId: options?.appId }, body: { usersIdList: sent } }
      }
      return forgiving<ResponseOf<"deleteUsers">>(call(operation, input, options), "user", { ok: false }, () => sent)
    },
    chats,
    allChats: (user, params, options) => allOf((page) => chats(user, page, options), params, getUserChats),
  }
}
