import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { Context } from "./context.ts"
import { found, listOf } from "./found.ts"
import { idTexts } from "./ids.ts"
import { forgiving } from "./missing.ts"
import { newRoom } from "./new-room.ts"
import type { AnswerOf, AppOptions, Body, Chat, DeletedRoom, Id, Params, RoomData } from "./types.ts"
import { walk } from "./walk.ts"

/** One user or several; a function is asked when the call begins. */
export type Members = Id | readonly Id[] | (() => Promise<Id | readonly Id[]>)

/** The rooms of an app. A room is given by your id, by its name (`<appId>_<id>`) or by its JID. */
export interface Rooms {
  /** Creates a room. `title` is `Chat Room <id>` and `type` `group`, unless the data say something else. */
  create(room: Id, data?: RoomData, options?: AppOptions): ApiPromise<Chat, AnswerOf<"createChat">>
  /** One page. */
  list(params?: Params<"listChats">, options?: AppOptions): ApiPromise<Chat[], AnswerOf<"listChats">>
  /** All of them, page by page. A room that was deleted may still be listed for about 10 s. */
  listAll(params?: Params<"listChats">, options?: AppOptions): AsyncGenerator<Chat, void, undefined>
  /** Changes title or description; what is left out stays. */
  update(room: Id, change: Body<"updateChat">, options?: AppOptions): ApiPromise<AnswerOf<"updateChat">>
  /** Deletes a room. Resolves to `{ ok: false, reason: "Chat room not found" }` where there is none. */
  delete(room: Id, options?: AppOptions): ApiPromise<DeletedRoom>
  /** Lets users in. They must exist already. */
  grantAccess(room: Id, users: Members, options?: AppOptions): ApiPromise<AnswerOf<"grantAccess">>
  /** Puts users out. It may take about 45 s until it shows. */
  removeAccess(room: Id, users: Members, options?: AppOptions): ApiPromise<AnswerOf<"removeAccess">>
}

export function rooms({ call, names }: Context): Rooms {
  const { createChat, createChatInApp, listChats, updateChat, deleteChat, deleteChatInApp } = operations
  const { grantAccess, grantAccessInApp, removeAccess, removeAccessInApp } = operations

  const list: Rooms["list"] = (params = {}, options) =>
    call(
      listChats,
      async () => ({ path: { appId: (await names(options)).appId }, query: params }),
      options,
      (answer, response) => listOf(answer, ["results", "items"], listChats, response),
    )

  const access = async (room: Id, users: Members, options?: AppOptions) => {
    const { appId, ...of } = await names(options)
    const members = idTexts(typeof users === "function" ? await users() : users, "user id").map(of.user)
    return { path: { appId }, body: { chatName: of.room(room), members } }
  }

  return {
    create: (room, data = {}, options) => {
      const operation = options?.appId === undefined ? createChat : createChatInApp
      const input = () => ({ path: { appId: options?.appId }, body: newRoom(room, data) })
      return call(operation, input, options, ({ result }, response) => found(result, "a room", operation, response))
    },
    list,
    listAll: (params = {}, options) => walk((page) => list({ ...params, ...page }, options), params, listChats),
    update: (room, body, options) =>
      call(
        updateChat,
        async () => {
          const { appId, ...of } = await names(options)
          return { path: { appId, chatName: of.room(room) }, body }
        },
        options,
      ),
    delete: (room, options) => {
      const operation = options?.appId === undefined ? deleteChat : deleteChatInApp
      const input = async () => {
        const { appId, ...of } = await names(options)
        return { path: { appId }, body: { name: of.room(room) } }
      }
      const missing: DeletedRoom = { ok: false, reason: "Chat room not found" }
      return forgiving<DeletedRoom>(call(operation, input, options), "chat", missing)
    },
    grantAccess: (room, users, options) =>
      call(options?.appId === undefined ? grantAccess : grantAccessInApp, () => access(room, users, options), options),
    removeAccess: (room, users, options) =>
      call(
        options?.appId === undefined ? removeAccess : removeAccessInApp,
        () => access(room, users, options),
        options,
      ),
  }
}
