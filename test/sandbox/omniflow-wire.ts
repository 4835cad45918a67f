import { type GenericSchema, array, safeParse } from "valibot"
import * as schemas from "../../generated/omniflow/schemas.ts"
import type { OperationId } from "../../generated/omniflow/operations.ts"
import type { OmniFlowSandbox } from "conferkit/sandbox"

const shapes: Readonly<Record<OperationId, GenericSchema | undefined>> = {
  messagesSend: schemas.vMessageDto,
  messagesList: schemas.vPaginatedMessage,
  conversationsList: schemas.vPaginatedConversation,
  conversationsGet: schemas.vConversationDto,
  conversationsResolve: schemas.vConversationDto,
  conversationsAssign: schemas.vConversationDto,
  conversationsReopen: schemas.vConversationDto,
  contactsFindByPhone: schemas.vContactLookup,
  contactsCreate: schemas.vContactDto,
  contactsGet: schemas.vContactDto,
  inboxesList: array(schemas.vInboxDto),
  templatesList: array(schemas.vTemplateDto),
  templatesSend: schemas.vMessageDto,
  webhooksList: array(schemas.vWebhookDto),
  webhooksCreate: schemas.vWebhookDto,
  webhooksDelete: undefined,
  webhooksListDeliveries: schemas.vPaginatedWebhookDelivery,
  oauthToken: schemas.vTokenResponse,
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) }
}

/** Calls the sandbox with its API key, and validates each response against the document. */
export async function ask(
  sandbox: OmniFlowSandbox,
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const answer = await answerOf(
    await sandbox.fetch(sandbox.baseUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${sandbox.apiKey}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
  )
  const operation = sandbox.calls.at(-1)?.operation
  const shape = answer.status >= 400 ? schemas.vErrorResponse : operation && shapes[operation]
  if (shape && answer.status !== 204 && operation !== "oauthToken") {
    const { issues } = safeParse(shape, answer.body)
    if (issues) throw new Error(`${method} ${path} answers against the document: ${JSON.stringify(answer.body)}`)
  }
  return answer
}

export const text = (to: string, value = "Olá!") => ({
  to,
  channel: "whatsapp_official",
  content: { type: "text", text: value },
})
