// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import * as v from 'valibot';

/**
 * Messaging network. Other values may occur; the README shows only this one.
 */
export const vChannel = v.union([v.picklist(['whatsapp_official']), v.string()]);

/**
 * State of a conversation. Other values may occur.
 */
export const vConversationStatus = v.union([v.picklist(['open', 'resolved']), v.string()]);

/**
 * Whether the account received or sent the message. Other values may occur.
 */
export const vDirection = v.union([v.picklist(['inbound', 'outbound']), v.string()]);

/**
 * Name of an event. Other values may occur.
 */
export const vWebhookEventType = v.union([v.picklist([
        'message.received',
        'conversation.created',
        'conversation.resolved',
        'contact.opted_out'
    ]), v.string()]);

/**
 * A text message.
 */
export const vTextContent = v.object({
    type: v.literal('text'),
    text: v.string()
});

/**
 * An image.
 */
export const vImageContent = v.object({
    type: v.literal('image'),
    url: v.string(),
    caption: v.optional(v.string())
});

/**
 * Content of a type that is not described here.
 */
export const vOtherContent = v.objectWithRest({
    type: v.pipe(v.string(), v.regex(/^(?!(?:text|image)$)/))
}, v.unknown());

/**
 * The content of a message. `type` identifies its kind; types other than text and image are passed through.
 */
export const vMessageContent = v.union([v.variant('type', [vTextContent, vImageContent]), vOtherContent]);

/**
 * A message to send.
 */
export const vSendMessageParams = v.object({
    to: v.string(),
    channel: vChannel,
    content: vMessageContent
});

/**
 * A message.
 */
export const vMessageDto = v.objectWithRest({
    id: v.string(),
    conversationId: v.string(),
    channel: v.optional(vChannel),
    direction: v.optional(vDirection),
    content: v.optional(vMessageContent),
    status: v.optional(v.string()),
    createdAt: v.optional(v.string())
}, v.unknown());

/**
 * The `cursor` of the next page. Null, missing or empty if there is none.
 */
export const vNextCursor = v.nullable(v.string());

/**
 * One page of messages.
 */
export const vPaginatedMessage = v.objectWithRest({
    data: v.array(vMessageDto),
    nextCursor: v.optional(vNextCursor)
}, v.unknown());

/**
 * A conversation with one contact in one inbox.
 */
export const vConversationDto = v.objectWithRest({
    id: v.string(),
    status: v.optional(vConversationStatus),
    contactId: v.optional(v.string()),
    inboxId: v.optional(v.string()),
    assigneeId: v.nullish(v.string()),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string())
}, v.unknown());

/**
 * One page of conversations.
 */
export const vPaginatedConversation = v.objectWithRest({
    data: v.array(vConversationDto),
    nextCursor: v.optional(vNextCursor)
}, v.unknown());

/**
 * The agent to assign.
 */
export const vAssignConversationParams = v.object({
    agentId: v.string()
});

/**
 * A contact to create.
 */
export const vCreateContactParams = v.object({
    phoneNumber: v.string(),
    name: v.optional(v.string())
});

/**
 * A contact. The README's examples read none of its members.
 */
export const vContactDto = v.objectWithRest({
    id: v.optional(v.string()),
    phoneNumber: v.optional(v.string()),
    name: v.nullish(v.string()),
    optedOut: v.optional(v.boolean()),
    createdAt: v.optional(v.string())
}, v.unknown());

/**
 * The contact found. An empty list and `null` both mean no match.
 */
export const vContactLookup = v.nullable(v.union([vContactDto, v.array(vContactDto)]));

/**
 * An inbox. The README's examples read none of its members.
 */
export const vInboxDto = v.objectWithRest({
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    channel: v.optional(vChannel)
}, v.unknown());

/**
 * A template. The README's examples read none of its members.
 */
export const vTemplateDto = v.objectWithRest({
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    channel: v.optional(vChannel),
    language: v.optional(v.string()),
    status: v.optional(v.union([v.picklist(['approved']), v.string()])),
    params: v.optional(v.array(v.string()))
}, v.unknown());

/**
 * A template message to send.
 */
export const vSendTemplateParams = v.object({
    to: v.string(),
    channel: vChannel,
    templateId: v.string(),
    params: v.optional(v.record(v.string(), v.string()))
});

/**
 * A webhook to register.
 */
export const vCreateWebhookParams = v.object({
    url: v.string(),
    events: v.array(vWebhookEventType),
    secret: v.pipe(v.string(), v.minLength(1))
});

/**
 * A registered webhook, without its secret.
 */
export const vWebhookDto = v.objectWithRest({
    id: v.string(),
    url: v.optional(v.string()),
    events: v.optional(v.array(vWebhookEventType)),
    active: v.optional(v.boolean()),
    createdAt: v.optional(v.string())
}, v.unknown());

/**
 * A delivery of an event to a webhook. The README's examples read none of its members.
 */
export const vWebhookDeliveryDto = v.objectWithRest({
    id: v.optional(v.string()),
    webhookId: v.optional(v.string()),
    eventType: v.optional(vWebhookEventType),
    status: v.optional(v.string()),
    responseStatus: v.nullish(v.pipe(v.number(), v.integer())),
    attempt: v.optional(v.pipe(v.number(), v.integer())),
    createdAt: v.optional(v.string())
}, v.unknown());

/**
 * One page of deliveries.
 */
export const vPaginatedWebhookDelivery = v.objectWithRest({
    data: v.array(vWebhookDeliveryDto),
    nextCursor: v.optional(vNextCursor)
}, v.unknown());

/**
 * The form fields of RFC 6749, section 4.4.2, with the client's credentials in the body.
 */
export const vTokenRequest = v.object({
    grant_type: v.literal('client_credentials'),
    client_id: v.string(),
    client_secret: v.string(),
    scope: v.optional(v.string())
});

/**
 * Token response of RFC 6749, section 5.1.
 */
export const vTokenResponse = v.objectWithRest({
    access_token: v.string(),
    token_type: v.string(),
    expires_in: v.optional(v.pipe(v.number(), v.integer())),
    scope: v.optional(v.string())
}, v.unknown());

/**
 * Error response of RFC 6749, section 5.2. Its `error` is a string, while that of other calls is an object.
 */
export const vTokenError = v.objectWithRest({
    error: v.union([v.picklist([
            'invalid_request',
            'invalid_client',
            'invalid_grant',
            'unauthorized_client',
            'unsupported_grant_type',
            'invalid_scope'
        ]), v.string()]),
    error_description: v.optional(v.string()),
    error_uri: v.optional(v.string())
}, v.unknown());

/**
 * A failure. The format is assumed, so clients should look in several places. Code: `error.code`, else `code`, else `error` if it is a string, else `http_` and the status. Message: `error.message`, else `message`, else `error_description`, else the body as text, else the status text. Request id: the header, else `requestId`, `request_id`, `error.requestId`, `meta.request_id`.
 */
export const vErrorResponse = v.objectWithRest({
    error: v.optional(v.objectWithRest({
        code: v.optional(v.union([v.picklist(['quota_exceeded']), v.string()])),
        message: v.optional(v.string()),
        details: v.optional(v.record(v.string(), v.unknown())),
        requestId: v.optional(v.string())
    }, v.unknown()))
}, v.unknown());

/**
 * Id of the account the event belongs to.
 */
export const vTenantId = v.string();

/**
 * When the event happened. Accept other formats too, such as a number.
 */
export const vEventTimestamp = v.string();

/**
 * A message was received.
 */
export const vMessageReceivedEvent = v.objectWithRest({
    type: v.literal('message.received'),
    tenantId: vTenantId,
    payload: v.objectWithRest({
        messageId: v.string(),
        conversationId: v.string(),
        channel: vChannel,
        direction: vDirection
    }, v.unknown()),
    timestamp: vEventTimestamp
}, v.unknown());

/**
 * A conversation was created.
 */
export const vConversationCreatedEvent = v.objectWithRest({
    type: v.literal('conversation.created'),
    tenantId: vTenantId,
    payload: v.objectWithRest({
        conversationId: v.string(),
        contactId: v.string(),
        inboxId: v.string()
    }, v.unknown()),
    timestamp: vEventTimestamp
}, v.unknown());

/**
 * A conversation was resolved.
 */
export const vConversationResolvedEvent = v.objectWithRest({
    type: v.literal('conversation.resolved'),
    tenantId: vTenantId,
    payload: v.objectWithRest({
        conversationId: v.string(),
        resolvedBy: v.string()
    }, v.unknown()),
    timestamp: vEventTimestamp
}, v.unknown());

/**
 * A contact opted out.
 */
export const vContactOptedOutEvent = v.objectWithRest({
    type: v.literal('contact.opted_out'),
    tenantId: vTenantId,
    payload: v.objectWithRest({
        contactId: v.string(),
        phoneNumber: v.string()
    }, v.unknown()),
    timestamp: vEventTimestamp
}, v.unknown());

/**
 * An event of another type. Only `type` is certain.
 */
export const vUnknownWebhookEvent = v.objectWithRest({
    type: vWebhookEventType,
    tenantId: v.optional(vTenantId),
    payload: v.optional(v.record(v.string(), v.unknown())),
    timestamp: v.optional(vEventTimestamp)
}, v.unknown());
