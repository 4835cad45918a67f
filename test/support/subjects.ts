import { BigBlueButton, BigBlueButtonError } from "../../src/bigbluebutton/index.ts"
import { ConferenciaWeb } from "../../src/bigbluebutton/conferenciaweb.ts"
import { Ethora, EthoraError } from "../../src/ethora/index.ts"
import { OmniFlow, OmniFlowApiError } from "../../src/omniflow/index.ts"
import { XCallApiError, XCallServer } from "../../src/xcall/index.ts"
import { XRoom, XRoomError } from "../../src/xroom/index.ts"
import { operations as bigbluebutton } from "../../generated/bigbluebutton/operations.ts"
import { operations as ethora } from "../../generated/ethora/operations.ts"
import { operations as omniflow } from "../../generated/omniflow/operations.ts"
import { operations as xcall } from "../../generated/xcall/operations.ts"
import { operations as xroom } from "../../generated/xroom/operations.ts"
import type { CallOptions, ClientOptions } from "../../src/core/http/options.ts"
import type { Answer } from "../faults/server/protocol.ts"

/** Options that all clients accept, and the server's URL. */
export type Common = ClientOptions & { baseUrl: string }

/** An operation, a healthy server's response to it, and the caller's result. */
export interface Trial<Client> {
  readonly operation: { readonly id: string; readonly idempotent: boolean }
  readonly answer: Answer
  readonly value: unknown
  call(client: Client, options?: CallOptions): PromiseLike<unknown>
}

/** A provider's client under test. */
export interface Subject<Client extends object = object> {
  readonly name: string
  /** The class of its API errors. */
  readonly apiError: abstract new (...args: never[]) => Error
  make(options: Common): Client
  /** Idempotent. */
  readonly again: Trial<Client>
  /** Not idempotent. */
  readonly once: Trial<Client>
  /** Secrets that must not be shown, in addition to all credentials in requests. */
  readonly hidden: readonly string[]
}

/** An API error that the raw client returns instead of throwing. */
export class Returned {
  readonly status: number

  constructor(status: number) {
    this.status = status
  }
}

// The only place that discards the type of a client: only its own tests use it.
const subject = <Client extends object>(given: Subject<Client>): Subject => ({
  ...given,
  again: { ...given.again, call: (client, options) => given.again.call(client as Client, options) },
  once: { ...given.once, call: (client, options) => given.once.call(client as Client, options) },
})

const json = (body: unknown): Answer => ({ type: "application/json; charset=utf-8", body: JSON.stringify(body) })
const xml = (body: string): Answer => ({
  type: "text/xml;charset=utf-8",
  body: `<response><returncode>SUCCESS</returncode>${body}</response>`,
})

const secret = "shared-secret-8f14e45f"
const attendeePW = "pw-of-attendees-31"
const moderatorPW = "pw-of-moderators-32"

const meeting = {
  again: {
    operation: bigbluebutton.create,
    answer: xml(`<meetingID>aula-1</meetingID><attendeePW>${attendeePW}</attendeePW><createTime>1</createTime>`),
    value: { meetingID: "aula-1", attendeePW, createTime: 1 },
    call: (bbb: BigBlueButton | ConferenciaWeb, options?: CallOptions) =>
      bbb.create({ name: "Aula 1", meetingID: "aula-1", attendeePW, moderatorPW }, options),
  },
  once: {
    operation: bigbluebutton.sendChatMessage,
    answer: xml("<messageKey>chatMessageSent</messageKey>"),
    value: { messageKey: "chatMessageSent" },
    call: (bbb: BigBlueButton, options?: CallOptions) =>
      bbb.sendChatMessage({ meetingID: "aula-1", message: "Olá" }, options),
  },
  hidden: [secret, attendeePW, moderatorPW],
  apiError: BigBlueButtonError,
}

const appSecret = "app-secret-of-ethora-c9f0"
const apiSecret = "sk-of-xcall-45c48cce"
const apiKey = "omf_live_d3d94468"
const clientSecret = "client-secret-6512bd43"
const roomKey = "pw-of-a-room-c20a"
const xroomSecret = "secret-of-xroom-c51c"

const send = {
  operation: omniflow.messagesSend,
  answer: json({ id: "msg_01", conversationId: "cnv_01", status: "queued" }),
  value: { id: "msg_01" },
  call: (client: OmniFlow, options?: CallOptions) =>
    client.messages.send(
      { to: "+5511999999999", channel: "whatsapp_official", content: { type: "text", text: "Olá" } },
      options,
    ),
}
const undeclared = {
  // All documented calls are idempotent; an unknown call may not be.
  operation: { id: "/v1/undeclared", idempotent: false },
  answer: json({ changed: true }),
  value: { changed: true },
  call: async ({ api }: OmniFlow, options?: CallOptions) => {
    const patch = api.PATCH as (path: string, init: object) => Promise<{ data?: unknown; response: Response }>
    const { data, response } = await patch("/v1/undeclared", { body: { change: true }, ...options })
    return response.ok ? data : new Returned(response.status)
  },
}

export const subjects: readonly Subject[] = [
  subject<BigBlueButton>({
    name: "BigBlueButton",
    make: (options) => new BigBlueButton({ ...options, secret }),
    ...meeting,
  }),
  subject<ConferenciaWeb>({
    name: "ConferênciaWeb",
    make: (options) => new ConferenciaWeb({ ...options, secret }),
    ...meeting,
    // Every write is idempotent here, except following a link.
    once: {
      operation: bigbluebutton.join,
      answer: xml(
        "<meeting_id>m-1</meeting_id><user_id>w_1</user_id><auth_token>t</auth_token><session_token>s</session_token><url>https://a.example</url>",
      ),
      value: { user_id: "w_1" },
      call: (confweb: ConferenciaWeb, options?: CallOptions) =>
        confweb.join({ meetingID: "aula-1", fullName: "Ana", password: attendeePW, redirect: false }, options),
    },
  }),
  subject<XRoom>({
    name: "xroom",
    apiError: XRoomError,
    make: (options) => new XRoom({ ...options, authId: "account-1", secret: xroomSecret }),
    again: {
      operation: xroom.bookingList,
      answer: json({ isError: false, errMsg: null, data: [{ domain: "chat.example", roomName: "demo" }] }),
      value: [{ roomName: "demo" }],
      call: ({ booking }, options) => booking.list({ domain: "chat.example" }, options),
    },
    once: {
      operation: xroom.roomInit,
      answer: json({ isError: false, errMsg: null, data: { id: "chat.example/demo", type: 2, isLocked: false } }),
      value: { id: "chat.example/demo" },
      call: ({ room }, options) => room.init({ id: "chat.example/demo", type: 2, lock: false, key: roomKey }, options),
    },
    hidden: [xroomSecret, roomKey],
  }),
  subject<XCallServer>({
    name: "xCall",
    apiError: XCallApiError,
    make: (options) => new XCallServer({ ...options, apiKey: "pk-of-xcall", apiSecret }),
    again: {
      operation: xcall.getRoomInfo,
      answer: json({ active: true, participants_count: 2, started_at: "2026-01-01T00:00:00.000Z" }),
      value: { participants_count: 2 },
      call: (xcall, options) => xcall.getRoomInfo("sala-1", options),
    },
    once: {
      operation: xcall.createRoomToken,
      answer: json({ token: "opaque-token-of-xcall-d3d9" }),
      value: { token: "opaque-token-of-xcall-d3d9" },
      call: (xcall, options) => xcall.createRoomToken({ roomId: "sala-1" }, options),
    },
    hidden: [apiSecret],
  }),
  subject<Ethora>({
    name: "Ethora",
    apiError: EthoraError,
    make: (options) => new Ethora({ ...options, appId: "0123456789abcdef01234567", appSecret }),
    again: {
      operation: ethora.createUsers,
      answer: json({ success: true, jobId: "job-1" }),
      value: { jobId: "job-1" },
      call: (chat, options) => chat.createUser("user-1", { password: "pw-of-a-user-1f0e" }, options),
    },
    once: {
      operation: ethora.broadcast,
      answer: json({ success: true, jobId: "job-2" }),
      value: { jobId: "job-2" },
      call: ({ broadcasts }, options) => broadcasts.send({ text: "Olá", allRooms: true }, options),
    },
    hidden: [appSecret, "pw-of-a-user-1f0e"],
  }),
  subject<OmniFlow>({
    name: "OmniFlow",
    apiError: OmniFlowApiError,
    make: (options) => new OmniFlow({ ...options, apiKey }),
    again: send,
    once: undeclared,
    hidden: [apiKey],
  }),
]

/** The same client with an access token, which a separate call fetches. */
export const withOAuth: Subject = subject<OmniFlow>({
  name: "OmniFlow with OAuth",
  apiError: OmniFlowApiError,
  make: (options) => new OmniFlow({ ...options, oauth: { clientId: "client_123", clientSecret } }),
  again: {
    ...send,
    answer: json({ ...JSON.parse(send.answer.body), access_token: "omf_at_aab32389", expires_in: 3600 }),
  },
  once: undeclared,
  hidden: [clientSecret, "omf_at_aab32389"],
})
