// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/": {
        /** Get the version of the server. Needs no checksum and no parameters, so it works as a health check. The server responds with JSON when the request has the header `Content-Type: application/json`. */
        get: operations["index"];
    };
    "/create": {
        /** Create a meeting. Safe to retry: while the meeting exists, the same call succeeds with `duplicateWarning` if the passwords are the same or omitted, and otherwise fails with `idNotUnique` (up to 2.5 also when they are omitted). Other error keys: `nonUniqueVoiceBridge` (in `errors`), `parentMeetingIDMissing`, `parentMeetingDoesNotExist`, `invalidSharedNotesEditor`, `invalidPresentationUrl`. A meeting that nobody joins ends automatically. */
        get: operations["create"];
        /** Create a meeting with presentations or settings in the body. The same call with an XML body. Parameters and checksum stay in the query; the body is not signed. The server reads `clientSettingsOverride` and `sharedNotesInitialContentJson` only from the body and ignores them in the query. It fetches and converts presentations later, so the response does not report their failures, and a repeated call ignores them. Malformed XML fails with `malformedXml` since 4.0, and with HTTP 500 before. */
        post: operations["createWithModules"];
    };
    "/join": {
        /** Join a meeting. Redirects the user's browser into the meeting: sign the URL and send the user there. Each call creates a new. user session. The response sets the cookie `JSESSIONID`, which the client needs unless the meeting allows. requests without a session. Since 3.0, GET is the only method. A failed join redirects to `errorRedirectUrl`, `logoutURL` or the server's own page with the query parameter. `errors`, a JSON array of `{key, message}`. With `redirect=false`, 3.0 responds with XML, while earlier. releases still redirect. A missing role or wrong password always gets an XML response, with the unusual key. `Params required`. For an unknown meeting the key is `invalidMeetingIdentifier`, or `meetingForciblyEnded` on. 2.5 and 3.0. */
        get: operations["join"];
    };
    "/isMeetingRunning": {
        /** Check whether a meeting is running. A meeting is running from the moment the first user joins, not from its creation. An unknown meeting is not an error: `running` is false. */
        get: operations["isMeetingRunning"];
    };
    "/end": {
        /** End a meeting. Ends the meeting a few seconds later, without confirmation. Repeating the call is safe, but once the meeting is gone it fails with `notFound`. */
        get: operations["end"];
    };
    "/getMeetingInfo": {
        /** Get the state and users of a meeting. Lists users who are online (before 3.0 all users). A user who called join but whose client has not connected yet is not listed. An unknown meeting fails with `notFound`. The `password` that old releases required is ignored today. `meetingID` also accepts the server's `internalMeetingID`, which identifies one run of a meeting. */
        get: operations["getMeetingInfo"];
    };
    "/getMeetings": {
        /** List all meetings of the server. Without meetings, the call succeeds with an empty list and the key `noMeetings`. Lists all users of a meeting, while the counts include only those online. */
        get: operations["getMeetings"];
    };
    "/getSessions": {
        /** List all user sessions of the server. Returns one entry per session of a user. Without sessions, the call succeeds with an empty list and the key `noSessions`. Dialects: bigbluebutton. */
        get: operations["getSessions"];
    };
    "/insertDocument": {
        /** Add presentations to a running meeting. Takes the body of `create` with the module `presentation`. A successful response only says that processing has started. Failures have a `message` and no key. Sending it twice adds the presentation twice. Since 2.5. Dialects: bigbluebutton. */
        post: operations["insertDocument"];
    };
    "/sendChatMessage": {
        /** Send a message to the public chat. The meeting must be running (`meetingNotFound`). Without a message the call fails with `missingParamMessage` since 4.0, and with `nullError` on 3.0. Markup is escaped. Every call sends another message, although the method is GET. Since 3.0. Dialects: bigbluebutton. */
        get: operations["sendChatMessage"];
    };
    "/getRecordings": {
        /** Find recordings. Without a match, the call succeeds with an empty list and the key `noRecordings`. Some servers do not list all recordings (`allowFetchAllRecordings=false`). Without ids and a limit, they return success with that key, no list, and the message "No recordings found. This may occur if you attempt to retrieve all recordings." Large responses take a minute or more. An `offset` beyond the end fails with HTTP 500 on 3.0.0-beta.1. Scalelite and b3scale ignore `offset` and `limit`; Scalelite sorts newest first. bbblb ignores an `offset` of 10000 and more, and lists at most 1000 recordings by default. With `limit`, 2.6, 2.7 and early builds of 3.0 count files, one per format, and merge them afterwards, so a recording can be split across two pages. Later builds return each recording with only one of its formats. Only a response without `limit` has all formats on every release. */
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
        /** Update the metadata of recordings. Errors: `missingParamRecordID`, `notFound`. */
        get: operations["updateRecordings"];
    };
    "/getRecordingTextTracks": {
        /** List the text tracks of a recording. Errors: `missingParamRecordID` (`missingParameter` since 4.0), `noRecordings`, `noCaptionsFound`. Since 2.2. Dialects: bigbluebutton. */
        get: operations["getRecordingTextTracks"];
    };
    "/putRecordingTextTrack": {
        /** Add a text track to a recording. Parameters and checksum go in the query, the file in the body, which is not signed. Without a file, the call deletes the track of that kind and language. Check `messageKey` as well as `returncode`: a published sample shows `upload_text_track_failed` together with SUCCESS. Errors: `paramError` (`missingParameter` since 4.0), `noRecordings`, `invalidKind`, `invalidLang`, `empty_uploaded_text_track` for an empty file (may also come as HTTP 500). Since 2.2. Dialects: bigbluebutton. */
        post: operations["putRecordingTextTrack"];
    };
    "/getJoinUrl": {
        /** Get a URL for rejoining a meeting. For another device or window of the same user. 3.0.0-beta.1 returns failures with status 200 and an empty body. Since 3.0. Dialects: bigbluebutton. */
        get: operations["getJoinUrl"];
    };
    "/stuns": {
        /** List STUN and TURN servers. Only failures are wrapped in `response`. Dialects: bigbluebutton. */
        get: operations["stuns"];
    };
    "/signOut": {
        /** End a user session. Succeeds for any token, even an unknown one. Dialects: bigbluebutton. */
        get: operations["signOut"];
    };
    "/learningDashboard": {
        /** Get the activity data of a running meeting. For moderators, while the meeting is running and the feature is enabled. The server updates the data every 5 seconds (10 before 2.5) and loses it when it restarts. Since 2.4. Dialects: bigbluebutton. */
        get: operations["learningDashboard"];
    };
    "/feedback": {
        /** Send the feedback of a leaving user. Part of 3.0, but several servers return 404. Since 3.0. Dialects: bigbluebutton. Assumed: fields of the body and of the response are known from clients only */
        post: operations["feedback"];
    };
    "/hooks/create": {
        /** Register a webhook. A URL can be registered once per server. Registering it again returns the same hook with `duplicateWarning`, even for another meeting or other events. After about twelve failed deliveries in a row (some five minutes) the service removes the hook, so register again from time to time. ConferênciaWeb's contract shows no `messageKey` in this response, so whether it recognises a second registration is unknown: check `hooks/list` first. */
        get: operations["hooksCreate"];
    };
    "/hooks/list": {
        /** List registered webhooks. With `meetingID`: the hooks of that meeting and those for all meetings. 3.x fails with `listHookError` when the meeting has no hook of its own. */
        get: operations["hooksList"];
    };
    "/hooks/destroy": {
        /** Remove a webhook. An unknown or permanent hook fails with `destroyMissingHook`, and so does repeating the call. */
        get: operations["hooksDestroy"];
    };
    "/hooks/enable": {
        /** Enable a webhook. The hook receives events from then on. Its failures have HTTP error statuses, with the usual XML in the body. No call disables a hook: destroy it instead. Dialects: conferenciaweb. */
        get: operations["hooksEnable"];
    };
    "/hooks/ping": {
        /** Check whether bbb-webhooks is running. Needs no checksum. Dialects: bigbluebutton. Assumed: the route was read in the service's source; its response body was not recorded */
        get: operations["hooksPing"];
    };
    "/getAllMeetings": {
        /** List meetings, including ended ones. Like `getMeetings`, but also lists meetings that have ended, each with its recording on request. The list is paginated: only `nextPage` says whether another page follows, since there is no total. Dialects: conferenciaweb. */
        get: operations["getAllMeetings"];
    };
    "/updateMeeting": {
        /** Rename a meeting. Changes the name of a running or ended meeting. The response has the key `meetingUpdated`. Dialects: conferenciaweb. */
        get: operations["updateMeeting"];
    };
    "/getRecordingToken": {
        parameters: { query?: never; path?: never };
        /**
         * @deprecated
         * @description Get a token for playing a protected recording. Not part of ConferênciaWeb's contract. Versions 1.5 to 2.4 of Mconf's documentation list it as "not implemented yet", with the parameters `recordID`, `authUser` and `action`. A description file says that it returns a JWT for the recording of a meeting. The parameters below are those of a public Mconf client library. Append the token to the playback URL as `token`. Dialects: conferenciaweb. Assumed: read in a public Mconf client library; no service documents it
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
        /** A meeting ended. The meeting has ended. In 3.x, a `user-left` for every user still present precedes it; note that deliveries may arrive out of order. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onMeetingEnded"];
    };
    "meeting-recording-started": {
        /** Recording was started. A moderator started the recording. Older 2.x releases send `meeting-recording-changed` instead, which does not say whether it was started or stopped. */
        post: operations["onMeetingRecordingStarted"];
    };
    "meeting-recording-stopped": {
        /** Recording was stopped. A moderator stopped the recording. It may be started again. */
        post: operations["onMeetingRecordingStopped"];
    };
    "meeting-recording-unhandled": {
        /** Recording changed to an unknown state. The recording state changed, but the server's message did not say to which. A fallback of the service that should not occur. */
        post: operations["onMeetingRecordingUnhandled"];
    };
    "meeting-recording-changed": {
        /** Recording was started or stopped. A moderator started or stopped the recording; the event does not say which. Dialects: conferenciaweb. */
        post: operations["onMeetingRecordingChanged"];
    };
    "meeting-transfer-enabled": {
        /** The relay of a meeting was switched on. The meeting is now relayed to external viewers. Dialects: conferenciaweb. */
        post: operations["onMeetingTransferEnabled"];
    };
    "meeting-transfer-disabled": {
        /** The relay of a meeting was switched off. The meeting is no longer relayed to external viewers. Dialects: conferenciaweb. */
        post: operations["onMeetingTransferDisabled"];
    };
    "meeting-screenshare-started": {
        /** Screen sharing started. A user started sharing a screen. Since 3.0 the event includes the presenter who shares it. */
        post: operations["onMeetingScreenshareStarted"];
    };
    "meeting-screenshare-stopped": {
        /** Screen sharing stopped. The screen is no longer shared. Since 3.0 the event includes the user who shared it. */
        post: operations["onMeetingScreenshareStopped"];
    };
    "meeting-presentation-changed": {
        /** Another presentation is shown. The meeting shows another presentation. */
        post: operations["onMeetingPresentationChanged"];
    };
    "user-joined": {
        /** A user joined. A user joined the meeting. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onUserJoined"];
    };
    "user-left": {
        /** A user left. A user left the meeting. Since 3.0 the service also generates this event for every user still present when a meeting ends. `user` then contains everything stored since the user joined (name, role, presenter …), otherwise only the ids and `guest`. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onUserLeft"];
    };
    "user-audio-voice-enabled": {
        /** A user connected to the audio. A user joined the voice conference, to listen or to talk. */
        post: operations["onUserAudioVoiceEnabled"];
    };
    "user-audio-voice-disabled": {
        /** A user disconnected from the audio. A user left the voice conference. */
        post: operations["onUserAudioVoiceDisabled"];
    };
    "user-audio-muted": {
        /** A user was muted. A user was muted, by themselves or by a moderator. Since 3.0. */
        post: operations["onUserAudioMuted"];
    };
    "user-audio-unmuted": {
        /** A user was unmuted. A user was unmuted and can talk again. Since 3.0. */
        post: operations["onUserAudioUnmuted"];
    };
    "user-audio-unhandled": {
        /** A user's audio changed to an unknown state. A user was muted or unmuted, but the server's message did not say which. A fallback of the service that should not occur. Since 3.0. */
        post: operations["onUserAudioUnhandled"];
    };
    "user-cam-broadcast-start": {
        /** A user turned a camera on. A camera was turned on. A user may have several, identified by `stream`. */
        post: operations["onUserCamBroadcastStart"];
    };
    "user-cam-broadcast-end": {
        /** A user turned a camera off. A camera was turned off. */
        post: operations["onUserCamBroadcastEnd"];
    };
    "user-presenter-assigned": {
        /** A user became presenter. A user became the presenter. The same assignment may be reported more than once. */
        post: operations["onUserPresenterAssigned"];
    };
    "user-presenter-unassigned": {
        /** A user is no longer presenter. A user is no longer the presenter. */
        post: operations["onUserPresenterUnassigned"];
    };
    "user-emoji-changed": {
        /** A user's emoji changed. A user set or cleared an emoji. On BigBlueButton before 2.7, a raised hand also arrives as the emoji `raiseHand`. */
        post: operations["onUserEmojiChanged"];
    };
    "user-raise-hand-changed": {
        /** A user raised or lowered a hand. A user raised or lowered a hand. On BigBlueButton before 2.7, the webhooks service derives this event from the emoji and names the member `raiseHand`. Since 3.0. */
        post: operations["onUserRaiseHandChanged"];
    };
    "transcript-updated": {
        /** A transcript was updated. Part of a user's speech was transcribed, or its transcription was improved. Since 3.5. */
        post: operations["onTranscriptUpdated"];
    };
    "chat-group-message-sent": {
        /** A message was sent to the public chat. A user wrote a message in the public chat. Messages of private chats are never sent. */
        post: operations["onChatGroupMessageSent"];
    };
    "pad-content": {
        /** The content of a pad changed. The text of the shared notes or of captions changed. */
        post: operations["onPadContent"];
    };
    "poll-started": {
        /** A poll was started. A user, included in the event, started a poll. Since 3.0. */
        post: operations["onPollStarted"];
    };
    "poll-responded": {
        /** A user voted in a poll. A user voted. `answerIds` refers to the answers in `poll-started`. Since 3.0. */
        post: operations["onPollResponded"];
    };
    "rap-archive-started": {
        /** Archiving of the raw recording started. Archiving of the raw recording started. It copies the raw material from the media services. */
        post: operations["onRapArchiveStarted"];
    };
    "rap-archive-ended": {
        /** Archiving of the raw recording ended. The raw material was archived. `recorded: false` means that recording was never started, so no recording will follow. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapArchiveEnded"];
    };
    "rap-sanity-started": {
        /** Sanity check of a recording started. The sanity check of a recording started. It checks whether the archived material is complete. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapSanityStarted"];
    };
    "rap-sanity-ended": {
        /** Sanity check of a recording ended. The sanity check of a recording ended. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapSanityEnded"];
    };
    "rap-post-archive-started": {
        /** Post-archive script started. A script of the operator that runs after archiving started. */
        post: operations["onRapPostArchiveStarted"];
    };
    "rap-post-archive-ended": {
        /** Post-archive script ended. A script of the operator that runs after archiving ended. */
        post: operations["onRapPostArchiveEnded"];
    };
    "rap-process-started": {
        /** Processing of a format started. Processing of a format started. It creates the media of one format; each format has its own event. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapProcessStarted"];
    };
    "rap-process-ended": {
        /** Processing of a format ended. Processing of a format ended: its media were created, or processing failed. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapProcessEnded"];
    };
    "rap-post-process-started": {
        /** Post-process script started. A script of the operator that runs after the processing of a format started. */
        post: operations["onRapPostProcessStarted"];
    };
    "rap-post-process-ended": {
        /** Post-process script ended. A script of the operator that runs after the processing of a format ended. */
        post: operations["onRapPostProcessEnded"];
    };
    "rap-publish-started": {
        /** Publishing of a format started. Publishing of a format started. It makes one format available for playback; each format has its own event. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapPublishStarted"];
    };
    "rap-publish-ended": {
        /** Publishing of a format ended. One format of the recording is ready, or publishing it failed. Sent once per format. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapPublishEnded"];
    };
    "rap-post-publish-started": {
        /** Post-publish script started. A script of the operator that runs after the publishing of a format started. */
        post: operations["onRapPostPublishStarted"];
    };
    "rap-post-publish-ended": {
        /** Post-publish script ended. A script of the operator that runs after the publishing of a format ended. The last event of a format. */
        post: operations["onRapPostPublishEnded"];
    };
    "rap-published": {
        /** A recording was published. A recording was published and can be watched. Plain BigBlueButton dropped this event in 3.0 of the webhooks service as unused; ConferênciaWeb and Mconf send it. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapPublished"];
    };
    "rap-unpublished": {
        /** A recording was unpublished. A recording was unpublished: it can no longer be watched, but still exists. Plain BigBlueButton dropped this event in 3.0 of the webhooks service as unused; ConferênciaWeb and Mconf send it. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapUnpublished"];
    };
    "rap-deleted": {
        /** A recording was deleted. A recording was deleted. Plain BigBlueButton dropped this event in 3.0 of the webhooks service as unused; ConferênciaWeb and Mconf send it. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["onRapDeleted"];
    };
    "end-callback": {
        /** A meeting ended (meta_endCallbackUrl). Sent to the URL given as `meta_endCallbackUrl` when a meeting ends, but not for breakout rooms. The two. parameters are appended to the existing query: if the URL already has a `meetingID`, there are two. The server. and some load balancers (b3scale) parse and re-serialise the URL, so its query may arrive with a different. encoding or order, and a URL with an invalid percent sequence may never be called. **The request is not authenticated.** Put your own secret into the URL. Metadata may be shown to participants,. so since 4.0 the server's documentation advises against this parameter: use `meetingEndedURL` unless a load. balancer overwrites it. */
        get: operations["endCallback"];
    };
    "meeting-ended-url": {
        /** A meeting ended (meetingEndedURL). Sent to the URL given as `meetingEndedURL` when a meeting ends, but not for breakout rooms. Since 4.0 the. server appends `recordingmarks` to the URL; up to 3.0 it appends nothing. The URL itself must identify the. meeting. **The request is not authenticated.** Put your own secret into the URL. */
        get: operations["meetingEnded"];
    };
    "recording-ready": {
        /** A recording is ready (meta_bbb-recording-ready-url). Sent to the URL given as `meta_bbb-recording-ready-url` (older names: `meta_bn-recording-ready-url`, `meta_canvas-recording-ready-url`) when a format of a recording is published. It is sent once per format without saying which, and may be sent twice, so make handling it idempotent. The server makes **one attempt and does not retry**, so check `getRecordings` from time to time as well. */
        post: operations["recordingReady"];
    };
    "analytics-callback": {
        /** Meeting statistics (meta_analytics-callback-url). Sent to the URL given as `meta_analytics-callback-url` after the events of a meeting were processed. This. requires a recorded meeting or `meetingKeepEvents=true`. The `User-Agent` is `BigBlueButton Analytics. Callback`. The token in `Authorization` shows that the sender knows the shared secret, but does not cover the body. Use. TLS as well, and check `meeting_id` against the meetings you have created. Dialects: bigbluebutton, conferenciaweb. */
        post: operations["analytics"];
    };
}
export interface components {
    schemas: {
        Message: Message;
        MessageKey: MessageKey;
        Role: Role;
        GuestPolicy: GuestPolicy;
        GuestStatus: GuestStatus;
        PresenterPolicy: PresenterPolicy;
        MeetingLayout: MeetingLayout;
        MediaBridge: MediaBridge;
        AudioBridge: AudioBridge;
        FullAudioBridge: FullAudioBridge;
        WhiteboardTool: WhiteboardTool;
        SharedNotesEditor: SharedNotesEditor;
        DisabledFeature: DisabledFeature;
        RecordingState: RecordingState;
        RecordingStateFilter: RecordingStateFilter;
        MeetingSortKey: MeetingSortKey;
        SortDirection: SortDirection;
        TrackKind: TrackKind;
        TrackSource: TrackSource;
        ClientType: ClientType;
        PlaybackType: PlaybackType;
        Groups: Groups;
        PluginManifests: PluginManifests;
        Modules: Modules;
        Module: Module;
        PresentationModule: PresentationModule;
        PresentationDocument: PresentationDocument;
        TextModule: TextModule;
        FeedbackRequest: FeedbackRequest;
        FailureResponse: FailureResponse;
        FailureJson: FailureJson;
        IndexResponse: IndexResponse;
        CreateResponse: CreateResponse;
        JoinResponse: JoinResponse;
        IsMeetingRunningResponse: IsMeetingRunningResponse;
        EndResponse: EndResponse;
        Attendee: Attendee;
        AnyMeeting: AnyMeeting;
        Meeting: Meeting;
        ListedMeeting: ListedMeeting;
        GetMeetingInfoResponse: GetMeetingInfoResponse;
        GetMeetingsResponse: GetMeetingsResponse;
        GetSessionsResponse: GetSessionsResponse;
        InsertDocumentResponse: InsertDocumentResponse;
        SendChatMessageResponse: SendChatMessageResponse;
        RecordingImage: RecordingImage;
        RecordingFormat: RecordingFormat;
        RecordingLink: RecordingLink;
        RecordingFile: RecordingFile;
        Recording: Recording;
        Pagination: Pagination;
        GetRecordingsResponse: GetRecordingsResponse;
        PublishRecordingsResponse: PublishRecordingsResponse;
        DeleteRecordingsResponse: DeleteRecordingsResponse;
        UpdateRecordingsResponse: UpdateRecordingsResponse;
        TextTrack: TextTrack;
        GetRecordingTextTracksResponse: GetRecordingTextTracksResponse;
        PutRecordingTextTrackResponse: PutRecordingTextTrackResponse;
        GetJoinUrlResponse: GetJoinUrlResponse;
        StunsResponse: StunsResponse;
        SignOutResponse: SignOutResponse;
        LearningDashboardResponse: LearningDashboardResponse;
        LearningDashboard: LearningDashboard;
        LearningDashboardUser: LearningDashboardUser;
        LearningDashboardConnection: LearningDashboardConnection;
        LearningDashboardStay: LearningDashboardStay;
        LearningDashboardSpan: LearningDashboardSpan;
        LearningDashboardReaction: LearningDashboardReaction;
        LearningDashboardPoll: LearningDashboardPoll;
        LearningDashboardSlide: LearningDashboardSlide;
        FeedbackResponse: FeedbackResponse;
        HooksCreateResponse: HooksCreateResponse;
        Hook: Hook;
        HooksListResponse: HooksListResponse;
        HooksEnableResponse: HooksEnableResponse;
        HooksDestroyResponse: HooksDestroyResponse;
        MeetingData: MeetingData;
        GetAllMeetingsResponse: GetAllMeetingsResponse;
        UpdateMeetingResponse: UpdateMeetingResponse;
        GetRecordingTokenResponse: GetRecordingTokenResponse;
        EventForm: EventForm;
        EventEntry: EventEntry;
        AnyEvent: AnyEvent;
        OtherEvent: OtherEvent;
        EventDomain: EventDomain;
        EventTimestamp: EventTimestamp;
        EventType: EventType;
        EventTime: EventTime;
        EventInternalMeetingId: EventInternalMeetingId;
        EventExternalMeetingId: EventExternalMeetingId;
        EventInternalUserId: EventInternalUserId;
        EventExternalUserId: EventExternalUserId;
        EventRole: EventRole;
        EventFlag: EventFlag;
        EventMeeting: EventMeeting;
        EventCreatedMeeting: EventCreatedMeeting;
        EventPresentedMeeting: EventPresentedMeeting;
        EventUser: EventUser;
        EventMember: EventMember;
        EventVoiceUser: EventVoiceUser;
        EventMutedUser: EventMutedUser;
        EventCameraUser: EventCameraUser;
        EventEmojiUser: EventEmojiUser;
        EventRaisedHandUser: EventRaisedHandUser;
        EventMeetingAttributes: EventMeetingAttributes;
        EventUserAttributes: EventUserAttributes;
        EventMemberAttributes: EventMemberAttributes;
        EventVoiceAttributes: EventVoiceAttributes;
        EventMutedAttributes: EventMutedAttributes;
        EventCameraAttributes: EventCameraAttributes;
        EventTranscript: EventTranscript;
        EventChatMessage: EventChatMessage;
        EventPadPosition: EventPadPosition;
        EventPad: EventPad;
        EventPoll: EventPoll;
        EventPollResponse: EventPollResponse;
        EventRecordId: EventRecordId;
        EventWorkflow: EventWorkflow;
        EventStepTime: EventStepTime;
        EventRecordingStepStarted: EventRecordingStepStarted;
        EventRecordingStepEnded: EventRecordingStepEnded;
        EventRecordingState: EventRecordingState;
        EventPublishedRecording: EventPublishedRecording;
        EventPlayback: EventPlayback;
        EventPreviewImage: EventPreviewImage;
        MeetingCreatedEvent: MeetingCreatedEvent;
        MeetingEndedEvent: MeetingEndedEvent;
        MeetingRecordingStartedEvent: MeetingRecordingStartedEvent;
        MeetingRecordingStoppedEvent: MeetingRecordingStoppedEvent;
        MeetingRecordingUnhandledEvent: MeetingRecordingUnhandledEvent;
        MeetingRecordingChangedEvent: MeetingRecordingChangedEvent;
        MeetingTransferEnabledEvent: MeetingTransferEnabledEvent;
        MeetingTransferDisabledEvent: MeetingTransferDisabledEvent;
        MeetingScreenshareStartedEvent: MeetingScreenshareStartedEvent;
        MeetingScreenshareStoppedEvent: MeetingScreenshareStoppedEvent;
        MeetingPresentationChangedEvent: MeetingPresentationChangedEvent;
        UserJoinedEvent: UserJoinedEvent;
        UserLeftEvent: UserLeftEvent;
        UserAudioVoiceEnabledEvent: UserAudioVoiceEnabledEvent;
        UserAudioVoiceDisabledEvent: UserAudioVoiceDisabledEvent;
        UserAudioMutedEvent: UserAudioMutedEvent;
        UserAudioUnmutedEvent: UserAudioUnmutedEvent;
        UserAudioUnhandledEvent: UserAudioUnhandledEvent;
        UserCamBroadcastStartEvent: UserCamBroadcastStartEvent;
        UserCamBroadcastEndEvent: UserCamBroadcastEndEvent;
        UserPresenterAssignedEvent: UserPresenterAssignedEvent;
        UserPresenterUnassignedEvent: UserPresenterUnassignedEvent;
        UserEmojiChangedEvent: UserEmojiChangedEvent;
        UserRaiseHandChangedEvent: UserRaiseHandChangedEvent;
        TranscriptUpdatedEvent: TranscriptUpdatedEvent;
        ChatGroupMessageSentEvent: ChatGroupMessageSentEvent;
        PadContentEvent: PadContentEvent;
        PollStartedEvent: PollStartedEvent;
        PollRespondedEvent: PollRespondedEvent;
        RapArchiveStartedEvent: RapArchiveStartedEvent;
        RapArchiveEndedEvent: RapArchiveEndedEvent;
        RapSanityStartedEvent: RapSanityStartedEvent;
        RapSanityEndedEvent: RapSanityEndedEvent;
        RapPostArchiveStartedEvent: RapPostArchiveStartedEvent;
        RapPostArchiveEndedEvent: RapPostArchiveEndedEvent;
        RapProcessStartedEvent: RapProcessStartedEvent;
        RapProcessEndedEvent: RapProcessEndedEvent;
        RapPostProcessStartedEvent: RapPostProcessStartedEvent;
        RapPostProcessEndedEvent: RapPostProcessEndedEvent;
        RapPublishStartedEvent: RapPublishStartedEvent;
        RapPublishEndedEvent: RapPublishEndedEvent;
        RapPostPublishStartedEvent: RapPostPublishStartedEvent;
        RapPostPublishEndedEvent: RapPostPublishEndedEvent;
        RapPublishedEvent: RapPublishedEvent;
        RapUnpublishedEvent: RapUnpublishedEvent;
        RapDeletedEvent: RapDeletedEvent;
        RawEvent: RawEvent;
        RawEventMessage: RawEventMessage;
        RawEventRecording: RawEventRecording;
        RecordingReadyClaims: RecordingReadyClaims;
        AnalyticsCallback: AnalyticsCallback;
        AnalyticsCallbackData: AnalyticsCallbackData;
        AnalyticsCallbackDate: AnalyticsCallbackDate;
        AnalyticsCallbackUserId: AnalyticsCallbackUserId;
        AnalyticsCallbackAttendee: AnalyticsCallbackAttendee;
        AnalyticsCallbackEngagement: AnalyticsCallbackEngagement;
        AnalyticsCallbackSession: AnalyticsCallbackSession;
        AnalyticsCallbackPresence: AnalyticsCallbackPresence;
        AnalyticsCallbackPoll: AnalyticsCallbackPoll;
    };
    responses: {
        /** The call failed. The HTTP status is nearly always 200, so check the body, not the status. Operations list the keys to expect; any call can fail with `checksumError`, `validationError`, `sizeError` or `apiNotEnabled`. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "text/xml": FailureResponse;
            };
        };
        /** The call failed, mostly with HTTP status 200. A wrong checksum is reported as XML unless the request asked for JSON. */
        FailedJson: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": FailureJson;
                "text/xml": FailureResponse;
            };
        };
        /** The body is larger than the proxy in front of the server allows, about 2 MB by default. */
        TooLarge: {
            headers: { [name: string]: unknown };
            content: {
                "text/html": string;
            };
        };
        /** The server does not offer this call. The page comes from the proxy in front of it. */
        NotOffered: {
            headers: { [name: string]: unknown };
            content: {
                "text/html": string;
            };
        };
        /** Accepted. Any 2xx works; the body is not read. */
        EventHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not authentic. The sender counts 401 as delivered and does not retry. */
        EventRefused: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not accepted. The sender retries after 0.1, 0.5, 1, 2, 4, 8, 10, 30, 60, 60, 60 and 60 seconds, then deletes the hook unless it is permanent. */
        EventNotHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
    };
    parameters: {
        /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
        MeetingID: string;
        /** Ids of one or more recordings. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
        RecordIDs: string | string[];
        /** Id of a recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
        RecordID: string;
        /** `session_token` from the response of `join`, also part of the URL to which a joining user is redirected. Errors: `missingToken`, `missingSession`, `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
        SessionToken: string;
        /** Settings and data of the user. Each entry is a separate query parameter, `userdata-<name>`, returned as `customdata` of the attendee. The server splits the parameter's name at `-` and drops names with a second `-`, so separate words with `_`. Names of your own data must be valid XML element names, or responses of other calls become unreadable. Names that start with `bbb_` are client settings. Up to 3.0 there was also `bbb_enable-user-reaction`, which no server accepts because of its hyphens. In `getJoinUrl`, newer servers reject some names for viewers. Example: `{"userdata-group":"B"}`. */
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
        /** Let the user listen but not speak. Default false. Example: `true`. */
        "userdata-bbb_force_listen_only": boolean;
        /** Offer listening as a way to join the audio. Default true. Example: `true`. */
        "userdata-bbb_listen_only_mode": boolean;
        /** Skip the echo test. Default false. Example: `true`. */
        "userdata-bbb_skip_check_audio": boolean;
        /** Skip the echo test the first time. Default false. Since 2.3. Example: `true`. */
        "userdata-bbb_skip_check_audio_on_first_join": boolean;
        /** Skip the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
        "userdata-bbb_skip_echotest_if_previous_device": boolean;
        /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
        "userdata-bbb_override_default_locale": string;
        /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
        "userdata-bbb_hide_presentation_on_join": boolean;
        /** Show a leave button next to the menu. Default false. Since 2.7. Example: `true`. */
        "userdata-bbb_direct_leave_button": boolean;
        /** In a breakout room: make moderators of the parent meeting moderators here too. Example: `true`. */
        "userdata-bbb_parent_room_moderator": boolean;
        /** Whether the user may start and stop the recording, regardless of role. Example: `true`. */
        "userdata-bbb_record_permission": boolean;
        /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
        "userdata-bbb_record_permission_tooltip": string;
        /** Show the session details on joining. Example: `true`. */
        "userdata-bbb_show_session_details_on_join": boolean;
        /** Show the area with the logo. Default false; since 3.0 true. Example: `true`. */
        "userdata-bbb_display_branding_area": boolean;
        /** JSON string with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
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
        /** Skip the camera preview the first time. Default false. Example: `true`. */
        "userdata-bbb_skip_video_preview_on_first_join": boolean;
        /** Skip the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
        "userdata-bbb_skip_video_preview_if_previous_device": boolean;
        /** Mirror the user's own camera image. Default false. Example: `true`. */
        "userdata-bbb_mirror_own_webcam": boolean;
        /** How the microphone is connected. Example: `fullaudio`. */
        "userdata-bbb_fullaudio_bridge": FullAudioBridge;
        /** Switch between listening and speaking without reconnecting the audio. Default false. Example: `true`. */
        "userdata-bbb_transparent_listen_only": boolean;
        /** Restore a minimised presentation when it changes. Default false. Example: `true`. */
        "userdata-bbb_force_restore_presentation_on_new_events": boolean;
        /** When several users may draw, offer only the pen. Default false. Example: `true`. */
        "userdata-bbb_multi_user_pen_only": boolean;
        /** JSON array of the drawing tools the presenter gets. Example: `["select","draw","eraser"]`. */
        "userdata-bbb_presenter_tools": string;
        /** JSON array of the drawing tools offered when several users may draw. Example: `["draw","eraser"]`. */
        "userdata-bbb_multi_user_tools": string;
        /** Drawing tool selected first. Example: `draw`. */
        "userdata-bbb_initial_selected_tool": WhiteboardTool;
        /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
        "userdata-bbb_custom_style": string;
        /** URL of CSS for the client. Example: `https://app.example.org/bbb.css`. */
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
        /** Show the user list. Default true. Example: `true`. */
        "userdata-bbb_show_participants_on_login": boolean;
        /** Show the public chat. Default true. Example: `true`. */
        "userdata-bbb_show_public_chat_on_login": boolean;
        /** Hide the navigation bar at the top. Default false. Since 2.4. Example: `true`. */
        "userdata-bbb_hide_nav_bar": boolean;
        /** Hide the actions bar at the bottom. Default false. Since 2.4. Example: `true`. */
        "userdata-bbb_hide_actions_bar": boolean;
        /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
        "userdata-bbb_default_layout": MeetingLayout;
        /**
         * @deprecated
         * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
         */
        "userdata-bbb_change_layout": boolean;
        /** Hide notifications. Example: `true`. */
        "userdata-bbb_hide_notifications": boolean;
        /** Hide the controls. Example: `true`. */
        "userdata-bbb_hide_controls": boolean;
        /** Hide the sidebar navigation. Since 4.0. Example: `true`. */
        "userdata-bbb_hide_sidebar_navigation": boolean;
        /**
         * @deprecated
         * @description Let the page that embeds the client toggle the recording. Known from old releases. Example: `true`.
         */
        "userdata-bbb_outside_toggle_recording": boolean;
        /**
         * @deprecated
         * @description Let the page that embeds the client toggle the microphone. Known from old releases. Example: `true`.
         */
        "userdata-bbb_outside_toggle_self_voice": boolean;
    };
    requestBodies: {
        /** The format of every event. For the content of `event` in a specific webhook, see the schema in its `x-payload`. */
        EventDelivery: {
            content: {
                "application/x-www-form-urlencoded": EventForm;
            };
        };
    };
    headers: never;
    pathItems: {
        EventDelivery: {
            /** Receive events. A request to a registered hook. Each event has its own entry under `webhooks`. */
            post: operations["onEvent"];
        };
        RawDelivery: {
            /** Receive a message of a raw hook. A hook registered with `getRaw=true` receives this instead of every event. It is not an event: the messages are passed through unchanged. */
            post: operations["onRawEvent"];
        };
    };
}
export interface families {
    create: {
        /** Data stored with the meeting and its recordings. Each entry is a separate query parameter, `meta_<name>`. The server lower-cases names and silently drops those that do not match the pattern. Separate words with `-`: ConferênciaWeb's guide says in one sentence to use `_`, but its own example, its warning and the server's rule use `-`. Example: `{"class-id":"007"}`. */
        meta?: {
            /** URL the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. The request is not signed, so put your own token into the URL. Metadata may be shown to participants, who can then forge the call: use `meetingEndedURL` unless a load balancer overwrites it. Format: `uri`. Example: `https://app.example.org/ended?room=17`. */
            endCallbackUrl?: string;
            /** URL that receives a signed POST for each published format of a recording. Format: `uri`. Example: `https://app.example.org/recording-ready`. */
            "bbb-recording-ready-url"?: string;
            /**
             * @deprecated
             * @description Older name of `bbb-recording-ready-url`, read when the latter is absent. Format: `uri`. Example: `https://app.example.org/recording-ready`.
             */
            "bn-recording-ready-url"?: string;
            /**
             * @deprecated
             * @description Older name of `bbb-recording-ready-url`, read when the latter is absent. Format: `uri`. Example: `https://app.example.org/recording-ready`.
             */
            "canvas-recording-ready-url"?: string;
            /** URL that receives a POST with the activity of all users after the meeting. Requires a recorded meeting or `meetingKeepEvents`. Format: `uri`. Example: `https://app.example.org/analytics`. */
            "analytics-callback-url"?: string;
            /** Recording formats to skip, as `a,b` or `[a,b]`, case-insensitive. Example: `video,podcast`. */
            "bbb-disable-recording-formats"?: string;
            /** Replace the names of viewers in the recorded chat. Default false. Example: `true`. */
            "bbb-anonymize-chat"?: boolean;
            /** Replace the names of moderators in the recorded chat. Default false. Example: `true`. */
            "bbb-anonymize-chat-moderators"?: boolean;
        } & {
            [key: string]: string | number | boolean;
        };
        /** Settings for plugins. Each entry is a separate query parameter, `plugin_<name>`. The server lower-cases names. Plugins read `<plugin>_<parameter>`, so a setting of the plugin `pickRandomUser` is sent as `plugin_pickrandomuser_<parameter>`. Since 3.0. Example: `{"pick-user":"true"}`. */
        plugin?: {
            [key: string]: string | number | boolean;
        };
    };
    createWithModules: families["create"];
    join: {
        /** Settings and data of the user. Each entry is a separate query parameter, `userdata-<name>`, returned as `customdata` of the attendee. The server splits the parameter's name at `-` and drops names with a second `-`, so separate words with `_`. Names of your own data must be valid XML element names, or responses of other calls become unreadable. Names that start with `bbb_` are client settings. Up to 3.0 there was also `bbb_enable-user-reaction`, which no server accepts because of its hyphens. In `getJoinUrl`, newer servers reject some names for viewers. Example: `{"group":"B"}`. */
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
            /** Let the user listen but not speak. Default false. Example: `true`. */
            bbb_force_listen_only?: boolean;
            /** Offer listening as a way to join the audio. Default true. Example: `true`. */
            bbb_listen_only_mode?: boolean;
            /** Skip the echo test. Default false. Example: `true`. */
            bbb_skip_check_audio?: boolean;
            /** Skip the echo test the first time. Default false. Since 2.3. Example: `true`. */
            bbb_skip_check_audio_on_first_join?: boolean;
            /** Skip the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
            bbb_skip_echotest_if_previous_device?: boolean;
            /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
            bbb_override_default_locale?: string;
            /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
            bbb_hide_presentation_on_join?: boolean;
            /** Show a leave button next to the menu. Default false. Since 2.7. Example: `true`. */
            bbb_direct_leave_button?: boolean;
            /** In a breakout room: make moderators of the parent meeting moderators here too. Example: `true`. */
            bbb_parent_room_moderator?: boolean;
            /** Whether the user may start and stop the recording, regardless of role. Example: `true`. */
            bbb_record_permission?: boolean;
            /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
            bbb_record_permission_tooltip?: string;
            /** Show the session details on joining. Example: `true`. */
            bbb_show_session_details_on_join?: boolean;
            /** Show the area with the logo. Default false; since 3.0 true. Example: `true`. */
            bbb_display_branding_area?: boolean;
            /** JSON string with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
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
            /** Skip the camera preview the first time. Default false. Example: `true`. */
            bbb_skip_video_preview_on_first_join?: boolean;
            /** Skip the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
            bbb_skip_video_preview_if_previous_device?: boolean;
            /** Mirror the user's own camera image. Default false. Example: `true`. */
            bbb_mirror_own_webcam?: boolean;
            /** How the microphone is connected. Example: `fullaudio`. */
            bbb_fullaudio_bridge?: FullAudioBridge;
            /** Switch between listening and speaking without reconnecting the audio. Default false. Example: `true`. */
            bbb_transparent_listen_only?: boolean;
            /** Restore a minimised presentation when it changes. Default false. Example: `true`. */
            bbb_force_restore_presentation_on_new_events?: boolean;
            /** When several users may draw, offer only the pen. Default false. Example: `true`. */
            bbb_multi_user_pen_only?: boolean;
            /** JSON array of the drawing tools the presenter gets. Example: `["select","draw","eraser"]`. */
            bbb_presenter_tools?: string;
            /** JSON array of the drawing tools offered when several users may draw. Example: `["draw","eraser"]`. */
            bbb_multi_user_tools?: string;
            /** Drawing tool selected first. Example: `draw`. */
            bbb_initial_selected_tool?: WhiteboardTool;
            /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
            bbb_custom_style?: string;
            /** URL of CSS for the client. Format: `uri`. Example: `https://app.example.org/bbb.css`. */
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
            /** Show the user list. Default true. Example: `true`. */
            bbb_show_participants_on_login?: boolean;
            /** Show the public chat. Default true. Example: `true`. */
            bbb_show_public_chat_on_login?: boolean;
            /** Hide the navigation bar at the top. Default false. Since 2.4. Example: `true`. */
            bbb_hide_nav_bar?: boolean;
            /** Hide the actions bar at the bottom. Default false. Since 2.4. Example: `true`. */
            bbb_hide_actions_bar?: boolean;
            /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
            bbb_default_layout?: MeetingLayout;
            /**
             * @deprecated
             * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
             */
            bbb_change_layout?: boolean;
            /** Hide notifications. Example: `true`. */
            bbb_hide_notifications?: boolean;
            /** Hide the controls. Example: `true`. */
            bbb_hide_controls?: boolean;
            /** Hide the sidebar navigation. Since 4.0. Example: `true`. */
            bbb_hide_sidebar_navigation?: boolean;
            /**
             * @deprecated
             * @description Let the page that embeds the client toggle the recording. Known from old releases. Example: `true`.
             */
            bbb_outside_toggle_recording?: boolean;
            /**
             * @deprecated
             * @description Let the page that embeds the client toggle the microphone. Known from old releases. Example: `true`.
             */
            bbb_outside_toggle_self_voice?: boolean;
        } & {
            [key: string]: string | number | boolean;
        };
    };
    getRecordings: {
        /** Recordings with this metadata. Each entry is a separate query parameter, `meta_<name>`. `%` at the beginning or end of a value matches any string. An empty value, or just `%`, makes the server fail if a recording has that name. BigBlueButton combines several entries with "and", Scalelite with "or". Assumed: no source says that BigBlueButton combines several filters with "and"; inferred from a remark on Scalelite. Example: `{"class-id":"007"}`. */
        meta?: {
            [key: string]: string | number | boolean;
        };
    };
    updateRecordings: {
        /** Metadata to set. Each entry is a separate query parameter, `meta_<name>`. An empty value removes the entry. Example: `{"title":"Aula 1, part 2"}`. */
        meta?: {
            [key: string]: string | number | boolean;
        };
    };
    getJoinUrl: families["join"];
    getAllMeetings: {
        /** Meetings with this metadata. Each entry is a separate query parameter, `meta_<name>`. Example: `{"class-id":"007"}`. */
        meta?: {
            [key: string]: string | number | boolean;
        };
    };
}
export interface operations {
    index: {
        parameters: { query?: never; path?: never };
        responses: {
            /** Versions and URLs. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": IndexResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    create: {
        parameters: {
            query: {
                /** Name of the meeting. The server removes control characters and ignores whitespace at either end. Required since 2.4. Example: `Aula 1`. */
                name: string;
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Password that makes a joining user a viewer. Random when absent. Must differ from `moderatorPW`. Superseded by `role` on join; ConferênciaWeb's guide still uses it. Example: `ap`. */
                attendeePW?: string;
                /** Password that makes a joining user a moderator. Random when absent. Must differ from `attendeePW`. Superseded by `role` on join; ConferênciaWeb's guide still uses it. Example: `mp`. */
                moderatorPW?: string;
                /** Message shown in the chat when a user joins; the server has a default. Limited HTML is allowed. The server replaces `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%`. Example: `Welcome to %%CONFNAME%%`. */
                welcome?: string;
                /** Message shown in the chat to moderators only. Limited HTML is allowed. The server replaces `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%`. Example: `You can let guests in from the user list.`. */
                moderatorOnlyMessage?: string;
                /** Phone number for dialling in, as shown to users. The server has a default. Example: `613-555-1234`. */
                dialNumber?: string;
                /** Conference number of the voice bridge, five digits. When absent, the server picks a random unused one. A string, because it may have leading zeros. Must be unique (`nonUniqueVoiceBridge`). Numbers reserved for tests, such as 99999, break join. Example: `70757`. */
                voiceBridge?: string;
                /** Maximum number of users in the meeting. 0 means no limit; the server may have a different default. Default: `0`. Example: `25`. */
                maxParticipants?: number;
                /** Whether the meeting may be recorded. Recording starts when a moderator presses the button, or through `autoStartRecording`. Default: `false`. Example: `true`. */
                record?: boolean;
                /** Start recording when the first user joins. Needs `record`. Default: `false`. Example: `true`. */
                autoStartRecording?: boolean;
                /** Let moderators start and stop recording. Do not set this and `autoStartRecording` both to false. Default: `true`. Example: `true`. */
                allowStartStopRecording?: boolean;
                /** Capture media for the whole meeting, not only between the recording marks. Since 2.6.9. Default: `false`. Example: `true`. */
                recordFullDurationMedia?: boolean;
                /** Show users a dialog that the meeting is recorded. Since 2.6. Default: `false`. Example: `true`. */
                notifyRecordingIsOn?: boolean;
                /** Text appended to the dialog of `notifyRecordingIsOn`. Since 4.0. Example: `Recordings are deleted after 30 days.`. */
                notifyRecordingAppend?: string;
                /** Keep the events of a meeting that is not recorded. Needed for the analytics callback of such meetings. Since 4.0, breakout rooms inherit it from their meeting. Since 2.3. Default: `false`. Example: `true`. */
                meetingKeepEvents?: boolean;
                /** Length in minutes after which the meeting ends. 0 means no limit. Default: `0`. Example: `60`. */
                duration?: number;
                /**
                 * @deprecated
                 * @description Never had an effect. Removed in 4.0. Example: `30`.
                 */
                logoutTimer?: number;
                /** URL of the page users came from, so that the client can lead them back to it. Since 3.0. Example: `https://app.example.org/courses/17`. */
                loginURL?: string;
                /** URL users are sent to when they leave. The server has a default. It replaces `%%MEETINGID%%`, `%%USERID%%` and `%%USERNAME%%`. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
                /** URL the server calls with GET when the meeting has ended. Since 4.0 the server appends `recordingmarks=true|false`; up to 3.0 it appends nothing. It never appends the `meetingID`. The request is not signed, so put your own token into the URL. Use this instead of `meta_endCallbackUrl`: this URL stays on the server, while metadata may be shown to participants. Load balancers may replace the URL with their own: Scalelite can; bbblb and b3scale always do, and forward the call. Since 2.2. Example: `https://app.example.org/ended?token=4f1c9e`. */
                meetingEndedURL?: string;
                /** Make this a breakout room. `parentMeetingID`, `sequence` and `freeJoin` are then required, and the parent must be running. Sent only when true, because 2.7.1 rejects `isBreakout=false`. Example: `true`. */
                isBreakout?: boolean;
                /** For a breakout room: `meetingID` of the parent meeting. Example: `aula-1`. */
                parentMeetingID?: string;
                /** For a breakout room: its number, counted from 1. Example: `1`. */
                sequence?: number;
                /** For a breakout room: whether users choose their room. Default: `false`. Example: `true`. */
                freeJoin?: boolean;
                /**
                 * @deprecated
                 * @description Whether moderators can create breakout rooms. Use `disabledFeatures` instead. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                breakoutRoomsEnabled?: boolean;
                /** Whether private chat is available in breakout rooms. Default: `true`. Example: `true`. */
                breakoutRoomsPrivateChatEnabled?: boolean;
                /** Whether breakout rooms are recorded. ConferênciaWeb's default is `true`. Default: `false`. Example: `true`. */
                breakoutRoomsRecord?: boolean;
                /** Copy the annotated slides of breakout rooms into the parent meeting. The server may have a different default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureSlides?: boolean;
                /** File name for captured slides. The server replaces `%%CONFNAME%%`. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% slides`. */
                breakoutRoomsCaptureSlidesFilename?: string;
                /** Copy the shared notes of breakout rooms into the parent meeting. The server may have a different default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureNotes?: boolean;
                /** File name for captured notes. The server replaces `%%CONFNAME%%`. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% notes`. */
                breakoutRoomsCaptureNotesFilename?: string;
                /** Data stored with the meeting and its recordings. Each entry is a separate query parameter, `meta_<name>`. The server lower-cases names and silently drops those that do not match the pattern. Separate words with `-`: ConferênciaWeb's guide says in one sentence to use `_`, but its own example, its warning and the server's rule use `-`. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** URL the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. The request is not signed, so put your own token into the URL. Metadata may be shown to participants, who can then forge the call: use `meetingEndedURL` unless a load balancer overwrites it. Example: `https://app.example.org/ended?room=17`. */
                meta_endCallbackUrl?: string;
                /** URL that receives a signed POST for each published format of a recording. Example: `https://app.example.org/recording-ready`. */
                "meta_bbb-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when the latter is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_bn-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when the latter is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_canvas-recording-ready-url"?: string;
                /** URL that receives a POST with the activity of all users after the meeting. Requires a recorded meeting or `meetingKeepEvents`. Example: `https://app.example.org/analytics`. */
                "meta_analytics-callback-url"?: string;
                /** Recording formats to skip, as `a,b` or `[a,b]`, case-insensitive. Example: `video,podcast`. */
                "meta_bbb-disable-recording-formats"?: string;
                /** Replace the names of viewers in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat"?: boolean;
                /** Replace the names of moderators in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat-moderators"?: boolean;
                /** Settings for plugins. Each entry is a separate query parameter, `plugin_<name>`. The server lower-cases names. Plugins read `<plugin>_<parameter>`, so a setting of the plugin `pickRandomUser` is sent as `plugin_pickrandomuser_<parameter>`. Since 3.0. Example: `{"plugin_pick-user":"true"}`. */
                plugin?: { [name: `plugin_${string}`]: string };
                /** Plugins to load in addition to the server's. Since 3.0. */
                pluginManifests?: PluginManifests;
                /** URL of a JSON list of plugins in the format of `pluginManifests`. Since 3.0. Example: `https://plugins.example.org/manifests.json`. */
                pluginManifestsFetchUrl?: string;
                /** Show viewers' webcams to moderators only. Since 1.1. Default: `false`. Example: `true`. */
                webcamsOnlyForModerator?: boolean;
                /** Let all users draw on the whiteboard from the start. Since 3.0. Default: `false`. Example: `true`. */
                multiUserWhiteboardEnabled?: boolean;
                /** Text of a banner at the top of the client. Since 2.0. Example: `Exam in progress`. */
                bannerText?: string;
                /** Colour of the banner as `#RRGGBB`. Since 2.0. Example: `#0F70D7`. */
                bannerColor?: string;
                /** URL of an image that replaces the logo. Example: `https://app.example.org/logo.png`. */
                logo?: string;
                /** URL of the logo for the dark theme. Since 3.0. Example: `https://app.example.org/logo-dark.png`. */
                darklogo?: string;
                /** Mute all users when the meeting starts. Since 2.0. Default: `false`. Example: `true`. */
                muteOnStart?: boolean;
                /** Let moderators unmute other users. Since 2.2. Default: `false`. Example: `true`. */
                allowModsToUnmuteUsers?: boolean;
                /** Ask users for consent before a moderator unmutes them. Since 4.0. Default: `false`. Example: `true`. */
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
                /** Allow changing `lockSettingsLockOnJoin`. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsLockOnJoinConfigurable?: boolean;
                /** How a viewer can become presenter. Default `requireApproval`. Since 4.0. Example: `moderatorOnly`. */
                lockSettingsPresenterPolicy?: PresenterPolicy;
                /**
                 * @deprecated
                 * @description Old name of `lockSettingsDisableNotes`. Servers up to 2.3 know only this one; send both to support them. Removed in 4.0. Default: `false`. Example: `true`.
                 */
                lockSettingsDisableNote?: boolean;
                /**
                 * @deprecated
                 * @description Viewers may not change the layout. Removed in 2.4. Default: `false`. Example: `true`.
                 */
                lockSettingsLockedLayout?: boolean;
                /** Which users must wait for approval. Default `ALWAYS_ACCEPT`. Example: `ASK_MODERATOR`. */
                guestPolicy?: GuestPolicy;
                /** End the meeting when the last moderator has left. Since 2.3. Default: `false`. Example: `true`. */
                endWhenNoModerator?: boolean;
                /** Minutes to wait for a moderator before `endWhenNoModerator` takes effect. Since 2.3. Default: `1`. Example: `5`. */
                endWhenNoModeratorDelayInMinutes?: number;
                /** Minutes after which a meeting that nobody joined ends. Since 2.5. Default: `5`. Example: `15`. */
                meetingExpireIfNoUserJoinedInMinutes?: number;
                /** Minutes after which a meeting ends once the last user has left. 0 means never. ConferênciaWeb waits five minutes. Since 2.5. Default: `1`. Example: `10`. */
                meetingExpireWhenLastUserLeftInMinutes?: number;
                /** Layout users see first. Default `CUSTOM_LAYOUT`; since 4.0 `UNIFIED_LAYOUT`; on ConferênciaWeb `SMART_LAYOUT`. Since 2.4. Example: `SMART_LAYOUT`. */
                meetingLayout?: MeetingLayout;
                /** Features to disable. Since 2.5. Example: `["privateChat","polls"]`. */
                disabledFeatures?: string | DisabledFeature[];
                /** Features to keep enabled even if the server disables them. Since 2.6.9. Example: `["captions"]`. */
                disabledFeaturesExclude?: string | DisabledFeature[];
                /**
                 * @deprecated
                 * @description Whether the learning dashboard is enabled. Use `disabledFeatures` instead. Since 2.4. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                learningDashboardEnabled?: boolean;
                /** Minutes the learning dashboard stays available after the meeting. 0 means forever. Since 2.4. Default: `2`. Example: `60`. */
                learningDashboardCleanupDelayInMinutes?: number;
                /**
                 * @deprecated
                 * @description Whether virtual backgrounds are disabled. Use `disabledFeatures` instead. Removed in 3.0. Default: `false`. Example: `true`.
                 */
                virtualBackgroundsDisabled?: boolean;
                /** Let the client work without the `JSESSIONID` cookie. Needed when a server joins on a user's behalf. Since 2.4.3. Default: `false`. Example: `true`. */
                allowRequestsWithoutSession?: boolean;
                /** Maximum number of cameras one user may share. 0 means no limit. Since 2.4.5. Default: `3`. Example: `1`. */
                userCameraCap?: number;
                /** Maximum number of cameras shared in the meeting. 0 means no limit. Since 2.5. Default: `0`. Example: `9`. */
                meetingCameraCap?: number;
                /** Maximum number of pinned cameras. Since 2.6. Default: `3`. Example: `2`. */
                maxPinnedCameras?: number;
                /** Media server for audio. The default is the SFU up to 3.0, and LiveKit since 4.0. Since 3.0. Example: `livekit`. */
                audioBridge?: AudioBridge;
                /** Media server for cameras. The default is the SFU up to 3.0, and LiveKit since 4.0. Since 3.0. Example: `livekit`. */
                cameraBridge?: MediaBridge;
                /** Media server for screen sharing. The default is the SFU up to 3.0, and LiveKit since 4.0. Since 3.0. Example: `bbb-webrtc-sfu`. */
                screenShareBridge?: MediaBridge;
                /** Groups prepared for breakout rooms. Since 2.5. */
                groups?: Groups;
                /** Editor of the shared notes, case-insensitive. Default `blockNote`. Unknown values fail with `invalidSharedNotesEditor`. Since 4.0. Example: `blockNote`. */
                sharedNotesEditor?: SharedNotesEditor;
                /** HTTPS URL of the initial content of the notes as blockNote JSON, which only blockNote reads. If it is larger than 1024 KiB or takes longer than 6 s, the notes are silently empty. Since 3.0.25. Example: `https://files.example.org/notes.json`. */
                sharedNotesInitialContentJsonUrl?: string;
                /** Initial content of the notes in Markdown. Takes precedence over the module in the body. Since 3.0.33. Example: `# Agenda`. */
                sharedNotesInitialContentMarkdown?: string;
                /** HTTPS URL of the initial content of the notes in Markdown. Takes precedence over `sharedNotesInitialContentMarkdown` and over the module in the body. Since 3.0.33. Example: `https://files.example.org/notes.md`. */
                sharedNotesInitialContentMarkdownUrl?: string;
                /** URL of a presentation to load. The server fetches it later, so the response does not report a failed download; 4.0 rejects an invalid URL with `invalidPresentationUrl`. Without `preUploadedPresentationName`, the URL must end in a file name with the extension of a presentation. Since 2.7.2. Example: `https://files.example.org/intro.pdf`. */
                preUploadedPresentation?: string;
                /** File name for `preUploadedPresentation`. Since 2.7.2. Example: `Intro.pdf`. */
                preUploadedPresentationName?: string;
                /** Omit the server's default presentation when another one is given. Since 2.5. Default: `true`. Example: `true`. */
                preUploadedPresentationOverrideDefault?: boolean;
                /** URL of a page for uploading presentations. Takes effect only together with `presentationUploadExternalDescription`. An invalid URL fails with `validationError`. Since 2.6. Example: `https://app.example.org/upload`. */
                presentationUploadExternalUrl?: string;
                /** Text shown for the external upload page. Takes effect only together with `presentationUploadExternalUrl`. Since 2.6. Example: `Upload from your course`. */
                presentationUploadExternalDescription?: string;
                /** Reuse converted presentations. The server has a default. Since 3.0. Example: `true`. */
                presentationConversionCacheEnabled?: boolean;
                /** Maximum number of pages of a presentation to convert. Default: `200`. Example: `100`. */
                maxNumPages?: number;
                /** HTTPS URL of client settings. Takes precedence over the `clientSettingsOverride` module of the body, and unlike it needs no permission on the server. Since 3.0.25. Example: `https://files.example.org/client-settings.json`. */
                clientSettingsOverrideJsonUrl?: string;
                /**
                 * @deprecated
                 * @description Had no effect for several releases before its removal. Removed in 4.0. Example: `School of Examples`.
                 */
                copyright?: string;
                /**
                 * @deprecated
                 * @description Had no effect for several releases before its removal. Removed in 4.0. Example: `70757`.
                 */
                webVoice?: string;
            };
            path?: never;
        };
        responses: {
            /** The meeting, new or existing. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": CreateResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createWithModules: {
        parameters: {
            query: {
                /** Name of the meeting. The server removes control characters and ignores whitespace at either end. Required since 2.4. Example: `Aula 1`. */
                name: string;
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Password that makes a joining user a viewer. Random when absent. Must differ from `moderatorPW`. Superseded by `role` on join; ConferênciaWeb's guide still uses it. Example: `ap`. */
                attendeePW?: string;
                /** Password that makes a joining user a moderator. Random when absent. Must differ from `attendeePW`. Superseded by `role` on join; ConferênciaWeb's guide still uses it. Example: `mp`. */
                moderatorPW?: string;
                /** Message shown in the chat when a user joins; the server has a default. Limited HTML is allowed. The server replaces `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%`. Example: `Welcome to %%CONFNAME%%`. */
                welcome?: string;
                /** Message shown in the chat to moderators only. Limited HTML is allowed. The server replaces `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%`. Example: `You can let guests in from the user list.`. */
                moderatorOnlyMessage?: string;
                /** Phone number for dialling in, as shown to users. The server has a default. Example: `613-555-1234`. */
                dialNumber?: string;
                /** Conference number of the voice bridge, five digits. When absent, the server picks a random unused one. A string, because it may have leading zeros. Must be unique (`nonUniqueVoiceBridge`). Numbers reserved for tests, such as 99999, break join. Example: `70757`. */
                voiceBridge?: string;
                /** Maximum number of users in the meeting. 0 means no limit; the server may have a different default. Default: `0`. Example: `25`. */
                maxParticipants?: number;
                /** Whether the meeting may be recorded. Recording starts when a moderator presses the button, or through `autoStartRecording`. Default: `false`. Example: `true`. */
                record?: boolean;
                /** Start recording when the first user joins. Needs `record`. Default: `false`. Example: `true`. */
                autoStartRecording?: boolean;
                /** Let moderators start and stop recording. Do not set this and `autoStartRecording` both to false. Default: `true`. Example: `true`. */
                allowStartStopRecording?: boolean;
                /** Capture media for the whole meeting, not only between the recording marks. Since 2.6.9. Default: `false`. Example: `true`. */
                recordFullDurationMedia?: boolean;
                /** Show users a dialog that the meeting is recorded. Since 2.6. Default: `false`. Example: `true`. */
                notifyRecordingIsOn?: boolean;
                /** Text appended to the dialog of `notifyRecordingIsOn`. Since 4.0. Example: `Recordings are deleted after 30 days.`. */
                notifyRecordingAppend?: string;
                /** Keep the events of a meeting that is not recorded. Needed for the analytics callback of such meetings. Since 4.0, breakout rooms inherit it from their meeting. Since 2.3. Default: `false`. Example: `true`. */
                meetingKeepEvents?: boolean;
                /** Length in minutes after which the meeting ends. 0 means no limit. Default: `0`. Example: `60`. */
                duration?: number;
                /**
                 * @deprecated
                 * @description Never had an effect. Removed in 4.0. Example: `30`.
                 */
                logoutTimer?: number;
                /** URL of the page users came from, so that the client can lead them back to it. Since 3.0. Example: `https://app.example.org/courses/17`. */
                loginURL?: string;
                /** URL users are sent to when they leave. The server has a default. It replaces `%%MEETINGID%%`, `%%USERID%%` and `%%USERNAME%%`. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
                /** URL the server calls with GET when the meeting has ended. Since 4.0 the server appends `recordingmarks=true|false`; up to 3.0 it appends nothing. It never appends the `meetingID`. The request is not signed, so put your own token into the URL. Use this instead of `meta_endCallbackUrl`: this URL stays on the server, while metadata may be shown to participants. Load balancers may replace the URL with their own: Scalelite can; bbblb and b3scale always do, and forward the call. Since 2.2. Example: `https://app.example.org/ended?token=4f1c9e`. */
                meetingEndedURL?: string;
                /** Make this a breakout room. `parentMeetingID`, `sequence` and `freeJoin` are then required, and the parent must be running. Sent only when true, because 2.7.1 rejects `isBreakout=false`. Example: `true`. */
                isBreakout?: boolean;
                /** For a breakout room: `meetingID` of the parent meeting. Example: `aula-1`. */
                parentMeetingID?: string;
                /** For a breakout room: its number, counted from 1. Example: `1`. */
                sequence?: number;
                /** For a breakout room: whether users choose their room. Default: `false`. Example: `true`. */
                freeJoin?: boolean;
                /**
                 * @deprecated
                 * @description Whether moderators can create breakout rooms. Use `disabledFeatures` instead. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                breakoutRoomsEnabled?: boolean;
                /** Whether private chat is available in breakout rooms. Default: `true`. Example: `true`. */
                breakoutRoomsPrivateChatEnabled?: boolean;
                /** Whether breakout rooms are recorded. ConferênciaWeb's default is `true`. Default: `false`. Example: `true`. */
                breakoutRoomsRecord?: boolean;
                /** Copy the annotated slides of breakout rooms into the parent meeting. The server may have a different default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureSlides?: boolean;
                /** File name for captured slides. The server replaces `%%CONFNAME%%`. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% slides`. */
                breakoutRoomsCaptureSlidesFilename?: string;
                /** Copy the shared notes of breakout rooms into the parent meeting. The server may have a different default. Since 2.6. Default: `false`. Example: `true`. */
                breakoutRoomsCaptureNotes?: boolean;
                /** File name for captured notes. The server replaces `%%CONFNAME%%`. Since 2.6. Default: `%%CONFNAME%%`. Example: `%%CONFNAME%% notes`. */
                breakoutRoomsCaptureNotesFilename?: string;
                /** Data stored with the meeting and its recordings. Each entry is a separate query parameter, `meta_<name>`. The server lower-cases names and silently drops those that do not match the pattern. Separate words with `-`: ConferênciaWeb's guide says in one sentence to use `_`, but its own example, its warning and the server's rule use `-`. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** URL the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. The request is not signed, so put your own token into the URL. Metadata may be shown to participants, who can then forge the call: use `meetingEndedURL` unless a load balancer overwrites it. Example: `https://app.example.org/ended?room=17`. */
                meta_endCallbackUrl?: string;
                /** URL that receives a signed POST for each published format of a recording. Example: `https://app.example.org/recording-ready`. */
                "meta_bbb-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when the latter is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_bn-recording-ready-url"?: string;
                /**
                 * @deprecated
                 * @description Older name of `bbb-recording-ready-url`, read when the latter is absent. Example: `https://app.example.org/recording-ready`.
                 */
                "meta_canvas-recording-ready-url"?: string;
                /** URL that receives a POST with the activity of all users after the meeting. Requires a recorded meeting or `meetingKeepEvents`. Example: `https://app.example.org/analytics`. */
                "meta_analytics-callback-url"?: string;
                /** Recording formats to skip, as `a,b` or `[a,b]`, case-insensitive. Example: `video,podcast`. */
                "meta_bbb-disable-recording-formats"?: string;
                /** Replace the names of viewers in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat"?: boolean;
                /** Replace the names of moderators in the recorded chat. Default false. Example: `true`. */
                "meta_bbb-anonymize-chat-moderators"?: boolean;
                /** Settings for plugins. Each entry is a separate query parameter, `plugin_<name>`. The server lower-cases names. Plugins read `<plugin>_<parameter>`, so a setting of the plugin `pickRandomUser` is sent as `plugin_pickrandomuser_<parameter>`. Since 3.0. Example: `{"plugin_pick-user":"true"}`. */
                plugin?: { [name: `plugin_${string}`]: string };
                /** Plugins to load in addition to the server's. Since 3.0. */
                pluginManifests?: PluginManifests;
                /** URL of a JSON list of plugins in the format of `pluginManifests`. Since 3.0. Example: `https://plugins.example.org/manifests.json`. */
                pluginManifestsFetchUrl?: string;
                /** Show viewers' webcams to moderators only. Since 1.1. Default: `false`. Example: `true`. */
                webcamsOnlyForModerator?: boolean;
                /** Let all users draw on the whiteboard from the start. Since 3.0. Default: `false`. Example: `true`. */
                multiUserWhiteboardEnabled?: boolean;
                /** Text of a banner at the top of the client. Since 2.0. Example: `Exam in progress`. */
                bannerText?: string;
                /** Colour of the banner as `#RRGGBB`. Since 2.0. Example: `#0F70D7`. */
                bannerColor?: string;
                /** URL of an image that replaces the logo. Example: `https://app.example.org/logo.png`. */
                logo?: string;
                /** URL of the logo for the dark theme. Since 3.0. Example: `https://app.example.org/logo-dark.png`. */
                darklogo?: string;
                /** Mute all users when the meeting starts. Since 2.0. Default: `false`. Example: `true`. */
                muteOnStart?: boolean;
                /** Let moderators unmute other users. Since 2.2. Default: `false`. Example: `true`. */
                allowModsToUnmuteUsers?: boolean;
                /** Ask users for consent before a moderator unmutes them. Since 4.0. Default: `false`. Example: `true`. */
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
                /** Allow changing `lockSettingsLockOnJoin`. Since 2.2. Default: `false`. Example: `true`. */
                lockSettingsLockOnJoinConfigurable?: boolean;
                /** How a viewer can become presenter. Default `requireApproval`. Since 4.0. Example: `moderatorOnly`. */
                lockSettingsPresenterPolicy?: PresenterPolicy;
                /**
                 * @deprecated
                 * @description Old name of `lockSettingsDisableNotes`. Servers up to 2.3 know only this one; send both to support them. Removed in 4.0. Default: `false`. Example: `true`.
                 */
                lockSettingsDisableNote?: boolean;
                /**
                 * @deprecated
                 * @description Viewers may not change the layout. Removed in 2.4. Default: `false`. Example: `true`.
                 */
                lockSettingsLockedLayout?: boolean;
                /** Which users must wait for approval. Default `ALWAYS_ACCEPT`. Example: `ASK_MODERATOR`. */
                guestPolicy?: GuestPolicy;
                /** End the meeting when the last moderator has left. Since 2.3. Default: `false`. Example: `true`. */
                endWhenNoModerator?: boolean;
                /** Minutes to wait for a moderator before `endWhenNoModerator` takes effect. Since 2.3. Default: `1`. Example: `5`. */
                endWhenNoModeratorDelayInMinutes?: number;
                /** Minutes after which a meeting that nobody joined ends. Since 2.5. Default: `5`. Example: `15`. */
                meetingExpireIfNoUserJoinedInMinutes?: number;
                /** Minutes after which a meeting ends once the last user has left. 0 means never. ConferênciaWeb waits five minutes. Since 2.5. Default: `1`. Example: `10`. */
                meetingExpireWhenLastUserLeftInMinutes?: number;
                /** Layout users see first. Default `CUSTOM_LAYOUT`; since 4.0 `UNIFIED_LAYOUT`; on ConferênciaWeb `SMART_LAYOUT`. Since 2.4. Example: `SMART_LAYOUT`. */
                meetingLayout?: MeetingLayout;
                /** Features to disable. Since 2.5. Example: `["privateChat","polls"]`. */
                disabledFeatures?: string | DisabledFeature[];
                /** Features to keep enabled even if the server disables them. Since 2.6.9. Example: `["captions"]`. */
                disabledFeaturesExclude?: string | DisabledFeature[];
                /**
                 * @deprecated
                 * @description Whether the learning dashboard is enabled. Use `disabledFeatures` instead. Since 2.4. Removed in 3.0. Default: `true`. Example: `true`.
                 */
                learningDashboardEnabled?: boolean;
                /** Minutes the learning dashboard stays available after the meeting. 0 means forever. Since 2.4. Default: `2`. Example: `60`. */
                learningDashboardCleanupDelayInMinutes?: number;
                /**
                 * @deprecated
                 * @description Whether virtual backgrounds are disabled. Use `disabledFeatures` instead. Removed in 3.0. Default: `false`. Example: `true`.
                 */
                virtualBackgroundsDisabled?: boolean;
                /** Let the client work without the `JSESSIONID` cookie. Needed when a server joins on a user's behalf. Since 2.4.3. Default: `false`. Example: `true`. */
                allowRequestsWithoutSession?: boolean;
                /** Maximum number of cameras one user may share. 0 means no limit. Since 2.4.5. Default: `3`. Example: `1`. */
                userCameraCap?: number;
                /** Maximum number of cameras shared in the meeting. 0 means no limit. Since 2.5. Default: `0`. Example: `9`. */
                meetingCameraCap?: number;
                /** Maximum number of pinned cameras. Since 2.6. Default: `3`. Example: `2`. */
                maxPinnedCameras?: number;
                /** Media server for audio. The default is the SFU up to 3.0, and LiveKit since 4.0. Since 3.0. Example: `livekit`. */
                audioBridge?: AudioBridge;
                /** Media server for cameras. The default is the SFU up to 3.0, and LiveKit since 4.0. Since 3.0. Example: `livekit`. */
                cameraBridge?: MediaBridge;
                /** Media server for screen sharing. The default is the SFU up to 3.0, and LiveKit since 4.0. Since 3.0. Example: `bbb-webrtc-sfu`. */
                screenShareBridge?: MediaBridge;
                /** Groups prepared for breakout rooms. Since 2.5. */
                groups?: Groups;
                /** Editor of the shared notes, case-insensitive. Default `blockNote`. Unknown values fail with `invalidSharedNotesEditor`. Since 4.0. Example: `blockNote`. */
                sharedNotesEditor?: SharedNotesEditor;
                /** HTTPS URL of the initial content of the notes as blockNote JSON, which only blockNote reads. If it is larger than 1024 KiB or takes longer than 6 s, the notes are silently empty. Since 3.0.25. Example: `https://files.example.org/notes.json`. */
                sharedNotesInitialContentJsonUrl?: string;
                /** Initial content of the notes in Markdown. Takes precedence over the module in the body. Since 3.0.33. Example: `# Agenda`. */
                sharedNotesInitialContentMarkdown?: string;
                /** HTTPS URL of the initial content of the notes in Markdown. Takes precedence over `sharedNotesInitialContentMarkdown` and over the module in the body. Since 3.0.33. Example: `https://files.example.org/notes.md`. */
                sharedNotesInitialContentMarkdownUrl?: string;
                /** URL of a presentation to load. The server fetches it later, so the response does not report a failed download; 4.0 rejects an invalid URL with `invalidPresentationUrl`. Without `preUploadedPresentationName`, the URL must end in a file name with the extension of a presentation. Since 2.7.2. Example: `https://files.example.org/intro.pdf`. */
                preUploadedPresentation?: string;
                /** File name for `preUploadedPresentation`. Since 2.7.2. Example: `Intro.pdf`. */
                preUploadedPresentationName?: string;
                /** Omit the server's default presentation when another one is given. Since 2.5. Default: `true`. Example: `true`. */
                preUploadedPresentationOverrideDefault?: boolean;
                /** URL of a page for uploading presentations. Takes effect only together with `presentationUploadExternalDescription`. An invalid URL fails with `validationError`. Since 2.6. Example: `https://app.example.org/upload`. */
                presentationUploadExternalUrl?: string;
                /** Text shown for the external upload page. Takes effect only together with `presentationUploadExternalUrl`. Since 2.6. Example: `Upload from your course`. */
                presentationUploadExternalDescription?: string;
                /** Reuse converted presentations. The server has a default. Since 3.0. Example: `true`. */
                presentationConversionCacheEnabled?: boolean;
                /** Maximum number of pages of a presentation to convert. Default: `200`. Example: `100`. */
                maxNumPages?: number;
                /** HTTPS URL of client settings. Takes precedence over the `clientSettingsOverride` module of the body, and unlike it needs no permission on the server. Since 3.0.25. Example: `https://files.example.org/client-settings.json`. */
                clientSettingsOverrideJsonUrl?: string;
                /**
                 * @deprecated
                 * @description Had no effect for several releases before its removal. Removed in 4.0. Example: `School of Examples`.
                 */
                copyright?: string;
                /**
                 * @deprecated
                 * @description Had no effect for several releases before its removal. Removed in 4.0. Example: `70757`.
                 */
                webVoice?: string;
            };
            path?: never;
        };
        /** The modules. Keep the request below 2 MB; larger requests get an HTML page with status 413. */
        requestBody: {
            content: {
                "application/xml": Modules;
            };
        };
        responses: {
            /** The meeting, new or existing. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": CreateResponse | FailureResponse;
                };
            };
            413: components["responses"]["TooLarge"];
            default: components["responses"]["Failed"];
        };
    };
    join: {
        parameters: {
            query: {
                /** Name shown to other users, at most 255 characters (`fullNameTooLong` since 4.0). Required even if `firstName` and `lastName` are given: 3.0.0-beta.1 fails with HTTP 500 without it. Example: `João da Silva`. */
                fullName: string;
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Role of the user, case-insensitive. Takes precedence over `password`; one of the two is required. Since 2.4. Example: `MODERATOR`. */
                role?: Role;
                /** The meeting's `moderatorPW` or `attendeePW`. Superseded by `role`. ConferênciaWeb's contract requires it, although a valid `role` takes precedence there too. Required in: conferenciaweb. Example: `mp`. */
                password?: string;
                /** `createTime` from the response of `create`. The join then works only for that meeting, not for a later one with the same id. Never send it empty (HTTP 500). Example: `1741341600000`. */
                createTime?: number;
                /** Your id for the user, returned as `userID` of the attendee. Example: `u-1`. */
                userID?: string;
                /** First name. Used only for sorting; the client shows `fullName`. Since 3.0. Example: `João`. */
                firstName?: string;
                /** Last name. Used only for sorting; the client shows `fullName`. Since 3.0. Example: `da Silva`. */
                lastName?: string;
                /** URL of the user's avatar image. Example: `https://app.example.org/avatars/u-1.png`. */
                avatarURL?: string;
                /** URL of an image for the virtual background. Since 2.7. Example: `https://app.example.org/background.jpg`. */
                webcamBackgroundURL?: string;
                /** Whether to redirect to the client. With false, the response is XML with the client's URL, which works in another browser only if the meeting allows requests without a session. Default: `true`. Example: `true`. */
                redirect?: boolean;
                /** URL of your own client, to which the browser is redirected instead of the standard one. Has no effect when `redirect` is false. Dialects: conferenciaweb. Example: `https://client.example.org/room`. */
                clientURL?: string;
                /** URL to redirect to when the join fails. Not used for checksum and validation errors. Since 2.7. Example: `https://app.example.org/join-failed`. */
                errorRedirectUrl?: string;
                /** URL this user is sent to on leaving. Since 3.0. Example: `https://app.example.org/bye`. */
                logoutURL?: string;
                /** Treat the user as a guest. Sent only when true, because `guest=false` lets a viewer past the waiting room of `ASK_MODERATOR`, and on some releases past `ALWAYS_DENY` too. Example: `true`. */
                guest?: boolean;
                /** Mark the user as authenticated, which is also the default for requests without `guest`. Sent only when true, because with `auth=false` a viewer does not wait under `ASK_MODERATOR`. Example: `true`. */
                auth?: boolean;
                /** Leave the user out of the learning dashboard. Since 2.4. Default: `false`. Example: `true`. */
                excludeFromDashboard?: boolean;
                /** Mark the user as a bot. Since 3.0. Default: `false`. Example: `true`. */
                bot?: boolean;
                /** Layout this user sees and cannot change. Since 3.0. Example: `PRESENTATION_FOCUS`. */
                enforceLayout?: MeetingLayout;
                /** Internal id of a user who joins again. Set by `getJoinUrl`. Since 3.0. Example: `w_rz5zceuonopt`. */
                existingUserID?: string;
                /** Session that the new one replaces. Set by `getJoinUrl`. Since 3.0. Example: `mw4vsesu3c96u4a8`. */
                replaceSessionToken?: string;
                /** Name of the session, which distinguishes several sessions of one user. Since 3.0. Example: `Tablet`. */
                sessionName?: string;
                /** Settings and data of the user. Each entry is a separate query parameter, `userdata-<name>`, returned as `customdata` of the attendee. The server splits the parameter's name at `-` and drops names with a second `-`, so separate words with `_`. Names of your own data must be valid XML element names, or responses of other calls become unreadable. Names that start with `bbb_` are client settings. Up to 3.0 there was also `bbb_enable-user-reaction`, which no server accepts because of its hyphens. In `getJoinUrl`, newer servers reject some names for viewers. Example: `{"userdata-group":"B"}`. */
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
                /** Let the user listen but not speak. Default false. Example: `true`. */
                "userdata-bbb_force_listen_only"?: boolean;
                /** Offer listening as a way to join the audio. Default true. Example: `true`. */
                "userdata-bbb_listen_only_mode"?: boolean;
                /** Skip the echo test. Default false. Example: `true`. */
                "userdata-bbb_skip_check_audio"?: boolean;
                /** Skip the echo test the first time. Default false. Since 2.3. Example: `true`. */
                "userdata-bbb_skip_check_audio_on_first_join"?: boolean;
                /** Skip the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_echotest_if_previous_device"?: boolean;
                /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
                "userdata-bbb_override_default_locale"?: string;
                /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
                "userdata-bbb_hide_presentation_on_join"?: boolean;
                /** Show a leave button next to the menu. Default false. Since 2.7. Example: `true`. */
                "userdata-bbb_direct_leave_button"?: boolean;
                /** In a breakout room: make moderators of the parent meeting moderators here too. Example: `true`. */
                "userdata-bbb_parent_room_moderator"?: boolean;
                /** Whether the user may start and stop the recording, regardless of role. Example: `true`. */
                "userdata-bbb_record_permission"?: boolean;
                /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
                "userdata-bbb_record_permission_tooltip"?: string;
                /** Show the session details on joining. Example: `true`. */
                "userdata-bbb_show_session_details_on_join"?: boolean;
                /** Show the area with the logo. Default false; since 3.0 true. Example: `true`. */
                "userdata-bbb_display_branding_area"?: boolean;
                /** JSON string with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
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
                /** Skip the camera preview the first time. Default false. Example: `true`. */
                "userdata-bbb_skip_video_preview_on_first_join"?: boolean;
                /** Skip the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_video_preview_if_previous_device"?: boolean;
                /** Mirror the user's own camera image. Default false. Example: `true`. */
                "userdata-bbb_mirror_own_webcam"?: boolean;
                /** How the microphone is connected. Example: `fullaudio`. */
                "userdata-bbb_fullaudio_bridge"?: FullAudioBridge;
                /** Switch between listening and speaking without reconnecting the audio. Default false. Example: `true`. */
                "userdata-bbb_transparent_listen_only"?: boolean;
                /** Restore a minimised presentation when it changes. Default false. Example: `true`. */
                "userdata-bbb_force_restore_presentation_on_new_events"?: boolean;
                /** When several users may draw, offer only the pen. Default false. Example: `true`. */
                "userdata-bbb_multi_user_pen_only"?: boolean;
                /** JSON array of the drawing tools the presenter gets. Example: `["select","draw","eraser"]`. */
                "userdata-bbb_presenter_tools"?: string;
                /** JSON array of the drawing tools offered when several users may draw. Example: `["draw","eraser"]`. */
                "userdata-bbb_multi_user_tools"?: string;
                /** Drawing tool selected first. Example: `draw`. */
                "userdata-bbb_initial_selected_tool"?: WhiteboardTool;
                /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
                "userdata-bbb_custom_style"?: string;
                /** URL of CSS for the client. Example: `https://app.example.org/bbb.css`. */
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
                /** Show the user list. Default true. Example: `true`. */
                "userdata-bbb_show_participants_on_login"?: boolean;
                /** Show the public chat. Default true. Example: `true`. */
                "userdata-bbb_show_public_chat_on_login"?: boolean;
                /** Hide the navigation bar at the top. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_nav_bar"?: boolean;
                /** Hide the actions bar at the bottom. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_actions_bar"?: boolean;
                /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
                "userdata-bbb_default_layout"?: MeetingLayout;
                /**
                 * @deprecated
                 * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
                 */
                "userdata-bbb_change_layout"?: boolean;
                /** Hide notifications. Example: `true`. */
                "userdata-bbb_hide_notifications"?: boolean;
                /** Hide the controls. Example: `true`. */
                "userdata-bbb_hide_controls"?: boolean;
                /** Hide the sidebar navigation. Since 4.0. Example: `true`. */
                "userdata-bbb_hide_sidebar_navigation"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page that embeds the client toggle the recording. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_recording"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page that embeds the client toggle the microphone. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_self_voice"?: boolean;
                /**
                 * @deprecated
                 * @description Layout to start with. Use the userdata `bbb_default_layout` instead. Removed in 3.0. Example: `SMART_LAYOUT`.
                 */
                defaultLayout?: string;
                /**
                 * @deprecated
                 * @description Had no effect for several releases before its removal. Removed in 4.0. Example: `70757`.
                 */
                webVoiceConf?: string;
                /**
                 * @deprecated
                 * @description Selected the HTML5 client while there were two clients. Removed in 2.3. Example: `true`.
                 */
                joinViaHtml5?: boolean;
            };
            path?: never;
        };
        responses: {
            /** With `redirect=false`: the new session. Up to 2.4, the keys `guestWait` and `guestDeny` report a waiting or denied guest. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": JoinResponse | FailureResponse;
                };
            };
            /** Redirect into the meeting, or a failure when `Location` has the query parameter `errors`. */
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
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** Whether the meeting is running. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": IsMeetingRunningResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    end: {
        parameters: {
            query: {
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
                /** Moderator password. 2.3 requires it. On 2.5 and 3.0 the call works with any password or none, but a given one must have 2 to 64 characters. BigBlueButton's documentation says it is required up to 2.5; 2.4 was not measured. ConferênciaWeb's contract requires it. Required in: conferenciaweb. Example: `mp`. */
                password?: string;
            };
            path?: never;
        };
        responses: {
            /** The request to end the meeting was accepted. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": EndResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getMeetingInfo: {
        parameters: {
            query: {
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** The meeting. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": GetMeetingInfoResponse | FailureResponse;
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
                    "text/xml": GetMeetingsResponse | FailureResponse;
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
                    "text/xml": GetSessionsResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    insertDocument: {
        parameters: {
            query: {
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        /** The modules. Keep the request below 2 MB; larger requests get an HTML page with status 413. */
        requestBody: {
            content: {
                "application/xml": Modules;
            };
        };
        responses: {
            /** The presentations are being fetched. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": InsertDocumentResponse | FailureResponse;
                };
            };
            413: components["responses"]["TooLarge"];
            default: components["responses"]["Failed"];
        };
    };
    sendChatMessage: {
        parameters: {
            query: {
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
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
                    "text/xml": SendChatMessageResponse | FailureResponse;
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
                /** Treat each `meetingID` as a prefix. Dialects: conferenciaweb. Default: `false`. Example: `true`. */
                meetingIDWildcard?: boolean;
                /** Recordings whose id starts with one of these strings. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID?: string | string[];
                /** States to include. Default `published,unpublished`. Example: `["published","unpublished"]`. */
                state?: string | RecordingStateFilter[];
                /** Recordings with this metadata. Each entry is a separate query parameter, `meta_<name>`. `%` at the beginning or end of a value matches any string. An empty value, or just `%`, makes the server fail if a recording has that name. BigBlueButton combines several entries with "and", Scalelite with "or". Assumed: no source says that BigBlueButton combines several filters with "and"; inferred from a remark on Scalelite. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Number of recordings (or files, see `totalElements`) to skip. Ignored without `limit`. Since 2.6. Default: `0`. Example: `0`. */
                offset?: number;
                /** Maximum number of recordings to return. Values outside 1 to 100 are clamped. Since 2.6. Example: `50`. */
                limit?: number;
            };
            path?: never;
        };
        responses: {
            /** The recordings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": GetRecordingsResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    publishRecordings: {
        parameters: {
            query: {
                /** Ids of one or more recordings. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID: string | string[];
                /** Whether to publish (true) or unpublish (false) the recordings. Example: `true`. */
                publish: boolean;
            };
            path?: never;
        };
        responses: {
            /** The recordings were published or unpublished. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": PublishRecordingsResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    deleteRecordings: {
        parameters: {
            query: {
                /** Ids of one or more recordings. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID: string | string[];
            };
            path?: never;
        };
        responses: {
            /** The recordings were deleted. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": DeleteRecordingsResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateRecordings: {
        parameters: {
            query: {
                /** Ids of one or more recordings. Example: `["5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"]`. */
                recordID: string | string[];
                /** Metadata to set. Each entry is a separate query parameter, `meta_<name>`. An empty value removes the entry. Example: `{"meta_title":"Aula 1, part 2"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Whether playback requires a token. Supported only by Scalelite. Example: `true`. */
                protect?: boolean;
            };
            path?: never;
        };
        responses: {
            /** The recordings were updated. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": UpdateRecordingsResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRecordingTextTracks: {
        parameters: {
            query: {
                /** Id of a recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                recordID: string;
            };
            path?: never;
        };
        responses: {
            /** The text tracks. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetRecordingTextTracksResponse | FailureJson;
                    "text/xml": FailureResponse;
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    putRecordingTextTrack: {
        parameters: {
            query: {
                /** Id of a recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                recordID: string;
                /** Kind of the track. Example: `subtitles`. */
                kind: TrackKind;
                /** Language of the track. BigBlueButton's documentation and responses write `en-US`. Some builds parse it with a Java helper that accepts only `en` and `en_US`, and reject `en-US` with `invalidLang`. Example: `en-US`. */
                lang: string;
                /** Name of the track. Default: the name of the language. BigBlueButton's documentation says it is required; the code does not require it. Example: `English`. */
                label?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The track as SRT, VTT, SSA or ASS. If absent, the call deletes the track of that kind and language. Assumed: the response to a deletion is not published. Format: `binary`. Example: `WEBVTT`. */
                    file?: string;
                };
            };
        };
        responses: {
            /** The track was accepted and will be processed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": PutRecordingTextTrackResponse | FailureJson;
                    "text/xml": FailureResponse;
                };
            };
            413: components["responses"]["TooLarge"];
            default: components["responses"]["FailedJson"];
        };
    };
    getJoinUrl: {
        parameters: {
            query: {
                /** `session_token` from the response of `join`, also part of the URL to which a joining user is redirected. Errors: `missingToken`, `missingSession`, `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
                /** Whether the new session replaces this one. Default: `false`. Example: `true`. */
                replaceSession?: boolean;
                /** Name of the new session. Example: `Tablet`. */
                sessionName?: string;
                /** Layout of the new session. Example: `PRESENTATION_FOCUS`. */
                enforceLayout?: MeetingLayout;
                /** Settings and data of the user. Each entry is a separate query parameter, `userdata-<name>`, returned as `customdata` of the attendee. The server splits the parameter's name at `-` and drops names with a second `-`, so separate words with `_`. Names of your own data must be valid XML element names, or responses of other calls become unreadable. Names that start with `bbb_` are client settings. Up to 3.0 there was also `bbb_enable-user-reaction`, which no server accepts because of its hyphens. In `getJoinUrl`, newer servers reject some names for viewers. Example: `{"userdata-group":"B"}`. */
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
                /** Let the user listen but not speak. Default false. Example: `true`. */
                "userdata-bbb_force_listen_only"?: boolean;
                /** Offer listening as a way to join the audio. Default true. Example: `true`. */
                "userdata-bbb_listen_only_mode"?: boolean;
                /** Skip the echo test. Default false. Example: `true`. */
                "userdata-bbb_skip_check_audio"?: boolean;
                /** Skip the echo test the first time. Default false. Since 2.3. Example: `true`. */
                "userdata-bbb_skip_check_audio_on_first_join"?: boolean;
                /** Skip the echo test when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_echotest_if_previous_device"?: boolean;
                /** Language of the client, such as `pt-br` or `en-us`. Default: the browser's. Since 2.3. Example: `pt-br`. */
                "userdata-bbb_override_default_locale"?: string;
                /** Start with the presentation minimised. Default false. Since 2.6. Example: `true`. */
                "userdata-bbb_hide_presentation_on_join"?: boolean;
                /** Show a leave button next to the menu. Default false. Since 2.7. Example: `true`. */
                "userdata-bbb_direct_leave_button"?: boolean;
                /** In a breakout room: make moderators of the parent meeting moderators here too. Example: `true`. */
                "userdata-bbb_parent_room_moderator"?: boolean;
                /** Whether the user may start and stop the recording, regardless of role. Example: `true`. */
                "userdata-bbb_record_permission"?: boolean;
                /** Text shown at the recording button to users who may not record. Example: `Ask the teacher to start the recording.`. */
                "userdata-bbb_record_permission_tooltip"?: string;
                /** Show the session details on joining. Example: `true`. */
                "userdata-bbb_show_session_details_on_join"?: boolean;
                /** Show the area with the logo. Default false; since 3.0 true. Example: `true`. */
                "userdata-bbb_display_branding_area"?: boolean;
                /** JSON string with the keyboard shortcuts to offer. Example: `["openOptions","toggleMute"]`. */
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
                /** Skip the camera preview the first time. Default false. Example: `true`. */
                "userdata-bbb_skip_video_preview_on_first_join"?: boolean;
                /** Skip the camera preview when a device is remembered. Default false. Since 3.0. Example: `true`. */
                "userdata-bbb_skip_video_preview_if_previous_device"?: boolean;
                /** Mirror the user's own camera image. Default false. Example: `true`. */
                "userdata-bbb_mirror_own_webcam"?: boolean;
                /** How the microphone is connected. Example: `fullaudio`. */
                "userdata-bbb_fullaudio_bridge"?: FullAudioBridge;
                /** Switch between listening and speaking without reconnecting the audio. Default false. Example: `true`. */
                "userdata-bbb_transparent_listen_only"?: boolean;
                /** Restore a minimised presentation when it changes. Default false. Example: `true`. */
                "userdata-bbb_force_restore_presentation_on_new_events"?: boolean;
                /** When several users may draw, offer only the pen. Default false. Example: `true`. */
                "userdata-bbb_multi_user_pen_only"?: boolean;
                /** JSON array of the drawing tools the presenter gets. Example: `["select","draw","eraser"]`. */
                "userdata-bbb_presenter_tools"?: string;
                /** JSON array of the drawing tools offered when several users may draw. Example: `["draw","eraser"]`. */
                "userdata-bbb_multi_user_tools"?: string;
                /** Drawing tool selected first. Example: `draw`. */
                "userdata-bbb_initial_selected_tool"?: WhiteboardTool;
                /** CSS for the client. Example: `:root{--color-primary:#0a5}`. */
                "userdata-bbb_custom_style"?: string;
                /** URL of CSS for the client. Example: `https://app.example.org/bbb.css`. */
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
                /** Show the user list. Default true. Example: `true`. */
                "userdata-bbb_show_participants_on_login"?: boolean;
                /** Show the public chat. Default true. Example: `true`. */
                "userdata-bbb_show_public_chat_on_login"?: boolean;
                /** Hide the navigation bar at the top. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_nav_bar"?: boolean;
                /** Hide the actions bar at the bottom. Default false. Since 2.4. Example: `true`. */
                "userdata-bbb_hide_actions_bar"?: boolean;
                /** Layout to start with. Example: `PRESENTATION_FOCUS`. */
                "userdata-bbb_default_layout"?: MeetingLayout;
                /**
                 * @deprecated
                 * @description Whether the user may change the layout. Removed in 4.0. Example: `true`.
                 */
                "userdata-bbb_change_layout"?: boolean;
                /** Hide notifications. Example: `true`. */
                "userdata-bbb_hide_notifications"?: boolean;
                /** Hide the controls. Example: `true`. */
                "userdata-bbb_hide_controls"?: boolean;
                /** Hide the sidebar navigation. Since 4.0. Example: `true`. */
                "userdata-bbb_hide_sidebar_navigation"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page that embeds the client toggle the recording. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_recording"?: boolean;
                /**
                 * @deprecated
                 * @description Let the page that embeds the client toggle the microphone. Known from old releases. Example: `true`.
                 */
                "userdata-bbb_outside_toggle_self_voice"?: boolean;
            };
            path?: never;
        };
        responses: {
            /** The URL. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetJoinUrlResponse | FailureJson;
                    "text/xml": FailureResponse;
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    stuns: {
        parameters: {
            query: {
                /** `session_token` from the response of `join`, also part of the URL to which a joining user is redirected. Errors: `missingToken`, `missingSession`, `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        responses: {
            /** The servers. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": StunsResponse | FailureJson;
                    "text/xml": FailureResponse;
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    signOut: {
        parameters: {
            query: {
                /** `session_token` from the response of `join`, also part of the URL to which a joining user is redirected. Errors: `missingToken`, `missingSession`, `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        responses: {
            /** The session has ended. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": SignOutResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    learningDashboard: {
        parameters: {
            query: {
                /** `session_token` from the response of `join`, also part of the URL to which a joining user is redirected. Errors: `missingToken`, `missingSession`, `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        responses: {
            /** The data. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": LearningDashboardResponse | FailureJson;
                    "text/xml": FailureResponse;
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    feedback: {
        parameters: {
            query: {
                /** `session_token` from the response of `join`, also part of the URL to which a joining user is redirected. Errors: `missingToken`, `missingSession`, `guestDeny`. Example: `mw4vsesu3c96u4a8`. */
                sessionToken: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": FeedbackRequest;
            };
        };
        responses: {
            /** The feedback was accepted. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": FeedbackResponse | FailureJson;
                    "text/xml": FailureResponse;
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["FailedJson"];
        };
    };
    hooksCreate: {
        parameters: {
            query: {
                /** URL to which events are sent. Keep the exact string: webhook checksums are computed with it. The service accepts any string, even an empty one. Example: `https://app.example.org/hooks/bbb`. */
                callbackURL: string;
                /** Send only events of this meeting. When absent, events of all meetings. bbb-webhooks 3.3.1 drops it and sends everything. ConferênciaWeb accepts several, separated by commas, which bbb-webhooks would treat as one id. Example: `["aula-1"]`. */
                meetingID?: string | string[];
                /** Send only these events, given by id. The service compares them in lower case. With `getRaw`, a filter blocks every message. Since 2.5. Dialects: bigbluebutton. Example: `["meeting-ended","rap-publish-ended"]`. */
                eventID?: string | string[];
                /** Send the internal messages of the server instead of events. Any value except true and false makes 3.x hang or fail. Dialects: bigbluebutton. Default: `false`. Example: `true`. */
                getRaw?: boolean;
                /** Whether the hook receives events. Default false: a hook registered without it receives nothing until `hooks/enable` is called. Dialects: conferenciaweb. Default: `false`. Example: `true`. */
                enabled?: boolean;
            };
            path?: never;
        };
        responses: {
            /** The hook, new or existing. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": HooksCreateResponse | FailureResponse;
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    hooksList: {
        parameters: {
            query?: {
                /** Lists only the hooks of this meeting and those for all meetings. Example: `aula-1`. */
                meetingID?: string;
            };
            path?: never;
        };
        responses: {
            /** The hooks. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": HooksListResponse | FailureResponse;
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
            /** The hook was removed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": HooksDestroyResponse | FailureResponse;
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
                    "text/xml": HooksEnableResponse | FailureResponse;
                };
            };
            /** `missingParamHookID`: the parameter is missing. */
            400: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": FailureResponse;
                };
            };
            /** `checksumError`: the checksum is wrong. */
            401: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": FailureResponse;
                };
            };
            /** `enableMissingHook`: no hook of yours has this id. */
            404: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": FailureResponse;
                };
            };
            /** `invalidParamHookID`: the value is not an id. */
            422: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": FailureResponse;
                };
            };
            /** `enableHookError`: the service failed. */
            500: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    hooksPing: {
        parameters: { query?: never; path?: never };
        responses: {
            /** Plain text. Its content is not significant. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/plain": string;
                };
            };
            404: components["responses"]["NotOffered"];
            /** An HTML page of a proxy, because the service is not running. */
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
                /** Ids of the meetings to list. Example: `["aula-1"]`. */
                meetingID?: string | string[];
                /** Treat each `meetingID` as a prefix. Default: `false`. Example: `true`. */
                meetingIDWildcard?: boolean;
                /** Meetings with exactly these names. Example: `["Aula 1"]`. */
                meetingName?: string | string[];
                /** Treat each `meetingName` as a prefix. Default: `false`. Example: `true`. */
                meetingNameWildcard?: boolean;
                /** Meetings with this metadata. Each entry is a separate query parameter, `meta_<name>`. Example: `{"meta_class-id":"007"}`. */
                meta?: { [name: `meta_${string}`]: string };
                /** Whether to return each meeting's recording. Default: `false`. Example: `true`. */
                includeRecordings?: boolean;
                /** Maximum number of meetings to return. The contract gives neither a default nor an upper bound. Example: `50`. */
                limit?: number;
                /** Number of meetings to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Sort by the meeting's name or by its start time. Example: `start_time`. */
                sort_by?: MeetingSortKey;
                /** Sort ascending or descending. Example: `asc`. */
                order_by?: SortDirection;
                /** Meetings from this day on (`YYYY-MM-DD`). Without `end_time`, only meetings of this day. The contract does not say in which time zone the day begins. Example: `2026-03-02`. */
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
                    "text/xml": GetAllMeetingsResponse | FailureResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateMeeting: {
        parameters: {
            query: {
                /** Your id of the meeting. No commas, no control characters, no whitespace at either end; BigBlueButton's documentation recommends ASCII letters, digits, `-` and `_`. Use a long random id, since it also identifies the recordings. Example: `aula-1`. */
                meetingID: string;
                /** New name of the meeting. Example: `Aula 1, part 2`. */
                name: string;
            };
            path?: never;
        };
        responses: {
            /** The meeting was renamed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": UpdateMeetingResponse | FailureResponse;
                };
            };
            404: components["responses"]["NotOffered"];
            default: components["responses"]["Failed"];
        };
    };
    getRecordingToken: {
        parameters: {
            query: {
                /** User who will watch. Example: `u-1`. */
                authUser: string;
                /** IP address of the user who will watch. Example: `203.0.113.7`. */
                authAddr: string;
                /** `recordID` of the recording, despite the name. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** The token. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/xml": GetRecordingTokenResponse | FailureResponse;
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
                    domain: EventDomain;
                    /** A list as a JSON string, nearly always with one event. */
                    event: {
                        data: MeetingRecordingChangedEvent;
                    }[];
                    timestamp: EventTimestamp;
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
                    domain: EventDomain;
                    /** A list as a JSON string, nearly always with one event. */
                    event: {
                        data: MeetingTransferEnabledEvent;
                    }[];
                    timestamp: EventTimestamp;
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
                    domain: EventDomain;
                    /** A list as a JSON string, nearly always with one event. */
                    event: {
                        data: MeetingTransferDisabledEvent;
                    }[];
                    timestamp: EventTimestamp;
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
                /** Whether a moderator started the recording at least once. Example: `false`. */
                recordingmarks?: boolean;
                /** The `meetingID` that was given to `create`. Example: `aula-1`. */
                meetingID: string;
            };
            path?: never;
        };
        responses: {
            /** Accepted. Any 2xx works; the body is not read. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not accepted. The sender retries after 30, 60, 120 and 300 seconds, then gives up. */
            default: {
                headers: { [name: string]: unknown };
                content?: never;
            };
        };
    };
    meetingEnded: {
        parameters: {
            query?: {
                /** Whether a moderator started the recording at least once. Since 4.0. Example: `false`. */
                recordingmarks?: boolean;
            };
            path?: never;
        };
        responses: {
            /** Accepted. Any 2xx works; the body is not read. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not accepted. The sender retries after 30, 60, 120 and 300 seconds, then gives up. */
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
                    /** A JWT with `RecordingReadyClaims`, signed with the shared secret. BigBlueButton signs with HS256, Scalelite with HS256 or HS512 and the tenant's secret: accept only these two algorithms. The header may lack `typ`, and the claims have neither an expiry nor an issue time. */
                    signed_parameters: string;
                };
            };
        };
        responses: {
            /** Accepted. Any 2xx works; the body is not read. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not authentic. The sender logs it and does not retry. */
            401: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Unknown meeting or recording. The sender ignores this status. */
            404: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** The receiver has deleted the meeting. The sender records this and does not retry. */
            410: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not accepted. The sender logs it and does not retry. */
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
                "application/json": AnalyticsCallback;
            };
        };
        responses: {
            /** Accepted. */
            200: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not authentic. Assumed: how the sender treats responses was not published; do not rely on a retry */
            401: {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not accepted. Assumed: what the sender does with any answer was not published; do not count on a second attempt */
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
                    domain: EventDomain;
                    /** A list as a JSON string, nearly always with one message. */
                    event: RawEvent[];
                    timestamp: EventTimestamp;
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
/** Human-readable message in English. May be absent or empty. */
export type Message = string;
/** Machine-readable key of the result. Other values may occur: proxies and plugins have their own. May be absent or empty. `Params required` really contains a space. */
export type MessageKey = "apiNotEnabled" | "checksumError" | "configNotFound" | "createHookError" | "destroyHookError" | "destroyMissingHook" | "duplicateWarning" | "emptyError" | "enableHookError" | "enableMissingHook" | "empty_uploaded_text_track" | "fullNameTooLong" | "guestDeniedAccess" | "guestDeny" | "guestWait" | "idNotUnique" | "invalidFormat" | "invalidKind" | "invalidLang" | "invalidMeetingId" | "invalidMeetingIdentifier" | "invalidParamHookID" | "invalidPassword" | "invalidPresentationUrl" | "invalidSharedNotesEditor" | "listHookError" | "malformedXml" | "maxParticipantsReached" | "meetingForciblyEnded" | "meetingNotFound" | "meetingUpdated" | "mismatchCreateTime" | "mismatchCreateTimeParam" | "missingParamCallbackURL" | "missingParamFullName" | "missingParamHookID" | "missingParameter" | "missingParamMeetingID" | "missingParamMessage" | "missingParamPublish" | "missingParamRecordID" | "missingSession" | "missingToken" | "noCaptionsFound" | "noConfigFound" | "noMeetings" | "noRecordings" | "noSessions" | "nonUniqueVoiceBridge" | "notFound" | "NotUniqueMeetingID" | "nullError" | "paramError" | "Params required" | "parentMeetingDoesNotExist" | "parentMeetingIDMissing" | "recordingNotFound" | "sentEndMeetingRequest" | "sizeError" | "successfullyJoined" | "unexpectedError" | "unsupportedContentType" | "upload_text_track_failed" | "upload_text_track_success" | "userNotFound" | "validationError" | "internalError" | "missingParameters" | "serverTagUnavailable" | "serverUnavailable" | "unsupportedRequest" | "clientError" | "missingParameterMeetingID" | "denied" | (string & {});
/** Role of a user. Mconf adds `BOT` and `TRANSFER` in responses. */
export type Role = "MODERATOR" | "VIEWER" | (string & {});
/** Whether joining guests must wait for a moderator. */
export type GuestPolicy = "ALWAYS_ACCEPT" | "ALWAYS_ACCEPT_AUTH" | "ALWAYS_DENY" | "ASK_MODERATOR" | (string & {});
/** Whether a guest was admitted, is waiting, or was denied. */
export type GuestStatus = "ALLOW" | "WAIT" | "DENY" | (string & {});
/** How a viewer can become presenter. */
export type PresenterPolicy = "moderatorOnly" | "requireApproval" | "freeForAll" | (string & {});
/** Layout of the client. 2.4 has the first four. 3.0 adds `CAMERAS_ONLY`, `PRESENTATION_ONLY`, `PARTICIPANTS_AND_CHAT_ONLY` (`PARTICIPANTS_CHAT_ONLY` in early builds) and `MEDIA_ONLY`. 4.0 keeps only those four and adds `UNIFIED_LAYOUT`. `PLUGINS_ONLY` is known from a client library. */
export type MeetingLayout = "CUSTOM_LAYOUT" | "SMART_LAYOUT" | "PRESENTATION_FOCUS" | "VIDEO_FOCUS" | "CAMERAS_ONLY" | "PRESENTATION_ONLY" | "PARTICIPANTS_AND_CHAT_ONLY" | "PARTICIPANTS_CHAT_ONLY" | "MEDIA_ONLY" | "UNIFIED_LAYOUT" | "PLUGINS_ONLY" | (string & {});
/** Media server. */
export type MediaBridge = "bbb-webrtc-sfu" | "livekit" | (string & {});
/** Media server for audio. */
export type AudioBridge = "bbb-webrtc-sfu" | "livekit" | "freeswitch" | (string & {});
/** How a microphone is connected. */
export type FullAudioBridge = "sipjs" | "fullaudio" | (string & {});
/** Tool for drawing. */
export type WhiteboardTool = "select" | "hand" | "draw" | "eraser" | "arrow" | "text" | "note" | "rectangle" | "more" | (string & {});
/** Editor of the shared notes. */
export type SharedNotesEditor = "blockNote" | "etherpad" | (string & {});
/** A feature that can be disabled. 4.0 removed `layouts` and added `lockSettings`, `multiFunctionalMode`, `pinChatMessage` and `webcamGrid`. */
export type DisabledFeature = "breakoutRooms" | "cameraAsContent" | "captions" | "chat" | "chatEmojiPicker" | "chatMessageReactions" | "customVirtualBackgrounds" | "deleteChatMessage" | "downloadPresentationConvertedToPdf" | "downloadPresentationOriginalFile" | "downloadPresentationWithAnnotations" | "editChatMessage" | "externalVideos" | "importPresentationWithAnnotationsFromBreakoutRooms" | "importSharedNotesFromBreakoutRooms" | "infiniteWhiteboard" | "layouts" | "learningDashboard" | "learningDashboardDownloadSessionData" | "liveTranscription" | "lockSettings" | "multiFunctionalMode" | "pinChatMessage" | "plugins" | "polls" | "presentation" | "privateChat" | "quizzes" | "raiseHand" | "replyChatMessage" | "screenshare" | "sharedNotes" | "snapshotOfCurrentSlide" | "timer" | "userReactions" | "virtualBackgrounds" | "webcamGrid" | "questions" | "streaming" | (string & {});
/** State of a recording. The scripts of the formats `video` and `screenshare` write `available`: treat it as `published`. */
export type RecordingState = "processing" | "processed" | "published" | "unpublished" | "available" | "deleted" | (string & {});
/** A state to search for; `any` matches all. */
export type RecordingStateFilter = "processing" | "processed" | "published" | "unpublished" | "deleted" | "any" | (string & {});
/** What to sort a list of meetings by. Dialects: conferenciaweb. */
export type MeetingSortKey = "name" | "start_time" | (string & {});
/** Ascending or descending. Dialects: conferenciaweb. */
export type SortDirection = "asc" | "desc" | (string & {});
/** Kind of text track: subtitles translate what is said, captions also describe what is heard. */
export type TrackKind = "subtitles" | "captions" | (string & {});
/** Origin of a text track. */
export type TrackSource = "live" | "automatic" | "upload" | (string & {});
/** How a user is connected. */
export type ClientType = "HTML5" | "DIAL-IN" | "FLASH" | (string & {});
/** Kind of playback. ConferênciaWeb has `presentation` and `video`. `ai-summary` comes from an optional package. */
export type PlaybackType = "presentation" | "video" | "podcast" | "notes" | "screenshare" | "statistics" | "capture" | "ai-summary" | (string & {});
/** Groups of users. */
export type Groups = {
    /** Id of the group. Example: `poll-1`. */
    id: string;
    /** Name of the group. Example: `Group A`. */
    name?: string;
    /** `userID` of each member. Example: `["u-1","u-2"]`. */
    roster: string[];
}[];
/** Plugins, identified by the URL of their manifest. */
export type PluginManifests = {
    /** URL of the manifest. The server replaces `%%BBB_VERSION%%`, `%%BBB_MAIN_VERSION%%`, `%%HTML5_PLUGIN_SDK_VERSION%%`, `%%HTML5_PLUGIN_SDK_MAIN_VERSION%%` and `%%MEETING_ID%%`, so one URL works for every release. */
    url: string;
    /** Expected hash of the manifest. Example: `9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`. */
    checksum?: string;
}[];
/** Body of `create` and `insertDocument`. Example: `{"module":[{"name":"presentation","document":[{"url":"https://files.example.org/part-2.pdf","filename":"Part 2.pdf","current":true,"downloadable":true,"removable":true}]}]}`. */
export type Modules = {
    /** The modules. Each is an element named `module`. */
    module: Module[];
};
/** One module. */
export type Module = PresentationModule | TextModule;
/** Presentations to load. */
export type PresentationModule = {
    /** Name of the module. */
    name: "presentation";
    /** The presentations. Each is an element named `document`. */
    document: PresentationDocument[];
};
/** A presentation, given by URL or as bytes in the body. */
export type PresentationDocument = {
    /** URL of the file; HTTPS is required by default. Encode it once. Without `filename`, the server derives the type from what follows the last `/`, including the query: `a.pdf?token=1` and `download?id=5` are silently dropped. Format: `uri`. Example: `https://files.example.org/intro.pdf`. */
    url?: string;
    /** File name with extension, for a file given by `url`. Example: `Intro.pdf`. */
    filename?: string;
    /** File name with extension, for a file whose bytes are in `content`. Example: `agenda.txt`. */
    name?: string;
    /** Show this presentation first. If several are true, the first of them is shown; if none is, the first presentation. Default false. Example: `true`. */
    current?: boolean;
    /** Let users download it. Default false in the code. Older documentation has the defaults of this and `removable` swapped, so send both. Example: `false`. */
    downloadable?: boolean;
    /** Let users remove it. Default true in the code; see `downloadable`. Example: `true`. */
    removable?: boolean;
    /** The bytes of the file as base64. Example: `SGVsbG8K`. */
    content?: string;
};
/** Client settings or the initial content of the shared notes, as a string. */
export type TextModule = {
    /** What the string contains. `clientSettingsOverride` is known since 3.0 and works only if the server allows it (`allowOverrideClientSettingsOnCreateCall`). `sharedNotesInitialContentMarkdown` is known since 3.0.33; the query parameter of the same name takes precedence. */
    name: "clientSettingsOverride" | "sharedNotesInitialContentJson" | "sharedNotesInitialContentMarkdown";
    /** JSON or Markdown. For `clientSettingsOverride`, a part of the client's settings tree, starting at `public`. Example: `# Agenda`. */
    content: string;
};
/** Feedback of a user. */
export type FeedbackRequest = {
    /** Number of stars. Assumed: type and scale are inferred from the client's dialog. Example: `5`. */
    rating?: number;
    /** What the user wrote. Example: `Good sound`. */
    comment?: string;
    /** Name of the user. Example: `João da Silva`. */
    userName?: string;
} & {
    [key: string]: unknown;
};
/** A failed call. Contains `messageKey` and `message`, or `errors`, or only `message`. Servers older than those covered here put an error's key and message into attributes. Example: `{"returncode":"FAILED","messageKey":"notFound","message":"A meeting with that ID does not exist","errors":[]}`. Example: `{"returncode":"FAILED","errors":[{"key":"nonUniqueVoiceBridge","message":"The selected voice bridge is already in use."}]}`. Example: `{"returncode":"FAILED","message":"Meeting with id [aula-1] not found.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"checksumError","message":"You did not pass the checksum security check","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"missingParamHookID","message":"You must specify a hookID in the parameters.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"enableMissingHook","message":"The hook informed was not found.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"invalidParamHookID","message":"You must specify a valid hookID in the parameters.","errors":[]}`. Example: `{"returncode":"FAILED","messageKey":"enableHookError","message":"An error happened while enabling the hook.","errors":[]}`. */
export type FailureResponse = {
    /** The call failed. */
    returncode: "FAILED";
    messageKey?: MessageKey;
    message?: Message;
    /** Several errors. Example: `[{"key":"nonUniqueVoiceBridge","message":"The selected voice bridge is already in use."}]`. */
    errors: {
        key: MessageKey;
        message?: Message;
    }[];
};
/** A failed call in JSON. */
export type FailureJson = {
    /** The failure. */
    response: {
        /** The call failed. */
        returncode: "FAILED";
        messageKey?: MessageKey;
        message?: Message;
        /** The token of the request, from `getJoinUrl` and `learningDashboard`. Format: `password`. Example: `mw4vsesu3c96u4a8`. */
        sessionToken?: string;
        /** URL to send the user to, from `stuns`. Example: `https://app.example.org/bye`. */
        logoutURL?: string;
    } & {
        [key: string]: unknown;
    };
};
/** Version of the server. */
export type IndexResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Always `2.0` on BigBlueButton. Moodle's mock returns `0.9`. Example: `2.0`. */
    version: string;
    /** Always `2.0`. Example: `2.0`. */
    apiVersion?: string;
    /** Release of the server. Empty unless the server is configured to disclose it. Example: `3.0.10`. */
    bbbVersion?: string;
    /** Version of the plugin SDK. Since 3.0. Example: `0.0.90`. */
    html5PluginSdkVersion?: string;
    /** URL of the client's GraphQL subscriptions. Since 3.0. Format: `uri`. Example: `wss://bbb.example.org/graphql`. */
    graphqlWebsocketUrl?: string;
    /** URL of the client's REST bridge to GraphQL. Since 3.0. Format: `uri`. Example: `https://bbb.example.org/api/rest`. */
    graphqlApiUrl?: string;
    /** Build of Scalelite. Example: `v1.6.1`. */
    build?: string;
} & {
    [key: string]: unknown;
};
/** A new or existing meeting. BigBlueButton always sends all members but the passwords. Compatible servers may send fewer, so the others are optional: a created meeting must not look like a failed call. */
export type CreateResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Your id of the meeting. Example: `aula-1`. */
    meetingID: string;
    /** The server's id: SHA-1 of your id, then `-` and `createTime`. Also the id of the recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
    internalMeetingID?: string;
    /** Parent of a breakout room; `bbb-none` for other meetings. Example: `bbb-none`. */
    parentMeetingID?: string;
    /** Password of viewers. Format: `password`. Example: `ap`. */
    attendeePW?: string;
    /** Password of moderators. Format: `password`. Example: `mp`. */
    moderatorPW?: string;
    /** When the meeting was created, in milliseconds since 1970. Moodle's mock sends seconds. Format: `int64`. Example: `1741341600000`. */
    createTime: number;
    /** Conference number of the voice bridge. May have leading zeros. Example: `70757`. */
    voiceBridge?: string;
    /** Phone number for dialling in. May be empty. Example: `613-555-1234`. */
    dialNumber?: string;
    /** The creation time as a string with the server's time zone. Not meant to be parsed. Example: `Fri Mar 07 10:00:00 UTC 2025`. */
    createDate?: string;
    /** Whether any user has joined. Example: `false`. */
    hasUserJoined?: boolean;
    /** Length in minutes; 0 means no limit. Example: `60`. */
    duration?: number;
    /** Whether the meeting was ended by `end`. Example: `false`. */
    hasBeenForciblyEnded?: boolean;
    messageKey?: MessageKey;
    message?: Message;
};
/** The session of a user who joined. */
export type JoinResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    messageKey?: MessageKey;
    message?: Message;
    /** The server's id of the meeting. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
    meeting_id: string;
    /** The server's id of the user, `w_` and twelve characters. Example: `w_rz5zceuonopt`. */
    user_id: string;
    /** A secret shared by client and server. Format: `password`. Example: `pdrdddmbhnlg`. */
    auth_token: string;
    /** Token of the session, required by the calls tagged `session`. Format: `password`. Example: `mw4vsesu3c96u4a8`. */
    session_token: string;
    guestStatus?: GuestStatus;
    /** URL of the client for this session. Format: `uri`. Example: `https://bbb.example.org/html5client/join?sessionToken=mw4vsesu3c96u4a8`. */
    url: string;
};
/** Whether a meeting is running. Example: `{"returncode":"SUCCESS","running":true}`. */
export type IsMeetingRunningResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Whether the meeting exists and a user has joined. Example: `true`. */
    running: boolean;
};
/** The request to end a meeting was accepted. Example: `{"returncode":"SUCCESS","messageKey":"sentEndMeetingRequest","message":"A request to end the meeting was sent."}`. */
export type EndResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    messageKey?: MessageKey;
    message?: Message;
};
/** A user in a meeting. */
export type Attendee = {
    /** Your id of the user, or the server's if you gave none. Example: `u-1`. */
    userID: string;
    /** Name of the user. Example: `João da Silva`. */
    fullName: string;
    role: Role;
    /** Whether the user is the presenter. Example: `true`. */
    isPresenter: boolean;
    /** Whether the user is connected to the audio without a microphone. Example: `false`. */
    isListeningOnly: boolean;
    /** Whether the user is connected to the audio with a microphone. Example: `true`. */
    hasJoinedVoice: boolean;
    /** Whether the user is sharing a camera. Example: `false`. */
    hasVideo: boolean;
    clientType: ClientType;
    /** The `userdata` of join, keyed by name. Example: `{"bbb_auto_join_audio":"true"}`. */
    customdata: {
        [key: string]: string;
    };
};
/** A meeting and its users, with the members that all servers share. */
export type AnyMeeting = {
    /** Name of the meeting. Example: `Aula 1`. */
    meetingName: string;
    /** Your id of the meeting. Example: `aula-1`. */
    meetingID: string;
    /** The server's id: SHA-1 of your id, then `-` and `createTime`. Also the id of the recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
    internalMeetingID: string;
    /** The creation time as a string with the server's time zone. Not meant to be parsed. Example: `Fri Mar 07 10:00:00 UTC 2025`. */
    createDate: string;
    /** Conference number of the voice bridge. May have leading zeros. Example: `70757`. */
    voiceBridge: string;
    /** Phone number for dialling in. May be empty. Example: `613-555-1234`. */
    dialNumber: string;
    /** Password of viewers. Since 2.6, absent when empty. Format: `password`. Example: `ap`. */
    attendeePW?: string;
    /** Password of moderators. Since 2.6, absent when empty. Format: `password`. Example: `mp`. */
    moderatorPW?: string;
    /** Whether a user has joined and the meeting has not ended. Example: `true`. */
    running: boolean;
    /** Length in minutes; 0 means no limit. Example: `60`. */
    duration: number;
    /** Whether any user has joined. Example: `true`. */
    hasUserJoined: boolean;
    /** Whether the meeting may be recorded, not whether it is being recorded now. Example: `true`. */
    recording: boolean;
    /** Whether the meeting was ended by `end`. Example: `false`. */
    hasBeenForciblyEnded: boolean;
    /** When the meeting started, in milliseconds since 1970; 0 before that. Absent where a very old server sends a date string or `null`. Format: `int64`. Example: `1741341600120`. */
    startTime?: number;
    /** When the meeting ended, in milliseconds since 1970; 0 before that. Absent where a very old server sends a date string or `null`. Format: `int64`. Example: `0`. */
    endTime?: number;
    /** Number of users online. Example: `1`. */
    participantCount: number;
    /** Number of users who only listen. Example: `0`. */
    listenerCount: number;
    /** Number of users with a microphone. Example: `1`. */
    voiceParticipantCount: number;
    /** Number of users with a camera. Example: `0`. */
    videoCount: number;
    /** Maximum number of users; 0 means no limit. Example: `0`. */
    maxUsers: number;
    /** Number of moderators online. Example: `1`. */
    moderatorCount: number;
    /** The users. */
    attendees: Attendee[];
    /** The `meta` of create, keyed by name in lower case. Example: `{"class-id":"007"}`. */
    metadata: {
        [key: string]: string;
    };
    /** Whether it is a breakout room. Example: `false`. */
    isBreakout: boolean;
    /** For a breakout room: `meetingID` of its parent. Published samples have it inside a `<breakout>` element. Example: `aula-1`. */
    parentMeetingID?: string;
    /** For a breakout room: its number. Published samples have it inside a `<breakout>` element. Example: `1`. */
    sequence?: number;
    /** For a breakout room: whether users choose their room. Published samples have it inside a `<breakout>` element. Example: `false`. */
    freeJoin?: boolean;
    /** `meetingID` of each of its breakout rooms. */
    breakoutRooms: string[];
    /** Whether the meeting is relayed to external viewers (streaming). Dialects: conferenciaweb. Assumed: the contract lists the field without its meaning; Mconf gives the relay the role TRANSFER. Example: `false`. */
    transfer?: boolean;
    /** Number of connections that relay the meeting. They are not counted as participants. Dialects: conferenciaweb. Example: `0`. */
    transferCount?: number;
    messageKey?: MessageKey;
    message?: Message;
};
/** A meeting and its users. */
export type Meeting = AnyMeeting & {
    /** When the meeting was created, in milliseconds since 1970. Format: `int64`. Example: `1741341600000`. */
    createTime: number;
};
/** A running or ended meeting, as listed by getAllMeetings. Dialects: conferenciaweb. */
export type ListedMeeting = AnyMeeting & {
    /** When the meeting was created: a date string with the server's time zone, as in the contract's sample (`Thu Sep 18 19:17:10 UTC 2014`), or milliseconds since 1970. `startTime` is always in milliseconds. Example: `Thu Sep 18 19:17:10 UTC 2014`. */
    createTime?: string;
};
/** A meeting. Its fields are direct members of the response. */
export type GetMeetingInfoResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
} & Meeting;
/** The meetings of a server. */
export type GetMeetingsResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** The meetings. */
    meetings: Meeting[];
    messageKey?: MessageKey;
    message?: Message;
};
/** The user sessions of a server. Example: `{"returncode":"SUCCESS","sessions":[{"meetingID":"5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000","meetingName":"Aula 1","userName":"João da Silva"}]}`. */
export type GetSessionsResponse = {
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
    messageKey?: MessageKey;
    message?: Message;
};
/** Presentations are being fetched. Neither success nor failure has a `messageKey`. Example: `{"returncode":"SUCCESS","message":"Presentation is being uploaded"}`. */
export type InsertDocumentResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    message?: Message;
};
/** A message was sent. Key and message are empty. Example: `{"returncode":"SUCCESS","messageKey":"","message":""}`. */
export type SendChatMessageResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    messageKey?: MessageKey;
    message?: Message;
};
/** A preview image. */
export type RecordingImage = {
    /** URL of the image. Format: `uri`. Example: `https://bbb.example.org/thumbnails/thumb-1.png`. */
    url: string;
    /** Width in pixels. Example: `176`. */
    width?: number;
    /** Height in pixels. Example: `136`. */
    height?: number;
    /** Description of the image. May be empty. Example: `Welcome`. */
    alt?: string;
};
/** A playback format of a recording. Formats may add their own elements. */
export type RecordingFormat = {
    type: PlaybackType;
    /** Playback URL. On ConferênciaWeb, adding `l=media` to the URL of a presentation shows only the video. Format: `uri`. */
    url: string;
    /** Processing time in milliseconds. Format: `int64`. Example: `7000`. */
    processingTime?: number;
    /** Length in minutes. May be 0 or empty. Example: `60`. */
    length?: number;
    /** Size in bytes. Format: `int64`. Example: `2048`. */
    size?: number;
    /** Preview images for lists of recordings. */
    preview?: {
        /** The images. Example: `[{"url":"https://bbb.example.org/thumbnails/thumb-1.png","width":176,"height":136,"alt":"Welcome"}]`. */
        images: RecordingImage[];
    };
    /** For `ai-summary`: the generated files and their URLs. */
    urls?: {
        /** The URLs. */
        url: RecordingLink[];
    };
} & {
    [key: string]: unknown;
};
/** URL of one file of a recording's format. */
export type RecordingLink = {
    /** URL of the file. Example: `https://bbb.example.org/playback/ai-summary/r/summary.html`. */
    url: string;
    /** Content of the file, such as `summary`. Example: `summary`. */
    category?: string;
    /** Kind of file, such as `html`, `pdf` or `md`. Example: `html`. */
    type?: string;
};
/** A file that belongs to a recording. */
export type RecordingFile = {
    /** Kind of file. Example: `YN`. */
    type: string;
    /** URL of the file. Format: `uri`. */
    url: string;
} & {
    [key: string]: unknown;
};
/** A recording. Servers older than those covered here listed a recording once per format, and a broken one as `<error>` with only its id. */
export type Recording = {
    /** Id of the recording. On BigBlueButton it is the server's id of the meeting, on b3lb a UUID. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
    recordID: string;
    /** Your id of the meeting. Example: `aula-1`. */
    meetingID: string;
    /** The server's id of the meeting. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
    internalMeetingID?: string;
    /** Name of the meeting. Example: `Aula 1`. */
    name: string;
    /** Whether the meeting was a breakout room. Absent in Scalelite. Example: `false`. */
    isBreakout?: boolean;
    /** Whether the recording is published and can be watched. Example: `true`. */
    published: boolean;
    state?: RecordingState;
    /** When the meeting started, in milliseconds since 1970. Sometimes in seconds on Mconf; may be 0 or empty. Format: `int64`. Example: `1741341600000`. */
    startTime?: number;
    /** When the meeting ended, in milliseconds since 1970. Sometimes in seconds on Mconf; may be 0 or empty. Format: `int64`. Example: `1741345200000`. */
    endTime?: number;
    /** Number of users who took part. Example: `2`. */
    participants?: number;
    /** Size of the raw files, in bytes. Format: `int64`. Example: `1048576`. */
    rawSize?: number;
    /** Size of all formats, in bytes. Format: `int64`. Example: `2048`. */
    size?: number;
    /** Whether playback requires a token. Example: `true`. */
    protected?: boolean;
    /** The `meta` of create and updateRecordings, keyed by name. The server adds `meetingId`, `meetingName` and `isBreakout`, which are not in lower case. Example: `{"meetingName":"Aula 1","class-id":"007"}`. */
    metadata: {
        [key: string]: string;
    };
    /** For a breakout room: its parent and number. */
    breakout?: {
        /** The server's id of the parent meeting. Example: `183f0bf3c2d9a7e4-1741341600000`. */
        parentId?: string;
        /** Number of the room. Example: `1`. */
        sequence?: number;
        /** Whether users could choose their room. Example: `false`. */
        freeJoin?: boolean;
    };
    /** The server's ids of its breakout rooms. */
    breakoutRooms: string[];
    /** The playback formats. */
    playback: RecordingFormat[];
    /** Additional files. */
    data: RecordingFile[];
    /** Files to download. Dialects: conferenciaweb. Assumed: read in Mconf's public code; its fields are assumed to be those of the other lists */
    download: RecordingFile[];
    /** When the recording will be removed. Dialects: conferenciaweb. Assumed: read in Mconf's public code, which does not show the date format. Example: `2026-03-07`. */
    expirationDate?: string;
    /** Present instead of everything else when the recording is broken. */
    error?: {
        /** Path of the broken recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
        recordID?: string;
    };
} & {
    [key: string]: unknown;
};
/** Pagination data of 2.6 and early builds of 3.0. 2.7 and later have only `totalElements`. */
export type Pagination = {
    /** The requested page. */
    pageable?: {
        /** Number of recordings skipped. Example: `0`. */
        offset?: number;
        /** Maximum number of recordings. Example: `50`. */
        limit?: number;
        /** Whether the response is one page of several. Example: `true`. */
        paged?: boolean;
        /** Whether the response is complete. Example: `false`. */
        unpaged?: boolean;
    };
    /** Number of recordings on all pages. Example: `120`. */
    totalElements?: number;
    /** Whether the page is empty. Example: `false`. */
    empty?: boolean;
};
/** A list of recordings. */
export type GetRecordingsResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** The recordings. */
    recordings: Recording[];
    /** Number of recordings on all pages, or of their files: 2.6, 2.7 and early builds of 3.0 count one per format. Present only when `limit` was given; 2.6 has it inside `pagination`. Since 2.6. Example: `1`. */
    totalElements?: number;
    /** Whether another page follows. A server that sends this may return fewer recordings than requested. Dialects: conferenciaweb. Example: `false`. */
    nextPage?: boolean;
    pagination?: Pagination;
    messageKey?: MessageKey;
    message?: Message;
};
/** Recordings were published or unpublished. Example: `{"returncode":"SUCCESS","published":"true"}`. */
export type PublishRecordingsResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** The value of the parameter `publish`, echoed unchanged, even if it is `maybe`. Example: `true`. */
    published: string;
    messageKey?: MessageKey;
    message?: Message;
};
/** Recordings were deleted. Example: `{"returncode":"SUCCESS","deleted":true}`. */
export type DeleteRecordingsResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Whether they were deleted. Example: `true`. */
    deleted: boolean;
    messageKey?: MessageKey;
    message?: Message;
};
/** Recordings were changed. Example: `{"returncode":"SUCCESS","updated":true}`. */
export type UpdateRecordingsResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Whether the recordings were changed. Only Scalelite ever returns false. Example: `true`. */
    updated: boolean;
    messageKey?: MessageKey;
    message?: Message;
};
/** A text track. */
export type TextTrack = {
    /** URL of the track, valid for one download within an hour. Captions of a meeting that is still running have separate links in the client; browsers download those since 4.1. Format: `uri`. Example: `https://bbb.example.org/captions/5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b/caption_en-US.vtt`. */
    href: string;
    kind: TrackKind;
    /** Name of the track. Example: `English`. */
    label: string;
    /** Language of the track, such as `en-US`. Example: `en-US`. */
    lang: string;
    source: TrackSource;
};
/** Text tracks of a recording. */
export type GetRecordingTextTracksResponse = {
    /** The response. */
    response: {
        /** The call succeeded. */
        returncode: "SUCCESS";
        /** The text tracks. */
        tracks: TextTrack[];
    };
};
/** Result of uploading a text track. */
export type PutRecordingTextTrackResponse = {
    /** The response. */
    response: {
        /** The call succeeded. */
        returncode: "SUCCESS";
        messageKey?: MessageKey;
        message?: Message;
        /** Id of the recording. Example: `5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000`. */
        recordId?: string;
    };
};
/** A URL for rejoining a meeting. */
export type GetJoinUrlResponse = {
    /** The response. */
    response: {
        /** The call succeeded. */
        returncode: "SUCCESS";
        message?: Message;
        /** A signed join URL. Its query starts with `&`, and names with non-ASCII characters are encoded twice. Use it unchanged. Format: `uri`. */
        url: string;
    };
};
/** STUN and TURN servers for WebRTC. */
export type StunsResponse = {
    /** STUN servers. Example: `[{"url":"stun:stun.example.org:3478"}]`. */
    stunServers: {
        /** URL of the server. Format: `uri`. Example: `stun:stun.example.org:3478`. */
        url: string;
    }[];
    /** TURN servers. */
    turnServers: {
        /** User name for this session. Example: `1741345200:w_rz5zceuonopt`. */
        username: string;
        /** Password for this session. Format: `password`. Example: `8Jk2mJ0v`. */
        password: string;
        /** URL of the server. Format: `uri`. Example: `turns:turn.example.org:443?transport=tcp`. */
        url: string;
        /** How long the password is valid, in seconds. Assumed: TURN services commonly use seconds; no source states the unit. Example: `86400`. */
        ttl: number;
    }[];
    /** Addresses of the media server. */
    remoteIceCandidates: {
        /** IP address. Example: `203.0.113.20`. */
        ip: string;
    }[];
};
/** The session has ended. Example: `{"returncode":"SUCCESS"}`. */
export type SignOutResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
};
/** Activity data of a meeting. */
export type LearningDashboardResponse = {
    /** The response. */
    response: {
        /** The call succeeded. */
        returncode: "SUCCESS";
        /** The data, as a JSON string inside the JSON. Example: `{"intId":"5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000","users":{}}`. */
        data: string;
        /** The token of the request. Format: `password`. Example: `mw4vsesu3c96u4a8`. */
        sessionToken?: string;
    };
};
/** Activity of a meeting and its users, as the server tracks it while the meeting is running. All times are milliseconds since 1970, all durations milliseconds; 0 means "not yet". */
export type LearningDashboard = {
    /** The server's id of this run of the meeting. Example: `w_rz5zceuonopt`. */
    intId: string;
    /** Your id of the meeting. Example: `u-1`. */
    extId: string;
    /** Name of the meeting. Example: `João da Silva`. */
    name: string;
    /** When the meeting was created. Format: `int64`. Example: `1741341600000`. */
    createdOn?: number;
    /** When the meeting ended; 0 while it is running. Format: `int64`. Example: `0`. */
    endedOn?: number;
    /** Whether moderators may download the data. Newer servers only. Example: `false`. */
    downloadSessionDataEnabled?: boolean;
    /** Whether the dashboard was disabled. Newer servers only. Example: `false`. */
    learningDashboardDisabled?: boolean;
    /** Users, keyed by your id of the user followed by `-` and a number. A user whose connections overlapped has several entries: group them by `extId`. */
    users: {
        [key: string]: LearningDashboardUser;
    };
    /** Polls, keyed by the server's id of the poll. */
    polls?: {
        [key: string]: LearningDashboardPoll;
    };
    /** When a screen was shared. The data does not include who shared it. */
    screenshares?: LearningDashboardSpan[];
    /** The slides that were shown. */
    presentationSlides?: LearningDashboardSlide[];
    /** Additional data of the server. Newer servers only. Example: `{}`. */
    other?: {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** Activity of a user. */
export type LearningDashboardUser = {
    /** The key of this entry. Example: `u-1-1`. */
    userKey?: string;
    /** Your id of the user, or the server's if you gave none. Example: `u-1`. */
    extId: string;
    /** The user's connections, keyed by the server's id of the user. */
    intIds: {
        [key: string]: LearningDashboardConnection;
    };
    /** The connection currently in use. Example: `w_rz5zceuonopt`. */
    currentIntId?: string | null;
    /** Name of the user. Example: `João da Silva`. */
    name: string;
    /** Whether the user is a moderator now. Example: `false`. */
    isModerator: boolean;
    /** Whether the user takes part by phone. Example: `false`. */
    isDialIn?: boolean;
    /** URL of the user's avatar image. Example: `https://app.example.org/avatars/u-1.png`. */
    avatar?: string;
    /** Colour of the user in the client. Example: `#7b1fa2`. */
    color?: string;
    /** How long the user talked. */
    talk?: {
        /** Total time in milliseconds, without a talk in progress. Format: `int64`. Example: `12500`. */
        totalTime?: number;
        /** When the talk in progress began; 0 when the user is not talking. Format: `int64`. Example: `0`. */
        lastTalkStartedOn?: number;
    } & {
        [key: string]: unknown;
    };
    /** When the user shared a camera. Times of several cameras overlap. */
    webcams?: LearningDashboardSpan[];
    /** When the user was away. Newer servers only. */
    away?: LearningDashboardSpan[];
    /** When the user raised a hand. Since 2.7; earlier releases have entries named `raiseHand` in `emojis`. Example: `[1741341900000]`. */
    raiseHand?: number[];
    /** Reactions the user sent. The same reaction within 30 seconds is stored once. Since 2.7. */
    reactions?: LearningDashboardReaction[];
    /** Emojis the user showed, including raised hands. Up to 2.6. */
    emojis?: LearningDashboardReaction[];
    /** The user's answers in polls that are not anonymous, keyed by the id of the poll. Example: `{"p-1":["Yes"]}`. */
    answers?: {
        [key: string]: string[] | string;
    };
    /** Number of public chat messages the user sent. Example: `3`. */
    totalOfMessages?: number;
    /** Number of edits of the shared notes, at most two a second. Newer servers only. Example: `3`. */
    totalOfSharedNotes?: number;
    /** Number of annotations on the whiteboard. Newer servers only. Example: `3`. */
    totalOfWhiteboardAnnotations?: number;
} & {
    [key: string]: unknown;
};
/** One connection of a user, with its sessions in the meeting. */
export type LearningDashboardConnection = {
    /** The server's id of the user. Example: `w_rz5zceuonopt`. */
    intId?: string;
    /** The sessions. Since 2.7. */
    sessions?: LearningDashboardStay[];
    /** When the session began. Up to 2.6, which has no `sessions`. Format: `int64`. Example: `1741341600000`. */
    registeredOn?: number;
    /** When the session ended; 0 while the user is present. Up to 2.6, which has no `sessions`. Format: `int64`. Example: `0`. */
    leftOn?: number;
    /** Whether the connection was lost; the user may come back. Example: `false`. */
    userLeftFlag?: boolean;
} & {
    [key: string]: unknown;
};
/** One session in the meeting, from joining to leaving. */
export type LearningDashboardStay = {
    /** When the user joined. Format: `int64`. Example: `1741341600000`. */
    registeredOn: number;
    /** When the user left; 0 while the user is present. Format: `int64`. Example: `0`. */
    leftOn: number;
} & {
    [key: string]: unknown;
};
/** A period of time. */
export type LearningDashboardSpan = {
    /** Start of the period. Format: `int64`. Example: `1741341600000`. */
    startedOn: number;
    /** End of the period; 0 while it continues. Format: `int64`. Example: `0`. */
    stoppedOn: number;
} & {
    [key: string]: unknown;
};
/** An emoji and when it was shown. */
export type LearningDashboardReaction = {
    /** Name of the emoji, or the emoji itself. Example: `João da Silva`. */
    name: string;
    /** When it was shown. Format: `int64`. Example: `1741341600000`. */
    sentOn: number;
} & {
    [key: string]: unknown;
};
/** A poll and its anonymous votes. */
export type LearningDashboardPoll = {
    /** The server's id of the poll. Example: `p-1`. */
    pollId?: string;
    /** Kind of poll. Example: `YN`. */
    pollType?: string;
    /** Whether votes are anonymous. Example: `false`. */
    anonymous?: boolean;
    /** Whether users could choose several answers. Example: `false`. */
    multiple?: boolean;
    /** Whether it is a quiz, with a correct answer. Newer servers only. Example: `false`. */
    quiz?: boolean;
    /** The question. Example: `Ready?`. */
    question?: string;
    /** The answers to choose from. Example: `["Yes","No"]`. */
    options?: string[];
    /** The correct answer of a quiz. Example: `A`. */
    correctOption?: string;
    /** Whether the poll has ended. Example: `false`. */
    ended?: boolean;
    /** Whether the result was shown to all users. Example: `false`. */
    published?: boolean;
    /** Votes of an anonymous poll. Example: `["Yes","No"]`. */
    anonymousAnswers?: string[];
    /** When the poll was started. Format: `int64`. Example: `1741341600000`. */
    createdOn?: number;
} & {
    [key: string]: unknown;
};
/** A slide, and when it was shown. */
export type LearningDashboardSlide = {
    /** The server's id of the presentation. Example: `d2d9a672-1741341600000`. */
    presentationId?: string;
    /** Page number, counted from 1. Example: `1`. */
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
/** The feedback was accepted. */
export type FeedbackResponse = {
    /** The response. */
    response: {
        /** The call succeeded. */
        returncode: "SUCCESS";
    } & {
        [key: string]: unknown;
    };
};
/** A registered webhook. Example: `{"returncode":"SUCCESS","hookID":"bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5","permanentHook":false,"rawData":false}`. */
export type HooksCreateResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Id of the hook. A UUID in bbb-webhooks 3, a number in bbb-webhooks 2. Example: `bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5`. */
    hookID: string;
    /** Whether the server's operator set the hook up. Absent when the URL was already registered. Example: `false`. */
    permanentHook?: boolean;
    /** Whether internal messages are sent instead of events. Absent when the URL was already registered. Example: `false`. */
    rawData?: boolean;
    /** Another id of the hook. Dialects: conferenciaweb. Format: `password`. Example: `f4fd4b8a-5c8e-4930-8f33-4f133d5d9b57`. */
    hookGUID?: string;
    /** Bearer token that requests of this hook carry in `Authorization`. Store it with the hook and reject requests without it. If it is absent, the guide says, the shared secret is used instead. The guide does not say whether registering again returns it. Dialects: conferenciaweb. Format: `password`. Example: `b8a1c0d2e4f6`. */
    authToken?: string;
    /** Id of the shared secret with which the hook was registered. Dialects: conferenciaweb. Format: `password`. Example: `ed3cef25-9376-4efb-be8b-d5914524e1b9`. */
    sharedSecretGUID?: string;
    messageKey?: MessageKey;
    message?: Message;
};
/** A registered webhook. */
export type Hook = {
    /** Id of the hook. A UUID in bbb-webhooks 3, a number in bbb-webhooks 2. Example: `bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5`. */
    hookID: string;
    /** URL to which events are sent, exactly as registered. Example: `https://app.example.org/hooks/bbb`. */
    callbackURL: string;
    /** The meeting whose events are sent. Absent for a hook of all meetings. Example: `aula-1`. */
    meetingID?: string;
    /** The events that are sent, separated by commas. Absent or empty means all events. Services that do not list them omit it too (2.3, ConferênciaWeb). Example: `meeting-ended,rap-publish-ended`. */
    eventID?: string;
    /** Whether the server's operator set the hook up. Such a hook cannot be destroyed. ConferênciaWeb does not list it. Example: `false`. */
    permanentHook?: boolean;
    /** Whether internal messages are sent instead of events. Some servers omit it, some write `1`. Example: `false`. */
    rawData?: boolean;
    /** The bearer token of this hook, as in the response of `hooks/create`. Dialects: conferenciaweb. Format: `password`. Example: `b8a1c0d2e4f6`. */
    authToken?: string;
    /** Another id of the hook. Dialects: conferenciaweb. Format: `password`. Example: `f4fd4b8a-5c8e-4930-8f33-4f133d5d9b57`. */
    hookGUID?: string;
    /** Id of the shared secret with which the hook was registered. Dialects: conferenciaweb. Format: `password`. Example: `ed3cef25-9376-4efb-be8b-d5914524e1b9`. */
    sharedSecretGUID?: string;
    /** Whether the hook receives events. Dialects: conferenciaweb. Example: `true`. */
    enabled?: boolean;
    /** `meetingID` of the meeting whose events are sent; several are separated by commas. Dialects: conferenciaweb. Assumed: several meetings are expected to be separated by commas, as in `hooks/create`. Example: `aula-1,aula-2`. */
    externalMeetingID?: string;
};
/** Registered webhooks. */
export type HooksListResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** The hooks. */
    hooks: Hook[];
    messageKey?: MessageKey;
    message?: Message;
};
/** A webhook was enabled. The contract's sample has `enabled`, while its schema has `hookID`. Example: `{"returncode":"SUCCESS","enabled":true}`. */
export type HooksEnableResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Whether the hook is enabled. Example: `true`. */
    enabled?: boolean;
    /** The hook. Example: `1`. */
    hookID?: string;
    messageKey?: MessageKey;
    message?: Message;
};
/** A webhook was removed. Example: `{"returncode":"SUCCESS","removed":true}`. */
export type HooksDestroyResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Whether the hook was removed. Example: `true`. */
    removed: boolean;
    messageKey?: MessageKey;
    message?: Message;
};
/** A meeting and its recording. Dialects: conferenciaweb. */
export type MeetingData = {
    meeting: ListedMeeting;
    /** The meeting's recording. Absent without `includeRecordings`, and for a meeting without a recording. */
    recording?: Recording;
};
/** Meetings with their recordings. */
export type GetAllMeetingsResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** Whether another page follows. Example: `false`. */
    nextPage?: boolean;
    /** The meetings. */
    meetings: MeetingData[];
    messageKey?: MessageKey;
    message?: Message;
};
/** A meeting was renamed. Example: `{"returncode":"SUCCESS","messageKey":"meetingUpdated","message":"The meeting name has been updated."}`. */
export type UpdateMeetingResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    messageKey?: MessageKey;
    message?: Message;
};
/** A playback token. Example: `{"returncode":"SUCCESS","token":"b1ec9d4f"}`. */
export type GetRecordingTokenResponse = {
    /** The call succeeded. */
    returncode: "SUCCESS";
    /** The token. Format: `password`. Example: `b1ec9d4f`. */
    token: string;
    messageKey?: MessageKey;
    message?: Message;
};
/** A delivery of the webhooks service. */
export type EventForm = {
    domain: EventDomain;
    /** A list as a JSON string, nearly always with one event. */
    event: EventEntry[];
    timestamp: EventTimestamp;
};
/** One event of a delivery. */
export type EventEntry = {
    data: AnyEvent;
};
/** One of the events below. Event names are an open set, so others may occur. */
export type AnyEvent = MeetingCreatedEvent | MeetingEndedEvent | MeetingRecordingStartedEvent | MeetingRecordingStoppedEvent | MeetingRecordingUnhandledEvent | MeetingScreenshareStartedEvent | MeetingScreenshareStoppedEvent | MeetingPresentationChangedEvent | UserJoinedEvent | UserLeftEvent | UserAudioVoiceEnabledEvent | UserAudioVoiceDisabledEvent | UserAudioMutedEvent | UserAudioUnmutedEvent | UserAudioUnhandledEvent | UserCamBroadcastStartEvent | UserCamBroadcastEndEvent | UserPresenterAssignedEvent | UserPresenterUnassignedEvent | UserEmojiChangedEvent | UserRaiseHandChangedEvent | TranscriptUpdatedEvent | ChatGroupMessageSentEvent | PadContentEvent | PollStartedEvent | PollRespondedEvent | RapArchiveStartedEvent | RapArchiveEndedEvent | RapSanityStartedEvent | RapSanityEndedEvent | RapPostArchiveStartedEvent | RapPostArchiveEndedEvent | RapProcessStartedEvent | RapProcessEndedEvent | RapPostProcessStartedEvent | RapPostProcessEndedEvent | RapPublishStartedEvent | RapPublishEndedEvent | RapPostPublishStartedEvent | RapPostPublishEndedEvent | RapPublishedEvent | RapUnpublishedEvent | RapDeletedEvent | OtherEvent;
/** Members that every event has, including events that this document does not describe. Example: `{"type":"event","id":"meeting-something-new","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000"}},"event":{"ts":1700009000000}}`. */
export type OtherEvent = {
    type: EventType;
    /** Name of the event. Example: `meeting-something-new`. */
    id: string;
} & {
    [key: string]: unknown;
};
/** Host name of the sending server, as configured in its webhooks service. Example: `bbb.example.org`. */
export type EventDomain = string;
/** When the delivery was first attempted, in milliseconds since 1970. The same in every retry. Format: `int64`. Example: `1700000000123`. */
export type EventTimestamp = number;
/** The same value in every event. */
export type EventType = "event";
/** When the event happened. */
export type EventTime = {
    /** Milliseconds since 1970, by the clock of the webhooks service when it received the event. For `rap-*`, by the clock of the recording scripts. Format: `int64`. Example: `1700000000012`. */
    ts: number;
} & {
    [key: string]: unknown;
};
/** The server's own id of this run of the meeting; also the id of its recording. Example: `183f0bf3-1700000000000`. */
export type EventInternalMeetingId = string;
/** The `meetingID` that was given to `create`. Missing once the webhooks service has discarded the meeting. Example: `aula-1`. */
export type EventExternalMeetingId = string;
/** The server's own id of the user in this meeting. Example: `w_xfsb9gxtlfom`. */
export type EventInternalUserId = string;
/** The `userID` that was given to `join`. Equal to the internal id for a user who joined without one; an empty string when it is not known. Example: `42`. */
export type EventExternalUserId = string;
/** Role of the user. `TRANSFER` and `BOT` are known from Mconf's servers only. */
export type EventRole = "MODERATOR" | "VIEWER" | "TRANSFER" | "BOT" | (string & {});
/** True or false; some releases send it as a string. */
export type EventFlag = boolean | ("true" | "false");
/** The meeting an event belongs to. */
export type EventMeeting = {
    "internal-meeting-id": EventInternalMeetingId;
    "external-meeting-id"?: EventExternalMeetingId;
} & {
    [key: string]: unknown;
};
/** A meeting with the settings it was created with. */
export type EventCreatedMeeting = {
    "internal-meeting-id": EventInternalMeetingId;
    "external-meeting-id"?: EventExternalMeetingId;
    /** Name of the meeting. Example: `Aula 1`. */
    name?: string;
    /** Whether it is a breakout room. Example: `false`. */
    "is-breakout"?: boolean;
    /** Internal id of the parent of a breakout room; `bbb-none` for any other meeting. Example: `bbb-none`. */
    "parent-id"?: string;
    /** Planned length in minutes; 0 means no limit. Example: `0`. */
    duration?: number;
    /** When the meeting was created, in milliseconds since 1970. Format: `int64`. Example: `1700000000000`. */
    "create-time"?: number;
    /** The creation time as a string, in the server's time zone, such as `Tue Oct 31 13:52:37 BRT 2023`. Example: `Tue Nov 14 19:13:20 BRT 2023`. */
    "create-date"?: string;
    /** Password of the moderators. Do not log it. Format: `password`. Example: `mp`. */
    "moderator-pass"?: string;
    /** Password of the viewers. Do not log it. Format: `password`. Example: `ap`. */
    "viewer-pass"?: string;
    /** Whether the meeting may be recorded. Example: `true`. */
    record?: boolean;
    /** Number of the voice conference. Digits, possibly with leading zeros. Example: `071347`. */
    "voice-conf"?: string;
    /** Phone number for dialling in. Example: `613-555-1234`. */
    "dial-number"?: string;
    /** Maximum number of users at the same time; 0 means no limit. Example: `0`. */
    "max-users"?: number;
    /** The `meta_*` values given to `create`, with lower-case names and without the prefix. May be absent. Example: `{"class-id":"007"}`. */
    metadata?: {
        [key: string]: string;
    };
    /** Media server for audio. In camel case, unlike the other names. Since 3.4. Example: `bbb-webrtc-sfu`. */
    audioBridge?: string;
    /** Media server for cameras. In camel case, unlike the other names. Since 3.4. Example: `bbb-webrtc-sfu`. */
    cameraBridge?: string;
    /** Media server for screen sharing. In camel case, unlike the other names. Since 3.4. Example: `bbb-webrtc-sfu`. */
    screenShareBridge?: string;
} & {
    [key: string]: unknown;
};
/** A meeting with the presentation now shown. */
export type EventPresentedMeeting = {
    "internal-meeting-id": EventInternalMeetingId;
    "external-meeting-id"?: EventExternalMeetingId;
    /** The server's own id of the presentation. Example: `d2d9a672040fbde2a47a10bf6c37b6a4b5ae187f-1700000000100`. */
    "presentation-id"?: string;
} & {
    [key: string]: unknown;
};
/** A user, identified only by ids. */
export type EventUser = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
} & {
    [key: string]: unknown;
};
/** A user with the known details. A regular `user-left` contains only the ids and `guest`; one generated at the end of a meeting contains everything stored since the user joined. */
export type EventMember = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
    /** Name shown to other users. Example: `João`. */
    name?: string;
    role?: EventRole;
    /** Whether the user is the presenter. A string in some releases around 2.7. */
    presenter?: EventFlag;
    /** Whether the user joined as a guest. Since 3.1. Example: `false`. */
    guest?: boolean;
    /** The `userdata-*` values given to `join`, without the prefix. Example: `{"bbb_listen_only_mode":"false"}`. */
    userdata?: {
        [key: string]: string;
    };
    /** Id of the user's camera stream, where the server adds it. Example: `w_rz5zceuonopt-cam-1`. */
    stream?: string;
    /** IP address the user joined from. Example: `203.0.113.7`. */
    "ip-address"?: string;
    /** Browser the user joined with. Example: `Mozilla/5.0`. */
    "user-agent"?: string;
    /** Page the user came from. Mconf's servers use the same name. Format: `uri`. Example: `https://app.example.org/`. */
    referer?: string;
    /** The user's session token. Anyone who has it can use the session; do not log it. Since 3.5. Format: `password`. Example: `uqnqh3vd9w1yyq5i`. */
    "session-token"?: string;
    /** IP address the user joined from. Dialects: conferenciaweb. Assumed: read in Mconf's public fork of bbb-webhooks; not in the ConferênciaWeb guide. Example: `203.0.113.7`. */
    ip_addr?: string;
    /** Browser the user joined with. Dialects: conferenciaweb. Assumed: read in Mconf's public fork of bbb-webhooks; not in the ConferênciaWeb guide. Example: `Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0`. */
    user_agent?: string;
} & {
    [key: string]: unknown;
};
/** A user whose state in the voice conference changed. */
export type EventVoiceUser = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
    /** Whether the user listens without a microphone. Always false after the audio is disconnected. Example: `false`. */
    "listening-only"?: boolean;
    /** Whether the user's microphone is connected. Always false after the audio is disconnected. Example: `true`. */
    "sharing-mic"?: boolean;
    /** Whether the user is muted. Always true after the audio is disconnected. Since 3.0. Example: `false`. */
    muted?: boolean;
} & {
    [key: string]: unknown;
};
/** A user who was muted or unmuted. */
export type EventMutedUser = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
    /** Whether the user is muted now. Example: `true`. */
    muted?: boolean;
} & {
    [key: string]: unknown;
};
/** A user and one of their cameras. */
export type EventCameraUser = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
    /** Id of the camera stream. Example: `w_xfsb9gxtlfom_0e2313d7c9d39860`. */
    stream?: string;
} & {
    [key: string]: unknown;
};
/** A user and their emoji. */
export type EventEmojiUser = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
    /** An emoji character, a keyword such as `happy`, or `none`. 2.x omits the member instead of sending `none`. Example: `👏`. */
    emoji?: string;
} & {
    [key: string]: unknown;
};
/** A user who raised or lowered a hand. The name of the member depends on the release. */
export type EventRaisedHandUser = {
    "internal-user-id"?: EventInternalUserId;
    "external-user-id"?: EventExternalUserId;
    /** Whether the hand is raised. Example: `true`. */
    "raise-hand"?: boolean;
    /** Same as `raise-hand`, sent instead of it before BigBlueButton 2.7. There, a raised hand is only an emoji, and the webhooks service derives this event from it. Example: `true`. */
    raiseHand?: boolean;
} & {
    [key: string]: unknown;
};
/** An event about a meeting, without further data. */
export type EventMeetingAttributes = {
    meeting: EventMeeting;
} & {
    [key: string]: unknown;
};
/** An event about a user, without further data. */
export type EventUserAttributes = {
    meeting: EventMeeting;
    user?: EventUser;
} & {
    [key: string]: unknown;
};
/** A user joined or left. */
export type EventMemberAttributes = {
    meeting: EventMeeting;
    user?: EventMember;
} & {
    [key: string]: unknown;
};
/** A user joined or left the voice conference. */
export type EventVoiceAttributes = {
    meeting: EventMeeting;
    user?: EventVoiceUser;
} & {
    [key: string]: unknown;
};
/** A user was muted or unmuted. */
export type EventMutedAttributes = {
    meeting: EventMeeting;
    user?: EventMutedUser;
} & {
    [key: string]: unknown;
};
/** A camera was turned on or off. */
export type EventCameraAttributes = {
    meeting: EventMeeting;
    user?: EventCameraUser;
} & {
    [key: string]: unknown;
};
/** Part of a transcript. A later part with the same id replaces it. Assumed: the members are known, but their meaning was not published */
export type EventTranscript = {
    /** Id of the part. Example: `w_xfsb9gxtlfom-1700000500000`. */
    id?: string;
    /** The transcribed text. Example: `Bom dia a todos`. */
    transcript?: string;
    /** Language of the text. Example: `pt-BR`. */
    locale?: string;
    /** Whether the text is final. If false, an improved version follows. Example: `true`. */
    final?: boolean;
} & {
    [key: string]: unknown;
};
/** A chat message. */
export type EventChatMessage = {
    /** The server's own id of the message. Example: `1700000600000-rplr4p2r`. */
    id?: string;
    /** The message as the server stores it. It may contain HTML; treat it as untrusted. Example: `Olá!`. */
    message?: string;
    /** Who wrote the message, and when. */
    sender?: {
        "internal-user-id"?: EventInternalUserId;
        /** Since 3.4. */
        "external-user-id"?: EventExternalUserId;
        /** Name shown to other users. Example: `João`. */
        name?: string;
        /** When the message was sent, in milliseconds since 1970. Format: `int64`. Example: `1700000600000`. */
        time?: number;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** A count of characters or revisions, as a number or string. */
export type EventPadPosition = number | string;
/** A change of a pad (shared notes or captions). Assumed: the members are known, but their meaning was not published */
export type EventPad = {
    /** The server's own id of the pad. Example: `g.PZe0HVdCm0uRWvjz$notes`. */
    id?: string;
    /** Purpose of the pad, such as `notes` or a caption locale. Example: `notes`. */
    "external-pad-id"?: string;
    /** Revision of the pad. */
    rev?: EventPadPosition;
    /** Start of the change. */
    start?: EventPadPosition;
    /** End of the replaced text. */
    end?: EventPadPosition;
    /** The replacement text. Example: `Agenda`. */
    text?: string;
} & {
    [key: string]: unknown;
};
/** A poll with its question and answers. */
export type EventPoll = {
    /** The server's own id of the poll. Example: `d2d9a672-1700000000100/1/1700000800000`. */
    id?: string;
    /** The question. Empty for a quick poll. Example: `Pronto?`. */
    question?: string;
    /** The answers to choose from. Example: `[{"id":0,"key":"Sim"},{"id":1,"key":"Não"}]`. */
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
export type EventPollResponse = {
    /** The server's own id of the poll. Example: `d2d9a672-1700000000100/1/1700000800000`. */
    id?: string;
    /** Numbers of the chosen answers. In camel case, unlike the other names. Example: `[0]`. */
    answerIds?: number[];
} & {
    [key: string]: unknown;
};
/** Id of the recording, as in `recordID` of `getRecordings`. Example: `183f0bf3-1700000000000`. */
export type EventRecordId = string;
/** The format or script of the step, such as `presentation`; absent for steps without formats. Example: `presentation`. */
export type EventWorkflow = string;
/** How long the step took, in milliseconds. Format: `int64`. */
export type EventStepTime = number;
/** A processing step of a recording started. */
export type EventRecordingStepStarted = {
    meeting: EventMeeting;
    "record-id"?: EventRecordId;
    workflow?: EventWorkflow;
} & {
    [key: string]: unknown;
};
/** A processing step of a recording ended. */
export type EventRecordingStepEnded = {
    meeting: EventMeeting;
    "record-id"?: EventRecordId;
    /** Whether the step succeeded. Example: `true`. */
    success?: boolean;
    "step-time"?: EventStepTime;
    workflow?: EventWorkflow;
} & {
    [key: string]: unknown;
};
/** A recording was published, unpublished or deleted. The member that holds its id depends on the sender. Some senders include only the meeting, whose internal id is also the recording's. */
export type EventRecordingState = {
    meeting: EventMeeting;
    "record-id"?: EventRecordId;
    /** Same as `record-id`; some senders use this name instead. */
    record_id?: EventRecordId;
    /** The format, such as `presentation` or `video`; absent when it applies to all formats. Example: `presentation`. */
    format?: string;
} & {
    [key: string]: unknown;
};
/** A recording with one of its formats. Strings of digits arrive as numbers where they were read from XML. */
export type EventPublishedRecording = {
    /** Name of the meeting; a number if the name consists of digits. Assumed: taken from the metadata, whose values are strings or numbers; a numeric name was not recorded. Example: `Aula 1`. */
    name?: string | number;
    /** Whether the meeting was a breakout room. A string from most servers. */
    "is-breakout"?: EventFlag;
    /** When the meeting started, in milliseconds since 1970. Format: `int64`. Example: `1700000000000`. */
    "start-time"?: number;
    /** When the meeting ended, in milliseconds since 1970. Format: `int64`. Example: `1700001665000`. */
    "end-time"?: number;
    /** Size of the format's files, in bytes. Format: `int64`. Example: `20480`. */
    size?: number;
    /** Size of the raw files, in bytes. Format: `int64`. Example: `4096000`. */
    "raw-size"?: number;
    /** Metadata of the recording. Strings of digits arrive as numbers. Example: `{"meetingId":"aula-1","meetingName":"Aula 1","isBreakout":"false","class-id":7}`. */
    metadata?: {
        [key: string]: string | number;
    };
    playback?: EventPlayback;
    /** Files to download; usually empty. */
    download?: {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** A format of a recording that can be watched. */
export type EventPlayback = {
    /** Name of the format, such as `presentation` or `video`. Example: `presentation`. */
    format?: string;
    /** URL of the playback page or file. Format: `uri`. Example: `https://bbb.example.org/playback/presentation/2.3/183f0bf3-1700000000000`. */
    link?: string;
    /** Processing time in milliseconds. With an underscore, unlike the other names. Format: `int64`. Example: `11000`. */
    processing_time?: number;
    /** Length of the playback, in milliseconds. Format: `int64`. Example: `870000`. */
    duration?: number;
    /** Size of the files, in bytes. Format: `int64`. Example: `20480`. */
    size?: number;
    /** Additional data of the format. */
    extensions?: {
        /** Preview images. */
        preview?: {
            /** The images. */
            images?: {
                /** One or several images. */
                image?: EventPreviewImage | EventPreviewImage[];
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
/** A preview image: either its URL, or an object with the URL under `value`. */
export type EventPreviewImage = string | ({
    /** URL of the image. Surrounding whitespace is not significant. Example: `https://bbb.example.org/presentation/183f0bf3-1700000000000/thumbnails/thumb-1.png`. */
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
export type MeetingCreatedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-created";
    /** Data of the event. */
    attributes: {
        meeting: EventCreatedMeeting;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A meeting ended. Example: `{"type":"event","id":"meeting-ended","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700001665000}}`. */
export type MeetingEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-ended";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Recording was started. Example: `{"type":"event","id":"meeting-recording-started","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
export type MeetingRecordingStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-recording-started";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Recording was stopped. Example: `{"type":"event","id":"meeting-recording-stopped","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000900000}}`. */
export type MeetingRecordingStoppedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-recording-stopped";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Recording changed to an unknown state. Example: `{"type":"event","id":"meeting-recording-unhandled","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
export type MeetingRecordingUnhandledEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-recording-unhandled";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Recording was started or stopped. Example: `{"type":"event","id":"meeting-recording-changed","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
export type MeetingRecordingChangedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-recording-changed";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** The relay of a meeting was switched on. Example: `{"type":"event","id":"meeting-transfer-enabled","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
export type MeetingTransferEnabledEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-transfer-enabled";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** The relay of a meeting was switched off. Example: `{"type":"event","id":"meeting-transfer-disabled","attributes":{"meeting":{"internal-meeting-id":"183f0bf3-1700000000000","external-meeting-id":"aula-1"}},"event":{"ts":1700000030000}}`. */
export type MeetingTransferDisabledEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-transfer-disabled";
    attributes: EventMeetingAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Screen sharing started. */
export type MeetingScreenshareStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-screenshare-started";
    attributes: EventUserAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Screen sharing stopped. */
export type MeetingScreenshareStoppedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-screenshare-stopped";
    attributes: EventUserAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Another presentation is shown. */
export type MeetingPresentationChangedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "meeting-presentation-changed";
    /** Data of the event. */
    attributes: {
        meeting: EventPresentedMeeting;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user joined. */
export type UserJoinedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-joined";
    attributes: EventMemberAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user left. */
export type UserLeftEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-left";
    attributes: EventMemberAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user connected to the audio. */
export type UserAudioVoiceEnabledEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-audio-voice-enabled";
    attributes: EventVoiceAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user disconnected from the audio. */
export type UserAudioVoiceDisabledEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-audio-voice-disabled";
    attributes: EventVoiceAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user was muted. */
export type UserAudioMutedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-audio-muted";
    attributes: EventMutedAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user was unmuted. */
export type UserAudioUnmutedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-audio-unmuted";
    attributes: EventMutedAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user's audio changed to an unknown state. */
export type UserAudioUnhandledEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-audio-unhandled";
    attributes: EventMutedAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user turned a camera on. */
export type UserCamBroadcastStartEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-cam-broadcast-start";
    attributes: EventCameraAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user turned a camera off. */
export type UserCamBroadcastEndEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-cam-broadcast-end";
    attributes: EventCameraAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user became presenter. */
export type UserPresenterAssignedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-presenter-assigned";
    attributes: EventUserAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user is no longer presenter. */
export type UserPresenterUnassignedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-presenter-unassigned";
    attributes: EventUserAttributes;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user's emoji changed. */
export type UserEmojiChangedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-emoji-changed";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        user?: EventEmojiUser;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user raised or lowered a hand. */
export type UserRaiseHandChangedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "user-raise-hand-changed";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        user?: EventRaisedHandUser;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A transcript was updated. */
export type TranscriptUpdatedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "transcript-updated";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        user?: EventUser;
        transcript?: EventTranscript;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A message was sent to the public chat. */
export type ChatGroupMessageSentEvent = {
    type: EventType;
    /** Name of the event. */
    id: "chat-group-message-sent";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        "chat-message"?: EventChatMessage;
        /** Id of the chat; always `MAIN-PUBLIC-GROUP-CHAT`, since only the public chat is sent. Example: `MAIN-PUBLIC-GROUP-CHAT`. */
        "chat-id"?: string;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** The content of a pad changed. */
export type PadContentEvent = {
    type: EventType;
    /** Name of the event. */
    id: "pad-content";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        pad?: EventPad;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A poll was started. */
export type PollStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "poll-started";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        user?: EventUser;
        poll?: EventPoll;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A user voted in a poll. */
export type PollRespondedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "poll-responded";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        user?: EventUser;
        poll?: EventPollResponse;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Archiving of the raw recording started. */
export type RapArchiveStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-archive-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Archiving of the raw recording ended. */
export type RapArchiveEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-archive-ended";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        "record-id"?: EventRecordId;
        /** Whether the step succeeded. Example: `true`. */
        success?: boolean;
        "step-time"?: EventStepTime;
        /** Whether anything was recorded. If false, there will be no recording. Example: `true`. */
        recorded?: boolean;
        /** Length of the recorded part, in milliseconds. Format: `int64`. Example: `870000`. */
        duration?: number;
        workflow?: EventWorkflow;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Sanity check of a recording started. */
export type RapSanityStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-sanity-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Sanity check of a recording ended. */
export type RapSanityEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-sanity-ended";
    attributes: EventRecordingStepEnded;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Post-archive script started. */
export type RapPostArchiveStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-post-archive-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Post-archive script ended. */
export type RapPostArchiveEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-post-archive-ended";
    attributes: EventRecordingStepEnded;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Processing of a format started. */
export type RapProcessStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-process-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Processing of a format ended. */
export type RapProcessEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-process-ended";
    attributes: EventRecordingStepEnded;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Post-process script started. */
export type RapPostProcessStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-post-process-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Post-process script ended. */
export type RapPostProcessEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-post-process-ended";
    attributes: EventRecordingStepEnded;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Publishing of a format started. */
export type RapPublishStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-publish-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Publishing of a format ended. */
export type RapPublishEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-publish-ended";
    /** Data of the event. */
    attributes: {
        meeting: EventMeeting;
        "record-id"?: EventRecordId;
        /** Whether the step succeeded. Example: `true`. */
        success?: boolean;
        "step-time"?: EventStepTime;
        workflow?: EventWorkflow;
        recording?: EventPublishedRecording;
    } & {
        [key: string]: unknown;
    };
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Post-publish script started. */
export type RapPostPublishStartedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-post-publish-started";
    attributes: EventRecordingStepStarted;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** Post-publish script ended. */
export type RapPostPublishEndedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-post-publish-ended";
    attributes: EventRecordingStepEnded;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A recording was published. */
export type RapPublishedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-published";
    attributes: EventRecordingState;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A recording was unpublished. */
export type RapUnpublishedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-unpublished";
    attributes: EventRecordingState;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A recording was deleted. */
export type RapDeletedEvent = {
    type: EventType;
    /** Name of the event. */
    id: "rap-deleted";
    attributes: EventRecordingState;
    event: EventTime;
} & {
    [key: string]: unknown;
};
/** A hook registered with `getRaw=true` receives this: the server's internal message, passed through unchanged. Its names and content belong to the server and change between releases. */
export type RawEvent = RawEventMessage | RawEventRecording;
/** An internal message of the conference server. */
export type RawEventMessage = {
    /** Routing of the message. */
    envelope: {
        /** Name of the message, such as `UserJoinedMeetingEvtMsg`. Example: `UserLeftMeetingEvtMsg`. */
        name: string;
        /** Meeting and user the message is about. */
        routing?: {
            /** How the server distributes the message. Example: `BROADCAST_TO_MEETING`. */
            msgType?: string;
            /** Internal id of the meeting. Example: `183f0bf3-1700000000000`. */
            meetingId?: string;
            /** Internal id of the user. Example: `w_xfsb9gxtlfom`. */
            userId?: string;
        } & {
            [key: string]: unknown;
        };
        /** When the message was sent, in milliseconds since 1970. Format: `int64`. Example: `1700000060000`. */
        timestamp?: number;
    } & {
        [key: string]: unknown;
    };
    /** The message. */
    core: {
        /** Name of the message, and the meeting and user it is about. */
        header?: {
            /** Same name as in the envelope. Example: `UserLeftMeetingEvtMsg`. */
            name?: string;
            /** Internal id of the meeting. Example: `183f0bf3-1700000000000`. */
            meetingId?: string;
            /** Internal id of the user. Example: `w_xfsb9gxtlfom`. */
            userId?: string;
        } & {
            [key: string]: unknown;
        };
        /** Content, which differs between messages. Example: `{"intId":"w_xfsb9gxtlfom"}`. */
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
export type RawEventRecording = {
    /** Name and time of the message. */
    header: {
        /** Name of the step, such as `archive_ended`. Example: `archive_ended`. */
        name: string;
        /** A server clock without a fixed origin, in milliseconds. Format: `int64`. Example: `81234567`. */
        timestamp?: number;
        /** When the message was sent, in milliseconds since 1970. Format: `int64`. Example: `1700000300000`. */
        current_time?: number;
        /** Version of the message format. Example: `0.0.1`. */
        version?: string;
    } & {
        [key: string]: unknown;
    };
    /** Content, which differs between steps. */
    payload: {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** Claims of the token of a recording-ready callback. They include no expiry, no issue time and no format. A later server may add claims. Example: `{"meeting_id":"room-1","record_id":"abc-1700000000000"}`. */
export type RecordingReadyClaims = {
    /** The `meetingID` that was given to `create`. Example: `room-1`. */
    meeting_id: string;
    /** Id of the recording, as in `recordID` of `getRecordings`. Example: `abc-1700000000000`. */
    record_id: string;
} & {
    [key: string]: unknown;
};
/** Statistics of a meeting, sent after its events were processed. */
export type AnalyticsCallback = {
    /** Version of this format, so far always `1.0`. Example: `1.0`. */
    version: string;
    /** The `meetingID` that was given to `create`. Example: `aula-1`. */
    meeting_id: string;
    /** The server's own id of this run of the meeting. Example: `183f0bf3-1700000000000`. */
    internal_meeting_id: string;
    data: AnalyticsCallbackData;
} & {
    [key: string]: unknown;
};
/** Statistics of the meeting. */
export type AnalyticsCallbackData = {
    /** Metadata of the meeting, yours and the server's own. Dashes in names are replaced with underscores. Assumed: every published value is a string; numbers are allowed because numeric user ids arrive as numbers */
    metadata: {
        /** URL of this callback. ConferênciaWeb writes `hidden`. Example: `hidden`. */
        analytics_callback_url?: string;
        /** Name of the meeting. Example: `Aula 1`. */
        meeting_name?: string | number;
        /** Whether the meeting was a breakout room, as a string. */
        is_breakout?: EventFlag;
        /** The `meetingID` that was given to `create`. Dialects: conferenciaweb. Example: `aula-1`. */
        meeting_id?: string | number;
        /** Whether the meeting could be recorded, as a string. Dialects: conferenciaweb. */
        record?: EventFlag;
    } & {
        [key: string]: string | number | boolean;
    };
    /** Length of the meeting in seconds. Example: `1665`. */
    duration: number;
    start: AnalyticsCallbackDate;
    finish: AnalyticsCallbackDate;
    /** All users who attended. One entry per external id; a user who joined without one has an entry for each session. */
    attendees: AnalyticsCallbackAttendee[];
    /** Names of the presentations. Example: `["default.pdf"]`. */
    files: string[];
    /** Polls in the order they were started. */
    polls: AnalyticsCallbackPoll[];
    /** The recorded parts of the meeting. Dialects: conferenciaweb. Assumed: only an empty list was published; the format of its entries is not known */
    recorded_segments?: unknown[];
    /** Users who only relay the meeting, for example streaming. Dialects: conferenciaweb. Assumed: only an empty list was published; the format of its entries is not known */
    transfer_attendees?: unknown[];
} & {
    [key: string]: unknown;
};
/** A date and time. Newer servers write ISO 8601 (`2026-01-26T11:26:58.000+01:00`), older ones and ConferênciaWeb `2023-08-07 14:06:14 -0300`. Example: `2023-08-07 14:06:14 -0300`. */
export type AnalyticsCallbackDate = string;
/** The `userID` that was given to `join`; a number if it consists of digits. The internal id (`w_…`) for a user who joined without one. */
export type AnalyticsCallbackUserId = string | number;
/** One attendee. */
export type AnalyticsCallbackAttendee = {
    ext_user_id: AnalyticsCallbackUserId;
    /** Name shown to other users; a number if it consists of digits. Assumed: names and ids go through the same parser, which turns numeric ids into numbers. Example: `João`. */
    name: string | number;
    /** Whether the user was a moderator. Example: `true`. */
    moderator: boolean;
    /** When the user joined. Example: `["2023-11-14 19:13:25 -0300"]`. */
    joins: AnalyticsCallbackDate[];
    /** When the user left. Example: `["2023-11-14 19:40:07 -0300"]`. */
    leaves: AnalyticsCallbackDate[];
    /** How long the user was present, in seconds. Example: `1602`. */
    duration: number;
    /** When the user last talked, as a date; empty if never. Absent in a sample of 2026. Example: `2023-11-14 19:38:10 -0300`. */
    recent_talking_time?: string;
    engagement: AnalyticsCallbackEngagement;
    /** The user's sessions: an object keyed by internal user id (older servers, ConferênciaWeb), or a list (newer servers). Absent in a sample of 2026. */
    sessions?: {
        [key: string]: AnalyticsCallbackSession;
    } | AnalyticsCallbackSession[];
} & {
    [key: string]: unknown;
};
/** How actively a user took part. */
export type AnalyticsCallbackEngagement = {
    /** Number of public chat messages sent. Example: `9`. */
    chats?: number;
    /** Number of times the user started talking. Example: `8`. */
    talks?: number;
    /** Number of times the user raised a hand. Example: `0`. */
    raisehand?: number;
    /** Number of emojis shown. Example: `0`. */
    emojis?: number;
    /** Number of votes cast. Example: `0`. */
    poll_votes?: number;
    /** How long the user talked, in seconds. Example: `26`. */
    talk_time?: number;
} & {
    [key: string]: unknown;
};
/** Joins and leaves under one internal user id. */
export type AnalyticsCallbackSession = {
    /** The joins. */
    joins: AnalyticsCallbackPresence[];
    /** The leaves. */
    lefts: AnalyticsCallbackPresence[];
} & {
    [key: string]: unknown;
};
/** A join or a leave. */
export type AnalyticsCallbackPresence = {
    timestamp?: AnalyticsCallbackDate;
    /** The server's own id of the user in this meeting. */
    userid?: string;
    ext_userid?: AnalyticsCallbackUserId;
    /** Whether the user joined or left. */
    event?: "join" | "left" | (string & {});
    /** Internal marker of the program that generates the statistics. Ignore it. Example: `true`. */
    remove?: boolean;
} & {
    [key: string]: unknown;
};
/** A poll and its votes. */
export type AnalyticsCallbackPoll = {
    /** The server's own id of the poll. Example: `poll-1`. */
    id?: string | number;
    /** Kind of poll, if the server knows it. Example: `YN`. */
    type?: string;
    /** The question, if the server knows it. Example: `Ready?`. */
    question?: string | number;
    /** Whether the result was shown to all users. Example: `true`. */
    published?: boolean;
    /** The answers to choose from. Example: `["Yes","No"]`. */
    options?: string[];
    start?: AnalyticsCallbackDate;
    /** The answers of each user, keyed by internal user id. */
    votes?: {
        [key: string]: (string | number) | (string | number)[];
    };
} & {
    [key: string]: unknown;
};
