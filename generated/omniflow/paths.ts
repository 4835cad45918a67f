// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/v1/messages": {
        /** Send a message. Sends a message to a phone number: text, an image or other content that the channel supports. The response contains the id of the conversation. Retry the call only with the same `Idempotency-Key`: without one, a retry may send the message twice. Assumed: method and path follow the name of the SDK's call; parameters and use of the response are in the README */
        post: operations["messagesSend"];
    };
    "/v1/conversations/{conversationId}/messages": {
        /** List the messages of a conversation. Returns one page of the messages of a conversation. Their order is not documented. Assumed: method and path follow the SDK, whose call takes the id of a conversation first; the alternative is a query on /v1/messages */
        get: operations["messagesList"];
    };
    "/v1/conversations": {
        /** List conversations. Returns one page of conversations, optionally of one state or one inbox. Their order is not documented. Assumed: method and path follow the name of the SDK's call; parameters are in the README */
        get: operations["conversationsList"];
    };
    "/v1/conversations/{id}": {
        /** Get a conversation. Returns one conversation by its id. Assumed: method and path follow the name of the SDK's call */
        get: operations["conversationsGet"];
    };
    "/v1/conversations/{id}/resolve": {
        /** Resolve a conversation. Has no body. Causes `conversation.resolved`. The call is idempotent; if a server rejects a retry with 409, the conversation is resolved. Assumed: method and path are those of public back ends of the same kind; it is not known whether the response is the conversation or empty */
        post: operations["conversationsResolve"];
    };
    "/v1/conversations/{id}/assign": {
        /** Assign a conversation to an agent. Assigns one agent to a conversation, replacing any other. The call is idempotent. Assumed: method and path are those of public back ends of the same kind; it is not known whether the response is the conversation or empty */
        post: operations["conversationsAssign"];
    };
    "/v1/conversations/{id}/reopen": {
        /** Reopen a resolved conversation. Has no body. The call is idempotent; if a server rejects a retry with 409, the conversation is open. Assumed: method and path are those of public back ends of the same kind; it is not known whether the response is the conversation or empty */
        post: operations["conversationsReopen"];
    };
    "/v1/contacts": {
        /** Find a contact by phone number. A number belongs to at most one contact. Without a match, the response may be `null`, an empty list or 404. A match may be a single object or a list. Assumed: returning null for none suits a search by query; the alternative is a separate path, /v1/contacts/by-phone/{phone}. The response formats for a match and for no match are not known */
        get: operations["contactsFindByPhone"];
        /** Create a contact. Creates a contact for a phone number. Retry the call only with the same `Idempotency-Key`: without one, a retry may create a second contact, or be rejected with 409 although the contact was created. Assumed: method and path follow the name of the SDK's call; parameters are in the README */
        post: operations["contactsCreate"];
    };
    "/v1/contacts/{id}": {
        /** Get a contact. Returns one contact by its id. Assumed: method and path follow the name of the SDK's call */
        get: operations["contactsGet"];
    };
    "/v1/inboxes": {
        /** List inboxes. Returns all inboxes; there is no pagination. Assumed: method and path follow the name of the SDK's call; on the wire the list may be wrapped in data */
        get: operations["inboxesList"];
    };
    "/v1/templates": {
        /** List approved templates. Returns all approved templates, or those of one channel; there is no pagination. Assumed: method and path follow the name of the SDK's call; on the wire the list may be wrapped in data */
        get: operations["templatesList"];
    };
    "/v1/templates/send": {
        /** Send a template message. Fills in a template and sends it to a phone number. Retry the call only with the same `Idempotency-Key`: without one, a retry may send the message twice. Assumed: the SDK has a separate call, which suggests a separate path; the alternative is POST /v1/messages with a content of the type template. That the response is the message is assumed too */
        post: operations["templatesSend"];
    };
    "/v1/webhooks": {
        /** List webhooks. Returns all webhooks, without their secrets; there is no pagination. Assumed: method and path follow the name of the SDK's call; on the wire the list may be wrapped in data */
        get: operations["webhooksList"];
        /** Register a webhook. Registers a URL for events and the secret that signs them. Retry the call only with the same `Idempotency-Key`: without one, a retry may register the URL twice, and then each event is sent twice. Assumed: method and path follow the name of the SDK's call; parameters are in the README */
        post: operations["webhooksCreate"];
    };
    "/v1/webhooks/{id}": {
        /** Delete a webhook. Stops deliveries to its URL. The call is idempotent, but a retry may get 404 because the first attempt succeeded. Assumed: method and path follow the name of the SDK's call */
        delete: operations["webhooksDelete"];
    };
    "/v1/webhooks/{id}/deliveries": {
        /** List the deliveries of a webhook. Returns one page of the deliveries to a webhook, including failed ones. Their order is not documented. Assumed: method and path follow the name of the SDK's call; limit and data are in the README */
        get: operations["webhooksListDeliveries"];
    };
    "/v1/oauth/token": {
        /** Get an access token. Exchanges the id and the secret of a client for an access token (RFC 6749, client credentials). The SDK's option `tokenPath` sets the path. Reuse a token until 30 seconds before it expires (after an hour if the response does not say), and request one token for concurrent calls. Additional tokens do no harm, so the call can be retried. Assumed: RFC 6749 allows the client's id and secret in the body or as HTTP Basic and prefers the latter; messaging services (Infobip, Twilio) ask for them in the body. The path is taken as the default because the README calls the option optional */
        post: operations["oauthToken"];
    };
}
export interface webhooks {
    "message.received": {
        /** A message was received. A contact sent a message. The event does not include its content; call `messagesList` for it. */
        post: operations["onMessageReceived"];
    };
    "conversation.created": {
        /** A conversation was created. A message from either side started a conversation. */
        post: operations["onConversationCreated"];
    };
    "conversation.resolved": {
        /** A conversation was resolved. A conversation was marked as resolved. */
        post: operations["onConversationResolved"];
    };
    "contact.opted_out": {
        /** A contact opted out. A contact opted out of further messages. Sending to the number is then rejected (assumed). */
        post: operations["onContactOptedOut"];
    };
}
export interface components {
    schemas: {
        Channel: Channel;
        ConversationStatus: ConversationStatus;
        Direction: Direction;
        WebhookEventType: WebhookEventType;
        MessageContent: MessageContent;
        TextContent: TextContent;
        ImageContent: ImageContent;
        OtherContent: OtherContent;
        SendMessageParams: SendMessageParams;
        MessageDto: MessageDto;
        PaginatedMessage: PaginatedMessage;
        NextCursor: NextCursor;
        ConversationDto: ConversationDto;
        PaginatedConversation: PaginatedConversation;
        AssignConversationParams: AssignConversationParams;
        CreateContactParams: CreateContactParams;
        ContactDto: ContactDto;
        ContactLookup: ContactLookup;
        InboxDto: InboxDto;
        TemplateDto: TemplateDto;
        SendTemplateParams: SendTemplateParams;
        CreateWebhookParams: CreateWebhookParams;
        WebhookDto: WebhookDto;
        WebhookDeliveryDto: WebhookDeliveryDto;
        PaginatedWebhookDelivery: PaginatedWebhookDelivery;
        TokenRequest: TokenRequest;
        TokenResponse: TokenResponse;
        TokenError: TokenError;
        ErrorResponse: ErrorResponse;
        TenantId: TenantId;
        EventTimestamp: EventTimestamp;
        MessageReceivedEvent: MessageReceivedEvent;
        ConversationCreatedEvent: ConversationCreatedEvent;
        ConversationResolvedEvent: ConversationResolvedEvent;
        ContactOptedOutEvent: ContactOptedOutEvent;
        UnknownWebhookEvent: UnknownWebhookEvent;
    };
    responses: {
        /** The message, sent or queued. Assumed: the status may be 200, 201 or 202; clients accept all three */
        Message: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": MessageDto;
            };
        };
        /** The conversation. */
        Conversation: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ConversationDto;
            };
        };
        /** The contact. */
        Contact: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ContactDto;
            };
        };
        /** The webhook, without its secret. */
        Webhook: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": WebhookDto;
            };
        };
        /** Done. There is no body. */
        Done: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** The message cannot be sent: a field is missing or invalid, or the contact opted out. A retry does not help. Assumed: no source says whether sending to a contact who opted out is rejected this way, or with which code */
        NotSendable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** Too many requests, or a quota is exhausted. Wait as long as `Retry-After` says, then retry. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** A failure: any 4xx or 5xx status. 401 means wrong credentials, 404 an unknown id, 422 a rejected value. 5xx can be retried. Assumed: each status has its usual meaning; the README mentions only 422 and 429 */
        Failed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** Handled. Any 2xx should do. */
        EventHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** The signature is wrong. */
        EventRefused: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not handled. Whether and when the service retries is not known. */
        EventNotHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
    };
    parameters: {
        /** Id of the conversation. Example: `cnv_01`. */
        ConversationId: string;
        /** Id of the webhook. Example: `whk_01`. */
        WebhookId: string;
        /** Maximum number of entries on a page. The server's default is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
        Limit: number;
        /** Start of the page, the `nextCursor` of the previous page. By default, the first page. Assumed: the SDK's option has this name; the name of the query parameter is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
        Cursor: string;
        /** A string that is unique to the call and the same for each of its attempts, such as a random UUID. It makes the call safe to retry. Assumed: the README promises retries of sends and creations but does not mention a key; this header is the usual one, and a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        RequestId: string;
        RetryAfter: number | string;
    };
    pathItems: {
        UnknownDelivery: {
            /** An event of another type. New event types have the same envelope and the same signature as those under `webhooks`. This entry does not declare an event type. */
            post: operations["onUnknownEvent"];
        };
    };
}
export type $defs = Record<string, never>;
export interface operations {
    messagesSend: {
        parameters: {
            query?: never;
            header?: {
                /** A string that is unique to the call and the same for each of its attempts, such as a random UUID. It makes the call safe to retry. Assumed: the README promises retries of sends and creations but does not mention a key; this header is the usual one, and a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** The receiver, the channel and the content. */
        requestBody: {
            content: {
                "application/json": SendMessageParams;
            };
        };
        responses: {
            200: components["responses"]["Message"];
            201: components["responses"]["Message"];
            202: components["responses"]["Message"];
            422: components["responses"]["NotSendable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    messagesList: {
        parameters: {
            query?: {
                /** Maximum number of entries on a page. The server's default is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
                limit?: number;
                /** Start of the page, the `nextCursor` of the previous page. By default, the first page. Assumed: the SDK's option has this name; the name of the query parameter is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
                cursor?: string;
            };
            path: {
                /** Id of the conversation. Example: `cnv_01`. */
                conversationId: string;
            };
        };
        responses: {
            /** One page of messages. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PaginatedMessage;
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    conversationsList: {
        parameters: {
            query?: {
                /** Only conversations in this state. By default, in any state (assumed). Example: `open`. */
                status?: ConversationStatus;
                /** Only conversations of this inbox. Example: `inb_01`. */
                inboxId?: string;
                /** Maximum number of entries on a page. The server's default is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
                limit?: number;
                /** Start of the page, the `nextCursor` of the previous page. By default, the first page. Assumed: the SDK's option has this name; the name of the query parameter is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
                cursor?: string;
            };
            path?: never;
        };
        responses: {
            /** One page of conversations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PaginatedConversation;
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    conversationsGet: {
        parameters: {
            query?: never;
            path: {
                /** Id of the conversation. Example: `cnv_01`. */
                id: string;
            };
        };
        responses: {
            200: components["responses"]["Conversation"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    conversationsResolve: {
        parameters: {
            query?: never;
            path: {
                /** Id of the conversation. Example: `cnv_01`. */
                id: string;
            };
        };
        responses: {
            200: components["responses"]["Conversation"];
            204: components["responses"]["Done"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    conversationsAssign: {
        parameters: {
            query?: never;
            path: {
                /** Id of the conversation. Example: `cnv_01`. */
                id: string;
            };
        };
        /** The agent. */
        requestBody: {
            content: {
                "application/json": AssignConversationParams;
            };
        };
        responses: {
            200: components["responses"]["Conversation"];
            204: components["responses"]["Done"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    conversationsReopen: {
        parameters: {
            query?: never;
            path: {
                /** Id of the conversation. Example: `cnv_01`. */
                id: string;
            };
        };
        responses: {
            200: components["responses"]["Conversation"];
            204: components["responses"]["Done"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    contactsFindByPhone: {
        parameters: {
            query: {
                /** Phone number in E.164 form. The `+` is sent as `%2B`. Assumed: named like the field of the contact; in the README the number is a positional argument. Example: `+5511999999999`. */
                phoneNumber: string;
            };
            path?: never;
        };
        responses: {
            /** The contact, or no match. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ContactLookup;
                };
            };
            /** No contact has this number. For a search, this is not a failure. Assumed: one of three possible responses for no match */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    contactsCreate: {
        parameters: {
            query?: never;
            header?: {
                /** A string that is unique to the call and the same for each of its attempts, such as a random UUID. It makes the call safe to retry. Assumed: the README promises retries of sends and creations but does not mention a key; this header is the usual one, and a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** The contact. */
        requestBody: {
            content: {
                "application/json": CreateContactParams;
            };
        };
        responses: {
            200: components["responses"]["Contact"];
            201: components["responses"]["Contact"];
            /** A contact with this phone number already exists. Assumed: a phone number identifies one contact; no source says how a second one is rejected */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    contactsGet: {
        parameters: {
            query?: never;
            path: {
                /** Id of the contact. Example: `cnt_01`. */
                id: string;
            };
        };
        responses: {
            200: components["responses"]["Contact"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    inboxesList: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The inboxes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InboxDto[];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    templatesList: {
        parameters: {
            query?: {
                /** Only templates of this channel. By default, of all channels (assumed). Example: `whatsapp_official`. */
                channel?: Channel;
            };
            path?: never;
        };
        responses: {
            /** The templates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TemplateDto[];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    templatesSend: {
        parameters: {
            query?: never;
            header?: {
                /** A string that is unique to the call and the same for each of its attempts, such as a random UUID. It makes the call safe to retry. Assumed: the README promises retries of sends and creations but does not mention a key; this header is the usual one, and a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** The receiver, the channel, the template and its parameters. */
        requestBody: {
            content: {
                "application/json": SendTemplateParams;
            };
        };
        responses: {
            200: components["responses"]["Message"];
            201: components["responses"]["Message"];
            202: components["responses"]["Message"];
            422: components["responses"]["NotSendable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    webhooksList: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The webhooks. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookDto[];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    webhooksCreate: {
        parameters: {
            query?: never;
            header?: {
                /** A string that is unique to the call and the same for each of its attempts, such as a random UUID. It makes the call safe to retry. Assumed: the README promises retries of sends and creations but does not mention a key; this header is the usual one, and a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** The URL, the events and the secret. */
        requestBody: {
            content: {
                "application/json": CreateWebhookParams;
            };
        };
        responses: {
            200: components["responses"]["Webhook"];
            201: components["responses"]["Webhook"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    webhooksDelete: {
        parameters: {
            query?: never;
            path: {
                /** Id of the webhook. Example: `whk_01`. */
                id: string;
            };
        };
        responses: {
            204: components["responses"]["Done"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    webhooksListDeliveries: {
        parameters: {
            query?: {
                /** Maximum number of entries on a page. The server's default is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
                limit?: number;
                /** Start of the page, the `nextCursor` of the previous page. By default, the first page. Assumed: the SDK's option has this name; the name of the query parameter is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
                cursor?: string;
            };
            path: {
                /** Id of the webhook. Example: `whk_01`. */
                id: string;
            };
        };
        responses: {
            /** One page of deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PaginatedWebhookDelivery;
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    oauthToken: {
        parameters: { query?: never; path?: never };
        /** The client's id and secret. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": TokenRequest;
            };
        };
        responses: {
            /** The token. Must not be stored by caches. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TokenResponse;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** No token. RFC 6749 has 400, and 401 for a wrong id or secret. Assumed: RFC 6749, section 5.2; whether the service has this form or that of its other errors is not known */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TokenError;
                };
            };
        };
    };
    onMessageReceived: {
        parameters: { query?: never; path?: never };
        /** The event. */
        requestBody: {
            content: {
                "application/json": MessageReceivedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onConversationCreated: {
        parameters: { query?: never; path?: never };
        /** The event. */
        requestBody: {
            content: {
                "application/json": ConversationCreatedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onConversationResolved: {
        parameters: { query?: never; path?: never };
        /** The event. */
        requestBody: {
            content: {
                "application/json": ConversationResolvedEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onContactOptedOut: {
        parameters: { query?: never; path?: never };
        /** The event. */
        requestBody: {
            content: {
                "application/json": ContactOptedOutEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUnknownEvent: {
        parameters: { query?: never; path?: never };
        /** The event. */
        requestBody: {
            content: {
                "application/json": UnknownWebhookEvent;
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
/** Messaging network. Other values may occur; the README shows only this one. */
export type Channel = "whatsapp_official" | (string & {});
/** State of a conversation. Other values may occur. Assumed: the README shows no value but open */
export type ConversationStatus = "open" | "resolved" | (string & {});
/** Whether the account received or sent the message. Other values may occur. Assumed: the README shows no value; these two are the usual ones */
export type Direction = "inbound" | "outbound" | (string & {});
/** Name of an event. Other values may occur. */
export type WebhookEventType = "message.received" | "conversation.created" | "conversation.resolved" | "contact.opted_out" | (string & {});
/** The content of a message. `type` identifies its kind; types other than text and image are passed through. Assumed: the README does not show other types; their members are expected next to type */
export type MessageContent = (TextContent | ImageContent) | OtherContent;
/** A text message. Example: `{"type":"text","text":"Olá! Como posso ajudar?"}`. */
export type TextContent = {
    /** Type of the content. */
    type: "text";
    /** The text. Supported markup depends on the channel. Example: `Olá! Como posso ajudar?`. */
    text: string;
};
/** An image. Example: `{"type":"image","url":"https://cdn.example.com/recibo.png","caption":"Seu recibo"}`. */
export type ImageContent = {
    /** Type of the content. */
    type: "image";
    /** URL of the image. Format: `uri`. Example: `https://cdn.example.com/recibo.png`. */
    url: string;
    /** Text below the image. Assumed: the README always has one; such members are usually optional. Example: `Seu recibo`. */
    caption?: string;
};
/** Content of a type that is not described here. Assumed: the README shows two types, channels such as WhatsApp have more. Example: `{"type":"document","url":"https://cdn.example.com/contrato.pdf","filename":"contrato.pdf"}`. */
export type OtherContent = {
    /** Name of the type, neither `text` nor `image`. Example: `document`. */
    type: string;
} & {
    [key: string]: unknown;
};
/** A message to send. Example: `{"to":"+5511999999999","channel":"whatsapp_official","content":{"type":"text","text":"Olá! Como posso ajudar?"}}`. */
export type SendMessageParams = {
    /** Phone number of the receiver in E.164 form, with `+`. Example: `+5511999999999`. */
    to: string;
    channel: Channel;
    content: MessageContent;
};
/** A message. */
export type MessageDto = {
    /** Id of the message. Example: `msg_01`. */
    id: string;
    /** Id of the conversation it belongs to. Example: `cnv_01`. */
    conversationId: string;
    /** Assumed: the event message.received and the request have it */
    channel?: Channel;
    /** Assumed: the event message.received has it */
    direction?: Direction;
    /** Assumed: the request has it */
    content?: MessageContent;
    /** Delivery status. The values are not known. Assumed: messages of comparable services have one. Example: `delivered`. */
    status?: string;
    /** When it was created. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. Example: `2026-03-11T14:29:58.000Z`. */
    createdAt?: string;
} & {
    [key: string]: unknown;
};
/** One page of messages. Example: `{"data":[{"id":"msg_01","conversationId":"cnv_01"}],"nextCursor":"eyJpZCI6Im1zZ18wMiJ9"}`. */
export type PaginatedMessage = {
    /** The entries of the page. */
    data: MessageDto[];
    nextCursor?: NextCursor;
} & {
    [key: string]: unknown;
};
/** The `cursor` of the next page. Null, missing or empty if there is none. Assumed: the README does not show the last page */
export type NextCursor = string | null;
/** A conversation with one contact in one inbox. Example: `{"id":"cnv_01","status":"open","contactId":"cnt_01","inboxId":"inb_01","assigneeId":null,"createdAt":"2026-03-11T14:29:58.000Z","updatedAt":"2026-03-11T14:30:00.000Z"}`. */
export type ConversationDto = {
    /** Id of the conversation. Example: `cnv_01`. */
    id: string;
    /** Assumed: the list can be filtered by it */
    status?: ConversationStatus;
    /** Id of the contact. Assumed: the event conversation.created has it. Example: `cnt_01`. */
    contactId?: string;
    /** Id of the inbox. Assumed: the event conversation.created has it, and the list can be filtered by it. Example: `inb_01`. */
    inboxId?: string;
    /** Id of the assigned agent, or null if there is none. Assumed: conversations can be assigned; the field's name and the value null are guesses. Example: `agent-uuid`. */
    assigneeId?: string | null;
    /** When it was created. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. Example: `2026-03-11T14:29:58.000Z`. */
    createdAt?: string;
    /** When it was last changed. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. Example: `2026-03-11T14:30:00.000Z`. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
/** One page of conversations. Example: `{"data":[{"id":"cnv_01","status":"open"}],"nextCursor":null}`. */
export type PaginatedConversation = {
    /** The entries of the page. */
    data: ConversationDto[];
    nextCursor?: NextCursor;
} & {
    [key: string]: unknown;
};
/** The agent to assign. Example: `{"agentId":"agent-uuid"}`. */
export type AssignConversationParams = {
    /** Id of the agent. Example: `agent-uuid`. */
    agentId: string;
};
/** A contact to create. Example: `{"phoneNumber":"+5511999999999","name":"Maria"}`. */
export type CreateContactParams = {
    /** Phone number in E.164 form, with `+`. Example: `+5511999999999`. */
    phoneNumber: string;
    /** Name of the contact. Assumed: the README always has one; a contact who writes first may have no name. Example: `Maria`. */
    name?: string;
};
/** A contact. The README's examples read none of its members. Example: `{"id":"cnt_01","phoneNumber":"+5511999999999","name":"Maria","optedOut":false,"createdAt":"2026-03-11T14:29:57.000Z"}`. */
export type ContactDto = {
    /** Id of the contact. Assumed: contactsGet takes it as a parameter. Example: `cnt_01`. */
    id?: string;
    /** Phone number in E.164 form, with `+`. Assumed: given when the contact is created. Example: `+5511999999999`. */
    phoneNumber?: string;
    /** Name of the contact, or null if it is not known. Assumed: given when the contact is created; the value null is a guess. Example: `Maria`. */
    name?: string | null;
    /** Whether the contact opted out of messages. Assumed: there is an event contact.opted_out. Example: `false`. */
    optedOut?: boolean;
    /** When it was created. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. Example: `2026-03-11T14:29:58.000Z`. */
    createdAt?: string;
} & {
    [key: string]: unknown;
};
/** The contact found. An empty list and `null` both mean no match. Assumed: the SDK returns a contact or null; the wire format is not known, and a query usually returns a list */
export type ContactLookup = ContactDto | ContactDto[] | null;
/** An inbox. The README's examples read none of its members. Example: `{"id":"inb_01","name":"Atendimento","channel":"whatsapp_official"}`. */
export type InboxDto = {
    /** Id of the inbox. Assumed: the list of conversations can be filtered by it. Example: `inb_01`. */
    id?: string;
    /** Name of the inbox. Assumed: inboxes of comparable services have one. Example: `Atendimento`. */
    name?: string;
    /** Assumed: inboxes of comparable services belong to one channel */
    channel?: Channel;
} & {
    [key: string]: unknown;
};
/** A template. The README's examples read none of its members. Example: `{"id":"boas_vindas_v1","name":"Boas-vindas","channel":"whatsapp_official","language":"pt_BR","status":"approved","params":["nome","empresa"]}`. */
export type TemplateDto = {
    /** Id of the template, for `templateId`. Assumed: templatesSend takes it as a parameter. Example: `boas_vindas_v1`. */
    id?: string;
    /** Name of the template. Assumed: templates of comparable services have one. Example: `Boas-vindas`. */
    name?: string;
    /** Assumed: the list can be filtered by it */
    channel?: Channel;
    /** Language of the text, such as `pt_BR`. Assumed: WhatsApp templates have one, in this format. Example: `pt_BR`. */
    language?: string;
    /** Approval status. Listed templates are approved. Other values may occur. Assumed: the README says that approved templates are listed; the value is a guess. Example: `approved`. */
    status?: "approved" | (string & {});
    /** Names of the template's parameters. Assumed: templatesSend fills in values by name; that the names are listed is a guess. Example: `["nome","empresa"]`. */
    params?: string[];
} & {
    [key: string]: unknown;
};
/** A template message to send. Example: `{"to":"+5511999999999","channel":"whatsapp_official","templateId":"boas_vindas_v1","params":{"nome":"João","empresa":"Acme"}}`. */
export type SendTemplateParams = {
    /** Phone number of the receiver in E.164 form, with `+`. Example: `+5511999999999`. */
    to: string;
    channel: Channel;
    /** Id of the template. Example: `boas_vindas_v1`. */
    templateId: string;
    /** Values of the template's parameters, keyed by name. Optional for a template without parameters. Assumed: the README always has it; such members are usually optional. Example: `{"nome":"João","empresa":"Acme"}`. */
    params?: {
        [key: string]: string;
    };
};
/** A webhook to register. Example: `{"url":"https://sua-api.com/omniflow/webhook","events":["message.received","conversation.created"],"secret":"seu-segredo-aqui"}`. */
export type CreateWebhookParams = {
    /** URL that events are POSTed to. Format: `uri`. Example: `https://sua-api.com/omniflow/webhook`. */
    url: string;
    /** The events to send. Other events are not sent. Example: `["message.received","conversation.created"]`. */
    events: WebhookEventType[];
    /** Secret that signs the deliveries. It is not shown again. Assumed: required here, because without a secret there would be nothing to verify. Format: `password`. Example: `seu-segredo-aqui`. */
    secret: string;
};
/** A registered webhook, without its secret. Example: `{"id":"whk_01","url":"https://sua-api.com/omniflow/webhook","events":["message.received","conversation.created"],"active":true,"createdAt":"2026-03-11T14:00:00.000Z"}`. */
export type WebhookDto = {
    /** Id of the webhook. Example: `whk_01`. */
    id: string;
    /** URL that events are POSTed to. Assumed: given when the webhook is created. Format: `uri`. Example: `https://sua-api.com/omniflow/webhook`. */
    url?: string;
    /** The events that are sent. Assumed: given when the webhook is created. Example: `["message.received","conversation.created"]`. */
    events?: WebhookEventType[];
    /** Whether events are currently sent. Assumed: webhooks of comparable services have it. Example: `true`. */
    active?: boolean;
    /** When it was registered. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. Example: `2026-03-11T14:29:58.000Z`. */
    createdAt?: string;
} & {
    [key: string]: unknown;
};
/** A delivery of an event to a webhook. The README's examples read none of its members. Example: `{"id":"dlv_01","webhookId":"whk_01","eventType":"message.received","status":"delivered","responseStatus":200,"attempt":1,"createdAt":"2026-03-11T14:30:00.500Z"}`. */
export type WebhookDeliveryDto = {
    /** Id of the delivery. Assumed: objects of comparable services have one. Example: `dlv_01`. */
    id?: string;
    /** Id of the webhook. Assumed: histories of comparable services have it. Example: `whk_01`. */
    webhookId?: string;
    /** Assumed: histories of comparable services have it */
    eventType?: WebhookEventType;
    /** Status of the delivery. The values are not known. Assumed: histories of comparable services have it. Example: `delivered`. */
    status?: string;
    /** HTTP status of the receiver's response. Null or missing if there was none. Assumed: histories of comparable services have it; the value null is a guess. Example: `200`. */
    responseStatus?: number | null;
    /** Number of the attempt, counted from 1. Assumed: histories of comparable services have it. Example: `1`. */
    attempt?: number;
    /** When it was sent. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. Example: `2026-03-11T14:29:58.000Z`. */
    createdAt?: string;
} & {
    [key: string]: unknown;
};
/** One page of deliveries. Example: `{"data":[{"id":"dlv_01","webhookId":"whk_01","eventType":"message.received"}],"nextCursor":null}`. */
export type PaginatedWebhookDelivery = {
    /** The entries of the page. */
    data: WebhookDeliveryDto[];
    nextCursor?: NextCursor;
} & {
    [key: string]: unknown;
};
/** The form fields of RFC 6749, section 4.4.2, with the client's credentials in the body. Assumed: RFC 6749 defines the fields; the service chooses where the credentials go. Example: `{"grant_type":"client_credentials","client_id":"client_123","client_secret":"secret_123"}`. */
export type TokenRequest = {
    /** Grant type of RFC 6749. */
    grant_type: "client_credentials";
    /** Id of the client, `clientId` in the SDK. Example: `client_123`. */
    client_id: string;
    /** Secret of the client, `clientSecret` in the SDK. Format: `password`. Example: `secret_123`. */
    client_secret: string;
    /** Requested scopes, separated by spaces. The service's names are not known. Example: `messages:send`. */
    scope?: string;
};
/** Token response of RFC 6749, section 5.1. Assumed: defined by RFC 6749. Example: `{"access_token":"omf_at_5b0c1d","token_type":"Bearer","expires_in":3600}`. */
export type TokenResponse = {
    /** The token. Opaque to the client. Format: `password`. Example: `omf_at_5b0c1d`. */
    access_token: string;
    /** Type of the token, `Bearer`. Compare it case-insensitively. Example: `Bearer`. */
    token_type: string;
    /** Lifetime of the token, in seconds from now. Assume an hour if it is missing. Example: `3600`. */
    expires_in?: number;
    /** Granted scopes, if they differ from the requested ones. Example: `messages:send`. */
    scope?: string;
} & {
    [key: string]: unknown;
};
/** Error response of RFC 6749, section 5.2. Its `error` is a string, while that of other calls is an object. Assumed: defined by RFC 6749, although not all services follow it. Example: `{"error":"invalid_client","error_description":"Client authentication failed"}`. */
export type TokenError = {
    /** Error code. Other values may occur. Example: `invalid_client`. */
    error: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | (string & {});
    /** Human-readable message. Example: `Client authentication failed`. */
    error_description?: string;
    /** URL of a page about the error. Format: `uri`. Example: `https://docs.example.com/errors/invalid_client`. */
    error_uri?: string;
} & {
    [key: string]: unknown;
};
/** A failure. The format is assumed, so clients should look in several places. Code: `error.code`, else `code`, else `error` if it is a string, else `http_` and the status. Message: `error.message`, else `message`, else `error_description`, else the body as text, else the status text. Request id: the header, else `requestId`, `request_id`, `error.requestId`, `meta.request_id`. Assumed: the README does not show a body; an object under error is the most common format. Example: `{"error":{"code":"quota_exceeded","message":"Message quota exceeded","details":{}}}`. */
export type ErrorResponse = {
    /** What went wrong. */
    error?: {
        /** Error code. Other values may occur; the README shows only this one. Example: `quota_exceeded`. */
        code?: "quota_exceeded" | (string & {});
        /** Human-readable message. Example: `Message quota exceeded`. */
        message?: string;
        /** Further information, depending on the code. Example: `{"contactId":"cnt_01"}`. */
        details?: {
            [key: string]: unknown;
        };
        /** Id of the request, if the body has it too. Example: `req_7f3c2a`. */
        requestId?: string;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** Id of the account the event belongs to. */
export type TenantId = string;
/** When the event happened. Accept other formats too, such as a number. Assumed: the README does not show a value; dates in JSON usually have this format. Format: `date-time`. */
export type EventTimestamp = string;
/** A message was received. Example: `{"type":"message.received","tenantId":"tnt_01","payload":{"messageId":"msg_01","conversationId":"cnv_01","channel":"whatsapp_official","direction":"inbound"},"timestamp":"2026-03-11T14:30:00.000Z"}`. */
export type MessageReceivedEvent = {
    /** Name of the event. */
    type: "message.received";
    tenantId: TenantId;
    /** Data of the event. */
    payload: {
        /** Id of the message. Example: `msg_01`. */
        messageId: string;
        /** Id of the conversation it belongs to. Example: `cnv_01`. */
        conversationId: string;
        channel: Channel;
        direction: Direction;
    } & {
        [key: string]: unknown;
    };
    timestamp: EventTimestamp;
} & {
    [key: string]: unknown;
};
/** A conversation was created. Example: `{"type":"conversation.created","tenantId":"tnt_01","payload":{"conversationId":"cnv_01","contactId":"cnt_01","inboxId":"inb_01"},"timestamp":"2026-03-11T14:29:59.000Z"}`. */
export type ConversationCreatedEvent = {
    /** Name of the event. */
    type: "conversation.created";
    tenantId: TenantId;
    /** Data of the event. */
    payload: {
        /** Id of the conversation. Example: `cnv_01`. */
        conversationId: string;
        /** Id of the contact. Example: `cnt_01`. */
        contactId: string;
        /** Id of the inbox. Example: `inb_01`. */
        inboxId: string;
    } & {
        [key: string]: unknown;
    };
    timestamp: EventTimestamp;
} & {
    [key: string]: unknown;
};
/** A conversation was resolved. Example: `{"type":"conversation.resolved","tenantId":"tnt_01","payload":{"conversationId":"cnv_01","resolvedBy":"José Conceição 🙂"},"timestamp":"2026-03-11T14:30:02.000Z"}`. */
export type ConversationResolvedEvent = {
    /** Name of the event. */
    type: "conversation.resolved";
    tenantId: TenantId;
    /** Data of the event. */
    payload: {
        /** Id of the conversation. Example: `cnv_01`. */
        conversationId: string;
        /** Who resolved the conversation. Assumed: the README shows only the name of the field; probably the id of an agent, so accept any string. Example: `agent-uuid`. */
        resolvedBy: string;
    } & {
        [key: string]: unknown;
    };
    timestamp: EventTimestamp;
} & {
    [key: string]: unknown;
};
/** A contact opted out. Example: `{"type":"contact.opted_out","tenantId":"tnt_01","payload":{"contactId":"cnt_01","phoneNumber":"+5511999999999"},"timestamp":"2026-03-11T14:30:01.000Z"}`. */
export type ContactOptedOutEvent = {
    /** Name of the event. */
    type: "contact.opted_out";
    tenantId: TenantId;
    /** Data of the event. */
    payload: {
        /** Id of the contact. Example: `cnt_01`. */
        contactId: string;
        /** Phone number of the contact in E.164 form, with `+` (the form is assumed). Example: `+5511999999999`. */
        phoneNumber: string;
    } & {
        [key: string]: unknown;
    };
    timestamp: EventTimestamp;
} & {
    [key: string]: unknown;
};
/** An event of another type. Only `type` is certain. Example: `{"type":"message.read","tenantId":"tnt_01","payload":{"messageId":"msg_01"},"timestamp":"2026-03-11T14:30:03.000Z"}`. */
export type UnknownWebhookEvent = {
    type: WebhookEventType;
    tenantId?: TenantId;
    /** Data of the event. Example: `{"messageId":"msg_01"}`. */
    payload?: {
        [key: string]: unknown;
    };
    timestamp?: EventTimestamp;
} & {
    [key: string]: unknown;
};
