/**
 * A conversation with a customer: a message, the answer as a webhook, and the end.
 *
 *   npm run build && ./node_modules/.bin/node examples/omniflow.ts
 *
 * runs against the sandbox. Against the service, or an instance of your own:
 *
 *   OMNIFLOW_API_KEY=… OMNIFLOW_TO=+55… ./node_modules/.bin/node examples/omniflow.ts
 *
 * which sends one message to that number and resolves its conversation (`OMNIFLOW_URL` names an instance). Webhooks need
 * an address the service can reach, so that part is for the sandbox alone.
 */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { isApiError, OmniFlow } from "conferkit/omniflow"
import { omniFlowSandbox } from "conferkit/sandbox"

const { OMNIFLOW_API_KEY: key, OMNIFLOW_URL: url, OMNIFLOW_TO: to = "+5511999999999" } = process.env
const webhookSecret = "seu-segredo-aqui"
const channel = "whatsapp_official"
const sandbox = key === undefined ? omniFlowSandbox() : undefined
const omniflow = sandbox
  ? new OmniFlow({ apiKey: sandbox.apiKey, baseUrl: (await sandbox.listen()).url, webhookSecret })
  : new OmniFlow({ apiKey: key, baseUrl: url, logger: console, logLevel: "info" })

/** The application's own address for events. */
const app = createServer((request, response) => {
  void (async () => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    try {
      const { events } = await omniflow.webhooks.verify({ headers: request.headers, body: Buffer.concat(parts) })
      const [event] = events
      if (event.type === "message.received") console.log("event:    a message in", event.payload.conversationId)
      else console.log("event:   ", String(event.type))
      response.statusCode = 204
    } catch {
      response.statusCode = 401
    }
    response.end()
  })()
})

try {
  if (sandbox) {
    await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve))
    const { port } = app.address() as AddressInfo
    const events = ["message.received", "conversation.resolved"]
    await omniflow.webhooks.create({ url: `http://127.0.0.1:${port}/omniflow`, events, secret: webhookSecret })
  }

  const content = { type: "text", text: "Olá! Como posso ajudar?" } as const
  const { id, conversationId } = await omniflow.messages.send({ to, channel, content })
  console.log("sent:    ", id, "in", conversationId)

  sandbox?.receive({ from: to, content: "Quero remarcar minha consulta" })
  for await (const { direction, content } of omniflow.messages.listAll(conversationId, { limit: 50 })) {
    console.log("message: ", direction ?? "?", content?.type === "text" ? content.text : content?.type)
  }

  await omniflow.conversations.resolve(conversationId)
  await sandbox?.settled()
  console.log("resolved:", (await omniflow.conversations.get(conversationId)).status)
} catch (error) {
  if (!isApiError(error)) throw error
  console.error(
    `${error.operation} was refused: ${error.status} ${error.code}, request ${error.requestId ?? "unknown"}`,
  )
  process.exitCode = 1
} finally {
  app.close()
  await sandbox?.close()
}
