import { issue } from "../../issue.ts"
import { fail, redirect, respond, serverError } from "../responses.ts"
import type { Call, Problem } from "../wire.ts"
import { checksumFits } from "../checksum.ts"
import { internalUserId, token } from "../ids.ts"
import { filled, first, flag, userdata } from "../params.ts"
import { problems } from "../problems.ts"
import { type Attendee, type Login, type Meeting, type Role, type World, origin } from "../state.ts"
import { text } from "../xml.ts"
import { refuse } from "../calls/join-failure.ts"
import { badFlag } from "../calls/meeting-id.ts"

function fullNameOf(world: World, call: Call): string | undefined {
  const { params } = call
  const fullName = first(params, "fullName")
  if (fullName !== undefined || world.settings.release < 3) return fullName
  const parts = [first(params, "firstName"), first(params, "lastName")].filter((name) => name)
  return parts.length > 0 ? parts.join(" ") : undefined
}

/** A valid role wins over any password. */
function roleOf(call: Call, meeting: Meeting): Role | Problem {
  const role = first(call.params, "role")?.toUpperCase()
  if (role === "MODERATOR" || role === "VIEWER") return role
  const password = filled(call.params, "password")
  if (password === undefined) return problems.roleOrPassword
  if (password === meeting.moderatorPW) return "MODERATOR"
  return password === meeting.attendeePW ? "VIEWER" : problems.wrongPassword
}

/**
 * Who does not say `guest` counts as authenticated, and waits under ASK_MODERATOR all the same. `guest=false` is taken for
 * somebody the caller vouches for, who is let in: in one generation (from 2.7 on here) whatever the policy is.
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

/** Sets a servlet session of its own: the token works only together with its cookie. */
export function remember(world: World, call: Call, login: Login): void {
  world.logins.set(login.token, login)
  const tokens = world.servletSessions.get(call.servletSession)
  if (tokens) tokens.add(login.token)
  else world.servletSessions.set(call.servletSession, new Set([login.token]))
}

function welcome(world: World, call: Call, login: Login): Response {
  const { meeting, attendee } = login
  const page = `${origin(world)}/html5client/join?`
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

/** What is wrong before the meeting itself is asked. */
function validate(world: World, call: Call, fullName: string | undefined): Problem | undefined {
  const { release } = world.settings
  if (!fullName) return problems.fullNameMissing
  const meetingID = first(call.params, "meetingID")
  if (release >= 4 && !meetingID) return problems.missingMeetingId
  // The validation of 2.5 to 3.0 reports whichever rule comes up first; for an unknown meeting it is this one.
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
  if (!checksumFits(world.settings, call)) return refuse(world, call, problems.checksum, "checksum")
  const fullName = fullNameOf(world, call)
  if (fullName === undefined && release === 3) return serverError()
  if (first(params, "createTime") === "" && release >= 2.5 && release <= 3) return serverError()
  const invalid = validate(world, call, fullName)
  const meeting = world.meetings.get(first(params, "meetingID") ?? "")
  if (invalid || !meeting) return refuse(world, call, invalid ?? problems.joinUnknown, "validation")

  const createTime = first(params, "createTime")
  if (createTime && Number(createTime) !== meeting.createTime) {
    return refuse(world, call, problems.createTimeMismatch, "meeting")
  }
  const role = roleOf(call, meeting)
  // This refusal never redirects, whatever `redirect` says.
  if (typeof role !== "string") return fail(world, call, role)
  if (meeting.maxUsers > 0 && meeting.attendees.size >= meeting.maxUsers) {
    return refuse(world, call, problems.full, "meeting")
  }
  const former = filled(params, "existingUserID")
  if (former && !meeting.attendees.has(former)) return refuse(world, call, problems.userNotFound, "meeting")
  const status = guestStatus(world, meeting, role, call)
  if (status === "DENY") return refuse(world, call, problems.guestDenied, "meeting")

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
