import type { CallToolResult, InputRequiredResult, McpServer, ServerContext } from "@modelcontextprotocol/server"
import type { BigBlueButton } from "conferkit/bigbluebutton"
import { isApiError, isConferkitError, isConfigError } from "../../core/errors.ts"
import type { Effect } from "../catalogue.ts"
import { isRecord } from "../cells.ts"
import { type Io, messageOf, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { isOnePage } from "../providers/json.ts"
import { defaultsOf, effectOf } from "../run-call.ts"
import { json, plain } from "../terminal.ts"
import { readArguments } from "./arguments.ts"
import { requestConfirmation } from "./confirm-call.ts"
import { type Confirmations, subjectOf } from "./confirmations.ts"
import { suggestion } from "./names.ts"
import type { Operation } from "./operations.ts"
import { clientGone } from "./request-scope.ts"
import { dataResult, pageResult, textResult, valueResult, visibleJson } from "./results.ts"
import type { PreparedCall, Service } from "./services.ts"
import { withheld } from "./text-mask.ts"
import { isList, Walks } from "./walks.ts"
import { type Showing, TooManySecrets, type Withholder, withholder } from "./withhold.ts"

/** What the operator of this server allows. */
export interface Permissions {
  readonly allow: "read" | "write" | "delete"
  readonly showing: Showing
}

/** The input of the tool. */
export interface CallInput {
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
    asked: CallInput,
    context: ServerContext,
  ) => Promise<CallToolResult | InputRequiredResult>
}

const usualLimit = 25
/** Maximum duration of a call in ms, including retries. */
const mostMs = 120_000
const longestUrl = 2_048
const mostParameters = 40

const unexplained =
  "The checksum is wrong, and no known mistake explains it. Most likely it was made with another secret: compare the secret of the program that made it with that of the server."

const levels: Readonly<Record<Effect, Permissions["allow"]>> = { read: "read", write: "write", destroy: "delete" }
const ranks = { read: 0, write: 1, delete: 2 } as const

async function callLocal({ operation, args, connection, signal }: PreparedCall): Promise<unknown> {
  const { client } = connection.calls
  if (operation.call.id === "check")
    return (client as { check: (options: object) => Promise<unknown> }).check({ signal })
  const url = String(args.values["url"])
  // The search for a mistake takes longer the more parameters there are, and blocks other requests.
  if (url.length > longestUrl || url.split("&").length > mostParameters)
    throw new UsageError(`explain accepts a URL of at most ${longestUrl} characters and ${mostParameters} parameters`)
  const { explainUrl } = await import("../explain/run.ts")
  const secret = connection.found.values["secret"] ?? ""
  const report = await explainUrl(operation.provider, { client: client as BigBlueButton, secret }, url)
  // The correct checksum would allow any call to be signed.
  const shown = Object.fromEntries(Object.entries(report).filter(([name]) => name !== "checksum"))
  const isUnexplained = isRecord(shown["their"]) && shown["their"]["explained"] === false
  return isUnexplained ? { ...shown, conclusion: unexplained } : shown
}

/**
 * The tool that makes calls: checks the arguments and the permission, asks the user about destructive calls, then makes
 * the call.
 */
export function callTool(
  io: Io,
  services: readonly Service[],
  { allow, showing }: Permissions,
  { confirmations, log }: { readonly confirmations: Confirmations; readonly log: (message: string) => void },
): CallTool {
  const walks = new Walks(io.now)
  const names = services.flatMap(({ operations }) => operations.map(({ name }) => name))
  const find = (name: string) => {
    for (const service of services) {
      const operation = service.operations.find((each) => each.name.toLowerCase() === name.toLowerCase())
      if (operation !== undefined) return { service, operation }
    }
    return undefined
  }

  /** Time of the last change made through each service, in ms since 1970. */
  const changed = new Map<Provider, number>()

  async function makeList(
    { operation, args, connection, hidden, signal: whole }: PreparedCall,
    { fields, offset = 0, limit = usualLimit }: CallInput,
    session: string,
  ): Promise<CallToolResult | { readonly value: unknown }> {
    const { call, provider } = operation
    const { calls } = connection
    const key = subjectOf(operation, args, [session])
    const isRead = call.effect === "read"
    const open = isRead ? walks.take(key, offset) : undefined
    const stop = open?.stop ?? new AbortController()
    const end = () => {
      stop.abort(whole.reason)
    }
    whole.addEventListener("abort", end, { once: true })
    try {
      whole.throwIfAborted()
      // The walk outlives this request: the next page continues it.
      const signal = AbortSignal.any([io.signal, stop.signal])
      const list = open === undefined ? (calls.walk(call, args, signal) ?? (await calls.call(call, args, signal))) : []
      if (!isList(list)) return { value: list }
      const walk = open ?? walks.begin(key, list, stop)
      const page = await walks.page(walk, { offset, limit, signal: whole, isKept: isRead })
      const readAt = new Date(walk.begun).toISOString().replace(/\.\d+/, "")
      const remarks =
        offset === 0
          ? []
          : open === undefined
            ? ["The list was read again from its start: entries may have shifted since the last page."]
            : (changed.get(provider) ?? 0) >= walk.begun
              ? [
                  `This is the list as of ${readAt}. Calls made here have changed data since then: pass "offset": 0 to read it again.`,
                ]
              : [`This is the list as of ${readAt}.`]
      return pageResult(succeeded(operation), {
        ...page,
        // All together: a secret in one entry may be repeated in another.
        entries: hidden.entries(page.entries, call.id),
        offset,
        isOnePage: call.paged === true && isOnePage(args),
        columns: call.columns,
        fields,
        remarks,
      })
    } catch (error) {
      stop.abort(error)
      throw error
    } finally {
      whole.removeEventListener("abort", end)
    }
  }

  async function make(prepared: PreparedCall, asked: CallInput, session: string): Promise<CallToolResult> {
    const { operation, hidden } = prepared
    const { call } = operation
    const about = succeeded(operation)
    if (operation.isLocal === true)
      return valueResult(about, hidden.value(await callLocal(prepared), call.id), asked.fields)
    const made = await makeList(prepared, asked, session)
    if (!("value" in made)) return made
    const shown = hidden.value(made.value ?? null, call.id)
    if (shown === withheld)
      return textResult(
        `${about} Its result is withheld: only the operator can show it, with --show-links or --show-secrets.`,
      )
    return valueResult(about, shown, asked.fields)
  }

  return {
    call: async (server, asked, context) => {
      const found = find(asked.operation)
      if (found === undefined)
        return textResult(
          `There is no operation ${json(asked.operation)}.${suggestion(asked.operation, names)} Use search to find its name.`,
          true,
        )
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
          defaultsOf(operation.provider, connection.found),
        )
        const needed = levels[effectOf(call, args)]
        if (ranks[needed] > ranks[allow])
          return textResult(
            `Nothing was done: ${operation.name} ${needed === "delete" ? "destroys" : "changes"} data, and this server was started without --allow ${needed}. Only its operator can change that.`,
            true,
          )
        const gone = clientGone()
        const signal = AbortSignal.any([
          io.signal,
          context.mcpReq.signal,
          AbortSignal.timeout(mostMs),
          ...(gone === undefined ? [] : [gone]),
        ])
        const prepared = { operation, args, connection, hidden, signal }
        if (needed === "delete") {
          const pending = await requestConfirmation(confirmations, server, prepared, asked.confirm, context)
          if (pending !== undefined) return pending
        }
        try {
          return await make(prepared, asked, context.sessionId ?? "")
        } finally {
          // A failed call may also have changed something.
          if (needed !== "read") changed.set(operation.provider, io.now())
        }
      } catch (error) {
        if (!isConferkitError(error) && !(error instanceof UsageError) && !(error instanceof TooManySecrets))
          log(hidden.text(messageOf(error)))
        return failed(operation, error, hidden)
      }
    },
  }
}

const succeeded = ({ name, provider }: Operation): string => `${name} at ${provider.title} succeeded.`

/** The error of a call. Text from a server is marked as data. */
function failed({ name, provider }: Operation, error: unknown, hidden: Withholder): CallToolResult {
  const text = hidden.text(messageOf(error))
  // Nothing was sent.
  if (error instanceof UsageError || isConfigError(error)) return textResult(`Nothing was done: ${plain(text)}`, true)
  if (error instanceof TooManySecrets)
    return textResult(
      `${name} at ${provider.title} was called, and its result is withheld: ${error.message}. Do not repeat a call that changes data; request less with other arguments.`,
      true,
    )
  if (isApiError(error)) {
    // The error code also comes from the service.
    const facts = { code: hidden.text(error.code), status: error.status, message: text }
    return dataResult(`${name} failed: ${provider.title} rejected the call.`, [visibleJson(facts)], true)
  }
  const what = isConferkitError(error) ? plain(text) : "an internal error, see the log"
  return dataResult(`${name} failed.`, [visibleJson(what)], true)
}
