import type { OperationId } from "../../../generated/omniflow/operation-id.ts"
import type { Call } from "./wire.ts"
import { contactsCreate, contactsFindByPhone, contactsGet } from "./calls/contacts.ts"
import {
  conversationsAssign,
  conversationsGet,
  conversationsList,
  conversationsReopen,
  conversationsResolve,
} from "./handlers.ts"
import { inboxesList, templatesList } from "./calls/lists.ts"
import { messagesList, messagesSend, templatesSend } from "./calls/messages.ts"
import { oauthToken } from "./calls/token.ts"
import { webhooksCreate, webhooksDelete, webhooksList, webhooksListDeliveries } from "./calls/webhooks.ts"
import type { Reply, World } from "./state.ts"

export const handlers: Readonly<Record<OperationId, (world: World, call: Call) => Reply>> = {
  messagesSend,
  messagesList,
  conversationsList,
  conversationsGet,
  conversationsResolve,
  conversationsAssign,
  conversationsReopen,
  contactsFindByPhone,
  contactsCreate,
  contactsGet,
  inboxesList,
  templatesList,
  templatesSend,
  webhooksList,
  webhooksCreate,
  webhooksDelete,
  webhooksListDeliveries,
  oauthToken,
}
