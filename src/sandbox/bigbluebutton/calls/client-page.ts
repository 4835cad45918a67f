import { nginx } from "../responses.ts"
import type { Call } from "../wire.ts"
import { connect } from "../meetings.ts"
import { first } from "../params.ts"
import type { World } from "../state.ts"

const html = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

function page(title: string, lines: readonly string[]): Response {
  const body = lines.map((line) => `<p>${line}</p>`).join("\n")
  return new Response(
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${html(title)}</title>\n</head>\n<body>\n<h1>${html(title)}</h1>\n${body}\n</body>\n</html>\n`,
    { headers: { "Content-Type": "text/html; charset=utf-8" } },
  )
}

/**
 * Stands for the client: who opens it, connects. The cookie of the join must come along, save after a redirect,
 * where no browser would lack it and a script has no other way.
 */
export function clientPage(world: World, call: Call): Response {
  const token = first(call.params, "sessionToken") ?? ""
  const login = world.logins.get(token)
  if (!login) return nginx(401, "Authorization Required")
  const { meeting, attendee } = login
  const cookie = world.servletSessions.get(call.servletSession)?.has(token) ?? false
  if (!cookie && !login.redirected && !meeting.allowRequestsWithoutSession) return nginx(401, "Authorization Required")
  if (login.guestStatus === "WAIT") return page(meeting.name, ["Please wait for a moderator to let you in."])
  connect(world, meeting, attendee)
  const prefix = new URL(world.baseUrl).pathname.replace(/\/$/, "")
  return page(meeting.name, [
    `${html(attendee.fullName)} (${attendee.role}) is in the meeting ${html(meeting.meetingID)}.`,
    "This is a sandbox: there is no sound and no picture.",
    `<a href="${html(prefix)}/api/signOut?sessionToken=${html(token)}">Leave</a>`,
  ])
}
