import type { components, operations, paths } from "../../generated/omniflow/paths.ts"
import type { Absent, AnswerOf as Answer, QueryOf } from "../core/spec-types.ts"

type Schemas = components["schemas"]

/** The document's own types, as the raw client `client.api` knows them. */
export type OmniFlowOpenApiPaths = paths

export type Channel = Schemas["Channel"]
export type MessageContent = Schemas["MessageContent"]
export type MessageDto = Schemas["MessageDto"]
export type ConversationDto = Schemas["ConversationDto"]
export type ContactDto = Schemas["ContactDto"]
export type InboxDto = Schemas["InboxDto"]
export type TemplateDto = Schemas["TemplateDto"]
export type WebhookDto = Schemas["WebhookDto"]
export type WebhookDeliveryDto = Schemas["WebhookDeliveryDto"]
export type WebhookEventType = Schemas["WebhookEventType"]

export type SendMessageParams = Absent<Schemas["SendMessageParams"]>
export type SendTemplateParams = Absent<Schemas["SendTemplateParams"]>
export type CreateContactParams = Absent<Schemas["CreateContactParams"]>
export type CreateWebhookParams = Absent<Schemas["CreateWebhookParams"]>
export type AssignConversationParams = Absent<Schemas["AssignConversationParams"]>

/** One page. `nextCursor` is null on the last one, however the service said so. */
export interface PaginatedResult<T> {
  data: T[]
  nextCursor: Schemas["NextCursor"]
}

/** Query parameters of a call as the document declares them; `undefined` counts as absent. */
export type Params<Id extends keyof operations> = QueryOf<operations[Id]>

/** The whole answer of a call as the document declares it. */
export type AnswerOf<Id extends keyof operations> = Answer<operations[Id]>
