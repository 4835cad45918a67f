import { jwt } from "../signing.ts"
import {
  type EthoraAgent,
  type EthoraApp,
  type EthoraChat,
  type EthoraJob,
  type EthoraMessage,
  type EthoraUser,
  isoNow,
  type Job,
  objectId,
  opaque,
  type World,
} from "./state.ts"
import { chatNotFound, invalid, Rejection, userNotFound } from "./wire.ts"
import type { EthoraAgentSeed } from "./options.ts"

interface NewApp {
  readonly _id: string
  readonly appSecret: string
  readonly displayName: string
  readonly domainName: string
  readonly parentAppId: string | null
}

export function addApp(world: World, given: NewApp & Readonly<Record<string, unknown>>): EthoraApp {
  const { _id, appSecret } = given
  const now = isoNow(world)
  const token = jwt({ alg: "HS256", typ: "JWT" }, { data: { isApp: true, appId: _id } }, `app token of ${appSecret}`)
  const app: EthoraApp = {
    ...given,
    appToken: `JWT ${token}`,
    xmppHost: world.settings.xmppHost,
    isBaseApp: given.parentAppId === null,
    isAllowedNewAppCreate: given.parentAppId === null,
    status: "active",
    createdAt: now,
    updatedAt: now,
  }
  world.apps.set(_id, app)
  return app
}

const appBelow = (world: World, appId: string): EthoraApp[] =>
  [...world.apps.values()].filter((app) => app.parentAppId === appId)

/** Removes an app with all its content and sub-apps. */
export function removeApp(world: World, appId: string): void {
  for (const app of appBelow(world, appId)) removeApp(world, app._id)
  world.apps.delete(appId)
  world.bots.delete(appId)
  world.defaultRooms.delete(appId)
  for (const things of [world.users, world.chats]) {
    for (const thing of things.values()) if (thing.appId === appId) things.delete(thing._id)
  }
  for (const [tokenId, record] of world.appTokens) if (record.appId === appId) world.appTokens.delete(tokenId)
}

/** The local part of a JID on this server; an id with another domain is not a JID. */
function local({ settings: { xmppHost } }: World, name: string): string {
  const domain = [`@conference.${xmppHost}`, `@${xmppHost}`].find((end) => name.endsWith(end))
  return domain === undefined ? name : name.slice(0, -domain.length)
}

/** `<appId>_<uuid>` */
export const prefixed = (appId: string, uuid: string): string => `${appId}_${uuid}`

/** An id of the integrator, without prefix, which would otherwise be added twice. */
export function plain(world: World, appId: string, uuid: string, field: string): string {
  if (world.settings.refuseDoublePrefix && uuid.startsWith(prefixed(appId, ""))) {
    throw invalid({ [field]: `must not have the prefix ${prefixed(appId, "")}` })
  }
  return uuid
}

/** The name of a room or user, given as such or as a JID. */
export function nameOf(world: World, appId: string, name: string, field: string): string {
  if (world.settings.refuseDoublePrefix && name.startsWith(prefixed(appId, prefixed(appId, "")))) {
    throw invalid({ [field]: `has the prefix ${prefixed(appId, "")} twice` })
  }
  return local(world, name)
}

/** The XMPP name of a member, given as such, as a JID, or as a plain id. */
export function memberName(world: World, appId: string, member: string): string {
  const name = nameOf(world, appId, member, "members")
  return name.startsWith(prefixed(appId, "")) ? name : prefixed(appId, name)
}

export const roomJid = (world: World, name: string): string => `${name}@conference.${world.settings.xmppHost}`
const userJid = (world: World, name: string): string => `${name}@${world.settings.xmppHost}`

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

/** Removes the user from rooms and ends its sessions. */
export function removeUser(world: World, { _id, xmppUsername }: EthoraUser): void {
  world.users.delete(_id)
  for (const chat of world.chats.values()) chat.members = chat.members.filter((member) => member !== xmppUsername)
  for (const [token, session] of world.sessions) if (session.userId === _id) world.sessions.delete(token)
  for (const [token, record] of world.refreshTokens) if (record.userId === _id) world.refreshTokens.delete(token)
}

/** Secrets are only shown in the user's own session. */
export const showUser = ({ xmppPassword: _, ...user }: EthoraUser): Omit<EthoraUser, "xmppPassword"> => user

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

/** XMPP names of members, all of whom must exist. */
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

/** Members have no pictures. */
function showMember(world: World, appId: string, xmppUsername: string): object {
  const user = userBy(world, appId, "xmppUsername", xmppUsername)
  return user ? { _id: user._id, xmppUsername, firstName: user.firstName, lastName: user.lastName } : { xmppUsername }
}

export const showChat = (world: World, { members, ...chat }: EthoraChat, withMembers = false): object => ({
  ...chat,
  ...(withMembers ? { members: members.map((name) => showMember(world, chat.appId, name)) } : {}),
})

export function addAgent(world: World, { name, slug, appId }: EthoraAgentSeed): EthoraAgent {
  const agent = {
    id: objectId(world),
    address: `0x${opaque(world, 40)}`,
    displayName: name,
    slug: slug ?? name.toLowerCase().replaceAll(/\s+/g, "-"),
    ownerAppId: appId ?? world.settings.appId,
    visibility: "private",
  }
  world.agents.set(agent.id, agent)
  return agent
}

/** Adds a message to the archive of a room; no two messages have the same time. */
export function addMessage(world: World, chat: EthoraChat, xmppUsername: string, text: string): EthoraMessage {
  const last = world.messages.at(-1)?.at ?? 0
  const message = {
    _id: objectId(world),
    chatId: chat._id,
    from: userJid(world, xmppUsername),
    fromUserId: userBy(world, chat.appId, "xmppUsername", xmppUsername)?._id,
    text,
    at: Math.max(world.settings.now() * 1000, last + 1),
    deletedAt: null,
  }
  world.messages.push(message)
  return message
}

export const isoOf = ({ at }: EthoraMessage): string => new Date(Math.floor(at / 1000)).toISOString()

export function finish({ shown, work }: Job): void {
  shown.result = work()
  shown.state = "completed"
}

export const isOver = ({ state }: EthoraJob): boolean => state === "completed" || state === "failed"

/** Starts a job. @param work what to do when it completes */
export function startJob(world: World, appId: string, kind: EthoraJob["kind"], work: () => unknown): EthoraJob {
  const shown: EthoraJob = {
    jobId: objectId(world),
    appId,
    kind,
    state: "pending",
    polls: 0,
    result: undefined,
    error: undefined,
  }
  const job = { shown, work }
  world.jobs.set(shown.jobId, job)
  const { jobPolls } = world.settings
  // The document has no call for the state of a purge.
  if (jobPolls === 0 || (kind === "purge" && jobPolls !== Infinity)) finish(job)
  return shown
}

/** Each poll advances the job by one step. */
export function pollJob(world: World, appId: string, kind: EthoraJob["kind"], jobId: string): EthoraJob {
  const job = world.jobs.get(jobId)
  if (job?.shown.appId !== appId || job.shown.kind !== kind) {
    throw new Rejection(404, "Job not found", { code: "JOB_NOT_FOUND" })
  }
  const { shown } = job
  if (isOver(shown)) return shown
  shown.polls++
  if (shown.polls > world.settings.jobPolls) finish(job)
  else shown.state = shown.polls === 1 && world.settings.jobPolls > 1 ? "pending" : "running"
  return shown
}

export const showJob = ({ state, result, error }: EthoraJob): object => ({
  state,
  ...(result === undefined ? {} : { result }),
  ...(error === undefined ? {} : { error }),
})
