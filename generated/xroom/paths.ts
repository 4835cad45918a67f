// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/room#init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a room
         * @description Works while the room is booked: that is how a booked room is started. Whether this ends the booking is not documented. Neither is what happens to a room that exists already, nor whether a second call gives another host key, so the call is not repeated.
         */
        post: operations["roomInit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room#destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an empty room
         * @description With `forceKick` everybody is removed first. Not repeated: the answer to a second attempt would say `false` although the first one worked, and people may have opened the room anew in between.
         */
        post: operations["roomDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room#kickOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove one participant, or all of them
         * @description Nothing says that those who were removed stay out. That is why the call is not repeated: a second one with `all` might hit people who have just come back.
         */
        post: operations["roomKickOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room#setLock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock or unlock a room
         * @description Sets the state, does not toggle it, so repeating it is harmless. The password is another matter.
         */
        post: operations["roomSetLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room#setPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set or remove the password of a room
         * @description `null` removes the password. The lock is another matter. Repeating it is harmless.
         */
        post: operations["roomSetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/room#list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Active rooms with their participants
         * @description Two maps, one in the other. There are no pages.
         */
        post: operations["roomList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking#add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reserve a room
         * @description From now until `validUntil` the room cannot be started from the user interface. What happens when the room is booked already is not documented, so the call is not repeated: a second attempt might fail because of the first. To change a booking, use `update`.
         */
        post: operations["bookingAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking#remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a booking
         * @description Repeating it does no harm; once the booking is gone the answer may be an error.
         */
        post: operations["bookingRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking#update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change how long a booking is valid
         * @description Sets the moment, does not add to it, so repeating it is harmless.
         */
        post: operations["bookingUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking#list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bookings of a domain
         * @description All of them; there are no pages. Whether bookings that are over are still listed is not documented.
         */
        post: operations["bookingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/booking#get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One booking
         * @description What a room without a booking gives is not documented; count on an error.
         */
        post: operations["bookingGet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook#add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a webhook
         * @description A webhook of type `url` has to be validated afterwards, see `validate`. Not repeated: a second call may add a second webhook.
         */
        post: operations["webhookAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook#remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a webhook
         * @description Repeating it does no harm; once the webhook is gone the answer may be an error.
         */
        post: operations["webhookRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook#list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Webhooks of a domain
         * @description All of them, or those that fit the filters; there are no pages.
         */
        post: operations["webhookList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook#validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the URL of a webhook checked
         * @description The server sends the event `validation` to the URL and compares the answer. May be repeated as often as one likes.
         */
        post: operations["webhookValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    validation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The server checks that a URL belongs to you
         * @description Answer with the hash of `signThis`:
         *
         *         lower-case hex of HMAC-SHA256( key: webhookKey of the domain, message: signThis )
         *
         *     Both are taken as UTF-8 text just as they are, neither is decoded. `webhookKey` is set per domain and is not the API
         *     secret. With the key `0123456789abcdef0123456789abcdef` and the text `00112233445566778899aabbccddeeff` the hash is
         *     `e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb`.
         *
         *     The event itself is not signed. Whoever knows the URL can have a text signed, so never use `webhookKey` for anything
         *     else.
         */
        post: operations["onValidation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    roomCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room was created
         * @description **Nothing proves who sent it**: there is no signature. May hold a host key and a password.
         */
        post: operations["onRoomCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    roomRemoved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room was removed
         * @description **Nothing proves who sent it**: there is no signature.
         */
        post: operations["onRoomRemoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Id of a room: its domain, a slash and its name, such as `chat.example/demo`. A sample in the manual has a bare name; send the full form. */
        RoomId: string;
        /** @description A domain of the account, such as `chat.example`. */
        DomainName: string;
        /** @description Name of the room within its domain, what stands behind the slash of its id. */
        RoomName: string;
        /** @description Kind of a room. 1 is a conference, in which all are equal. 2 is a webinar, in which a host streams and the others watch and chat. */
        RoomType: 1 | 2 | (number & {});
        /** @description What a participant is. 1 host of a conference, 2 user of a conference, 3 host of a webinar, 4 viewer of a webinar. An open set: later programs of the vendor know a 5 and count robots among them. */
        PeerType: 1 | 2 | 3 | 4 | (number & {});
        /** @description Id of a webhook. */
        WebhookId: number;
        /**
         * @description A moment. Send integer milliseconds since 1970 (or, if the server should refuse them, ISO 8601 text); be prepared to read a number, a text of digits, or ISO 8601 text.
         *     Assumed: the manual only says JS format; milliseconds are the usual reading, the JSON form of a Date the rival one
         * @example 1794556800000
         * @example 1794556800000
         * @example 2026-11-13T08:00:00.000Z
         */
        Time: number | string;
        /**
         * @description The call succeeded.
         * @constant
         */
        NoError: false;
        /** @description `null`; there is nothing to tell. */
        NoMessage: string | null;
        /** @description The answer of a method that returns nothing. */
        VoidResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /**
             * @description `null` or missing.
             *     Assumed: the manual has a dash in place of a result
             */
            data?: null;
        } & {
            [key: string]: unknown;
        };
        /** @description The answer of a call that failed. */
        FailureResponse: {
            /**
             * @description The call failed.
             * @constant
             */
            isError: true;
            /** @description What went wrong, for people. There is no list of texts; do not compare them. */
            errMsg: string;
            /** @description Without meaning. */
            data?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description The method `init` with its arguments. */
        RoomInitRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "init";
            data: components["schemas"]["RoomInitParams"];
        };
        /** @description The room to start. */
        RoomInitParams: {
            id: components["schemas"]["RoomId"];
            /**
             * @description Kind of the room, 1 a conference, 2 a webinar.
             * @default 1
             */
            type?: components["schemas"]["RoomType"];
            /**
             * @description Whether the room is locked.
             * @default false
             */
            lock?: boolean;
            /** @description Password that participants have to give. None when absent. */
            key?: string;
            /**
             * @description Ask for a host key, which makes its bearer the host.
             * @default false
             */
            addHostKey?: boolean;
        };
        /** @description The answer of `init`. */
        RoomInitResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["Room"];
        } & {
            [key: string]: unknown;
        };
        /** @description A room that was started. */
        Room: {
            id: components["schemas"]["RoomId"];
            type: components["schemas"]["RoomType"];
            /** @description Whether the room is locked. */
            isLocked: boolean;
            /** @description Password of the room, if it has one. */
            key?: string | null;
            /** @description Host key, if one was asked for. A secret: whoever opens `https://<room id>?host-key=<hostKey>` is the host. */
            hostKey?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The method `destroy` with its arguments. */
        RoomDestroyRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "destroy";
            data: components["schemas"]["RoomDestroyParams"];
        };
        /** @description The room to end. */
        RoomDestroyParams: {
            id: components["schemas"]["RoomId"];
            /**
             * @description Remove everybody first. Without it only an empty room is ended.
             * @default false
             */
            forceKick?: boolean;
        };
        /** @description The answer of `destroy`. */
        RoomDestroyResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** @description Whether it worked. `false`, not an error, when somebody is in the room and `forceKick` was not given. */
            data: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The method `kickOut` with its arguments. */
        RoomKickOutRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "kickOut";
            data: components["schemas"]["RoomKickOutParams"];
        };
        /** @description Who has to leave which room. */
        RoomKickOutParams: {
            id: components["schemas"]["RoomId"];
            /** @description Id of the participant, as `list` has it among `clients`, or `all` for everybody. */
            peerId: "all" | (string & {});
        };
        /** @description The method `setLock` with its arguments. */
        RoomSetLockRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "setLock";
            data: components["schemas"]["RoomSetLockParams"];
        };
        /** @description The room and its lock. */
        RoomSetLockParams: {
            id: components["schemas"]["RoomId"];
            /** @description Whether the room shall be locked. */
            lock: boolean;
        };
        /** @description The method `setPassword` with its arguments. */
        RoomSetPasswordRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "setPassword";
            data: components["schemas"]["RoomSetPasswordParams"];
        };
        /** @description The room and its password. */
        RoomSetPasswordParams: {
            id: components["schemas"]["RoomId"];
            /** @description The password; `null` removes it. Must not be left out. */
            password: string | null;
        };
        /** @description The method `list` of the collection room. Its arguments may be left out. */
        RoomListRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "list";
            /** @description The filter. `null`, `{}` and absence all mean none. */
            data?: components["schemas"]["RoomListParams"] | null;
        };
        /** @description Which rooms to list. */
        RoomListParams: {
            /** @description Only rooms of this domain. Without it, rooms of all domains of the account. */
            domain?: components["schemas"]["DomainName"];
        };
        /** @description The answer of the method `list` of the collection room. */
        RoomListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["RoomsByDomain"];
        } & {
            [key: string]: unknown;
        };
        /** @description Domain → its active rooms. */
        RoomsByDomain: {
            [key: string]: components["schemas"]["RoomsById"];
        };
        /** @description Id of a room, with its domain → the room, or `null`. */
        RoomsById: {
            [key: string]: components["schemas"]["RoomState"] | null;
        };
        /** @description An active room. */
        RoomState: {
            options: components["schemas"]["RoomOptions"];
            /** @description Who is in the room. */
            clients: components["schemas"]["Peer"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The settings of an active room. */
        RoomOptions: {
            type: components["schemas"]["RoomType"];
            /** @description Whether the room is locked. */
            isLocked: boolean;
            /** @description Password of the room, if it has one. */
            password?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A participant. */
        Peer: {
            /** @description Id of the participant, for `kickOut`. */
            id: string;
            type: components["schemas"]["PeerType"];
        } & {
            [key: string]: unknown;
        };
        /** @description The method `add` of the collection booking with its arguments. */
        BookingAddRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "add";
            data: components["schemas"]["BookingParams"];
        };
        /** @description The method `update` with its arguments. */
        BookingUpdateRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "update";
            data: components["schemas"]["BookingParams"];
        };
        /** @description The room to reserve, and until when. */
        BookingParams: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            validUntil: components["schemas"]["Time"];
        };
        /** @description The method `remove` of the collection booking with its arguments. */
        BookingRemoveRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "remove";
            data: components["schemas"]["BookingKey"];
        };
        /** @description The method `get` with its arguments. */
        BookingGetRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "get";
            data: components["schemas"]["BookingKey"];
        };
        /** @description What names a booking. A room has one at most. */
        BookingKey: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
        };
        /** @description The method `list` of the collection booking with its arguments. */
        BookingListRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "list";
            data: components["schemas"]["BookingListParams"];
        };
        /** @description Which bookings to list. */
        BookingListParams: {
            domain: components["schemas"]["DomainName"];
        };
        /** @description The answer of `get`. */
        BookingGetResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["Booking"];
        } & {
            [key: string]: unknown;
        };
        /** @description The answer of the method `list` of the collection booking. */
        BookingListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** @description The bookings. */
            data: components["schemas"]["Booking"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A reservation of one room, which holds until `validUntil`. */
        Booking: {
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            validUntil: components["schemas"]["Time"];
        } & {
            [key: string]: unknown;
        };
        /** @description The method `add` of the collection webhook with its arguments. */
        WebhookAddRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "add";
            data: components["schemas"]["WebhookParams"];
        };
        /** @description The webhook to add. */
        WebhookParams: {
            domain: components["schemas"]["DomainName"];
            type: components["schemas"]["WebhookType"];
            /**
             * @description Only events of this room, by its name. Without it, of all rooms of the domain.
             *     Assumed: the manual does not say what the name does; this is the only sensible reading
             */
            roomName?: components["schemas"]["RoomName"];
            /**
             * Format: uri
             * @description Where events are sent. For type `url`, which needs it. Use https, and put a secret into it.
             */
            url?: string;
            /** @description The robot that is told. For type `robot`, which needs it. */
            robotId?: number;
        };
        /**
         * @description Who is told, a URL or a robot of the vendor's.
         * @enum {string}
         */
        WebhookType: "url" | "robot";
        /** @description The answer of the method `add` of the collection webhook. */
        WebhookAddResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["WebhookAdded"];
        } & {
            [key: string]: unknown;
        };
        /** @description A webhook that was added. */
        WebhookAdded: {
            id: components["schemas"]["WebhookId"];
            /** @description Whether it is valid already. Always true for type `robot`. */
            validated: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The method `remove` of the collection webhook with its arguments. */
        WebhookRemoveRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "remove";
            data: components["schemas"]["WebhookKey"];
        };
        /** @description The method `validate` with its arguments. */
        WebhookValidateRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "validate";
            data: components["schemas"]["WebhookKey"];
        };
        /** @description What names a webhook. */
        WebhookKey: {
            id: components["schemas"]["WebhookId"];
        };
        /** @description The method `list` of the collection webhook with its arguments. */
        WebhookListRequest: {
            /**
             * @description Name of the method.
             * @constant
             */
            method: "list";
            data: components["schemas"]["WebhookListParams"];
        };
        /** @description Which webhooks to list. */
        WebhookListParams: {
            domain: components["schemas"]["DomainName"];
            /** @description A text to search for. The manual does not say in what. */
            token?: string;
            /** @description Only valid ones (true) or only those that are not (false). */
            validated?: boolean;
        };
        /** @description The answer of the method `list` of the collection webhook. */
        WebhookListResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            /** @description The webhooks. */
            data: components["schemas"]["Webhook"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A webhook. One with `url` is of type `url`, one with `robotId` of type `robot`. */
        Webhook: {
            id: components["schemas"]["WebhookId"];
            domain: components["schemas"]["DomainName"];
            /** @description The room whose events are sent, by its name. Missing or `null` when it is all rooms of the domain. */
            roomName?: string | null;
            /** @description Where events are sent, for type `url`. */
            url?: string | null;
            /** @description The robot that is told, for type `robot`. */
            robotId?: number | null;
            /**
             * @description The type it was added with.
             *     Assumed: add takes it, the manual's list does not have it
             */
            type?: "url" | "robot" | (string & {});
            /**
             * @description Whether it is valid.
             *     Assumed: list can filter by it, the manual's list does not have it
             */
            validated?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The answer of `validate`. */
        WebhookValidateResponse: {
            isError: components["schemas"]["NoError"];
            errMsg: components["schemas"]["NoMessage"];
            data: components["schemas"]["WebhookValidation"];
        } & {
            [key: string]: unknown;
        };
        /** @description What the check of a webhook gave. */
        WebhookValidation: {
            /** @description Whether the webhook is valid now. */
            validated: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The server checks that a URL belongs to you. */
        ValidationEvent: {
            /**
             * @description Name of the event.
             * @constant
             */
            event: "validation";
            /** @description The text to sign, taken as it is. */
            signThis: string;
        } & {
            [key: string]: unknown;
        };
        /** @description HMAC-SHA256 of `signThis` with the `webhookKey` of the domain, in lower-case hex. */
        ValidationAnswer: string;
        /** @description A room was created. */
        RoomCreatedEvent: {
            /**
             * @description Name of the event.
             * @constant
             */
            event: "roomCreated";
            id: components["schemas"]["EventWebhookId"];
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
            options: components["schemas"]["RoomCreatedOptions"];
        } & {
            [key: string]: unknown;
        };
        /** @description The settings a room was created with. */
        RoomCreatedOptions: {
            type: components["schemas"]["RoomType"];
            /** @description How many participants the room holds. */
            capacity: number;
            /** @description Whether the room is locked. */
            isLocked: boolean;
            /** @description Password of the room, if it has one. Keep it out of logs. */
            password?: string | null;
            /** @description Host key of the room, if it has one. Keep it out of logs. */
            hostKey?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A room was removed. */
        RoomRemovedEvent: {
            /**
             * @description Name of the event.
             * @constant
             */
            event: "roomRemoved";
            id: components["schemas"]["EventWebhookId"];
            domain: components["schemas"]["DomainName"];
            roomName: components["schemas"]["RoomName"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Id of the webhook that the event was sent to.
         *     Assumed: the manual has a number without a word; a room is named by domain and room name, and nothing else in the API has a number for an id
         */
        EventWebhookId: number;
    };
    responses: {
        /** @description The call failed. The body tells, not the status: the manual names no statuses, and 200 is as possible as others. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "isError": true,
                 *       "errMsg": "Unknown method",
                 *       "data": null
                 *     }
                 */
                "application/json": components["schemas"]["FailureResponse"];
            };
        };
        /**
         * @description Taken. The body is empty.
         *     Assumed: the expected answer is not documented; any 2xx should do
         */
        EventHandled: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description Not taken. Whether it is sent again is not documented; count on a single attempt.
         *     Assumed: nothing is documented about retries
         */
        EventNotHandled: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
         * @example 2
         */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "init",
                 *       "data": {
                 *         "id": "chat.example/demo",
                 *         "type": 2,
                 *         "lock": false,
                 *         "key": "pw-1",
                 *         "addHostKey": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomInitRequest"];
            };
        };
        responses: {
            /** @description The room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": {
                     *         "id": "chat.example/demo",
                     *         "type": 2,
                     *         "isLocked": false,
                     *         "key": "pw-1",
                     *         "hostKey": "hk-1"
                     *       }
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "destroy",
                 *       "data": {
                 *         "id": "chat.example/demo",
                 *         "forceKick": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomDestroyRequest"];
            };
        };
        responses: {
            /** @description Whether it worked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": true
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "kickOut",
                 *       "data": {
                 *         "id": "chat.example/demo",
                 *         "peerId": "all"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomKickOutRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "setLock",
                 *       "data": {
                 *         "id": "chat.example/demo",
                 *         "lock": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomSetLockRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "setPassword",
                 *       "data": {
                 *         "id": "chat.example/demo",
                 *         "password": "pw-2"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomSetPasswordRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "list",
                 *       "data": {
                 *         "domain": "chat.example"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomListRequest"];
            };
        };
        responses: {
            /** @description The rooms of every domain, or of the one that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": {
                     *         "chat.example": {
                     *           "chat.example/demo": {
                     *             "options": {
                     *               "type": 2,
                     *               "isLocked": false,
                     *               "password": "pw-1"
                     *             },
                     *             "clients": [
                     *               {
                     *                 "id": "p-1",
                     *                 "type": 3
                     *               },
                     *               {
                     *                 "id": "p-2",
                     *                 "type": 4
                     *               }
                     *             ]
                     *           },
                     *           "chat.example/empty": null
                     *         }
                     *       }
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "add",
                 *       "data": {
                 *         "domain": "chat.example",
                 *         "roomName": "demo",
                 *         "validUntil": 1794556800000
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BookingAddRequest"];
            };
        };
        responses: {
            /** @description The room is booked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "remove",
                 *       "data": {
                 *         "domain": "chat.example",
                 *         "roomName": "demo"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BookingRemoveRequest"];
            };
        };
        responses: {
            /** @description The booking is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "update",
                 *       "data": {
                 *         "domain": "chat.example",
                 *         "roomName": "demo",
                 *         "validUntil": 1794560400000
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BookingUpdateRequest"];
            };
        };
        responses: {
            /** @description The booking is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "list",
                 *       "data": {
                 *         "domain": "chat.example"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BookingListRequest"];
            };
        };
        responses: {
            /** @description The bookings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": [
                     *         {
                     *           "domain": "chat.example",
                     *           "roomName": "demo",
                     *           "validUntil": 1794556800000
                     *         },
                     *         {
                     *           "domain": "chat.example",
                     *           "roomName": "office",
                     *           "validUntil": "2026-11-13T09:15:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "get",
                 *       "data": {
                 *         "domain": "chat.example",
                 *         "roomName": "demo"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BookingGetRequest"];
            };
        };
        responses: {
            /** @description The booking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": {
                     *         "domain": "chat.example",
                     *         "roomName": "demo",
                     *         "validUntil": 1794556800000
                     *       }
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "add",
                 *       "data": {
                 *         "domain": "chat.example",
                 *         "type": "url",
                 *         "roomName": "demo",
                 *         "url": "https://app.example.org/hooks/xroom/5f2c9a"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookAddRequest"];
            };
        };
        responses: {
            /** @description The webhook is added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": {
                     *         "id": 7,
                     *         "validated": false
                     *       }
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "remove",
                 *       "data": {
                 *         "id": 7
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookRemoveRequest"];
            };
        };
        responses: {
            /** @description The webhook is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": null
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "list",
                 *       "data": {
                 *         "domain": "chat.example",
                 *         "validated": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookListRequest"];
            };
        };
        responses: {
            /** @description The webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": [
                     *         {
                     *           "id": 7,
                     *           "domain": "chat.example",
                     *           "roomName": "demo",
                     *           "url": "https://app.example.org/hooks/xroom/5f2c9a"
                     *         },
                     *         {
                     *           "id": 8,
                     *           "domain": "chat.example",
                     *           "robotId": 3
                     *         }
                     *       ]
                     *     }
                     */
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
                /**
                 * @description Version code of the API. Version 1 could do without the header, from version 2 on it is obligatory. A client sends it with every call, so its users need not.
                 * @example 2
                 */
                "x-api-version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "validate",
                 *       "data": {
                 *         "id": 7
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookValidateRequest"];
            };
        };
        responses: {
            /** @description What the check gave. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "isError": false,
                     *       "errMsg": null,
                     *       "data": {
                     *         "validated": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookValidateResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    onValidation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "validation",
                 *       "signThis": "00112233445566778899aabbccddeeff"
                 *     }
                 */
                "application/json": components["schemas"]["ValidationEvent"];
            };
        };
        responses: {
            /**
             * @description The hash, and nothing else.
             *     Assumed: the manual only says that the expected answer is a string; plain text without quotes is assumed
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example e2f18cb41fd0132236a07d04a640d4835d49aa14a1e3cadc7a6af79b13bd33bb */
                    "text/plain": components["schemas"]["ValidationAnswer"];
                };
            };
            /**
             * @description Refused. The webhook stays as it is, not validated.
             *     Assumed: what the server makes of another answer is not documented
             */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onRoomCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": 7,
                 *       "event": "roomCreated",
                 *       "domain": "chat.example",
                 *       "roomName": "demo",
                 *       "options": {
                 *         "type": 1,
                 *         "capacity": 8,
                 *         "isLocked": false,
                 *         "hostKey": "hk-1"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RoomCreatedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRoomRemoved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": 7,
                 *       "event": "roomRemoved",
                 *       "domain": "chat.example",
                 *       "roomName": "demo"
                 *     }
                 */
                "application/json": components["schemas"]["RoomRemovedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
