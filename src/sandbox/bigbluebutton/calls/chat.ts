import { fail, respond, serverError } from "../responses.ts"
import type { Call } from "../wire.ts"
import { emit } from "../events.ts"
import { first } from "../params.ts"
import { problems } from "../problems.ts"
import type { World } from "../state.ts"
import { text } from "../xml.ts"

const escaped = (message: string) =>
  message.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

export function sendChatMessage(world: World, call: Call): Response {
  const { params } = call
  const { release, now } = world.settings
  const id = first(params, "meetingID")
  if (!id) return release < 4 ? serverError() : fail(world, call, problems.missingMeetingId)
  const message = first(params, "message")
  if (message === undefined) return fail(world, call, problems.messageMissing)
  if (message.length < 1 || message.length > 500) return fail(world, call, problems.messageSize)
  const userName = first(params, "userName") ?? "System"
  if (userName.length > 255) return fail(world, call, problems.userNameSize)
  const meeting = world.meetings.get(id)
  if (!meeting || meeting.attendees.size === 0) return fail(world, call, problems.chatMeetingNotFound)
  meeting.chat.push({ userName, message })
  const time = now()
  emit(world, "chat-group-message-sent", meeting, {
    "chat-message": {
      id: `${time}-${meeting.chat.length}`,
      message: escaped(message),
      sender: { "internal-user-id": "SYSTEM", "external-user-id": "", name: userName, time },
    },
    "chat-id": "MAIN-PUBLIC-GROUP-CHAT",
  })
  return respond(world, [text("messageKey", ""), text("message", "")], { cacheable: true })
}
