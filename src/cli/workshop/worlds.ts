import { type Io, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"

/** A delivery that a sandbox sent. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly event: string | undefined
  readonly attempts: number
  readonly status: number | undefined
  readonly outcome: "pending" | "delivered" | "failed"
  readonly error: string | undefined
}

/** A sandbox of any service. */
export interface World {
  readonly provider: Provider
  /** Client settings for it, by flag. */
  readonly settings: Readonly<Record<string, string>>
  readonly sandbox: {
    listen: (options: { port: number; host: string }) => Promise<{ readonly url: string }>
    close: () => Promise<void>
    readonly baseUrl: string
    readonly deliveries?: readonly Sent[]
  }
  /** Creates a signed delivery without sending it. */
  readonly delivery?: (event: string, payload: Readonly<Record<string, unknown>>, url: string) => Request
  /** Methods that commands on standard input can call, by name. */
  readonly controls: Controls
  /** Lets a user join or leave. @returns what happened */
  readonly joinOrLeave?: () => string | undefined
}

/** A sandbox method that a line on standard input calls: `attend aula-1 Ana role=MODERATOR`. */
export interface Control {
  /** Names of its arguments; those with a question mark are optional. */
  readonly args?: readonly string[]
  /** Arguments that are members of its last parameter. */
  readonly inside?: readonly string[]
  /** Its last parameter is an object whose members are passed as name=value. */
  readonly hasMembers?: true
  /** Replaces the method of that name. @returns what happened */
  readonly run?: (...given: readonly unknown[]) => string
}

export type Controls = Readonly<Record<string, Control>>

/** Options of a sandbox. */
export interface WorldOptions {
  readonly secret?: string | undefined
  /** Number of made-up recordings. */
  readonly recordings?: number | undefined
  /** Release of the service. */
  readonly release?: string | undefined
  /** Release of bbb-webhooks. */
  readonly webhooks?: string | undefined
  /** Statuses that calls respond with, by name; `any` applies to all of them. */
  readonly failures?: ReadonlyMap<string, number | "network" | "hang"> | undefined
  /** URL to which xCall sends its webhooks. */
  readonly webhookUrl?: string | undefined
  /** Webhook secret, where it is not the API's. */
  readonly webhookSecret?: string | undefined
  /** BigBlueButton and ConferênciaWeb: a token to send instead of a signature. */
  readonly authToken?: string | undefined
  /** xroom: a token to add to the URL. */
  readonly urlToken?: string | undefined
}

const fullNames = ["Ana Souza", "Bruno Lima", "Carla Dias", "Daniel Rocha", "Eva Martins", "Felipe Nunes", "João Silva"]

const failing = ({ failures = new Map<string, number | "network" | "hang">() }: WorldOptions) =>
  failures.size === 0
    ? {}
    : {
        failures: ({ operation }: { readonly operation: string }) => {
          const status = failures.get(operation) ?? failures.get("any")
          return status === undefined ? undefined : { status }
        },
      }

/** Every sandbox has it. */
const fail = { fail: { hasMembers: true } } as const

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)]

async function bigBlueButton(provider: Provider, options: WorldOptions): Promise<World> {
  const { bigBlueButtonSandbox } = await import("conferkit/sandbox")
  const { release, recordings, webhooks, authToken } = options
  const token = authToken !== undefined && { authToken }
  const sandbox = bigBlueButtonSandbox({
    dialect: provider.dialect as "bigbluebutton",
    ...(options.secret !== undefined && { secret: options.secret }),
    ...(release !== undefined && { version: release as "3.0" }),
    ...(recordings !== undefined && { recordings }),
    webhooks: {
      ...(webhooks !== undefined && { version: webhooks as "3.4" }),
      ...(token !== false && { auth: "bearer" }),
    },
    ...failing(options),
  })
  return {
    provider,
    sandbox,
    settings: { secret: sandbox.secret },
    delivery: (event, payload, url) => sandbox.webhook(event, payload, { callbackURL: url, ...token }),
    controls: {
      attend: {
        args: ["meetingID"],
        inside: ["fullName"],
        hasMembers: true,
        run: (meetingID, person) => {
          const { userID, ...rest } = person as { fullName: string; userID?: string | number }
          const id = userID === undefined ? {} : { userID: String(userID) }
          const attendee = sandbox.attend(String(meetingID), { ...rest, ...id })
          return `${attendee.fullName} joined ${String(meetingID)} (userID ${attendee.userID})`
        },
      },
      leave: {
        args: ["meetingID", "userID or full name"],
        run: (meetingID, name) => {
          const { attendees } = sandbox.meetings.find((each) => each.meetingID === meetingID) ?? {}
          const person = [...(attendees?.values() ?? [])].find((each) =>
            [each.userID, each.internalUserID, each.fullName].includes(String(name)),
          )
          if (person === undefined) throw new UsageError(`${String(name)} is not in ${String(meetingID)}`)
          sandbox.leave(String(meetingID), person.userID)
          return `${person.fullName} left ${String(meetingID)}`
        },
      },
      admit: { args: ["meetingID", "userID?"] },
      startRecording: { args: ["meetingID"] },
      stopRecording: { args: ["meetingID"] },
      endMeeting: { args: ["meetingID"] },
      emit: { args: ["meetingID", "event"], hasMembers: true },
      processRecordings: {
        run: () => {
          const before = sandbox.recordings.filter(({ state }) => state === "processing").length
          void sandbox.processRecordings()
          return `recordings processed: ${before}`
        },
      },
      ...fail,
    },
    joinOrLeave: () => {
      const meeting = pick(sandbox.meetings.filter(({ endTime }) => endTime === 0))
      if (meeting === undefined) return undefined
      const inside = [...meeting.attendees.values()]
      const leaving = inside.length > 2 && Math.random() < 0.5 ? pick(inside) : undefined
      if (leaving !== undefined) {
        sandbox.leave(meeting.meetingID, leaving.userID)
        return `${leaving.fullName} left ${meeting.meetingID}`
      }
      const fullName = pick(fullNames) ?? "Ana Souza"
      sandbox.attend(meeting.meetingID, { fullName, role: inside.length === 0 ? "MODERATOR" : "VIEWER" })
      return `${fullName} joined ${meeting.meetingID}`
    },
  }
}

async function xroom(provider: Provider, options: WorldOptions): Promise<World> {
  const { xroomSandbox } = await import("conferkit/sandbox")
  const { webhookUrl } = await import("conferkit/xroom")
  const { secret, urlToken } = options
  const sandbox = xroomSandbox({ ...(secret !== undefined && { secret }), ...failing(options) })
  return {
    provider,
    sandbox,
    settings: { "auth-id": sandbox.authId, secret: sandbox.secret },
    delivery: (event, payload, url) =>
      sandbox.webhook(event, payload, { url: urlToken === undefined ? url : webhookUrl(url, urlToken) }),
    controls: { join: { args: ["room"], hasMembers: true }, leave: { args: ["room", "peerId?"] }, ...fail },
  }
}

async function xcall(provider: Provider, options: WorldOptions): Promise<World> {
  const { xcallSandbox } = await import("conferkit/sandbox")
  const { secret, webhookUrl, webhookSecret } = options
  const sandbox = xcallSandbox({
    ...(secret !== undefined && { apiSecret: secret }),
    ...(webhookUrl !== undefined && { webhookUrl }),
    ...(webhookSecret !== undefined && { webhookSecret }),
    ...failing(options),
  })
  return {
    provider,
    sandbox,
    settings: { "api-key": sandbox.apiKey, "api-secret": sandbox.apiSecret },
    delivery: (event, payload, url) => sandbox.webhook(event, payload, { url }),
    controls: {
      start: { args: ["roomId"] },
      join: { args: ["roomId"], hasMembers: true },
      leave: { args: ["roomId", "peerId"] },
      end: { args: ["roomId"] },
      heartbeat: { args: ["roomId"] },
      ...fail,
    },
  }
}

async function ethora(provider: Provider, options: WorldOptions): Promise<World> {
  const { ethoraSandbox } = await import("conferkit/sandbox")
  const { secret } = options
  const sandbox = ethoraSandbox({ ...(secret !== undefined && { appSecret: secret }), ...failing(options) })
  return {
    provider,
    sandbox,
    settings: { "app-id": sandbox.appId, "app-secret": sandbox.appSecret },
    controls: {
      addUser: { inside: ["uuid"], hasMembers: true },
      addChat: { inside: ["uuid"], hasMembers: true },
      say: { args: ["chat", "from", "text"] },
      unsay: { args: ["messageId"] },
      finishJobs: {},
      failJobs: { args: ["error?"] },
      ...fail,
    },
  }
}

async function omniflow(provider: Provider, options: WorldOptions): Promise<World> {
  const { omniFlowSandbox } = await import("conferkit/sandbox")
  const { secret, webhookSecret } = options
  const sandbox = omniFlowSandbox({ ...(secret !== undefined && { apiKey: secret }), ...failing(options) })
  return {
    provider,
    sandbox,
    settings: { "api-key": sandbox.apiKey },
    delivery: (event, payload, url) =>
      sandbox.webhook(event, payload, { url, ...(webhookSecret !== undefined && { secret: webhookSecret }) }),
    controls: {
      receive: { inside: ["from", "content"], hasMembers: true },
      optOut: { args: ["contact"] },
      optIn: { args: ["contact"] },
      resolve: { args: ["conversationId", "resolvedBy?"] },
      emit: { args: ["event"], hasMembers: true },
      expireTokens: {},
      ...fail,
    },
  }
}

const makers: Readonly<Record<string, (provider: Provider, options: WorldOptions) => Promise<World>>> = {
  bbb: bigBlueButton,
  confweb: bigBlueButton,
  xroom,
  xcall,
  ethora,
  omniflow,
}

/** @throws UsageError for an unknown service, or an option that its sandbox rejects */
export async function makeWorld(provider: Provider, options: WorldOptions): Promise<World> {
  const make = makers[provider.name]
  if (make === undefined) throw new UsageError(`there is no sandbox for ${provider.title}`)
  return make(provider, options)
}

/** Shell commands that set environment variables. */
export function exportCommands({ platform }: Pick<Io, "platform">, { provider, settings, sandbox }: World): string[] {
  const values: Readonly<Record<string, string>> = { ...settings, url: sandbox.baseUrl }
  return provider.settings.flatMap(({ flag, variable }) => {
    const value = values[flag]
    if (value === undefined) return []
    return [
      platform === "win32"
        ? `$env:${variable} = '${value.replaceAll("'", "''")}'`
        : `export ${variable}='${value.replaceAll("'", String.raw`'\''`)}'`,
    ]
  })
}
