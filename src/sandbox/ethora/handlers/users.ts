import type { InferOutput } from "valibot"
import {
  vAccessRequest,
  vCreateUsersRequest,
  vDeleteUsersRequest,
  vUpdateUsersRequest,
} from "../../../../generated/ethora/schemas.ts"
import { jwt } from "../../signing.ts"
import { type Call, flag, invalid, jsonBody, page, pathParam, Rejection, userNotFound } from "../wire.ts"
import {
  type EthoraApp,
  type EthoraUser,
  isoNow,
  opaque,
  type RefreshRecord,
  type Reply,
  type World,
} from "../state.ts"
import { type Actor, appOf, appOfName, isBelow } from "../auth.ts"
import {
  addUser,
  chatNamed,
  chatsOf,
  existing,
  memberName,
  nameOf,
  plain,
  pollJob,
  removeUser,
  showChat,
  showJob,
  showUser,
  startJob,
  userBy,
  usersOf,
} from "../records.ts"

/** The response if there was nothing to delete; sources disagree. */
export function deleteNotFound(world: World, thing: "User" | "Chat room"): Rejection {
  const code = thing === "User" ? "USER_NOT_FOUND" : "CHAT_NOT_FOUND"
  switch (world.settings.answers.notFound) {
    case "text":
      return new Rejection(422, `${thing} not found`, { asText: true })
    case "object":
      return new Rejection(422, `${thing} not found`, { code })
    case "404":
      return new Rejection(404, `${thing} not found`, { code })
  }
}

/** Deletes the users that exist; fails only if none of them does. */
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

type NewUser = InferOutput<typeof vCreateUsersRequest>["usersList"][number]

function readUsers(world: World, call: Call, app: EthoraApp): readonly NewUser[] {
  const { usersList } = jsonBody(call, vCreateUsersRequest)
  for (const [index, { uuid, email }] of usersList.entries()) {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw invalid({ [`usersList.${index}.email`]: "is not an e-mail address" })
    if (uuid === "") throw invalid({ [`usersList.${index}.uuid`]: "is empty" })
    if (uuid !== undefined) plain(world, app._id, uuid, `usersList.${index}.uuid`)
  }
  return usersList
}

function present(world: World, app: EthoraApp, { uuid, email }: NewUser) {
  const same = uuid === undefined ? undefined : userBy(world, app._id, "uuid", uuid)
  if (same) return { status: "uuid_exists", user: same }
  const namesake = userBy(world, app._id, "email", email)
  return namesake && { status: "exists", user: namesake }
}

const outcome = (status: string, { _id, uuid, xmppUsername }: EthoraUser) => ({
  status,
  xmppUsername,
  user: { _id, uuid, xmppUsername },
})

/** Creates each user separately: existing users are not a failure. */
function createEach(world: World, app: EthoraApp, users: readonly NewUser[]): object {
  const results = users.map((user) => {
    const there = present(world, app, user)
    return there ? outcome(there.status, there.user) : outcome("created", addUser(world, app._id, user))
  })
  return { results }
}

const isSame = (a: NewUser, b: NewUser) => a === b || (a.uuid !== undefined && a.uuid === b.uuid)

function createAll(world: World, app: EthoraApp, users: readonly NewUser[]): Reply {
  const there = users.find(
    (user, index) => present(world, app, user) ?? users.findIndex((other) => isSame(other, user)) < index,
  )
  if (there) throw new Rejection(422, `User ${there.uuid ?? there.email} already exists`)
  const results = users.map((user) => showUser(addUser(world, app._id, user)))
  return { status: 200, body: { ok: true, results } }
}

function start(world: World, app: EthoraApp, users: readonly NewUser[], statusPath: string): Reply {
  const { jobId } = startJob(world, app._id, "users", () => createEach(world, app, users))
  return { status: 202, body: { jobId, statusUrl: `${statusPath}/${jobId}` } }
}

export function createUsers(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const users = readUsers(world, call, app)
  return world.settings.answers.usersBatch === "sync"
    ? createAll(world, app, users)
    : start(world, app, users, "/v2/users/batch")
}

export function createUsersInApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  return start(world, app, readUsers(world, call, app), `/v2/apps/${app._id}/users/batch`)
}

export function getUsersBatchJob(world: World, call: Call, actor: Actor): Reply {
  const job = pollJob(world, appOf(world, call, actor)._id, "users", pathParam(call, "jobId"))
  return { status: 200, body: showJob(job) }
}

interface Result {
  readonly xmppUsername: string
  readonly status: string
}

function reply(world: World, details: readonly Result[]): Reply {
  const byStatus: Record<string, number> = {}
  for (const { status } of details) byStatus[status] = (byStatus[status] ?? 0) + 1
  switch (world.settings.answers.access) {
    case "ok":
      return { status: 200, body: { ok: true } }
    case "results":
      return { status: 200, body: { results: details.map(({ xmppUsername }) => ({ xmppUsername })) } }
    case "details":
      return { status: 200, body: { ok: true, summary: { requested: details.length, byStatus }, details } }
  }
}

export function grantAccess(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { chatName, members } = jsonBody(call, vAccessRequest)
  const chat = chatNamed(world, app._id, chatName, "chatName")
  const details = existing(world, app._id, members).map((xmppUsername) => {
    if (chat.members.includes(xmppUsername)) return { xmppUsername, status: "already-member" }
    chat.members = [...chat.members, xmppUsername]
    return { xmppUsername, status: "added" }
  })
  return reply(world, details)
}

export function removeAccess(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { chatName, members } = jsonBody(call, vAccessRequest)
  const chat = chatNamed(world, app._id, chatName, "chatName")
  const details = members.map((member) => {
    const xmppUsername = memberName(world, app._id, member)
    if (!chat.members.includes(xmppUsername)) return { xmppUsername, status: "not-member" }
    chat.members = chat.members.filter((name) => name !== xmppUsername)
    return { xmppUsername, status: "removed" }
  })
  return reply(world, details)
}

/** How long the old refresh token stays valid, in ms, for clients that lost the response. */
const grace = 30_000

interface Pair {
  readonly token: string
  readonly refreshToken: string
  readonly wsToken: string
}

function newPair(world: World, userId: string, family: string): Pair {
  const { now, session } = world.settings
  const [issuedAt, end] = [now(), now() + session.seconds * 1000]
  const claims = { data: { type: "user", userId, jti: opaque(world, 12) }, iat: Math.floor(issuedAt / 1000) }
  const token = jwt({ alg: "HS256", typ: "JWT" }, { ...claims, exp: Math.floor(end / 1000) }, "sessions of the sandbox")
  const refreshToken = opaque(world, 48)
  world.sessions.set(token, { userId, end })
  world.refreshTokens.set(refreshToken, {
    userId,
    family,
    end: issuedAt + session.refreshSeconds * 1000,
    usedAt: undefined,
  })
  return { token: `JWT ${token}`, refreshToken, wsToken: opaque(world, 32) }
}

export function createClientSession(world: World, _call: Call, user: EthoraUser): Reply {
  const pair = newPair(world, user._id, opaque(world, 12))
  return { status: 200, body: { success: true, user, ...pair, fileToken: opaque(world, 32) } }
}

const gone = () => new Rejection(401, "Refresh record not found", { code: "REFRESH_RECORD_NOT_FOUND" })

/** A token that was exchanged before and is older than the grace period may have been stolen. */
function reused(world: World, record: RefreshRecord): void {
  switch (world.settings.session.reuse) {
    case "log_only":
      return
    case "revoke_family":
      for (const [token, other] of world.refreshTokens) {
        if (other.family === record.family) world.refreshTokens.delete(token)
      }
      throw gone()
    case "reject":
      throw gone()
  }
}

export function refreshClientSession(world: World, call: Call): Reply {
  const record = world.refreshTokens.get(call.headers.get("authorization") ?? "")
  const now = world.settings.now()
  if (!record || record.end <= now) throw gone()
  if (record.usedAt !== undefined && now - record.usedAt > grace) reused(world, record)
  record.usedAt ??= now
  return { status: 200, body: newPair(world, record.userId, record.family) }
}
