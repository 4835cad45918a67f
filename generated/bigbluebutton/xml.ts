// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { XmlDocument, XmlObject } from "../../src/core/xml/shape.ts"

const failureResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    errors: {
      shape: { kind: "object", fields: { key: { shape: "string", required: true }, message: { shape: "string" } } },
      list: { wrapped: true, item: "error" },
      required: true,
    },
  },
}

const indexResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    version: { shape: "string", required: true },
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
    returncode: { shape: "string", required: true },
    meetingID: { shape: "string", required: true },
    internalMeetingID: { shape: "string" },
    parentMeetingID: { shape: "string" },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
    createTime: { shape: "integer", required: true },
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
    returncode: { shape: "string", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    meeting_id: { shape: "string", required: true },
    user_id: { shape: "string", required: true },
    auth_token: { shape: "string", required: true },
    session_token: { shape: "string", required: true },
    guestStatus: { shape: "string" },
    url: { shape: "trimmed", required: true },
  },
}

const isMeetingRunningResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string", required: true }, running: { shape: "boolean", required: true } },
}

const endResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const attendeeShape: XmlObject = {
  kind: "object",
  fields: {
    userID: { shape: "string", required: true },
    fullName: { shape: "string", required: true },
    role: { shape: "string", required: true },
    isPresenter: { shape: "boolean", required: true },
    isListeningOnly: { shape: "boolean", required: true },
    hasJoinedVoice: { shape: "boolean", required: true },
    hasVideo: { shape: "boolean", required: true },
    clientType: { shape: "string", required: true },
    customdata: { shape: { kind: "map" }, required: true },
  },
}

const getMeetingInfoResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    meetingName: { shape: "string", required: true },
    meetingID: { shape: "string", required: true },
    internalMeetingID: { shape: "string", required: true },
    createDate: { shape: "string", required: true },
    voiceBridge: { shape: "string", required: true },
    dialNumber: { shape: "string", required: true },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
    running: { shape: "boolean", required: true },
    duration: { shape: "integer", required: true },
    hasUserJoined: { shape: "boolean", required: true },
    recording: { shape: "boolean", required: true },
    hasBeenForciblyEnded: { shape: "boolean", required: true },
    startTime: { shape: "integer" },
    endTime: { shape: "integer" },
    participantCount: { shape: "integer", required: true },
    listenerCount: { shape: "integer", required: true },
    voiceParticipantCount: { shape: "integer", required: true },
    videoCount: { shape: "integer", required: true },
    maxUsers: { shape: "integer", required: true },
    moderatorCount: { shape: "integer", required: true },
    attendees: { shape: attendeeShape, list: { wrapped: true, item: "attendee" }, required: true },
    metadata: { shape: { kind: "map" }, required: true },
    isBreakout: { shape: "boolean", required: true },
    parentMeetingID: { shape: "string", alsoIn: "breakout" },
    sequence: { shape: "integer", alsoIn: "breakout" },
    freeJoin: { shape: "boolean", alsoIn: "breakout" },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakout" }, required: true },
    transfer: { shape: "boolean" },
    transferCount: { shape: "integer" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    createTime: { shape: "integer", required: true },
  },
}

const meetingShape: XmlObject = {
  kind: "object",
  fields: {
    meetingName: { shape: "string", required: true },
    meetingID: { shape: "string", required: true },
    internalMeetingID: { shape: "string", required: true },
    createDate: { shape: "string", required: true },
    voiceBridge: { shape: "string", required: true },
    dialNumber: { shape: "string", required: true },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
    running: { shape: "boolean", required: true },
    duration: { shape: "integer", required: true },
    hasUserJoined: { shape: "boolean", required: true },
    recording: { shape: "boolean", required: true },
    hasBeenForciblyEnded: { shape: "boolean", required: true },
    startTime: { shape: "integer" },
    endTime: { shape: "integer" },
    participantCount: { shape: "integer", required: true },
    listenerCount: { shape: "integer", required: true },
    voiceParticipantCount: { shape: "integer", required: true },
    videoCount: { shape: "integer", required: true },
    maxUsers: { shape: "integer", required: true },
    moderatorCount: { shape: "integer", required: true },
    attendees: { shape: attendeeShape, list: { wrapped: true, item: "attendee" }, required: true },
    metadata: { shape: { kind: "map" }, required: true },
    isBreakout: { shape: "boolean", required: true },
    parentMeetingID: { shape: "string", alsoIn: "breakout" },
    sequence: { shape: "integer", alsoIn: "breakout" },
    freeJoin: { shape: "boolean", alsoIn: "breakout" },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakout" }, required: true },
    transfer: { shape: "boolean" },
    transferCount: { shape: "integer" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    createTime: { shape: "integer", required: true },
  },
}

const getMeetingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    meetings: { shape: meetingShape, list: { wrapped: true, item: "meeting" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const getSessionsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    sessions: {
      shape: {
        kind: "object",
        fields: {
          meetingID: { shape: "string", required: true },
          meetingName: { shape: "string", required: true },
          userName: { shape: "string", required: true },
        },
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
  fields: { returncode: { shape: "string", required: true }, message: { shape: "string" } },
}

const sendChatMessageResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
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

const recordingLinkShape: XmlObject = {
  kind: "object",
  fields: {
    url: { shape: "trimmed", text: true },
    category: { shape: "string", attribute: true },
    type: { shape: "string", attribute: true },
  },
}

const recordingFormatShape: XmlObject = {
  kind: "object",
  fields: {
    type: { shape: "trimmed", required: true },
    url: { shape: "trimmed", required: true },
    processingTime: { shape: "integer" },
    length: { shape: "integer" },
    size: { shape: "integer" },
    preview: {
      shape: {
        kind: "object",
        fields: { images: { shape: recordingImageShape, list: { wrapped: true, item: "image" }, required: true } },
      },
    },
    urls: {
      shape: {
        kind: "object",
        fields: { url: { shape: recordingLinkShape, list: { wrapped: false, item: "url" }, required: true } },
      },
    },
  },
}

const recordingFileShape: XmlObject = {
  kind: "object",
  fields: { type: { shape: "trimmed", required: true }, url: { shape: "trimmed", required: true } },
}

const recordingShape: XmlObject = {
  kind: "object",
  fields: {
    recordID: { shape: "trimmed", alsoIn: "error", required: true },
    meetingID: { shape: "string", required: true },
    internalMeetingID: { shape: "string" },
    name: { shape: "string", required: true },
    isBreakout: { shape: "boolean" },
    published: { shape: "boolean", required: true },
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
    returncode: { shape: "string", required: true },
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
    returncode: { shape: "string", required: true },
    published: { shape: "string", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const deleteRecordingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    deleted: { shape: "boolean", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const updateRecordingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    updated: { shape: "boolean", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const signOutResponseShape: XmlObject = {
  kind: "object",
  fields: { returncode: { shape: "string", required: true } },
}

const hooksCreateResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    hookID: { shape: "string", required: true },
    permanentHook: { shape: "boolean" },
    rawData: { shape: "boolean" },
    hookGUID: { shape: "string" },
    authToken: { shape: "string" },
    sharedSecretGUID: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const hookShape: XmlObject = {
  kind: "object",
  fields: {
    hookID: { shape: "string", required: true },
    callbackURL: { shape: "string", required: true },
    meetingID: { shape: "string" },
    eventID: { shape: "string" },
    permanentHook: { shape: "boolean" },
    rawData: { shape: "boolean" },
    authToken: { shape: "string" },
    hookGUID: { shape: "string" },
    sharedSecretGUID: { shape: "string" },
    enabled: { shape: "boolean" },
    externalMeetingID: { shape: "string" },
  },
}

const hooksListResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    hooks: { shape: hookShape, list: { wrapped: true, item: "hook" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const hooksDestroyResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    removed: { shape: "boolean", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const hooksEnableResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    enabled: { shape: "boolean" },
    hookID: { shape: "string" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const listedMeetingShape: XmlObject = {
  kind: "object",
  fields: {
    meetingName: { shape: "string", required: true },
    meetingID: { shape: "string", required: true },
    internalMeetingID: { shape: "string", required: true },
    createDate: { shape: "string", required: true },
    voiceBridge: { shape: "string", required: true },
    dialNumber: { shape: "string", required: true },
    attendeePW: { shape: "string" },
    moderatorPW: { shape: "string" },
    running: { shape: "boolean", required: true },
    duration: { shape: "integer", required: true },
    hasUserJoined: { shape: "boolean", required: true },
    recording: { shape: "boolean", required: true },
    hasBeenForciblyEnded: { shape: "boolean", required: true },
    startTime: { shape: "integer" },
    endTime: { shape: "integer" },
    participantCount: { shape: "integer", required: true },
    listenerCount: { shape: "integer", required: true },
    voiceParticipantCount: { shape: "integer", required: true },
    videoCount: { shape: "integer", required: true },
    maxUsers: { shape: "integer", required: true },
    moderatorCount: { shape: "integer", required: true },
    attendees: { shape: attendeeShape, list: { wrapped: true, item: "attendee" }, required: true },
    metadata: { shape: { kind: "map" }, required: true },
    isBreakout: { shape: "boolean", required: true },
    parentMeetingID: { shape: "string", alsoIn: "breakout" },
    sequence: { shape: "integer", alsoIn: "breakout" },
    freeJoin: { shape: "boolean", alsoIn: "breakout" },
    breakoutRooms: { shape: "string", list: { wrapped: true, item: "breakout" }, required: true },
    transfer: { shape: "boolean" },
    transferCount: { shape: "integer" },
    messageKey: { shape: "string" },
    message: { shape: "string" },
    createTime: { shape: "string" },
  },
}

const meetingDataShape: XmlObject = {
  kind: "object",
  fields: { meeting: { shape: listedMeetingShape }, recording: { shape: recordingShape } },
}

const getAllMeetingsResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    nextPage: { shape: "boolean" },
    meetings: { shape: meetingDataShape, list: { wrapped: true, item: "meetingData" }, required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const updateMeetingResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    messageKey: { shape: "string" },
    message: { shape: "string" },
  },
}

const getRecordingTokenResponseShape: XmlObject = {
  kind: "object",
  fields: {
    returncode: { shape: "string", required: true },
    token: { shape: "string", required: true },
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
    name: { shape: "string", attribute: true, required: true },
    document: { shape: presentationDocumentShape, list: { wrapped: false, item: "document" } },
    content: { shape: "string", text: true },
  },
}

const modulesShape: XmlObject = {
  kind: "object",
  fields: { module: { shape: moduleShape, list: { wrapped: false, item: "module" }, required: true } },
}

/** Response of each call. */
export type XmlAnswerId = "index" | "create" | "createWithModules" | "join" | "isMeetingRunning" | "end" | "getMeetingInfo" | "getMeetings" | "getSessions" | "insertDocument" | "sendChatMessage" | "getRecordings" | "publishRecordings" | "deleteRecordings" | "updateRecordings" | "signOut" | "hooksCreate" | "hooksList" | "hooksDestroy" | "hooksEnable" | "getAllMeetings" | "updateMeeting" | "getRecordingToken"

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
  hooksEnable: { root: "response", shape: hooksEnableResponseShape },
  getAllMeetings: { root: "response", shape: getAllMeetingsResponseShape },
  updateMeeting: { root: "response", shape: updateMeetingResponseShape },
  getRecordingToken: { root: "response", shape: getRecordingTokenResponseShape },
}

/** Response of any failed call. */
export const failure: XmlDocument = {
  root: "response",
  shape: failureResponseShape,
}

/** Request body of each call. */
export type XmlBodyId = "createWithModules" | "insertDocument"

export const bodies: Readonly<Record<XmlBodyId, XmlDocument>> = {
  createWithModules: { root: "modules", shape: modulesShape },
  insertDocument: { root: "modules", shape: modulesShape },
}

/** Extensions of files that servers convert. */
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
