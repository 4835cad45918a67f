// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { OperationId } from "./operations.ts"
import * as schemas from "./schemas.ts"

export const answerSchemas: Readonly<Partial<Record<OperationId, GenericSchema>>> = {
  "messagesSend": schemas.vMessageDto,
  "messagesList": schemas.vPaginatedMessage,
  "conversationsList": schemas.vPaginatedConversation,
  "conversationsGet": schemas.vConversationDto,
  "conversationsResolve": schemas.vConversationDto,
  "conversationsAssign": schemas.vConversationDto,
  "conversationsReopen": schemas.vConversationDto,
  "contactsFindByPhone": schemas.vContactLookup,
  "contactsCreate": schemas.vContactDto,
  "contactsGet": schemas.vContactDto,
  "inboxesList": schemas.vInboxesListAnswer,
  "templatesList": schemas.vTemplatesListAnswer,
  "templatesSend": schemas.vMessageDto,
  "webhooksList": schemas.vWebhooksListAnswer,
  "webhooksCreate": schemas.vWebhookDto,
  "webhooksListDeliveries": schemas.vPaginatedWebhookDelivery,
  "oauthToken": schemas.vTokenResponse,
}
