import { issue } from "../../issue.ts"
import { fail, respond } from "../responses.ts"
import type { Call } from "../wire.ts"
import { checksumFits } from "../checksum.ts"
import { hexadecimal } from "../ids.ts"
import { commaList, first, flag, readParams } from "../params.ts"
import { problems } from "../problems.ts"
import { chosen } from "../recording-filter.ts"
import { recordingXml } from "../recording-xml.ts"
import type { World } from "../state.ts"
import { type XmlNode, list, text, written } from "../xml.ts"
import { meetingNodes } from "../handlers/meetings.ts"

/** Running meetings, and with `includeRecordings` what was recorded of ended ones. */
export function getAllMeetings(world: World, call: Call): Response {
  const ids = commaList(first(call.params, "meetingID"))
  const running = [...world.meetings.values()].filter(({ meetingID }) => ids.length === 0 || ids.includes(meetingID))
  const data: XmlNode[] = running.map((meeting) => list("meetingData", [list("meeting", meetingNodes(meeting))]))
  if (flag(call.params, "includeRecordings")) {
    const filter = readParams(["meetingID", "state"].map((name) => [name, first(call.params, name) ?? ""] as const))
    const { quirks } = world.settings
    data.push(
      ...chosen(world, filter).map((one) => list("meetingData", [written("recording", recordingXml(one, quirks))])),
    )
  }
  return respond(world, [list("meetings", data)])
}

/** A token for the playback url of one recording, which this call names by `meetingID`. */
export function getRecordingToken(world: World, call: Call): Response {
  if (!checksumFits(world.settings, call)) return fail(world, call, problems.recordingChecksum)
  const recording = world.recordings.get(first(call.params, "meetingID") ?? "")
  if (!recording || recording.state === "deleted") return fail(world, call, problems.recordingsNotFound)
  return respond(world, [
    text(
      "token",
      issue(world, (random) => hexadecimal(random, 64)),
    ),
  ])
}
