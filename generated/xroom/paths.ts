// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/room#init": {
        /** Start a room. Works while the room is booked: that is how a booked room is started. Whether this ends the booking is not documented. Neither is what happens to a room that exists already, nor whether a second call gives another host key, so the call is not repeated. */
        post: operations["roomInit"];
    };
    "/room#destroy": {
        /** End an empty room. With `forceKick` everybody is removed first. Not repeated: the answer to a second attempt would say `false` although the first one worked, and people may have opened the room anew in between. */
        post: operations["roomDestroy"];
    };
    "/room#kickOut": {
        /** Remove one participant, or all of them. Nothing says that those who were removed stay out. That is why the call is not repeated: a second one with `all` might hit people who have just come back. */
        post: operations["roomKickOut"];
    };
    "/room#setLock": {
        /** Lock or unlock a room. Sets the state, does not toggle it, so repeating it is harmless. The password is another matter. */
        post: operations["roomSetLock"];
    };
    "/room#setPassword": {
        /** Set or remove the password of a room. `null` removes the password. The lock is another matter. Repeating it is harmless. */
        post: operations["roomSetPassword"];
    };
    "/room#list": {
        /** Active rooms with their participants. Two maps, one in the other. There are no pages. */
        post: operations["roomList"];
    };
    "/booking#add": {
        /** Reserve a room. From now until `validUntil` the room cannot be started from the user interface. What happens when the room is booked already is not documented, so the call is not repeated: a second attempt might fail because of the first. To change a booking, use `update`. */
        post: operations["bookingAdd"];
    };
    "/booking#remove": {
        /** Give up a booking. Repeating it does no harm; once the booking is gone the answer may be an error. */
        post: operations["bookingRemove"];
    };
    "/booking#update": {
        /** Change how long a booking is valid. Sets the moment, does not add to it, so repeating it is harmless. */
        post: operations["bookingUpdate"];
    };
    "/booking#list": {
        /** Bookings of a domain. All of them; there are no pages. Whether bookings that are over are still listed is not documented. */
        post: operations["bookingList"];
    };
    "/booking#get": {
        /** One booking. What a room without a booking gives is not documented; count on an error. */
        post: operations["bookingGet"];
    };
    "/webhook#add": {
        /** Add a webhook. A webhook of type `url` has to be validated afterwards, see `validate`. Not repeated: a second call may add a second webhook. */
        post: operations["webhookAdd"];
    };
    "/webhook#remove": {
        /** Remove a webhook. Repeating it does no harm; once the webhook is gone the answer may be an error. */
        post: operations["webhookRemove"];
    };
    "/webhook#list": {
        /** Webhooks of a domain. All of them, or those that fit the filters; there are no pages. */
        post: operations["webhookList"];
    };
    "/webhook#validate": {
        /** Have the URL of a webhook checked. The server sends the event `validation` to the URL and compares the answer. May be repeated as often as one likes. */
        post: operations["webhookValidate"];
    };
}
export interface webhooks {
    validation: {
        /** The server checks that a URL belongs to you. Answer with the hash of `signThis`: lower-case hex of HMAC-SHA256( key: webhookKey of the domain, message: signThis ). Both are taken as UTF-8 text just as they are, neither is decoded. `webhookKey` is set per domain and is not the API. secret. With the key `0123456789abcdef0123456789abcdef` and the text `00112233445566778899aabbccddeeff` the hash is. `e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb`. The event itself is not signed. Whoever knows the URL can have a text signed, so never use `webhookKey` for anything. else. */
        post: operations["onValidation"];
    };
    roomCreated: {
        /** A room was created. **Nothing proves who sent it**: there is no signature. May hold a host key and a password. */
        post: operations["onRoomCreated"];
    };
    roomRemoved: {
        /** A room was removed. **Nothing proves who sent it**: there is no signature. */
        post: operations["onRoomRemoved"];
    };
}
export interface components {
    schemas: {
        /** Id of a room: its domain, a slash and its name, such as `chat.example/demo`. A sample in the manual has a bare name; send the full form. */
        RoomId: string;
        /** A domain of the account, such as `chat.example`. */
        DomainName: string;
        /** Name of the room within its domain, what stands behind the slash of its id. */
        RoomName: string;
        /** Kind of a room. 1 is a conference, in which all are equal. 2 is a webinar, in which a host streams and the others watch and chat. */
        RoomType: 1 | 2 | (number & {});
        /** What a participant is. 1 host of a conference, 2 user of a conference, 3 host of a webinar, 4 viewer of a webinar. An open set: later programs of the vendor know a 5 and count robots among them. */
        PeerType: 1 | 2 | 3 | 4 | (number & {});
        /** Id of a webhook. */
        WebhookId: number;
        /** A moment. Send integer milliseconds since 1970 (or, if the server should refuse them, ISO 8601 text); be prepared to read a number, a text of digits, or ISO 8601 text. Assumed: the manual only says JS format; milliseconds are the usual reading, the JSON form of a Date the rival one. Example: `1794556800000`. Example: `1794556800000`. Example: `2026-11-13T08:00:00.000Z`. */
        Time: number | string;
        /** The call succeeded. */
        NoError: false;
        /** `null`; there is nothing to tell. */
        NoMessage: string | null;
        /** The answer of a method that returns nothing. */
        VoidResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** `null` or missing. Assumed: the manual has a dash in place of a result */
            data?: null;
        } & {
            [key: string]: unknown;
        };
        /** The answer of a call that failed. */
        FailureResponse: {
            /** The call failed. */
            isError: true;
            /** What went wrong, for people. There is no list of texts; do not compare them. */
            errMsg: string;
            /** Without meaning. */
            data?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** The method `init` with its arguments. */
        RoomInitRequest: {
            /** Name of the method. */
            method: "init";
            data: components["schemas"]["RoomInitParams"];
        };
        /** The room to start. */
        RoomInitParams: {
            id: components["schemas"]["RoomId"];
            /** Kind of the room, 1 a conference, 2 a webinar. Default: `1`. */
            type?: components["schemas"]["RoomType"];
            /** Whether the room is locked. Default: `false`. */
            lock?: boolean;
            /** Password that participants have to give. None when absent. */
            key?: string;
            /** Ask for a host key, which makes its bearer the host. Default: `false`. */
            addHostKey?: boolean;
        };
        /** The answer of `init`. */
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
            /** Whether the room is locked. */
            isLocked: boolean;
            /** Password of the room, if it has one. */
            key?: string | null;
            /** Host key, if one was asked for. A secret: whoever opens `https://<room id>?host-key=<hostKey>` is the host. */
            hostKey?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** The method `destroy` with its arguments. */
        RoomDestroyRequest: {
            /** Name of the method. */
            method: "destroy";
            data: components["schemas"]["RoomDestroyParams"];
        };
        /** The room to end. */
        RoomDestroyParams: {
            id: components["schemas"]["RoomId"];
            /** Remove everybody first. Without it only an empty room is ended. Default: `false`. */
            forceKick?: boolean;
        };
        /** The answer of `destroy`. */
        RoomDestroyResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** Whether it worked. `false`, not an error, when somebody is in the room and `forceKick` was not given. */
            data: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The method `kickOut` with its arguments. */
        RoomKickOutRequest: {
            /** Name of the method. */
            method: "kickOut";
            data: components["schemas"]["RoomKickOutParams"];
        };
        /** Who has to leave which room. */
        RoomKickOutParams: {
            id: components["schemas"]["RoomId"];
            /** Id of the participant, as `list` has it among `clients`, or `all` for everybody. */
            peerId: "all" | (string & {});
        };
        /** The method `setLock` with its arguments. */
        RoomSetLockRequest: {
            /** Name of the method. */
            method: "setLock";
            data: components["schemas"]["RoomSetLockParams"];
        };
        /** The room and its lock. */
        RoomSetLockParams: {
            id: components["schemas"]["RoomId"];
            /** Whether the room shall be locked. */
            lock: boolean;
        };
        /** The method `setPassword` with its arguments. */
        RoomSetPasswordRequest: {
            /** Name of the method. */
            method: "setPassword";
            data: components["schemas"]["RoomSetPasswordParams"];
        };
        /** The room and its password. */
        RoomSetPasswordParams: {
            id: components["schemas"]["RoomId"];
            /** The password; `null` removes it. Must not be left out. */
            password: string | null;
        };
        /** The method `list` of the collection room. Its arguments may be left out. */
        RoomListRequest: {
            /** Name of the method. */
            method: "list";
            /** The filter. `null`, `{}` and absence all mean none. */
            data?: components["schemas"]["RoomListParams"] | null;
        };
        /** Which rooms to list. */
        RoomListParams: {
            /** Only rooms of this domain. Without it, rooms of all domains of the account. */
            domain?: components["schemas"]["DomainName"];
        };
        /** The answer of the method `list` of the collection room. */
        RoomListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["RoomsByDomain"];
        } & {
            [key: string]: unknown;
        };
        /** Domain → its active rooms. */
        RoomsByDomain: {
            [key: string]: components["schemas"]["RoomsById"];
        };
        /** Id of a room, with its domain → the room, or `null`. */
        RoomsById: {
            [key: string]: components["schemas"]["RoomState"] | null;
        };
        /** An active room. */
        RoomState: {
            options: components["schemas"]["RoomOptions"];
            /** Who is in the room. */
            clients: components["schemas"]["Peer"][];
        } & {
            [key: string]: unknown;
        };
        /** The settings of an active room. */
        RoomOptions: {
            type: components["schemas"]["RoomType"];
            /** Whether the room is locked. */
            isLocked: boolean;
            /** Password of the room, if it has one. */
            password?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** A participant. */
        Peer: {
            /** Id of the participant, for `kickOut`. */
            id: string;
            type: components["schemas"]["PeerType"];
        } & {
            [key: string]: unknown;
        };
        /** The method `add` of the collection booking with its arguments. */
        BookingAddRequest: {
            /** Name of the method. */
            method: "add";
            data: components["schemas"]["BookingParams"];
        };
        /** The method `update` with its arguments. */
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
        /** The method `remove` of the collection booking with its arguments. */
        BookingRemoveRequest: {
            /** Name of the method. */
            method: "remove";
            data: components["schemas"]["BookingKey"];
        };
        /** The method `get` with its arguments. */
        BookingGetRequest: {
            /** Name of the method. */
            method: "get";
            data: components["schemas"]["BookingKey"];
        };
        /** What names a booking. A room has one at most. */
        BookingKey: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
        };
        /** The method `list` of the collection booking with its arguments. */
        BookingListRequest: {
            /** Name of the method. */
            method: "list";
            data: components["schemas"]["BookingListParams"];
        };
        /** Which bookings to list. */
        BookingListParams: {
            domain: components["schemas"]["DomainName"];
        };
        /** The answer of `get`. */
        BookingGetResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["Booking"];
        } & {
            [key: string]: unknown;
        };
        /** The answer of the method `list` of the collection booking. */
        BookingListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** The bookings. */
            data: components["schemas"]["Booking"][];
        } & {
            [key: string]: unknown;
        };
        /** A reservation of one room, which holds until `validUntil`. */
        Booking: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            validUntil: components["schemas"]["Time"];
        } & {
            [key: string]: unknown;
        };
        /** The method `add` of the collection webhook with its arguments. */
        WebhookAddRequest: {
            /** Name of the method. */
            method: "add";
            data: components["schemas"]["WebhookParams"];
        };
        /** The webhook to add. */
        WebhookParams: {
            domain: components["schemas"]["DomainName"];
            type: components["schemas"]["WebhookType"];
            /** Only events of this room, by its name. Without it, of all rooms of the domain. Assumed: the manual does not say what the name does; this is the only sensible reading */
            roomName?: components["schemas"]["RoomName"];
            /** Where events are sent. For type `url`, which needs it. Use https, and put a secret into it. Format: `uri`. */
            url?: string;
            /** The robot that is told. For type `robot`, which needs it. */
            robotId?: number;
        };
        /** Who is told, a URL or a robot of the vendor's. */
        WebhookType: "url" | "robot";
        /** The answer of the method `add` of the collection webhook. */
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
            /** Whether it is valid already. Always true for type `robot`. */
            validated: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The method `remove` of the collection webhook with its arguments. */
        WebhookRemoveRequest: {
            /** Name of the method. */
            method: "remove";
            data: components["schemas"]["WebhookKey"];
        };
        /** The method `validate` with its arguments. */
        WebhookValidateRequest: {
            /** Name of the method. */
            method: "validate";
            data: components["schemas"]["WebhookKey"];
        };
        /** What names a webhook. */
        WebhookKey: {
            id: components["schemas"]["WebhookId"];
        };
        /** The method `list` of the collection webhook with its arguments. */
        WebhookListRequest: {
            /** Name of the method. */
            method: "list";
            data: components["schemas"]["WebhookListParams"];
        };
        /** Which webhooks to list. */
        WebhookListParams: {
            domain: components["schemas"]["DomainName"];
            /** A text to search for. The manual does not say in what. */
            token?: string;
            /** Only valid ones (true) or only those that are not (false). */
            validated?: boolean;
        };
        /** The answer of the method `list` of the collection webhook. */
        WebhookListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** The webhooks. */
            data: components["schemas"]["Webhook"][];
        } & {
            [key: string]: unknown;
        };
        /** A webhook. One with `url` is of type `url`, one with `robotId` of type `robot`. */
        Webhook: {
            id: components["schemas"]["WebhookId"];
            domain: components["schemas"]["DomainName"];
            /** The room whose events are sent, by its name. Missing or `null` when it is all rooms of the domain. */
            roomName?: string | null;
            /** Where events are sent, for type `url`. */
            url?: string | null;
            /** The robot that is told, for type `robot`. */
            robotId?: number | null;
            /** The type it was added with. Assumed: add takes it, the manual's list does not have it */
            type?: "url" | "robot" | (string & {});
            /** Whether it is valid. Assumed: list can filter by it, the manual's list does not have it */
            validated?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The answer of `validate`. */
        WebhookValidateResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["WebhookValidation"];
        } & {
            [key: string]: unknown;
        };
        /** What the check of a webhook gave. */
        WebhookValidation: {
            /** Whether the webhook is valid now. */
            validated: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The server checks that a URL belongs to you. */
        ValidationEvent: {
            /** Name of the event. */
            event: "validation";
            /** The text to sign, taken as it is. */
            signThis: string;
        } & {
            [key: string]: unknown;
        };
        /** HMAC-SHA256 of `signThis` with the `webhookKey` of the domain, in lower-case hex. */
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
        /** The settings a room was created with. */
        RoomCreatedOptions: {
            type: components["schemas"]["RoomType"];
            /** How many participants the room holds. */
            capacity: number;
            /** Whether the room is locked. */
            isLocked: boolean;
            /** Password of the room, if it has one. Keep it out of logs. */
            password?: string | null;
            /** Host key of the room, if it has one. Keep it out of logs. */
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
        /** Id of the webhook that the event was sent to. Assumed: the manual has a number without a word; a room is named by domain and room name, and nothing else in the API has a number for an id */
        EventWebhookId: number;
    };
    responses: {
        /** The call failed. The body tells, not the status: the manual names no statuses, and 200 is as possible as others. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["FailureResponse"];
            };
        };
        /** Taken. The body is empty. Assumed: the expected answer is not documented; any 2xx should do */
        EventHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not taken. Whether it is sent again is not documented; count on a single attempt. Assumed: nothing is documented about retries */
        EventNotHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
    };
    parameters: {
        /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
        ApiVersion: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    roomInit: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The room. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomInitResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    roomDestroy: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** Whether it worked. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomDestroyResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    roomKickOut: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** Done. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    roomSetLock: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** Done. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    roomSetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** Done. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    roomList: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The rooms of every domain, or of the one that was asked for. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomListResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    bookingAdd: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The room is booked. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    bookingRemove: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The booking is gone. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    bookingUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The booking is changed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    bookingList: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The bookings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BookingListResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    bookingGet: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The booking. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BookingGetResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    webhookAdd: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The webhook is added. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookAddResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    webhookRemove: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The webhook is gone. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VoidResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    webhookList: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** The webhooks. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookListResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    webhookValidate: {
        parameters: {
            query?: never;
            header?: {
                /** Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not. Example: `2`. */
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
            /** What the check gave. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["WebhookValidateResponse"];
                };
            };
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
            /** The hash, and nothing else. Assumed: the manual only says that the expected answer is a string; plain text without quotes is assumed */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "text/plain": components["schemas"]["ValidationAnswer"];
                };
            };
            /** Refused. The webhook stays as it is, not validated. Assumed: what the server makes of another answer is not documented */
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
            default: components["responses"]["EventNotHandled"];
        };
    };
}
