// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/v1/ping": {
        /** Is the server there. Needs no credentials. Any 2xx means that the API answers, whatever its body, but for the page of a proxy. Assumed: the content of the answer was not published */
        get: operations["ping"];
    };
    "/v1/ping/version": {
        /** Version of the server. Version and build of the server. Needs no credentials. */
        get: operations["getVersion"];
    };
    "/v2/users/batch": {
        /** Create users. Starts a job that creates 1 to 100 users of the app the token is signed for, and answers 202 with its id **before the. users exist**. Granting access or `createClientSession` straight after may fail, so ask `getUsersBatchJob` until the. job is `completed`; Ethora's own checks ask every 1.5 s for at most 120 s. The official `createUser` is this call with. a list of one and does not wait. A user who is there already is not a failure: the entry in the job says `exists` or `uuid_exists`. The older. `POST /v1/users/batch` does the same work at once, answers 200 with `{ok, results}`, and 422 with "already exist" for. a duplicate. */
        post: operations["createUsers"];
    };
    "/v2/users/batch/{jobId}": {
        /** State of a job that creates users. How far the job of `createUsers` is, and once it is `completed`, what became of each user. The method of the same name in the official package calls the app's own form, `getUsersBatchJobInApp` here. */
        get: operations["getUsersBatchJob"];
    };
    "/v2/apps/{appId}/users/batch": {
        /** Create users in an app. As `createUsers`, for the app in the path, which may be one below the app the token is signed for. Always a job. The official package sends its caller's list untouched: it neither splits nor checks more than 100 users. */
        post: operations["createUsersInApp"];
        /** Delete users of an app. As `deleteUsers`, for the app in the path. */
        delete: operations["deleteUsersInApp"];
    };
    "/v2/apps/{appId}/users/batch/{jobId}": {
        /** State of a job that creates users in an app. How far the job of `createUsersInApp` is, and once it is `completed`, what became of each user. This is the official package's `getUsersBatchJob`. */
        get: operations["getUsersBatchJobInApp"];
    };
    "/v1/users/batch": {
        /** Delete users. Deletes users of the app the token is signed for. Still a v1 call in the current package. A DELETE with a JSON body. Where a user does not exist, the server is said to answer 422 with "not found"; sources disagree on whether that is. plain text or `{error}`. The official package turns the text alone into `{ok: false}`. Repeating the call is harmless,. but after a lost answer the repetition may report "not found". */
        delete: operations["deleteUsers"];
    };
    "/v2/chats/users": {
        /** List users. All users of the app, the members of one room (`chatName`), or one user (`xmppUsername` or `userId`). The official package calls it `getUsers`. Assumed: sources disagree on the name of the list, so it has to be looked for under results, users and items */
        get: operations["listUsers"];
        /** Change users. Changes names and pictures of 1 to 100 users; what is left out stays. The official package sends the fields given here only, drops empty ones, and checks the number of users itself. Servers also take a multipart body with picture files. */
        patch: operations["updateUsers"];
    };
    "/v2/apps/{appId}/chats/users": {
        /** Change users of an app. As `updateUsers`, for the app in the path. The official package has no method for it. */
        patch: operations["updateUsersInApp"];
    };
    "/v1/apps/users/{xmppUsername}": {
        /** One user. The user with this XMPP name. Takes a server token or the token of a user. A user who was created just now may not be found for a while. */
        get: operations["getUserByXmppUsername"];
    };
    "/v2/apps/{appId}/users/{userId}/chats": {
        /** Rooms of a user. The rooms a user has access to, by page. */
        get: operations["getUserChats"];
    };
    "/v2/chats": {
        /** Create a room. Creates a room in the app the token is signed for. The official `createChatRoom` sends `title` (by default `Chat Room. <uuid>`), `uuid` and `type` (by default `group`), then whatever its caller gave, which wins. A room with the same uuid is refused, it is said with 422 and "already exist" (D), so repeating the call makes no second. room; after a lost answer the repetition may report the room as a duplicate. Rooms that were made over XMPP alone do. not show up in this API. */
        post: operations["createChat"];
    };
    "/v2/apps/{appId}/chats": {
        /** Rooms of an app. All rooms of the app, by page. A room that was deleted may still be listed for about 10 s. Assumed: the name of the list is known from a client that looks for two, results and items */
        get: operations["listChats"];
        /** Create a room in an app. As `createChat`, for the app in the path. */
        post: operations["createChatInApp"];
        /** Delete a room of an app. As `deleteChat`, for the app in the path. The official package does not soften "not found" here. */
        delete: operations["deleteChatInApp"];
    };
    "/v1/chats": {
        /** Delete a room. Deletes a room of the app the token is signed for. Still a v1 call in the current package. A DELETE with a JSON body. Where the room does not exist, the server is said to answer 422 with "not found"; the official `deleteChatRoom` then. resolves with `{ok: false, reason: "Chat room not found"}`, though only if the body is text. Repeating the call is. harmless, but after a lost answer the repetition may report "not found". The room may still be listed for about 10 s. */
        delete: operations["deleteChat"];
    };
    "/v2/apps/{appId}/chats/{chatName}": {
        /** Change a room. Changes the title or the description of a room; what is left out stays. Assumed: the content of the answer was not published */
        patch: operations["updateChat"];
    };
    "/v2/chats/users-access": {
        /** Let users into a room. Makes users members of a room, so that they may join it over XMPP and see it in their list. Users must exist, see `createUsers`. Members who are in already stay so. Assumed: sources disagree on the answer, so only its 2xx status should be relied on */
        post: operations["grantAccess"];
        /** Put users out of a room. Ends the membership of users. A DELETE with a JSON body. It may take about 45 s until it shows (D). Who removes itself gets `CHAT_NOT_FOUND` (D). Assumed: sources disagree on the answer, so only its 2xx status should be relied on */
        delete: operations["removeAccess"];
    };
    "/v2/apps/{appId}/chats/users-access": {
        /** Let users into a room of an app. As `grantAccess`, for the app in the path. Plain user ids work here too (B). The official package prefixes with the given app id, and leaves values alone that hold `@` or begin with `<appId>_`. Assumed: sources disagree on the answer, so only its 2xx status should be relied on */
        post: operations["grantAccessInApp"];
        /** Put users out of a room of an app. As `removeAccess`, for the app in the path. A DELETE with a JSON body. Assumed: sources disagree on the answer, so only its 2xx status should be relied on */
        delete: operations["removeAccessInApp"];
    };
    "/v2/apps/{appId}/chats/broadcast": {
        /** Announce something in rooms. Starts a job that writes a system message into all rooms of the app (`allRooms`) or into some (`chatNames` or. `chatIds`), and answers with its id. `dryRun` asks for the job without the messages. Not repeatable: each call is an. announcement of its own. `/v2/chats/broadcast` is the same for the token's own app. Ethora's uptime checks send `rooms` and `message` instead; the fields given here are those of the official package and. of the MCP server. */
        post: operations["broadcast"];
    };
    "/v2/apps/{appId}/chats/broadcast/{jobId}": {
        /** State of an announcement. How far the job of `broadcast` is. */
        get: operations["getBroadcastJob"];
    };
    "/v2/apps/{appId}/chats/{chatId}/messages": {
        /** Messages of a room. Reads the archive of a room. To go back in time, pass the time of the oldest message as `before`. Where the server has no archive, the answer says `mamUnavailable`. Assumed: two clients read the text of a message from different fields, txt and body */
        get: operations["listMessages"];
    };
    "/v2/apps/{appId}/messages/search": {
        /** Search messages. Looks for text in all rooms of the app, or in one. Messages that were deleted may come along with `deletedAt` set and count as rows: the next page begins at `offset` plus the number of entries received. */
        get: operations["searchMessages"];
    };
    "/v2/apps": {
        /** List apps. Apps the token may manage, by page. The answer holds each app's `appToken` and may hold its `appSecret`: keep it out of logs. Assumed: on v2 the list may be called items instead of apps */
        get: operations["listApps"];
        /** Create an app. Creates an app below the one the token is signed for. Not repeatable: a second call makes a second app. The answer may lack `appToken`; `getApp` has it. */
        post: operations["createApp"];
    };
    "/v2/apps/{appId}": {
        /** One app. Settings of an app. The answer holds its `appToken` and may hold its `appSecret`. */
        get: operations["getApp"];
        /** Delete or archive an app. Newer servers archive the app (`{status: "archived"}`), after which its calls answer 403 `APP_ARCHIVED`; older ones delete it. `mode=hard` removes an app and its data for good, as a job. */
        delete: operations["deleteApp"];
        /** Change an app. Changes settings of an app; what is left out stays. The official package has no method for it. */
        patch: operations["updateApp"];
    };
    "/v2/apps/{appId}/provision": {
        /** Create rooms of an app in one go. Creates up to 20 rooms for a new app; the official package sends `{}` when it is given none. Rooms have no id of yours here, so a second call would make them again. Assumed: the content of the answer was not published */
        post: operations["provisionApp"];
    };
    "/v1/apps/get-config": {
        /** Public settings of an app. Settings a client needs before anybody has logged in, by domain name. Needs no credentials. The easy way to learn `appToken` and `xmppHost`. The hosted base app is called `app`. */
        get: operations["getAppConfig"];
    };
    "/v1/apps/get-default-rooms": {
        /** Rooms every user of the app gets. The rooms new users of the app enter by themselves. Takes the app token, not a server token. */
        get: operations["getDefaultRooms"];
    };
    "/v2/apps/{appId}/tokens": {
        /** Tokens of an app. The server tokens that were made for an app. Not the tokens themselves, which are shown once. Assumed: neither the name of the list nor the fields of its entries were published */
        get: operations["listAppTokens"];
        /** Create a token. Makes a server token for an app, to be used in place of self-signed ones. The token is shown once. Each call makes one more. The official package sends `{}` when it is given no label. */
        post: operations["createAppToken"];
    };
    "/v2/apps/{appId}/tokens/{tokenId}": {
        /** Revoke a token. Ends a token. The call itself has no body. Assumed: the content of the answer was not published */
        delete: operations["revokeAppToken"];
    };
    "/v2/apps/{appId}/tokens/{tokenId}/rotate": {
        /** Replace a token. Ends a token and makes a new one, shown once; `tokenId` may change with it. Not repeatable: the answer that got lost held the new token. */
        post: operations["rotateAppToken"];
    };
    "/v2/apps/{appId}/bot": {
        /** The bot of an app. Settings of the app's own bot. New apps have none: then the server answers 422 `BOT_NOT_INITIALIZED`. Where the bot service is not installed, it answers 5xx. Assumed: whether the settings are bare or stand under a name was not published */
        get: operations["getAppBot"];
        /** Change the bot of an app. Switches the app's own bot on or off and changes its settings; what is left out stays. Assumed: whether the settings are bare or stand under a name was not published */
        put: operations["updateAppBot"];
    };
    "/v2/apps/{appId}/agents": {
        /** Agents of an app. The agents of an app, whose ids `inviteAgentToChat` takes. Assumed: neither the name of the list nor the fields of its entries were published; the fields are those an agent is made with */
        get: operations["listAgents"];
    };
    "/v2/apps/{appId}/agents/{agentId}/invite-to-chat": {
        /** Invite an agent into a room. Lets an agent join a room; one of `chatJid` and `chatId` says which. This is what takes the place of the chatbot grant. of earlier packages (`grantChatbotAccessToChatRoom`), which was a `grantAccess` with the bot as the only member and. is gone since servers stopped creating a bot for each app. Where there is still a bot with an XMPP name of its own,. `grantAccess` works for it as for any user. Whether a second invitation to the same room starts a second instance is not known, so it is not repeated. */
        post: operations["inviteAgentToChat"];
    };
    "/v1/users/client": {
        /** Exchange a client token for a session. What the chat client does first with the token a backend gave it: the client token travels as `x-custom-token`, and. the answer holds the user and the tokens for everything else. Without a body (the web client sends `null`, Android. `{"type": "client"}`). It never creates a user: 401 `USER_NOT_FOUND` means that the user id in the token is not known, or not yet. A bad. signature, another app or an expired token give 401 or 403. */
        post: operations["createClientSession"];
    };
    "/v1/users/login/refresh": {
        /** New tokens for a session. Exchanges a refresh token (7 days by default) for a new pair. Without a body. The old one is good for about 30 s more; after that it may be refused, or end the whole session, as the server is configured. Therefore not repeated. A revoked one gives 401 `REFRESH_RECORD_NOT_FOUND`. */
        post: operations["refreshClientSession"];
    };
    "/v2/files": {
        /** Files of a user. The files of the user whose token is sent, by page. Assumed: the swagger file describes the v1 form of this call, taken to be the same */
        get: operations["listFiles"];
        /** Upload files. Stores 1 to 5 files, up to 50 MB (C; each or together is not said), as the user whose token is sent. Each call stores them anew. Files are served as bytes without a type, so an SVG does not show; uploading audio was seen to fail with 500 on a test server. */
        post: operations["uploadFiles"];
    };
    "/v2/files/{fileId}": {
        /** One file. What is known about a file; its content lies at `location`. 404 where there is no such file. Assumed: whether the file is bare or stands under a name was not settled */
        get: operations["getFile"];
        /** Delete a file. Deletes a file of the user whose token is sent. 404 where there is no such file. Assumed: the content of the answer was not published */
        delete: operations["deleteFile"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Stable name of a failure. An open set; older routes give none. */
        ErrorCode: "APP_ARCHIVED" | "APP_NOT_FOUND" | "AUTH_FAILED" | "AUTH_USER_OR_B2B_REQUIRED" | "BOT_NOT_INITIALIZED" | "CHAT_NOT_FOUND" | "E2EE_DISABLED" | "FLOWS_INVALID" | "INSUFFICIENT_SCOPE" | "INVALID_TOKEN_TYPE" | "LEGACY_WIDGET_NOT_CONFIGURED" | "REFRESH_RECORD_NOT_FOUND" | "USER_NOT_FOUND" | "VALIDATION_ERROR" | (string & {});
        /** Why a call failed. Everything is optional, because routes differ. */
        ErrorResponse: {
            /** Always false. */
            success?: boolean;
            /** What is wrong, for people. Newer routes always give it. */
            error?: string;
            code?: components["schemas"]["ErrorCode"];
            /** What is wrong, for people. Assumed: no source shows it; clients look for it */
            message?: string;
            /** What is wrong, for people; on older routes. */
            msg?: string;
            /** More about it, mostly a map from fields to reasons. */
            details?: unknown;
            /** What is wrong with the request, on older routes; mostly a list of `{msg}`. */
            errors?: unknown;
            /** Names the request to Ethora's support. May come as the header `x-request-id` instead (C). */
            requestId?: string;
        } & {
            [key: string]: unknown;
        };
        /** A bare confirmation. */
        OkResponse: {
            /** True. The official package makes up `{ok:false}` by itself where something was not found. */
            ok?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** Whatever the server says. */
        PingResponse: {
            [key: string]: unknown;
        };
        /** Version of the server and how it was built. */
        VersionResponse: {
            /** Version of the server. */
            version?: string | null;
            /** How it was built. */
            build?: {
                /** Version of the build. */
                version?: string | null;
                /** Commit it was built from. */
                commit?: string | null;
                /** Branch it was built from. */
                branch?: string | null;
                /** When it was built. */
                time?: string | null;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** A job that was started. Some responses carry its id as `id`, or below `result`; where there is none, `statusUrl` ends in it. */
        JobTicket: {
            /** Id to ask for the state with. */
            jobId: string;
            /** Address of the state. Assumed: whether it is a path or a full address was not published */
            statusUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** How far a job is. `completed`, `failed` and `cancelled` (C, jobs of other routes) are final. `completed` does not say that all of the work was done: see the entries of the result. Some responses name it `status`, or have it below `result`. */
        JobState: "pending" | "running" | "completed" | "failed" | "cancelled" | (string & {});
        /** Users to create. */
        CreateUsersRequest: {
            /** Take e-mail addresses as confirmed and write to nobody. The official `createUser` always sends true. */
            bypassEmailConfirmation?: boolean;
            /** The users. */
            usersList: components["schemas"]["NewUser"][];
        } & {
            [key: string]: unknown;
        };
        /** A user to create. The official `createUser` sends `uuid`, `email`, `firstName`, `lastName`, `password` in this order, then whatever else its caller gave, without `role` and `displayName`. One form of Ethora says that unknown names are refused (D). */
        NewUser: {
            /** Your id of the user, plain, without `<appId>_`. The official `createUser` always sends it, as text. 2 characters or more (C). */
            uuid?: string;
            /** E-mail address. The official `createUser` makes one up where none is given, `<random UUID>@example.com`, a new one with each call. Which top-level domains are good is a setting of the server. */
            email: string;
            /** First name, 2 characters or more (B); one form of Ethora asks for 3 (D). The official `createUser` takes the first word of `displayName`, or `User`. */
            firstName: string;
            /** Last name, 2 characters or more, else 422 `VALIDATION_ERROR`. The official `createUser` takes the other words of `displayName`, and `User` where what it has is shorter than 2. */
            lastName: string;
            /** Password, 4 characters or more (C). The official `createUser` sends `password_<uuid>` where none is given, which anybody can guess: send a random one. Format: `password`. */
            password?: string;
            /** Address of the picture. */
            profileImage?: string;
            /** A name of the user's own, apart from `uuid`. */
            username?: string;
            /** Tags of the user. */
            tags?: string[];
            /** Roles of the user. */
            roles?: string[];
        } & {
            [key: string]: unknown;
        };
        /** Users that were created at once. */
        CreateUsersResponse: {
            /** True. */
            ok?: boolean;
            /** The users. */
            results?: components["schemas"]["User"][];
        } & {
            [key: string]: unknown;
        };
        /** A job that creates users. */
        UsersBatchJob: {
            state: components["schemas"]["JobState"];
            /** What became of the users, once the job is `completed`. */
            result?: {
                /** One entry for each user. */
                results?: components["schemas"]["UsersBatchResult"][];
            } & {
                [key: string]: unknown;
            };
            /** Why the job `failed`, mostly a text. A conflict on one user does not make a job fail. */
            error?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** What became of one user of a job. */
        UsersBatchResult: {
            /** Whether the user was created or there already, by its e-mail or its uuid. Anything else, such as `failed`, means that the user is not there. */
            status?: "created" | "exists" | "uuid_exists" | "failed" | (string & {});
            /** XMPP name of the user, `<appId>_<uuid>`. */
            xmppUsername?: string;
            user?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** Users to delete. */
        DeleteUsersRequest: {
            /** Your ids of the users, plain, as text. Whether prefixed ones work is not known. */
            usersIdList: string[];
        };
        /** Users to change. */
        UpdateUsersRequest: {
            /** The users. */
            users: components["schemas"]["UserChange"][];
        };
        /** What to change on one user. The official package sends these five and nothing else, each only if not empty. */
        UserChange: {
            /** Which user, prefixed (`<appId>_<uuid>`). */
            xmppUsername: string;
            /** First name, 2 characters or more. */
            firstName?: string;
            /** Last name, 2 characters or more. */
            lastName?: string;
            /** A name of the user's own. */
            username?: string;
            /** Address of the picture. */
            profileImage?: string;
        } & {
            [key: string]: unknown;
        };
        /** What became of each user. */
        UpdateUsersResponse: {
            /** One entry for each user. */
            results?: components["schemas"]["UserChangeResult"][];
        } & {
            [key: string]: unknown;
        };
        /** What became of one user. */
        UserChangeResult: {
            /** Whether the user was changed. */
            status?: "updated" | "not-found" | "skipped" | (string & {});
            /** XMPP name of the user, `<appId>_<uuid>`. */
            xmppUsername?: string;
            user?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** Users, under one of three names. */
        ListUsersResponse: {
            /** The users, as the package's README reads them. */
            results?: components["schemas"]["User"][];
            /** The users, as Ethora's uptime checks read them. */
            users?: components["schemas"]["User"][];
            /** The one user that `xmppUsername` asked for. */
            result?: components["schemas"]["User"] | null;
            /** The users, as other lists name them. Assumed: no source reads it on this call */
            items?: components["schemas"]["User"][];
            /** How many users there are in all. Assumed: taken from other lists */
            total?: number;
            /** Size of the page. Assumed: taken from other lists */
            limit?: number;
            /** How many users were skipped. Assumed: taken from other lists */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** One user. */
        UserResponse: {
            result?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** A user. How much of it is given differs from call to call. */
        User: {
            /** Id in the database, 24 hex digits. */
            _id?: string;
            /** Your id of the user, plain. */
            uuid?: string | null;
            /** XMPP name, `<appId>_<uuid>`, without a domain. */
            xmppUsername?: string;
            /** Password for XMPP; newer servers put a token with a short life here (C). A secret. Format: `password`. */
            xmppPassword?: string;
            /** E-mail address. */
            email?: string | null;
            /** All e-mail addresses. */
            emails?: components["schemas"]["UserEmail"][];
            /** First name. */
            firstName?: string | null;
            /** Last name. */
            lastName?: string | null;
            /** A name of the user's own. */
            username?: string | null;
            /** Address of the picture. Missing on members of rooms. */
            profileImage?: string | null;
            /** What the user says of itself. */
            description?: string | null;
            /** Tags. */
            tags?: string[] | null;
            /** Roles. */
            roles?: string[] | null;
            /** Id of the app. */
            appId?: string;
            /** Wallet of the user. */
            defaultWallet?: ({
                /** Address of the wallet. */
                walletAddress?: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /** Whether others may see the profile. */
            isProfileOpen?: boolean;
            /** Whether others may see the assets. */
            isAssetsOpen?: boolean;
            /** Whether the user agreed to the terms. */
            isAgreeWithTerms?: boolean;
            /** What the client opens with. */
            homeScreen?: string | null;
            /** How the user was registered. */
            registrationChannelType?: string | null;
            /** When the user was created, ISO 8601. */
            createdAt?: string;
            /** When the user was last changed, ISO 8601. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** An e-mail address of a user. */
        UserEmail: {
            /** Id in the database. */
            _id?: string;
            /** What the address is for. */
            loginType?: string;
            /** The address. */
            email?: string;
            /** Whether it was confirmed. */
            verified?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** Rooms of a user. */
        UserChatsResponse: {
            /** The rooms. */
            chats?: components["schemas"]["Chat"][];
            /** The rooms, as other lists name them. Assumed: no source reads it on this call */
            results?: components["schemas"]["Chat"][];
            /** How many rooms there are in all. Assumed: taken from other lists */
            total?: number;
            /** Size of the page. Assumed: taken from other lists */
            limit?: number;
            /** How many rooms were skipped. Assumed: taken from other lists */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** Who may find and enter a room. A private room holds two users. */
        ChatType: "public" | "group" | "private" | (string & {});
        /** A room to create. The official package sends `title`, `uuid` and `type` always, and whatever else its caller gave: `isPublic` of its old README passes too, though nobody documents that servers know it (D). */
        CreateChatRequest: {
            /** Title for people. The official package sends `Chat Room <uuid>` where none is given. */
            title: string;
            /** Your id of the room, plain; the room's name becomes `<appId>_<uuid>`. A server makes one up where it is missing, and then each repetition makes another room, so it is required here. */
            uuid: string;
            type: components["schemas"]["ChatType"];
            /** What the room is about. */
            description?: string;
            /** Address of a picture. */
            picture?: string;
            /** Users to let in at once, prefixed (`<appId>_<uuid>`) or plain (B). One that does not exist gives 404 `USER_NOT_FOUND`. The official package sends none by itself. */
            members?: string[];
        } & {
            [key: string]: unknown;
        };
        /** The new room. */
        CreateChatResponse: {
            result: components["schemas"]["Chat"];
        } & {
            [key: string]: unknown;
        };
        /** What to change on a room. */
        UpdateChatRequest: {
            /** Title for people. */
            title?: string;
            /** What the room is about. */
            description?: string;
        };
        /** One room, as far as the server gives it. */
        ChatResponse: {
            /** True. Assumed: taken from other calls */
            ok?: boolean;
            result?: components["schemas"]["Chat"];
        } & {
            [key: string]: unknown;
        };
        /** The room to delete. */
        DeleteChatRequest: {
            /** Name of the room, prefixed (`<appId>_<uuid>`), without a domain. One test harness sends it as `chatName` (D). */
            name: string;
        };
        /** The room is gone. */
        DeleteChatResponse: {
            /** True. */
            ok?: boolean;
            /** Name of the room. Assumed: a third party saw it, the swagger file does not name it */
            result?: string;
        } & {
            [key: string]: unknown;
        };
        /** Rooms of an app, under one of two names. */
        ListChatsResponse: {
            /** The rooms, as Ethora's MCP server reads them first. */
            results?: components["schemas"]["Chat"][];
            /** The rooms, as Ethora's MCP server reads them otherwise. */
            items?: components["schemas"]["Chat"][];
            /** How many rooms there are in all. Assumed: taken from other lists */
            total?: number;
            /** Size of the page. Assumed: taken from other lists */
            limit?: number;
            /** How many rooms were skipped. Assumed: taken from other lists */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** A room. */
        Chat: {
            /** Id in the database, 24 hex digits; `listMessages` takes it. */
            _id?: string | null;
            /** Name, `<appId>_<uuid>`, without a domain. The room's JID is this and `@conference.<xmppHost>`. */
            name?: string;
            /** JID of the room. Assumed: Ethora's uptime checks look for it where name is missing; never seen */
            jid?: string;
            /** Title for people. */
            title?: string | null;
            /** What the room is about. */
            description?: string | null;
            /** Who may find and enter it. */
            type?: components["schemas"]["ChatType"] | null;
            /** Address of the picture. */
            picture?: string | null;
            /** Who made it. */
            createdBy?: string | null;
            /** Id of the app. */
            appId?: string | null;
            /** Whether it is a room of the app itself. */
            isAppChat?: boolean;
            /** Whether somebody complained about it. */
            reported?: boolean | null;
            /** Members, where they were asked for. Without `profileImage`. */
            members?: components["schemas"]["User"][] | null;
            /** When it was made, ISO 8601. */
            createdAt?: string | null;
            /** When it was last changed, ISO 8601. */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** Who may enter, or no longer enter, which room. */
        AccessRequest: {
            /** Name of the room, prefixed (`<appId>_<uuid>`), without a domain. The official package puts the prefix in front in any case, even a second time. */
            chatName: string;
            /** The users, prefixed (`<appId>_<uuid>`), which is what the official package sends: it leaves an id alone that begins with the app id and prefixes all others. Plain ids are accepted too (B for the app's own form, C else). Goes out as `[]` when empty. */
            members: string[];
        };
        /** What became of the members, in one of three forms. */
        AccessResponse: {
            /** True. */
            ok?: boolean;
            /** The members. */
            results?: components["schemas"]["User"][];
            /** Counts. Assumed: a third party saw it on v2 */
            summary?: {
                /** How many users were named. */
                requested?: number;
                /** How many users came to which status. */
                byStatus?: {
                    [key: string]: number;
                };
            } & {
                [key: string]: unknown;
            };
            /** One entry for each user. Assumed: a third party saw it on v2 */
            details?: components["schemas"]["AccessResult"][];
        } & {
            [key: string]: unknown;
        };
        /** What became of one user. */
        AccessResult: {
            /** XMPP name of the user, `<appId>_<uuid>`. */
            xmppUsername?: string;
            /** What was done; the words were not published. */
            status?: string;
        } & {
            [key: string]: unknown;
        };
        /** An announcement. One of `allRooms`, `chatNames` and `chatIds` says where it goes. */
        BroadcastRequest: {
            /** Text of the message. */
            text: string;
            /** Into all rooms of the app. */
            allRooms?: boolean;
            /** Into these rooms, by their prefixed names (`<appId>_<uuid>`) or JIDs. */
            chatNames?: string[];
            /** Into these rooms, by their ids. Assumed: the name says _id, a remark in Ethora's MCP server says the prefixed name */
            chatIds?: string[];
            /** Data of your own that goes with the message. */
            metadata?: {
                [key: string]: unknown;
            };
            /** Do everything but write. */
            dryRun?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** An announcement on its way. */
        BroadcastJob: {
            state: components["schemas"]["JobState"];
            /** What became of the rooms. Assumed: named as on the job that creates users; its content was not published */
            result?: unknown;
            /** Why the job `failed`. Assumed: named as on the job that creates users */
            error?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** Messages of a room. */
        ListMessagesResponse: {
            /** The messages. */
            results?: components["schemas"]["Message"][];
            /** How many messages there are. */
            total?: number;
            /** The server keeps no archive. */
            mamUnavailable?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A message of a room's archive. */
        Message: {
            /** JID of the sender. */
            from?: string;
            /** The text, as Ethora's MCP server reads it. */
            txt?: string;
            /** The text, as a diagnostic script reads it. */
            body?: string;
            /** When it was sent. Assumed: its form was not published, so it may be text or a number */
            created_at?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** Messages found. */
        SearchMessagesResponse: {
            /** The messages. */
            items?: components["schemas"]["MessageHit"][];
            /** How many were found in all. */
            total?: number;
            /** Size of the page. */
            limit?: number;
            /** How many were skipped. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** A message found. Only `_id` is on every one. */
        MessageHit: {
            /** Id in the archive. */
            _id?: string;
            /** Name of the room, `<appId>_<uuid>`. */
            chatId?: string;
            /** What kind of room it is. */
            chatType?: string;
            /** JID of the room. */
            room?: string;
            /** JID of the sender. */
            from?: string;
            /** The `_id` of the sender. */
            fromUserId?: string;
            /** The text. */
            body?: string;
            /** Id the sender gave. Often empty on old messages. */
            messageId?: string;
            /** Id the XMPP server gave. Often empty on old messages. */
            stanzaId?: string;
            /** When it was sent. */
            createdAt?: string;
            /** When it was deleted. Do not show such a message. */
            deletedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** An app and its settings. */
        App: {
            /** Id of the app, 24 hex digits. */
            _id?: string;
            /** Name for people. */
            displayName?: string;
            /** Domain name, the part in front of `.chat.ethora.com`. */
            domainName?: string;
            /** The app token, with `JWT` and a blank in front. Half public. Format: `password`. */
            appToken?: string;
            /** The secret that server and client tokens are signed with. Never give it to a client. Format: `password`. */
            appSecret?: string;
            /** Who made it. */
            creatorId?: string;
            /** The app above it. Assumed: the swagger file calls it a boolean, which cannot be */
            parentAppId?: unknown;
            /** A line below the name. */
            appTagline?: string | null;
            /** Id of the mobile app. */
            bundleId?: string | null;
            /** Main colour. */
            primaryColor?: string | null;
            /** Address of the logo. */
            logoImage?: string | null;
            /** Address of the second logo. */
            sublogoImage?: string | null;
            /** Host of the XMPP server; rooms live at `conference.` in front of it. */
            xmppHost?: string;
            /** Whether it is the app at the root of the server. */
            isBaseApp?: boolean;
            /** Whether its users may make apps. */
            isAllowedNewAppCreate?: boolean;
            /** Whether data of users is stored encrypted. */
            isUserDataEncrypted?: boolean;
            /** Whether anybody may sign up. Assumed: the swagger file names it and does not explain it */
            usersCanFree?: boolean;
            /** Whether profiles of new users are open. */
            defaultAccessProfileOpen?: boolean;
            /** Whether assets of new users are open. */
            defaultAccessAssetsOpen?: boolean;
            defaultRooms?: components["schemas"]["DefaultRooms"];
            /** Counters such as `totalRegistered` and `recentlySessions`. */
            stats?: {
                [key: string]: unknown;
            };
            /** Whether it is in use. */
            status?: "active" | "archived" | (string & {});
            /** When it was made, ISO 8601. */
            createdAt?: string;
            /** When it was last changed, ISO 8601. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** One app, under one of two names. */
        AppResponse: {
            app?: components["schemas"]["App"];
            result?: components["schemas"]["App"];
        } & {
            [key: string]: unknown;
        };
        /** Apps, under one of two names. */
        ListAppsResponse: {
            /** The apps. */
            apps?: components["schemas"]["App"][];
            /** The apps, as Ethora's uptime checks read them first on v2. */
            items?: components["schemas"]["App"][];
            /** How many apps there are in all. */
            total?: number;
            /** Size of the page. */
            limit?: number;
            /** How many apps were skipped. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** An app to create. The official package sends what its caller gives. */
        CreateAppRequest: {
            /** Name for people. Need not be unique. */
            displayName: string;
            /** Domain name, letters and digits only; a hyphen gives 422. */
            domainName?: string;
            /** A line below the name. */
            appTagline?: string;
            /** Address of the logo. */
            logoImage?: string;
            /** Address of the second logo. */
            sublogoImage?: string;
            /** Main colour. */
            primaryColor?: string;
            /** Id of the mobile app. */
            bundleId?: string;
        } & {
            [key: string]: unknown;
        };
        /** Settings to change. */
        UpdateAppRequest: {
            /** Name for people. */
            displayName?: string;
            /** Domain name, letters and digits only. */
            domainName?: string;
            /** A line below the name. */
            appTagline?: string;
            /** Address of the logo. */
            logoImage?: string;
            /** Address of the second logo. */
            sublogoImage?: string;
            /** Main colour. */
            primaryColor?: string;
            /** Id of the mobile app. */
            bundleId?: string;
        } & {
            [key: string]: unknown;
        };
        /** The app is gone or archived. */
        DeleteAppResponse: {
            /** True; on older servers. */
            ok?: boolean;
            /** State of the app; on newer servers. */
            status?: "archived" | (string & {});
        } & {
            [key: string]: unknown;
        };
        /** Rooms to create. */
        ProvisionAppRequest: {
            /** The rooms. */
            rooms?: components["schemas"]["ProvisionRoom"][];
        } & {
            [key: string]: unknown;
        };
        /** A room to create. */
        ProvisionRoom: {
            /** Title for people. */
            title?: string;
            /** Whether it stands at the top of the list. */
            pinned?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** What the server says about the new rooms. */
        ProvisionAppResponse: {
            /** True. Assumed: taken from other calls */
            ok?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** Public settings of an app, under `result`. Older servers give them bare or under `app`. */
        AppConfigResponse: components["schemas"]["App"] & {
            result?: components["schemas"]["App"];
            app?: components["schemas"]["App"];
        };
        /** Rooms every user gets. */
        DefaultRooms: components["schemas"]["DefaultRoom"][];
        /** A room every user gets. */
        DefaultRoom: {
            /** JID of the room. */
            jid: string;
            /** Whether it stands at the top of the list. */
            pinned?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The token to make. */
        AppTokenRequest: {
            /** A name for people. */
            label?: string;
        };
        /** A token that was just made. */
        AppTokenResponse: {
            /** Id to rotate or revoke it with. */
            tokenId?: string;
            /** The token. A secret, shown once. Format: `password`. */
            token?: string;
        } & {
            [key: string]: unknown;
        };
        /** A token that was made earlier. */
        AppToken: {
            /** Id to rotate or revoke it with. Assumed: named as where a token is made */
            tokenId?: string;
            /** A name for people. Assumed: named as where a token is made */
            label?: string;
        } & {
            [key: string]: unknown;
        };
        /** Tokens of an app. */
        ListAppTokensResponse: {
            /** The tokens. Assumed: taken from other lists */
            results?: components["schemas"]["AppToken"][];
            /** The tokens. Assumed: taken from other lists */
            items?: components["schemas"]["AppToken"][];
            /** The tokens. Assumed: taken from the path */
            tokens?: components["schemas"]["AppToken"][];
        } & {
            [key: string]: unknown;
        };
        /** Settings of the app's own bot. */
        AppBot: {
            /** Whether it answers. */
            status?: "on" | "off" | (string & {});
            /** What makes it answer, any message or those that begin with `/bot`. */
            trigger?: "any_message" | "/bot" | (string & {});
            /** What it is told about itself. */
            prompt?: string;
            /** What it says first. */
            greetingMessage?: string;
            /** The room it is in. Assumed: the sources do not say whether it is the _id, the name or the JID */
            chatId?: string;
            /** Whether it looks things up in the sources that were indexed. */
            isRAG?: boolean;
            /** Only in sources with these tags. */
            ragTags?: string[];
            /** First name. */
            botFirstName?: string;
            /** Last name. */
            botLastName?: string;
            /** Name for people. */
            botDisplayName?: string;
            /** Address of its picture. */
            botAvatarUrl?: string;
            /** Who runs its language model. */
            llmProvider?: string;
            /** Name of its language model. */
            llmModel?: string;
            /** The agent it takes its settings from. */
            savedAgentId?: string;
            /** Whether it can be reached from a public page. */
            widgetPublicEnabled?: boolean;
            /** Address of that page. */
            widgetPublicUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** Settings of the bot, bare or under a name that is not certain. */
        AppBotResponse: components["schemas"]["AppBot"] & {
            result?: components["schemas"]["AppBot"];
            bot?: components["schemas"]["AppBot"];
        };
        /** An agent. Assumed: the fields are those an agent is made with; what a server gives was not published */
        Agent: {
            /** Id of the agent. */
            _id?: string;
            /** Name for people. */
            name?: string;
            /** Name in addresses. */
            slug?: string;
            /** What it is for. */
            summary?: string;
            /** What it is told about itself. */
            prompt?: string;
            /** What it says first. */
            greetingMessage?: string;
            /** What makes it answer. */
            trigger?: "any_message" | "/bot" | (string & {});
            /** When it answers. */
            responseMode?: "always" | "mentioned" | "smart" | "probability" | (string & {});
            /** How often it answers in the mode `probability`. */
            responseProbability?: number;
            /** Seconds it waits between answers. */
            cooldownSec?: number;
            /** Who may see it. */
            visibility?: "private" | "unlisted" | "public" | (string & {});
            /** Whether it is published. */
            isPublished?: boolean;
            /** Categories. */
            categories?: string[];
            /** Id of the app it belongs to. */
            ownerAppId?: string;
        } & {
            [key: string]: unknown;
        };
        /** Agents of an app. */
        ListAgentsResponse: {
            /** The agents. Assumed: taken from other lists */
            results?: components["schemas"]["Agent"][];
            /** The agents. Assumed: taken from other lists */
            items?: components["schemas"]["Agent"][];
            /** The agents. Assumed: taken from the path */
            agents?: components["schemas"]["Agent"][];
        } & {
            [key: string]: unknown;
        };
        /** The room. One of `chatJid` and `chatId` is needed. */
        InviteAgentRequest: {
            /** Id of the app, once more. */
            appId: string;
            /** JID of the room, or its name, prefixed (`<appId>_<uuid>`). */
            chatJid?: string;
            /** The room by its id. Assumed: the sources do not say whether it is the _id or the name */
            chatId?: string;
        };
        /** The agent in the room. */
        InviteAgentResponse: {
            /** Whether it joined. */
            success?: boolean;
            /** The agent as a user of this app. */
            botInstance?: {
                /** Its XMPP name, `<appId>_…`; `removeAccess` takes it. */
                xmppUsername?: string;
                /** The rooms it is in. */
                joinedRooms?: string[];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** A session of a user. */
        ClientSession: {
            /** True. */
            success?: boolean;
            user: components["schemas"]["User"];
            /** Token for calls of the user, see `userBearer`. A secret. Format: `password`. */
            token: string;
            /** Token for `refreshClientSession`. A secret. Format: `password`. */
            refreshToken: string;
            /** Token for web sockets, on newer servers. A secret. Format: `password`. */
            wsToken?: string | null;
            /** Token for protected files, on newer servers. A secret. Format: `password`. */
            fileToken?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** The new tokens of a session. */
        RefreshedSession: {
            /** Token for calls of the user. A secret. Format: `password`. */
            token: string;
            /** The next refresh token. A secret. Format: `password`. */
            refreshToken: string;
            /** Token for web sockets, on newer servers. A secret. Format: `password`. */
            wsToken?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** A stored file. */
        File: {
            /** Id of the file. */
            _id?: string;
            /** The `_id` of its owner. */
            userId?: string;
            /** Key of its owner. */
            ownerKey?: string;
            /** Address of the content. */
            location?: string;
            /** Address of a small picture of it. */
            locationPreview?: string | null;
            /** Length of sound or film. The unit was not published. */
            duration?: string | null;
            /** Name it had when it was uploaded. */
            originalname?: string;
            /** Name it is stored under. */
            filename?: string;
            /** Its type. */
            mimetype?: string;
            /** Size in bytes. The swagger file has a number in its schema and text in its prose. */
            size?: number | string;
            /** When it will be deleted, ISO 8601. */
            expiresAt?: string | null;
            /** Whether only its owner may read it. */
            isPrivate?: boolean | null;
            /** When it was uploaded, ISO 8601. */
            createdAt?: string | null;
            /** When it was last changed, ISO 8601. */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** Files that were stored. */
        UploadFilesResponse: {
            /** True. */
            success?: boolean;
            /** The files. */
            results?: components["schemas"]["File"][];
            /** The files. Assumed: Ethora's uptime checks look for it where results is missing; never seen */
            files?: components["schemas"]["File"][];
        } & {
            [key: string]: unknown;
        };
        /** Files of a user. */
        ListFilesResponse: {
            /** The files. */
            items?: components["schemas"]["File"][];
            /** How many files there are in all. */
            total?: number;
            /** Size of the page. */
            limit?: number;
            /** How many files were skipped. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** One file, bare or under `result`. */
        FileResponse: components["schemas"]["File"] & {
            result?: components["schemas"]["File"];
        };
    };
    responses: {
        /** The call failed; the status tells how, see "Failures" above. Load balancers answer with HTML. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** It was done. */
        Ok: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["OkResponse"];
            };
        };
        /** It was done, and nothing more is said. Declared wherever nothing of the response is needed; there, an empty body is a success with 200 and 201 as well. With 202 it never is, since the job could not be asked for. Assumed: nobody saw it; the content of these answers is not published, so none at all is taken for a success as well */
        Done: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** The users were created at once. Known from the v1 form of this call; on v2 a job is started instead, but a README of the official package treats its answer as the user. Assumed: nobody saw this answer on v2 */
        UsersCreated: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["CreateUsersResponse"];
            };
        };
        /** The job was started. The users do not exist yet. */
        UsersBatchAccepted: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["JobTicket"];
            };
        };
        /** The state of the job, and what became of the users. */
        UsersBatchJob: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["UsersBatchJob"];
            };
        };
        /** What became of each user. */
        UsersUpdated: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["UpdateUsersResponse"];
            };
        };
        /** The room was created. */
        ChatCreated: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["CreateChatResponse"];
            };
        };
        /** The room was deleted. */
        ChatDeleted: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["DeleteChatResponse"];
            };
        };
        /** The membership was changed. */
        AccessChanged: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["AccessResponse"];
            };
        };
        /** The job was started. */
        BroadcastAccepted: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["JobTicket"];
            };
        };
        /** The app. */
        App: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["AppResponse"];
            };
        };
        /** The token, shown this once. */
        AppToken: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["AppTokenResponse"];
            };
        };
        /** The settings of the bot. */
        AppBot: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["AppBotResponse"];
            };
        };
    };
    parameters: {
        /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
        AppId: string;
        /** Id of the job, as the call that started it answered. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
        JobId: string;
        /** Id of the token, not the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
        TokenId: string;
        /** How many entries a page holds. Example: `100`. */
        Limit: number;
        /** How many entries to skip. */
        Offset: number;
        /** Whether each room comes with its `members`. Example: `true`. */
        IncludeMembers: boolean;
    };
    requestBodies: {
        CreateUsers: {
            content: {
                "application/json": components["schemas"]["CreateUsersRequest"];
            };
        };
        DeleteUsers: {
            content: {
                "application/json": components["schemas"]["DeleteUsersRequest"];
            };
        };
        UpdateUsers: {
            content: {
                "application/json": components["schemas"]["UpdateUsersRequest"];
            };
        };
        CreateChat: {
            content: {
                "application/json": components["schemas"]["CreateChatRequest"];
            };
        };
        DeleteChat: {
            content: {
                "application/json": components["schemas"]["DeleteChatRequest"];
            };
        };
        Access: {
            content: {
                "application/json": components["schemas"]["AccessRequest"];
            };
        };
        AppToken: {
            content: {
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
        parameters: { query?: never; path?: never };
        responses: {
            /** The API answers. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["PingResponse"];
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    getVersion: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The version and how it was built. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["VersionResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createUsers: {
        parameters: { query?: never; path?: never };
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
            path: {
                /** Id of the job, as the call that started it answered. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            200: components["responses"]["UsersBatchJob"];
            default: components["responses"]["Failed"];
        };
    };
    createUsersInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the job, as the call that started it answered. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            200: components["responses"]["UsersBatchJob"];
            default: components["responses"]["Failed"];
        };
    };
    deleteUsers: {
        parameters: { query?: never; path?: never };
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
                /** Only members of this room: its name, prefixed (`<appId>_<uuid>`), or for a private chat the two `xmppUsername`s joined by `-`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName?: string;
                /** Only this user, prefixed (`<appId>_<uuid>`). */
                xmppUsername?: string;
                /** Only this user. Assumed: the package sends it, but no source says whether it is the plain uuid or the id in the database */
                userId?: string;
                /** How many entries a page holds. Example: `100`. */
                limit?: number;
                /** How many entries to skip. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The users. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListUsersResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    updateUsers: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["UpdateUsers"];
        responses: {
            200: components["responses"]["UsersUpdated"];
            default: components["responses"]["Failed"];
        };
    };
    updateUsersInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** XMPP name of the user, prefixed (`<appId>_<uuid>`), without the domain. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
                xmppUsername: string;
            };
        };
        responses: {
            /** The user. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getUserChats: {
        parameters: {
            query?: {
                /** How many entries a page holds. Example: `100`. */
                limit?: number;
                /** How many entries to skip. */
                offset?: number;
                /** Whether each room comes with its `members`. Example: `true`. */
                includeMembers?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Your id of the user, plain. Encode it: the official package does not, and an id with `/` or a blank breaks its path. Example: `user-123`. */
                userId: string;
            };
        };
        responses: {
            /** The rooms. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["UserChatsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createChat: {
        parameters: { query?: never; path?: never };
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
                /** How many entries a page holds. Example: `100`. */
                limit?: number;
                /** How many entries to skip. */
                offset?: number;
                /** Whether each room comes with its `members`. Example: `true`. */
                includeMembers?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The rooms. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListChatsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createChatInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["DeleteChat"];
        responses: {
            200: components["responses"]["ChatDeleted"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    deleteChat: {
        parameters: { query?: never; path?: never };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Name of the room, prefixed (`<appId>_<uuid>`), not its `_id`. The official package adds the prefix unless it is there or the value holds `@`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateChatRequest"];
            };
        };
        responses: {
            /** The room was changed. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    grantAccess: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    removeAccess: {
        parameters: { query?: never; path?: never };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the job, as the call that started it answered. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The state of the job. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BroadcastJob"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** How many messages to give. The server has a default. Example: `50`. */
                limit?: number;
                /** Only messages before this time, in microseconds since 1970. */
                before?: number;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** The `_id` of the room (24 hex digits), not its name; `listChats` tells it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                chatId: string;
            };
        };
        responses: {
            /** The messages. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListMessagesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    searchMessages: {
        parameters: {
            query: {
                /** Text to look for. Example: `homework`. */
                q: string;
                /** How to look for it. */
                mode?: "substring" | "fulltext" | (string & {});
                /** Only in this room. Assumed: the chat component passes the room's name, the MCP server's text does not say which id is meant */
                chatId?: string;
                /** Only messages of this user, by its `_id`. */
                fromUserId?: string;
                /** Only messages from this time on, ISO 8601; the server refuses other forms. */
                since?: string;
                /** Only messages up to this time, ISO 8601; the server refuses other forms. */
                until?: string;
                /** Best match first, or newest first. */
                sort?: "relevance" | "date" | (string & {});
                /** How many entries a page holds. Example: `100`. */
                limit?: number;
                /** How many entries to skip. */
                offset?: number;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The messages found. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["SearchMessagesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listApps: {
        parameters: {
            query?: {
                /** How many entries a page holds. Example: `100`. */
                limit?: number;
                /** How many entries to skip. */
                offset?: number;
                /** Ascending or descending. */
                order?: "asc" | "desc";
                /** What to sort by. v1 knows more, such as `totalRegistered` and `totalChats`. */
                orderBy?: "displayName" | "createdAt" | (string & {});
                /** Whether archived apps are listed too. Assumed: named by a newer uptime check of Ethora only; the official package does not send it */
                includeArchived?: boolean;
                /** Only apps in this state. Assumed: named by a newer uptime check of Ethora only; the official package does not send it */
                status?: "active" | "archived" | (string & {});
            };
            path?: never;
        };
        responses: {
            /** The apps. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListAppsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createApp: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            200: components["responses"]["App"];
            default: components["responses"]["Failed"];
        };
    };
    deleteApp: {
        parameters: {
            query?: {
                /** `hard` removes everything for good. The official package never sends it. */
                mode?: "hard" | (string & {});
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The app was deleted or archived. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["DeleteAppResponse"];
                };
            };
            /** The app is being removed for good. */
            202: {
                headers: { [name: string]: unknown };
                content: {
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAppRequest"];
            };
        };
        responses: {
            200: components["responses"]["App"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    provisionApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvisionAppRequest"];
            };
        };
        responses: {
            /** The rooms were created. */
            200: {
                headers: { [name: string]: unknown };
                content: {
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
                /** Domain name of the app, the part in front of `.chat.ethora.com`. Example: `school`. */
                domainName: string;
            };
            path?: never;
        };
        responses: {
            /** The settings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AppConfigResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getDefaultRooms: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The rooms. A bare list. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["DefaultRooms"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listAppTokens: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The tokens. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListAppTokensResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createAppToken: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the token, not the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
                tokenId: string;
            };
        };
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    rotateAppToken: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the token, not the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
                tokenId: string;
            };
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
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            200: components["responses"]["AppBot"];
            default: components["responses"]["Failed"];
        };
    };
    updateAppBot: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppBot"];
            };
        };
        responses: {
            200: components["responses"]["AppBot"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    listAgents: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The agents. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListAgentsResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    inviteAgentToChat: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** The `_id` of the agent, or its address. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteAgentRequest"];
            };
        };
        responses: {
            /** The agent was invited. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["InviteAgentResponse"];
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    createClientSession: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The session. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ClientSession"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    refreshClientSession: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The new pair. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RefreshedSession"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** How many files a page holds. */
                limit?: number;
                /** How many entries to skip. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The files. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListFilesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    uploadFiles: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The files, each a part of its own with the name `files`. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The files were stored. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["UploadFilesResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getFile: {
        parameters: {
            query?: never;
            path: {
                /** The `_id` of the file. Example: `65f330a1b2c3d4e5f6a7b8c9`. */
                fileId: string;
            };
        };
        responses: {
            /** The file. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            path: {
                /** The `_id` of the file. Example: `65f330a1b2c3d4e5f6a7b8c9`. */
                fileId: string;
            };
        };
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
}
