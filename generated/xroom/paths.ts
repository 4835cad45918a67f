// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/room": {
        /** Call a method of the collection room. The body's `method` selects the method, which determines the arguments in `data` and the `data` of the response. */
        post: operations["room"];
    };
    "/booking": {
        /** Call a method of the collection booking. The body's `method` selects the method, which determines the arguments in `data` and the `data` of the response. */
        post: operations["booking"];
    };
    "/webhook": {
        /** Call a method of the collection webhook. The body's `method` selects the method, which determines the arguments in `data` and the `data` of the response. */
        post: operations["webhook"];
    };
}
export interface webhooks {
    validation: {
        /** The server checks that a URL belongs to you. Respond with the hash of `signThis`: lower-case hex of HMAC-SHA256( key: webhookKey of the domain, message: signThis ). Both are UTF-8 strings, used as they are; neither is decoded. `webhookKey` is set per domain and is not the API secret. With the key `0123456789abcdef0123456789abcdef` and the string `00112233445566778899aabbccddeeff` the hash is. `e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb`. The event itself is not signed. Anyone who knows the URL can have a string signed, so never use `webhookKey` for. anything else. */
        post: operations["onValidation"];
    };
    roomCreated: {
        /** A room was created. **The origin cannot be verified**: there is no signature. The event may contain a host key and a password. */
        post: operations["onRoomCreated"];
    };
    roomRemoved: {
        /** A room was removed. **The origin cannot be verified**: there is no signature. */
        post: operations["onRoomRemoved"];
    };
}
export interface components {
    schemas: {
        RoomId: RoomId;
        DomainName: DomainName;
        RoomName: RoomName;
        RoomType: RoomType;
        PeerType: PeerType;
        WebhookId: WebhookId;
        Time: Time;
        NoError: NoError;
        NoMessage: NoMessage;
        VoidResponse: VoidResponse;
        FailureResponse: FailureResponse;
        RoomRequest: RoomRequest;
        RoomResponse: RoomResponse;
        RoomInitRequest: RoomInitRequest;
        RoomInitParams: RoomInitParams;
        RoomInitResponse: RoomInitResponse;
        Room: Room;
        RoomDestroyRequest: RoomDestroyRequest;
        RoomDestroyParams: RoomDestroyParams;
        RoomDestroyResponse: RoomDestroyResponse;
        RoomKickOutRequest: RoomKickOutRequest;
        RoomKickOutParams: RoomKickOutParams;
        RoomSetLockRequest: RoomSetLockRequest;
        RoomSetLockParams: RoomSetLockParams;
        RoomSetPasswordRequest: RoomSetPasswordRequest;
        RoomSetPasswordParams: RoomSetPasswordParams;
        RoomListRequest: RoomListRequest;
        RoomListParams: RoomListParams;
        RoomListResponse: RoomListResponse;
        RoomsByDomain: RoomsByDomain;
        RoomsById: RoomsById;
        RoomState: RoomState;
        RoomOptions: RoomOptions;
        Peer: Peer;
        BookingRequest: BookingRequest;
        BookingResponse: BookingResponse;
        BookingAddRequest: BookingAddRequest;
        BookingUpdateRequest: BookingUpdateRequest;
        BookingParams: BookingParams;
        BookingRemoveRequest: BookingRemoveRequest;
        BookingGetRequest: BookingGetRequest;
        BookingKey: BookingKey;
        BookingListRequest: BookingListRequest;
        BookingListParams: BookingListParams;
        BookingGetResponse: BookingGetResponse;
        BookingListResponse: BookingListResponse;
        Booking: Booking;
        WebhookRequest: WebhookRequest;
        WebhookResponse: WebhookResponse;
        WebhookAddRequest: WebhookAddRequest;
        WebhookParams: WebhookParams;
        WebhookType: WebhookType;
        WebhookAddResponse: WebhookAddResponse;
        WebhookAdded: WebhookAdded;
        WebhookRemoveRequest: WebhookRemoveRequest;
        WebhookValidateRequest: WebhookValidateRequest;
        WebhookKey: WebhookKey;
        WebhookListRequest: WebhookListRequest;
        WebhookListParams: WebhookListParams;
        WebhookListResponse: WebhookListResponse;
        Webhook: Webhook;
        WebhookValidateResponse: WebhookValidateResponse;
        WebhookValidation: WebhookValidation;
        ValidationEvent: ValidationEvent;
        ValidationAnswer: ValidationAnswer;
        RoomCreatedEvent: RoomCreatedEvent;
        RoomCreatedOptions: RoomCreatedOptions;
        RoomRemovedEvent: RoomRemovedEvent;
        EventWebhookId: EventWebhookId;
    };
    responses: {
        /** The call failed. Read the body, not the status: the manual names no statuses, and a failure may also have the status 200. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": FailureResponse;
            };
        };
        /** Handled. The body is empty. Assumed: the expected response is not documented; any 2xx should do */
        EventHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not handled. Whether the event is sent again is not documented; expect a single attempt. Assumed: nothing is documented about retries */
        EventNotHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
    };
    parameters: {
        /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
        ApiVersion: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    room: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": RoomResponse | FailureResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    booking: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": BookingRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BookingResponse | FailureResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    webhook: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": WebhookResponse | FailureResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    roomInit: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomInitRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": RoomInitResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    roomDestroy: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomDestroyRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": RoomDestroyResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    roomKickOut: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomKickOutRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    roomSetLock: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomSetLockRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    roomSetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomSetPasswordRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    roomList: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": RoomListRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": RoomListResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    bookingAdd: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": BookingAddRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    bookingRemove: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": BookingRemoveRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    bookingUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": BookingUpdateRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    bookingList: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": BookingListRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BookingListResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    bookingGet: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": BookingGetRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BookingGetResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    webhookAdd: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookAddRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": WebhookAddResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    webhookRemove: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookRemoveRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VoidResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    webhookList: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookListRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": WebhookListResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    webhookValidate: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Optional in version 1, required from version 2 on. A client sends it with every call, so its users do not have to. Default: `2`. Example: `2`. */
                "x-api-version"?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookValidateRequest;
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": WebhookValidateResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    onValidation: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": ValidationEvent;
            };
        };
        responses: {
            /** Only the hash. Assumed: the manual only says that the expected response is a string; plain text without quotes is assumed */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/plain": ValidationAnswer;
                };
            };
            /** Rejected. The webhook stays unvalidated. Assumed: how the server treats another response is not documented */
            "4XX": {
                headers: { [name: string]: unknown };
                content?: never;
            };
            /** Not handled. The webhook stays as it is, not validated. Assumed: what the server makes of another response is not documented */
            default: {
                headers: { [name: string]: unknown };
                content?: never;
            };
        };
    };
    onRoomCreated: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": RoomCreatedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            "4XX": components["responses"]["EventNotHandled"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRoomRemoved: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": RoomRemovedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            "4XX": components["responses"]["EventNotHandled"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
/** Id of a room: its domain, a slash and its name, such as `chat.example/demo`. A sample in the manual has a bare name; send the full form. Example: `chat.example/demo`. */
export type RoomId = string;
/** A domain of the account, such as `chat.example`. Example: `chat.example`. */
export type DomainName = string;
/** Name of the room within its domain, the part of its id after the slash. Example: `demo`. */
export type RoomName = string;
/** Kind of the room. 1 is a conference, in which all participants are equal. 2 is a webinar, in which a host streams and the others watch and chat. */
export type RoomType = 1 | 2 | (number & {});
/** Role of a participant. 1 is the host of a conference, 2 a user of a conference, 3 the host of a webinar, 4 a viewer of a webinar. More values may exist: the vendor's later software has a 5 and includes robots. */
export type PeerType = 1 | 2 | 3 | 4 | (number & {});
/** Id of a webhook. Example: `7`. */
export type WebhookId = number;
/** A point in time. Send integer milliseconds since 1970 (or, if the server rejects them, an ISO 8601 string). Be prepared to read a number, a string of digits, or an ISO 8601 string. Assumed: the manual only says JS format; milliseconds are the usual interpretation, the JSON form of a Date is the alternative. Example: `1794556800000`. Example: `1794556800000`. Example: `2026-11-13T08:00:00.000Z`. */
export type Time = number | string;
/** The call succeeded. */
export type NoError = false;
/** `null` for a call that succeeded. */
export type NoMessage = string | null;
/** Response of a method that returns nothing. */
export type VoidResponse = {
    isError: NoError;
    errMsg: NoMessage;
    /** `null` or missing. Assumed: the manual has a dash in place of a result */
    data?: null;
} & {
    [key: string]: unknown;
};
/** Response of a call that failed. */
export type FailureResponse = {
    /** The call failed. */
    isError: true;
    /** Human-readable error message. There is no list of messages, so do not match on them. Example: `Unknown method`. */
    errMsg: string;
    /** Has no meaning. */
    data?: unknown;
} & {
    [key: string]: unknown;
};
/** A method of the collection room with its arguments. */
export type RoomRequest = RoomInitRequest | RoomDestroyRequest | RoomKickOutRequest | RoomSetLockRequest | RoomSetPasswordRequest | RoomListRequest;
/** What a method of the collection room returns. */
export type RoomResponse = RoomInitResponse | RoomDestroyResponse | RoomListResponse | VoidResponse;
/** Start a room. Also works while the room is booked, and is the way to start a booked room. It is not documented whether this ends the booking, what happens when the room already exists, or whether a second call returns another host key. The call is therefore not retried. */
export type RoomInitRequest = {
    /** Name of the method. */
    method: "init";
    data: RoomInitParams;
};
/** The room to start. */
export type RoomInitParams = {
    id: RoomId;
    /** Kind of the room. 1 is a conference, 2 a webinar. Default: `1`. */
    type?: RoomType;
    /** Whether to lock the room. Default: `false`. Example: `false`. */
    lock?: boolean;
    /** Password that participants must enter. There is none by default. Format: `password`. Example: `pw-1`. */
    key?: string;
    /** Whether to create a host key. Anyone who uses it becomes the host. Default: `false`. Example: `true`. */
    addHostKey?: boolean;
};
/** Response of `init`. */
export type RoomInitResponse = {
    isError: NoError;
    errMsg: NoMessage;
    data: Room;
} & {
    [key: string]: unknown;
};
/** A room that was started. */
export type Room = {
    id: RoomId;
    type: RoomType;
    /** Whether the room is locked. Example: `false`. */
    isLocked: boolean;
    /** Password of the room, if it has one. Format: `password`. Example: `pw-1`. */
    key?: string | null;
    /** Host key, if one was requested. A secret: anyone who opens `https://<room id>?host-key=<hostKey>` is the host. Format: `password`. Example: `hk-1`. */
    hostKey?: string | null;
} & {
    [key: string]: unknown;
};
/** End an empty room. With `forceKick`, all participants are removed first. The call is not retried: a second attempt would return `false` although the first one succeeded, and a user may have reopened the room in between. */
export type RoomDestroyRequest = {
    /** Name of the method. */
    method: "destroy";
    data: RoomDestroyParams;
};
/** The room to end. */
export type RoomDestroyParams = {
    id: RoomId;
    /** Whether to remove all participants first. Without it, only an empty room is ended. Default: `false`. Example: `true`. */
    forceKick?: boolean;
};
/** Response of `destroy`. */
export type RoomDestroyResponse = {
    isError: NoError;
    errMsg: NoMessage;
    /** Whether the room was ended. `false`, not an error, when it is not empty and `forceKick` was not set. Example: `true`. */
    data: boolean;
} & {
    [key: string]: unknown;
};
/** Remove one participant, or all of them. It is not documented whether removed participants can come back. The call is therefore not retried: a second call with `all` might remove participants who have just come back. */
export type RoomKickOutRequest = {
    /** Name of the method. */
    method: "kickOut";
    data: RoomKickOutParams;
};
/** The participant to remove, and the room. */
export type RoomKickOutParams = {
    id: RoomId;
    /** Id of the participant, from `clients` of `list`, or `all` for all participants. Example: `p-1`. Example: `all`. */
    peerId: "all" | (string & {});
};
/** Lock or unlock a room. Sets the state rather than toggling it, so the call is idempotent. The password is independent of the lock. */
export type RoomSetLockRequest = {
    /** Name of the method. */
    method: "setLock";
    data: RoomSetLockParams;
};
/** The room and its lock. */
export type RoomSetLockParams = {
    id: RoomId;
    /** Whether to lock the room. Example: `true`. */
    lock: boolean;
};
/** Set or remove the password of a room. `null` removes the password. The lock is independent of the password. The call is idempotent. */
export type RoomSetPasswordRequest = {
    /** Name of the method. */
    method: "setPassword";
    data: RoomSetPasswordParams;
};
/** The room and its password. */
export type RoomSetPasswordParams = {
    id: RoomId;
    /** The password; `null` removes it. Must not be omitted. Format: `password`. Example: `pw-2`. */
    password: string | null;
};
/** List active rooms with their participants. Returns all active rooms, keyed by domain and room id. There is no pagination. `data` may be omitted. */
export type RoomListRequest = {
    /** Name of the method. */
    method: "list";
    /** The filter. `null`, `{}` and an absent `data` all mean no filter. Example: `{"domain":"chat.example"}`. */
    data?: RoomListParams | null;
};
/** Which rooms to list. */
export type RoomListParams = {
    /** Only rooms of this domain. By default, rooms of all domains of the account. */
    domain?: DomainName;
};
/** Response of the method `list` of the collection room. */
export type RoomListResponse = {
    isError: NoError;
    errMsg: NoMessage;
    data: RoomsByDomain;
} & {
    [key: string]: unknown;
};
/** Active rooms, keyed by domain. */
export type RoomsByDomain = {
    [key: string]: RoomsById;
};
/** Rooms of a domain, keyed by their ids, which include the domain. A room may be `null`. */
export type RoomsById = {
    [key: string]: RoomState | null;
};
/** An active room. */
export type RoomState = {
    options: RoomOptions;
    /** The participants in the room. */
    clients: Peer[];
} & {
    [key: string]: unknown;
};
/** The settings of an active room. */
export type RoomOptions = {
    type: RoomType;
    /** Whether the room is locked. Example: `false`. */
    isLocked: boolean;
    /** Password of the room, if it has one. Format: `password`. Example: `pw-1`. */
    password?: string | null;
} & {
    [key: string]: unknown;
};
/** A participant. */
export type Peer = {
    /** Id of the participant, for `kickOut`. Example: `p-1`. */
    id: string;
    type: PeerType;
} & {
    [key: string]: unknown;
};
/** A method of the collection booking with its arguments. */
export type BookingRequest = BookingAddRequest | BookingRemoveRequest | BookingUpdateRequest | BookingListRequest | BookingGetRequest;
/** What a method of the collection booking returns. */
export type BookingResponse = BookingGetResponse | BookingListResponse | VoidResponse;
/** Reserve a room. From now until `validUntil` the room cannot be started from the user interface. It is not documented what happens when the room is already booked. The call is therefore not retried: a second attempt might fail because of the first. To change a booking, use `update`. */
export type BookingAddRequest = {
    /** Name of the method. */
    method: "add";
    data: BookingParams;
};
/** Change how long a booking is valid. Sets the time rather than extending it, so the call is idempotent. */
export type BookingUpdateRequest = {
    /** Name of the method. */
    method: "update";
    data: BookingParams;
};
/** The room to reserve, and until when. */
export type BookingParams = {
    domain: DomainName;
    roomName: RoomName;
    validUntil: Time;
};
/** Cancel a booking. The call is idempotent, but once the booking is gone, the server may respond with an error. */
export type BookingRemoveRequest = {
    /** Name of the method. */
    method: "remove";
    data: BookingKey;
};
/** Get the booking of a room. The response for a room without a booking is not documented; expect an error. */
export type BookingGetRequest = {
    /** Name of the method. */
    method: "get";
    data: BookingKey;
};
/** Identifies a booking. A room has at most one. */
export type BookingKey = {
    domain: DomainName;
    roomName: RoomName;
};
/** List the bookings of a domain. Returns all bookings. There is no pagination. Whether expired bookings are listed is not documented. */
export type BookingListRequest = {
    /** Name of the method. */
    method: "list";
    data: BookingListParams;
};
/** Which bookings to list. */
export type BookingListParams = {
    domain: DomainName;
};
/** Response of `get`. */
export type BookingGetResponse = {
    isError: NoError;
    errMsg: NoMessage;
    data: Booking;
} & {
    [key: string]: unknown;
};
/** Response of the method `list` of the collection booking. */
export type BookingListResponse = {
    isError: NoError;
    errMsg: NoMessage;
    /** The bookings. */
    data: Booking[];
} & {
    [key: string]: unknown;
};
/** A reservation of one room, valid until `validUntil`. */
export type Booking = {
    domain: DomainName;
    roomName: RoomName;
    validUntil: Time;
} & {
    [key: string]: unknown;
};
/** A method of the collection webhook with its arguments. */
export type WebhookRequest = WebhookAddRequest | WebhookRemoveRequest | WebhookListRequest | WebhookValidateRequest;
/** What a method of the collection webhook returns. */
export type WebhookResponse = WebhookAddResponse | WebhookValidateResponse | WebhookListResponse | VoidResponse;
/** Add a webhook. A webhook of type `url` must be validated afterwards, see `validate`. The call is not retried: a second call may add a second webhook. */
export type WebhookAddRequest = {
    /** Name of the method. */
    method: "add";
    data: WebhookParams;
};
/** The webhook to add. */
export type WebhookParams = {
    domain: DomainName;
    type: WebhookType;
    /** Name of the room whose events are sent. By default, events of all rooms of the domain. Assumed: the manual does not explain the name; this is the only plausible meaning */
    roomName?: RoomName;
    /** URL to which events are sent. Required for type `url`. Use https, and put a secret into the URL. Format: `uri`. Example: `https://app.example.org/hooks/xroom/5f2c9a`. */
    url?: string;
    /** Id of the robot that receives the events. Required for type `robot`. Example: `3`. */
    robotId?: number;
};
/** Kind of recipient: a URL or one of the vendor's robots. */
export type WebhookType = "url" | "robot";
/** Response of the method `add` of the collection webhook. */
export type WebhookAddResponse = {
    isError: NoError;
    errMsg: NoMessage;
    data: WebhookAdded;
} & {
    [key: string]: unknown;
};
/** A webhook that was added. */
export type WebhookAdded = {
    id: WebhookId;
    /** Whether the webhook is already valid. Always true for type `robot`. Example: `false`. */
    validated: boolean;
} & {
    [key: string]: unknown;
};
/** Remove a webhook. The call is idempotent, but once the webhook is gone, the server may respond with an error. */
export type WebhookRemoveRequest = {
    /** Name of the method. */
    method: "remove";
    data: WebhookKey;
};
/** Validate the URL of a webhook. The server sends the event `validation` to the URL and compares the response. The call is idempotent. */
export type WebhookValidateRequest = {
    /** Name of the method. */
    method: "validate";
    data: WebhookKey;
};
/** Identifies a webhook. */
export type WebhookKey = {
    id: WebhookId;
};
/** List the webhooks of a domain. Returns all webhooks, or those that match the filters. There is no pagination. */
export type WebhookListRequest = {
    /** Name of the method. */
    method: "list";
    data: WebhookListParams;
};
/** Which webhooks to list. */
export type WebhookListParams = {
    domain: DomainName;
    /** A string to search for. The manual does not say where it is searched. Example: `hooks/xroom`. */
    token?: string;
    /** Only webhooks that are valid (true) or that are not (false). Example: `true`. */
    validated?: boolean;
};
/** Response of the method `list` of the collection webhook. */
export type WebhookListResponse = {
    isError: NoError;
    errMsg: NoMessage;
    /** The webhooks. */
    data: Webhook[];
} & {
    [key: string]: unknown;
};
/** A webhook. It has either a `url` (type `url`) or a `robotId` (type `robot`). */
export type Webhook = {
    id: WebhookId;
    domain: DomainName;
    /** Name of the room whose events are sent. Missing or `null` for all rooms of the domain. Example: `demo`. */
    roomName?: string | null;
    /** URL to which events are sent, for type `url`. Format: `uri`. Example: `https://app.example.org/hooks/xroom/5f2c9a`. */
    url?: string | null;
    /** Id of the robot that receives the events, for type `robot`. Example: `3`. */
    robotId?: number | null;
    /** The type it was added with. Assumed: add takes it, but the manual's response of list does not have it. Example: `url`. */
    type?: "url" | "robot" | (string & {});
    /** Whether the webhook is valid. Assumed: list can filter by it, but the manual's response of list does not have it. Example: `true`. */
    validated?: boolean;
} & {
    [key: string]: unknown;
};
/** Response of `validate`. */
export type WebhookValidateResponse = {
    isError: NoError;
    errMsg: NoMessage;
    data: WebhookValidation;
} & {
    [key: string]: unknown;
};
/** The result of validating a webhook. */
export type WebhookValidation = {
    /** Whether the webhook is valid now. Example: `true`. */
    validated: boolean;
} & {
    [key: string]: unknown;
};
/** The server checks that a URL belongs to you. */
export type ValidationEvent = {
    /** Name of the event. */
    event: "validation";
    /** The string to sign, used as it is. Example: `00112233445566778899aabbccddeeff`. */
    signThis: string;
} & {
    [key: string]: unknown;
};
/** HMAC-SHA256 of `signThis` with the `webhookKey` of the domain, in lower-case hex. Example: `e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb`. */
export type ValidationAnswer = string;
/** A room was created. */
export type RoomCreatedEvent = {
    /** Name of the event. */
    event: "roomCreated";
    id: EventWebhookId;
    domain: DomainName;
    roomName: RoomName;
    options: RoomCreatedOptions;
} & {
    [key: string]: unknown;
};
/** The settings the room was created with. */
export type RoomCreatedOptions = {
    type: RoomType;
    /** Maximum number of participants in the room. Example: `8`. */
    capacity: number;
    /** Whether the room is locked. Example: `false`. */
    isLocked: boolean;
    /** Password of the room, if it has one. Keep it out of logs. Format: `password`. Example: `pw-1`. */
    password?: string | null;
    /** Host key of the room, if it has one. Keep it out of logs. Format: `password`. Example: `hk-1`. */
    hostKey?: string | null;
} & {
    [key: string]: unknown;
};
/** A room was removed. */
export type RoomRemovedEvent = {
    /** Name of the event. */
    event: "roomRemoved";
    id: EventWebhookId;
    domain: DomainName;
    roomName: RoomName;
} & {
    [key: string]: unknown;
};
/** Id of the webhook that the event was sent to. Assumed: the manual has a number without an explanation; a room is identified by domain and room name, and nothing else in the API has a numeric id. Example: `7`. */
export type EventWebhookId = number;
