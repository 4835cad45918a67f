import { callWhenEnded } from "./callbacks.ts"
import { emit, fullUser, userIds } from "./events.ts"
import { recordingOf } from "./pipeline.ts"
import type { Attendee, Meeting, World } from "./state.ts"

/** The person connects: from here on the meeting runs and lists them. */
export function connect(world: World, meeting: Meeting, attendee: Attendee): void {
  if (meeting.attendees.has(attendee.internalUserID)) return
  attendee.joinedAt = world.settings.now()
  attendee.leftAt = undefined
  meeting.hasUserJoined = true
  meeting.attendees.set(attendee.internalUserID, attendee)
  meeting.visitors.push(attendee)
  emit(world, "user-joined", meeting, { user: fullUser(attendee) })
  const taken = [...meeting.attendees.values()].some((other) => other.isPresenter)
  if (attendee.role === "MODERATOR" && !taken) {
    attendee.isPresenter = true
    emit(world, "user-presenter-assigned", meeting, { user: userIds(attendee) })
  }
}

export function disconnect(world: World, meeting: Meeting, attendee: Attendee): void {
  if (!meeting.attendees.delete(attendee.internalUserID)) return
  attendee.leftAt = world.settings.now()
  meeting.lastLeftAt = attendee.leftAt
  emit(world, "user-left", meeting, { user: { ...userIds(attendee), guest: attendee.guest } })
}

/** Ends the meeting and its breakout rooms; like the real server, it forgets them at once. */
export function finish(world: World, meeting: Meeting, forcibly: boolean): void {
  if (!world.meetings.delete(meeting.meetingID)) return
  for (const child of meeting.children) finish(world, child, forcibly)
  meeting.endTime = world.settings.now()
  meeting.hasBeenForciblyEnded = forcibly
  for (const attendee of meeting.attendees.values()) {
    attendee.leftAt = meeting.endTime
    // Version 3 tells that everybody left, with all it knows about them.
    if (world.settings.hooks.version !== "2") emit(world, "user-left", meeting, { user: fullUser(attendee) })
  }
  for (const [token, login] of world.logins) if (login.meeting === meeting) world.logins.delete(token)
  emit(world, "meeting-ended", meeting)
  callWhenEnded(world, meeting)
  if (meeting.record || meeting.keepEvents) world.ended.push(meeting)
  if (meeting.record) world.recordings.set(meeting.internalMeetingID, recordingOf(meeting))
  meeting.attendees.clear()
}

const minutes = 60_000

function isOver(meeting: Meeting, now: number): boolean {
  if (meeting.duration > 0 && now >= meeting.createTime + meeting.duration * minutes) return true
  if (meeting.attendees.size > 0) return false
  if (meeting.lastLeftAt === undefined) {
    const limit = meeting.expireIfNoUserJoined
    return limit > 0 && now >= meeting.createTime + limit * minutes
  }
  return meeting.expireWhenLastUserLeft > 0 && now >= meeting.lastLeftAt + meeting.expireWhenLastUserLeft * minutes
}

/** Looked up on each request instead of by timers, so that an injected clock decides alone. */
export function endExpired(world: World): void {
  const now = world.settings.now()
  for (const meeting of [...world.meetings.values()]) if (isOver(meeting, now)) finish(world, meeting, false)
}
