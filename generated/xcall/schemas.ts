// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import * as v from 'valibot';

/**
 * The participant.
 */
export const vXCallUser = v.object({
    external_id: v.optional(v.string()),
    display_name: v.optional(v.string())
});

/**
 * The branding of the room.
 */
export const vXCallBranding = v.object({
    name: v.optional(v.string()),
    logo: v.optional(v.string()),
    primary_color: v.optional(v.string())
});

/**
 * `"1"` for on, `"0"` for off.
 */
export const vFeatureFlag = v.union([v.picklist(['1', '0']), v.string()]);

/**
 * Features of the room, keyed by name: `"1"` for on, `"0"` for off. Names are sent unchanged.
 */
export const vFeatures = v.objectWithRest({
    chat: v.optional(vFeatureFlag),
    screen_share: v.optional(vFeatureFlag),
    recording: v.optional(vFeatureFlag)
}, v.string());

/**
 * The participant, the room and its appearance.
 */
export const vCreateRoomTokenParams = v.object({
    room_id: v.pipe(v.string(), v.minLength(1)),
    user: v.optional(vXCallUser),
    embed_origin: v.optional(v.string()),
    share_url: v.optional(v.string()),
    branding: v.optional(vXCallBranding),
    features: v.optional(vFeatures),
    single_use: v.optional(v.boolean()),
    ttl_seconds: v.optional(v.number())
});

/**
 * A token.
 */
export const vTokenResponse = v.objectWithRest({
    token: v.string()
}, v.unknown());

/**
 * The state of a room.
 */
export const vRoomInfoData = v.objectWithRest({
    active: v.boolean(),
    participants_count: v.pipe(v.number(), v.integer()),
    started_at: v.nullable(v.string())
}, v.unknown());

/**
 * An account.
 */
export const vAccountData = v.objectWithRest({
    id: v.string(),
    name: v.string(),
    email: v.pipe(v.string(), v.email()),
    api_key: v.string(),
    active: v.boolean(),
    created_at: v.string()
}, v.unknown());

/**
 * A subscription.
 */
export const vSubscriptionData = v.objectWithRest({
    id: v.string(),
    plan_id: v.string(),
    status: v.union([v.picklist(['active', 'canceled']), v.string()]),
    starts_at: v.string(),
    ends_at: v.string()
}, v.unknown());

/**
 * One error.
 */
export const vFailureDetail = v.objectWithRest({
    message: v.optional(v.string())
}, v.unknown());

/**
 * A failure. Look for the message in `message`, in `error` if it is a string, in `error.message`, and in the first of `errors`.
 */
export const vFailureResponse = v.objectWithRest({
    message: v.optional(v.string()),
    error: v.optional(v.union([v.string(), vFailureDetail])),
    errors: v.optional(v.array(vFailureDetail))
}, v.unknown());

/**
 * Id of the room, as it was given for the token.
 */
export const vEventRoomId = v.string();

/**
 * When the event happened.
 */
export const vEventTimestamp = v.string();

/**
 * When the room became active.
 */
export const vEventStartedAt = v.nullable(v.string());

/**
 * A room became active.
 */
export const vRoomStartedEvent = v.objectWithRest({
    event: v.literal('room.started'),
    room_id: v.optional(vEventRoomId),
    timestamp: v.optional(vEventTimestamp),
    started_at: v.optional(vEventStartedAt)
}, v.unknown());

/**
 * A room is no longer active.
 */
export const vRoomEndedEvent = v.objectWithRest({
    event: v.literal('room.ended'),
    room_id: v.optional(vEventRoomId),
    timestamp: v.optional(vEventTimestamp),
    started_at: v.optional(vEventStartedAt),
    ended_at: v.nullish(v.string()),
    duration_seconds: v.optional(v.number())
}, v.unknown());

/**
 * The participant.
 */
export const vEventPeer = v.objectWithRest({
    id: v.optional(v.string()),
    external_id: v.optional(v.string()),
    display_name: v.optional(v.string())
}, v.unknown());

/**
 * Number of participants in the room now.
 */
export const vEventParticipantsCount = v.pipe(v.number(), v.integer());

/**
 * A participant joined a room.
 */
export const vPeerJoinedEvent = v.objectWithRest({
    event: v.literal('peer.joined'),
    room_id: v.optional(vEventRoomId),
    timestamp: v.optional(vEventTimestamp),
    peer: v.optional(vEventPeer),
    participants_count: v.optional(vEventParticipantsCount)
}, v.unknown());

/**
 * A participant left a room.
 */
export const vPeerLeftEvent = v.objectWithRest({
    event: v.literal('peer.left'),
    room_id: v.optional(vEventRoomId),
    timestamp: v.optional(vEventTimestamp),
    peer: v.optional(vEventPeer),
    participants_count: v.optional(vEventParticipantsCount)
}, v.unknown());

/**
 * A room is still active.
 */
export const vRoomHeartbeatEvent = v.objectWithRest({
    event: v.literal('room.heartbeat'),
    room_id: v.optional(vEventRoomId),
    timestamp: v.optional(vEventTimestamp),
    participants_count: v.optional(vEventParticipantsCount)
}, v.unknown());
