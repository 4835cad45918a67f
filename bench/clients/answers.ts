export const conversationId = "conversation-7"
export const meetingID = "aula-1"

/** The response to the call: a page of two messages, about 330 bytes. */
export const page = JSON.stringify({
  data: ["Olá! Como posso ajudar?", "Quero remarcar minha consulta"].map((text, index) => ({
    id: `message-${index}`,
    conversationId,
    direction: index === 0 ? "outbound" : "inbound",
    content: { type: "text", text },
    createdAt: "2026-01-02T03:04:05Z",
  })),
  nextCursor: null,
})

const attendee = (index: number) => `<attendee>
<userID>w_${index}f6kq3wxdcvr</userID>
<fullName>Participante ${index}</fullName>
<role>${index === 0 ? "MODERATOR" : "VIEWER"}</role>
<isPresenter>${index === 0}</isPresenter>
<isListeningOnly>false</isListeningOnly>
<hasJoinedVoice>true</hasJoinedVoice>
<hasVideo>false</hasVideo>
<clientType>HTML5</clientType>
</attendee>`

/** The response to `getMeetingInfo`: a meeting with four users, about 2 kB. */
export const meeting = `<response>
<returncode>SUCCESS</returncode>
<meetingName>Álgebra Linear I</meetingName>
<meetingID>${meetingID}</meetingID>
<internalMeetingID>183f0bf3a0982a127bdb8161e0c44eb696b3e75c-1715261728620</internalMeetingID>
<createTime>1715261728620</createTime>
<createDate>Thu May 09 13:35:28 UTC 2024</createDate>
<voiceBridge>71805</voiceBridge>
<dialNumber>613-555-1234</dialNumber>
<attendeePW>ap</attendeePW>
<moderatorPW>mp</moderatorPW>
<running>true</running>
<duration>0</duration>
<hasUserJoined>true</hasUserJoined>
<recording>false</recording>
<hasBeenForciblyEnded>false</hasBeenForciblyEnded>
<startTime>1715261728637</startTime>
<endTime>0</endTime>
<participantCount>4</participantCount>
<listenerCount>0</listenerCount>
<voiceParticipantCount>4</voiceParticipantCount>
<videoCount>0</videoCount>
<maxUsers>0</maxUsers>
<moderatorCount>1</moderatorCount>
<attendees>
${Array.from({ length: 4 }, (_, index) => attendee(index)).join("\n")}
</attendees>
<metadata>
<bbb-origin>Moodle</bbb-origin>
<class-id>007</class-id>
</metadata>
<isBreakout>false</isBreakout>
</response>`
