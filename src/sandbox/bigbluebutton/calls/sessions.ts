import { json, respond } from "../responses.ts"
import type { Call, Problem } from "../wire.ts"
import { hash } from "../hash.ts"
import { analyticsOf } from "../analytics.ts"
import { disconnect } from "../meetings.ts"
import { filled, first, flag } from "../params.ts"
import { problems } from "../problems.ts"
import { type Login, type World, origin } from "../state.ts"

/** The login behind the sessionToken: without the cookie of the join it counts for nothing. */
export function loginOf(world: World, call: Call): Login | Problem {
  const token = first(call.params, "sessionToken")
  if (!token) return problems.missingToken
  const login = world.logins.get(token)
  if (!login) return problems.missingSession
  const known = world.servletSessions.get(call.servletSession)?.has(token) ?? false
  return known || login.meeting.allowRequestsWithoutSession ? login : problems.missingSession
}

const isProblem = (found: Login | Problem): found is Problem => "key" in found

const failure = (members: Record<string, string>) => json({ response: { returncode: "FAILED", ...members } })

const encode = (value: string) => new URLSearchParams([["v", value]]).toString().slice(2)

/** What a viewer may not set for the new session, since 4.0. */
const blocked = new Set([
  "bbb_record_permission",
  "bbb_record_video",
  "bbb_fullaudio_bridge",
  "bbb_transparent_listen_only",
  "bbb_multi_user_pen_only",
  "bbb_presenter_tools",
  "bbb_multi_user_tools",
])

function refusedUserdata(world: World, call: Call, login: Login): string | undefined {
  if (world.settings.release < 4) return undefined
  const names = [...call.params.keys()].filter((name) => name.startsWith("userdata-")).map((name) => name.slice(9))
  if (names.some((name) => !/^[A-Za-z0-9_.]+$/.test(name))) return "Invalid userdata parameter."
  if (login.attendee.role === "MODERATOR") return undefined
  return names.some((name) => blocked.has(name.toLowerCase())) ? "Userdata parameter is not allowed." : undefined
}

export function getJoinUrl(world: World, call: Call): Response {
  const { params } = call
  const login = loginOf(world, call)
  const sessionToken = first(params, "sessionToken") ?? ""
  // 3.0 answers with nothing at all.
  if (isProblem(login) && world.settings.release < 4) return new Response(null)
  if (isProblem(login)) return failure({ message: login.message, sessionToken })
  const refused = refusedUserdata(world, call, login)
  if (refused !== undefined) return failure({ message: refused, sessionToken })

  const { attendee, meeting } = login
  const given = first(params, "fullName")
  const pairs: (readonly [string, string])[] = [
    ["redirect", "true"],
    ["role", filled(params, "role") ?? attendee.role],
    // Values the server fills in itself are encoded twice.
    ["fullName", given ?? encode(attendee.fullName)],
    ["meetingID", encode(meeting.meetingID)],
    ["userID", attendee.userID],
  ]
  if (flag(params, "replaceSession")) {
    pairs.push(["existingUserID", attendee.internalUserID], ["replaceSessionToken", sessionToken])
  }
  for (const [name, [value]] of params) {
    if (name === "sessionName" || name === "enforceLayout" || name.startsWith("userdata-"))
      pairs.push([name, value ?? ""])
  }
  // The ampersand at the very start is part of the signed text.
  const query = pairs.map(([name, value]) => `&${name}=${encode(value)}`).join("")
  const checksum = hash("sha1", `join${query}${world.settings.secret}`)
  return json({
    response: {
      returncode: "SUCCESS",
      message: "Join URL provided successfully.",
      url: `${world.baseUrl}/api/join?${query}&checksum=${checksum}`,
    },
  })
}

export function stuns(world: World, call: Call): Response {
  const login = loginOf(world, call)
  if (isProblem(login)) return failure({ message: login.message, logoutURL: origin(world) })
  const host = new URL(world.baseUrl).hostname
  return json({
    stunServers: [{ url: `stun:${host}` }],
    turnServers: [
      {
        username: `${Math.floor(world.settings.now() / 1000) + 86_400}:${login.attendee.internalUserID}`,
        password: hash("sha1", login.token),
        url: `turns:${host}:443?transport=tcp`,
        ttl: 86_400,
      },
    ],
    remoteIceCandidates: [],
  })
}

/** Succeeds for everybody; those who were inside leave. */
export function signOut(world: World, call: Call): Response {
  const login = loginOf(world, call)
  if (!isProblem(login)) {
    world.logins.delete(login.token)
    disconnect(world, login.meeting, login.attendee)
  }
  return respond(world, [])
}

export function learningDashboard(world: World, call: Call): Response {
  const login = loginOf(world, call)
  const sessionToken = first(call.params, "sessionToken") ?? ""
  const deny = (message: string) => failure({ message, sessionToken })
  if (isProblem(login)) return deny(login.message)
  const { attendee, meeting } = login
  if (attendee.role !== "MODERATOR") return deny("Permission denied.")
  if (meeting.disabledFeatures.has("learningDashboard")) return deny("Learning Dashboard is disabled for this meeting.")
  if (meeting.attendees.size === 0) return deny("The meeting is not running.")
  const data = JSON.stringify(analyticsOf(world, { ...meeting, endTime: world.settings.now() }))
  return json({ response: { returncode: "SUCCESS", data, sessionToken } })
}

export function feedback(world: World, call: Call): Response {
  const login = loginOf(world, call)
  if (isProblem(login)) return failure({ messageKey: login.key, message: login.message })
  return json({ response: { returncode: "SUCCESS" } })
}
