import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { UsageError } from "../io.ts"
import { isRecord } from "../cells.ts"
import { compareJson } from "./compare-json.ts"
import { type Finding, isWord, weights } from "./findings.ts"
import { type Path, type Place, type SpecDocument, type Table } from "./schema.ts"

/** An event that a document describes. */
export interface DescribedEvent {
  readonly name: string
  readonly place: Place
  /** The member that contains the event's name: `id`, `type`, `event`. */
  readonly key: string
}

/** Path to the schema of a webhook's payload. */
export function payloadOf(document: SpecDocument, name: string): Path | undefined {
  const at = ["webhooks", name, "post"]
  const marked = document.at([...at, "x-payload"])
  if (typeof marked === "string") return marked.slice(2).split("/")
  const body = document.resolve([...at, "requestBody"])
  const schema = [...body, "content", "application/json", "schema"]
  return document.at(schema) === undefined ? undefined : schema
}

/** Events by name. */
export function describedEvents(document: SpecDocument): Map<string, DescribedEvent> {
  const webhooks = document.at(["webhooks"])
  const found = new Map<string, DescribedEvent>()
  for (const name of Object.keys(isRecord(webhooks) ? webhooks : {})) {
    const path = payloadOf(document, name)
    if (path === undefined) continue
    const place = document.place(path)
    for (const [key, { schema }] of document.view(place).properties)
      if (schema.const === name) found.set(name, { name, place, key })
  }
  return found
}

/** Parses events from text. A form body, as sent by BigBlueButton's webhooks, contains a list of events. */
function ofText(text: string): unknown[] {
  try {
    return payloads(JSON.parse(text) as unknown)
  } catch {
    const event = new URLSearchParams(text).get("event")
    return event === null ? [] : ofText(event)
  }
}

function payloads(value: unknown): unknown[] {
  if (typeof value === "string") return ofText(value)
  if (Array.isArray(value)) return value.flatMap(payloads)
  if (!isRecord(value)) return []
  if (Array.isArray(value["callbacks"])) return payloads(value["callbacks"])
  if (isRecord(value["request"])) return payloads(value["request"])
  if (value["rawBody"] !== undefined) return payloads(value["rawBody"])
  if (typeof value["body"] === "string") return payloads(value["body"])
  const { data } = value
  return isRecord(data) && data["id"] !== undefined && data["type"] === "event" ? [data] : [value]
}

function isOneValue(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Reads recorded deliveries: one JSON value or form body per line, or a file with `callbacks[].request.rawBody`.
 * @throws UsageError
 */
export async function readEvents(cwd: string, file: string): Promise<Table[]> {
  let text: string
  try {
    text = await readFile(resolve(cwd, file), "utf8")
  } catch {
    throw new UsageError(`--events: cannot read ${file}`)
  }
  const isJson = /^\s*[[{]/.test(text) && isOneValue(text)
  const found = (isJson ? [text] : text.split(/\r?\n/)).flatMap((part) => (part.trim() === "" ? [] : ofText(part)))
  const events = found.filter(isRecord)
  if (events.length === 0) throw new UsageError(`--events: ${file} contains no deliveries`)
  return events
}

/** Compares an event and returns its differences and its name. Without a name it is not an event. */
export function compareEvent(
  document: SpecDocument,
  known: ReadonlyMap<string, DescribedEvent>,
  event: Table,
): { readonly name: string; readonly findings: readonly Finding[] } {
  const keys = [...new Set([...known.values()].map(({ key }) => key))]
  const described = keys.map((key) => event[key]).find((name) => typeof name === "string" && known.has(name)) as
    string | undefined
  const found = known.get(described ?? "")
  if (found !== undefined) return { name: found.name, findings: compareJson(document, found.place, event, found.name) }
  const name = keys.map((key) => event[key]).find((each) => isWord(each)) as string | undefined
  const finding: Finding = {
    kind: "unknown event",
    at: name ?? "an event without a name",
    expected: "not described",
    came: "event",
    fix: name === undefined ? undefined : { change: "add event", event: name },
    sample: { from: "json", value: event },
    weight: weights.unknown,
  }
  return { name: name ?? "event", findings: [finding] }
}
