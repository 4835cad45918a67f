import { fail, serverError, xmlBody } from "../answers.ts"
import type { Call } from "../call.ts"
import { checksumFits } from "../checksum.ts"
import { commaList, filled, first } from "../params.ts"
import { problems } from "../problems.ts"
import { chosen } from "../recording-filter.ts"
import { recordingXml } from "../recording-xml.ts"
import type { Recording, World } from "../world.ts"
import { type XmlNode, emptyElement, finish, list, prologue, text, write } from "../xml.ts"

interface Page {
  offset: number
  limit: number
}

/** An offset without a limit is ignored; a limit that is no number is no limit. */
function pageOf(world: World, call: Call): Page | undefined {
  const limit = first(call.params, "limit")?.trim() ?? ""
  if (world.settings.pagination === "none" || !/^-?\d+$/.test(limit)) return undefined
  const offset = Number.parseInt(first(call.params, "offset") ?? "", 10)
  return { offset: Math.max(0, Number.isNaN(offset) ? 0 : offset), limit: Math.min(100, Math.max(1, Number(limit))) }
}

function pagination({ offset, limit }: Page, total: number): XmlNode {
  return list("pagination", [
    list("pageable", [text("offset", offset), text("limit", limit), text("paged", true), text("unpaged", false)]),
    text("totalElements", total),
    text("empty", offset >= total),
  ])
}

const indent = "\n          "

const none = [text("messageKey", "noRecordings"), text("message", "There are no recordings for the meeting(s).")]

function* documentOf(
  world: World,
  shown: readonly Recording[],
  page: Page | undefined,
  total: number,
): Generator<string> {
  const { quirks, pagination: form } = world.settings
  const line = (node: XmlNode) => indent + write(node, "compact", quirks)
  const nested = page && form === "nested" ? pagination(page, total) : undefined
  yield `${prologue(quirks)}<response>${indent}<returncode>SUCCESS</returncode>`
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
  if (page && !nested) yield line(text("totalElements", total))
  yield `\n        ${nested ? write(nested, "compact", quirks) : ""}</response>`
}

/** A list without a page may be long: it is written while it is read. */
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
  // A repeated name is a list to the server, which it cannot handle here.
  if ([...params].some(([name, values]) => name !== "checksum" && values.length > 1)) return serverError()
  const page = pageOf(world, call)
  const narrowed = page !== undefined || ["meetingID", "recordID"].some((name) => filled(params, name) !== undefined)
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
  const found = chosen(world, params)
  if (page && page.offset > found.length) return serverError()
  const shown = page ? found.slice(page.offset, page.offset + page.limit) : found
  const chunks = documentOf(world, shown, page, found.length)
  // The quirk of line ends works on the whole text, and a page is short anyway.
  if (page || world.settings.quirks.crlf) return xmlBody(finish([...chunks].join(""), world.settings.quirks), true)
  return xmlBody(streamed(chunks), true)
}

/** Recordings by full id, for the calls that change them. */
export const recordingsByIds = (world: World, call: Call): Recording[] =>
  commaList(first(call.params, "recordID")).flatMap((id) => {
    const recording = world.recordings.get(id)
    return recording && recording.state !== "deleted" ? [recording] : []
  })
