import { operations } from "../../generated/omniflow/operations.ts"
import type { operations as Operations } from "../../generated/omniflow/paths.ts"
import type { Operation } from "../core/http/operation.ts"
import { asObject, checkInherited } from "../core/http/check-call.ts"
import { lazily } from "../core/runtime.ts"
import type { Walk } from "../core/http/raw-client.ts"
import { apiPromise, type ApiPromise, type CallResult, responseOf } from "../core/http/response.ts"
import type { CallOptions } from "../core/http/options.ts"
import { isNoRoute } from "../core/http/json-adapter.ts"
import type { Transport } from "../core/http/transport.ts"
import type { Caller } from "../core/http/call.ts"
import {
  type ResponseOf,
  type AssignConversationParams,
  type ContactDto,
  type ConversationDto,
  type CreateContactParams,
  type InboxDto,
  type MessageDto,
  OmniFlowApiError,
  type PaginatedResult,
  type Params,
  provider,
  type SendMessageParams,
  type SendTemplateParams,
  type TemplateDto,
} from "./types.ts"

const loadPages = /* @__PURE__ */ lazily(() => import("./pagination.ts"))

/** A page with the common members; other members of the response are kept. */
export const pageOf = <Item>(page: { data: Item[]; nextCursor?: string | null }): PaginatedResult<Item> => ({
  ...page,
  nextCursor: page.nextCursor === "" ? null : (page.nextCursor ?? null),
})

/** Follows `nextCursor`; a list that would never end causes an error. */
async function* follow<Item>(
  { id: operation }: Operation,
  fetchPage: (cursor: string | undefined) => Promise<PaginatedResult<Item>>,
): AsyncGenerator<Item, void, undefined> {
  const { pages } = await loadPages()
  yield* pages(fetchPage, (code, message) => new OmniFlowApiError({ provider, operation, status: 200, code, message }))
}

/** Walks through lists of calls made by name. */
export const walk: Walk = (operation, query, fetchPage) =>
  follow(operation, async (cursor) => {
    const { body } = await fetchPage({ ...query, cursor })
    return pageOf(body as { data: unknown[] })
  })

/** Walks through a list. */
async function* allPages<Params extends object, Item>(
  operation: Operation,
  params: Params | undefined,
  fetchPage: (params: Params & { cursor: string | undefined }) => Promise<PaginatedResult<Item>>,
): AsyncGenerator<Item, void, undefined> {
  const given = asObject(operation.id, params) as Params
  checkInherited(operation.id, given, operation.params)
  yield* follow(operation, (cursor) => fetchPage({ ...given, cursor }))
}

/** The conversation after an action, or `undefined` if the service does not return it; its documentation does not say. */
type Changed = ApiPromise<ConversationDto | undefined, ResponseOf<"conversationsResolve">>

/** Manages conversations with customers, on any channel. */
export interface Conversations {
  /** Lists one page of conversations, optionally of one status or inbox. */
  list(
    params?: Params<"conversationsList">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<ConversationDto>, ResponseOf<"conversationsList">>
  /** Iterates over all conversations. `limit` is the page size. */
  listAll(
    params?: Omit<Params<"conversationsList">, "cursor">,
    options?: CallOptions,
  ): AsyncGenerator<ConversationDto, void, undefined>
  /**
   * Gets a conversation.
   * @param id id of the conversation
   */
  get(id: string, options?: CallOptions): ApiPromise<ConversationDto>
  /**
   * Marks a conversation as resolved.
   * @param id id of the conversation
   */
  resolve(id: string, options?: CallOptions): Changed
  /**
   * Assigns an agent, replacing any other.
   * @param id id of the conversation
   */
  assign(id: string, params: AssignConversationParams, options?: CallOptions): Changed
  /**
   * Reopens a resolved conversation.
   * @param id id of the conversation
   */
  reopen(id: string, options?: CallOptions): Changed
}

export function conversations(call: Call): Conversations {
  const list: Conversations["list"] = (query, options) => call(operations.conversationsList, { query }, options, pageOf)
  const maybe = (body: ConversationDto): ConversationDto | undefined => body
  return {
    list,
    listAll: (params, options) => allPages(operations.conversationsList, params, (page) => list(page, options)),
    get: (id, options) => call(operations.conversationsGet, { path: { id } }, options),
    resolve: (id, options) => call(operations.conversationsResolve, { path: { id } }, options, maybe),
    assign: (id, body, options) => call(operations.conversationsAssign, { path: { id }, body }, options, maybe),
    reopen: (id, options) => call(operations.conversationsReopen, { path: { id } }, options, maybe),
  }
}

/** Sends and lists messages. */
export interface Messages {
  /** Sends text, an image or other content that the channel supports. */
  send(params: SendMessageParams, options?: CallOptions): ApiPromise<MessageDto>
  /**
   * Lists one page of a conversation's messages.
   * @param conversationId id of the conversation
   */
  list(
    conversationId: string,
    params?: Params<"messagesList">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<MessageDto>, ResponseOf<"messagesList">>
  /**
   * Iterates over all messages of a conversation. `limit` is the page size.
   * @param conversationId id of the conversation
   */
  listAll(
    conversationId: string,
    params?: Omit<Params<"messagesList">, "cursor">,
    options?: CallOptions,
  ): AsyncGenerator<MessageDto, void, undefined>
}

export function messages(call: Call): Messages {
  const list: Messages["list"] = (conversationId, query, options) =>
    call(operations.messagesList, { path: { conversationId }, query }, options, pageOf)
  return {
    send: (body, options) => call(operations.messagesSend, { body }, options),
    list,
    listAll: (conversationId, params, options) =>
      allPages(operations.messagesList, params, (page) => list(conversationId, page, options)),
  }
}

/** Looks up a contact. A server may report a missing contact as null, as an empty list or with 404. */
function findByPhone(
  transport: Transport,
  phoneNumber: string,
  options?: CallOptions,
): ApiPromise<ContactDto | null, ResponseOf<"contactsFindByPhone">> {
  const running = transport.call(operations.contactsFindByPhone, { query: { phoneNumber } }, options).catch(nobody)
  return apiPromise(running, (body: ResponseOf<"contactsFindByPhone">) =>
    Array.isArray(body) ? (body[0] ?? null) : body,
  )
}

function nobody(error: unknown): CallResult {
  // A wrong path also causes a 404, which says nothing about contacts.
  if (!(error instanceof OmniFlowApiError) || error.status !== 404 || isNoRoute(error)) throw error
  return { body: null, response: responseOf(error) }
}

/** Manages contacts: the customers in conversations. */
export interface Contacts {
  /** Adds a contact. */
  create(params: CreateContactParams, options?: CallOptions): ApiPromise<ContactDto>
  /**
   * Gets a contact.
   * @param id id of the contact
   */
  get(id: string, options?: CallOptions): ApiPromise<ContactDto>
  /**
   * Finds the contact with a phone number. Resolves to null if there is none.
   * @param phoneNumber phone number in E.164 form, such as `+5511987654321`
   */
  findByPhone(
    phoneNumber: string,
    options?: CallOptions,
  ): ApiPromise<ContactDto | null, ResponseOf<"contactsFindByPhone">>
}

export const contacts = (call: Call, transport: Transport): Contacts => ({
  create: (body, options) => call(operations.contactsCreate, { body }, options),
  get: (id, options) => call(operations.contactsGet, { path: { id } }, options),
  findByPhone: (phoneNumber, options) => findByPhone(transport, phoneNumber, options),
})

/** Lists inboxes, which receive conversations. */
export interface Inboxes {
  /** Lists all inboxes. */
  list(options?: CallOptions): ApiPromise<InboxDto[]>
}

export const inboxes = (call: Call): Inboxes => ({
  list: (options) => call(operations.inboxesList, {}, options),
})

/** Lists and sends templates: messages approved by a channel. */
export interface Templates {
  /** Lists the approved templates, optionally of one channel. */
  list(params?: Params<"templatesList">, options?: CallOptions): ApiPromise<TemplateDto[]>
  /** Fills in a template and sends it. */
  send(params: SendTemplateParams, options?: CallOptions): ApiPromise<MessageDto>
}

export const templates = (call: Call): Templates => ({
  list: (query, options) => call(operations.templatesList, { query }, options),
  send: (body, options) => call(operations.templatesSend, { body }, options),
})

/** Makes a call of the OmniFlow document. */
export type Call = Caller<Operations>
