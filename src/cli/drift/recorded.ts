import { readdir, readFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { UsageError } from "../io.ts"
import { isRecord } from "../cells.ts"
import { operationFor, type Operation } from "./operations.ts"
import type { Observation } from "./observation.ts"

/** Recorded responses, and the number that match no call of the document. */
export interface Recorded {
  readonly observations: readonly Observation[]
  readonly unknown: number
}

interface Exchange {
  readonly method: string
  readonly url: string
  readonly sent: unknown
  readonly status: number
  readonly text: string
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? ""))

const jsonOf = (value: unknown): unknown => {
  if (typeof value !== "string") return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

/** `{ request: "GET /…", response: { status, body } }`; instead of `request`, also `verb` or `method` with `url`. */
function ofCall(call: unknown): Exchange[] {
  if (!isRecord(call) || !isRecord(call["response"])) return []
  const { request, response } = call
  const [, verb, path] = /^(?:([A-Z]+) )?(\S+)/.exec(typeof request === "string" ? request : textOf(call["url"])) ?? []
  const status = Number(response["status"])
  if (path === undefined || !Number.isInteger(status)) return []
  const method = verb ?? textOf(call["verb"] ?? call["method"] ?? "GET")
  return [{ method, url: path, sent: jsonOf(call["body"]), status, text: textOf(response["body"]) }]
}

/** An entry of an HTTP archive, as saved by browsers and proxies. */
function ofEntry(entry: unknown): Exchange[] {
  if (!isRecord(entry) || !isRecord(entry["request"]) || !isRecord(entry["response"])) return []
  const { request, response } = entry as { request: Record<string, unknown>; response: Record<string, unknown> }
  const content = isRecord(response["content"]) ? response["content"] : {}
  const text = textOf(content["text"])
  const posted = isRecord(request["postData"]) ? jsonOf(request["postData"]["text"]) : undefined
  return [
    {
      method: textOf(request["method"]),
      url: textOf(request["url"]),
      sent: posted,
      status: Number(response["status"]),
      text: content["encoding"] === "base64" ? Buffer.from(text, "base64").toString("utf8") : text,
    },
  ]
}

function exchangesOf(value: unknown): Exchange[] {
  if (Array.isArray(value)) return value.flatMap(ofCall)
  if (!isRecord(value)) return []
  if (Array.isArray(value["calls"])) return value["calls"].flatMap(ofCall)
  const entries = isRecord(value["log"]) ? value["log"]["entries"] : undefined
  return Array.isArray(entries) ? entries.flatMap(ofEntry) : []
}

const pathOf = (url: string): string =>
  URL.canParse(url, "http://recorded.invalid") ? new URL(url, "http://recorded.invalid").pathname : url

/**
 * Reads responses from the files in a folder: HTTP archives (.har), and JSON with a list of calls.
 * @throws UsageError
 */
export async function readRecorded(
  cwd: string,
  folder: string,
  operations: ReadonlyMap<string, Operation>,
): Promise<Recorded> {
  const at = resolve(cwd, folder)
  const names = await readdir(at).catch(() => {
    throw new UsageError(`--responses: cannot read the folder ${folder}`)
  })
  const exchanges: Exchange[] = []
  for (const name of names.filter((each) => /\.(?:json|har)$/i.test(each)).sort()) {
    const value = jsonOf(await readFile(join(at, name), "utf8"))
    if (value === undefined) throw new UsageError(`--responses: ${name} is not JSON`)
    exchanges.push(...exchangesOf(value))
  }
  if (exchanges.length === 0)
    throw new UsageError(`--responses: ${folder} contains no recorded responses (*.har, *.json)`)
  let unknown = 0
  const observations = exchanges.flatMap(({ method, url, sent, status, text }) => {
    // Redirects and failed connections.
    if (status < 200 || (status >= 300 && status < 400)) return []
    const operation = operationFor(operations.values(), method, pathOf(url), sent)
    if (operation === undefined) unknown++
    return operation === undefined ? [] : [{ operation: operation.id, status, text }]
  })
  return { observations, unknown }
}
