// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import * as v from 'valibot';

/**
 * Stable name of a failure. Other values may occur; older routes send none.
 */
export const vErrorCode = v.union([v.picklist([
        'AGENT_PRIVATE',
        'APP_ARCHIVED',
        'APP_NOT_FOUND',
        'AUTH_FAILED',
        'AUTH_USER_OR_B2B_REQUIRED',
        'BOT_NOT_INITIALIZED',
        'CHAT_NOT_FOUND',
        'E2EE_DISABLED',
        'FLOWS_INVALID',
        'INSUFFICIENT_SCOPE',
        'INVALID_TOKEN_TYPE',
        'LICENSE_RESTRICTED',
        'MAM_NOT_CONFIGURED',
        'MAM_READ_FAILED',
        'REFRESH_RECORD_NOT_FOUND',
        'ROOM_NOT_FOUND',
        'USER_NOT_FOUND',
        'VALIDATION_ERROR'
    ]), v.string()]);

/**
 * A failed call. All members are optional, because routes differ.
 */
export const vErrorResponse = v.objectWithRest({
    success: v.optional(v.boolean()),
    error: v.optional(v.string()),
    code: v.optional(vErrorCode),
    message: v.optional(v.string()),
    msg: v.optional(v.string()),
    details: v.optional(v.unknown()),
    errors: v.optional(v.unknown()),
    requestId: v.optional(v.string())
}, v.unknown());

/**
 * A success without further data.
 */
export const vOkResponse = v.objectWithRest({
    ok: v.optional(v.boolean())
}, v.unknown());

/**
 * Any response of the server.
 */
export const vPingResponse = v.record(v.string(), v.unknown());

/**
 * Version and build of the server.
 */
export const vVersionResponse = v.objectWithRest({
    version: v.nullish(v.string()),
    build: v.optional(v.objectWithRest({
        version: v.nullish(v.string()),
        commit: v.nullish(v.string()),
        branch: v.nullish(v.string()),
        time: v.nullish(v.string())
    }, v.unknown()))
}, v.unknown());

/**
 * A job that was started. Some responses have its id as `id` or under `result`. Without an id, `statusUrl` ends with it.
 */
export const vJobTicket = v.objectWithRest({
    jobId: v.string(),
    statusUrl: v.optional(v.string())
}, v.unknown());

/**
 * State of a job. `completed`, `failed` and `cancelled` (on other calls) are final. `completed` does not mean that all of the work succeeded: see the entries of the result. Some responses call it `status`, or have it under `result`.
 */
export const vJobState = v.union([v.picklist([
        'pending',
        'running',
        'completed',
        'failed',
        'cancelled'
    ]), v.string()]);

/**
 * A user to create. The official `createUser` sends `uuid`, `email`, `firstName`, `lastName` and `password` in this order, then any other fields of its caller except `role` and `displayName`. One of Ethora's forms says that unknown fields are rejected.
 */
export const vNewUser = v.objectWithRest({
    uuid: v.optional(v.string()),
    email: v.pipe(v.string(), v.email()),
    firstName: v.pipe(v.string(), v.minLength(2)),
    lastName: v.pipe(v.string(), v.minLength(2)),
    password: v.optional(v.string()),
    profileImage: v.optional(v.string()),
    username: v.optional(v.string()),
    tags: v.optional(v.array(v.string())),
    roles: v.optional(v.array(v.string()))
}, v.unknown());

/**
 * Users to create.
 */
export const vCreateUsersRequest = v.objectWithRest({
    bypassEmailConfirmation: v.optional(v.boolean()),
    usersList: v.pipe(v.array(vNewUser), v.minLength(1), v.maxLength(100))
}, v.unknown());

/**
 * Users to delete.
 */
export const vDeleteUsersRequest = v.object({
    usersIdList: v.array(v.string())
});

/**
 * Changes to one user. The official package sends only these five fields, and only those that are not empty.
 */
export const vUserChange = v.objectWithRest({
    xmppUsername: v.string(),
    firstName: v.optional(v.string()),
    lastName: v.optional(v.string()),
    username: v.optional(v.string()),
    profileImage: v.optional(v.string())
}, v.unknown());

/**
 * Users to update.
 */
export const vUpdateUsersRequest = v.object({
    users: v.pipe(v.array(vUserChange), v.minLength(1), v.maxLength(100))
});

/**
 * An email address of a user.
 */
export const vUserEmail = v.objectWithRest({
    _id: v.optional(v.string()),
    loginType: v.optional(v.string()),
    email: v.optional(v.pipe(v.string(), v.email())),
    verified: v.optional(v.boolean())
}, v.unknown());

/**
 * A user. Which members are present depends on the call.
 */
export const vUser = v.objectWithRest({
    _id: v.optional(v.string()),
    uuid: v.nullish(v.string()),
    xmppUsername: v.optional(v.string()),
    xmppPassword: v.optional(v.string()),
    email: v.nullish(v.pipe(v.string(), v.email())),
    emails: v.optional(v.array(vUserEmail)),
    firstName: v.nullish(v.string()),
    lastName: v.nullish(v.string()),
    username: v.nullish(v.string()),
    profileImage: v.nullish(v.string()),
    description: v.nullish(v.string()),
    tags: v.nullish(v.array(v.string())),
    roles: v.nullish(v.array(v.string())),
    appId: v.optional(v.string()),
    defaultWallet: v.nullish(v.objectWithRest({
        walletAddress: v.optional(v.string())
    }, v.unknown())),
    isProfileOpen: v.optional(v.boolean()),
    isAssetsOpen: v.optional(v.boolean()),
    isAgreeWithTerms: v.optional(v.boolean()),
    homeScreen: v.nullish(v.string()),
    registrationChannelType: v.nullish(v.string()),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string())
}, v.unknown());

/**
 * Users that were created synchronously.
 */
export const vCreateUsersResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    results: v.optional(v.array(vUser))
}, v.unknown());

/**
 * The result for one user of a job.
 */
export const vUsersBatchResult = v.objectWithRest({
    status: v.optional(v.union([v.picklist([
            'created',
            'exists',
            'uuid_exists',
            'failed'
        ]), v.string()])),
    xmppUsername: v.optional(v.string()),
    user: v.optional(vUser)
}, v.unknown());

/**
 * A job that creates users.
 */
export const vUsersBatchJob = v.objectWithRest({
    state: vJobState,
    result: v.optional(v.objectWithRest({
        results: v.optional(v.array(vUsersBatchResult))
    }, v.unknown())),
    error: v.optional(v.unknown())
}, v.unknown());

/**
 * The result for one user.
 */
export const vUserChangeResult = v.objectWithRest({
    status: v.optional(v.union([v.picklist([
            'updated',
            'not-found',
            'skipped'
        ]), v.string()])),
    xmppUsername: v.optional(v.string()),
    user: v.optional(vUser)
}, v.unknown());

/**
 * The result for each user.
 */
export const vUpdateUsersResponse = v.objectWithRest({
    results: v.optional(v.array(vUserChangeResult))
}, v.unknown());

/**
 * One user.
 */
export const vUserResponse = v.objectWithRest({
    result: v.optional(vUser)
}, v.unknown());

/**
 * Who can find and join a room. A private room has two users.
 */
export const vChatType = v.union([v.picklist([
        'public',
        'group',
        'private'
    ]), v.string()]);

/**
 * A room to create. The official package always sends `title`, `uuid` and `type`, and any other field of its caller. This includes `isPublic` from its old README, although no source says that servers support it.
 */
export const vCreateChatRequest = v.objectWithRest({
    title: v.string(),
    uuid: v.string(),
    type: vChatType,
    description: v.optional(v.string()),
    picture: v.optional(v.string()),
    members: v.optional(v.array(v.string()))
}, v.unknown());

/**
 * Changes to a room.
 */
export const vUpdateChatRequest = v.object({
    title: v.optional(v.string()),
    description: v.optional(v.string())
});

/**
 * The room to delete.
 */
export const vDeleteChatRequest = v.object({
    name: v.string()
});

/**
 * The room was deleted.
 */
export const vDeleteChatResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    result: v.optional(v.string())
}, v.unknown());

/**
 * A room.
 */
export const vChat = v.objectWithRest({
    _id: v.nullish(v.string()),
    name: v.optional(v.string()),
    jid: v.optional(v.string()),
    title: v.nullish(v.string()),
    description: v.nullish(v.string()),
    type: v.nullish(vChatType),
    picture: v.nullish(v.string()),
    createdBy: v.nullish(v.string()),
    appId: v.nullish(v.string()),
    isAppChat: v.optional(v.boolean()),
    reported: v.nullish(v.boolean()),
    members: v.nullish(v.array(vUser)),
    createdAt: v.nullish(v.string()),
    updatedAt: v.nullish(v.string())
}, v.unknown());

/**
 * The new room.
 */
export const vCreateChatResponse = v.objectWithRest({
    result: vChat
}, v.unknown());

/**
 * One room. Which members are present depends on the server.
 */
export const vChatResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    result: v.optional(vChat)
}, v.unknown());

/**
 * Rooms of an app, under one of two member names.
 */
export const vListChatsResponse = v.objectWithRest({
    results: v.optional(v.array(vChat)),
    items: v.optional(v.array(vChat)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Users to add to or remove from a room.
 */
export const vAccessRequest = v.object({
    chatName: v.string(),
    members: v.array(v.string())
});

/**
 * The result for one user.
 */
export const vAccessResult = v.objectWithRest({
    xmppUsername: v.optional(v.string()),
    status: v.optional(v.string())
}, v.unknown());

/**
 * The result for each member, in one of three formats.
 */
export const vAccessResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    results: v.optional(v.array(vUser)),
    summary: v.optional(v.objectWithRest({
        requested: v.optional(v.pipe(v.number(), v.integer())),
        byStatus: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer())))
    }, v.unknown())),
    details: v.optional(v.array(vAccessResult))
}, v.unknown());

/**
 * An announcement. One of `allRooms`, `chatNames` and `chatIds` selects the rooms.
 */
export const vBroadcastRequest = v.objectWithRest({
    text: v.pipe(v.string(), v.minLength(1)),
    allRooms: v.optional(v.boolean()),
    chatNames: v.optional(v.array(v.string())),
    chatIds: v.optional(v.array(v.string())),
    metadata: v.optional(v.record(v.string(), v.unknown())),
    dryRun: v.optional(v.boolean()),
    sender: v.optional(v.objectWithRest({
        firstName: v.optional(v.string()),
        name: v.optional(v.string()),
        photoUrl: v.optional(v.string())
    }, v.unknown()))
}, v.unknown());

/**
 * A job that posts an announcement.
 */
export const vBroadcastJob = v.objectWithRest({
    state: vJobState,
    result: v.optional(v.unknown()),
    error: v.optional(v.unknown())
}, v.unknown());

/**
 * A message of the archive of a room.
 */
export const vMessage = v.objectWithRest({
    id: v.optional(v.string()),
    originId: v.nullish(v.string()),
    ts: v.optional(v.pipe(v.number(), v.integer())),
    from: v.optional(v.string()),
    nick: v.nullish(v.string()),
    body: v.optional(v.string()),
    txt: v.optional(v.string()),
    created_at: v.optional(v.unknown())
}, v.unknown());

/**
 * Messages of a room, newest last.
 */
export const vListMessagesResponse = v.objectWithRest({
    results: v.optional(v.array(vMessage)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    nextBefore: v.nullish(v.pipe(v.number(), v.integer())),
    chat: v.optional(v.objectWithRest({
        _id: v.optional(v.string()),
        name: v.optional(v.string()),
        type: v.optional(vChatType)
    }, v.unknown())),
    mamUnavailable: v.optional(v.boolean())
}, v.unknown());

/**
 * A message found. Only `_id` is always present.
 */
export const vMessageHit = v.objectWithRest({
    _id: v.optional(v.string()),
    chatId: v.optional(v.string()),
    chatType: v.optional(v.string()),
    room: v.optional(v.string()),
    from: v.optional(v.string()),
    fromUserId: v.optional(v.string()),
    body: v.optional(v.string()),
    messageId: v.optional(v.string()),
    stanzaId: v.optional(v.string()),
    createdAt: v.optional(v.string()),
    deletedAt: v.nullish(v.string())
}, v.unknown());

/**
 * Messages found.
 */
export const vSearchMessagesResponse = v.objectWithRest({
    items: v.optional(v.array(vMessageHit)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * An app to create. The official package sends the fields that its caller gives.
 */
export const vCreateAppRequest = v.objectWithRest({
    displayName: v.string(),
    domainName: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+$/))),
    appTagline: v.optional(v.string()),
    logoImage: v.optional(v.string()),
    sublogoImage: v.optional(v.string()),
    primaryColor: v.optional(v.string()),
    bundleId: v.optional(v.string())
}, v.unknown());

/**
 * Settings to update.
 */
export const vUpdateAppRequest = v.objectWithRest({
    botStatus: v.optional(v.picklist(['on', 'off'])),
    botTrigger: v.optional(v.union([v.picklist(['any_message', '/bot']), v.string()])),
    defaultBotInstanceId: v.optional(v.string()),
    displayName: v.optional(v.string()),
    domainName: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+$/))),
    appTagline: v.optional(v.string()),
    logoImage: v.optional(v.string()),
    sublogoImage: v.optional(v.string()),
    primaryColor: v.optional(v.string()),
    bundleId: v.optional(v.string())
}, v.unknown());

/**
 * The app was deleted or archived.
 */
export const vDeleteAppResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    status: v.optional(v.union([v.picklist([
            'active',
            'archived',
            'deleting',
            'deleted'
        ]), v.string()]))
}, v.unknown());

/**
 * A room to create.
 */
export const vProvisionRoom = v.objectWithRest({
    title: v.optional(v.string()),
    pinned: v.optional(v.boolean())
}, v.unknown());

/**
 * Rooms to create.
 */
export const vProvisionAppRequest = v.objectWithRest({
    rooms: v.optional(v.pipe(v.array(vProvisionRoom), v.maxLength(20)))
}, v.unknown());

/**
 * A room that every user joins.
 */
export const vDefaultRoom = v.objectWithRest({
    jid: v.string(),
    pinned: v.optional(v.boolean()),
    title: v.nullish(v.string()),
    creator: v.nullish(v.string()),
    _id: v.optional(v.string()),
    chatId: v.optional(v.string())
}, v.unknown());

/**
 * The result for one room.
 */
export const vProvisionedRoom = v.objectWithRest({
    room: v.optional(vDefaultRoom)
}, v.unknown());

/**
 * Response about the new rooms.
 */
export const vProvisionAppResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    details: v.optional(v.array(vProvisionedRoom))
}, v.unknown());

/**
 * Rooms that every user joins.
 */
export const vDefaultRooms = v.array(vDefaultRoom);

/**
 * An app and its settings.
 */
export const vApp = v.objectWithRest({
    _id: v.optional(v.string()),
    displayName: v.optional(v.string()),
    domainName: v.optional(v.string()),
    appToken: v.optional(v.string()),
    appSecret: v.optional(v.string()),
    creatorId: v.optional(v.string()),
    parentAppId: v.optional(v.unknown()),
    appTagline: v.nullish(v.string()),
    bundleId: v.nullish(v.string()),
    primaryColor: v.nullish(v.string()),
    logoImage: v.nullish(v.string()),
    sublogoImage: v.nullish(v.string()),
    xmppHost: v.optional(v.string()),
    isBaseApp: v.optional(v.boolean()),
    isAllowedNewAppCreate: v.optional(v.boolean()),
    isUserDataEncrypted: v.optional(v.boolean()),
    usersCanFree: v.optional(v.boolean()),
    defaultAccessProfileOpen: v.optional(v.boolean()),
    defaultAccessAssetsOpen: v.optional(v.boolean()),
    defaultRooms: v.optional(vDefaultRooms),
    stats: v.optional(v.record(v.string(), v.unknown())),
    status: v.optional(v.union([v.picklist([
            'active',
            'archived',
            'deleting',
            'deleted'
        ]), v.string()])),
    archivedAt: v.nullish(v.string()),
    archivedBy: v.nullish(v.string()),
    archivedReason: v.nullish(v.string()),
    botStatus: v.optional(v.union([v.picklist(['on', 'off']), v.string()])),
    botTrigger: v.optional(v.union([v.picklist(['any_message', '/bot']), v.string()])),
    defaultBotInstanceId: v.nullish(v.string()),
    broadcastSender: v.nullish(v.record(v.string(), v.unknown())),
    systemChatAccount: v.nullish(v.objectWithRest({
        jid: v.optional(v.string())
    }, v.unknown())),
    e2eeEnabled: v.optional(v.boolean()),
    translateLanguages: v.nullish(v.array(v.string())),
    apnsKeyUploaded: v.optional(v.boolean()),
    firebaseServiceAccountUploaded: v.optional(v.boolean()),
    platformPushEnabled: v.optional(v.boolean()),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string())
}, v.unknown());

/**
 * One app, under one of two member names.
 */
export const vAppResponse = v.objectWithRest({
    app: v.optional(vApp),
    result: v.optional(vApp)
}, v.unknown());

/**
 * Apps, under one of two member names.
 */
export const vListAppsResponse = v.objectWithRest({
    apps: v.optional(v.array(vApp)),
    items: v.optional(v.array(vApp)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Public settings of an app, under `result`. Older servers return them bare or under `app`.
 */
export const vAppConfigResponse = v.intersect([vApp, v.object({
        result: v.optional(vApp),
        app: v.optional(vApp)
    })]);

/**
 * The token to create.
 */
export const vAppTokenRequest = v.object({
    label: v.optional(v.string())
});

/**
 * A new token.
 */
export const vAppTokenResponse = v.objectWithRest({
    tokenId: v.optional(v.string()),
    token: v.optional(v.string())
}, v.unknown());

/**
 * An existing token.
 */
export const vAppToken = v.objectWithRest({
    tokenId: v.optional(v.string()),
    label: v.optional(v.string())
}, v.unknown());

/**
 * Tokens of an app.
 */
export const vListAppTokensResponse = v.objectWithRest({
    results: v.optional(v.array(vAppToken)),
    items: v.optional(v.array(vAppToken)),
    tokens: v.optional(v.array(vAppToken))
}, v.unknown());

/**
 * Settings of the app's own bot.
 */
export const vAppBot = v.objectWithRest({
    status: v.optional(v.union([v.picklist(['on', 'off']), v.string()])),
    trigger: v.optional(v.union([v.picklist(['any_message', '/bot']), v.string()])),
    prompt: v.optional(v.string()),
    greetingMessage: v.optional(v.string()),
    chatId: v.optional(v.string()),
    isRAG: v.optional(v.boolean()),
    ragTags: v.optional(v.array(v.string())),
    botFirstName: v.optional(v.string()),
    botLastName: v.optional(v.string()),
    botDisplayName: v.optional(v.string()),
    botAvatarUrl: v.optional(v.string()),
    llmProvider: v.optional(v.string()),
    llmModel: v.optional(v.string()),
    savedAgentId: v.optional(v.string()),
    widgetPublicEnabled: v.optional(v.boolean()),
    widgetPublicUrl: v.optional(v.string())
}, v.unknown());

/**
 * Settings of the bot, bare or wrapped in a member whose name is uncertain.
 */
export const vAppBotResponse = v.intersect([vAppBot, v.object({
        result: v.optional(vAppBot),
        bot: v.optional(vAppBot)
    })]);

/**
 * An agent.
 */
export const vAgent = v.objectWithRest({
    id: v.optional(v.string()),
    _id: v.optional(v.string()),
    address: v.optional(v.string()),
    displayName: v.optional(v.string()),
    name: v.optional(v.string()),
    slug: v.optional(v.string()),
    bio: v.nullish(v.string()),
    summary: v.optional(v.string()),
    avatarUrl: v.nullish(v.string()),
    ownerId: v.optional(v.string()),
    ownerAppId: v.nullish(v.string()),
    originAppId: v.nullish(v.string()),
    originAppName: v.nullish(v.string()),
    botInstancesCount: v.optional(v.pipe(v.number(), v.integer())),
    prompt: v.optional(v.string()),
    greetingMessage: v.optional(v.string()),
    llmProvider: v.optional(v.string()),
    llmModel: v.optional(v.string()),
    embeddingModel: v.optional(v.string()),
    contextSize: v.optional(v.pipe(v.number(), v.integer())),
    trigger: v.optional(v.union([v.picklist(['any_message', '/bot']), v.string()])),
    responseMode: v.optional(v.union([v.picklist([
            'always',
            'mentioned',
            'smart',
            'probability'
        ]), v.string()])),
    responseProbability: v.optional(v.number()),
    cooldownSec: v.optional(v.number()),
    isRAG: v.optional(v.boolean()),
    ragTags: v.optional(v.array(v.string())),
    soulMd: v.nullish(v.string()),
    soulMdUpdatedAt: v.nullish(v.string()),
    soulMdUpdatedBy: v.nullish(v.string()),
    heartbeat: v.nullish(v.objectWithRest({
        enabled: v.optional(v.boolean()),
        schedule: v.optional(v.string()),
        prompt: v.optional(v.string())
    }, v.unknown())),
    flowsYaml: v.nullish(v.string()),
    flows: v.optional(v.unknown()),
    visibility: v.optional(v.union([v.picklist([
            'private',
            'unlisted',
            'public'
        ]), v.string()])),
    isPublished: v.optional(v.boolean()),
    categories: v.optional(v.array(v.string())),
    totalSiteSourceSize: v.optional(v.pipe(v.number(), v.integer())),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string())
}, v.unknown());

/**
 * Agents, under `items`.
 */
export const vListAgentsResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    total: v.optional(v.pipe(v.number(), v.integer())),
    items: v.optional(v.array(vAgent)),
    results: v.optional(v.array(vAgent)),
    agents: v.optional(v.array(vAgent))
}, v.unknown());

/**
 * The room to join. One of `chatJid` and `chatId` is required.
 */
export const vInviteAgentRequest = v.object({
    appId: v.string(),
    chatJid: v.optional(v.string()),
    chatId: v.optional(v.string())
});

/**
 * The agent in the room.
 */
export const vInviteAgentResponse = v.objectWithRest({
    success: v.optional(v.boolean()),
    botInstance: v.optional(v.objectWithRest({
        xmppUsername: v.optional(v.string()),
        joinedRooms: v.optional(v.array(v.string()))
    }, v.unknown()))
}, v.unknown());

/**
 * A session of a user.
 */
export const vClientSession = v.objectWithRest({
    success: v.optional(v.boolean()),
    user: vUser,
    token: v.string(),
    refreshToken: v.string(),
    wsToken: v.nullish(v.string()),
    fileToken: v.nullish(v.string())
}, v.unknown());

/**
 * The new tokens of a session.
 */
export const vRefreshedSession = v.objectWithRest({
    token: v.string(),
    refreshToken: v.string(),
    wsToken: v.nullish(v.string())
}, v.unknown());

/**
 * A stored file.
 */
export const vStoredFile = v.objectWithRest({
    _id: v.optional(v.string()),
    userId: v.optional(v.string()),
    ownerKey: v.optional(v.string()),
    location: v.optional(v.string()),
    locationPreview: v.nullish(v.string()),
    duration: v.nullish(v.string()),
    originalname: v.optional(v.string()),
    filename: v.optional(v.string()),
    mimetype: v.optional(v.string()),
    size: v.optional(v.union([v.number(), v.string()])),
    expiresAt: v.nullish(v.string()),
    isPrivate: v.nullish(v.boolean()),
    createdAt: v.nullish(v.string()),
    updatedAt: v.nullish(v.string())
}, v.unknown());

/**
 * Files that were stored.
 */
export const vUploadFilesResponse = v.objectWithRest({
    success: v.optional(v.boolean()),
    results: v.optional(v.array(vStoredFile)),
    files: v.optional(v.array(vStoredFile))
}, v.unknown());

/**
 * One file, bare or under `result`.
 */
export const vFileResponse = v.intersect([vStoredFile, v.object({
        result: v.optional(vStoredFile)
    })]);

/**
 * Settings of an agent. The web app sends `displayName`, `bio` and `avatarUrl` instead of `name`, `summary` and `botAvatarUrl`.
 */
export const vAgentInput = v.objectWithRest({
    name: v.optional(v.string()),
    displayName: v.optional(v.string()),
    slug: v.optional(v.string()),
    summary: v.optional(v.string()),
    bio: v.optional(v.string()),
    prompt: v.optional(v.string()),
    greetingMessage: v.optional(v.string()),
    trigger: v.optional(v.union([v.picklist(['any_message', '/bot']), v.string()])),
    responseMode: v.optional(v.union([v.picklist([
            'always',
            'mentioned',
            'smart',
            'probability'
        ]), v.string()])),
    responseProbability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    cooldownSec: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    botDisplayName: v.optional(v.string()),
    botAvatarUrl: v.optional(v.string()),
    avatarUrl: v.optional(v.string()),
    isRAG: v.optional(v.boolean()),
    ragTags: v.optional(v.array(v.string())),
    llmProvider: v.optional(v.string()),
    llmModel: v.optional(v.string()),
    visibility: v.optional(v.union([v.picklist(['private', 'public']), v.string()])),
    isPublished: v.optional(v.boolean()),
    categories: v.optional(v.array(v.string())),
    flowsYaml: v.optional(v.string()),
    meta: v.optional(v.record(v.string(), v.unknown())),
    ownerAppId: v.optional(v.string())
}, v.unknown());

/**
 * An agent.
 */
export const vAgentResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    agent: v.optional(vAgent),
    knowledge: v.optional(v.objectWithRest({
        copied: v.optional(v.boolean()),
        sites: v.optional(v.pipe(v.number(), v.integer())),
        docs: v.optional(v.pipe(v.number(), v.integer())),
        chunks: v.optional(v.pipe(v.number(), v.integer()))
    }, v.unknown()))
}, v.unknown());

/**
 * An agent in an app: an account that joins rooms.
 */
export const vBotInstance = v.objectWithRest({
    id: v.optional(v.string()),
    agentId: v.optional(v.string()),
    appId: v.optional(v.string()),
    userId: v.optional(v.string()),
    xmppUsername: v.optional(v.string()),
    status: v.optional(v.union([v.picklist(['on', 'off']), v.string()])),
    joinedRooms: v.optional(v.array(v.string())),
    lastActiveAt: v.nullish(v.string()),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string())
}, v.unknown());

/**
 * Bot instances. Ethora's MCP server also looks for a bare array, `botInstances` and `results`.
 */
export const vListBotInstancesResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    items: v.optional(v.array(vBotInstance))
}, v.unknown());

/**
 * A bot instance. Which members are present depends on the server.
 */
export const vBotInstanceResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    botInstance: v.optional(vBotInstance)
}, v.unknown());

/**
 * Settings of the copy. Ethora's MCP server sends `name`, `slug` and `summary`, the web app the other three.
 */
export const vCloneAgentRequest = v.objectWithRest({
    name: v.optional(v.string()),
    slug: v.optional(v.string()),
    summary: v.optional(v.string()),
    displayName: v.optional(v.string()),
    includeKnowledge: v.optional(v.boolean()),
    ownerAppId: v.optional(v.string())
}, v.unknown());

/**
 * An exported agent.
 */
export const vAgentBundle = v.objectWithRest({
    schemaVersion: v.literal('ethora.agent.bundle.v1'),
    kind: v.literal('agent'),
    agent: vAgent
}, v.unknown());

/**
 * The new visibility.
 */
export const vSetAgentVisibilityRequest = v.objectWithRest({
    visibility: v.picklist([
        'private',
        'unlisted',
        'public'
    ])
}, v.unknown());

/**
 * The new soul. One of the two fields is required.
 */
export const vUpdateAgentSoulRequest = v.objectWithRest({
    soulMd: v.optional(v.string()),
    append: v.optional(v.string())
}, v.unknown());

/**
 * Valid flows.
 */
export const vValidateAgentFlowsResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    flowKeys: v.optional(v.array(v.string()))
}, v.unknown());

/**
 * The flows.
 */
export const vValidateAgentFlowsRequest = v.objectWithRest({
    flowsYaml: v.string()
}, v.unknown());

/**
 * The room in which to use the agent.
 */
export const vActivateAgentRequest = v.objectWithRest({
    chatJid: v.optional(v.string()),
    appId: v.optional(v.string())
}, v.unknown());

/**
 * The message.
 */
export const vSendBotTestMessageRequest = v.objectWithRest({
    text: v.optional(v.pipe(v.string(), v.maxLength(2000))),
    roomJid: v.optional(v.string())
}, v.unknown());

/**
 * The room.
 */
export const vLeaveChatAsBotRequest = v.objectWithRest({
    chatJid: v.string()
}, v.unknown());

/**
 * The new status.
 */
export const vSetBotInstanceStatusRequest = v.objectWithRest({
    status: v.picklist(['on', 'off'])
}, v.unknown());

/**
 * A page that was crawled.
 */
export const vSiteSource = v.objectWithRest({
    id: v.optional(v.string()),
    originUrl: v.optional(v.string()),
    url: v.optional(v.string()),
    mdByteSize: v.optional(v.pipe(v.number(), v.integer())),
    tags: v.optional(v.array(v.string()))
}, v.unknown());

/**
 * A document that was uploaded.
 */
export const vDocumentSource = v.objectWithRest({
    id: v.optional(v.string()),
    _id: v.optional(v.string()),
    filename: v.optional(v.string()),
    tags: v.optional(v.array(v.string()))
}, v.unknown());

/**
 * Pages that were crawled.
 */
export const vListSiteSourcesResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    results: v.optional(v.array(vSiteSource)),
    items: v.optional(v.array(vSiteSource))
}, v.unknown());

/**
 * Documents that were uploaded.
 */
export const vListDocumentSourcesResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    results: v.optional(v.array(vDocumentSource)),
    items: v.optional(v.array(vDocumentSource))
}, v.unknown());

/**
 * A crawl that was started.
 */
export const vSiteCrawlTicket = v.objectWithRest({
    ok: v.optional(v.boolean()),
    jobId: v.string(),
    url: v.optional(v.string())
}, v.unknown());

/**
 * State of a crawl.
 */
export const vSiteCrawlJob = v.objectWithRest({
    result: v.optional(v.objectWithRest({
        jobId: v.optional(v.string()),
        status: v.optional(v.union([v.picklist([
                'pending',
                'running',
                'completed',
                'failed',
                'cancelled'
            ]), v.string()])),
        kind: v.optional(v.union([v.picklist(['crawl', 'reindex']), v.string()])),
        url: v.optional(v.string()),
        savedPages: v.optional(v.pipe(v.number(), v.integer())),
        totalBytes: v.optional(v.pipe(v.number(), v.integer())),
        truncated: v.optional(v.boolean()),
        truncatedReason: v.optional(v.string()),
        error: v.optional(v.string())
    }, v.unknown()))
}, v.unknown());

/**
 * The site.
 */
export const vStartSiteCrawlRequest = v.objectWithRest({
    url: v.string(),
    followLink: v.optional(v.boolean()),
    agentId: v.optional(v.string()),
    knowledgeScope: v.optional(v.union([v.picklist(['app', 'saved_agent']), v.string()])),
    savedAgentId: v.optional(v.string())
}, v.unknown());

/**
 * Tags that replace the existing ones.
 */
export const vTagsRequest = v.objectWithRest({
    tags: v.pipe(v.array(v.string()), v.maxLength(50))
}, v.unknown());

/**
 * The page.
 */
export const vReindexSiteSourceInAppRequest = v.objectWithRest({
    urlId: v.string()
}, v.unknown());

/**
 * The crawl is stopping.
 */
export const vCancelSiteCrawlJobInAppResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    status: v.optional(v.union([v.picklist(['cancelling']), v.string()]))
}, v.unknown());

/**
 * The page.
 */
export const vDeleteSiteSourceByUrlInAppRequest = v.objectWithRest({
    url: v.string()
}, v.unknown());

/**
 * The pages, by id: URLs fail with 422 `VALIDATION_ERROR`.
 */
export const vDeleteSiteSourcesInAppRequest = v.objectWithRest({
    ids: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))), v.minLength(1), v.maxLength(100))
}, v.unknown());

/**
 * The pages, by URL.
 */
export const vDeleteSiteSourcesRequest = v.objectWithRest({
    urls: v.pipe(v.array(v.string()), v.minLength(1))
}, v.unknown());

/**
 * The counts.
 */
export const vCountUnreadResponse = v.record(v.string(), v.unknown());

/**
 * The users.
 */
export const vCountUnreadRequest = v.objectWithRest({
    userIds: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(200)),
    mode: v.optional(v.picklist(['count', 'flag'])),
    cap: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
    concurrency: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32)))
}, v.unknown());

/**
 * The other user.
 */
export const vPrivateChatRequest = v.objectWithRest({
    username: v.string(),
    e2ee: v.optional(v.boolean())
}, v.unknown());

/**
 * The newest message of a room.
 */
export const vLastMessage = v.objectWithRest({
    body: v.optional(v.string()),
    from: v.optional(v.string()),
    fromUserId: v.optional(v.string()),
    senderFirstName: v.optional(v.string()),
    senderLastName: v.optional(v.string()),
    messageId: v.optional(v.string()),
    stanzaId: v.optional(v.string()),
    createdAt: v.optional(v.string()),
    isOwn: v.optional(v.boolean())
}, v.unknown());

/**
 * A room of the token's user.
 */
export const vMyChat = v.intersect([vChat, v.object({
        lastMessage: v.nullish(vLastMessage),
        unreadCount: v.optional(v.pipe(v.number(), v.integer())),
        unreadCapped: v.optional(v.boolean()),
        muted: v.optional(v.boolean()),
        usersCnt: v.optional(v.pipe(v.number(), v.integer()))
    })]);

/**
 * Rooms.
 */
export const vListMyChatsResponse = v.objectWithRest({
    items: v.optional(v.array(vMyChat))
}, v.unknown());

/**
 * The call.
 */
export const vCreateCallResponse = v.record(v.string(), v.unknown());

/**
 * The call.
 */
export const vCreateCallRequest = v.objectWithRest({
    kind: v.picklist(['audio', 'video'])
}, v.unknown());

/**
 * The new room.
 */
export const vCreateAppChatResponse = v.objectWithRest({
    result: v.optional(vDefaultRoom)
}, v.unknown());

/**
 * The room.
 */
export const vCreateAppChatRequest = v.objectWithRest({
    title: v.string(),
    pinned: v.optional(v.boolean())
}, v.unknown());

/**
 * The rooms.
 */
export const vGetDefaultRoomsOfAppResponse = v.objectWithRest({
    result: v.optional(vDefaultRooms)
}, v.unknown());

/**
 * The users.
 */
export const vArchiveUsersRequest = v.objectWithRest({
    usersIdList: v.array(v.string())
}, v.unknown());

/**
 * A job that deletes an app.
 */
export const vGetPurgeJobResponse = v.objectWithRest({
    state: vJobState,
    result: v.optional(v.objectWithRest({
        summary: v.optional(v.record(v.string(), v.unknown()))
    }, v.unknown())),
    error: v.optional(v.string())
}, v.unknown());

/**
 * An exported app. It contains password hashes of users: keep it secret.
 */
export const vAppBundle = v.objectWithRest({
    schemaVersion: v.literal('ethora.app.bundle.v1')
}, v.unknown());

/**
 * The new app.
 */
export const vImportAppResponse = v.objectWithRest({
    summary: v.optional(v.objectWithRest({
        newAppId: v.optional(v.string()),
        users: v.optional(v.pipe(v.number(), v.integer()))
    }, v.unknown()))
}, v.unknown());

/**
 * The session.
 */
export const vCreateOwnerSessionResponse = v.objectWithRest({
    appId: v.optional(v.string()),
    appToken: v.optional(v.string()),
    chatTokens: v.optional(v.objectWithRest({
        accessToken: v.optional(v.string()),
        refreshToken: v.optional(v.string()),
        wsToken: v.optional(v.string())
    }, v.unknown())),
    owner: v.optional(v.intersect([vUser, v.object({
            isTenantOwner: v.optional(v.boolean())
        })]))
}, v.unknown());

/**
 * An empty object, `{}`.
 */
export const vCreateOwnerSessionRequest = v.record(v.string(), v.unknown());

/**
 * The token.
 */
export const vCreateXmppTokenResponse = v.objectWithRest({
    success: v.optional(v.boolean()),
    xmppPassword: v.string()
}, v.unknown());

/**
 * A key of a user.
 */
export const vApiKey = v.objectWithRest({
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    token: v.optional(v.string()),
    expiresAt: v.optional(v.string()),
    createdAt: v.optional(v.string())
}, v.unknown());

/**
 * Keys.
 */
export const vListApiKeysResponse = v.objectWithRest({
    items: v.optional(v.array(vApiKey))
}, v.unknown());

/**
 * The key.
 */
export const vCreateApiKeyRequest = v.objectWithRest({
    name: v.optional(v.string()),
    ttlDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)))
}, v.unknown());

/**
 * The user.
 */
export const vGetMeResponse = v.objectWithRest({
    success: v.optional(v.boolean()),
    user: v.optional(vUser)
}, v.unknown());

/**
 * A session, or the first step of a login with a second factor.
 */
export const vLoginResponse = v.objectWithRest({
    success: v.optional(v.boolean()),
    token: v.optional(v.string()),
    refreshToken: v.optional(v.string()),
    wsToken: v.optional(v.string()),
    user: v.optional(vUser),
    isAllowedNewAppCreate: v.optional(v.boolean()),
    mfaRequired: v.optional(v.boolean()),
    mfaToken: v.optional(v.string())
}, v.unknown());

/**
 * The account.
 */
export const vSignUpRequest = v.objectWithRest({
    email: v.pipe(v.string(), v.email()),
    password: v.string(),
    firstName: v.string(),
    lastName: v.string()
}, v.unknown());

/**
 * The credentials.
 */
export const vLogInRequest = v.objectWithRest({
    email: v.pipe(v.string(), v.email()),
    password: v.string()
}, v.unknown());

/**
 * The MFA token and the code.
 */
export const vLogInWithMfaRequest = v.objectWithRest({
    mfaToken: v.string(),
    code: v.string(),
    appId: v.optional(v.string())
}, v.unknown());

/**
 * The license.
 */
export const vGetLicenseResponse = v.objectWithRest({
    license: v.optional(v.objectWithRest({
        edition: v.optional(v.string()),
        tier: v.optional(v.string()),
        state: v.optional(v.string()),
        registered: v.optional(v.boolean())
    }, v.unknown()))
}, v.unknown());

/**
 * The feedback was received.
 */
export const vSendFeedbackResponse = v.objectWithRest({
    id: v.optional(v.string()),
    receivedAt: v.optional(v.string())
}, v.unknown());

/**
 * The message.
 */
export const vSendFeedbackRequest = v.objectWithRest({
    category: v.string(),
    message: v.pipe(v.string(), v.minLength(5), v.maxLength(4000)),
    email: v.optional(v.pipe(v.string(), v.email())),
    context: v.optional(v.record(v.string(), v.unknown()))
}, v.unknown());

/**
 * The session.
 */
export const vCreateWidgetSessionResponse = v.objectWithRest({
    visitor: v.optional(v.objectWithRest({
        xmppUsername: v.optional(v.string()),
        xmppPassword: v.optional(v.string()),
        uuid: v.optional(v.string()),
        jid: v.optional(v.string())
    }, v.unknown())),
    room: v.optional(v.objectWithRest({
        name: v.optional(v.string()),
        chatId: v.optional(v.string()),
        jid: v.optional(v.string())
    }, v.unknown())),
    bot: v.optional(v.objectWithRest({
        xmppUsername: v.optional(v.string()),
        jid: v.optional(v.string()),
        displayName: v.optional(v.string()),
        avatarUrl: v.optional(v.string()),
        greetingMessage: v.optional(v.string())
    }, v.unknown())),
    xmpp: v.optional(v.objectWithRest({
        host: v.optional(v.string()),
        service: v.optional(v.string()),
        wsUrl: v.optional(v.string())
    }, v.unknown()))
}, v.unknown());

/**
 * The visitor.
 */
export const vCreateWidgetSessionRequest = v.objectWithRest({
    appId: v.string(),
    resumeXmppUsername: v.optional(v.string())
}, v.unknown());

/**
 * A conversation in the widget.
 */
export const vWidgetConversation = v.objectWithRest({
    _id: v.optional(v.string()),
    name: v.optional(v.string()),
    title: v.optional(v.string()),
    type: v.optional(vChatType),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string()),
    visitor: v.optional(v.objectWithRest({
        _id: v.optional(v.string()),
        uuid: v.optional(v.string()),
        xmppUsername: v.optional(v.string()),
        firstSeenAt: v.optional(v.string()),
        metadata: v.optional(v.record(v.string(), v.unknown()))
    }, v.unknown()))
}, v.unknown());

/**
 * The balance.
 */
export const vGetWalletBalanceResponse = v.record(v.string(), v.unknown());

/**
 * The transfer.
 */
export const vTransferTokensResponse = v.record(v.string(), v.unknown());

/**
 * Whether Ethora's own push service is enabled.
 */
export const vPushPlatform = v.objectWithRest({
    enabled: v.optional(v.boolean()),
    quota: v.optional(v.record(v.string(), v.unknown()))
}, v.unknown());

/**
 * The setting.
 */
export const vSetPushPlatformRequest = v.objectWithRest({
    enabled: v.boolean()
}, v.unknown());

/**
 * The device.
 */
export const vSubscribePushRequest = v.objectWithRest({
    registrationToken: v.string(),
    tokenType: v.optional(v.union([v.picklist([
            'fcm',
            'apns',
            'apns-voip'
        ]), v.string()])),
    deviceType: v.optional(v.union([v.picklist([
            'android',
            'ios',
            'web'
        ]), v.string()]))
}, v.unknown());

/**
 * The device.
 */
export const vUnsubscribePushRequest = v.objectWithRest({
    registrationToken: v.string()
}, v.unknown());

/**
 * The notification.
 */
export const vPushToUserRequest = v.objectWithRest({
    jid: v.string(),
    text: v.string(),
    title: v.optional(v.string()),
    ttl: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * The notification.
 */
export const vPushToAppRequest = v.objectWithRest({
    text: v.string(),
    title: v.optional(v.string()),
    ttl: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Position of a page in a list.
 */
export const vPagination = v.objectWithRest({
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer())),
    total: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Users, under one of several member names.
 */
export const vListUsersResponse = v.objectWithRest({
    results: v.optional(v.array(vUser)),
    users: v.optional(v.array(vUser)),
    result: v.nullish(vUser),
    items: v.optional(v.array(vUser)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer())),
    pagination: v.optional(vPagination)
}, v.unknown());

/**
 * Rooms of a user.
 */
export const vUserChatsResponse = v.objectWithRest({
    chats: v.optional(v.array(vChat)),
    results: v.optional(v.array(vChat)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer())),
    pagination: v.optional(vPagination)
}, v.unknown());

/**
 * Files of a user.
 */
export const vListFilesResponse = v.objectWithRest({
    items: v.optional(v.array(vStoredFile)),
    results: v.optional(v.array(vStoredFile)),
    success: v.optional(v.boolean()),
    pagination: v.optional(vPagination),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Conversations.
 */
export const vListWidgetConversationsResponse = v.objectWithRest({
    results: v.optional(v.array(vWidgetConversation)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    pagination: v.optional(vPagination)
}, v.unknown());
