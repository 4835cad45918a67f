import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import { copies, failures, type Own, type Sending, type Served, serveSending } from "../sandbox.ts"
import type { Fields } from "../server.ts"
import {
  checked,
  type OmniFlowInboxSeed,
  type OmniFlowSandboxOptions,
  type OmniFlowTemplateSeed,
  settle,
} from "./options.ts"
import { addContact, contactByPhone, type OmniFlowInboundMessage, optOut, receive, resolve } from "./handlers.ts"
import { emitAny, type OmniFlowWebhookRequestOptions, signedRequest } from "./webhooks.ts"
import { movedTo, route } from "./routes.ts"
import {
  nextId,
  type OmniFlowCall,
  type OmniFlowContact,
  type OmniFlowConversation,
  type OmniFlowDelivery,
  type OmniFlowMessage,
  type OmniFlowWebhook,
  type World,
} from "./state.ts"

export interface OmniFlowSandbox extends Served<OperationId>, Sending<OmniFlowDelivery> {
  readonly apiKey: string
  readonly oauth: { readonly clientId: string; readonly clientSecret: string }
  /** Expires all access tokens. */
  expireTokens(): void
  /** Receives a message from a customer; creates a contact and a conversation if there are none. */
  receive(message: OmniFlowInboundMessage): Readonly<OmniFlowMessage>
  /**
   * Opts a contact out of messages.
   * @param contact id or phone number of the contact
   */
  optOut(contact: string): void
  /**
   * Opts a contact in again. No event reports this.
   * @param contact id or phone number of the contact
   */
  optIn(contact: string): void
  /**
   * Marks a conversation as resolved by an agent.
   * @param conversationId id of the conversation
   * @param resolvedBy id of the agent
   */
  resolve(conversationId: string, resolvedBy?: string): void
  /**
   * Sends an event to the webhooks registered for its type, for events that no call causes.
   * @param type name of the event, such as `message.received`
   * @param payload fields of the event that replace the defaults
   */
  emit(type: string, payload: Fields): void
  /**
   * Creates a signed event without sending it.
   * @param type name of the event, such as `message.received`
   * @param payload fields of the event that replace the defaults
   */
  webhook(type: string, payload?: Fields, options?: OmniFlowWebhookRequestOptions): Request
  /** The received calls, oldest first. */
  readonly calls: readonly Readonly<OmniFlowCall>[]
  readonly contacts: readonly Readonly<OmniFlowContact>[]
  readonly conversations: readonly Readonly<OmniFlowConversation>[]
  readonly messages: readonly Readonly<OmniFlowMessage>[]
  readonly webhooks: readonly Readonly<OmniFlowWebhook>[]
}

const channel = "whatsapp_official"
const inboxes: readonly OmniFlowInboxSeed[] = [{ name: "Atendimento", channel }]
const templates: readonly OmniFlowTemplateSeed[] = [
  { id: "boas_vindas_v1", name: "Boas-vindas", channel, params: ["nome", "empresa"] },
]

const template = (seed: OmniFlowTemplateSeed) => ({
  id: seed.id,
  name: seed.name ?? seed.id,
  channel: seed.channel ?? channel,
  language: seed.language ?? "pt_BR",
  status: seed.status ?? "approved",
  params: [...(seed.params ?? [])],
})

/** The initial state of an account: inboxes, templates and contacts from the options. */
function newWorld(options: OmniFlowSandboxOptions): World {
  const settings = settle(options)
  const counts = new Map<string, number>()
  const world: World = {
    settings,
    baseUrl: (options.baseUrl ?? "http://omniflow.invalid").replace(/\/+$/, ""),
    failures: failures(options.failures),
    tokens: new Map(),
    contacts: new Map(),
    conversations: new Map(),
    messages: new Map(),
    inboxes: (options.inboxes ?? inboxes).map(({ id, ...seed }) => ({ id: id ?? nextId({ counts }, "inb"), ...seed })),
    templates: (options.templates ?? templates).map(template),
    webhooks: new Map(),
    replies: new Map(),
    calls: [],
    counts,
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
  for (const seed of options.contacts ?? []) addContact(world, seed)
  return world
}

function contact(world: World, named: string): OmniFlowContact {
  const found = world.contacts.get(named) ?? contactByPhone(world, named)
  if (!found) throw new Error(`The sandbox has no contact "${named}"`)
  return found
}

function conversation(world: World, id: string): OmniFlowConversation {
  const found = world.conversations.get(id)
  if (!found) throw new Error(`The sandbox has no conversation "${id}"`)
  return found
}

/**
 * An in-memory OmniFlow server with keys and tokens, conversations, and webhooks, as far as the real one is documented.
 */
export function omniFlowSandbox(options: OmniFlowSandboxOptions = {}): OmniFlowSandbox {
  const world = newWorld(checked(options))
  const { settings } = world
  const paths = movedTo(settings.paths)
  const own: Own<OmniFlowSandbox> = {
    apiKey: settings.apiKey,
    oauth: { clientId: settings.oauth.clientId, clientSecret: settings.oauth.clientSecret },
    expireTokens() {
      for (const token of world.tokens.keys()) world.tokens.set(token, settings.now())
    },
    receive: (message) => ({ ...receive(world, message) }),
    optOut(named) {
      optOut(world, contact(world, named))
    },
    optIn(named) {
      contact(world, named).optedOut = false
    },
    resolve(id, resolvedBy = settings.agentId) {
      resolve(world, conversation(world, id), resolvedBy)
    },
    emit(type, payload) {
      emitAny(world, type, payload)
    },
    webhook: (type, payload, request = {}) => signedRequest(world, type, payload, request),
    get calls() {
      return copies(world.calls)
    },
    get contacts() {
      return copies(world.contacts.values())
    },
    get conversations() {
      return copies(world.conversations.values())
    },
    get messages() {
      return copies(world.messages.values())
    },
    get webhooks() {
      return [...world.webhooks.values()].map(({ shown }) => ({ ...shown }))
    },
  }
  return serveSending(world, (request, target) => route(world, paths, request, target), own)
}
