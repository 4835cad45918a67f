// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import * as v from 'valibot';

/**
 * Human-readable message in English. May be absent or empty.
 */
export const vMessage = v.string();

/**
 * Machine-readable key of the result. Other values may occur: proxies and plugins have their own. May be absent or empty. `Params required` really contains a space.
 */
export const vMessageKey = v.union([v.picklist([
        'apiNotEnabled',
        'checksumError',
        'configNotFound',
        'createHookError',
        'destroyHookError',
        'destroyMissingHook',
        'duplicateWarning',
        'emptyError',
        'enableHookError',
        'enableMissingHook',
        'empty_uploaded_text_track',
        'fullNameTooLong',
        'guestDeniedAccess',
        'guestDeny',
        'guestWait',
        'idNotUnique',
        'invalidFormat',
        'invalidKind',
        'invalidLang',
        'invalidMeetingId',
        'invalidMeetingIdentifier',
        'invalidParamHookID',
        'invalidPassword',
        'invalidPresentationUrl',
        'invalidSharedNotesEditor',
        'listHookError',
        'malformedXml',
        'maxParticipantsReached',
        'meetingForciblyEnded',
        'meetingNotFound',
        'meetingUpdated',
        'mismatchCreateTime',
        'mismatchCreateTimeParam',
        'missingParamCallbackURL',
        'missingParamFullName',
        'missingParamHookID',
        'missingParameter',
        'missingParamMeetingID',
        'missingParamMessage',
        'missingParamPublish',
        'missingParamRecordID',
        'missingSession',
        'missingToken',
        'noCaptionsFound',
        'noConfigFound',
        'noMeetings',
        'noRecordings',
        'noSessions',
        'nonUniqueVoiceBridge',
        'notFound',
        'NotUniqueMeetingID',
        'nullError',
        'paramError',
        'Params required',
        'parentMeetingDoesNotExist',
        'parentMeetingIDMissing',
        'recordingNotFound',
        'sentEndMeetingRequest',
        'sizeError',
        'successfullyJoined',
        'unexpectedError',
        'unsupportedContentType',
        'upload_text_track_failed',
        'upload_text_track_success',
        'userNotFound',
        'validationError',
        'internalError',
        'missingParameters',
        'serverTagUnavailable',
        'serverUnavailable',
        'unsupportedRequest',
        'clientError',
        'missingParameterMeetingID',
        'denied'
    ]), v.string()]);

/**
 * Role of a user. Mconf adds `BOT` and `TRANSFER` in responses.
 */
export const vRole = v.union([v.picklist(['MODERATOR', 'VIEWER']), v.string()]);

/**
 * Whether joining guests must wait for a moderator.
 */
export const vGuestPolicy = v.union([v.picklist([
        'ALWAYS_ACCEPT',
        'ALWAYS_ACCEPT_AUTH',
        'ALWAYS_DENY',
        'ASK_MODERATOR'
    ]), v.string()]);

/**
 * Whether a guest was admitted, is waiting, or was denied.
 */
export const vGuestStatus = v.union([v.picklist([
        'ALLOW',
        'WAIT',
        'DENY'
    ]), v.string()]);

/**
 * How a viewer can become presenter.
 */
export const vPresenterPolicy = v.union([v.picklist([
        'moderatorOnly',
        'requireApproval',
        'freeForAll'
    ]), v.string()]);

/**
 * Layout of the client. 2.4 has the first four. 3.0 adds `CAMERAS_ONLY`, `PRESENTATION_ONLY`, `PARTICIPANTS_AND_CHAT_ONLY` (`PARTICIPANTS_CHAT_ONLY` in early builds) and `MEDIA_ONLY`. 4.0 keeps only those four and adds `UNIFIED_LAYOUT`. `PLUGINS_ONLY` is known from a client library.
 */
export const vMeetingLayout = v.union([v.picklist([
        'CUSTOM_LAYOUT',
        'SMART_LAYOUT',
        'PRESENTATION_FOCUS',
        'VIDEO_FOCUS',
        'CAMERAS_ONLY',
        'PRESENTATION_ONLY',
        'PARTICIPANTS_AND_CHAT_ONLY',
        'PARTICIPANTS_CHAT_ONLY',
        'MEDIA_ONLY',
        'UNIFIED_LAYOUT',
        'PLUGINS_ONLY'
    ]), v.string()]);

/**
 * Media server.
 */
export const vMediaBridge = v.union([v.picklist(['bbb-webrtc-sfu', 'livekit']), v.string()]);

/**
 * Media server for audio.
 */
export const vAudioBridge = v.union([v.picklist([
        'bbb-webrtc-sfu',
        'livekit',
        'freeswitch'
    ]), v.string()]);

/**
 * How a microphone is connected.
 */
export const vFullAudioBridge = v.union([v.picklist(['sipjs', 'fullaudio']), v.string()]);

/**
 * Tool for drawing.
 */
export const vWhiteboardTool = v.union([v.picklist([
        'select',
        'hand',
        'draw',
        'eraser',
        'arrow',
        'text',
        'note',
        'rectangle',
        'more'
    ]), v.string()]);

/**
 * Editor of the shared notes.
 */
export const vSharedNotesEditor = v.union([v.picklist(['blockNote', 'etherpad']), v.string()]);

/**
 * A feature that can be disabled. 4.0 removed `layouts` and added `lockSettings`, `multiFunctionalMode`, `pinChatMessage` and `webcamGrid`.
 */
export const vDisabledFeature = v.union([
    v.picklist([
        'breakoutRooms',
        'cameraAsContent',
        'captions',
        'chat',
        'chatEmojiPicker',
        'chatMessageReactions',
        'customVirtualBackgrounds',
        'deleteChatMessage',
        'downloadPresentationConvertedToPdf',
        'downloadPresentationOriginalFile',
        'downloadPresentationWithAnnotations',
        'editChatMessage',
        'externalVideos',
        'importPresentationWithAnnotationsFromBreakoutRooms',
        'importSharedNotesFromBreakoutRooms',
        'infiniteWhiteboard',
        'layouts',
        'learningDashboard',
        'learningDashboardDownloadSessionData',
        'liveTranscription',
        'lockSettings',
        'multiFunctionalMode',
        'pinChatMessage',
        'plugins',
        'polls',
        'presentation',
        'privateChat',
        'quizzes',
        'raiseHand',
        'replyChatMessage',
        'screenshare',
        'sharedNotes',
        'snapshotOfCurrentSlide',
        'timer',
        'userReactions',
        'virtualBackgrounds',
        'webcamGrid'
    ]),
    v.picklist(['questions', 'streaming']),
    v.string()
]);

/**
 * State of a recording. The scripts of the formats `video` and `screenshare` write `available`: treat it as `published`.
 */
export const vRecordingState = v.union([v.picklist([
        'processing',
        'processed',
        'published',
        'unpublished',
        'available',
        'deleted'
    ]), v.string()]);

/**
 * A state to search for; `any` matches all.
 */
export const vRecordingStateFilter = v.union([v.picklist([
        'processing',
        'processed',
        'published',
        'unpublished',
        'deleted',
        'any'
    ]), v.string()]);

/**
 * What to sort a list of meetings by.
 */
export const vMeetingSortKey = v.union([v.picklist(['name', 'start_time']), v.string()]);

/**
 * Ascending or descending.
 */
export const vSortDirection = v.union([v.picklist(['asc', 'desc']), v.string()]);

/**
 * Kind of text track: subtitles translate what is said, captions also describe what is heard.
 */
export const vTrackKind = v.union([v.picklist(['subtitles', 'captions']), v.string()]);

/**
 * Origin of a text track.
 */
export const vTrackSource = v.union([v.picklist([
        'live',
        'automatic',
        'upload'
    ]), v.string()]);

/**
 * How a user is connected.
 */
export const vClientType = v.union([v.picklist([
        'HTML5',
        'DIAL-IN',
        'FLASH'
    ]), v.string()]);

/**
 * Kind of playback. ConferênciaWeb has `presentation` and `video`. `ai-summary` comes from an optional package.
 */
export const vPlaybackType = v.union([v.picklist([
        'presentation',
        'video',
        'podcast',
        'notes',
        'screenshare',
        'statistics',
        'capture',
        'ai-summary'
    ]), v.string()]);

/**
 * Groups of users.
 */
export const vGroups = v.array(v.object({
    id: v.string(),
    name: v.optional(v.string()),
    roster: v.array(v.string())
}));

/**
 * Plugins, identified by the URL of their manifest.
 */
export const vPluginManifests = v.array(v.object({
    url: v.string(),
    checksum: v.optional(v.string())
}));

/**
 * A presentation, given by URL or as bytes in the body.
 */
export const vPresentationDocument = v.object({
    url: v.optional(v.string()),
    filename: v.optional(v.pipe(v.string(), v.regex(/\.[A-Za-z0-9]+$/))),
    name: v.optional(v.pipe(v.string(), v.regex(/\.[A-Za-z0-9]+$/))),
    current: v.optional(v.boolean()),
    downloadable: v.optional(v.boolean()),
    removable: v.optional(v.boolean()),
    content: v.optional(v.string())
});

/**
 * Presentations to load.
 */
export const vPresentationModule = v.object({
    name: v.literal('presentation'),
    document: v.array(vPresentationDocument)
});

/**
 * Client settings or the initial content of the shared notes, as a string.
 */
export const vTextModule = v.object({
    name: v.picklist([
        'clientSettingsOverride',
        'sharedNotesInitialContentJson',
        'sharedNotesInitialContentMarkdown'
    ]),
    content: v.string()
});

/**
 * One module.
 */
export const vModule = v.union([vPresentationModule, vTextModule]);

/**
 * Body of `create` and `insertDocument`.
 */
export const vModules = v.object({
    module: v.pipe(v.array(vModule), v.minLength(1))
});

/**
 * Feedback of a user.
 */
export const vFeedbackRequest = v.objectWithRest({
    rating: v.optional(v.pipe(v.number(), v.integer())),
    comment: v.optional(v.string()),
    userName: v.optional(v.string())
}, v.unknown());

/**
 * A failed call. Contains `messageKey` and `message`, or `errors`, or only `message`. Servers older than those covered here put an error's key and message into attributes.
 */
export const vFailureResponse = v.object({
    returncode: v.literal('FAILED'),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage),
    errors: v.array(v.object({
        key: vMessageKey,
        message: v.optional(vMessage)
    }))
});

/**
 * A failed call in JSON.
 */
export const vFailureJson = v.object({
    response: v.objectWithRest({
        returncode: v.literal('FAILED'),
        messageKey: v.optional(vMessageKey),
        message: v.optional(vMessage),
        sessionToken: v.optional(v.string()),
        logoutURL: v.optional(v.string())
    }, v.unknown())
});

/**
 * Version of the server.
 */
export const vIndexResponse = v.objectWithRest({
    returncode: v.literal('SUCCESS'),
    version: v.string(),
    apiVersion: v.optional(v.string()),
    bbbVersion: v.optional(v.string()),
    html5PluginSdkVersion: v.optional(v.string()),
    graphqlWebsocketUrl: v.optional(v.string()),
    graphqlApiUrl: v.optional(v.string()),
    build: v.optional(v.string())
}, v.unknown());

/**
 * A new or existing meeting. BigBlueButton always sends all members but the passwords. Compatible servers may send fewer, so the others are optional: a created meeting must not look like a failed call.
 */
export const vCreateResponse = v.object({
    returncode: v.literal('SUCCESS'),
    meetingID: v.string(),
    internalMeetingID: v.optional(v.string()),
    parentMeetingID: v.optional(v.string()),
    attendeePW: v.optional(v.string()),
    moderatorPW: v.optional(v.string()),
    createTime: v.pipe(v.number(), v.integer()),
    voiceBridge: v.optional(v.string()),
    dialNumber: v.optional(v.string()),
    createDate: v.optional(v.string()),
    hasUserJoined: v.optional(v.boolean()),
    duration: v.optional(v.pipe(v.number(), v.integer())),
    hasBeenForciblyEnded: v.optional(v.boolean()),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * The session of a user who joined.
 */
export const vJoinResponse = v.object({
    returncode: v.literal('SUCCESS'),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage),
    meeting_id: v.string(),
    user_id: v.string(),
    auth_token: v.string(),
    session_token: v.string(),
    guestStatus: v.optional(vGuestStatus),
    url: v.string()
});

/**
 * Whether a meeting is running.
 */
export const vIsMeetingRunningResponse = v.object({
    returncode: v.literal('SUCCESS'),
    running: v.boolean()
});

/**
 * The request to end a meeting was accepted.
 */
export const vEndResponse = v.object({
    returncode: v.literal('SUCCESS'),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A user in a meeting.
 */
export const vAttendee = v.object({
    userID: v.string(),
    fullName: v.string(),
    role: vRole,
    isPresenter: v.boolean(),
    isListeningOnly: v.boolean(),
    hasJoinedVoice: v.boolean(),
    hasVideo: v.boolean(),
    clientType: vClientType,
    customdata: v.record(v.string(), v.string())
});

/**
 * A meeting and its users, with the members that all servers share.
 */
export const vAnyMeeting = v.object({
    meetingName: v.string(),
    meetingID: v.string(),
    internalMeetingID: v.string(),
    createDate: v.string(),
    voiceBridge: v.string(),
    dialNumber: v.string(),
    attendeePW: v.optional(v.string()),
    moderatorPW: v.optional(v.string()),
    running: v.boolean(),
    duration: v.pipe(v.number(), v.integer()),
    hasUserJoined: v.boolean(),
    recording: v.boolean(),
    hasBeenForciblyEnded: v.boolean(),
    startTime: v.optional(v.pipe(v.number(), v.integer())),
    endTime: v.optional(v.pipe(v.number(), v.integer())),
    participantCount: v.pipe(v.number(), v.integer()),
    listenerCount: v.pipe(v.number(), v.integer()),
    voiceParticipantCount: v.pipe(v.number(), v.integer()),
    videoCount: v.pipe(v.number(), v.integer()),
    maxUsers: v.pipe(v.number(), v.integer()),
    moderatorCount: v.pipe(v.number(), v.integer()),
    attendees: v.array(vAttendee),
    metadata: v.record(v.string(), v.string()),
    isBreakout: v.boolean(),
    parentMeetingID: v.optional(v.string()),
    sequence: v.optional(v.pipe(v.number(), v.integer())),
    freeJoin: v.optional(v.boolean()),
    breakoutRooms: v.array(v.string()),
    transfer: v.optional(v.boolean()),
    transferCount: v.optional(v.pipe(v.number(), v.integer())),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A meeting and its users.
 */
export const vMeeting = v.intersect([vAnyMeeting, v.object({
        createTime: v.pipe(v.number(), v.integer())
    })]);

/**
 * A running or ended meeting, as listed by getAllMeetings.
 */
export const vListedMeeting = v.intersect([vAnyMeeting, v.object({
        createTime: v.optional(v.string())
    })]);

/**
 * A meeting. Its fields are direct members of the response.
 */
export const vGetMeetingInfoResponse = v.intersect([v.object({
        returncode: v.literal('SUCCESS')
    }), vMeeting]);

/**
 * The meetings of a server.
 */
export const vGetMeetingsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    meetings: v.array(vMeeting),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * The user sessions of a server.
 */
export const vGetSessionsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    sessions: v.array(v.object({
        meetingID: v.string(),
        meetingName: v.string(),
        userName: v.string()
    })),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * Presentations are being fetched. Neither success nor failure has a `messageKey`.
 */
export const vInsertDocumentResponse = v.object({
    returncode: v.literal('SUCCESS'),
    message: v.optional(vMessage)
});

/**
 * A message was sent. Key and message are empty.
 */
export const vSendChatMessageResponse = v.object({
    returncode: v.literal('SUCCESS'),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A preview image.
 */
export const vRecordingImage = v.object({
    url: v.string(),
    width: v.optional(v.pipe(v.number(), v.integer())),
    height: v.optional(v.pipe(v.number(), v.integer())),
    alt: v.optional(v.string())
});

/**
 * URL of one file of a recording's format.
 */
export const vRecordingLink = v.object({
    url: v.string(),
    category: v.optional(v.string()),
    type: v.optional(v.string())
});

/**
 * A playback format of a recording. Formats may add their own elements.
 */
export const vRecordingFormat = v.objectWithRest({
    type: vPlaybackType,
    url: v.string(),
    processingTime: v.optional(v.pipe(v.number(), v.integer())),
    length: v.optional(v.pipe(v.number(), v.integer())),
    size: v.optional(v.pipe(v.number(), v.integer())),
    preview: v.optional(v.object({
        images: v.array(vRecordingImage)
    })),
    urls: v.optional(v.object({
        url: v.array(vRecordingLink)
    }))
}, v.unknown());

/**
 * A file that belongs to a recording.
 */
export const vRecordingFile = v.objectWithRest({
    type: v.string(),
    url: v.string()
}, v.unknown());

/**
 * A recording. Servers older than those covered here listed a recording once per format, and a broken one as `<error>` with only its id.
 */
export const vRecording = v.objectWithRest({
    recordID: v.string(),
    meetingID: v.string(),
    internalMeetingID: v.optional(v.string()),
    name: v.string(),
    isBreakout: v.optional(v.boolean()),
    published: v.boolean(),
    state: v.optional(vRecordingState),
    startTime: v.optional(v.pipe(v.number(), v.integer())),
    endTime: v.optional(v.pipe(v.number(), v.integer())),
    participants: v.optional(v.pipe(v.number(), v.integer())),
    rawSize: v.optional(v.pipe(v.number(), v.integer())),
    size: v.optional(v.pipe(v.number(), v.integer())),
    protected: v.optional(v.boolean()),
    metadata: v.record(v.string(), v.string()),
    breakout: v.optional(v.object({
        parentId: v.optional(v.string()),
        sequence: v.optional(v.pipe(v.number(), v.integer())),
        freeJoin: v.optional(v.boolean())
    })),
    breakoutRooms: v.array(v.string()),
    playback: v.array(vRecordingFormat),
    data: v.array(vRecordingFile),
    download: v.array(vRecordingFile),
    expirationDate: v.optional(v.string()),
    error: v.optional(v.object({
        recordID: v.optional(v.string())
    }))
}, v.unknown());

/**
 * Pagination data of 2.6 and early builds of 3.0. 2.7 and later have only `totalElements`.
 */
export const vPagination = v.object({
    pageable: v.optional(v.object({
        offset: v.optional(v.pipe(v.number(), v.integer())),
        limit: v.optional(v.pipe(v.number(), v.integer())),
        paged: v.optional(v.boolean()),
        unpaged: v.optional(v.boolean())
    })),
    totalElements: v.optional(v.pipe(v.number(), v.integer())),
    empty: v.optional(v.boolean())
});

/**
 * A list of recordings.
 */
export const vGetRecordingsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    recordings: v.array(vRecording),
    totalElements: v.optional(v.pipe(v.number(), v.integer())),
    nextPage: v.optional(v.boolean()),
    pagination: v.optional(vPagination),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * Recordings were published or unpublished.
 */
export const vPublishRecordingsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    published: v.string(),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * Recordings were deleted.
 */
export const vDeleteRecordingsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    deleted: v.boolean(),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * Recordings were changed.
 */
export const vUpdateRecordingsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    updated: v.boolean(),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A text track.
 */
export const vTextTrack = v.object({
    href: v.string(),
    kind: vTrackKind,
    label: v.string(),
    lang: v.string(),
    source: vTrackSource
});

/**
 * Text tracks of a recording.
 */
export const vGetRecordingTextTracksResponse = v.object({
    response: v.object({
        returncode: v.literal('SUCCESS'),
        tracks: v.array(vTextTrack)
    })
});

/**
 * Result of uploading a text track.
 */
export const vPutRecordingTextTrackResponse = v.object({
    response: v.object({
        returncode: v.literal('SUCCESS'),
        messageKey: v.optional(vMessageKey),
        message: v.optional(vMessage),
        recordId: v.optional(v.string())
    })
});

/**
 * A URL for rejoining a meeting.
 */
export const vGetJoinUrlResponse = v.object({
    response: v.object({
        returncode: v.literal('SUCCESS'),
        message: v.optional(vMessage),
        url: v.string()
    })
});

/**
 * STUN and TURN servers for WebRTC.
 */
export const vStunsResponse = v.object({
    stunServers: v.array(v.object({
        url: v.string()
    })),
    turnServers: v.array(v.object({
        username: v.string(),
        password: v.string(),
        url: v.string(),
        ttl: v.pipe(v.number(), v.integer())
    })),
    remoteIceCandidates: v.array(v.object({
        ip: v.string()
    }))
});

/**
 * The session has ended.
 */
export const vSignOutResponse = v.object({
    returncode: v.literal('SUCCESS')
});

/**
 * Activity data of a meeting.
 */
export const vLearningDashboardResponse = v.object({
    response: v.object({
        returncode: v.literal('SUCCESS'),
        data: v.string(),
        sessionToken: v.optional(v.string())
    })
});

/**
 * One session in the meeting, from joining to leaving.
 */
export const vLearningDashboardStay = v.objectWithRest({
    registeredOn: v.pipe(v.number(), v.integer()),
    leftOn: v.pipe(v.number(), v.integer())
}, v.unknown());

/**
 * One connection of a user, with its sessions in the meeting.
 */
export const vLearningDashboardConnection = v.objectWithRest({
    intId: v.optional(v.string()),
    sessions: v.optional(v.array(vLearningDashboardStay)),
    registeredOn: v.optional(v.pipe(v.number(), v.integer())),
    leftOn: v.optional(v.pipe(v.number(), v.integer())),
    userLeftFlag: v.optional(v.boolean())
}, v.unknown());

/**
 * A period of time.
 */
export const vLearningDashboardSpan = v.objectWithRest({
    startedOn: v.pipe(v.number(), v.integer()),
    stoppedOn: v.pipe(v.number(), v.integer())
}, v.unknown());

/**
 * An emoji and when it was shown.
 */
export const vLearningDashboardReaction = v.objectWithRest({
    name: v.string(),
    sentOn: v.pipe(v.number(), v.integer())
}, v.unknown());

/**
 * Activity of a user.
 */
export const vLearningDashboardUser = v.objectWithRest({
    userKey: v.optional(v.string()),
    extId: v.string(),
    intIds: v.record(v.string(), vLearningDashboardConnection),
    currentIntId: v.nullish(v.string()),
    name: v.string(),
    isModerator: v.boolean(),
    isDialIn: v.optional(v.boolean()),
    avatar: v.optional(v.string()),
    color: v.optional(v.string()),
    talk: v.optional(v.objectWithRest({
        totalTime: v.optional(v.pipe(v.number(), v.integer())),
        lastTalkStartedOn: v.optional(v.pipe(v.number(), v.integer()))
    }, v.unknown())),
    webcams: v.optional(v.array(vLearningDashboardSpan)),
    away: v.optional(v.array(vLearningDashboardSpan)),
    raiseHand: v.optional(v.array(v.pipe(v.number(), v.integer()))),
    reactions: v.optional(v.array(vLearningDashboardReaction)),
    emojis: v.optional(v.array(vLearningDashboardReaction)),
    answers: v.optional(v.record(v.string(), v.union([v.array(v.string()), v.string()]))),
    totalOfMessages: v.optional(v.pipe(v.number(), v.integer())),
    totalOfSharedNotes: v.optional(v.pipe(v.number(), v.integer())),
    totalOfWhiteboardAnnotations: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * A poll and its anonymous votes.
 */
export const vLearningDashboardPoll = v.objectWithRest({
    pollId: v.optional(v.string()),
    pollType: v.optional(v.string()),
    anonymous: v.optional(v.boolean()),
    multiple: v.optional(v.boolean()),
    quiz: v.optional(v.boolean()),
    question: v.optional(v.string()),
    options: v.optional(v.array(v.string())),
    correctOption: v.optional(v.string()),
    ended: v.optional(v.boolean()),
    published: v.optional(v.boolean()),
    anonymousAnswers: v.optional(v.array(v.string())),
    createdOn: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * A slide, and when it was shown.
 */
export const vLearningDashboardSlide = v.objectWithRest({
    presentationId: v.optional(v.string()),
    pageNum: v.optional(v.pipe(v.number(), v.integer())),
    setOn: v.optional(v.pipe(v.number(), v.integer())),
    presentationName: v.optional(v.string()),
    pageToken: v.optional(v.string())
}, v.unknown());

/**
 * Activity of a meeting and its users, as the server tracks it while the meeting is running. All times are milliseconds since 1970, all durations milliseconds; 0 means "not yet".
 */
export const vLearningDashboard = v.objectWithRest({
    intId: v.string(),
    extId: v.string(),
    name: v.string(),
    createdOn: v.optional(v.pipe(v.number(), v.integer())),
    endedOn: v.optional(v.pipe(v.number(), v.integer())),
    downloadSessionDataEnabled: v.optional(v.boolean()),
    learningDashboardDisabled: v.optional(v.boolean()),
    users: v.record(v.string(), vLearningDashboardUser),
    polls: v.optional(v.record(v.string(), vLearningDashboardPoll)),
    screenshares: v.optional(v.array(vLearningDashboardSpan)),
    presentationSlides: v.optional(v.array(vLearningDashboardSlide)),
    other: v.optional(v.record(v.string(), v.unknown()))
}, v.unknown());

/**
 * The feedback was accepted.
 */
export const vFeedbackResponse = v.object({
    response: v.objectWithRest({
        returncode: v.literal('SUCCESS')
    }, v.unknown())
});

/**
 * A registered webhook.
 */
export const vHooksCreateResponse = v.object({
    returncode: v.literal('SUCCESS'),
    hookID: v.string(),
    permanentHook: v.optional(v.boolean()),
    rawData: v.optional(v.boolean()),
    hookGUID: v.optional(v.string()),
    authToken: v.optional(v.string()),
    sharedSecretGUID: v.optional(v.string()),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A registered webhook.
 */
export const vHook = v.object({
    hookID: v.string(),
    callbackURL: v.string(),
    meetingID: v.optional(v.string()),
    eventID: v.optional(v.string()),
    permanentHook: v.optional(v.boolean()),
    rawData: v.optional(v.boolean()),
    authToken: v.optional(v.string()),
    hookGUID: v.optional(v.string()),
    sharedSecretGUID: v.optional(v.string()),
    enabled: v.optional(v.boolean()),
    externalMeetingID: v.optional(v.string())
});

/**
 * Registered webhooks.
 */
export const vHooksListResponse = v.object({
    returncode: v.literal('SUCCESS'),
    hooks: v.array(vHook),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A webhook was enabled. The contract's sample has `enabled`, while its schema has `hookID`.
 */
export const vHooksEnableResponse = v.object({
    returncode: v.literal('SUCCESS'),
    enabled: v.optional(v.boolean()),
    hookID: v.optional(v.string()),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A webhook was removed.
 */
export const vHooksDestroyResponse = v.object({
    returncode: v.literal('SUCCESS'),
    removed: v.boolean(),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A meeting and its recording.
 */
export const vMeetingData = v.object({
    meeting: vListedMeeting,
    recording: v.optional(vRecording)
});

/**
 * Meetings with their recordings.
 */
export const vGetAllMeetingsResponse = v.object({
    returncode: v.literal('SUCCESS'),
    nextPage: v.optional(v.boolean()),
    meetings: v.array(vMeetingData),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A meeting was renamed.
 */
export const vUpdateMeetingResponse = v.object({
    returncode: v.literal('SUCCESS'),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * A playback token.
 */
export const vGetRecordingTokenResponse = v.object({
    returncode: v.literal('SUCCESS'),
    token: v.string(),
    messageKey: v.optional(vMessageKey),
    message: v.optional(vMessage)
});

/**
 * Host name of the sending server, as configured in its webhooks service.
 */
export const vEventDomain = v.string();

/**
 * When the delivery was first attempted, in milliseconds since 1970. The same in every retry.
 */
export const vEventTimestamp = v.pipe(v.number(), v.integer());

/**
 * The same value in every event.
 */
export const vEventType = v.literal('event');

/**
 * Members that every event has, including events that this document does not describe.
 */
export const vOtherEvent = v.objectWithRest({
    type: vEventType,
    id: v.string()
}, v.unknown());

/**
 * When the event happened.
 */
export const vEventTime = v.objectWithRest({
    ts: v.pipe(v.number(), v.integer())
}, v.unknown());

/**
 * The server's own id of this run of the meeting; also the id of its recording.
 */
export const vEventInternalMeetingId = v.string();

/**
 * The `meetingID` that was given to `create`. Missing once the webhooks service has discarded the meeting.
 */
export const vEventExternalMeetingId = v.string();

/**
 * The server's own id of the user in this meeting.
 */
export const vEventInternalUserId = v.string();

/**
 * The `userID` that was given to `join`. Equal to the internal id for a user who joined without one; an empty string when it is not known.
 */
export const vEventExternalUserId = v.string();

/**
 * Role of the user. `TRANSFER` and `BOT` are known from Mconf's servers only.
 */
export const vEventRole = v.union([v.picklist([
        'MODERATOR',
        'VIEWER',
        'TRANSFER',
        'BOT'
    ]), v.string()]);

/**
 * True or false; some releases send it as a string.
 */
export const vEventFlag = v.union([v.boolean(), v.picklist(['true', 'false'])]);

/**
 * The meeting an event belongs to.
 */
export const vEventMeeting = v.objectWithRest({
    'internal-meeting-id': vEventInternalMeetingId,
    'external-meeting-id': v.optional(vEventExternalMeetingId)
}, v.unknown());

/**
 * A meeting with the settings it was created with.
 */
export const vEventCreatedMeeting = v.objectWithRest({
    'internal-meeting-id': vEventInternalMeetingId,
    'external-meeting-id': v.optional(vEventExternalMeetingId),
    name: v.optional(v.string()),
    'is-breakout': v.optional(v.boolean()),
    'parent-id': v.optional(v.string()),
    duration: v.optional(v.pipe(v.number(), v.integer())),
    'create-time': v.optional(v.pipe(v.number(), v.integer())),
    'create-date': v.optional(v.string()),
    'moderator-pass': v.optional(v.string()),
    'viewer-pass': v.optional(v.string()),
    record: v.optional(v.boolean()),
    'voice-conf': v.optional(v.string()),
    'dial-number': v.optional(v.string()),
    'max-users': v.optional(v.pipe(v.number(), v.integer())),
    metadata: v.optional(v.record(v.string(), v.string())),
    audioBridge: v.optional(v.string()),
    cameraBridge: v.optional(v.string()),
    screenShareBridge: v.optional(v.string())
}, v.unknown());

/**
 * A meeting with the presentation now shown.
 */
export const vEventPresentedMeeting = v.objectWithRest({
    'internal-meeting-id': vEventInternalMeetingId,
    'external-meeting-id': v.optional(vEventExternalMeetingId),
    'presentation-id': v.optional(v.string())
}, v.unknown());

/**
 * A user, identified only by ids.
 */
export const vEventUser = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId)
}, v.unknown());

/**
 * A user with the known details. A regular `user-left` contains only the ids and `guest`; one generated at the end of a meeting contains everything stored since the user joined.
 */
export const vEventMember = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId),
    name: v.optional(v.string()),
    role: v.optional(vEventRole),
    presenter: v.optional(vEventFlag),
    guest: v.optional(v.boolean()),
    userdata: v.optional(v.record(v.string(), v.string())),
    stream: v.optional(v.string()),
    'ip-address': v.optional(v.string()),
    'user-agent': v.optional(v.string()),
    referer: v.optional(v.string()),
    'session-token': v.optional(v.string()),
    ip_addr: v.optional(v.string()),
    user_agent: v.optional(v.string())
}, v.unknown());

/**
 * A user whose state in the voice conference changed.
 */
export const vEventVoiceUser = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId),
    'listening-only': v.optional(v.boolean()),
    'sharing-mic': v.optional(v.boolean()),
    muted: v.optional(v.boolean())
}, v.unknown());

/**
 * A user who was muted or unmuted.
 */
export const vEventMutedUser = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId),
    muted: v.optional(v.boolean())
}, v.unknown());

/**
 * A user and one of their cameras.
 */
export const vEventCameraUser = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId),
    stream: v.optional(v.string())
}, v.unknown());

/**
 * A user and their emoji.
 */
export const vEventEmojiUser = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId),
    emoji: v.optional(v.string())
}, v.unknown());

/**
 * A user who raised or lowered a hand. The name of the member depends on the release.
 */
export const vEventRaisedHandUser = v.objectWithRest({
    'internal-user-id': v.optional(vEventInternalUserId),
    'external-user-id': v.optional(vEventExternalUserId),
    'raise-hand': v.optional(v.boolean()),
    raiseHand: v.optional(v.boolean())
}, v.unknown());

/**
 * An event about a meeting, without further data.
 */
export const vEventMeetingAttributes = v.objectWithRest({
    meeting: vEventMeeting
}, v.unknown());

/**
 * An event about a user, without further data.
 */
export const vEventUserAttributes = v.objectWithRest({
    meeting: vEventMeeting,
    user: v.optional(vEventUser)
}, v.unknown());

/**
 * A user joined or left.
 */
export const vEventMemberAttributes = v.objectWithRest({
    meeting: vEventMeeting,
    user: v.optional(vEventMember)
}, v.unknown());

/**
 * A user joined or left the voice conference.
 */
export const vEventVoiceAttributes = v.objectWithRest({
    meeting: vEventMeeting,
    user: v.optional(vEventVoiceUser)
}, v.unknown());

/**
 * A user was muted or unmuted.
 */
export const vEventMutedAttributes = v.objectWithRest({
    meeting: vEventMeeting,
    user: v.optional(vEventMutedUser)
}, v.unknown());

/**
 * A camera was turned on or off.
 */
export const vEventCameraAttributes = v.objectWithRest({
    meeting: vEventMeeting,
    user: v.optional(vEventCameraUser)
}, v.unknown());

/**
 * Part of a transcript. A later part with the same id replaces it.
 */
export const vEventTranscript = v.objectWithRest({
    id: v.optional(v.string()),
    transcript: v.optional(v.string()),
    locale: v.optional(v.string()),
    final: v.optional(v.boolean())
}, v.unknown());

/**
 * A chat message.
 */
export const vEventChatMessage = v.objectWithRest({
    id: v.optional(v.string()),
    message: v.optional(v.string()),
    sender: v.optional(v.objectWithRest({
        'internal-user-id': v.optional(vEventInternalUserId),
        'external-user-id': v.optional(vEventExternalUserId),
        name: v.optional(v.string()),
        time: v.optional(v.pipe(v.number(), v.integer()))
    }, v.unknown()))
}, v.unknown());

/**
 * A count of characters or revisions, as a number or string.
 */
export const vEventPadPosition = v.union([v.pipe(v.number(), v.integer()), v.string()]);

/**
 * A change of a pad (shared notes or captions).
 */
export const vEventPad = v.objectWithRest({
    id: v.optional(v.string()),
    'external-pad-id': v.optional(v.string()),
    rev: v.optional(vEventPadPosition),
    start: v.optional(vEventPadPosition),
    end: v.optional(vEventPadPosition),
    text: v.optional(v.string())
}, v.unknown());

/**
 * A poll with its question and answers.
 */
export const vEventPoll = v.objectWithRest({
    id: v.optional(v.string()),
    question: v.optional(v.string()),
    answers: v.optional(v.array(v.objectWithRest({
        id: v.optional(v.pipe(v.number(), v.integer())),
        key: v.optional(v.string())
    }, v.unknown())))
}, v.unknown());

/**
 * A vote.
 */
export const vEventPollResponse = v.objectWithRest({
    id: v.optional(v.string()),
    answerIds: v.optional(v.array(v.pipe(v.number(), v.integer())))
}, v.unknown());

/**
 * Id of the recording, as in `recordID` of `getRecordings`.
 */
export const vEventRecordId = v.string();

/**
 * The format or script of the step, such as `presentation`; absent for steps without formats.
 */
export const vEventWorkflow = v.string();

/**
 * How long the step took, in milliseconds.
 */
export const vEventStepTime = v.pipe(v.number(), v.integer());

/**
 * A processing step of a recording started.
 */
export const vEventRecordingStepStarted = v.objectWithRest({
    meeting: vEventMeeting,
    'record-id': v.optional(vEventRecordId),
    workflow: v.optional(vEventWorkflow)
}, v.unknown());

/**
 * A processing step of a recording ended.
 */
export const vEventRecordingStepEnded = v.objectWithRest({
    meeting: vEventMeeting,
    'record-id': v.optional(vEventRecordId),
    success: v.optional(v.boolean()),
    'step-time': v.optional(vEventStepTime),
    workflow: v.optional(vEventWorkflow)
}, v.unknown());

/**
 * A recording was published, unpublished or deleted. The member that holds its id depends on the sender. Some senders include only the meeting, whose internal id is also the recording's.
 */
export const vEventRecordingState = v.objectWithRest({
    meeting: vEventMeeting,
    'record-id': v.optional(vEventRecordId),
    record_id: v.optional(vEventRecordId),
    format: v.optional(v.string())
}, v.unknown());

/**
 * A preview image: either its URL, or an object with the URL under `value`.
 */
export const vEventPreviewImage = v.union([v.string(), v.objectWithRest({
        value: v.optional(v.string()),
        attributes: v.optional(v.objectWithRest({
            width: v.optional(v.union([v.pipe(v.number(), v.integer()), v.string()])),
            height: v.optional(v.union([v.pipe(v.number(), v.integer()), v.string()])),
            alt: v.optional(v.union([v.string(), v.number()]))
        }, v.unknown()))
    }, v.unknown())]);

/**
 * A format of a recording that can be watched.
 */
export const vEventPlayback = v.objectWithRest({
    format: v.optional(v.string()),
    link: v.optional(v.string()),
    processing_time: v.optional(v.pipe(v.number(), v.integer())),
    duration: v.optional(v.pipe(v.number(), v.integer())),
    size: v.optional(v.pipe(v.number(), v.integer())),
    extensions: v.optional(v.objectWithRest({
        preview: v.optional(v.objectWithRest({
            images: v.optional(v.objectWithRest({
                image: v.optional(v.union([vEventPreviewImage, v.array(vEventPreviewImage)]))
            }, v.unknown()))
        }, v.unknown()))
    }, v.unknown()))
}, v.unknown());

/**
 * A recording with one of its formats. Strings of digits arrive as numbers where they were read from XML.
 */
export const vEventPublishedRecording = v.objectWithRest({
    name: v.optional(v.union([v.string(), v.number()])),
    'is-breakout': v.optional(vEventFlag),
    'start-time': v.optional(v.pipe(v.number(), v.integer())),
    'end-time': v.optional(v.pipe(v.number(), v.integer())),
    size: v.optional(v.pipe(v.number(), v.integer())),
    'raw-size': v.optional(v.pipe(v.number(), v.integer())),
    metadata: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
    playback: v.optional(vEventPlayback),
    download: v.optional(v.record(v.string(), v.unknown()))
}, v.unknown());

/**
 * A meeting was created.
 */
export const vMeetingCreatedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-created'),
    attributes: v.objectWithRest({
        meeting: vEventCreatedMeeting
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A meeting ended.
 */
export const vMeetingEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-ended'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Recording was started.
 */
export const vMeetingRecordingStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-recording-started'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Recording was stopped.
 */
export const vMeetingRecordingStoppedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-recording-stopped'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Recording changed to an unknown state.
 */
export const vMeetingRecordingUnhandledEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-recording-unhandled'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Recording was started or stopped.
 */
export const vMeetingRecordingChangedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-recording-changed'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * The relay of a meeting was switched on.
 */
export const vMeetingTransferEnabledEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-transfer-enabled'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * The relay of a meeting was switched off.
 */
export const vMeetingTransferDisabledEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-transfer-disabled'),
    attributes: vEventMeetingAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Screen sharing started.
 */
export const vMeetingScreenshareStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-screenshare-started'),
    attributes: vEventUserAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Screen sharing stopped.
 */
export const vMeetingScreenshareStoppedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-screenshare-stopped'),
    attributes: vEventUserAttributes,
    event: vEventTime
}, v.unknown());

/**
 * Another presentation is shown.
 */
export const vMeetingPresentationChangedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('meeting-presentation-changed'),
    attributes: v.objectWithRest({
        meeting: vEventPresentedMeeting
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A user joined.
 */
export const vUserJoinedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-joined'),
    attributes: vEventMemberAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user left.
 */
export const vUserLeftEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-left'),
    attributes: vEventMemberAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user connected to the audio.
 */
export const vUserAudioVoiceEnabledEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-audio-voice-enabled'),
    attributes: vEventVoiceAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user disconnected from the audio.
 */
export const vUserAudioVoiceDisabledEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-audio-voice-disabled'),
    attributes: vEventVoiceAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user was muted.
 */
export const vUserAudioMutedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-audio-muted'),
    attributes: vEventMutedAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user was unmuted.
 */
export const vUserAudioUnmutedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-audio-unmuted'),
    attributes: vEventMutedAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user's audio changed to an unknown state.
 */
export const vUserAudioUnhandledEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-audio-unhandled'),
    attributes: vEventMutedAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user turned a camera on.
 */
export const vUserCamBroadcastStartEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-cam-broadcast-start'),
    attributes: vEventCameraAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user turned a camera off.
 */
export const vUserCamBroadcastEndEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-cam-broadcast-end'),
    attributes: vEventCameraAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user became presenter.
 */
export const vUserPresenterAssignedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-presenter-assigned'),
    attributes: vEventUserAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user is no longer presenter.
 */
export const vUserPresenterUnassignedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-presenter-unassigned'),
    attributes: vEventUserAttributes,
    event: vEventTime
}, v.unknown());

/**
 * A user's emoji changed.
 */
export const vUserEmojiChangedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-emoji-changed'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        user: v.optional(vEventEmojiUser)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A user raised or lowered a hand.
 */
export const vUserRaiseHandChangedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('user-raise-hand-changed'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        user: v.optional(vEventRaisedHandUser)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A transcript was updated.
 */
export const vTranscriptUpdatedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('transcript-updated'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        user: v.optional(vEventUser),
        transcript: v.optional(vEventTranscript)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A message was sent to the public chat.
 */
export const vChatGroupMessageSentEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('chat-group-message-sent'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        'chat-message': v.optional(vEventChatMessage),
        'chat-id': v.optional(v.string())
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * The content of a pad changed.
 */
export const vPadContentEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('pad-content'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        pad: v.optional(vEventPad)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A poll was started.
 */
export const vPollStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('poll-started'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        user: v.optional(vEventUser),
        poll: v.optional(vEventPoll)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * A user voted in a poll.
 */
export const vPollRespondedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('poll-responded'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        user: v.optional(vEventUser),
        poll: v.optional(vEventPollResponse)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * Archiving of the raw recording started.
 */
export const vRapArchiveStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-archive-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Archiving of the raw recording ended.
 */
export const vRapArchiveEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-archive-ended'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        'record-id': v.optional(vEventRecordId),
        success: v.optional(v.boolean()),
        'step-time': v.optional(vEventStepTime),
        recorded: v.optional(v.boolean()),
        duration: v.optional(v.pipe(v.number(), v.integer())),
        workflow: v.optional(vEventWorkflow)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * Sanity check of a recording started.
 */
export const vRapSanityStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-sanity-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Sanity check of a recording ended.
 */
export const vRapSanityEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-sanity-ended'),
    attributes: vEventRecordingStepEnded,
    event: vEventTime
}, v.unknown());

/**
 * Post-archive script started.
 */
export const vRapPostArchiveStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-post-archive-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Post-archive script ended.
 */
export const vRapPostArchiveEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-post-archive-ended'),
    attributes: vEventRecordingStepEnded,
    event: vEventTime
}, v.unknown());

/**
 * Processing of a format started.
 */
export const vRapProcessStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-process-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Processing of a format ended.
 */
export const vRapProcessEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-process-ended'),
    attributes: vEventRecordingStepEnded,
    event: vEventTime
}, v.unknown());

/**
 * Post-process script started.
 */
export const vRapPostProcessStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-post-process-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Post-process script ended.
 */
export const vRapPostProcessEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-post-process-ended'),
    attributes: vEventRecordingStepEnded,
    event: vEventTime
}, v.unknown());

/**
 * Publishing of a format started.
 */
export const vRapPublishStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-publish-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Publishing of a format ended.
 */
export const vRapPublishEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-publish-ended'),
    attributes: v.objectWithRest({
        meeting: vEventMeeting,
        'record-id': v.optional(vEventRecordId),
        success: v.optional(v.boolean()),
        'step-time': v.optional(vEventStepTime),
        workflow: v.optional(vEventWorkflow),
        recording: v.optional(vEventPublishedRecording)
    }, v.unknown()),
    event: vEventTime
}, v.unknown());

/**
 * Post-publish script started.
 */
export const vRapPostPublishStartedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-post-publish-started'),
    attributes: vEventRecordingStepStarted,
    event: vEventTime
}, v.unknown());

/**
 * Post-publish script ended.
 */
export const vRapPostPublishEndedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-post-publish-ended'),
    attributes: vEventRecordingStepEnded,
    event: vEventTime
}, v.unknown());

/**
 * A recording was published.
 */
export const vRapPublishedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-published'),
    attributes: vEventRecordingState,
    event: vEventTime
}, v.unknown());

/**
 * A recording was unpublished.
 */
export const vRapUnpublishedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-unpublished'),
    attributes: vEventRecordingState,
    event: vEventTime
}, v.unknown());

/**
 * A recording was deleted.
 */
export const vRapDeletedEvent = v.objectWithRest({
    type: vEventType,
    id: v.literal('rap-deleted'),
    attributes: vEventRecordingState,
    event: vEventTime
}, v.unknown());

/**
 * One of the events below. Event names are an open set, so others may occur.
 */
export const vAnyEvent = v.union([
    vMeetingCreatedEvent,
    vMeetingEndedEvent,
    vMeetingRecordingStartedEvent,
    vMeetingRecordingStoppedEvent,
    vMeetingRecordingUnhandledEvent,
    vMeetingScreenshareStartedEvent,
    vMeetingScreenshareStoppedEvent,
    vMeetingPresentationChangedEvent,
    vUserJoinedEvent,
    vUserLeftEvent,
    vUserAudioVoiceEnabledEvent,
    vUserAudioVoiceDisabledEvent,
    vUserAudioMutedEvent,
    vUserAudioUnmutedEvent,
    vUserAudioUnhandledEvent,
    vUserCamBroadcastStartEvent,
    vUserCamBroadcastEndEvent,
    vUserPresenterAssignedEvent,
    vUserPresenterUnassignedEvent,
    vUserEmojiChangedEvent,
    vUserRaiseHandChangedEvent,
    vTranscriptUpdatedEvent,
    vChatGroupMessageSentEvent,
    vPadContentEvent,
    vPollStartedEvent,
    vPollRespondedEvent,
    vRapArchiveStartedEvent,
    vRapArchiveEndedEvent,
    vRapSanityStartedEvent,
    vRapSanityEndedEvent,
    vRapPostArchiveStartedEvent,
    vRapPostArchiveEndedEvent,
    vRapProcessStartedEvent,
    vRapProcessEndedEvent,
    vRapPostProcessStartedEvent,
    vRapPostProcessEndedEvent,
    vRapPublishStartedEvent,
    vRapPublishEndedEvent,
    vRapPostPublishStartedEvent,
    vRapPostPublishEndedEvent,
    vRapPublishedEvent,
    vRapUnpublishedEvent,
    vRapDeletedEvent,
    vOtherEvent
]);

/**
 * One event of a delivery.
 */
export const vEventEntry = v.object({
    data: vAnyEvent
});

/**
 * A delivery of the webhooks service.
 */
export const vEventForm = v.object({
    domain: vEventDomain,
    event: v.array(vEventEntry),
    timestamp: vEventTimestamp
});

/**
 * An internal message of the conference server.
 */
export const vRawEventMessage = v.objectWithRest({
    envelope: v.objectWithRest({
        name: v.string(),
        routing: v.optional(v.objectWithRest({
            msgType: v.optional(v.string()),
            meetingId: v.optional(v.string()),
            userId: v.optional(v.string())
        }, v.unknown())),
        timestamp: v.optional(v.pipe(v.number(), v.integer()))
    }, v.unknown()),
    core: v.objectWithRest({
        header: v.optional(v.objectWithRest({
            name: v.optional(v.string()),
            meetingId: v.optional(v.string()),
            userId: v.optional(v.string())
        }, v.unknown())),
        body: v.optional(v.record(v.string(), v.unknown()))
    }, v.unknown())
}, v.unknown());

/**
 * An internal message of the recording scripts.
 */
export const vRawEventRecording = v.objectWithRest({
    header: v.objectWithRest({
        name: v.string(),
        timestamp: v.optional(v.pipe(v.number(), v.integer())),
        current_time: v.optional(v.pipe(v.number(), v.integer())),
        version: v.optional(v.string())
    }, v.unknown()),
    payload: v.record(v.string(), v.unknown())
}, v.unknown());

/**
 * A hook registered with `getRaw=true` receives this: the server's internal message, passed through unchanged. Its names and content belong to the server and change between releases.
 */
export const vRawEvent = v.union([vRawEventMessage, vRawEventRecording]);

/**
 * Claims of the token of a recording-ready callback. They include no expiry, no issue time and no format. A later server may add claims.
 */
export const vRecordingReadyClaims = v.objectWithRest({
    meeting_id: v.string(),
    record_id: v.string()
}, v.unknown());

/**
 * A date and time. Newer servers write ISO 8601 (`2026-01-26T11:26:58.000+01:00`), older ones and ConferênciaWeb `2023-08-07 14:06:14 -0300`.
 */
export const vAnalyticsCallbackDate = v.string();

/**
 * The `userID` that was given to `join`; a number if it consists of digits. The internal id (`w_…`) for a user who joined without one.
 */
export const vAnalyticsCallbackUserId = v.union([v.string(), v.number()]);

/**
 * How actively a user took part.
 */
export const vAnalyticsCallbackEngagement = v.objectWithRest({
    chats: v.optional(v.pipe(v.number(), v.integer())),
    talks: v.optional(v.pipe(v.number(), v.integer())),
    raisehand: v.optional(v.pipe(v.number(), v.integer())),
    emojis: v.optional(v.pipe(v.number(), v.integer())),
    poll_votes: v.optional(v.pipe(v.number(), v.integer())),
    talk_time: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * A join or a leave.
 */
export const vAnalyticsCallbackPresence = v.objectWithRest({
    timestamp: v.optional(vAnalyticsCallbackDate),
    userid: v.optional(v.string()),
    ext_userid: v.optional(vAnalyticsCallbackUserId),
    event: v.optional(v.union([v.picklist(['join', 'left']), v.string()])),
    remove: v.optional(v.boolean())
}, v.unknown());

/**
 * Joins and leaves under one internal user id.
 */
export const vAnalyticsCallbackSession = v.objectWithRest({
    joins: v.array(vAnalyticsCallbackPresence),
    lefts: v.array(vAnalyticsCallbackPresence)
}, v.unknown());

/**
 * One attendee.
 */
export const vAnalyticsCallbackAttendee = v.objectWithRest({
    ext_user_id: vAnalyticsCallbackUserId,
    name: v.union([v.string(), v.number()]),
    moderator: v.boolean(),
    joins: v.array(vAnalyticsCallbackDate),
    leaves: v.array(vAnalyticsCallbackDate),
    duration: v.pipe(v.number(), v.integer()),
    recent_talking_time: v.optional(v.string()),
    engagement: vAnalyticsCallbackEngagement,
    sessions: v.optional(v.union([v.record(v.string(), vAnalyticsCallbackSession), v.array(vAnalyticsCallbackSession)]))
}, v.unknown());

/**
 * A poll and its votes.
 */
export const vAnalyticsCallbackPoll = v.objectWithRest({
    id: v.optional(v.union([v.string(), v.number()])),
    type: v.optional(v.string()),
    question: v.optional(v.union([v.string(), v.number()])),
    published: v.optional(v.boolean()),
    options: v.optional(v.array(v.string())),
    start: v.optional(vAnalyticsCallbackDate),
    votes: v.optional(v.record(v.string(), v.union([v.union([v.string(), v.number()]), v.array(v.union([v.string(), v.number()]))])))
}, v.unknown());

/**
 * Statistics of the meeting.
 */
export const vAnalyticsCallbackData = v.objectWithRest({
    metadata: v.objectWithRest({
        analytics_callback_url: v.optional(v.string()),
        meeting_name: v.optional(v.union([v.string(), v.number()])),
        is_breakout: v.optional(vEventFlag),
        meeting_id: v.optional(v.union([v.string(), v.number()])),
        record: v.optional(vEventFlag)
    }, v.union([
        v.string(),
        v.number(),
        v.boolean()
    ])),
    duration: v.pipe(v.number(), v.integer()),
    start: vAnalyticsCallbackDate,
    finish: vAnalyticsCallbackDate,
    attendees: v.array(vAnalyticsCallbackAttendee),
    files: v.array(v.string()),
    polls: v.array(vAnalyticsCallbackPoll),
    recorded_segments: v.optional(v.array(v.unknown())),
    transfer_attendees: v.optional(v.array(v.unknown()))
}, v.unknown());

/**
 * Statistics of a meeting, sent after its events were processed.
 */
export const vAnalyticsCallback = v.objectWithRest({
    version: v.string(),
    meeting_id: v.string(),
    internal_meeting_id: v.string(),
    data: vAnalyticsCallbackData
}, v.unknown());

export const vOnMeetingRecordingChangedBody = v.object({
    domain: vEventDomain,
    event: v.array(v.object({
        data: vMeetingRecordingChangedEvent
    })),
    timestamp: vEventTimestamp
});

export const vOnMeetingTransferEnabledBody = v.object({
    domain: vEventDomain,
    event: v.array(v.object({
        data: vMeetingTransferEnabledEvent
    })),
    timestamp: vEventTimestamp
});

export const vOnMeetingTransferDisabledBody = v.object({
    domain: vEventDomain,
    event: v.array(v.object({
        data: vMeetingTransferDisabledEvent
    })),
    timestamp: vEventTimestamp
});

export const vEndCallbackQuery = v.objectWithRest({
    recordingmarks: v.optional(v.boolean()),
    meetingID: v.string()
}, v.unknown());

export const vMeetingEndedQuery = v.objectWithRest({
    recordingmarks: v.optional(v.boolean())
}, v.unknown());

export const vRecordingReadyBody = v.object({
    signed_parameters: v.string()
});
