import type { XmlDocument, XmlObject } from "../../../src/core/xml/shape.ts"

const object = (fields: XmlObject["fields"]): XmlObject => ({ kind: "object", fields })

const attendee = object({
  userID: { shape: "string" },
  fullName: { shape: "string" },
  role: { shape: "string" },
  isPresenter: { shape: "boolean" },
  isListeningOnly: { shape: "boolean" },
  hasJoinedVoice: { shape: "boolean" },
  hasVideo: { shape: "boolean" },
  clientType: { shape: "string" },
  customdata: { shape: { kind: "map" }, required: true },
})

/** One meeting at the top level of the response, with every kind of field. */
export const meeting: XmlDocument = {
  root: "response",
  shape: object({
    returncode: { shape: "string" },
    meetingName: { shape: "string" },
    meetingID: { shape: "string" },
    internalMeetingID: { shape: "string" },
    createTime: { shape: "integer" },
    createDate: { shape: "string" },
    voiceBridge: { shape: "string" },
    dialNumber: { shape: "string" },
    attendeePW: { shape: "string" },
    running: { shape: "boolean" },
    duration: { shape: "integer" },
    hasUserJoined: { shape: "boolean" },
    recording: { shape: "boolean" },
    hasBeenForciblyEnded: { shape: "boolean" },
    startTime: { shape: "integer" },
    endTime: { shape: "integer" },
    participantCount: { shape: "integer" },
    listenerCount: { shape: "integer" },
    voiceParticipantCount: { shape: "integer" },
    videoCount: { shape: "integer" },
    maxUsers: { shape: "integer" },
    moderatorCount: { shape: "integer" },
    ratio: { shape: "number" },
    attendees: { shape: attendee, list: { wrapped: true, item: "attendee" }, required: true },
    metadata: { shape: { kind: "map" }, required: true },
    isBreakout: { shape: "boolean" },
    parentMeetingID: { shape: "string", alsoIn: "breakout" },
    sequence: { shape: "integer", alsoIn: "breakout" },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakout" }, required: true },
    messageKey: { shape: "string" },
  }),
}

const image = object({
  url: { shape: "trimmed", text: true },
  alt: { shape: "string", attribute: true },
  width: { shape: "integer", attribute: true },
  height: { shape: "integer", attribute: true },
})

const format = object({
  type: { shape: "trimmed" },
  url: { shape: "trimmed" },
  processingTime: { shape: "integer" },
  length: { shape: "integer" },
  size: { shape: "integer" },
  preview: { shape: object({ images: { shape: image, list: { wrapped: true, item: "image" }, required: true } }) },
})

const recording = object({
  id: { name: "recordID", shape: "string" },
  meetingID: { shape: "string" },
  name: { shape: "string" },
  isBreakout: { shape: "boolean" },
  published: { shape: "boolean" },
  state: { shape: "string" },
  startTime: { shape: "integer" },
  endTime: { shape: "integer" },
  participants: { shape: "integer" },
  rawSize: { shape: "integer" },
  metadata: { shape: { kind: "map" }, required: true },
  size: { shape: "integer" },
  playback: { shape: format, list: { wrapped: true, item: "format" }, required: true },
  data: { shape: format, list: { wrapped: true, item: "format" }, required: true },
  notes: { shape: "string", list: { wrapped: false, item: "note" } },
})

export const recordings: XmlDocument = {
  root: "response",
  shape: object({
    returncode: { shape: "string" },
    recordings: { shape: recording, list: { wrapped: true, item: "recording" }, required: true },
    pagination: { shape: object({ total: { name: "totalElements", shape: "string" } }) },
    totalElements: { shape: "integer", alsoIn: "pagination" },
    messageKey: { shape: "string" },
  }),
}

export const meetingXml = `<response><returncode>SUCCESS</returncode><meetingName>A&amp;B &#39;x&#39;</meetingName><meetingID>0123</meetingID>
<internalMeetingID>0beec7b5-1700000000000</internalMeetingID><createTime>1700000000000</createTime><createDate>Tue Nov 14 22:13:20 UTC 2023</createDate>
<voiceBridge>00042</voiceBridge><dialNumber/><running>true</running><duration>0</duration><hasUserJoined>true</hasUserJoined><recording>false</recording>
<hasBeenForciblyEnded>false</hasBeenForciblyEnded><startTime>1700000000010</startTime><endTime>0</endTime><participantCount>1</participantCount>
<listenerCount>0</listenerCount><voiceParticipantCount>0</voiceParticipantCount><videoCount>0</videoCount><maxUsers>1,000</maxUsers><moderatorCount>1</moderatorCount>
<attendees><attendee><userID>1e5</userID><fullName><![CDATA[Zoé]]></fullName><role>MODERATOR</role><isPresenter>true</isPresenter><isListeningOnly>false</isListeningOnly>
<hasJoinedVoice>false</hasJoinedVoice><hasVideo>false</hasVideo><clientType>HTML5</clientType><customdata></customdata></attendee></attendees>
<metadata><class-id>007</class-id></metadata><isBreakout>false</isBreakout></response>`

export const recordingsXml = `<response><returncode>SUCCESS</returncode><recordings><recording><recordID>abc-1700000000000</recordID><meetingID>0123</meetingID><name>Aula 1</name>
<isBreakout>false</isBreakout><published>true</published><state>published</state><startTime>1700000000000</startTime><endTime>1700003600000</endTime>
<participants>2</participants><rawSize>1048576</rawSize><metadata><meetingName>Aula 1</meetingName><isBreakout>false</isBreakout></metadata><size>2048</size>
<playback><format><type>presentation</type><url>https://x.example.org/p/abc</url><processingTime>7000</processingTime><length>60</length><size>2048</size>
<preview><images><image width="176" height="136" alt="Hi">https://x.example.org/t1.png</image></images></preview></format></playback><data/></recording></recordings>
<totalElements>1</totalElements></response>`
