import { type Params, commaList, first, metadata } from "./params.ts"
import type { Recording, World } from "./state.ts"

const shownByDefault = ["published", "unpublished"]

/** `%` stands for anything before or after the text. */
function matches(value: string | undefined, pattern: string): boolean {
  if (value === undefined) return false
  if (pattern === "" || pattern === "%") throw new EmptyFilter()
  const open = pattern.startsWith("%")
  const close = pattern.length > 1 && pattern.endsWith("%")
  const core = pattern.slice(open ? 1 : 0, close ? -1 : undefined)
  if (open && close) return value.includes(core)
  if (open) return value.endsWith(core)
  return close ? value.startsWith(core) : value === core
}

/** The server's code for `%` throws where nothing else is in the filter, once it meets a recording that has the name. */
export class EmptyFilter extends Error {
  override readonly name = "EmptyFilter"
}

/** The recordings a getRecordings call asks for. Filter names are lower case, so `isBreakout` is never found. @throws EmptyFilter */
export function chosen(world: World, params: Params): Recording[] {
  const recordIDs = commaList(first(params, "recordID"))
  // A recordID makes meetingID meaningless.
  const meetingIDs = new Set(recordIDs.length > 0 ? [] : commaList(first(params, "meetingID")))
  const asked = commaList(first(params, "state"))
  const states = new Set<string>(asked.length > 0 ? asked : shownByDefault)
  const filters = [...metadata(params)]
  const found: Recording[] = []
  for (const recording of world.recordings.values()) {
    if (!states.has("any") && !states.has(recording.state)) continue
    if (recordIDs.length > 0 && !recordIDs.some((id) => recording.recordID.startsWith(id))) continue
    if (meetingIDs.size > 0 && !meetingIDs.has(recording.meetingID)) continue
    if (!filters.every(([name, pattern]) => matches(recording.metadata.get(name), pattern))) continue
    found.push(recording)
  }
  return world.settings.quirks.order === "scalelite" ? found.sort((a, b) => b.startTime - a.startTime) : found
}
