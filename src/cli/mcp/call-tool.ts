import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type CallToolResult,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server"
import type { BigBlueButton } from "conferkit/bigbluebutton"
import type { Arguments } from "../arguments.ts"
import { isApiError, isConferkitError, isConfigError } from "../../core/errors.ts"
import type { Effect } from "../catalogue.ts"
import { chosen, isRecord } from "../cells.ts"
import { effectOf } from "../effects.ts"
import { type Io, UsageError } from "../io.ts"
import { usualOf } from "../run-call.ts"
import { json, plain } from "../terminal.ts"
import { readArguments } from "./arguments.ts"
import { type Confirmations, phraseOf, subjectOf } from "./confirmations.ts"
import type { Operation } from "./operations.ts"
import { inert, pageResult, quoted, said, valueResult, visible } from "./results.ts"
import type { Connection, Service } from "./services.ts"
import { type Showing, withheld, withholder, type Withholder } from "./withhold.ts"

/** What the operator of this server allows. */
export interface Permissions {
  readonly allow: "read" | "write" | "delete"
  readonly showing: Showing
}

/** What a model asks for. */
export interface Asked {
  readonly operation: string
  readonly arguments?: Readonly<Record<string, unknown>>
  readonly fields?: readonly string[]
  readonly offset?: number
  readonly limit?: number
  readonly confirm?: string
}

export interface CallTool {
  readonly call: (
    server: McpServer,
    asked: Asked,
    context: ServerContext,
  ) => Promise<CallToolResult | InputRequiredResult>
}

const usualLimit = 25
/** How long a call may take in all, ms. */
const mostMs = 120_000
/** Entries that are counted at most, before a list counts as long. */
const mostCounted = 1_000

const longestUrl = 2_048
const mostParameters = 40
/** Lines that tell what a call touches. */
const mostLines = 100

const levels: Readonly<Record<Effect, Permissions["allow"]>> = { read: "read", write: "write", destroy: "delete" }
const ranks = { read: 0, write: 1, delete: 2 } as const

interface Calling {
  readonly operation: Operation
  readonly args: Arguments
  readonly connection: Connection
  readonly hidden: Withholder
  readonly signal: AbortSignal
}

/** Reads a list as far as a page needs, and a little further to say how long it is. */
async function readPage(
  entries: AsyncIterable<unknown> | readonly unknown[],
  { offset, limit, signal }: { readonly offset: number; readonly limit: number; readonly signal: AbortSignal },
) {
  const page: unknown[] = []
  let total = 0
  let isOpen = false
  for await (const entry of entries) {
    signal.throwIfAborted()
    if (total >= offset + limit && total >= mostCounted) {
      isOpen = true
      break
    }
    if (total >= offset && total < offset + limit) page.push(entry)
    total += 1
  }
  return { entries: page, total, isOpen }
}

async function callLocal({ operation, args, connection, signal }: Calling): Promise<unknown> {
  const { client } = connection.calls
  if (operation.call.id === "check")
    return (client as { check: (options: object) => Promise<unknown> }).check({ signal })
  const url = String(args.values["url"])
  // The search for a mistake takes longer the more there is to try, and nothing else is served meanwhile.
  if (url.length > longestUrl || url.split("&").length > mostParameters)
    throw new UsageError(`explain takes a URL of at most ${longestUrl} characters and ${mostParameters} parameters`)
  const { explainUrl } = await import("../explain/run.ts")
  const secret = connection.found.values["secret"] ?? ""
  const report = await explainUrl(operation.provider, { client: client as BigBlueButton, secret }, url)
  // The right checksum would sign any call.
  return Object.fromEntries(Object.entries(report).filter(([name]) => name !== "checksum"))
}

/** What a call will touch, in lines for a user. */
async function touchedBy({ operation: { call }, args, connection, hidden, signal }: Calling): Promise<string[]> {
  const found = await connection.calls
    .preview?.(call, args, signal)
    .catch((error: unknown) => [`(what it touches could not be looked up: ${messageOf(error)})`])
  const named = () =>
    Object.entries(hidden.value(args.values, call.id) as object).map(
      ([name, value]) => `${name}: ${typeof value === "string" ? value : json(value)}`,
    )
  const lines = [...named(), ...(found ?? [])].map((line) => visible(hidden.text(line)))
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`]
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether the client can put a question to its user. `elicitation: {}` is a form. */
function canAsk(server: McpServer, { mcpReq }: ServerContext): boolean {
  const envelope = mcpReq.envelope as Readonly<Record<string, unknown>> | undefined
  const capabilities = (envelope?.[CLIENT_CAPABILITIES_META_KEY] ??
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only source for clients of revisions before 2026-07-28
    server.server.getClientCapabilities()) as ClientCapabilities | undefined
  const elicitation = capabilities?.elicitation
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined)
}

/**
 * The tool that makes calls: checks the arguments, then the permission, then asks the user about what is destroyed, then calls.
 */
export function callTool(
  io: Io,
  services: readonly Service[],
  { allow, showing }: Permissions,
  { confirmations, log }: { readonly confirmations: Confirmations; readonly log: (message: string) => void },
): CallTool {
  const find = (name: string) => {
    for (const service of services) {
      const operation = service.operations.find((each) => each.name.toLowerCase() === name.toLowerCase())
      if (operation !== undefined) return { service, operation }
    }
    return undefined
  }

  /** @returns why the call is not made, or the question to the user; `undefined` if it is confirmed */
  async function unconfirmed(
    server: McpServer,
    calling: Calling,
    confirm: string | undefined,
    context: ServerContext,
  ): Promise<CallToolResult | InputRequiredResult | undefined> {
    const { operation, args } = calling
    const subject = subjectOf(operation, args)
    const { inputResponses } = context.mcpReq
    if (canAsk(server, context)) {
      const decision = inputResponse(inputResponses, "confirm")
      if (decision.kind === "elicit") {
        const isAsked = confirmations.take(context.mcpReq.requestState(), subject)
        if (decision.action !== "accept" || decision.content?.["confirm"] !== true)
          return said("Nothing was done: the user declined. Do not try again unless the user asks for it.", true)
        if (isAsked) return undefined
      }
      const lines = await touchedBy(calling)
      return inputRequired({
        inputRequests: {
          confirm: inputRequired.elicit({
            message: [`${operation.call.summary} (${operation.name}, ${operation.provider.title}):`, ...lines].join(
              "\n",
            ),
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
    const phrase = phraseOf(operation, args)
    if (confirm === phrase) return undefined
    const about =
      confirm === undefined
        ? "Nothing was done: this destroys something and has to be confirmed."
        : "Nothing was done: the confirmation does not fit this call."
    return quoted(
      `${about} Show the user what it touches. Only if the user agrees, call again with the same arguments and "confirm": the string behind "confirm:" in the data.`,
      [...(await touchedBy(calling)), `confirm: ${phrase}`],
      true,
    )
  }

  async function make(calling: Calling, { fields, offset = 0, limit = usualLimit }: Asked): Promise<CallToolResult> {
    const { operation, args, connection, hidden, signal } = calling
    const { name, call, provider } = operation
    const about = `${name} at ${provider.title} succeeded.`
    if (operation.isLocal === true) return valueResult(about, hidden.value(await callLocal(calling), call.id))
    const { calls } = connection
    const walked = calls.walk(call, args, signal)
    const list = walked ?? (await calls.call(call, args, signal))
    const isList = Array.isArray(list) || (isRecord(list) && Symbol.asyncIterator in list)
    if (!isList) {
      const shown = hidden.value(list ?? null, call.id)
      if (shown === withheld)
        return said(
          `${about} Its result is withheld: only the operator can show it, with --show-links or --show-secrets.`,
        )
      return valueResult(about, fields === undefined ? shown : chosen(shown, fields))
    }
    const page = await readPage(list as AsyncIterable<unknown>, { offset, limit, signal })
    return pageResult(about, {
      ...page,
      // Together: what is secret in one entry may be repeated in another.
      entries: hidden.value(page.entries, call.id) as unknown[],
      offset,
      isOnePage: walked === undefined && call.paged === true,
      columns: call.columns,
      fields,
    })
  }

  return {
    call: async (server, asked, context) => {
      const found = find(asked.operation)
      if (found === undefined)
        return said(`There is no operation ${json(asked.operation)}. Use search to find its name.`, true)
      const { service, operation } = found
      const { catalogue, call } = operation
      let hidden = withholder(catalogue.secrets, [], showing)
      try {
        const connection = await service.connect()
        hidden = withholder(catalogue.secrets, connection.secrets, showing)
        const args = await readArguments(
          io,
          operation,
          asked.arguments ?? {},
          usualOf(operation.provider, connection.found),
        )
        const needed = levels[effectOf(call, args)]
        if (ranks[needed] > ranks[allow])
          return said(
            `Nothing was done: ${operation.name} ${needed === "delete" ? "destroys" : "changes"} data, and this server was started without --allow ${needed}. Only its operator can change that.`,
            true,
          )
        // A client that went away over HTTP may not be noticed.
        const signal = AbortSignal.any([io.signal, context.mcpReq.signal, AbortSignal.timeout(mostMs)])
        const calling = { operation, args, connection, hidden, signal }
        if (needed === "delete") {
          const refusal = await unconfirmed(server, calling, asked.confirm, context)
          if (refusal !== undefined) return refusal
        }
        return await make(calling, asked)
      } catch (error) {
        if (!isConferkitError(error) && !(error instanceof UsageError)) log(hidden.text(messageOf(error)))
        return failed(operation, error, hidden)
      }
    },
  }
}

/** Why a call failed. What a server says about it is data. */
function failed({ name, provider }: Operation, error: unknown, hidden: Withholder): CallToolResult {
  const text = hidden.text(messageOf(error))
  // Nothing was sent.
  if (error instanceof UsageError || isConfigError(error)) return said(`Nothing was done: ${plain(text)}`, true)
  if (isApiError(error)) {
    // The code is the service's word, too.
    const facts = { code: hidden.text(error.code), status: error.status, message: text }
    return quoted(`${name} failed: ${provider.title} rejected the call.`, [inert(facts)], true)
  }
  const what = isConferkitError(error) ? plain(text) : "an error of this program, which its log describes"
  return quoted(`${name} failed.`, [inert(what)], true)
}
