import type { XmlQuirks } from "./options.ts"
import type { Recording, RecordingFormat } from "./state.ts"
import { type XmlNode, list, map, text, typed, withAttributes, write } from "./xml.ts"

function imageNode(image: RecordingFormat["images"][number], quirks: XmlQuirks): XmlNode {
  const attributes: [string, string][] = [["alt", image.alt ?? ""]]
  if (image.height !== undefined) attributes.push(["height", String(image.height)])
  if (image.width !== undefined) attributes.push(["width", String(image.width)])
  return withAttributes("image", image.url, quirks.order === "scalelite" ? attributes.reverse() : attributes)
}

/** The preview is copied from the recording's own file, with the white space that stands in it. */
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
