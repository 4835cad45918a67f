import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { copies, failures, type Own, serve, type Served } from "../sandbox.ts"
import {
  checked,
  type EthoraAgentSeed,
  type EthoraChatSeed,
  type EthoraSandboxOptions,
  type EthoraUserSeed,
  settle,
} from "./options.ts"
import {
  addAgent,
  addApp,
  addChat,
  addMessage,
  addUser,
  chatNamed,
  existing,
  finish,
  isOver,
  memberName,
} from "./records.ts"
import {
  type EthoraAgent,
  type EthoraApp,
  type EthoraCall,
  type EthoraChat,
  type EthoraFile,
  type EthoraJob,
  type EthoraMessage,
  type EthoraUser,
  isoNow,
  type World,
} from "./state.ts"
import { route } from "./routes.ts"

export interface EthoraSandbox extends Served<OperationId> {
  readonly appId: string
  readonly appSecret: string
  readonly xmppHost: string
  /** Completes all running jobs. */
  finishJobs(): void
  /**
   * Makes all running jobs fail without doing their work.
   * @param error message of the jobs' failure
   */
  failJobs(error?: string): void
  /**
   * Adds a user at once.
   * @param appId id of the app; the sandbox's own by default
   */
  addUser(user: EthoraUserSeed, appId?: string): Readonly<EthoraUser>
  /**
   * Adds a room at once.
   * @param appId id of the app; the sandbox's own by default
   */
  addChat(chat: EthoraChatSeed, appId?: string): Readonly<EthoraChat>
  /** Adds an agent at once. */
  addAgent(agent: EthoraAgentSeed): Readonly<EthoraAgent>
  /**
   * Adds a message by a user to a room.
   * @param chat id of the room, with or without prefix
   * @param from id of the user, with or without prefix
   * @param text the message
   * @param appId id of the app; the sandbox's own by default
   */
  say(chat: string, from: string, text: string, appId?: string): Readonly<EthoraMessage>
  /**
   * Deletes a message; searches still find it.
   * @param messageId id of the message
   */
  unsay(messageId: string): void
  /** The received calls, oldest first. */
  readonly calls: readonly Readonly<EthoraCall>[]
  readonly apps: readonly Readonly<EthoraApp>[]
  readonly users: readonly Readonly<EthoraUser>[]
  readonly chats: readonly Readonly<EthoraChat>[]
  readonly agents: readonly Readonly<EthoraAgent>[]
  readonly jobs: readonly Readonly<EthoraJob>[]
  readonly messages: readonly Readonly<EthoraMessage>[]
  readonly files: readonly Readonly<EthoraFile>[]
}

/** The initial state of a server: its base app, and the tenant apps and agents from the options. */
function newWorld(options: EthoraSandboxOptions): World {
  const settings = settle(options)
  const { appId: _id, appSecret } = settings
  const world: World = {
    settings,
    baseUrl: (options.baseUrl ?? "http://ethora.invalid").replace(/\/+$/, ""),
    failures: failures(options.failures),
    issued: new Set(),
    apps: new Map(),
    users: new Map(),
    chats: new Map(),
    agents: new Map(),
    botInstances: new Map(),
    bots: new Map(),
    defaultRooms: new Map(),
    appTokens: new Map(),
    jobs: new Map(),
    messages: [],
    files: new Map(),
    sessions: new Map(),
    refreshTokens: new Map(),
    calls: [],
    pending: new Set(),
    closing: new AbortController(),
  }
  addApp(world, { _id, appSecret, displayName: "Sandbox", domainName: options.domainName ?? "app", parentAppId: null })
  for (const { appId, ...seed } of options.apps ?? []) {
    addApp(world, {
      _id: appId,
      appSecret: seed.appSecret ?? `secret-of-${appId}`,
      displayName: seed.displayName ?? appId,
      domainName: seed.domainName ?? `app${appId}`,
      parentAppId: seed.parentAppId ?? _id,
    })
  }
  for (const seed of options.agents ?? []) addAgent(world, seed)
  return world
}

function unfinished(world: World) {
  return [...world.jobs.values()].filter((job) => !isOver(job.shown))
}

function say(world: World, appId: string, named: { chat: string; from: string; text: string }): EthoraMessage {
  const chat = chatNamed(world, appId, memberName(world, appId, named.chat), "chat")
  return addMessage(world, chat, memberName(world, appId, named.from), named.text)
}

/** An in-memory Ethora server with token checks, users created by jobs, rooms and members, and sub-apps. */
export function ethoraSandbox(options: EthoraSandboxOptions = {}): EthoraSandbox {
  const world = newWorld(checked(options))
  const { settings } = world
  const own: Own<EthoraSandbox> = {
    appId: settings.appId,
    appSecret: settings.appSecret,
    xmppHost: settings.xmppHost,
    finishJobs() {
      for (const job of unfinished(world)) finish(job)
    },
    failJobs(error = "The job failed") {
      for (const { shown } of unfinished(world)) Object.assign(shown, { state: "failed", error })
    },
    addUser(user, appId = settings.appId) {
      const names = { firstName: "User", lastName: "User" }
      return { ...addUser(world, appId, { email: `${user.uuid}@example.com`, ...names, ...user }) }
    },
    addChat({ uuid, members = [], ...chat }, appId = settings.appId) {
      const names = existing(world, appId, members)
      return { ...addChat(world, appId, { title: uuid, ...chat, uuid, members: names }) }
    },
    addAgent: (agent) => ({ ...addAgent(world, agent) }),
    say: (chat, from, text, appId = settings.appId) => ({ ...say(world, appId, { chat, from, text }) }),
    unsay(messageId) {
      const message = world.messages.find((one) => one._id === messageId)
      if (message) message.deletedAt = isoNow(world)
    },
    get calls() {
      return copies(world.calls)
    },
    get apps() {
      return copies(world.apps.values())
    },
    get users() {
      return copies(world.users.values())
    },
    get chats() {
      return copies(world.chats.values())
    },
    get agents() {
      return copies(world.agents.values())
    },
    get jobs() {
      return [...world.jobs.values()].map(({ shown }) => ({ ...shown }))
    },
    get messages() {
      return copies(world.messages)
    },
    get files() {
      return [...world.files.values()].map(({ shown }) => ({ ...shown }))
    },
  }
  return serve(world, (request, target) => route(world, request, target), own)
}
