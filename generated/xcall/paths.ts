// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint a token for one participant
         * @description The token is a JWT that lets one participant join a room by way of `@xcall/web`; do not look inside. Not repeated: whether minting is counted or leaves traces is not known.
         */
        post: operations["createRoomToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms/{roomId}/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a room is active
         * @description Whether a room is active, how many people are in it and since when. A room nobody has started is assumed to be an inactive one rather than a 404.
         *     Assumed: the README has no path for this method; this one follows the habit of REST services
         */
        get: operations["getRoomInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account the session belongs to
         * @description Needs a session JWT. The API secret is not part of the answer.
         *     Assumed: the README has no path for this method; this one follows the habit of REST services
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The subscription of the account
         * @description Needs a session JWT. What an account without a subscription gets is not documented.
         *     Assumed: the README has no path for this method; this one follows the habit of REST services
         */
        get: operations["getSubscription"];
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
    "room.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room became active
         * @description A room became active.
         */
        post: operations["onRoomStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "peer.joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A participant came
         * @description A participant came into a room.
         */
        post: operations["onPeerJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "peer.left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A participant left
         * @description A participant left a room.
         */
        post: operations["onPeerLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "room.ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room is no longer active
         * @description A room is no longer active.
         */
        post: operations["onRoomEnded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "room.heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A room is still active
         * @description A room is still active. How often it comes is not documented.
         */
        post: operations["onRoomHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description Whom to let into which room, and how it looks.
         *     Assumed: the README has these names in camelCase; on the wire snake_case is assumed, as in the answers
         */
        CreateRoomTokenParams: {
            /** @description Id of the room. */
            room_id: string;
            user?: components["schemas"]["XCallUser"];
            /** @description Origin that may embed the room in an iframe, such as `https://app.example.org`. */
            embed_origin?: string;
            /** @description Address of the invitation that is shown in the room. */
            share_url?: string;
            branding?: components["schemas"]["XCallBranding"];
            features?: components["schemas"]["Features"];
            /** @description Whether the token lets somebody in only once. The server has a default, which is not known. */
            single_use?: boolean;
            /** @description Life of the token in seconds. The server has a default, which is not known. */
            ttl_seconds?: number;
        };
        /**
         * @description The participant.
         *     Assumed: the README shows two fields in an example and no list; neither is known to be required
         */
        XCallUser: {
            /** @description Your id of the participant. */
            external_id?: string;
            /** @description Name shown to others. */
            display_name?: string;
        };
        /**
         * @description The looks of the room.
         *     Assumed: the README shows three fields in an example and no list; none is known to be required
         */
        XCallBranding: {
            /** @description Name of the company. */
            name?: string;
            /** @description Address of its logo. */
            logo?: string;
            /** @description Its colour, as `#rrggbb`. */
            primary_color?: string;
        };
        /** @description Features of the room by name, `"1"` for on and `"0"` for off. Names are sent exactly as given. */
        Features: {
            chat?: components["schemas"]["FeatureFlag"];
            screen_share?: components["schemas"]["FeatureFlag"];
            recording?: components["schemas"]["FeatureFlag"];
        } & {
            [key: string]: string;
        };
        /** @description `"1"` for on, `"0"` for off. */
        FeatureFlag: "1" | "0" | (string & {});
        /** @description A token. */
        TokenResponse: {
            /** @description The token, a JWT. Hand it to the participant's browser. */
            token: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The state of a room. */
        RoomInfoData: {
            /** @description Whether the room is active now. */
            active: boolean;
            /** @description How many participants are in the room. */
            participants_count: number;
            /**
             * Format: date-time
             * @description When the room became active, as an ISO 8601 date. `null` exactly when it is inactive.
             */
            started_at: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description An account. */
        AccountData: {
            /** @description Id of the account. */
            id: string;
            /** @description Name of the company. */
            name: string;
            /** @description Mail address of the account. */
            email: string;
            /** @description The public key. */
            api_key: string;
            /** @description Whether the account is active. */
            active: boolean;
            /**
             * Format: date-time
             * @description When the account was created, as an ISO 8601 date.
             */
            created_at: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A subscription. */
        SubscriptionData: {
            /** @description Id of the subscription. */
            id: string;
            /** @description Id of the plan. */
            plan_id: string;
            /** @description State of the subscription. The README names two values and goes on with dots. */
            status: "active" | "canceled" | (string & {});
            /**
             * Format: date-time
             * @description When it begins, as an ISO 8601 date.
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description When it ends, as an ISO 8601 date. The README does not say what a subscription without an end has here.
             */
            ends_at: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A failure. The message is looked for in `message`, in `error` if it is a text, in `error.message`, and in the first of `errors`.
         *     Assumed: the form of failures is not documented; these are the usual ones
         */
        FailureResponse: {
            /** @description What went wrong. */
            message?: string;
            /** @description What went wrong, or an object that says so. */
            error?: string | components["schemas"]["FailureDetail"];
            /** @description Several things that went wrong. */
            errors?: components["schemas"]["FailureDetail"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description One thing that went wrong.
         *     Assumed: the form of failures is not documented; these are the usual ones
         */
        FailureDetail: {
            /** @description What went wrong. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A room became active. */
        RoomStartedEvent: {
            /**
             * @description Name of the event.
             *     Assumed: the name is documented, that it stands under event is not; type is the other usual place
             * @constant
             */
            event: "room.started";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            started_at?: components["schemas"]["EventStartedAt"];
        } & {
            [key: string]: unknown;
        };
        /** @description A participant came into a room. */
        PeerJoinedEvent: {
            /**
             * @description Name of the event.
             *     Assumed: the name is documented, that it stands under event is not; type is the other usual place
             * @constant
             */
            event: "peer.joined";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            peer?: components["schemas"]["EventPeer"];
            participants_count?: components["schemas"]["EventParticipantsCount"];
        } & {
            [key: string]: unknown;
        };
        /** @description A participant left a room. */
        PeerLeftEvent: {
            /**
             * @description Name of the event.
             *     Assumed: the name is documented, that it stands under event is not; type is the other usual place
             * @constant
             */
            event: "peer.left";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            peer?: components["schemas"]["EventPeer"];
            participants_count?: components["schemas"]["EventParticipantsCount"];
        } & {
            [key: string]: unknown;
        };
        /** @description A room is no longer active. */
        RoomEndedEvent: {
            /**
             * @description Name of the event.
             *     Assumed: the name is documented, that it stands under event is not; type is the other usual place
             * @constant
             */
            event: "room.ended";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            started_at?: components["schemas"]["EventStartedAt"];
            /**
             * @description When the room ended, as an ISO 8601 date.
             *     Assumed: no payload is documented
             */
            ended_at?: string | null;
            /**
             * @description How long the room was active, in seconds.
             *     Assumed: no payload is documented
             */
            duration_seconds?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A room is still active. */
        RoomHeartbeatEvent: {
            /**
             * @description Name of the event.
             *     Assumed: the name is documented, that it stands under event is not; type is the other usual place
             * @constant
             */
            event: "room.heartbeat";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            participants_count?: components["schemas"]["EventParticipantsCount"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Id of the room, as it was given for the token.
         *     Assumed: no payload is documented; the name is that of the answers' style
         */
        EventRoomId: string;
        /**
         * @description When it happened, as an ISO 8601 date.
         *     Assumed: no payload is documented; dates in answers have this form
         */
        EventTimestamp: string;
        /**
         * @description When the room became active, as an ISO 8601 date.
         *     Assumed: no payload is documented; getRoomInfo has a field of this name
         */
        EventStartedAt: string | null;
        /**
         * @description The participant.
         *     Assumed: no payload is documented; the names are those given for the token
         */
        EventPeer: {
            /**
             * @description The server's own id of the participant.
             *     Assumed: no payload is documented
             */
            id?: string;
            /**
             * @description Your id of the participant, as it was given for the token.
             *     Assumed: no payload is documented
             */
            external_id?: string;
            /**
             * @description Name shown to others.
             *     Assumed: no payload is documented
             */
            display_name?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description How many participants are in the room now.
         *     Assumed: no payload is documented; getRoomInfo has a field of this name
         */
        EventParticipantsCount: number;
    };
    responses: {
        /**
         * @description The call failed. Expect 401 for wrong credentials, 403 for an account that is not active, 400 or 422 for a request the server does not accept. The body may be something other than JSON.
         *     Assumed: neither statuses nor bodies are documented, only that the SDK's error has a status and a message
         */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
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
        /** @description Not genuine. */
        EventRefused: {
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
         * @description HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes.
         *     Assumed: formula and form are those of comparable services with such a header; the README has neither
         * @example a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157
         */
        Signature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createRoomToken: {
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
                 *       "room_id": "sala-1",
                 *       "user": {
                 *         "external_id": "u-1",
                 *         "display_name": "Ana"
                 *       },
                 *       "embed_origin": "https://app.example.org",
                 *       "share_url": "https://app.example.org/sala/sala-1",
                 *       "branding": {
                 *         "name": "Exemplo",
                 *         "logo": "https://app.example.org/logo.png",
                 *         "primary_color": "#0f766e"
                 *       },
                 *       "features": {
                 *         "chat": "1",
                 *         "recording": "0"
                 *       },
                 *       "single_use": true,
                 *       "ttl_seconds": 600
                 *     }
                 */
                "application/json": components["schemas"]["CreateRoomTokenParams"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ4Y2FsbC1hY2NvdW50cyIsInN1YiI6InVzZXItMTIzIiwicm9vbV9pZCI6InJldW5pYW8tc2VtYW5hbCIsImlhdCI6MTc3MzIzOTQwMCwiZXhwIjoxNzczMjQzMDAwLCJqdGkiOiJ0b2tfMDAwMSJ9.KX90r2hqZX_UhTNK_20bE6PcJjiMCGT_6XS7p4Wre-0"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRoomInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the room, as it was given for the token. Percent-encoded, so that `a/b` travels as `a%2Fb`.
                 * @example sala-1
                 */
                roomId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomInfoData"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acc-1",
                     *       "name": "Exemplo Ltda",
                     *       "email": "ti@exemplo.example.org",
                     *       "api_key": "pk-0001",
                     *       "active": true,
                     *       "created_at": "2026-01-15T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AccountData"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sub-1",
                     *       "plan_id": "plan-1",
                     *       "status": "active",
                     *       "starts_at": "2026-01-15T12:00:00.000Z",
                     *       "ends_at": "2027-01-15T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionData"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    onRoomStarted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes.
                 *     Assumed: formula and form are those of comparable services with such a header; the README has neither
                 * @example a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157
                 */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "room.started",
                 *       "room_id": "reuniao-semanal",
                 *       "timestamp": "2026-03-11T14:30:00.000Z",
                 *       "started_at": "2026-03-11T14:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["RoomStartedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPeerJoined: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes.
                 *     Assumed: formula and form are those of comparable services with such a header; the README has neither
                 * @example a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157
                 */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "peer.joined",
                 *       "room_id": "reuniao-semanal",
                 *       "timestamp": "2026-03-11T14:31:05.250Z",
                 *       "peer": {
                 *         "external_id": "user-123",
                 *         "display_name": "João Silva"
                 *       },
                 *       "participants_count": 1
                 *     }
                 */
                "application/json": components["schemas"]["PeerJoinedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPeerLeft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes.
                 *     Assumed: formula and form are those of comparable services with such a header; the README has neither
                 * @example a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157
                 */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "peer.left",
                 *       "room_id": "reuniao-semanal",
                 *       "timestamp": "2026-03-11T15:02:40.000Z",
                 *       "peer": {
                 *         "external_id": "user-123",
                 *         "display_name": "João Silva"
                 *       },
                 *       "participants_count": 0
                 *     }
                 */
                "application/json": components["schemas"]["PeerLeftEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRoomEnded: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes.
                 *     Assumed: formula and form are those of comparable services with such a header; the README has neither
                 * @example a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157
                 */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "room.ended",
                 *       "room_id": "reuniao-semanal",
                 *       "timestamp": "2026-03-11T15:02:41.000Z",
                 *       "started_at": "2026-03-11T14:30:00.000Z",
                 *       "ended_at": "2026-03-11T15:02:41.000Z",
                 *       "duration_seconds": 1961
                 *     }
                 */
                "application/json": components["schemas"]["RoomEndedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRoomHeartbeat: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes.
                 *     Assumed: formula and form are those of comparable services with such a header; the README has neither
                 * @example a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157
                 */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "room.heartbeat",
                 *       "room_id": "reuniao-semanal",
                 *       "timestamp": "2026-03-11T14:35:00.000Z",
                 *       "participants_count": 1
                 *     }
                 */
                "application/json": components["schemas"]["RoomHeartbeatEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
