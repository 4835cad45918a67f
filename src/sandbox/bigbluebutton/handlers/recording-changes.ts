import { issue } from "../../runtime.ts"
import { fail, json, nginx, problems, respond, serverError } from "../responses.ts"
import { type Call, checksumFits, filled, first, metadata, type Problem } from "../wire.ts"
import { emit } from "../webhooks.ts"
import { hexadecimal, type Recording, type TextTrack, type World } from "../state.ts"
import { text } from "../xml.ts"
import { recordingsByIds } from "./recordings.ts"

/** Missing parameters are reported before a wrong checksum. */
function rejection(world: World, call: Call, needsPublish: boolean): Problem | undefined {
  const { params } = call
  if (world.settings.secret !== "" && !first(params, "checksum")) return problems.recordingChecksum
  if (!first(params, "recordID")) return problems.missingRecordId
  if (needsPublish && !first(params, "publish")) return problems.missingPublish
  if (!checksumFits(world.settings, call)) return problems.recordingChecksum
  return recordingsByIds(world, call).length === 0 ? problems.recordingsNotFound : undefined
}

/** Only bbb-webhooks 2 and ConferênciaWeb send events for these changes. */
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
  const problem = rejection(world, call, true)
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
  // Returns the raw parameter, however it was interpreted.
  return done(world, "published", publish)
}

export function deleteRecordings(world: World, call: Call): Response {
  const problem = rejection(world, call, false)
  if (problem) return fail(world, call, problem)
  for (const recording of recordingsByIds(world, call)) {
    recording.state = "deleted"
    announce(world, "rap-deleted", recording)
  }
  return done(world, "deleted", "true")
}

export function updateRecordings(world: World, call: Call): Response {
  const problem = rejection(world, call, false)
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

const failure = (messageKey: string, message: string) =>
  json({ response: { returncode: "FAILED", messageKey, message } }, 0)

/** The key for a missing parameter was renamed in 4.0. */
const missing = (world: World, name: string, before = "paramError") =>
  failure(world.settings.release >= 4 ? "missingParameter" : before, `Missing param ${name}.`)

const existing = (world: World, recordID: string) => {
  const recording = world.recordings.get(recordID)
  return recording?.state === "published" || recording?.state === "unpublished" ? recording : undefined
}

const hour = 3_600_000

function linkTo(world: World, recordID: string, track: TextTrack): string {
  const { now } = world.settings
  const token = issue(world, (random) => hexadecimal(random, 40))
  const path = `/textTrack/${token}/${recordID}/${track.kind}_${track.lang}.vtt`
  world.trackLinks.set(path, { content: track.content, until: now() + hour })
  return world.baseUrl + path
}

export function getRecordingTextTracks(world: World, call: Call): Response {
  const recordID = filled(call.params, "recordID")
  if (world.settings.secret !== "" && !first(call.params, "checksum"))
    return fail(world, call, problems.recordingChecksum)
  if (recordID === undefined) return missing(world, "recordID", "missingParamRecordID")
  if (!checksumFits(world.settings, call)) return fail(world, call, problems.recordingChecksum)
  const recording = existing(world, recordID)
  if (!recording) return failure("noRecordings", `No recording found for ${recordID}`)
  if (recording.tracks.length === 0) return failure("noCaptionsFound", `No captions found for ${recordID}`)
  const tracks = recording.tracks.map((track) => {
    const { kind, label, lang, source } = track
    return { href: linkTo(world, recordID, track), kind, label, lang, source }
  })
  return json({ response: { returncode: "SUCCESS", tracks } }, 0)
}

/** The form with a hyphen is stored; builds that use Java's locale helper only accept the other form. */
function languageOf(world: World, lang: string): string | undefined {
  const known = world.settings.javaLocales ? /^[a-z]{2,3}(_[A-Z]{2})?$/ : /^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*$/
  return known.test(lang) ? lang.replaceAll("_", "-") : undefined
}

function labelOf(lang: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(lang) ?? lang
  } catch {
    return lang
  }
}

export function putRecordingTextTrack(world: World, call: Call): Response {
  const { params } = call
  if (world.settings.secret !== "" && !first(params, "checksum")) return missing(world, "checksum")
  const recordId = filled(params, "recordID")
  if (recordId === undefined) return missing(world, "recordID")
  if (!checksumFits(world.settings, call)) return fail(world, call, problems.recordingChecksum)
  const recording = existing(world, recordId)
  if (!recording) return failure("noRecordings", `No recording found for ${recordId}`)
  const kind = filled(params, "kind")
  if (kind === undefined) return missing(world, "kind")
  if (kind !== "subtitles" && kind !== "captions") {
    return failure("invalidKind", `Invalid kind parameter, expected='subtitles|captions' actual=${kind}`)
  }
  const sent = filled(params, "lang")
  if (sent === undefined) return missing(world, "lang")
  const lang = languageOf(world, sent)
  if (lang === undefined) return failure("invalidLang", `Malformed lang param, received=${sent}`)
  // The server's code fails for any body that is not multipart.
  if (call.body.length > 0 && call.contentType !== "multipart/form-data") return serverError()
  const file = call.form?.files.get("file")
  const content = new TextDecoder().decode(file?.bytes)
  const result = (messageKey: string, message: string) =>
    json({ response: { messageKey, message, recordId, returncode: "SUCCESS" } }, 0)
  const others = recording.tracks.filter((other) => other.kind !== kind || other.lang !== lang)
  if (file === undefined) {
    recording.tracks = others
    return result("upload_text_track_success", "Text track uploaded successfully")
  }
  if (content === "") return failure("empty_uploaded_text_track", "Empty uploaded text track.")
  if (world.settings.failUploads) return result("upload_text_track_failed", "Text track upload failed.")
  const track: TextTrack = { kind, lang, label: filled(params, "label") ?? labelOf(lang), source: "upload", content }
  recording.tracks = [...others, track]
  return result("upload_text_track_success", "Text track uploaded successfully")
}

/** A link to a track can be used once, for one hour. */
export function textTrackFile(world: World, path: string): Response {
  const link = world.trackLinks.get(path)
  world.trackLinks.delete(path)
  if (!link || link.until < world.settings.now()) return nginx(404, "Not Found")
  return new Response(link.content, { headers: { "Content-Type": "text/vtt;charset=utf-8" } })
}
