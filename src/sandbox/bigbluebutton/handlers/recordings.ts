import { fail, serverError, xmlBody } from "../responses.ts"
import type { Call } from "../wire.ts"
import { checksumFits } from "../checksum.ts"
import { commaList, filled, first } from "../params.ts"
import { problems } from "../problems.ts"
import { chosen, EmptyFilter } from "../recording-filter.ts"
import { type Page, pageOf } from "../recording-pages.ts"
import { recordingXml } from "../recording-xml.ts"
import type { Recording, World } from "../state.ts"
import { type XmlNode, emptyElement, finish, list, prologue, text, write } from "../xml.ts"

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
  // The quirk of line ends works on the whole text, and a page is short anyway.
  if (isPage || world.settings.quirks.crlf) return xmlBody(finish([...chunks].join(""), world.settings.quirks), true)
  return xmlBody(streamed(chunks), true)
}

/** Recordings by full id, for the calls that change them. */
export const recordingsByIds = (world: World, call: Call): Recording[] =>
  commaList(first(call.params, "recordID")).flatMap((id) => {
    const recording = world.recordings.get(id)
    return recording && recording.state !== "deleted" ? [recording] : []
  })
