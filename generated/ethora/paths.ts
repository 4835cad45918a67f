// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export interface paths {
    "/v1/ping": {
        /** Check that the server responds. Needs no credentials. Any 2xx means that the API responds, whatever its body, but for the page of a proxy. Assumed: the content of the response was not published */
        get: operations["ping"];
    };
    "/v1/ping/version": {
        /** Get the version of the server. Version and build of the server. Needs no credentials. */
        get: operations["getVersion"];
    };
    "/v2/users/batch": {
        /** Create users. Starts a job that creates 1 to 100 users of the app the token is signed for, and responds with 202 and its id **before the. users exist**. Granting access or `createClientSession` straight after may fail, so ask `getUsersBatchJob` until the. job is `completed`; Ethora's own checks ask every 1.5 s for at most 120 s. The official `createUser` is this call with. a list of one and does not wait. A user who is there already is not a failure: the entry in the job says `exists` or `uuid_exists`. The older. `POST /v1/users/batch` does the same work at once, responds with 200 and `{ok, results}`, and with 422 and "already exist" for. a duplicate. */
        post: operations["createUsers"];
    };
    "/v2/users/batch/{jobId}": {
        /** Get the state of a job that creates users. How far the job of `createUsers` is, and once it is `completed`, what became of each user. The method of the same name in the official package calls the app's own form, `getUsersBatchJobInApp` here. */
        get: operations["getUsersBatchJob"];
    };
    "/v2/apps/{appId}/users/batch": {
        /** Create users in an app. As `createUsers`, for the app in the path, which may be one below the app the token is signed for. Always a job. The official package sends its caller's list untouched: it neither splits nor checks more than 100 users. */
        post: operations["createUsersInApp"];
        /** Delete users of an app. As `deleteUsers`, for the app in the path. */
        delete: operations["deleteUsersInApp"];
    };
    "/v2/apps/{appId}/users/batch/{jobId}": {
        /** Get the state of a job that creates users in an app. How far the job of `createUsersInApp` is, and once it is `completed`, what became of each user. This is the official package's `getUsersBatchJob`. */
        get: operations["getUsersBatchJobInApp"];
    };
    "/v1/users/batch": {
        /** Delete users. Deletes users of the app the token is signed for; newer servers may archive them. Still a v1 call in the current package. A. DELETE with a JSON body. Where a user does not exist, the server is said to respond with 422 with "not found"; sources disagree on whether that is. plain text or `{error}`. The official package turns the text alone into `{ok: false}`. The call is idempotent,. but after a lost response the retry may report "not found". */
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
        /** Get a user. The user with this XMPP name. Takes a server token or the token of a user. A user who was created just now may not be found for a while. */
        get: operations["getUserByXmppUsername"];
    };
    "/v2/apps/{appId}/users/{userId}/chats": {
        /** List the rooms of a user. The rooms a user has access to, by page. */
        get: operations["getUserChats"];
    };
    "/v2/chats": {
        /** Create a room. Creates a room in the app the token is signed for. The official `createChatRoom` sends `title` (by default `Chat Room. <uuid>`), `uuid` and `type` (by default `group`), then whatever its caller gave, which wins. A room with the same uuid is rejected, it is said with 422 and "already exist", so a retry makes no second. room; after a lost response the retry may report the room as a duplicate. Rooms that were made over XMPP alone do. not show up in this API. */
        post: operations["createChat"];
    };
    "/v2/apps/{appId}/chats": {
        /** List the rooms of an app. All rooms of the app, by page. A room that was deleted may still be listed for about 10 s. Assumed: the name of the list is known from a client that looks for two, results and items */
        get: operations["listChats"];
        /** Create a room in an app. As `createChat`, for the app in the path. */
        post: operations["createChatInApp"];
        /** Delete a room of an app. As `deleteChat`, for the app in the path. The official package does not soften "not found" here. */
        delete: operations["deleteChatInApp"];
    };
    "/v1/chats": {
        /** Delete a room. Deletes a room of the app the token is signed for. Still a v1 call in the current package. A DELETE with a JSON body. Where the room does not exist, the server is said to respond with 422 with "not found"; the official `deleteChatRoom` then. resolves with `{ok: false, reason: "Chat room not found"}`, though only if the body is text. The call is idempotent, but after a lost response the retry may report "not found". The room may still be listed for about 10 s. */
        delete: operations["deleteChat"];
    };
    "/v2/apps/{appId}/chats/{chatName}": {
        /** Change a room. Changes the title or the description of a room; what is left out stays. Assumed: the content of the response was not published */
        patch: operations["updateChat"];
    };
    "/v2/chats/users-access": {
        /** Let users into a room. Makes users members of a room, so that they may join it over XMPP and see it in their list. Users must exist, see `createUsers`. Members who are in the room already stay. Assumed: sources disagree on the response, so only its 2xx status should be relied on */
        post: operations["grantAccess"];
        /** Remove users from a room. Ends the membership of users. A DELETE with a JSON body. It may take about 45 s to take effect. A user who removes itself gets `CHAT_NOT_FOUND`. Assumed: sources disagree on the response, so only its 2xx status should be relied on */
        delete: operations["removeAccess"];
    };
    "/v2/apps/{appId}/chats/users-access": {
        /** Let users into a room of an app. As `grantAccess`, for the app in the path. Plain user ids work here too. The official package prefixes with the given app id, and leaves values alone that hold `@` or begin with `<appId>_`. Assumed: sources disagree on the response, so only its 2xx status should be relied on */
        post: operations["grantAccessInApp"];
        /** Remove users from a room of an app. As `removeAccess`, for the app in the path. A DELETE with a JSON body. Assumed: sources disagree on the response, so only its 2xx status should be relied on */
        delete: operations["removeAccessInApp"];
    };
    "/v2/apps/{appId}/chats/broadcast": {
        /** Send an announcement to rooms. Starts a job that writes a system message into all rooms of the app (`allRooms`) or into some (`chatNames` or. `chatIds`), and responds with its id. `dryRun` asks for the job without the messages. Not idempotent: each call is an. announcement of its own. `broadcastInOwnApp` is the same with an app token. `text` and one of the three are required; Ethora's uptime checks name that rule of the server. */
        post: operations["broadcast"];
    };
    "/v2/apps/{appId}/chats/broadcast/{jobId}": {
        /** Get the state of an announcement. How far the job of `broadcast` is. */
        get: operations["getBroadcastJob"];
    };
    "/v2/apps/{appId}/chats/{chatId}/messages": {
        /** List the messages of a room. Reads the archive of a room: the newest messages, the newest last. To go back in time, pass `nextBefore` as `before`. Where the server has no archive, the response says `mamUnavailable`; where it cannot be read, 502 `MAM_READ_FAILED`. Assumed: two clients read the text of a message from different fields, txt and body */
        get: operations["listMessages"];
        /** Delete the messages of a room. Empties the archive of a room. Servers without an archive give `MAM_NOT_CONFIGURED`. Assumed: the content of the response was not published */
        delete: operations["clearMessages"];
    };
    "/v2/apps/{appId}/messages/search": {
        /** Search messages. Looks for text in all rooms of the app, or in one. Messages that were deleted may come along with `deletedAt` set and count as rows: the next page begins at `offset` plus the number of entries received. */
        get: operations["searchMessages"];
    };
    "/v2/apps": {
        /** List apps. Apps the token may manage, by page. The response holds each app's `appToken` and may hold its `appSecret`: keep it out of logs. Assumed: on v2 the list may be called items instead of apps */
        get: operations["listApps"];
        /** Create an app. Creates an app below the one the token is signed for. Not idempotent: a second call makes a second app. The response may lack `appToken`; `getApp` has it. */
        post: operations["createApp"];
    };
    "/v2/apps/{appId}": {
        /** Get an app. Settings of an app. The response holds its `appToken` and may hold its `appSecret`. */
        get: operations["getApp"];
        /** Delete or archive an app. Newer servers archive the app (`{status: "archived"}`), after which its calls give 403 `APP_ARCHIVED`; older ones delete it. `mode=hard` removes an app and its data for good, as a job. */
        delete: operations["deleteApp"];
        /** Change an app. Changes settings of an app; what is left out stays. The official package has no method for it. */
        patch: operations["updateApp"];
    };
    "/v2/apps/{appId}/provision": {
        /** Create rooms of an app in one go. Creates up to 20 rooms for a new app; the official package sends `{}` when it is given none. Rooms have no id of yours here, so a second call would make them again. Assumed: the content of the response was not published */
        post: operations["provisionApp"];
    };
    "/v1/apps/get-config": {
        /** Get the public settings of an app. Settings a client needs before anybody has logged in, by domain name. Needs no credentials. The easy way to learn `appToken` and `xmppHost`. The hosted base app is called `app`. */
        get: operations["getAppConfig"];
    };
    "/v1/apps/get-default-rooms": {
        /** List the rooms that every user of the app gets. The rooms new users of the app enter by themselves. Takes the app token, not a server token. */
        get: operations["getDefaultRooms"];
    };
    "/v2/apps/{appId}/tokens": {
        /** List the tokens of an app. The server tokens that were made for an app. Not the tokens themselves, which are shown once. Assumed: neither the name of the list nor the fields of its entries were published */
        get: operations["listAppTokens"];
        /** Create a token. Creates a server token for an app, to be used in place of self-signed ones. The token is shown once. Each call creates one more. The official package sends `{}` when it is given no label. */
        post: operations["createAppToken"];
    };
    "/v2/apps/{appId}/tokens/{tokenId}": {
        /** Revoke a token. Revokes a token. The call itself has no body. Assumed: the content of the response was not published */
        delete: operations["revokeAppToken"];
    };
    "/v2/apps/{appId}/tokens/{tokenId}/rotate": {
        /** Replace a token. Revokes a token and makes a new one, shown once; `tokenId` may change with it. Not idempotent: the response that was lost held the new token. */
        post: operations["rotateAppToken"];
    };
    "/v2/apps/{appId}/bot": {
        /** Get the bot of an app. Settings of the app's own bot. New apps have none: then the server responds with 422 `BOT_NOT_INITIALIZED`. Where the bot service is not installed, it responds with 5xx. Assumed: whether the settings are bare or stand under a name was not published */
        get: operations["getAppBot"];
        /** Change the bot of an app. Switches the app's own bot on or off and changes its settings; what is left out stays. Assumed: whether the settings are bare or stand under a name was not published */
        put: operations["updateAppBot"];
    };
    "/v2/apps/{appId}/agents": {
        /** List the agents of an app. Lists the agents of an app, whose ids `inviteAgentToChat` takes. */
        get: operations["listAgents"];
        /** Create an agent in an app. Creates an agent in the app in the path. MCP also sends `ownerAppId` with the same id. */
        post: operations["createAgentInApp"];
    };
    "/v2/apps/{appId}/agents/{agentId}/invite-to-chat": {
        /** Invite an agent into a room. Lets an agent join a room; one of `chatJid` and `chatId` says which. This is what takes the place of the chatbot grant. of earlier packages (`grantChatbotAccessToChatRoom`), which was a `grantAccess` with the bot as the only member and. is gone since servers stopped creating a bot for each app. Where there is still a bot with an XMPP name of its own,. `grantAccess` works for it as for any user. Whether a second invitation to the same room starts a second instance is not known, so it is not repeated. */
        post: operations["inviteAgentToChat"];
    };
    "/v1/users/client": {
        /** Exchange a client token for a session. What the chat client does first with the token a backend gave it: the client token travels as `x-custom-token`, and. the response holds the user and the tokens for everything else. Without a body (the web client sends `null`, Android. `{"type": "client"}`). It never creates a user: 401 `USER_NOT_FOUND` means that the user id in the token is not known, or not yet. A bad. signature, another app or an expired token give 401 or 403. */
        post: operations["createClientSession"];
    };
    "/v1/users/login/refresh": {
        /** Get new tokens for a session. Exchanges a refresh token (7 days by default) for a new pair. Without a body. The old one is valid for about 30 s more; after that it may be rejected, or end the whole session, as the server is configured. Therefore not repeated. A revoked one gives 401 `REFRESH_RECORD_NOT_FOUND`. */
        post: operations["refreshClientSession"];
    };
    "/v2/files": {
        /** List the files of a user. The files of the user whose token is sent, by page. Assumed: the swagger file describes the v1 form of this call, taken to be the same */
        get: operations["listFiles"];
        /** Upload files. Stores 1 to 5 files, up to 50 MB (each or together is not said), as the user whose token is sent. Each call stores them anew. Files are served as bytes without a type, so an SVG does not show; uploading audio was seen to fail with 500 on a test server. */
        post: operations["uploadFiles"];
    };
    "/v2/files/{fileId}": {
        /** Get a file. What is known about a file; its content lies at `location`. 404 where there is no such file. Assumed: whether the file is bare or stands under a name was not settled */
        get: operations["getFile"];
        /** Delete a file. Deletes a file of the user whose token is sent. 404 where there is no such file. Assumed: the content of the response was not published */
        delete: operations["deleteFile"];
    };
    "/v2/agents": {
        /** List agents. Lists agents that the user can see. */
        get: operations["listAgentsOfUser"];
        /** Create an agent. Creates an agent in the app of the token. */
        post: operations["createAgent"];
    };
    "/v2/agents/{agentId}": {
        /** Get an agent. Returns the settings of an agent. */
        get: operations["getAgent"];
        /** Change an agent. Changes settings of an agent; what is left out stays. */
        put: operations["updateAgent"];
        /** Delete an agent. Deletes an agent and its bot instances. */
        delete: operations["deleteAgent"];
    };
    "/v2/agents/{agentId}/clone": {
        /** Copy an agent. Creates a copy of an agent. */
        post: operations["cloneAgent"];
    };
    "/v2/agents/{agentId}/visibility": {
        /** Set who can see an agent. Sets who can see and use an agent. */
        post: operations["setAgentVisibility"];
    };
    "/v2/agents/{agentId}/soul": {
        /** Change the soul of an agent. Replaces or extends the soul of an agent, a Markdown text with its character. Appending twice adds the text twice. Assumed: the content of the response was not published */
        post: operations["updateAgentSoul"];
    };
    "/v2/agents/{agentId}/export": {
        /** Export an agent. Returns an agent as a bundle that `importAgent` takes. `format=zip` returns bytes: read them with `parseAs`. */
        get: operations["exportAgent"];
    };
    "/v2/agents/import": {
        /** Import an agent. Creates an agent from a bundle. Servers also take a multipart body with the part `bundle`. */
        post: operations["importAgent"];
    };
    "/v2/agents/flows/validate": {
        /** Validate flows. Checks flows without saving them. Invalid ones give `FLOWS_INVALID` with line numbers. */
        post: operations["validateAgentFlows"];
    };
    "/v2/agents/{agentId}/activate": {
        /** Make an agent the bot of the app. Makes an agent the bot of the app of the token. Private agents of others give `AGENT_PRIVATE`. Newer tools send `PUT /v1/apps/{appId}` with `defaultBotInstanceId` and `botStatus` instead. Takes the app token. Assumed: the content of the response was not published */
        post: operations["activateAgent"];
    };
    "/v2/agents/{agentId}/invite-to-chat": {
        /** Invite an agent to a room. As `inviteAgentToChat`, with the token of a user. */
        post: operations["inviteAgent"];
    };
    "/v2/agents/{agentId}/bot-instances": {
        /** List the bot instances of an agent. Lists the accounts of an agent, one for each app it is in. */
        get: operations["listBotInstancesOfAgent"];
    };
    "/v2/agents/{agentId}/bot-instances/{botInstanceId}/diag": {
        /** Diagnose a bot instance. Returns the live state of a bot instance. Assumed: the content of the response was not published */
        get: operations["diagnoseBotInstance"];
    };
    "/v2/agents/{agentId}/bot-instances/{botInstanceId}/test-message": {
        /** Send a test message. Makes a bot instance write into a room, or without `roomJid` into all of its rooms. Assumed: the content of the response was not published */
        post: operations["sendBotTestMessage"];
    };
    "/v2/agents/{agentId}/bot-instances/{botInstanceId}/leave-chat": {
        /** Remove a bot instance from a room. Makes a bot instance leave a room. Assumed: the content of the response was not published */
        post: operations["leaveChatAsBot"];
    };
    "/v2/bot-instances": {
        /** List bot instances. Lists bot instances that the user can manage. */
        get: operations["listBotInstances"];
    };
    "/v2/apps/{appId}/bot-instances": {
        /** List the bot instances of an app. Lists the bot instances of the app in the path. */
        get: operations["listBotInstancesInApp"];
    };
    "/v2/bot-instances/{botInstanceId}": {
        /** Get a bot instance. Returns a bot instance. Assumed: under which name the bot instance comes was not published */
        get: operations["getBotInstance"];
    };
    "/v2/bot-instances/{botInstanceId}/status": {
        /** Switch a bot instance on or off. Sets whether a bot instance responds. Assumed: the content of the response was not published */
        post: operations["setBotInstanceStatus"];
    };
    "/v2/bot": {
        /** Get the bot of the token's app. As `getAppBot`, for the app of the token. Takes the app token. Apps created over the API have no bot: 422 `BOT_NOT_INITIALIZED`. */
        get: operations["getBot"];
        /** Change the bot of the token's app. As `updateAppBot`, for the app of the token. Takes the app token. */
        put: operations["updateBot"];
    };
    "/v2/bot/widget": {
        /** Get the widget of the bot. Returns the settings of the public widget of the bot. Takes the app token. Apps without one give 404 or 422. Assumed: the names of the fields are those of the bot's settings */
        get: operations["getBotWidget"];
    };
    "/v2/apps/{appId}/sources/site-crawl": {
        /** List crawled pages. Lists the pages saved for the app in the path. Assumed: the name of the list was not published; it may be bare */
        get: operations["listSiteSourcesInApp"];
        /** Crawl a site. Starts a job that saves the pages of a site as knowledge of the app in the path. */
        post: operations["startSiteCrawlInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-reindex": {
        /** Crawl a page again. Starts a job that saves a page again. */
        post: operations["reindexSiteSourceInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-jobs/{jobId}": {
        /** Get the state of a crawl. Returns the state of a crawl. Right after the start, 404 means that the job is not there yet. */
        get: operations["getSiteCrawlJobInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-jobs/{jobId}/cancel": {
        /** Cancel a crawl. Asks a crawl to end. */
        post: operations["cancelSiteCrawlJobInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl/{sourceId}/tags": {
        /** Set the tags of a page. Replaces the tags of a page. Assumed: the content of the response was not published */
        patch: operations["setSiteSourceTagsInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl/url": {
        /** Delete a page by its URL. Deletes the page whose URL is this text exactly. A DELETE with a JSON body. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSourceByUrlInApp"];
    };
    "/v2/apps/{appId}/sources/site-crawl-v2/url": {
        /** Delete several pages. Deletes pages of the app in the path. A DELETE with a JSON body. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSourcesInApp"];
    };
    "/v2/apps/{appId}/sources/docs": {
        /** List documents. Lists the documents of the app in the path. Assumed: the name of the list was not published; it may be bare */
        get: operations["listDocumentsInApp"];
        /** Upload documents. Saves 1 to 5 documents as knowledge of the app in the path. Assumed: the content of the response was not published */
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
        /** List crawled pages. Lists the pages saved for the app of the token. Takes the app token. Assumed: the name of the list was not published; it may be bare */
        get: operations["listSiteSources"];
        /** Crawl a site. Starts a job that saves the pages of a site as knowledge of the app of the token. Takes the app token. */
        post: operations["startSiteCrawl"];
    };
    "/v2/sources/site-crawl-reindex": {
        /** Crawl a page again. Starts a job that saves a page again. Takes the app token. */
        post: operations["reindexSiteSource"];
    };
    "/v2/sources/site-crawl-jobs/{jobId}": {
        /** Get the state of a crawl. Returns the state of a crawl. Right after the start, 404 means that the job is not there yet. Takes the app token. */
        get: operations["getSiteCrawlJob"];
    };
    "/v2/sources/site-crawl-jobs/{jobId}/cancel": {
        /** Cancel a crawl. Asks a crawl to end. Takes the app token. */
        post: operations["cancelSiteCrawlJob"];
    };
    "/v2/sources/site-crawl/{sourceId}/tags": {
        /** Set the tags of a page. Replaces the tags of a page. Takes the app token. Assumed: the content of the response was not published */
        patch: operations["setSiteSourceTags"];
    };
    "/v2/sources/site-crawl/url": {
        /** Delete a page by its URL. Deletes the page whose URL is this text exactly. A DELETE with a JSON body. Takes the app token. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSourceByUrl"];
    };
    "/v2/sources/site-crawl-v2/url": {
        /** Delete several pages. Deletes pages of the app of the token. A DELETE with a JSON body. Takes the app token. Assumed: the content of the response was not published */
        delete: operations["deleteSiteSources"];
    };
    "/v2/sources/docs": {
        /** List documents. Lists the documents of the app of the token. Takes the app token. Assumed: the name of the list was not published; it may be bare */
        get: operations["listDocuments"];
        /** Upload documents. Saves 1 to 5 documents as knowledge of the app of the token. Takes the app token. Assumed: the content of the response was not published */
        post: operations["uploadDocuments"];
    };
    "/v2/sources/docs/{docId}": {
        /** Delete a document. Deletes a document of the app of the token. Takes the app token. Assumed: the content of the response was not published */
        delete: operations["deleteDocument"];
    };
    "/v2/sources/docs/{docId}/tags": {
        /** Set the tags of a document. Replaces the tags of a document. Takes the app token. Assumed: the content of the response was not published */
        patch: operations["setDocumentTags"];
    };
    "/v1/sources/docs/{appId}": {
        /** Upload documents (v1). The older form of `uploadDocumentsInApp`, with the token of a user. Assumed: the content of the response was not published */
        post: operations["uploadDocumentsV1"];
    };
    "/v1/sources/docs/{appId}/{docId}": {
        /** Delete a document (v1). The older form of `deleteDocumentInApp`, with the token of a user. Assumed: the content of the response was not published */
        delete: operations["deleteDocumentV1"];
    };
    "/v2/chats/broadcast": {
        /** Send an announcement to rooms of the token's app. As `broadcast`, for the app of the token. Takes the app token. */
        post: operations["broadcastInOwnApp"];
    };
    "/v2/chats/broadcast/{jobId}": {
        /** Get the state of an announcement of the token's app. As `getBroadcastJob`, for the app of the token. Takes the app token. */
        get: operations["getBroadcastJobOfOwnApp"];
    };
    "/v2/apps/{appId}/chats/{chatId}/messages/context": {
        /** List the messages around a message. Returns messages before and after one message, which is named by its stanza id or by its message id. Assumed: taken to have the form of listMessages */
        get: operations["getMessageContext"];
    };
    "/v2/apps/{appId}/users/unread-counts": {
        /** Count unread messages. Counts the unread messages of 1 to 200 users. Assumed: the content of the response was not published */
        post: operations["countUnread"];
    };
    "/v2/apps/{appId}/chats/private": {
        /** Create a private room in an app. Creates the room of two users. The same two get the same room. Its name is the two XMPP names, sorted, with `-` between them; that of an encrypted room ends in `-e2ee`. Assumed: how the two users are named was not published */
        post: operations["createPrivateChatInApp"];
    };
    "/v1/chats/private": {
        /** Create a private room. Creates the room of the user of the token and another user. The same two get the same room. */
        post: operations["createPrivateChat"];
    };
    "/v1/chats/my": {
        /** List the rooms of the token's user. Lists the rooms of the user, with the newest message and the number of unread ones. */
        get: operations["listMyChats"];
    };
    "/v1/chats/my/{chatName}/mute": {
        /** Mute a room. Ends notifications of a room for the user of the token. Assumed: the content of the response was not published */
        put: operations["muteChat"];
        /** Unmute a room. Starts notifications of a room again. Assumed: the content of the response was not published */
        delete: operations["unmuteChat"];
    };
    "/v1/chats/users": {
        /** List the members of a room. Lists the members of a room of the user of the token. Assumed: the name of the list was not published */
        get: operations["listChatUsers"];
    };
    "/v1/chats/call/create/{chatName}": {
        /** Start a call in a room. Starts an audio or video call. Assumed: the content of the response was not published */
        post: operations["createCall"];
    };
    "/v1/apps/create-app-chat/{appId}": {
        /** Create a default room. Creates a room that every user of the app gets. */
        post: operations["createAppChat"];
    };
    "/v1/apps/delete-app-chat/{appId}": {
        /** Delete a default room. Deletes a room that every user of the app gets. A DELETE with a JSON body. */
        delete: operations["deleteAppChat"];
    };
    "/v1/apps/get-default-rooms/app-id/{appId}": {
        /** List the default rooms of an app. As `getDefaultRooms`, with the token of a user. */
        get: operations["getDefaultRoomsOfApp"];
    };
    "/v1/users/delete-many-with-app-id/{appId}": {
        /** Archive or delete users. Archives users of an app, or deletes them for good with `mode=hard`. */
        post: operations["archiveUsers"];
    };
    "/v2/apps/{appId}/users/{userId}/restore": {
        /** Restore an archived user. Ends the archiving of a user. Assumed: the content of the response was not published */
        post: operations["restoreUser"];
    };
    "/v1/users/{appId}": {
        /** List the users of an app. Lists users of an app for its owner, archived ones too if asked. */
        get: operations["listUsersOfApp"];
    };
    "/v1/apps/{appId}": {
        /** Get an app (v1). As `getApp`, with the token of a user; returns `appSecret` to owners. */
        get: operations["getAppV1"];
        /** Change an app (v1). Changes settings of an app; what is left out stays. */
        put: operations["updateAppV1"];
        /** Archive or delete an app (v1). Archives an app, or deletes it for good with `mode=hard`. */
        delete: operations["deleteAppV1"];
    };
    "/v1/apps/{appId}/restore": {
        /** Restore an archived app. Ends the archiving of an app. */
        post: operations["restoreApp"];
    };
    "/v2/apps/purge-jobs/{jobId}": {
        /** Get the state of a deletion. Returns the state of the job of `deleteApp` with `mode=hard`. */
        get: operations["getPurgeJob"];
    };
    "/v2/apps/{appId}/export": {
        /** Export an app. Returns an app as a bundle, with **password hashes** of its users if asked for. `format=zip` returns bytes: read them with `parseAs`. */
        get: operations["exportApp"];
    };
    "/v2/apps/import": {
        /** Import an app. Creates an app from a bundle. Servers also take a multipart body with the part `bundle`. */
        post: operations["importApp"];
    };
    "/v2/apps/{appId}/owner-session": {
        /** Open a session for the owner of an app. Returns tokens with which the owner chats in the app. */
        post: operations["createOwnerSession"];
    };
    "/v1/users/xmpp-token": {
        /** Create a token for XMPP. Returns a token with a short life that takes the place of the XMPP password. */
        post: operations["createXmppToken"];
    };
    "/v2/users/me/api-keys": {
        /** List the API keys of the token's user. Lists the keys, without the tokens themselves. Assumed: the name of the list was not published */
        get: operations["listApiKeys"];
        /** Create an API key. Creates a long-lived token of the user, 20 at most. It is returned once. A revoked key gives 401 `REFRESH_RECORD_NOT_FOUND`. */
        post: operations["createApiKey"];
    };
    "/v2/users/me/api-keys/{keyId}": {
        /** Revoke an API key. Ends a key. Assumed: the content of the response was not published */
        delete: operations["deleteApiKey"];
    };
    "/v2/users/me": {
        /** Get the token's user. Returns the user whose token is sent. */
        get: operations["getMe"];
    };
    "/v2/users/sign-up-with-email": {
        /** Sign up. Creates an account. The server sends an e-mail to confirm it. Takes the app token. */
        post: operations["signUp"];
    };
    "/v1/users/login-with-email": {
        /** Log in. Opens a session with e-mail address and password. 409 means that the address is not confirmed yet. Takes the app token. */
        post: operations["logIn"];
    };
    "/v2/users/login/mfa": {
        /** Complete a login with a second factor. Exchanges the token of the first half and a code for a session. Takes the app token. */
        post: operations["logInWithMfa"];
    };
    "/v2/license": {
        /** Get the license of the server. Returns the license. Needs no credentials. In the time after a license ended, responses have the header `X-Ethora-License: grace`; later, creating apps and users gives `LICENSE_RESTRICTED`. */
        get: operations["getLicense"];
    };
    "/v2/feedback": {
        /** Send feedback to Ethora. Sends a message to the makers of the server. Needs no credentials. */
        post: operations["sendFeedback"];
    };
    "/v1/files": {
        /** Upload files (v1). The older form of `uploadFiles`. */
        post: operations["uploadFilesV1"];
    };
    "/v2/files/secure": {
        /** Upload protected files. Stores files that only members of the room can read, with the `fileToken` of their session. */
        post: operations["uploadSecureFiles"];
    };
    "/v2/widget/sessions": {
        /** Open a session for a visitor of the widget. Creates a visitor, or resumes one, and the room with the bot. Needs no credentials. Without an active bot it gives 422; 404 and 409 were seen in client code too. */
        post: operations["createWidgetSession"];
    };
    "/v2/apps/{appId}/widget/conversations": {
        /** List the conversations of the widget. Lists conversations with visitors. */
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
        /** Set the key for Apple's push service. Stores the key with which the server sends notifications to Apple devices. Assumed: the content of the response was not published */
        post: operations["setApnsKey"];
        /** Delete the key for Apple's push service. Deletes the stored key. Assumed: the content of the response was not published */
        delete: operations["deleteApnsKey"];
    };
    "/v1/push/firebase-service-account/{appId}": {
        /** Set the account for Firebase. Stores the service account with which the server sends notifications over Firebase. Assumed: the content of the response was not published */
        post: operations["setFirebaseAccount"];
        /** Delete the account for Firebase. Deletes the stored account. Assumed: the content of the response was not published */
        delete: operations["deleteFirebaseAccount"];
    };
    "/v1/push/platform/{appId}": {
        /** Get whether Ethora's push service is used. Returns whether Ethora's own push service is used, and its quota. Assumed: the name of the quota was not published */
        get: operations["getPushPlatform"];
        /** Set whether Ethora's push service is used. Switches Ethora's own push service on or off. */
        put: operations["setPushPlatform"];
    };
    "/v1/push/validate/{appId}": {
        /** Validate the push settings. Checks the stored keys. Assumed: the content of the response was not published */
        post: operations["validatePush"];
    };
    "/v1/push/subscription/{appId}": {
        /** Subscribe a device. Subscribes a device of the user of the token. Older clients send the user's `_id` in place of the app id. Assumed: the content of the response was not published */
        post: operations["subscribePush"];
        /** Unsubscribe a device. Ends the subscription of a device. A DELETE with a JSON body. Assumed: the content of the response was not published */
        delete: operations["unsubscribePush"];
    };
    "/v1/push/user/{appId}": {
        /** Send a notification to a user. Sends a notification to the devices of one user. Not repeatable: each call notifies again. An older source has the user's id in the path. Assumed: the content of the response was not published */
        post: operations["pushToUser"];
    };
    "/v1/push/project/{appId}": {
        /** Send a notification to all users of an app. Sends a notification to all devices of an app. Not repeatable. Assumed: the content of the response was not published */
        post: operations["pushToApp"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Stable name of a failure. An open set; older routes give none. */
        ErrorCode: "AGENT_PRIVATE" | "APP_ARCHIVED" | "APP_NOT_FOUND" | "AUTH_FAILED" | "AUTH_USER_OR_B2B_REQUIRED" | "BOT_NOT_INITIALIZED" | "CHAT_NOT_FOUND" | "E2EE_DISABLED" | "FLOWS_INVALID" | "INSUFFICIENT_SCOPE" | "INVALID_TOKEN_TYPE" | "LICENSE_RESTRICTED" | "MAM_NOT_CONFIGURED" | "MAM_READ_FAILED" | "REFRESH_RECORD_NOT_FOUND" | "ROOM_NOT_FOUND" | "USER_NOT_FOUND" | "VALIDATION_ERROR" | (string & {});
        /** Why a call failed. Everything is optional, because routes differ. */
        ErrorResponse: {
            /** Always false. Example: `true`. */
            success?: boolean;
            /** What is wrong, for people. Newer routes always give it. Example: `Validation Failed`. */
            error?: string;
            code?: components["schemas"]["ErrorCode"];
            /** What is wrong, for people. Assumed: no source shows it; clients look for it. Example: `Validation Failed`. */
            message?: string;
            /** What is wrong, for people; on older routes. Example: `Email already exists`. */
            msg?: string;
            /** More about it, mostly a map from fields to reasons. */
            details?: unknown;
            /** What is wrong with the request, on older routes; mostly a list of `{msg}`. */
            errors?: unknown;
            /** Names the request to Ethora's support. May come as the header `x-request-id` instead. Example: `r-1`. */
            requestId?: string;
        } & {
            [key: string]: unknown;
        };
        /** A bare confirmation. */
        OkResponse: {
            /** True. The official package makes up `{ok:false}` by itself where something was not found. Example: `true`. */
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
            /** Version of the server. Example: `2610.2`. */
            version?: string | null;
            /** How it was built. */
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
        /** A job that was started. Some responses carry its id as `id`, or below `result`; where there is none, `statusUrl` ends in it. */
        JobTicket: {
            /** Id to ask for the state with. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
            jobId: string;
            /** Address of the state. Assumed: whether it is a path or a full address was not published. Format: `uri-reference`. Example: `/v2/users/batch/65f300a1b2c3d4e5f6a7b8c9`. */
            statusUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** How far a job is. `completed`, `failed` and `cancelled` (on other calls) are final. `completed` does not say that all of the work was done: see the entries of the result. Some responses name it `status`, or have it below `result`. */
        JobState: "pending" | "running" | "completed" | "failed" | "cancelled" | (string & {});
        /** Users to create. */
        CreateUsersRequest: {
            /** Take e-mail addresses as confirmed and write to nobody. The official `createUser` always sends true. Example: `true`. */
            bypassEmailConfirmation?: boolean;
            /** The users. */
            usersList: components["schemas"]["NewUser"][];
        } & {
            [key: string]: unknown;
        };
        /** A user to create. The official `createUser` sends `uuid`, `email`, `firstName`, `lastName`, `password` in this order, then whatever else its caller gave, without `role` and `displayName`. One form of Ethora says that unknown names are rejected. */
        NewUser: {
            /** Your id of the user, plain, without `<appId>_`. The official `createUser` always sends it, as text. 2 characters or more. Example: `user-123`. */
            uuid?: string;
            /** E-mail address. The official `createUser` makes one up where none is given, `<random UUID>@example.com`, a new one with each call. Which top-level domains are good is a setting of the server. Format: `email`. Example: `ada@example.org`. */
            email: string;
            /** First name, 2 characters or more; one form of Ethora asks for 3. The official `createUser` takes the first word of `displayName`, or `User`. Example: `Ada`. */
            firstName: string;
            /** Last name, 2 characters or more, else 422 `VALIDATION_ERROR`. The official `createUser` takes the other words of `displayName`, and `User` where what it has is shorter than 2. Example: `Byron`. */
            lastName: string;
            /** Password, 4 characters or more. The official `createUser` sends `password_<uuid>` where none is given, which anybody can guess: send a random one. Format: `password`. Example: `a-long-random-password`. */
            password?: string;
            /** URL of the picture. Format: `uri`. Example: `https://school.example.org/ada.png`. */
            profileImage?: string;
            /** A name of the user's own, apart from `uuid`. Example: `ada`. */
            username?: string;
            /** Tags of the user. Example: `["pupil"]`. */
            tags?: string[];
            /** Roles of the user. Example: `["user"]`. */
            roles?: string[];
        } & {
            [key: string]: unknown;
        };
        /** Users that were created at once. */
        CreateUsersResponse: {
            /** True. Example: `true`. */
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
            /** Why the job `failed`, mostly a text. A conflict on one user does not make a job fail. Example: `Validation Failed`. */
            error?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** What became of one user of a job. */
        UsersBatchResult: {
            /** Whether the user was created or there already, by its e-mail or its uuid. Anything else, such as `failed`, means that the user is not there. */
            status?: "created" | "exists" | "uuid_exists" | "failed" | (string & {});
            /** XMPP name of the user, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
            xmppUsername?: string;
            user?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** Users to delete. */
        DeleteUsersRequest: {
            /** Your ids of the users, plain, as text. Whether prefixed ones work is not known. Example: `["user-123"]`. */
            usersIdList: string[];
        };
        /** Users to change. */
        UpdateUsersRequest: {
            /** The users. */
            users: components["schemas"]["UserChange"][];
        };
        /** What to change on one user. The official package sends these five and nothing else, each only if not empty. */
        UserChange: {
            /** Which user, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
            xmppUsername: string;
            /** First name, 2 characters or more. Example: `Ada`. */
            firstName?: string;
            /** Last name, 2 characters or more. Example: `Byron`. */
            lastName?: string;
            /** A name of the user's own. Example: `ada`. */
            username?: string;
            /** URL of the picture. Format: `uri`. Example: `https://school.example.org/ada.png`. */
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
            /** XMPP name of the user, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
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
            /** How many users there are in all. Assumed: taken from other lists. Example: `250`. */
            total?: number;
            /** Size of the page. Assumed: taken from other lists. Example: `100`. */
            limit?: number;
            /** How many users were skipped. Assumed: taken from other lists. Example: `0`. */
            offset?: number;
            pagination?: components["schemas"]["Pagination"];
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
            /** Id in the database, 24 hex digits. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            _id?: string;
            /** Your id of the user, plain. Example: `user-123`. */
            uuid?: string | null;
            /** XMPP name, `<appId>_<uuid>`, without a domain. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
            xmppUsername?: string;
            /** Password for XMPP; newer servers put a token with a short life here. A secret. Format: `password`. Example: `xmpp-password`. */
            xmppPassword?: string;
            /** E-mail address. Format: `email`. Example: `ada@example.org`. */
            email?: string | null;
            /** All e-mail addresses. */
            emails?: components["schemas"]["UserEmail"][];
            /** First name. Example: `Ada`. */
            firstName?: string | null;
            /** Last name. Example: `Byron`. */
            lastName?: string | null;
            /** A name of the user's own. Example: `ada`. */
            username?: string | null;
            /** URL of the picture. Missing on members of rooms. Format: `uri-reference`. Example: `https://school.example.org/ada.png`. */
            profileImage?: string | null;
            /** What the user says of itself. Example: `Teacher of mathematics`. */
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
            /** Whether others may see the profile. Example: `false`. */
            isProfileOpen?: boolean;
            /** Whether others may see the assets. Example: `false`. */
            isAssetsOpen?: boolean;
            /** Whether the user agreed to the terms. Example: `true`. */
            isAgreeWithTerms?: boolean;
            /** What the client opens with. Example: `profile`. */
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
        /** An e-mail address of a user. */
        UserEmail: {
            /** Id in the database. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            _id?: string;
            /** What the address is for. Example: `email`. */
            loginType?: string;
            /** The address. Format: `email`. Example: `ada@example.org`. */
            email?: string;
            /** Whether it was confirmed. Example: `true`. */
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
            /** How many rooms there are in all. Assumed: taken from other lists. Example: `250`. */
            total?: number;
            /** Size of the page. Assumed: taken from other lists. Example: `100`. */
            limit?: number;
            /** How many rooms were skipped. Assumed: taken from other lists. Example: `0`. */
            offset?: number;
            pagination?: components["schemas"]["Pagination"];
        } & {
            [key: string]: unknown;
        };
        /** Who may find and enter a room. A private room holds two users. */
        ChatType: "public" | "group" | "private" | (string & {});
        /** A room to create. The official package sends `title`, `uuid` and `type` always, and whatever else its caller gave: `isPublic` of its old README passes too, though nobody documents that servers know it. */
        CreateChatRequest: {
            /** Title for people. The official package sends `Chat Room <uuid>` where none is given. Example: `Aula 1`. */
            title: string;
            /** Your id of the room, plain; the room's name becomes `<appId>_<uuid>`. A server makes one up where it is missing, and then each repetition makes another room, so it is required here. Example: `aula-1`. */
            uuid: string;
            type: components["schemas"]["ChatType"];
            /** What the room is about. Example: `Room of the first class`. */
            description?: string;
            /** URL of a picture. Format: `uri`. Example: `https://school.example.org/aula-1.png`. */
            picture?: string;
            /** Users to let in at once, prefixed (`<appId>_<uuid>`) or plain. One that does not exist gives 404 `USER_NOT_FOUND`. The official package sends none by itself. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_user-123"]`. */
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
            /** Title for people. Example: `Aula 1`. */
            title?: string;
            /** What the room is about. Example: `Room of the first class`. */
            description?: string;
        };
        /** One room, as far as the server gives it. */
        ChatResponse: {
            /** True. Assumed: taken from other calls. Example: `true`. */
            ok?: boolean;
            result?: components["schemas"]["Chat"];
        } & {
            [key: string]: unknown;
        };
        /** The room to delete. */
        DeleteChatRequest: {
            /** Name of the room, prefixed (`<appId>_<uuid>`), without a domain. One test harness sends it as `chatName`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            name: string;
        };
        /** The room is gone. */
        DeleteChatResponse: {
            /** True. Example: `true`. */
            ok?: boolean;
            /** Name of the room. Assumed: a third party saw it, the swagger file does not name it. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
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
            /** How many rooms there are in all. Assumed: taken from other lists. Example: `250`. */
            total?: number;
            /** Size of the page. Assumed: taken from other lists. Example: `100`. */
            limit?: number;
            /** How many rooms were skipped. Assumed: taken from other lists. Example: `0`. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** A room. */
        Chat: {
            /** Id in the database, 24 hex digits; `listMessages` takes it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
            _id?: string | null;
            /** Name, `<appId>_<uuid>`, without a domain. The room's JID is this and `@conference.<xmppHost>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            name?: string;
            /** JID of the room. Assumed: Ethora's uptime checks look for it where name is missing; never seen. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            jid?: string;
            /** Title for people. Example: `Aula 1`. */
            title?: string | null;
            /** What the room is about. Example: `Room of the first class`. */
            description?: string | null;
            /** Who may find and enter it. */
            type?: components["schemas"]["ChatType"] | null;
            /** URL of the picture. Format: `uri-reference`. Example: `https://school.example.org/aula-1.png`. */
            picture?: string | null;
            /** Who made it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            createdBy?: string | null;
            /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId?: string | null;
            /** Whether it is a room of the app itself. Example: `false`. */
            isAppChat?: boolean;
            /** Whether somebody complained about it. Example: `false`. */
            reported?: boolean | null;
            /** Members, where they were asked for. Without `profileImage`. */
            members?: components["schemas"]["User"][] | null;
            /** When it was made, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string | null;
            /** When it was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** Who may enter, or no longer enter, which room. */
        AccessRequest: {
            /** Name of the room, prefixed (`<appId>_<uuid>`), without a domain. The official package puts the prefix in front in any case, even a second time. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            chatName: string;
            /** The users, prefixed (`<appId>_<uuid>`), which is what the official package sends: it leaves an id alone that begins with the app id and prefixes all others. Plain ids are accepted too. Goes out as `[]` when empty. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_user-123"]`. */
            members: string[];
        };
        /** What became of the members, in one of three forms. */
        AccessResponse: {
            /** True. Example: `true`. */
            ok?: boolean;
            /** The members. */
            results?: components["schemas"]["User"][];
            /** Counts. Assumed: a third party saw it on v2 */
            summary?: {
                /** How many users were named. Example: `1`. */
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
            /** XMPP name of the user, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
            xmppUsername?: string;
            /** What was done; the words were not published. Example: `added`. */
            status?: string;
        } & {
            [key: string]: unknown;
        };
        /** An announcement. One of `allRooms`, `chatNames` and `chatIds` says where it goes. */
        BroadcastRequest: {
            /** Text of the message. Example: `The homework is on page 12.`. */
            text: string;
            /** Into all rooms of the app. Example: `true`. */
            allRooms?: boolean;
            /** Into these rooms, by their prefixed names (`<appId>_<uuid>`), as Ethora's uptime checks send them, or JIDs. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_aula-1"]`. */
            chatNames?: string[];
            /** Into these rooms, by their ids. Assumed: the name says _id, a remark in Ethora's MCP server says the prefixed name. Example: `["65f2d0a1b2c3d4e5f6a7b8c9"]`. */
            chatIds?: string[];
            /** Data of your own that goes with the message. */
            metadata?: {
                [key: string]: unknown;
            };
            /** Do everything but write. Example: `false`. */
            dryRun?: boolean;
            /** Who the message is from, by default the `broadcastSender` of the app. */
            sender?: {
                /** Name of the sender. Example: `Ada`. */
                firstName?: string;
                /** Name of the sender, as the web app sends it. Example: `Headmaster`. */
                name?: string;
                /** URL of a picture of the sender. Format: `uri-reference`. Example: `https://school.example.org/ada.png`. */
                photoUrl?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** An announcement on its way. */
        BroadcastJob: {
            state: components["schemas"]["JobState"];
            /** What became of the rooms. Assumed: named as on the job that creates users; its content was not published. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            result?: unknown;
            /** Why the job `failed`. Assumed: named as on the job that creates users. Example: `Validation Failed`. */
            error?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** Messages of a room, the newest last. */
        ListMessagesResponse: {
            /** The messages. */
            results?: components["schemas"]["Message"][];
            /** Number of messages. Example: `1`. */
            total?: number;
            /** What to pass as `before` to get older messages; `null` at the end. Format: `int64`. Example: `1760430600000`. */
            nextBefore?: number | null;
            /** The room. */
            chat?: {
                /** Id in the database, 24 hex digits. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                _id?: string;
                /** Name of the room, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                name?: string;
                type?: components["schemas"]["ChatType"];
            } & {
                [key: string]: unknown;
            };
            /** Whether the server has no archive. Example: `false`. */
            mamUnavailable?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A message of the archive of a room. */
        Message: {
            /** Id that the XMPP server gave. Example: `1760430600000000`. */
            id?: string;
            /** Id that the sender gave. Example: `m-1`. */
            originId?: string | null;
            /** When it was sent, in milliseconds since 1970. Format: `int64`. Example: `1760430600000`. */
            ts?: number;
            /** JID of the sender, without a resource. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
            from?: string;
            /** Name of the sender in the room. Example: `Ada Byron`. */
            nick?: string | null;
            /** The text. Example: `Good morning`. */
            body?: string;
            /** The text, as an earlier tool reads it. Example: `Good morning`. */
            txt?: string;
            /** When it was sent, as an earlier tool reads it. Assumed: its form was not published, so it may be text or a number. Example: `2026-10-14T08:30:00.000Z`. */
            created_at?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** Messages found. */
        SearchMessagesResponse: {
            /** The messages. */
            items?: components["schemas"]["MessageHit"][];
            /** How many were found in all. Example: `250`. */
            total?: number;
            /** Size of the page. Example: `100`. */
            limit?: number;
            /** How many were skipped. Example: `0`. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** A message found. Only `_id` is on every one. */
        MessageHit: {
            /** Id in the archive. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            _id?: string;
            /** Name of the room, `<appId>_<uuid>`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            chatId?: string;
            /** What kind of room it is. Example: `group`. */
            chatType?: string;
            /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            room?: string;
            /** JID of the sender. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
            from?: string;
            /** The `_id` of the sender. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            fromUserId?: string;
            /** The text. Example: `The homework is on page 12.`. */
            body?: string;
            /** Id the sender gave. Often empty on old messages. Example: `m-1`. */
            messageId?: string;
            /** Id the XMPP server gave. Often empty on old messages. Example: `1760430600000000`. */
            stanzaId?: string;
            /** When it was sent. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
            /** When it was deleted. Do not show such a message. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            deletedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** An app and its settings. */
        App: {
            /** Id of the app, 24 hex digits. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            _id?: string;
            /** Name for people. Example: `School`. */
            displayName?: string;
            /** Domain name, the part in front of `.chat.ethora.com`. Example: `school`. */
            domainName?: string;
            /** The app token, with `JWT` and a space in front. Half public. Format: `password`. Example: `JWT app-token`. */
            appToken?: string;
            /** The secret that server and client tokens are signed with. Never give it to a client. Format: `password`. Example: `app-secret`. */
            appSecret?: string;
            /** Who made it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            creatorId?: string;
            /** The app above it. Assumed: the swagger file calls it a boolean, which cannot be. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            parentAppId?: unknown;
            /** A line below the name. Example: `Chat for pupils and teachers`. */
            appTagline?: string | null;
            /** Id of the mobile app. Example: `org.example.school`. */
            bundleId?: string | null;
            /** Main colour. Example: `#0052CD`. */
            primaryColor?: string | null;
            /** URL of the logo. Format: `uri-reference`. Example: `https://school.example.org/logo.png`. */
            logoImage?: string | null;
            /** URL of the second logo. Format: `uri-reference`. Example: `https://school.example.org/small.png`. */
            sublogoImage?: string | null;
            /** Host of the XMPP server; rooms live at `conference.` in front of it. Example: `xmpp.chat.ethora.com`. */
            xmppHost?: string;
            /** Whether it is the app at the root of the server. Example: `false`. */
            isBaseApp?: boolean;
            /** Whether its users may make apps. Example: `false`. */
            isAllowedNewAppCreate?: boolean;
            /** Whether data of users is stored encrypted. Example: `false`. */
            isUserDataEncrypted?: boolean;
            /** Whether anybody may sign up. Assumed: the swagger file names it and does not explain it. Example: `true`. */
            usersCanFree?: boolean;
            /** Whether profiles of new users are open. Example: `true`. */
            defaultAccessProfileOpen?: boolean;
            /** Whether assets of new users are open. Example: `true`. */
            defaultAccessAssetsOpen?: boolean;
            defaultRooms?: components["schemas"]["DefaultRooms"];
            /** Counters such as `totalRegistered` and `recentlySessions`. */
            stats?: {
                [key: string]: unknown;
            };
            /** Whether it is in use. */
            status?: "active" | "archived" | "deleting" | "deleted" | (string & {});
            /** When it was archived. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            archivedAt?: string | null;
            /** The `_id` of the user who archived it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            archivedBy?: string | null;
            /** Why it was archived. Example: `end of the school year`. */
            archivedReason?: string | null;
            /** Whether its bot responds. */
            botStatus?: "on" | "off" | (string & {});
            /** What its bot responds to. */
            botTrigger?: "any_message" | "/bot" | (string & {});
            /** Id of the bot instance that is its bot. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
            defaultBotInstanceId?: string | null;
            /** Sender of announcements, unless they name another. */
            broadcastSender?: {
                [key: string]: unknown;
            } | null;
            /** Its system account. */
            systemChatAccount?: ({
                /** JID of the account. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
                jid?: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /** Whether rooms may be encrypted end to end. Example: `false`. */
            e2eeEnabled?: boolean;
            /** Languages that messages are translated to. Example: `["pt"]`. */
            translateLanguages?: string[] | null;
            /** Whether a key for Apple's push service is stored. Example: `false`. */
            apnsKeyUploaded?: boolean;
            /** Whether an account for Firebase is stored. Example: `false`. */
            firebaseServiceAccountUploaded?: boolean;
            /** Whether Ethora's own push service is used. Example: `true`. */
            platformPushEnabled?: boolean;
            /** When it was made, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
            /** When it was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
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
            /** How many apps there are in all. Example: `250`. */
            total?: number;
            /** Size of the page. Example: `100`. */
            limit?: number;
            /** How many apps were skipped. Example: `0`. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** An app to create. The official package sends what its caller gives. */
        CreateAppRequest: {
            /** Name for people. Need not be unique. Example: `School`. */
            displayName: string;
            /** Domain name, letters and digits only; a hyphen gives 422. Example: `school`. */
            domainName?: string;
            /** A line below the name. Example: `Chat for pupils and teachers`. */
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
        /** Settings to change. */
        UpdateAppRequest: {
            /** Whether its bot responds. */
            botStatus?: "on" | "off";
            /** What its bot responds to. */
            botTrigger?: "any_message" | "/bot" | (string & {});
            /** Id of the bot instance that is its bot. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
            defaultBotInstanceId?: string;
            /** Name for people. Example: `School`. */
            displayName?: string;
            /** Domain name, letters and digits only. Example: `school`. */
            domainName?: string;
            /** A line below the name. Example: `Chat for pupils and teachers`. */
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
        /** The app is gone or archived. */
        DeleteAppResponse: {
            /** True; on older servers. Example: `true`. */
            ok?: boolean;
            /** State of the app; on newer servers. */
            status?: "active" | "archived" | "deleting" | "deleted" | (string & {});
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
            /** Title for people. Example: `Aula 1`. */
            title?: string;
            /** Whether it stands at the top of the list. Example: `true`. */
            pinned?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** What the server says about the new rooms. */
        ProvisionAppResponse: {
            /** True. Assumed: taken from other calls. Example: `true`. */
            ok?: boolean;
            /** One entry for each room. */
            details?: components["schemas"]["ProvisionedRoom"][];
        } & {
            [key: string]: unknown;
        };
        /** What became of one room. */
        ProvisionedRoom: {
            room?: components["schemas"]["DefaultRoom"];
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
            /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            jid: string;
            /** Whether it is at the top of the list. Example: `true`. */
            pinned?: boolean;
            /** Title for people. Example: `Aula 1`. */
            title?: string | null;
            /** Who created it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            creator?: string | null;
            /** Id in the database, 24 hex digits. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
            _id?: string;
            /** The same, on other calls. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            chatId?: string;
        } & {
            [key: string]: unknown;
        };
        /** The token to make. */
        AppTokenRequest: {
            /** A name for people. Example: `nightly import`. */
            label?: string;
        };
        /** A token that was just made. */
        AppTokenResponse: {
            /** Id to rotate or revoke it with. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
            tokenId?: string;
            /** The token. A secret, shown once. Format: `password`. Example: `server-token`. */
            token?: string;
        } & {
            [key: string]: unknown;
        };
        /** A token that was made earlier. */
        AppToken: {
            /** Id to rotate or revoke it with. Assumed: named as where a token is made. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
            tokenId?: string;
            /** A name for people. Assumed: named as where a token is made. Example: `nightly import`. */
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
            /** Whether it responds. */
            status?: "on" | "off" | (string & {});
            /** Messages that it responds to, any message or those that begin with `/bot`. */
            trigger?: "any_message" | "/bot" | (string & {});
            /** What it is told about itself. Example: `You are a patient tutor.`. */
            prompt?: string;
            /** What it says first. Example: `Ask me about the timetable.`. */
            greetingMessage?: string;
            /** The room it is in. Assumed: the sources do not say whether it is the _id, the name or the JID. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            chatId?: string;
            /** Whether it looks things up in the sources that were indexed. Example: `true`. */
            isRAG?: boolean;
            /** Only in sources with these tags. Example: `["mathematics"]`. */
            ragTags?: string[];
            /** First name. Example: `Tutor`. */
            botFirstName?: string;
            /** Last name. Example: `Bot`. */
            botLastName?: string;
            /** Name for people. Example: `Tutor`. */
            botDisplayName?: string;
            /** URL of its picture. Format: `uri`. Example: `https://school.example.org/tutor.png`. */
            botAvatarUrl?: string;
            /** Who runs its language model. Example: `openai`. */
            llmProvider?: string;
            /** Name of its language model. Example: `gpt-4o-mini`. */
            llmModel?: string;
            /** The agent it takes its settings from. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
            savedAgentId?: string;
            /** Whether it can be reached from a public page. Example: `false`. */
            widgetPublicEnabled?: boolean;
            /** URL of that page. Format: `uri`. Example: `https://school.chat.ethora.com/widget`. */
            widgetPublicUrl?: string;
        } & {
            [key: string]: unknown;
        };
        /** Settings of the bot, bare or under a name that is not certain. */
        AppBotResponse: components["schemas"]["AppBot"] & {
            result?: components["schemas"]["AppBot"];
            bot?: components["schemas"]["AppBot"];
        };
        /** An agent. */
        Agent: {
            /** Id of the agent. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
            id?: string;
            /** Id of the agent, which MCP reads where `id` is missing. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
            _id?: string;
            /** Address of the agent, which calls take in place of its id. Example: `0x52908400098527886E0F7030069857D2E4169EE7`. */
            address?: string;
            /** Name for people. Example: `Tutor`. */
            displayName?: string;
            /** Name for people, as it was sent. Assumed: taken from what an agent is created with. Example: `Tutor`. */
            name?: string;
            /** Name in addresses. Example: `tutor`. */
            slug?: string;
            /** What it is for. Example: `Helps with mathematics.`. */
            bio?: string | null;
            /** What it is for, as it was sent. Assumed: taken from what an agent is created with. Example: `Helps with mathematics.`. */
            summary?: string;
            /** URL of its picture. Format: `uri-reference`. Example: `https://school.example.org/tutor.png`. */
            avatarUrl?: string | null;
            /** The `_id` of its owner. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            ownerId?: string;
            /** Id of the app it belongs to. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            ownerAppId?: string | null;
            /** Id of the app it was created in. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            originAppId?: string | null;
            /** Name of that app. Example: `School`. */
            originAppName?: string | null;
            /** Number of its bot instances. Example: `1`. */
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
            /** Number of messages it looks back at. Example: `10`. */
            contextSize?: number;
            /** Messages that it responds to. Assumed: taken from what an agent is created with */
            trigger?: "any_message" | "/bot" | (string & {});
            /** When it responds. */
            responseMode?: "always" | "mentioned" | "smart" | "probability" | (string & {});
            /** Share of messages it responds to in the mode `probability`, 0 to 1. Example: `0.5`. */
            responseProbability?: number;
            /** Seconds between two responses. Example: `30`. */
            cooldownSec?: number;
            /** Whether it searches the knowledge sources. Example: `true`. */
            isRAG?: boolean;
            /** Only sources with these tags. Example: `["mathematics"]`. */
            ragTags?: string[];
            /** Its character, a Markdown text. Example: `# Tutor`. */
            soulMd?: string | null;
            /** When that was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            soulMdUpdatedAt?: string | null;
            /** Who changed it. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            soulMdUpdatedBy?: string | null;
            /** Messages that it writes by itself. */
            heartbeat?: ({
                /** Whether it does. Example: `false`. */
                enabled?: boolean;
                /** When it does. Example: `0 8 * * 1`. */
                schedule?: string;
                /** Instructions for that. Example: `Announce the topic of the week.`. */
                prompt?: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /** Flows as YAML. Example: `flows: []`. */
            flowsYaml?: string | null;
            /** Flows, parsed. Assumed: their form was not published */
            flows?: unknown;
            /** Who can see it. */
            visibility?: "private" | "unlisted" | "public" | (string & {});
            /** Whether it is published. Assumed: taken from what an agent is created with. Example: `true`. */
            isPublished?: boolean;
            /** Categories. Example: `["education"]`. */
            categories?: string[];
            /** Size of its crawled pages in bytes. Example: `61440`. */
            totalSiteSourceSize?: number;
            /** When it was created. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
            /** When it was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** Agents, under `items`. */
        ListAgentsResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            /** Number of agents in all. Example: `1`. */
            total?: number;
            /** The agents. */
            items?: components["schemas"]["Agent"][];
            /** The agents, as other lists name them. Assumed: taken from other lists */
            results?: components["schemas"]["Agent"][];
            /** The agents. Assumed: taken from the path */
            agents?: components["schemas"]["Agent"][];
        } & {
            [key: string]: unknown;
        };
        /** The room. One of `chatJid` and `chatId` is needed. */
        InviteAgentRequest: {
            /** Id of the app, once more. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId: string;
            /** JID of the room, or its name, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            chatJid?: string;
            /** The room by its id. Assumed: the sources do not say whether it is the _id or the name. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            chatId?: string;
        };
        /** The agent in the room. */
        InviteAgentResponse: {
            /** Whether it joined. Example: `true`. */
            success?: boolean;
            /** The agent as a user of this app. */
            botInstance?: {
                /** Its XMPP name, `<appId>_…`; `removeAccess` takes it. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
                xmppUsername?: string;
                /** The rooms it is in. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com"]`. */
                joinedRooms?: string[];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** A session of a user. */
        ClientSession: {
            /** True. Example: `true`. */
            success?: boolean;
            user: components["schemas"]["User"];
            /** Token for calls of the user, see `userBearer`. A secret. Format: `password`. Example: `user-token`. */
            token: string;
            /** Token for `refreshClientSession`. A secret. Format: `password`. Example: `refresh-token`. */
            refreshToken: string;
            /** Token for web sockets, on newer servers. A secret. Format: `password`. Example: `ws-token`. */
            wsToken?: string | null;
            /** Token for protected files, on newer servers. A secret. Format: `password`. Example: `file-token`. */
            fileToken?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** The new tokens of a session. */
        RefreshedSession: {
            /** Token for calls of the user. A secret. Format: `password`. Example: `user-token`. */
            token: string;
            /** The next refresh token. A secret. Format: `password`. Example: `refresh-token`. */
            refreshToken: string;
            /** Token for web sockets, on newer servers. A secret. Format: `password`. Example: `ws-token`. */
            wsToken?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** A stored file. */
        StoredFile: {
            /** Id of the file. Example: `65f330a1b2c3d4e5f6a7b8c9`. */
            _id?: string;
            /** The `_id` of its owner. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            userId?: string;
            /** Key of its owner. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            ownerKey?: string;
            /** URL of the content. Format: `uri-reference`. Example: `https://files.example.org/65f330a1b2c3d4e5f6a7b8c9`. */
            location?: string;
            /** URL of a small picture of it. Format: `uri-reference`. Example: `https://files.example.org/65f330a1b2c3d4e5f6a7b8c9-preview`. */
            locationPreview?: string | null;
            /** Length of sound or film. The unit was not published. Example: `12`. */
            duration?: string | null;
            /** Name it had when it was uploaded. Example: `timetable.pdf`. */
            originalname?: string;
            /** Name it is stored under. Example: `65f330a1b2c3d4e5f6a7b8c9.pdf`. */
            filename?: string;
            /** Its type. Example: `application/pdf`. */
            mimetype?: string;
            /** Size in bytes. The swagger file has a number in its schema and text in its prose. Example: `48213`. */
            size?: number | string;
            /** When it will be deleted, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            expiresAt?: string | null;
            /** Whether only its owner may read it. Example: `false`. */
            isPrivate?: boolean | null;
            /** When it was uploaded, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string | null;
            /** When it was last changed, ISO 8601. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** Files that were stored. */
        UploadFilesResponse: {
            /** True. Example: `true`. */
            success?: boolean;
            /** The files. */
            results?: components["schemas"]["StoredFile"][];
            /** The files. Assumed: Ethora's uptime checks look for it where results is missing; never seen */
            files?: components["schemas"]["StoredFile"][];
        } & {
            [key: string]: unknown;
        };
        /** Files of a user. */
        ListFilesResponse: {
            /** The files. */
            items?: components["schemas"]["StoredFile"][];
            /** The files, once more. */
            results?: components["schemas"]["StoredFile"][];
            /** Whether the call succeeded. Example: `true`. */
            success?: boolean;
            pagination?: components["schemas"]["Pagination"];
            /** How many files there are in all. Example: `250`. */
            total?: number;
            /** Size of the page. Example: `100`. */
            limit?: number;
            /** How many files were skipped. Example: `0`. */
            offset?: number;
        } & {
            [key: string]: unknown;
        };
        /** One file, bare or under `result`. */
        FileResponse: components["schemas"]["StoredFile"] & {
            result?: components["schemas"]["StoredFile"];
        };
        /** Settings of an agent. The web app sends `displayName`, `bio` and `avatarUrl` in place of `name`, `summary` and `botAvatarUrl`. */
        AgentInput: {
            /** Name for people. Example: `Tutor`. */
            name?: string;
            /** Name for people, as the web app sends it. Example: `Tutor`. */
            displayName?: string;
            /** Name in addresses. Example: `tutor`. */
            slug?: string;
            /** What it is for. Example: `Helps with mathematics.`. */
            summary?: string;
            /** What it is for, as the web app sends it. Example: `Helps with mathematics.`. */
            bio?: string;
            /** Instructions for the language model. Example: `You are a patient tutor.`. */
            prompt?: string;
            /** First message in a room. Example: `Ask me about mathematics.`. */
            greetingMessage?: string;
            /** Messages that it responds to. */
            trigger?: "any_message" | "/bot" | (string & {});
            /** When it responds. */
            responseMode?: "always" | "mentioned" | "smart" | "probability" | (string & {});
            /** Share of messages it responds to in the mode `probability`. Example: `0.5`. */
            responseProbability?: number;
            /** Seconds between two responses. Example: `30`. */
            cooldownSec?: number;
            /** Name of its account. Example: `Tutor`. */
            botDisplayName?: string;
            /** URL of its picture. Format: `uri`. Example: `https://school.example.org/tutor.png`. */
            botAvatarUrl?: string;
            /** URL of its picture, as the web app sends it. Format: `uri`. Example: `https://school.example.org/tutor.png`. */
            avatarUrl?: string;
            /** Whether it searches the knowledge sources. Example: `true`. */
            isRAG?: boolean;
            /** Only sources with these tags. Example: `["mathematics"]`. */
            ragTags?: string[];
            /** Provider of the language model. Example: `openai`. */
            llmProvider?: string;
            /** Name of the language model. Example: `gpt-4o-mini`. */
            llmModel?: string;
            /** Who can see it. `unlisted` is set with `setAgentVisibility` only. */
            visibility?: "private" | "public" | (string & {});
            /** Whether it is published. Example: `true`. */
            isPublished?: boolean;
            /** Categories. Example: `["education"]`. */
            categories?: string[];
            /** Flows as YAML. An empty string removes them. Example: `flows: []`. */
            flowsYaml?: string;
            /** Data of your own. */
            meta?: {
                [key: string]: unknown;
            };
            /** Id of the app it belongs to. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            ownerAppId?: string;
        } & {
            [key: string]: unknown;
        };
        /** An agent. */
        AgentResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            agent?: components["schemas"]["Agent"];
            /** What was copied along, when an agent was cloned. */
            knowledge?: {
                /** Whether knowledge was copied. Example: `true`. */
                copied?: boolean;
                /** Number of sites. Example: `1`. */
                sites?: number;
                /** Number of documents. Example: `2`. */
                docs?: number;
                /** Number of pieces of text. Example: `40`. */
                chunks?: number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** An agent in an app: an account that joins rooms. */
        BotInstance: {
            /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
            id?: string;
            /** Id of the agent. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
            agentId?: string;
            /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId?: string;
            /** The `_id` of its account. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
            userId?: string;
            /** XMPP name of its account, which ends in `-bot`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_tutor-1-bot`. */
            xmppUsername?: string;
            /** Whether it responds. */
            status?: "on" | "off" | (string & {});
            /** JIDs of the rooms it is in. Example: `["65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com"]`. */
            joinedRooms?: string[];
            /** When it was last active. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            lastActiveAt?: string | null;
            /** When it was created. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
            /** When it was last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** Bot instances. MCP also looks for a bare list, `botInstances` and `results`. */
        ListBotInstancesResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            /** The bot instances. */
            items?: components["schemas"]["BotInstance"][];
        } & {
            [key: string]: unknown;
        };
        /** A bot instance, as far as the server returns it. */
        BotInstanceResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            botInstance?: components["schemas"]["BotInstance"];
        } & {
            [key: string]: unknown;
        };
        /** Settings of the copy. MCP sends `name`, `slug` and `summary`, the web app the other three. */
        CloneAgentRequest: {
            /** Name for people. Example: `Tutor 2`. */
            name?: string;
            /** Name in addresses. One that is taken gives 422. Example: `tutor-2`. */
            slug?: string;
            /** What it is for. Example: `Helps with physics.`. */
            summary?: string;
            /** Name for people. Example: `Tutor 2`. */
            displayName?: string;
            /** Whether knowledge sources are copied along. Example: `true`. */
            includeKnowledge?: boolean;
            /** Id of the app that gets the copy. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            ownerAppId?: string;
        } & {
            [key: string]: unknown;
        };
        /** An exported agent. */
        AgentBundle: {
            /** Version of the format. */
            schemaVersion: "ethora.agent.bundle.v1";
            /** What the bundle holds. */
            kind: "agent";
            agent: components["schemas"]["Agent"];
        } & {
            [key: string]: unknown;
        };
        /** The new visibility. */
        SetAgentVisibilityRequest: {
            /** Who can see it. */
            visibility: "private" | "unlisted" | "public";
        } & {
            [key: string]: unknown;
        };
        /** The text. One of the two is needed. */
        UpdateAgentSoulRequest: {
            /** Replaces the text. Example: `# Tutor`. */
            soulMd?: string;
            /** Is added to the text. Example: `Likes examples.`. */
            append?: string;
        } & {
            [key: string]: unknown;
        };
        /** Valid flows. */
        ValidateAgentFlowsResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            /** Names of the flows. Example: `["greeting"]`. */
            flowKeys?: string[];
        } & {
            [key: string]: unknown;
        };
        /** The flows. */
        ValidateAgentFlowsRequest: {
            /** Flows as YAML. Example: `flows: []`. */
            flowsYaml: string;
        } & {
            [key: string]: unknown;
        };
        /** Where the agent is used. */
        ActivateAgentRequest: {
            /** JID of a room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            chatJid?: string;
            /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId?: string;
        } & {
            [key: string]: unknown;
        };
        /** The message. */
        SendBotTestMessageRequest: {
            /** The text. Example: `Good morning`. */
            text?: string;
            /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            roomJid?: string;
        } & {
            [key: string]: unknown;
        };
        /** The room. */
        LeaveChatAsBotRequest: {
            /** JID of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
            chatJid: string;
        } & {
            [key: string]: unknown;
        };
        /** The new status. */
        SetBotInstanceStatusRequest: {
            /** Whether it responds. */
            status: "on" | "off";
        } & {
            [key: string]: unknown;
        };
        /** A page that was crawled. */
        SiteSource: {
            /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
            id?: string;
            /** URL that the crawl began with. Format: `uri`. Example: `https://school.example.org`. */
            originUrl?: string;
            /** URL of the page. Format: `uri`. Example: `https://school.example.org/timetable`. */
            url?: string;
            /** Size of its text in bytes. Example: `5120`. */
            mdByteSize?: number;
            /** Tags. Example: `["timetable"]`. */
            tags?: string[];
        } & {
            [key: string]: unknown;
        };
        /** A document that was uploaded. Assumed: the names of the fields were not published */
        DocumentSource: {
            /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
            id?: string;
            /** Id of the document, as other objects have it. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
            _id?: string;
            /** Name of the file. Example: `timetable.pdf`. */
            filename?: string;
            /** Tags. Example: `["timetable"]`. */
            tags?: string[];
        } & {
            [key: string]: unknown;
        };
        /** Pages that were crawled. */
        ListSiteSourcesResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            /** The pages. */
            results?: components["schemas"]["SiteSource"][];
            /** The pages, as other lists name them. */
            items?: components["schemas"]["SiteSource"][];
        } & {
            [key: string]: unknown;
        };
        /** Documents that were uploaded. */
        ListDocumentSourcesResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            /** The documents. */
            results?: components["schemas"]["DocumentSource"][];
            /** The documents, as other lists name them. */
            items?: components["schemas"]["DocumentSource"][];
        } & {
            [key: string]: unknown;
        };
        /** A crawl that was started. */
        SiteCrawlTicket: {
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
        SiteCrawlJob: {
            /** The job. */
            result?: {
                /** Id of the job. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
                jobId?: string;
                /** How far it is. The last three are final. */
                status?: "pending" | "running" | "completed" | "failed" | "cancelled" | (string & {});
                /** What the job does. */
                kind?: "crawl" | "reindex" | (string & {});
                /** URL that is crawled. Format: `uri`. Example: `https://school.example.org`. */
                url?: string;
                /** Number of pages saved so far. Example: `12`. */
                savedPages?: number;
                /** Size of their text in bytes. Example: `61440`. */
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
        StartSiteCrawlRequest: {
            /** URL to begin with. Format: `uri`. Example: `https://school.example.org`. */
            url: string;
            /** Whether links on the page are followed. Example: `true`. */
            followLink?: boolean;
            /** Id of the agent that uses the pages, as the web app sends it. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
            agentId?: string;
            /** Who uses the pages. Only without an app id in the path. */
            knowledgeScope?: "app" | "saved_agent" | (string & {});
            /** Id of the agent in the scope `saved_agent`. Only without an app id in the path. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
            savedAgentId?: string;
        } & {
            [key: string]: unknown;
        };
        /** Tags, which replace those before. */
        TagsRequest: {
            /** The tags. Example: `["timetable"]`. */
            tags: string[];
        } & {
            [key: string]: unknown;
        };
        /** The page. */
        ReindexSiteSourceInAppRequest: {
            /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
            urlId: string;
        } & {
            [key: string]: unknown;
        };
        /** The crawl is ending. */
        CancelSiteCrawlJobInAppResponse: {
            /** Whether the call succeeded. Example: `true`. */
            ok?: boolean;
            /** State of the job. */
            status?: "cancelling" | (string & {});
        } & {
            [key: string]: unknown;
        };
        /** The page. */
        DeleteSiteSourceByUrlInAppRequest: {
            /** URL of the page. Format: `uri`. Example: `https://school.example.org/timetable`. */
            url: string;
        } & {
            [key: string]: unknown;
        };
        /** The pages, by id: URLs give 422 `VALIDATION_ERROR`. */
        DeleteSiteSourcesInAppRequest: {
            /** Ids of the sources. Example: `["65f350a1b2c3d4e5f6a7b8c9"]`. */
            ids: string[];
        } & {
            [key: string]: unknown;
        };
        /** The pages, by URL. */
        DeleteSiteSourcesRequest: {
            /** URLs of the pages. Example: `["https://school.example.org/timetable"]`. */
            urls: string[];
        } & {
            [key: string]: unknown;
        };
        /** The counts. */
        CountUnreadResponse: {
            [key: string]: unknown;
        };
        /** The users. */
        CountUnreadRequest: {
            /** The users, by `uuid`, `_id` or `xmppUsername`. Example: `["user-123"]`. */
            userIds: string[];
            /** A number for each user, or whether there are any. */
            mode?: "count" | "flag";
            /** Where counting ends. Example: `100`. */
            cap?: number;
            /** How many users are counted at the same time. Example: `8`. */
            concurrency?: number;
        } & {
            [key: string]: unknown;
        };
        /** The other user. */
        PrivateChatRequest: {
            /** XMPP name of the other user. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
            username: string;
            /** Whether messages are encrypted end to end. 403 `E2EE_DISABLED` where the server does not allow it. Example: `false`. */
            e2ee?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The newest message of a room. */
        LastMessage: {
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
            /** Id that the sender gave. Example: `m-1`. */
            messageId?: string;
            /** Id that the XMPP server gave. Example: `1760430600000000`. */
            stanzaId?: string;
            /** When it was sent. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
            /** Whether the user of the token sent it. Example: `false`. */
            isOwn?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** A room of the user of the token. */
        MyChat: components["schemas"]["Chat"] & {
            /** The newest message. */
            lastMessage?: components["schemas"]["LastMessage"] | null;
            /** Number of unread messages, at most 99. Example: `3`. */
            unreadCount?: number;
            /** Whether there are more. Example: `false`. */
            unreadCapped?: boolean;
            /** Whether the user muted the room. Example: `false`. */
            muted?: boolean;
            /** Number of members. `members` holds 30 at most. Example: `12`. */
            usersCnt?: number;
        };
        /** Rooms. */
        ListMyChatsResponse: {
            /** The rooms. */
            items?: components["schemas"]["MyChat"][];
        } & {
            [key: string]: unknown;
        };
        /** The call. */
        CreateCallResponse: {
            [key: string]: unknown;
        };
        /** The call. */
        CreateCallRequest: {
            /** Kind of call. */
            kind: "audio" | "video";
        } & {
            [key: string]: unknown;
        };
        /** The new room. */
        CreateAppChatResponse: {
            result?: components["schemas"]["DefaultRoom"];
        } & {
            [key: string]: unknown;
        };
        /** The room. */
        CreateAppChatRequest: {
            /** Title for people. Example: `Staff room`. */
            title: string;
            /** Whether it is at the top of the list. Example: `true`. */
            pinned?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The rooms. */
        GetDefaultRoomsOfAppResponse: {
            result?: components["schemas"]["DefaultRooms"];
        } & {
            [key: string]: unknown;
        };
        /** The users. */
        ArchiveUsersRequest: {
            /** The `_id`s of the users. Example: `["65f2c3d4e5f6a7b8c9d0e1f2"]`. */
            usersIdList: string[];
        } & {
            [key: string]: unknown;
        };
        /** A deletion. */
        GetPurgeJobResponse: {
            state: components["schemas"]["JobState"];
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
        /** An exported app. Its users have password hashes: keep it secret. */
        AppBundle: {
            /** Version of the format. */
            schemaVersion: "ethora.app.bundle.v1";
        } & {
            [key: string]: unknown;
        };
        /** The new app. */
        ImportAppResponse: {
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
        CreateOwnerSessionResponse: {
            /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId?: string;
            /** The app token. Format: `password`. Example: `JWT app-token`. */
            appToken?: string;
            /** Tokens of the session. */
            chatTokens?: {
                /** Token for calls of the user. Format: `password`. Example: `user-token`. */
                accessToken?: string;
                /** Token for `refreshClientSession`. Format: `password`. Example: `refresh-token`. */
                refreshToken?: string;
                /** Token for web sockets. Format: `password`. Example: `ws-token`. */
                wsToken?: string;
            } & {
                [key: string]: unknown;
            };
            /** The owner. */
            owner?: components["schemas"]["User"] & {
                /** Whether the owner owns the tenant too. Example: `true`. */
                isTenantOwner?: boolean;
            };
        } & {
            [key: string]: unknown;
        };
        /** Nothing: `{}`. */
        CreateOwnerSessionRequest: {
            [key: string]: unknown;
        };
        /** The token. */
        CreateXmppTokenResponse: {
            /** Whether the call succeeded. Example: `true`. */
            success?: boolean;
            /** A JWT for the XMPP login. Format: `password`. Example: `xmpp-token`. */
            xmppPassword: string;
        } & {
            [key: string]: unknown;
        };
        /** A key of a user. */
        ApiKey: {
            /** Id of the key. Example: `65f370a1b2c3d4e5f6a7b8c9`. */
            id?: string;
            /** Name for people. Example: `nightly import`. */
            name?: string;
            /** The key, as a token of the user. Returned once, by `createApiKey`. Format: `password`. Example: `api-key`. */
            token?: string;
            /** When it expires. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            expiresAt?: string;
            /** When it was created. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** Keys. */
        ListApiKeysResponse: {
            /** The keys. */
            items?: components["schemas"]["ApiKey"][];
        } & {
            [key: string]: unknown;
        };
        /** The key. */
        CreateApiKeyRequest: {
            /** Name for people. Example: `nightly import`. */
            name?: string;
            /** Days until it expires. Default: `90`. Example: `90`. */
            ttlDays?: number;
        } & {
            [key: string]: unknown;
        };
        /** The user. */
        GetMeResponse: {
            /** Whether the call succeeded. Example: `true`. */
            success?: boolean;
            user?: components["schemas"]["User"];
        } & {
            [key: string]: unknown;
        };
        /** A session, or the first half of a login with a second factor. */
        LoginResponse: {
            /** Whether the call succeeded. Example: `true`. */
            success?: boolean;
            /** Token for calls of the user. Format: `password`. Example: `JWT user-token`. */
            token?: string;
            /** Token for `refreshClientSession`. Format: `password`. Example: `refresh-token`. */
            refreshToken?: string;
            /** Token for web sockets. Format: `password`. Example: `ws-token`. */
            wsToken?: string;
            user?: components["schemas"]["User"];
            /** Whether the user may create apps. Example: `false`. */
            isAllowedNewAppCreate?: boolean;
            /** Whether a code is needed: send `mfaToken` and the code to `logInWithMfa`. Example: `true`. */
            mfaRequired?: boolean;
            /** Token for `logInWithMfa`. Format: `password`. Example: `mfa-token`. */
            mfaToken?: string;
        } & {
            [key: string]: unknown;
        };
        /** The account. */
        SignUpRequest: {
            /** E-mail address. Format: `email`. Example: `ada@example.org`. */
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
        LogInRequest: {
            /** E-mail address. Format: `email`. Example: `ada@example.org`. */
            email: string;
            /** Password. Format: `password`. Example: `a-long-random-password`. */
            password: string;
        } & {
            [key: string]: unknown;
        };
        /** The code. */
        LogInWithMfaRequest: {
            /** Token of the first half. Format: `password`. Example: `mfa-token`. */
            mfaToken: string;
            /** The one-time code. Example: `123456`. */
            code: string;
            /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId?: string;
        } & {
            [key: string]: unknown;
        };
        /** The license. */
        GetLicenseResponse: {
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
        /** It was received. */
        SendFeedbackResponse: {
            /** Id of the message. Example: `65f380a1b2c3d4e5f6a7b8c9`. */
            id?: string;
            /** When it was received. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            receivedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** The message. */
        SendFeedbackRequest: {
            /** What it is about. Example: `bug`. */
            category: string;
            /** The text. Example: `Uploads fail.`. */
            message: string;
            /** Where a reply goes. Format: `email`. Example: `ada@example.org`. */
            email?: string;
            /** Anything else. */
            context?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** The session. */
        CreateWidgetSessionResponse: {
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
                /** Name for people. Example: `Tutor`. */
                displayName?: string;
                /** URL of its picture. Format: `uri-reference`. Example: `https://school.example.org/tutor.png`. */
                avatarUrl?: string;
                /** First message. Example: `Ask me about mathematics.`. */
                greetingMessage?: string;
            } & {
                [key: string]: unknown;
            };
            /** Where XMPP is. */
            xmpp?: {
                /** Host of the server. Example: `xmpp.chat.ethora.com`. */
                host?: string;
                /** Address of the service. Example: `wss://xmpp.chat.ethora.com/ws`. */
                service?: string;
                /** Address of the web socket. Format: `uri`. Example: `wss://xmpp.chat.ethora.com/ws`. */
                wsUrl?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** The visitor. */
        CreateWidgetSessionRequest: {
            /** Id of the app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
            appId: string;
            /** XMPP name of a visitor who was there before. Example: `65f2c0a1b2c3d4e5f6a7b8c9_widget-1`. */
            resumeXmppUsername?: string;
        } & {
            [key: string]: unknown;
        };
        /** A conversation in the widget. */
        WidgetConversation: {
            /** Id in the database. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
            _id?: string;
            /** Name of the room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
            name?: string;
            /** Title for people. Example: `Visitor 1`. */
            title?: string;
            type?: components["schemas"]["ChatType"];
            /** When it began. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            createdAt?: string;
            /** When it last changed. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
            updatedAt?: string;
            /** The visitor. */
            visitor?: {
                /** The `_id` of the visitor. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
                _id?: string;
                /** Id of the visitor. Example: `widget-1`. */
                uuid?: string;
                /** XMPP name of the visitor. Example: `65f2c0a1b2c3d4e5f6a7b8c9_widget-1`. */
                xmppUsername?: string;
                /** When the visitor was first there. Format: `date-time`. Example: `2026-10-14T08:30:00.000Z`. */
                firstSeenAt?: string;
                /** What the page said about the visitor. */
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
        ListWidgetConversationsResponse: {
            /** The conversations. */
            results?: components["schemas"]["WidgetConversation"][];
            /** Number of conversations in all. Example: `1`. */
            total?: number;
            pagination?: components["schemas"]["Pagination"];
        } & {
            [key: string]: unknown;
        };
        /** The balance. */
        GetWalletBalanceResponse: {
            [key: string]: unknown;
        };
        /** The transfer. */
        TransferTokensResponse: {
            [key: string]: unknown;
        };
        /** Whether Ethora's own push service is used. */
        PushPlatform: {
            /** Whether it is used. Example: `true`. */
            enabled?: boolean;
            /** How much of it is used. */
            quota?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** The setting. */
        SetPushPlatformRequest: {
            /** Whether it is used. Example: `true`. */
            enabled: boolean;
        } & {
            [key: string]: unknown;
        };
        /** The device. */
        SubscribePushRequest: {
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
        UnsubscribePushRequest: {
            /** Token of the device. Format: `password`. Example: `device-token`. */
            registrationToken: string;
        } & {
            [key: string]: unknown;
        };
        /** The notification. */
        PushToUserRequest: {
            /** JID of the user. Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123@xmpp.chat.ethora.com`. */
            jid: string;
            /** The text. Example: `The homework is on page 12.`. */
            text: string;
            /** The title. Example: `Homework`. */
            title?: string;
            /** Seconds that the notification is kept for a device that is offline. Example: `3600`. */
            ttl?: number;
        } & {
            [key: string]: unknown;
        };
        /** The notification. */
        PushToAppRequest: {
            /** The text. Example: `The homework is on page 12.`. */
            text: string;
            /** The title. Example: `Homework`. */
            title?: string;
            /** Seconds that the notification is kept for a device that is offline. Example: `3600`. */
            ttl?: number;
        } & {
            [key: string]: unknown;
        };
        /** Where a list is. */
        Pagination: {
            /** Size of the page. Example: `100`. */
            limit?: number;
            /** Number of entries skipped. Example: `0`. */
            offset?: number;
            /** Number of entries in all. Example: `250`. */
            total?: number;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** The token is missing, invalid or expired, or its user does not exist (`USER_NOT_FOUND`). */
        Unauthorized: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The token does not allow the call, the app is archived, or the license does not allow it. */
        Forbidden: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** What the call is about does not exist. */
        NotFound: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The request is not valid, or what it creates exists already. Older calls also respond with 422 where something does not exist. */
        Invalid: {
            headers: { [name: string]: unknown };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The call failed; the status tells how, see "Failures" above. Load balancers respond with HTML. */
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
        /** It was done, and nothing more is said. Declared wherever nothing of the response is needed; there, an empty body is a success with 200 and 201 as well. With 202 it never is, since the job could not be asked for. Assumed: nobody saw it; the content of these responses is not published, so none at all is taken for a success as well */
        Done: {
            headers: { [name: string]: unknown };
            content?: never;
        };
        /** The users were created at once. Known from the v1 form of this call; on v2 a job is started instead, but a README of the official package treats its response as the user. Assumed: nobody saw this response on v2 */
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
        /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
        AgentId: string;
        /** Id of the bot instance. Example: `65f340a1b2c3d4e5f6a7b8c9`. */
        BotInstanceId: string;
        /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
        SourceId: string;
        /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
        DocId: string;
        /** Name of the room, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
        ChatName: string;
        /** The `_id` of the room (24 hex digits), not its name; `listChats` returns it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
        ChatId: string;
        /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
        AppId: string;
        /** Id of the job, as the call that started it returned. Example: `65f300a1b2c3d4e5f6a7b8c9`. */
        JobId: string;
        /** Id of the token, not the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
        TokenId: string;
        /** How many entries a page holds. Default: `100`. Example: `100`. */
        Limit: number;
        /** How many entries to skip. Default: `0`. Example: `0`. */
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
            /** The API responds. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Only members of this room: its name, prefixed (`<appId>_<uuid>`), or for a private chat the two `xmppUsername`s joined by `-`. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName?: string;
                /** Only this user, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_user-123`. */
                xmppUsername?: string;
                /** Only this user. Assumed: the package sends it, but no source says whether it is the plain uuid or the id in the database. Example: `user-123`. */
                userId?: string;
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    getUserChats: {
        parameters: {
            query?: {
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Whether each room comes with its `members`. Example: `true`. */
                includeMembers?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Your id of the user, plain. Encode it: the official package does not, and an id with `/` or a space breaks its path. Example: `user-123`. */
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
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["BroadcastJob"];
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
                /** How many messages to return. Default: `100`. Example: `50`. */
                limit?: number;
                /** Only messages before this time, in milliseconds since 1970. An earlier tool sends microseconds. Example: `1760430600000`. */
                before?: number;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** The `_id` of the room (24 hex digits), not its name; `listChats` returns it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** The `_id` of the room (24 hex digits), not its name; `listChats` returns it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                chatId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Text to look for. Example: `homework`. */
                q: string;
                /** How to look for it. Example: `substring`. */
                mode?: "substring" | "fulltext" | (string & {});
                /** Only in this room. Assumed: the chat component passes the room's name, the MCP server's text does not say which id is meant. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatId?: string;
                /** Only messages of this user, by its `_id`. Example: `65f2c3d4e5f6a7b8c9d0e1f2`. */
                fromUserId?: string;
                /** Only messages from this time on, in ISO 8601; the server rejects other forms. Example: `2026-10-14T08:30:00.000Z`. */
                since?: string;
                /** Only messages up to this time, ISO 8601; the server rejects other forms. Example: `2026-10-14T08:30:00.000Z`. */
                until?: string;
                /** Best match first, or newest first. Example: `date`. */
                sort?: "relevance" | "date" | (string & {});
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listApps: {
        parameters: {
            query?: {
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Ascending or descending. Example: `asc`. */
                order?: "asc" | "desc";
                /** What to sort by. v1 knows more, such as `totalRegistered` and `totalChats`. Example: `displayName`. */
                orderBy?: "displayName" | "createdAt" | (string & {});
                /** Whether archived apps are listed too. Assumed: named by a newer uptime check of Ethora only; the official package does not send it. Example: `true`. */
                includeArchived?: boolean;
                /** Only apps in this state. Assumed: named by a newer uptime check of Ethora only; the official package does not send it. Example: `archived`. */
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** `hard` removes everything for good. The official package never sends it. Example: `hard`. */
                mode?: "hard" | (string & {});
                /** Why, for the administrators. Example: `end of the school year`. */
                reason?: string;
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
            404: components["responses"]["NotFound"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the token, not the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the token, not the token. Example: `65f310a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentInput"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the agent, or its address (`0x…`). Example: `65f320a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["ClientSession"];
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
            /** The new pair. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["RefreshedSession"];
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
                /** How many files a page holds. Default: `10`. Example: `10`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
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
                    "application/json": components["schemas"]["FileResponse"];
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
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListAgentsResponse"];
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
                "application/json": components["schemas"]["AgentInput"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                    "application/json": components["schemas"]["AgentResponse"];
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
                "application/json": components["schemas"]["AgentInput"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["CloneAgentRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            201: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                "application/json": components["schemas"]["SetAgentVisibilityRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                "application/json": components["schemas"]["UpdateAgentSoulRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                    "application/json": components["schemas"]["AgentBundle"];
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
                "application/json": components["schemas"]["AgentBundle"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AgentResponse"];
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
                "application/json": components["schemas"]["ValidateAgentFlowsRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ValidateAgentFlowsResponse"];
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
                "application/json": components["schemas"]["ActivateAgentRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["InviteAgentRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["InviteAgentResponse"];
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
                    "application/json": components["schemas"]["ListBotInstancesResponse"];
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
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["SendBotTestMessageRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["LeaveChatAsBotRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Only those of this app. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId?: string;
                /** Only those of this agent. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                agentId?: string;
                /** Only those in this room. Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1@conference.xmpp.chat.ethora.com`. */
                chatJid?: string;
            };
            path?: never;
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListBotInstancesResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListBotInstancesResponse"];
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
                    "application/json": components["schemas"]["BotInstanceResponse"];
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
                "application/json": components["schemas"]["SetBotInstanceStatusRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["BotInstanceResponse"];
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
                    "application/json": components["schemas"]["AppBotResponse"];
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
                "application/json": components["schemas"]["AppBot"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AppBotResponse"];
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
                    "application/json": components["schemas"]["AppBotResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListSiteSourcesResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSiteCrawlRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["SiteCrawlTicket"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReindexSiteSourceInAppRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["SiteCrawlTicket"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["SiteCrawlJob"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["CancelSiteCrawlJobInAppResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the source. Example: `65f350a1b2c3d4e5f6a7b8c9`. */
                sourceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteSiteSourceByUrlInAppRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteSiteSourcesInAppRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListDocumentSourcesResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Id of the agent that uses the documents. Sent before the files. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    agentId?: string;
                    /** Who uses the documents: `app` or `saved_agent`. Example: `app`. */
                    knowledgeScope?: string;
                    /** Id of the agent in the scope `saved_agent`. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    savedAgentId?: string;
                    /** The documents, 50 MB each. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListDocumentSourcesResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** Id of the document. Example: `65f360a1b2c3d4e5f6a7b8c9`. */
                docId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                    "application/json": components["schemas"]["ListSiteSourcesResponse"];
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
                "application/json": components["schemas"]["StartSiteCrawlRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["SiteCrawlTicket"];
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
                "application/json": components["schemas"]["ReindexSiteSourceInAppRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["SiteCrawlTicket"];
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
                    "application/json": components["schemas"]["SiteCrawlJob"];
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
                    "application/json": components["schemas"]["CancelSiteCrawlJobInAppResponse"];
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
                "application/json": components["schemas"]["TagsRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["DeleteSiteSourceByUrlInAppRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["DeleteSiteSourcesRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                    "application/json": components["schemas"]["ListDocumentSourcesResponse"];
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
                    /** Id of the agent that uses the documents. Sent before the files. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    agentId?: string;
                    /** Who uses the documents: `app` or `saved_agent`. Example: `app`. */
                    knowledgeScope?: string;
                    /** Id of the agent in the scope `saved_agent`. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    savedAgentId?: string;
                    /** The documents, 50 MB each. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListDocumentSourcesResponse"];
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
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["TagsRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Id of the agent that uses the documents. Sent before the files. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    agentId?: string;
                    /** Who uses the documents: `app` or `saved_agent`. Example: `app`. */
                    knowledgeScope?: string;
                    /** Id of the agent in the scope `saved_agent`. Example: `65f320a1b2c3d4e5f6a7b8c9`. */
                    savedAgentId?: string;
                    /** The documents, 50 MB each. */
                    files: string[];
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListDocumentSourcesResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["BroadcastRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["JobTicket"];
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
                    "application/json": components["schemas"]["BroadcastJob"];
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
                /** How many messages before and after it. Example: `5`. */
                radius?: number;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
                /** The `_id` of the room (24 hex digits), not its name; `listChats` returns it. Example: `65f2d0a1b2c3d4e5f6a7b8c9`. */
                chatId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListMessagesResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountUnreadRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["CountUnreadResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivateChatRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
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
                "application/json": components["schemas"]["PrivateChatRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
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
                    "application/json": components["schemas"]["ListMyChatsResponse"];
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
                /** Name of the room, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Name of the room, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Name of the room, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path?: never;
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListUsersResponse"];
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
                /** Name of the room, prefixed (`<appId>_<uuid>`). Example: `65f2c0a1b2c3d4e5f6a7b8c9_aula-1`. */
                chatName: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCallRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["CreateCallResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAppChatRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["CreateAppChatResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveChatAsBotRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["GetDefaultRoomsOfAppResponse"];
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
                /** `hard` deletes for good; by default the entry is archived. Example: `hard`. */
                mode?: "hard" | (string & {});
                /** Why, for the administrators. Example: `left the school`. */
                reason?: string;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveUsersRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["UserResponse"];
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
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
                /** Ascending or descending. Example: `asc`. */
                order?: "asc" | "desc";
                /** What to sort by. Example: `lastName`. */
                orderBy?: "email" | "createdAt" | "firstName" | "lastName" | (string & {});
                /** Only users in this state. Example: `archived`. */
                status?: "archived" | (string & {});
                /** Whether archived users are listed too. Example: `true`. */
                includeArchived?: boolean;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListUsersResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AppResponse"];
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
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AppResponse"];
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
                /** `hard` deletes for good; by default the entry is archived. Example: `hard`. */
                mode?: "hard" | (string & {});
                /** Why, for the administrators. Example: `left the school`. */
                reason?: string;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["DeleteAppResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["DeleteAppResponse"];
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
                    "application/json": components["schemas"]["GetPurgeJobResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["AppBundle"];
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
                "application/json": components["schemas"]["AppBundle"];
            };
        };
        responses: {
            /** The call succeeded. */
            201: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ImportAppResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOwnerSessionRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["CreateOwnerSessionResponse"];
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
                "application/json": components["schemas"]["CreateOwnerSessionRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["CreateXmppTokenResponse"];
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
                    "application/json": components["schemas"]["ListApiKeysResponse"];
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
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
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
                    "application/json": components["schemas"]["OkResponse"];
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
                    "application/json": components["schemas"]["GetMeResponse"];
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
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                "application/json": components["schemas"]["LogInRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
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
                "application/json": components["schemas"]["LogInWithMfaRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
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
                    "application/json": components["schemas"]["GetLicenseResponse"];
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    sendFeedback: {
        parameters: { query?: never; path?: never };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendFeedbackRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["SendFeedbackResponse"];
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
                    "application/json": components["schemas"]["UploadFilesResponse"];
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
                    "application/json": components["schemas"]["UploadFilesResponse"];
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
                "application/json": components["schemas"]["CreateWidgetSessionRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["CreateWidgetSessionResponse"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listWidgetConversations: {
        parameters: {
            query?: {
                /** How many entries a page holds. Default: `100`. Example: `100`. */
                limit?: number;
                /** How many entries to skip. Default: `0`. Example: `0`. */
                offset?: number;
            };
            path: {
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["ListWidgetConversationsResponse"];
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
                    "application/json": components["schemas"]["GetWalletBalanceResponse"];
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
                "application/json": components["schemas"]["TransferTokensResponse"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["TransferTokensResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** The key file, `.p8`. A secret. Format: `binary`. Example: `-----BEGIN PRIVATE KEY-----`. */
                    apnsKey: string;
                    /** Id of the key, 10 characters. Example: `ABC1234DEF`. */
                    keyId: string;
                    /** Id of the team, 10 characters. Example: `DEF1234ABC`. */
                    teamId: string;
                    /** Id of the app. Example: `org.example.school`. */
                    bundleId?: string;
                    /** Which of Apple's servers. */
                    environment?: "production" | "sandbox";
                };
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
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
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["PushPlatform"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPushPlatformRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["PushPlatform"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribePushRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsubscribePushRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushToUserRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
                /** Id of the app, 24 hex digits. The app the token is signed for, or one below it. Example: `65f2c0a1b2c3d4e5f6a7b8c9`. */
                appId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushToAppRequest"];
            };
        };
        responses: {
            /** The call succeeded. */
            200: {
                headers: { [name: string]: unknown };
                content: {
                    "application/json": components["schemas"]["OkResponse"];
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
