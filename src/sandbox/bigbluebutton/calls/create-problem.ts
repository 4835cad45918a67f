import type { Call, Problem } from "../wire.ts"
import { first } from "../params.ts"
import { problems } from "../problems.ts"
import type { World } from "../state.ts"
import { badFlag, meetingIdProblem } from "./meeting-id.ts"

function nameProblem(call: Call): Problem | undefined {
  const name = first(call.params, "name")
  if (name === undefined) return problems.nameMissing
  if (name === "") return problems.nameEmpty
  const length = name.trim().length
  return length < 2 || length > 256 ? problems.nameSize : undefined
}

const badPassword = (value: string | undefined) => value !== undefined && (value.length < 2 || value.length > 64)

function isUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:/.test(value)
}

/** The first rule that the parameters of create break. */
export function createProblem(world: World, call: Call): Problem | undefined {
  const { params } = call
  const early = nameProblem(call) ?? meetingIdProblem(world, call)
  if (early) return early
  if (badPassword(first(params, "attendeePW")) || badPassword(first(params, "moderatorPW"))) return problems.password
  if (badFlag(call, "record")) return problems.recordFlag
  // 2.7.1 takes no value at all for it.
  const breakout = first(params, "isBreakout") ?? ""
  if (badFlag(call, "isBreakout") || (world.settings.release === 2.7 && breakout !== "")) return problems.boolean
  const voiceBridge = first(params, "voiceBridge") ?? ""
  if (voiceBridge !== "" && !/^\d+$/.test(voiceBridge)) return problems.voiceBridge
  const upload = first(params, "presentationUploadExternalUrl") ?? ""
  if (upload !== "" && !isUrl(upload)) return problems.externalUploadUrl
  if (world.settings.release < 4) return undefined
  const presentation = first(params, "preUploadedPresentation") ?? ""
  if (presentation !== "" && !isUrl(presentation)) return problems.presentationUrl
  const editor = first(params, "sharedNotesEditor") ?? ""
  return editor !== "" && !/^(blocknote|etherpad)$/i.test(editor) ? problems.notesEditor : undefined
}
