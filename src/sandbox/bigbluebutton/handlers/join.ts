import { issue } from "../../runtime.ts"
import { fail, json, nginx, problems, redirect, respond, serverError } from "../responses.ts"
import { type Call, checksumFits, filled, first, flag, formEncode, type Problem, userdata } from "../wire.ts"
import {
  type Attendee,
  hash,
  internalUserId,
  type Login,
  type Meeting,
  origin,
  type Role,
  token,
  type World,
} from "../state.ts"
import { text } from "../xml.ts"
import { dashboardOf } from "../processing.ts"
import { badFlag } from "./create.ts"
import { connect, disconnect } from "./meetings.ts"

/** JSON in a query as the server writes it: brackets, colons and commas are not encoded. */
const readable = (value: unknown) =>
  encodeURIComponent(JSON.stringify(value)).replace(/%5B|%5D|%3A|%2C/g, (escape) => decodeURIComponent(escape))

/**
 * Determines where a rejected user is redirected. After a wrong checksum, no URL of the request is used;
 * errorRedirectUrl works from 2.7 on, but up to 3.0 the validation layer ignored it.
 */
type Stage = "checksum" | "validation" | "meeting"

function target(world: World, call: Call, stage: Stage): string {
  const { release } = world.settings
  if (stage === "checksum") return origin(world)
  const trusted = release >= 4 || (release >= 2.7 && stage === "meeting")
  const errorUrl = trusted ? filled(call.params, "errorRedirectUrl") : undefined
  return errorUrl ?? filled(call.params, "logoutURL") ?? origin(world)
}

/** An error of `join`: a redirect with the errors, or XML if the request has `redirect=false`. */
function reject(world: World, call: Call, problem: Problem, stage: Stage): Response {
  const inXml = first(call.params, "redirect")?.toLowerCase() === "false"
  if (inXml && (world.settings.release >= 3 || stage === "meeting")) return fail(world, call, problem)
  const url = target(world, call, stage)
  const errors = readable([{ key: problem.key, message: problem.message }])
  return redirect(`${url}${url.includes("?") ? "&" : "?"}errors=${errors}`)
}

/** A valid role has precedence over any password, which ConferênciaWeb's contract requires anyway. */
function roleOf(world: World, call: Call, meeting: Meeting): Role | Problem {
  const role = first(call.params, "role")?.toUpperCase()
  const password = filled(call.params, "password")
  if (password === undefined && world.settings.conferenciaWeb) return problems.roleOrPassword
  if (role === "MODERATOR" || role === "VIEWER") return role
  if (password === undefined) return problems.roleOrPassword
  if (password === meeting.moderatorPW) return "MODERATOR"
  return password === meeting.attendeePW ? "VIEWER" : problems.wrongPassword
}

/**
 * A user without `guest` counts as authenticated, but waits under ASK_MODERATOR. In one generation (here from 2.7 on),
 * `guest=false` means that the caller vouches for the user, who is admitted whatever the policy is.
 */
function guestStatus(world: World, meeting: Meeting, role: Role, { params }: Call): Login["guestStatus"] {
  const { authenticatedGuest, release } = world.settings
  const { guestPolicy } = meeting
  const guest = flag(params, "guest")
  const said = filled(params, "guest") !== undefined
  const authenticated = filled(params, "auth") === undefined ? !said : flag(params, "auth")
  if (!authenticatedGuest && !guest) return "ALLOW"
  if (authenticatedGuest && (role === "MODERATOR" || (said && !guest && release >= 2.7))) return "ALLOW"
  switch (guestPolicy) {
    case "ALWAYS_ACCEPT":
      return "ALLOW"
    case "ALWAYS_ACCEPT_AUTH":
      return guest && authenticatedGuest ? "WAIT" : "ALLOW"
    case "ASK_MODERATOR":
      return guest || authenticated ? "WAIT" : "ALLOW"
    default:
      return "DENY"
  }
}

export function newAttendee(
  world: World,
  person: Pick<Attendee, "fullName" | "role"> & { userID?: string | undefined } & Partial<Omit<Attendee, "userID">>,
): Attendee {
  const internal = issue(world, internalUserId)
  return {
    guest: false,
    isPresenter: false,
    isListeningOnly: false,
    hasJoinedVoice: false,
    hasVideo: false,
    clientType: "HTML5",
    customdata: new Map(),
    sessionToken: issue(world, (random) => token(random, 16)),
    joinedAt: 0,
    leftAt: undefined,
    ...person,
    internalUserID: internal,
    userID: person.userID ?? internal,
  }
}

/** Starts a separate servlet session: the token works only together with its cookie. */
function remember(world: World, call: Call, login: Login): void {
  world.logins.set(login.token, login)
  const tokens = world.servletSessions.get(call.servletSession)
  if (tokens) tokens.add(login.token)
  else world.servletSessions.set(call.servletSession, new Set([login.token]))
}

function welcome(world: World, call: Call, login: Login): Response {
  const { meeting, attendee } = login
  const page = `${origin(world)}/html5client/join?`
  const own = world.settings.conferenciaWeb ? filled(call.params, "clientURL") : undefined
  if (login.redirected && own !== undefined) {
    return redirect(`${own}${own.includes("?") ? "&" : "?"}sessionToken=${login.token}`)
  }
  if (login.redirected) {
    const wait = world.settings.release >= 3 && first(call.params, "enforceLayout") ? "waitLayout=1&" : ""
    return redirect(`${page}${wait}sessionToken=${login.token}`)
  }
  const waits = login.guestStatus === "WAIT"
  const [key, message] =
    waits && world.settings.release <= 2.4
      ? ["guestWait", "Guest waiting for approval to join meeting."]
      : ["successfullyJoined", "You have joined successfully."]
  return respond(world, [
    text("messageKey", key),
    text("message", message),
    text("meeting_id", meeting.internalMeetingID),
    text("user_id", attendee.internalUserID),
    text("auth_token", token(world.settings.random, 12)),
    text("session_token", login.token),
    text("guestStatus", login.guestStatus),
    text("url", `${page}sessionToken=${login.token}`),
  ])
}

/** Checks everything that does not depend on the meeting. */
function validate(world: World, call: Call, fullName: string | undefined): Problem | undefined {
  const { release } = world.settings
  if (!fullName) return problems.fullNameMissing
  if (release >= 4 && fullName.length > 255) return problems.fullNameLength
  const meetingID = first(call.params, "meetingID")
  if (release >= 4 && !meetingID) return problems.missingMeetingId
  // The validation of 2.5 to 3.0 reports the first failed rule; for an unknown meeting it is this one.
  const unknown = release >= 2.5 && release < 4 ? problems.joinEnded : problems.joinUnknown
  if (!world.meetings.has(meetingID ?? "")) return unknown
  if (badFlag(call, "guest")) return problems.guestFlag
  if (badFlag(call, "auth")) return problems.authFlag
  const createTime = first(call.params, "createTime")
  return createTime !== undefined && !/^\d+$/.test(createTime) ? problems.createTime : undefined
}

export function join(world: World, call: Call): Response {
  const { params } = call
  const { release } = world.settings
  if (!checksumFits(world.settings, call)) return reject(world, call, problems.checksum, "checksum")
  const fullName = first(params, "fullName")
  if (fullName === undefined && release === 3) return serverError()
  if (first(params, "createTime") === "" && release >= 2.5 && release <= 3) return serverError()
  const invalid = validate(world, call, fullName)
  const meeting = world.meetings.get(first(params, "meetingID") ?? "")
  if (invalid || !meeting) return reject(world, call, invalid ?? problems.joinUnknown, "validation")

  const createTime = first(params, "createTime")
  if (createTime && Number(createTime) !== meeting.createTime) {
    return reject(world, call, problems.createTimeMismatch, "meeting")
  }
  const role = roleOf(world, call, meeting)
  // This error never redirects, whatever `redirect` is.
  if (typeof role !== "string") return fail(world, call, role)
  if (meeting.maxUsers > 0 && meeting.attendees.size >= meeting.maxUsers) {
    return reject(world, call, problems.full, "meeting")
  }
  const former = filled(params, "existingUserID")
  if (former && !meeting.attendees.has(former)) return reject(world, call, problems.userNotFound, "meeting")
  const status = guestStatus(world, meeting, role, call)
  if (status === "DENY") return reject(world, call, problems.guestDenied, "meeting")

  const attendee = newAttendee(world, {
    fullName: (fullName ?? "").replace(/\p{Cc}/gu, ""),
    role,
    userID: filled(params, "userID"),
    guest: flag(params, "guest"),
    customdata: userdata(params),
    ...(flag(params, "bot") ? { clientType: "BOT" } : {}),
  })
  const login: Login = {
    token: attendee.sessionToken,
    meeting,
    attendee,
    guestStatus: status,
    redirected: first(params, "redirect")?.toLowerCase() !== "false",
  }
  remember(world, call, login)
  return welcome(world, call, login)
}

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
 * Represents the client: opening it connects the user. The join cookie is required, except after a redirect: a browser
 * always has it then, and a script has no way to keep it.
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

/** The login of a sessionToken, which is only valid with the join cookie. */
function loginOf(world: World, call: Call): Login | Problem {
  const token = first(call.params, "sessionToken")
  if (!token) return problems.missingToken
  const login = world.logins.get(token)
  if (!login) return problems.missingSession
  const known = world.servletSessions.get(call.servletSession)?.has(token) ?? false
  return known || login.meeting.allowRequestsWithoutSession ? login : problems.missingSession
}

const isProblem = (found: Login | Problem): found is Problem => "key" in found

const failure = (members: Record<string, string>) => json({ response: { returncode: "FAILED", ...members } })

/** Parameters that a viewer may not set for the new session, since 4.0. */
const blocked = new Set([
  "bbb_record_permission",
  "bbb_record_video",
  "bbb_fullaudio_bridge",
  "bbb_transparent_listen_only",
  "bbb_multi_user_pen_only",
  "bbb_presenter_tools",
  "bbb_multi_user_tools",
])

function rejectedUserdata(world: World, call: Call, login: Login): string | undefined {
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
  // BigBlueButton 3.0 sends an empty response.
  if (isProblem(login) && world.settings.release < 4) return new Response(null)
  if (isProblem(login)) return failure({ message: login.message, sessionToken })
  const rejected = rejectedUserdata(world, call, login)
  if (rejected !== undefined) return failure({ message: rejected, sessionToken })

  const { attendee, meeting } = login
  const given = first(params, "fullName")
  const pairs: (readonly [string, string])[] = [
    ["redirect", "true"],
    ["role", filled(params, "role") ?? attendee.role],
    // Values filled in by the server are encoded twice.
    ["fullName", given ?? formEncode(attendee.fullName)],
    ["meetingID", formEncode(meeting.meetingID)],
    ["userID", attendee.userID],
  ]
  if (flag(params, "replaceSession")) {
    pairs.push(["existingUserID", attendee.internalUserID], ["replaceSessionToken", sessionToken])
  }
  for (const [name, [value]] of params) {
    if (name === "sessionName" || name === "enforceLayout" || name.startsWith("userdata-"))
      pairs.push([name, value ?? ""])
  }
  // The ampersand at the start is part of the signed text.
  const query = pairs.map(([name, value]) => `&${name}=${formEncode(value)}`).join("")
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

/** Always succeeds; a user who was in the meeting leaves. */
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
  const data = JSON.stringify(dashboardOf(world, meeting))
  return json({ response: { returncode: "SUCCESS", data, sessionToken } })
}

export function feedback(world: World, call: Call): Response {
  const login = loginOf(world, call)
  if (isProblem(login)) return failure({ messageKey: login.key, message: login.message })
  return json({ response: { returncode: "SUCCESS" } })
}
