import {
  CLIENT_CAPABILITIES_META_KEY,
  type CallToolResult,
  type ClientCapabilities,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server"
import { messageOf } from "../io.ts"
import type { Affected } from "../provider.ts"
import { json } from "../terminal.ts"
import { type Confirmations, idIn, phraseOf, subjectOf } from "./confirmations.ts"
import { dataResult, textResult, visibleLine } from "./results.ts"
import type { PreparedCall } from "./services.ts"

/** Maximum number of lines that describe what a call affects. */
const mostLines = 100

/** What a call will affect. */
interface Preview {
  /** Lines for the user. */
  readonly lines: readonly string[]
  /** Everything that the user agrees to. */
  readonly identities: readonly string[]
}

async function previewOf({ operation: { call }, args, connection, hidden, signal }: PreparedCall): Promise<Preview> {
  const found: readonly Affected[] =
    (await connection.calls.preview?.(call, args, signal).catch((error: unknown) => {
      signal.throwIfAborted()
      return [
        {
          text: `(what it affects could not be looked up: ${messageOf(error)})`,
          identity: "unknown",
        },
      ]
    })) ?? []
  const named = Object.entries(hidden.value(args.values, call.id) as object).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : json(value)}`,
  )
  const lines = [...named, ...found.map(({ text }) => text)].map((line) => visibleLine(hidden.text(line)))
  return {
    lines: lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`],
    identities: found.map(({ text, identity = text }) => identity),
  }
}

/** Whether the client can ask its user a question. `elicitation: {}` means forms. */
function canAsk(server: McpServer, { mcpReq }: ServerContext): boolean {
  const envelope = mcpReq.envelope as Readonly<Record<string, unknown>> | undefined
  const capabilities = (envelope?.[CLIENT_CAPABILITIES_META_KEY] ??
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only source for clients of revisions before 2026-07-28
    server.server.getClientCapabilities()) as ClientCapabilities | undefined
  const elicitation = capabilities?.elicitation
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined)
}

/**
 * Asks for confirmation.
 * @returns why the call is not made, or the question to the user; `undefined` if the call is confirmed
 */
export async function requestConfirmation(
  confirmations: Confirmations,
  server: McpServer,
  prepared: PreparedCall,
  confirm: string | undefined,
  context: ServerContext,
): Promise<CallToolResult | InputRequiredResult | undefined> {
  const { operation, args } = prepared
  const { inputResponses } = context.mcpReq
  const asks = canAsk(server, context)
  const decision = asks ? inputResponse(inputResponses, "confirm") : undefined
  const isAnswered = decision?.kind === "elicit"
  if (isAnswered && (decision.action !== "accept" || decision.content?.["confirm"] !== true)) {
    confirmations.decline(context.mcpReq.requestState())
    return textResult("Nothing was done: the user declined. Do not try again unless the user asks for it.", true)
  }
  // An agreement covers what was shown, so what the call affects is looked up again.
  const { lines, identities } = await previewOf(prepared)
  const subject = subjectOf(operation, args, identities)
  if (asks) {
    const outcome = isAnswered ? confirmations.take(context.mcpReq.requestState(), subject) : "unknown"
    if (outcome === "agreed") return undefined
    const about = `${operation.call.summary} (${operation.name}, ${operation.provider.title}):`
    const changed = outcome === "changed" ? ["What this affects has changed since you were asked."] : []
    return inputRequired({
      inputRequests: {
        confirm: inputRequired.elicit({
          message: [...changed, about, ...lines].join("\n"),
          requestedSchema: {
            type: "object",
            properties: { confirm: { type: "boolean", title: operation.call.summary } },
            required: ["confirm"],
          },
        }),
      },
      requestState: confirmations.ask(subject),
    })
  }
  const given = confirm === undefined ? undefined : idIn(confirm)
  const isAgreed = given !== undefined && confirmations.take(given, subject) === "agreed"
  if (isAgreed && confirm === phraseOf(operation, args, given)) return undefined
  const about =
    confirm === undefined
      ? "Nothing was done: this call destroys data and must be confirmed."
      : "Nothing was done: the confirmation is for another call, was already used or has expired, or what the call affects has changed."
  return dataResult(
    `${about} Show the user what it affects. Only if the user agrees, call again with the same arguments and "confirm": the string after "confirm:" in the data.`,
    [...lines, `confirm: ${phraseOf(operation, args, confirmations.ask(subject))}`],
    true,
  )
}
