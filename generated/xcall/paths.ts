// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/token": {
        /** Mint a token for one participant. Returns a JWT with which one participant joins a room through `@xcall/web`. Treat it as opaque. The call is not retried, because the service may count or store tokens. */
        post: operations["createRoomToken"];
    };
    "/rooms/{roomId}/info": {
        /** Get the state of a room. Returns whether the room is active, its number of participants, and when it became active. For a room that was never started, the server is assumed to report it as inactive rather than to respond with 404. Assumed: the README has no path for this method; this is the usual REST path */
        get: operations["getRoomInfo"];
    };
    "/account": {
        /** Get the account of the session. Requires a session JWT. The response does not include the API secret. Assumed: the README has no path for this method; this is the usual REST path */
        get: operations["getAccount"];
    };
    "/subscription": {
        /** Get the subscription of the account. Requires a session JWT. The response for an account without a subscription is not documented. Assumed: the README has no path for this method; this is the usual REST path */
        get: operations["getSubscription"];
    };
}
export interface webhooks {
    "room.started": {
        /** A room became active. A room became active. */
        post: operations["onRoomStarted"];
    };
    "peer.joined": {
        /** A participant joined. A participant joined a room. */
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
        /** A room is still active. A room is still active. The interval is not documented. */
        post: operations["onRoomHeartbeat"];
    };
}
export interface components {
    schemas: {
        CreateRoomTokenParams: CreateRoomTokenParams;
        XCallUser: XCallUser;
        XCallBranding: XCallBranding;
        Features: Features;
        FeatureFlag: FeatureFlag;
        TokenResponse: TokenResponse;
        RoomInfoData: RoomInfoData;
        AccountData: AccountData;
        SubscriptionData: SubscriptionData;
        FailureResponse: FailureResponse;
        FailureDetail: FailureDetail;
        RoomStartedEvent: RoomStartedEvent;
        PeerJoinedEvent: PeerJoinedEvent;
        PeerLeftEvent: PeerLeftEvent;
        RoomEndedEvent: RoomEndedEvent;
        RoomHeartbeatEvent: RoomHeartbeatEvent;
        EventRoomId: EventRoomId;
        EventTimestamp: EventTimestamp;
        EventStartedAt: EventStartedAt;
        EventPeer: EventPeer;
        EventParticipantsCount: EventParticipantsCount;
    };
    responses: {
        /** The call failed. Expect 401 for wrong credentials, 403 for an inactive account, and 400 or 422 for a request that the server does not accept. The body may be something other than JSON. Assumed: neither statuses nor bodies are documented, only that the SDK's error has a status and a message */
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
        /** The signature is wrong. */
        EventRefused: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not handled. Whether the event is sent again is not documented; expect a single attempt. Assumed: nothing is documented about retries */
        EventNotHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
    };
    parameters: never;
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
                "application/json": CreateRoomTokenParams;
            };
        };
        responses: {
            /** The token. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": TokenResponse;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    getRoomInfo: {
        parameters: {
            query?: never;
            path: {
                /** Id of the room, as it was given for the token. Percent-encoded, so `a/b` is sent as `a%2Fb`. Example: `sala-1`. */
                roomId: string;
            };
        };
        responses: {
            /** The state of the room. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": RoomInfoData;
                };
            };
            "4XX": components["responses"]["Failed"];
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
                    "application/json": AccountData;
                };
            };
            "4XX": components["responses"]["Failed"];
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
                    "application/json": SubscriptionData;
                };
            };
            "4XX": components["responses"]["Failed"];
            default: components["responses"]["Failed"];
        };
    };
    onRoomStarted: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": RoomStartedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPeerJoined: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": PeerJoinedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onPeerLeft: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": PeerLeftEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRoomEnded: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": RoomEndedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onRoomHeartbeat: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": RoomHeartbeatEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
/** The participant, the room and its appearance. Assumed: the README has these names in camelCase; on the wire snake_case is assumed, as in the responses */
export type CreateRoomTokenParams = {
    /** Id of the room. Example: `sala-1`. */
    room_id: string;
    user?: XCallUser;
    /** Origin that may embed the room in an iframe. Format: `uri`. Example: `https://app.example.org`. */
    embed_origin?: string;
    /** URL of the invitation that is shown in the room. Format: `uri`. Example: `https://app.example.org/sala/sala-1`. */
    share_url?: string;
    branding?: XCallBranding;
    features?: Features;
    /** Whether the token can be used only once. The server's default is not known. Example: `true`. */
    single_use?: boolean;
    /** Lifetime of the token, in seconds. The server's default is not known. Example: `600`. */
    ttl_seconds?: number;
};
/** The participant. Assumed: the README shows two fields in an example and no list; neither is known to be required */
export type XCallUser = {
    /** Your id of the participant. Example: `u-1`. */
    external_id?: string;
    /** Name shown to the other participants. Example: `Ana`. */
    display_name?: string;
};
/** The branding of the room. Assumed: the README shows three fields in an example and no list; none is known to be required */
export type XCallBranding = {
    /** Name of the company. Example: `Exemplo`. */
    name?: string;
    /** URL of its logo. Format: `uri`. Example: `https://app.example.org/logo.png`. */
    logo?: string;
    /** Its primary colour, as `#rrggbb`. Example: `#0f766e`. */
    primary_color?: string;
};
/** Features of the room, keyed by name: `"1"` for on, `"0"` for off. Names are sent unchanged. */
export type Features = {
    chat?: FeatureFlag;
    screen_share?: FeatureFlag;
    recording?: FeatureFlag;
} & {
    [key: string]: string;
};
/** `"1"` for on, `"0"` for off. */
export type FeatureFlag = "1" | "0" | (string & {});
/** A token. */
export type TokenResponse = {
    /** The token, a JWT. Pass it to the participant's browser. Format: `password`. Example: `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1LTEifQ.c2lnbmF0dXJl`. */
    token: string;
} & {
    [key: string]: unknown;
};
/** The state of a room. */
export type RoomInfoData = {
    /** Whether the room is active now. Example: `true`. */
    active: boolean;
    /** Number of participants in the room. Example: `3`. */
    participants_count: number;
    /** When the room became active. `null` if and only if it is inactive. Format: `date-time`. Example: `2026-03-11T14:30:00.000Z`. */
    started_at: string | null;
} & {
    [key: string]: unknown;
};
/** An account. */
export type AccountData = {
    /** Id of the account. Example: `acc-1`. */
    id: string;
    /** Name of the company. Example: `Exemplo Ltda`. */
    name: string;
    /** Email address of the account. Format: `email`. Example: `ti@exemplo.example.org`. */
    email: string;
    /** The public API key. Example: `pk-0001`. */
    api_key: string;
    /** Whether the account is active. Example: `true`. */
    active: boolean;
    /** When the account was created. Format: `date-time`. Example: `2026-01-15T12:00:00.000Z`. */
    created_at: string;
} & {
    [key: string]: unknown;
};
/** A subscription. */
export type SubscriptionData = {
    /** Id of the subscription. Example: `sub-1`. */
    id: string;
    /** Id of the plan. Example: `plan-1`. */
    plan_id: string;
    /** State of the subscription. The README lists two values, followed by an ellipsis. Example: `active`. */
    status: "active" | "canceled" | (string & {});
    /** When the subscription begins. Format: `date-time`. Example: `2026-01-15T12:00:00.000Z`. */
    starts_at: string;
    /** When the subscription ends. The value for a subscription without an end is not documented. Format: `date-time`. Example: `2027-01-15T12:00:00.000Z`. */
    ends_at: string;
} & {
    [key: string]: unknown;
};
/** A failure. Look for the message in `message`, in `error` if it is a string, in `error.message`, and in the first of `errors`. Assumed: the format of failures is not documented; this is one of the usual ones */
export type FailureResponse = {
    /** Error message. Example: `Invalid credentials`. */
    message?: string;
    /** Error message, or an object with a message. Example: `Invalid credentials`. */
    error?: string | FailureDetail;
    /** Several errors. */
    errors?: FailureDetail[];
} & {
    [key: string]: unknown;
};
/** One error. Assumed: the format of failures is not documented; this is one of the usual ones */
export type FailureDetail = {
    /** Error message. Example: `room_id is required`. */
    message?: string;
} & {
    [key: string]: unknown;
};
/** A room became active. */
export type RoomStartedEvent = {
    /** Name of the event. Assumed: the name is documented, but not the member that holds it; type is the usual alternative */
    event: "room.started";
    room_id?: EventRoomId;
    timestamp?: EventTimestamp;
    started_at?: EventStartedAt;
} & {
    [key: string]: unknown;
};
/** A participant joined a room. */
export type PeerJoinedEvent = {
    /** Name of the event. Assumed: the name is documented, but not the member that holds it; type is the usual alternative */
    event: "peer.joined";
    room_id?: EventRoomId;
    timestamp?: EventTimestamp;
    peer?: EventPeer;
    participants_count?: EventParticipantsCount;
} & {
    [key: string]: unknown;
};
/** A participant left a room. */
export type PeerLeftEvent = {
    /** Name of the event. Assumed: the name is documented, but not the member that holds it; type is the usual alternative */
    event: "peer.left";
    room_id?: EventRoomId;
    timestamp?: EventTimestamp;
    peer?: EventPeer;
    participants_count?: EventParticipantsCount;
} & {
    [key: string]: unknown;
};
/** A room is no longer active. */
export type RoomEndedEvent = {
    /** Name of the event. Assumed: the name is documented, but not the member that holds it; type is the usual alternative */
    event: "room.ended";
    room_id?: EventRoomId;
    timestamp?: EventTimestamp;
    started_at?: EventStartedAt;
    /** When the room ended. Assumed: no payload is documented. Format: `date-time`. Example: `2026-03-11T15:02:41.000Z`. */
    ended_at?: string | null;
    /** How long the room was active, in seconds. Assumed: no payload is documented. Example: `1961`. */
    duration_seconds?: number;
} & {
    [key: string]: unknown;
};
/** A room is still active. */
export type RoomHeartbeatEvent = {
    /** Name of the event. Assumed: the name is documented, but not the member that holds it; type is the usual alternative */
    event: "room.heartbeat";
    room_id?: EventRoomId;
    timestamp?: EventTimestamp;
    participants_count?: EventParticipantsCount;
} & {
    [key: string]: unknown;
};
/** Id of the room, as it was given for the token. Assumed: no payload is documented; the name follows the style of response fields. Example: `reuniao-semanal`. */
export type EventRoomId = string;
/** When the event happened. Assumed: no payload is documented; dates in responses have this format. Format: `date-time`. Example: `2026-03-11T14:30:00.000Z`. */
export type EventTimestamp = string;
/** When the room became active. Assumed: no payload is documented; getRoomInfo has a field of this name. Format: `date-time`. Example: `2026-03-11T14:30:00.000Z`. */
export type EventStartedAt = string | null;
/** The participant. Assumed: no payload is documented; the names are those given for the token */
export type EventPeer = {
    /** The server's own id of the participant. Assumed: no payload is documented. Example: `p-1`. */
    id?: string;
    /** Your id of the participant, as it was given for the token. Assumed: no payload is documented. Example: `user-123`. */
    external_id?: string;
    /** Name shown to the other participants. Assumed: no payload is documented. Example: `João Silva`. */
    display_name?: string;
} & {
    [key: string]: unknown;
};
/** Number of participants in the room now. Assumed: no payload is documented; getRoomInfo has a field of this name. Example: `1`. */
export type EventParticipantsCount = number;
