import { fail, respond, serverError, xmlBody } from "../responses.ts"
import { type Call, bodyText } from "../wire.ts"
import { emit } from "../events.ts"
import { hexadecimal } from "../ids.ts"
import { readModules } from "../modules.ts"
import { first } from "../params.ts"
import { problems } from "../problems.ts"
import { MalformedXml } from "../read-xml.ts"
import type { SandboxDocument, World } from "../state.ts"
import { text, writeResponse } from "../xml.ts"

/** This call's failures have a message and no key. */
function failed(world: World, message: string): Response {
  const members = [text("returncode", "FAILED"), text("message", message)]
  return xmlBody(writeResponse(members, "lines", world.settings.quirks), true)
}

export function insertDocument(world: World, call: Call): Response {
  const id = first(call.params, "meetingID")
  if (!id) return fail(world, call, problems.missingMeetingId)
  if (call.body.length === 0) return serverError()
  const meeting = world.meetings.get(id)
  if (!meeting) return world.settings.release < 3 ? serverError() : failed(world, `Meeting with id [${id}] not found.`)
  if (meeting.disabledFeatures.has("presentation")) {
    return failed(world, "Presentation feature is disabled, ignoring.")
  }
  let documents: SandboxDocument[]
  try {
    ;({ documents } = readModules(bodyText(call)))
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error
    return world.settings.release >= 4 ? fail(world, call, problems.malformedXml) : serverError()
  }
  meeting.documents.push(...documents)
  if (documents.some((document) => document.current)) {
    const { random, now } = world.settings
    const presentation = `${hexadecimal(random, 40)}-${now()}`
    emit(world, "meeting-presentation-changed", meeting, { meeting: { "presentation-id": presentation } })
  }
  return respond(world, [text("message", "Presentation is being uploaded")], { cacheable: true })
}
