import { isoNow, objectId, opaque } from "./ids.ts"
import { prefixed } from "./names.ts"
import type { EthoraUser, World } from "./state.ts"

type NewUser = Readonly<Record<string, unknown>> & { readonly email: string }

export const usersOf = (world: World, appId: string): EthoraUser[] =>
  [...world.users.values()].filter((user) => user.appId === appId)

export const userBy = (
  world: World,
  appId: string,
  key: "uuid" | "email" | "xmppUsername",
  value: string,
): EthoraUser | undefined => usersOf(world, appId).find((user) => user[key] === value)

export function addUser(world: World, appId: string, { password: _, uuid: given, ...rest }: NewUser): EthoraUser {
  const uuid = typeof given === "string" ? given : opaque(world, 12)
  const now = isoNow(world)
  const user: EthoraUser = {
    tags: [],
    roles: ["user"],
    isProfileOpen: true,
    isAssetsOpen: true,
    isAgreeWithTerms: false,
    ...rest,
    _id: objectId(world),
    uuid,
    xmppUsername: prefixed(appId, uuid),
    xmppPassword: opaque(world, 16),
    emails: [{ loginType: "email", email: rest.email, verified: true }],
    appId,
    createdAt: now,
    updatedAt: now,
  }
  world.users.set(user._id, user)
  return user
}

/** Takes the user out of rooms and ends its sessions too. */
export function removeUser(world: World, { _id, xmppUsername }: EthoraUser): void {
  world.users.delete(_id)
  for (const chat of world.chats.values()) chat.members = chat.members.filter((member) => member !== xmppUsername)
  for (const [token, session] of world.sessions) if (session.userId === _id) world.sessions.delete(token)
  for (const [token, record] of world.refreshTokens) if (record.userId === _id) world.refreshTokens.delete(token)
}

/** Secrets are for the user's own session only. */
export const showUser = ({ xmppPassword: _, ...user }: EthoraUser): Omit<EthoraUser, "xmppPassword"> => user
