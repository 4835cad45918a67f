import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject } from "../core/http/check-call.ts"
import { ConfigError } from "../core/errors.ts"
import { idText, idTexts } from "./names.ts"
import type { ResponseOf, AppOptions, Body, Chat, Context, DeletedRoom, Id, Params, RoomData } from "./types.ts"
import { forgiving, inResponse, listOf, allOf } from "./responses.ts"

/** A room as the calls accept it. The caller's data takes precedence, even over the id. */
export function newRoom(roomId: Id, data: RoomData): Body<"createChat"> {
  const uuid = idText(roomId, "room id")
  // As in the official package, a member that is `undefined` removes the default.
  return { title: `Chat Room ${uuid}`, uuid, type: "group", ...data } as Body<"createChat">
}

/** One user or several; a function is called when the call begins. */
export type Members = Id | readonly Id[] | (() => Promise<Id | readonly Id[]>)

/** Manages the rooms of an app. Pass a room as your id, its name (`<appId>_<id>`) or its JID. */
export interface Rooms {
  /**
   * Creates a room. By default, `title` is `Chat Room <id>` and `type` is `group`.
   * @param room your id of the room, with or without the prefix `<appId>_`
   */
  create(room: Id, data?: RoomData, options?: AppOptions): ApiPromise<Chat, ResponseOf<"createChat">>
  /** Lists one page of rooms. */
  list(params?: Params<"listChats">, options?: AppOptions): ApiPromise<Chat[], ResponseOf<"listChats">>
  /**
   * Iterates over all rooms. A deleted room may still be listed for about 10 s.
   * @throws EthoraError `LIST_INCOMPLETE` or `PAGES_REPEATED` if rooms may be missing
   */
  listAll(params?: Params<"listChats">, options?: AppOptions): AsyncGenerator<Chat, void, undefined>
  /**
   * Changes title or description. Omitted fields are unchanged.
   * @param room your id of the room, with or without the prefix `<appId>_`
   */
  update(room: Id, change: Body<"updateChat">, options?: AppOptions): ApiPromise<ResponseOf<"updateChat">>
  /**
   * Deletes a room. Resolves to `{ ok: false, reason: "Chat room not found" }` if it does not exist.
   * @param room your id of the room, with or without the prefix `<appId>_`
   */
  delete(room: Id, options?: AppOptions): ApiPromise<DeletedRoom>
  /**
   * Adds users to a room. The users must already exist.
   * @param room your id of the room, with or without the prefix `<appId>_`
   * @param users ids of the users, or all users
   */
  grantAccess(room: Id, users: Members, options?: AppOptions): ApiPromise<ResponseOf<"grantAccess">>
  /**
   * Removes users from a room. It may take about 45 s to take effect.
   * @param room your id of the room, with or without the prefix `<appId>_`
   * @param users ids of the users
   */
  removeAccess(room: Id, users: Members, options?: AppOptions): ApiPromise<ResponseOf<"removeAccess">>
}

/** Creates a room and extracts the data of the response, by default all of it. */
export function createRoom<T = ResponseOf<"createChat">>(
  { call, names }: Context,
  room: Id,
  data: RoomData,
  options?: AppOptions,
  select?: (body: ResponseOf<"createChat">, response: Response) => T,
): ApiPromise<T, ResponseOf<"createChat">> {
  const appId = options?.appId
  const operation = appId === undefined ? operations.createChat : operations.createChatInApp
  const input = async () => {
    const { fresh, local } = await names(options)
    const given = asObject("createChat", data, "data") as RoomData
    const { uuid, members } = given
    const own = {
      ...given,
      ...(typeof uuid === "string" && { uuid: fresh(uuid, "uuid") }),
      // Servers accept members with and without prefix.
      ...(Array.isArray(members) && { members: members.map(local) }),
    }
    return { path: { appId }, body: newRoom(fresh(room, "room id"), own), mayLack: true }
  }
  return call(operation, input, options, select)
}

export function rooms(context: Context): Rooms {
  const { call, names } = context
  const { listChats, updateChat, deleteChat, deleteChatInApp } = operations
  const { grantAccess, grantAccessInApp, removeAccess, removeAccessInApp } = operations

  const list: Rooms["list"] = (params = {}, options) =>
    call(
      listChats,
      async () => ({ path: { appId: (await names(options)).appId }, query: params }),
      options,
      (body, response) => listOf(body, ["results", "items"], listChats, response),
    )

  const access = async (room: Id, users: Members, options?: AppOptions) => {
    const { appId, ...of } = await names(options)
    const members = idTexts(typeof users === "function" ? await users() : users, "user id").map(of.user)
    return { path: { appId }, body: { chatName: of.room(room), members } }
  }

  return {
    create: (room, data = {}, options) =>
      createRoom(context, room, data, options, ({ result }, response) =>
        inResponse(result, "a room", operations.createChat, response),
      ),
    list,
    listAll: (params, options) => allOf((page) => list(page, options), params, listChats),
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
      let sent: string[] = []
      const input = async () => {
        const { appId, ...of } = await names(options)
        const name = of.room(room)
        // Messages may contain the room's name in either form.
        sent = [name, name.replace(`${appId}_`, "")]
        return { path: { appId }, body: { name } }
      }
      const missing: DeletedRoom = { ok: false, reason: "Chat room not found" }
      return forgiving<DeletedRoom>(call(operation, input, options), "chat", missing, () => sent)
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

/**
 * The bot as a member of a room.
 * @throws ConfigError if none is configured: servers no longer create one for each app
 */
export async function chatbot({ account }: Context): Promise<string> {
  const { chatBotJid = "" } = await account()
  const [id = ""] = chatBotJid.split("@")
  if (id !== "") return id
  const advice = "set ETHORA_CHAT_BOT_JID or the option chatBotJid; if the app has no bot, use agents.inviteToChat"
  throw new ConfigError(`Chatbot JID not configured: ${advice}`, "chatBotJid")
}
