import { isConfigError, isConnectionError } from "../../core/errors.ts"
import { argumentsOf } from "../arguments.ts"
import type { CallDescription, Catalogue, ParameterDescription } from "../catalogue.ts"
import { type Flag, flagsOf, isOfDialect, isRequired } from "../flags.ts"
import { type Io, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { callsById } from "../providers/json.ts"
import { connect, type Given } from "../run-call.ts"
import { type Observation, parseResponse } from "./observation.ts"
import { isPathOf } from "./operations.ts"
import { Pool } from "./pool.ts"

/** A call that was skipped. */
export interface Skipped {
  readonly operation: string
  readonly reason: string
}

/** What a server sent. */
export interface LiveResponses {
  readonly observations: readonly Observation[]
  readonly skipped: readonly Skipped[]
}

/** Maximum number of subjects per call: three meetings, not all. */
const mostOfOne = 3

const canBeRead = (call: CallDescription, dialect: string): boolean =>
  call.effect === "read" && isOfDialect(call, dialect) && call.id !== "joinUrl"

const firstWord = (id: string): string => /^[a-z]+/.exec(id)?.[0] ?? id

/**
 * Candidate values of a parameter: given ones, those of the client, those from earlier responses, the document's
 * example.
 */
function candidates(
  call: CallDescription,
  { flag, parameter }: Flag,
  calls: readonly CallDescription[],
  pool: Pool,
  given: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const { name } = parameter
  const own = given[name] ?? given[flag]
  if (own !== undefined) return [own]
  if (parameter.in === "path") {
    // /conversations/{id}: the id of an entry that /conversations lists.
    const list = call.path.slice(0, call.path.indexOf(`/{${name}}`))
    const ids = calls.filter(({ path, method }) => path === list && method === "GET").flatMap(({ id }) => pool.ids(id))
    if (ids.length > 0) return ids
    // /contacts/{id}: a contactId from any response.
    const owner = /([a-z]+?)s?$/i.exec(list)?.[1]
    const referred = owner === undefined ? [] : pool.named(`${owner}Id`)
    if (name === "id" && referred.length > 0) return referred
  }
  if (/^_?id$/i.test(name)) {
    return calls
      .filter(({ id }) => id !== call.id && firstWord(id) === firstWord(call.id))
      .flatMap(({ id }) => pool.ids(id))
  }
  // userId: an entry that listUsers returned.
  const stem = /^(\w+)Id$/.exec(name)?.[1]?.toLowerCase()
  const listed = calls
    .filter(({ id }) => stem !== undefined && [`list${stem}s`, `${stem}slist`].includes(id.toLowerCase()))
    .flatMap(({ id }) => pool.ids(id))
  if (listed.length > 0) return listed
  const named = [name, ...(parameter.list === true ? [name.replace(/s$/, "")] : [])].flatMap(pool.named)
  return named.length > 0 ? named : examples(parameter)
}

/** Examples that identify nobody, such as search words. */
function examples({ subject, enum: words, example, type, name, in: place }: ParameterDescription): string[] {
  if (words !== undefined) return words.slice(0, 1).map(String)
  const isPlain = type === "string" || type === "integer" || type === "number" || type === "boolean"
  const isIdentity = subject === true || place === "path" || /id$|ids$|name$|number$|token$/i.test(name)
  return !isPlain || isIdentity || (typeof example !== "string" && typeof example !== "number") ? [] : [String(example)]
}

interface Attempt {
  readonly call: CallDescription
  readonly flags: readonly Flag[]
  readonly values: Readonly<Record<string, unknown>>
}

/** Makes all read-only calls, using values from earlier responses, and keeps what the server sent. */
export async function makeReadCalls(
  io: Io,
  provider: Provider,
  given: Given,
  catalogue: Catalogue,
): Promise<LiveResponses> {
  const observations: Observation[] = []
  const skipped: Skipped[] = []
  const pool = new Pool()
  const state: { path: string; last: { status: number; text: string } | undefined } = { path: "", last: undefined }
  const recording = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, init)
    const isRedirect = response.status >= 300 && response.status < 400
    // Clients also request tokens. Of several attempts, the last one counts.
    if (isPathOf(state.path, new URL(url).pathname) && !isRedirect)
      state.last = { status: response.status, text: await response.clone().text() }
    return response
  }
  const { calls, found: settings } = await connect(io, provider, given, catalogue, {
    fetch: recording,
    ...(given["max-retries"] !== undefined && { maxRetries: Number(given["max-retries"]) }),
  })
  const { callById } = await callsById(calls.client as { api: object })
  const preset = { ...settings.values, ...valuesOf(given["with"]) }
  const all = catalogue.calls.filter((call) => canBeRead(call, provider.dialect))
  const waiting = new Set(all)

  const attemptsOf = (call: CallDescription): { attempts: Attempt[] } | { lacking: string } => {
    const flags = flagsOf(call, provider.dialect)
    const required = flags.filter(
      ({ parameter }) => isRequired(parameter, provider.dialect) && parameter.of === undefined,
    )
    const choices = required.map((flag) => ({ flag, values: candidates(call, flag, all, pool, preset) }))
    const lacking = choices.find(({ values }) => values.length === 0)
    if (lacking !== undefined) return { lacking: lacking.flag.parameter.name }
    const open = choices.filter(({ values }) => values.length > 1)
    const count = open.length === 1 ? Math.min(mostOfOne, open[0]?.values.length ?? 1) : 1
    const attempts = Array.from({ length: count }, (_, index) => ({
      call,
      flags,
      values: Object.fromEntries(
        choices.map(({ flag, values }) => {
          const value = values[values.length > 1 && open.length === 1 ? index : 0]
          return [flag.flag, flag.parameter.list === true ? [value] : value]
        }),
      ),
    }))
    return { attempts }
  }

  const make = async ({ call, flags, values }: Attempt): Promise<string | undefined> => {
    Object.assign(state, { path: call.path, last: undefined })
    try {
      const input = { given: values, defaults: {}, params: {} }
      const { query, path, headers, body } = await argumentsOf(io, call, flags, input, provider.dialect)
      await callById(call.id, { query, path, headers, body }, { signal: io.signal })
    } catch (error) {
      io.signal.throwIfAborted()
      if (isConnectionError(error)) {
        if (observations.length === 0) throw error
        return "the connection failed"
      }
      if (isConfigError(error) || error instanceof UsageError) return error.message
      // The raw response is compared, whatever the client makes of it.
      if (state.last === undefined) return error instanceof Error ? error.message : "nothing was sent"
    }
    if (state.last === undefined) return "nothing was sent"
    const observation = { operation: call.id, ...state.last }
    observations.push(observation)
    pool.add(call.id, parseResponse(observation.text))
    return undefined
  }

  for (let progress = true; progress;) {
    progress = false
    for (const call of [...waiting]) {
      const found = attemptsOf(call)
      if ("lacking" in found) continue
      const { attempts } = found
      waiting.delete(call)
      progress = true
      const reasons: string[] = []
      for (const attempt of attempts) reasons.push(...[await make(attempt)].filter((each) => each !== undefined))
      if (reasons.length === attempts.length) skipped.push({ operation: call.id, reason: reasons[0] ?? "" })
    }
  }
  for (const call of waiting) {
    const found = attemptsOf(call)
    const name = "lacking" in found ? found.lacking : ""
    skipped.push({ operation: call.id, reason: `no response contains a ${name}: pass --with ${name}=…` })
  }
  return { observations, skipped }
}

function valuesOf(given: unknown): Record<string, string> {
  const pairs = (given ?? []) as readonly string[]
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=")
      if (at <= 0) throw new UsageError(`--with must be name=value, not "${pair}"`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}
