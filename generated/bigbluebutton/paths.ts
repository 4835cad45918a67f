// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/": {
        /** Get the version of the server. Needs no checksum and no parameters, so it tells whether a server is there. A server answers in JSON when the request has the header `Content-Type: application/json`. */
        get: operations["index"];
    };
    "/create": {
        /** Create a meeting. May be repeated: while the meeting exists, the same call succeeds with `duplicateWarning`, provided the passwords are the same or left out; otherwise it fails with `idNotUnique` (up to 2.5 also when they are left out). Further keys: `nonUniqueVoiceBridge` (in `errors`), `parentMeetingIDMissing`, `parentMeetingDoesNotExist`, `invalidSharedNotesEditor`, `invalidPresentationUrl`. A meeting nobody joins ends by itself. */
        get: operations["create"];
        /** Create a meeting with presentations or settings in the body. The same call with an XML body. Parameters and checksum stay in the query; the body is not signed. `clientSettingsOverride` and `sharedNotesInitialContentJson` are read from the body only: in the query the server ignores them. Presentations are fetched and converted later, so their failures do not show in the answer, and on a repeated call they are ignored. Broken XML gives `malformedXml` from 4.0 on and HTTP 500 before. */
        post: operations["createWithModules"];
    };
    "/join": {
        /** Join a meeting. Meant to be opened by the user's browser: sign the address and send the user there. Each call makes a new user session. The answer sets the cookie `JSESSIONID`, which the client needs unless the meeting allows requests without a session. From 3.0 on GET is the only method. A failed join is a redirect to `errorRedirectUrl`, `logoutURL` or the server's own page with the query parameter `errors`, a JSON array of `{key, message}`; with `redirect=false` 3.0 answers with a document, while earlier releases still redirect. A missing role or wrong password is always a document, with the odd key `Params required`. For an unknown meeting the key is `invalidMeetingIdentifier`, or `meetingForciblyEnded` on 2.5 and 3.0. */
        get: operations["join"];
    };
    "/isMeetingRunning": {
        /** Check whether a meeting is running. A meeting runs from the moment the first user joined, not from its creation. An unknown meeting is not an error: `running` is false. */
        get: operations["isMeetingRunning"];
    };
    "/end": {
        /** End a meeting. Takes effect a few seconds later and without asking anybody. Repeating it does no harm, but once the meeting is gone the answer is `notFound`. */
        get: operations["end"];
    };
    "/getMeetingInfo": {
        /** Get the state and users of a meeting. Lists users who are online (before 3.0 all users). Somebody who called join but whose client has not connected yet is not listed. An unknown meeting gives `notFound`. A `password` was needed long ago and is ignored today. `meetingID` may be the server's `internalMeetingID` as well, which names one run of a meeting. */
        get: operations["getMeetingInfo"];
    };
    "/getMeetings": {
        /** List all meetings of the server. Without meetings the answer is a success with an empty list and the key `noMeetings`. Lists all users of a meeting, while the counts are of those online. */
        get: operations["getMeetings"];
    };
    "/getSessions": {
        /** List all user sessions of the server. One entry per session of a user. Without sessions the answer is a success with an empty list and the key `noSessions`. Dialects: bigbluebutton. */
        get: operations["getSessions"];
    };
    "/insertDocument": {
        /** Add presentations to a running meeting. The body is the one of `create`, with the module `presentation`. The answer only says that the work has begun. Failures have a `message` and no key. Sending it twice adds the presentation twice. Since 2.5. Dialects: bigbluebutton. */
        post: operations["insertDocument"];
    };
    "/sendChatMessage": {
        /** Write a message into the public chat. The meeting must be running (`meetingNotFound`). Without a message the call fails with `missingParamMessage` from 4.0 on, with `nullError` on 3.0. Markup is escaped. Every call writes another message, although the method is GET. Since 3.0. Dialects: bigbluebutton. */
        get: operations["sendChatMessage"];
    };
    "/getRecordings": {
        /** Find recordings. Without a match the response is a success with an empty list and the key `noRecordings`. When neither ids nor a limit are given to a server that refuses to list everything (`allowFetchAllRecordings=false`), it is a success with that key and no list, and its message is "No recordings found. This may occur if you attempt to retrieve all recordings." Large responses take a minute and more. An `offset` beyond the end gave HTTP 500 on 3.0.0-beta.1. Scalelite and b3scale ignore `offset` and `limit`; Scalelite sorts newest first. bbblb ignores an `offset` of 10000 and more, and lists at most 1000 recordings by default. With `limit`, 2.6, 2.7 and early builds of 3.0 count files, one per format, and merge them afterwards, so that a recording can be spread over two pages; later builds give each recording with one of its formats. Only a response without `limit` has all formats on every release. */
        get: operations["getRecordings"];
    };
    "/publishRecordings": {
        /** Publish or unpublish recordings. Errors: `missingParamRecordID`, `missingParamPublish`, `notFound`. */
        get: operations["publishRecordings"];
    };
    "/deleteRecordings": {
        /** Delete recordings. Errors: `missingParamRecordID`, `notFound`. */
        get: operations["deleteRecordings"];
    };
    "/updateRecordings": {
        /** Change metadata of recordings. Errors: `missingParamRecordID`, `notFound`. */
        get: operations["updateRecordings"];
    };
    "/getRecordingTextTracks": {
        /** List the text tracks of a recording. Errors: `missingParamRecordID` (`missingParameter` from 4.0 on), `noRecordings`, `noCaptionsFound`. Since 2.2. Dialects: bigbluebutton. */
        get: operations["getRecordingTextTracks"];
    };
    "/putRecordingTextTrack": {
        /** Add a text track to a recording. Parameters and checksum travel in the query, the file in the body, unsigned. Without a file the track of that kind and language is deleted. Read `messageKey` as well as `returncode`: a published sample shows `upload_text_track_failed` together with SUCCESS. Errors: `paramError` (`missingParameter` from 4.0 on), `noRecordings`, `invalidKind`, `invalidLang`, `empty_uploaded_text_track` for an empty file (may also come as HTTP 500). Since 2.2. Dialects: bigbluebutton. */
        post: operations["putRecordingTextTrack"];
    };
    "/getJoinUrl": {
        /** Get an address with which a user joins again. For another device or window of the same user. 3.0.0-beta.1 answered failures with status 200 and an empty body. Since 3.0. Dialects: bigbluebutton. */
        get: operations["getJoinUrl"];
    };
    "/stuns": {
        /** List STUN and TURN servers. The answer has no `response` around it; a failure has. Dialects: bigbluebutton. */
        get: operations["stuns"];
    };
    "/signOut": {
        /** End a user session. Succeeds whatever the token. Dialects: bigbluebutton. */
        get: operations["signOut"];
    };
    "/learningDashboard": {
        /** Get the activity data of a running meeting. For moderators, while the meeting runs and the feature is on. The server refreshes the data every 5 seconds (10 before 2.5) and forgets them when it restarts. Since 2.4. Dialects: bigbluebutton. */
        get: operations["learningDashboard"];
    };
    "/feedback": {
        /** Send a user's feedback on leaving. Mapped in 3.0, but several servers answer 404. Since 3.0. Dialects: bigbluebutton. Assumed: fields of the body and of the answer are known from clients only */
        post: operations["feedback"];
    };
    "/hooks/create": {
        /** Register a webhook. An address can be registered once per server; doing so again returns the same hook with `duplicateWarning`, even for another meeting or other events. After about twelve failed deliveries in a row (some five minutes) a hook is removed, so register again from time to time. ConferênciaWeb's contract shows no `messageKey` in this response, so whether a second registration is recognised there is unknown: look at `hooks/list` first. */
        get: operations["hooksCreate"];
    };
    "/hooks/list": {
        /** List registered webhooks. With `meetingID`: the hooks of that meeting and those for all meetings. 3.x answers `listHookError` when the meeting has no hook of its own. */
        get: operations["hooksList"];
    };
    "/hooks/destroy": {
        /** Remove a webhook. An unknown hook and a permanent one give `destroyMissingHook`; so does repeating the call. */
        get: operations["hooksDestroy"];
    };
    "/hooks/enable": {
        /** Enable a webhook. From then on the hook receives events. Failures have HTTP statuses of their own, with the same XML as elsewhere. There is no call that disables a hook: destroy it. Dialects: conferenciaweb. */
        get: operations["hooksEnable"];
    };
    "/hooks/ping": {
        /** Check whether bbb-webhooks is there. Needs no checksum. Dialects: bigbluebutton. Assumed: the route was read in the service's source; the text it answers with was not recorded */
        get: operations["hooksPing"];
    };
    "/getAllMeetings": {
        /** List meetings, ended ones too. Like `getMeetings`, but meetings that have ended are listed as well, each with its recording when asked for. The list comes in pages: `nextPage` says whether another one follows, and is the only sign, since there is no total. Dialects: conferenciaweb. */
        get: operations["getAllMeetings"];
    };
    "/updateMeeting": {
        /** Rename a meeting. Changes the name of a meeting, whether it is running or has ended. The response has the key `meetingUpdated`. Dialects: conferenciaweb. */
        get: operations["updateMeeting"];
    };
    "/getRecordingToken": {
        parameters: { query?: never; path?: never };
        /**
         * @deprecated
         * @description Get a token for playing a protected recording. Not part of ConferênciaWeb's contract. Versions 1.5 to 2.4 of Mconf's documentation list it as "not implemented yet", with the parameters `recordID`, `authUser` and `action`; a description file says that it returns a JWT for the recording of a meeting. The parameters below are those of a public Mconf client library. Append the token to the playback address as `token`. Dialects: conferenciaweb. Assumed: read in a public Mconf client library; no service documents it
         */
        get: operations["getRecordingToken"];
    };
}
export interface webhooks {
    "meeting-created": {
        /** A meeting was created. A meeting was created. `meeting` holds the settings it was created with. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onMeetingCreated"];
    };
    "meeting-ended": {
        /** A meeting ended. The meeting is over and its room is gone. In 3.x it is preceded by a `user-left` for everybody who was still in; mind that deliveries may overtake one another. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onMeetingEnded"];
    };
    "meeting-recording-started": {
        /** The recording was switched on. A moderator switched the recording on. Older 2.x releases send `meeting-recording-changed` instead, which says neither on nor off. */
        post: operations["onMeetingRecordingStarted"];
    };
    "meeting-recording-stopped": {
        /** The recording was switched off. A moderator switched the recording off; it may be switched on again. */
        post: operations["onMeetingRecordingStopped"];
    };
    "meeting-recording-unhandled": {
        /** The recording changed in an unknown way. The recording changed, but the server's message did not say whether it runs now. A fallback of the service, not to be expected. */
        post: operations["onMeetingRecordingUnhandled"];
    };
    "meeting-recording-changed": {
        /** The recording was switched on or off. A moderator started or stopped the recording; the event does not say which. Dialects: conferenciaweb. */
        post: operations["onMeetingRecordingChanged"];
    };
    "meeting-transfer-enabled": {
        /** The relay of a meeting was switched on. The meeting is relayed to viewers outside of it from now on. Dialects: conferenciaweb. */
        post: operations["onMeetingTransferEnabled"];
    };
    "meeting-transfer-disabled": {
        /** The relay of a meeting was switched off. The meeting is no longer relayed to viewers outside of it. Dialects: conferenciaweb. */
        post: operations["onMeetingTransferDisabled"];
    };
    "meeting-screenshare-started": {
        /** Somebody shares a screen. A screen is being shared. Since 3.0 the event names the presenter who shares it. */
        post: operations["onMeetingScreenshareStarted"];
    };
    "meeting-screenshare-stopped": {
        /** The shared screen is gone. The screen is no longer shared. Since 3.0 the event names the user who had shared it. */
        post: operations["onMeetingScreenshareStopped"];
    };
    "meeting-presentation-changed": {
        /** Another presentation is shown. The meeting shows another presentation. */
        post: operations["onMeetingPresentationChanged"];
    };
    "user-joined": {
        /** A user joined. A user is in the meeting now. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onUserJoined"];
    };
    "user-left": {
        /** A user left. A user is no longer in the meeting. Since 3.0 the service also makes this event up for everybody still in when a meeting ends; `user` then holds all that was stored since the user joined (name, role, presenter …), otherwise the ids and `guest` only. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onUserLeft"];
    };
    "user-audio-voice-enabled": {
        /** A user connected the audio. A user came to the voice conference, to listen or to talk. */
        post: operations["onUserAudioVoiceEnabled"];
    };
    "user-audio-voice-disabled": {
        /** A user disconnected the audio. A user left the voice conference. */
        post: operations["onUserAudioVoiceDisabled"];
    };
    "user-audio-muted": {
        /** A user was muted. A user was muted, by themselves or by a moderator. Since 3.0. */
        post: operations["onUserAudioMuted"];
    };
    "user-audio-unmuted": {
        /** A user was unmuted. A user can be heard again. Since 3.0. */
        post: operations["onUserAudioUnmuted"];
    };
    "user-audio-unhandled": {
        /** A user's audio changed in an unknown way. A user was muted or unmuted, but the server's message did not say which. A fallback of the service, not to be expected. Since 3.0. */
        post: operations["onUserAudioUnhandled"];
    };
    "user-cam-broadcast-start": {
        /** A user switched a camera on. A camera was switched on. A user may have several, told apart by `stream`. */
        post: operations["onUserCamBroadcastStart"];
    };
    "user-cam-broadcast-end": {
        /** A user switched a camera off. A camera was switched off. */
        post: operations["onUserCamBroadcastEnd"];
    };
    "user-presenter-assigned": {
        /** A user became presenter. A user became the presenter. The same assignment may be told more than once. */
        post: operations["onUserPresenterAssigned"];
    };
    "user-presenter-unassigned": {
        /** A user is no longer presenter. A user is no longer the presenter. */
        post: operations["onUserPresenterUnassigned"];
    };
    "user-emoji-changed": {
        /** A user shows another mood. A user chose an emoji or took it away. On BigBlueButton before 2.7 a raised hand comes as the emoji `raiseHand` too. */
        post: operations["onUserEmojiChanged"];
    };
    "user-raise-hand-changed": {
        /** A user raised or lowered a hand. A hand went up or down. On BigBlueButton before 2.7 the webhooks service makes this event up from the emoji, with the member `raiseHand`. Since 3.0. */
        post: operations["onUserRaiseHandChanged"];
    };
    "transcript-updated": {
        /** A transcript grew. A piece of what a user says was transcribed, or was transcribed better. Since 3.5. */
        post: operations["onTranscriptUpdated"];
    };
    "chat-group-message-sent": {
        /** A message was sent to the public chat. Somebody wrote in the public chat. Private chats are never sent. */
        post: operations["onChatGroupMessageSent"];
    };
    "pad-content": {
        /** The content of a pad changed. Text was changed in the shared notes or in captions. */
        post: operations["onPadContent"];
    };
    "poll-started": {
        /** A poll was started. A poll was opened by the user named. Since 3.0. */
        post: operations["onPollStarted"];
    };
    "poll-responded": {
        /** A user voted in a poll. A user voted. The numbers are those of the answers in `poll-started`. Since 3.0. */
        post: operations["onPollResponded"];
    };
    "rap-archive-started": {
        /** Begin of the archiving of the raw recording. Archiving copies the raw material from the media services. */
        post: operations["onRapArchiveStarted"];
    };
    "rap-archive-ended": {
        /** End of the archiving of the raw recording. The raw material is archived. `recorded: false` means that nobody switched the recording on, so no recording will follow. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapArchiveEnded"];
    };
    "rap-sanity-started": {
        /** Begin of the sanity check of a recording. The sanity check looks whether the archived material is complete. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapSanityStarted"];
    };
    "rap-sanity-ended": {
        /** End of the sanity check of a recording. The sanity check is over. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapSanityEnded"];
    };
    "rap-post-archive-started": {
        /** Begin of a script after the archiving. A script of the operator that runs after the archiving. */
        post: operations["onRapPostArchiveStarted"];
    };
    "rap-post-archive-ended": {
        /** End of a script after the archiving. A script after the archiving is over. */
        post: operations["onRapPostArchiveEnded"];
    };
    "rap-process-started": {
        /** Begin of the processing of a format. Processing makes the media of one format; each format has an event of its own. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapProcessStarted"];
    };
    "rap-process-ended": {
        /** End of the processing of a format. The media of one format are made, or the processing failed. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapProcessEnded"];
    };
    "rap-post-process-started": {
        /** Begin of a script after the processing. A script of the operator that runs after the processing of a format. */
        post: operations["onRapPostProcessStarted"];
    };
    "rap-post-process-ended": {
        /** End of a script after the processing. A script after the processing is over. */
        post: operations["onRapPostProcessEnded"];
    };
    "rap-publish-started": {
        /** Begin of the publishing of a format. Publishing puts one format where it can be watched; each format has an event of its own. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapPublishStarted"];
    };
    "rap-publish-ended": {
        /** End of the publishing of a format. One format of the recording is ready, or failed. Comes once for each format. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapPublishEnded"];
    };
    "rap-post-publish-started": {
        /** Begin of a script after the publishing. A script of the operator that runs after the publishing of a format. */
        post: operations["onRapPostPublishStarted"];
    };
    "rap-post-publish-ended": {
        /** End of a script after the publishing. A script after the publishing is over. The last event of a format. */
        post: operations["onRapPostPublishEnded"];
    };
    "rap-published": {
        /** A recording was published. A recording can be watched. Plain BigBlueButton dropped it in 3.0 of the webhooks service as unused, ConferênciaWeb and Mconf send it. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapPublished"];
    };
    "rap-unpublished": {
        /** A recording was unpublished. A recording can no longer be watched, but still exists. Plain BigBlueButton dropped it in 3.0 of the webhooks service as unused, ConferênciaWeb and Mconf send it. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapUnpublished"];
    };
    "rap-deleted": {
        /** A recording was deleted. A recording is gone. Plain BigBlueButton dropped it in 3.0 of the webhooks service as unused, ConferênciaWeb and Mconf send it. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapDeleted"];
    };
    "end-callback": {
        /** A meeting ended (meta_endCallbackUrl). Sent to the URL given as `meta_endCallbackUrl` when a meeting ends, but not for breakout rooms. The two parameters. are appended to the query, and what stands there is kept: if the URL already has a `meetingID`, there are two. The server and some load balancers (b3scale) parse the URL and print it again, so its query may arrive encoded. or ordered in another way, and a URL with an invalid percent sequence may never be called. **Nothing proves who sent it.** Put a secret of your own into the URL. Metadata may be shown to participants, so. since 4.0 the server's documents advise against this parameter: use `meetingEndedURL` where nothing overwrites it. */
        get: operations["endCallback"];
    };
    "meeting-ended-url": {
        /** A meeting ended (meetingEndedURL). Sent to the URL given as `meetingEndedURL` when a meeting ends, but not for breakout rooms. Up to 3.0 nothing is. added to the URL, from 4.0 on `recordingmarks` is. Whatever distinguishes one meeting from another has to be in. the URL. **Nothing proves who sent it.** Put a secret of your own into the URL. */
        get: operations["meetingEnded"];
    };
    "recording-ready": {
        /** A recording is ready (meta_bbb-recording-ready-url). Sent to the URL given as `meta_bbb-recording-ready-url` (older names: `meta_bn-recording-ready-url`,. `meta_canvas-recording-ready-url`) when a format of a recording is published. It comes once for each format and. does not say for which, and may come twice: do nothing the second time. There is **one attempt and no retry**, so. look into `getRecordings` from time to time as well. */
        post: operations["recordingReady"];
    };
    "analytics-callback": {
        /** A meeting in figures (meta_analytics-callback-url). Sent to the URL given as `meta_analytics-callback-url` once the events of a meeting were processed. That needs a. recorded meeting, or `meetingKeepEvents=true`. The `User-Agent` is `BigBlueButton Analytics Callback`. The token in `Authorization` shows that the sender knows the shared secret, but does not cover the body. Combine it. with TLS, and check `meeting_id` against the meetings you have created. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["analytics"];
    };
}
export interface components {
    schemas: {
        /** Text for people, in English. May be absent or empty. */
        Message: string;
        /** What happened, in one word. An open set: proxies and plugins have their own. May be absent or empty. `Params required` really has a blank. */
        MessageKey: "apiNotEnabled" | "checksumError" | "configNotFound" | "createHookError" | "destroyHookError" | "destroyMissingHook" | "duplicateWarning" | "emptyError" | "enableHookError" | "enableMissingHook" | "empty_uploaded_text_track" | "fullNameTooLong" | "guestDeniedAccess" | "guestDeny" | "guestWait" | "idNotUnique" | "invalidFormat" | "invalidKind" | "invalidLang" | "invalidMeetingId" | "invalidMeetingIdentifier" | "invalidParamHookID" | "invalidPassword" | "invalidPresentationUrl" | "invalidSharedNotesEditor" | "listHookError" | "malformedXml" | "maxParticipantsReached" | "meetingForciblyEnded" | "meetingNotFound" | "meetingUpdated" | "mismatchCreateTime" | "mismatchCreateTimeParam" | "missingParamCallbackURL" | "missingParamFullName" | "missingParamHookID" | "missingParameter" | "missingParamMeetingID" | "missingParamMessage" | "missingParamPublish" | "missingParamRecordID" | "missingSession" | "missingToken" | "noCaptionsFound" | "noConfigFound" | "noMeetings" | "noRecordings" | "noSessions" | "nonUniqueVoiceBridge" | "notFound" | "NotUniqueMeetingID" | "nullError" | "paramError" | "Params required" | "parentMeetingDoesNotExist" | "parentMeetingIDMissing" | "recordingNotFound" | "sentEndMeetingRequest" | "sizeError" | "successfullyJoined" | "unexpectedError" | "unsupportedContentType" | "upload_text_track_failed" | "upload_text_track_success" | "userNotFound" | "validationError" | "internalError" | "missingParameters" | "serverTagUnavailable" | "serverUnavailable" | "unsupportedRequest" | "clientError" | "missingParameterMeetingID" | "denied" | (string & {});
        /** What a user may do. Mconf adds `BOT` and `TRANSFER` in answers. */
        Role: "MODERATOR" | "VIEWER" | (string & {});
        /** Whether joining guests must wait for a moderator. */
        GuestPolicy: "ALWAYS_ACCEPT" | "ALWAYS_ACCEPT_AUTH" | "ALWAYS_DENY" | "ASK_MODERATOR" | (string & {});
        /** Whether a guest is in, waits, or was turned away. */
        GuestStatus: "ALLOW" | "WAIT" | "DENY" | (string & {});
        /** How viewers may become presenter. */
        PresenterPolicy: "moderatorOnly" | "requireApproval" | "freeForAll" | (string & {});
        /** Arrangement of the client. 2.4 has the first four; 3.0 adds `CAMERAS_ONLY`, `PRESENTATION_ONLY`, `PARTICIPANTS_AND_CHAT_ONLY` (`PARTICIPANTS_CHAT_ONLY` in early builds) and `MEDIA_ONLY`; 4.0 keeps those four and `UNIFIED_LAYOUT`. `PLUGINS_ONLY` is known from a client library. */
        MeetingLayout: "CUSTOM_LAYOUT" | "SMART_LAYOUT" | "PRESENTATION_FOCUS" | "VIDEO_FOCUS" | "CAMERAS_ONLY" | "PRESENTATION_ONLY" | "PARTICIPANTS_AND_CHAT_ONLY" | "PARTICIPANTS_CHAT_ONLY" | "MEDIA_ONLY" | "UNIFIED_LAYOUT" | "PLUGINS_ONLY" | (string & {});
        /** Media server. */
        MediaBridge: "bbb-webrtc-sfu" | "livekit" | (string & {});
        /** Media server for audio. */
        AudioBridge: "bbb-webrtc-sfu" | "livekit" | "freeswitch" | (string & {});
        /** How a microphone is connected. */
        FullAudioBridge: "sipjs" | "fullaudio" | (string & {});
        /** Tool for drawing. */
        WhiteboardTool: "select" | "hand" | "draw" | "eraser" | "arrow" | "text" | "note" | "rectangle" | "more" | (string & {});
        /** Editor of the shared notes. */
        SharedNotesEditor: "blockNote" | "etherpad" | (string & {});
        /** A feature that can be switched off. `layouts` went with 4.0; `lockSettings`, `multiFunctionalMode`, `pinChatMessage` and `webcamGrid` came with it. */
        DisabledFeature: "breakoutRooms" | "cameraAsContent" | "captions" | "chat" | "chatEmojiPicker" | "chatMessageReactions" | "customVirtualBackgrounds" | "deleteChatMessage" | "downloadPresentationConvertedToPdf" | "downloadPresentationOriginalFile" | "downloadPresentationWithAnnotations" | "editChatMessage" | "externalVideos" | "importPresentationWithAnnotationsFromBreakoutRooms" | "importSharedNotesFromBreakoutRooms" | "infiniteWhiteboard" | "layouts" | "learningDashboard" | "learningDashboardDownloadSessionData" | "liveTranscription" | "lockSettings" | "multiFunctionalMode" | "pinChatMessage" | "plugins" | "polls" | "presentation" | "privateChat" | "quizzes" | "raiseHand" | "replyChatMessage" | "screenshare" | "sharedNotes" | "snapshotOfCurrentSlide" | "timer" | "userReactions" | "virtualBackgrounds" | "webcamGrid" | "questions" | "streaming" | (string & {});
        /** How far a recording has come. The scripts of the formats `video` and `screenshare` write `available`: treat it as `published`. */
        RecordingState: "processing" | "processed" | "published" | "unpublished" | "available" | "deleted" | (string & {});
        /** A state to search for; `any` stands for all. */
        RecordingStateFilter: "processing" | "processed" | "published" | "unpublished" | "deleted" | "any" | (string & {});
        /** What a list of meetings is sorted by. Dialects: conferenciaweb. */
        MeetingSortKey: "name" | "start_time" | (string & {});
        /** Ascending or descending. Dialects: conferenciaweb. */
        SortDirection: "asc" | "desc" | (string & {});
        /** Subtitles translate what is said, captions also describe what is heard. */
        TrackKind: "subtitles" | "captions" | (string & {});
        /** Where a text track comes from. */
        TrackSource: "live" | "automatic" | "upload" | (string & {});
        /** How a user is connected. */
        ClientType: "HTML5" | "DIAL-IN" | "FLASH" | (string & {});
        /** Kind of playback. ConferênciaWeb has `presentation` and `video`. `ai-summary` comes from an optional package. */
        PlaybackType: "presentation" | "video" | "podcast" | "notes" | "screenshare" | "statistics" | "capture" | "ai-summary" | (string & {});
        /** Groups of users. */
        Groups: {
            /** Id of the group. Example: `poll-1`. */
            id: string;
            /** Name of the group. Example: `Group A`. */
            name?: string;
            /** `userID` of the members. Example: `["u-1","u-2"]`. */
            roster: string[];
        }[];
        /** Plugins by the address of their manifest. */
        PluginManifests: {
            /** Address of the manifest. The server replaces `%%BBB_VERSION%%`, `%%BBB_MAIN_VERSION%%`, `%%HTML5_PLUGIN_SDK_VERSION%%`, `%%HTML5_PLUGIN_SDK_MAIN_VERSION%%` and `%%MEETING_ID%%`, so that one address serves every release. */
            url: string;
            /** Hash the manifest must have. Example: `9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`. */
            checksum?: string;
        }[];
        /** Body of `create` and `insertDocument`. Example: `{"module":[{"name":"presentation","document":[{"url":"https://files.example.org/part-2.pdf","filename":"Part 2.pdf","current":true,"downloadable":true,"removable":true}]}]}`. */
        Modules: {
            /** The modules; their element name is `module`. */
            module: components["schemas"]["Module"][];
        };
        /** One module. */
        Module: components["schemas"]["PresentationModule"] | components["schemas"]["TextModule"];
        /** Presentations to load. */
        PresentationModule: {
            /** Name of the module. */
            name: "presentation";
            /** The presentations; their element name is `document`. */
            document: components["schemas"]["PresentationDocument"][];
        };
        /** A presentation, by address or with its bytes in the body. */
        PresentationDocument: {
            /** Address of the file, HTTPS by default policy. Encode it once. Without `filename` the server takes the type from what follows the last `/`, query included: `a.pdf?token=1` and `download?id=5` are silently dropped. Format: `uri`. Example: `https://files.example.org/intro.pdf`. */
            url?: string;
            /** Name with extension for a file given by `url`. Example: `Intro.pdf`. */
            filename?: string;
            /** Name with extension for a file whose bytes are in `content`. Example: `agenda.txt`. */
            name?: string;
            /** Show this one first. The first with true wins, otherwise the first of all. Default false. Example: `true`. */
            current?: boolean;
            /** Let users download it. Default false in the code; an older document has the defaults of this and `removable` the other way round, so send both. Example: `false`. */
            downloadable?: boolean;
            /** Let users remove it. Default true in the code, see `downloadable`. Example: `true`. */
            removable?: boolean;
            /** The bytes of the file in base64. Example: `SGVsbG8K`. */
            content?: string;
        };
        /** Client settings or the first content of the shared notes, as text. */
        TextModule: {
            /** What the text is. `clientSettingsOverride` is known from 3.0 on and works only where the server allows it (`allowOverrideClientSettingsOnCreateCall`). `sharedNotesInitialContentMarkdown` is known from 3.0.33 on; the query parameter of that name wins. */
            name: "clientSettingsOverride" | "sharedNotesInitialContentJson" | "sharedNotesInitialContentMarkdown";
            /** JSON or Markdown. For `clientSettingsOverride` a part of the settings tree of the client, from `public` down. Example: `# Agenda`. */
            content: string;
        };
        /** What the user says. */
        FeedbackRequest: {
            /** Stars given. Assumed: type and scale are inferred from the client's dialog. Example: `5`. */
            rating?: number;
            /** What the user wrote. Example: `Good sound`. */
            comment?: string;
            /** Name of the user. Example: `João da Silva`. */
            userName?: string;
        } & {
            [key: string]: unknown;
        };
        /** A failed call. Either `messageKey` and `message`, or `errors`, or `message` alone. Servers older than those covered wrote key and message of an error as attributes. Example: `{"returncode":"FAILED","messageKey":"notFound","message":"A meeting with that ID does not exist","errors":[]}`. Example: `{"returncode":"FAILED","errors":[{"key":"nonUniqueVoiceBridge","message":"The selected voice bridge is already in use."}]}`. Example: `{"returncode":"FAILED","message":"Meeting with id [aula-1] not found.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"checksumError","message":"You did not pass the checksum security check","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"missingParamHookID","message":"You must specify a hookID in the parameters.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"enableMissingHook","message":"The hook informed was not found.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"invalidParamHookID","message":"You must specify a valid hookID in the parameters.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"enableHookError","message":"An error happened while enabling the hook.","errors":[]}`. */
        FailureResponse: {
            /** The call failed. */
            returncode: "FAILED";
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
            /** Several errors at once. Example: `[{"key":"nonUniqueVoiceBridge","message":"The selected voice bridge is already in use."}]`. */
            errors: {
                key: components["schemas"]["MessageKey"];
                message?: components["schemas"]["Message"];
            }[];
        };
        /** A failed call in JSON. */
        FailureJson: {
            /** The failure. */
            response: {
                /** The call failed. */
                returncode: "FAILED";
                messageKey?: components["schemas"]["MessageKey"];
                message?: components["schemas"]["Message"];
                /** The token of the request, from `getJoinUrl` and `learningDashboard`. Format: `password`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken?: string;
                /** Where to send the user, from `stuns`. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** Version of the server. */
        IndexResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Always `2.0` on BigBlueButton. Moodle's mock says `0.9`. Example: `2.0`. */
            version: string;
            /** Always `2.0`. Example: `2.0`. */
            apiVersion?: string;
            /** Release of the server. Empty unless the server is set to tell it. Example: `3.0.10`. */
            bbbVersion?: string;
            /** Version of the plugin SDK. Since 3.0. Example: `0.0.90`. */
            html5PluginSdkVersion?: string;
            /** Address of the client's GraphQL subscriptions. Since 3.0. Format: `uri`. Example: `wss://bbb.example.org/graphql`. */
            graphqlWebsocketUrl?: string;
            /** Address of the client's REST bridge to GraphQL. Since 3.0. Format: `uri`. Example: `https://bbb.example.org/api/rest`. */
            graphqlApiUrl?: string;
            /** Build of Scalelite. Example: `v1.6.1`. */
            build?: string;
        } & {
            [key: string]: unknown;
        };
        /** A meeting that was created or was there already. BigBlueButton sends all but the passwords; servers that stand in for it may send less, and a meeting that exists must not look like one that failed. */
        CreateResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Your id. Example: `aula-1`. */
            meetingID: string;
            /** The server's id, SHA-1 of yours, `-` and `createTime`. Also the id of the recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
            internalMeetingID?: string;
            /** Parent of a breakout room, otherwise `bbb-none`. Example: `bbb-none`. */
            parentMeetingID?: string;
            /** Password of viewers. Format: `password`. Example: `ap`. */
            attendeePW?: string;
            /** Password of moderators. Format: `password`. Example: `mp`. */
            moderatorPW?: string;
            /** When it was created, in milliseconds since 1970. Moodle's mock sends seconds. Format: `int64`. Example: `1741341600000`. */
            createTime: number;
            /** Conference number of the voice bridge; zeros may lead. Example: `70757`. */
            voiceBridge?: string;
            /** Phone number for dialling in. May be empty. Example: `613-555-1234`. */
            dialNumber?: string;
            /** The same time as text with the server's time zone. Not meant to be read by programs. Example: `Fri Mar 07 10:00:00 UTC 2025`. */
            createDate?: string;
            /** Whether anybody has joined. Example: `false`. */
            hasUserJoined?: boolean;
            /** Length in minutes, 0 without limit. Example: `60`. */
            duration?: number;
            /** Whether it was ended by `end`. Example: `false`. */
            hasBeenForciblyEnded?: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** The session of a user who joined. */
        JoinResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
            /** The server's id of the meeting. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
            meeting_id: string;
            /** The server's id of the user, `w_` and twelve characters. Example: `w_rz5zceuonopt`. */
            user_id: string;
            /** A secret between client and server. Format: `password`. Example: `pdrdddmbhnlg`. */
            auth_token: string;
            /** The session; the token for the calls tagged `session`. Format: `password`. Example: `mw4vsesu3c96u4a8`. */
            session_token: string;
            guestStatus?: components["schemas"]["GuestStatus"];
            /** Address of the client for this session. Format: `uri`. Example: `https://bbb.example.org/html5client/join?sessionToken=mw4vsesu3c96u4a8`. */
            url: string;
        };
        /** Whether a meeting is running. Example: `{"returncode":"SUCCESS","running":true}`. */
        IsMeetingRunningResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Whether it exists and somebody has joined. Example: `true`. */
            running: boolean;
        };
        /** The request to end a meeting was taken. Example: `{"returncode":"SUCCESS","messageKey":"sentEndMeetingRequest","message":"A request to end the meeting was sent."}`. */
        EndResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A user in a meeting. */
        Attendee: {
            /** Your id of the user; the server's when you gave none. Example: `u-1`. */
            userID: string;
            /** Name of the user. Example: `João da Silva`. */
            fullName: string;
            role: components["schemas"]["Role"];
            /** Whether the user is presenter. Example: `true`. */
            isPresenter: boolean;
            /** Whether the user is connected to the audio without a microphone. Example: `false`. */
            isListeningOnly: boolean;
            /** Whether the user is connected to the audio with a microphone. Example: `true`. */
            hasJoinedVoice: boolean;
            /** Whether the user shares a camera. Example: `false`. */
            hasVideo: boolean;
            clientType: components["schemas"]["ClientType"];
            /** The `userdata` of join by name. Example: `{"bbb_auto_join_audio":"true"}`. */
            customdata: {
                [key: string]: string;
            };
        };
        /** A meeting and its users, as every server tells it. */
        AnyMeeting: {
            /** Name of the meeting. Example: `Aula 1`. */
            meetingName: string;
            /** Your id. Example: `aula-1`. */
            meetingID: string;
            /** The server's id, SHA-1 of yours, `-` and `createTime`. Also the id of the recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
            internalMeetingID: string;
            /** The same time as text with the server's time zone. Not meant to be read by programs. Example: `Fri Mar 07 10:00:00 UTC 2025`. */
            createDate: string;
            /** Conference number of the voice bridge; zeros may lead. Example: `70757`. */
            voiceBridge: string;
            /** Phone number for dialling in. May be empty. Example: `613-555-1234`. */
            dialNumber: string;
            /** Password of viewers. From 2.6 on absent when empty. Format: `password`. Example: `ap`. */
            attendeePW?: string;
            /** Password of moderators. From 2.6 on absent when empty. Format: `password`. Example: `mp`. */
            moderatorPW?: string;
            /** Whether somebody has joined and it has not ended. Example: `true`. */
            running: boolean;
            /** Length in minutes, 0 without limit. Example: `60`. */
            duration: number;
            /** Whether anybody has joined. Example: `true`. */
            hasUserJoined: boolean;
            /** Whether it may be recorded, not whether it is being recorded now. Example: `true`. */
            recording: boolean;
            /** Whether it was ended by `end`. Example: `false`. */
            hasBeenForciblyEnded: boolean;
            /** When it started, in milliseconds since 1970; 0 when it has not. Absent where a very old server writes date text or `null`. Format: `int64`. Example: `1741341600120`. */
            startTime?: number;
            /** When it ended, in milliseconds since 1970; 0 when it has not. Absent where a very old server writes date text or `null`. Format: `int64`. Example: `0`. */
            endTime?: number;
            /** Users online. Example: `1`. */
            participantCount: number;
            /** Users who only listen. Example: `0`. */
            listenerCount: number;
            /** Users with a microphone. Example: `1`. */
            voiceParticipantCount: number;
            /** Users with a camera. Example: `0`. */
            videoCount: number;
            /** Limit of users, 0 without limit. Example: `0`. */
            maxUsers: number;
            /** Moderators online. Example: `1`. */
            moderatorCount: number;
            /** The users. */
            attendees: components["schemas"]["Attendee"][];
            /** The `meta` of create by name, in lower case. Example: `{"class-id":"007"}`. */
            metadata: {
                [key: string]: string;
            };
            /** Whether it is a breakout room. Example: `false`. */
            isBreakout: boolean;
            /** Of a breakout room: its parent. Published samples have it inside a `<breakout>` element. Example: `aula-1`. */
            parentMeetingID?: string;
            /** Of a breakout room: its number. Published samples have it inside a `<breakout>` element. Example: `1`. */
            sequence?: number;
            /** Of a breakout room: whether users choose their room. Published samples have it inside a `<breakout>` element. Example: `false`. */
            freeJoin?: boolean;
            /** `meetingID` of its breakout rooms. */
            breakoutRooms: string[];
            /** Whether the meeting is relayed to viewers outside of it (streaming). Dialects: conferenciaweb. Assumed: the contract names the field and does not say what it means; Mconf gives the relay the role TRANSFER. Example: `false`. */
            transfer?: boolean;
            /** Connections that relay the meeting, which are not counted as participants. Dialects: conferenciaweb. Example: `0`. */
            transferCount?: number;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A meeting and its users. */
        Meeting: components["schemas"]["AnyMeeting"] & {
            /** When it was created, in milliseconds since 1970. Format: `int64`. Example: `1741341600000`. */
            createTime: number;
        };
        /** A meeting, running or ended, as getAllMeetings lists it. Dialects: conferenciaweb. */
        ListedMeeting: components["schemas"]["AnyMeeting"] & {
            /** When it was created: date text with the server's time zone, as in the contract's sample (`Thu Sep 18 19:17:10 UTC 2014`), or milliseconds since 1970. `startTime` is always in milliseconds. Example: `Thu Sep 18 19:17:10 UTC 2014`. */
            createTime?: string;
        };
        /** A meeting; its fields stand in the answer itself. */
        GetMeetingInfoResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
        } & components["schemas"]["Meeting"];
        /** The meetings of a server. */
        GetMeetingsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** The meetings. */
            meetings: components["schemas"]["Meeting"][];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** The user sessions of a server. Example: `{"returncode":"SUCCESS","sessions":[{"meetingID":"5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000","meetingName":"Aula 1","userName":"João da Silva"}]}`. */
        GetSessionsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** The sessions. */
            sessions: {
                /** The server's id of the meeting, not yours. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                meetingID: string;
                /** Name of the meeting. Example: `Aula 1`. */
                meetingName: string;
                /** Name of the user. Example: `João da Silva`. */
                userName: string;
            }[];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** Presentations are being fetched. No key, neither on success nor on failure. Example: `{"returncode":"SUCCESS","message":"Presentation is being uploaded"}`. */
        InsertDocumentResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            message?: components["schemas"]["Message"];
        };
        /** A message was written. Key and message are empty. Example: `{"returncode":"SUCCESS","messageKey":"","message":""}`. */
        SendChatMessageResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A preview picture. */
        RecordingImage: {
            /** Address of the picture. Format: `uri`. Example: `https://bbb.example.org/thumbnails/thumb-1.png`. */
            url: string;
            /** Width in pixels. Example: `176`. */
            width?: number;
            /** Height in pixels. Example: `136`. */
            height?: number;
            /** What the picture shows. May be empty. Example: `Welcome`. */
            alt?: string;
        };
        /** One way to play a recording. Formats may bring further elements of their own. */
        RecordingFormat: {
            type: components["schemas"]["PlaybackType"];
            /** Address to play it. On ConferênciaWeb `l=media` added to a presentation shows the video alone. Format: `uri`. */
            url: string;
            /** How long making it took, in milliseconds. Format: `int64`. Example: `7000`. */
            processingTime?: number;
            /** Length in minutes. 0 and empty occur. Example: `60`. */
            length?: number;
            /** Size in bytes. Format: `int64`. Example: `2048`. */
            size?: number;
            /** Pictures for lists of recordings. */
            preview?: {
                /** The pictures. Example: `[{"url":"https://bbb.example.org/thumbnails/thumb-1.png","width":176,"height":136,"alt":"Welcome"}]`. */
                images: components["schemas"]["RecordingImage"][];
            };
            /** Of `ai-summary`: the files that were made, each with its address. */
            urls?: {
                /** The addresses. */
                url: components["schemas"]["RecordingLink"][];
            };
        } & {
            [key: string]: unknown;
        };
        /** The address of one file of a recording's format. */
        RecordingLink: {
            /** Address of the file. Example: `https://bbb.example.org/playback/ai-summary/r/summary.html`. */
            url: string;
            /** What is in it, such as `summary`. Example: `summary`. */
            category?: string;
            /** Kind of file, such as `html`, `pdf` or `md`. Example: `html`. */
            type?: string;
        };
        /** A file that belongs to a recording. */
        RecordingFile: {
            /** Kind of file. Example: `YN`. */
            type: string;
            /** Address of the file. Format: `uri`. */
            url: string;
        } & {
            [key: string]: unknown;
        };
        /** A recording. Servers older than those covered listed a recording once for each format, and a broken one as `<error>` with its id alone. */
        Recording: {
            /** Id of the recording. The server's id of the meeting on BigBlueButton, a UUID on b3lb. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
            recordID: string;
            /** Your id of the meeting. Example: `aula-1`. */
            meetingID: string;
            /** The server's id of the meeting. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
            internalMeetingID?: string;
            /** Name of the meeting. Example: `Aula 1`. */
            name: string;
            /** Whether it is of a breakout room. Absent in Scalelite. Example: `false`. */
            isBreakout?: boolean;
            /** Whether it can be watched. Example: `true`. */
            published: boolean;
            state?: components["schemas"]["RecordingState"];
            /** When the meeting started, in milliseconds since 1970. Seconds on Mconf at times; 0 and empty occur. Format: `int64`. Example: `1741341600000`. */
            startTime?: number;
            /** When the meeting ended, in milliseconds since 1970. Seconds on Mconf at times; 0 and empty occur. Format: `int64`. Example: `1741345200000`. */
            endTime?: number;
            /** How many users took part. Example: `2`. */
            participants?: number;
            /** Size of the raw files in bytes. Format: `int64`. Example: `1048576`. */
            rawSize?: number;
            /** Size of all formats in bytes. Format: `int64`. Example: `2048`. */
            size?: number;
            /** Whether playback needs a token. Example: `true`. */
            protected?: boolean;
            /** The `meta` of create and of updateRecordings by name, with the server's own `meetingId`, `meetingName` and `isBreakout`, which are not in lower case. Example: `{"meetingName":"Aula 1","class-id":"007"}`. */
            metadata: {
                [key: string]: string;
            };
            /** Of a breakout room: where it belongs. */
            breakout?: {
                /** The server's id of the parent meeting. Example: `183f0bf3c2d9a7e4-1741341600000`. */
                parentId?: string;
                /** Number of the room. Example: `1`. */
                sequence?: number;
                /** Whether users chose their room. Example: `false`. */
                freeJoin?: boolean;
            };
            /** The server's ids of its breakout rooms. */
            breakoutRooms: string[];
            /** The ways to play it. */
            playback: components["schemas"]["RecordingFormat"][];
            /** Further files. */
            data: components["schemas"]["RecordingFile"][];
            /** Files to download. Dialects: conferenciaweb. Assumed: read in Mconf's public code; its fields are taken to be those of the other lists */
            download: components["schemas"]["RecordingFile"][];
            /** When the recording will be removed. Dialects: conferenciaweb. Assumed: read in Mconf's public code, which does not tell the form of the date. Example: `2026-03-07`. */
            expirationDate?: string;
            /** Stands for everything else when the recording is broken. */
            error?: {
                /** Path of the broken recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                recordID?: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** What 2.6 and early builds of 3.0 say about a page. 2.7 and later have `totalElements` alone. */
        Pagination: {
            /** The page asked for. */
            pageable?: {
                /** Recordings left out. Example: `0`. */
                offset?: number;
                /** Greatest number of recordings. Example: `50`. */
                limit?: number;
                /** Whether the answer is a page. Example: `true`. */
                paged?: boolean;
                /** Whether the answer is complete. Example: `false`. */
                unpaged?: boolean;
            };
            /** Recordings on all pages. Example: `120`. */
            totalElements?: number;
            /** Whether the page holds nothing. Example: `false`. */
            empty?: boolean;
        };
        /** Recordings. */
        GetRecordingsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** The recordings. */
            recordings: components["schemas"]["Recording"][];
            /** Recordings on all pages, or files of recordings: 2.6, 2.7 and early builds of 3.0 count one per format. Only when `limit` was given; 2.6 has it inside `pagination`. Since 2.6. Example: `1`. */
            totalElements?: number;
            /** Whether another page follows. A server that says so may send fewer recordings than asked for. Dialects: conferenciaweb. Example: `false`. */
            nextPage?: boolean;
            pagination?: components["schemas"]["Pagination"];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** Recordings were published or unpublished. Example: `{"returncode":"SUCCESS","published":"true"}`. */
        PublishRecordingsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** The text of the parameter `publish`, sent back as it came; even `maybe` is. Example: `true`. */
            published: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** Recordings were deleted. Example: `{"returncode":"SUCCESS","deleted":true}`. */
        DeleteRecordingsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Whether they were deleted. Example: `true`. */
            deleted: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** Recordings were changed. Example: `{"returncode":"SUCCESS","updated":true}`. */
        UpdateRecordingsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Whether they were changed. Only Scalelite says false. Example: `true`. */
            updated: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A text track. */
        TextTrack: {
            /** Address of the track. Works once and for one hour. Captions of a meeting that is still running have links of their own in the client; browsers download those from 4.1 on. Format: `uri`. Example: `https://bbb.example.org/captions/5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b/caption_en-US.vtt`. */
            href: string;
            kind: components["schemas"]["TrackKind"];
            /** Name of the track. Example: `English`. */
            label: string;
            /** Language of the track, such as `en-US`. Example: `en-US`. */
            lang: string;
            source: components["schemas"]["TrackSource"];
        };
        /** Text tracks of a recording. */
        GetRecordingTextTracksResponse: {
            /** The answer. */
            response: {
                /** The call succeeded. */
                returncode: "SUCCESS";
                /** The text tracks. */
                tracks: components["schemas"]["TextTrack"][];
            };
        };
        /** What became of an uploaded text track. */
        PutRecordingTextTrackResponse: {
            /** The answer. */
            response: {
                /** The call succeeded. */
                returncode: "SUCCESS";
                messageKey?: components["schemas"]["MessageKey"];
                message?: components["schemas"]["Message"];
                /** The recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                recordId?: string;
            };
        };
        /** An address for joining again. */
        GetJoinUrlResponse: {
            /** The answer. */
            response: {
                /** The call succeeded. */
                returncode: "SUCCESS";
                message?: components["schemas"]["Message"];
                /** A signed join address. Its query begins with `&`, and names with other than ASCII characters are encoded twice. Use it as it is. Format: `uri`. */
                url: string;
            };
        };
        /** STUN and TURN servers for WebRTC. */
        StunsResponse: {
            /** STUN servers. Example: `[{"url":"stun:stun.example.org:3478"}]`. */
            stunServers: {
                /** Address of the server. Format: `uri`. Example: `stun:stun.example.org:3478`. */
                url: string;
            }[];
            /** TURN servers. */
            turnServers: {
                /** User name for this session. Example: `1741345200:w_rz5zceuonopt`. */
                username: string;
                /** Password for this session. Format: `password`. Example: `8Jk2mJ0v`. */
                password: string;
                /** Address of the server. Format: `uri`. Example: `turns:turn.example.org:443?transport=tcp`. */
                url: string;
                /** How long the password works, in seconds. Assumed: the unit is the one TURN services commonly use; no source states it. Example: `86400`. */
                ttl: number;
            }[];
            /** Addresses of the media server. */
            remoteIceCandidates: {
                /** IP address. Example: `203.0.113.20`. */
                ip: string;
            }[];
        };
        /** The session is gone. Example: `{"returncode":"SUCCESS"}`. */
        SignOutResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
        };
        /** Activity data of a meeting. */
        LearningDashboardResponse: {
            /** The answer. */
            response: {
                /** The call succeeded. */
                returncode: "SUCCESS";
                /** The data, as JSON text inside the JSON. Example: `{"intId":"5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000","users":{}}`. */
                data: string;
                /** The token of the request. Format: `password`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken?: string;
            };
        };
        /** Activity of a meeting and its users, as the server keeps it while the meeting runs. All times are milliseconds since 1970, all durations milliseconds; 0 stands for "not yet". */
        LearningDashboard: {
            /** The server's id of this run of the meeting. Example: `w_rz5zceuonopt`. */
            intId: string;
            /** Your id of the meeting. Example: `u-1`. */
            extId: string;
            /** Name of the meeting. Example: `João da Silva`. */
            name: string;
            /** When the meeting was created. Format: `int64`. Example: `1741341600000`. */
            createdOn?: number;
            /** When the meeting ended; 0 while it runs. Format: `int64`. Example: `0`. */
            endedOn?: number;
            /** Whether moderators may download the data. Newer servers only. Example: `false`. */
            downloadSessionDataEnabled?: boolean;
            /** Whether the dashboard was switched off. Newer servers only. Example: `false`. */
            learningDashboardDisabled?: boolean;
            /** Users, by your id of the user with `-` and a number behind it. Somebody whose connections overlapped has several entries: group them by `extId`. */
            users: {
                [key: string]: components["schemas"]["LearningDashboardUser"];
            };
            /** Polls, by the server's id of the poll. */
            polls?: {
                [key: string]: components["schemas"]["LearningDashboardPoll"];
            };
            /** When a screen was shared. By whom is not kept. */
            screenshares?: components["schemas"]["LearningDashboardSpan"][];
            /** The slides that were shown. */
            presentationSlides?: components["schemas"]["LearningDashboardSlide"][];
            /** Further data of the server. Newer servers only. Example: `{}`. */
            other?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** What a user did. */
        LearningDashboardUser: {
            /** The key of this entry. Example: `u-1-1`. */
            userKey?: string;
            /** Your id of the user; the server's when you gave none. Example: `u-1`. */
            extId: string;
            /** The user's connections, by the server's id of the user. */
            intIds: {
                [key: string]: components["schemas"]["LearningDashboardConnection"];
            };
            /** The connection that is in use. Example: `w_rz5zceuonopt`. */
            currentIntId?: string | null;
            /** Name of the user. Example: `João da Silva`. */
            name: string;
            /** Whether the user is a moderator now. Example: `false`. */
            isModerator: boolean;
            /** Whether the user takes part by telephone. Example: `false`. */
            isDialIn?: boolean;
            /** Address of the user's picture. Example: `https://app.example.org/avatars/u-1.png`. */
            avatar?: string;
            /** Colour of the user in the client. Example: `#7b1fa2`. */
            color?: string;
            /** How long the user talked. */
            talk?: {
                /** Milliseconds, without the talk that is going on. Format: `int64`. Example: `12500`. */
                totalTime?: number;
                /** When the talk that is going on began; 0 when the user does not talk. Format: `int64`. Example: `0`. */
                lastTalkStartedOn?: number;
            } & {
                [key: string]: unknown;
            };
            /** When the user shared a camera. Several at once overlap. */
            webcams?: components["schemas"]["LearningDashboardSpan"][];
            /** When the user was away. Newer servers only. */
            away?: components["schemas"]["LearningDashboardSpan"][];
            /** When the user raised a hand. From 2.7 on; before, `emojis` has entries named `raiseHand`. Example: `[1741341900000]`. */
            raiseHand?: number[];
            /** Reactions the user sent; the same one within 30 seconds is kept once. From 2.7 on. */
            reactions?: components["schemas"]["LearningDashboardReaction"][];
            /** Emojis the user showed, raised hands among them. Up to 2.6. */
            emojis?: components["schemas"]["LearningDashboardReaction"][];
            /** What the user answered in polls that are not anonymous, by id of the poll. Example: `{"p-1":["Yes"]}`. */
            answers?: {
                [key: string]: string[] | string;
            };
            /** Public chat messages the user sent. Example: `3`. */
            totalOfMessages?: number;
            /** Edits of the shared notes, at most two a second. Newer servers only. Example: `3`. */
            totalOfSharedNotes?: number;
            /** Annotations on the whiteboard. Newer servers only. Example: `3`. */
            totalOfWhiteboardAnnotations?: number;
        } & {
            [key: string]: unknown;
        };
        /** One connection of a user, with its stays in the meeting. */
        LearningDashboardConnection: {
            /** The server's id of the user. Example: `w_rz5zceuonopt`. */
            intId?: string;
            /** The stays. From 2.7 on. */
            sessions?: components["schemas"]["LearningDashboardStay"][];
            /** When the only stay began. Up to 2.6, which has no `sessions`. Format: `int64`. Example: `1741341600000`. */
            registeredOn?: number;
            /** When the only stay ended; 0 while the user is in. Up to 2.6. Format: `int64`. Example: `0`. */
            leftOn?: number;
            /** Whether the connection was lost; the user may come back. Example: `false`. */
            userLeftFlag?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** One stay in the meeting. */
        LearningDashboardStay: {
            /** When the user came. Format: `int64`. Example: `1741341600000`. */
            registeredOn: number;
            /** When the user left; 0 while the user is in. Format: `int64`. Example: `0`. */
            leftOn: number;
        } & {
            [key: string]: unknown;
        };
        /** A span of time. */
        LearningDashboardSpan: {
            /** Its beginning. Format: `int64`. Example: `1741341600000`. */
            startedOn: number;
            /** Its end; 0 while it goes on. Format: `int64`. Example: `0`. */
            stoppedOn: number;
        } & {
            [key: string]: unknown;
        };
        /** An emoji and when it was shown. */
        LearningDashboardReaction: {
            /** Name of the emoji, or the emoji. Example: `João da Silva`. */
            name: string;
            /** When it was shown. Format: `int64`. Example: `1741341600000`. */
            sentOn: number;
        } & {
            [key: string]: unknown;
        };
        /** A poll and its anonymous votes. */
        LearningDashboardPoll: {
            /** The server's id of the poll. Example: `p-1`. */
            pollId?: string;
            /** Kind of poll. Example: `YN`. */
            pollType?: string;
            /** Whether votes have no names. Example: `false`. */
            anonymous?: boolean;
            /** Whether several answers could be chosen. Example: `false`. */
            multiple?: boolean;
            /** Whether it is a quiz, with a correct answer. Newer servers only. Example: `false`. */
            quiz?: boolean;
            /** The question. Example: `Ready?`. */
            question?: string;
            /** What could be answered. Example: `["Yes","No"]`. */
            options?: string[];
            /** The correct answer of a quiz. Example: `A`. */
            correctOption?: string;
            /** Whether it is over. Example: `false`. */
            ended?: boolean;
            /** Whether the result was shown to all. Example: `false`. */
            published?: boolean;
            /** Votes of an anonymous poll. Example: `["Yes","No"]`. */
            anonymousAnswers?: string[];
            /** When it was started. Format: `int64`. Example: `1741341600000`. */
            createdOn?: number;
        } & {
            [key: string]: unknown;
        };
        /** A slide, and when it was shown. */
        LearningDashboardSlide: {
            /** The server's id of the presentation. Example: `d2d9a672-1741341600000`. */
            presentationId?: string;
            /** Number of the page, counted from 1. Example: `1`. */
            pageNum?: number;
            /** When it was shown. Format: `int64`. Example: `1741341600000`. */
            setOn?: number;
            /** Name of the presentation. Example: `intro.pdf`. */
            presentationName?: string;
            /** Token of the page. Newer servers only. Example: `t-1`. */
            pageToken?: string;
        } & {
            [key: string]: unknown;
        };
        /** The feedback was taken. */
        FeedbackResponse: {
            /** The answer. */
            response: {
                /** The call succeeded. */
                returncode: "SUCCESS";
            } & {
                [key: string]: unknown;
            };
        };
        /** A registered webhook. Example: `{"returncode":"SUCCESS","hookID":"bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5","permanentHook":false,"rawData":false}`. */
        HooksCreateResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Id of the hook. A UUID in bbb-webhooks 3, a number in 2. Example: `bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5`. */
            hookID: string;
            /** Whether the hook was set up by the server's operator. Absent when the address was known already. Example: `false`. */
            permanentHook?: boolean;
            /** Whether internal messages are sent instead of events. Absent when the address was known already. Example: `false`. */
            rawData?: boolean;
            /** Another id of the hook. Dialects: conferenciaweb. Format: `password`. Example: `f4fd4b8a-5c8e-4930-8f33-4f133d5d9b57`. */
            hookGUID?: string;
            /** The bearer token that requests of this hook will carry in `Authorization`. Keep it with the hook and refuse requests without it. Where it is absent, the guide says, the shared secret takes its place. Whether a repeated call returns it again is not said. Dialects: conferenciaweb. Format: `password`. Example: `b8a1c0d2e4f6`. */
            authToken?: string;
            /** Id of the shared secret with which the hook was registered. Dialects: conferenciaweb. Format: `password`. Example: `ed3cef25-9376-4efb-be8b-d5914524e1b9`. */
            sharedSecretGUID?: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A registered webhook. */
        Hook: {
            /** Id of the hook. A UUID in bbb-webhooks 3, a number in 2. Example: `bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5`. */
            hookID: string;
            /** Where events are sent, exactly as registered. Example: `https://app.example.org/hooks/bbb`. */
            callbackURL: string;
            /** The meeting whose events are sent. Absent when it is all meetings. Example: `aula-1`. */
            meetingID?: string;
            /** The events that are sent, separated by commas. Absent or empty when it is all events; absent as well on services that do not list them (2.3, ConferênciaWeb). Example: `meeting-ended,rap-publish-ended`. */
            eventID?: string;
            /** Whether the hook was set up by the server's operator. Such a hook cannot be destroyed. ConferênciaWeb does not list it. Example: `false`. */
            permanentHook?: boolean;
            /** Whether internal messages are sent instead of events. Some lists lack it, some write it as `1`. Example: `false`. */
            rawData?: boolean;
            /** The bearer token of this hook, as in the response of `hooks/create`. Dialects: conferenciaweb. Format: `password`. Example: `b8a1c0d2e4f6`. */
            authToken?: string;
            /** Another id of the hook. Dialects: conferenciaweb. Format: `password`. Example: `f4fd4b8a-5c8e-4930-8f33-4f133d5d9b57`. */
            hookGUID?: string;
            /** Id of the shared secret with which the hook was registered. Dialects: conferenciaweb. Format: `password`. Example: `ed3cef25-9376-4efb-be8b-d5914524e1b9`. */
            sharedSecretGUID?: string;
            /** Whether the hook receives events. Dialects: conferenciaweb. Example: `true`. */
            enabled?: boolean;
            /** `meetingID` of the meeting whose events are sent, separated by commas if there are several. Dialects: conferenciaweb. Assumed: that several meetings are separated by commas, as in `hooks/create`. Example: `aula-1,aula-2`. */
            externalMeetingID?: string;
        };
        /** Registered webhooks. */
        HooksListResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** The hooks. */
            hooks: components["schemas"]["Hook"][];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A webhook was enabled. The contract's sample has `enabled`, its schema `hookID`. Example: `{"returncode":"SUCCESS","enabled":true}`. */
        HooksEnableResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Whether the hook is enabled. Example: `true`. */
            enabled?: boolean;
            /** The hook. Example: `1`. */
            hookID?: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A webhook was removed. Example: `{"returncode":"SUCCESS","removed":true}`. */
        HooksDestroyResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Whether it was removed. Example: `true`. */
            removed: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A meeting, and its recording. Dialects: conferenciaweb. */
        MeetingData: {
            meeting: components["schemas"]["ListedMeeting"];
            /** The meeting's recording. Absent without `includeRecordings`, and where there is none. */
            recording?: components["schemas"]["Recording"];
        };
        /** Meetings with their recordings. */
        GetAllMeetingsResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** Whether another page follows. Example: `false`. */
            nextPage?: boolean;
            /** The meetings. */
            meetings: components["schemas"]["MeetingData"][];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A meeting was renamed. Example: `{"returncode":"SUCCESS","messageKey":"meetingUpdated","message":"The meeting name has been updated."}`. */
        UpdateMeetingResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A token for playback. Example: `{"returncode":"SUCCESS","token":"b1ec9d4f"}`. */
        GetRecordingTokenResponse: {
            /** The call succeeded. */
            returncode: "SUCCESS";
            /** The token. Format: `password`. Example: `b1ec9d4f`. */
            token: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** A delivery of the webhooks service. */
        EventForm: {
            domain: components["schemas"]["EventDomain"];
            /** JSON text of a list; nearly always of one event. */
            event: components["schemas"]["EventEntry"][];
            timestamp: components["schemas"]["EventTimestamp"];
        };
        /** One event of a delivery. */
        EventEntry: {
            data: components["schemas"]["AnyEvent"];
        };
        /** One of the events below. Names are an open set, so there may be others. */
        AnyEvent: components["schemas"]["MeetingCreatedEvent"] | components["schemas"]["MeetingEndedEvent"] | components["schemas"]["MeetingRecordingStartedEvent"] | components["schemas"]["MeetingRecordingStoppedEvent"] | components["schemas"]["MeetingRecordingUnhandledEvent"] | components["schemas"]["MeetingScreenshareStartedEvent"] | components["schemas"]["MeetingScreenshareStoppedEvent"] | components["schemas"]["MeetingPresentationChangedEvent"] | components["schemas"]["UserJoinedEvent"] | components["schemas"]["UserLeftEvent"] | components["schemas"]["UserAudioVoiceEnabledEvent"] | components["schemas"]["UserAudioVoiceDisabledEvent"] | components["schemas"]["UserAudioMutedEvent"] | components["schemas"]["UserAudioUnmutedEvent"] | components["schemas"]["UserAudioUnhandledEvent"] | components["schemas"]["UserCamBroadcastStartEvent"] | components["schemas"]["UserCamBroadcastEndEvent"] | components["schemas"]["UserPresenterAssignedEvent"] | components["schemas"]["UserPresenterUnassignedEvent"] | components["schemas"]["UserEmojiChangedEvent"] | components["schemas"]["UserRaiseHandChangedEvent"] | components["schemas"]["TranscriptUpdatedEvent"] | components["schemas"]["ChatGroupMessageSentEvent"] | components["schemas"]["PadContentEvent"] | components["schemas"]["PollStartedEvent"] | components["schemas"]["PollRespondedEvent"] | components["schemas"]["RapArchiveStartedEvent"] | components["schemas"]["RapArchiveEndedEvent"] | components["schemas"]["RapSanityStartedEvent"] | components["schemas"]["RapSanityEndedEvent"] | components["schemas"]["RapPostArchiveStartedEvent"] | components["schemas"]["RapPostArchiveEndedEvent"] | components["schemas"]["RapProcessStartedEvent"] | components["schemas"]["RapProcessEndedEvent"] | components["schemas"]["RapPostProcessStartedEvent"] | components["schemas"]["RapPostProcessEndedEvent"] | components["schemas"]["RapPublishStartedEvent"] | components["schemas"]["RapPublishEndedEvent"] | components["schemas"]["RapPostPublishStartedEvent"] | components["schemas"]["RapPostPublishEndedEvent"] | components["schemas"]["RapPublishedEvent"] | components["schemas"]["RapUnpublishedEvent"] | components["schemas"]["RapDeletedEvent"] | components["schemas"]["OtherEvent"];
        /** What every event has, also one that this document does not know. Example: `{"type":"event","id":"meeting-something-new","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000"}},"event":{"ts":1700009000000}}`. */
        OtherEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. Example: `meeting-something-new`. */
            id: string;
        } & {
            [key: string]: unknown;
        };
        /** Host name of the server that sends, as configured in its webhooks service. Example: `bbb.example.org`. */
        EventDomain: string;
        /** When the delivery was first attempted, in ms since 1970. The same in every retry. Format: `int64`. Example: `1700000000123`. */
        EventTimestamp: number;
        /** The same word in every event. */
        EventType: "event";
        /** When it happened. */
        EventTime: {
            /** ms since 1970. The clock of the webhooks service when it saw the event; for `rap-*` the clock of the recording scripts. Format: `int64`. Example: `1700000000012`. */
            ts: number;
        } & {
            [key: string]: unknown;
        };
        /** The server's own id of this run of the meeting; also the id of its recording. Example: `183f0bf3-1700000000000`. */
        EventInternalMeetingId: string;
        /** The `meetingID` that was given to `create`. Missing once the webhooks service has forgotten the meeting. Example: `aula-1`. */
        EventExternalMeetingId: string;
        /** The server's own id of the user in this meeting. Example: `w_xfsb9gxtlfom`. */
        EventInternalUserId: string;
        /** The `userID` that was given to `join`. Equal to the internal id for a user who joined without one, empty text when it is not known. Example: `42`. */
        EventExternalUserId: string;
        /** Role of the user. `TRANSFER` and `BOT` are known from Mconf's servers only. */
        EventRole: "MODERATOR" | "VIEWER" | "TRANSFER" | "BOT" | (string & {});
        /** True or false; some releases send the word as text. */
        EventFlag: boolean | ("true" | "false");
        /** The meeting an event belongs to. */
        EventMeeting: {
            "internal-meeting-id": components["schemas"]["EventInternalMeetingId"];
            "external-meeting-id"?: components["schemas"]["EventExternalMeetingId"];
        } & {
            [key: string]: unknown;
        };
        /** A meeting with the settings it was created with. */
        EventCreatedMeeting: {
            "internal-meeting-id": components["schemas"]["EventInternalMeetingId"];
            "external-meeting-id"?: components["schemas"]["EventExternalMeetingId"];
            /** Name of the meeting. Example: `Aula 1`. */
            name?: string;
            /** Whether it is a breakout room. Example: `false`. */
            "is-breakout"?: boolean;
            /** Internal id of the meeting a breakout room belongs to; `bbb-none` for any other meeting. Example: `bbb-none`. */
            "parent-id"?: string;
            /** Planned length in minutes; 0 is no limit. Example: `0`. */
            duration?: number;
            /** When it was created, in ms since 1970. Format: `int64`. Example: `1700000000000`. */
            "create-time"?: number;
            /** The same as text, in the time zone of the server, such as `Tue Oct 31 13:52:37 BRT 2023`. Example: `Tue Nov 14 19:13:20 BRT 2023`. */
            "create-date"?: string;
            /** Password of the moderators. Do not log it. Format: `password`. Example: `mp`. */
            "moderator-pass"?: string;
            /** Password of the viewers. Do not log it. Format: `password`. Example: `ap`. */
            "viewer-pass"?: string;
            /** Whether the meeting may be recorded. Example: `true`. */
            record?: boolean;
            /** Number of the voice conference. Digits, possibly with leading zeros. Example: `071347`. */
            "voice-conf"?: string;
            /** Telephone number to dial in with. Example: `613-555-1234`. */
            "dial-number"?: string;
            /** How many users may be in at once; 0 is no limit. Example: `0`. */
            "max-users"?: number;
            /** The `meta_*` values given to `create`, with lower-case names and without the prefix. May be absent. Example: `{"class-id":"007"}`. */
            metadata?: {
                [key: string]: string;
            };
            /** Which media server carries the audio. In camel case, unlike its neighbours. Since 3.4. Example: `bbb-webrtc-sfu`. */
            audioBridge?: string;
            /** Which media server carries the cameras. In camel case, unlike its neighbours. Since 3.4. Example: `bbb-webrtc-sfu`. */
            cameraBridge?: string;
            /** Which media server carries the shared screen. In camel case, unlike its neighbours. Since 3.4. Example: `bbb-webrtc-sfu`. */
            screenShareBridge?: string;
        } & {
            [key: string]: unknown;
        };
        /** A meeting with the presentation it now shows. */
        EventPresentedMeeting: {
            "internal-meeting-id": components["schemas"]["EventInternalMeetingId"];
            "external-meeting-id"?: components["schemas"]["EventExternalMeetingId"];
            /** The server's own id of the presentation. Example: `d2d9a672040fbde2a47a10bf6c37b6a4b5ae187f-1700000000100`. */
            "presentation-id"?: string;
        } & {
            [key: string]: unknown;
        };
        /** A user, by ids alone. */
        EventUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
        } & {
            [key: string]: unknown;
        };
        /** A user with what the server knows about them. A `user-left` of its own holds the ids and `guest` only; one that was made up at the end of a meeting holds everything stored since the user joined. */
        EventMember: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** Name shown to others. Example: `João`. */
            name?: string;
            role?: components["schemas"]["EventRole"];
            /** Whether the user is the presenter. Text in some releases around 2.7. */
            presenter?: components["schemas"]["EventFlag"];
            /** Whether the user came as a guest. Since 3.1. Example: `false`. */
            guest?: boolean;
            /** The `userdata-*` values given to `join`, without the prefix. Example: `{"bbb_listen_only_mode":"false"}`. */
            userdata?: {
                [key: string]: string;
            };
            /** Id of the user's camera stream, where the server adds it. Example: `w_rz5zceuonopt-cam-1`. */
            stream?: string;
            /** Address the user joined from. Example: `203.0.113.7`. */
            "ip-address"?: string;
            /** Browser the user joined with. Example: `Mozilla/5.0`. */
            "user-agent"?: string;
            /** Page the user came from. Mconf's servers use the same name. Format: `uri`. Example: `https://app.example.org/`. */
            referer?: string;
            /** The user's session token. It opens the session to whoever holds it; do not log it. Since 3.5. Format: `password`. Example: `uqnqh3vd9w1yyq5i`. */
            "session-token"?: string;
            /** Address the user joined from. Dialects: conferenciaweb. Assumed: read in Mconf's public fork of bbb-webhooks; the ConferênciaWeb guide does not name it. Example: `203.0.113.7`. */
            ip_addr?: string;
            /** Browser the user joined with. Dialects: conferenciaweb. Assumed: read in Mconf's public fork of bbb-webhooks; the ConferênciaWeb guide does not name it. Example: `Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0`. */
            user_agent?: string;
        } & {
            [key: string]: unknown;
        };
        /** A user whose place in the voice conference changed. */
        EventVoiceUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** Whether the user listens without a microphone. Always false once the audio is off. Example: `false`. */
            "listening-only"?: boolean;
            /** Whether the user's microphone is connected. Always false once the audio is off. Example: `true`. */
            "sharing-mic"?: boolean;
            /** Whether the user is muted. Always true once the audio is off. Since 3.0. Example: `false`. */
            muted?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A user who was muted or unmuted. */
        EventMutedUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** Whether the user is muted now. Example: `true`. */
            muted?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A user with one of their cameras. */
        EventCameraUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** Id of the camera's stream. Example: `w_xfsb9gxtlfom_0e2313d7c9d39860`. */
            stream?: string;
        } & {
            [key: string]: unknown;
        };
        /** A user with the mood they show. */
        EventEmojiUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** An emoji character, a keyword such as `happy`, or `none`. 2.x leaves it out instead of `none`. Example: `👏`. */
            emoji?: string;
        } & {
            [key: string]: unknown;
        };
        /** A user whose hand went up or down. The member's name depends on the release. */
        EventRaisedHandUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** Whether the hand is up. Example: `true`. */
            "raise-hand"?: boolean;
            /** The same in camel case, in place of `raise-hand`. BigBlueButton before 2.7 knows a raised hand only as an emoji, and the webhooks service makes this event up from it. Example: `true`. */
            raiseHand?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** An event about a meeting, and nothing more. */
        EventMeetingAttributes: {
            meeting: components["schemas"]["EventMeeting"];
        } & {
            [key: string]: unknown;
        };
        /** An event about a user, and nothing more. */
        EventUserAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventUser"];
        } & {
            [key: string]: unknown;
        };
        /** A user joined or left. */
        EventMemberAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventMember"];
        } & {
            [key: string]: unknown;
        };
        /** A user came to or left the voice conference. */
        EventVoiceAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventVoiceUser"];
        } & {
            [key: string]: unknown;
        };
        /** A user was muted or unmuted. */
        EventMutedAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventMutedUser"];
        } & {
            [key: string]: unknown;
        };
        /** A camera was switched on or off. */
        EventCameraAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventCameraUser"];
        } & {
            [key: string]: unknown;
        };
        /** A piece of a transcript. A later piece with the same id replaces it. Assumed: the members are known, what they mean was not published */
        EventTranscript: {
            /** Id of the piece. Example: `w_xfsb9gxtlfom-1700000500000`. */
            id?: string;
            /** What was said. Example: `Bom dia a todos`. */
            transcript?: string;
            /** Language of the text. Example: `pt-BR`. */
            locale?: string;
            /** Whether the text is settled; a false one will be sent again, improved. Example: `true`. */
            final?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A chat message. */
        EventChatMessage: {
            /** The server's own id of the message. Example: `1700000600000-rplr4p2r`. */
            id?: string;
            /** The text as the server stores it. It may hold HTML; treat it as untrusted. Example: `Olá!`. */
            message?: string;
            /** Who wrote it, and when. */
            sender?: {
                "internal-user-id"?: components["schemas"]["EventInternalUserId"];
                /** Since 3.4. */
                "external-user-id"?: components["schemas"]["EventExternalUserId"];
                /** Name shown to others. Example: `João`. */
                name?: string;
                /** When it was sent, in ms since 1970. Format: `int64`. Example: `1700000600000`. */
                time?: number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** A count of characters or revisions, as a number or as text. */
        EventPadPosition: number | string;
        /** A change in a pad (shared notes or captions). Assumed: the members are known, what they mean was not published */
        EventPad: {
            /** The server's own id of the pad. Example: `g.PZe0HVdCm0uRWvjz$notes`. */
            id?: string;
            /** What the pad is for, such as `notes` or a caption locale. Example: `notes`. */
            "external-pad-id"?: string;
            /** Revision of the pad. */
            rev?: components["schemas"]["EventPadPosition"];
            /** Where the change begins. */
            start?: components["schemas"]["EventPadPosition"];
            /** Where the replaced text ended. */
            end?: components["schemas"]["EventPadPosition"];
            /** The text that now stands there. Example: `Agenda`. */
            text?: string;
        } & {
            [key: string]: unknown;
        };
        /** A poll with its question and answers. */
        EventPoll: {
            /** The server's own id of the poll. Example: `d2d9a672-1700000000100/1/1700000800000`. */
            id?: string;
            /** The question. Empty for a quick poll. Example: `Pronto?`. */
            question?: string;
            /** What can be answered. Example: `[{"id":0,"key":"Sim"},{"id":1,"key":"Não"}]`. */
            answers?: ({
                /** Number of the answer, as in `answerIds` of `poll-responded`. Example: `0`. */
                id?: number;
                /** Text of the answer. Example: `Sim`. */
                key?: string;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        /** A vote. */
        EventPollResponse: {
            /** The server's own id of the poll. Example: `d2d9a672-1700000000100/1/1700000800000`. */
            id?: string;
            /** Numbers of the answers chosen. In camel case, unlike its neighbours. Example: `[0]`. */
            answerIds?: number[];
        } & {
            [key: string]: unknown;
        };
        /** Id of the recording, as in `recordID` of `getRecordings`. Example: `183f0bf3-1700000000000`. */
        EventRecordId: string;
        /** Which format or script the step works on, such as `presentation`; absent where a step has no formats. Example: `presentation`. */
        EventWorkflow: string;
        /** How long the step took, in ms. Format: `int64`. */
        EventStepTime: number;
        /** A step of the processing of a recording began. */
        EventRecordingStepStarted: {
            meeting: components["schemas"]["EventMeeting"];
            "record-id"?: components["schemas"]["EventRecordId"];
            workflow?: components["schemas"]["EventWorkflow"];
        } & {
            [key: string]: unknown;
        };
        /** A step of the processing of a recording is over. */
        EventRecordingStepEnded: {
            meeting: components["schemas"]["EventMeeting"];
            "record-id"?: components["schemas"]["EventRecordId"];
            /** Whether the step succeeded. Example: `true`. */
            success?: boolean;
            "step-time"?: components["schemas"]["EventStepTime"];
            workflow?: components["schemas"]["EventWorkflow"];
        } & {
            [key: string]: unknown;
        };
        /** A recording was published, unpublished or deleted. Which member holds its id depends on the sender, and some send only the meeting, whose internal id is then the recording's. */
        EventRecordingState: {
            meeting: components["schemas"]["EventMeeting"];
            "record-id"?: components["schemas"]["EventRecordId"];
            /** The same as `record-id`, from some senders in place of it. */
            record_id?: components["schemas"]["EventRecordId"];
            /** The format concerned, such as `presentation` or `video`; absent for all. Example: `presentation`. */
            format?: string;
        } & {
            [key: string]: unknown;
        };
        /** A recording with one of its formats. Texts made of digits arrive as numbers where they were read from XML. */
        EventPublishedRecording: {
            /** Name of the meeting; a number when the name is made of digits. Assumed: taken from the metadata, whose values are text or numbers; a numeric name was not recorded. Example: `Aula 1`. */
            name?: string | number;
            /** Whether it was a breakout room. Text from most servers. */
            "is-breakout"?: components["schemas"]["EventFlag"];
            /** When the meeting began, in ms since 1970. Format: `int64`. Example: `1700000000000`. */
            "start-time"?: number;
            /** When the meeting ended, in ms since 1970. Format: `int64`. Example: `1700001665000`. */
            "end-time"?: number;
            /** Size of the format's files, in bytes. Format: `int64`. Example: `20480`. */
            size?: number;
            /** Size of the raw material, in bytes. Format: `int64`. Example: `4096000`. */
            "raw-size"?: number;
            /** Metadata of the recording. Text made of digits arrives as a number. Example: `{"meetingId":"aula-1","meetingName":"Aula 1","isBreakout":"false","class-id":7}`. */
            metadata?: {
                [key: string]: string | number;
            };
            playback?: components["schemas"]["EventPlayback"];
            /** Files to download; mostly empty. */
            download?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** A format of a recording that can be watched. */
        EventPlayback: {
            /** Name of the format, such as `presentation` or `video`. Example: `presentation`. */
            format?: string;
            /** Address of the playback page or file. Format: `uri`. Example: `https://bbb.example.org/playback/presentation/2.3/183f0bf3-1700000000000`. */
            link?: string;
            /** How long it was processed, in ms. With an underscore, unlike its neighbours. Format: `int64`. Example: `11000`. */
            processing_time?: number;
            /** Length of the playback, in ms. Format: `int64`. Example: `870000`. */
            duration?: number;
            /** Size of its files, in bytes. Format: `int64`. Example: `20480`. */
            size?: number;
            /** What else belongs to the format. */
            extensions?: {
                /** Preview pictures. */
                preview?: {
                    /** The pictures. */
                    images?: {
                        /** One picture or several. */
                        image?: components["schemas"]["EventPreviewImage"] | components["schemas"]["EventPreviewImage"][];
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** A preview picture. Either its address alone, or an object with the address under `value`. */
        EventPreviewImage: string | ({
            /** Address of the picture. White space around it does not count. Example: `https://bbb.example.org/presentation/183f0bf3-1700000000000/thumbnails/thumb-1.png`. */
            value?: string;
            /** Size and description. */
            attributes?: {
                /** Width in pixels. Example: `176`. */
                width?: number | string;
                /** Height in pixels. Example: `136`. */
                height?: number | string;
                /** Text of the slide. Example: `Aula 1`. */
                alt?: string | number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        });
        /** A meeting was created. */
        MeetingCreatedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-created";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventCreatedMeeting"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A meeting ended. Example: `{"type":"event","id":"meeting-ended","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700001665000}}`. */
        MeetingEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-ended";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The recording was switched on. Example: `{"type":"event","id":"meeting-recording-started","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
        MeetingRecordingStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-recording-started";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The recording was switched off. Example: `{"type":"event","id":"meeting-recording-stopped","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000900000}}`. */
        MeetingRecordingStoppedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-recording-stopped";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The recording changed in an unknown way. Example: `{"type":"event","id":"meeting-recording-unhandled","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
        MeetingRecordingUnhandledEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-recording-unhandled";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The recording was switched on or off. Example: `{"type":"event","id":"meeting-recording-changed","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
        MeetingRecordingChangedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-recording-changed";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The relay of a meeting was switched on. Example: `{"type":"event","id":"meeting-transfer-enabled","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
        MeetingTransferEnabledEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-transfer-enabled";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The relay of a meeting was switched off. Example: `{"type":"event","id":"meeting-transfer-disabled","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
        MeetingTransferDisabledEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-transfer-disabled";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Somebody shares a screen. */
        MeetingScreenshareStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-screenshare-started";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The shared screen is gone. */
        MeetingScreenshareStoppedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-screenshare-stopped";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Another presentation is shown. */
        MeetingPresentationChangedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "meeting-presentation-changed";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventPresentedMeeting"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user joined. */
        UserJoinedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-joined";
            attributes: components["schemas"]["EventMemberAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user left. */
        UserLeftEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-left";
            attributes: components["schemas"]["EventMemberAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user connected the audio. */
        UserAudioVoiceEnabledEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-audio-voice-enabled";
            attributes: components["schemas"]["EventVoiceAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user disconnected the audio. */
        UserAudioVoiceDisabledEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-audio-voice-disabled";
            attributes: components["schemas"]["EventVoiceAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user was muted. */
        UserAudioMutedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-audio-muted";
            attributes: components["schemas"]["EventMutedAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user was unmuted. */
        UserAudioUnmutedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-audio-unmuted";
            attributes: components["schemas"]["EventMutedAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user's audio changed in an unknown way. */
        UserAudioUnhandledEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-audio-unhandled";
            attributes: components["schemas"]["EventMutedAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user switched a camera on. */
        UserCamBroadcastStartEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-cam-broadcast-start";
            attributes: components["schemas"]["EventCameraAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user switched a camera off. */
        UserCamBroadcastEndEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-cam-broadcast-end";
            attributes: components["schemas"]["EventCameraAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user became presenter. */
        UserPresenterAssignedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-presenter-assigned";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user is no longer presenter. */
        UserPresenterUnassignedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-presenter-unassigned";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user shows another mood. */
        UserEmojiChangedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-emoji-changed";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                user?: components["schemas"]["EventEmojiUser"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user raised or lowered a hand. */
        UserRaiseHandChangedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "user-raise-hand-changed";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                user?: components["schemas"]["EventRaisedHandUser"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A transcript grew. */
        TranscriptUpdatedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "transcript-updated";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                user?: components["schemas"]["EventUser"];
                transcript?: components["schemas"]["EventTranscript"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A message was sent to the public chat. */
        ChatGroupMessageSentEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "chat-group-message-sent";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                "chat-message"?: components["schemas"]["EventChatMessage"];
                /** Id of the chat; always `MAIN-PUBLIC-GROUP-CHAT`, since only the public chat is sent. Example: `MAIN-PUBLIC-GROUP-CHAT`. */
                "chat-id"?: string;
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** The content of a pad changed. */
        PadContentEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "pad-content";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                pad?: components["schemas"]["EventPad"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A poll was started. */
        PollStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "poll-started";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                user?: components["schemas"]["EventUser"];
                poll?: components["schemas"]["EventPoll"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A user voted in a poll. */
        PollRespondedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "poll-responded";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                user?: components["schemas"]["EventUser"];
                poll?: components["schemas"]["EventPollResponse"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of the archiving of the raw recording. */
        RapArchiveStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-archive-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of the archiving of the raw recording. */
        RapArchiveEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-archive-ended";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                "record-id"?: components["schemas"]["EventRecordId"];
                /** Whether the step succeeded. Example: `true`. */
                success?: boolean;
                "step-time"?: components["schemas"]["EventStepTime"];
                /** Whether anything was recorded; false means that there will be no recording. Example: `true`. */
                recorded?: boolean;
                /** Length of the recorded part, in ms. Format: `int64`. Example: `870000`. */
                duration?: number;
                workflow?: components["schemas"]["EventWorkflow"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of the sanity check of a recording. */
        RapSanityStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-sanity-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of the sanity check of a recording. */
        RapSanityEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-sanity-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of a script after the archiving. */
        RapPostArchiveStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-post-archive-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of a script after the archiving. */
        RapPostArchiveEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-post-archive-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of the processing of a format. */
        RapProcessStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-process-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of the processing of a format. */
        RapProcessEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-process-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of a script after the processing. */
        RapPostProcessStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-post-process-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of a script after the processing. */
        RapPostProcessEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-post-process-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of the publishing of a format. */
        RapPublishStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-publish-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of the publishing of a format. */
        RapPublishEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-publish-ended";
            /** What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                "record-id"?: components["schemas"]["EventRecordId"];
                /** Whether the step succeeded. Example: `true`. */
                success?: boolean;
                "step-time"?: components["schemas"]["EventStepTime"];
                workflow?: components["schemas"]["EventWorkflow"];
                recording?: components["schemas"]["EventPublishedRecording"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** Begin of a script after the publishing. */
        RapPostPublishStartedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-post-publish-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** End of a script after the publishing. */
        RapPostPublishEndedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-post-publish-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A recording was published. */
        RapPublishedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-published";
            attributes: components["schemas"]["EventRecordingState"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A recording was unpublished. */
        RapUnpublishedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-unpublished";
            attributes: components["schemas"]["EventRecordingState"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** A recording was deleted. */
        RapDeletedEvent: {
            type: components["schemas"]["EventType"];
            /** Name of the event. */
            id: "rap-deleted";
            attributes: components["schemas"]["EventRecordingState"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** What a hook registered with `getRaw=true` receives: the server's internal message, passed through as it is. Its names and content belong to the server and change between releases. */
        RawEvent: components["schemas"]["RawEventMessage"] | components["schemas"]["RawEventRecording"];
        /** An internal message of the conference server. */
        RawEventMessage: {
            /** Where the message goes. */
            envelope: {
                /** Name of the message, such as `UserJoinedMeetingEvtMsg`. Example: `UserLeftMeetingEvtMsg`. */
                name: string;
                /** Whom it concerns. */
                routing?: {
                    /** How it is spread inside the server. Example: `BROADCAST_TO_MEETING`. */
                    msgType?: string;
                    /** Internal id of the meeting. Example: `183f0bf3-1700000000000`. */
                    meetingId?: string;
                    /** Internal id of the user. Example: `w_xfsb9gxtlfom`. */
                    userId?: string;
                } & {
                    [key: string]: unknown;
                };
                /** When it was sent, in ms since 1970. Format: `int64`. Example: `1700000060000`. */
                timestamp?: number;
            } & {
                [key: string]: unknown;
            };
            /** The message. */
            core: {
                /** Its name and whom it concerns. */
                header?: {
                    /** The same name as in the envelope. Example: `UserLeftMeetingEvtMsg`. */
                    name?: string;
                    /** Internal id of the meeting. Example: `183f0bf3-1700000000000`. */
                    meetingId?: string;
                    /** Internal id of the user. Example: `w_xfsb9gxtlfom`. */
                    userId?: string;
                } & {
                    [key: string]: unknown;
                };
                /** Content, different in every message. Example: `{"intId":"w_xfsb9gxtlfom"}`. */
                body?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** An internal message of the recording scripts. */
        RawEventRecording: {
            /** Name and time of the message. */
            header: {
                /** Name of the step, such as `archive_ended`. Example: `archive_ended`. */
                name: string;
                /** A clock of the server without a fixed origin, in ms. Format: `int64`. Example: `81234567`. */
                timestamp?: number;
                /** When it was sent, in ms since 1970. Format: `int64`. Example: `1700000300000`. */
                current_time?: number;
                /** Version of the message format. Example: `0.0.1`. */
                version?: string;
            } & {
                [key: string]: unknown;
            };
            /** Content, different in every step. */
            payload: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** What the token of a recording-ready callback says. There is no expiry and no issue time, and nothing tells which format is ready; a later server may add claims. Example: `{"meeting_id":"room-1","record_id":"abc-1700000000000"}`. */
        RecordingReadyClaims: {
            /** The `meetingID` that was given to `create`. Example: `room-1`. */
            meeting_id: string;
            /** Id of the recording, as in `recordID` of `getRecordings`. Example: `abc-1700000000000`. */
            record_id: string;
        } & {
            [key: string]: unknown;
        };
        /** What happened in a meeting, sent once its events were processed. */
        AnalyticsCallback: {
            /** Version of this format; `1.0` so far. Example: `1.0`. */
            version: string;
            /** The `meetingID` that was given to `create`. Example: `aula-1`. */
            meeting_id: string;
            /** The server's own id of this run of the meeting. Example: `183f0bf3-1700000000000`. */
            internal_meeting_id: string;
            data: components["schemas"]["AnalyticsCallbackData"];
        } & {
            [key: string]: unknown;
        };
        /** The meeting in figures. */
        AnalyticsCallbackData: {
            /** Metadata of the meeting; dashes in a name have become underscores. Yours stand beside the server's own. Assumed: every published value is text; numbers are allowed because numeric user ids arrive as numbers */
            metadata: {
                /** Where this callback goes. ConferênciaWeb writes `hidden`. Example: `hidden`. */
                analytics_callback_url?: string;
                /** Name of the meeting. Example: `Aula 1`. */
                meeting_name?: string | number;
                /** Whether it was a breakout room, as text. */
                is_breakout?: components["schemas"]["EventFlag"];
                /** The `meetingID` that was given to `create`. Dialects: conferenciaweb. Example: `aula-1`. */
                meeting_id?: string | number;
                /** Whether the meeting could be recorded, as text. Dialects: conferenciaweb. */
                record?: components["schemas"]["EventFlag"];
            } & {
                [key: string]: string | number | boolean;
            };
            /** Length of the meeting in seconds. Example: `1665`. */
            duration: number;
            start: components["schemas"]["AnalyticsCallbackDate"];
            finish: components["schemas"]["AnalyticsCallbackDate"];
            /** Everybody who was in. One entry for each external id; a user who joined without one has an entry for each stay. */
            attendees: components["schemas"]["AnalyticsCallbackAttendee"][];
            /** Names of the presentations. Example: `["default.pdf"]`. */
            files: string[];
            /** Polls in the order they were started. */
            polls: components["schemas"]["AnalyticsCallbackPoll"][];
            /** The parts of the meeting that were recorded. Dialects: conferenciaweb. Assumed: only an empty list was published; what an entry holds is not known */
            recorded_segments?: unknown[];
            /** Users who were only passing through, such as streaming. Dialects: conferenciaweb. Assumed: only an empty list was published; what an entry holds is not known */
            transfer_attendees?: unknown[];
        } & {
            [key: string]: unknown;
        };
        /** A point in time. Newer servers write ISO 8601 (`2026-01-26T11:26:58.000+01:00`), older ones and ConferênciaWeb `2023-08-07 14:06:14 -0300`. Example: `2023-08-07 14:06:14 -0300`. */
        AnalyticsCallbackDate: string;
        /** The `userID` that was given to `join`; a number when it is made of digits. The internal id (`w_…`) for a user who joined without one. */
        AnalyticsCallbackUserId: string | number;
        /** One attendee. */
        AnalyticsCallbackAttendee: {
            ext_user_id: components["schemas"]["AnalyticsCallbackUserId"];
            /** Name shown to others; a number when it is made of digits. Assumed: names and ids pass through the same reader, which turns numeric ids into numbers. Example: `João`. */
            name: string | number;
            /** Whether the user was a moderator. Example: `true`. */
            moderator: boolean;
            /** When the user came. Example: `["2023-11-14 19:13:25 -0300"]`. */
            joins: components["schemas"]["AnalyticsCallbackDate"][];
            /** When the user left. Example: `["2023-11-14 19:40:07 -0300"]`. */
            leaves: components["schemas"]["AnalyticsCallbackDate"][];
            /** How long the user was in, in seconds. Example: `1602`. */
            duration: number;
            /** When the user last talked, as a date; empty when never. Absent in a sample of 2026. Example: `2023-11-14 19:38:10 -0300`. */
            recent_talking_time?: string;
            engagement: components["schemas"]["AnalyticsCallbackEngagement"];
            /** The user's stays. An object by internal user id (older servers, ConferênciaWeb), or a list (newer servers). Absent in a sample of 2026. */
            sessions?: {
                [key: string]: components["schemas"]["AnalyticsCallbackSession"];
            } | components["schemas"]["AnalyticsCallbackSession"][];
        } & {
            [key: string]: unknown;
        };
        /** How much a user took part. */
        AnalyticsCallbackEngagement: {
            /** Public chat messages sent. Example: `9`. */
            chats?: number;
            /** How often the user began to talk. Example: `8`. */
            talks?: number;
            /** How often the user raised a hand. Example: `0`. */
            raisehand?: number;
            /** Emojis shown. Example: `0`. */
            emojis?: number;
            /** Votes cast. Example: `0`. */
            poll_votes?: number;
            /** How long the user talked, in seconds. Example: `26`. */
            talk_time?: number;
        } & {
            [key: string]: unknown;
        };
        /** The comings and goings under one internal user id. */
        AnalyticsCallbackSession: {
            /** Comings. */
            joins: components["schemas"]["AnalyticsCallbackPresence"][];
            /** Goings. */
            lefts: components["schemas"]["AnalyticsCallbackPresence"][];
        } & {
            [key: string]: unknown;
        };
        /** A coming or a going. */
        AnalyticsCallbackPresence: {
            timestamp?: components["schemas"]["AnalyticsCallbackDate"];
            /** The server's own id of the user in this meeting. */
            userid?: string;
            ext_userid?: components["schemas"]["AnalyticsCallbackUserId"];
            /** Which of the two. */
            event?: "join" | "left" | (string & {});
            /** A mark of the program that counts; of no use to others. Example: `true`. */
            remove?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A poll with its votes. */
        AnalyticsCallbackPoll: {
            /** The server's own id of the poll. Example: `poll-1`. */
            id?: string | number;
            /** Kind of the poll, where the server knows it. Example: `YN`. */
            type?: string;
            /** The question, where the server knows it. Example: `Ready?`. */
            question?: string | number;
            /** Whether the result was shown to all. Example: `true`. */
            published?: boolean;
            /** What could be answered. Example: `["Yes","No"]`. */
            options?: string[];
            start?: components["schemas"]["AnalyticsCallbackDate"];
            /** What each user answered, by internal user id. */
            votes?: {
                [key: string]: (string | number) | (string | number)[];
            };
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** The call failed. The HTTP status is nearly always 200, so the document tells, not the status. Which keys to expect stands with the operation; `checksumError`, `validationError`, `sizeError` and `apiNotEnabled` can come from any. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "text/xml": components["schemas"]["FailureResponse"];
            };
        };
        /** The call failed, mostly with HTTP status 200. A wrong checksum is reported in XML unless the request asked for JSON. */
        FailedJson: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["FailureJson"];
                "text/xml": components["schemas"]["FailureResponse"];
            };
        };
        /** The body is larger than the proxy in front of the server allows, about 2 MB by default. */
        TooLarge: {
            headers: { [name: string]: unknown };
            content: {
                "text/html": string;
            };
        };
        /** The server does not offer this call; the page comes from whatever stands in front of it. */
        NotOffered: {
            headers: { [name: string]: unknown };
            content: {
                "text/html": string;
            };
        };
        /** Taken. Any 2xx will do; the body is not read. */
        EventHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not genuine. The sender counts 401 as delivered and does not try again. */
        EventRefused: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not taken. The sender tries again after 0.1, 0.5, 1, 2, 4, 8, 10, 30, 60, 60, 60 and 60 seconds, then deletes the hook unless it is permanent. */
        EventNotHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
    };
    parameters: {
        /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
        MeetingID: string;
        /** One recording or several. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
        RecordIDs: string | string[];
        /** One recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
        RecordID: string;
        /** `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
        SessionToken: string;
        /** Settings and data of the user. Each entry is a query parameter of its own, `userdata-<name>`; it comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain another one, so separate words with `_`. Names for your own data must be legal XML element names, or the responses of other calls become unreadable. Names that begin with `bbb_` are settings of the client. Up to 3.0 there was also `bbb_enable-user-reaction`, whose hyphens no server lets through. In `getJoinUrl` newer servers refuse some names to viewers. Example: `{"userdata-group":"B"}`. */
        UserData: { [name: `userdata-${string}`]: string };
        /**
         * @deprecated
         * @description Ask for feedback on leaving. Default false. Removed in 3.0. Example: `true`.
         */
        "userdata-bbb_ask_for_feedback_on_logout": boolean;
        /** Open the audio dialog on joining. Default false; true on ConferênciaWeb. Example: `true`. */
        "userdata-bbb_auto_join_audio": boolean;
        /** Title of the browser tab. Default `BigBlueButton`. Example: `Physics, group B`. */
        "userdata-bbb_client_title": string;
        /** Let the user only listen. Default false. Example: `true`. */
        "userdata-bbb_force_listen_only": boolean;
        /** Offer listening as a way to join the audio. Default true. Example: `true`. */
        "userdata-bbb_listen_only_mode": boolean;
        /** Leave out the echo test. Default false. Example: `true`. */
        "userdata-bbb_skip_check_audio": boolean;
        /** Leave out the echo test the first time. Default false. Since 2.3. Example: `true`. */
        "userdata-bbb_skip_check_audio_on_first_join": boolean;
        /** Leave out the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
        "userdata-bbb_skip_echotest_if_previous_device": boolean;
        /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
        "userdata-bbb_override_default_locale": string;
        /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
        "userdata-bbb_hide_presentation_on_join": boolean;
        /** Show a button for leaving next to the menu. Default false. Since 2.7. Example: `true`. */
        "userdata-bbb_direct_leave_button": boolean;
        /** In a breakout room: give moderator rights to moderators of the parent meeting. Example: `true`. */
        "userdata-bbb_parent_room_moderator": boolean;
        /** Whether the user may start and stop the recording, whatever the role. Example: `true`. */
        "userdata-bbb_record_permission": boolean;
        /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
        "userdata-bbb_record_permission_tooltip": string;
        /** Show the details of the session on joining. Example: `true`. */
        "userdata-bbb_show_session_details_on_join": boolean;
        /** Show the area with the logo. Default false, from 3.0 on true. Example: `true`. */
        "userdata-bbb_display_branding_area": boolean;
        /** JSON text with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
        "userdata-bbb_shortcuts": string;
        /** Open the camera preview once audio is set up. Default false. Example: `true`. */
        "userdata-bbb_auto_share_webcam": boolean;
        /** Camera profile to select first. Example: `medium`. */
        "userdata-bbb_preferred_camera_profile": string;
        /** Whether cameras can be shared. Default true. Example: `true`. */
        "userdata-bbb_enable_video": boolean;
        /** Whether the user's camera is recorded. Default true. Example: `true`. */
        "userdata-bbb_record_video": boolean;
        /** Share the camera without a preview. Default false. Example: `true`. */
        "userdata-bbb_skip_video_preview": boolean;
        /** Leave out the camera preview the first time. Default false. Example: `true`. */
        "userdata-bbb_skip_video_preview_on_first_join": boolean;
        /** Leave out the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
        "userdata-bbb_skip_video_preview_if_previous_device": boolean;
        /** Mirror the user's own picture. Default false. Example: `true`. */
        "userdata-bbb_mirror_own_webcam": boolean;
        /** How the microphone is connected. Example: `fullaudio`. */
        "userdata-bbb_fullaudio_bridge": components["schemas"]["FullAudioBridge"];
        /** Switch between listening and speaking without a new audio session. Default false. Example: `true`. */
        "userdata-bbb_transparent_listen_only": boolean;
        /** Bring a minimised presentation back when it changes. Default false. Example: `true`. */
        "userdata-bbb_force_restore_presentation_on_new_events": boolean;
        /** Offer only the pen when several users may draw. Default false. Example: `true`. */
        "userdata-bbb_multi_user_pen_only": boolean;
        /** JSON array with the drawing tools of the presenter. Example: `["select","draw","eraser"]`. */
        "userdata-bbb_presenter_tools": string;
        /** JSON array with the drawing tools when several users may draw. Example: `["draw","eraser"]`. */
        "userdata-bbb_multi_user_tools": string;
        /** Drawing tool selected first. Example: `draw`. */
        "userdata-bbb_initial_selected_tool": components["schemas"]["WhiteboardTool"];
        /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
        "userdata-bbb_custom_style": string;
        /** Address of CSS for the client. Example: `https://app.example.org/bbb.css`. */
        "userdata-bbb_custom_style_url": string;
        /** Start with the dark theme. Example: `true`. */
        "userdata-bbb_prefer_dark_theme": boolean;
        /**
         * @deprecated
         * @description Start with the presentation minimised. Removed in 2.6. Example: `true`.
         */
        "userdata-bbb_auto_swap_layout": boolean;
        /**
         * @deprecated
         * @description Hide the presentation on joining. Default false. ConferênciaWeb's guide still lists it. Removed in 2.6. Example: `true`.
         */
        "userdata-bbb_hide_presentation": boolean;
        /** Show the list of users. Default true. Example: `true`. */
        "userdata-bbb_show_participants_on_login": boolean;
        /** Show the public chat. Default true. Example: `true`. */
        "userdata-bbb_show_public_chat_on_login": boolean;
        /** Hide the bar at the top. Default false. Since 2.4. Example: `true`. */
        "userdata-bbb_hide_nav_bar": boolean;
        /** Hide the bar at the bottom. Default false. Since 2.4. Example: `true`. */
        "userdata-bbb_hide_actions_bar": boolean;
        /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
        "userdata-bbb_default_layout": components["schemas"]["MeetingLayout"];
        /**
         * @deprecated
         * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
         */
        "userdata-bbb_change_layout": boolean;
        /** Hide notifications. Example: `true`. */
        "userdata-bbb_hide_notifications": boolean;
        /** Hide the controls. Example: `true`. */
        "userdata-bbb_hide_controls": boolean;
        /** Hide the navigation at the side. Since 4.0. Example: `true`. */
        "userdata-bbb_hide_sidebar_navigation": boolean;
        /**
         * @deprecated
         * @description Let the page around the client switch the recording. Known from old releases. Example: `true`.
         */
        "userdata-bbb_outside_toggle_recording": boolean;
        /**
         * @deprecated
         * @description Let the page around the client switch the microphone. Known from old releases. Example: `true`.
         */
        "userdata-bbb_outside_toggle_self_voice": boolean;
    };
    requestBodies: {
        /** The form of every event. What `event` holds for a certain webhook is its schema in `x-payload`. */
        EventDelivery: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["EventForm"];
            };
        };
    };
    headers: never;
    pathItems: {
        EventDelivery: {
            /** Receive events. What a hook receives. Each event has an entry of its own under `webhooks`. */
            post: operations["onEvent"];
        };
        RawDelivery: {
            /** A message of a raw hook. What a hook registered with `getRaw=true` receives in place of every event. Not an event of its own: the messages are passed through as they are. */
            post: operations["onRawEvent"];
        };
    };
}
export interface families {
    create: {
        /** Data kept with the meeting and its recordings. Each entry is a query parameter of its own, `meta_<name>`. The server lower-cases names and silently drops those that do not match the pattern. ConferênciaWeb's guide says in one sentence to separate words with `_`, but its own example and warning show `-`, and so does the server's rule: use `-`. Example: `{"class-id":"007"}`. */
        meta?: {
            /** Address the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. Nothing is signed: put a token of your own into the address. Metadata may be shown to participants, who can then forge the call: use `meetingEndedURL` where nothing overwrites it. Format: `uri`. Example: `https://app.example.org/ended?room=17`. */
            endCallbackUrl?: string;
            /** Address that gets a signed POST for every format of a recording that was published. Format: `uri`. Example: `https://app.example.org/recording-ready`. */
            "bbb-recording-ready-url"?: string;
            /**
             * @deprecated
             * @description Older name of `bbb-recording-ready-url`, read when that is absent. Format: `uri`. Example: `https://app.example.org/recording-ready`.
             */
            "bn-recording-ready-url"?: string;
            /**
             * @deprecated
             * @description Older name of `bbb-recording-ready-url`, read when that is absent. Format: `uri`. Example: `https://app.example.org/recording-ready`.
             */
            "canvas-recording-ready-url"?: string;
            /** Address that gets a POST with the activity of all users after the meeting. Needs a recorded meeting or `meetingKeepEvents`. Format: `uri`. Example: `https://app.example.org/analytics`. */
            "analytics-callback-url"?: string;
            /** Recording formats not to make, as `a,b` or `[a,b]`, in any letter case. Example: `video,podcast`. */
            "bbb-disable-recording-formats"?: string;
            /** Replace the names of viewers in the recorded chat. Default false. Example: `true`. */
            "bbb-anonymize-chat"?: boolean;
            /** Replace the names of moderators in the recorded chat. Default false. Example: `true`. */
            "bbb-anonymize-chat-moderators"?: boolean;
        } & {
            [key: string]: string | number | boolean;
        };
        /** Settings for plugins. Each entry is a query parameter of its own, `plugin_<name>`; the server lower-cases names. Plugins read `<plugin>_<parameter>`, so a setting of the plugin `pickRandomUser` is sent as `plugin_pickrandomuser_<parameter>`. Since 3.0. Example: `{"pick-user":"true"}`. */
        plugin?: {
            [key: string]: string | number | boolean;
        };
    };
    createWithModules: families["create"];
    join: {
        /** Settings and data of the user. Each entry is a query parameter of its own, `userdata-<name>`; it comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain another one, so separate words with `_`. Names for your own data must be legal XML element names, or the responses of other calls become unreadable. Names that begin with `bbb_` are settings of the client. Up to 3.0 there was also `bbb_enable-user-reaction`, whose hyphens no server lets through. In `getJoinUrl` newer servers refuse some names to viewers. Example: `{"group":"B"}`. */
        userdata?: {
            /**
             * @deprecated
             * @description Ask for feedback on leaving. Default false. Removed in 3.0. Example: `true`.
             */
            bbb_ask_for_feedback_on_logout?: boolean;
            /** Open the audio dialog on joining. Default false; true on ConferênciaWeb. Example: `true`. */
            bbb_auto_join_audio?: boolean;
            /** Title of the browser tab. Default `BigBlueButton`. Example: `Physics, group B`. */
            bbb_client_title?: string;
            /** Let the user only listen. Default false. Example: `true`. */
            bbb_force_listen_only?: boolean;
            /** Offer listening as a way to join the audio. Default true. Example: `true`. */
            bbb_listen_only_mode?: boolean;
            /** Leave out the echo test. Default false. Example: `true`. */
            bbb_skip_check_audio?: boolean;
            /** Leave out the echo test the first time. Default false. Since 2.3. Example: `true`. */
            bbb_skip_check_audio_on_first_join?: boolean;
            /** Leave out the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
            bbb_skip_echotest_if_previous_device?: boolean;
            /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
            bbb_override_default_locale?: string;
            /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
            bbb_hide_presentation_on_join?: boolean;
            /** Show a button for leaving next to the menu. Default false. Since 2.7. Example: `true`. */
            bbb_direct_leave_button?: boolean;
            /** In a breakout room: give moderator rights to moderators of the parent meeting. Example: `true`. */
            bbb_parent_room_moderator?: boolean;
            /** Whether the user may start and stop the recording, whatever the role. Example: `true`. */
            bbb_record_permission?: boolean;
            /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
            bbb_record_permission_tooltip?: string;
            /** Show the details of the session on joining. Example: `true`. */
            bbb_show_session_details_on_join?: boolean;
            /** Show the area with the logo. Default false, from 3.0 on true. Example: `true`. */
            bbb_display_branding_area?: boolean;
            /** JSON text with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
            bbb_shortcuts?: string;
            /** Open the camera preview once audio is set up. Default false. Example: `true`. */
            bbb_auto_share_webcam?: boolean;
            /** Camera profile to select first. Example: `medium`. */
            bbb_preferred_camera_profile?: string;
            /** Whether cameras can be shared. Default true. Example: `true`. */
            bbb_enable_video?: boolean;
            /** Whether the user's camera is recorded. Default true. Example: `true`. */
            bbb_record_video?: boolean;
            /** Share the camera without a preview. Default false. Example: `true`. */
            bbb_skip_video_preview?: boolean;
            /** Leave out the camera preview the first time. Default false. Example: `true`. */
            bbb_skip_video_preview_on_first_join?: boolean;
            /** Leave out the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
            bbb_skip_video_preview_if_previous_device?: boolean;
            /** Mirror the user's own picture. Default false. Example: `true`. */
            bbb_mirror_own_webcam?: boolean;
            /** How the microphone is connected. Example: `fullaudio`. */
            bbb_fullaudio_bridge?: components["schemas"]["FullAudioBridge"];
            /** Switch between listening and speaking without a new audio session. Default false. Example: `true`. */
            bbb_transparent_listen_only?: boolean;
            /** Bring a minimised presentation back when it changes. Default false. Example: `true`. */
            bbb_force_restore_presentation_on_new_events?: boolean;
            /** Offer only the pen when several users may draw. Default false. Example: `true`. */
            bbb_multi_user_pen_only?: boolean;
            /** JSON array with the drawing tools of the presenter. Example: `["select","draw","eraser"]`. */
            bbb_presenter_tools?: string;
            /** JSON array with the drawing tools when several users may draw. Example: `["draw","eraser"]`. */
            bbb_multi_user_tools?: string;
            /** Drawing tool selected first. Example: `draw`. */
            bbb_initial_selected_tool?: components["schemas"]["WhiteboardTool"];
            /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
            bbb_custom_style?: string;
            /** Address of CSS for the client. Format: `uri`. Example: `https://app.example.org/bbb.css`. */
            bbb_custom_style_url?: string;
            /** Start with the dark theme. Example: `true`. */
            bbb_prefer_dark_theme?: boolean;
            /**
             * @deprecated
             * @description Start with the presentation minimised. Removed in 2.6. Example: `true`.
             */
            bbb_auto_swap_layout?: boolean;
            /**
             * @deprecated
             * @description Hide the presentation on joining. Default false. ConferênciaWeb's guide still lists it. Removed in 2.6. Example: `true`.
             */
            bbb_hide_presentation?: boolean;
            /** Show the list of users. Default true. Example: `true`. */
            bbb_show_participants_on_login?: boolean;
            /** Show the public chat. Default true. Example: `true`. */
            bbb_show_public_chat_on_login?: boolean;
            /** Hide the bar at the top. Default false. Since 2.4. Example: `true`. */
            bbb_hide_nav_bar?: boolean;
            /** Hide the bar at the bottom. Default false. Since 2.4. Example: `true`. */
            bbb_hide_actions_bar?: boolean;
            /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
            bbb_default_layout?: components["schemas"]["MeetingLayout"];
            /**
             * @deprecated
             * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
             */
            bbb_change_layout?: boolean;
            /** Hide notifications. Example: `true`. */
            bbb_hide_notifications?: boolean;
            /** Hide the controls. Example: `true`. */
            bbb_hide_controls?: boolean;
            /** Hide the navigation at the side. Since 4.0. Example: `true`. */
            bbb_hide_sidebar_navigation?: boolean;
            /**
             * @deprecated
             * @description Let the page around the client switch the recording. Known from old releases. Example: `true`.
             */
            bbb_outside_toggle_recording?: boolean;
            /**
             * @deprecated
             * @description Let the page around the client switch the microphone. Known from old releases. Example: `true`.
             */
            bbb_outside_toggle_self_voice?: boolean;
        } & {
            [key: string]: string | number | boolean;
        };
    };
    getRecordings: {
        /** Recordings with this metadata. Each entry is a query parameter of its own, `meta_<name>`. `%` at the beginning or end of a value stands for any text; an empty value, or `%` alone, makes the server fail where a recording has the name. Several are joined with "and" by the server and with "or" by Scalelite. Assumed: that BigBlueButton itself joins several filters with "and" is inferred from the remark on Scalelite; no source says so. Example: `{"class-id":"007"}`. */
        meta?: {
            [key: string]: string | number | boolean;
        };
    };
    updateRecordings: {
        /** Metadata to set. Each entry is a query parameter of its own, `meta_<name>`. An empty value removes the name. Example: `{"title":"Aula 1, part 2"}`. */
        meta?: {
            [key: string]: string | number | boolean;
        };
    };
    getJoinUrl: families["join"];
    getAllMeetings: {
        /** Meetings with this metadata. Each entry is a query parameter of its own, `meta_<name>`. Example: `{"class-id":"007"}`. */
        meta?: {
            [key: string]: string | number | boolean;
        };
    };
}
export interface operations {
    index: {
        parameters: { query?: never; path?: never };
        responses: {
            /** Versions and addresses. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["IndexResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    create: {
        parameters: {
            query: {
                /** Name of the meeting. Control characters are removed and outer blanks do not count. Required since 2.4. Example: `Aula 1`. */
                name: string;
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Password that makes a joining user a viewer. Random when absent. Must differ from `moderatorPW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it. Example: `ap`. */
                attendeePW?: string;
                /** Password that makes a joining user a moderator. Random when absent. Must differ from `attendeePW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it. Example: `mp`. */
                moderatorPW?: string;
                /** Message shown in the chat when a user joins; the server has a default. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced. Example: `Welcome to %%CONFNAME%%`. */
                welcome?: string;
                /** Message shown in the chat to moderators only. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced. Example: `You can let guests in from the user list.`. */
                moderatorOnlyMessage?: string;
                /** Phone number for dialling in, as shown to users. The server has a default. Example: `613-555-1234`. */
                dialNumber?: string;
                /** Conference number of the voice bridge, five digits. A random unused one when absent. Text, because zeros may lead. Must be unique (`nonUniqueVoiceBridge`); numbers reserved for tests such as 99999 break join. Example: `70757`. */
                voiceBridge?: string;
                /** How many users may be in the meeting. 0 means no limit; the server may have another default. Default: `0`. Example: `25`. */
                maxParticipants?: number;
                /** Whether the meeting may be recorded. Recording starts when a moderator presses the button or by `autoStartRecording`. Default: `false`. Example: `true`. */
                record?: boolean;
                /** Start recording when the first user joins. Needs `record`. Default: `false`. Example: `true`. */
                autoStartRecording?: boolean;
                /** Let moderators start and stop recording. Do not set this and `autoStartRecording` both to false. Default: `true`. Example: `true`. */
                allowStartStopRecording?: boolean;
                /** Capture media for the whole meeting, not only between the recording marks. Since 2.6.9. Default: `false`. Example: `true`. */
                recordFullDurationMedia?: boolean;
                /** Tell users by a dialog that the meeting is recorded. Since 2.6. Default: `false`. Example: `true`. */
                notifyRecordingIsOn?: boolean;
                /** Text appended to the dialog of `notifyRecordingIsOn`. Since 4.0. Example: `Recordings are deleted after 30 days.`. */
                notifyRecordingAppend?: string;
                /** Keep the events of a meeting that is not recorded. Needed for the analytics callback of such meetings. From 4.0 on, breakout rooms inherit it from their meeting. Since 2.3. Default: `false`. Example: `true`. */
                meetingKeepEvents?: boolean;
                /** Length in minutes after which the meeting ends. 0 means no limit. Default: `0`. Example: `60`. */
                duration?: number;
                /**
                 * @deprecated
                 * @description Never had an effect. Removed in 4.0. Example: `30`.
                 */
                logoutTimer?: number;
                /** Address of the page users came from, for the client to lead them back to. Since 3.0. Example: `https://app.example.org/courses/17`. */
                loginURL?: string;
                /** Address users are sent to when they leave. The server has a default. `%%MEETINGID%%`, `%%USERID%%` and `%%USERNAME%%` are replaced. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
                /** Address the server calls with GET when the meeting has ended. Up to 3.0 nothing is appended, from 4.0 on `recordingmarks=true|false` is; the `meetingID` never is. Nothing is signed: put a token of your own into the address. Use it rather than `meta_endCallbackUrl`: it stays on the server, while metadata may be shown to participants. Load balancers may overwrite it with their own: Scalelite may, bbblb and b3scale do and forward the call. Since 2.2. Example: `https://app.example.org/ended?token=4f1c9e`. */
                meetingEndedURL?: string;
                /** Make this a breakout room. Then `parentMeetingID`, `sequence` and `freeJoin` are required and the parent must be running. Sent only when true: 2.7.1 rejects `isBreakout=false`. Example: `true`. */
                isBreakout?: boolean;
                /** For a breakout room: `meetingID` of the parent meeting. Example: `aula-1`. */
                parentMeetingID?: string;
                /** For a breakout room: its number, counted from 1. Example: `1`. */
                sequence?: number;
                /** For a breakout room: whether users choose their room. Default: `false`. Example: `true`. */
                freeJoin?: boolean;
                /**
                 * @deprecated
                 * @description Whether breakout rooms can be made. Use `disabledFeatures`. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                breakoutRoomsEnabled?: boolean;
                /** Whether private chat works in breakout rooms. Default: `true`. Example: `true`. */
                breakoutRoomsPrivateChatEnabled?: boolean;
                /** Whether breakout rooms are recorded. ConferênciaWeb's default is `true`. Default: `false`. Example: `true`. */
                breakoutRoomsRecord?: boolean;
                /** Bring the annotated slides of breakout rooms into the parent meeting. The server may have another default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureSlides?: boolean;
                /** File name for captured slides; `%%CONFNAME%%` is replaced. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% slides`. */
                breakoutRoomsCaptureSlidesFilename?: string;
                /** Bring the shared notes of breakout rooms into the parent meeting. The server may have another default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureNotes?: boolean;
                /** File name for captured notes; `%%CONFNAME%%` is replaced. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% notes`. */
                breakoutRoomsCaptureNotesFilename?: string;
                /** Data kept with the meeting and its recordings. Each entry is a query parameter of its own, `meta_<name>`. The server lower-cases names and silently drops those that do not match the pattern. ConferênciaWeb's guide says in one sentence to separate words with `_`, but its own example and warning show `-`, and so does the server's rule: use `-`. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Address the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. Nothing is signed: put a token of your own into the address. Metadata may be shown to participants, who can then forge the call: use `meetingEndedURL` where nothing overwrites it. Example: `https://app.example.org/ended?room=17`. */
                meta_endCallbackUrl?: string;
                /** Address that gets a signed POST for every format of a recording that was published. Example: `https://app.example.org/recording-ready`. */
                "meta_bbb-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when that is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_bn-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when that is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_canvas-recording-ready-url"?: string;
                /** Address that gets a POST with the activity of all users after the meeting. Needs a recorded meeting or `meetingKeepEvents`. Example: `https://app.example.org/analytics`. */
                "meta_analytics-callback-url"?: string;
                /** Recording formats not to make, as `a,b` or `[a,b]`, in any letter case. Example: `video,podcast`. */
                "meta_bbb-disable-recording-formats"?: string;
                /** Replace the names of viewers in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat"?: boolean;
                /** Replace the names of moderators in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat-moderators"?: boolean;
                /** Settings for plugins. Each entry is a query parameter of its own, `plugin_<name>`; the server lower-cases names. Plugins read `<plugin>_<parameter>`, so a setting of the plugin `pickRandomUser` is sent as `plugin_pickrandomuser_<parameter>`. Since 3.0. Example: `{"plugin_pick-user":"true"}`. */
                plugin?: { [name: `plugin_${string}`]: string };
                /** Plugins to load, added to those of the server. Since 3.0. */
                pluginManifests?: components["schemas"]["PluginManifests"];
                /** Address of a document with such a list of plugins. Since 3.0. Example: `https://plugins.example.org/manifests.json`. */
                pluginManifestsFetchUrl?: string;
                /** Show viewers' webcams to moderators only. Since 1.1. Default: `false`. Example: `true`. */
                webcamsOnlyForModerator?: boolean;
                /** Let everybody draw on the whiteboard from the start. Since 3.0. Default: `false`. Example: `true`. */
                multiUserWhiteboardEnabled?: boolean;
                /** Text of a banner at the top of the client. Since 2.0. Example: `Exam in progress`. */
                bannerText?: string;
                /** Colour of that banner as `#RRGGBB`. Since 2.0. Example: `#0F70D7`. */
                bannerColor?: string;
                /** Address of a picture that replaces the logo. Example: `https://app.example.org/logo.png`. */
                logo?: string;
                /** Address of the logo for the dark theme. Since 3.0. Example: `https://app.example.org/logo-dark.png`. */
                darklogo?: string;
                /** Mute all users when the meeting starts. Since 2.0. Default: `false`. Example: `true`. */
                muteOnStart?: boolean;
                /** Let moderators unmute other users. Since 2.2. Default: `false`. Example: `true`. */
                allowModsToUnmuteUsers?: boolean;
                /** Ask a user before a moderator unmutes them. Since 4.0. Default: `false`. Example: `true`. */
                requireUserConsentBeforeUnmuting?: boolean;
                /** Let moderators close other users' cameras. Since 2.4. Default: `false`. Example: `true`. */
                allowModsToEjectCameras?: boolean;
                /** Let moderators ask other users to share their camera. Since 4.1. Default: `false`. Example: `true`. */
                allowModsToRequestCameraShare?: boolean;
                /** Let moderators make guests moderators. Since 2.7.9. Default: `false`. Example: `true`. */
                allowPromoteGuestToModerator?: boolean;
                /** Viewers may not share a webcam. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisableCam?: boolean;
                /** Viewers may only listen. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisableMic?: boolean;
                /** Viewers may not chat privately. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisablePrivateChat?: boolean;
                /** Viewers may not write in the public chat. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisablePublicChat?: boolean;
                /** Viewers may not edit the shared notes. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisableNotes?: boolean;
                /** Viewers do not see other viewers. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsHideUserList?: boolean;
                /** Viewers do not see each other's cursors. Since 2.5. Default: `false`. Example: `true`. */
                lockSettingsHideViewersCursor?: boolean;
                /** Viewers do not see each other's annotations. Since 2.7. Default: `false`. Example: `true`. */
                lockSettingsHideViewersAnnotation?: boolean;
                /** Apply the lock settings to users when they join. Since 2.2. Default: `true`. Example: `true`. */
                lockSettingsLockOnJoin?: boolean;
                /** Let `lockSettingsLockOnJoin` be set. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsLockOnJoinConfigurable?: boolean;
                /** How viewers may become presenter. Default `requireApproval`. Since 4.0. Example: `moderatorOnly`. */
                lockSettingsPresenterPolicy?: components["schemas"]["PresenterPolicy"];
                /**
                 * @deprecated
                 * @description Old name of `lockSettingsDisableNotes`, the only one known up to 2.3; send both to reach such servers. Removed in 4.0. Default: `false`. Example: `true`.
                 */
                lockSettingsDisableNote?: boolean;
                /**
                 * @deprecated
                 * @description Viewers may not change the layout. Removed in 2.4. Default: `false`. Example: `true`.
                 */
                lockSettingsLockedLayout?: boolean;
                /** Who must wait to be let in. Default `ALWAYS_ACCEPT`. Example: `ASK_MODERATOR`. */
                guestPolicy?: components["schemas"]["GuestPolicy"];
                /** End the meeting when the last moderator has left. Since 2.3. Default: `false`. Example: `true`. */
                endWhenNoModerator?: boolean;
                /** Minutes to wait for a moderator before `endWhenNoModerator` takes effect. Since 2.3. Default: `1`. Example: `5`. */
                endWhenNoModeratorDelayInMinutes?: number;
                /** Minutes after which a meeting nobody joined is ended. Since 2.5. Default: `5`. Example: `15`. */
                meetingExpireIfNoUserJoinedInMinutes?: number;
                /** Minutes after which a meeting everybody left is ended. 0 means never. ConferênciaWeb waits five minutes. Since 2.5. Default: `1`. Example: `10`. */
                meetingExpireWhenLastUserLeftInMinutes?: number;
                /** Layout users see first. Default `CUSTOM_LAYOUT`, from 4.0 on `UNIFIED_LAYOUT`, on ConferênciaWeb `SMART_LAYOUT`. Since 2.4. Example: `SMART_LAYOUT`. */
                meetingLayout?: components["schemas"]["MeetingLayout"];
                /** Features to switch off. Since 2.5. Example: `["privateChat","polls"]`. */
                disabledFeatures?: string | components["schemas"]["DisabledFeature"][];
                /** Features to leave on although the server switches them off. Since 2.6.9. Example: `["captions"]`. */
                disabledFeaturesExclude?: string | components["schemas"]["DisabledFeature"][];
                /**
                 * @deprecated
                 * @description Whether the learning dashboard is kept. Use `disabledFeatures`. Since 2.4. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                learningDashboardEnabled?: boolean;
                /** Minutes the learning dashboard stays after the meeting. 0 means for good. Since 2.4. Default: `2`. Example: `60`. */
                learningDashboardCleanupDelayInMinutes?: number;
                /**
                 * @deprecated
                 * @description Whether virtual backgrounds are off. Use `disabledFeatures`. Removed in 3.0. Default: `false`. Example: `true`.
                 */
                virtualBackgroundsDisabled?: boolean;
                /** Serve the client without the `JSESSIONID` cookie. Needed when a server joins on a user's behalf. Since 2.4.3. Default: `false`. Example: `true`. */
                allowRequestsWithoutSession?: boolean;
                /** How many cameras one user may share. 0 means no limit. Since 2.4.5. Default: `3`. Example: `1`. */
                userCameraCap?: number;
                /** How many cameras may be shared in the meeting. 0 means no limit. Since 2.5. Default: `0`. Example: `9`. */
                meetingCameraCap?: number;
                /** How many cameras may be pinned. Since 2.6. Default: `3`. Example: `2`. */
                maxPinnedCameras?: number;
                /** Media server for audio. Up to 3.0 the sfu is the default, from 4.0 on livekit. Since 3.0. Example: `livekit`. */
                audioBridge?: components["schemas"]["AudioBridge"];
                /** Media server for cameras. Up to 3.0 the sfu is the default, from 4.0 on livekit. Since 3.0. Example: `livekit`. */
                cameraBridge?: components["schemas"]["MediaBridge"];
                /** Media server for screen sharing. Up to 3.0 the sfu is the default, from 4.0 on livekit. Since 3.0. Example: `bbb-webrtc-sfu`. */
                screenShareBridge?: components["schemas"]["MediaBridge"];
                /** Groups prepared for breakout rooms. Since 2.5. */
                groups?: components["schemas"]["Groups"];
                /** Editor of the shared notes. Default `blockNote`; case does not matter; others give `invalidSharedNotesEditor`. Since 4.0. Example: `blockNote`. */
                sharedNotesEditor?: components["schemas"]["SharedNotesEditor"];
                /** HTTPS address of the first content of the notes, blockNote only. At most 1024 KiB within 6 s, otherwise the notes are silently empty. Since 3.0.25. Example: `https://files.example.org/notes.json`. */
                sharedNotesInitialContentJsonUrl?: string;
                /** First content of the notes in Markdown. Wins over the module in the body. Since 3.0.33. Example: `# Agenda`. */
                sharedNotesInitialContentMarkdown?: string;
                /** HTTPS address of such Markdown. Wins over the parameter and the module. Since 3.0.33. Example: `https://files.example.org/notes.md`. */
                sharedNotesInitialContentMarkdownUrl?: string;
                /** Address of a presentation to load. Fetched later, so failures do not show in the answer; 4.0 refuses a bad address with `invalidPresentationUrl`. Without `preUploadedPresentationName` it has to end in a name with the extension of a presentation. Since 2.7.2. Example: `https://files.example.org/intro.pdf`. */
                preUploadedPresentation?: string;
                /** File name for `preUploadedPresentation`. Since 2.7.2. Example: `Intro.pdf`. */
                preUploadedPresentationName?: string;
                /** Leave the server's default presentation out when another one is given. Since 2.5. Default: `true`. Example: `true`. */
                preUploadedPresentationOverrideDefault?: boolean;
                /** Address of a page for uploading presentations. Takes effect with the description only; a bad address gives `validationError`. Since 2.6. Example: `https://app.example.org/upload`. */
                presentationUploadExternalUrl?: string;
                /** Text shown for that page. Takes effect with the address only. Since 2.6. Example: `Upload from your course`. */
                presentationUploadExternalDescription?: string;
                /** Reuse converted presentations. The server has a default. Since 3.0. Example: `true`. */
                presentationConversionCacheEnabled?: boolean;
                /** How many pages of a presentation are converted. Default: `200`. Example: `100`. */
                maxNumPages?: number;
                /** HTTPS address of client settings. Wins over the module `clientSettingsOverride`, which travels in the body, and needs no permission of the server. Since 3.0.25. Example: `https://files.example.org/client-settings.json`. */
                clientSettingsOverrideJsonUrl?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time. Removed in 4.0. Example: `School of Examples`.
                 */
                copyright?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time. Removed in 4.0. Example: `70757`.
                 */
                webVoice?: string;
            };
            path?: never;
        };
        responses: {
            /** The meeting, new or already there. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["CreateResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createWithModules: {
        parameters: {
            query: {
                /** Name of the meeting. Control characters are removed and outer blanks do not count. Required since 2.4. Example: `Aula 1`. */
                name: string;
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Password that makes a joining user a viewer. Random when absent. Must differ from `moderatorPW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it. Example: `ap`. */
                attendeePW?: string;
                /** Password that makes a joining user a moderator. Random when absent. Must differ from `attendeePW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it. Example: `mp`. */
                moderatorPW?: string;
                /** Message shown in the chat when a user joins; the server has a default. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced. Example: `Welcome to %%CONFNAME%%`. */
                welcome?: string;
                /** Message shown in the chat to moderators only. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced. Example: `You can let guests in from the user list.`. */
                moderatorOnlyMessage?: string;
                /** Phone number for dialling in, as shown to users. The server has a default. Example: `613-555-1234`. */
                dialNumber?: string;
                /** Conference number of the voice bridge, five digits. A random unused one when absent. Text, because zeros may lead. Must be unique (`nonUniqueVoiceBridge`); numbers reserved for tests such as 99999 break join. Example: `70757`. */
                voiceBridge?: string;
                /** How many users may be in the meeting. 0 means no limit; the server may have another default. Default: `0`. Example: `25`. */
                maxParticipants?: number;
                /** Whether the meeting may be recorded. Recording starts when a moderator presses the button or by `autoStartRecording`. Default: `false`. Example: `true`. */
                record?: boolean;
                /** Start recording when the first user joins. Needs `record`. Default: `false`. Example: `true`. */
                autoStartRecording?: boolean;
                /** Let moderators start and stop recording. Do not set this and `autoStartRecording` both to false. Default: `true`. Example: `true`. */
                allowStartStopRecording?: boolean;
                /** Capture media for the whole meeting, not only between the recording marks. Since 2.6.9. Default: `false`. Example: `true`. */
                recordFullDurationMedia?: boolean;
                /** Tell users by a dialog that the meeting is recorded. Since 2.6. Default: `false`. Example: `true`. */
                notifyRecordingIsOn?: boolean;
                /** Text appended to the dialog of `notifyRecordingIsOn`. Since 4.0. Example: `Recordings are deleted after 30 days.`. */
                notifyRecordingAppend?: string;
                /** Keep the events of a meeting that is not recorded. Needed for the analytics callback of such meetings. From 4.0 on, breakout rooms inherit it from their meeting. Since 2.3. Default: `false`. Example: `true`. */
                meetingKeepEvents?: boolean;
                /** Length in minutes after which the meeting ends. 0 means no limit. Default: `0`. Example: `60`. */
                duration?: number;
                /**
                 * @deprecated
                 * @description Never had an effect. Removed in 4.0. Example: `30`.
                 */
                logoutTimer?: number;
                /** Address of the page users came from, for the client to lead them back to. Since 3.0. Example: `https://app.example.org/courses/17`. */
                loginURL?: string;
                /** Address users are sent to when they leave. The server has a default. `%%MEETINGID%%`, `%%USERID%%` and `%%USERNAME%%` are replaced. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
                /** Address the server calls with GET when the meeting has ended. Up to 3.0 nothing is appended, from 4.0 on `recordingmarks=true|false` is; the `meetingID` never is. Nothing is signed: put a token of your own into the address. Use it rather than `meta_endCallbackUrl`: it stays on the server, while metadata may be shown to participants. Load balancers may overwrite it with their own: Scalelite may, bbblb and b3scale do and forward the call. Since 2.2. Example: `https://app.example.org/ended?token=4f1c9e`. */
                meetingEndedURL?: string;
                /** Make this a breakout room. Then `parentMeetingID`, `sequence` and `freeJoin` are required and the parent must be running. Sent only when true: 2.7.1 rejects `isBreakout=false`. Example: `true`. */
                isBreakout?: boolean;
                /** For a breakout room: `meetingID` of the parent meeting. Example: `aula-1`. */
                parentMeetingID?: string;
                /** For a breakout room: its number, counted from 1. Example: `1`. */
                sequence?: number;
                /** For a breakout room: whether users choose their room. Default: `false`. Example: `true`. */
                freeJoin?: boolean;
                /**
                 * @deprecated
                 * @description Whether breakout rooms can be made. Use `disabledFeatures`. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                breakoutRoomsEnabled?: boolean;
                /** Whether private chat works in breakout rooms. Default: `true`. Example: `true`. */
                breakoutRoomsPrivateChatEnabled?: boolean;
                /** Whether breakout rooms are recorded. ConferênciaWeb's default is `true`. Default: `false`. Example: `true`. */
                breakoutRoomsRecord?: boolean;
                /** Bring the annotated slides of breakout rooms into the parent meeting. The server may have another default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureSlides?: boolean;
                /** File name for captured slides; `%%CONFNAME%%` is replaced. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% slides`. */
                breakoutRoomsCaptureSlidesFilename?: string;
                /** Bring the shared notes of breakout rooms into the parent meeting. The server may have another default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureNotes?: boolean;
                /** File name for captured notes; `%%CONFNAME%%` is replaced. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% notes`. */
                breakoutRoomsCaptureNotesFilename?: string;
                /** Data kept with the meeting and its recordings. Each entry is a query parameter of its own, `meta_<name>`. The server lower-cases names and silently drops those that do not match the pattern. ConferênciaWeb's guide says in one sentence to separate words with `_`, but its own example and warning show `-`, and so does the server's rule: use `-`. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Address the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. Nothing is signed: put a token of your own into the address. Metadata may be shown to participants, who can then forge the call: use `meetingEndedURL` where nothing overwrites it. Example: `https://app.example.org/ended?room=17`. */
                meta_endCallbackUrl?: string;
                /** Address that gets a signed POST for every format of a recording that was published. Example: `https://app.example.org/recording-ready`. */
                "meta_bbb-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when that is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_bn-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when that is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_canvas-recording-ready-url"?: string;
                /** Address that gets a POST with the activity of all users after the meeting. Needs a recorded meeting or `meetingKeepEvents`. Example: `https://app.example.org/analytics`. */
                "meta_analytics-callback-url"?: string;
                /** Recording formats not to make, as `a,b` or `[a,b]`, in any letter case. Example: `video,podcast`. */
                "meta_bbb-disable-recording-formats"?: string;
                /** Replace the names of viewers in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat"?: boolean;
                /** Replace the names of moderators in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat-moderators"?: boolean;
                /** Settings for plugins. Each entry is a query parameter of its own, `plugin_<name>`; the server lower-cases names. Plugins read `<plugin>_<parameter>`, so a setting of the plugin `pickRandomUser` is sent as `plugin_pickrandomuser_<parameter>`. Since 3.0. Example: `{"plugin_pick-user":"true"}`. */
                plugin?: { [name: `plugin_${string}`]: string };
                /** Plugins to load, added to those of the server. Since 3.0. */
                pluginManifests?: components["schemas"]["PluginManifests"];
                /** Address of a document with such a list of plugins. Since 3.0. Example: `https://plugins.example.org/manifests.json`. */
                pluginManifestsFetchUrl?: string;
                /** Show viewers' webcams to moderators only. Since 1.1. Default: `false`. Example: `true`. */
                webcamsOnlyForModerator?: boolean;
                /** Let everybody draw on the whiteboard from the start. Since 3.0. Default: `false`. Example: `true`. */
                multiUserWhiteboardEnabled?: boolean;
                /** Text of a banner at the top of the client. Since 2.0. Example: `Exam in progress`. */
                bannerText?: string;
                /** Colour of that banner as `#RRGGBB`. Since 2.0. Example: `#0F70D7`. */
                bannerColor?: string;
                /** Address of a picture that replaces the logo. Example: `https://app.example.org/logo.png`. */
                logo?: string;
                /** Address of the logo for the dark theme. Since 3.0. Example: `https://app.example.org/logo-dark.png`. */
                darklogo?: string;
                /** Mute all users when the meeting starts. Since 2.0. Default: `false`. Example: `true`. */
                muteOnStart?: boolean;
                /** Let moderators unmute other users. Since 2.2. Default: `false`. Example: `true`. */
                allowModsToUnmuteUsers?: boolean;
                /** Ask a user before a moderator unmutes them. Since 4.0. Default: `false`. Example: `true`. */
                requireUserConsentBeforeUnmuting?: boolean;
                /** Let moderators close other users' cameras. Since 2.4. Default: `false`. Example: `true`. */
                allowModsToEjectCameras?: boolean;
                /** Let moderators ask other users to share their camera. Since 4.1. Default: `false`. Example: `true`. */
                allowModsToRequestCameraShare?: boolean;
                /** Let moderators make guests moderators. Since 2.7.9. Default: `false`. Example: `true`. */
                allowPromoteGuestToModerator?: boolean;
                /** Viewers may not share a webcam. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisableCam?: boolean;
                /** Viewers may only listen. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisableMic?: boolean;
                /** Viewers may not chat privately. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisablePrivateChat?: boolean;
                /** Viewers may not write in the public chat. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisablePublicChat?: boolean;
                /** Viewers may not edit the shared notes. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsDisableNotes?: boolean;
                /** Viewers do not see other viewers. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsHideUserList?: boolean;
                /** Viewers do not see each other's cursors. Since 2.5. Default: `false`. Example: `true`. */
                lockSettingsHideViewersCursor?: boolean;
                /** Viewers do not see each other's annotations. Since 2.7. Default: `false`. Example: `true`. */
                lockSettingsHideViewersAnnotation?: boolean;
                /** Apply the lock settings to users when they join. Since 2.2. Default: `true`. Example: `true`. */
                lockSettingsLockOnJoin?: boolean;
                /** Let `lockSettingsLockOnJoin` be set. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsLockOnJoinConfigurable?: boolean;
                /** How viewers may become presenter. Default `requireApproval`. Since 4.0. Example: `moderatorOnly`. */
                lockSettingsPresenterPolicy?: components["schemas"]["PresenterPolicy"];
                /**
                 * @deprecated
                 * @description Old name of `lockSettingsDisableNotes`, the only one known up to 2.3; send both to reach such servers. Removed in 4.0. Default: `false`. Example: `true`.
                 */
                lockSettingsDisableNote?: boolean;
                /**
                 * @deprecated
                 * @description Viewers may not change the layout. Removed in 2.4. Default: `false`. Example: `true`.
                 */
                lockSettingsLockedLayout?: boolean;
                /** Who must wait to be let in. Default `ALWAYS_ACCEPT`. Example: `ASK_MODERATOR`. */
                guestPolicy?: components["schemas"]["GuestPolicy"];
                /** End the meeting when the last moderator has left. Since 2.3. Default: `false`. Example: `true`. */
                endWhenNoModerator?: boolean;
                /** Minutes to wait for a moderator before `endWhenNoModerator` takes effect. Since 2.3. Default: `1`. Example: `5`. */
                endWhenNoModeratorDelayInMinutes?: number;
                /** Minutes after which a meeting nobody joined is ended. Since 2.5. Default: `5`. Example: `15`. */
                meetingExpireIfNoUserJoinedInMinutes?: number;
                /** Minutes after which a meeting everybody left is ended. 0 means never. ConferênciaWeb waits five minutes. Since 2.5. Default: `1`. Example: `10`. */
                meetingExpireWhenLastUserLeftInMinutes?: number;
                /** Layout users see first. Default `CUSTOM_LAYOUT`, from 4.0 on `UNIFIED_LAYOUT`, on ConferênciaWeb `SMART_LAYOUT`. Since 2.4. Example: `SMART_LAYOUT`. */
                meetingLayout?: components["schemas"]["MeetingLayout"];
                /** Features to switch off. Since 2.5. Example: `["privateChat","polls"]`. */
                disabledFeatures?: string | components["schemas"]["DisabledFeature"][];
                /** Features to leave on although the server switches them off. Since 2.6.9. Example: `["captions"]`. */
                disabledFeaturesExclude?: string | components["schemas"]["DisabledFeature"][];
                /**
                 * @deprecated
                 * @description Whether the learning dashboard is kept. Use `disabledFeatures`. Since 2.4. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                learningDashboardEnabled?: boolean;
                /** Minutes the learning dashboard stays after the meeting. 0 means for good. Since 2.4. Default: `2`. Example: `60`. */
                learningDashboardCleanupDelayInMinutes?: number;
                /**
                 * @deprecated
                 * @description Whether virtual backgrounds are off. Use `disabledFeatures`. Removed in 3.0. Default: `false`. Example: `true`.
                 */
                virtualBackgroundsDisabled?: boolean;
                /** Serve the client without the `JSESSIONID` cookie. Needed when a server joins on a user's behalf. Since 2.4.3. Default: `false`. Example: `true`. */
                allowRequestsWithoutSession?: boolean;
                /** How many cameras one user may share. 0 means no limit. Since 2.4.5. Default: `3`. Example: `1`. */
                userCameraCap?: number;
                /** How many cameras may be shared in the meeting. 0 means no limit. Since 2.5. Default: `0`. Example: `9`. */
                meetingCameraCap?: number;
                /** How many cameras may be pinned. Since 2.6. Default: `3`. Example: `2`. */
                maxPinnedCameras?: number;
                /** Media server for audio. Up to 3.0 the sfu is the default, from 4.0 on livekit. Since 3.0. Example: `livekit`. */
                audioBridge?: components["schemas"]["AudioBridge"];
                /** Media server for cameras. Up to 3.0 the sfu is the default, from 4.0 on livekit. Since 3.0. Example: `livekit`. */
                cameraBridge?: components["schemas"]["MediaBridge"];
                /** Media server for screen sharing. Up to 3.0 the sfu is the default, from 4.0 on livekit. Since 3.0. Example: `bbb-webrtc-sfu`. */
                screenShareBridge?: components["schemas"]["MediaBridge"];
                /** Groups prepared for breakout rooms. Since 2.5. */
                groups?: components["schemas"]["Groups"];
                /** Editor of the shared notes. Default `blockNote`; case does not matter; others give `invalidSharedNotesEditor`. Since 4.0. Example: `blockNote`. */
                sharedNotesEditor?: components["schemas"]["SharedNotesEditor"];
                /** HTTPS address of the first content of the notes, blockNote only. At most 1024 KiB within 6 s, otherwise the notes are silently empty. Since 3.0.25. Example: `https://files.example.org/notes.json`. */
                sharedNotesInitialContentJsonUrl?: string;
                /** First content of the notes in Markdown. Wins over the module in the body. Since 3.0.33. Example: `# Agenda`. */
                sharedNotesInitialContentMarkdown?: string;
                /** HTTPS address of such Markdown. Wins over the parameter and the module. Since 3.0.33. Example: `https://files.example.org/notes.md`. */
                sharedNotesInitialContentMarkdownUrl?: string;
                /** Address of a presentation to load. Fetched later, so failures do not show in the answer; 4.0 refuses a bad address with `invalidPresentationUrl`. Without `preUploadedPresentationName` it has to end in a name with the extension of a presentation. Since 2.7.2. Example: `https://files.example.org/intro.pdf`. */
                preUploadedPresentation?: string;
                /** File name for `preUploadedPresentation`. Since 2.7.2. Example: `Intro.pdf`. */
                preUploadedPresentationName?: string;
                /** Leave the server's default presentation out when another one is given. Since 2.5. Default: `true`. Example: `true`. */
                preUploadedPresentationOverrideDefault?: boolean;
                /** Address of a page for uploading presentations. Takes effect with the description only; a bad address gives `validationError`. Since 2.6. Example: `https://app.example.org/upload`. */
                presentationUploadExternalUrl?: string;
                /** Text shown for that page. Takes effect with the address only. Since 2.6. Example: `Upload from your course`. */
                presentationUploadExternalDescription?: string;
                /** Reuse converted presentations. The server has a default. Since 3.0. Example: `true`. */
                presentationConversionCacheEnabled?: boolean;
                /** How many pages of a presentation are converted. Default: `200`. Example: `100`. */
                maxNumPages?: number;
                /** HTTPS address of client settings. Wins over the module `clientSettingsOverride`, which travels in the body, and needs no permission of the server. Since 3.0.25. Example: `https://files.example.org/client-settings.json`. */
                clientSettingsOverrideJsonUrl?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time. Removed in 4.0. Example: `School of Examples`.
                 */
                copyright?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time. Removed in 4.0. Example: `70757`.
                 */
                webVoice?: string;
            };
            path?: never;
        };
        /** The modules. Keep the request below 2 MB; larger ones are answered with an HTML page and status 413. */
        requestBody: {
            content: {
                "application/xml": components["schemas"]["Modules"];
            };
        };
        responses: {
            /** The meeting, new or already there. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["CreateResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            413: components["responses"]["TooLarge"];
            default: components["responses"]["Failed"];
        };
    };
    join: {
        parameters: {
            query: {
                /** Name shown to other users, at most 255 characters (`fullNameTooLong` from 4.0 on). Required whatever `firstName` and `lastName` say: 3.0.0-beta.1 fails with HTTP 500 without it. Example: `João da Silva`. */
                fullName: string;
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
                /** What the user may do, in any letter case. Wins over `password`; one of the two is needed. Since 2.4. Example: `MODERATOR`. */
                role?: components["schemas"]["Role"];
                /** The meeting's `moderatorPW` or `attendeePW`. Superseded by `role`. ConferênciaWeb's contract requires it, and a valid `role` wins all the same. Required in: conferenciaweb. Example: `mp`. */
                password?: string;
                /** `createTime` from the answer of `create`: the join then works for that very meeting and not for a later one with the same id. Never send it empty (HTTP 500). Example: `1741341600000`. */
                createTime?: number;
                /** Your id for the user; comes back as `userID` of the attendee. Example: `u-1`. */
                userID?: string;
                /** First name. Used for sorting only; `fullName` is what is shown. Since 3.0. Example: `João`. */
                firstName?: string;
                /** Last name. Used for sorting only; `fullName` is what is shown. Since 3.0. Example: `da Silva`. */
                lastName?: string;
                /** Address of the user's picture. Example: `https://app.example.org/avatars/u-1.png`. */
                avatarURL?: string;
                /** Address of a picture for the virtual background. Since 2.7. Example: `https://app.example.org/background.jpg`. */
                webcamBackgroundURL?: string;
                /** Answer with a redirect to the client. With false the answer is a document with the address, which works elsewhere only if the meeting allows requests without a session. Default: `true`. Example: `true`. */
                redirect?: boolean;
                /** Address of a client of your own, to which the browser is redirected instead of the usual one. Without effect when `redirect` is false. Dialects: conferenciaweb. Example: `https://client.example.org/room`. */
                clientURL?: string;
                /** Where to redirect when the join fails. Checksum and validation errors ignore it. Since 2.7. Example: `https://app.example.org/join-failed`. */
                errorRedirectUrl?: string;
                /** Address this user is sent to on leaving. Since 3.0. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
                /** Treat the user as a guest. Sent only when true: `guest=false` lets a viewer past the waiting room of `ASK_MODERATOR`, on some releases past `ALWAYS_DENY` too. Example: `true`. */
                guest?: boolean;
                /** The user is authenticated. So is everybody whose request does not say `guest`. Sent only when true: with `auth=false` a viewer does not wait under `ASK_MODERATOR`. Example: `true`. */
                auth?: boolean;
                /** Leave the user out of the learning dashboard. Since 2.4. Default: `false`. Example: `true`. */
                excludeFromDashboard?: boolean;
                /** The user is a program. Since 3.0. Default: `false`. Example: `true`. */
                bot?: boolean;
                /** Layout this user sees and cannot change. Since 3.0. Example: `PRESENTATION_FOCUS`. */
                enforceLayout?: components["schemas"]["MeetingLayout"];
                /** Internal id of a user who joins again; made by `getJoinUrl`. Since 3.0. Example: `w_rz5zceuonopt`. */
                existingUserID?: string;
                /** Session that the new one replaces; made by `getJoinUrl`. Since 3.0. Example: `mw4vsesu3c96u4a8`. */
                replaceSessionToken?: string;
                /** Name of the session, to tell several of one user apart. Since 3.0. Example: `Tablet`. */
                sessionName?: string;
                /** Settings and data of the user. Each entry is a query parameter of its own, `userdata-<name>`; it comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain another one, so separate words with `_`. Names for your own data must be legal XML element names, or the responses of other calls become unreadable. Names that begin with `bbb_` are settings of the client. Up to 3.0 there was also `bbb_enable-user-reaction`, whose hyphens no server lets through. In `getJoinUrl` newer servers refuse some names to viewers. Example: `{"userdata-group":"B"}`. */
                userdata?: { [name: `userdata-${string}`]: string };
                /**
                 * @deprecated
                 * @description Ask for feedback on leaving. Default false. Removed in 3.0. Example: `true`.
                 */
                "userdata-bbb_ask_for_feedback_on_logout"?: boolean;
                /** Open the audio dialog on joining. Default false; true on ConferênciaWeb. Example: `true`. */
                "userdata-bbb_auto_join_audio"?: boolean;
                /** Title of the browser tab. Default `BigBlueButton`. Example: `Physics, group B`. */
                "userdata-bbb_client_title"?: string;
                /** Let the user only listen. Default false. Example: `true`. */
                "userdata-bbb_force_listen_only"?: boolean;
                /** Offer listening as a way to join the audio. Default true. Example: `true`. */
                "userdata-bbb_listen_only_mode"?: boolean;
                /** Leave out the echo test. Default false. Example: `true`. */
                "userdata-bbb_skip_check_audio"?: boolean;
                /** Leave out the echo test the first time. Default false. Since 2.3. Example: `true`. */
                "userdata-bbb_skip_check_audio_on_first_join"?: boolean;
                /** Leave out the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_echotest_if_previous_device"?: boolean;
                /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
                "userdata-bbb_override_default_locale"?: string;
                /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
                "userdata-bbb_hide_presentation_on_join"?: boolean;
                /** Show a button for leaving next to the menu. Default false. Since 2.7. Example: `true`. */
                "userdata-bbb_direct_leave_button"?: boolean;
                /** In a breakout room: give moderator rights to moderators of the parent meeting. Example: `true`. */
                "userdata-bbb_parent_room_moderator"?: boolean;
                /** Whether the user may start and stop the recording, whatever the role. Example: `true`. */
                "userdata-bbb_record_permission"?: boolean;
                /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
                "userdata-bbb_record_permission_tooltip"?: string;
                /** Show the details of the session on joining. Example: `true`. */
                "userdata-bbb_show_session_details_on_join"?: boolean;
                /** Show the area with the logo. Default false, from 3.0 on true. Example: `true`. */
                "userdata-bbb_display_branding_area"?: boolean;
                /** JSON text with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
                "userdata-bbb_shortcuts"?: string;
                /** Open the camera preview once audio is set up. Default false. Example: `true`. */
                "userdata-bbb_auto_share_webcam"?: boolean;
                /** Camera profile to select first. Example: `medium`. */
                "userdata-bbb_preferred_camera_profile"?: string;
                /** Whether cameras can be shared. Default true. Example: `true`. */
                "userdata-bbb_enable_video"?: boolean;
                /** Whether the user's camera is recorded. Default true. Example: `true`. */
                "userdata-bbb_record_video"?: boolean;
                /** Share the camera without a preview. Default false. Example: `true`. */
                "userdata-bbb_skip_video_preview"?: boolean;
                /** Leave out the camera preview the first time. Default false. Example: `true`. */
                "userdata-bbb_skip_video_preview_on_first_join"?: boolean;
                /** Leave out the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_video_preview_if_previous_device"?: boolean;
                /** Mirror the user's own picture. Default false. Example: `true`. */
                "userdata-bbb_mirror_own_webcam"?: boolean;
                /** How the microphone is connected. Example: `fullaudio`. */
                "userdata-bbb_fullaudio_bridge"?: components["schemas"]["FullAudioBridge"];
                /** Switch between listening and speaking without a new audio session. Default false. Example: `true`. */
                "userdata-bbb_transparent_listen_only"?: boolean;
                /** Bring a minimised presentation back when it changes. Default false. Example: `true`. */
                "userdata-bbb_force_restore_presentation_on_new_events"?: boolean;
                /** Offer only the pen when several users may draw. Default false. Example: `true`. */
                "userdata-bbb_multi_user_pen_only"?: boolean;
                /** JSON array with the drawing tools of the presenter. Example: `["select","draw","eraser"]`. */
                "userdata-bbb_presenter_tools"?: string;
                /** JSON array with the drawing tools when several users may draw. Example: `["draw","eraser"]`. */
                "userdata-bbb_multi_user_tools"?: string;
                /** Drawing tool selected first. Example: `draw`. */
                "userdata-bbb_initial_selected_tool"?: components["schemas"]["WhiteboardTool"];
                /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
                "userdata-bbb_custom_style"?: string;
                /** Address of CSS for the client. Example: `https://app.example.org/bbb.css`. */
                "userdata-bbb_custom_style_url"?: string;
                /** Start with the dark theme. Example: `true`. */
                "userdata-bbb_prefer_dark_theme"?: boolean;
                /**
                 * @deprecated
                 * @description Start with the presentation minimised. Removed in 2.6. Example: `true`.
                 */
                "userdata-bbb_auto_swap_layout"?: boolean;
                /**
                 * @deprecated
                 * @description Hide the presentation on joining. Default false. ConferênciaWeb's guide still lists it. Removed in 2.6. Example: `true`.
                 */
                "userdata-bbb_hide_presentation"?: boolean;
                /** Show the list of users. Default true. Example: `true`. */
                "userdata-bbb_show_participants_on_login"?: boolean;
                /** Show the public chat. Default true. Example: `true`. */
                "userdata-bbb_show_public_chat_on_login"?: boolean;
                /** Hide the bar at the top. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_nav_bar"?: boolean;
                /** Hide the bar at the bottom. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_actions_bar"?: boolean;
                /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
                "userdata-bbb_default_layout"?: components["schemas"]["MeetingLayout"];
                /**
                 * @deprecated
                 * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
                 */
                "userdata-bbb_change_layout"?: boolean;
                /** Hide notifications. Example: `true`. */
                "userdata-bbb_hide_notifications"?: boolean;
                /** Hide the controls. Example: `true`. */
                "userdata-bbb_hide_controls"?: boolean;
                /** Hide the navigation at the side. Since 4.0. Example: `true`. */
                "userdata-bbb_hide_sidebar_navigation"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page around the client switch the recording. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_recording"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page around the client switch the microphone. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_self_voice"?: boolean;
                /**
                 * @deprecated
                 * @description Layout to start with. Use the `bbb_default_layout` userdata. Removed in 3.0. Example: `SMART_LAYOUT`.
                 */
                defaultLayout?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time. Removed in 4.0. Example: `70757`.
                 */
                webVoiceConf?: string;
                /**
                 * @deprecated
                 * @description Chose the HTML5 client while there were two. Removed in 2.3. Example: `true`.
                 */
                joinViaHtml5?: boolean;
            };
            path?: never;
        };
        responses: {
            /** With `redirect=false`: the session that was made. Release 2.4 and older report waiting guests by the keys `guestWait` and `guestDeny`. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["JoinResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            /** The way into the meeting, or a failure when `Location` has the query parameter `errors`. */
            302: {
                headers: {
                    Location?: string;
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failed"];
        };
    };
    isMeetingRunning: {
        parameters: {
            query: {
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** Whether it runs. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["IsMeetingRunningResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    end: {
        parameters: {
            query: {
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Moderator password. 2.3 needs it; on 2.5 and 3.0 any password or none ends the meeting, but one that is given must have 2 to 64 characters. The documents say it is needed up to 2.5; 2.4 was not measured. ConferênciaWeb's contract requires it. Required in: conferenciaweb. Example: `mp`. */
                password?: string;
            };
            path?: never;
        };
        responses: {
            /** The request to end the meeting was taken. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["EndResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getMeetingInfo: {
        parameters: {
            query: {
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** The meeting. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["GetMeetingInfoResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getMeetings: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The meetings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["GetMeetingsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getSessions: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The sessions. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["GetSessionsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    insertDocument: {
        parameters: {
            query: {
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        /** The modules. Keep the request below 2 MB; larger ones are answered with an HTML page and status 413. */
        requestBody: {
            content: {
                "application/xml": components["schemas"]["Modules"];
            };
        };
        responses: {
            /** The presentations are being fetched. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["InsertDocumentResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            413: components["responses"]["TooLarge"];
            default: components["responses"]["Failed"];
        };
    };
    sendChatMessage: {
        parameters: {
            query: {
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
                /** The message. Example: `The lesson begins in five minutes.`. */
                message: string;
                /** Name shown as the sender. Default: `System`. Example: `Reminder`. */
                userName?: string;
            };
            path?: never;
        };
        responses: {
            /** The message was written. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["SendChatMessageResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRecordings: {
        parameters: {
            query?: {
                /** Recordings of these meetings. Ignored when `recordID` is given. Example: `["aula-1"]`. */
                meetingID?: string | string[];
                /** Take `meetingID` for the beginning of ids. Dialects: conferenciaweb. Default: `false`. Example: `true`. */
                meetingIDWildcard?: boolean;
                /** Recordings whose id begins with one of these texts. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID?: string | string[];
                /** States to include. Default `published,unpublished`. Example: `["published","unpublished"]`. */
                state?: string | components["schemas"]["RecordingStateFilter"][];
                /** Recordings with this metadata. Each entry is a query parameter of its own, `meta_<name>`. `%` at the beginning or end of a value stands for any text; an empty value, or `%` alone, makes the server fail where a recording has the name. Several are joined with "and" by the server and with "or" by Scalelite. Assumed: that BigBlueButton itself joins several filters with "and" is inferred from the remark on Scalelite; no source says so. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** How many recordings (or files, see `totalElements`) to leave out. Ignored without `limit`. Since 2.6. Default: `0`. Example: `0`. */
                offset?: number;
                /** How many recordings to return. Values outside 1 to 100 are moved to the nearest bound. Since 2.6. Example: `50`. */
                limit?: number;
            };
            path?: never;
        };
        responses: {
            /** The recordings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["GetRecordingsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    publishRecordings: {
        parameters: {
            query: {
                /** One recording or several. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID: string | string[];
                /** Whether the recordings are to be visible. Example: `true`. */
                publish: boolean;
            };
            path?: never;
        };
        responses: {
            /** The recordings were changed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["PublishRecordingsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    deleteRecordings: {
        parameters: {
            query: {
                /** One recording or several. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID: string | string[];
            };
            path?: never;
        };
        responses: {
            /** The recordings were deleted. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["DeleteRecordingsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateRecordings: {
        parameters: {
            query: {
                /** One recording or several. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID: string | string[];
                /** Metadata to set. Each entry is a query parameter of its own, `meta_<name>`. An empty value removes the name. Example: `{"meta_title":"Aula 1, part 2"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Whether playback needs a token. Only Scalelite knows it. Example: `true`. */
                protect?: boolean;
            };
            path?: never;
        };
        responses: {
            /** The recordings were changed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["UpdateRecordingsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRecordingTextTracks: {
        parameters: {
            query: {
                /** One recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                recordID: string;
            };
            path?: never;
        };
        responses: {
            /** The text tracks. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["GetRecordingTextTracksResponse"] | components["schemas"]["FailureJson"];
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    putRecordingTextTrack: {
        parameters: {
            query: {
                /** One recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                recordID: string;
                /** What the track is. Example: `subtitles`. */
                kind: components["schemas"]["TrackKind"];
                /** Language of the track. The documents and the answers write `en-US`; some builds read it with a Java helper that knows only `en` and `en_US` and answer the former with `invalidLang`. Example: `en-US`. */
                lang: string;
                /** Name of the track. Default: the name of the language. The documents call it required, the code does not. Example: `English`. */
                label?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The track as SRT, VTT, SSA or ASS. Absent, it deletes the track of that kind and language. Assumed: what the server answers to a deletion is not published. Format: `binary`. Example: `WEBVTT`. */
                    file?: string;
                };
            };
        };
        responses: {
            /** The track was taken and will be processed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["PutRecordingTextTrackResponse"] | components["schemas"]["FailureJson"];
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            413: components["responses"]["TooLarge"];
            default: components["responses"]["FailedJson"];
        };
    };
    getJoinUrl: {
        parameters: {
            query: {
                /** `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
                /** Whether the new session takes the place of this one. Default: `false`. Example: `true`. */
                replaceSession?: boolean;
                /** Name of the new session. Example: `Tablet`. */
                sessionName?: string;
                /** Layout of the new session. Example: `PRESENTATION_FOCUS`. */
                enforceLayout?: components["schemas"]["MeetingLayout"];
                /** Settings and data of the user. Each entry is a query parameter of its own, `userdata-<name>`; it comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain another one, so separate words with `_`. Names for your own data must be legal XML element names, or the responses of other calls become unreadable. Names that begin with `bbb_` are settings of the client. Up to 3.0 there was also `bbb_enable-user-reaction`, whose hyphens no server lets through. In `getJoinUrl` newer servers refuse some names to viewers. Example: `{"userdata-group":"B"}`. */
                userdata?: { [name: `userdata-${string}`]: string };
                /**
                 * @deprecated
                 * @description Ask for feedback on leaving. Default false. Removed in 3.0. Example: `true`.
                 */
                "userdata-bbb_ask_for_feedback_on_logout"?: boolean;
                /** Open the audio dialog on joining. Default false; true on ConferênciaWeb. Example: `true`. */
                "userdata-bbb_auto_join_audio"?: boolean;
                /** Title of the browser tab. Default `BigBlueButton`. Example: `Physics, group B`. */
                "userdata-bbb_client_title"?: string;
                /** Let the user only listen. Default false. Example: `true`. */
                "userdata-bbb_force_listen_only"?: boolean;
                /** Offer listening as a way to join the audio. Default true. Example: `true`. */
                "userdata-bbb_listen_only_mode"?: boolean;
                /** Leave out the echo test. Default false. Example: `true`. */
                "userdata-bbb_skip_check_audio"?: boolean;
                /** Leave out the echo test the first time. Default false. Since 2.3. Example: `true`. */
                "userdata-bbb_skip_check_audio_on_first_join"?: boolean;
                /** Leave out the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_echotest_if_previous_device"?: boolean;
                /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
                "userdata-bbb_override_default_locale"?: string;
                /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
                "userdata-bbb_hide_presentation_on_join"?: boolean;
                /** Show a button for leaving next to the menu. Default false. Since 2.7. Example: `true`. */
                "userdata-bbb_direct_leave_button"?: boolean;
                /** In a breakout room: give moderator rights to moderators of the parent meeting. Example: `true`. */
                "userdata-bbb_parent_room_moderator"?: boolean;
                /** Whether the user may start and stop the recording, whatever the role. Example: `true`. */
                "userdata-bbb_record_permission"?: boolean;
                /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
                "userdata-bbb_record_permission_tooltip"?: string;
                /** Show the details of the session on joining. Example: `true`. */
                "userdata-bbb_show_session_details_on_join"?: boolean;
                /** Show the area with the logo. Default false, from 3.0 on true. Example: `true`. */
                "userdata-bbb_display_branding_area"?: boolean;
                /** JSON text with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
                "userdata-bbb_shortcuts"?: string;
                /** Open the camera preview once audio is set up. Default false. Example: `true`. */
                "userdata-bbb_auto_share_webcam"?: boolean;
                /** Camera profile to select first. Example: `medium`. */
                "userdata-bbb_preferred_camera_profile"?: string;
                /** Whether cameras can be shared. Default true. Example: `true`. */
                "userdata-bbb_enable_video"?: boolean;
                /** Whether the user's camera is recorded. Default true. Example: `true`. */
                "userdata-bbb_record_video"?: boolean;
                /** Share the camera without a preview. Default false. Example: `true`. */
                "userdata-bbb_skip_video_preview"?: boolean;
                /** Leave out the camera preview the first time. Default false. Example: `true`. */
                "userdata-bbb_skip_video_preview_on_first_join"?: boolean;
                /** Leave out the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_video_preview_if_previous_device"?: boolean;
                /** Mirror the user's own picture. Default false. Example: `true`. */
                "userdata-bbb_mirror_own_webcam"?: boolean;
                /** How the microphone is connected. Example: `fullaudio`. */
                "userdata-bbb_fullaudio_bridge"?: components["schemas"]["FullAudioBridge"];
                /** Switch between listening and speaking without a new audio session. Default false. Example: `true`. */
                "userdata-bbb_transparent_listen_only"?: boolean;
                /** Bring a minimised presentation back when it changes. Default false. Example: `true`. */
                "userdata-bbb_force_restore_presentation_on_new_events"?: boolean;
                /** Offer only the pen when several users may draw. Default false. Example: `true`. */
                "userdata-bbb_multi_user_pen_only"?: boolean;
                /** JSON array with the drawing tools of the presenter. Example: `["select","draw","eraser"]`. */
                "userdata-bbb_presenter_tools"?: string;
                /** JSON array with the drawing tools when several users may draw. Example: `["draw","eraser"]`. */
                "userdata-bbb_multi_user_tools"?: string;
                /** Drawing tool selected first. Example: `draw`. */
                "userdata-bbb_initial_selected_tool"?: components["schemas"]["WhiteboardTool"];
                /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
                "userdata-bbb_custom_style"?: string;
                /** Address of CSS for the client. Example: `https://app.example.org/bbb.css`. */
                "userdata-bbb_custom_style_url"?: string;
                /** Start with the dark theme. Example: `true`. */
                "userdata-bbb_prefer_dark_theme"?: boolean;
                /**
                 * @deprecated
                 * @description Start with the presentation minimised. Removed in 2.6. Example: `true`.
                 */
                "userdata-bbb_auto_swap_layout"?: boolean;
                /**
                 * @deprecated
                 * @description Hide the presentation on joining. Default false. ConferênciaWeb's guide still lists it. Removed in 2.6. Example: `true`.
                 */
                "userdata-bbb_hide_presentation"?: boolean;
                /** Show the list of users. Default true. Example: `true`. */
                "userdata-bbb_show_participants_on_login"?: boolean;
                /** Show the public chat. Default true. Example: `true`. */
                "userdata-bbb_show_public_chat_on_login"?: boolean;
                /** Hide the bar at the top. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_nav_bar"?: boolean;
                /** Hide the bar at the bottom. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_actions_bar"?: boolean;
                /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
                "userdata-bbb_default_layout"?: components["schemas"]["MeetingLayout"];
                /**
                 * @deprecated
                 * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
                 */
                "userdata-bbb_change_layout"?: boolean;
                /** Hide notifications. Example: `true`. */
                "userdata-bbb_hide_notifications"?: boolean;
                /** Hide the controls. Example: `true`. */
                "userdata-bbb_hide_controls"?: boolean;
                /** Hide the navigation at the side. Since 4.0. Example: `true`. */
                "userdata-bbb_hide_sidebar_navigation"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page around the client switch the recording. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_recording"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page around the client switch the microphone. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_self_voice"?: boolean;
            };
            path?: never;
        };
        responses: {
            /** The address. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["GetJoinUrlResponse"] | components["schemas"]["FailureJson"];
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    stuns: {
        parameters: {
            query: {
                /** `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        responses: {
            /** The servers. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["StunsResponse"] | components["schemas"]["FailureJson"];
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    signOut: {
        parameters: {
            query: {
                /** `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        responses: {
            /** The session is gone. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["SignOutResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    learningDashboard: {
        parameters: {
            query: {
                /** `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        responses: {
            /** The data. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["LearningDashboardResponse"] | components["schemas"]["FailureJson"];
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    feedback: {
        parameters: {
            query: {
                /** `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackRequest"];
            };
        };
        responses: {
            /** The feedback was taken. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["FeedbackResponse"] | components["schemas"]["FailureJson"];
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["FailedJson"];
        };
    };
    hooksCreate: {
        parameters: {
            query: {
                /** Where events are sent. Keep the text as it is: webhook checksums are computed with it. The service takes any text, even an empty one. Example: `https://app.example.org/hooks/bbb`. */
                callbackURL: string;
                /** Only events of this meeting. Without it, of all meetings. bbb-webhooks 3.3.1 loses it and sends everything. ConferênciaWeb takes several, separated by commas; bbb-webhooks would take them for one id. Example: `["aula-1"]`. */
                meetingID?: string | string[];
                /** Only these events, by their ids below. The service compares in lower case. With `getRaw` a filter lets nothing through. Since 2.5. Dialects: bigbluebutton. Example: `["meeting-ended","rap-publish-ended"]`. */
                eventID?: string | string[];
                /** Send the internal messages of the server instead of events. Any text but true and false makes 3.x hang or fail. Dialects: bigbluebutton. Default: `false`. Example: `true`. */
                getRaw?: boolean;
                /** Whether the hook receives events. Default false: a hook that is registered without it receives nothing until `hooks/enable` is called. Dialects: conferenciaweb. Default: `false`. Example: `true`. */
                enabled?: boolean;
            };
            path?: never;
        };
        responses: {
            /** The hook, new or already there. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["HooksCreateResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    hooksList: {
        parameters: {
            query?: {
                /** A meeting. Example: `aula-1`. */
                meetingID?: string;
            };
            path?: never;
        };
        responses: {
            /** The hooks. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["HooksListResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    hooksDestroy: {
        parameters: {
            query: {
                /** The hook. Example: `bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5`. */
                hookID: string;
            };
            path?: never;
        };
        responses: {
            /** The hook is gone. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["HooksDestroyResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    hooksEnable: {
        parameters: {
            query: {
                /** The hook. Example: `1`. */
                hookID: string;
            };
            path?: never;
        };
        responses: {
            /** The hook is enabled. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["HooksEnableResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            /** `missingParamHookID`: the parameter is missing. */
            400: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            /** `checksumError`: the checksum is wrong. */
            401: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            /** `enableMissingHook`: no hook of yours has this id. */
            404: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            /** `invalidParamHookID`: the value is not an id. */
            422: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            /** `enableHookError`: the service failed. */
            500: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    hooksPing: {
        parameters: { query?: never; path?: never };
        responses: {
            /** A text that carries no information. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["NotOffered"];
            /** An HTML page, from whatever stands in front of the missing service. */
            default: {
                headers: { [name: string]: unknown };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getAllMeetings: {
        parameters: {
            query?: {
                /** These meetings. Example: `["aula-1"]`. */
                meetingID?: string | string[];
                /** Take `meetingID` for the beginning of ids. Default: `false`. Example: `true`. */
                meetingIDWildcard?: boolean;
                /** Meetings with exactly these names. Example: `["Aula 1"]`. */
                meetingName?: string | string[];
                /** Take `meetingName` for the beginning of names. Default: `false`. Example: `true`. */
                meetingNameWildcard?: boolean;
                /** Meetings with this metadata. Each entry is a query parameter of its own, `meta_<name>`. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Whether to return each meeting's recording. Default: `false`. Example: `true`. */
                includeRecordings?: boolean;
                /** Greatest number of meetings in the response. The contract names neither a default nor a bound. Example: `50`. */
                limit?: number;
                /** How many meetings to leave out at the beginning. Default: `0`. Example: `0`. */
                offset?: number;
                /** What the list is sorted by, the meeting's name or when it started. Example: `start_time`. */
                sort_by?: components["schemas"]["MeetingSortKey"];
                /** Direction of the order, ascending or descending. Example: `asc`. */
                order_by?: components["schemas"]["SortDirection"];
                /** Meetings from this day on (`YYYY-MM-DD`); without `end_time`, of this day alone. Example: `2026-03-02`. */
                start_time?: string;
                /** Meetings up to this day (`YYYY-MM-DD`). Example: `2026-03-06`. */
                end_time?: string;
            };
            path?: never;
        };
        responses: {
            /** The meetings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["GetAllMeetingsResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateMeeting: {
        parameters: {
            query: {
                /** Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings. Example: `aula-1`. */
                meetingID: string;
                /** New name of the meeting. Example: `Aula 1, part 2`. */
                name: string;
            };
            path?: never;
        };
        responses: {
            /** The meeting has its new name. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["UpdateMeetingResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    getRecordingToken: {
        parameters: {
            query: {
                /** Who will watch. Example: `u-1`. */
                authUser: string;
                /** IP address of who will watch. Example: `203.0.113.7`. */
                authAddr: string;
                /** `recordID` of the recording, in spite of the name. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** The token. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": components["schemas"]["GetRecordingTokenResponse"] | components["schemas"]["FailureResponse"];
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    onMeetingCreated: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingRecordingStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingRecordingStopped: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingRecordingUnhandled: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingRecordingChanged: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingRecordingChangedEvent"];
                    }[];
                    timestamp: components["schemas"]["EventTimestamp"];
                };
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingTransferEnabled: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingTransferEnabledEvent"];
                    }[];
                    timestamp: components["schemas"]["EventTimestamp"];
                };
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingTransferDisabled: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingTransferDisabledEvent"];
                    }[];
                    timestamp: components["schemas"]["EventTimestamp"];
                };
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingScreenshareStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingScreenshareStopped: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onMeetingPresentationChanged: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserJoined: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserLeft: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserAudioVoiceEnabled: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserAudioVoiceDisabled: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserAudioMuted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserAudioUnmuted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserAudioUnhandled: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserCamBroadcastStart: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserCamBroadcastEnd: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserPresenterAssigned: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserPresenterUnassigned: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserEmojiChanged: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUserRaiseHandChanged: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onTranscriptUpdated: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onChatGroupMessageSent: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPadContent: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPollStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPollResponded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapArchiveStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapArchiveEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapSanityStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapSanityEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPostArchiveStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPostArchiveEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapProcessStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapProcessEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPostProcessStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPostProcessEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPublishStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPublishEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPostPublishStarted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPostPublishEnded: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapPublished: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapUnpublished: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRapDeleted: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    endCallback: {
        parameters: {
            query: {
                /** Whether a moderator switched the recording on at least once. Example: `false`. */
                recordingmarks?: boolean;
                /** The `meetingID` that was given to `create`. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** Taken. Any 2xx will do; the body is not read. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not taken. The sender tries again after 30, 60, 120 and 300 seconds, then gives up. */
            default: {
                headers: { [name: string]: unknown };
                content?: never;
            };
        };
    };
    meetingEnded: {
        parameters: {
            query?: {
                /** Whether a moderator switched the recording on at least once. Since 4.0. Example: `false`. */
                recordingmarks?: boolean;
            };
            path?: never;
        };
        responses: {
            /** Taken. Any 2xx will do; the body is not read. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not taken. The sender tries again after 30, 60, 120 and 300 seconds, then gives up. */
            default: {
                headers: { [name: string]: unknown };
                content?: never;
            };
        };
    };
    recordingReady: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** A JWT with `RecordingReadyClaims`, signed with the shared secret. BigBlueButton signs with HS256; Scalelite with HS256 or HS512, and with the secret of the tenant. Its header may lack `typ`, and its claims hold neither an expiry nor an issue time. Accept these two algorithms and no other. */
                    signed_parameters: string;
                };
            };
        };
        responses: {
            /** Taken. Any 2xx will do; the body is not read. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not genuine. The sender writes it to its log and does not try again. */
            401: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not known. The sender ignores it. */
            404: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** The receiver has deleted the meeting. The sender takes note and does not try again. */
            410: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not taken. The sender writes it to its log and does not try again. */
            default: {
                headers: { [name: string]: unknown };
                content?: never;
            };
        };
    };
    analytics: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyticsCallback"];
            };
        };
        responses: {
            /** Taken. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not genuine. Assumed: what the sender does with any answer was not published; do not count on a second attempt */
            401: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not taken. Assumed: what the sender does with any answer was not published; do not count on a second attempt */
            default: {
                headers: { [name: string]: unknown };
                content?: never;
            };
        };
    };
    onEvent: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["EventDelivery"];
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRawEvent: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** JSON text of a list; nearly always of one message. */
                    event: components["schemas"]["RawEvent"][];
                    timestamp: components["schemas"]["EventTimestamp"];
                };
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
