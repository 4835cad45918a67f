import { vDeleteUsersRequest, vUpdateUsersRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, flag, jsonBody, page, pathParam } from "../wire.ts"
import { chatNamed, chatsOf, showChat } from "../chats.ts"
import { isoNow } from "../ids.ts"
import { nameOf, plain } from "../names.ts"
import { invalid, userNotFound } from "../refusal.ts"
import { appOf, appOfName, isBelow } from "../scope.ts"
import { removeUser, showUser, userBy, usersOf } from "../users.ts"
import type { EthoraUser, Reply, World } from "../state.ts"
import { deleteNotFound } from "../calls/delete-not-found.ts"

/** Those who exist are deleted; it is a failure only when nobody of a list does. */
export function deleteUsers(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { usersIdList } = jsonBody(call, vDeleteUsersRequest)
  const users = usersIdList
    .map((uuid) => userBy(world, app._id, "uuid", plain(world, app._id, uuid, "usersIdList")))
    .filter((user) => user !== undefined)
  if (users.length === 0 && usersIdList.length > 0) throw deleteNotFound(world, "User")
  for (const user of users) removeUser(world, user)
  return { status: 200, body: { ok: true } }
}

export function listUsers(world: World, call: Call, actor: Actor): Reply {
  const own = appOf(world, call, actor)
  const { query } = call
  const chatName = query.get("chatName")
  const app = appOfName(world, own, chatName ?? query.get("xmppUsername"))
  const members = chatName === null ? undefined : chatNamed(world, app._id, chatName, "chatName").members
  const xmppUsername = query.get("xmppUsername")
  const name = xmppUsername === null ? undefined : nameOf(world, app._id, xmppUsername, "xmppUsername")
  const userId = query.get("userId")
  const { entries, meta } = page(
    world,
    call,
    usersOf(world, app._id).filter(
      (user) =>
        (members?.includes(user.xmppUsername) ?? true) &&
        (name === undefined || user.xmppUsername === name) &&
        (userId === null || user.uuid === userId || user._id === userId),
    ),
  )
  if (name !== undefined && world.settings.answers.oneUser === "result") {
    const [user] = entries
    if (!user) throw userNotFound()
    return { status: 200, body: { result: showUser(user) } }
  }
  return { status: 200, body: { [world.settings.answers.users]: entries.map(showUser), ...meta } }
}

const changeable = ["firstName", "lastName", "username", "profileImage"] as const

function change(world: World, user: EthoraUser, asked: Readonly<Record<string, unknown>>): "updated" | "skipped" {
  const changes = Object.fromEntries(
    changeable.flatMap((field) => (asked[field] === undefined ? [] : [[field, asked[field]]])),
  )
  if (Object.keys(changes).length === 0) return "skipped"
  Object.assign(user, changes, { updatedAt: isoNow(world) })
  return "updated"
}

export function updateUsers(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { users } = jsonBody(call, vUpdateUsersRequest)
  for (const [index, user] of users.entries()) {
    nameOf(world, app._id, user.xmppUsername, `users.${index}.xmppUsername`)
    for (const field of ["firstName", "lastName"] as const) {
      const value = user[field]
      if (value !== undefined && value.length < 2) throw invalid({ [`users.${index}.${field}`]: "too short" })
    }
  }
  const results = users.map((asked) => {
    const user = userBy(world, appOfName(world, app, asked.xmppUsername)._id, "xmppUsername", asked.xmppUsername)
    if (!user) return { status: "not-found", xmppUsername: asked.xmppUsername }
    return { status: change(world, user, asked), xmppUsername: user.xmppUsername, user: showUser(user) }
  })
  return { status: 200, body: { results } }
}

export function getUserByXmppUsername(world: World, call: Call, actor: Actor): Reply {
  const own = appOf(world, call, actor)
  const name = nameOf(world, own._id, pathParam(call, "xmppUsername"), "xmppUsername")
  const user = [...world.users.values()].find((one) => one.xmppUsername === name)
  const app = user && world.apps.get(user.appId)
  if (!app || !isBelow(world, app, own)) throw userNotFound()
  return { status: 200, body: { result: showUser(user) } }
}

export function getUserChats(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const user = userBy(world, app._id, "uuid", plain(world, app._id, pathParam(call, "userId"), "userId"))
  if (!user) throw userNotFound()
  const withMembers = flag(call, "includeMembers")
  const chats = chatsOf(world, app._id).filter((chat) => chat.members.includes(user.xmppUsername))
  const { entries, meta } = page(world, call, chats)
  return { status: 200, body: { chats: entries.map((chat) => showChat(world, chat, withMembers)), ...meta } }
}
