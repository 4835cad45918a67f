// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/v1/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server there
         * @description Needs no credentials. Any 2xx means that the API answers.
         *     Assumed: the content of the answer was not published
         */
        get: operations["ping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ping/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version of the server
         * @description Version and build of the server. Needs no credentials.
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create users
         * @description Starts a job that creates 1 to 100 users of the app the token is signed for, and answers 202 with its id **before the
         *     users exist**. Granting access or `createClientSession` straight after may fail, so ask `getUsersBatchJob` until the
         *     job is `completed`; Ethora's own checks ask every 1.5 s for at most 120 s. The official `createUser` is this call with
         *     a list of one and does not wait.
         *
         *     A user who is there already is not a failure: the entry in the job says `exists` or `uuid_exists`. The older
         *     `POST /v1/users/batch` does the same work at once, answers 200 with `{ok, results}`, and 422 with "already exist" for
         *     a duplicate.
         */
        post: operations["createUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/users/batch/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of a job that creates users
         * @description How far the job of `createUsers` is, and once it is `completed`, what became of each user. The method of the same name in the official package calls the app's own form, `getUsersBatchJobInApp` here.
         */
        get: operations["getUsersBatchJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/users/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create users in an app
         * @description As `createUsers`, for the app in the path, which may be one below the app the token is signed for. Always a job. The official package sends its caller's list untouched: it neither splits nor checks more than 100 users.
         */
        post: operations["createUsersInApp"];
        /**
         * Delete users of an app
         * @description As `deleteUsers`, for the app in the path.
         */
        delete: operations["deleteUsersInApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/users/batch/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of a job that creates users in an app
         * @description How far the job of `createUsersInApp` is, and once it is `completed`, what became of each user. This is the official package's `getUsersBatchJob`.
         */
        get: operations["getUsersBatchJobInApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete users
         * @description Deletes users of the app the token is signed for. Still a v1 call in the current package. A DELETE with a JSON body.
         *
         *     Where a user does not exist, the server is said to answer 422 with "not found"; sources disagree on whether that is
         *     plain text or `{error}`. The official package turns the text alone into `{ok: false}`. Repeating the call is harmless,
         *     but after a lost answer the repetition may report "not found".
         */
        delete: operations["deleteUsers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/chats/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description All users of the app, the members of one room (`chatName`), or one user (`xmppUsername` or `userId`). The official package calls it `getUsers`.
         *     Assumed: sources disagree on the name of the list, so it has to be looked for under results, users and items
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change users
         * @description Changes names and pictures of 1 to 100 users; what is left out stays. The official package sends the fields given here only, drops empty ones, and checks the number of users itself. Servers also take a multipart body with picture files.
         */
        patch: operations["updateUsers"];
        trace?: never;
    };
    "/v2/apps/{appId}/chats/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change users of an app
         * @description As `updateUsers`, for the app in the path. The official package has no method for it.
         */
        patch: operations["updateUsersInApp"];
        trace?: never;
    };
    "/v1/apps/users/{xmppUsername}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description The user with this XMPP name. Takes a server token or the token of a user. A user who was created just now may not be found for a while.
         */
        get: operations["getUserByXmppUsername"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/users/{userId}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rooms of a user
         * @description The rooms a user has access to, by page.
         */
        get: operations["getUserChats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a room
         * @description Creates a room in the app the token is signed for. The official `createChatRoom` sends `title` (by default `Chat Room
         *     <uuid>`), `uuid` and `type` (by default `group`), then whatever its caller gave, which wins.
         *
         *     A room with the same uuid is refused, it is said with 422 and "already exist" (D), so repeating the call makes no second
         *     room; after a lost answer the repetition may report the room as a duplicate. Rooms that were made over XMPP alone do
         *     not show up in this API.
         */
        post: operations["createChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rooms of an app
         * @description All rooms of the app, by page. A room that was deleted may still be listed for about 10 s.
         *     Assumed: the name of the list is known from a client that looks for two, results and items
         */
        get: operations["listChats"];
        put?: never;
        /**
         * Create a room in an app
         * @description As `createChat`, for the app in the path.
         */
        post: operations["createChatInApp"];
        /**
         * Delete a room of an app
         * @description As `deleteChat`, for the app in the path. The official package does not soften "not found" here.
         */
        delete: operations["deleteChatInApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a room
         * @description Deletes a room of the app the token is signed for. Still a v1 call in the current package. A DELETE with a JSON body.
         *
         *     Where the room does not exist, the server is said to answer 422 with "not found"; the official `deleteChatRoom` then
         *     resolves with `{ok: false, reason: "Chat room not found"}`, though only if the body is text. Repeating the call is
         *     harmless, but after a lost answer the repetition may report "not found". The room may still be listed for about 10 s.
         */
        delete: operations["deleteChat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/chats/{chatName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a room
         * @description Changes the title or the description of a room; what is left out stays.
         *     Assumed: the content of the answer was not published
         */
        patch: operations["updateChat"];
        trace?: never;
    };
    "/v2/chats/users-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let users into a room
         * @description Makes users members of a room, so that they may join it over XMPP and see it in their list. Users must exist, see `createUsers`. Members who are in already stay so.
         *     Assumed: sources disagree on the answer, so only its 2xx status should be relied on
         */
        post: operations["grantAccess"];
        /**
         * Put users out of a room
         * @description Ends the membership of users. A DELETE with a JSON body. It may take about 45 s until it shows (D). Who removes itself gets `CHAT_NOT_FOUND` (D).
         *     Assumed: sources disagree on the answer, so only its 2xx status should be relied on
         */
        delete: operations["removeAccess"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/chats/users-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let users into a room of an app
         * @description As `grantAccess`, for the app in the path. Plain user ids work here too (B). The official package prefixes with the given app id, and leaves values alone that hold `@` or begin with `<appId>_`.
         *     Assumed: sources disagree on the answer, so only its 2xx status should be relied on
         */
        post: operations["grantAccessInApp"];
        /**
         * Put users out of a room of an app
         * @description As `removeAccess`, for the app in the path. A DELETE with a JSON body.
         *     Assumed: sources disagree on the answer, so only its 2xx status should be relied on
         */
        delete: operations["removeAccessInApp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/chats/broadcast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce something in rooms
         * @description Starts a job that writes a system message into all rooms of the app (`allRooms`) or into some (`chatNames` or
         *     `chatIds`), and answers with its id. `dryRun` asks for the job without the messages. Not repeatable: each call is an
         *     announcement of its own. `/v2/chats/broadcast` is the same for the token's own app.
         *
         *     Ethora's uptime checks send `rooms` and `message` instead; the fields given here are those of the official package and
         *     of the MCP server.
         */
        post: operations["broadcast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/chats/broadcast/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of an announcement
         * @description How far the job of `broadcast` is.
         */
        get: operations["getBroadcastJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/chats/{chatId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages of a room
         * @description Reads the archive of a room. To go back in time, pass the time of the oldest message as `before`. Where the server has no archive, the answer says `mamUnavailable`.
         *     Assumed: two clients read the text of a message from different fields, txt and body
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/messages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search messages
         * @description Looks for text in all rooms of the app, or in one. Messages that were deleted may come along with `deletedAt` set and count as rows: the next page begins at `offset` plus the number of entries received.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List apps
         * @description Apps the token may manage, by page. The answer holds each app's `appToken` and may hold its `appSecret`: keep it out of logs.
         *     Assumed: on v2 the list may be called items instead of apps
         */
        get: operations["listApps"];
        put?: never;
        /**
         * Create an app
         * @description Creates an app below the one the token is signed for. Not repeatable: a second call makes a second app. The answer may lack `appToken`; `getApp` has it.
         */
        post: operations["createApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One app
         * @description Settings of an app. The answer holds its `appToken` and may hold its `appSecret`.
         */
        get: operations["getApp"];
        put?: never;
        post?: never;
        /**
         * Delete or archive an app
         * @description Newer servers archive the app (`{status: "archived"}`), after which its calls answer 403 `APP_ARCHIVED`; older ones delete it. `mode=hard` removes an app and its data for good, as a job.
         */
        delete: operations["deleteApp"];
        options?: never;
        head?: never;
        /**
         * Change an app
         * @description Changes settings of an app; what is left out stays. The official package has no method for it.
         */
        patch: operations["updateApp"];
        trace?: never;
    };
    "/v2/apps/{appId}/provision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create rooms of an app in one go
         * @description Creates up to 20 rooms for a new app; the official package sends `{}` when it is given none. Rooms have no id of yours here, so a second call would make them again.
         *     Assumed: the content of the answer was not published
         */
        post: operations["provisionApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/get-config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public settings of an app
         * @description Settings a client needs before anybody has logged in, by domain name. Needs no credentials. The easy way to learn `appToken` and `xmppHost`. The hosted base app is called `app`.
         */
        get: operations["getAppConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/get-default-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rooms every user of the app gets
         * @description The rooms new users of the app enter by themselves. Takes the app token, not a server token.
         */
        get: operations["getDefaultRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tokens of an app
         * @description The server tokens that were made for an app. Not the tokens themselves, which are shown once.
         *     Assumed: neither the name of the list nor the fields of its entries were published
         */
        get: operations["listAppTokens"];
        put?: never;
        /**
         * Create a token
         * @description Makes a server token for an app, to be used in place of self-signed ones. The token is shown once. Each call makes one more. The official package sends `{}` when it is given no label.
         */
        post: operations["createAppToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description Ends a token. The call itself has no body.
         *     Assumed: the content of the answer was not published
         */
        delete: operations["revokeAppToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/tokens/{tokenId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a token
         * @description Ends a token and makes a new one, shown once; `tokenId` may change with it. Not repeatable: the answer that got lost held the new token.
         */
        post: operations["rotateAppToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bot of an app
         * @description Settings of the app's own bot. New apps have none: then the server answers 422 `BOT_NOT_INITIALIZED`. Where the bot service is not installed, it answers 5xx.
         *     Assumed: whether the settings are bare or stand under a name was not published
         */
        get: operations["getAppBot"];
        /**
         * Change the bot of an app
         * @description Switches the app's own bot on or off and changes its settings; what is left out stays.
         *     Assumed: whether the settings are bare or stand under a name was not published
         */
        put: operations["updateAppBot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents of an app
         * @description The agents of an app, whose ids `inviteAgentToChat` takes.
         *     Assumed: neither the name of the list nor the fields of its entries were published; the fields are those an agent is made with
         */
        get: operations["listAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/{appId}/agents/{agentId}/invite-to-chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite an agent into a room
         * @description Lets an agent join a room; one of `chatJid` and `chatId` says which. This is what takes the place of the chatbot grant
         *     of earlier packages (`grantChatbotAccessToChatRoom`), which was a `grantAccess` with the bot as the only member and
         *     is gone since servers stopped creating a bot for each app. Where there is still a bot with an XMPP name of its own,
         *     `grantAccess` works for it as for any user.
         *
         *     Whether a second invitation to the same room starts a second instance is not known, so it is not repeated.
         */
        post: operations["inviteAgentToChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a client token for a session
         * @description What the chat client does first with the token a backend gave it: the client token travels as `x-custom-token`, and
         *     the answer holds the user and the tokens for everything else. Without a body (the web client sends `null`, Android
         *     `{"type": "client"}`).
         *
         *     It never creates a user: 401 `USER_NOT_FOUND` means that the user id in the token is not known, or not yet. A bad
         *     signature, another app or an expired token give 401 or 403.
         */
        post: operations["createClientSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/login/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New tokens for a session
         * @description Exchanges a refresh token (7 days by default) for a new pair. Without a body. The old one is good for about 30 s more; after that it may be refused, or end the whole session, as the server is configured. Therefore not repeated. A revoked one gives 401 `REFRESH_RECORD_NOT_FOUND`.
         */
        post: operations["refreshClientSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of a user
         * @description The files of the user whose token is sent, by page.
         *     Assumed: the swagger file describes the v1 form of this call, taken to be the same
         */
        get: operations["listFiles"];
        put?: never;
        /**
         * Upload files
         * @description Stores 1 to 5 files, up to 50 MB (C; each or together is not said), as the user whose token is sent. Each call stores them anew. Files are served as bytes without a type, so an SVG does not show; uploading audio was seen to fail with 500 on a test server.
         */
        post: operations["uploadFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file
         * @description What is known about a file; its content lies at `location`. 404 where there is no such file.
         *     Assumed: whether the file is bare or stands under a name was not settled
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Deletes a file of the user whose token is sent. 404 where there is no such file.
         *     Assumed: the content of the answer was not published
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Stable name of a failure. An open set; older routes give none. */
        ErrorCode: "APP_ARCHIVED" | "APP_NOT_FOUND" | "AUTH_FAILED" | "AUTH_USER_OR_B2B_REQUIRED" | "BOT_NOT_INITIALIZED" | "CHAT_NOT_FOUND" | "E2EE_DISABLED" | "FLOWS_INVALID" | "INSUFFICIENT_SCOPE" | "INVALID_TOKEN_TYPE" | "LEGACY_WIDGET_NOT_CONFIGURED" | "REFRESH_RECORD_NOT_FOUND" | "USER_NOT_FOUND" | "VALIDATION_ERROR" | (string & {});
        /** @description Why a call failed. Everything is optional, because routes differ. */
        ErrorResponse: {
            /** @description Always false. */
            success?: boolean;
            /** @description What is wrong, for people. Newer routes always give it. */
            error?: string;
            code?: components["schemas"]["ErrorCode"];
            /**
             * @description What is wrong, for people.
             *     Assumed: no source shows it; clients look for it
             */
            message?: string;
            /** @description What is wrong, for people; on older routes. */
            msg?: string;
            /** @description More about it, mostly a map from fields to reasons. */
            details?: unknown;
            /** @description What is wrong with the request, on older routes; mostly a list of `{msg}`. */
            errors?: unknown;
            /** @description Names the request to Ethora's support. May come as the header `x-request-id` instead (C). */
            requestId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A bare confirmation. */
        OkResponse: {
            /** @description True. The official package makes up `{ok:false}` by itself where something was not found. */
            ok?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description Whatever the server says. */
        PingResponse: {
            [key: string]: unknown;
        };
        /** @description Version of the server and how it was built. */
        VersionResponse: {
            /** @description Version of the server. */
            version?: string | null;
            /** @description How it was built. */
            build?: {
                /** @description Version of the build. */
                version?: string | null;
                /** @description Commit it was built from. */
                commit?: string | null;
                /** @description Branch it was built from. */
                branch?: string | null;
                /** @description When it was built. */
                time?: string | null;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A job that was started. */
        JobTicket: {
            /** @description Id to ask for the state with. */
            jobId: string;
            /**
             * @description Address of the state.
             *     Assumed: whether it is a path or a full address was not published
             */
            statusUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description How far a job is. `completed` and `failed` are final. */
        JobState: "pending" | "running" | "completed" | "failed" | (string & {});
        /** @description Users to create. */
        CreateUsersRequest: {
            /** @description Take e-mail addresses as confirmed and write to nobody. The official `createUser` always sends true. */
            bypassEmailConfirmation?: boolean;
            /** @description The users. */
            usersList: components["schemas"]["NewUser"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A user to create. The official `createUser` sends `uuid`, `email`, `firstName`, `lastName`, `password` in this order, then whatever else its caller gave, without `role` and `displayName`. One form of Ethora says that unknown names are refused (D). */
        NewUser: {
            /** @description Your id of the user, plain, without `<appId>_`. The official `createUser` always sends it, as text. 2 characters or more (C). */
            uuid?: string;
            /** @description E-mail address. The official `createUser` makes one up where none is given, `<random UUID>@example.com`, a new one with each call. Which top-level domains are good is a setting of the server. */
            email: string;
            /** @description First name, 2 characters or more (B); one form of Ethora asks for 3 (D). The official `createUser` takes the first word of `displayName`, or `User`. */
            firstName: string;
            /** @description Last name, 2 characters or more, else 422 `VALIDATION_ERROR`. The official `createUser` takes the other words of `displayName`, and `User` where what it has is shorter than 2. */
            lastName: string;
            /** @description Password, 4 characters or more (C). The official `createUser` sends `password_<uuid>` where none is given, which anybody can guess: send a random one. */
            password?: string;
            /** @description Address of the picture. */
            profileImage?: string;
            /** @description A name of the user's own, apart from `uuid`. */
            username?: string;
            /** @description Tags of the user. */
            tags?: string[];
            /** @description Roles of the user. */
            roles?: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description Users that were created at once. */
        CreateUsersResponse: {
            /** @description True. */
            ok?: boolean;
            /** @description The users. */
            results?: components["schemas"]["User"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A job that creates users. */
        UsersBatchJob: {
            state: components["schemas"]["JobState"];
            /** @description What became of the users, once the job is `completed`. */
            result?: {
                /** @description One entry for each user. */
                results?: components["schemas"]["UsersBatchResult"][];
            } & {
                [key: string]: unknown;
            };
            /** @description Why the job `failed`, mostly a text. A conflict on one user does not make a job fail. */
            error?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description What became of one user of a job. */
        UsersBatchResult: {
            /** @description Whether the user was created or there already, by its e-mail or its uuid. */
            status?: "created" | "exists" | "uuid_exists" | (string & {});
            /** @description XMPP name of the user, `<appId>_<uuid>`. */
            xmppUsername?: string;
            user?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** @description Users to delete. */
        DeleteUsersRequest: {
            /** @description Your ids of the users, plain, as text. Whether prefixed ones work is not known. */
            usersIdList: string[];
        };
        /** @description Users to change. */
        UpdateUsersRequest: {
            /** @description The users. */
            users: components["schemas"]["UserChange"][];
        };
        /** @description What to change on one user. The official package sends these five and nothing else, each only if not empty. */
        UserChange: {
            /** @description Which user, prefixed (`<appId>_<uuid>`). */
            xmppUsername: string;
            /** @description First name, 2 characters or more. */
            firstName?: string;
            /** @description Last name, 2 characters or more. */
            lastName?: string;
            /** @description A name of the user's own. */
            username?: string;
            /** @description Address of the picture. */
            profileImage?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What became of each user. */
        UpdateUsersResponse: {
            /** @description One entry for each user. */
            results?: components["schemas"]["UserChangeResult"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What became of one user. */
        UserChangeResult: {
            /** @description Whether the user was changed. */
            status?: "updated" | "not-found" | "skipped" | (string & {});
            /** @description XMPP name of the user, `<appId>_<uuid>`. */
            xmppUsername?: string;
            user?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** @description Users, under one of three names. */
        ListUsersResponse: {
            /** @description The users, as the package's README reads them. */
            results?: components["schemas"]["User"][];
            /** @description The users, as Ethora's uptime checks read them. */
            users?: components["schemas"]["User"][];
            /**
             * @description The users, as other lists name them.
             *     Assumed: no source reads it on this call
             */
            items?: components["schemas"]["User"][];
            /**
             * @description How many users there are in all.
             *     Assumed: taken from other lists
             */
            total?: number;
            /**
             * @description Size of the page.
             *     Assumed: taken from other lists
             */
            limit?: number;
            /**
             * @description How many users were skipped.
             *     Assumed: taken from other lists
             */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description One user. */
        UserResponse: {
            result?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** @description A user. How much of it is given differs from call to call. */
        User: {
            /** @description Id in the database, 24 hex digits. */
            _id?: string;
            /** @description Your id of the user, plain. */
            uuid?: string | null;
            /** @description XMPP name, `<appId>_<uuid>`, without a domain. */
            xmppUsername?: string;
            /** @description Password for XMPP; newer servers put a token with a short life here (C). A secret. */
            xmppPassword?: string;
            /** @description E-mail address. */
            email?: string | null;
            /** @description All e-mail addresses. */
            emails?: components["schemas"]["UserEmail"][];
            /** @description First name. */
            firstName?: string | null;
            /** @description Last name. */
            lastName?: string | null;
            /** @description A name of the user's own. */
            username?: string | null;
            /** @description Address of the picture. Missing on members of rooms. */
            profileImage?: string | null;
            /** @description What the user says of itself. */
            description?: string | null;
            /** @description Tags. */
            tags?: string[] | null;
            /** @description Roles. */
            roles?: string[] | null;
            /** @description Id of the app. */
            appId?: string;
            /** @description Wallet of the user. */
            defaultWallet?: ({
                /** @description Address of the wallet. */
                walletAddress?: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Whether others may see the profile. */
            isProfileOpen?: boolean;
            /** @description Whether others may see the assets. */
            isAssetsOpen?: boolean;
            /** @description Whether the user agreed to the terms. */
            isAgreeWithTerms?: boolean;
            /** @description What the client opens with. */
            homeScreen?: string | null;
            /** @description How the user was registered. */
            registrationChannelType?: string | null;
            /** @description When the user was created, ISO 8601. */
            createdAt?: string;
            /** @description When the user was last changed, ISO 8601. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An e-mail address of a user. */
        UserEmail: {
            /** @description Id in the database. */
            _id?: string;
            /** @description What the address is for. */
            loginType?: string;
            /** @description The address. */
            email?: string;
            /** @description Whether it was confirmed. */
            verified?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description Rooms of a user. */
        UserChatsResponse: {
            /** @description The rooms. */
            chats?: components["schemas"]["Chat"][];
            /**
             * @description How many rooms there are in all.
             *     Assumed: taken from other lists
             */
            total?: number;
            /**
             * @description Size of the page.
             *     Assumed: taken from other lists
             */
            limit?: number;
            /**
             * @description How many rooms were skipped.
             *     Assumed: taken from other lists
             */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Who may find and enter a room. A private room holds two users. */
        ChatType: "public" | "group" | "private" | (string & {});
        /** @description A room to create. The official package sends `title`, `uuid` and `type` always, and whatever else its caller gave: `isPublic` of its old README passes too, though nobody documents that servers know it (D). */
        CreateChatRequest: {
            /** @description Title for people. The official package sends `Chat Room <uuid>` where none is given. */
            title: string;
            /** @description Your id of the room, plain; the room's name becomes `<appId>_<uuid>`. A server makes one up where it is missing, and then each repetition makes another room, so it is required here. */
            uuid: string;
            type: components["schemas"]["ChatType"];
            /** @description What the room is about. */
            description?: string;
            /** @description Address of a picture. */
            picture?: string;
            /** @description Users to let in at once, prefixed (`<appId>_<uuid>`) or plain (B). One that does not exist gives 404 `USER_NOT_FOUND`. The official package sends none by itself. */
            members?: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description The new room. */
        CreateChatResponse: {
            result: components["schemas"]["Chat"];
        } & {
            [key: string]: unknown;
        };
        /** @description What to change on a room. */
        UpdateChatRequest: {
            /** @description Title for people. */
            title?: string;
            /** @description What the room is about. */
            description?: string;
        };
        /** @description One room, as far as the server gives it. */
        ChatResponse: {
            /**
             * @description True.
             *     Assumed: taken from other calls
             */
            ok?: boolean;
            result?: components["schemas"]["Chat"];
        } & {
            [key: string]: unknown;
        };
        /** @description The room to delete. */
        DeleteChatRequest: {
            /** @description Name of the room, prefixed (`<appId>_<uuid>`), without a domain. One test harness sends it as `chatName` (D). */
            name: string;
        };
        /** @description The room is gone. */
        DeleteChatResponse: {
            /** @description True. */
            ok?: boolean;
            /**
             * @description Name of the room.
             *     Assumed: a third party saw it, the swagger file does not name it
             */
            result?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Rooms of an app, under one of two names. */
        ListChatsResponse: {
            /** @description The rooms, as Ethora's MCP server reads them first. */
            results?: components["schemas"]["Chat"][];
            /** @description The rooms, as Ethora's MCP server reads them otherwise. */
            items?: components["schemas"]["Chat"][];
            /**
             * @description How many rooms there are in all.
             *     Assumed: taken from other lists
             */
            total?: number;
            /**
             * @description Size of the page.
             *     Assumed: taken from other lists
             */
            limit?: number;
            /**
             * @description How many rooms were skipped.
             *     Assumed: taken from other lists
             */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A room. */
        Chat: {
            /** @description Id in the database, 24 hex digits; `listMessages` takes it. */
            _id?: string | null;
            /** @description Name, `<appId>_<uuid>`, without a domain. The room's JID is this and `@conference.<xmppHost>`. */
            name?: string;
            /**
             * @description JID of the room.
             *     Assumed: Ethora's uptime checks look for it where name is missing; never seen
             */
            jid?: string;
            /** @description Title for people. */
            title?: string | null;
            /** @description What the room is about. */
            description?: string | null;
            /** @description Who may find and enter it. */
            type?: components["schemas"]["ChatType"] | null;
            /** @description Address of the picture. */
            picture?: string | null;
            /** @description Who made it. */
            createdBy?: string | null;
            /** @description Id of the app. */
            appId?: string | null;
            /** @description Whether it is a room of the app itself. */
            isAppChat?: boolean;
            /** @description Whether somebody complained about it. */
            reported?: boolean | null;
            /** @description Members, where they were asked for. Without `profileImage`. */
            members?: components["schemas"]["User"][] | null;
            /** @description When it was made, ISO 8601. */
            createdAt?: string | null;
            /** @description When it was last changed, ISO 8601. */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Who may enter, or no longer enter, which room. */
        AccessRequest: {
            /** @description Name of the room, prefixed (`<appId>_<uuid>`), without a domain. The official package puts the prefix in front in any case, even a second time. */
            chatName: string;
            /** @description The users, prefixed (`<appId>_<uuid>`), which is what the official package sends: it leaves an id alone that begins with the app id and prefixes all others. Plain ids are accepted too (B for the app's own form, C else). Goes out as `[]` when empty. */
            members: string[];
        };
        /** @description What became of the members, in one of three forms. */
        AccessResponse: {
            /** @description True. */
            ok?: boolean;
            /** @description The members. */
            results?: components["schemas"]["User"][];
            /**
             * @description Counts.
             *     Assumed: a third party saw it on v2
             */
            summary?: {
                /** @description How many users were named. */
                requested?: number;
                /** @description How many users came to which status. */
                byStatus?: {
                    [key: string]: number;
                };
            } & {
                [key: string]: unknown;
            };
            /**
             * @description One entry for each user.
             *     Assumed: a third party saw it on v2
             */
            details?: components["schemas"]["AccessResult"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What became of one user. */
        AccessResult: {
            /** @description XMPP name of the user, `<appId>_<uuid>`. */
            xmppUsername?: string;
            /** @description What was done; the words were not published. */
            status?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An announcement. One of `allRooms`, `chatNames` and `chatIds` says where it goes. */
        BroadcastRequest: {
            /** @description Text of the message. */
            text: string;
            /** @description Into all rooms of the app. */
            allRooms?: boolean;
            /** @description Into these rooms, by their prefixed names (`<appId>_<uuid>`) or JIDs. */
            chatNames?: string[];
            /**
             * @description Into these rooms, by their ids.
             *     Assumed: the name says _id, a remark in Ethora's MCP server says the prefixed name
             */
            chatIds?: string[];
            /** @description Data of your own that goes with the message. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Do everything but write. */
            dryRun?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description An announcement on its way. */
        BroadcastJob: {
            state: components["schemas"]["JobState"];
            /**
             * @description What became of the rooms.
             *     Assumed: named as on the job that creates users; its content was not published
             */
            result?: unknown;
            /**
             * @description Why the job `failed`.
             *     Assumed: named as on the job that creates users
             */
            error?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description Messages of a room. */
        ListMessagesResponse: {
            /** @description The messages. */
            results?: components["schemas"]["Message"][];
            /** @description How many messages there are. */
            total?: number;
            /** @description The server keeps no archive. */
            mamUnavailable?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A message of a room's archive. */
        Message: {
            /** @description JID of the sender. */
            from?: string;
            /** @description The text, as Ethora's MCP server reads it. */
            txt?: string;
            /** @description The text, as a diagnostic script reads it. */
            body?: string;
            /**
             * @description When it was sent.
             *     Assumed: its form was not published, so it may be text or a number
             */
            created_at?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description Messages found. */
        SearchMessagesResponse: {
            /** @description The messages. */
            items?: components["schemas"]["MessageHit"][];
            /** @description How many were found in all. */
            total?: number;
            /** @description Size of the page. */
            limit?: number;
            /** @description How many were skipped. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A message found. Only `_id` is on every one. */
        MessageHit: {
            /** @description Id in the archive. */
            _id?: string;
            /** @description Name of the room, `<appId>_<uuid>`. */
            chatId?: string;
            /** @description What kind of room it is. */
            chatType?: string;
            /** @description JID of the room. */
            room?: string;
            /** @description JID of the sender. */
            from?: string;
            /** @description The `_id` of the sender. */
            fromUserId?: string;
            /** @description The text. */
            body?: string;
            /** @description Id the sender gave. Often empty on old messages. */
            messageId?: string;
            /** @description Id the XMPP server gave. Often empty on old messages. */
            stanzaId?: string;
            /** @description When it was sent. */
            createdAt?: string;
            /** @description When it was deleted. Do not show such a message. */
            deletedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description An app and its settings. */
        App: {
            /** @description Id of the app, 24 hex digits. */
            _id?: string;
            /** @description Name for people. */
            displayName?: string;
            /** @description Domain name, the part in front of `.chat.ethora.com`. */
            domainName?: string;
            /** @description The app token, with `JWT` and a blank in front. Half public. */
            appToken?: string;
            /** @description The secret that server and client tokens are signed with. Never give it to a client. */
            appSecret?: string;
            /** @description Who made it. */
            creatorId?: string;
            /**
             * @description The app above it.
             *     Assumed: the swagger file calls it a boolean, which cannot be
             */
            parentAppId?: unknown;
            /** @description A line below the name. */
            appTagline?: string | null;
            /** @description Id of the mobile app. */
            bundleId?: string | null;
            /** @description Main colour. */
            primaryColor?: string | null;
            /** @description Address of the logo. */
            logoImage?: string | null;
            /** @description Address of the second logo. */
            sublogoImage?: string | null;
            /** @description Host of the XMPP server; rooms live at `conference.` in front of it. */
            xmppHost?: string;
            /** @description Whether it is the app at the root of the server. */
            isBaseApp?: boolean;
            /** @description Whether its users may make apps. */
            isAllowedNewAppCreate?: boolean;
            /** @description Whether data of users is stored encrypted. */
            isUserDataEncrypted?: boolean;
            /**
             * @description Whether anybody may sign up.
             *     Assumed: the swagger file names it and does not explain it
             */
            usersCanFree?: boolean;
            /** @description Whether profiles of new users are open. */
            defaultAccessProfileOpen?: boolean;
            /** @description Whether assets of new users are open. */
            defaultAccessAssetsOpen?: boolean;
            defaultRooms?: components["schemas"]["DefaultRooms"];
            /** @description Counters such as `totalRegistered` and `recentlySessions`. */
            stats?: {
                [key: string]: unknown;
            };
            /** @description Whether it is in use. */
            status?: "active" | "archived" | (string & {});
            /** @description When it was made, ISO 8601. */
            createdAt?: string;
            /** @description When it was last changed, ISO 8601. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One app, under one of two names. */
        AppResponse: {
            app?: components["schemas"]["App"];
            result?: components["schemas"]["App"];
        } & {
            [key: string]: unknown;
        };
        /** @description Apps, under one of two names. */
        ListAppsResponse: {
            /** @description The apps. */
            apps?: components["schemas"]["App"][];
            /** @description The apps, as Ethora's uptime checks read them first on v2. */
            items?: components["schemas"]["App"][];
            /** @description How many apps there are in all. */
            total?: number;
            /** @description Size of the page. */
            limit?: number;
            /** @description How many apps were skipped. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description An app to create. The official package sends what its caller gives. */
        CreateAppRequest: {
            /** @description Name for people. Need not be unique. */
            displayName: string;
            /** @description Domain name, letters and digits only; a hyphen gives 422. */
            domainName?: string;
            /** @description A line below the name. */
            appTagline?: string;
            /** @description Address of the logo. */
            logoImage?: string;
            /** @description Address of the second logo. */
            sublogoImage?: string;
            /** @description Main colour. */
            primaryColor?: string;
            /** @description Id of the mobile app. */
            bundleId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Settings to change. */
        UpdateAppRequest: {
            /** @description Name for people. */
            displayName?: string;
            /** @description Domain name, letters and digits only. */
            domainName?: string;
            /** @description A line below the name. */
            appTagline?: string;
            /** @description Address of the logo. */
            logoImage?: string;
            /** @description Address of the second logo. */
            sublogoImage?: string;
            /** @description Main colour. */
            primaryColor?: string;
            /** @description Id of the mobile app. */
            bundleId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The app is gone or archived. */
        DeleteAppResponse: {
            /** @description True; on older servers. */
            ok?: boolean;
            /** @description State of the app; on newer servers. */
            status?: "archived" | (string & {});
        } & {
            [key: string]: unknown;
        };
        /** @description Rooms to create. */
        ProvisionAppRequest: {
            /** @description The rooms. */
            rooms?: components["schemas"]["ProvisionRoom"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A room to create. */
        ProvisionRoom: {
            /** @description Title for people. */
            title?: string;
            /** @description Whether it stands at the top of the list. */
            pinned?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description What the server says about the new rooms. */
        ProvisionAppResponse: {
            /**
             * @description True.
             *     Assumed: taken from other calls
             */
            ok?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description Public settings of an app, under `result`. Older servers give them bare or under `app`. */
        AppConfigResponse: components["schemas"]["App"] & {
            result?: components["schemas"]["App"];
            app?: components["schemas"]["App"];
        };
        /** @description Rooms every user gets. */
        DefaultRooms: components["schemas"]["DefaultRoom"][];
        /** @description A room every user gets. */
        DefaultRoom: {
            /** @description JID of the room. */
            jid: string;
            /** @description Whether it stands at the top of the list. */
            pinned?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The token to make. */
        AppTokenRequest: {
            /** @description A name for people. */
            label?: string;
        };
        /** @description A token that was just made. */
        AppTokenResponse: {
            /** @description Id to rotate or revoke it with. */
            tokenId?: string;
            /** @description The token. A secret, shown once. */
            token?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A token that was made earlier. */
        AppToken: {
            /**
             * @description Id to rotate or revoke it with.
             *     Assumed: named as where a token is made
             */
            tokenId?: string;
            /**
             * @description A name for people.
             *     Assumed: named as where a token is made
             */
            label?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Tokens of an app. */
        ListAppTokensResponse: {
            /**
             * @description The tokens.
             *     Assumed: taken from other lists
             */
            results?: components["schemas"]["AppToken"][];
            /**
             * @description The tokens.
             *     Assumed: taken from other lists
             */
            items?: components["schemas"]["AppToken"][];
            /**
             * @description The tokens.
             *     Assumed: taken from the path
             */
            tokens?: components["schemas"]["AppToken"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Settings of the app's own bot. */
        AppBot: {
            /** @description Whether it answers. */
            status?: "on" | "off" | (string & {});
            /** @description What makes it answer, any message or those that begin with `/bot`. */
            trigger?: "any_message" | "/bot" | (string & {});
            /** @description What it is told about itself. */
            prompt?: string;
            /** @description What it says first. */
            greetingMessage?: string;
            /**
             * @description The room it is in.
             *     Assumed: the sources do not say whether it is the _id, the name or the JID
             */
            chatId?: string;
            /** @description Whether it looks things up in the sources that were indexed. */
            isRAG?: boolean;
            /** @description Only in sources with these tags. */
            ragTags?: string[];
            /** @description First name. */
            botFirstName?: string;
            /** @description Last name. */
            botLastName?: string;
            /** @description Name for people. */
            botDisplayName?: string;
            /** @description Address of its picture. */
            botAvatarUrl?: string;
            /** @description Who runs its language model. */
            llmProvider?: string;
            /** @description Name of its language model. */
            llmModel?: string;
            /** @description The agent it takes its settings from. */
            savedAgentId?: string;
            /** @description Whether it can be reached from a public page. */
            widgetPublicEnabled?: boolean;
            /** @description Address of that page. */
            widgetPublicUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Settings of the bot, bare or under a name that is not certain. */
        AppBotResponse: components["schemas"]["AppBot"] & {
            result?: components["schemas"]["AppBot"];
            bot?: components["schemas"]["AppBot"];
        };
        /**
         * @description An agent.
         *     Assumed: the fields are those an agent is made with; what a server gives was not published
         */
        Agent: {
            /** @description Id of the agent. */
            _id?: string;
            /** @description Name for people. */
            name?: string;
            /** @description Name in addresses. */
            slug?: string;
            /** @description What it is for. */
            summary?: string;
            /** @description What it is told about itself. */
            prompt?: string;
            /** @description What it says first. */
            greetingMessage?: string;
            /** @description What makes it answer. */
            trigger?: "any_message" | "/bot" | (string & {});
            /** @description When it answers. */
            responseMode?: "always" | "mentioned" | "smart" | "probability" | (string & {});
            /** @description How often it answers in the mode `probability`. */
            responseProbability?: number;
            /** @description Seconds it waits between answers. */
            cooldownSec?: number;
            /** @description Who may see it. */
            visibility?: "private" | "unlisted" | "public" | (string & {});
            /** @description Whether it is published. */
            isPublished?: boolean;
            /** @description Categories. */
            categories?: string[];
            /** @description Id of the app it belongs to. */
            ownerAppId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Agents of an app. */
        ListAgentsResponse: {
            /**
             * @description The agents.
             *     Assumed: taken from other lists
             */
            results?: components["schemas"]["Agent"][];
            /**
             * @description The agents.
             *     Assumed: taken from other lists
             */
            items?: components["schemas"]["Agent"][];
            /**
             * @description The agents.
             *     Assumed: taken from the path
             */
            agents?: components["schemas"]["Agent"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The room. One of `chatJid` and `chatId` is needed. */
        InviteAgentRequest: {
            /** @description Id of the app, once more. */
            appId: string;
            /** @description JID of the room, or its name, prefixed (`<appId>_<uuid>`). */
            chatJid?: string;
            /**
             * @description The room by its id.
             *     Assumed: the sources do not say whether it is the _id or the name
             */
            chatId?: string;
        };
        /** @description The agent in the room. */
        InviteAgentResponse: {
            /** @description Whether it joined. */
            success?: boolean;
            /** @description The agent as a user of this app. */
            botInstance?: {
                /** @description Its XMPP name, `<appId>_…`; `removeAccess` takes it. */
                xmppUsername?: string;
                /** @description The rooms it is in. */
                joinedRooms?: string[];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A session of a user. */
        ClientSession: {
            /** @description True. */
            success?: boolean;
            user: components["schemas"]["User"];
            /** @description Token for calls of the user, see `userBearer`. A secret. */
            token: string;
            /** @description Token for `refreshClientSession`. A secret. */
            refreshToken: string;
            /** @description Token for web sockets, on newer servers. A secret. */
            wsToken?: string | null;
            /** @description Token for protected files, on newer servers. A secret. */
            fileToken?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The new tokens of a session. */
        RefreshedSession: {
            /** @description Token for calls of the user. A secret. */
            token: string;
            /** @description The next refresh token. A secret. */
            refreshToken: string;
            /** @description Token for web sockets, on newer servers. A secret. */
            wsToken?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A stored file. */
        File: {
            /** @description Id of the file. */
            _id?: string;
            /** @description The `_id` of its owner. */
            userId?: string;
            /** @description Key of its owner. */
            ownerKey?: string;
            /** @description Address of the content. */
            location?: string;
            /** @description Address of a small picture of it. */
            locationPreview?: string | null;
            /** @description Length of sound or film. The unit was not published. */
            duration?: string | null;
            /** @description Name it had when it was uploaded. */
            originalname?: string;
            /** @description Name it is stored under. */
            filename?: string;
            /** @description Its type. */
            mimetype?: string;
            /** @description Size in bytes. The swagger file has a number in its schema and text in its prose. */
            size?: number | string;
            /** @description When it will be deleted, ISO 8601. */
            expiresAt?: string | null;
            /** @description Whether only its owner may read it. */
            isPrivate?: boolean | null;
            /** @description When it was uploaded, ISO 8601. */
            createdAt?: string | null;
            /** @description When it was last changed, ISO 8601. */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Files that were stored. */
        UploadFilesResponse: {
            /** @description True. */
            success?: boolean;
            /** @description The files. */
            results?: components["schemas"]["File"][];
            /**
             * @description The files.
             *     Assumed: Ethora's uptime checks look for it where results is missing; never seen
             */
            files?: components["schemas"]["File"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Files of a user. */
        ListFilesResponse: {
            /** @description The files. */
            items?: components["schemas"]["File"][];
            /** @description How many files there are in all. */
            total?: number;
            /** @description Size of the page. */
            limit?: number;
            /** @description How many files were skipped. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description One file, bare or under `result`. */
        FileResponse: components["schemas"]["File"] & {
            result?: components["schemas"]["File"];
        };
    };
    responses: {
        /** @description The call failed; the status tells how, see "Failures" above. Load balancers answer with HTML. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                /** @example Chat room not found */
                "text/plain": string;
            };
        };
        /** @description It was done. */
        Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "ok": true
                 *     }
                 */
                "application/json": components["schemas"]["OkResponse"];
            };
        };
        /**
         * @description It was done, and nothing more is said.
         *     Assumed: nobody saw it; the content of these answers is not published, so none at all is taken for a success as well
         */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The users were created at once. Known from the v1 form of this call; on v2 a job is started instead, but a README of the official package treats its answer as the user.
         *     Assumed: nobody saw this answer on v2
         */
        UsersCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "ok": true,
                 *       "results": [
                 *         {
                 *           "_id": "65f2c3d4e5f6a7b8c9d0e1f2",
                 *           "uuid": "user-123",
                 *           "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateUsersResponse"];
            };
        };
        /** @description The job was started. The users do not exist yet. */
        UsersBatchAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "jobId": "65f300a1b2c3d4e5f6a7b8c9",
                 *       "statusUrl": "/v2/users/batch/65f300a1b2c3d4e5f6a7b8c9"
                 *     }
                 */
                "application/json": components["schemas"]["JobTicket"];
            };
        };
        /** @description The state of the job, and what became of the users. */
        UsersBatchJob: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "state": "completed",
                 *       "result": {
                 *         "results": [
                 *           {
                 *             "status": "created",
                 *             "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123",
                 *             "user": {
                 *               "_id": "65f2c3d4e5f6a7b8c9d0e1f2",
                 *               "uuid": "user-123"
                 *             }
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UsersBatchJob"];
            };
        };
        /** @description What became of each user. */
        UsersUpdated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "results": [
                 *         {
                 *           "status": "updated",
                 *           "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123",
                 *           "user": {
                 *             "firstName": "Ada",
                 *             "lastName": "Lovelace"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUsersResponse"];
            };
        };
        /** @description The room was created. */
        ChatCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": {
                 *         "_id": "65f2d0a1b2c3d4e5f6a7b8c9",
                 *         "name": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1",
                 *         "title": "Aula 1",
                 *         "type": "group",
                 *         "appId": "65f2c0a1b2c3d4e5f6a7b8c9"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateChatResponse"];
            };
        };
        /** @description The room was deleted. */
        ChatDeleted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "ok": true
                 *     }
                 */
                "application/json": components["schemas"]["DeleteChatResponse"];
            };
        };
        /** @description The membership was changed. */
        AccessChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessResponse"];
            };
        };
        /** @description The job was started. */
        BroadcastAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "jobId": "65f300a1b2c3d4e5f6a7b8c9"
                 *     }
                 */
                "application/json": components["schemas"]["JobTicket"];
            };
        };
        /** @description The app. */
        App: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "app": {
                 *         "_id": "65f2f0a1b2c3d4e5f6a7b8c9",
                 *         "displayName": "School",
                 *         "domainName": "school",
                 *         "appToken": "JWT app-token"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AppResponse"];
            };
        };
        /** @description The token, shown this once. */
        AppToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "tokenId": "65f310a1b2c3d4e5f6a7b8c9",
                 *       "token": "server-token"
                 *     }
                 */
                "application/json": components["schemas"]["AppTokenResponse"];
            };
        };
        /** @description The settings of the bot. */
        AppBot: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": {
                 *         "status": "on",
                 *         "trigger": "/bot",
                 *         "greetingMessage": "Ask me about the timetable."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AppBotResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
         * @example 65f2c0a1b2c3d4e5f6a7b8c9
         */
        AppId: string;
        /**
         * @description Id of the job, as the call that started it answered.
         * @example 65f300a1b2c3d4e5f6a7b8c9
         */
        JobId: string;
        /**
         * @description Id of the token, not the token.
         * @example 65f310a1b2c3d4e5f6a7b8c9
         */
        TokenId: string;
        /**
         * @description How many entries a page holds.
         * @example 100
         */
        Limit: number;
        /** @description How many entries to skip. */
        Offset: number;
        /**
         * @description Whether each room comes with its `members`.
         * @example true
         */
        IncludeMembers: boolean;
    };
    requestBodies: {
        CreateUsers: {
            content: {
                /**
                 * @example {
                 *       "bypassEmailConfirmation": true,
                 *       "usersList": [
                 *         {
                 *           "uuid": "user-123",
                 *           "email": "ada@example.org",
                 *           "firstName": "Ada",
                 *           "lastName": "Byron",
                 *           "password": "a-long-random-password"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateUsersRequest"];
            };
        };
        DeleteUsers: {
            content: {
                /**
                 * @example {
                 *       "usersIdList": [
                 *         "user-123",
                 *         "user-124"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeleteUsersRequest"];
            };
        };
        UpdateUsers: {
            content: {
                /**
                 * @example {
                 *       "users": [
                 *         {
                 *           "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123",
                 *           "lastName": "Lovelace"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUsersRequest"];
            };
        };
        CreateChat: {
            content: {
                /**
                 * @example {
                 *       "title": "Aula 1",
                 *       "uuid": "aula-1",
                 *       "type": "group",
                 *       "description": "Room of the first class"
                 *     }
                 */
                "application/json": components["schemas"]["CreateChatRequest"];
            };
        };
        DeleteChat: {
            content: {
                /**
                 * @example {
                 *       "name": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1"
                 *     }
                 */
                "application/json": components["schemas"]["DeleteChatRequest"];
            };
        };
        Access: {
            content: {
                /**
                 * @example {
                 *       "chatName": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1",
                 *       "members": [
                 *         "65f2c0a1b2c3d4e5f6a7b8c9_user-123"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AccessRequest"];
            };
        };
        AppToken: {
            content: {
                /**
                 * @example {
                 *       "label": "nightly import"
                 *     }
                 */
                "application/json": components["schemas"]["AppTokenRequest"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["PingResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version and how it was built. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "2610.2",
                     *       "build": {
                     *         "version": "2610.2",
                     *         "commit": "3f1c9a7",
                     *         "branch": "main",
                     *         "time": "2026-10-14T08:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VersionResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateUsers"];
        responses: {
            200: components["responses"]["UsersCreated"];
            202: components["responses"]["UsersBatchAccepted"];
            default: components["responses"]["Failed"];
        };
    };
    getUsersBatchJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the job, as the call that started it answered.
                 * @example 65f300a1b2c3d4e5f6a7b8c9
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UsersBatchJob"];
            default: components["responses"]["Failed"];
        };
    };
    createUsersInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateUsers"];
        responses: {
            202: components["responses"]["UsersBatchAccepted"];
            default: components["responses"]["Failed"];
        };
    };
    deleteUsersInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DeleteUsers"];
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    getUsersBatchJobInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description Id of the job, as the call that started it answered.
                 * @example 65f300a1b2c3d4e5f6a7b8c9
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UsersBatchJob"];
            default: components["responses"]["Failed"];
        };
    };
    deleteUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DeleteUsers"];
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Only members of this room: its name, prefixed (`<appId>_<uuid>`), or for a private chat the two `xmppUsername`s joined by `-`.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9_aula-1
                 */
                chatName?: string;
                /** @description Only this user, prefixed (`<appId>_<uuid>`). */
                xmppUsername?: string;
                /**
                 * @description Only this user.
                 *     Assumed: the package sends it, but no source says whether it is the plain uuid or the id in the database
                 */
                userId?: string;
                /**
                 * @description How many entries a page holds.
                 * @example 100
                 */
                limit?: number;
                /** @description How many entries to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "_id": "65f2c3d4e5f6a7b8c9d0e1f2",
                     *           "uuid": "user-123",
                     *           "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123",
                     *           "firstName": "Ada",
                     *           "lastName": "Byron",
                     *           "email": "ada@example.org",
                     *           "tags": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListUsersResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateUsers"];
        responses: {
            200: components["responses"]["UsersUpdated"];
            default: components["responses"]["Failed"];
        };
    };
    updateUsersInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateUsers"];
        responses: {
            200: components["responses"]["UsersUpdated"];
            default: components["responses"]["Failed"];
        };
    };
    getUserByXmppUsername: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description XMPP name of the user, prefixed (`<appId>_<uuid>`), without the domain.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9_user-123
                 */
                xmppUsername: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "result": {
                     *         "_id": "65f2c3d4e5f6a7b8c9d0e1f2",
                     *         "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123",
                     *         "firstName": "Ada",
                     *         "lastName": "Byron"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getUserChats: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds.
                 * @example 100
                 */
                limit?: number;
                /** @description How many entries to skip. */
                offset?: number;
                /**
                 * @description Whether each room comes with its `members`.
                 * @example true
                 */
                includeMembers?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description Your id of the user, plain. Encode it: the official package does not, and an id with `/` or a blank breaks its path.
                 * @example user-123
                 */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "chats": [
                     *         {
                     *           "_id": "65f2d0a1b2c3d4e5f6a7b8c9",
                     *           "name": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1",
                     *           "title": "Aula 1",
                     *           "type": "group",
                     *           "members": [
                     *             {
                     *               "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserChatsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateChat"];
        responses: {
            200: components["responses"]["ChatCreated"];
            201: components["responses"]["ChatCreated"];
            default: components["responses"]["Failed"];
        };
    };
    listChats: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds.
                 * @example 100
                 */
                limit?: number;
                /** @description How many entries to skip. */
                offset?: number;
                /**
                 * @description Whether each room comes with its `members`.
                 * @example true
                 */
                includeMembers?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "_id": "65f2d0a1b2c3d4e5f6a7b8c9",
                     *           "name": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1",
                     *           "title": "Aula 1",
                     *           "type": "group"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListChatsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createChatInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateChat"];
        responses: {
            200: components["responses"]["ChatCreated"];
            201: components["responses"]["ChatCreated"];
            default: components["responses"]["Failed"];
        };
    };
    deleteChatInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DeleteChat"];
        responses: {
            200: components["responses"]["ChatDeleted"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    deleteChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DeleteChat"];
        responses: {
            200: components["responses"]["ChatDeleted"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    updateChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description Name of the room, prefixed (`<appId>_<uuid>`), not its `_id`. The official package adds the prefix unless it is there or the value holds `@`.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9_aula-1
                 */
                chatName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Aula 1, group B"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateChatRequest"];
            };
        };
        responses: {
            /** @description The room was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "result": {
                     *         "name": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1",
                     *         "title": "Aula 1, group B"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    grantAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    removeAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    grantAccessInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    removeAccessInApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    broadcast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The platform is down for maintenance tonight from 22:00 to 23:00.",
                 *       "chatNames": [
                 *         "65f2c0a1b2c3d4e5f6a7b8c9_aula-1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BroadcastRequest"];
            };
        };
        responses: {
            200: components["responses"]["BroadcastAccepted"];
            202: components["responses"]["BroadcastAccepted"];
            default: components["responses"]["Failed"];
        };
    };
    getBroadcastJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description Id of the job, as the call that started it answered.
                 * @example 65f300a1b2c3d4e5f6a7b8c9
                 */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "completed"
                     *     }
                     */
                    "application/json": components["schemas"]["BroadcastJob"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /**
                 * @description How many messages to give. The server has a default.
                 * @example 50
                 */
                limit?: number;
                /** @description Only messages before this time, in microseconds since 1970. */
                before?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description The `_id` of the room (24 hex digits), not its name; `listChats` tells it.
                 * @example 65f2d0a1b2c3d4e5f6a7b8c9
                 */
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "from": "65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com",
                     *           "txt": "Good morning",
                     *           "created_at": "2026-10-14T08:30:00.000Z"
                     *         }
                     *       ],
                     *       "mamUnavailable": false
                     *     }
                     */
                    "application/json": components["schemas"]["ListMessagesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    searchMessages: {
        parameters: {
            query: {
                /**
                 * @description Text to look for.
                 * @example homework
                 */
                q: string;
                /** @description How to look for it. */
                mode?: "substring" | "fulltext" | (string & {});
                /**
                 * @description Only in this room.
                 *     Assumed: the chat component passes the room's name, the MCP server's text does not say which id is meant
                 */
                chatId?: string;
                /** @description Only messages of this user, by its `_id`. */
                fromUserId?: string;
                /** @description Only messages from this time on, ISO 8601; the server refuses other forms. */
                since?: string;
                /** @description Only messages up to this time, ISO 8601; the server refuses other forms. */
                until?: string;
                /** @description Best match first, or newest first. */
                sort?: "relevance" | "date" | (string & {});
                /**
                 * @description How many entries a page holds.
                 * @example 100
                 */
                limit?: number;
                /** @description How many entries to skip. */
                offset?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "_id": "65f2e0a1b2c3d4e5f6a7b8c9",
                     *           "chatId": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1",
                     *           "room": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com",
                     *           "from": "65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com",
                     *           "body": "The homework is on page 12.",
                     *           "createdAt": "2026-10-14T08:30:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "offset": 0,
                     *       "limit": 100
                     *     }
                     */
                    "application/json": components["schemas"]["SearchMessagesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listApps: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds.
                 * @example 100
                 */
                limit?: number;
                /** @description How many entries to skip. */
                offset?: number;
                /** @description Ascending or descending. */
                order?: "asc" | "desc";
                /** @description What to sort by. v1 knows more, such as `totalRegistered` and `totalChats`. */
                orderBy?: "displayName" | "createdAt" | (string & {});
                /**
                 * @description Whether archived apps are listed too.
                 *     Assumed: named by a newer uptime check of Ethora only; the official package does not send it
                 */
                includeArchived?: boolean;
                /**
                 * @description Only apps in this state.
                 *     Assumed: named by a newer uptime check of Ethora only; the official package does not send it
                 */
                status?: "active" | "archived" | (string & {});
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The apps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apps": [
                     *         {
                     *           "_id": "65f2f0a1b2c3d4e5f6a7b8c9",
                     *           "displayName": "School",
                     *           "domainName": "school",
                     *           "createdAt": "2026-10-14T08:30:00.000Z"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 100,
                     *       "offset": 0
                     *     }
                     */
                    "application/json": components["schemas"]["ListAppsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createApp: {
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
                 *       "displayName": "School",
                 *       "domainName": "school"
                 *     }
                 */
                "application/json": components["schemas"]["CreateAppRequest"];
            };
        };
        responses: {
            200: components["responses"]["App"];
            201: components["responses"]["App"];
            default: components["responses"]["Failed"];
        };
    };
    getApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["App"];
            default: components["responses"]["Failed"];
        };
    };
    deleteApp: {
        parameters: {
            query?: {
                /** @description `hard` removes everything for good. The official package never sends it. */
                mode?: "hard" | (string & {});
            };
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The app was deleted or archived. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "archived"
                     *     }
                     */
                    "application/json": components["schemas"]["DeleteAppResponse"];
                };
            };
            /** @description The app is being removed for good. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobId": "65f300a1b2c3d4e5f6a7b8c9"
                     *     }
                     */
                    "application/json": components["schemas"]["JobTicket"];
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    updateApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "appTagline": "Chat for pupils and teachers"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateAppRequest"];
            };
        };
        responses: {
            200: components["responses"]["App"];
            default: components["responses"]["Failed"];
        };
    };
    provisionApp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rooms": [
                 *         {
                 *           "title": "Staff room",
                 *           "pinned": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProvisionAppRequest"];
            };
        };
        responses: {
            /** @description The rooms were created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true
                     *     }
                     */
                    "application/json": components["schemas"]["ProvisionAppResponse"];
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    getAppConfig: {
        parameters: {
            query: {
                /**
                 * @description Domain name of the app, the part in front of `.chat.ethora.com`.
                 * @example school
                 */
                domainName: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "result": {
                     *         "_id": "65f2f0a1b2c3d4e5f6a7b8c9",
                     *         "displayName": "School",
                     *         "domainName": "school",
                     *         "appToken": "JWT app-token",
                     *         "xmppHost": "xmpp.chat.ethora.com",
                     *         "isBaseApp": false,
                     *         "isAllowedNewAppCreate": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AppConfigResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getDefaultRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rooms. A bare list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "jid": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com",
                     *         "pinned": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DefaultRooms"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listAppTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "tokenId": "65f310a1b2c3d4e5f6a7b8c9",
                     *           "label": "nightly import"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListAppTokensResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createAppToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AppToken"];
        responses: {
            200: components["responses"]["AppToken"];
            201: components["responses"]["AppToken"];
            default: components["responses"]["Failed"];
        };
    };
    revokeAppToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description Id of the token, not the token.
                 * @example 65f310a1b2c3d4e5f6a7b8c9
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    rotateAppToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description Id of the token, not the token.
                 * @example 65f310a1b2c3d4e5f6a7b8c9
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AppToken"];
        responses: {
            200: components["responses"]["AppToken"];
            default: components["responses"]["Failed"];
        };
    };
    getAppBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AppBot"];
            default: components["responses"]["Failed"];
        };
    };
    updateAppBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "on",
                 *       "trigger": "/bot",
                 *       "greetingMessage": "Ask me about the timetable."
                 *     }
                 */
                "application/json": components["schemas"]["AppBot"];
            };
        };
        responses: {
            200: components["responses"]["AppBot"];
            default: components["responses"]["Failed"];
        };
    };
    listAgents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "_id": "65f320a1b2c3d4e5f6a7b8c9",
                     *           "name": "Tutor",
                     *           "slug": "tutor"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListAgentsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    inviteAgentToChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the app, 24 hex digits. The app the token is signed for, or one below it.
                 * @example 65f2c0a1b2c3d4e5f6a7b8c9
                 */
                appId: string;
                /**
                 * @description The `_id` of the agent, or its address.
                 * @example 65f320a1b2c3d4e5f6a7b8c9
                 */
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "appId": "65f2c0a1b2c3d4e5f6a7b8c9",
                 *       "chatJid": "65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com"
                 *     }
                 */
                "application/json": components["schemas"]["InviteAgentRequest"];
            };
        };
        responses: {
            /** @description The agent was invited. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "botInstance": {
                     *         "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_tutor-1",
                     *         "joinedRooms": [
                     *           "65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InviteAgentResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createClientSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "token": "JWT user-token",
                     *       "refreshToken": "refresh-token",
                     *       "user": {
                     *         "_id": "65f2c3d4e5f6a7b8c9d0e1f2",
                     *         "uuid": "user-123",
                     *         "xmppUsername": "65f2c0a1b2c3d4e5f6a7b8c9_user-123",
                     *         "xmppPassword": "xmpp-password",
                     *         "firstName": "Ada",
                     *         "lastName": "Byron"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClientSession"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    refreshClientSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new pair. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "JWT user-token-2",
                     *       "refreshToken": "refresh-token-2"
                     *     }
                     */
                    "application/json": components["schemas"]["RefreshedSession"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description How many files a page holds. */
                limit?: number;
                /** @description How many entries to skip. */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "limit": 10,
                     *       "offset": 0,
                     *       "total": 1,
                     *       "items": [
                     *         {
                     *           "_id": "65f330a1b2c3d4e5f6a7b8c9",
                     *           "originalname": "timetable.pdf",
                     *           "mimetype": "application/pdf",
                     *           "size": 48213,
                     *           "location": "https://files.example.org/65f330a1b2c3d4e5f6a7b8c9"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListFilesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    uploadFiles: {
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
                 *       "files": [
                 *         "Monday 8:00 mathematics"
                 *       ]
                 *     }
                 */
                "multipart/form-data": {
                    /** @description The files, each a part of its own with the name `files`. */
                    files: string[];
                };
            };
        };
        responses: {
            /** @description The files were stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "results": [
                     *         {
                     *           "_id": "65f330a1b2c3d4e5f6a7b8c9",
                     *           "originalname": "timetable.pdf",
                     *           "mimetype": "application/pdf",
                     *           "size": 48213,
                     *           "location": "https://files.example.org/65f330a1b2c3d4e5f6a7b8c9"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UploadFilesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `_id` of the file.
                 * @example 65f330a1b2c3d4e5f6a7b8c9
                 */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "_id": "65f330a1b2c3d4e5f6a7b8c9",
                     *       "originalname": "timetable.pdf",
                     *       "mimetype": "application/pdf",
                     *       "size": 48213,
                     *       "location": "https://files.example.org/65f330a1b2c3d4e5f6a7b8c9"
                     *     }
                     */
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `_id` of the file.
                 * @example 65f330a1b2c3d4e5f6a7b8c9
                 */
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
}
