/** Application code that uses every entry, and must compile unchanged with several compiler versions. */
import { type ApiPromise, type CallOptions, isApiError, isConnectionError } from "conferkit"
import {
  BigBlueButton,
  BigBlueButtonError,
  bigBlueButtonReceiver,
  isKnownEvent as isKnown,
  type Meeting,
  type paths,
  type Recording,
  type webhooks,
} from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { type CreatedUsers, getChatRepositoryImpl, type paths as EthoraPaths } from "conferkit/ethora"
import { type MessageDto, OmniFlow, type PaginatedResult, type paths as OmniFlowPaths } from "conferkit/omniflow"
import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { createWebhookHandler, memoryStore, toNodeListener, type WebhookHandler } from "conferkit/webhooks"
import { type paths as XCallPaths, type TokenResponse, XCallServer } from "conferkit/xcall"
import { type paths as XRoomPaths, toDate, XRoom } from "conferkit/xroom"
import { createServer, type Server } from "node:http"

const sandbox = bigBlueButtonSandbox({ recordings: 3 })
const { baseUrl, secret, fetch } = sandbox
const bbb = new BigBlueButton({ baseUrl, secret, fetch, timeout: 5_000, logger: console })
const confweb = new ConferenciaWeb({ baseUrl, secret, fetch })

/** The types of results, as the documents have them. */
export async function meeting(options: CallOptions): Promise<readonly string[]> {
  const { createTime, messageKey } = await bbb.create(
    { name: "Aula 1", meetingID: "aula-1", meta: { a: "1" } },
    options,
  )
  const made: number = createTime
  const key: "duplicateWarning" | (string & {}) | undefined = messageKey
  const call: ApiPromise<Meeting[]> = bbb.getMeetings()
  const { data: meetings, response } = await call.withResponse()
  const status: number = response.status
  const titles: string[] = []
  for await (const recording of bbb.recordings({ limit: 10 })) titles.push(title(recording))
  const { authToken } = await confweb.hooks.create({ callbackURL: "https://app.example.org/hooks" })
  return [...titles, ...meetings.map(({ meetingID }) => meetingID), authToken ?? "", `${made} ${key ?? ""} ${status}`]
}

const title = ({ metadata, name }: Recording): string => metadata["title"] ?? name

/** The raw typed client: data or error, never both. */
export async function raw(): Promise<boolean> {
  const { data, error } = await bbb.api.GET("/isMeetingRunning", { params: { query: { meetingID: "aula-1" } } })
  if (error !== undefined) return false
  return data.running
}

/** The documents' own types. */
export type CreateQuery = NonNullable<paths["/create"]["get"]["parameters"]["query"]>
export const query: CreateQuery = { name: "Aula 1", meetingID: "aula-1", record: true }
export type RoomInit = XRoomPaths["/room"]["post"]["requestBody"]
export type Documents = [keyof EthoraPaths, keyof OmniFlowPaths, keyof XCallPaths, keyof webhooks]

/** A union of events, discriminated by name, including unknown ones. */
export async function hook(request: Request): Promise<string> {
  const { events } = await bbb.webhooks.verify(request, { callbackURL: "https://app.example.org/hooks" })
  const [event] = events
  if (event === undefined || !isKnown(event)) return "new"
  if (event.id === "meeting-ended") return event.attributes.meeting["external-meeting-id"] ?? ""
  return event.id
}

export const handler: WebhookHandler = createWebhookHandler({
  receiver: bigBlueButtonReceiver({ secret }),
  once: memoryStore({ max: 100 }),
  on: {
    "user-joined": ({ attributes }, { form, timestamp }) => {
      const name: string | undefined = attributes.user?.name
      console.log(name, form, timestamp)
    },
  },
  onError: (error, { stage }) => {
    console.log(error instanceof BigBlueButtonError ? error.code : stage)
  },
})
export const server: Server = createServer(toNodeListener(handler))

export async function others(): Promise<unknown[]> {
  const rooms = xroomSandbox()
  const xroom = new XRoom({ authId: rooms.authId, secret: rooms.secret, fetch: rooms.fetch })
  const { hostUrl } = await xroom.bookPrivateRoom({ domain: "chat.example", roomName: "a", validUntil: new Date() })
  const until: Date = toDate((await xroom.booking.get({ domain: "chat.example", roomName: "a" })).validUntil)

  const calls = xcallSandbox()
  const xcall = new XCallServer({ apiKey: calls.apiKey, apiSecret: calls.apiSecret, fetch: calls.fetch })
  const token: TokenResponse = await xcall.createRoomToken({ roomId: "a", features: { chat: "1" } })

  const chats = ethoraSandbox()
  const chat = getChatRepositoryImpl({ appId: chats.appId, appSecret: chats.appSecret, fetch: chats.fetch })
  const created: CreatedUsers = await chat.users.create([{ uuid: "ada", displayName: "Ada Byron" }])

  const inbox = omniFlowSandbox()
  const omniflow = new OmniFlow({ apiKey: inbox.apiKey, fetch: inbox.fetch })
  const page: PaginatedResult<MessageDto> = await omniflow.messages.list("cnv_01")
  const texts = page.data.flatMap(({ content }) => (content?.type === "text" ? [content.text] : []))
  return [hostUrl, until, token.token, created.results.length, texts]
}

/** Guards and classes narrow. */
export function told(error: unknown): string {
  if (isConnectionError(error)) return error.code === "timeout" ? "later" : error.code
  if (error instanceof BigBlueButtonError) return error.code
  return isApiError(error) ? `${error.provider} ${error.status}` : "?"
}

// @ts-expect-error a misspelt option
export const misspelt = () => new BigBlueButton({ baseUrl, secret, timeuot: 1 })
