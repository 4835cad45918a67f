import { vSendMessageParams, vSendTemplateParams } from "../../../../generated/omniflow/schemas.ts"
import { type Call, jsonBody, pathParam, phone } from "../wire.ts"
import { addContact, contactByPhone } from "../records.ts"
import { addMessage, conversationWith } from "../conversations.ts"
import { notFound, unacceptable } from "../refusal.ts"
import type { OmniFlowMessage, Reply, World } from "../state.ts"
import { page } from "./page.ts"

interface Outgoing {
  readonly to: string
  readonly channel: string
  readonly content: OmniFlowMessage["content"]
}

function send(world: World, { to, channel, content }: Outgoing): Reply {
  const phoneNumber = phone(to, "to")
  const inbox = world.inboxes.find((one) => one.channel === channel)
  if (!inbox) throw unacceptable("channel_not_available", "There is no inbox for this channel", { channel })
  const contact = contactByPhone(world, phoneNumber) ?? addContact(world, { phoneNumber })
  if (contact.optedOut) {
    throw unacceptable("contact_opted_out", "The contact wants no messages", { contactId: contact.id })
  }
  const conversation = conversationWith(world, contact, inbox)
  const body = addMessage(world, conversation, { channel, direction: "outbound", content, status: "queued" })
  return { status: world.settings.answers.sent, body }
}

export const messagesSend = (world: World, call: Call): Reply => send(world, jsonBody(call, vSendMessageParams))

export function templatesSend(world: World, call: Call): Reply {
  const { to, channel, templateId, params = {} } = jsonBody(call, vSendTemplateParams)
  const template = world.templates.find((one) => one.id === templateId && one.channel === channel)
  if (!template) throw unacceptable("template_not_found", "The channel has no such template", { templateId })
  if (template.status !== "approved") {
    throw unacceptable("template_not_approved", "The template is not approved", { templateId, status: template.status })
  }
  const missing = template.params.filter((name) => !Object.hasOwn(params, name))
  if (missing.length > 0) throw unacceptable("template_params_missing", "Values are missing", { missing })
  return send(world, { to, channel, content: { type: "template", templateId, params } })
}

export function messagesList(world: World, call: Call): Reply {
  const conversationId = pathParam(call, "conversationId")
  if (!world.conversations.has(conversationId)) throw notFound("Conversation")
  return page(world, call, [...world.messages.values()], {
    id: (message) => message.id,
    wanted: (message) => message.conversationId === conversationId,
  })
}
