// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export type OperationId = "messagesSend" | "messagesList" | "conversationsList" | "conversationsGet" | "conversationsResolve" | "conversationsAssign" | "conversationsReopen" | "contactsFindByPhone" | "contactsCreate" | "contactsGet" | "inboxesList" | "templatesList" | "templatesSend" | "webhooksList" | "webhooksCreate" | "webhooksDelete" | "webhooksListDeliveries" | "oauthToken"
