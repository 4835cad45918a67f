import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import type { components } from "../../../generated/omniflow/paths.ts"
import type { Outbox, Sent } from "../deliver.ts"
import type { Failures } from "../sandbox.ts"
import type { NotedCall } from "../server.ts"
import type { Settings } from "./options.ts"

type Schemas = components["schemas"]

export type OmniFlowContact = Required<Schemas["ContactDto"]>
export type OmniFlowConversation = Required<Schemas["ConversationDto"]>
export type OmniFlowMessage = Required<Schemas["MessageDto"]>
export type OmniFlowInbox = Required<Schemas["InboxDto"]>
export type OmniFlowTemplate = Required<Schemas["TemplateDto"]>
export type OmniFlowWebhook = Required<Schemas["WebhookDto"]>

export interface OmniFlowDelivery extends Sent {
  readonly id: string
  readonly webhookId: string
  readonly event: string
  /** When it was first sent, in ISO 8601 form. */
  readonly createdAt: string
}

export type OmniFlowCall = NotedCall<OperationId>

export interface Reply {
  readonly status: number
  /** Undefined if there is no body. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface World extends Outbox<OmniFlowDelivery> {
  readonly settings: Settings
  baseUrl: string
  readonly failures: Failures<OperationId>
  /** Access token → its expiry, in milliseconds. */
  readonly tokens: Map<string, number>
  readonly contacts: Map<string, OmniFlowContact>
  readonly conversations: Map<string, OmniFlowConversation>
  readonly messages: Map<string, OmniFlowMessage>
  readonly inboxes: readonly OmniFlowInbox[]
  readonly templates: readonly OmniFlowTemplate[]
  readonly webhooks: Map<string, { readonly shown: OmniFlowWebhook; readonly secret: string }>
  /** Idempotency key → the request and its response. */
  readonly replies: Map<string, { readonly asked: string; readonly reply: Reply }>
  readonly calls: OmniFlowCall[]
  /** Number of issued ids of each kind. */
  readonly counts: Map<string, number>
}

/** `msg_01`, `msg_02` … */
export function nextId(world: Pick<World, "counts">, kind: "cnt" | "cnv" | "msg" | "inb" | "whk" | "dlv"): string {
  const count = (world.counts.get(kind) ?? 0) + 1
  world.counts.set(kind, count)
  return `${kind}_${String(count).padStart(2, "0")}`
}

export const isoNow = (world: World): string => new Date(world.settings.now()).toISOString()
