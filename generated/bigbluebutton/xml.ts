// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { XmlDocument, XmlObject } from "../../src/core/xml-shape.ts"

const failureResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    errors: {
      shape: { kind: "object", fields: { key: { shape: "string" }, message: { shape: "string" } } },
      list: { wrapped: true, item: "error" },
      required: true,
    },
  },
}

const indexResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    version: { shape: "string" },
    apiVersion: { shape: "string" },
    bbbVersion: { shape: "string" },
    html5PluginSdkVersion: { shape: "string" },
    graphqlWebsocketUrl: { shape: "string" },
    graphqlApiUrl: { shape: "string" },
    build: { shape: "string" },
  },
}

const createResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    meetingID: { shape: "string" },
    internalMeetingID: { shape: "string" },
    parentMeetingID: { shape: "string" },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
    createTime: { shape: "integer" },
    voiceBridge: { shape: "string" },
    dialNumber: { shape: "string" },
    createDate: { shape: "string" },
    hasUserJoined: { shape: "boolean" },
    duration: { shape: "integer" },
    hasBeenForciblyEnded: { shape: "boolean" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const joinResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    meeting_id: { shape: "string" },
    user_id: { shape: "string" },
    auth_token: { shape: "string" },
    session_token: { shape: "string" },
    guestStatus: { shape: "string" },
    url: { shape: "trimmed" },
  },
}

const isMeetingRunningResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string" }, running: { shape: "boolean" } },
}

const endResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string" }, messageKey: { shape: "string" }, message: { shape: "string" } },
}

const attendeeShape: XmlObject = {
  kind: "object",
  fields: {
    userID: { shape: "string" },
    fullName: { shape: "string" },
    role: { shape: "string" },
    isPresenter: { shape: "boolean" },
    isListeningOnly: { shape: "boolean" },
    hasJoinedVoice: { shape: "boolean" },
    hasVideo: { shape: "boolean" },
    clientType: { shape: "string" },
    customdata: { shape: { kind: "map" }, required: true },
  },
}

const getMeetingInfoResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    meetingName: { shape: "string" },
    meetingID: { shape: "string" },
    internalMeetingID: { shape: "string" },
    createTime: { shape: "integer" },
    createDate: { shape: "string" },
    voiceBridge: { shape: "string" },
    dialNumber: { shape: "string" },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
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
    attendees: { shape: attendeeShape, list: { wrapped: true, item: "attendee" }, required: true },
    metadata: { shape: { kind: "map" }, required: true },
    isBreakout: { shape: "boolean" },
    parentMeetingID: { shape: "string", alsoIn: "breakout" },
    sequence: { shape: "integer", alsoIn: "breakout" },
    freeJoin: { shape: "boolean", alsoIn: "breakout" },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakout" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const meetingShape: XmlObject = {
  kind: "object",
  fields: {
    meetingName: { shape: "string" },
    meetingID: { shape: "string" },
    internalMeetingID: { shape: "string" },
    createTime: { shape: "integer" },
    createDate: { shape: "string" },
    voiceBridge: { shape: "string" },
    dialNumber: { shape: "string" },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
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
    attendees: { shape: attendeeShape, list: { wrapped: true, item: "attendee" }, required: true },
    metadata: { shape: { kind: "map" }, required: true },
    isBreakout: { shape: "boolean" },
    parentMeetingID: { shape: "string", alsoIn: "breakout" },
    sequence: { shape: "integer", alsoIn: "breakout" },
    freeJoin: { shape: "boolean", alsoIn: "breakout" },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakout" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const getMeetingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    meetings: { shape: meetingShape, list: { wrapped: true, item: "meeting" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const getSessionsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    sessions: {
      shape: {
        kind: "object",
        fields: { meetingID: { shape: "string" }, meetingName: { shape: "string" }, userName: { shape: "string" } },
      },
      list: { wrapped: true, item: "meeting" },
      required: true,
    },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const insertDocumentResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string" }, message: { shape: "string" } },
}

const sendChatMessageResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string" }, messageKey: { shape: "string" }, message: { shape: "string" } },
}

const recordingImageShape: XmlObject = {
  kind: "object",
  fields: {
    url: { shape: "trimmed", text: true },
    width: { shape: "integer", attribute: true },
    height: { shape: "integer", attribute: true },
    alt: { shape: "string", attribute: true },
  },
}

const recordingFormatShape: XmlObject = {
  kind: "object",
  fields: {
    type: { shape: "trimmed" },
    url: { shape: "trimmed" },
    processingTime: { shape: "integer" },
    length: { shape: "integer" },
    size: { shape: "integer" },
    preview: {
      shape: {
        kind: "object",
        fields: { images: { shape: recordingImageShape, list: { wrapped: true, item: "image" }, required: true } },
      },
    },
  },
}

const recordingFileShape: XmlObject = {
  kind: "object",
  fields: { type: { shape: "trimmed" }, url: { shape: "trimmed" } },
}

const recordingShape: XmlObject = {
  kind: "object",
  fields: {
    recordID: { shape: "trimmed", alsoIn: "error" },
    meetingID: { shape: "string" },
    internalMeetingID: { shape: "string" },
    name: { shape: "string" },
    isBreakout: { shape: "boolean" },
    published: { shape: "boolean" },
    state: { shape: "string" },
    startTime: { shape: "integer" },
    endTime: { shape: "integer" },
    participants: { shape: "integer" },
    rawSize: { shape: "integer" },
    size: { shape: "integer" },
    protected: { shape: "boolean" },
    metadata: { shape: { kind: "map" }, required: true },
    breakout: {
      shape: {
        kind: "object",
        fields: { parentId: { shape: "string" }, sequence: { shape: "integer" }, freeJoin: { shape: "boolean" } },
      },
    },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakoutRoom" }, required: true },
    playback: { shape: recordingFormatShape, list: { wrapped: true, item: "format" }, required: true },
    data: { shape: recordingFileShape, list: { wrapped: true, item: "format" }, required: true },
    download: { shape: recordingFileShape, list: { wrapped: true, item: "format" }, required: true },
    expirationDate: { shape: "string" },
    error: { shape: { kind: "object", fields: { recordID: { shape: "string" } } } },
  },
}

const paginationShape: XmlObject = {
  kind: "object",
  fields: {
    pageable: {
      shape: {
        kind: "object",
        fields: {
          offset: { shape: "integer" },
          limit: { shape: "integer" },
          paged: { shape: "boolean" },
          unpaged: { shape: "boolean" },
        },
      },
    },
    totalElements: { shape: "integer" },
    empty: { shape: "boolean" },
  },
}

const getRecordingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    recordings: { shape: recordingShape, list: { wrapped: true, item: "recording" }, required: true },
    totalElements: { shape: "integer", alsoIn: "pagination" },
    nextPage: { shape: "boolean" },
    pagination: { shape: paginationShape },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const publishRecordingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    published: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const deleteRecordingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    deleted: { shape: "boolean" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const updateRecordingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    updated: { shape: "boolean" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const signOutResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string" } },
}

const hooksCreateResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    hookID: { shape: "string" },
    permanentHook: { shape: "boolean" },
    rawData: { shape: "boolean" },
    authToken: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const hookShape: XmlObject = {
  kind: "object",
  fields: {
    hookID: { shape: "string" },
    callbackURL: { shape: "string" },
    meetingID: { shape: "string" },
    eventID: { shape: "string" },
    permanentHook: { shape: "boolean" },
    rawData: { shape: "boolean" },
    authToken: { shape: "string" },
  },
}

const hooksListResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    hooks: { shape: hookShape, list: { wrapped: true, item: "hook" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const hooksDestroyResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    removed: { shape: "boolean" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const getAllMeetingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    meetings: {
      shape: { kind: "object", fields: { meeting: { shape: meetingShape }, recording: { shape: recordingShape } } },
      list: { wrapped: true, item: "meetingData" },
      required: true,
    },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const getRecordingTokenResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string" },
    token: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const presentationDocumentShape: XmlObject = {
  kind: "object",
  fields: {
    url: { shape: "string", attribute: true },
    filename: { shape: "string", attribute: true },
    name: { shape: "string", attribute: true },
    current: { shape: "boolean", attribute: true },
    downloadable: { shape: "boolean", attribute: true },
    removable: { shape: "boolean", attribute: true },
    content: { shape: "string", text: true },
  },
}

const moduleShape: XmlObject = {
  kind: "object",
  fields: {
    name: { shape: "string", attribute: true },
    document: { shape: presentationDocumentShape, list: { wrapped: false, item: "document" } },
    content: { shape: "string", text: true },
  },
}

const modulesShape: XmlObject = {
  kind: "object",
  fields: { module: { shape: moduleShape, list: { wrapped: false, item: "module" }, required: true } },
}

/** What each call answers. */
export type XmlAnswerId = "index" | "create" | "createWithModules" | "join" | "isMeetingRunning" | "end" | "getMeetingInfo" | "getMeetings" | "getSessions" | "insertDocument" | "sendChatMessage" | "getRecordings" | "publishRecordings" | "deleteRecordings" | "updateRecordings" | "signOut" | "hooksCreate" | "hooksList" | "hooksDestroy" | "getAllMeetings" | "getRecordingToken"

export const answers: Readonly<Record<XmlAnswerId, XmlDocument>> = {
  index: { root: "response", shape: indexResponseShape },
  create: { root: "response", shape: createResponseShape },
  createWithModules: { root: "response", shape: createResponseShape },
  join: { root: "response", shape: joinResponseShape },
  isMeetingRunning: { root: "response", shape: isMeetingRunningResponseShape },
  end: { root: "response", shape: endResponseShape },
  getMeetingInfo: { root: "response", shape: getMeetingInfoResponseShape },
  getMeetings: { root: "response", shape: getMeetingsResponseShape },
  getSessions: { root: "response", shape: getSessionsResponseShape },
  insertDocument: { root: "response", shape: insertDocumentResponseShape },
  sendChatMessage: { root: "response", shape: sendChatMessageResponseShape },
  getRecordings: { root: "response", shape: getRecordingsResponseShape },
  publishRecordings: { root: "response", shape: publishRecordingsResponseShape },
  deleteRecordings: { root: "response", shape: deleteRecordingsResponseShape },
  updateRecordings: { root: "response", shape: updateRecordingsResponseShape },
  signOut: { root: "response", shape: signOutResponseShape },
  hooksCreate: { root: "response", shape: hooksCreateResponseShape },
  hooksList: { root: "response", shape: hooksListResponseShape },
  hooksDestroy: { root: "response", shape: hooksDestroyResponseShape },
  getAllMeetings: { root: "response", shape: getAllMeetingsResponseShape },
  getRecordingToken: { root: "response", shape: getRecordingTokenResponseShape },
}

/** What every call answers when it fails. */
export const failure: XmlDocument = {
  root: "response",
  shape: failureResponseShape,
}

/** What a call sends. */
export type XmlBodyId = "createWithModules" | "insertDocument"

export const bodies: Readonly<Record<XmlBodyId, XmlDocument>> = {
  createWithModules: { root: "modules", shape: modulesShape },
  insertDocument: { root: "modules", shape: modulesShape },
}

/** Extensions of the files that a server is known to convert. */
export const fileTypes: readonly string[] = [
  "pdf",
  "doc",
  "docx",
  "xls",
  "xlsx",
  "ppt",
  "pptx",
  "odt",
  "ods",
  "odp",
  "odg",
  "rtf",
  "txt",
  "jpg",
  "jpeg",
  "png",
  "webp",
  "svg",
]
