import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import type { FailureHook } from "../sandbox.ts"
import type { RuntimeOptions } from "../runtime.ts"

export interface EthoraAppSeed {
  /** 24 hex digits. */
  appId: string
  /** @default `secret-of-<appId>` */
  appSecret?: string
  displayName?: string
  /** Letters and digits. @default `app<appId>` */
  domainName?: string
  /** The parent app. @default the sandbox's own app */
  parentAppId?: string
}

export interface EthoraAgentSeed {
  name: string
  /** @default the name in lower case, with `-` for whitespace */
  slug?: string
  /** @default the sandbox's own app */
  appId?: string
}

export interface EthoraUserSeed {
  /** Without prefix. */
  uuid: string
  email?: string
  firstName?: string
  lastName?: string
  roles?: readonly string[]
  profileImage?: string
}

export interface EthoraChatSeed {
  /** Without prefix. */
  uuid: string
  title?: string
  /** @default "group" */
  type?: "public" | "group" | "private"
  /** Users, with or without prefix. */
  members?: readonly string[]
}

/** Response formats on which sources disagree, or that are not documented. */
export interface EthoraAnswers {
  /** `createUsers` starts a job (202), or creates the users at once (200) and rejects existing ones. @default "job" */
  usersBatch?: "job" | "sync"
  /**
   * Response to deleting missing users and rooms: 422 with text, 422 with an object, or 404 with an object.
   * @default "object"
   */
  notFound?: "text" | "object" | "404"
  /**
   * Body of a failure: `{success, error, code, details, requestId}`, `{error}`, `{success, msg}` or `{errors: [{msg}]}`.
   * @default "coded"
   */
  errors?: "coded" | "error" | "msg" | "list"
  /** Response to granting and removing access. @default "details" */
  access?: "ok" | "results" | "details"
  /** Response to deleting a room: `{ok}`, or its name as `result`. @default "ok" */
  chatDeleted?: "ok" | "result"
  /** Name of the list of users. @default "results" */
  users?: "results" | "users" | "items"
  /** Response to a search for one `xmppUsername`: a list, or the user as `result`, and 404 for an unknown user. @default "list" */
  oneUser?: "list" | "result"
  /** Name of the list of rooms of an app. @default "results" */
  chats?: "results" | "items"
  /** Name of the list of apps. @default "apps" */
  apps?: "apps" | "items"
  /** Name of the lists of tokens; `own` is `tokens`. @default "results" */
  others?: "results" | "items" | "own"
  /** Name of a single app. @default "app" */
  app?: "app" | "result"
  /** Field that wraps the bot's settings; `bare` means no wrapper. @default "result" */
  bot?: "result" | "bot" | "bare"
  /** Status of calls that create a room, an app or a token. @default 201 */
  created?: 200 | 201
  /** Whether deleting an app archives it, or removes it as on older servers. @default "archive" */
  appDeleted?: "archive" | "delete"
  /** Where a list's length is: in a field next to the list, in an object `pagination`, or nowhere. @default "total" */
  listTotal?: "total" | "pagination" | "missing"
  /** Maximum page size of lists, whatever `limit` says. @default 500 */
  listCap?: number
  /** Whether lists support `offset`. @default "honoured" */
  listOffset?: "honoured" | "ignored"
  /**
   * Format of archived messages: `body` is the current one with `id`, `ts` and `nick`, `before` in ms; `txt` is that of
   * an earlier tool with `created_at`, `before` in µs.
   * @default "body"
   */
  messageText?: "txt" | "body"
}

export interface EthoraSessionOptions {
  /** Lifetime of a user's token, in seconds. @default 3600 */
  seconds?: number
  /** Lifetime of a refresh token, in seconds. @default 604_800 */
  refreshSeconds?: number
  /** What happens when a refresh token is reused more than 30 s after it was exchanged. @default "reject" */
  reuse?: "log_only" | "reject" | "revoke_family"
}

export interface EthoraSandboxOptions extends Pick<RuntimeOptions, "now" | "random"> {
  /** 24 hex digits. @default "65f2c0a1b2c3d4e5f6a7b8c9" */
  appId?: string
  /** @default "sandbox-secret" */
  appSecret?: string
  /** @default "app" */
  domainName?: string
  /** Base URL until the sandbox listens on a port. @default "http://ethora.invalid" */
  baseUrl?: string
  /** Host of the XMPP server; rooms are at `conference.` followed by it. @default "xmpp.chat.ethora.com" */
  xmppHost?: string
  /** Apps of tenants, below the sandbox's own app or one another. */
  apps?: readonly EthoraAppSeed[]
  agents?: readonly EthoraAgentSeed[]
  /** Keys that sign tokens: derived from the secret, the secret itself, or either. @default "both" */
  keys?: "both" | "derived" | "raw"
  /** Number of polls before a job completes; 0 completes it at once, `manual` waits for `finishJobs()`. @default 1 */
  jobPolls?: number | "manual"
  /**
   * How to handle an id with an unexpected or duplicate app id prefix: `accept` uses it unchanged, as servers do, so
   * that `<appId>_x` becomes `<appId>_<appId>_x`; `refuse` responds with 422.
   * @default "accept"
   */
  doublePrefix?: "refuse" | "accept"
  /** Whether the server keeps an archive of messages. @default true */
  archive?: boolean
  session?: EthoraSessionOptions
  answers?: EthoraAnswers
  /** Called for each call: returns a failure to respond with, or undefined. See also `fail()`. */
  failures?: FailureHook<OperationId>
}

export interface Settings {
  appId: string
  appSecret: string
  xmppHost: string
  keys: "both" | "derived" | "raw"
  jobPolls: number
  refuseDoublePrefix: boolean
  archive: boolean
  session: Required<EthoraSessionOptions>
  answers: Required<EthoraAnswers>
  now: () => number
  random: () => number
}

const isAppId = (text: string) => /^[\da-f]{24}$/.test(text)

/** Fills in omitted options. */
export function settle(options: EthoraSandboxOptions): Settings {
  const appId = options.appId ?? "65f2c0a1b2c3d4e5f6a7b8c9"
  const wrong = [appId, ...(options.apps ?? []).map((app) => app.appId)].find((id) => !isAppId(id))
  if (wrong !== undefined) throw new Error(`appId must be 24 lower-case hex digits, not "${wrong}"`)
  return {
    appId,
    appSecret: options.appSecret ?? "sandbox-secret",
    xmppHost: options.xmppHost ?? "xmpp.chat.ethora.com",
    keys: options.keys ?? "both",
    jobPolls: options.jobPolls === "manual" ? Infinity : (options.jobPolls ?? 1),
    refuseDoublePrefix: options.doublePrefix === "refuse",
    archive: options.archive ?? true,
    session: { seconds: 3_600, refreshSeconds: 604_800, reuse: "reject", ...options.session },
    answers: {
      usersBatch: "job",
      notFound: "object",
      errors: "coded",
      access: "details",
      chatDeleted: "ok",
      users: "results",
      oneUser: "list",
      chats: "results",
      apps: "apps",
      others: "results",
      app: "app",
      bot: "result",
      created: 201,
      appDeleted: "archive",
      messageText: "body",
      listTotal: "total",
      listCap: 500,
      listOffset: "honoured",
      ...options.answers,
    },
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
  }
}

const names: NamesOf<EthoraSandboxOptions> = {
  now: "function",
  random: "function",
  appId: "string",
  appSecret: "string",
  domainName: 1,
  baseUrl: "string",
  xmppHost: 1,
  apps: 1,
  agents: 1,
  keys: 1,
  jobPolls: 1,
  doublePrefix: 1,
  archive: 1,
  session: 1,
  answers: 1,
  failures: 1,
}

const sessionNames: NamesOf<EthoraSessionOptions> = { seconds: 1, refreshSeconds: 1, reuse: 1 }

const answersNames: NamesOf<EthoraAnswers> = {
  usersBatch: 1,
  oneUser: 1,
  listTotal: 1,
  listCap: 1,
  listOffset: 1,
  notFound: 1,
  errors: 1,
  access: 1,
  chatDeleted: 1,
  users: 1,
  chats: 1,
  apps: 1,
  others: 1,
  app: 1,
  bot: 1,
  created: 1,
  appDeleted: 1,
  messageText: 1,
}

/** @throws ConfigError for an unknown option */
export function checked(given: EthoraSandboxOptions): EthoraSandboxOptions {
  const options = checkOptions("ethoraSandbox", given, names)
  checkOptions("ethoraSandbox", options.session, sessionNames, "session.")
  checkOptions("ethoraSandbox", options.answers, answersNames, "answers.")
  return options
}
