// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version of the server
         * @description Needs no checksum and no parameters, so it tells whether a server is there. A server answers in JSON when the request has the header `Content-Type: application/json`.
         */
        get: operations["index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Create a meeting
         * @description May be repeated: while the meeting exists, the same call succeeds with `duplicateWarning`, provided the passwords are the same or left out; otherwise it fails with `idNotUnique` (up to 2.5 also when they are left out). Further keys: `nonUniqueVoiceBridge` (in `errors`), `parentMeetingIDMissing`, `parentMeetingDoesNotExist`, `invalidSharedNotesEditor`, `invalidPresentationUrl`. A meeting nobody joins ends by itself.
         */
        get: operations["create"];
        put?: never;
        /**
         * Create a meeting with presentations or settings in the body
         * @description The same call with an XML body. Parameters and checksum stay in the query; the body is not signed. Presentations are fetched and converted later, so their failures do not show in the answer, and on a repeated call they are ignored. Broken XML gives `malformedXml` from 4.0 on and HTTP 500 before.
         */
        post: operations["createWithModules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Join a meeting
         * @description Meant to be opened by the user's browser: sign the address and send the user there. Each call makes a new user session. The answer sets the cookie `JSESSIONID`, which the client needs unless the meeting allows requests without a session. From 3.0 on GET is the only method.
         *     A failed join is a redirect to `errorRedirectUrl`, `logoutURL` or the server's own page with the query parameter `errors`, a JSON array of `{key, message}`; with `redirect=false` 3.0 answers with a document, while earlier releases still redirect. A missing role or wrong password is always a document, with the odd key `Params required`. For an unknown meeting the key is `invalidMeetingIdentifier`, or `meetingForciblyEnded` on 2.5 and 3.0.
         */
        get: operations["join"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/isMeetingRunning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a meeting is running
         * @description A meeting runs from the moment the first user joined, not from its creation. An unknown meeting is not an error: `running` is false.
         */
        get: operations["isMeetingRunning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * End a meeting
         * @description Takes effect a few seconds later and without asking anybody. Repeating it does no harm, but once the meeting is gone the answer is `notFound`.
         */
        get: operations["end"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getMeetingInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State and users of one meeting
         * @description Lists users who are online (before 3.0 all users). Somebody who called join but whose client has not connected yet is not listed. An unknown meeting gives `notFound`. A `password` was needed long ago and is ignored today.
         */
        get: operations["getMeetingInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getMeetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All meetings of the server
         * @description Without meetings the answer is a success with an empty list and the key `noMeetings`. Lists all users of a meeting, while the counts are of those online.
         */
        get: operations["getMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All user sessions of the server
         * @description One entry per session of a user. Without sessions the answer is a success with an empty list and the key `noSessions`.
         */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insertDocument": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add presentations to a running meeting
         * @description The body is the one of `create`, with the module `presentation`. The answer only says that the work has begun. Failures have a `message` and no key. Sending it twice adds the presentation twice.
         *     Since 2.5.
         */
        post: operations["insertDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sendChatMessage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Write into the public chat
         * @description The meeting must be running (`meetingNotFound`). Markup is escaped. Every call writes another message, although the method is GET.
         *     Since 3.0.
         */
        get: operations["sendChatMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getRecordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find recordings
         * @description Without a match the answer is a success with an empty list and the key `noRecordings`; so it is when neither ids nor a limit are given to a server that refuses to list everything (`allowFetchAllRecordings=false`). Large answers take a minute and more. An `offset` beyond the end gave HTTP 500 on 3.0.0-beta.1. Scalelite ignores `offset` and `limit`, and sorts newest first.
         */
        get: operations["getRecordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishRecordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Publish or unpublish recordings
         * @description Errors: `missingParamRecordID`, `missingParamPublish`, `notFound`.
         */
        get: operations["publishRecordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deleteRecordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delete recordings
         * @description Errors: `missingParamRecordID`, `notFound`.
         */
        get: operations["deleteRecordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/updateRecordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Change metadata of recordings
         * @description Errors: `missingParamRecordID`, `notFound`.
         */
        get: operations["updateRecordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getRecordingTextTracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Text tracks of a recording
         * @description Errors: `missingParamRecordID`, `noRecordings`, `noCaptionsFound`.
         *     Since 2.2.
         */
        get: operations["getRecordingTextTracks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/putRecordingTextTrack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a text track to a recording
         * @description Parameters and checksum travel in the query, the file in the body, unsigned. Read `messageKey` as well as `returncode`: a published sample shows `upload_text_track_failed` together with SUCCESS. Errors: `paramError`, `noRecordings`, `invalidKind`, `invalidLang`, `empty_uploaded_text_track` (may also come as HTTP 500).
         *     Since 2.2.
         */
        post: operations["putRecordingTextTrack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getJoinUrl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An address with which a user joins again
         * @description For another device or window of the same user. 3.0.0-beta.1 answered failures with status 200 and an empty body.
         *     Since 3.0.
         */
        get: operations["getJoinUrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stuns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * STUN and TURN servers
         * @description The answer has no `response` around it; a failure has.
         */
        get: operations["stuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * End a user session
         * @description Succeeds whatever the token.
         */
        get: operations["signOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learningDashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Activity data of a running meeting
         * @description For moderators, while the meeting runs and the feature is on.
         *     Since 2.4.
         */
        get: operations["learningDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Feedback of a user on leaving
         * @description Mapped in 3.0, but several servers answer 404.
         *     Since 3.0.
         *     Assumed: fields of the body and of the answer are known from clients only
         */
        post: operations["feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Register a webhook
         * @description An address can be registered once per server; doing so again returns the same hook with `duplicateWarning`, even for another meeting or other events. After about twelve failed deliveries in a row (some five minutes) a hook is removed, so register again from time to time.
         */
        get: operations["hooksCreate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registered webhooks
         * @description With `meetingID`: the hooks of that meeting and those for all meetings. 3.x answers `listHookError` when the meeting has no hook of its own.
         */
        get: operations["hooksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Remove a webhook
         * @description An unknown hook and a permanent one give `destroyMissingHook`; so does repeating the call.
         */
        get: operations["hooksDestroy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether bbb-webhooks is there
         * @description Needs no checksum.
         *     Assumed: the route was read in the service's source; the text it answers with was not recorded
         */
        get: operations["hooksPing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getAllMeetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings with their recordings
         * @description Exists on Mconf based services only.
         *     Dialects: conferenciaweb.
         *     Assumed: read in a public Mconf client library; no service documents it
         */
        get: operations["getAllMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/getRecordingToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A token for playing a protected recording
         * @description Exists on Mconf based services only. Append the token to the playback address as `token`.
         *     Dialects: conferenciaweb.
         *     Assumed: read in a public Mconf client library; no service documents it
         */
        get: operations["getRecordingToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "meeting-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting was created
         * @description A meeting was created. `meeting` holds the settings it was created with.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onMeetingCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting ended
         * @description The meeting is over and its room is gone. In 3.x it is preceded by a `user-left` for everybody who was still in; mind that deliveries may overtake one another.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onMeetingEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-recording-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The recording was switched on
         * @description A moderator switched the recording on. Older 2.x releases send `meeting-recording-changed` instead, which says neither on nor off.
         */
        post: operations["onMeetingRecordingStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-recording-stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The recording was switched off
         * @description A moderator switched the recording off; it may be switched on again.
         */
        post: operations["onMeetingRecordingStopped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-recording-unhandled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The recording changed in an unknown way
         * @description The recording changed, but the server's message did not say whether it runs now. A fallback of the service, not to be expected.
         */
        post: operations["onMeetingRecordingUnhandled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-screenshare-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody shares a screen
         * @description A screen is being shared. Since 3.0 the event names the presenter who shares it.
         */
        post: operations["onMeetingScreenshareStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-screenshare-stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The shared screen is gone
         * @description The screen is no longer shared. Since 3.0 the event names the user who had shared it.
         */
        post: operations["onMeetingScreenshareStopped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-presentation-changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another presentation is shown
         * @description The meeting shows another presentation.
         */
        post: operations["onMeetingPresentationChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user joined
         * @description A user is in the meeting now.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onUserJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user left
         * @description A user is no longer in the meeting. Since 3.0 the service also makes this event up for everybody still in when a meeting ends; `user` then holds all that was stored since the user joined (name, role, presenter …), otherwise the ids and `guest` only.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onUserLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-audio-voice-enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user connected the audio
         * @description A user came to the voice conference, to listen or to talk.
         */
        post: operations["onUserAudioVoiceEnabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-audio-voice-disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user disconnected the audio
         * @description A user left the voice conference.
         */
        post: operations["onUserAudioVoiceDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-audio-muted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user was muted
         * @description A user was muted, by themselves or by a moderator.
         *     Since 3.0.
         */
        post: operations["onUserAudioMuted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-audio-unmuted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user was unmuted
         * @description A user can be heard again.
         *     Since 3.0.
         */
        post: operations["onUserAudioUnmuted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-audio-unhandled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user's audio changed in an unknown way
         * @description A user was muted or unmuted, but the server's message did not say which. A fallback of the service, not to be expected.
         *     Since 3.0.
         */
        post: operations["onUserAudioUnhandled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-cam-broadcast-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user switched a camera on
         * @description A camera was switched on. A user may have several, told apart by `stream`.
         */
        post: operations["onUserCamBroadcastStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-cam-broadcast-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user switched a camera off
         * @description A camera was switched off.
         */
        post: operations["onUserCamBroadcastEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-presenter-assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user became presenter
         * @description A user became the presenter. The same assignment may be told more than once.
         */
        post: operations["onUserPresenterAssigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-presenter-unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user is no longer presenter
         * @description A user is no longer the presenter.
         */
        post: operations["onUserPresenterUnassigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-emoji-changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user shows another mood
         * @description A user chose an emoji or took it away. On BigBlueButton before 2.7 a raised hand comes as the emoji `raiseHand` too.
         */
        post: operations["onUserEmojiChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user-raise-hand-changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user raised or lowered a hand
         * @description A hand went up or down. On BigBlueButton before 2.7 the webhooks service makes this event up from the emoji, with the member `raiseHand`.
         *     Since 3.0.
         */
        post: operations["onUserRaiseHandChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "transcript-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transcript grew
         * @description A piece of what a user says was transcribed, or was transcribed better.
         *     Since 3.5.
         */
        post: operations["onTranscriptUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chat-group-message-sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message was sent to the public chat
         * @description Somebody wrote in the public chat. Private chats are never sent.
         */
        post: operations["onChatGroupMessageSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "pad-content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The content of a pad changed
         * @description Text was changed in the shared notes or in captions.
         */
        post: operations["onPadContent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "poll-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A poll was started
         * @description A poll was opened by the user named.
         *     Since 3.0.
         */
        post: operations["onPollStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "poll-responded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A user voted in a poll
         * @description A user voted. The numbers are those of the answers in `poll-started`.
         *     Since 3.0.
         */
        post: operations["onPollResponded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-archive-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of the archiving of the raw recording
         * @description Archiving copies the raw material from the media services.
         */
        post: operations["onRapArchiveStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-archive-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of the archiving of the raw recording
         * @description The raw material is archived. `recorded: false` means that nobody switched the recording on, so no recording will follow.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapArchiveEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-sanity-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of the sanity check of a recording
         * @description The sanity check looks whether the archived material is complete.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapSanityStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-sanity-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of the sanity check of a recording
         * @description The sanity check is over.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapSanityEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-post-archive-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of a script after the archiving
         * @description A script of the operator that runs after the archiving.
         */
        post: operations["onRapPostArchiveStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-post-archive-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of a script after the archiving
         * @description A script after the archiving is over.
         */
        post: operations["onRapPostArchiveEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-process-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of the processing of a format
         * @description Processing makes the media of one format; each format has an event of its own.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapProcessStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-process-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of the processing of a format
         * @description The media of one format are made, or the processing failed.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapProcessEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-post-process-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of a script after the processing
         * @description A script of the operator that runs after the processing of a format.
         */
        post: operations["onRapPostProcessStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-post-process-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of a script after the processing
         * @description A script after the processing is over.
         */
        post: operations["onRapPostProcessEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-publish-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of the publishing of a format
         * @description Publishing puts one format where it can be watched; each format has an event of its own.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapPublishStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-publish-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of the publishing of a format
         * @description One format of the recording is ready, or failed. Comes once for each format.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapPublishEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-post-publish-started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin of a script after the publishing
         * @description A script of the operator that runs after the publishing of a format.
         */
        post: operations["onRapPostPublishStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-post-publish-ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End of a script after the publishing
         * @description A script after the publishing is over. The last event of a format.
         */
        post: operations["onRapPostPublishEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A recording was published
         * @description A recording can be watched. Plain BigBlueButton dropped it in 3.0 of the webhooks service as unused, ConferênciaWeb and Mconf send it.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapPublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-unpublished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A recording was unpublished
         * @description A recording can no longer be watched, but still exists. Plain BigBlueButton dropped it in 3.0 of the webhooks service as unused, ConferênciaWeb and Mconf send it.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapUnpublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "rap-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A recording was deleted
         * @description A recording is gone. Plain BigBlueButton dropped it in 3.0 of the webhooks service as unused, ConferênciaWeb and Mconf send it.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["onRapDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "end-callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A meeting ended (meta_endCallbackUrl)
         * @description Sent to the URL given as `meta_endCallbackUrl` when a meeting ends, but not for breakout rooms. The two parameters
         *     are appended to the query, and what stands there is kept: if the URL already has a `meetingID`, there are two.
         *
         *     **Nothing proves who sent it.** Put a secret of your own into the URL.
         */
        get: operations["endCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "meeting-ended-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A meeting ended (meetingEndedURL)
         * @description Sent to the URL given as `meetingEndedURL` when a meeting ends. Nothing is added to the URL, so whatever tells one
         *     meeting from another has to be in it.
         *
         *     **Nothing proves who sent it.** Put a secret of your own into the URL.
         */
        get: operations["meetingEnded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "recording-ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A recording is ready (meta_bbb-recording-ready-url)
         * @description Sent to the URL given as `meta_bbb-recording-ready-url` (older names: `meta_bn-recording-ready-url`,
         *     `meta_canvas-recording-ready-url`) when a format of a recording is published. It comes once for each format and
         *     does not say for which, and may come twice: do nothing the second time. There is **one attempt and no retry**, so
         *     look into `getRecordings` from time to time as well.
         */
        post: operations["recordingReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "analytics-callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A meeting in figures (meta_analytics-callback-url)
         * @description Sent to the URL given as `meta_analytics-callback-url` once the events of a meeting were processed. That needs a
         *     recorded meeting, or `meetingKeepEvents=true`. The `User-Agent` is `BigBlueButton Analytics Callback`.
         *     The token in `Authorization` shows that the sender knows the shared secret, but does not cover the body. Combine it
         *     with TLS, and check `meeting_id` against the meetings you have created.
         *     Dialects: bigbluebutton, conferenciaweb.
         */
        post: operations["analytics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description One value, several values, or text in which commas separate them. */
        CommaList: string | string[];
        /** @description `SUCCESS` or `FAILED`; compare without regard to case. */
        ReturnCode: string;
        /** @description Text for people, in English. May be absent or empty. */
        Message: string;
        /** @description What happened, in one word. An open set: proxies and plugins have their own. May be absent or empty. `Params required` really has a blank. */
        MessageKey: "apiNotEnabled" | "checksumError" | "configNotFound" | "createHookError" | "destroyHookError" | "destroyMissingHook" | "duplicateWarning" | "emptyError" | "empty_uploaded_text_track" | "guestDeniedAccess" | "guestDeny" | "guestWait" | "idNotUnique" | "invalidFormat" | "invalidKind" | "invalidLang" | "invalidMeetingId" | "invalidMeetingIdentifier" | "invalidPassword" | "invalidPresentationUrl" | "invalidSharedNotesEditor" | "listHookError" | "malformedXml" | "maxParticipantsReached" | "meetingForciblyEnded" | "meetingNotFound" | "mismatchCreateTime" | "mismatchCreateTimeParam" | "missingParamCallbackURL" | "missingParamFullName" | "missingParamHookID" | "missingParamMeetingID" | "missingParamPublish" | "missingParamRecordID" | "missingSession" | "missingToken" | "noCaptionsFound" | "noConfigFound" | "noMeetings" | "noRecordings" | "noSessions" | "nonUniqueVoiceBridge" | "notFound" | "NotUniqueMeetingID" | "nullError" | "paramError" | "Params required" | "parentMeetingDoesNotExist" | "parentMeetingIDMissing" | "recordingNotFound" | "sentEndMeetingRequest" | "sizeError" | "successfullyJoined" | "unexpectedError" | "unsupportedContentType" | "upload_text_track_failed" | "upload_text_track_success" | "userNotFound" | "validationError" | "internalError" | "missingParameters" | "serverTagUnavailable" | "serverUnavailable" | "unsupportedRequest" | "clientError" | "missingParameterMeetingID" | "denied" | (string & {});
        /** @description What a user may do. Mconf adds `BOT` and `TRANSFER` in answers. */
        Role: "MODERATOR" | "VIEWER" | (string & {});
        /** @description Whether joining guests must wait for a moderator. */
        GuestPolicy: "ALWAYS_ACCEPT" | "ALWAYS_ACCEPT_AUTH" | "ALWAYS_DENY" | "ASK_MODERATOR" | (string & {});
        /** @description Whether a guest is in, waits, or was turned away. */
        GuestStatus: "ALLOW" | "WAIT" | "DENY" | (string & {});
        /** @description How viewers may become presenter. */
        PresenterPolicy: "moderatorOnly" | "requireApproval" | "freeForAll" | (string & {});
        /** @description Arrangement of the client. 2.4 has the first four; 3.0 adds `CAMERAS_ONLY`, `PRESENTATION_ONLY`, `PARTICIPANTS_AND_CHAT_ONLY` (`PARTICIPANTS_CHAT_ONLY` in early builds) and `MEDIA_ONLY`; 4.0 keeps those four and `UNIFIED_LAYOUT`. `PLUGINS_ONLY` is known from a client library. */
        MeetingLayout: "CUSTOM_LAYOUT" | "SMART_LAYOUT" | "PRESENTATION_FOCUS" | "VIDEO_FOCUS" | "CAMERAS_ONLY" | "PRESENTATION_ONLY" | "PARTICIPANTS_AND_CHAT_ONLY" | "PARTICIPANTS_CHAT_ONLY" | "MEDIA_ONLY" | "UNIFIED_LAYOUT" | "PLUGINS_ONLY" | (string & {});
        /** @description Media server. */
        MediaBridge: "bbb-webrtc-sfu" | "livekit" | (string & {});
        /** @description Media server for audio. */
        AudioBridge: "bbb-webrtc-sfu" | "livekit" | "freeswitch" | (string & {});
        /** @description How a microphone is connected. */
        FullAudioBridge: "sipjs" | "fullaudio" | (string & {});
        /** @description Tool for drawing. */
        WhiteboardTool: "select" | "hand" | "draw" | "eraser" | "arrow" | "text" | "note" | "rectangle" | "more" | (string & {});
        /** @description Editor of the shared notes. */
        SharedNotesEditor: "blockNote" | "etherpad" | (string & {});
        /** @description A feature that can be switched off. `layouts` went with 4.0; `pinChatMessage` and `multiFunctionalMode` came with it. */
        DisabledFeature: "breakoutRooms" | "cameraAsContent" | "captions" | "chat" | "chatEmojiPicker" | "chatMessageReactions" | "customVirtualBackgrounds" | "deleteChatMessage" | "downloadPresentationConvertedToPdf" | "downloadPresentationOriginalFile" | "downloadPresentationWithAnnotations" | "editChatMessage" | "externalVideos" | "importPresentationWithAnnotationsFromBreakoutRooms" | "importSharedNotesFromBreakoutRooms" | "infiniteWhiteboard" | "layouts" | "learningDashboard" | "learningDashboardDownloadSessionData" | "liveTranscription" | "multiFunctionalMode" | "pinChatMessage" | "plugins" | "polls" | "presentation" | "privateChat" | "quizzes" | "raiseHand" | "replyChatMessage" | "screenshare" | "sharedNotes" | "snapshotOfCurrentSlide" | "timer" | "userReactions" | "virtualBackgrounds" | "questions" | "streaming" | (string & {});
        /** @description One feature, several, or text in which commas separate them. */
        DisabledFeatures: string | components["schemas"]["DisabledFeature"][];
        /** @description How far a recording has come. */
        RecordingState: "processing" | "processed" | "published" | "unpublished" | "deleted" | (string & {});
        /** @description A state to search for; `any` stands for all. */
        RecordingStateFilter: "processing" | "processed" | "published" | "unpublished" | "deleted" | "any" | (string & {});
        /** @description One state, several, or text in which commas separate them. */
        RecordingStates: string | components["schemas"]["RecordingStateFilter"][];
        /** @description Subtitles translate what is said, captions also describe what is heard. */
        TextTrackKind: "subtitles" | "captions" | (string & {});
        /** @description One event id, several, or text in which commas separate them. The service compares in lower case. Ids are those of the webhooks below. */
        EventIDs: string | string[];
        /** @description Metadata of a meeting by name, without the prefix. */
        Meta: {
            /**
             * Format: uri
             * @description Address the server calls with GET when the meeting has ended, with `recordingmarks` and `meetingID` appended. Nothing is signed: put a token of your own into the address.
             */
            endCallbackUrl?: string;
            /**
             * Format: uri
             * @description Address that gets a signed POST for every format of a recording that was published.
             */
            "bbb-recording-ready-url"?: string;
            /**
             * Format: uri
             * @deprecated
             * @description Older name of `bbb-recording-ready-url`, read when that is absent.
             */
            "bn-recording-ready-url"?: string;
            /**
             * Format: uri
             * @deprecated
             * @description Older name of `bbb-recording-ready-url`, read when that is absent.
             */
            "canvas-recording-ready-url"?: string;
            /**
             * Format: uri
             * @description Address that gets a POST with the activity of all users after the meeting. Needs a recorded meeting or `meetingKeepEvents`.
             */
            "analytics-callback-url"?: string;
            /** @description Recording formats not to make, as `a,b` or `[a,b]`, in any letter case. */
            "bbb-disable-recording-formats"?: string;
            /** @description Replace the names of viewers in the recorded chat. Default false. */
            "bbb-anonymize-chat"?: boolean;
            /** @description Replace the names of moderators in the recorded chat. Default false. */
            "bbb-anonymize-chat-moderators"?: boolean;
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description Metadata by name, without the prefix. */
        MetaValues: {
            [key: string]: string | number | boolean;
        };
        /** @description Settings of plugins by name, without the prefix. */
        PluginSettings: {
            [key: string]: string | number | boolean;
        };
        /** @description Settings and data of a user by name, without the prefix. Names that begin with `bbb_` are settings of the client. Up to 3.0 there was also `bbb_enable-user-reaction`, whose hyphens no server lets through. */
        UserData: {
            /**
             * @deprecated
             * @description Ask for feedback on leaving. Default false.
             */
            bbb_ask_for_feedback_on_logout?: boolean;
            /** @description Open the audio dialog on joining. Default false; true on ConferênciaWeb. */
            bbb_auto_join_audio?: boolean;
            /** @description Title of the browser tab. Default `BigBlueButton`. */
            bbb_client_title?: string;
            /** @description Let the user only listen. Default false. */
            bbb_force_listen_only?: boolean;
            /** @description Offer listening as a way to join the audio. Default true. */
            bbb_listen_only_mode?: boolean;
            /** @description Leave out the echo test. Default false. */
            bbb_skip_check_audio?: boolean;
            /**
             * @description Leave out the echo test the first time. Default false.
             *     Since 2.3.
             */
            bbb_skip_check_audio_on_first_join?: boolean;
            /**
             * @description Leave out the echo test when a device is remembered. Default false.
             *     Since 3.0.
             */
            bbb_skip_echotest_if_previous_device?: boolean;
            /**
             * @description Language of the client, such as `pt-br` or `en-us`. Default: the browser's.
             *     Since 2.3.
             */
            bbb_override_default_locale?: string;
            /**
             * @description Start with the presentation minimised. Default false.
             *     Since 2.6.
             */
            bbb_hide_presentation_on_join?: boolean;
            /**
             * @description Show a button for leaving next to the menu. Default false.
             *     Since 2.7.
             */
            bbb_direct_leave_button?: boolean;
            /** @description In a breakout room: give moderator rights to moderators of the parent meeting. */
            bbb_parent_room_moderator?: boolean;
            /** @description Whether the user may start and stop the recording, whatever the role. */
            bbb_record_permission?: boolean;
            /** @description Text shown at the recording button to users who may not record. */
            bbb_record_permission_tooltip?: string;
            /** @description Show the details of the session on joining. */
            bbb_show_session_details_on_join?: boolean;
            /** @description Show the area with the logo. Default false, from 3.0 on true. */
            bbb_display_branding_area?: boolean;
            /** @description JSON text with the keyboard shortcuts to offer. */
            bbb_shortcuts?: string;
            /** @description Open the camera preview once audio is set up. Default false. */
            bbb_auto_share_webcam?: boolean;
            /** @description Camera profile to select first. */
            bbb_preferred_camera_profile?: string;
            /** @description Whether cameras can be shared. Default true. */
            bbb_enable_video?: boolean;
            /** @description Whether the user's camera is recorded. Default true. */
            bbb_record_video?: boolean;
            /** @description Share the camera without a preview. Default false. */
            bbb_skip_video_preview?: boolean;
            /** @description Leave out the camera preview the first time. Default false. */
            bbb_skip_video_preview_on_first_join?: boolean;
            /**
             * @description Leave out the camera preview when a device is remembered. Default false.
             *     Since 3.0.
             */
            bbb_skip_video_preview_if_previous_device?: boolean;
            /** @description Mirror the user's own picture. Default false. */
            bbb_mirror_own_webcam?: boolean;
            /** @description How the microphone is connected. */
            bbb_fullaudio_bridge?: components["schemas"]["FullAudioBridge"];
            /** @description Switch between listening and speaking without a new audio session. Default false. */
            bbb_transparent_listen_only?: boolean;
            /** @description Bring a minimised presentation back when it changes. Default false. */
            bbb_force_restore_presentation_on_new_events?: boolean;
            /** @description Offer only the pen when several users may draw. Default false. */
            bbb_multi_user_pen_only?: boolean;
            /** @description JSON array with the drawing tools of the presenter. */
            bbb_presenter_tools?: string;
            /** @description JSON array with the drawing tools when several users may draw. */
            bbb_multi_user_tools?: string;
            /** @description Drawing tool selected first. */
            bbb_initial_selected_tool?: components["schemas"]["WhiteboardTool"];
            /** @description CSS for the client. */
            bbb_custom_style?: string;
            /**
             * Format: uri
             * @description Address of CSS for the client.
             */
            bbb_custom_style_url?: string;
            /** @description Start with the dark theme. */
            bbb_prefer_dark_theme?: boolean;
            /**
             * @deprecated
             * @description Start with the presentation minimised.
             *     Removed in 2.6.
             */
            bbb_auto_swap_layout?: boolean;
            /**
             * @deprecated
             * @description Hide the presentation on joining. Default false. ConferênciaWeb's guide still lists it.
             *     Removed in 2.6.
             */
            bbb_hide_presentation?: boolean;
            /** @description Show the list of users. Default true. */
            bbb_show_participants_on_login?: boolean;
            /** @description Show the public chat. Default true. */
            bbb_show_public_chat_on_login?: boolean;
            /**
             * @description Hide the bar at the top. Default false.
             *     Since 2.4.
             */
            bbb_hide_nav_bar?: boolean;
            /**
             * @description Hide the bar at the bottom. Default false.
             *     Since 2.4.
             */
            bbb_hide_actions_bar?: boolean;
            /** @description Layout to start with. */
            bbb_default_layout?: components["schemas"]["MeetingLayout"];
            /**
             * @deprecated
             * @description Whether the user may change the layout.
             *     Removed in 4.0.
             */
            bbb_change_layout?: boolean;
            /** @description Hide notifications. */
            bbb_hide_notifications?: boolean;
            /** @description Hide the controls. */
            bbb_hide_controls?: boolean;
            /**
             * @description Hide the navigation at the side.
             *     Since 4.0.
             */
            bbb_hide_sidebar_navigation?: boolean;
            /**
             * @deprecated
             * @description Let the page around the client switch the recording. Known from old releases.
             */
            bbb_outside_toggle_recording?: boolean;
            /**
             * @deprecated
             * @description Let the page around the client switch the microphone. Known from old releases.
             */
            bbb_outside_toggle_self_voice?: boolean;
        } & {
            [key: string]: string | number | boolean;
        };
        /** @description Groups of users. */
        Groups: {
            /** @description Id of the group. */
            id: string;
            /** @description Name of the group. */
            name?: string;
            /** @description `userID` of the members. */
            roster: string[];
        }[];
        /** @description Plugins by the address of their manifest. */
        PluginManifests: {
            /** @description Address of the manifest; may hold the server's place holder for its plugin SDK version. */
            url: string;
            /** @description Hash the manifest must have. */
            checksum?: string;
        }[];
        /** @description A part of the settings tree of the client, from `public` down. */
        ClientSettings: {
            [key: string]: unknown;
        };
        /** @description Body of `create` and `insertDocument`. */
        Modules: {
            /** @description The modules; their element name is `module`. */
            module: components["schemas"]["Module"][];
        };
        /** @description One module. */
        Module: components["schemas"]["PresentationModule"] | components["schemas"]["TextModule"];
        /** @description Presentations to load. */
        PresentationModule: {
            /**
             * @description Name of the module.
             * @constant
             */
            name: "presentation";
            /** @description The presentations; their element name is `document`. */
            document: components["schemas"]["PresentationDocument"][];
        };
        /** @description A presentation, by address or with its bytes in the body. */
        PresentationDocument: {
            /** @description Address of the file, HTTPS by default policy. Encode it once. Needs a name with an extension at its end, or `filename`. */
            url?: string;
            /** @description Name with extension for a file given by `url`. */
            filename?: string;
            /** @description Name with extension for a file whose bytes are in `content`. */
            name?: string;
            /** @description Show this one first. The first with true wins, otherwise the first of all. Default false. */
            current?: boolean;
            /** @description Let users download it. Default false in the code; an older document has the defaults of this and `removable` the other way round, so send both. */
            downloadable?: boolean;
            /** @description Let users remove it. Default true in the code, see `downloadable`. */
            removable?: boolean;
            /** @description The bytes of the file in base64. */
            content?: string;
        };
        /** @description Client settings or the first content of the shared notes, as text. */
        TextModule: {
            /**
             * @description What the text is. `clientSettingsOverride` is known from 3.0 on, `sharedNotesInitialContentMarkdown` from 3.0.33 on.
             * @enum {string}
             */
            name: "clientSettingsOverride" | "sharedNotesInitialContentJson" | "sharedNotesInitialContentMarkdown";
            /** @description JSON or Markdown. */
            content: string;
        };
        /** @description What the user says. */
        FeedbackRequest: {
            /**
             * @description Stars given.
             *     Assumed: type and scale are inferred from the client's dialog
             */
            rating?: number;
            /** @description What the user wrote. */
            comment?: string;
            /** @description Name of the user. */
            userName?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A failed call. Either `messageKey` and `message`, or `errors`, or `message` alone. Servers older than those covered wrote key and message of an error as attributes. */
        FailureResponse: {
            returncode: components["schemas"]["ReturnCode"];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
            /** @description Several errors at once. */
            errors: {
                key: components["schemas"]["MessageKey"];
                message?: components["schemas"]["Message"];
            }[];
        };
        /** @description A failed call in JSON. */
        FailureJson: {
            /** @description The failure. */
            response: {
                returncode: components["schemas"]["ReturnCode"];
                messageKey?: components["schemas"]["MessageKey"];
                message?: components["schemas"]["Message"];
                /** @description The token of the request, from `getJoinUrl` and `learningDashboard`. */
                sessionToken?: string;
                /** @description Where to send the user, from `stuns`. */
                logoutURL?: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description Version of the server. */
        IndexResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Always `2.0` on BigBlueButton. Moodle's mock says `0.9`. */
            version: string;
            /** @description Always `2.0`. */
            apiVersion?: string;
            /** @description Release of the server. Empty unless the server is set to tell it. */
            bbbVersion?: string;
            /**
             * @description Version of the plugin SDK.
             *     Since 3.0.
             */
            html5PluginSdkVersion?: string;
            /**
             * @description Address of the client's GraphQL subscriptions.
             *     Since 3.0.
             */
            graphqlWebsocketUrl?: string;
            /**
             * @description Address of the client's REST bridge to GraphQL.
             *     Since 3.0.
             */
            graphqlApiUrl?: string;
            /** @description Build of Scalelite. */
            build?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A meeting that was created or was there already. */
        CreateResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Your id. */
            meetingID: string;
            /** @description The server's id, SHA-1 of yours, `-` and `createTime`. Also the id of the recording. */
            internalMeetingID: string;
            /** @description Parent of a breakout room, otherwise `bbb-none`. */
            parentMeetingID: string;
            /** @description Password of viewers. */
            attendeePW?: string;
            /** @description Password of moderators. */
            moderatorPW?: string;
            /**
             * Format: int64
             * @description When it was created, in milliseconds since 1970. Moodle's mock sends seconds.
             */
            createTime: number;
            /** @description Conference number of the voice bridge; zeros may lead. */
            voiceBridge: string;
            /** @description Phone number for dialling in. May be empty. */
            dialNumber: string;
            /** @description The same time as text with the server's time zone. Not meant to be read by programs. */
            createDate: string;
            /** @description Whether anybody has joined. */
            hasUserJoined: boolean;
            /** @description Length in minutes, 0 without limit. */
            duration: number;
            /** @description Whether it was ended by `end`. */
            hasBeenForciblyEnded: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description The session of a user who joined. */
        JoinResponse: {
            returncode: components["schemas"]["ReturnCode"];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
            /** @description The server's id of the meeting. */
            meeting_id: string;
            /** @description The server's id of the user, `w_` and twelve characters. */
            user_id: string;
            /** @description A secret between client and server. */
            auth_token: string;
            /** @description The session; the token for the calls tagged `session`. */
            session_token: string;
            guestStatus?: components["schemas"]["GuestStatus"];
            /** @description Address of the client for this session. */
            url: string;
        };
        /** @description Whether a meeting is running. */
        IsMeetingRunningResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Whether it exists and somebody has joined. */
            running: boolean;
        };
        /** @description The request to end a meeting was taken. */
        EndResponse: {
            returncode: components["schemas"]["ReturnCode"];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A user in a meeting. */
        Attendee: {
            /** @description Your id of the user; the server's when you gave none. */
            userID: string;
            /** @description Name of the user. */
            fullName: string;
            role: components["schemas"]["Role"];
            /** @description Whether the user is presenter. */
            isPresenter: boolean;
            /** @description Whether the user is connected to the audio without a microphone. */
            isListeningOnly: boolean;
            /** @description Whether the user is connected to the audio with a microphone. */
            hasJoinedVoice: boolean;
            /** @description Whether the user shares a camera. */
            hasVideo: boolean;
            /** @description How the user is connected. */
            clientType: "HTML5" | "DIAL-IN" | "FLASH" | (string & {});
            /** @description The `userdata` of join by name. */
            customdata: {
                [key: string]: string;
            };
        };
        /** @description A meeting and its users. */
        Meeting: {
            /** @description Name of the meeting. */
            meetingName: string;
            /** @description Your id. */
            meetingID: string;
            /** @description The server's id, SHA-1 of yours, `-` and `createTime`. Also the id of the recording. */
            internalMeetingID: string;
            /**
             * Format: int64
             * @description When it was created, in milliseconds since 1970.
             */
            createTime: number;
            /** @description The same time as text with the server's time zone. Not meant to be read by programs. */
            createDate: string;
            /** @description Conference number of the voice bridge; zeros may lead. */
            voiceBridge: string;
            /** @description Phone number for dialling in. May be empty. */
            dialNumber: string;
            /** @description Password of viewers. From 2.6 on absent when empty. */
            attendeePW?: string;
            /** @description Password of moderators. From 2.6 on absent when empty. */
            moderatorPW?: string;
            /** @description Whether somebody has joined and it has not ended. */
            running: boolean;
            /** @description Length in minutes, 0 without limit. */
            duration: number;
            /** @description Whether anybody has joined. */
            hasUserJoined: boolean;
            /** @description Whether it may be recorded, not whether it is being recorded now. */
            recording: boolean;
            /** @description Whether it was ended by `end`. */
            hasBeenForciblyEnded: boolean;
            /**
             * Format: int64
             * @description When it started, in milliseconds since 1970; 0 when it has not.
             */
            startTime: number;
            /**
             * Format: int64
             * @description When it ended, in milliseconds since 1970; 0 when it has not.
             */
            endTime: number;
            /** @description Users online. */
            participantCount: number;
            /** @description Users who only listen. */
            listenerCount: number;
            /** @description Users with a microphone. */
            voiceParticipantCount: number;
            /** @description Users with a camera. */
            videoCount: number;
            /** @description Limit of users, 0 without limit. */
            maxUsers: number;
            /** @description Moderators online. */
            moderatorCount: number;
            /** @description The users. */
            attendees: components["schemas"]["Attendee"][];
            /** @description The `meta` of create by name, in lower case. */
            metadata: {
                [key: string]: string;
            };
            /** @description Whether it is a breakout room. */
            isBreakout: boolean;
            /** @description Of a breakout room: its parent. Published samples have it inside a `<breakout>` element. */
            parentMeetingID?: string;
            /** @description Of a breakout room: its number. Published samples have it inside a `<breakout>` element. */
            sequence?: number;
            /** @description Of a breakout room: whether users choose their room. Published samples have it inside a `<breakout>` element. */
            freeJoin?: boolean;
            /** @description `meetingID` of its breakout rooms. */
            breakoutRooms: string[];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A meeting; its fields stand in the answer itself. */
        GetMeetingInfoResponse: {
            returncode: components["schemas"]["ReturnCode"];
        } & components["schemas"]["Meeting"];
        /** @description The meetings of a server. */
        GetMeetingsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The meetings. */
            meetings: components["schemas"]["Meeting"][];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description The user sessions of a server. */
        GetSessionsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The sessions. */
            sessions: {
                /** @description The server's id of the meeting, not yours. */
                meetingID: string;
                /** @description Name of the meeting. */
                meetingName: string;
                /** @description Name of the user. */
                userName: string;
            }[];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description Presentations are being fetched. No key, neither on success nor on failure. */
        InsertDocumentResponse: {
            returncode: components["schemas"]["ReturnCode"];
            message?: components["schemas"]["Message"];
        };
        /** @description A message was written. Key and message are empty. */
        SendChatMessageResponse: {
            returncode: components["schemas"]["ReturnCode"];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A preview picture. */
        RecordingImage: {
            /** @description Address of the picture. */
            url: string;
            /** @description Width in pixels. */
            width?: number;
            /** @description Height in pixels. */
            height?: number;
            /** @description What the picture shows. May be empty. */
            alt?: string;
        };
        /** @description One way to play a recording. Formats may bring further elements of their own. */
        RecordingFormat: {
            /** @description Kind of playback. ConferênciaWeb has `presentation` and `video`. */
            type: "presentation" | "video" | "podcast" | "notes" | "screenshare" | "statistics" | "capture" | (string & {});
            /** @description Address to play it. On ConferênciaWeb `l=media` added to a presentation shows the video alone. */
            url: string;
            /**
             * Format: int64
             * @description How long making it took, in milliseconds.
             */
            processingTime?: number;
            /** @description Length in minutes. 0 and empty occur. */
            length?: number;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size?: number;
            /** @description Pictures for lists of recordings. */
            preview?: {
                /** @description The pictures. */
                images: components["schemas"]["RecordingImage"][];
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A file that belongs to a recording. */
        RecordingFile: {
            /** @description Kind of file. */
            type: string;
            /** @description Address of the file. */
            url: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A recording. Servers older than those covered listed a recording once for each format, and a broken one as `<error>` with its id alone. */
        Recording: {
            /** @description Id of the recording. The server's id of the meeting on BigBlueButton, a UUID on b3lb. */
            recordID: string;
            /** @description Your id of the meeting. */
            meetingID: string;
            /** @description The server's id of the meeting. */
            internalMeetingID?: string;
            /** @description Name of the meeting. */
            name: string;
            /** @description Whether it is of a breakout room. Absent in Scalelite. */
            isBreakout?: boolean;
            /** @description Whether it can be watched. */
            published: boolean;
            state?: components["schemas"]["RecordingState"];
            /**
             * Format: int64
             * @description When the meeting started, in milliseconds since 1970. Seconds on Mconf at times; 0 and empty occur.
             */
            startTime?: number;
            /**
             * Format: int64
             * @description When the meeting ended, in milliseconds since 1970. Seconds on Mconf at times; 0 and empty occur.
             */
            endTime?: number;
            /** @description How many users took part. */
            participants?: number;
            /**
             * Format: int64
             * @description Size of the raw files in bytes.
             */
            rawSize?: number;
            /**
             * Format: int64
             * @description Size of all formats in bytes.
             */
            size?: number;
            /** @description Whether playback needs a token. */
            protected?: boolean;
            /** @description The `meta` of create and of updateRecordings by name, with the server's own `meetingId`, `meetingName` and `isBreakout`, which are not in lower case. */
            metadata: {
                [key: string]: string;
            };
            /** @description Of a breakout room: where it belongs. */
            breakout?: {
                /** @description The server's id of the parent meeting. */
                parentId?: string;
                /** @description Number of the room. */
                sequence?: number;
                /** @description Whether users chose their room. */
                freeJoin?: boolean;
            };
            /** @description The server's ids of its breakout rooms. */
            breakoutRooms: string[];
            /** @description The ways to play it. */
            playback: components["schemas"]["RecordingFormat"][];
            /** @description Further files. */
            data: components["schemas"]["RecordingFile"][];
            /**
             * @description Files to download.
             *     Dialects: conferenciaweb.
             *     Assumed: read in Mconf's public code; its fields are taken to be those of the other lists
             */
            download: components["schemas"]["RecordingFile"][];
            /**
             * @description When the recording will be removed.
             *     Dialects: conferenciaweb.
             *     Assumed: read in Mconf's public code, which does not tell the form of the date
             */
            expirationDate?: string;
            /** @description Stands for everything else when the recording is broken. */
            error?: {
                /** @description Path of the broken recording. */
                recordID?: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What 2.6 and early builds of 3.0 say about a page. 2.7 and later have `totalElements` alone. */
        Pagination: {
            /** @description The page asked for. */
            pageable?: {
                /** @description Recordings left out. */
                offset?: number;
                /** @description Greatest number of recordings. */
                limit?: number;
                /** @description Whether the answer is a page. */
                paged?: boolean;
                /** @description Whether the answer is complete. */
                unpaged?: boolean;
            };
            /** @description Recordings on all pages. */
            totalElements?: number;
            /** @description Whether the page holds nothing. */
            empty?: boolean;
        };
        /** @description Recordings. */
        GetRecordingsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The recordings. */
            recordings: components["schemas"]["Recording"][];
            /**
             * @description Recordings on all pages. Only when `limit` was given; 2.6 has it inside `pagination`.
             *     Since 2.6.
             */
            totalElements?: number;
            pagination?: components["schemas"]["Pagination"];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description Recordings were published or unpublished. */
        PublishRecordingsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The text of the parameter `publish`, sent back as it came; even `maybe` is. */
            published: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description Recordings were deleted. */
        DeleteRecordingsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Whether they were deleted. */
            deleted: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description Recordings were changed. */
        UpdateRecordingsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Whether they were changed. Only Scalelite says false. */
            updated: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A text track. */
        TextTrack: {
            /** @description Address of the track. Works once and for one hour. */
            href: string;
            kind: components["schemas"]["TextTrackKind"];
            /** @description Name of the track. */
            label: string;
            /** @description Language of the track, such as `en-US`. */
            lang: string;
            /** @description Where the track comes from. */
            source: "live" | "automatic" | "upload" | (string & {});
        };
        /** @description Text tracks of a recording. */
        GetRecordingTextTracksResponse: {
            /** @description The answer. */
            response: {
                returncode: components["schemas"]["ReturnCode"];
                /** @description The text tracks. */
                tracks: components["schemas"]["TextTrack"][];
            };
        };
        /** @description What became of an uploaded text track. */
        PutRecordingTextTrackResponse: {
            /** @description The answer. */
            response: {
                returncode: components["schemas"]["ReturnCode"];
                messageKey?: components["schemas"]["MessageKey"];
                message?: components["schemas"]["Message"];
                /** @description The recording. */
                recordId?: string;
            };
        };
        /** @description An address for joining again. */
        GetJoinUrlResponse: {
            /** @description The answer. */
            response: {
                returncode: components["schemas"]["ReturnCode"];
                message?: components["schemas"]["Message"];
                /** @description A signed join address. Its query begins with `&`, and names with other than ASCII characters are encoded twice. Use it as it is. */
                url: string;
            };
        };
        /** @description STUN and TURN servers for WebRTC. */
        StunsResponse: {
            /** @description STUN servers. */
            stunServers: {
                /** @description Address of the server. */
                url: string;
            }[];
            /** @description TURN servers. */
            turnServers: {
                /** @description User name for this session. */
                username: string;
                /** @description Password for this session. */
                password: string;
                /** @description Address of the server. */
                url: string;
                /**
                 * @description How long the password works, in seconds.
                 *     Assumed: the unit is the one TURN services commonly use; no source states it
                 */
                ttl: number;
            }[];
            /** @description Addresses of the media server. */
            remoteIceCandidates: {
                /** @description IP address. */
                ip: string;
            }[];
        };
        /** @description The session is gone. */
        SignOutResponse: {
            returncode: components["schemas"]["ReturnCode"];
        };
        /** @description Activity data of a meeting. */
        LearningDashboardResponse: {
            /** @description The answer. */
            response: {
                returncode: components["schemas"]["ReturnCode"];
                /** @description The data, as JSON text inside the JSON. */
                data: string;
                /** @description The token of the request. */
                sessionToken?: string;
            };
        };
        /** @description The feedback was taken. */
        FeedbackResponse: {
            /** @description The answer. */
            response: {
                returncode: components["schemas"]["ReturnCode"];
            } & {
                [key: string]: unknown;
            };
        };
        /** @description A registered webhook. */
        HooksCreateResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Id of the hook. A UUID in bbb-webhooks 3, a number in 2. */
            hookID: string;
            /** @description Whether the hook was set up by the server's operator. Absent when the address was known already. */
            permanentHook?: boolean;
            /** @description Whether internal messages are sent instead of events. Absent when the address was known already. */
            rawData?: boolean;
            /**
             * @description The bearer token that requests of this hook will carry in `Authorization`. Keep it with the hook and refuse requests without it. Where it is absent, the guide says, the shared secret takes its place. Whether a repeated call returns it again is not said.
             *     Dialects: conferenciaweb.
             */
            authToken?: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A registered webhook. */
        Hook: {
            /** @description Id of the hook. A UUID in bbb-webhooks 3, a number in 2. */
            hookID: string;
            /** @description Where events are sent, exactly as registered. */
            callbackURL: string;
            /** @description The meeting whose events are sent. Absent when it is all meetings. */
            meetingID?: string;
            /** @description The events that are sent, separated by commas. Absent or empty when it is all events. */
            eventID?: string;
            /** @description Whether the hook was set up by the server's operator. Such a hook cannot be destroyed. */
            permanentHook: boolean;
            /** @description Whether internal messages are sent instead of events. */
            rawData: boolean;
        };
        /** @description Registered webhooks. */
        HooksListResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The hooks. */
            hooks: components["schemas"]["Hook"][];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A webhook was removed. */
        HooksDestroyResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description Whether it was removed. */
            removed: boolean;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description Meetings with their recordings. */
        GetAllMeetingsResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The meetings. */
            meetings: {
                meeting?: components["schemas"]["Meeting"];
                recording?: components["schemas"]["Recording"];
            }[];
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /** @description A token for playback. */
        GetRecordingTokenResponse: {
            returncode: components["schemas"]["ReturnCode"];
            /** @description The token. */
            token: string;
            messageKey?: components["schemas"]["MessageKey"];
            message?: components["schemas"]["Message"];
        };
        /**
         * @description Host name of the server that sends, as configured in its webhooks service.
         * @example bbb.example.org
         */
        EventDomain: string;
        /**
         * Format: int64
         * @description When the delivery was first attempted, in ms since 1970. The same in every retry.
         * @example 1700000000123
         */
        EventTimestamp: number;
        /**
         * @description The same word in every event.
         * @constant
         */
        EventType: "event";
        /** @description When it happened. */
        EventTime: {
            /**
             * Format: int64
             * @description ms since 1970. The clock of the webhooks service when it saw the event; for `rap-*` the clock of the recording scripts.
             */
            ts: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The server's own id of this run of the meeting; also the id of its recording.
         * @example 183f0bf3-1700000000000
         */
        EventInternalMeetingId: string;
        /**
         * @description The `meetingID` that was given to `create`. Missing once the webhooks service has forgotten the meeting.
         * @example aula-1
         */
        EventExternalMeetingId: string;
        /**
         * @description The server's own id of the user in this meeting.
         * @example w_xfsb9gxtlfom
         */
        EventInternalUserId: string;
        /**
         * @description The `userID` that was given to `join`. Equal to the internal id for a user who joined without one, empty text when it is not known.
         * @example 42
         */
        EventExternalUserId: string;
        /** @description Role of the user. `TRANSFER` and `BOT` are known from Mconf's servers only. */
        EventRole: "MODERATOR" | "VIEWER" | "TRANSFER" | "BOT" | (string & {});
        /** @description True or false; some releases send the word as text. */
        EventFlag: boolean | ("true" | "false");
        /** @description The meeting an event belongs to. */
        EventMeeting: {
            "internal-meeting-id": components["schemas"]["EventInternalMeetingId"];
            "external-meeting-id"?: components["schemas"]["EventExternalMeetingId"];
        } & {
            [key: string]: unknown;
        };
        /** @description A meeting with the settings it was created with. */
        EventCreatedMeeting: {
            "internal-meeting-id": components["schemas"]["EventInternalMeetingId"];
            "external-meeting-id"?: components["schemas"]["EventExternalMeetingId"];
            /** @description Name of the meeting. */
            name?: string;
            /** @description Whether it is a breakout room. */
            "is-breakout"?: boolean;
            /** @description Internal id of the meeting a breakout room belongs to; `bbb-none` for any other meeting. */
            "parent-id"?: string;
            /** @description Planned length in minutes; 0 is no limit. */
            duration?: number;
            /**
             * Format: int64
             * @description When it was created, in ms since 1970.
             */
            "create-time"?: number;
            /** @description The same as text, in the time zone of the server, such as `Tue Oct 31 13:52:37 BRT 2023`. */
            "create-date"?: string;
            /** @description Password of the moderators. Do not log it. */
            "moderator-pass"?: string;
            /** @description Password of the viewers. Do not log it. */
            "viewer-pass"?: string;
            /** @description Whether the meeting may be recorded. */
            record?: boolean;
            /** @description Number of the voice conference. Digits, possibly with leading zeros. */
            "voice-conf"?: string;
            /** @description Telephone number to dial in with. */
            "dial-number"?: string;
            /** @description How many users may be in at once; 0 is no limit. */
            "max-users"?: number;
            /** @description The `meta_*` values given to `create`, with lower-case names and without the prefix. May be absent. */
            metadata?: {
                [key: string]: string;
            };
            /**
             * @description Which media server carries the audio. In camel case, unlike its neighbours.
             *     Since 3.4.
             */
            audioBridge?: string;
            /**
             * @description Which media server carries the cameras. In camel case, unlike its neighbours.
             *     Since 3.4.
             */
            cameraBridge?: string;
            /**
             * @description Which media server carries the shared screen. In camel case, unlike its neighbours.
             *     Since 3.4.
             */
            screenShareBridge?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A meeting with the presentation it now shows. */
        EventPresentedMeeting: {
            "internal-meeting-id": components["schemas"]["EventInternalMeetingId"];
            "external-meeting-id"?: components["schemas"]["EventExternalMeetingId"];
            /** @description The server's own id of the presentation. */
            "presentation-id"?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A user, by ids alone. */
        EventUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
        } & {
            [key: string]: unknown;
        };
        /** @description A user with what the server knows about them. A `user-left` of its own holds the ids and `guest` only; one that was made up at the end of a meeting holds everything stored since the user joined. */
        EventMember: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** @description Name shown to others. */
            name?: string;
            role?: components["schemas"]["EventRole"];
            /** @description Whether the user is the presenter. Text in some releases around 2.7. */
            presenter?: components["schemas"]["EventFlag"];
            /**
             * @description Whether the user came as a guest.
             *     Since 3.1.
             */
            guest?: boolean;
            /** @description The `userdata-*` values given to `join`, without the prefix. */
            userdata?: {
                [key: string]: string;
            };
            /** @description Id of the user's camera stream, where the server adds it. */
            stream?: string;
            /** @description Address the user joined from. */
            "ip-address"?: string;
            /** @description Browser the user joined with. */
            "user-agent"?: string;
            /** @description Page the user came from. Mconf's servers use the same name. */
            referer?: string;
            /**
             * @description The user's session token. It opens the session to whoever holds it; do not log it.
             *     Since 3.5.
             */
            "session-token"?: string;
            /**
             * @description Address the user joined from.
             *     Dialects: conferenciaweb.
             *     Assumed: read in Mconf's public fork of bbb-webhooks; the ConferênciaWeb guide does not name it
             */
            ip_addr?: string;
            /**
             * @description Browser the user joined with.
             *     Dialects: conferenciaweb.
             *     Assumed: read in Mconf's public fork of bbb-webhooks; the ConferênciaWeb guide does not name it
             */
            user_agent?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A user whose place in the voice conference changed. */
        EventVoiceUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** @description Whether the user listens without a microphone. Always false once the audio is off. */
            "listening-only"?: boolean;
            /** @description Whether the user's microphone is connected. Always false once the audio is off. */
            "sharing-mic"?: boolean;
            /**
             * @description Whether the user is muted. Always true once the audio is off.
             *     Since 3.0.
             */
            muted?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A user who was muted or unmuted. */
        EventMutedUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** @description Whether the user is muted now. */
            muted?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A user with one of their cameras. */
        EventCameraUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** @description Id of the camera's stream. */
            stream?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A user with the mood they show. */
        EventEmojiUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** @description An emoji character, a keyword such as `happy`, or `none`. 2.x leaves it out instead of `none`. */
            emoji?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A user whose hand went up or down. The member's name depends on the release. */
        EventRaisedHandUser: {
            "internal-user-id"?: components["schemas"]["EventInternalUserId"];
            "external-user-id"?: components["schemas"]["EventExternalUserId"];
            /** @description Whether the hand is up. */
            "raise-hand"?: boolean;
            /** @description The same in camel case, in place of `raise-hand`. BigBlueButton before 2.7 knows a raised hand only as an emoji, and the webhooks service makes this event up from it. */
            raiseHand?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description An event about a meeting, and nothing more. */
        EventMeetingAttributes: {
            meeting: components["schemas"]["EventMeeting"];
        } & {
            [key: string]: unknown;
        };
        /** @description An event about a user, and nothing more. */
        EventUserAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventUser"];
        } & {
            [key: string]: unknown;
        };
        /** @description A user joined or left. */
        EventMemberAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventMember"];
        } & {
            [key: string]: unknown;
        };
        /** @description A user came to or left the voice conference. */
        EventVoiceAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventVoiceUser"];
        } & {
            [key: string]: unknown;
        };
        /** @description A user was muted or unmuted. */
        EventMutedAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventMutedUser"];
        } & {
            [key: string]: unknown;
        };
        /** @description A camera was switched on or off. */
        EventCameraAttributes: {
            meeting: components["schemas"]["EventMeeting"];
            user?: components["schemas"]["EventCameraUser"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A piece of a transcript. A later piece with the same id replaces it.
         *     Assumed: the members are known, what they mean was not published
         */
        EventTranscript: {
            /** @description Id of the piece. */
            id?: string;
            /** @description What was said. */
            transcript?: string;
            /**
             * @description Language of the text.
             * @example pt-BR
             */
            locale?: string;
            /** @description Whether the text is settled; a false one will be sent again, improved. */
            final?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A chat message. */
        EventChatMessage: {
            /** @description The server's own id of the message. */
            id?: string;
            /** @description The text as the server stores it. It may hold HTML; treat it as untrusted. */
            message?: string;
            /** @description Who wrote it, and when. */
            sender?: {
                "internal-user-id"?: components["schemas"]["EventInternalUserId"];
                /** @description Since 3.4. */
                "external-user-id"?: components["schemas"]["EventExternalUserId"];
                /** @description Name shown to others. */
                name?: string;
                /**
                 * Format: int64
                 * @description When it was sent, in ms since 1970.
                 */
                time?: number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A count of characters or revisions, as a number or as text. */
        EventPadPosition: number | string;
        /**
         * @description A change in a pad (shared notes or captions).
         *     Assumed: the members are known, what they mean was not published
         */
        EventPad: {
            /** @description The server's own id of the pad. */
            id?: string;
            /** @description What the pad is for, such as `notes` or a caption locale. */
            "external-pad-id"?: string;
            /** @description Revision of the pad. */
            rev?: components["schemas"]["EventPadPosition"];
            /** @description Where the change begins. */
            start?: components["schemas"]["EventPadPosition"];
            /** @description Where the replaced text ended. */
            end?: components["schemas"]["EventPadPosition"];
            /** @description The text that now stands there. */
            text?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A poll with its question and answers. */
        EventPoll: {
            /** @description The server's own id of the poll. */
            id?: string;
            /** @description The question. Empty for a quick poll. */
            question?: string;
            /** @description What can be answered. */
            answers?: ({
                /** @description Number of the answer, as in `answerIds` of `poll-responded`. */
                id?: number;
                /** @description Text of the answer. */
                key?: string;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        /** @description A vote. */
        EventPollResponse: {
            /** @description The server's own id of the poll. */
            id?: string;
            /** @description Numbers of the answers chosen. In camel case, unlike its neighbours. */
            answerIds?: number[];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Id of the recording, as in `recordID` of `getRecordings`.
         * @example 183f0bf3-1700000000000
         */
        EventRecordId: string;
        /**
         * @description Which format or script the step works on, such as `presentation`; absent where a step has no formats.
         * @example presentation
         */
        EventWorkflow: string;
        /**
         * Format: int64
         * @description How long the step took, in ms.
         */
        EventStepTime: number;
        /** @description A step of the processing of a recording began. */
        EventRecordingStepStarted: {
            meeting: components["schemas"]["EventMeeting"];
            "record-id"?: components["schemas"]["EventRecordId"];
            workflow?: components["schemas"]["EventWorkflow"];
        } & {
            [key: string]: unknown;
        };
        /** @description A step of the processing of a recording is over. */
        EventRecordingStepEnded: {
            meeting: components["schemas"]["EventMeeting"];
            "record-id"?: components["schemas"]["EventRecordId"];
            /** @description Whether the step succeeded. */
            success?: boolean;
            "step-time"?: components["schemas"]["EventStepTime"];
            workflow?: components["schemas"]["EventWorkflow"];
        } & {
            [key: string]: unknown;
        };
        /** @description A recording was published, unpublished or deleted. Which member holds its id depends on the sender, and some send only the meeting, whose internal id is then the recording's. */
        EventRecordingState: {
            meeting: components["schemas"]["EventMeeting"];
            "record-id"?: components["schemas"]["EventRecordId"];
            /** @description The same as `record-id`, from some senders in place of it. */
            record_id?: components["schemas"]["EventRecordId"];
            /** @description The format concerned, such as `presentation` or `video`; absent for all. */
            format?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A recording with one of its formats. Texts made of digits arrive as numbers where they were read from XML. */
        EventPublishedRecording: {
            /**
             * @description Name of the meeting; a number when the name is made of digits.
             *     Assumed: taken from the metadata, whose values are text or numbers; a numeric name was not recorded
             */
            name?: string | number;
            /** @description Whether it was a breakout room. Text from most servers. */
            "is-breakout"?: components["schemas"]["EventFlag"];
            /**
             * Format: int64
             * @description When the meeting began, in ms since 1970.
             */
            "start-time"?: number;
            /**
             * Format: int64
             * @description When the meeting ended, in ms since 1970.
             */
            "end-time"?: number;
            /**
             * Format: int64
             * @description Size of the format's files, in bytes.
             */
            size?: number;
            /**
             * Format: int64
             * @description Size of the raw material, in bytes.
             */
            "raw-size"?: number;
            /** @description Metadata of the recording. Text made of digits arrives as a number. */
            metadata?: {
                [key: string]: string | number;
            };
            playback?: components["schemas"]["EventPlayback"];
            /** @description Files to download; mostly empty. */
            download?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A format of a recording that can be watched. */
        EventPlayback: {
            /** @description Name of the format, such as `presentation` or `video`. */
            format?: string;
            /** @description Address of the playback page or file. */
            link?: string;
            /**
             * Format: int64
             * @description How long it was processed, in ms. With an underscore, unlike its neighbours.
             */
            processing_time?: number;
            /**
             * Format: int64
             * @description Length of the playback, in ms.
             */
            duration?: number;
            /**
             * Format: int64
             * @description Size of its files, in bytes.
             */
            size?: number;
            /** @description What else belongs to the format. */
            extensions?: {
                /** @description Preview pictures. */
                preview?: {
                    /** @description The pictures. */
                    images?: {
                        /** @description One picture or several. */
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
        /** @description A preview picture. Either its address alone, or an object with the address under `value`. */
        EventPreviewImage: string | ({
            /** @description Address of the picture. White space around it does not count. */
            value?: string;
            /** @description Size and description. */
            attributes?: {
                /** @description Width in pixels. */
                width?: number | string;
                /** @description Height in pixels. */
                height?: number | string;
                /** @description Text of the slide. */
                alt?: string | number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        });
        /**
         * @description A meeting was created.
         * @example {
         *       "type": "event",
         *       "id": "meeting-created",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1",
         *           "name": "Aula 1",
         *           "is-breakout": false,
         *           "parent-id": "bbb-none",
         *           "duration": 0,
         *           "create-time": 1700000000000,
         *           "create-date": "Tue Nov 14 19:13:20 BRT 2023",
         *           "moderator-pass": "mp",
         *           "viewer-pass": "ap",
         *           "record": true,
         *           "voice-conf": "071347",
         *           "dial-number": "613-555-1234",
         *           "max-users": 0,
         *           "metadata": {
         *             "class-id": "007"
         *           },
         *           "audioBridge": "bbb-webrtc-sfu",
         *           "cameraBridge": "bbb-webrtc-sfu",
         *           "screenShareBridge": "bbb-webrtc-sfu"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000000012
         *       }
         *     }
         */
        MeetingCreatedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-created";
            /** @description What happened. */
            attributes: {
                meeting: components["schemas"]["EventCreatedMeeting"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A meeting ended.
         * @example {
         *       "type": "event",
         *       "id": "meeting-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700001665000
         *       }
         *     }
         */
        MeetingEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-ended";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The recording was switched on.
         * @example {
         *       "type": "event",
         *       "id": "meeting-recording-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000030000
         *       }
         *     }
         */
        MeetingRecordingStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-recording-started";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The recording was switched off.
         * @example {
         *       "type": "event",
         *       "id": "meeting-recording-stopped",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000900000
         *       }
         *     }
         */
        MeetingRecordingStoppedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-recording-stopped";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The recording changed in an unknown way.
         * @example {
         *       "type": "event",
         *       "id": "meeting-recording-unhandled",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000030000
         *       }
         *     }
         */
        MeetingRecordingUnhandledEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-recording-unhandled";
            attributes: components["schemas"]["EventMeetingAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Somebody shares a screen.
         * @example {
         *       "type": "event",
         *       "id": "meeting-screenshare-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000120000
         *       }
         *     }
         */
        MeetingScreenshareStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-screenshare-started";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The shared screen is gone.
         * @example {
         *       "type": "event",
         *       "id": "meeting-screenshare-stopped",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000240000
         *       }
         *     }
         */
        MeetingScreenshareStoppedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-screenshare-stopped";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Another presentation is shown.
         * @example {
         *       "type": "event",
         *       "id": "meeting-presentation-changed",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1",
         *           "presentation-id": "d2d9a672040fbde2a47a10bf6c37b6a4b5ae187f-1700000000100"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000090000
         *       }
         *     }
         */
        MeetingPresentationChangedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "meeting-presentation-changed";
            /** @description What happened. */
            attributes: {
                meeting: components["schemas"]["EventPresentedMeeting"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user joined.
         * @example {
         *       "type": "event",
         *       "id": "user-joined",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "name": "João",
         *           "role": "MODERATOR",
         *           "presenter": false,
         *           "guest": false,
         *           "userdata": {
         *             "bbb_listen_only_mode": "false"
         *           },
         *           "ip-address": "203.0.113.7",
         *           "user-agent": "Mozilla/5.0",
         *           "referer": "https://app.example.org/",
         *           "session-token": "uqnqh3vd9w1yyq5i"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000005000
         *       }
         *     }
         */
        UserJoinedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-joined";
            attributes: components["schemas"]["EventMemberAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user left.
         * @example {
         *       "type": "event",
         *       "id": "user-left",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "guest": false
         *         }
         *       },
         *       "event": {
         *         "ts": 1700001607000
         *       }
         *     }
         */
        UserLeftEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-left";
            attributes: components["schemas"]["EventMemberAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user connected the audio.
         * @example {
         *       "type": "event",
         *       "id": "user-audio-voice-enabled",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "listening-only": false,
         *           "sharing-mic": true,
         *           "muted": false
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000008000
         *       }
         *     }
         */
        UserAudioVoiceEnabledEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-audio-voice-enabled";
            attributes: components["schemas"]["EventVoiceAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user disconnected the audio.
         * @example {
         *       "type": "event",
         *       "id": "user-audio-voice-disabled",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "listening-only": false,
         *           "sharing-mic": false,
         *           "muted": true
         *         }
         *       },
         *       "event": {
         *         "ts": 1700001600000
         *       }
         *     }
         */
        UserAudioVoiceDisabledEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-audio-voice-disabled";
            attributes: components["schemas"]["EventVoiceAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user was muted.
         * @example {
         *       "type": "event",
         *       "id": "user-audio-muted",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "muted": true
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000060000
         *       }
         *     }
         */
        UserAudioMutedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-audio-muted";
            attributes: components["schemas"]["EventMutedAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user was unmuted.
         * @example {
         *       "type": "event",
         *       "id": "user-audio-unmuted",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "muted": false
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000065000
         *       }
         *     }
         */
        UserAudioUnmutedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-audio-unmuted";
            attributes: components["schemas"]["EventMutedAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user's audio changed in an unknown way.
         * @example {
         *       "type": "event",
         *       "id": "user-audio-unhandled",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000065000
         *       }
         *     }
         */
        UserAudioUnhandledEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-audio-unhandled";
            attributes: components["schemas"]["EventMutedAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user switched a camera on.
         * @example {
         *       "type": "event",
         *       "id": "user-cam-broadcast-start",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "stream": "w_xfsb9gxtlfom_0e2313d7c9d39860"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000010000
         *       }
         *     }
         */
        UserCamBroadcastStartEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-cam-broadcast-start";
            attributes: components["schemas"]["EventCameraAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user switched a camera off.
         * @example {
         *       "type": "event",
         *       "id": "user-cam-broadcast-end",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "stream": "w_xfsb9gxtlfom_0e2313d7c9d39860"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700001590000
         *       }
         *     }
         */
        UserCamBroadcastEndEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-cam-broadcast-end";
            attributes: components["schemas"]["EventCameraAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user became presenter.
         * @example {
         *       "type": "event",
         *       "id": "user-presenter-assigned",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000005100
         *       }
         *     }
         */
        UserPresenterAssignedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-presenter-assigned";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user is no longer presenter.
         * @example {
         *       "type": "event",
         *       "id": "user-presenter-unassigned",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000300000
         *       }
         *     }
         */
        UserPresenterUnassignedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-presenter-unassigned";
            attributes: components["schemas"]["EventUserAttributes"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A user shows another mood.
         * @example {
         *       "type": "event",
         *       "id": "user-emoji-changed",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "emoji": "👏"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000400000
         *       }
         *     }
         */
        UserEmojiChangedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-emoji-changed";
            /** @description What happened. */
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
        /**
         * @description A user raised or lowered a hand.
         * @example {
         *       "type": "event",
         *       "id": "user-raise-hand-changed",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42",
         *           "raise-hand": true
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000410000
         *       }
         *     }
         */
        UserRaiseHandChangedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "user-raise-hand-changed";
            /** @description What happened. */
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
        /**
         * @description A transcript grew.
         * @example {
         *       "type": "event",
         *       "id": "transcript-updated",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         },
         *         "transcript": {
         *           "id": "w_xfsb9gxtlfom-1700000500000",
         *           "transcript": "Bom dia a todos",
         *           "locale": "pt-BR",
         *           "final": true
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000500000
         *       }
         *     }
         */
        TranscriptUpdatedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "transcript-updated";
            /** @description What happened. */
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
        /**
         * @description A message was sent to the public chat.
         * @example {
         *       "type": "event",
         *       "id": "chat-group-message-sent",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "chat-message": {
         *           "id": "1700000600000-rplr4p2r",
         *           "message": "Olá!",
         *           "sender": {
         *             "internal-user-id": "w_xfsb9gxtlfom",
         *             "external-user-id": "42",
         *             "name": "João",
         *             "time": 1700000600000
         *           }
         *         },
         *         "chat-id": "MAIN-PUBLIC-GROUP-CHAT"
         *       },
         *       "event": {
         *         "ts": 1700000600016
         *       }
         *     }
         */
        ChatGroupMessageSentEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "chat-group-message-sent";
            /** @description What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                "chat-message"?: components["schemas"]["EventChatMessage"];
                /** @description Id of the chat; always `MAIN-PUBLIC-GROUP-CHAT`, since only the public chat is sent. */
                "chat-id"?: string;
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The content of a pad changed.
         * @example {
         *       "type": "event",
         *       "id": "pad-content",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "pad": {
         *           "id": "g.PZe0HVdCm0uRWvjz$notes",
         *           "external-pad-id": "notes",
         *           "rev": "7",
         *           "start": 0,
         *           "end": 12,
         *           "text": "Agenda"
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000700000
         *       }
         *     }
         */
        PadContentEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "pad-content";
            /** @description What happened. */
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
        /**
         * @description A poll was started.
         * @example {
         *       "type": "event",
         *       "id": "poll-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         },
         *         "poll": {
         *           "id": "d2d9a672-1700000000100/1/1700000800000",
         *           "question": "Pronto?",
         *           "answers": [
         *             {
         *               "id": 0,
         *               "key": "Sim"
         *             },
         *             {
         *               "id": 1,
         *               "key": "Não"
         *             }
         *           ]
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000800000
         *       }
         *     }
         */
        PollStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "poll-started";
            /** @description What happened. */
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
        /**
         * @description A user voted in a poll.
         * @example {
         *       "type": "event",
         *       "id": "poll-responded",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "user": {
         *           "internal-user-id": "w_xfsb9gxtlfom",
         *           "external-user-id": "42"
         *         },
         *         "poll": {
         *           "id": "d2d9a672-1700000000100/1/1700000800000",
         *           "answerIds": [
         *             0
         *           ]
         *         }
         *       },
         *       "event": {
         *         "ts": 1700000806000
         *       }
         *     }
         */
        PollRespondedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "poll-responded";
            /** @description What happened. */
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
        /**
         * @description Begin of the archiving of the raw recording.
         * @example {
         *       "type": "event",
         *       "id": "rap-archive-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000"
         *       },
         *       "event": {
         *         "ts": 1700001701000
         *       }
         *     }
         */
        RapArchiveStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-archive-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of the archiving of the raw recording.
         * @example {
         *       "type": "event",
         *       "id": "rap-archive-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000,
         *         "recorded": true,
         *         "duration": 870000
         *       },
         *       "event": {
         *         "ts": 1700001706000
         *       }
         *     }
         */
        RapArchiveEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-archive-ended";
            /** @description What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                "record-id"?: components["schemas"]["EventRecordId"];
                /** @description Whether the step succeeded. */
                success?: boolean;
                "step-time"?: components["schemas"]["EventStepTime"];
                /** @description Whether anything was recorded; false means that there will be no recording. */
                recorded?: boolean;
                /**
                 * Format: int64
                 * @description Length of the recorded part, in ms.
                 */
                duration?: number;
                workflow?: components["schemas"]["EventWorkflow"];
            } & {
                [key: string]: unknown;
            };
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Begin of the sanity check of a recording.
         * @example {
         *       "type": "event",
         *       "id": "rap-sanity-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000"
         *       },
         *       "event": {
         *         "ts": 1700001707000
         *       }
         *     }
         */
        RapSanityStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-sanity-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of the sanity check of a recording.
         * @example {
         *       "type": "event",
         *       "id": "rap-sanity-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000
         *       },
         *       "event": {
         *         "ts": 1700001712000
         *       }
         *     }
         */
        RapSanityEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-sanity-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Begin of a script after the archiving.
         * @example {
         *       "type": "event",
         *       "id": "rap-post-archive-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000"
         *       },
         *       "event": {
         *         "ts": 1700001713000
         *       }
         *     }
         */
        RapPostArchiveStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-post-archive-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of a script after the archiving.
         * @example {
         *       "type": "event",
         *       "id": "rap-post-archive-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000
         *       },
         *       "event": {
         *         "ts": 1700001718000
         *       }
         *     }
         */
        RapPostArchiveEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-post-archive-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Begin of the processing of a format.
         * @example {
         *       "type": "event",
         *       "id": "rap-process-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001719000
         *       }
         *     }
         */
        RapProcessStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-process-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of the processing of a format.
         * @example {
         *       "type": "event",
         *       "id": "rap-process-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000,
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001724000
         *       }
         *     }
         */
        RapProcessEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-process-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Begin of a script after the processing.
         * @example {
         *       "type": "event",
         *       "id": "rap-post-process-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001725000
         *       }
         *     }
         */
        RapPostProcessStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-post-process-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of a script after the processing.
         * @example {
         *       "type": "event",
         *       "id": "rap-post-process-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000,
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001730000
         *       }
         *     }
         */
        RapPostProcessEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-post-process-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Begin of the publishing of a format.
         * @example {
         *       "type": "event",
         *       "id": "rap-publish-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001731000
         *       }
         *     }
         */
        RapPublishStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-publish-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of the publishing of a format.
         * @example {
         *       "type": "event",
         *       "id": "rap-publish-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000,
         *         "workflow": "presentation",
         *         "recording": {
         *           "name": "Aula 1",
         *           "is-breakout": "false",
         *           "start-time": 1700000000000,
         *           "end-time": 1700001665000,
         *           "size": 20480,
         *           "raw-size": 4096000,
         *           "metadata": {
         *             "meetingId": "aula-1",
         *             "meetingName": "Aula 1",
         *             "isBreakout": "false",
         *             "class-id": 7
         *           },
         *           "playback": {
         *             "format": "presentation",
         *             "link": "https://bbb.example.org/playback/presentation/2.3/183f0bf3-1700000000000",
         *             "processing_time": 11000,
         *             "duration": 870000,
         *             "size": 20480,
         *             "extensions": {
         *               "preview": {
         *                 "images": {
         *                   "image": [
         *                     {
         *                       "attributes": {
         *                         "width": 176,
         *                         "height": 136,
         *                         "alt": "Aula 1"
         *                       },
         *                       "value": "https://bbb.example.org/presentation/183f0bf3-1700000000000/thumbnails/thumb-1.png"
         *                     }
         *                   ]
         *                 }
         *               }
         *             }
         *           },
         *           "download": {}
         *         }
         *       },
         *       "event": {
         *         "ts": 1700001736000
         *       }
         *     }
         */
        RapPublishEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-publish-ended";
            /** @description What happened. */
            attributes: {
                meeting: components["schemas"]["EventMeeting"];
                "record-id"?: components["schemas"]["EventRecordId"];
                /** @description Whether the step succeeded. */
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
        /**
         * @description Begin of a script after the publishing.
         * @example {
         *       "type": "event",
         *       "id": "rap-post-publish-started",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001737000
         *       }
         *     }
         */
        RapPostPublishStartedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-post-publish-started";
            attributes: components["schemas"]["EventRecordingStepStarted"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description End of a script after the publishing.
         * @example {
         *       "type": "event",
         *       "id": "rap-post-publish-ended",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step-time": 5000,
         *         "workflow": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700001742000
         *       }
         *     }
         */
        RapPostPublishEndedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-post-publish-ended";
            attributes: components["schemas"]["EventRecordingStepEnded"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A recording was published.
         * @example {
         *       "type": "event",
         *       "id": "rap-published",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "format": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700009000000
         *       }
         *     }
         */
        RapPublishedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-published";
            attributes: components["schemas"]["EventRecordingState"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A recording was unpublished.
         * @example {
         *       "type": "event",
         *       "id": "rap-unpublished",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "format": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700009100000
         *       }
         *     }
         */
        RapUnpublishedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-unpublished";
            attributes: components["schemas"]["EventRecordingState"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A recording was deleted.
         * @example {
         *       "type": "event",
         *       "id": "rap-deleted",
         *       "attributes": {
         *         "meeting": {
         *           "internal-meeting-id": "183f0bf3-1700000000000",
         *           "external-meeting-id": "aula-1"
         *         },
         *         "record-id": "183f0bf3-1700000000000",
         *         "format": "presentation"
         *       },
         *       "event": {
         *         "ts": 1700009200000
         *       }
         *     }
         */
        RapDeletedEvent: {
            type: components["schemas"]["EventType"];
            /**
             * @description Name of the event.
             * @constant
             */
            id: "rap-deleted";
            attributes: components["schemas"]["EventRecordingState"];
            event: components["schemas"]["EventTime"];
        } & {
            [key: string]: unknown;
        };
        /** @description What a hook registered with `getRaw=true` receives: the server's internal message, passed through as it is. Its names and content belong to the server and change between releases. */
        RawEvent: components["schemas"]["RawEventMessage"] | components["schemas"]["RawEventRecording"];
        /**
         * @description An internal message of the conference server.
         * @example {
         *       "envelope": {
         *         "name": "UserLeftMeetingEvtMsg",
         *         "routing": {
         *           "msgType": "BROADCAST_TO_MEETING",
         *           "meetingId": "183f0bf3-1700000000000",
         *           "userId": "w_xfsb9gxtlfom"
         *         },
         *         "timestamp": 1700000060000
         *       },
         *       "core": {
         *         "header": {
         *           "name": "UserLeftMeetingEvtMsg",
         *           "meetingId": "183f0bf3-1700000000000",
         *           "userId": "w_xfsb9gxtlfom"
         *         },
         *         "body": {
         *           "intId": "w_xfsb9gxtlfom"
         *         }
         *       }
         *     }
         */
        RawEventMessage: {
            /** @description Where the message goes. */
            envelope: {
                /** @description Name of the message, such as `UserJoinedMeetingEvtMsg`. */
                name: string;
                /** @description Whom it concerns. */
                routing?: {
                    /** @description How it is spread inside the server. */
                    msgType?: string;
                    /** @description Internal id of the meeting. */
                    meetingId?: string;
                    /** @description Internal id of the user. */
                    userId?: string;
                } & {
                    [key: string]: unknown;
                };
                /**
                 * Format: int64
                 * @description When it was sent, in ms since 1970.
                 */
                timestamp?: number;
            } & {
                [key: string]: unknown;
            };
            /** @description The message. */
            core: {
                /** @description Its name and whom it concerns. */
                header?: {
                    /** @description The same name as in the envelope. */
                    name?: string;
                    /** @description Internal id of the meeting. */
                    meetingId?: string;
                    /** @description Internal id of the user. */
                    userId?: string;
                } & {
                    [key: string]: unknown;
                };
                /** @description Content, different in every message. */
                body?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * @description An internal message of the recording scripts.
         * @example {
         *       "header": {
         *         "name": "archive_ended",
         *         "timestamp": 81234567,
         *         "current_time": 1700000300000,
         *         "version": "0.0.1"
         *       },
         *       "payload": {
         *         "record_id": "183f0bf3-1700000000000",
         *         "meeting_id": "183f0bf3-1700000000000",
         *         "success": true,
         *         "step_time": 812
         *       }
         *     }
         */
        RawEventRecording: {
            /** @description Name and time of the message. */
            header: {
                /** @description Name of the step, such as `archive_ended`. */
                name: string;
                /**
                 * Format: int64
                 * @description A clock of the server without a fixed origin, in ms.
                 */
                timestamp?: number;
                /**
                 * Format: int64
                 * @description When it was sent, in ms since 1970.
                 */
                current_time?: number;
                /** @description Version of the message format. */
                version?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Content, different in every step. */
            payload: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the token of a recording-ready callback says. There is no expiry and no issue time, and nothing tells which format is ready; a later server may add claims.
         * @example {
         *       "meeting_id": "room-1",
         *       "record_id": "abc-1700000000000"
         *     }
         */
        RecordingReadyClaims: {
            /** @description The `meetingID` that was given to `create`. */
            meeting_id: string;
            /** @description Id of the recording, as in `recordID` of `getRecordings`. */
            record_id: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What happened in a meeting, sent once its events were processed.
         * @example {
         *       "version": "1.0",
         *       "meeting_id": "aula-1",
         *       "internal_meeting_id": "183f0bf3-1700000000000",
         *       "data": {
         *         "metadata": {
         *           "analytics_callback_url": "hidden",
         *           "is_breakout": "false",
         *           "meeting_name": "Aula 1",
         *           "record": "true"
         *         },
         *         "duration": 1665,
         *         "start": "2023-11-14 19:13:20 -0300",
         *         "finish": "2023-11-14 19:41:05 -0300",
         *         "attendees": [
         *           {
         *             "ext_user_id": 42,
         *             "name": "João",
         *             "moderator": true,
         *             "joins": [
         *               "2023-11-14 19:13:25 -0300"
         *             ],
         *             "leaves": [
         *               "2023-11-14 19:40:07 -0300"
         *             ],
         *             "duration": 1602,
         *             "recent_talking_time": "",
         *             "engagement": {
         *               "chats": 9,
         *               "talks": 8,
         *               "raisehand": 0,
         *               "emojis": 0,
         *               "poll_votes": 0,
         *               "talk_time": 26
         *             },
         *             "sessions": {
         *               "w_xfsb9gxtlfom": {
         *                 "joins": [
         *                   {
         *                     "timestamp": "2023-11-14 19:13:25 -0300",
         *                     "userid": "w_xfsb9gxtlfom",
         *                     "ext_userid": 42,
         *                     "event": "join",
         *                     "remove": false
         *                   }
         *                 ],
         *                 "lefts": [
         *                   {
         *                     "timestamp": "2023-11-14 19:40:07 -0300",
         *                     "userid": "w_xfsb9gxtlfom",
         *                     "ext_userid": 42,
         *                     "event": "left",
         *                     "remove": false
         *                   }
         *                 ]
         *               }
         *             }
         *           }
         *         ],
         *         "files": [
         *           "default.pdf"
         *         ],
         *         "polls": [],
         *         "recorded_segments": [],
         *         "transfer_attendees": []
         *       }
         *     }
         */
        AnalyticsCallback: {
            /** @description Version of this format; `1.0` so far. */
            version: string;
            /** @description The `meetingID` that was given to `create`. */
            meeting_id: string;
            /** @description The server's own id of this run of the meeting. */
            internal_meeting_id: string;
            data: components["schemas"]["AnalyticsCallbackData"];
        } & {
            [key: string]: unknown;
        };
        /** @description The meeting in figures. */
        AnalyticsCallbackData: {
            /**
             * @description Metadata of the meeting; dashes in a name have become underscores. Yours stand beside the server's own.
             *     Assumed: every published value is text; numbers are allowed because numeric user ids arrive as numbers
             */
            metadata: {
                /** @description Where this callback goes. ConferênciaWeb writes `hidden`. */
                analytics_callback_url?: string;
                /** @description Name of the meeting. */
                meeting_name?: string | number;
                /** @description Whether it was a breakout room, as text. */
                is_breakout?: components["schemas"]["EventFlag"];
                /**
                 * @description The `meetingID` that was given to `create`.
                 *     Dialects: conferenciaweb.
                 */
                meeting_id?: string | number;
                /**
                 * @description Whether the meeting could be recorded, as text.
                 *     Dialects: conferenciaweb.
                 */
                record?: components["schemas"]["EventFlag"];
            } & {
                [key: string]: string | number | boolean;
            };
            /** @description Length of the meeting in seconds. */
            duration: number;
            start: components["schemas"]["AnalyticsCallbackDate"];
            finish: components["schemas"]["AnalyticsCallbackDate"];
            /** @description Everybody who was in. One entry for each external id; a user who joined without one has an entry for each stay. */
            attendees: components["schemas"]["AnalyticsCallbackAttendee"][];
            /** @description Names of the presentations. */
            files: string[];
            /** @description Polls in the order they were started. */
            polls: components["schemas"]["AnalyticsCallbackPoll"][];
            /**
             * @description The parts of the meeting that were recorded.
             *     Dialects: conferenciaweb.
             *     Assumed: only an empty list was published; what an entry holds is not known
             */
            recorded_segments?: unknown[];
            /**
             * @description Users who were only passing through, such as streaming.
             *     Dialects: conferenciaweb.
             *     Assumed: only an empty list was published; what an entry holds is not known
             */
            transfer_attendees?: unknown[];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A point in time. Newer servers write ISO 8601 (`2026-01-26T11:26:58.000+01:00`), older ones and ConferênciaWeb `2023-08-07 14:06:14 -0300`.
         * @example 2023-08-07 14:06:14 -0300
         */
        AnalyticsCallbackDate: string;
        /** @description The `userID` that was given to `join`; a number when it is made of digits. The internal id (`w_…`) for a user who joined without one. */
        AnalyticsCallbackUserId: string | number;
        /** @description One attendee. */
        AnalyticsCallbackAttendee: {
            ext_user_id: components["schemas"]["AnalyticsCallbackUserId"];
            /**
             * @description Name shown to others; a number when it is made of digits.
             *     Assumed: names and ids pass through the same reader, which turns numeric ids into numbers
             */
            name: string | number;
            /** @description Whether the user was a moderator. */
            moderator: boolean;
            /** @description When the user came. */
            joins: components["schemas"]["AnalyticsCallbackDate"][];
            /** @description When the user left. */
            leaves: components["schemas"]["AnalyticsCallbackDate"][];
            /** @description How long the user was in, in seconds. */
            duration: number;
            /** @description When the user last talked, as a date; empty when never. */
            recent_talking_time: string;
            engagement: components["schemas"]["AnalyticsCallbackEngagement"];
            /** @description The user's stays. An object by internal user id (older servers, ConferênciaWeb), or a list (newest servers). */
            sessions?: {
                [key: string]: components["schemas"]["AnalyticsCallbackSession"];
            } | components["schemas"]["AnalyticsCallbackSession"][];
        } & {
            [key: string]: unknown;
        };
        /** @description How much a user took part. */
        AnalyticsCallbackEngagement: {
            /** @description Public chat messages sent. */
            chats?: number;
            /** @description How often the user began to talk. */
            talks?: number;
            /** @description How often the user raised a hand. */
            raisehand?: number;
            /** @description Emojis shown. */
            emojis?: number;
            /** @description Votes cast. */
            poll_votes?: number;
            /** @description How long the user talked, in seconds. */
            talk_time?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The comings and goings under one internal user id. */
        AnalyticsCallbackSession: {
            /** @description Comings. */
            joins: components["schemas"]["AnalyticsCallbackPresence"][];
            /** @description Goings. */
            lefts: components["schemas"]["AnalyticsCallbackPresence"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A coming or a going. */
        AnalyticsCallbackPresence: {
            timestamp?: components["schemas"]["AnalyticsCallbackDate"];
            /** @description The server's own id of the user in this meeting. */
            userid?: string;
            ext_userid?: components["schemas"]["AnalyticsCallbackUserId"];
            /** @description Which of the two. */
            event?: "join" | "left" | (string & {});
            /** @description A mark of the program that counts; of no use to others. */
            remove?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A poll with its votes. */
        AnalyticsCallbackPoll: {
            /** @description The server's own id of the poll. */
            id?: string | number;
            /** @description Kind of the poll, where the server knows it. */
            type?: string;
            /** @description The question, where the server knows it. */
            question?: string | number;
            /** @description Whether the result was shown to all. */
            published?: boolean;
            /** @description What could be answered. */
            options?: string[];
            start?: components["schemas"]["AnalyticsCallbackDate"];
            /** @description What each user answered, by internal user id. */
            votes?: {
                [key: string]: (string | number) | (string | number)[];
            };
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The call failed. The HTTP status is nearly always 200, so the document tells, not the status. Which keys to expect stands with the operation; `checksumError`, `validationError`, `sizeError` and `apiNotEnabled` can come from any. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/xml": components["schemas"]["FailureResponse"];
            };
        };
        /** @description The call failed, mostly with HTTP status 200. A wrong checksum is reported in XML unless the request asked for JSON. */
        FailedJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "response": {
                 *         "returncode": "FAILED",
                 *         "messageKey": "noRecordings",
                 *         "message": "No recording found for aula-1"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FailureJson"];
                /**
                 * @example {
                 *       "returncode": "FAILED",
                 *       "messageKey": "checksumError",
                 *       "message": "You did not pass the checksum security check",
                 *       "errors": []
                 *     }
                 */
                "text/xml": components["schemas"]["FailureResponse"];
            };
        };
        /** @description Taken. Any 2xx will do; the body is not read. */
        EventHandled: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not genuine. The sender counts 401 as delivered and does not try again. */
        EventRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not taken. The sender tries again after 0.1, 0.5, 1, 2, 4, 8, 10, 30, 60, 60, 60 and 60 seconds, then deletes the hook unless it is permanent. */
        EventNotHandled: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
         * @example aula-1
         */
        MeetingID: string;
        /**
         * @description One recording or several.
         * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
         */
        RecordIDs: components["schemas"]["CommaList"];
        /**
         * @description One recording.
         * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
         */
        RecordID: string;
        /**
         * @description `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`.
         * @example mw4vsesu3c96u4a8
         */
        SessionToken: string;
        /**
         * @description Settings and data of the user. On the wire `userdata-<name>`; comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain one, so separate words with `_`. Names for your own data must be legal XML element names, or the answers of other calls become unreadable. In `getJoinUrl` newer servers refuse some names to viewers.
         * @example {
         *       "bbb_auto_join_audio": true,
         *       "bbb_override_default_locale": "pt-br"
         *     }
         */
        UserData: components["schemas"]["UserData"];
    };
    requestBodies: never;
    headers: never;
    pathItems: {
        RawDelivery: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            get?: never;
            put?: never;
            /**
             * A message of a raw hook
             * @description What a hook registered with `getRaw=true` receives in place of every event. Not an event of its own: the messages are passed through as they are.
             */
            post: operations["onRawEvent"];
            delete?: never;
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
        };
    };
}
export type $defs = Record<string, never>;
export interface operations {
    index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions and addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "version": "2.0",
                     *       "apiVersion": "2.0",
                     *       "bbbVersion": "",
                     *       "html5PluginSdkVersion": "0.0.90",
                     *       "graphqlWebsocketUrl": "wss://bbb.example.org/graphql",
                     *       "graphqlApiUrl": "https://bbb.example.org/api/rest"
                     *     }
                     */
                    "text/xml": components["schemas"]["IndexResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    create: {
        parameters: {
            query: {
                /**
                 * @description Name of the meeting. Control characters are removed and outer blanks do not count. Required since 2.4.
                 * @example Aula 1
                 */
                name: string;
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
                /**
                 * @description Password that makes a joining user a viewer. Random when absent. Must differ from `moderatorPW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it.
                 * @example ap
                 */
                attendeePW?: string;
                /**
                 * @description Password that makes a joining user a moderator. Random when absent. Must differ from `attendeePW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it.
                 * @example mp
                 */
                moderatorPW?: string;
                /**
                 * @description Message shown in the chat when a user joins; the server has a default. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced.
                 * @example Welcome to %%CONFNAME%%
                 */
                welcome?: string;
                /** @description Message shown in the chat to moderators only. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced. */
                moderatorOnlyMessage?: string;
                /** @description Phone number for dialling in, as shown to users. The server has a default. */
                dialNumber?: string;
                /**
                 * @description Conference number of the voice bridge, five digits. A random unused one when absent. Text, because zeros may lead. Must be unique (`nonUniqueVoiceBridge`); numbers reserved for tests such as 99999 break join.
                 * @example 70757
                 */
                voiceBridge?: string;
                /** @description How many users may be in the meeting. 0 means no limit; the server may have another default. */
                maxParticipants?: number;
                /**
                 * @description Whether the meeting may be recorded. Recording starts when a moderator presses the button or by `autoStartRecording`.
                 * @example true
                 */
                record?: boolean;
                /** @description Start recording when the first user joins. Needs `record`. */
                autoStartRecording?: boolean;
                /** @description Let moderators start and stop recording. Do not set this and `autoStartRecording` both to false. */
                allowStartStopRecording?: boolean;
                /**
                 * @description Capture media for the whole meeting, not only between the recording marks.
                 *     Since 2.6.9.
                 */
                recordFullDurationMedia?: boolean;
                /**
                 * @description Tell users by a dialog that the meeting is recorded.
                 *     Since 2.6.
                 */
                notifyRecordingIsOn?: boolean;
                /**
                 * @description Text appended to the dialog of `notifyRecordingIsOn`.
                 *     Since 4.0.
                 */
                notifyRecordingAppend?: string;
                /**
                 * @description Keep the events of a meeting that is not recorded. Needed for the analytics callback of such meetings.
                 *     Since 2.3.
                 */
                meetingKeepEvents?: boolean;
                /**
                 * @description Length in minutes after which the meeting ends. 0 means no limit.
                 * @example 60
                 */
                duration?: number;
                /** @description Minutes without activity after which a user is logged out. The server has a default. */
                logoutTimer?: number;
                /**
                 * @description Address of the page users came from, for the client to lead them back to.
                 *     Since 3.0.
                 */
                loginURL?: string;
                /**
                 * @description Address users are sent to when they leave. The server has a default. `%%MEETINGID%%`, `%%USERID%%` and `%%USERNAME%%` are replaced.
                 * @example https://app.example.org/bye
                 */
                logoutURL?: string;
                /**
                 * @description Address the server calls with a plain GET when the meeting has ended, with nothing appended.
                 *     Since 2.2.
                 */
                meetingEndedURL?: string;
                /** @description Make this a breakout room. Then `parentMeetingID`, `sequence` and `freeJoin` are required and the parent must be running. */
                isBreakout?: boolean;
                /** @description For a breakout room: `meetingID` of the parent meeting. */
                parentMeetingID?: string;
                /** @description For a breakout room: its number, counted from 1. */
                sequence?: number;
                /** @description For a breakout room: whether users choose their room. */
                freeJoin?: boolean;
                /**
                 * @deprecated
                 * @description Whether breakout rooms can be made. Use `disabledFeatures`.
                 *     Removed in 3.0.
                 */
                breakoutRoomsEnabled?: boolean;
                /** @description Whether private chat works in breakout rooms. */
                breakoutRoomsPrivateChatEnabled?: boolean;
                /** @description Whether breakout rooms are recorded. */
                breakoutRoomsRecord?: boolean;
                /**
                 * @description Bring the annotated slides of breakout rooms into the parent meeting. The server may have another default.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureSlides?: boolean;
                /**
                 * @description File name for captured slides; `%%CONFNAME%%` is replaced.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureSlidesFilename?: string;
                /**
                 * @description Bring the shared notes of breakout rooms into the parent meeting. The server may have another default.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureNotes?: boolean;
                /**
                 * @description File name for captured notes; `%%CONFNAME%%` is replaced.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureNotesFilename?: string;
                /**
                 * @description Data kept with the meeting and its recordings, and a few settings that travel the same way. On the wire `meta_<name>`. The server lower-cases names and silently drops those that do not match `[a-zA-Z][a-zA-Z0-9-]*`. ConferênciaWeb's guide says in one sentence to separate words with `_`, but its own example and warning show `-`, and so does the server's rule: `-` it is.
                 * @example {
                 *       "class-id": "007",
                 *       "bbb-recording-ready-url": "https://app.example.org/recording-ready"
                 *     }
                 */
                meta?: components["schemas"]["Meta"];
                /**
                 * @description Settings for plugins. On the wire `plugin_<name>`, lower-cased by the server.
                 *     Since 3.0.
                 */
                plugin?: components["schemas"]["PluginSettings"];
                /**
                 * @description Plugins to load, added to those of the server.
                 *     Since 3.0.
                 */
                pluginManifests?: components["schemas"]["PluginManifests"];
                /**
                 * @description Address of a document with such a list of plugins.
                 *     Since 3.0.
                 */
                pluginManifestsFetchUrl?: string;
                /**
                 * @description Show viewers' webcams to moderators only.
                 *     Since 1.1.
                 */
                webcamsOnlyForModerator?: boolean;
                /**
                 * @description Let everybody draw on the whiteboard from the start.
                 *     Since 3.0.
                 */
                multiUserWhiteboardEnabled?: boolean;
                /**
                 * @description Text of a banner at the top of the client.
                 *     Since 2.0.
                 */
                bannerText?: string;
                /**
                 * @description Colour of that banner as `#RRGGBB`.
                 *     Since 2.0.
                 * @example #0F70D7
                 */
                bannerColor?: string;
                /** @description Address of a picture that replaces the logo. */
                logo?: string;
                /**
                 * @description Address of the logo for the dark theme.
                 *     Since 3.0.
                 */
                darklogo?: string;
                /**
                 * @description Mute all users when the meeting starts.
                 *     Since 2.0.
                 */
                muteOnStart?: boolean;
                /**
                 * @description Let moderators unmute other users.
                 *     Since 2.2.
                 */
                allowModsToUnmuteUsers?: boolean;
                /**
                 * @description Ask a user before a moderator unmutes them.
                 *     Since 4.0.
                 */
                requireUserConsentBeforeUnmuting?: boolean;
                /**
                 * @description Let moderators close other users' cameras.
                 *     Since 2.4.
                 */
                allowModsToEjectCameras?: boolean;
                /**
                 * @description Let moderators make guests moderators.
                 *     Since 2.7.9.
                 */
                allowPromoteGuestToModerator?: boolean;
                /**
                 * @description Viewers may not share a webcam.
                 *     Since 2.2.
                 */
                lockSettingsDisableCam?: boolean;
                /**
                 * @description Viewers may only listen.
                 *     Since 2.2.
                 */
                lockSettingsDisableMic?: boolean;
                /**
                 * @description Viewers may not chat privately.
                 *     Since 2.2.
                 */
                lockSettingsDisablePrivateChat?: boolean;
                /**
                 * @description Viewers may not write in the public chat.
                 *     Since 2.2.
                 */
                lockSettingsDisablePublicChat?: boolean;
                /**
                 * @description Viewers may not edit the shared notes.
                 *     Since 2.2.
                 */
                lockSettingsDisableNotes?: boolean;
                /**
                 * @description Viewers do not see other viewers.
                 *     Since 2.2.
                 */
                lockSettingsHideUserList?: boolean;
                /**
                 * @description Viewers do not see each other's cursors.
                 *     Since 2.5.
                 */
                lockSettingsHideViewersCursor?: boolean;
                /**
                 * @description Viewers do not see each other's annotations.
                 *     Since 2.7.
                 */
                lockSettingsHideViewersAnnotation?: boolean;
                /**
                 * @description Apply the lock settings to users when they join.
                 *     Since 2.2.
                 */
                lockSettingsLockOnJoin?: boolean;
                /**
                 * @description Let `lockSettingsLockOnJoin` be set.
                 *     Since 2.2.
                 */
                lockSettingsLockOnJoinConfigurable?: boolean;
                /**
                 * @description How viewers may become presenter. Default `requireApproval`.
                 *     Since 4.0.
                 */
                lockSettingsPresenterPolicy?: components["schemas"]["PresenterPolicy"];
                /**
                 * @deprecated
                 * @description Old name of `lockSettingsDisableNotes`, the only one known up to 2.3; send both to reach such servers.
                 *     Removed in 4.0.
                 */
                lockSettingsDisableNote?: boolean;
                /**
                 * @deprecated
                 * @description Viewers may not change the layout.
                 *     Removed in 2.4.
                 */
                lockSettingsLockedLayout?: boolean;
                /**
                 * @description Who must wait to be let in. Default `ALWAYS_ACCEPT`.
                 * @example ASK_MODERATOR
                 */
                guestPolicy?: components["schemas"]["GuestPolicy"];
                /**
                 * @description End the meeting when the last moderator has left.
                 *     Since 2.3.
                 */
                endWhenNoModerator?: boolean;
                /**
                 * @description Minutes to wait for a moderator before `endWhenNoModerator` takes effect.
                 *     Since 2.3.
                 */
                endWhenNoModeratorDelayInMinutes?: number;
                /**
                 * @description Minutes after which a meeting nobody joined is ended.
                 *     Since 2.5.
                 */
                meetingExpireIfNoUserJoinedInMinutes?: number;
                /**
                 * @description Minutes after which a meeting everybody left is ended. 0 means never. ConferênciaWeb waits five minutes.
                 *     Since 2.5.
                 */
                meetingExpireWhenLastUserLeftInMinutes?: number;
                /**
                 * @description Layout users see first. Default `CUSTOM_LAYOUT`, from 4.0 on `UNIFIED_LAYOUT`.
                 *     Since 2.4.
                 * @example SMART_LAYOUT
                 */
                meetingLayout?: components["schemas"]["MeetingLayout"];
                /**
                 * @description Features to switch off.
                 *     Since 2.5.
                 * @example [
                 *       "privateChat",
                 *       "polls"
                 *     ]
                 */
                disabledFeatures?: components["schemas"]["DisabledFeatures"];
                /**
                 * @description Features to leave on although the server switches them off.
                 *     Since 2.6.9.
                 */
                disabledFeaturesExclude?: components["schemas"]["DisabledFeatures"];
                /**
                 * @deprecated
                 * @description Whether the learning dashboard is kept. Use `disabledFeatures`.
                 *     Since 2.4.
                 *     Removed in 3.0.
                 */
                learningDashboardEnabled?: boolean;
                /**
                 * @description Minutes the learning dashboard stays after the meeting. 0 means for good.
                 *     Since 2.4.
                 */
                learningDashboardCleanupDelayInMinutes?: number;
                /**
                 * @deprecated
                 * @description Whether virtual backgrounds are off. Use `disabledFeatures`.
                 *     Removed in 3.0.
                 */
                virtualBackgroundsDisabled?: boolean;
                /**
                 * @description Serve the client without the `JSESSIONID` cookie. Needed when a server joins on a user's behalf.
                 *     Since 2.4.3.
                 */
                allowRequestsWithoutSession?: boolean;
                /**
                 * @description How many cameras one user may share. 0 means no limit.
                 *     Since 2.4.5.
                 */
                userCameraCap?: number;
                /**
                 * @description How many cameras may be shared in the meeting. 0 means no limit.
                 *     Since 2.5.
                 */
                meetingCameraCap?: number;
                /**
                 * @description How many cameras may be pinned.
                 *     Since 2.6.
                 */
                maxPinnedCameras?: number;
                /**
                 * @description Media server for audio. Up to 3.0 the sfu is the default, from 4.0 on livekit.
                 *     Since 3.0.
                 */
                audioBridge?: components["schemas"]["AudioBridge"];
                /**
                 * @description Media server for cameras. Up to 3.0 the sfu is the default, from 4.0 on livekit.
                 *     Since 3.0.
                 */
                cameraBridge?: components["schemas"]["MediaBridge"];
                /**
                 * @description Media server for screen sharing. Up to 3.0 the sfu is the default, from 4.0 on livekit.
                 *     Since 3.0.
                 */
                screenShareBridge?: components["schemas"]["MediaBridge"];
                /**
                 * @description Groups prepared for breakout rooms.
                 *     Since 2.5.
                 */
                groups?: components["schemas"]["Groups"];
                /**
                 * @description Editor of the shared notes. Default `blockNote`; case does not matter; others give `invalidSharedNotesEditor`.
                 *     Since 4.0.
                 */
                sharedNotesEditor?: components["schemas"]["SharedNotesEditor"];
                /**
                 * @description HTTPS address of the first content of the notes, blockNote only. At most 1024 KiB within 6 s, otherwise the notes are silently empty.
                 *     Since 3.0.25.
                 */
                sharedNotesInitialContentJsonUrl?: string;
                /**
                 * @description First content of the notes in Markdown. Wins over the module in the body.
                 *     Since 3.0.33.
                 */
                sharedNotesInitialContentMarkdown?: string;
                /**
                 * @description HTTPS address of such Markdown. Wins over the parameter and the module.
                 *     Since 3.0.33.
                 */
                sharedNotesInitialContentMarkdownUrl?: string;
                /**
                 * @description Address of a presentation to load. Fetched later, so failures do not show in the answer; 4.0 refuses a bad address with `invalidPresentationUrl`.
                 *     Since 2.7.2.
                 */
                preUploadedPresentation?: string;
                /**
                 * @description File name for `preUploadedPresentation`.
                 *     Since 2.7.2.
                 */
                preUploadedPresentationName?: string;
                /**
                 * @description Leave the server's default presentation out when another one is given.
                 *     Since 2.5.
                 */
                preUploadedPresentationOverrideDefault?: boolean;
                /**
                 * @description Address of a page for uploading presentations. Takes effect with the description only; a bad address gives `validationError`.
                 *     Since 2.6.
                 */
                presentationUploadExternalUrl?: string;
                /**
                 * @description Text shown for that page. Takes effect with the address only.
                 *     Since 2.6.
                 */
                presentationUploadExternalDescription?: string;
                /**
                 * @description Reuse converted presentations. The server has a default.
                 *     Since 3.0.
                 */
                presentationConversionCacheEnabled?: boolean;
                /** @description How many pages of a presentation are converted. */
                maxNumPages?: number;
                /**
                 * @description Settings of the client to replace for this meeting. Works only where the server allows it (`allowOverrideClientSettingsOnCreateCall`); long ones belong in the body.
                 *     Since 3.0.
                 */
                clientSettingsOverride?: components["schemas"]["ClientSettings"];
                /**
                 * @description HTTPS address of such settings. Wins over `clientSettingsOverride` and needs no permission.
                 *     Since 3.0.25.
                 */
                clientSettingsOverrideJsonUrl?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time.
                 *     Removed in 4.0.
                 */
                copyright?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time.
                 *     Removed in 4.0.
                 */
                webVoice?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meeting, new or already there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "meetingID": "aula-1",
                     *       "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *       "parentMeetingID": "bbb-none",
                     *       "attendeePW": "ap",
                     *       "moderatorPW": "mp",
                     *       "createTime": 1741341600000,
                     *       "voiceBridge": "70757",
                     *       "dialNumber": "613-555-1234",
                     *       "createDate": "Fri Mar 07 10:00:00 UTC 2025",
                     *       "hasUserJoined": false,
                     *       "duration": 60,
                     *       "hasBeenForciblyEnded": false,
                     *       "messageKey": "",
                     *       "message": ""
                     *     }
                     */
                    "text/xml": components["schemas"]["CreateResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createWithModules: {
        parameters: {
            query: {
                /**
                 * @description Name of the meeting. Control characters are removed and outer blanks do not count. Required since 2.4.
                 * @example Aula 1
                 */
                name: string;
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
                /**
                 * @description Password that makes a joining user a viewer. Random when absent. Must differ from `moderatorPW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it.
                 * @example ap
                 */
                attendeePW?: string;
                /**
                 * @description Password that makes a joining user a moderator. Random when absent. Must differ from `attendeePW`. Superseded by `role` on join; ConferênciaWeb's guide still builds on it.
                 * @example mp
                 */
                moderatorPW?: string;
                /**
                 * @description Message shown in the chat when a user joins; the server has a default. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced.
                 * @example Welcome to %%CONFNAME%%
                 */
                welcome?: string;
                /** @description Message shown in the chat to moderators only. Limited HTML is allowed. `%%CONFNAME%%`, `%%DIALNUM%%`, `%%CONFNUM%%` and `%%SERVERURL%%` are replaced. */
                moderatorOnlyMessage?: string;
                /** @description Phone number for dialling in, as shown to users. The server has a default. */
                dialNumber?: string;
                /**
                 * @description Conference number of the voice bridge, five digits. A random unused one when absent. Text, because zeros may lead. Must be unique (`nonUniqueVoiceBridge`); numbers reserved for tests such as 99999 break join.
                 * @example 70757
                 */
                voiceBridge?: string;
                /** @description How many users may be in the meeting. 0 means no limit; the server may have another default. */
                maxParticipants?: number;
                /**
                 * @description Whether the meeting may be recorded. Recording starts when a moderator presses the button or by `autoStartRecording`.
                 * @example true
                 */
                record?: boolean;
                /** @description Start recording when the first user joins. Needs `record`. */
                autoStartRecording?: boolean;
                /** @description Let moderators start and stop recording. Do not set this and `autoStartRecording` both to false. */
                allowStartStopRecording?: boolean;
                /**
                 * @description Capture media for the whole meeting, not only between the recording marks.
                 *     Since 2.6.9.
                 */
                recordFullDurationMedia?: boolean;
                /**
                 * @description Tell users by a dialog that the meeting is recorded.
                 *     Since 2.6.
                 */
                notifyRecordingIsOn?: boolean;
                /**
                 * @description Text appended to the dialog of `notifyRecordingIsOn`.
                 *     Since 4.0.
                 */
                notifyRecordingAppend?: string;
                /**
                 * @description Keep the events of a meeting that is not recorded. Needed for the analytics callback of such meetings.
                 *     Since 2.3.
                 */
                meetingKeepEvents?: boolean;
                /**
                 * @description Length in minutes after which the meeting ends. 0 means no limit.
                 * @example 60
                 */
                duration?: number;
                /** @description Minutes without activity after which a user is logged out. The server has a default. */
                logoutTimer?: number;
                /**
                 * @description Address of the page users came from, for the client to lead them back to.
                 *     Since 3.0.
                 */
                loginURL?: string;
                /**
                 * @description Address users are sent to when they leave. The server has a default. `%%MEETINGID%%`, `%%USERID%%` and `%%USERNAME%%` are replaced.
                 * @example https://app.example.org/bye
                 */
                logoutURL?: string;
                /**
                 * @description Address the server calls with a plain GET when the meeting has ended, with nothing appended.
                 *     Since 2.2.
                 */
                meetingEndedURL?: string;
                /** @description Make this a breakout room. Then `parentMeetingID`, `sequence` and `freeJoin` are required and the parent must be running. */
                isBreakout?: boolean;
                /** @description For a breakout room: `meetingID` of the parent meeting. */
                parentMeetingID?: string;
                /** @description For a breakout room: its number, counted from 1. */
                sequence?: number;
                /** @description For a breakout room: whether users choose their room. */
                freeJoin?: boolean;
                /**
                 * @deprecated
                 * @description Whether breakout rooms can be made. Use `disabledFeatures`.
                 *     Removed in 3.0.
                 */
                breakoutRoomsEnabled?: boolean;
                /** @description Whether private chat works in breakout rooms. */
                breakoutRoomsPrivateChatEnabled?: boolean;
                /** @description Whether breakout rooms are recorded. */
                breakoutRoomsRecord?: boolean;
                /**
                 * @description Bring the annotated slides of breakout rooms into the parent meeting. The server may have another default.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureSlides?: boolean;
                /**
                 * @description File name for captured slides; `%%CONFNAME%%` is replaced.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureSlidesFilename?: string;
                /**
                 * @description Bring the shared notes of breakout rooms into the parent meeting. The server may have another default.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureNotes?: boolean;
                /**
                 * @description File name for captured notes; `%%CONFNAME%%` is replaced.
                 *     Since 2.6.
                 */
                breakoutRoomsCaptureNotesFilename?: string;
                /**
                 * @description Data kept with the meeting and its recordings, and a few settings that travel the same way. On the wire `meta_<name>`. The server lower-cases names and silently drops those that do not match `[a-zA-Z][a-zA-Z0-9-]*`. ConferênciaWeb's guide says in one sentence to separate words with `_`, but its own example and warning show `-`, and so does the server's rule: `-` it is.
                 * @example {
                 *       "class-id": "007",
                 *       "bbb-recording-ready-url": "https://app.example.org/recording-ready"
                 *     }
                 */
                meta?: components["schemas"]["Meta"];
                /**
                 * @description Settings for plugins. On the wire `plugin_<name>`, lower-cased by the server.
                 *     Since 3.0.
                 */
                plugin?: components["schemas"]["PluginSettings"];
                /**
                 * @description Plugins to load, added to those of the server.
                 *     Since 3.0.
                 */
                pluginManifests?: components["schemas"]["PluginManifests"];
                /**
                 * @description Address of a document with such a list of plugins.
                 *     Since 3.0.
                 */
                pluginManifestsFetchUrl?: string;
                /**
                 * @description Show viewers' webcams to moderators only.
                 *     Since 1.1.
                 */
                webcamsOnlyForModerator?: boolean;
                /**
                 * @description Let everybody draw on the whiteboard from the start.
                 *     Since 3.0.
                 */
                multiUserWhiteboardEnabled?: boolean;
                /**
                 * @description Text of a banner at the top of the client.
                 *     Since 2.0.
                 */
                bannerText?: string;
                /**
                 * @description Colour of that banner as `#RRGGBB`.
                 *     Since 2.0.
                 * @example #0F70D7
                 */
                bannerColor?: string;
                /** @description Address of a picture that replaces the logo. */
                logo?: string;
                /**
                 * @description Address of the logo for the dark theme.
                 *     Since 3.0.
                 */
                darklogo?: string;
                /**
                 * @description Mute all users when the meeting starts.
                 *     Since 2.0.
                 */
                muteOnStart?: boolean;
                /**
                 * @description Let moderators unmute other users.
                 *     Since 2.2.
                 */
                allowModsToUnmuteUsers?: boolean;
                /**
                 * @description Ask a user before a moderator unmutes them.
                 *     Since 4.0.
                 */
                requireUserConsentBeforeUnmuting?: boolean;
                /**
                 * @description Let moderators close other users' cameras.
                 *     Since 2.4.
                 */
                allowModsToEjectCameras?: boolean;
                /**
                 * @description Let moderators make guests moderators.
                 *     Since 2.7.9.
                 */
                allowPromoteGuestToModerator?: boolean;
                /**
                 * @description Viewers may not share a webcam.
                 *     Since 2.2.
                 */
                lockSettingsDisableCam?: boolean;
                /**
                 * @description Viewers may only listen.
                 *     Since 2.2.
                 */
                lockSettingsDisableMic?: boolean;
                /**
                 * @description Viewers may not chat privately.
                 *     Since 2.2.
                 */
                lockSettingsDisablePrivateChat?: boolean;
                /**
                 * @description Viewers may not write in the public chat.
                 *     Since 2.2.
                 */
                lockSettingsDisablePublicChat?: boolean;
                /**
                 * @description Viewers may not edit the shared notes.
                 *     Since 2.2.
                 */
                lockSettingsDisableNotes?: boolean;
                /**
                 * @description Viewers do not see other viewers.
                 *     Since 2.2.
                 */
                lockSettingsHideUserList?: boolean;
                /**
                 * @description Viewers do not see each other's cursors.
                 *     Since 2.5.
                 */
                lockSettingsHideViewersCursor?: boolean;
                /**
                 * @description Viewers do not see each other's annotations.
                 *     Since 2.7.
                 */
                lockSettingsHideViewersAnnotation?: boolean;
                /**
                 * @description Apply the lock settings to users when they join.
                 *     Since 2.2.
                 */
                lockSettingsLockOnJoin?: boolean;
                /**
                 * @description Let `lockSettingsLockOnJoin` be set.
                 *     Since 2.2.
                 */
                lockSettingsLockOnJoinConfigurable?: boolean;
                /**
                 * @description How viewers may become presenter. Default `requireApproval`.
                 *     Since 4.0.
                 */
                lockSettingsPresenterPolicy?: components["schemas"]["PresenterPolicy"];
                /**
                 * @deprecated
                 * @description Old name of `lockSettingsDisableNotes`, the only one known up to 2.3; send both to reach such servers.
                 *     Removed in 4.0.
                 */
                lockSettingsDisableNote?: boolean;
                /**
                 * @deprecated
                 * @description Viewers may not change the layout.
                 *     Removed in 2.4.
                 */
                lockSettingsLockedLayout?: boolean;
                /**
                 * @description Who must wait to be let in. Default `ALWAYS_ACCEPT`.
                 * @example ASK_MODERATOR
                 */
                guestPolicy?: components["schemas"]["GuestPolicy"];
                /**
                 * @description End the meeting when the last moderator has left.
                 *     Since 2.3.
                 */
                endWhenNoModerator?: boolean;
                /**
                 * @description Minutes to wait for a moderator before `endWhenNoModerator` takes effect.
                 *     Since 2.3.
                 */
                endWhenNoModeratorDelayInMinutes?: number;
                /**
                 * @description Minutes after which a meeting nobody joined is ended.
                 *     Since 2.5.
                 */
                meetingExpireIfNoUserJoinedInMinutes?: number;
                /**
                 * @description Minutes after which a meeting everybody left is ended. 0 means never. ConferênciaWeb waits five minutes.
                 *     Since 2.5.
                 */
                meetingExpireWhenLastUserLeftInMinutes?: number;
                /**
                 * @description Layout users see first. Default `CUSTOM_LAYOUT`, from 4.0 on `UNIFIED_LAYOUT`.
                 *     Since 2.4.
                 * @example SMART_LAYOUT
                 */
                meetingLayout?: components["schemas"]["MeetingLayout"];
                /**
                 * @description Features to switch off.
                 *     Since 2.5.
                 * @example [
                 *       "privateChat",
                 *       "polls"
                 *     ]
                 */
                disabledFeatures?: components["schemas"]["DisabledFeatures"];
                /**
                 * @description Features to leave on although the server switches them off.
                 *     Since 2.6.9.
                 */
                disabledFeaturesExclude?: components["schemas"]["DisabledFeatures"];
                /**
                 * @deprecated
                 * @description Whether the learning dashboard is kept. Use `disabledFeatures`.
                 *     Since 2.4.
                 *     Removed in 3.0.
                 */
                learningDashboardEnabled?: boolean;
                /**
                 * @description Minutes the learning dashboard stays after the meeting. 0 means for good.
                 *     Since 2.4.
                 */
                learningDashboardCleanupDelayInMinutes?: number;
                /**
                 * @deprecated
                 * @description Whether virtual backgrounds are off. Use `disabledFeatures`.
                 *     Removed in 3.0.
                 */
                virtualBackgroundsDisabled?: boolean;
                /**
                 * @description Serve the client without the `JSESSIONID` cookie. Needed when a server joins on a user's behalf.
                 *     Since 2.4.3.
                 */
                allowRequestsWithoutSession?: boolean;
                /**
                 * @description How many cameras one user may share. 0 means no limit.
                 *     Since 2.4.5.
                 */
                userCameraCap?: number;
                /**
                 * @description How many cameras may be shared in the meeting. 0 means no limit.
                 *     Since 2.5.
                 */
                meetingCameraCap?: number;
                /**
                 * @description How many cameras may be pinned.
                 *     Since 2.6.
                 */
                maxPinnedCameras?: number;
                /**
                 * @description Media server for audio. Up to 3.0 the sfu is the default, from 4.0 on livekit.
                 *     Since 3.0.
                 */
                audioBridge?: components["schemas"]["AudioBridge"];
                /**
                 * @description Media server for cameras. Up to 3.0 the sfu is the default, from 4.0 on livekit.
                 *     Since 3.0.
                 */
                cameraBridge?: components["schemas"]["MediaBridge"];
                /**
                 * @description Media server for screen sharing. Up to 3.0 the sfu is the default, from 4.0 on livekit.
                 *     Since 3.0.
                 */
                screenShareBridge?: components["schemas"]["MediaBridge"];
                /**
                 * @description Groups prepared for breakout rooms.
                 *     Since 2.5.
                 */
                groups?: components["schemas"]["Groups"];
                /**
                 * @description Editor of the shared notes. Default `blockNote`; case does not matter; others give `invalidSharedNotesEditor`.
                 *     Since 4.0.
                 */
                sharedNotesEditor?: components["schemas"]["SharedNotesEditor"];
                /**
                 * @description HTTPS address of the first content of the notes, blockNote only. At most 1024 KiB within 6 s, otherwise the notes are silently empty.
                 *     Since 3.0.25.
                 */
                sharedNotesInitialContentJsonUrl?: string;
                /**
                 * @description First content of the notes in Markdown. Wins over the module in the body.
                 *     Since 3.0.33.
                 */
                sharedNotesInitialContentMarkdown?: string;
                /**
                 * @description HTTPS address of such Markdown. Wins over the parameter and the module.
                 *     Since 3.0.33.
                 */
                sharedNotesInitialContentMarkdownUrl?: string;
                /**
                 * @description Address of a presentation to load. Fetched later, so failures do not show in the answer; 4.0 refuses a bad address with `invalidPresentationUrl`.
                 *     Since 2.7.2.
                 */
                preUploadedPresentation?: string;
                /**
                 * @description File name for `preUploadedPresentation`.
                 *     Since 2.7.2.
                 */
                preUploadedPresentationName?: string;
                /**
                 * @description Leave the server's default presentation out when another one is given.
                 *     Since 2.5.
                 */
                preUploadedPresentationOverrideDefault?: boolean;
                /**
                 * @description Address of a page for uploading presentations. Takes effect with the description only; a bad address gives `validationError`.
                 *     Since 2.6.
                 */
                presentationUploadExternalUrl?: string;
                /**
                 * @description Text shown for that page. Takes effect with the address only.
                 *     Since 2.6.
                 */
                presentationUploadExternalDescription?: string;
                /**
                 * @description Reuse converted presentations. The server has a default.
                 *     Since 3.0.
                 */
                presentationConversionCacheEnabled?: boolean;
                /** @description How many pages of a presentation are converted. */
                maxNumPages?: number;
                /**
                 * @description Settings of the client to replace for this meeting. Works only where the server allows it (`allowOverrideClientSettingsOnCreateCall`); long ones belong in the body.
                 *     Since 3.0.
                 */
                clientSettingsOverride?: components["schemas"]["ClientSettings"];
                /**
                 * @description HTTPS address of such settings. Wins over `clientSettingsOverride` and needs no permission.
                 *     Since 3.0.25.
                 */
                clientSettingsOverrideJsonUrl?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time.
                 *     Removed in 4.0.
                 */
                copyright?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time.
                 *     Removed in 4.0.
                 */
                webVoice?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The modules. Keep the request below 2 MB; larger ones are answered with an HTML page and status 413. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "module": [
                 *         {
                 *           "name": "presentation",
                 *           "document": [
                 *             {
                 *               "url": "https://files.example.org/intro.pdf",
                 *               "filename": "Intro.pdf",
                 *               "current": true,
                 *               "downloadable": false,
                 *               "removable": true
                 *             },
                 *             {
                 *               "name": "agenda.txt",
                 *               "content": "SGVsbG8K"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "name": "sharedNotesInitialContentMarkdown",
                 *           "content": "# Agenda"
                 *         }
                 *       ]
                 *     }
                 */
                "application/xml": components["schemas"]["Modules"];
            };
        };
        responses: {
            /** @description The meeting, new or already there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "meetingID": "aula-1",
                     *       "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *       "parentMeetingID": "bbb-none",
                     *       "attendeePW": "ap",
                     *       "moderatorPW": "mp",
                     *       "createTime": 1741341600000,
                     *       "voiceBridge": "70757",
                     *       "dialNumber": "613-555-1234",
                     *       "createDate": "Fri Mar 07 10:00:00 UTC 2025",
                     *       "hasUserJoined": false,
                     *       "duration": 60,
                     *       "hasBeenForciblyEnded": false,
                     *       "messageKey": "",
                     *       "message": ""
                     *     }
                     */
                    "text/xml": components["schemas"]["CreateResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    join: {
        parameters: {
            query: {
                /**
                 * @description Name shown to other users. From 3.0 on the server can build it from `firstName` and `lastName`, but 3.0.0-beta.1 answered HTTP 500 without it, so it counts as required.
                 * @example João da Silva
                 */
                fullName: string;
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
                /**
                 * @description What the user may do, in any letter case. Wins over `password`; one of the two is needed.
                 *     Since 2.4.
                 * @example MODERATOR
                 */
                role?: components["schemas"]["Role"];
                /**
                 * @deprecated
                 * @description The meeting's `moderatorPW` or `attendeePW`. Superseded by `role`.
                 */
                password?: string;
                /** @description `createTime` from the answer of `create`: the join then works for that very meeting and not for a later one with the same id. Never send it empty (HTTP 500). */
                createTime?: number;
                /**
                 * @description Your id for the user; comes back as `userID` of the attendee.
                 * @example u-1
                 */
                userID?: string;
                /**
                 * @description First name.
                 *     Since 3.0.
                 */
                firstName?: string;
                /**
                 * @description Last name.
                 *     Since 3.0.
                 */
                lastName?: string;
                /**
                 * @description Address of the user's picture.
                 * @example https://app.example.org/avatars/u-1.png
                 */
                avatarURL?: string;
                /**
                 * @description Address of a picture for the virtual background.
                 *     Since 2.7.
                 */
                webcamBackgroundURL?: string;
                /** @description Answer with a redirect to the client. With false the answer is a document with the address, which works elsewhere only if the meeting allows requests without a session. */
                redirect?: boolean;
                /**
                 * @description Where to redirect when the join fails. Checksum and validation errors ignore it.
                 *     Since 2.7.
                 */
                errorRedirectUrl?: string;
                /**
                 * @description Address this user is sent to on leaving.
                 *     Since 3.0.
                 */
                logoutURL?: string;
                /** @description Treat the user as a guest. Send it only when true. */
                guest?: boolean;
                /** @description Whether the user is authenticated, for guest policy `ALWAYS_ACCEPT_AUTH`. */
                auth?: boolean;
                /**
                 * @description Leave the user out of the learning dashboard.
                 *     Since 2.4.
                 */
                excludeFromDashboard?: boolean;
                /**
                 * @description The user is a program.
                 *     Since 3.0.
                 */
                bot?: boolean;
                /**
                 * @description Layout this user sees and cannot change.
                 *     Since 3.0.
                 */
                enforceLayout?: components["schemas"]["MeetingLayout"];
                /**
                 * @description Internal id of a user who joins again; made by `getJoinUrl`.
                 *     Since 3.0.
                 */
                existingUserID?: string;
                /**
                 * @description Session that the new one replaces; made by `getJoinUrl`.
                 *     Since 3.0.
                 */
                replaceSessionToken?: string;
                /**
                 * @description Name of the session, to tell several of one user apart.
                 *     Since 3.0.
                 */
                sessionName?: string;
                /**
                 * @description Settings and data of the user. On the wire `userdata-<name>`; comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain one, so separate words with `_`. Names for your own data must be legal XML element names, or the answers of other calls become unreadable. In `getJoinUrl` newer servers refuse some names to viewers.
                 * @example {
                 *       "bbb_auto_join_audio": true,
                 *       "bbb_override_default_locale": "pt-br"
                 *     }
                 */
                userdata?: components["schemas"]["UserData"];
                /**
                 * @deprecated
                 * @description Layout to start with. Use the `bbb_default_layout` userdata.
                 *     Removed in 3.0.
                 */
                defaultLayout?: string;
                /**
                 * @deprecated
                 * @description Had no effect for a long time.
                 *     Removed in 4.0.
                 */
                webVoiceConf?: string;
                /**
                 * @deprecated
                 * @description Chose the HTML5 client while there were two.
                 *     Removed in 2.3.
                 */
                joinViaHtml5?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `redirect=false`: the session that was made. Release 2.4 and older report waiting guests by the keys `guestWait` and `guestDeny`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "messageKey": "successfullyJoined",
                     *       "message": "You have joined successfully.",
                     *       "meeting_id": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *       "user_id": "w_rz5zceuonopt",
                     *       "auth_token": "pdrdddmbhnlg",
                     *       "session_token": "mw4vsesu3c96u4a8",
                     *       "guestStatus": "ALLOW",
                     *       "url": "https://bbb.example.org/html5client/join?sessionToken=mw4vsesu3c96u4a8"
                     *     }
                     */
                    "text/xml": components["schemas"]["JoinResponse"];
                };
            };
            /** @description The way into the meeting, or a failure when `Location` has the query parameter `errors`. */
            302: {
                headers: {
                    /** @description Address of the client with `sessionToken`; behind a load balancer first the join of another server. */
                    Location?: string;
                    /** @description The session, `JSESSIONID`. Sent on success only. */
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
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "running": true
                     *     }
                     */
                    "text/xml": components["schemas"]["IsMeetingRunningResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    end: {
        parameters: {
            query: {
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
                /**
                 * @deprecated
                 * @description Moderator password. 2.3 needs it; on 2.5 and 3.0 any password or none ends the meeting, but one that is given must have 2 to 64 characters. The documents say it is needed up to 2.5; 2.4 was not measured.
                 */
                password?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request to end the meeting was taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "messageKey": "sentEndMeetingRequest",
                     *       "message": "A request to end the meeting was sent."
                     *     }
                     */
                    "text/xml": components["schemas"]["EndResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getMeetingInfo: {
        parameters: {
            query: {
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meeting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "meetingName": "Aula 1",
                     *       "meetingID": "aula-1",
                     *       "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *       "createTime": 1741341600000,
                     *       "createDate": "Fri Mar 07 10:00:00 UTC 2025",
                     *       "voiceBridge": "70757",
                     *       "dialNumber": "613-555-1234",
                     *       "attendeePW": "ap",
                     *       "moderatorPW": "mp",
                     *       "running": true,
                     *       "duration": 60,
                     *       "hasUserJoined": true,
                     *       "recording": true,
                     *       "hasBeenForciblyEnded": false,
                     *       "startTime": 1741341600120,
                     *       "endTime": 0,
                     *       "participantCount": 1,
                     *       "listenerCount": 0,
                     *       "voiceParticipantCount": 1,
                     *       "videoCount": 0,
                     *       "maxUsers": 0,
                     *       "moderatorCount": 1,
                     *       "attendees": [
                     *         {
                     *           "userID": "u-1",
                     *           "fullName": "João da Silva",
                     *           "role": "MODERATOR",
                     *           "isPresenter": true,
                     *           "isListeningOnly": false,
                     *           "hasJoinedVoice": true,
                     *           "hasVideo": false,
                     *           "clientType": "HTML5",
                     *           "customdata": {
                     *             "bbb_auto_join_audio": "true"
                     *           }
                     *         }
                     *       ],
                     *       "metadata": {
                     *         "class-id": "007"
                     *       },
                     *       "isBreakout": false,
                     *       "breakoutRooms": []
                     *     }
                     */
                    "text/xml": components["schemas"]["GetMeetingInfoResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getMeetings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "meetings": [
                     *         {
                     *           "meetingName": "Aula 1",
                     *           "meetingID": "aula-1",
                     *           "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *           "createTime": 1741341600000,
                     *           "createDate": "Fri Mar 07 10:00:00 UTC 2025",
                     *           "voiceBridge": "70757",
                     *           "dialNumber": "613-555-1234",
                     *           "attendeePW": "ap",
                     *           "moderatorPW": "mp",
                     *           "running": true,
                     *           "duration": 60,
                     *           "hasUserJoined": true,
                     *           "recording": true,
                     *           "hasBeenForciblyEnded": false,
                     *           "startTime": 1741341600120,
                     *           "endTime": 0,
                     *           "participantCount": 1,
                     *           "listenerCount": 0,
                     *           "voiceParticipantCount": 1,
                     *           "videoCount": 0,
                     *           "maxUsers": 0,
                     *           "moderatorCount": 1,
                     *           "attendees": [
                     *             {
                     *               "userID": "u-1",
                     *               "fullName": "João da Silva",
                     *               "role": "MODERATOR",
                     *               "isPresenter": true,
                     *               "isListeningOnly": false,
                     *               "hasJoinedVoice": true,
                     *               "hasVideo": false,
                     *               "clientType": "HTML5",
                     *               "customdata": {
                     *                 "bbb_auto_join_audio": "true"
                     *               }
                     *             }
                     *           ],
                     *           "metadata": {
                     *             "class-id": "007"
                     *           },
                     *           "isBreakout": false,
                     *           "breakoutRooms": []
                     *         }
                     *       ]
                     *     }
                     */
                    "text/xml": components["schemas"]["GetMeetingsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "sessions": [
                     *         {
                     *           "meetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *           "meetingName": "Aula 1",
                     *           "userName": "João da Silva"
                     *         }
                     *       ]
                     *     }
                     */
                    "text/xml": components["schemas"]["GetSessionsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    insertDocument: {
        parameters: {
            query: {
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The modules. Keep the request below 2 MB; larger ones are answered with an HTML page and status 413. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "module": [
                 *         {
                 *           "name": "presentation",
                 *           "document": [
                 *             {
                 *               "url": "https://files.example.org/part-2.pdf",
                 *               "filename": "Part 2.pdf",
                 *               "current": true,
                 *               "downloadable": true,
                 *               "removable": true
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/xml": components["schemas"]["Modules"];
            };
        };
        responses: {
            /** @description The presentations are being fetched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "message": "Presentation is being uploaded"
                     *     }
                     */
                    "text/xml": components["schemas"]["InsertDocumentResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    sendChatMessage: {
        parameters: {
            query: {
                /**
                 * @description Your id of the meeting. No comma, no control characters, no blanks at either end; the documents recommend ASCII letters, digits, `-` and `_`. A long random one is best, since it also names the recordings.
                 * @example aula-1
                 */
                meetingID: string;
                /**
                 * @description The message.
                 * @example The lesson begins in five minutes.
                 */
                message: string;
                /**
                 * @description Name shown as the sender.
                 * @example Reminder
                 */
                userName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message was written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "messageKey": "",
                     *       "message": ""
                     *     }
                     */
                    "text/xml": components["schemas"]["SendChatMessageResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRecordings: {
        parameters: {
            query?: {
                /**
                 * @description Recordings of these meetings. Ignored when `recordID` is given.
                 * @example aula-1
                 */
                meetingID?: components["schemas"]["CommaList"];
                /**
                 * @description Recordings whose id begins with one of these texts.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                recordID?: components["schemas"]["CommaList"];
                /**
                 * @description States to include. Default `published,unpublished`.
                 * @example [
                 *       "published",
                 *       "unpublished"
                 *     ]
                 */
                state?: components["schemas"]["RecordingStates"];
                /**
                 * @description Recordings with this metadata, on the wire `meta_<name>`. `%` at the beginning or end of a value stands for any text. Several are joined with "and" by the server and with "or" by Scalelite.
                 *     Assumed: that BigBlueButton itself joins several filters with "and" is inferred from the remark on Scalelite; no source says so
                 * @example {
                 *       "class-id": "007"
                 *     }
                 */
                meta?: components["schemas"]["MetaValues"];
                /**
                 * @description How many recordings to leave out. Works with `limit` only.
                 *     Since 2.6.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description How many recordings to return. Values outside 1 to 100 are moved to the nearest bound.
                 *     Since 2.6.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "recordings": [
                     *         {
                     *           "recordID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *           "meetingID": "aula-1",
                     *           "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *           "name": "Aula 1",
                     *           "isBreakout": false,
                     *           "published": true,
                     *           "state": "published",
                     *           "startTime": 1741341600000,
                     *           "endTime": 1741345200000,
                     *           "participants": 2,
                     *           "rawSize": 1048576,
                     *           "size": 2048,
                     *           "metadata": {
                     *             "meetingName": "Aula 1",
                     *             "class-id": "007"
                     *           },
                     *           "breakoutRooms": [],
                     *           "playback": [
                     *             {
                     *               "type": "presentation",
                     *               "url": "https://bbb.example.org/playback/presentation/2.3/5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *               "processingTime": 7000,
                     *               "length": 60,
                     *               "size": 2048,
                     *               "preview": {
                     *                 "images": [
                     *                   {
                     *                     "url": "https://bbb.example.org/thumbnails/thumb-1.png",
                     *                     "width": 176,
                     *                     "height": 136,
                     *                     "alt": "Welcome"
                     *                   }
                     *                 ]
                     *               }
                     *             }
                     *           ],
                     *           "data": [],
                     *           "download": []
                     *         }
                     *       ],
                     *       "totalElements": 1
                     *     }
                     */
                    "text/xml": components["schemas"]["GetRecordingsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    publishRecordings: {
        parameters: {
            query: {
                /**
                 * @description One recording or several.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                recordID: components["schemas"]["CommaList"];
                /**
                 * @description Whether the recordings are to be visible.
                 * @example true
                 */
                publish: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings were changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "published": "true"
                     *     }
                     */
                    "text/xml": components["schemas"]["PublishRecordingsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    deleteRecordings: {
        parameters: {
            query: {
                /**
                 * @description One recording or several.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                recordID: components["schemas"]["CommaList"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings were deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "deleted": true
                     *     }
                     */
                    "text/xml": components["schemas"]["DeleteRecordingsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateRecordings: {
        parameters: {
            query: {
                /**
                 * @description One recording or several.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                recordID: components["schemas"]["CommaList"];
                /**
                 * @description Metadata to set, on the wire `meta_<name>`. An empty value removes the name.
                 * @example {
                 *       "title": "Aula 1, part 2"
                 *     }
                 */
                meta?: components["schemas"]["MetaValues"];
                /** @description Whether playback needs a token. Only Scalelite knows it. */
                protect?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings were changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "updated": true
                     *     }
                     */
                    "text/xml": components["schemas"]["UpdateRecordingsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRecordingTextTracks: {
        parameters: {
            query: {
                /**
                 * @description One recording.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                recordID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text tracks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": {
                     *         "returncode": "SUCCESS",
                     *         "tracks": [
                     *           {
                     *             "href": "https://bbb.example.org/captions/5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b/caption_en-US.vtt",
                     *             "kind": "subtitles",
                     *             "label": "English",
                     *             "lang": "en-US",
                     *             "source": "upload"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GetRecordingTextTracksResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    putRecordingTextTrack: {
        parameters: {
            query: {
                /**
                 * @description One recording.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                recordID: string;
                /**
                 * @description What the track is.
                 * @example subtitles
                 */
                kind: components["schemas"]["TextTrackKind"];
                /**
                 * @description Language of the track. The documents and the answers write `en-US`; some builds read it with a Java helper that knows only `en` and `en_US` and answer the former with `invalidLang`.
                 * @example en-US
                 */
                lang: string;
                /**
                 * @description Name of the track. Default: the name of the language. The documents call it required, the code does not.
                 * @example English
                 */
                label?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The track as SRT, VTT, SSA or ASS.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The track was taken and will be processed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": {
                     *         "returncode": "SUCCESS",
                     *         "messageKey": "upload_text_track_success",
                     *         "message": "Text track uploaded successfully",
                     *         "recordId": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PutRecordingTextTrackResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    getJoinUrl: {
        parameters: {
            query: {
                /**
                 * @description `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`.
                 * @example mw4vsesu3c96u4a8
                 */
                sessionToken: string;
                /** @description Whether the new session takes the place of this one. */
                replaceSession?: boolean;
                /**
                 * @description Name of the new session.
                 * @example Tablet
                 */
                sessionName?: string;
                /** @description Layout of the new session. */
                enforceLayout?: components["schemas"]["MeetingLayout"];
                /**
                 * @description Settings and data of the user. On the wire `userdata-<name>`; comes back as `customdata` of the attendee. The server splits at `-` and drops names that contain one, so separate words with `_`. Names for your own data must be legal XML element names, or the answers of other calls become unreadable. In `getJoinUrl` newer servers refuse some names to viewers.
                 * @example {
                 *       "bbb_auto_join_audio": true,
                 *       "bbb_override_default_locale": "pt-br"
                 *     }
                 */
                userdata?: components["schemas"]["UserData"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": {
                     *         "returncode": "SUCCESS",
                     *         "message": "Join URL provided successfully.",
                     *         "url": "https://bbb.example.org/bigbluebutton/api/join?&redirect=true&role=MODERATOR&fullName=Zo%25C3%25AB&meetingID=aula-1&userID=u-1&checksum=ec61ebfe04e7cd99e6c35a96b67d58d0656480c9"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GetJoinUrlResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    stuns: {
        parameters: {
            query: {
                /**
                 * @description `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`.
                 * @example mw4vsesu3c96u4a8
                 */
                sessionToken: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The servers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stunServers": [
                     *         {
                     *           "url": "stun:stun.example.org:3478"
                     *         }
                     *       ],
                     *       "turnServers": [
                     *         {
                     *           "username": "1741345200:w_rz5zceuonopt",
                     *           "password": "8Jk2mJ0v",
                     *           "url": "turns:turn.example.org:443?transport=tcp",
                     *           "ttl": 86400
                     *         }
                     *       ],
                     *       "remoteIceCandidates": []
                     *     }
                     */
                    "application/json": components["schemas"]["StunsResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    signOut: {
        parameters: {
            query: {
                /**
                 * @description `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`.
                 * @example mw4vsesu3c96u4a8
                 */
                sessionToken: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS"
                     *     }
                     */
                    "text/xml": components["schemas"]["SignOutResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    learningDashboard: {
        parameters: {
            query: {
                /**
                 * @description `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`.
                 * @example mw4vsesu3c96u4a8
                 */
                sessionToken: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": {
                     *         "returncode": "SUCCESS",
                     *         "data": "{\"intId\":\"5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000\",\"users\":{}}",
                     *         "sessionToken": "mw4vsesu3c96u4a8"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LearningDashboardResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    feedback: {
        parameters: {
            query: {
                /**
                 * @description `session_token` from the answer of `join`, also part of the address a joining user is sent to. Failures are `missingToken`, `missingSession` and `guestDeny`.
                 * @example mw4vsesu3c96u4a8
                 */
                sessionToken: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": 5,
                 *       "comment": "Good sound",
                 *       "userName": "João da Silva"
                 *     }
                 */
                "application/json": components["schemas"]["FeedbackRequest"];
            };
        };
        responses: {
            /** @description The feedback was taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": {
                     *         "returncode": "SUCCESS"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FeedbackResponse"];
                };
            };
            default: components["responses"]["FailedJson"];
        };
    };
    hooksCreate: {
        parameters: {
            query: {
                /**
                 * @description Where events are sent. Keep the text as it is: webhook checksums are computed with it. The service takes any text, even an empty one.
                 * @example https://app.example.org/hooks/bbb
                 */
                callbackURL: string;
                /**
                 * @description Only events of this meeting. Without it, of all meetings. bbb-webhooks 3.3.1 loses it and sends everything.
                 * @example aula-1
                 */
                meetingID?: string;
                /**
                 * @description Only these events. With `getRaw` a filter lets nothing through.
                 *     Since 2.5.
                 * @example [
                 *       "meeting-ended",
                 *       "rap-publish-ended"
                 *     ]
                 */
                eventID?: components["schemas"]["EventIDs"];
                /** @description Send the internal messages of the server instead of events. Any text but true and false makes 3.x hang or fail. */
                getRaw?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hook, new or already there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "hookID": "bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5",
                     *       "permanentHook": false,
                     *       "rawData": false
                     *     }
                     */
                    "text/xml": components["schemas"]["HooksCreateResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    hooksList: {
        parameters: {
            query?: {
                /**
                 * @description A meeting.
                 * @example aula-1
                 */
                meetingID?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "hooks": [
                     *         {
                     *           "hookID": "bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5",
                     *           "callbackURL": "https://app.example.org/hooks/bbb",
                     *           "meetingID": "aula-1",
                     *           "eventID": "meeting-ended,rap-publish-ended",
                     *           "permanentHook": false,
                     *           "rawData": false
                     *         }
                     *       ]
                     *     }
                     */
                    "text/xml": components["schemas"]["HooksListResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    hooksDestroy: {
        parameters: {
            query: {
                /**
                 * @description The hook.
                 * @example bc567f4f-8065-4c9f-8c9f-7d36f2bb8bc5
                 */
                hookID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hook is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "removed": true
                     *     }
                     */
                    "text/xml": components["schemas"]["HooksDestroyResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    hooksPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A text that carries no information. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example bbb-webhooks up! */
                    "text/plain": string;
                };
            };
            /** @description An HTML page, from whatever stands in front of the missing service. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    getAllMeetings: {
        parameters: {
            query?: {
                /**
                 * @description These meetings.
                 * @example aula-1
                 */
                meetingID?: components["schemas"]["CommaList"];
                /**
                 * @description States of the recordings to include.
                 * @example [
                 *       "published"
                 *     ]
                 */
                state?: components["schemas"]["RecordingStates"];
                /**
                 * @description Whether to return recordings.
                 * @example true
                 */
                includeRecordings?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "meetings": [
                     *         {
                     *           "meeting": {
                     *             "meetingName": "Aula 1",
                     *             "meetingID": "aula-1",
                     *             "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *             "createTime": 1741341600000,
                     *             "createDate": "Fri Mar 07 10:00:00 UTC 2025",
                     *             "voiceBridge": "70757",
                     *             "dialNumber": "613-555-1234",
                     *             "attendeePW": "ap",
                     *             "moderatorPW": "mp",
                     *             "running": true,
                     *             "duration": 60,
                     *             "hasUserJoined": true,
                     *             "recording": true,
                     *             "hasBeenForciblyEnded": false,
                     *             "startTime": 1741341600120,
                     *             "endTime": 0,
                     *             "participantCount": 1,
                     *             "listenerCount": 0,
                     *             "voiceParticipantCount": 1,
                     *             "videoCount": 0,
                     *             "maxUsers": 0,
                     *             "moderatorCount": 1,
                     *             "attendees": [
                     *               {
                     *                 "userID": "u-1",
                     *                 "fullName": "João da Silva",
                     *                 "role": "MODERATOR",
                     *                 "isPresenter": true,
                     *                 "isListeningOnly": false,
                     *                 "hasJoinedVoice": true,
                     *                 "hasVideo": false,
                     *                 "clientType": "HTML5",
                     *                 "customdata": {
                     *                   "bbb_auto_join_audio": "true"
                     *                 }
                     *               }
                     *             ],
                     *             "metadata": {
                     *               "class-id": "007"
                     *             },
                     *             "isBreakout": false,
                     *             "breakoutRooms": []
                     *           },
                     *           "recording": {
                     *             "recordID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *             "meetingID": "aula-1",
                     *             "internalMeetingID": "5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *             "name": "Aula 1",
                     *             "isBreakout": false,
                     *             "published": true,
                     *             "state": "published",
                     *             "startTime": 1741341600000,
                     *             "endTime": 1741345200000,
                     *             "participants": 2,
                     *             "rawSize": 1048576,
                     *             "size": 2048,
                     *             "metadata": {
                     *               "meetingName": "Aula 1",
                     *               "class-id": "007"
                     *             },
                     *             "breakoutRooms": [],
                     *             "playback": [
                     *               {
                     *                 "type": "presentation",
                     *                 "url": "https://bbb.example.org/playback/presentation/2.3/5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000",
                     *                 "processingTime": 7000,
                     *                 "length": 60,
                     *                 "size": 2048,
                     *                 "preview": {
                     *                   "images": [
                     *                     {
                     *                       "url": "https://bbb.example.org/thumbnails/thumb-1.png",
                     *                       "width": 176,
                     *                       "height": 136,
                     *                       "alt": "Welcome"
                     *                     }
                     *                   ]
                     *                 }
                     *               }
                     *             ],
                     *             "data": [],
                     *             "download": []
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "text/xml": components["schemas"]["GetAllMeetingsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRecordingToken: {
        parameters: {
            query: {
                /**
                 * @description Who will watch.
                 * @example u-1
                 */
                authUser: string;
                /**
                 * @description IP address of who will watch.
                 * @example 203.0.113.7
                 */
                authAddr: string;
                /**
                 * @description `recordID` of the recording, in spite of the name.
                 * @example 5c9a1b7e0d3f4a6b8c2d1e0f9a8b7c6d5e4f3a2b-1741341600000
                 */
                meetingID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "returncode": "SUCCESS",
                     *       "token": "b1ec9d4f"
                     *     }
                     */
                    "text/xml": components["schemas"]["GetRecordingTokenResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    onMeetingCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingCreatedEvent"];
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
    onMeetingEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingEndedEvent"];
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
    onMeetingRecordingStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingRecordingStartedEvent"];
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
    onMeetingRecordingStopped: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingRecordingStoppedEvent"];
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
    onMeetingRecordingUnhandled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingRecordingUnhandledEvent"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingScreenshareStartedEvent"];
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
    onMeetingScreenshareStopped: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingScreenshareStoppedEvent"];
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
    onMeetingPresentationChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["MeetingPresentationChangedEvent"];
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
    onUserJoined: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserJoinedEvent"];
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
    onUserLeft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserLeftEvent"];
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
    onUserAudioVoiceEnabled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserAudioVoiceEnabledEvent"];
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
    onUserAudioVoiceDisabled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserAudioVoiceDisabledEvent"];
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
    onUserAudioMuted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserAudioMutedEvent"];
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
    onUserAudioUnmuted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserAudioUnmutedEvent"];
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
    onUserAudioUnhandled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserAudioUnhandledEvent"];
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
    onUserCamBroadcastStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserCamBroadcastStartEvent"];
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
    onUserCamBroadcastEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserCamBroadcastEndEvent"];
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
    onUserPresenterAssigned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserPresenterAssignedEvent"];
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
    onUserPresenterUnassigned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserPresenterUnassignedEvent"];
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
    onUserEmojiChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserEmojiChangedEvent"];
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
    onUserRaiseHandChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["UserRaiseHandChangedEvent"];
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
    onTranscriptUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["TranscriptUpdatedEvent"];
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
    onChatGroupMessageSent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["ChatGroupMessageSentEvent"];
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
    onPadContent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["PadContentEvent"];
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
    onPollStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["PollStartedEvent"];
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
    onPollResponded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["PollRespondedEvent"];
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
    onRapArchiveStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapArchiveStartedEvent"];
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
    onRapArchiveEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapArchiveEndedEvent"];
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
    onRapSanityStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapSanityStartedEvent"];
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
    onRapSanityEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapSanityEndedEvent"];
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
    onRapPostArchiveStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPostArchiveStartedEvent"];
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
    onRapPostArchiveEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPostArchiveEndedEvent"];
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
    onRapProcessStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapProcessStartedEvent"];
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
    onRapProcessEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapProcessEndedEvent"];
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
    onRapPostProcessStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPostProcessStartedEvent"];
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
    onRapPostProcessEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPostProcessEndedEvent"];
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
    onRapPublishStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPublishStartedEvent"];
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
    onRapPublishEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPublishEndedEvent"];
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
    onRapPostPublishStarted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPostPublishStartedEvent"];
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
    onRapPostPublishEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPostPublishEndedEvent"];
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
    onRapPublished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapPublishedEvent"];
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
    onRapUnpublished: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapUnpublishedEvent"];
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
    onRapDeleted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one event. */
                    event: {
                        data: components["schemas"]["RapDeletedEvent"];
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
    endCallback: {
        parameters: {
            query: {
                /**
                 * @description Whether a moderator switched the recording on at least once.
                 * @example false
                 */
                recordingmarks?: boolean;
                /**
                 * @description The `meetingID` that was given to `create`.
                 * @example aula-1
                 */
                meetingID: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken. Any 2xx will do; the body is not read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. The sender tries again after 30, 60, 120 and 300 seconds, then gives up. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    meetingEnded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken. Any 2xx will do; the body is not read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. The sender tries again after 30, 60, 120 and 300 seconds, then gives up. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    recordingReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description A JWT with `RecordingReadyClaims`, signed with the shared secret. BigBlueButton signs with HS256; Scalelite with HS256 or HS512, and with the secret of the tenant. Its header may lack `typ`, and its claims hold neither an expiry nor an issue time. Accept these two algorithms and no other. */
                    signed_parameters: string;
                };
            };
        };
        responses: {
            /** @description Taken. Any 2xx will do; the body is not read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not genuine. The sender writes it to its log and does not try again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not known. The sender ignores it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The receiver has deleted the meeting. The sender takes note and does not try again. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken. The sender writes it to its log and does not try again. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    analytics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyticsCallback"];
            };
        };
        responses: {
            /** @description Taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Not genuine.
             *     Assumed: what the sender does with any answer was not published; do not count on a second attempt
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Not taken.
             *     Assumed: what the sender does with any answer was not published; do not count on a second attempt
             */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRawEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    domain: components["schemas"]["EventDomain"];
                    /** @description JSON text of a list; nearly always of one message. */
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
