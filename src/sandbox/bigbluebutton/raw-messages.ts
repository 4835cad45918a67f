import type { Attributes, MeetingIds } from "./events.ts"

/** Names of the meeting core's messages behind the mapped events that this sandbox sends by itself. */
const coreNames: Readonly<Record<string, string>> = {
  "meeting-created": "MeetingCreatedEvtMsg",
  "meeting-ended": "MeetingDestroyedEvtMsg",
  "user-joined": "UserJoinedMeetingEvtMsg",
  "user-left": "UserLeftMeetingEvtMsg",
  "user-presenter-assigned": "PresenterAssignedEvtMsg",
  "chat-group-message-sent": "GroupChatMessageBroadcastEvtMsg",
  "meeting-presentation-changed": "SetCurrentPresentationEvtMsg",
}

function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function member(attributes: Attributes, name: string): Attributes {
  const value = attributes[name]
  return typeof value === "object" && value !== null ? { ...value } : {}
}

function coreBody(id: string, meeting: MeetingIds, attributes: Attributes): object {
  const user = member(attributes, "user")
  const props = member(attributes, "meeting")
  const intId = text(user["internal-user-id"])
  switch (id) {
    case "meeting-created":
      return {
        props: {
          meetingProp: {
            name: text(props["name"]),
            extId: meeting.meetingID,
            intId: meeting.internalMeetingID,
            isBreakout: props["is-breakout"] === true,
          },
          durationProps: {
            duration: props["duration"],
            createdTime: props["create-time"],
            createdDate: props["create-date"],
          },
          password: { moderatorPass: props["moderator-pass"], viewerPass: props["viewer-pass"] },
          recordProp: { record: props["record"] },
          voiceProp: { voiceConf: props["voice-conf"], dialNumber: props["dial-number"] },
          usersProp: { maxUsers: props["max-users"] },
          metadataProp: { metadata: props["metadata"] },
        },
      }
    case "meeting-ended":
      return { meetingId: meeting.internalMeetingID }
    case "user-joined":
      return {
        intId,
        extId: user["external-user-id"],
        name: user["name"],
        role: user["role"],
        guest: user["guest"],
        presenter: user["presenter"],
      }
    case "user-left":
      return { intId, eject: false }
    default:
      return { ...attributes }
  }
}

/** What a hook with getRaw=true gets instead of the mapped event. */
export function rawMessage(id: string, meeting: MeetingIds, attributes: Attributes, ts: number): object {
  if (id.startsWith("rap-")) {
    const { meeting: _ids, ...rest } = attributes
    return {
      header: { timestamp: ts, name: id.slice(4).replaceAll("-", "_"), current_time: ts, version: "0.0.1" },
      payload: {
        meeting_id: meeting.internalMeetingID,
        external_meeting_id: meeting.meetingID,
        ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replaceAll("-", "_"), value])),
      },
    }
  }
  const name = coreNames[id] ?? id
  const user = text(member(attributes, "user")["internal-user-id"]) || "not-used"
  return {
    envelope: {
      name,
      routing: { msgType: "BROADCAST_TO_MEETING", meetingId: meeting.internalMeetingID, userId: user },
      timestamp: ts,
    },
    core: {
      header: { name, meetingId: meeting.internalMeetingID, userId: user },
      body: coreBody(id, meeting, attributes),
    },
  }
}
