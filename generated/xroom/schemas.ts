// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import * as v from 'valibot';

/**
 * Id of a room: its domain, a slash and its name, such as `chat.example/demo`. A sample in the manual has a bare name; send the full form.
 */
export const vRoomId = v.string();

/**
 * A domain of the account, such as `chat.example`.
 */
export const vDomainName = v.string();

/**
 * Name of the room within its domain, what stands behind the slash of its id.
 */
export const vRoomName = v.string();

/**
 * Kind of a room. 1 is a conference, in which all are equal. 2 is a webinar, in which a host streams and the others watch and chat.
 */
export const vRoomType = v.union([v.picklist([1, 2]), v.pipe(v.number(), v.integer(), v.minValue(0))]);

/**
 * What a participant is. 1 host of a conference, 2 user of a conference, 3 host of a webinar, 4 viewer of a webinar. An open set: later programs of the vendor know a 5 and count robots among them.
 */
export const vPeerType = v.union([v.picklist([
        1,
        2,
        3,
        4
    ]), v.pipe(v.number(), v.integer(), v.minValue(0))]);

/**
 * Id of a webhook.
 */
export const vWebhookId = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A moment. Send integer milliseconds since 1970 (or, if the server should refuse them, ISO 8601 text); be prepared to read a number, a text of digits, or ISO 8601 text.
 */
export const vTime = v.union([v.pipe(v.number(), v.integer()), v.string()]);

/**
 * The call succeeded.
 */
export const vNoError = v.literal(false);

/**
 * `null`; there is nothing to tell.
 */
export const vNoMessage = v.nullable(v.string());

/**
 * The answer of a method that returns nothing.
 */
export const vVoidResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.optional(v.null())
}, v.unknown());

/**
 * The answer of a call that failed.
 */
export const vFailureResponse = v.objectWithRest({
    isError: v.literal(true),
    errMsg: v.string(),
    data: v.optional(v.unknown())
}, v.unknown());

/**
 * The room to start.
 */
export const vRoomInitParams = v.object({
    id: vRoomId,
    type: v.optional(vRoomType),
    lock: v.optional(v.boolean()),
    key: v.optional(v.string()),
    addHostKey: v.optional(v.boolean())
});

/**
 * The method `init` with its arguments.
 */
export const vRoomInitRequest = v.object({
    method: v.literal('init'),
    data: vRoomInitParams
});

/**
 * A room that was started.
 */
export const vRoom = v.objectWithRest({
    id: vRoomId,
    type: vRoomType,
    isLocked: v.boolean(),
    key: v.nullish(v.string()),
    hostKey: v.nullish(v.string())
}, v.unknown());

/**
 * The answer of `init`.
 */
export const vRoomInitResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vRoom
}, v.unknown());

/**
 * The room to end.
 */
export const vRoomDestroyParams = v.object({
    id: vRoomId,
    forceKick: v.optional(v.boolean())
});

/**
 * The method `destroy` with its arguments.
 */
export const vRoomDestroyRequest = v.object({
    method: v.literal('destroy'),
    data: vRoomDestroyParams
});

/**
 * The answer of `destroy`.
 */
export const vRoomDestroyResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.boolean()
}, v.unknown());

/**
 * Who has to leave which room.
 */
export const vRoomKickOutParams = v.object({
    id: vRoomId,
    peerId: v.union([v.picklist(['all']), v.string()])
});

/**
 * The method `kickOut` with its arguments.
 */
export const vRoomKickOutRequest = v.object({
    method: v.literal('kickOut'),
    data: vRoomKickOutParams
});

/**
 * The room and its lock.
 */
export const vRoomSetLockParams = v.object({
    id: vRoomId,
    lock: v.boolean()
});

/**
 * The method `setLock` with its arguments.
 */
export const vRoomSetLockRequest = v.object({
    method: v.literal('setLock'),
    data: vRoomSetLockParams
});

/**
 * The room and its password.
 */
export const vRoomSetPasswordParams = v.object({
    id: vRoomId,
    password: v.nullable(v.string())
});

/**
 * The method `setPassword` with its arguments.
 */
export const vRoomSetPasswordRequest = v.object({
    method: v.literal('setPassword'),
    data: vRoomSetPasswordParams
});

/**
 * Which rooms to list.
 */
export const vRoomListParams = v.object({
    domain: v.optional(vDomainName)
});

/**
 * The method `list` of the collection room. Its arguments may be left out.
 */
export const vRoomListRequest = v.object({
    method: v.literal('list'),
    data: v.nullish(vRoomListParams)
});

/**
 * The settings of an active room.
 */
export const vRoomOptions = v.objectWithRest({
    type: vRoomType,
    isLocked: v.boolean(),
    password: v.nullish(v.string())
}, v.unknown());

/**
 * A participant.
 */
export const vPeer = v.objectWithRest({
    id: v.string(),
    type: vPeerType
}, v.unknown());

/**
 * An active room.
 */
export const vRoomState = v.objectWithRest({
    options: vRoomOptions,
    clients: v.array(vPeer)
}, v.unknown());

/**
 * Id of a room, with its domain → the room, or `null`.
 */
export const vRoomsById = v.record(v.string(), v.nullable(vRoomState));

/**
 * Domain → its active rooms.
 */
export const vRoomsByDomain = v.record(v.string(), vRoomsById);

/**
 * The answer of the method `list` of the collection room.
 */
export const vRoomListResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vRoomsByDomain
}, v.unknown());

/**
 * The room to reserve, and until when.
 */
export const vBookingParams = v.object({
    domain: vDomainName,
    roomName: vRoomName,
    validUntil: vTime
});

/**
 * The method `add` of the collection booking with its arguments.
 */
export const vBookingAddRequest = v.object({
    method: v.literal('add'),
    data: vBookingParams
});

/**
 * The method `update` with its arguments.
 */
export const vBookingUpdateRequest = v.object({
    method: v.literal('update'),
    data: vBookingParams
});

/**
 * What names a booking. A room has one at most.
 */
export const vBookingKey = v.object({
    domain: vDomainName,
    roomName: vRoomName
});

/**
 * The method `remove` of the collection booking with its arguments.
 */
export const vBookingRemoveRequest = v.object({
    method: v.literal('remove'),
    data: vBookingKey
});

/**
 * The method `get` with its arguments.
 */
export const vBookingGetRequest = v.object({
    method: v.literal('get'),
    data: vBookingKey
});

/**
 * Which bookings to list.
 */
export const vBookingListParams = v.object({
    domain: vDomainName
});

/**
 * The method `list` of the collection booking with its arguments.
 */
export const vBookingListRequest = v.object({
    method: v.literal('list'),
    data: vBookingListParams
});

/**
 * A reservation of one room, which holds until `validUntil`.
 */
export const vBooking = v.objectWithRest({
    domain: vDomainName,
    roomName: vRoomName,
    validUntil: vTime
}, v.unknown());

/**
 * The answer of `get`.
 */
export const vBookingGetResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vBooking
}, v.unknown());

/**
 * The answer of the method `list` of the collection booking.
 */
export const vBookingListResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.array(vBooking)
}, v.unknown());

/**
 * Who is told, a URL or a robot of the vendor's.
 */
export const vWebhookType = v.picklist(['url', 'robot']);

/**
 * The webhook to add.
 */
export const vWebhookParams = v.object({
    domain: vDomainName,
    type: vWebhookType,
    roomName: v.optional(vRoomName),
    url: v.optional(v.pipe(v.string(), v.url())),
    robotId: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
});

/**
 * The method `add` of the collection webhook with its arguments.
 */
export const vWebhookAddRequest = v.object({
    method: v.literal('add'),
    data: vWebhookParams
});

/**
 * A webhook that was added.
 */
export const vWebhookAdded = v.objectWithRest({
    id: vWebhookId,
    validated: v.boolean()
}, v.unknown());

/**
 * The answer of the method `add` of the collection webhook.
 */
export const vWebhookAddResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vWebhookAdded
}, v.unknown());

/**
 * What names a webhook.
 */
export const vWebhookKey = v.object({
    id: vWebhookId
});

/**
 * The method `remove` of the collection webhook with its arguments.
 */
export const vWebhookRemoveRequest = v.object({
    method: v.literal('remove'),
    data: vWebhookKey
});

/**
 * The method `validate` with its arguments.
 */
export const vWebhookValidateRequest = v.object({
    method: v.literal('validate'),
    data: vWebhookKey
});

/**
 * Which webhooks to list.
 */
export const vWebhookListParams = v.object({
    domain: vDomainName,
    token: v.optional(v.string()),
    validated: v.optional(v.boolean())
});

/**
 * The method `list` of the collection webhook with its arguments.
 */
export const vWebhookListRequest = v.object({
    method: v.literal('list'),
    data: vWebhookListParams
});

/**
 * A webhook. One with `url` is of type `url`, one with `robotId` of type `robot`.
 */
export const vWebhook = v.objectWithRest({
    id: vWebhookId,
    domain: vDomainName,
    roomName: v.nullish(v.string()),
    url: v.nullish(v.string()),
    robotId: v.nullish(v.pipe(v.number(), v.integer())),
    type: v.optional(v.union([v.picklist(['url', 'robot']), v.string()])),
    validated: v.optional(v.boolean())
}, v.unknown());

/**
 * The answer of the method `list` of the collection webhook.
 */
export const vWebhookListResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.array(vWebhook)
}, v.unknown());

/**
 * What the check of a webhook gave.
 */
export const vWebhookValidation = v.objectWithRest({
    validated: v.boolean()
}, v.unknown());

/**
 * The answer of `validate`.
 */
export const vWebhookValidateResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vWebhookValidation
}, v.unknown());

/**
 * The server checks that a URL belongs to you.
 */
export const vValidationEvent = v.objectWithRest({
    event: v.literal('validation'),
    signThis: v.string()
}, v.unknown());

/**
 * HMAC-SHA256 of `signThis` with the `webhookKey` of the domain, in lower-case hex.
 */
export const vValidationAnswer = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * The settings a room was created with.
 */
export const vRoomCreatedOptions = v.objectWithRest({
    type: vRoomType,
    capacity: v.pipe(v.number(), v.integer()),
    isLocked: v.boolean(),
    password: v.nullish(v.string()),
    hostKey: v.nullish(v.string())
}, v.unknown());

/**
 * Id of the webhook that the event was sent to.
 */
export const vEventWebhookId = v.pipe(v.number(), v.integer());

/**
 * A room was created.
 */
export const vRoomCreatedEvent = v.objectWithRest({
    event: v.literal('roomCreated'),
    id: vEventWebhookId,
    domain: vDomainName,
    roomName: vRoomName,
    options: vRoomCreatedOptions
}, v.unknown());

/**
 * A room was removed.
 */
export const vRoomRemovedEvent = v.objectWithRest({
    event: v.literal('roomRemoved'),
    id: vEventWebhookId,
    domain: vDomainName,
    roomName: vRoomName
}, v.unknown());
