// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = {
  messagesSend: {
    fields: {
      to: { required: true },
      channel: { required: true },
      content: { required: true, fields: { type: { required: true } } },
    },
  },
  conversationsList: { nothing: { data: [], nextCursor: null } },
  conversationsAssign: { fields: { agentId: { required: true } } },
  contactsCreate: { fields: { phoneNumber: { required: true }, name: {} } },
  templatesList: { nothing: [] },
  templatesSend: {
    fields: {
      to: { required: true },
      channel: { required: true },
      templateId: { required: true },
      params: { composite: true },
    },
  },
  webhooksCreate: {
    fields: {
      url: { required: true },
      events: { required: true, filter: "value", composite: true },
      secret: { required: true },
    },
  },
}
