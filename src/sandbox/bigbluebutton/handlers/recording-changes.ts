import { fail, respond } from "../responses.ts"
import type { Call, Problem } from "../wire.ts"
import { checksumFits } from "../checksum.ts"
import { emit } from "../events.ts"
import { first, metadata } from "../params.ts"
import { problems } from "../problems.ts"
import type { Recording, World } from "../state.ts"
import { text } from "../xml.ts"
import { recordingsByIds } from "./recordings.ts"

/** Missing parameters are noticed before a wrong checksum is. */
function refusal(world: World, call: Call, needsPublish: boolean): Problem | undefined {
  const { params } = call
  if (world.settings.secret !== "" && !first(params, "checksum")) return problems.recordingChecksum
  if (!first(params, "recordID")) return problems.missingRecordId
  if (needsPublish && !first(params, "publish")) return problems.missingPublish
  if (!checksumFits(world.settings, call)) return problems.recordingChecksum
  return recordingsByIds(world, call).length === 0 ? problems.recordingsNotFound : undefined
}

/** Only bbb-webhooks 2 and ConferênciaWeb tell about these. */
function announce(
  world: World,
  event: "rap-published" | "rap-unpublished" | "rap-deleted",
  recording: Recording,
): void {
  if (world.settings.hooks.version !== "2" && !world.settings.conferenciaWeb) return
  const ids = { internalMeetingID: recording.recordID, meetingID: recording.meetingID }
  for (const format of recording.formats)
    emit(world, event, ids, { "record-id": recording.recordID, format: format.type })
}

const done = (world: World, name: string, value: string) =>
  respond(world, [text(name, value)], { cacheable: true, layout: "compact" })

export function publishRecordings(world: World, call: Call): Response {
  const problem = refusal(world, call, true)
  if (problem) return fail(world, call, problem)
  const publish = first(call.params, "publish") ?? ""
  const published = /^(true|1|y)$/i.test(publish)
  for (const recording of recordingsByIds(world, call)) {
    if (recording.state !== "published" && recording.state !== "unpublished") continue
    const state = published ? "published" : "unpublished"
    if (recording.state === state) continue
    recording.state = state
    announce(world, published ? "rap-published" : "rap-unpublished", recording)
  }
  // The raw parameter comes back, whatever it was taken for.
  return done(world, "published", publish)
}

export function deleteRecordings(world: World, call: Call): Response {
  const problem = refusal(world, call, false)
  if (problem) return fail(world, call, problem)
  for (const recording of recordingsByIds(world, call)) {
    recording.state = "deleted"
    announce(world, "rap-deleted", recording)
  }
  return done(world, "deleted", "true")
}

export function updateRecordings(world: World, call: Call): Response {
  const problem = refusal(world, call, false)
  if (problem) return fail(world, call, problem)
  for (const recording of recordingsByIds(world, call)) {
    recording.rewritten = true
    for (const [name, value] of metadata(call.params)) {
      if (value === "") recording.metadata.delete(name)
      else recording.metadata.set(name, value)
    }
  }
  return done(world, "updated", "true")
}
