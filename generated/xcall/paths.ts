// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/token": {
        /** Mint a token for one participant. The token is a JWT that lets one participant join a room by way of `@xcall/web`; do not look inside. Not repeated: whether minting is counted or leaves traces is not known. */
        post: operations["createRoomToken"];
    };
    "/rooms/{roomId}/info": {
        /** Whether a room is active. Whether a room is active, how many people are in it and since when. A room nobody has started is assumed to be an inactive one rather than a 404. Assumed: the README has no path for this method; this one follows the habit of REST services */
        get: operations["getRoomInfo"];
    };
    "/account": {
        /** The account the session belongs to. Needs a session JWT. The API secret is not part of the answer. Assumed: the README has no path for this method; this one follows the habit of REST services */
        get: operations["getAccount"];
    };
    "/subscription": {
        /** The subscription of the account. Needs a session JWT. What an account without a subscription gets is not documented. Assumed: the README has no path for this method; this one follows the habit of REST services */
        get: operations["getSubscription"];
    };
}
export interface webhooks {
    "room.started": {
        /** A room became active. A room became active. */
        post: operations["onRoomStarted"];
    };
    "peer.joined": {
        /** A participant came. A participant came into a room. */
        post: operations["onPeerJoined"];
    };
    "peer.left": {
        /** A participant left. A participant left a room. */
        post: operations["onPeerLeft"];
    };
    "room.ended": {
        /** A room is no longer active. A room is no longer active. */
        post: operations["onRoomEnded"];
    };
    "room.heartbeat": {
        /** A room is still active. A room is still active. How often it comes is not documented. */
        post: operations["onRoomHeartbeat"];
    };
}
export interface components {
    schemas: {
        /** Whom to let into which room, and how it looks. Assumed: the README has these names in camelCase; on the wire snake_case is assumed, as in the answers */
        CreateRoomTokenParams: {
            /** Id of the room. */
            room_id: string;
            user?: components["schemas"]["XCallUser"];
            /** Origin that may embed the room in an iframe, such as `https://app.example.org`. */
            embed_origin?: string;
            /** Address of the invitation that is shown in the room. */
            share_url?: string;
            branding?: components["schemas"]["XCallBranding"];
            features?: components["schemas"]["Features"];
            /** Whether the token lets somebody in only once. The server has a default, which is not known. */
            single_use?: boolean;
            /** Life of the token in seconds. The server has a default, which is not known. */
            ttl_seconds?: number;
        };
        /** The participant. Assumed: the README shows two fields in an example and no list; neither is known to be required */
        XCallUser: {
            /** Your id of the participant. */
            external_id?: string;
            /** Name shown to others. */
            display_name?: string;
        };
        /** The looks of the room. Assumed: the README shows three fields in an example and no list; none is known to be required */
        XCallBranding: {
            /** Name of the company. */
            name?: string;
            /** Address of its logo. */
            logo?: string;
            /** Its colour, as `#rrggbb`. */
            primary_color?: string;
        };
        /** Features of the room by name, `"1"` for on and `"0"` for off. Names are sent exactly as given. */
        Features: {
            chat?: components["schemas"]["FeatureFlag"];
            screen_share?: components["schemas"]["FeatureFlag"];
            recording?: components["schemas"]["FeatureFlag"];
        } & {
            [key: string]: string;
        };
        /** `"1"` for on, `"0"` for off. */
        FeatureFlag: "1" | "0" | (string & {});
        /** A token. */
        TokenResponse: {
            /** The token, a JWT. Hand it to the participant's browser. */
            token: string;
        } & {
            [key: string]: unknown;
        };
        /** The state of a room. */
        RoomInfoData: {
            /** Whether the room is active now. */
            active: boolean;
            /** How many participants are in the room. */
            participants_count: number;
            /** When the room became active, as an ISO 8601 date. `null` exactly when it is inactive. Format: `date-time`. */
            started_at: string | null;
        } & {
            [key: string]: unknown;
        };
        /** An account. */
        AccountData: {
            /** Id of the account. */
            id: string;
            /** Name of the company. */
            name: string;
            /** Mail address of the account. */
            email: string;
            /** The public key. */
            api_key: string;
            /** Whether the account is active. */
            active: boolean;
            /** When the account was created, as an ISO 8601 date. Format: `date-time`. */
            created_at: string;
        } & {
            [key: string]: unknown;
        };
        /** A subscription. */
        SubscriptionData: {
            /** Id of the subscription. */
            id: string;
            /** Id of the plan. */
            plan_id: string;
            /** State of the subscription. The README names two values and goes on with dots. */
            status: "active" | "canceled" | (string & {});
            /** When it begins, as an ISO 8601 date. Format: `date-time`. */
            starts_at: string;
            /** When it ends, as an ISO 8601 date. The README does not say what a subscription without an end has here. Format: `date-time`. */
            ends_at: string;
        } & {
            [key: string]: unknown;
        };
        /** A failure. The message is looked for in `message`, in `error` if it is a text, in `error.message`, and in the first of `errors`. Assumed: the form of failures is not documented; these are the usual ones */
        FailureResponse: {
            /** What went wrong. */
            message?: string;
            /** What went wrong, or an object that says so. */
            error?: string | components["schemas"]["FailureDetail"];
            /** Several things that went wrong. */
            errors?: components["schemas"]["FailureDetail"][];
        } & {
            [key: string]: unknown;
        };
        /** One thing that went wrong. Assumed: the form of failures is not documented; these are the usual ones */
        FailureDetail: {
            /** What went wrong. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** A room became active. */
        RoomStartedEvent: {
            /** Name of the event. Assumed: the name is documented, that it stands under event is not; type is the other usual place */
            event: "room.started";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            started_at?: components["schemas"]["EventStartedAt"];
        } & {
            [key: string]: unknown;
        };
        /** A participant came into a room. */
        PeerJoinedEvent: {
            /** Name of the event. Assumed: the name is documented, that it stands under event is not; type is the other usual place */
            event: "peer.joined";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            peer?: components["schemas"]["EventPeer"];
            participants_count?: components["schemas"]["EventParticipantsCount"];
        } & {
            [key: string]: unknown;
        };
        /** A participant left a room. */
        PeerLeftEvent: {
            /** Name of the event. Assumed: the name is documented, that it stands under event is not; type is the other usual place */
            event: "peer.left";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            peer?: components["schemas"]["EventPeer"];
            participants_count?: components["schemas"]["EventParticipantsCount"];
        } & {
            [key: string]: unknown;
        };
        /** A room is no longer active. */
        RoomEndedEvent: {
            /** Name of the event. Assumed: the name is documented, that it stands under event is not; type is the other usual place */
            event: "room.ended";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            started_at?: components["schemas"]["EventStartedAt"];
            /** When the room ended, as an ISO 8601 date. Assumed: no payload is documented */
            ended_at?: string | null;
            /** How long the room was active, in seconds. Assumed: no payload is documented */
            duration_seconds?: number;
        } & {
            [key: string]: unknown;
        };
        /** A room is still active. */
        RoomHeartbeatEvent: {
            /** Name of the event. Assumed: the name is documented, that it stands under event is not; type is the other usual place */
            event: "room.heartbeat";
            room_id?: components["schemas"]["EventRoomId"];
            timestamp?: components["schemas"]["EventTimestamp"];
            participants_count?: components["schemas"]["EventParticipantsCount"];
        } & {
            [key: string]: unknown;
        };
        /** Id of the room, as it was given for the token. Assumed: no payload is documented; the name is that of the answers' style */
        EventRoomId: string;
        /** When it happened, as an ISO 8601 date. Assumed: no payload is documented; dates in answers have this form */
        EventTimestamp: string;
        /** When the room became active, as an ISO 8601 date. Assumed: no payload is documented; getRoomInfo has a field of this name */
        EventStartedAt: string | null;
        /** The participant. Assumed: no payload is documented; the names are those given for the token */
        EventPeer: {
            /** The server's own id of the participant. Assumed: no payload is documented */
            id?: string;
            /** Your id of the participant, as it was given for the token. Assumed: no payload is documented */
            external_id?: string;
            /** Name shown to others. Assumed: no payload is documented */
            display_name?: string;
        } & {
            [key: string]: unknown;
        };
        /** How many participants are in the room now. Assumed: no payload is documented; getRoomInfo has a field of this name */
        EventParticipantsCount: number;
    };
    responses: {
        /** The call failed. Expect 401 for wrong credentials, 403 for an account that is not active, 400 or 422 for a request the server does not accept. The body may be something other than JSON. Assumed: neither statuses nor bodies are documented, only that the SDK's error has a status and a message */
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
        /** Not genuine. */
        EventRefused: {
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
        /** HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes. Assumed: formula and form are those of comparable services with such a header; the README has neither. Example: `a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157`. */
        Signature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createRoomToken: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoomTokenParams"];
            };
        };
        responses: {
            /** The token. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getRoomInfo: {
        parameters: {
            query?: never;
            path: {
                /** Id of the room, as it was given for the token. Percent-encoded, so that `a/b` travels as `a%2Fb`. Example: `sala-1`. */
                roomId: string;
            };
        };
        responses: {
            /** The state of the room. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RoomInfoData"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getAccount: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The account. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AccountData"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getSubscription: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The subscription. */
            200: {
                headers: { [name: string]: unknown };
                content: {
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
                /** HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes. Assumed: formula and form are those of comparable services with such a header; the README has neither. Example: `a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157`. */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
        };
        requestBody: {
            content: {
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
                /** HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes. Assumed: formula and form are those of comparable services with such a header; the README has neither. Example: `a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157`. */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
        };
        requestBody: {
            content: {
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
                /** HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes. Assumed: formula and form are those of comparable services with such a header; the README has neither. Example: `a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157`. */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
        };
        requestBody: {
            content: {
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
                /** HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes. Assumed: formula and form are those of comparable services with such a header; the README has neither. Example: `a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157`. */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
        };
        requestBody: {
            content: {
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
                /** HMAC-SHA256 of the raw body with the webhook secret as key, in lower-case hex. Take upper case, `sha256=` in front and base64 as well, and compare the 32 bytes. Assumed: formula and form are those of comparable services with such a header; the README has neither. Example: `a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157`. */
                "x-xcall-signature": components["parameters"]["Signature"];
            };
            path?: never;
        };
        requestBody: {
            content: {
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
