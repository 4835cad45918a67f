import { type Call, checksumFits, commaList, filled, first, flag, metadata, type Params } from "../wire.ts"
import type { Recording, RecordingFormat, World } from "../state.ts"
import type { Settings, XmlQuirks } from "../options.ts"
import { emptyElement, finish, list, map, prologue, text, typed, withAttributes, write, type XmlNode } from "../xml.ts"
import { fail, problems, serverError, xmlBody } from "../responses.ts"

const shownByDefault = ["published", "unpublished"]

/** `%` matches any text before or after the value. */
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

/** If a filter consists only of `%`, the server throws as soon as a recording has that name. */
class EmptyFilter extends Error {
  override readonly name = "EmptyFilter"
}

/** Returns whether a name equals one of the names, or begins with one. */
export const named = (name: string, names: readonly string[], byPrefix: boolean): boolean =>
  names.some((each) => (byPrefix ? name.startsWith(each) : name === each))

/**
 * The recordings that a getRecordings call selects. Filter names are lower case, so `isBreakout` never matches.
 * @throws EmptyFilter
 */
export function chosen(world: World, params: Params): Recording[] {
  const recordIDs = commaList(first(params, "recordID"))
  // If recordID is set, meetingID is ignored.
  const meetingIDs = recordIDs.length > 0 ? [] : commaList(first(params, "meetingID"))
  const byPrefix = world.settings.conferenciaWeb && flag(params, "meetingIDWildcard")
  const asked = commaList(first(params, "state"))
  const states = new Set<string>(asked.length > 0 ? asked : shownByDefault)
  const filters = [...metadata(params)]
  const found: Recording[] = []
  for (const recording of world.recordings.values()) {
    if (!states.has("any") && !states.has(recording.state)) continue
    if (recordIDs.length > 0 && !recordIDs.some((id) => recording.recordID.startsWith(id))) continue
    if (meetingIDs.length > 0 && !named(recording.meetingID, meetingIDs, byPrefix)) continue
    if (!filters.every(([name, pattern]) => matches(recording.metadata.get(name), pattern))) continue
    found.push(recording)
  }
  return world.settings.quirks.order === "scalelite" ? found.sort((a, b) => b.startTime - a.startTime) : found
}

/** The requested part of a list. */
interface Page {
  readonly shown: readonly Recording[]
  readonly offset: number
  /** Undefined if the server sends everything, up to its own maximum. */
  readonly limit: number | undefined
  /** Number on all pages, in the unit that the server counts. */
  readonly total: number
  /** More follow. */
  readonly more: boolean
}

const wholeNumber = (params: Params, name: string): number | undefined => {
  const value = first(params, name)?.trim() ?? ""
  return /^-?\d+$/.test(value) ? Number(value) : undefined
}

/** bbb-web clamps limits; bbblb ignores those above its maximum. */
function limitOf({ pagination, paging }: Settings, params: Params): number | undefined {
  const limit = wholeNumber(params, "limit")
  if (limit === undefined || pagination === "none") return undefined
  if (pagination === "untold") return limit > 0 && limit < paging.cap ? limit : undefined
  return Math.min(100, Math.max(1, limit), paging.cap)
}

/** An offset requires a limit, except in bbblb. */
function offsetOf({ pagination, paging }: Settings, params: Params, limit: number | undefined): number {
  const offset = wholeNumber(params, "offset") ?? 0
  if (offset < 0 || offset >= paging.offsetsBelow) return 0
  return limit !== undefined || pagination === "untold" ? offset : 0
}

/** The metadata files of recordings, one per format. */
const filesOf = (found: readonly Recording[]): Recording[] =>
  found.flatMap((one) =>
    one.formats.length < 2 ? [one] : one.formats.map((format) => ({ ...one, formats: [format] })),
  )

function merged(files: readonly Recording[]): Recording[] {
  const byId = new Map<string, Recording>()
  for (const file of files) {
    const before = byId.get(file.recordID)
    byId.set(file.recordID, before ? { ...before, formats: [...before.formats, ...file.formats] } : file)
  }
  return [...byId.values()]
}

/** Cuts a page out of a list as the release does. */
function pageOf(settings: Settings, params: Params, found: readonly Recording[]): Page {
  const { counts, cap } = settings.paging
  const limit = limitOf(settings, params)
  const offset = offsetOf(settings, params, limit)
  const rows = limit !== undefined && counts === "files" ? filesOf(found) : found
  const page = rows.slice(offset, offset + (limit ?? cap))
  const rest = { offset, limit, total: rows.length, more: offset + page.length < rows.length }
  if (limit === undefined || counts === "recordings") return { shown: page, ...rest }
  if (counts === "files") return { shown: merged(page), ...rest }
  return { shown: page.map((one) => ({ ...one, formats: one.formats.slice(0, 1) })), ...rest }
}

function imageNode(image: RecordingFormat["images"][number], quirks: XmlQuirks): XmlNode {
  const attributes: [string, string][] = [["alt", image.alt ?? ""]]
  if (image.height !== undefined) attributes.push(["height", String(image.height)])
  if (image.width !== undefined) attributes.push(["width", String(image.width)])
  return withAttributes("image", image.url, quirks.order === "scalelite" ? attributes.reverse() : attributes)
}

/** The preview is copied from the recording's metadata file, including whitespace. */
function preview(images: RecordingFormat["images"], quirks: XmlQuirks): string {
  const pad = (depth: number) => `\n${" ".repeat(12 + depth * 4)}`
  const nodes = images.map((image) => pad(2) + write(imageNode(image, quirks), "compact", quirks))
  return `${pad(0)}<preview>${pad(1)}<images>${nodes.join("")}${pad(1)}</images>${pad(0)}</preview>\n        `
}

function format(
  recording: Recording,
  { type, url, processingTime, length, size, images }: RecordingFormat,
  quirks: XmlQuirks,
): string {
  const spread = recording.rewritten ? `\n      ${url}\n    ` : url
  const members = [
    text("type", type),
    typed("url", spread),
    text("processingTime", processingTime),
    text("length", length),
    text("size", size),
  ].map((node) => write(node, "compact", quirks))
  return `<format>${members.join("")}${images.length > 0 ? preview(images, quirks) : ""}</format>`
}

export function recordingXml(recording: Recording, quirks: XmlQuirks): string {
  const { breakout, breakoutRooms } = recording
  const before: XmlNode[] = [
    text("recordID", recording.recordID),
    typed("meetingID", recording.meetingID),
    text("internalMeetingID", recording.recordID),
    typed("name", recording.name),
    text("isBreakout", recording.isBreakout),
    text("published", recording.state === "published"),
    text("state", recording.state),
    text("startTime", recording.startTime),
    text("endTime", recording.endTime),
    text("participants", recording.participants),
    text("rawSize", recording.rawSize),
    map("metadata", recording.metadata),
  ]
  if (breakout) {
    const { parentId, sequence, freeJoin } = breakout
    before.push(list("breakout", [text("parentId", parentId), text("sequence", sequence), text("freeJoin", freeJoin)]))
  }
  if (breakoutRooms.length > 0) {
    before.push(
      list(
        "breakoutRooms",
        breakoutRooms.map((room) => text("breakoutRoom", room)),
      ),
    )
  }
  before.push(text("size", recording.size))
  const compact = (node: XmlNode) => write(node, "compact", quirks)
  const playback =
    recording.formats.length === 0
      ? compact(list("playback", []))
      : `<playback>${recording.formats.map((one) => format(recording, one, quirks)).join("")}</playback>`
  return `<recording>${before.map(compact).join("")}${playback}${compact(list("data", []))}</recording>`
}

function pagination({ offset, limit = 0, total }: Page): XmlNode {
  return list("pagination", [
    list("pageable", [text("offset", offset), text("limit", limit), text("paged", true), text("unpaged", false)]),
    text("totalElements", total),
    text("empty", offset >= total),
  ])
}

const indent = "\n          "

const none = [text("messageKey", "noRecordings"), text("message", "There are no recordings for the meeting(s).")]

function* documentOf(world: World, page: Page): Generator<string> {
  const { quirks, pagination: form } = world.settings
  const { shown } = page
  const isPage = page.limit !== undefined
  const line = (node: XmlNode) => indent + write(node, "compact", quirks)
  const nested = isPage && form === "nested" ? pagination(page) : undefined
  yield `${prologue(quirks)}<response>${indent}<returncode>SUCCESS</returncode>`
  if (form === "nextPage") yield line(text("nextPage", page.more))
  if (shown.length === 0) {
    const empty = indent + emptyElement("recordings", nested ? "self-closed" : "open-close", quirks)
    const notes = none.map(line).join("")
    yield quirks.order === "scalelite" ? notes + empty : empty + notes
  } else {
    yield `${indent}<recordings>`
    for (let start = 0; start < shown.length; start += 64) {
      yield shown
        .slice(start, start + 64)
        .map((recording) => recordingXml(recording, quirks))
        .join("")
    }
    yield "</recordings>"
  }
  if (isPage && form === "total") yield line(text("totalElements", page.total))
  yield `\n        ${nested ? write(nested, "compact", quirks) : ""}</response>`
}

/** Lists without a page may be long, so they are written as they are read. */
function streamed(chunks: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const next = chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel() {
      chunks.return(undefined)
    },
  })
}

export function getRecordings(world: World, call: Call): Response {
  const { params } = call
  if (!checksumFits(world.settings, call)) return fail(world, call, problems.recordingChecksum)
  // The server parses a repeated name as a list, which it cannot handle here.
  if ([...params].some(([name, values]) => name !== "checksum" && values.length > 1)) return serverError()
  let found: Recording[]
  try {
    found = chosen(world, params)
  } catch (error) {
    if (error instanceof EmptyFilter) return serverError()
    throw error
  }
  const page = pageOf(world.settings, params, found)
  const isPage = page.limit !== undefined
  const narrowed = isPage || ["meetingID", "recordID"].some((name) => filled(params, name) !== undefined)
  if (!world.settings.allowFetchAllRecordings && !narrowed) {
    return xmlBody(
      finish(
        `${prologue(world.settings.quirks)}<response>${indent}<returncode>SUCCESS</returncode>` +
          `${indent}<messageKey>noRecordings</messageKey>${indent}` +
          `<message>No recordings found. This may occur if you attempt to retrieve all recordings.</message>\n        </response>`,
        world.settings.quirks,
      ),
      true,
    )
  }
  const tells = world.settings.pagination === "total" || world.settings.pagination === "nested"
  if (tells && page.offset > page.total) return serverError()
  const chunks = documentOf(world, page)
  // Emulating the quirk of line ends requires the whole text; a page is short anyway.
  if (isPage || world.settings.quirks.crlf) return xmlBody(finish([...chunks].join(""), world.settings.quirks), true)
  return xmlBody(streamed(chunks), true)
}

/** Finds recordings by complete ids, for calls that change them. */
export const recordingsByIds = (world: World, call: Call): Recording[] =>
  commaList(first(call.params, "recordID")).flatMap((id) => {
    const recording = world.recordings.get(id)
    return recording && recording.state !== "deleted" ? [recording] : []
  })
