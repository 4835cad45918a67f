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
        /** Id of a room: its domain, a slash and its name, such as `chat.example/demo`. A sample in the manual has a bare name; send the full form. Example: `chat.example/demo`. */
        RoomId: string;
        /** A domain of the account, such as `chat.example`. Example: `chat.example`. */
        DomainName: string;
        /** Name of the room within its domain, the part of its id after the slash. Example: `demo`. */
        RoomName: string;
        /** Kind of the room. 1 is a conference, in which all participants are equal. 2 is a webinar, in which a host streams and the others watch and chat. */
        RoomType: 1 | 2 | (number & {});
        /** Role of a participant. 1 is the host of a conference, 2 a user of a conference, 3 the host of a webinar, 4 a viewer of a webinar. More values may exist: the vendor's later software has a 5 and includes robots. */
        PeerType: 1 | 2 | 3 | 4 | (number & {});
        /** Id of a webhook. Example: `7`. */
        WebhookId: number;
        /** A point in time. Send integer milliseconds since 1970 (or, if the server rejects them, an ISO 8601 string). Be prepared to read a number, a string of digits, or an ISO 8601 string. Assumed: the manual only says JS format; milliseconds are the usual interpretation, the JSON form of a Date is the alternative. Example: `1794556800000`. Example: `1794556800000`. Example: `2026-11-13T08:00:00.000Z`. */
        Time: number | string;
        /** The call succeeded. */
        NoError: false;
        /** `null` for a call that succeeded. */
        NoMessage: string | null;
        /** Response of a method that returns nothing. */
        VoidResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** `null` or missing. Assumed: the manual has a dash in place of a result */
            data?: null;
        } & {
            [key: string]: unknown;
        };
        /** Response of a call that failed. */
        FailureResponse: {
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
        RoomRequest: components["schemas"]["RoomInitRequest"] | components["schemas"]["RoomDestroyRequest"] | components["schemas"]["RoomKickOutRequest"] | components["schemas"]["RoomSetLockRequest"] | components["schemas"]["RoomSetPasswordRequest"] | components["schemas"]["RoomListRequest"];
        /** What a method of the collection room returns. */
        RoomResponse: components["schemas"]["RoomInitResponse"] | components["schemas"]["RoomDestroyResponse"] | components["schemas"]["RoomListResponse"] | components["schemas"]["VoidResponse"];
        /** Start a room. Also works while the room is booked, and is the way to start a booked room. It is not documented whether this ends the booking, what happens when the room already exists, or whether a second call returns another host key. The call is therefore not retried. */
        RoomInitRequest: {
            /** Name of the method. */
            method: "init";
            data: components["schemas"]["RoomInitParams"];
        };
        /** The room to start. */
        RoomInitParams: {
            id: components["schemas"]["RoomId"];
            /** Kind of the room. 1 is a conference, 2 a webinar. Default: `1`. */
            type?: components["schemas"]["RoomType"];
            /** Whether to lock the room. Default: `false`. Example: `false`. */
            lock?: boolean;
            /** Password that participants must enter. There is none by default. Format: `password`. Example: `pw-1`. */
            key?: string;
            /** Whether to create a host key. Anyone who uses it becomes the host. Default: `false`. Example: `true`. */
            addHostKey?: boolean;
        };
        /** Response of `init`. */
        RoomInitResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["Room"];
        } & {
            [key: string]: unknown;
        };
        /** A room that was started. */
        Room: {
            id: components["schemas"]["RoomId"];
            type: components["schemas"]["RoomType"];
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
        RoomDestroyRequest: {
            /** Name of the method. */
            method: "destroy";
            data: components["schemas"]["RoomDestroyParams"];
        };
        /** The room to end. */
        RoomDestroyParams: {
            id: components["schemas"]["RoomId"];
            /** Whether to remove all participants first. Without it, only an empty room is ended. Default: `false`. Example: `true`. */
            forceKick?: boolean;
        };
        /** Response of `destroy`. */
        RoomDestroyResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** Whether the room was ended. `false`, not an error, when it is not empty and `forceKick` was not set. Example: `true`. */
            data: boolean;
        } & {
            [key: string]: unknown;
        };
        /** Remove one participant, or all of them. It is not documented whether removed participants can come back. The call is therefore not retried: a second call with `all` might remove participants who have just come back. */
        RoomKickOutRequest: {
            /** Name of the method. */
            method: "kickOut";
            data: components["schemas"]["RoomKickOutParams"];
        };
        /** The participant to remove, and the room. */
        RoomKickOutParams: {
            id: components["schemas"]["RoomId"];
            /** Id of the participant, from `clients` of `list`, or `all` for all participants. Example: `p-1`. Example: `all`. */
            peerId: "all" | (string & {});
        };
        /** Lock or unlock a room. Sets the state rather than toggling it, so the call is idempotent. The password is independent of the lock. */
        RoomSetLockRequest: {
            /** Name of the method. */
            method: "setLock";
            data: components["schemas"]["RoomSetLockParams"];
        };
        /** The room and its lock. */
        RoomSetLockParams: {
            id: components["schemas"]["RoomId"];
            /** Whether to lock the room. Example: `true`. */
            lock: boolean;
        };
        /** Set or remove the password of a room. `null` removes the password. The lock is independent of the password. The call is idempotent. */
        RoomSetPasswordRequest: {
            /** Name of the method. */
            method: "setPassword";
            data: components["schemas"]["RoomSetPasswordParams"];
        };
        /** The room and its password. */
        RoomSetPasswordParams: {
            id: components["schemas"]["RoomId"];
            /** The password; `null` removes it. Must not be omitted. Format: `password`. Example: `pw-2`. */
            password: string | null;
        };
        /** List active rooms with their participants. Returns all active rooms, keyed by domain and room id. There is no pagination. `data` may be omitted. */
        RoomListRequest: {
            /** Name of the method. */
            method: "list";
            /** The filter. `null`, `{}` and an absent `data` all mean no filter. Example: `{"domain":"chat.example"}`. */
            data?: components["schemas"]["RoomListParams"] | null;
        };
        /** Which rooms to list. */
        RoomListParams: {
            /** Only rooms of this domain. By default, rooms of all domains of the account. */
            domain?: components["schemas"]["DomainName"];
        };
        /** Response of the method `list` of the collection room. */
        RoomListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["RoomsByDomain"];
        } & {
            [key: string]: unknown;
        };
        /** Active rooms, keyed by domain. */
        RoomsByDomain: {
            [key: string]: components["schemas"]["RoomsById"];
        };
        /** Rooms of a domain, keyed by their ids, which include the domain. A room may be `null`. */
        RoomsById: {
            [key: string]: components["schemas"]["RoomState"] | null;
        };
        /** An active room. */
        RoomState: {
            options: components["schemas"]["RoomOptions"];
            /** The participants in the room. */
            clients: components["schemas"]["Peer"][];
        } & {
            [key: string]: unknown;
        };
        /** The settings of an active room. */
        RoomOptions: {
            type: components["schemas"]["RoomType"];
            /** Whether the room is locked. Example: `false`. */
            isLocked: boolean;
            /** Password of the room, if it has one. Format: `password`. Example: `pw-1`. */
            password?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** A participant. */
        Peer: {
            /** Id of the participant, for `kickOut`. Example: `p-1`. */
            id: string;
            type: components["schemas"]["PeerType"];
        } & {
            [key: string]: unknown;
        };
        /** A method of the collection booking with its arguments. */
        BookingRequest: components["schemas"]["BookingAddRequest"] | components["schemas"]["BookingRemoveRequest"] | components["schemas"]["BookingUpdateRequest"] | components["schemas"]["BookingListRequest"] | components["schemas"]["BookingGetRequest"];
        /** What a method of the collection booking returns. */
        BookingResponse: components["schemas"]["BookingGetResponse"] | components["schemas"]["BookingListResponse"] | components["schemas"]["VoidResponse"];
        /** Reserve a room. From now until `validUntil` the room cannot be started from the user interface. It is not documented what happens when the room is already booked. The call is therefore not retried: a second attempt might fail because of the first. To change a booking, use `update`. */
        BookingAddRequest: {
            /** Name of the method. */
            method: "add";
            data: components["schemas"]["BookingParams"];
        };
        /** Change how long a booking is valid. Sets the time rather than extending it, so the call is idempotent. */
        BookingUpdateRequest: {
            /** Name of the method. */
            method: "update";
            data: components["schemas"]["BookingParams"];
        };
        /** The room to reserve, and until when. */
        BookingParams: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            validUntil: components["schemas"]["Time"];
        };
        /** Cancel a booking. The call is idempotent, but once the booking is gone, the server may respond with an error. */
        BookingRemoveRequest: {
            /** Name of the method. */
            method: "remove";
            data: components["schemas"]["BookingKey"];
        };
        /** Get the booking of a room. The response for a room without a booking is not documented; expect an error. */
        BookingGetRequest: {
            /** Name of the method. */
            method: "get";
            data: components["schemas"]["BookingKey"];
        };
        /** Identifies a booking. A room has at most one. */
        BookingKey: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
        };
        /** List the bookings of a domain. Returns all bookings. There is no pagination. Whether expired bookings are listed is not documented. */
        BookingListRequest: {
            /** Name of the method. */
            method: "list";
            data: components["schemas"]["BookingListParams"];
        };
        /** Which bookings to list. */
        BookingListParams: {
            domain: components["schemas"]["DomainName"];
        };
        /** Response of `get`. */
        BookingGetResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["Booking"];
        } & {
            [key: string]: unknown;
        };
        /** Response of the method `list` of the collection booking. */
        BookingListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** The bookings. */
            data: components["schemas"]["Booking"][];
        } & {
            [key: string]: unknown;
        };
        /** A reservation of one room, valid until `validUntil`. */
        Booking: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            validUntil: components["schemas"]["Time"];
        } & {
            [key: string]: unknown;
        };
        /** A method of the collection webhook with its arguments. */
        WebhookRequest: components["schemas"]["WebhookAddRequest"] | components["schemas"]["WebhookRemoveRequest"] | components["schemas"]["WebhookListRequest"] | components["schemas"]["WebhookValidateRequest"];
        /** What a method of the collection webhook returns. */
        WebhookResponse: components["schemas"]["WebhookAddResponse"] | components["schemas"]["WebhookValidateResponse"] | components["schemas"]["WebhookListResponse"] | components["schemas"]["VoidResponse"];
        /** Add a webhook. A webhook of type `url` must be validated afterwards, see `validate`. The call is not retried: a second call may add a second webhook. */
        WebhookAddRequest: {
            /** Name of the method. */
            method: "add";
            data: components["schemas"]["WebhookParams"];
        };
        /** The webhook to add. */
        WebhookParams: {
            domain: components["schemas"]["DomainName"];
            type: components["schemas"]["WebhookType"];
            /** Name of the room whose events are sent. By default, events of all rooms of the domain. Assumed: the manual does not explain the name; this is the only plausible meaning */
            roomName?: components["schemas"]["RoomName"];
            /** URL to which events are sent. Required for type `url`. Use https, and put a secret into the URL. Format: `uri`. Example: `https://app.example.org/hooks/xroom/5f2c9a`. */
            url?: string;
            /** Id of the robot that receives the events. Required for type `robot`. Example: `3`. */
            robotId?: number;
        };
        /** Kind of recipient: a URL or one of the vendor's robots. */
        WebhookType: "url" | "robot";
        /** Response of the method `add` of the collection webhook. */
        WebhookAddResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["WebhookAdded"];
        } & {
            [key: string]: unknown;
        };
        /** A webhook that was added. */
        WebhookAdded: {
            id: components["schemas"]["WebhookId"];
            /** Whether the webhook is already valid. Always true for type `robot`. Example: `false`. */
            validated: boolean;
        } & {
            [key: string]: unknown;
        };
        /** Remove a webhook. The call is idempotent, but once the webhook is gone, the server may respond with an error. */
        WebhookRemoveRequest: {
            /** Name of the method. */
            method: "remove";
            data: components["schemas"]["WebhookKey"];
        };
        /** Validate the URL of a webhook. The server sends the event `validation` to the URL and compares the response. The call is idempotent. */
        WebhookValidateRequest: {
            /** Name of the method. */
            method: "validate";
            data: components["schemas"]["WebhookKey"];
        };
        /** Identifies a webhook. */
        WebhookKey: {
            id: components["schemas"]["WebhookId"];
        };
        /** List the webhooks of a domain. Returns all webhooks, or those that match the filters. There is no pagination. */
        WebhookListRequest: {
            /** Name of the method. */
            method: "list";
            data: components["schemas"]["WebhookListParams"];
        };
        /** Which webhooks to list. */
        WebhookListParams: {
            domain: components["schemas"]["DomainName"];
            /** A string to search for. The manual does not say where it is searched. Example: `hooks/xroom`. */
            token?: string;
            /** Only webhooks that are valid (true) or that are not (false). Example: `true`. */
            validated?: boolean;
        };
        /** Response of the method `list` of the collection webhook. */
        WebhookListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** The webhooks. */
            data: components["schemas"]["Webhook"][];
        } & {
            [key: string]: unknown;
        };
        /** A webhook. It has either a `url` (type `url`) or a `robotId` (type `robot`). */
        Webhook: {
            id: components["schemas"]["WebhookId"];
            domain: components["schemas"]["DomainName"];
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
        WebhookValidateResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["WebhookValidation"];
        } & {
            [key: string]: unknown;
        };
        /** The result of validating a webhook. */
        WebhookValidation: {
            /** Whether the webhook is valid now. Example: `true`. */
            validated: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The server checks that a URL belongs to you. */
        ValidationEvent: {
            /** Name of the event. */
            event: "validation";
            /** The string to sign, used as it is. Example: `00112233445566778899aabbccddeeff`. */
            signThis: string;
        } & {
            [key: string]: unknown;
        };
        /** HMAC-SHA256 of `signThis` with the `webhookKey` of the domain, in lower-case hex. Example: `e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb`. */
        ValidationAnswer: string;
        /** A room was created. */
        RoomCreatedEvent: {
            /** Name of the event. */
            event: "roomCreated";
            id: components["schemas"]["EventWebhookId"];
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            options: components["schemas"]["RoomCreatedOptions"];
        } & {
            [key: string]: unknown;
        };
        /** The settings the room was created with. */
        RoomCreatedOptions: {
            type: components["schemas"]["RoomType"];
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
        RoomRemovedEvent: {
            /** Name of the event. */
            event: "roomRemoved";
            id: components["schemas"]["EventWebhookId"];
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
        } & {
            [key: string]: unknown;
        };
        /** Id of the webhook that the event was sent to. Assumed: the manual has a number without an explanation; a room is identified by domain and room name, and nothing else in the API has a numeric id. Example: `7`. */
        EventWebhookId: number;
    };
    responses: {
        /** The call failed. Read the body, not the status: the manual names no statuses, and a failure may also have the status 200. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["FailureResponse"];
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
                "application/json": components["schemas"]["RoomRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomResponse"] | components["schemas"]["FailureResponse"];
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
                "application/json": components["schemas"]["BookingRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BookingResponse"] | components["schemas"]["FailureResponse"];
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
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"] | components["schemas"]["FailureResponse"];
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
                "application/json": components["schemas"]["RoomInitRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomInitResponse"];
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
                "application/json": components["schemas"]["RoomDestroyRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomDestroyResponse"];
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
                "application/json": components["schemas"]["RoomKickOutRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["RoomSetLockRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["RoomSetPasswordRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["RoomListRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomListResponse"];
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
                "application/json": components["schemas"]["BookingAddRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["BookingRemoveRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["BookingUpdateRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["BookingListRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BookingListResponse"];
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
                "application/json": components["schemas"]["BookingGetRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BookingGetResponse"];
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
                "application/json": components["schemas"]["WebhookAddRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookAddResponse"];
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
                "application/json": components["schemas"]["WebhookRemoveRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
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
                "application/json": components["schemas"]["WebhookListRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookListResponse"];
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
                "application/json": components["schemas"]["WebhookValidateRequest"];
            };
        };
        responses: {
            /** What the method returns, or a failure. `isError` says which. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookValidateResponse"];
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
                "application/json": components["schemas"]["ValidationEvent"];
            };
        };
        responses: {
            /** Only the hash. Assumed: the manual only says that the expected response is a string; plain text without quotes is assumed */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/plain": components["schemas"]["ValidationAnswer"];
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
                "application/json": components["schemas"]["RoomCreatedEvent"];
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
                "application/json": components["schemas"]["RoomRemovedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            "4XX": components["responses"]["EventNotHandled"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
