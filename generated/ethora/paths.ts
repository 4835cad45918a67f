// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/v1/ping": {
        /** Check that the server responds. Needs no credentials. Any 2xx means that the API responds, whatever the body, unless the response is a proxy's page. Assumed: the content of the response was not published */
        get: operations["ping"];
    };
    "/v1/ping/version": {
        /** Get the version of the server. Returns the version and build of the server. Needs no credentials. */
        get: operations["getVersion"];
    };
    "/v2/users/batch": {
        /** Create users. Starts a job that creates 1 to 100 users of the app that the token is signed for, and responds with 202 and. the job's id **before the users exist**. Granting access or calling `createClientSession` right afterwards may. fail, so poll `getUsersBatchJob` until the job is `completed`. Ethora's own checks poll every 1.5 s for at. most 120 s. The official `createUser` is this call with a list of one user, and does not wait. An existing user is not a failure: its entry in the job has the status `exists` or `uuid_exists`. The older. `POST /v1/users/batch` creates the users synchronously. It responds with 200 and `{ok, results}`, or with 422. and "already exist" for a duplicate. */
        post: operations["createUsers"];
    };
    "/v2/users/batch/{jobId}": {
        /** Get the state of a job that creates users. Returns the progress of a job of `createUsers` and, once it is `completed`, the result for each user. The official package's method of the same name calls the form with an app id, which is `getUsersBatchJobInApp` here. */
        get: operations["getUsersBatchJob"];
    };
    "/v2/apps/{appId}/users/batch": {
        /** Create users in an app. Same as `createUsers`, for the app in the path, which may be a child of the app that the token is signed for. Always starts a job. The official package sends its caller's list unchanged: it neither splits nor rejects lists of more than 100 users. */
        post: operations["createUsersInApp"];
        /** Delete users of an app. Same as `deleteUsers`, for the app in the path. */
        delete: operations["deleteUsersInApp"];
    };
    "/v2/apps/{appId}/users/batch/{jobId}": {
        /** Get the state of a job that creates users in an app. Returns the progress of a job of `createUsersInApp` and, once it is `completed`, the result for each user. This is the official package's `getUsersBatchJob`. */
        get: operations["getUsersBatchJobInApp"];
    };
    "/v1/users/batch": {
        /** Delete users. Deletes users of the app that the token is signed for; newer servers may archive them. The current package. still uses this v1 call. The request is a DELETE with a JSON body. For an unknown user, the server reportedly responds with 422 and "not found"; sources disagree on whether that. is plain text or `{error}`. The official package turns only the plain text into `{ok: false}`. The call is. idempotent, but after a lost response the retry may report "not found". */
        delete: operations["deleteUsers"];
    };
    "/v2/chats/users": {
        /** List users. Returns all users of the app, the members of one room (`chatName`), or one user (`xmppUsername` or `userId`). The official package calls it `getUsers`. Assumed: sources disagree on the name of the list, so clients have to look under results, users and items */
        get: operations["listUsers"];
        /** Update users. Changes names and pictures of 1 to 100 users. Omitted fields stay unchanged. The official package sends only the fields described here, drops empty ones, and checks the number of users itself. Servers also accept a multipart body with image files. */
        patch: operations["updateUsers"];
    };
    "/v2/apps/{appId}/chats/users": {
        /** Update users of an app. Same as `updateUsers`, for the app in the path. The official package has no method for it. */
        patch: operations["updateUsersInApp"];
    };
    "/v1/apps/users/{xmppUsername}": {
        /** Get a user. Returns the user with this XMPP name. Accepts a server token or a user token. A newly created user may not be found for a while. */
        get: operations["getUserByXmppUsername"];
    };
    "/v2/apps/{appId}/users/{userId}/chats": {
        /** List the rooms of a user. Returns the rooms that a user has access to. The list is paginated. */
        get: operations["getUserChats"];
    };
    "/v2/chats": {
        /** Create a room. Creates a room in the app that the token is signed for. The official `createChatRoom` sends `title` (by. default `Chat Room <uuid>`), `uuid` and `type` (by default `group`), then the fields given by its caller,. which take precedence. A room with an existing uuid is rejected, reportedly with 422 and "already exist", so a retry does not create. a second room. After a lost response, the retry may report the room as a duplicate. Rooms that were created. only over XMPP do not appear in this API. */
        post: operations["createChat"];
    };
    "/v2/apps/{appId}/chats": {
        /** List the rooms of an app. Returns all rooms of the app. The list is paginated. A deleted room may still be listed for about 10 s. Assumed: the name of the list is known from a client that looks for two names, results and items */
        get: operations["listChats"];
        /** Create a room in an app. Same as `createChat`, for the app in the path. */
        post: operations["createChatInApp"];
        /** Delete a room of an app. Same as `deleteChat`, for the app in the path. The official package treats "not found" as an error here. */
        delete: operations["deleteChatInApp"];
    };
    "/v1/chats": {
        /** Delete a room. Deletes a room of the app that the token is signed for. The current package still uses this v1 call. A DELETE. with a JSON body. For an unknown room, the server reportedly responds with 422 and "not found". The official `deleteChatRoom`. then resolves with `{ok: false, reason: "Chat room not found"}`, but only if the body is plain text. The call. is idempotent, but after a lost response the retry may report "not found". The room may still be listed for. about 10 s. */
        delete: operations["deleteChat"];
    };
    "/v2/apps/{appId}/chats/{chatName}": {
        /** Update a room. Changes the title or description of a room. Omitted fields stay unchanged. Assumed: the content of the response was not published */
        patch: operations["updateChat"];
    };
    "/v2/chats/users-access": {
        /** Add users to a room. Makes users members of a room, so that they can join it over XMPP and see it in their list. The users must exist, see `createUsers`. Existing members are not affected. Assumed: sources disagree on the response, so rely only on its 2xx status */
        post: operations["grantAccess"];
        /** Remove users from a room. Removes users from a room, which may take about 45 s. The request is a DELETE with a JSON body. A user who removes itself gets `CHAT_NOT_FOUND`. Assumed: sources disagree on the response, so rely only on its 2xx status */
        delete: operations["removeAccess"];
    };
    "/v2/apps/{appId}/chats/users-access": {
        /** Add users to a room of an app. Same as `grantAccess`, for the app in the path. Ids without a prefix also work here. The official package prefixes ids with the given app id, except those that contain `@` or start with `<appId>_`. Assumed: sources disagree on the response, so rely only on its 2xx status */
        post: operations["grantAccessInApp"];
        /** Remove users from a room of an app. Same as `removeAccess`, for the app in the path. The request is a DELETE with a JSON body. Assumed: sources disagree on the response, so rely only on its 2xx status */
        delete: operations["removeAccessInApp"];
    };
    "/v2/apps/{appId}/chats/broadcast": {
        /** Send an announcement to rooms. Starts a job that posts a system message to all rooms of the app (`allRooms`) or to some (`chatNames` or. `chatIds`), and responds with the job's id. With `dryRun`, the job posts no messages. Not idempotent: each. call posts another announcement. `broadcastInOwnApp` is the same call with an app token. `text` and one of the three are required. Ethora's uptime checks mention this rule. */
        post: operations["broadcast"];
    };
    "/v2/apps/{appId}/chats/broadcast/{jobId}": {
        /** Get the state of an announcement. Returns the progress of a job of `broadcast`. */
        get: operations["getBroadcastJob"];
    };
    "/v2/apps/{appId}/chats/{chatId}/messages": {
        /** List the messages of a room. Returns messages from the archive of a room, by default the newest. They are ordered from oldest to newest. To go back in time, pass `nextBefore` as `before`. If the server has no archive, the response has `mamUnavailable`; if the archive cannot be read, the call fails with 502 `MAM_READ_FAILED`. Assumed: two clients read the text of a message from different fields, txt and body */
        get: operations["listMessages"];
        /** Delete the messages of a room. Deletes all messages from the archive of a room. Servers without an archive fail with `MAM_NOT_CONFIGURED`. Assumed: the content of the response was not published */
        delete: operations["clearMessages"];
    };
    "/v2/apps/{appId}/messages/search": {
        /** Search messages. Searches for text in all rooms of the app, or in one room. Deleted messages may be returned with `deletedAt` set. They count as entries: the next page starts at `offset` plus the number of entries received. */
        get: operations["searchMessages"];
    };
    "/v2/apps": {
        /** List apps. Returns the apps that the token may manage. The list is paginated. The response contains each app's `appToken` and may contain its `appSecret`: keep it out of logs. Assumed: on v2 the list may be called items instead of apps */
        get: operations["listApps"];
        /** Create an app. Creates a child app of the app that the token is signed for. Not idempotent: a second call creates a second app. The response may lack `appToken`; `getApp` returns it. */
        post: operations["createApp"];
    };
    "/v2/apps/{appId}": {
        /** Get an app. Returns the settings of an app. The response contains its `appToken` and may contain its `appSecret`. */
        get: operations["getApp"];
        /** Delete or archive an app. Newer servers archive the app (`{status: "archived"}`), and its calls then fail with 403 `APP_ARCHIVED`; older servers delete it. `mode=hard` starts a job that permanently removes the app and its data. */
        delete: operations["deleteApp"];
        /** Update an app. Changes settings of an app. Omitted settings stay unchanged. The official package has no method for it. */
        patch: operations["updateApp"];
    };
    "/v2/apps/{appId}/provision": {
        /** Create several rooms of an app. Creates up to 20 rooms for a new app. The official package sends `{}` when its caller gives no rooms. You cannot set ids for these rooms, so a second call creates them again. Assumed: the content of the response was not published */
        post: operations["provisionApp"];
    };
    "/v1/apps/get-config": {
        /** Get the public settings of an app. Returns the settings that a client needs before login, by domain name. Needs no credentials. The easiest way to get `appToken` and `xmppHost`. The hosted base app is called `app`. */
        get: operations["getAppConfig"];
    };
    "/v1/apps/get-default-rooms": {
        /** List the default rooms. Returns the rooms that new users of the app join automatically. Requires the app token, not a server token. */
        get: operations["getDefaultRooms"];
    };
    "/v2/apps/{appId}/tokens": {
        /** List the tokens of an app. Returns the server tokens that were created for an app, without the token values, which are shown only once. Assumed: neither the name of the list nor the fields of its entries were published */
        get: operations["listAppTokens"];
        /** Create a token. Creates a server token for an app, for use instead of self-signed ones. Its value is shown only once. Each call creates another token. The official package sends `{}` when its caller gives no label. */
        post: operations["createAppToken"];
    };
    "/v2/apps/{appId}/tokens/{tokenId}": {
        /** Revoke a token. Revokes a token. The request has no body. Assumed: the content of the response was not published */
        delete: operations["revokeAppToken"];
    };
    "/v2/apps/{appId}/tokens/{tokenId}/rotate": {
        /** Replace a token. Revokes a token and creates a new one, whose value is shown only once. `tokenId` may change as well. Not idempotent: after a lost response, the new token cannot be retrieved. */
        post: operations["rotateAppToken"];
    };
    "/v2/apps/{appId}/bot": {
        /** Get the bot of an app. Returns the settings of the app's own bot. New apps have none: the server then responds with 422 `BOT_NOT_INITIALIZED`. Without the bot service, it responds with 5xx. Assumed: whether the settings are bare or wrapped in a member was not published */
        get: operations["getAppBot"];
        /** Update the bot of an app. Enables or disables the app's own bot and changes its settings. Omitted settings stay unchanged. Assumed: whether the settings are bare or wrapped in a member was not published */
        put: operations["updateAppBot"];
    };
    "/v2/apps/{appId}/agents": {
        /** List the agents of an app. Returns the agents of an app. `inviteAgentToChat` takes their ids. */
        get: operations["listAgents"];
        /** Create an agent in an app. Creates an agent in the app in the path. Ethora's MCP server also sends `ownerAppId` with the same id. */
        post: operations["createAgentInApp"];
    };
    "/v2/apps/{appId}/agents/{agentId}/invite-to-chat": {
        /** Invite an agent into a room. Lets an agent join a room; `chatJid` or `chatId` identifies the room. This call replaces the chatbot grant of. earlier packages (`grantChatbotAccessToChatRoom`). That was a `grantAccess` with the bot as the only member,. and no longer works because servers stopped creating a bot for each app. If there is still a bot with its own. XMPP name, `grantAccess` works for it as for any user. The call is not retried, because it is not known whether a second invitation to the same room starts a second. instance. */
        post: operations["inviteAgentToChat"];
    };
    "/v1/users/client": {
        /** Exchange a client token for a session. The first call of a chat client with the token it got from a backend. The client token is sent as. `x-custom-token`, and the response contains the user and the tokens for everything else. The request has no. body (the web client sends `null`, Android `{"type": "client"}`). The call never creates a user: 401 `USER_NOT_FOUND` means that the user id in the token does not exist, or not. yet. An invalid signature, another app or an expired token fail with 401 or 403. */
        post: operations["createClientSession"];
    };
    "/v1/users/login/refresh": {
        /** Get new tokens for a session. Exchanges a refresh token (valid for 7 days by default) for a new pair of tokens. The request has no body. The old refresh token stays valid for about 30 s. Afterwards, depending on the server's configuration, using it fails or ends the whole session. The call is therefore not retried. A revoked token fails with 401 `REFRESH_RECORD_NOT_FOUND`. */
        post: operations["refreshClientSession"];
    };
    "/v2/files": {
        /** List the files of a user. Returns the files of the user whose token is sent. The list is paginated. Assumed: the swagger file describes the v1 form of this call, assumed to be the same */
        get: operations["listFiles"];
        /** Upload files. Stores 1 to 5 files of up to 50 MB (it is not documented whether each or in total) as the user whose token is sent. Each call stores them again. The server returns files without a content type, so browsers do not display an SVG. On a test server, audio uploads failed with 500. */
        post: operations["uploadFiles"];
    };
    "/v2/files/{fileId}": {
        /** Get a file. Returns the metadata of a file; its content is at `location`. An unknown file gets 404. Assumed: whether the file is bare or wrapped in a member was not published */
        get: operations["getFile"];
        /** Delete a file. Deletes a file of the user whose token is sent. An unknown file gets 404. Assumed: the content of the response was not published */
        delete: operations["deleteFile"];
    };
    "/v2/agents": {
        /** List agents. Returns the agents that the user can see. */
        get: operations["listAgentsOfUser"];
        /** Create an agent. Creates an agent in the app of the token. */
        post: operations["createAgent"];
    };
    "/v2/agents/{agentId}": {
        /** Get an agent. Returns the settings of an agent. */
        get: operations["getAgent"];
        /** Update an agent. Changes settings of an agent. Omitted settings stay unchanged. */
        put: operations["updateAgent"];
        /** Delete an agent. Deletes an agent and its bot instances. */
        delete: operations["deleteAgent"];
    };
    "/v2/agents/{agentId}/clone": {
        /** Clone an agent. Creates a copy of an agent. */
        post: operations["cloneAgent"];
    };
    "/v2/agents/{agentId}/visibility": {
        /** Set who can see an agent. Sets who can see and use an agent. */
        post: operations["setAgentVisibility"];
    };
    "/v2/agents/{agentId}/soul": {
        /** Update the soul of an agent. Replaces or extends the soul of an agent, a Markdown string that describes its character. Not idempotent with `append`: a second call adds the string again. Assumed: the content of the response was not published */
        post: operations["updateAgentSoul"];
    };
    "/v2/agents/{agentId}/export": {
        /** Export an agent. Returns an agent as a bundle that `importAgent` accepts. `format=zip` returns bytes: read them with `parseAs`. */
        get: operations["exportAgent"];
    };
    "/v2/agents/import": {
        /** Import an agent. Creates an agent from a bundle. Servers also accept a multipart body with the part `bundle`. */
        post: operations["importAgent"];
    };
    "/v2/agents/flows/validate": {
        /** Validate flows. Checks flows without saving them. Invalid flows fail with `FLOWS_INVALID` and line numbers. */
        post: operations["validateAgentFlows"];
    };
    "/v2/agents/{agentId}/activate": {
        /** Make an agent the bot of the app. Makes an agent the bot of the token's app. Other users' private agents fail with `AGENT_PRIVATE`. Newer tools send `PUT /v1/apps/{appId}` with `defaultBotInstanceId` and `botStatus` instead. Requires the app token. Assumed: the content of the response was not published */
        post: operations["activateAgent"];
    };
    "/v2/agents/{agentId}/invite-to-chat": {
        /** Invite an agent to a room. Same as `inviteAgentToChat`, with a user token. */
        post: operations["inviteAgent"];
    };
    "/v2/agents/{agentId}/bot-instances": {
        /** List the bot instances of an agent. Returns the accounts of an agent, one for each app it is in. */
        get: operations["listBotInstancesOfAgent"];
    };
    "/v2/agents/{agentId}/bot-instances/{botInstanceId}/diag": {
        /** Diagnose a bot instance. Returns the live state of a bot instance. Assumed: the content of the response was not published */
        get: operations["diagnoseBotInstance"];
    };
    "/v2/agents/{agentId}/bot-instances/{botInstanceId}/test-message": {
        /** Send a test message. Makes a bot instance post a message to a room, or without `roomJid` to all of its rooms. Assumed: the content of the response was not published */
        post: operations["sendBotTestMessage"];
    };
    "/v2/agents/{agentId}/bot-instances/{botInstanceId}/leave-chat": {
        /** Remove a bot instance from a room. Makes a bot instance leave a room. Assumed: the content of the response was not published */
        post: operations["leaveChatAsBot"];
    };
    "/v2/bot-instances": {
        /** List bot instances. Returns the bot instances that the user can manage. */
        get: operations["listBotInstances"];
    };
    "/v2/apps/{appId}/bot-instances": {
        /** List the bot instances of an app. Returns the bot instances of the app in the path. */
        get: operations["listBotInstancesInApp"];
    };
    "/v2/bot-instances/{botInstanceId}": {
        /** Get a bot instance. Returns a bot instance. Assumed: the name of the member that holds the bot instance was not published */
        get: operations["getBotInstance"];
    };
    "/v2/bot-instances/{botInstanceId}/status": {
        /** Enable or disable a bot instance. Sets whether a bot instance responds to messages. Assumed: the content of the response was not published */
        post: operations["setBotInstanceStatus"];
    };
    "/v2/bot": {
        /** Get the bot of the token's app. Same as `getAppBot`, for the app of the token. Requires the app token. Apps created over the API have no bot: 422 `BOT_NOT_INITIALIZED`. */
        get: operations["getBot"];
        /** Update the bot of the token's app. Same as `updateAppBot`, for the app of the token. Requires the app token. */
        put: operations["updateBot"];
    };
    "/v2/bot/widget": {
        /** Get the widget of the bot. Returns the settings of the bot's public widget. Requires the app token. Apps without a widget get 404 or 422. Assumed: the names of the fields are assumed to be those of the bot's settings */
        get: operations["getBotWidget"];
    };
    "/v2/apps/{appId}/sources/site-crawl": {
        /** List crawled pages. Returns the pages saved for the app in the path. Assumed: the name of the list was not published; it may be a bare array */
        get: operations["listSiteSourcesInApp"];
        /** Crawl a site. Starts a job that saves the pages of a site as knowledge sources of the app in the path. */
        post: operations["startSiteCrawlInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-reindex": {
        /** Crawl a page again. Starts a job that saves a page again. */
        post: operations["reindexSiteSourceInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-jobs/{jobId}": {
        /** Get the state of a crawl. Returns the state of a crawl. Right after the start, 404 means that the job does not exist yet. */
        get: operations["getSiteCrawlJobInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-jobs/{jobId}/cancel": {
        /** Cancel a crawl. Requests that a crawl stop. */
        post: operations["cancelSiteCrawlJobInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl/{sourceId}/tags": {
        /** Set the tags of a page. Replaces the tags of a page. Assumed: the content of the response was not published */
        patch: operations["setSiteSourceTagsInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl/url": {
        /** Delete a page by its URL. Deletes the page with exactly this URL. The request is a DELETE with a JSON body. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSourceByUrlInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-v2/url": {
        /** Delete several pages. Deletes pages of the app in the path. The request is a DELETE with a JSON body. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSourcesInApp"];
    };
    "/v2/apps/{appId}/sources/docs": {
        /** List documents. Returns the documents of the app in the path. Assumed: the name of the list was not published; it may be a bare array */
        get: operations["listDocumentsInApp"];
        /** Upload documents. Saves 1 to 5 documents as knowledge sources of the app in the path. Assumed: the content of the response was not published */
        post: operations["uploadDocumentsInApp"];
    };
    "/v2/apps/{appId}/sources/docs/{docId}": {
        /** Delete a document. Deletes a document of the app in the path. Assumed: the content of the response was not published */
        delete: operations["deleteDocumentInApp"];
    };
    "/v2/apps/{appId}/sources/docs/{docId}/tags": {
        /** Set the tags of a document. Replaces the tags of a document. Assumed: the content of the response was not published */
        patch: operations["setDocumentTagsInApp"];
    };
    "/v2/sources/site-crawl": {
        /** List crawled pages. Returns the pages saved for the token's app. Requires the app token. Assumed: the name of the list was not published; it may be a bare array */
        get: operations["listSiteSources"];
        /** Crawl a site. Starts a job that saves the pages of a site as knowledge sources of the token's app. Requires the app token. */
        post: operations["startSiteCrawl"];
    };
    "/v2/sources/site-crawl-reindex": {
        /** Crawl a page again. Starts a job that saves a page again. Requires the app token. */
        post: operations["reindexSiteSource"];
    };
    "/v2/sources/site-crawl-jobs/{jobId}": {
        /** Get the state of a crawl. Returns the state of a crawl. Right after the start, 404 means that the job does not exist yet. Requires the app token. */
        get: operations["getSiteCrawlJob"];
    };
    "/v2/sources/site-crawl-jobs/{jobId}/cancel": {
        /** Cancel a crawl. Requests that a crawl stop. Requires the app token. */
        post: operations["cancelSiteCrawlJob"];
    };
    "/v2/sources/site-crawl/{sourceId}/tags": {
        /** Set the tags of a page. Replaces the tags of a page. Requires the app token. Assumed: the content of the response was not published */
        patch: operations["setSiteSourceTags"];
    };
    "/v2/sources/site-crawl/url": {
        /** Delete a page by its URL. Deletes the page with exactly this URL. The request is a DELETE with a JSON body. Requires the app token. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSourceByUrl"];
    };
    "/v2/sources/site-crawl-v2/url": {
        /** Delete several pages. Deletes pages of the token's app. The request is a DELETE with a JSON body. Requires the app token. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSources"];
    };
    "/v2/sources/docs": {
        /** List documents. Returns the documents of the token's app. Requires the app token. Assumed: the name of the list was not published; it may be a bare array */
        get: operations["listDocuments"];
        /** Upload documents. Saves 1 to 5 documents as knowledge sources of the token's app. Requires the app token. Assumed: the content of the response was not published */
        post: operations["uploadDocuments"];
    };
    "/v2/sources/docs/{docId}": {
        /** Delete a document. Deletes a document of the token's app. Requires the app token. Assumed: the content of the response was not published */
        delete: operations["deleteDocument"];
    };
    "/v2/sources/docs/{docId}/tags": {
        /** Set the tags of a document. Replaces the tags of a document. Requires the app token. Assumed: the content of the response was not published */
        patch: operations["setDocumentTags"];
    };
    "/v1/sources/docs/{appId}": {
        /** Upload documents (v1). Older form of `uploadDocumentsInApp`, with a user token. Assumed: the content of the response was not published */
        post: operations["uploadDocumentsV1"];
    };
    "/v1/sources/docs/{appId}/{docId}": {
        /** Delete a document (v1). Older form of `deleteDocumentInApp`, with a user token. Assumed: the content of the response was not published */
        delete: operations["deleteDocumentV1"];
    };
    "/v2/chats/broadcast": {
        /** Send an announcement to rooms of the token's app. Same as `broadcast`, for the app of the token. Requires the app token. */
        post: operations["broadcastInOwnApp"];
    };
    "/v2/chats/broadcast/{jobId}": {
        /** Get the state of an announcement of the token's app. Same as `getBroadcastJob`, for the app of the token. Requires the app token. */
        get: operations["getBroadcastJobOfOwnApp"];
    };
    "/v2/apps/{appId}/chats/{chatId}/messages/context": {
        /** List the messages around a message. Returns messages before and after one message, which is identified by its stanza id or message id. Assumed: assumed to have the format of listMessages */
        get: operations["getMessageContext"];
    };
    "/v2/apps/{appId}/users/unread-counts": {
        /** Count unread messages. Counts the unread messages of 1 to 200 users. Assumed: the content of the response was not published */
        post: operations["countUnread"];
    };
    "/v2/apps/{appId}/chats/private": {
        /** Create a private room in an app. Creates the room of two users. A second call for the same users returns the same room. Its name is the two XMPP names, sorted and joined by `-`; the name of an encrypted room ends in `-e2ee`. Assumed: the names of the fields for the two users were not published */
        post: operations["createPrivateChatInApp"];
    };
    "/v1/chats/private": {
        /** Create a private room. Creates the room of the token's user and another user. A second call for the same users returns the same room. */
        post: operations["createPrivateChat"];
    };
    "/v1/chats/my": {
        /** List the rooms of the token's user. Returns the rooms of the user, with the newest message and the number of unread messages. */
        get: operations["listMyChats"];
    };
    "/v1/chats/my/{chatName}/mute": {
        /** Mute a room. Mutes notifications of a room for the token's user. Assumed: the content of the response was not published */
        put: operations["muteChat"];
        /** Unmute a room. Unmutes notifications of a room. Assumed: the content of the response was not published */
        delete: operations["unmuteChat"];
    };
    "/v1/chats/users": {
        /** List the members of a room. Returns the members of a room of the token's user. Assumed: the name of the list was not published */
        get: operations["listChatUsers"];
    };
    "/v1/chats/call/create/{chatName}": {
        /** Start a call in a room. Starts an audio or video call. Assumed: the content of the response was not published */
        post: operations["createCall"];
    };
    "/v1/apps/create-app-chat/{appId}": {
        /** Create a default room. Creates a room that every user of the app joins. */
        post: operations["createAppChat"];
    };
    "/v1/apps/delete-app-chat/{appId}": {
        /** Delete a default room. Deletes a room that every user of the app joins. The request is a DELETE with a JSON body. */
        delete: operations["deleteAppChat"];
    };
    "/v1/apps/get-default-rooms/app-id/{appId}": {
        /** List the default rooms of an app. Same as `getDefaultRooms`, with a user token. */
        get: operations["getDefaultRoomsOfApp"];
    };
    "/v1/users/delete-many-with-app-id/{appId}": {
        /** Archive or delete users. Archives users of an app, or permanently deletes them with `mode=hard`. */
        post: operations["archiveUsers"];
    };
    "/v2/apps/{appId}/users/{userId}/restore": {
        /** Restore an archived user. Restores a user who was archived. Assumed: the content of the response was not published */
        post: operations["restoreUser"];
    };
    "/v1/users/{appId}": {
        /** List the users of an app. Returns the users of an app to its owner, including archived ones on request. */
        get: operations["listUsersOfApp"];
    };
    "/v1/apps/{appId}": {
        /** Get an app (v1). Same as `getApp`, with a user token. Returns `appSecret` to owners. */
        get: operations["getAppV1"];
        /** Update an app (v1). Changes settings of an app. Omitted settings stay unchanged. */
        put: operations["updateAppV1"];
        /** Archive or delete an app (v1). Archives an app, or permanently deletes it with `mode=hard`. */
        delete: operations["deleteAppV1"];
    };
    "/v1/apps/{appId}/restore": {
        /** Restore an archived app. Restores an app that was archived. */
        post: operations["restoreApp"];
    };
    "/v2/apps/purge-jobs/{jobId}": {
        /** Get the state of a deletion. Returns the state of the job of `deleteApp` with `mode=hard`. */
        get: operations["getPurgeJob"];
    };
    "/v2/apps/{appId}/export": {
        /** Export an app. Returns an app as a bundle, with **password hashes** of its users if requested. `format=zip` returns bytes: read them with `parseAs`. */
        get: operations["exportApp"];
    };
    "/v2/apps/import": {
        /** Import an app. Creates an app from a bundle. Servers also accept a multipart body with the part `bundle`. */
        post: operations["importApp"];
    };
    "/v2/apps/{appId}/owner-session": {
        /** Open a session for the owner of an app. Returns tokens that let the owner chat in the app. */
        post: operations["createOwnerSession"];
    };
    "/v1/users/xmpp-token": {
        /** Create a token for XMPP. Returns a short-lived token for use instead of the XMPP password. */
        post: operations["createXmppToken"];
    };
    "/v2/users/me/api-keys": {
        /** List the API keys of the token's user. Returns the keys, without their token values. Assumed: the name of the list was not published */
        get: operations["listApiKeys"];
        /** Create an API key. Creates a long-lived token of the user, whose value is returned only once. A user can have up to 20 keys. A revoked key fails with 401 `REFRESH_RECORD_NOT_FOUND`. */
        post: operations["createApiKey"];
    };
    "/v2/users/me/api-keys/{keyId}": {
        /** Revoke an API key. Revokes a key. Assumed: the content of the response was not published */
        delete: operations["deleteApiKey"];
    };
    "/v2/users/me": {
        /** Get the token's user. Returns the user whose token is sent. */
        get: operations["getMe"];
    };
    "/v2/users/sign-up-with-email": {
        /** Sign up. Creates an account. The server sends an email to confirm it. Requires the app token. */
        post: operations["signUp"];
    };
    "/v1/users/login-with-email": {
        /** Log in. Opens a session with email address and password. 409 means that the address is not confirmed yet. Requires the app token. */
        post: operations["logIn"];
    };
    "/v2/users/login/mfa": {
        /** Complete a login with a second factor. Exchanges the MFA token of the login and a one-time code for a session. Requires the app token. */
        post: operations["logInWithMfa"];
    };
    "/v2/license": {
        /** Get the license of the server. Returns the license. Needs no credentials. During the grace period after a license has ended, responses have the header `X-Ethora-License: grace`. Afterwards, creating apps and users fails with `LICENSE_RESTRICTED`. */
        get: operations["getLicense"];
    };
    "/v2/feedback": {
        /** Send feedback to Ethora. Sends a message to Ethora. Needs no credentials. */
        post: operations["sendFeedback"];
    };
    "/v1/files": {
        /** Upload files (v1). Older form of `uploadFiles`. */
        post: operations["uploadFilesV1"];
    };
    "/v2/files/secure": {
        /** Upload protected files. Stores files that only members of the room can read, with the `fileToken` of their session. */
        post: operations["uploadSecureFiles"];
    };
    "/v2/widget/sessions": {
        /** Open a session for a visitor of the widget. Creates or resumes a visitor, and the visitor's room with the bot. Needs no credentials. Fails with 422 without an active bot; client code also handles 404 and 409. */
        post: operations["createWidgetSession"];
    };
    "/v2/apps/{appId}/widget/conversations": {
        /** List the conversations of the widget. Returns the conversations with visitors. */
        get: operations["listWidgetConversations"];
    };
    "/v1/wallets/balance": {
        /** Get the balance of the token's user. Returns the balance of the user's wallet. Assumed: the content of the response was not published */
        get: operations["getWalletBalance"];
    };
    "/v1/tokens/transfer": {
        /** Transfer tokens. Transfers ERC-20 tokens from the user's wallet. Assumed: the names of the fields and the content of the response were not published */
        post: operations["transferTokens"];
    };
    "/v1/push/apns/{appId}": {
        /** Set the key for Apple's push service. Stores the key that the server uses to send notifications to Apple devices. Assumed: the content of the response was not published */
        post: operations["setApnsKey"];
        /** Delete the key for Apple's push service. Deletes the stored key. Assumed: the content of the response was not published */
        delete: operations["deleteApnsKey"];
    };
    "/v1/push/firebase-service-account/{appId}": {
        /** Set the service account for Firebase. Stores the service account that the server uses to send notifications over Firebase. Assumed: the content of the response was not published */
        post: operations["setFirebaseAccount"];
        /** Delete the service account for Firebase. Deletes the stored account. Assumed: the content of the response was not published */
        delete: operations["deleteFirebaseAccount"];
    };
    "/v1/push/platform/{appId}": {
        /** Check whether Ethora's push service is enabled. Returns whether Ethora's own push service is enabled, and its quota. Assumed: the name of the quota field was not published */
        get: operations["getPushPlatform"];
        /** Enable or disable Ethora's push service. Enables or disables Ethora's own push service. */
        put: operations["setPushPlatform"];
    };
    "/v1/push/validate/{appId}": {
        /** Validate the push settings. Checks the stored keys. Assumed: the content of the response was not published */
        post: operations["validatePush"];
    };
    "/v1/push/subscription/{appId}": {
        /** Subscribe a device. Subscribes a device of the token's user. Older clients send the user's `_id` instead of the app id. Assumed: the content of the response was not published */
        post: operations["subscribePush"];
        /** Unsubscribe a device. Unsubscribes a device. The request is a DELETE with a JSON body. Assumed: the content of the response was not published */
        delete: operations["unsubscribePush"];
    };
    "/v1/push/user/{appId}": {
        /** Send a notification to a user. Sends a notification to the devices of one user. Not idempotent: each call sends another notification. An older source has the user's id in the path. Assumed: the content of the response was not published */
        post: operations["pushToUser"];
    };
    "/v1/push/project/{appId}": {
        /** Send a notification to all users of an app. Sends a notification to all devices of an app. Not idempotent: each call sends another notification. Assumed: the content of the response was not published */
        post: operations["pushToApp"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ErrorCode: ErrorCode;
        ErrorResponse: ErrorResponse;
        OkResponse: OkResponse;
        PingResponse: PingResponse;
        VersionResponse: VersionResponse;
        JobTicket: JobTicket;
        JobState: JobState;
        CreateUsersRequest: CreateUsersRequest;
        NewUser: NewUser;
        CreateUsersResponse: CreateUsersResponse;
        UsersBatchJob: UsersBatchJob;
        UsersBatchResult: UsersBatchResult;
        DeleteUsersRequest: DeleteUsersRequest;
        UpdateUsersRequest: UpdateUsersRequest;
        UserChange: UserChange;
        UpdateUsersResponse: UpdateUsersResponse;
        UserChangeResult: UserChangeResult;
        ListUsersResponse: ListUsersResponse;
        UserResponse: UserResponse;
        User: User;
        UserEmail: UserEmail;
        UserChatsResponse: UserChatsResponse;
        ChatType: ChatType;
        CreateChatRequest: CreateChatRequest;
        CreateChatResponse: CreateChatResponse;
        UpdateChatRequest: UpdateChatRequest;
        ChatResponse: ChatResponse;
        DeleteChatRequest: DeleteChatRequest;
        DeleteChatResponse: DeleteChatResponse;
        ListChatsResponse: ListChatsResponse;
        Chat: Chat;
        AccessRequest: AccessRequest;
        AccessResponse: AccessResponse;
        AccessResult: AccessResult;
        BroadcastRequest: BroadcastRequest;
        BroadcastJob: BroadcastJob;
        ListMessagesResponse: ListMessagesResponse;
        Message: Message;
        SearchMessagesResponse: SearchMessagesResponse;
        MessageHit: MessageHit;
        App: App;
        AppResponse: AppResponse;
        ListAppsResponse: ListAppsResponse;
        CreateAppRequest: CreateAppRequest;
        UpdateAppRequest: UpdateAppRequest;
        DeleteAppResponse: DeleteAppResponse;
        ProvisionAppRequest: ProvisionAppRequest;
        ProvisionRoom: ProvisionRoom;
        ProvisionAppResponse: ProvisionAppResponse;
        ProvisionedRoom: ProvisionedRoom;
        AppConfigResponse: AppConfigResponse;
        DefaultRooms: DefaultRooms;
        DefaultRoom: DefaultRoom;
        AppTokenRequest: AppTokenRequest;
        AppTokenResponse: AppTokenResponse;
        AppToken: AppToken;
        ListAppTokensResponse: ListAppTokensResponse;
        AppBot: AppBot;
        AppBotResponse: AppBotResponse;
        Agent: Agent;
        ListAgentsResponse: ListAgentsResponse;
        InviteAgentRequest: InviteAgentRequest;
        InviteAgentResponse: InviteAgentResponse;
        ClientSession: ClientSession;
        RefreshedSession: RefreshedSession;
        StoredFile: StoredFile;
        UploadFilesResponse: UploadFilesResponse;
        ListFilesResponse: ListFilesResponse;
        FileResponse: FileResponse;
        AgentInput: AgentInput;
        AgentResponse: AgentResponse;
        BotInstance: BotInstance;
        ListBotInstancesResponse: ListBotInstancesResponse;
        BotInstanceResponse: BotInstanceResponse;
        CloneAgentRequest: CloneAgentRequest;
        AgentBundle: AgentBundle;
        SetAgentVisibilityRequest: SetAgentVisibilityRequest;
        UpdateAgentSoulRequest: UpdateAgentSoulRequest;
        ValidateAgentFlowsResponse: ValidateAgentFlowsResponse;
        ValidateAgentFlowsRequest: ValidateAgentFlowsRequest;
        ActivateAgentRequest: ActivateAgentRequest;
        SendBotTestMessageRequest: SendBotTestMessageRequest;
        LeaveChatAsBotRequest: LeaveChatAsBotRequest;
        SetBotInstanceStatusRequest: SetBotInstanceStatusRequest;
        SiteSource: SiteSource;
        DocumentSource: DocumentSource;
        ListSiteSourcesResponse: ListSiteSourcesResponse;
        ListDocumentSourcesResponse: ListDocumentSourcesResponse;
        SiteCrawlTicket: SiteCrawlTicket;
        SiteCrawlJob: SiteCrawlJob;
        StartSiteCrawlRequest: StartSiteCrawlRequest;
        TagsRequest: TagsRequest;
        ReindexSiteSourceInAppRequest: ReindexSiteSourceInAppRequest;
        CancelSiteCrawlJobInAppResponse: CancelSiteCrawlJobInAppResponse;
        DeleteSiteSourceByUrlInAppRequest: DeleteSiteSourceByUrlInAppRequest;
        DeleteSiteSourcesInAppRequest: DeleteSiteSourcesInAppRequest;
        DeleteSiteSourcesRequest: DeleteSiteSourcesRequest;
        CountUnreadResponse: CountUnreadResponse;
        CountUnreadRequest: CountUnreadRequest;
        PrivateChatRequest: PrivateChatRequest;
        LastMessage: LastMessage;
        MyChat: MyChat;
        ListMyChatsResponse: ListMyChatsResponse;
        CreateCallResponse: CreateCallResponse;
        CreateCallRequest: CreateCallRequest;
        CreateAppChatResponse: CreateAppChatResponse;
        CreateAppChatRequest: CreateAppChatRequest;
        GetDefaultRoomsOfAppResponse: GetDefaultRoomsOfAppResponse;
        ArchiveUsersRequest: ArchiveUsersRequest;
        GetPurgeJobResponse: GetPurgeJobResponse;
        AppBundle: AppBundle;
        ImportAppResponse: ImportAppResponse;
        CreateOwnerSessionResponse: CreateOwnerSessionResponse;
        CreateOwnerSessionRequest: CreateOwnerSessionRequest;
        CreateXmppTokenResponse: CreateXmppTokenResponse;
        ApiKey: ApiKey;
        ListApiKeysResponse: ListApiKeysResponse;
        CreateApiKeyRequest: CreateApiKeyRequest;
        GetMeResponse: GetMeResponse;
        LoginResponse: LoginResponse;
        SignUpRequest: SignUpRequest;
        LogInRequest: LogInRequest;
        LogInWithMfaRequest: LogInWithMfaRequest;
        GetLicenseResponse: GetLicenseResponse;
        SendFeedbackResponse: SendFeedbackResponse;
        SendFeedbackRequest: SendFeedbackRequest;
        CreateWidgetSessionResponse: CreateWidgetSessionResponse;
        CreateWidgetSessionRequest: CreateWidgetSessionRequest;
        WidgetConversation: WidgetConversation;
        ListWidgetConversationsResponse: ListWidgetConversationsResponse;
        GetWalletBalanceResponse: GetWalletBalanceResponse;
        TransferTokensResponse: TransferTokensResponse;
        PushPlatform: PushPlatform;
        SetPushPlatformRequest: SetPushPlatformRequest;
        SubscribePushRequest: SubscribePushRequest;
        UnsubscribePushRequest: UnsubscribePushRequest;
        PushToUserRequest: PushToUserRequest;
        PushToAppRequest: PushToAppRequest;
        Pagination: Pagination;
    };
    responses: {
        /** The token is missing, invalid or expired, or its user does not exist (`USER_NOT_FOUND`). */
        Unauthorized: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": ErrorResponse;
                "text/plain": string;
            };
        };
        /** The token does not allow the call, the app is archived, or the license does not allow it. */
        Forbidden: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": ErrorResponse;
                "text/plain": string;
            };
        };
        /** The resource does not exist. */
        NotFound: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": ErrorResponse;
                "text/plain": string;
            };
        };
        /** The request is invalid, or what it creates already exists. Older calls also respond with 422 if something does not exist. */
        Invalid: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": ErrorResponse;
                "text/plain": string;
            };
        };
        /** The call failed. The status says why, see "Failures" above. Load balancers respond with HTML. */
        Failed: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": ErrorResponse;
                "text/plain": string;
            };
        };
        /** The call succeeded. */
        Ok: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": OkResponse;
            };
        };
        /** The call succeeded; the body has no further data. Declared for calls whose response needs no data. For these, an empty body also counts as a success with 200 and 201, but not with 202, because the job could not be polled without its id. Assumed: the content of these responses is not published and was never observed, so an empty body is accepted too */
        Done: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** The users were created synchronously. Known from the v1 form of this call. On v2 the call starts a job instead, but a README of the official package treats its response as the user. Assumed: this response was never observed on v2 */
        UsersCreated: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": CreateUsersResponse;
            };
        };
        /** The job was started. The users do not exist yet. */
        UsersBatchAccepted: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": JobTicket;
            };
        };
        /** The state of the job, and the result for each user. */
        UsersBatchJob: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": UsersBatchJob;
            };
        };
        /** The result for each user. */
        UsersUpdated: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": UpdateUsersResponse;
            };
        };
        /** The room was created. */
        ChatCreated: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": CreateChatResponse;
            };
        };
        /** The room was deleted. */
        ChatDeleted: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": DeleteChatResponse;
            };
        };
        /** The membership was changed. */
        AccessChanged: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": AccessResponse;
            };
        };
        /** The job was started. */
        BroadcastAccepted: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": JobTicket;
            };
        };
        /** The app. */
        App: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": AppResponse;
            };
        };
        /** The token. Its value is shown only this once. */
        AppToken: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": AppTokenResponse;
            };
        };
        /** The settings of the bot. */
        AppBot: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": AppBotResponse;
            };
        };
    };
    parameters: {
        /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
        AgentId: string;
        /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
        BotInstanceId: string;
        /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
        SourceId: string;
        /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
        DocId: string;
        /** Name of the room with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
        ChatName: string;
        /** `_id` of the room (24 hex digits), as returned by `listChats`; not its name. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
        ChatId: string;
        /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
        AppId: string;
        /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
        JobId: string;
        /** Id of the token, not its value. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
        TokenId: string;
        /** Number of entries per page. Default: `100`. Example: `100`. */
        Limit: number;
        /** Number of entries to skip. Default: `0`. Example: `0`. */
        Offset: number;
        /** Whether to include `members` in each room. Example: `true`. */
        IncludeMembers: boolean;
    };
    requestBodies: {
        CreateUsers: {
            content: {
                "application/json": CreateUsersRequest;
            };
        };
        DeleteUsers: {
            content: {
                "application/json": DeleteUsersRequest;
            };
        };
        UpdateUsers: {
            content: {
                "application/json": UpdateUsersRequest;
            };
        };
        CreateChat: {
            content: {
                "application/json": CreateChatRequest;
            };
        };
        DeleteChat: {
            content: {
                "application/json": DeleteChatRequest;
            };
        };
        Access: {
            content: {
                "application/json": AccessRequest;
            };
        };
        AppToken: {
            content: {
                "application/json": AppTokenRequest;
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
            /** The API responds. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": PingResponse;
                };
            };
            204: components["responses"]["Done"];
            default: components["responses"]["Failed"];
        };
    };
    getVersion: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The version and build. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": VersionResponse;
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getUsersBatchJob: {
        parameters: {
            query?: never;
            path: {
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            200: components["responses"]["UsersBatchJob"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createUsersInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["CreateUsers"];
        responses: {
            202: components["responses"]["UsersBatchAccepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteUsersInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["DeleteUsers"];
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getUsersBatchJobInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            200: components["responses"]["UsersBatchJob"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    deleteUsers: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["DeleteUsers"];
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** Only members of this room: its prefixed name (`<appId>_<uuid>`), or for a private room the two `xmppUsername`s joined by `-`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName?: string;
                /** Only this user, with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
                xmppUsername?: string;
                /** Only this user. Assumed: the package sends it, but no source says whether it is the plain uuid or the database id. Example: `user-123`. */
                userId?: string;
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The users. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListUsersResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    updateUsers: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["UpdateUsers"];
        responses: {
            200: components["responses"]["UsersUpdated"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    updateUsersInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["UpdateUsers"];
        responses: {
            200: components["responses"]["UsersUpdated"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getUserByXmppUsername: {
        parameters: {
            query?: never;
            path: {
                /** XMPP name of the user with the prefix (`<appId>_<uuid>`), without the domain. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
                xmppUsername: string;
            };
        };
        responses: {
            /** The user. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": UserResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getUserChats: {
        parameters: {
            query?: {
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Whether to include `members` in each room. Example: `true`. */
                includeMembers?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Your id of the user, without a prefix. Encode it: the official package does not, so an id with `/` or a space breaks its path. Example: `user-123`. */
                userId: string;
            };
        };
        responses: {
            /** The rooms. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": UserChatsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createChat: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["CreateChat"];
        responses: {
            200: components["responses"]["ChatCreated"];
            201: components["responses"]["ChatCreated"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listChats: {
        parameters: {
            query?: {
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Whether to include `members` in each room. Example: `true`. */
                includeMembers?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The rooms. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListChatsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createChatInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["CreateChat"];
        responses: {
            200: components["responses"]["ChatCreated"];
            201: components["responses"]["ChatCreated"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteChatInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["DeleteChat"];
        responses: {
            200: components["responses"]["ChatDeleted"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteChat: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["DeleteChat"];
        responses: {
            200: components["responses"]["ChatDeleted"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    updateChat: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Name of the room with the prefix (`<appId>_<uuid>`), not its `_id`. The official package adds the prefix unless the value already has it or contains `@`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        requestBody: {
            content: {
                "application/json": UpdateChatRequest;
            };
        };
        responses: {
            /** The room was updated. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ChatResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    grantAccess: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    removeAccess: {
        parameters: { query?: never; path?: never };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    grantAccessInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    removeAccessInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["Access"];
        responses: {
            200: components["responses"]["AccessChanged"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    broadcast: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": BroadcastRequest;
            };
        };
        responses: {
            200: components["responses"]["BroadcastAccepted"];
            202: components["responses"]["BroadcastAccepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getBroadcastJob: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The state of the job. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BroadcastJob;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** Number of messages to return. Default: `100`. Example: `50`. */
                limit?: number;
                /** Only messages before this time, in milliseconds since 1970. An earlier tool sends microseconds. Example: `1760430600000`. */
                before?: number;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** `_id` of the room (24 hex digits), as returned by `listChats`; not its name. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                chatId: string;
            };
        };
        responses: {
            /** The messages. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListMessagesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    clearMessages: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** `_id` of the room (24 hex digits), as returned by `listChats`; not its name. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                chatId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    searchMessages: {
        parameters: {
            query: {
                /** Text to search for. Example: `homework`. */
                q: string;
                /** Search mode. Example: `substring`. */
                mode?: "substring" | "fulltext" | (string & {});
                /** Search only this room. Assumed: the chat component passes the room's name; the MCP server's description does not say which id is meant. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatId?: string;
                /** Only messages of the user with this `_id`. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
                fromUserId?: string;
                /** Only messages from this time on, in ISO 8601. The server rejects other formats. Example: `2026-10-14T08:30:00.000Z`. */
                since?: string;
                /** Only messages up to this time, in ISO 8601. The server rejects other formats. Example: `2026-10-14T08:30:00.000Z`. */
                until?: string;
                /** Sort by relevance, or newest first. Example: `date`. */
                sort?: "relevance" | "date" | (string & {});
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The messages found. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SearchMessagesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listApps: {
        parameters: {
            query?: {
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Ascending or descending. Example: `asc`. */
                order?: "asc" | "desc";
                /** Sort key. v1 supports more, such as `totalRegistered` and `totalChats`. Example: `displayName`. */
                orderBy?: "displayName" | "createdAt" | (string & {});
                /** Whether to include archived apps. Assumed: used only by a newer uptime check of Ethora; the official package does not send it. Example: `true`. */
                includeArchived?: boolean;
                /** Only apps in this state. Assumed: used only by a newer uptime check of Ethora; the official package does not send it. Example: `archived`. */
                status?: "active" | "archived" | (string & {});
            };
            path?: never;
        };
        responses: {
            /** The apps. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListAppsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    createApp: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": CreateAppRequest;
            };
        };
        responses: {
            200: components["responses"]["App"];
            201: components["responses"]["App"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            200: components["responses"]["App"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    deleteApp: {
        parameters: {
            query?: {
                /** `hard` permanently removes everything. The official package never sends it. Example: `hard`. */
                mode?: "hard" | (string & {});
                /** Reason, shown to administrators. Example: `end of the school year`. */
                reason?: string;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The app was deleted or archived. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": DeleteAppResponse;
                };
            };
            /** The app is being permanently removed. */
            202: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": JobTicket;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    updateApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": UpdateAppRequest;
            };
        };
        responses: {
            200: components["responses"]["App"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    provisionApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": ProvisionAppRequest;
            };
        };
        responses: {
            /** The rooms were created. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ProvisionAppResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getAppConfig: {
        parameters: {
            query: {
                /** Domain name of the app, the part before `.chat.ethora.com`. Example: `school`. */
                domainName: string;
            };
            path?: never;
        };
        responses: {
            /** The settings. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppConfigResponse;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getDefaultRooms: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The rooms, as a bare array. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": DefaultRooms;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    listAppTokens: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The tokens. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListAppTokensResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createAppToken: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: components["requestBodies"]["AppToken"];
        responses: {
            200: components["responses"]["AppToken"];
            201: components["responses"]["AppToken"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    revokeAppToken: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the token, not its value. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
                tokenId: string;
            };
        };
        responses: {
            200: components["responses"]["Ok"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    rotateAppToken: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the token, not its value. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
                tokenId: string;
            };
        };
        requestBody: components["requestBodies"]["AppToken"];
        responses: {
            200: components["responses"]["AppToken"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getAppBot: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            200: components["responses"]["AppBot"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    updateAppBot: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": AppBot;
            };
        };
        responses: {
            200: components["responses"]["AppBot"];
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listAgents: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The agents. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListAgentsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createAgentInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": AgentInput;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    inviteAgentToChat: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": InviteAgentRequest;
            };
        };
        responses: {
            /** The agent was invited. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": InviteAgentResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
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
                    "application/json": ClientSession;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    refreshClientSession: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The new pair of tokens. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": RefreshedSession;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** Number of files per page. Default: `10`. Example: `10`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The files. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListFilesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    uploadFiles: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The files, each a separate part named `files`. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The files were stored. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": UploadFilesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
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
                    "application/json": FileResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listAgentsOfUser: {
        parameters: {
            query?: {
                /** Which agents to list. Example: `mine`. */
                visibility?: "public" | "mine" | "all" | (string & {});
                /** Only agents of this app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId?: string;
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListAgentsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    createAgent: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": AgentInput;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    updateAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": AgentInput;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    cloneAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": CloneAgentRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            201: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    setAgentVisibility: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": SetAgentVisibilityRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    updateAgentSoul: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": UpdateAgentSoulRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    exportAgent: {
        parameters: {
            query?: {
                /** Format of the bundle. Default: `json`. Example: `json`. */
                format?: "json" | "zip";
            };
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentBundle;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    importAgent: {
        parameters: {
            query?: {
                /** Id of the app that gets the agent. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                ownerAppId?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": AgentBundle;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AgentResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    validateAgentFlows: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": ValidateAgentFlowsRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ValidateAgentFlowsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    activateAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": ActivateAgentRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    inviteAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": InviteAgentRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": InviteAgentResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listBotInstancesOfAgent: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListBotInstancesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    diagnoseBotInstance: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
                /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
                botInstanceId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    sendBotTestMessage: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
                /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
                botInstanceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": SendBotTestMessageRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    leaveChatAsBot: {
        parameters: {
            query?: never;
            path: {
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId: string;
                /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
                botInstanceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": LeaveChatAsBotRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listBotInstances: {
        parameters: {
            query?: {
                /** Only bot instances of this app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId?: string;
                /** Only bot instances of this agent. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId?: string;
                /** Only bot instances in this room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
                chatJid?: string;
            };
            path?: never;
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListBotInstancesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    listBotInstancesInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListBotInstancesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getBotInstance: {
        parameters: {
            query?: never;
            path: {
                /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
                botInstanceId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BotInstanceResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setBotInstanceStatus: {
        parameters: {
            query?: never;
            path: {
                /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
                botInstanceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": SetBotInstanceStatusRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BotInstanceResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getBot: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppBotResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    updateBot: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": AppBot;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppBotResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getBotWidget: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppBotResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    listSiteSourcesInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListSiteSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    startSiteCrawlInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": StartSiteCrawlRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SiteCrawlTicket;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    reindexSiteSourceInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": ReindexSiteSourceInAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SiteCrawlTicket;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getSiteCrawlJobInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SiteCrawlJob;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    cancelSiteCrawlJobInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            202: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CancelSiteCrawlJobInAppResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setSiteSourceTagsInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
                sourceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": TagsRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteSiteSourceByUrlInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": DeleteSiteSourceByUrlInAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteSiteSourcesInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": DeleteSiteSourcesInAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listDocumentsInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListDocumentSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    uploadDocumentsInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Id of the agent that uses the documents. This field must precede the files in the form. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    agentId?: string;
                    /** Whether the app (`app`) or one agent (`saved_agent`) uses the documents. Example: `app`. */
                    knowledgeScope?: string;
                    /** Id of the agent for the scope `saved_agent`. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    savedAgentId?: string;
                    /** The documents, up to 50 MB each. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListDocumentSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteDocumentInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
                docId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setDocumentTagsInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
                docId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": TagsRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listSiteSources: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListSiteSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    startSiteCrawl: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": StartSiteCrawlRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SiteCrawlTicket;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    reindexSiteSource: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": ReindexSiteSourceInAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SiteCrawlTicket;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getSiteCrawlJob: {
        parameters: {
            query?: never;
            path: {
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SiteCrawlJob;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    cancelSiteCrawlJob: {
        parameters: {
            query?: never;
            path: {
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            202: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CancelSiteCrawlJobInAppResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setSiteSourceTags: {
        parameters: {
            query?: never;
            path: {
                /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
                sourceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": TagsRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteSiteSourceByUrl: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": DeleteSiteSourceByUrlInAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteSiteSources: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": DeleteSiteSourcesRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listDocuments: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListDocumentSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    uploadDocuments: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Id of the agent that uses the documents. This field must precede the files in the form. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    agentId?: string;
                    /** Whether the app (`app`) or one agent (`saved_agent`) uses the documents. Example: `app`. */
                    knowledgeScope?: string;
                    /** Id of the agent for the scope `saved_agent`. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    savedAgentId?: string;
                    /** The documents, up to 50 MB each. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListDocumentSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            path: {
                /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
                docId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setDocumentTags: {
        parameters: {
            query?: never;
            path: {
                /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
                docId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": TagsRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    uploadDocumentsV1: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Id of the agent that uses the documents. This field must precede the files in the form. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    agentId?: string;
                    /** Whether the app (`app`) or one agent (`saved_agent`) uses the documents. Example: `app`. */
                    knowledgeScope?: string;
                    /** Id of the agent for the scope `saved_agent`. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    savedAgentId?: string;
                    /** The documents, up to 50 MB each. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListDocumentSourcesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteDocumentV1: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
                docId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    broadcastInOwnApp: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": BroadcastRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": JobTicket;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getBroadcastJobOfOwnApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": BroadcastJob;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getMessageContext: {
        parameters: {
            query?: {
                /** Stanza id of the message. Example: `1760430600000000`. */
                aroundStanzaId?: string;
                /** Message id of the message. Example: `m-1`. */
                aroundMessageId?: string;
                /** Number of messages before and after it. Example: `5`. */
                radius?: number;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** `_id` of the room (24 hex digits), as returned by `listChats`; not its name. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                chatId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListMessagesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": CountUnreadRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CountUnreadResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    createPrivateChatInApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": PrivateChatRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ChatResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    createPrivateChat: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": PrivateChatRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ChatResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listMyChats: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListMyChatsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    muteChat: {
        parameters: {
            query?: never;
            path: {
                /** Name of the room with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    unmuteChat: {
        parameters: {
            query?: never;
            path: {
                /** Name of the room with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listChatUsers: {
        parameters: {
            query: {
                /** Name of the room with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListUsersResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    createCall: {
        parameters: {
            query?: never;
            path: {
                /** Name of the room with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        requestBody: {
            content: {
                "application/json": CreateCallRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CreateCallResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    createAppChat: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": CreateAppChatRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CreateAppChatResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteAppChat: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": LeaveChatAsBotRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getDefaultRoomsOfApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetDefaultRoomsOfAppResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    archiveUsers: {
        parameters: {
            query?: {
                /** `hard` deletes permanently. By default, the call archives. Example: `hard`. */
                mode?: "hard" | (string & {});
                /** Reason, shown to administrators. Example: `left the school`. */
                reason?: string;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": ArchiveUsersRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    restoreUser: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** The `_id` of the user. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
                userId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": UserResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listUsersOfApp: {
        parameters: {
            query?: {
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Ascending or descending. Example: `asc`. */
                order?: "asc" | "desc";
                /** Sort key. Example: `lastName`. */
                orderBy?: "email" | "createdAt" | "firstName" | "lastName" | (string & {});
                /** Only users in this state. Example: `archived`. */
                status?: "archived" | (string & {});
                /** Whether to include archived users. Example: `true`. */
                includeArchived?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListUsersResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getAppV1: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    updateAppV1: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": UpdateAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteAppV1: {
        parameters: {
            query?: {
                /** `hard` deletes permanently. By default, the call archives. Example: `hard`. */
                mode?: "hard" | (string & {});
                /** Reason, shown to administrators. Example: `left the school`. */
                reason?: string;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": DeleteAppResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    restoreApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": DeleteAppResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getPurgeJob: {
        parameters: {
            query?: never;
            path: {
                /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetPurgeJobResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    exportApp: {
        parameters: {
            query?: {
                /** Format of the bundle. Default: `json`. Example: `json`. */
                format?: "json" | "zip";
                /** What to include, separated by commas: `chats`, `users`, `sources`, `botInstances`. Example: `chats,users`. */
                include?: string;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": AppBundle;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    importApp: {
        parameters: {
            query?: {
                /** Domain name of the new app. Example: `school2`. */
                domainNameOverride?: string;
            };
            path?: never;
        };
        requestBody: {
            content: {
                "application/json": AppBundle;
            };
        };
        responses: {
            /** The call succeeded. */
            201: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ImportAppResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    createOwnerSession: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": CreateOwnerSessionRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CreateOwnerSessionResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    createXmppToken: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": CreateOwnerSessionRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CreateXmppTokenResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listApiKeys: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListApiKeysResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    createApiKey: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": CreateApiKeyRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ApiKey;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            path: {
                /** Id of the key. Example: `65f370a1b2c3d4e5f6a7b8c9`. */
                keyId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getMe: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetMeResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    signUp: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": SignUpRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    logIn: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": LogInRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": LoginResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    logInWithMfa: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": LogInWithMfaRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": LoginResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    getLicense: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetLicenseResponse;
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    sendFeedback: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": SendFeedbackRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": SendFeedbackResponse;
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    uploadFilesV1: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Name of the room that the files are for. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                    chatName?: string;
                    /** The files. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": UploadFilesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    uploadSecureFiles: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Name of the room that the files are for. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                    chatName?: string;
                    /** The files. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": UploadFilesResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    createWidgetSession: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": CreateWidgetSessionRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": CreateWidgetSessionResponse;
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listWidgetConversations: {
        parameters: {
            query?: {
                /** Number of entries per page. Default: `100`. Example: `100`. */
                limit?: number;
                /** Number of entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": ListWidgetConversationsResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getWalletBalance: {
        parameters: { query?: never; path?: never };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": GetWalletBalanceResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failed"];
        };
    };
    transferTokens: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": TransferTokensResponse;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": TransferTokensResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    setApnsKey: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The key file (`.p8`). A secret. Format: `binary`. Example: `-----BEGIN PRIVATE KEY-----`. */
                    apnsKey: string;
                    /** Id of the key, 10 characters. Example: `ABC1234DEF`. */
                    keyId: string;
                    /** Id of the team, 10 characters. Example: `DEF1234ABC`. */
                    teamId: string;
                    /** Bundle id of the mobile app. Example: `org.example.school`. */
                    bundleId?: string;
                    /** Which of Apple's environments to use. */
                    environment?: "production" | "sandbox";
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteApnsKey: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setFirebaseAccount: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The account's JSON file. A secret. Format: `binary`. Example: `{}`. */
                    firebaseServiceAccount: string;
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    deleteFirebaseAccount: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getPushPlatform: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": PushPlatform;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    setPushPlatform: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": SetPushPlatformRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": PushPlatform;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    validatePush: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    subscribePush: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": SubscribePushRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    unsubscribePush: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": UnsubscribePushRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    pushToUser: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": PushToUserRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    pushToApp: {
        parameters: {
            query?: never;
            path: {
                /** Id of the app, 24 hex digits: the app that the token is signed for, or one of its child apps. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": PushToAppRequest;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": OkResponse;
                };
            };
            204: components["responses"]["Done"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
}
/** Stable name of a failure. Other values may occur; older routes send none. */
export type ErrorCode = "AGENT_PRIVATE" | "APP_ARCHIVED" | "APP_NOT_FOUND" | "AUTH_FAILED" | "AUTH_USER_OR_B2B_REQUIRED" | "BOT_NOT_INITIALIZED" | "CHAT_NOT_FOUND" | "E2EE_DISABLED" | "FLOWS_INVALID" | "INSUFFICIENT_SCOPE" | "INVALID_TOKEN_TYPE" | "LICENSE_RESTRICTED" | "MAM_NOT_CONFIGURED" | "MAM_READ_FAILED" | "REFRESH_RECORD_NOT_FOUND" | "ROOM_NOT_FOUND" | "USER_NOT_FOUND" | "VALIDATION_ERROR" | (string & {});
/** A failed call. All members are optional, because routes differ. */
export type ErrorResponse = {
    /** Always false. Example: `true`. */
    success?: boolean;
    /** Human-readable error message. Newer routes always send it. Example: `Validation Failed`. */
    error?: string;
    code?: ErrorCode;
    /** Human-readable error message. Assumed: no source shows it; clients look for it. Example: `Validation Failed`. */
    message?: string;
    /** Human-readable error message of older routes. Example: `Email already exists`. */
    msg?: string;
    /** Details, usually a map from fields to reasons. */
    details?: unknown;
    /** Errors of the request on older routes, usually a list of `{msg}`. */
    errors?: unknown;
    /** Id of the request, for Ethora's support. May be sent as the header `x-request-id` instead. Example: `r-1`. */
    requestId?: string;
} & {
    [key: string]: unknown;
};
/** A success without further data. */
export type OkResponse = {
    /** True. The official package itself generates `{ok: false}` if something was not found. Example: `true`. */
    ok?: boolean;
} & {
    [key: string]: unknown;
};
/** Any response of the server. */
export type PingResponse = {
    [key: string]: unknown;
};
/** Version and build of the server. */
export type VersionResponse = {
    /** Version of the server. Example: `2610.2`. */
    version?: string | null;
    /** Build of the server. */
    build?: {
        /** Version of the build. Example: `2610.2`. */
        version?: string | null;
        /** Commit it was built from. Example: `3f1c9a7`. */
        commit?: string | null;
        /** Branch it was built from. Example: `main`. */
        branch?: string | null;
        /** When it was built. Example: `2026-10-14T08:30:00.000Z`. */
        time?: string | null;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** A job that was started. Some responses have its id as `id` or under `result`. Without an id, `statusUrl` ends with it. */
export type JobTicket = {
    /** Id for polling the state of the job. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
    jobId: string;
    /** URL of the job's state. Assumed: whether it is a path or a full URL was not published. Format: `uri-reference`. Example: `/v2/users/batch/65f300a1b2c3d4e5f6a7b8c9`. */
    statusUrl?: string;
} & {
    [key: string]: unknown;
};
/** State of a job. `completed`, `failed` and `cancelled` (on other calls) are final. `completed` does not mean that all of the work succeeded: see the entries of the result. Some responses call it `status`, or have it under `result`. */
export type JobState = "pending" | "running" | "completed" | "failed" | "cancelled" | (string & {});
/** Users to create. */
export type CreateUsersRequest = {
    /** Treat email addresses as confirmed and send no emails. The official `createUser` always sends true. Example: `true`. */
    bypassEmailConfirmation?: boolean;
    /** The users. */
    usersList: NewUser[];
} & {
    [key: string]: unknown;
};
/** A user to create. The official `createUser` sends `uuid`, `email`, `firstName`, `lastName` and `password` in this order, then any other fields of its caller except `role` and `displayName`. One of Ethora's forms says that unknown fields are rejected. */
export type NewUser = {
    /** Your id of the user, without the prefix `<appId>_`. At least 2 characters. The official `createUser` always sends it, as a string. Example: `user-123`. */
    uuid?: string;
    /** Email address. If none is given, the official `createUser` generates `<random UUID>@example.com`, a new one for each call. The server's configuration determines which top-level domains are valid. Format: `email`. Example: `ada@example.org`. */
    email: string;
    /** First name, at least 2 characters (3 in one of Ethora's forms). The official `createUser` uses the first word of `displayName`, or `User`. Example: `Ada`. */
    firstName: string;
    /** Last name, at least 2 characters, otherwise 422 `VALIDATION_ERROR`. The official `createUser` uses the other words of `displayName`, or `User` if these are shorter than 2 characters. Example: `Byron`. */
    lastName: string;
    /** Password, at least 4 characters. If none is given, the official `createUser` sends `password_<uuid>`, which is easy to guess: send a random one. Format: `password`. Example: `a-long-random-password`. */
    password?: string;
    /** URL of the image. Format: `uri`. Example: `https://school.example.org/ada.png`. */
    profileImage?: string;
    /** User name, separate from `uuid`. Example: `ada`. */
    username?: string;
    /** Tags of the user. Example: `["pupil"]`. */
    tags?: string[];
    /** Roles of the user. Example: `["user"]`. */
    roles?: string[];
} & {
    [key: string]: unknown;
};
/** Users that were created synchronously. */
export type CreateUsersResponse = {
    /** True. Example: `true`. */
    ok?: boolean;
    /** The users. */
    results?: User[];
} & {
    [key: string]: unknown;
};
/** A job that creates users. */
export type UsersBatchJob = {
    state: JobState;
    /** The result for each user, once the job is `completed`. */
    result?: {
        /** One entry per user. */
        results?: UsersBatchResult[];
    } & {
        [key: string]: unknown;
    };
    /** Why the job `failed`, usually a string. A conflict on one user does not make the job fail. Example: `Validation Failed`. */
    error?: unknown;
} & {
    [key: string]: unknown;
};
/** The result for one user of a job. */
export type UsersBatchResult = {
    /** Whether the user was created, or already existed by email or uuid. Any other value, such as `failed`, means that the user does not exist. */
    status?: "created" | "exists" | "uuid_exists" | "failed" | (string & {});
    /** XMPP name of the user, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
    xmppUsername?: string;
    user?: User;
} & {
    [key: string]: unknown;
};
/** Users to delete. */
export type DeleteUsersRequest = {
    /** Your ids of the users, without a prefix, as strings. It is not known whether prefixed ids work. Example: `["user-123"]`. */
    usersIdList: string[];
};
/** Users to update. */
export type UpdateUsersRequest = {
    /** The users. */
    users: UserChange[];
};
/** Changes to one user. The official package sends only these five fields, and only those that are not empty. */
export type UserChange = {
    /** XMPP name of the user to update, with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
    xmppUsername: string;
    /** First name, at least 2 characters. Example: `Ada`. */
    firstName?: string;
    /** Last name, at least 2 characters. Example: `Byron`. */
    lastName?: string;
    /** User name. Example: `ada`. */
    username?: string;
    /** URL of the image. Format: `uri`. Example: `https://school.example.org/ada.png`. */
    profileImage?: string;
} & {
    [key: string]: unknown;
};
/** The result for each user. */
export type UpdateUsersResponse = {
    /** One entry per user. */
    results?: UserChangeResult[];
} & {
    [key: string]: unknown;
};
/** The result for one user. */
export type UserChangeResult = {
    /** Whether the user was updated. */
    status?: "updated" | "not-found" | "skipped" | (string & {});
    /** XMPP name of the user, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
    xmppUsername?: string;
    user?: User;
} & {
    [key: string]: unknown;
};
/** Users, under one of several member names. */
export type ListUsersResponse = {
    /** The users, in the member that the package's README reads. */
    results?: User[];
    /** The users, in the member that Ethora's uptime checks read. */
    users?: User[];
    /** The user requested with `xmppUsername`. */
    result?: User | null;
    /** The users, under the name that other lists use. Assumed: other lists have it; no source reads it on this call */
    items?: User[];
    /** Total number of users. Assumed: taken from other lists. Example: `250`. */
    total?: number;
    /** Size of the page. Assumed: taken from other lists. Example: `100`. */
    limit?: number;
    /** Number of users skipped. Assumed: taken from other lists. Example: `0`. */
    offset?: number;
    pagination?: Pagination;
} & {
    [key: string]: unknown;
};
/** One user. */
export type UserResponse = {
    result?: User;
} & {
    [key: string]: unknown;
};
/** A user. Which members are present depends on the call. */
export type User = {
    /** Database id, 24 hex digits. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    _id?: string;
    /** Your id of the user, without a prefix. Example: `user-123`. */
    uuid?: string | null;
    /** XMPP name, `<appId>_<uuid>`, without a domain. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
    xmppUsername?: string;
    /** Password for XMPP; newer servers send a short-lived token instead. A secret. Format: `password`. Example: `xmpp-password`. */
    xmppPassword?: string;
    /** Email address. Format: `email`. Example: `ada@example.org`. */
    email?: string | null;
    /** All email addresses. */
    emails?: UserEmail[];
    /** First name. Example: `Ada`. */
    firstName?: string | null;
    /** Last name. Example: `Byron`. */
    lastName?: string | null;
    /** User name. Example: `ada`. */
    username?: string | null;
    /** URL of the profile image. Absent for members of rooms. Format: `uri-reference`. Example: `https://school.example.org/ada.png`. */
    profileImage?: string | null;
    /** The user's description of themselves. Example: `Teacher of mathematics`. */
    description?: string | null;
    /** Tags. Example: `["pupil"]`. */
    tags?: string[] | null;
    /** Roles. Example: `["user"]`. */
    roles?: string[] | null;
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId?: string;
    /** Wallet of the user. */
    defaultWallet?: ({
        /** Address of the wallet. Example: `0x52908400098527886E0F7030069857D2E4169EE7`. */
        walletAddress?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** Whether other users can see the profile. Example: `false`. */
    isProfileOpen?: boolean;
    /** Whether other users can see the assets. Example: `false`. */
    isAssetsOpen?: boolean;
    /** Whether the user agreed to the terms. Example: `true`. */
    isAgreeWithTerms?: boolean;
    /** First screen of the client. Example: `profile`. */
    homeScreen?: string | null;
    /** How the user was registered. Example: `email`. */
    registrationChannelType?: string | null;
    /** When the user was created, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** When the user was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
/** An email address of a user. */
export type UserEmail = {
    /** Database id. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    _id?: string;
    /** What the address is used for. Example: `email`. */
    loginType?: string;
    /** The address. Format: `email`. Example: `ada@example.org`. */
    email?: string;
    /** Whether the address was confirmed. Example: `true`. */
    verified?: boolean;
} & {
    [key: string]: unknown;
};
/** Rooms of a user. */
export type UserChatsResponse = {
    /** The rooms. */
    chats?: Chat[];
    /** The rooms, under the name that other lists use. Assumed: other lists have it; no source reads it on this call */
    results?: Chat[];
    /** Total number of rooms. Assumed: taken from other lists. Example: `250`. */
    total?: number;
    /** Size of the page. Assumed: taken from other lists. Example: `100`. */
    limit?: number;
    /** Number of rooms skipped. Assumed: taken from other lists. Example: `0`. */
    offset?: number;
    pagination?: Pagination;
} & {
    [key: string]: unknown;
};
/** Who can find and join a room. A private room has two users. */
export type ChatType = "public" | "group" | "private" | (string & {});
/** A room to create. The official package always sends `title`, `uuid` and `type`, and any other field of its caller. This includes `isPublic` from its old README, although no source says that servers support it. */
export type CreateChatRequest = {
    /** Display title. The official package sends `Chat Room <uuid>` if none is given. Example: `Aula 1`. */
    title: string;
    /** Your id of the room, without a prefix; the room's name becomes `<appId>_<uuid>`. Required here, because without it the server generates one, and each retry would create another room. Example: `aula-1`. */
    uuid: string;
    type: ChatType;
    /** Description of the room. Example: `Room of the first class`. */
    description?: string;
    /** URL of an image. Format: `uri`. Example: `https://school.example.org/aula-1.png`. */
    picture?: string;
    /** Users to add to the room, with the prefix (`<appId>_<uuid>`) or without. An unknown user fails with 404 `USER_NOT_FOUND`. The official package sends none by default. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_user-123"]`. */
    members?: string[];
} & {
    [key: string]: unknown;
};
/** The new room. */
export type CreateChatResponse = {
    result: Chat;
} & {
    [key: string]: unknown;
};
/** Changes to a room. */
export type UpdateChatRequest = {
    /** Display title. Example: `Aula 1`. */
    title?: string;
    /** Description of the room. Example: `Room of the first class`. */
    description?: string;
};
/** One room. Which members are present depends on the server. */
export type ChatResponse = {
    /** True. Assumed: taken from other calls. Example: `true`. */
    ok?: boolean;
    result?: Chat;
} & {
    [key: string]: unknown;
};
/** The room to delete. */
export type DeleteChatRequest = {
    /** Name of the room with the prefix (`<appId>_<uuid>`), without a domain. One test harness sends it as `chatName`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    name: string;
};
/** The room was deleted. */
export type DeleteChatResponse = {
    /** True. Example: `true`. */
    ok?: boolean;
    /** Name of the room. Assumed: reported by a third party; the swagger file does not have it. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    result?: string;
} & {
    [key: string]: unknown;
};
/** Rooms of an app, under one of two member names. */
export type ListChatsResponse = {
    /** The rooms, under the name that Ethora's MCP server looks for first. */
    results?: Chat[];
    /** The rooms, under the name that Ethora's MCP server looks for second. */
    items?: Chat[];
    /** Total number of rooms. Assumed: taken from other lists. Example: `250`. */
    total?: number;
    /** Size of the page. Assumed: taken from other lists. Example: `100`. */
    limit?: number;
    /** Number of rooms skipped. Assumed: taken from other lists. Example: `0`. */
    offset?: number;
} & {
    [key: string]: unknown;
};
/** A room. */
export type Chat = {
    /** Database id, 24 hex digits. `listMessages` takes it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
    _id?: string | null;
    /** Name, `<appId>_<uuid>`, without a domain. The room's JID is this name followed by `@conference.<xmppHost>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    name?: string;
    /** JID of the room. Assumed: Ethora's uptime checks look for it if name is missing; it was never observed. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    jid?: string;
    /** Display title. Example: `Aula 1`. */
    title?: string | null;
    /** Description of the room. Example: `Room of the first class`. */
    description?: string | null;
    /** Who can find and join the room. */
    type?: ChatType | null;
    /** URL of the image. Format: `uri-reference`. Example: `https://school.example.org/aula-1.png`. */
    picture?: string | null;
    /** User who created it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    createdBy?: string | null;
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId?: string | null;
    /** Whether the room belongs to the app itself. Example: `false`. */
    isAppChat?: boolean;
    /** Whether a user has reported the room. Example: `false`. */
    reported?: boolean | null;
    /** Members, if requested. Without `profileImage`. */
    members?: User[] | null;
    /** When it was created, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string | null;
    /** When it was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string | null;
} & {
    [key: string]: unknown;
};
/** Users to add to or remove from a room. */
export type AccessRequest = {
    /** Name of the room with the prefix (`<appId>_<uuid>`), without a domain. The official package always adds the prefix, even if the name already has it. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    chatName: string;
    /** The users, with the prefix (`<appId>_<uuid>`) or without. The official package sends prefixed ids: it leaves ids that start with the app id unchanged and prefixes all others. An empty list is sent as `[]`. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_user-123"]`. */
    members: string[];
};
/** The result for each member, in one of three formats. */
export type AccessResponse = {
    /** True. Example: `true`. */
    ok?: boolean;
    /** The result for each member. */
    results?: User[];
    /** Counts of the result. Assumed: reported by a third party on v2 */
    summary?: {
        /** Number of users in the request. Example: `1`. */
        requested?: number;
        /** Number of users per status. */
        byStatus?: {
            [key: string]: number;
        };
    } & {
        [key: string]: unknown;
    };
    /** One entry per user. Assumed: reported by a third party on v2 */
    details?: AccessResult[];
} & {
    [key: string]: unknown;
};
/** The result for one user. */
export type AccessResult = {
    /** XMPP name of the user, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
    xmppUsername?: string;
    /** Result for the user. The values were not published. Example: `added`. */
    status?: string;
} & {
    [key: string]: unknown;
};
/** An announcement. One of `allRooms`, `chatNames` and `chatIds` selects the rooms. */
export type BroadcastRequest = {
    /** Text of the message. Example: `The homework is on page 12.`. */
    text: string;
    /** Post to all rooms of the app. Example: `true`. */
    allRooms?: boolean;
    /** Post to these rooms, given by prefixed name (`<appId>_<uuid>`), as Ethora's uptime checks send them, or by JID. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_aula-1"]`. */
    chatNames?: string[];
    /** Post to these rooms, given by id. Assumed: the field's name suggests the _id, while a comment in Ethora's MCP server says the prefixed name. Example: `["65f2d0a1b2c3d4e5f6a7b8c9"]`. */
    chatIds?: string[];
    /** Your own data, sent with the message. */
    metadata?: {
        [key: string]: unknown;
    };
    /** Run the job without posting messages. Example: `false`. */
    dryRun?: boolean;
    /** Sender of the message. Default: the `broadcastSender` of the app. */
    sender?: {
        /** Name of the sender. Example: `Ada`. */
        firstName?: string;
        /** Name of the sender, as sent by the web app. Example: `Headmaster`. */
        name?: string;
        /** URL of an image of the sender. Format: `uri-reference`. Example: `https://school.example.org/ada.png`. */
        photoUrl?: string;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** A job that posts an announcement. */
export type BroadcastJob = {
    state: JobState;
    /** The result for each room. Assumed: named as on the job that creates users; its content was not published. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    result?: unknown;
    /** Why the job `failed`. Assumed: named as on the job that creates users. Example: `Validation Failed`. */
    error?: unknown;
} & {
    [key: string]: unknown;
};
/** Messages of a room, newest last. */
export type ListMessagesResponse = {
    /** The messages. */
    results?: Message[];
    /** Number of messages. Example: `1`. */
    total?: number;
    /** Value of `before` for older messages; `null` if there are none. Format: `int64`. Example: `1760430600000`. */
    nextBefore?: number | null;
    /** The room. */
    chat?: {
        /** Database id, 24 hex digits. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
        _id?: string;
        /** Name of the room, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
        name?: string;
        type?: ChatType;
    } & {
        [key: string]: unknown;
    };
    /** Whether the server has no archive. Example: `false`. */
    mamUnavailable?: boolean;
} & {
    [key: string]: unknown;
};
/** A message of the archive of a room. */
export type Message = {
    /** Id assigned by the XMPP server. Example: `1760430600000000`. */
    id?: string;
    /** Id assigned by the sender. Example: `m-1`. */
    originId?: string | null;
    /** When the message was sent, in milliseconds since 1970. Format: `int64`. Example: `1760430600000`. */
    ts?: number;
    /** JID of the sender, without a resource. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
    from?: string;
    /** Name of the sender in the room. Example: `Ada Byron`. */
    nick?: string | null;
    /** The text. Example: `Good morning`. */
    body?: string;
    /** The text, under the name that an earlier tool reads. Example: `Good morning`. */
    txt?: string;
    /** When the message was sent, under the name that an earlier tool reads. Assumed: its format was not published, so it may be a string or a number. Example: `2026-10-14T08:30:00.000Z`. */
    created_at?: unknown;
} & {
    [key: string]: unknown;
};
/** Messages found. */
export type SearchMessagesResponse = {
    /** The messages. */
    items?: MessageHit[];
    /** Total number of messages found. Example: `250`. */
    total?: number;
    /** Size of the page. Example: `100`. */
    limit?: number;
    /** Number of messages skipped. Example: `0`. */
    offset?: number;
} & {
    [key: string]: unknown;
};
/** A message found. Only `_id` is always present. */
export type MessageHit = {
    /** Id in the archive. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    _id?: string;
    /** Name of the room, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    chatId?: string;
    /** Kind of room. Example: `group`. */
    chatType?: string;
    /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    room?: string;
    /** JID of the sender. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
    from?: string;
    /** The `_id` of the sender. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    fromUserId?: string;
    /** The text. Example: `The homework is on page 12.`. */
    body?: string;
    /** Id assigned by the sender. Often empty on old messages. Example: `m-1`. */
    messageId?: string;
    /** Id assigned by the XMPP server. Often empty on old messages. Example: `1760430600000000`. */
    stanzaId?: string;
    /** When the message was sent. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** When the message was deleted. Do not show such a message. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    deletedAt?: string | null;
} & {
    [key: string]: unknown;
};
/** An app and its settings. */
export type App = {
    /** Id of the app, 24 hex digits. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    _id?: string;
    /** Display name. Example: `School`. */
    displayName?: string;
    /** Domain name, the part before `.chat.ethora.com`. Example: `school`. */
    domainName?: string;
    /** The app token, with `JWT` and a space before it. Not a real secret: every web client contains it. Format: `password`. Example: `JWT app-token`. */
    appToken?: string;
    /** The secret that server and client tokens are signed with. Never give it to a client. Format: `password`. Example: `app-secret`. */
    appSecret?: string;
    /** User who created it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    creatorId?: string;
    /** Id of the parent app. Assumed: the swagger file says boolean, which cannot be right. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    parentAppId?: unknown;
    /** Tagline below the name. Example: `Chat for pupils and teachers`. */
    appTagline?: string | null;
    /** Id of the mobile app. Example: `org.example.school`. */
    bundleId?: string | null;
    /** Main colour. Example: `#0052CD`. */
    primaryColor?: string | null;
    /** URL of the logo. Format: `uri-reference`. Example: `https://school.example.org/logo.png`. */
    logoImage?: string | null;
    /** URL of the second logo. Format: `uri-reference`. Example: `https://school.example.org/small.png`. */
    sublogoImage?: string | null;
    /** Host of the XMPP server. Rooms are on the host `conference.<xmppHost>`. Example: `xmpp.chat.ethora.com`. */
    xmppHost?: string;
    /** Whether the app is the root app of the server. Example: `false`. */
    isBaseApp?: boolean;
    /** Whether its users may create apps. Example: `false`. */
    isAllowedNewAppCreate?: boolean;
    /** Whether data of users is stored encrypted. Example: `false`. */
    isUserDataEncrypted?: boolean;
    /** Whether anyone may sign up. Assumed: the swagger file lists it without an explanation. Example: `true`. */
    usersCanFree?: boolean;
    /** Whether profiles of new users are open. Example: `true`. */
    defaultAccessProfileOpen?: boolean;
    /** Whether assets of new users are open. Example: `true`. */
    defaultAccessAssetsOpen?: boolean;
    defaultRooms?: DefaultRooms;
    /** Counters such as `totalRegistered` and `recentlySessions`. */
    stats?: {
        [key: string]: unknown;
    };
    /** Whether the app is active or archived. */
    status?: "active" | "archived" | "deleting" | "deleted" | (string & {});
    /** When it was archived. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    archivedAt?: string | null;
    /** The `_id` of the user who archived it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    archivedBy?: string | null;
    /** Why it was archived. Example: `end of the school year`. */
    archivedReason?: string | null;
    /** Whether its bot responds. */
    botStatus?: "on" | "off" | (string & {});
    /** Which messages its bot responds to. */
    botTrigger?: "any_message" | "/bot" | (string & {});
    /** Id of the default bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
    defaultBotInstanceId?: string | null;
    /** Sender of announcements that do not specify one. */
    broadcastSender?: {
        [key: string]: unknown;
    } | null;
    /** The app's system account. */
    systemChatAccount?: ({
        /** JID of the account. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
        jid?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** Whether rooms may be end-to-end encrypted. Example: `false`. */
    e2eeEnabled?: boolean;
    /** Languages into which messages are translated. Example: `["pt"]`. */
    translateLanguages?: string[] | null;
    /** Whether a key for Apple's push service is stored. Example: `false`. */
    apnsKeyUploaded?: boolean;
    /** Whether a service account for Firebase is stored. Example: `false`. */
    firebaseServiceAccountUploaded?: boolean;
    /** Whether Ethora's own push service is enabled. Example: `true`. */
    platformPushEnabled?: boolean;
    /** When it was created, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** When it was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
/** One app, under one of two member names. */
export type AppResponse = {
    app?: App;
    result?: App;
} & {
    [key: string]: unknown;
};
/** Apps, under one of two member names. */
export type ListAppsResponse = {
    /** The apps. */
    apps?: App[];
    /** The apps, under the name that Ethora's uptime checks look for first on v2. */
    items?: App[];
    /** Total number of apps. Example: `250`. */
    total?: number;
    /** Size of the page. Example: `100`. */
    limit?: number;
    /** Number of apps skipped. Example: `0`. */
    offset?: number;
} & {
    [key: string]: unknown;
};
/** An app to create. The official package sends the fields that its caller gives. */
export type CreateAppRequest = {
    /** Display name. Need not be unique. Example: `School`. */
    displayName: string;
    /** Domain name, letters and digits only; a hyphen fails with 422. Example: `school`. */
    domainName?: string;
    /** Tagline below the name. Example: `Chat for pupils and teachers`. */
    appTagline?: string;
    /** URL of the logo. Format: `uri`. Example: `https://school.example.org/logo.png`. */
    logoImage?: string;
    /** URL of the second logo. Format: `uri`. Example: `https://school.example.org/small.png`. */
    sublogoImage?: string;
    /** Main colour. Example: `#0052CD`. */
    primaryColor?: string;
    /** Id of the mobile app. Example: `org.example.school`. */
    bundleId?: string;
} & {
    [key: string]: unknown;
};
/** Settings to update. */
export type UpdateAppRequest = {
    /** Whether its bot responds. */
    botStatus?: "on" | "off";
    /** Which messages its bot responds to. */
    botTrigger?: "any_message" | "/bot" | (string & {});
    /** Id of the default bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
    defaultBotInstanceId?: string;
    /** Display name. Example: `School`. */
    displayName?: string;
    /** Domain name, letters and digits only. Example: `school`. */
    domainName?: string;
    /** Tagline below the name. Example: `Chat for pupils and teachers`. */
    appTagline?: string;
    /** URL of the logo. Format: `uri`. Example: `https://school.example.org/logo.png`. */
    logoImage?: string;
    /** URL of the second logo. Format: `uri`. Example: `https://school.example.org/small.png`. */
    sublogoImage?: string;
    /** Main colour. Example: `#0052CD`. */
    primaryColor?: string;
    /** Id of the mobile app. Example: `org.example.school`. */
    bundleId?: string;
} & {
    [key: string]: unknown;
};
/** The app was deleted or archived. */
export type DeleteAppResponse = {
    /** True, on older servers. Example: `true`. */
    ok?: boolean;
    /** State of the app, on newer servers. */
    status?: "active" | "archived" | "deleting" | "deleted" | (string & {});
} & {
    [key: string]: unknown;
};
/** Rooms to create. */
export type ProvisionAppRequest = {
    /** The rooms. */
    rooms?: ProvisionRoom[];
} & {
    [key: string]: unknown;
};
/** A room to create. */
export type ProvisionRoom = {
    /** Display title. Example: `Aula 1`. */
    title?: string;
    /** Whether the room is pinned to the top of the list. Example: `true`. */
    pinned?: boolean;
} & {
    [key: string]: unknown;
};
/** Response about the new rooms. */
export type ProvisionAppResponse = {
    /** True. Assumed: taken from other calls. Example: `true`. */
    ok?: boolean;
    /** One entry per room. */
    details?: ProvisionedRoom[];
} & {
    [key: string]: unknown;
};
/** The result for one room. */
export type ProvisionedRoom = {
    room?: DefaultRoom;
} & {
    [key: string]: unknown;
};
/** Public settings of an app, under `result`. Older servers return them bare or under `app`. */
export type AppConfigResponse = App & {
    result?: App;
    app?: App;
};
/** Rooms that every user joins. */
export type DefaultRooms = DefaultRoom[];
/** A room that every user joins. */
export type DefaultRoom = {
    /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    jid: string;
    /** Whether the room is pinned to the top of the list. Example: `true`. */
    pinned?: boolean;
    /** Display title. Example: `Aula 1`. */
    title?: string | null;
    /** User who created the room. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    creator?: string | null;
    /** Database id, 24 hex digits. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
    _id?: string;
    /** Same as `_id`, on other calls. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    chatId?: string;
} & {
    [key: string]: unknown;
};
/** The token to create. */
export type AppTokenRequest = {
    /** Display name of the token. Example: `nightly import`. */
    label?: string;
};
/** A new token. */
export type AppTokenResponse = {
    /** Id for rotating or revoking the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
    tokenId?: string;
    /** The token. A secret, shown only once. Format: `password`. Example: `server-token`. */
    token?: string;
} & {
    [key: string]: unknown;
};
/** An existing token. */
export type AppToken = {
    /** Id for rotating or revoking the token. Assumed: named as in the response of creating a token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
    tokenId?: string;
    /** Display name of the token. Assumed: named as in the response of creating a token. Example: `nightly import`. */
    label?: string;
} & {
    [key: string]: unknown;
};
/** Tokens of an app. */
export type ListAppTokensResponse = {
    /** The tokens. Assumed: taken from other lists */
    results?: AppToken[];
    /** The tokens. Assumed: taken from other lists */
    items?: AppToken[];
    /** The tokens. Assumed: inferred from the path */
    tokens?: AppToken[];
} & {
    [key: string]: unknown;
};
/** Settings of the app's own bot. */
export type AppBot = {
    /** Whether the bot responds. */
    status?: "on" | "off" | (string & {});
    /** Which messages the bot responds to: any message, or those that start with `/bot`. */
    trigger?: "any_message" | "/bot" | (string & {});
    /** Instructions for the bot. Example: `You are a patient tutor.`. */
    prompt?: string;
    /** First message of the bot. Example: `Ask me about the timetable.`. */
    greetingMessage?: string;
    /** The bot's room. Assumed: the sources do not say whether it is the _id, the name or the JID. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    chatId?: string;
    /** Whether the bot searches the indexed knowledge sources. Example: `true`. */
    isRAG?: boolean;
    /** Search only sources with these tags. Example: `["mathematics"]`. */
    ragTags?: string[];
    /** First name. Example: `Tutor`. */
    botFirstName?: string;
    /** Last name. Example: `Bot`. */
    botLastName?: string;
    /** Display name. Example: `Tutor`. */
    botDisplayName?: string;
    /** URL of the avatar image. Format: `uri`. Example: `https://school.example.org/tutor.png`. */
    botAvatarUrl?: string;
    /** Provider of the language model. Example: `openai`. */
    llmProvider?: string;
    /** Name of the language model. Example: `gpt-4o-mini`. */
    llmModel?: string;
    /** Agent that provides the settings. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
    savedAgentId?: string;
    /** Whether the bot is available on a public page. Example: `false`. */
    widgetPublicEnabled?: boolean;
    /** URL of the public page. Format: `uri`. Example: `https://school.chat.ethora.com/widget`. */
    widgetPublicUrl?: string;
} & {
    [key: string]: unknown;
};
/** Settings of the bot, bare or wrapped in a member whose name is uncertain. */
export type AppBotResponse = AppBot & {
    result?: AppBot;
    bot?: AppBot;
};
/** An agent. */
export type Agent = {
    /** Id of the agent. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
    id?: string;
    /** Id of the agent, which Ethora's MCP server reads if `id` is missing. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
    _id?: string;
    /** Address of the agent (`0x…`), which calls accept instead of its id. Example: `0x52908400098527886E0F7030069857D2E4169EE7`. */
    address?: string;
    /** Display name. Example: `Tutor`. */
    displayName?: string;
    /** Display name, as it was sent. Assumed: assumed to be as in the request that creates an agent. Example: `Tutor`. */
    name?: string;
    /** Name in URLs. Example: `tutor`. */
    slug?: string;
    /** Purpose of the agent. Example: `Helps with mathematics.`. */
    bio?: string | null;
    /** Purpose of the agent, as it was sent. Assumed: assumed to be as in the request that creates an agent. Example: `Helps with mathematics.`. */
    summary?: string;
    /** URL of the avatar image. Format: `uri-reference`. Example: `https://school.example.org/tutor.png`. */
    avatarUrl?: string | null;
    /** The `_id` of the owner. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    ownerId?: string;
    /** Id of the app that owns the agent. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    ownerAppId?: string | null;
    /** Id of the app in which the agent was created. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    originAppId?: string | null;
    /** Name of the app in which the agent was created. Example: `School`. */
    originAppName?: string | null;
    /** Number of bot instances. Example: `1`. */
    botInstancesCount?: number;
    /** Instructions for the language model. Example: `You are a patient tutor.`. */
    prompt?: string;
    /** First message in a room. Example: `Ask me about mathematics.`. */
    greetingMessage?: string;
    /** Provider of the language model. Example: `openai`. */
    llmProvider?: string;
    /** Name of the language model. Example: `gpt-4o-mini`. */
    llmModel?: string;
    /** Name of the model that indexes knowledge. Example: `text-embedding-3-small`. */
    embeddingModel?: string;
    /** Number of previous messages used as context. Example: `10`. */
    contextSize?: number;
    /** Which messages the agent responds to. Assumed: assumed to be as in the request that creates an agent */
    trigger?: "any_message" | "/bot" | (string & {});
    /** When the agent responds. */
    responseMode?: "always" | "mentioned" | "smart" | "probability" | (string & {});
    /** Fraction of messages the agent responds to in the mode `probability`, 0 to 1. Example: `0.5`. */
    responseProbability?: number;
    /** Minimum number of seconds between two responses. Example: `30`. */
    cooldownSec?: number;
    /** Whether the agent searches the knowledge sources. Example: `true`. */
    isRAG?: boolean;
    /** Search only sources with these tags. Example: `["mathematics"]`. */
    ragTags?: string[];
    /** Soul of the agent, a Markdown string that describes its character. Example: `# Tutor`. */
    soulMd?: string | null;
    /** When the soul was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    soulMdUpdatedAt?: string | null;
    /** User who last changed the soul. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    soulMdUpdatedBy?: string | null;
    /** Messages that the agent sends on its own schedule. */
    heartbeat?: ({
        /** Whether scheduled messages are enabled. Example: `false`. */
        enabled?: boolean;
        /** When scheduled messages are sent. Example: `0 8 * * 1`. */
        schedule?: string;
        /** Instructions for scheduled messages. Example: `Announce the topic of the week.`. */
        prompt?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** Flows as YAML. Example: `flows: []`. */
    flowsYaml?: string | null;
    /** The parsed flows. Assumed: their format was not published */
    flows?: unknown;
    /** Who can see the agent. */
    visibility?: "private" | "unlisted" | "public" | (string & {});
    /** Whether the agent is published. Assumed: assumed to be as in the request that creates an agent. Example: `true`. */
    isPublished?: boolean;
    /** Categories. Example: `["education"]`. */
    categories?: string[];
    /** Total size of the crawled pages, in bytes. Example: `61440`. */
    totalSiteSourceSize?: number;
    /** When it was created. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** When it was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
/** Agents, under `items`. */
export type ListAgentsResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** Total number of agents. Example: `1`. */
    total?: number;
    /** The agents. */
    items?: Agent[];
    /** The agents, under the name that other lists use. Assumed: taken from other lists */
    results?: Agent[];
    /** The agents. Assumed: inferred from the path */
    agents?: Agent[];
} & {
    [key: string]: unknown;
};
/** The room to join. One of `chatJid` and `chatId` is required. */
export type InviteAgentRequest = {
    /** Id of the app, as in the path. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId: string;
    /** JID of the room, or its name with the prefix (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    chatJid?: string;
    /** Id of the room. Assumed: the sources do not say whether it is the _id or the name. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    chatId?: string;
};
/** The agent in the room. */
export type InviteAgentResponse = {
    /** Whether the agent joined. Example: `true`. */
    success?: boolean;
    /** The agent as a user of this app. */
    botInstance?: {
        /** XMPP name of the agent, `<appId>_…`. `removeAccess` takes it. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
        xmppUsername?: string;
        /** The rooms the agent is in. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com"]`. */
        joinedRooms?: string[];
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** A session of a user. */
export type ClientSession = {
    /** True. Example: `true`. */
    success?: boolean;
    user: User;
    /** Token for calls as the user, see `userBearer`. A secret. Format: `password`. Example: `user-token`. */
    token: string;
    /** Token for `refreshClientSession`. A secret. Format: `password`. Example: `refresh-token`. */
    refreshToken: string;
    /** Token for WebSockets, on newer servers. A secret. Format: `password`. Example: `ws-token`. */
    wsToken?: string | null;
    /** Token for protected files, on newer servers. A secret. Format: `password`. Example: `file-token`. */
    fileToken?: string | null;
} & {
    [key: string]: unknown;
};
/** The new tokens of a session. */
export type RefreshedSession = {
    /** Token for calls as the user. A secret. Format: `password`. Example: `user-token`. */
    token: string;
    /** The next refresh token. A secret. Format: `password`. Example: `refresh-token`. */
    refreshToken: string;
    /** Token for WebSockets, on newer servers. A secret. Format: `password`. Example: `ws-token`. */
    wsToken?: string | null;
} & {
    [key: string]: unknown;
};
/** A stored file. */
export type StoredFile = {
    /** Id of the file. Example: `65f330a1b2c3d4e5f6a7b8c9`. */
    _id?: string;
    /** The `_id` of the owner. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    userId?: string;
    /** Key of the owner. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    ownerKey?: string;
    /** URL of the content. Format: `uri-reference`. Example: `https://files.example.org/65f330a1b2c3d4e5f6a7b8c9`. */
    location?: string;
    /** URL of a thumbnail. Format: `uri-reference`. Example: `https://files.example.org/65f330a1b2c3d4e5f6a7b8c9-preview`. */
    locationPreview?: string | null;
    /** Length of audio or video. The unit was not published. Example: `12`. */
    duration?: string | null;
    /** Original name of the file. Example: `timetable.pdf`. */
    originalname?: string;
    /** Name under which the file is stored. Example: `65f330a1b2c3d4e5f6a7b8c9.pdf`. */
    filename?: string;
    /** Media type. Example: `application/pdf`. */
    mimetype?: string;
    /** Size in bytes. The swagger file has a number in its schema but a string in its prose. Example: `48213`. */
    size?: number | string;
    /** When it will be deleted, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    expiresAt?: string | null;
    /** Whether only the owner can read the file. Example: `false`. */
    isPrivate?: boolean | null;
    /** When it was uploaded, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string | null;
    /** When it was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string | null;
} & {
    [key: string]: unknown;
};
/** Files that were stored. */
export type UploadFilesResponse = {
    /** True. Example: `true`. */
    success?: boolean;
    /** The files. */
    results?: StoredFile[];
    /** The files. Assumed: Ethora's uptime checks look for it if results is missing; it was never observed */
    files?: StoredFile[];
} & {
    [key: string]: unknown;
};
/** Files of a user. */
export type ListFilesResponse = {
    /** The files. */
    items?: StoredFile[];
    /** The files, as a second list. */
    results?: StoredFile[];
    /** Whether the call succeeded. Example: `true`. */
    success?: boolean;
    pagination?: Pagination;
    /** Total number of files. Example: `250`. */
    total?: number;
    /** Size of the page. Example: `100`. */
    limit?: number;
    /** Number of files skipped. Example: `0`. */
    offset?: number;
} & {
    [key: string]: unknown;
};
/** One file, bare or under `result`. */
export type FileResponse = StoredFile & {
    result?: StoredFile;
};
/** Settings of an agent. The web app sends `displayName`, `bio` and `avatarUrl` instead of `name`, `summary` and `botAvatarUrl`. */
export type AgentInput = {
    /** Display name. Example: `Tutor`. */
    name?: string;
    /** Display name, as sent by the web app. Example: `Tutor`. */
    displayName?: string;
    /** Name in URLs. Example: `tutor`. */
    slug?: string;
    /** Purpose of the agent. Example: `Helps with mathematics.`. */
    summary?: string;
    /** Purpose of the agent, as sent by the web app. Example: `Helps with mathematics.`. */
    bio?: string;
    /** Instructions for the language model. Example: `You are a patient tutor.`. */
    prompt?: string;
    /** First message in a room. Example: `Ask me about mathematics.`. */
    greetingMessage?: string;
    /** Which messages the agent responds to. */
    trigger?: "any_message" | "/bot" | (string & {});
    /** When the agent responds. */
    responseMode?: "always" | "mentioned" | "smart" | "probability" | (string & {});
    /** Fraction of messages the agent responds to in the mode `probability`. Example: `0.5`. */
    responseProbability?: number;
    /** Minimum number of seconds between two responses. Example: `30`. */
    cooldownSec?: number;
    /** Display name of the bot's account. Example: `Tutor`. */
    botDisplayName?: string;
    /** URL of the avatar image. Format: `uri`. Example: `https://school.example.org/tutor.png`. */
    botAvatarUrl?: string;
    /** URL of the avatar image, as sent by the web app. Format: `uri`. Example: `https://school.example.org/tutor.png`. */
    avatarUrl?: string;
    /** Whether the agent searches the knowledge sources. Example: `true`. */
    isRAG?: boolean;
    /** Search only sources with these tags. Example: `["mathematics"]`. */
    ragTags?: string[];
    /** Provider of the language model. Example: `openai`. */
    llmProvider?: string;
    /** Name of the language model. Example: `gpt-4o-mini`. */
    llmModel?: string;
    /** Who can see the agent. Use `setAgentVisibility` for `unlisted`. */
    visibility?: "private" | "public" | (string & {});
    /** Whether the agent is published. Example: `true`. */
    isPublished?: boolean;
    /** Categories. Example: `["education"]`. */
    categories?: string[];
    /** Flows as YAML. An empty string removes them. Example: `flows: []`. */
    flowsYaml?: string;
    /** Your own data. */
    meta?: {
        [key: string]: unknown;
    };
    /** Id of the app that owns the agent. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    ownerAppId?: string;
} & {
    [key: string]: unknown;
};
/** An agent. */
export type AgentResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    agent?: Agent;
    /** Knowledge copied when an agent was cloned. */
    knowledge?: {
        /** Whether knowledge was copied. Example: `true`. */
        copied?: boolean;
        /** Number of sites. Example: `1`. */
        sites?: number;
        /** Number of documents. Example: `2`. */
        docs?: number;
        /** Number of chunks of text. Example: `40`. */
        chunks?: number;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** An agent in an app: an account that joins rooms. */
export type BotInstance = {
    /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
    id?: string;
    /** Id of the agent. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
    agentId?: string;
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId?: string;
    /** The `_id` of the account. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    userId?: string;
    /** XMPP name of the account, which ends in `-bot`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_tutor-1-bot`. */
    xmppUsername?: string;
    /** Whether the bot responds. */
    status?: "on" | "off" | (string & {});
    /** JIDs of the rooms the bot instance is in. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com"]`. */
    joinedRooms?: string[];
    /** When the bot instance was last active. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    lastActiveAt?: string | null;
    /** When it was created. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** When it was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string;
} & {
    [key: string]: unknown;
};
/** Bot instances. Ethora's MCP server also looks for a bare array, `botInstances` and `results`. */
export type ListBotInstancesResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** The bot instances. */
    items?: BotInstance[];
} & {
    [key: string]: unknown;
};
/** A bot instance. Which members are present depends on the server. */
export type BotInstanceResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    botInstance?: BotInstance;
} & {
    [key: string]: unknown;
};
/** Settings of the copy. Ethora's MCP server sends `name`, `slug` and `summary`, the web app the other three. */
export type CloneAgentRequest = {
    /** Display name. Example: `Tutor 2`. */
    name?: string;
    /** Name in URLs. An existing one fails with 422. Example: `tutor-2`. */
    slug?: string;
    /** Purpose of the agent. Example: `Helps with physics.`. */
    summary?: string;
    /** Display name. Example: `Tutor 2`. */
    displayName?: string;
    /** Whether to copy knowledge sources. Example: `true`. */
    includeKnowledge?: boolean;
    /** Id of the app that gets the copy. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    ownerAppId?: string;
} & {
    [key: string]: unknown;
};
/** An exported agent. */
export type AgentBundle = {
    /** Version of the format. */
    schemaVersion: "ethora.agent.bundle.v1";
    /** Content of the bundle. */
    kind: "agent";
    agent: Agent;
} & {
    [key: string]: unknown;
};
/** The new visibility. */
export type SetAgentVisibilityRequest = {
    /** Who can see the agent. */
    visibility: "private" | "unlisted" | "public";
} & {
    [key: string]: unknown;
};
/** The new soul. One of the two fields is required. */
export type UpdateAgentSoulRequest = {
    /** Replaces the soul. Example: `# Tutor`. */
    soulMd?: string;
    /** Added to the end of the soul. Example: `Likes examples.`. */
    append?: string;
} & {
    [key: string]: unknown;
};
/** Valid flows. */
export type ValidateAgentFlowsResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** Names of the flows. Example: `["greeting"]`. */
    flowKeys?: string[];
} & {
    [key: string]: unknown;
};
/** The flows. */
export type ValidateAgentFlowsRequest = {
    /** Flows as YAML. Example: `flows: []`. */
    flowsYaml: string;
} & {
    [key: string]: unknown;
};
/** The room in which to use the agent. */
export type ActivateAgentRequest = {
    /** JID of a room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    chatJid?: string;
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId?: string;
} & {
    [key: string]: unknown;
};
/** The message. */
export type SendBotTestMessageRequest = {
    /** The text. Example: `Good morning`. */
    text?: string;
    /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    roomJid?: string;
} & {
    [key: string]: unknown;
};
/** The room. */
export type LeaveChatAsBotRequest = {
    /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
    chatJid: string;
} & {
    [key: string]: unknown;
};
/** The new status. */
export type SetBotInstanceStatusRequest = {
    /** Whether the bot responds. */
    status: "on" | "off";
} & {
    [key: string]: unknown;
};
/** A page that was crawled. */
export type SiteSource = {
    /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
    id?: string;
    /** Start URL of the crawl. Format: `uri`. Example: `https://school.example.org`. */
    originUrl?: string;
    /** URL of the page. Format: `uri`. Example: `https://school.example.org/timetable`. */
    url?: string;
    /** Size of the page's text, in bytes. Example: `5120`. */
    mdByteSize?: number;
    /** Tags. Example: `["timetable"]`. */
    tags?: string[];
} & {
    [key: string]: unknown;
};
/** A document that was uploaded. Assumed: the names of the fields were not published */
export type DocumentSource = {
    /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
    id?: string;
    /** Id of the document, named as on other objects. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
    _id?: string;
    /** Name of the file. Example: `timetable.pdf`. */
    filename?: string;
    /** Tags. Example: `["timetable"]`. */
    tags?: string[];
} & {
    [key: string]: unknown;
};
/** Pages that were crawled. */
export type ListSiteSourcesResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** The pages. */
    results?: SiteSource[];
    /** The pages, under the name that other lists use. */
    items?: SiteSource[];
} & {
    [key: string]: unknown;
};
/** Documents that were uploaded. */
export type ListDocumentSourcesResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** The documents. */
    results?: DocumentSource[];
    /** The documents, under the name that other lists use. */
    items?: DocumentSource[];
} & {
    [key: string]: unknown;
};
/** A crawl that was started. */
export type SiteCrawlTicket = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** Id of the job. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
    jobId: string;
    /** URL that is crawled. Format: `uri`. Example: `https://school.example.org`. */
    url?: string;
} & {
    [key: string]: unknown;
};
/** State of a crawl. */
export type SiteCrawlJob = {
    /** The job. */
    result?: {
        /** Id of the job. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
        jobId?: string;
        /** State of the job. The last three values are final. */
        status?: "pending" | "running" | "completed" | "failed" | "cancelled" | (string & {});
        /** Kind of job. */
        kind?: "crawl" | "reindex" | (string & {});
        /** URL that is crawled. Format: `uri`. Example: `https://school.example.org`. */
        url?: string;
        /** Number of pages saved so far. Example: `12`. */
        savedPages?: number;
        /** Size of the saved text, in bytes. Example: `61440`. */
        totalBytes?: number;
        /** Whether pages were left out. Example: `false`. */
        truncated?: boolean;
        /** Why pages were left out. Example: `page limit`. */
        truncatedReason?: string;
        /** Why the job failed. Example: `The site did not respond.`. */
        error?: string;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** The site. */
export type StartSiteCrawlRequest = {
    /** Start URL. Format: `uri`. Example: `https://school.example.org`. */
    url: string;
    /** Whether to follow links on the page. Example: `true`. */
    followLink?: boolean;
    /** Id of the agent that uses the pages, as sent by the web app. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
    agentId?: string;
    /** Whether the app (`app`) or one agent (`saved_agent`) uses the pages. Only without an app id in the path. */
    knowledgeScope?: "app" | "saved_agent" | (string & {});
    /** Id of the agent for the scope `saved_agent`. Only without an app id in the path. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
    savedAgentId?: string;
} & {
    [key: string]: unknown;
};
/** Tags that replace the existing ones. */
export type TagsRequest = {
    /** The tags. Example: `["timetable"]`. */
    tags: string[];
} & {
    [key: string]: unknown;
};
/** The page. */
export type ReindexSiteSourceInAppRequest = {
    /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
    urlId: string;
} & {
    [key: string]: unknown;
};
/** The crawl is stopping. */
export type CancelSiteCrawlJobInAppResponse = {
    /** Whether the call succeeded. Example: `true`. */
    ok?: boolean;
    /** State of the job. */
    status?: "cancelling" | (string & {});
} & {
    [key: string]: unknown;
};
/** The page. */
export type DeleteSiteSourceByUrlInAppRequest = {
    /** URL of the page. Format: `uri`. Example: `https://school.example.org/timetable`. */
    url: string;
} & {
    [key: string]: unknown;
};
/** The pages, by id: URLs fail with 422 `VALIDATION_ERROR`. */
export type DeleteSiteSourcesInAppRequest = {
    /** Ids of the sources. Example: `["65f350a1b2c3d4e5f6a7b8c9"]`. */
    ids: string[];
} & {
    [key: string]: unknown;
};
/** The pages, by URL. */
export type DeleteSiteSourcesRequest = {
    /** URLs of the pages. Example: `["https://school.example.org/timetable"]`. */
    urls: string[];
} & {
    [key: string]: unknown;
};
/** The counts. */
export type CountUnreadResponse = {
    [key: string]: unknown;
};
/** The users. */
export type CountUnreadRequest = {
    /** The users, given by `uuid`, `_id` or `xmppUsername`. Example: `["user-123"]`. */
    userIds: string[];
    /** Whether to return a number for each user, or only whether there are any. */
    mode?: "count" | "flag";
    /** Number at which counting stops. Example: `100`. */
    cap?: number;
    /** Number of users counted at the same time. Example: `8`. */
    concurrency?: number;
} & {
    [key: string]: unknown;
};
/** The other user. */
export type PrivateChatRequest = {
    /** XMPP name of the other user. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
    username: string;
    /** Whether messages are end-to-end encrypted. Fails with 403 `E2EE_DISABLED` if the server does not allow it. Example: `false`. */
    e2ee?: boolean;
} & {
    [key: string]: unknown;
};
/** The newest message of a room. */
export type LastMessage = {
    /** The text. Example: `Good morning`. */
    body?: string;
    /** JID of the sender. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
    from?: string;
    /** The `_id` of the sender. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
    fromUserId?: string;
    /** First name of the sender. Example: `Ada`. */
    senderFirstName?: string;
    /** Last name of the sender. Example: `Byron`. */
    senderLastName?: string;
    /** Id assigned by the sender. Example: `m-1`. */
    messageId?: string;
    /** Id assigned by the XMPP server. Example: `1760430600000000`. */
    stanzaId?: string;
    /** When the message was sent. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** Whether the token's user sent it. Example: `false`. */
    isOwn?: boolean;
} & {
    [key: string]: unknown;
};
/** A room of the token's user. */
export type MyChat = Chat & {
    /** The newest message. */
    lastMessage?: LastMessage | null;
    /** Number of unread messages, at most 99. Example: `3`. */
    unreadCount?: number;
    /** Whether there are more unread messages than `unreadCount`. Example: `false`. */
    unreadCapped?: boolean;
    /** Whether the user muted the room. Example: `false`. */
    muted?: boolean;
    /** Number of members. `members` has at most 30. Example: `12`. */
    usersCnt?: number;
};
/** Rooms. */
export type ListMyChatsResponse = {
    /** The rooms. */
    items?: MyChat[];
} & {
    [key: string]: unknown;
};
/** The call. */
export type CreateCallResponse = {
    [key: string]: unknown;
};
/** The call. */
export type CreateCallRequest = {
    /** Kind of call. */
    kind: "audio" | "video";
} & {
    [key: string]: unknown;
};
/** The new room. */
export type CreateAppChatResponse = {
    result?: DefaultRoom;
} & {
    [key: string]: unknown;
};
/** The room. */
export type CreateAppChatRequest = {
    /** Display title. Example: `Staff room`. */
    title: string;
    /** Whether the room is pinned to the top of the list. Example: `true`. */
    pinned?: boolean;
} & {
    [key: string]: unknown;
};
/** The rooms. */
export type GetDefaultRoomsOfAppResponse = {
    result?: DefaultRooms;
} & {
    [key: string]: unknown;
};
/** The users. */
export type ArchiveUsersRequest = {
    /** The `_id`s of the users. Example: `["65f2c3d4e5f6a7b8c9d0e1f2"]`. */
    usersIdList: string[];
} & {
    [key: string]: unknown;
};
/** A job that deletes an app. */
export type GetPurgeJobResponse = {
    state: JobState;
    /** What was deleted. */
    result?: {
        /** Counts of what was deleted. */
        summary?: {
            [key: string]: unknown;
        };
    } & {
        [key: string]: unknown;
    };
    /** Why the job failed. Example: `The database did not respond.`. */
    error?: string;
} & {
    [key: string]: unknown;
};
/** An exported app. It contains password hashes of users: keep it secret. */
export type AppBundle = {
    /** Version of the format. */
    schemaVersion: "ethora.app.bundle.v1";
} & {
    [key: string]: unknown;
};
/** The new app. */
export type ImportAppResponse = {
    /** What was created. */
    summary?: {
        /** Id of the new app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
        newAppId?: string;
        /** Number of users. Example: `12`. */
        users?: number;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** The session. */
export type CreateOwnerSessionResponse = {
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId?: string;
    /** The app token. Format: `password`. Example: `JWT app-token`. */
    appToken?: string;
    /** Tokens of the session. */
    chatTokens?: {
        /** Token for calls as the user. Format: `password`. Example: `user-token`. */
        accessToken?: string;
        /** Token for `refreshClientSession`. Format: `password`. Example: `refresh-token`. */
        refreshToken?: string;
        /** Token for WebSockets. Format: `password`. Example: `ws-token`. */
        wsToken?: string;
    } & {
        [key: string]: unknown;
    };
    /** The owner. */
    owner?: User & {
        /** Whether the owner also owns the tenant. Example: `true`. */
        isTenantOwner?: boolean;
    };
} & {
    [key: string]: unknown;
};
/** An empty object, `{}`. */
export type CreateOwnerSessionRequest = {
    [key: string]: unknown;
};
/** The token. */
export type CreateXmppTokenResponse = {
    /** Whether the call succeeded. Example: `true`. */
    success?: boolean;
    /** A JWT for the XMPP login. Format: `password`. Example: `xmpp-token`. */
    xmppPassword: string;
} & {
    [key: string]: unknown;
};
/** A key of a user. */
export type ApiKey = {
    /** Id of the key. Example: `65f370a1b2c3d4e5f6a7b8c9`. */
    id?: string;
    /** Display name. Example: `nightly import`. */
    name?: string;
    /** The key, used like a user token. Returned only once, by `createApiKey`. Format: `password`. Example: `api-key`. */
    token?: string;
    /** When it expires. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    expiresAt?: string;
    /** When it was created. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
} & {
    [key: string]: unknown;
};
/** Keys. */
export type ListApiKeysResponse = {
    /** The keys. */
    items?: ApiKey[];
} & {
    [key: string]: unknown;
};
/** The key. */
export type CreateApiKeyRequest = {
    /** Display name. Example: `nightly import`. */
    name?: string;
    /** Number of days until the key expires. Default: `90`. Example: `90`. */
    ttlDays?: number;
} & {
    [key: string]: unknown;
};
/** The user. */
export type GetMeResponse = {
    /** Whether the call succeeded. Example: `true`. */
    success?: boolean;
    user?: User;
} & {
    [key: string]: unknown;
};
/** A session, or the first step of a login with a second factor. */
export type LoginResponse = {
    /** Whether the call succeeded. Example: `true`. */
    success?: boolean;
    /** Token for calls as the user. Format: `password`. Example: `JWT user-token`. */
    token?: string;
    /** Token for `refreshClientSession`. Format: `password`. Example: `refresh-token`. */
    refreshToken?: string;
    /** Token for WebSockets. Format: `password`. Example: `ws-token`. */
    wsToken?: string;
    user?: User;
    /** Whether the user may create apps. Example: `false`. */
    isAllowedNewAppCreate?: boolean;
    /** Whether a second factor is required: send `mfaToken` and the code to `logInWithMfa`. Example: `true`. */
    mfaRequired?: boolean;
    /** Token for `logInWithMfa`. Format: `password`. Example: `mfa-token`. */
    mfaToken?: string;
} & {
    [key: string]: unknown;
};
/** The account. */
export type SignUpRequest = {
    /** Email address. Format: `email`. Example: `ada@example.org`. */
    email: string;
    /** Password. Format: `password`. Example: `a-long-random-password`. */
    password: string;
    /** First name. Example: `Ada`. */
    firstName: string;
    /** Last name. Example: `Byron`. */
    lastName: string;
} & {
    [key: string]: unknown;
};
/** The credentials. */
export type LogInRequest = {
    /** Email address. Format: `email`. Example: `ada@example.org`. */
    email: string;
    /** Password. Format: `password`. Example: `a-long-random-password`. */
    password: string;
} & {
    [key: string]: unknown;
};
/** The MFA token and the code. */
export type LogInWithMfaRequest = {
    /** The `mfaToken` of the login. Format: `password`. Example: `mfa-token`. */
    mfaToken: string;
    /** The one-time code. Example: `123456`. */
    code: string;
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId?: string;
} & {
    [key: string]: unknown;
};
/** The license. */
export type GetLicenseResponse = {
    /** Edition and state. */
    license?: {
        /** Edition of the server. Example: `community`. */
        edition?: string;
        /** Tier of the license. Example: `free`. */
        tier?: string;
        /** State of the license. Example: `active`. */
        state?: string;
        /** Whether the server is registered. Example: `true`. */
        registered?: boolean;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** The feedback was received. */
export type SendFeedbackResponse = {
    /** Id of the message. Example: `65f380a1b2c3d4e5f6a7b8c9`. */
    id?: string;
    /** When the feedback was received. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    receivedAt?: string;
} & {
    [key: string]: unknown;
};
/** The message. */
export type SendFeedbackRequest = {
    /** Topic of the feedback. Example: `bug`. */
    category: string;
    /** The text. Example: `Uploads fail.`. */
    message: string;
    /** Email address for a reply. Format: `email`. Example: `ada@example.org`. */
    email?: string;
    /** Additional data. */
    context?: {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** The session. */
export type CreateWidgetSessionResponse = {
    /** The visitor. */
    visitor?: {
        /** XMPP name. Example: `65f2c0a1b2c3d4e5f6a7b8c9_widget-1`. */
        xmppUsername?: string;
        /** Password for XMPP. Format: `password`. Example: `xmpp-password`. */
        xmppPassword?: string;
        /** Id of the visitor. Example: `widget-1`. */
        uuid?: string;
        /** JID of the visitor. Example: `65f2c0a1b2c3d4e5f6a7b8c9_widget-1@xmpp.chat.ethora.com`. */
        jid?: string;
    } & {
        [key: string]: unknown;
    };
    /** The room. */
    room?: {
        /** Name of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
        name?: string;
        /** The `_id` of the room. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
        chatId?: string;
        /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
        jid?: string;
    } & {
        [key: string]: unknown;
    };
    /** The bot. */
    bot?: {
        /** XMPP name of the bot. Example: `65f2c0a1b2c3d4e5f6a7b8c9_tutor-1-bot`. */
        xmppUsername?: string;
        /** JID of the bot. Example: `65f2c0a1b2c3d4e5f6a7b8c9_tutor-1-bot@xmpp.chat.ethora.com`. */
        jid?: string;
        /** Display name. Example: `Tutor`. */
        displayName?: string;
        /** URL of the avatar image. Format: `uri-reference`. Example: `https://school.example.org/tutor.png`. */
        avatarUrl?: string;
        /** First message. Example: `Ask me about mathematics.`. */
        greetingMessage?: string;
    } & {
        [key: string]: unknown;
    };
    /** Connection data for XMPP. */
    xmpp?: {
        /** Host of the server. Example: `xmpp.chat.ethora.com`. */
        host?: string;
        /** URL of the service. Example: `wss://xmpp.chat.ethora.com/ws`. */
        service?: string;
        /** URL of the WebSocket. Format: `uri`. Example: `wss://xmpp.chat.ethora.com/ws`. */
        wsUrl?: string;
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** The visitor. */
export type CreateWidgetSessionRequest = {
    /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
    appId: string;
    /** XMPP name of a previous visitor. Example: `65f2c0a1b2c3d4e5f6a7b8c9_widget-1`. */
    resumeXmppUsername?: string;
} & {
    [key: string]: unknown;
};
/** A conversation in the widget. */
export type WidgetConversation = {
    /** Database id. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
    _id?: string;
    /** Name of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
    name?: string;
    /** Display title. Example: `Visitor 1`. */
    title?: string;
    type?: ChatType;
    /** When the conversation began. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    createdAt?: string;
    /** When the conversation was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
    updatedAt?: string;
    /** The visitor. */
    visitor?: {
        /** The `_id` of the visitor. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
        _id?: string;
        /** Id of the visitor. Example: `widget-1`. */
        uuid?: string;
        /** XMPP name of the visitor. Example: `65f2c0a1b2c3d4e5f6a7b8c9_widget-1`. */
        xmppUsername?: string;
        /** When the visitor was first seen. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
        firstSeenAt?: string;
        /** Data about the visitor from the page. */
        metadata?: {
            [key: string]: unknown;
        };
    } & {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** Conversations. */
export type ListWidgetConversationsResponse = {
    /** The conversations. */
    results?: WidgetConversation[];
    /** Total number of conversations. Example: `1`. */
    total?: number;
    pagination?: Pagination;
} & {
    [key: string]: unknown;
};
/** The balance. */
export type GetWalletBalanceResponse = {
    [key: string]: unknown;
};
/** The transfer. */
export type TransferTokensResponse = {
    [key: string]: unknown;
};
/** Whether Ethora's own push service is enabled. */
export type PushPlatform = {
    /** Whether Ethora's push service is enabled. Example: `true`. */
    enabled?: boolean;
    /** Used part of the quota. */
    quota?: {
        [key: string]: unknown;
    };
} & {
    [key: string]: unknown;
};
/** The setting. */
export type SetPushPlatformRequest = {
    /** Whether Ethora's push service is enabled. Example: `true`. */
    enabled: boolean;
} & {
    [key: string]: unknown;
};
/** The device. */
export type SubscribePushRequest = {
    /** Token of the device. Format: `password`. Example: `device-token`. */
    registrationToken: string;
    /** Service that issued the token. */
    tokenType?: "fcm" | "apns" | "apns-voip" | (string & {});
    /** Kind of device. */
    deviceType?: "android" | "ios" | "web" | (string & {});
} & {
    [key: string]: unknown;
};
/** The device. */
export type UnsubscribePushRequest = {
    /** Token of the device. Format: `password`. Example: `device-token`. */
    registrationToken: string;
} & {
    [key: string]: unknown;
};
/** The notification. */
export type PushToUserRequest = {
    /** JID of the user. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
    jid: string;
    /** The text. Example: `The homework is on page 12.`. */
    text: string;
    /** The title. Example: `Homework`. */
    title?: string;
    /** Seconds to keep the notification for an offline device. Example: `3600`. */
    ttl?: number;
} & {
    [key: string]: unknown;
};
/** The notification. */
export type PushToAppRequest = {
    /** The text. Example: `The homework is on page 12.`. */
    text: string;
    /** The title. Example: `Homework`. */
    title?: string;
    /** Seconds to keep the notification for an offline device. Example: `3600`. */
    ttl?: number;
} & {
    [key: string]: unknown;
};
/** Position of a page in a list. */
export type Pagination = {
    /** Size of the page. Example: `100`. */
    limit?: number;
    /** Number of entries skipped. Example: `0`. */
    offset?: number;
    /** Total number of entries. Example: `250`. */
    total?: number;
} & {
    [key: string]: unknown;
};
