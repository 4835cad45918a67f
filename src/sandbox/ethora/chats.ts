import { isoNow, objectId } from "./ids.ts"
import { memberName, nameOf, prefixed } from "./names.ts"
import { chatNotFound, userNotFound } from "./refusal.ts"
import { userBy } from "./users.ts"
import type { EthoraChat, World } from "./state.ts"

interface NewChat {
  readonly uuid: string
  readonly title: string
  readonly members: readonly string[]
  readonly type?: string | undefined
  readonly description?: string | undefined
  readonly picture?: string | undefined
  readonly createdBy?: string | null
  readonly isAppChat?: boolean
}

export const chatsOf = (world: World, appId: string): EthoraChat[] =>
  [...world.chats.values()].filter((chat) => chat.appId === appId)

export const findChat = (world: World, appId: string, name: string): EthoraChat | undefined =>
  chatsOf(world, appId).find((chat) => chat.name === name)

export function chatNamed(world: World, appId: string, name: string, field: string): EthoraChat {
  const chat = findChat(world, appId, nameOf(world, appId, name, field))
  if (!chat) throw chatNotFound()
  return chat
}

/** XMPP names of members, all of whom have to exist. */
export function existing(world: World, appId: string, members: readonly string[]): string[] {
  const names = members.map((member) => memberName(world, appId, member))
  const missing = names.filter((name) => !userBy(world, appId, "xmppUsername", name) && !world.botInstances.has(name))
  if (missing.length > 0) throw userNotFound({ members: missing })
  return names
}

export function addChat(world: World, appId: string, given: NewChat): EthoraChat {
  const now = isoNow(world)
  const chat: EthoraChat = {
    _id: objectId(world),
    name: prefixed(appId, given.uuid),
    title: given.title,
    description: given.description ?? "",
    type: given.type ?? "group",
    picture: given.picture ?? "",
    createdBy: given.createdBy ?? null,
    appId,
    isAppChat: given.isAppChat ?? false,
    members: [...new Set(given.members)],
    createdAt: now,
    updatedAt: now,
  }
  world.chats.set(chat._id, chat)
  return chat
}

/** Members come without pictures. */
function showMember(world: World, appId: string, xmppUsername: string): object {
  const user = userBy(world, appId, "xmppUsername", xmppUsername)
  return user ? { _id: user._id, xmppUsername, firstName: user.firstName, lastName: user.lastName } : { xmppUsername }
}

export const showChat = (world: World, { members, ...chat }: EthoraChat, withMembers = false): object => ({
  ...chat,
  ...(withMembers ? { members: members.map((name) => showMember(world, chat.appId, name)) } : {}),
})
