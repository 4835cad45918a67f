// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import * as v from 'valibot';

/**
 * Stable name of a failure. An open set; older routes give none.
 */
export const vErrorCode = v.union([v.picklist([
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
        'LEGACY_WIDGET_NOT_CONFIGURED',
        'REFRESH_RECORD_NOT_FOUND',
        'USER_NOT_FOUND',
        'VALIDATION_ERROR'
    ]), v.string()]);

/**
 * Why a call failed. Everything is optional, because routes differ.
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
 * A bare confirmation.
 */
export const vOkResponse = v.objectWithRest({
    ok: v.optional(v.boolean())
}, v.unknown());

/**
 * Whatever the server says.
 */
export const vPingResponse = v.record(v.string(), v.unknown());

/**
 * Version of the server and how it was built.
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
 * A job that was started. Some responses carry its id as `id`, or below `result`; where there is none, `statusUrl` ends in it.
 */
export const vJobTicket = v.objectWithRest({
    jobId: v.string(),
    statusUrl: v.optional(v.string())
}, v.unknown());

/**
 * How far a job is. `completed`, `failed` and `cancelled` (C, jobs of other routes) are final. `completed` does not say that all of the work was done: see the entries of the result. Some responses name it `status`, or have it below `result`.
 */
export const vJobState = v.union([v.picklist([
        'pending',
        'running',
        'completed',
        'failed',
        'cancelled'
    ]), v.string()]);

/**
 * A user to create. The official `createUser` sends `uuid`, `email`, `firstName`, `lastName`, `password` in this order, then whatever else its caller gave, without `role` and `displayName`. One form of Ethora says that unknown names are refused (D).
 */
export const vNewUser = v.objectWithRest({
    uuid: v.optional(v.string()),
    email: v.string(),
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
 * What to change on one user. The official package sends these five and nothing else, each only if not empty.
 */
export const vUserChange = v.objectWithRest({
    xmppUsername: v.string(),
    firstName: v.optional(v.string()),
    lastName: v.optional(v.string()),
    username: v.optional(v.string()),
    profileImage: v.optional(v.string())
}, v.unknown());

/**
 * Users to change.
 */
export const vUpdateUsersRequest = v.object({
    users: v.pipe(v.array(vUserChange), v.minLength(1), v.maxLength(100))
});

/**
 * An e-mail address of a user.
 */
export const vUserEmail = v.objectWithRest({
    _id: v.optional(v.string()),
    loginType: v.optional(v.string()),
    email: v.optional(v.string()),
    verified: v.optional(v.boolean())
}, v.unknown());

/**
 * A user. How much of it is given differs from call to call.
 */
export const vUser = v.objectWithRest({
    _id: v.optional(v.string()),
    uuid: v.nullish(v.string()),
    xmppUsername: v.optional(v.string()),
    xmppPassword: v.optional(v.string()),
    email: v.nullish(v.string()),
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
 * Users that were created at once.
 */
export const vCreateUsersResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    results: v.optional(v.array(vUser))
}, v.unknown());

/**
 * What became of one user of a job.
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
 * What became of one user.
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
 * What became of each user.
 */
export const vUpdateUsersResponse = v.objectWithRest({
    results: v.optional(v.array(vUserChangeResult))
}, v.unknown());

/**
 * Users, under one of three names.
 */
export const vListUsersResponse = v.objectWithRest({
    results: v.optional(v.array(vUser)),
    users: v.optional(v.array(vUser)),
    result: v.nullish(vUser),
    items: v.optional(v.array(vUser)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * One user.
 */
export const vUserResponse = v.objectWithRest({
    result: v.optional(vUser)
}, v.unknown());

/**
 * Who may find and enter a room. A private room holds two users.
 */
export const vChatType = v.union([v.picklist([
        'public',
        'group',
        'private'
    ]), v.string()]);

/**
 * A room to create. The official package sends `title`, `uuid` and `type` always, and whatever else its caller gave: `isPublic` of its old README passes too, though nobody documents that servers know it (D).
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
 * What to change on a room.
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
 * The room is gone.
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
 * Rooms of a user.
 */
export const vUserChatsResponse = v.objectWithRest({
    chats: v.optional(v.array(vChat)),
    results: v.optional(v.array(vChat)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * The new room.
 */
export const vCreateChatResponse = v.objectWithRest({
    result: vChat
}, v.unknown());

/**
 * One room, as far as the server gives it.
 */
export const vChatResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    result: v.optional(vChat)
}, v.unknown());

/**
 * Rooms of an app, under one of two names.
 */
export const vListChatsResponse = v.objectWithRest({
    results: v.optional(v.array(vChat)),
    items: v.optional(v.array(vChat)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Who may enter, or no longer enter, which room.
 */
export const vAccessRequest = v.object({
    chatName: v.string(),
    members: v.array(v.string())
});

/**
 * What became of one user.
 */
export const vAccessResult = v.objectWithRest({
    xmppUsername: v.optional(v.string()),
    status: v.optional(v.string())
}, v.unknown());

/**
 * What became of the members, in one of three forms.
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
 * An announcement. One of `allRooms`, `chatNames` and `chatIds` says where it goes.
 */
export const vBroadcastRequest = v.objectWithRest({
    text: v.pipe(v.string(), v.minLength(1)),
    allRooms: v.optional(v.boolean()),
    chatNames: v.optional(v.array(v.string())),
    chatIds: v.optional(v.array(v.string())),
    metadata: v.optional(v.record(v.string(), v.unknown())),
    dryRun: v.optional(v.boolean())
}, v.unknown());

/**
 * An announcement on its way.
 */
export const vBroadcastJob = v.objectWithRest({
    state: vJobState,
    result: v.optional(v.unknown()),
    error: v.optional(v.unknown())
}, v.unknown());

/**
 * A message of a room's archive.
 */
export const vMessage = v.objectWithRest({
    from: v.optional(v.string()),
    txt: v.optional(v.string()),
    body: v.optional(v.string()),
    created_at: v.optional(v.unknown())
}, v.unknown());

/**
 * Messages of a room.
 */
export const vListMessagesResponse = v.objectWithRest({
    results: v.optional(v.array(vMessage)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    mamUnavailable: v.optional(v.boolean())
}, v.unknown());

/**
 * A message found. Only `_id` is on every one.
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
 * An app to create. The official package sends what its caller gives.
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
 * Settings to change.
 */
export const vUpdateAppRequest = v.objectWithRest({
    displayName: v.optional(v.string()),
    domainName: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+$/))),
    appTagline: v.optional(v.string()),
    logoImage: v.optional(v.string()),
    sublogoImage: v.optional(v.string()),
    primaryColor: v.optional(v.string()),
    bundleId: v.optional(v.string())
}, v.unknown());

/**
 * The app is gone or archived.
 */
export const vDeleteAppResponse = v.objectWithRest({
    ok: v.optional(v.boolean()),
    status: v.optional(v.union([v.picklist(['archived']), v.string()]))
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
 * What the server says about the new rooms.
 */
export const vProvisionAppResponse = v.objectWithRest({
    ok: v.optional(v.boolean())
}, v.unknown());

/**
 * A room every user gets.
 */
export const vDefaultRoom = v.objectWithRest({
    jid: v.string(),
    pinned: v.optional(v.boolean())
}, v.unknown());

/**
 * Rooms every user gets.
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
    status: v.optional(v.union([v.picklist(['active', 'archived']), v.string()])),
    createdAt: v.optional(v.string()),
    updatedAt: v.optional(v.string())
}, v.unknown());

/**
 * One app, under one of two names.
 */
export const vAppResponse = v.objectWithRest({
    app: v.optional(vApp),
    result: v.optional(vApp)
}, v.unknown());

/**
 * Apps, under one of two names.
 */
export const vListAppsResponse = v.objectWithRest({
    apps: v.optional(v.array(vApp)),
    items: v.optional(v.array(vApp)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * Public settings of an app, under `result`. Older servers give them bare or under `app`.
 */
export const vAppConfigResponse = v.intersect([vApp, v.object({
        result: v.optional(vApp),
        app: v.optional(vApp)
    })]);

/**
 * The token to make.
 */
export const vAppTokenRequest = v.object({
    label: v.optional(v.string())
});

/**
 * A token that was just made.
 */
export const vAppTokenResponse = v.objectWithRest({
    tokenId: v.optional(v.string()),
    token: v.optional(v.string())
}, v.unknown());

/**
 * A token that was made earlier.
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
 * Settings of the bot, bare or under a name that is not certain.
 */
export const vAppBotResponse = v.intersect([vAppBot, v.object({
        result: v.optional(vAppBot),
        bot: v.optional(vAppBot)
    })]);

/**
 * An agent.
 */
export const vAgent = v.objectWithRest({
    _id: v.optional(v.string()),
    name: v.optional(v.string()),
    slug: v.optional(v.string()),
    summary: v.optional(v.string()),
    prompt: v.optional(v.string()),
    greetingMessage: v.optional(v.string()),
    trigger: v.optional(v.union([v.picklist(['any_message', '/bot']), v.string()])),
    responseMode: v.optional(v.union([v.picklist([
            'always',
            'mentioned',
            'smart',
            'probability'
        ]), v.string()])),
    responseProbability: v.optional(v.number()),
    cooldownSec: v.optional(v.number()),
    visibility: v.optional(v.union([v.picklist([
            'private',
            'unlisted',
            'public'
        ]), v.string()])),
    isPublished: v.optional(v.boolean()),
    categories: v.optional(v.array(v.string())),
    ownerAppId: v.optional(v.string())
}, v.unknown());

/**
 * Agents of an app.
 */
export const vListAgentsResponse = v.objectWithRest({
    results: v.optional(v.array(vAgent)),
    items: v.optional(v.array(vAgent)),
    agents: v.optional(v.array(vAgent))
}, v.unknown());

/**
 * The room. One of `chatJid` and `chatId` is needed.
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
export const vFile = v.objectWithRest({
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
    results: v.optional(v.array(vFile)),
    files: v.optional(v.array(vFile))
}, v.unknown());

/**
 * Files of a user.
 */
export const vListFilesResponse = v.objectWithRest({
    items: v.optional(v.array(vFile)),
    total: v.optional(v.pipe(v.number(), v.integer())),
    limit: v.optional(v.pipe(v.number(), v.integer())),
    offset: v.optional(v.pipe(v.number(), v.integer()))
}, v.unknown());

/**
 * One file, bare or under `result`.
 */
export const vFileResponse = v.intersect([vFile, v.object({
        result: v.optional(vFile)
    })]);
