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
 * Name of the room within its domain, the part of its id after the slash.
 */
export const vRoomName = v.string();

/**
 * Kind of the room. 1 is a conference, in which all participants are equal. 2 is a webinar, in which a host streams and the others watch and chat.
 */
export const vRoomType = v.union([v.picklist([1, 2]), v.pipe(v.number(), v.integer(), v.minValue(0))]);

/**
 * Role of a participant. 1 is the host of a conference, 2 a user of a conference, 3 the host of a webinar, 4 a viewer of a webinar. More values may exist: the vendor's later software has a 5 and includes robots.
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
 * A point in time. Send integer milliseconds since 1970 (or, if the server rejects them, an ISO 8601 string). Be prepared to read a number, a string of digits, or an ISO 8601 string.
 */
export const vTime = v.union([v.pipe(v.number(), v.integer()), v.string()]);

/**
 * The call succeeded.
 */
export const vNoError = v.literal(false);

/**
 * `null` for a call that succeeded.
 */
export const vNoMessage = v.nullable(v.string());

/**
 * Response of a method that returns nothing.
 */
export const vVoidResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.optional(v.null())
}, v.unknown());

/**
 * Response of a call that failed.
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
 * Start a room
 *
 * Also works while the room is booked, and is the way to start a booked room. It is not documented whether this ends the booking, what happens when the room already exists, or whether a second call returns another host key. The call is therefore not retried.
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
 * Response of `init`.
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
 * End an empty room
 *
 * With `forceKick`, all participants are removed first. The call is not retried: a second attempt would return `false` although the first one succeeded, and a user may have reopened the room in between.
 */
export const vRoomDestroyRequest = v.object({
    method: v.literal('destroy'),
    data: vRoomDestroyParams
});

/**
 * Response of `destroy`.
 */
export const vRoomDestroyResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.boolean()
}, v.unknown());

/**
 * The participant to remove, and the room.
 */
export const vRoomKickOutParams = v.object({
    id: vRoomId,
    peerId: v.union([v.picklist(['all']), v.string()])
});

/**
 * Remove one participant, or all of them
 *
 * It is not documented whether removed participants can come back. The call is therefore not retried: a second call with `all` might remove participants who have just come back.
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
 * Lock or unlock a room
 *
 * Sets the state rather than toggling it, so the call is idempotent. The password is independent of the lock.
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
 * Set or remove the password of a room
 *
 * `null` removes the password. The lock is independent of the password. The call is idempotent.
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
 * List active rooms with their participants
 *
 * Returns all active rooms, keyed by domain and room id. There is no pagination. `data` may be omitted.
 */
export const vRoomListRequest = v.object({
    method: v.literal('list'),
    data: v.nullish(vRoomListParams)
});

/**
 * A method of the collection room with its arguments.
 */
export const vRoomRequest = v.variant('method', [
    vRoomInitRequest,
    vRoomDestroyRequest,
    vRoomKickOutRequest,
    vRoomSetLockRequest,
    vRoomSetPasswordRequest,
    vRoomListRequest
]);

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
 * Rooms of a domain, keyed by their ids, which include the domain. A room may be `null`.
 */
export const vRoomsById = v.record(v.string(), v.nullable(vRoomState));

/**
 * Active rooms, keyed by domain.
 */
export const vRoomsByDomain = v.record(v.string(), vRoomsById);

/**
 * Response of the method `list` of the collection room.
 */
export const vRoomListResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vRoomsByDomain
}, v.unknown());

/**
 * What a method of the collection room returns.
 */
export const vRoomResponse = v.union([
    vRoomInitResponse,
    vRoomDestroyResponse,
    vRoomListResponse,
    vVoidResponse
]);

/**
 * The room to reserve, and until when.
 */
export const vBookingParams = v.object({
    domain: vDomainName,
    roomName: vRoomName,
    validUntil: vTime
});

/**
 * Reserve a room
 *
 * From now until `validUntil` the room cannot be started from the user interface. It is not documented what happens when the room is already booked. The call is therefore not retried: a second attempt might fail because of the first. To change a booking, use `update`.
 */
export const vBookingAddRequest = v.object({
    method: v.literal('add'),
    data: vBookingParams
});

/**
 * Change how long a booking is valid
 *
 * Sets the time rather than extending it, so the call is idempotent.
 */
export const vBookingUpdateRequest = v.object({
    method: v.literal('update'),
    data: vBookingParams
});

/**
 * Identifies a booking. A room has at most one.
 */
export const vBookingKey = v.object({
    domain: vDomainName,
    roomName: vRoomName
});

/**
 * Cancel a booking
 *
 * The call is idempotent, but once the booking is gone, the server may respond with an error.
 */
export const vBookingRemoveRequest = v.object({
    method: v.literal('remove'),
    data: vBookingKey
});

/**
 * Get the booking of a room
 *
 * The response for a room without a booking is not documented; expect an error.
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
 * List the bookings of a domain
 *
 * Returns all bookings. There is no pagination. Whether expired bookings are listed is not documented.
 */
export const vBookingListRequest = v.object({
    method: v.literal('list'),
    data: vBookingListParams
});

/**
 * A method of the collection booking with its arguments.
 */
export const vBookingRequest = v.variant('method', [
    vBookingAddRequest,
    vBookingRemoveRequest,
    vBookingUpdateRequest,
    vBookingListRequest,
    vBookingGetRequest
]);

/**
 * A reservation of one room, valid until `validUntil`.
 */
export const vBooking = v.objectWithRest({
    domain: vDomainName,
    roomName: vRoomName,
    validUntil: vTime
}, v.unknown());

/**
 * Response of `get`.
 */
export const vBookingGetResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vBooking
}, v.unknown());

/**
 * Response of the method `list` of the collection booking.
 */
export const vBookingListResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.array(vBooking)
}, v.unknown());

/**
 * What a method of the collection booking returns.
 */
export const vBookingResponse = v.union([
    vBookingGetResponse,
    vBookingListResponse,
    vVoidResponse
]);

/**
 * Kind of recipient: a URL or one of the vendor's robots.
 */
export const vWebhookType = v.picklist(['url', 'robot']);

/**
 * The webhook to add.
 */
export const vWebhookParams = v.object({
    domain: vDomainName,
    type: vWebhookType,
    roomName: v.optional(vRoomName),
    url: v.optional(v.string()),
    robotId: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
});

/**
 * Add a webhook
 *
 * A webhook of type `url` must be validated afterwards, see `validate`. The call is not retried: a second call may add a second webhook.
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
 * Response of the method `add` of the collection webhook.
 */
export const vWebhookAddResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vWebhookAdded
}, v.unknown());

/**
 * Identifies a webhook.
 */
export const vWebhookKey = v.object({
    id: vWebhookId
});

/**
 * Remove a webhook
 *
 * The call is idempotent, but once the webhook is gone, the server may respond with an error.
 */
export const vWebhookRemoveRequest = v.object({
    method: v.literal('remove'),
    data: vWebhookKey
});

/**
 * Validate the URL of a webhook
 *
 * The server sends the event `validation` to the URL and compares the response. The call is idempotent.
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
 * List the webhooks of a domain
 *
 * Returns all webhooks, or those that match the filters. There is no pagination.
 */
export const vWebhookListRequest = v.object({
    method: v.literal('list'),
    data: vWebhookListParams
});

/**
 * A method of the collection webhook with its arguments.
 */
export const vWebhookRequest = v.variant('method', [
    vWebhookAddRequest,
    vWebhookRemoveRequest,
    vWebhookListRequest,
    vWebhookValidateRequest
]);

/**
 * A webhook. It has either a `url` (type `url`) or a `robotId` (type `robot`).
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
 * Response of the method `list` of the collection webhook.
 */
export const vWebhookListResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: v.array(vWebhook)
}, v.unknown());

/**
 * The result of validating a webhook.
 */
export const vWebhookValidation = v.objectWithRest({
    validated: v.boolean()
}, v.unknown());

/**
 * Response of `validate`.
 */
export const vWebhookValidateResponse = v.objectWithRest({
    isError: vNoError,
    errMsg: vNoMessage,
    data: vWebhookValidation
}, v.unknown());

/**
 * What a method of the collection webhook returns.
 */
export const vWebhookResponse = v.union([
    vWebhookAddResponse,
    vWebhookValidateResponse,
    vWebhookListResponse,
    vVoidResponse
]);

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
 * The settings the room was created with.
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
