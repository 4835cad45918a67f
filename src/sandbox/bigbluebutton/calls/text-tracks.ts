import { issue } from "../../issue.ts"
import { fail, json, nginx, serverError } from "../responses.ts"
import type { Call } from "../wire.ts"
import { checksumFits } from "../checksum.ts"
import { hexadecimal } from "../ids.ts"
import { filled, first } from "../params.ts"
import { problems } from "../problems.ts"
import type { TextTrack, World } from "../state.ts"

const failure = (messageKey: string, message: string) =>
  json({ response: { returncode: "FAILED", messageKey, message } }, 0)

const missing = (name: string) => failure("paramError", `Missing param ${name}.`)

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
  if (recordID === undefined) return failure("missingParamRecordID", "You must specify a recordID.")
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

/** The hyphen form is what is stored; builds that read it with Java's locale helper only know the other. */
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
  if (world.settings.secret !== "" && !first(params, "checksum")) return missing("checksum")
  const recordId = filled(params, "recordID")
  if (recordId === undefined) return missing("recordID")
  if (!checksumFits(world.settings, call)) return fail(world, call, problems.recordingChecksum)
  const recording = existing(world, recordId)
  if (!recording) return failure("noRecordings", `No recording found for ${recordId}`)
  const kind = filled(params, "kind")
  if (kind === undefined) return missing("kind")
  if (kind !== "subtitles" && kind !== "captions") {
    return failure("invalidKind", `Invalid kind parameter, expected='subtitles|captions' actual=${kind}`)
  }
  const sent = filled(params, "lang")
  if (sent === undefined) return missing("lang")
  const lang = languageOf(world, sent)
  if (lang === undefined) return failure("invalidLang", `Malformed lang param, received=${sent}`)
  // The code asks a multipart request for its file, whatever else the body is.
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

/** A link to a track works once, and for an hour. */
export function textTrackFile(world: World, path: string): Response {
  const link = world.trackLinks.get(path)
  world.trackLinks.delete(path)
  if (!link || link.until < world.settings.now()) return nginx(404, "Not Found")
  return new Response(link.content, { headers: { "Content-Type": "text/vtt;charset=utf-8" } })
}
