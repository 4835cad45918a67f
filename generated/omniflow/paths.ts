// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/v1/messages": {
        /** Send a message. Sends a text, an image or what else the channel takes to a phone number. The answer holds the id of the conversation the message belongs to. May be repeated only together with an `Idempotency-Key` that stays the same: without one, a repetition may send the message twice. Assumed: method and path follow the name of the SDK's call; parameters and use of the answer stand in the README */
        post: operations["messagesSend"];
    };
    "/v1/conversations/{conversationId}/messages": {
        /** Messages of a conversation. One page of the messages of a conversation. Their order is not documented. Assumed: method and path follow the SDK, whose call takes the id of a conversation first; the rival is a query on /v1/messages */
        get: operations["messagesList"];
    };
    "/v1/conversations": {
        /** Conversations. One page of the conversations, of one state or one inbox where asked for. Their order is not documented. Assumed: method and path follow the name of the SDK's call; parameters stand in the README */
        get: operations["conversationsList"];
    };
    "/v1/conversations/{id}": {
        /** One conversation. One conversation by its id. Assumed: method and path follow the name of the SDK's call */
        get: operations["conversationsGet"];
    };
    "/v1/conversations/{id}/resolve": {
        /** Mark a conversation as resolved. Has no body. Causes `conversation.resolved`. Repeating it changes nothing; should a server refuse the repetition with 409, the conversation is resolved all the same. Assumed: method and path are those of public back ends of the same kind; whether the conversation or nothing comes back is not known */
        post: operations["conversationsResolve"];
    };
    "/v1/conversations/{id}/assign": {
        /** Put an agent in charge. Puts one agent in charge of a conversation, in place of any other. Repeating it changes nothing. Assumed: method and path are those of public back ends of the same kind; whether the conversation or nothing comes back is not known */
        post: operations["conversationsAssign"];
    };
    "/v1/conversations/{id}/reopen": {
        /** Reopen a resolved conversation. Has no body. Repeating it changes nothing; should a server refuse the repetition with 409, the conversation is open all the same. Assumed: method and path are those of public back ends of the same kind; whether the conversation or nothing comes back is not known */
        post: operations["conversationsReopen"];
    };
    "/v1/contacts": {
        /** Find a contact by phone number. There is one contact with a number, or none. None may look like `null`, an empty list or 404; one may stand alone or in a list. Assumed: giving null for none suits a search by query; the rival is a path of its own, /v1/contacts/by-phone/{phone}. How one and none look on the wire is not known */
        get: operations["contactsFindByPhone"];
        /** Create a contact. Creates a contact for a phone number. May be repeated only together with an `Idempotency-Key` that stays the same: without one, a repetition may create a second contact, or be refused with 409 although the contact is there. Assumed: method and path follow the name of the SDK's call; parameters stand in the README */
        post: operations["contactsCreate"];
    };
    "/v1/contacts/{id}": {
        /** One contact. One contact by its id. Assumed: method and path follow the name of the SDK's call */
        get: operations["contactsGet"];
    };
    "/v1/inboxes": {
        /** Inboxes. All inboxes, in one list without pages. Assumed: method and path follow the name of the SDK's call; on the wire the list may be wrapped in data */
        get: operations["inboxesList"];
    };
    "/v1/templates": {
        /** Approved templates. All approved templates, of one channel where asked for, in one list without pages. Assumed: method and path follow the name of the SDK's call; on the wire the list may be wrapped in data */
        get: operations["templatesList"];
    };
    "/v1/templates/send": {
        /** Send a message made from a template. Fills in a template and sends it to a phone number. May be repeated only together with an `Idempotency-Key` that stays the same: without one, a repetition may send the message twice. Assumed: a call of its own in the SDK suggests a path of its own; the rival is POST /v1/messages with a content of the type template. That the message comes back is assumed too */
        post: operations["templatesSend"];
    };
    "/v1/webhooks": {
        /** Registered webhooks. All webhooks, in one list without pages. Secrets are not shown. Assumed: method and path follow the name of the SDK's call; on the wire the list may be wrapped in data */
        get: operations["webhooksList"];
        /** Register a webhook. Registers an address for events and the secret their signatures are made with. May be repeated only together with an `Idempotency-Key` that stays the same: without one, a repetition may register the address twice, and then each event comes twice. Assumed: method and path follow the name of the SDK's call; parameters stand in the README */
        post: operations["webhooksCreate"];
    };
    "/v1/webhooks/{id}": {
        /** Remove a webhook. Nothing is sent to its address any more. Repeating it is harmless, but may be answered with 404, because the first attempt had worked. Assumed: method and path follow the name of the SDK's call */
        delete: operations["webhooksDelete"];
    };
    "/v1/webhooks/{id}/deliveries": {
        /** Deliveries of a webhook. One page of what was sent, or was to be sent, to a webhook. The order is not documented. Assumed: method and path follow the name of the SDK's call; limit and data stand in the README */
        get: operations["webhooksListDeliveries"];
    };
    "/v1/oauth/token": {
        /** Get an access token. Exchanges the id and the secret of a client for an access token (RFC 6749, client credentials). The path is what the SDK calls `tokenPath` and may be set by its user. Keep a token until 30 seconds before it expires, an hour if the answer does not say, and ask once for many calls at a time. More tokens do no harm, so this may be repeated. Assumed: RFC 6749 allows the client's id and secret in the body or as HTTP Basic and prefers the latter; messaging services (Infobip, Twilio) ask for them in the body. That the path is the default follows from its being called optional */
        post: operations["oauthToken"];
    };
}
export interface webhooks {
    "message.received": {
        /** A message came in. Somebody wrote. The event holds no content; ask `messagesList` for it. */
        post: operations["onMessageReceived"];
    };
    "conversation.created": {
        /** A conversation began. A conversation began, by a message from either side. */
        post: operations["onConversationCreated"];
    };
    "conversation.resolved": {
        /** A conversation was resolved. Somebody marked a conversation as resolved. */
        post: operations["onConversationResolved"];
    };
    "contact.opted_out": {
        /** A contact wants no more messages. A contact wants no more messages. From now on sends to the number are refused (assumed). */
        post: operations["onContactOptedOut"];
    };
}
export interface components {
    schemas: {
        /** The network a message travels through. An open set, of which the README shows one member. */
        Channel: "whatsapp_official" | (string & {});
        /** State of a conversation. An open set. Assumed: the word resolved and that there are others */
        ConversationStatus: "open" | "resolved" | (string & {});
        /** Whether a message came in or went out, from the point of view of the one who has the account. An open set. Assumed: the README shows no value; these two are the usual ones */
        Direction: "inbound" | "outbound" | (string & {});
        /** Name of an event. An open set. */
        WebhookEventType: "message.received" | "conversation.created" | "conversation.resolved" | "contact.opted_out" | (string & {});
        /** What a message says. `type` tells its form; types other than text and image are taken as they are. Assumed: that there are other types, and that their members stand beside type */
        MessageContent: (components["schemas"]["TextContent"] | components["schemas"]["ImageContent"]) | components["schemas"]["OtherContent"];
        /** A text. Example: `{"type":"text","text":"Olá! Como posso ajudar?"}`. */
        TextContent: {
            /** Says that this is a text. */
            type: "text";
            /** The text. Which marks it may hold depends on the channel. */
            text: string;
        };
        /** An image. Example: `{"type":"image","url":"https://cdn.example.com/recibo.png","caption":"Seu recibo"}`. */
        ImageContent: {
            /** Says that this is an image. */
            type: "image";
            /** Address the image can be fetched from. */
            url: string;
            /** Text below the image. Assumed: the README always gives one; that it may be left out is the usual rule */
            caption?: string;
        };
        /** Content of a type that is not described here. Assumed: the README shows two types, channels such as WhatsApp have more. Example: `{"type":"document","url":"https://cdn.example.com/contrato.pdf","filename":"contrato.pdf"}`. */
        OtherContent: {
            /** Name of the type, neither `text` nor `image`. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** A message to be sent. Example: `{"to":"+5511999999999","channel":"whatsapp_official","content":{"type":"text","text":"Olá! Como posso ajudar?"}}`. */
        SendMessageParams: {
            /** Phone number of the receiver in E.164 form, with `+`. */
            to: string;
            channel: components["schemas"]["Channel"];
            content: components["schemas"]["MessageContent"];
        };
        /** A message. Example: `{"id":"msg_01","conversationId":"cnv_01","channel":"whatsapp_official","direction":"outbound","content":{"type":"text","text":"Olá! Como posso ajudar?"},"status":"queued","createdAt":"2026-03-11T14:29:58.000Z"}`. */
        MessageDto: {
            /** Id of the message. */
            id: string;
            /** Id of the conversation it belongs to. */
            conversationId: string;
            /** Assumed: a member of the event message.received and of the send */
            channel?: components["schemas"]["Channel"];
            /** Assumed: a member of the event message.received */
            direction?: components["schemas"]["Direction"];
            /** Assumed: a member of the send */
            content?: components["schemas"]["MessageContent"];
            /** How far the message got. The values are not known. Assumed: messages of comparable services have one */
            status?: string;
            /** When it was created, in ISO 8601 form. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. */
            createdAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** One page of messages. Example: `{"data":[{"id":"msg_01","conversationId":"cnv_01"}],"nextCursor":"eyJpZCI6Im1zZ18wMiJ9"}`. */
        PaginatedMessage: {
            /** The entries of the page. */
            data: components["schemas"]["MessageDto"][];
            nextCursor?: components["schemas"]["NextCursor"];
        } & {
            [key: string]: unknown;
        };
        /** The `cursor` of the next page. Null, missing or empty where there is none. Assumed: how the last page looks */
        NextCursor: string | null;
        /** A conversation with one contact in one inbox. Example: `{"id":"cnv_01","status":"open","contactId":"cnt_01","inboxId":"inb_01","assigneeId":null,"createdAt":"2026-03-11T14:29:58.000Z","updatedAt":"2026-03-11T14:30:00.000Z"}`. */
        ConversationDto: {
            /** Id of the conversation. */
            id: string;
            /** Assumed: the list can be filtered by it */
            status?: components["schemas"]["ConversationStatus"];
            /** Id of the contact. Assumed: a member of the event conversation.created */
            contactId?: string;
            /** Id of the inbox. Assumed: a member of the event conversation.created, and the list can be filtered by it */
            inboxId?: string;
            /** Id of the agent in charge, or null where there is none. Assumed: conversations can be assigned; the name and the null are guesses */
            assigneeId?: string | null;
            /** When it began, in ISO 8601 form. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. */
            createdAt?: string;
            /** When something last happened in it, in ISO 8601 form. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** One page of conversations. Example: `{"data":[{"id":"cnv_01","status":"open"}],"nextCursor":null}`. */
        PaginatedConversation: {
            /** The entries of the page. */
            data: components["schemas"]["ConversationDto"][];
            nextCursor?: components["schemas"]["NextCursor"];
        } & {
            [key: string]: unknown;
        };
        /** Who is to be in charge. Example: `{"agentId":"agent-uuid"}`. */
        AssignConversationParams: {
            /** Id of the agent. */
            agentId: string;
        };
        /** A contact to be created. Example: `{"phoneNumber":"+5511999999999","name":"Maria"}`. */
        CreateContactParams: {
            /** Phone number in E.164 form, with `+`. */
            phoneNumber: string;
            /** Name of the contact. Assumed: the README always gives one; that it may be left out suits contacts who write first */
            name?: string;
        };
        /** A contact. The README reads none of its members. Example: `{"id":"cnt_01","phoneNumber":"+5511999999999","name":"Maria","optedOut":false,"createdAt":"2026-03-11T14:29:57.000Z"}`. */
        ContactDto: {
            /** Id of the contact. Assumed: contactsGet asks for it */
            id?: string;
            /** Phone number in E.164 form, with `+`. Assumed: given when the contact is created */
            phoneNumber?: string;
            /** Name of the contact, or null where it is not known. Assumed: given when the contact is created; the null is a guess */
            name?: string | null;
            /** Whether the contact wants no more messages. Assumed: there is an event contact.opted_out */
            optedOut?: boolean;
            /** When it was created, in ISO 8601 form. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. */
            createdAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** A contact that was looked for. An empty list and `null` both mean that there is none. Assumed: the SDK gives a contact or null; what the service says is not known, a list is usual for a query */
        ContactLookup: components["schemas"]["ContactDto"] | components["schemas"]["ContactDto"][] | null;
        /** An inbox. The README reads none of its members. Example: `{"id":"inb_01","name":"Atendimento","channel":"whatsapp_official"}`. */
        InboxDto: {
            /** Id of the inbox. Assumed: the list of conversations can be filtered by it */
            id?: string;
            /** Name of the inbox. Assumed: inboxes of comparable services have one */
            name?: string;
            /** Assumed: inboxes of comparable services belong to one channel */
            channel?: components["schemas"]["Channel"];
        } & {
            [key: string]: unknown;
        };
        /** A template. The README reads none of its members. Example: `{"id":"boas_vindas_v1","name":"Boas-vindas","channel":"whatsapp_official","language":"pt_BR","status":"approved","params":["nome","empresa"]}`. */
        TemplateDto: {
            /** Id of the template, as `templateId` takes it. Assumed: templatesSend asks for it */
            id?: string;
            /** Name of the template. Assumed: templates of comparable services have one */
            name?: string;
            /** Assumed: the list can be filtered by it */
            channel?: components["schemas"]["Channel"];
            /** Language of its text, such as `pt_BR`. Assumed: templates of WhatsApp have one; the form is WhatsApp's */
            language?: string;
            /** Whether the template may be used. Listed ones are approved. An open set. Assumed: the README says that approved templates are listed; the word is a guess */
            status?: "approved" | (string & {});
            /** Names of what can be filled in. Assumed: templatesSend fills in values by name; that the names are listed is a guess */
            params?: string[];
        } & {
            [key: string]: unknown;
        };
        /** A message to be made from a template and sent. Example: `{"to":"+5511999999999","channel":"whatsapp_official","templateId":"boas_vindas_v1","params":{"nome":"João","empresa":"Acme"}}`. */
        SendTemplateParams: {
            /** Phone number of the receiver in E.164 form, with `+`. */
            to: string;
            channel: components["schemas"]["Channel"];
            /** Id of the template. */
            templateId: string;
            /** What to fill in, by name. May be left out for a template without names. Assumed: the README always gives it; that it may be left out is the usual rule */
            params?: {
                [key: string]: string;
            };
        };
        /** A webhook to be registered. Example: `{"url":"https://sua-api.com/omniflow/webhook","events":["message.received","conversation.created"],"secret":"seu-segredo-aqui"}`. */
        CreateWebhookParams: {
            /** Address the events are POSTed to. */
            url: string;
            /** The events that are sent, and no others. */
            events: components["schemas"]["WebhookEventType"][];
            /** Secret the signatures are made with. It is not shown again. Assumed: that it is required; without one there would be nothing to verify */
            secret: string;
        };
        /** A registered webhook. Its secret is not among its members. Example: `{"id":"whk_01","url":"https://sua-api.com/omniflow/webhook","events":["message.received","conversation.created"],"active":true,"createdAt":"2026-03-11T14:00:00.000Z"}`. */
        WebhookDto: {
            /** Id of the webhook. */
            id: string;
            /** Address the events are POSTed to. Assumed: given when the webhook is created */
            url?: string;
            /** The events that are sent. Assumed: given when the webhook is created */
            events?: components["schemas"]["WebhookEventType"][];
            /** Whether events are sent at present. Assumed: webhooks of comparable services have it */
            active?: boolean;
            /** When it was registered, in ISO 8601 form. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. */
            createdAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** An event that was sent, or was to be sent, to a webhook. The README reads none of its members. Example: `{"id":"dlv_01","webhookId":"whk_01","eventType":"message.received","status":"delivered","responseStatus":200,"attempt":1,"createdAt":"2026-03-11T14:30:00.500Z"}`. */
        WebhookDeliveryDto: {
            /** Id of the delivery. Assumed: objects of comparable services have one */
            id?: string;
            /** Id of the webhook. Assumed: histories of comparable services have it */
            webhookId?: string;
            /** Assumed: histories of comparable services have it */
            eventType?: components["schemas"]["WebhookEventType"];
            /** How it went. The values are not known. Assumed: histories of comparable services have it */
            status?: string;
            /** HTTP status the receiver answered with. Null or missing where it did not answer. Assumed: histories of comparable services have it; the null is a guess */
            responseStatus?: number | null;
            /** Which attempt this was, counted from 1. Assumed: histories of comparable services have it */
            attempt?: number;
            /** When it was sent, in ISO 8601 form. Assumed: objects of comparable services have it, under this name where fields are in camelCase. Format: `date-time`. */
            createdAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** One page of deliveries. Example: `{"data":[{"id":"dlv_01","webhookId":"whk_01","eventType":"message.received"}],"nextCursor":null}`. */
        PaginatedWebhookDelivery: {
            /** The entries of the page. */
            data: components["schemas"]["WebhookDeliveryDto"][];
            nextCursor?: components["schemas"]["NextCursor"];
        } & {
            [key: string]: unknown;
        };
        /** The form of RFC 6749, section 4.4.2, with the client's credentials in the body. Assumed: RFC 6749 names the fields; where the credentials go is the service's choice. Example: `{"grant_type":"client_credentials","client_id":"client_123","client_secret":"secret_123"}`. */
        TokenRequest: {
            /** Says how the token is asked for. */
            grant_type: "client_credentials";
            /** Id of the client, `clientId` in the SDK. */
            client_id: string;
            /** Secret of the client, `clientSecret` in the SDK. */
            client_secret: string;
            /** What the token shall be good for, names with blanks between them. The service's names are not known. */
            scope?: string;
        };
        /** The answer of RFC 6749, section 5.1. Assumed: RFC 6749 fixes it for all services. Example: `{"access_token":"omf_at_5b0c1d","token_type":"Bearer","expires_in":3600}`. */
        TokenResponse: {
            /** The token. Opaque to the client. */
            access_token: string;
            /** How the token is used, `Bearer`. Compare without regard to case. */
            token_type: string;
            /** For how many seconds from now the token is good. An hour is assumed where this is missing. */
            expires_in?: number;
            /** What the token is good for, where that differs from what was asked for. */
            scope?: string;
        } & {
            [key: string]: unknown;
        };
        /** The failure of RFC 6749, section 5.2. Here `error` is a text, elsewhere an object. Assumed: RFC 6749 fixes it for all services, not all keep to it. Example: `{"error":"invalid_client","error_description":"Client authentication failed"}`. */
        TokenError: {
            /** What went wrong, in one word. An open set. */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | (string & {});
            /** Text for people. */
            error_description?: string;
            /** Address of a page about the error. */
            error_uri?: string;
        } & {
            [key: string]: unknown;
        };
        /** A failure. As its form is assumed, a reader takes what it finds. Code: `error.code`, else `code`, else `error` where that is a text, else `http_` and the status. Message: `error.message`, else `message`, else `error_description`, else the body as text, else the text of the status. Request id: the header, else `requestId`, `request_id`, `error.requestId`, `meta.request_id`. Assumed: the README does not show a body; an object under error is the most common form. Example: `{"error":{"code":"quota_exceeded","message":"Message quota exceeded","details":{}}}`. */
        Error: {
            /** What went wrong. */
            error?: {
                /** What went wrong, in one word. An open set, of which the README shows one member. */
                code?: "quota_exceeded" | (string & {});
                /** Text for people. */
                message?: string;
                /** What else there is to say. Depends on the code. */
                details?: {
                    [key: string]: unknown;
                };
                /** Id of the request, where it stands in the body too. */
                requestId?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** Id of the account the event belongs to. */
        TenantId: string;
        /** When it happened, in ISO 8601 form. A receiver takes other forms too, a number for instance. Assumed: the README does not show a value; dates in JSON mostly have this form */
        EventTimestamp: string;
        /** A message came in. Example: `{"type":"message.received","tenantId":"tnt_01","payload":{"messageId":"msg_01","conversationId":"cnv_01","channel":"whatsapp_official","direction":"inbound"},"timestamp":"2026-03-11T14:30:00.000Z"}`. */
        MessageReceivedEvent: {
            /** Name of the event. */
            type: "message.received";
            tenantId: components["schemas"]["TenantId"];
            /** What happened. */
            payload: {
                /** Id of the message. */
                messageId: string;
                /** Id of the conversation it belongs to. */
                conversationId: string;
                channel: components["schemas"]["Channel"];
                direction: components["schemas"]["Direction"];
            } & {
                [key: string]: unknown;
            };
            timestamp: components["schemas"]["EventTimestamp"];
        } & {
            [key: string]: unknown;
        };
        /** A conversation began. Example: `{"type":"conversation.created","tenantId":"tnt_01","payload":{"conversationId":"cnv_01","contactId":"cnt_01","inboxId":"inb_01"},"timestamp":"2026-03-11T14:29:59.000Z"}`. */
        ConversationCreatedEvent: {
            /** Name of the event. */
            type: "conversation.created";
            tenantId: components["schemas"]["TenantId"];
            /** What happened. */
            payload: {
                /** Id of the conversation. */
                conversationId: string;
                /** Id of the contact. */
                contactId: string;
                /** Id of the inbox. */
                inboxId: string;
            } & {
                [key: string]: unknown;
            };
            timestamp: components["schemas"]["EventTimestamp"];
        } & {
            [key: string]: unknown;
        };
        /** A conversation was resolved. Example: `{"type":"conversation.resolved","tenantId":"tnt_01","payload":{"conversationId":"cnv_01","resolvedBy":"José Conceição 🙂"},"timestamp":"2026-03-11T14:30:02.000Z"}`. */
        ConversationResolvedEvent: {
            /** Name of the event. */
            type: "conversation.resolved";
            tenantId: components["schemas"]["TenantId"];
            /** What happened. */
            payload: {
                /** Id of the conversation. */
                conversationId: string;
                /** Who resolved it. Assumed: the README shows the name of the field only; probably the id of an agent, so take any text */
                resolvedBy: string;
            } & {
                [key: string]: unknown;
            };
            timestamp: components["schemas"]["EventTimestamp"];
        } & {
            [key: string]: unknown;
        };
        /** A contact wants no more messages. Example: `{"type":"contact.opted_out","tenantId":"tnt_01","payload":{"contactId":"cnt_01","phoneNumber":"+5511999999999"},"timestamp":"2026-03-11T14:30:01.000Z"}`. */
        ContactOptedOutEvent: {
            /** Name of the event. */
            type: "contact.opted_out";
            tenantId: components["schemas"]["TenantId"];
            /** What happened. */
            payload: {
                /** Id of the contact. */
                contactId: string;
                /** Phone number of the contact in E.164 form, with `+` (the form is assumed). */
                phoneNumber: string;
            } & {
                [key: string]: unknown;
            };
            timestamp: components["schemas"]["EventTimestamp"];
        } & {
            [key: string]: unknown;
        };
        /** An event of a type that is not described here. Only `type` can be relied on. Example: `{"type":"message.read","tenantId":"tnt_01","payload":{"messageId":"msg_01"},"timestamp":"2026-03-11T14:30:03.000Z"}`. */
        UnknownWebhookEvent: {
            type: components["schemas"]["WebhookEventType"];
            tenantId?: components["schemas"]["TenantId"];
            /** What happened. */
            payload?: {
                [key: string]: unknown;
            };
            timestamp?: components["schemas"]["EventTimestamp"];
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** The message, sent or waiting to be sent. Assumed: any of 200, 201 and 202 may come; a client takes each */
        Message: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MessageDto"];
            };
        };
        /** The conversation. */
        Conversation: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConversationDto"];
            };
        };
        /** The contact. */
        Contact: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        /** The webhook, without its secret. */
        Webhook: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookDto"];
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
        /** The message cannot be sent as it is: a field is missing or wrong, or the contact opted out. Trying again does not help. Assumed: that a contact who opted out is refused like this, and the code */
        NotSendable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** Too much at once, or a quota is used up. Wait as `Retry-After` says, then try again. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** A failure: any status from 400 up. 401 means wrong credentials, 404 that there is nothing with this id, 422 that a value is not accepted; 5xx are tried again. Assumed: the meaning of each status is the usual one; the README names 422 and 429 only */
        Failed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** Taken. Any 2xx should do. */
        EventHandled: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not genuine. */
        EventRefused: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** Not taken. Whether and when the service tries again is not known. */
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
        /** How many entries a page may have. What the server takes without it is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
        Limit: number;
        /** Where the page begins, the `nextCursor` of the page before. Without it, the first page. Assumed: the SDK's option has this name; the name on the wire is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
        Cursor: string;
        /** Any text that is unique for what is to be done, and the same for each attempt to do it, a random UUID for instance. It is what makes this call safe to repeat. Assumed: the README promises retries of sends and creates and names no key; this header is the usual one, a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
        IdempotencyKey: string;
        /** `sha256=` and the lower-case hex digits of the HMAC-SHA256 of the raw body, with the webhook's secret as key. The digits alone are taken too. The examples are made with the secret `seu-segredo-aqui`, each from the event's example as JSON without blanks and line feeds. Assumed: the README does not show a value; the name copies X-Hub-Signature-256, which a WhatsApp gateway gets itself, and the SDK's check takes payload, signature and secret, which leaves no place for a time */
        Signature: string;
    };
    requestBodies: never;
    headers: {
        RequestId: string;
        RetryAfter: number | string;
    };
    pathItems: {
        UnknownDelivery: {
            /** An event that is not described here. New types of events have the same envelope and the same signature as those under `webhooks`. Not an event of its own. */
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
                /** Any text that is unique for what is to be done, and the same for each attempt to do it, a random UUID for instance. It is what makes this call safe to repeat. Assumed: the README promises retries of sends and creates and names no key; this header is the usual one, a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** Whom to write, where, and what. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageParams"];
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
                /** How many entries a page may have. What the server takes without it is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
                limit?: number;
                /** Where the page begins, the `nextCursor` of the page before. Without it, the first page. Assumed: the SDK's option has this name; the name on the wire is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
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
                    "application/json": components["schemas"]["PaginatedMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    conversationsList: {
        parameters: {
            query?: {
                /** Only conversations in this state. Without it, in any (assumed). Example: `open`. */
                status?: components["schemas"]["ConversationStatus"];
                /** Only conversations of this inbox. Example: `inb_01`. */
                inboxId?: string;
                /** How many entries a page may have. What the server takes without it is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
                limit?: number;
                /** Where the page begins, the `nextCursor` of the page before. Without it, the first page. Assumed: the SDK's option has this name; the name on the wire is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
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
                    "application/json": components["schemas"]["PaginatedConversation"];
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
                "application/json": components["schemas"]["AssignConversationParams"];
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
                /** Phone number in E.164 form. The `+` travels as `%2B`. Assumed: named like the field of the contact; the README passes the number without a name. Example: `+5511999999999`. */
                phoneNumber: string;
            };
            path?: never;
        };
        responses: {
            /** The contact, or none. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLookup"];
                };
            };
            /** There is no contact with this number. Not a failure for a search. Assumed: one of three ways in which none may look */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                /** Any text that is unique for what is to be done, and the same for each attempt to do it, a random UUID for instance. It is what makes this call safe to repeat. Assumed: the README promises retries of sends and creates and names no key; this header is the usual one, a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** The contact. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactParams"];
            };
        };
        responses: {
            200: components["responses"]["Contact"];
            201: components["responses"]["Contact"];
            /** There is a contact with this phone number already. Assumed: a phone number names one contact; no document says how a second one is refused */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "application/json": components["schemas"]["InboxDto"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    templatesList: {
        parameters: {
            query?: {
                /** Only templates of this channel. Without it, of all (assumed). Example: `whatsapp_official`. */
                channel?: components["schemas"]["Channel"];
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
                    "application/json": components["schemas"]["TemplateDto"][];
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
                /** Any text that is unique for what is to be done, and the same for each attempt to do it, a random UUID for instance. It is what makes this call safe to repeat. Assumed: the README promises retries of sends and creates and names no key; this header is the usual one, a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** Whom to write, where, and the template with what to fill in. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTemplateParams"];
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
                    "application/json": components["schemas"]["WebhookDto"][];
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
                /** Any text that is unique for what is to be done, and the same for each attempt to do it, a random UUID for instance. It is what makes this call safe to repeat. Assumed: the README promises retries of sends and creates and names no key; this header is the usual one, a server that does not know it ignores it. Example: `0b9d6f0e-6c1f-4f0b-9a55-2f6f0c5b7a10`. */
                "Idempotency-Key"?: string;
            };
            path?: never;
        };
        /** Where to send what. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookParams"];
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
                /** How many entries a page may have. What the server takes without it is not known. Assumed: the bounds 1 and 100 are common, and 100 is the largest value shown. Example: `50`. */
                limit?: number;
                /** Where the page begins, the `nextCursor` of the page before. Without it, the first page. Assumed: the SDK's option has this name; the name on the wire is not known. Example: `eyJpZCI6Im1zZ18wMiJ9`. */
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
                    "application/json": components["schemas"]["PaginatedWebhookDelivery"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failed"];
        };
    };
    oauthToken: {
        parameters: { query?: never; path?: never };
        /** Who asks. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
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
                    "application/json": components["schemas"]["TokenResponse"];
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
                    "application/json": components["schemas"]["TokenError"];
                };
            };
        };
    };
    onMessageReceived: {
        parameters: {
            query?: never;
            header: {
                /** `sha256=` and the lower-case hex digits of the HMAC-SHA256 of the raw body, with the webhook's secret as key. The digits alone are taken too. The examples are made with the secret `seu-segredo-aqui`, each from the event's example as JSON without blanks and line feeds. Assumed: the README does not show a value; the name copies X-Hub-Signature-256, which a WhatsApp gateway gets itself, and the SDK's check takes payload, signature and secret, which leaves no place for a time */
                "x-omniflow-signature-256": components["parameters"]["Signature"];
            };
            path?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageReceivedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onConversationCreated: {
        parameters: {
            query?: never;
            header: {
                /** `sha256=` and the lower-case hex digits of the HMAC-SHA256 of the raw body, with the webhook's secret as key. The digits alone are taken too. The examples are made with the secret `seu-segredo-aqui`, each from the event's example as JSON without blanks and line feeds. Assumed: the README does not show a value; the name copies X-Hub-Signature-256, which a WhatsApp gateway gets itself, and the SDK's check takes payload, signature and secret, which leaves no place for a time */
                "x-omniflow-signature-256": components["parameters"]["Signature"];
            };
            path?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationCreatedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onConversationResolved: {
        parameters: {
            query?: never;
            header: {
                /** `sha256=` and the lower-case hex digits of the HMAC-SHA256 of the raw body, with the webhook's secret as key. The digits alone are taken too. The examples are made with the secret `seu-segredo-aqui`, each from the event's example as JSON without blanks and line feeds. Assumed: the README does not show a value; the name copies X-Hub-Signature-256, which a WhatsApp gateway gets itself, and the SDK's check takes payload, signature and secret, which leaves no place for a time */
                "x-omniflow-signature-256": components["parameters"]["Signature"];
            };
            path?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationResolvedEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onContactOptedOut: {
        parameters: {
            query?: never;
            header: {
                /** `sha256=` and the lower-case hex digits of the HMAC-SHA256 of the raw body, with the webhook's secret as key. The digits alone are taken too. The examples are made with the secret `seu-segredo-aqui`, each from the event's example as JSON without blanks and line feeds. Assumed: the README does not show a value; the name copies X-Hub-Signature-256, which a WhatsApp gateway gets itself, and the SDK's check takes payload, signature and secret, which leaves no place for a time */
                "x-omniflow-signature-256": components["parameters"]["Signature"];
            };
            path?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactOptedOutEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
    onUnknownEvent: {
        parameters: {
            query?: never;
            header: {
                /** `sha256=` and the lower-case hex digits of the HMAC-SHA256 of the raw body, with the webhook's secret as key. The digits alone are taken too. The examples are made with the secret `seu-segredo-aqui`, each from the event's example as JSON without blanks and line feeds. Assumed: the README does not show a value; the name copies X-Hub-Signature-256, which a WhatsApp gateway gets itself, and the SDK's check takes payload, signature and secret, which leaves no place for a time */
                "x-omniflow-signature-256": components["parameters"]["Signature"];
            };
            path?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnknownWebhookEvent"];
            };
        };
        responses: {
            200: components["responses"]["EventHandled"];
            401: components["responses"]["EventRefused"];
            default: components["responses"]["EventNotHandled"];
        };
    };
}
