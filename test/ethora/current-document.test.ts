// The calls that Ethora's current tools make, grouped by credentials: the document has each of them.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly enum?: readonly string[]
}

interface Operation {
  readonly security?: readonly Readonly<Record<string, unknown>>[]
}

const text = readFileSync(join(import.meta.dirname, "../../specs/ethora.yaml"), "utf8")
const { paths, components, info, security } = parse(text) as {
  readonly info: { readonly description: string }
  readonly security: NonNullable<Operation["security"]>
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** `GET /v2/agents`, with `{}` for each parameter of the path → its security schemes. */
const declared: ReadonlyMap<string, string> = new Map(
  Object.entries(paths).flatMap(([path, item]) =>
    ["get", "post", "put", "patch", "delete"].flatMap((method) => {
      const operation = item[method]
      const schemes = (operation?.security ?? security).map((each) => Object.keys(each).join(" ")).join(", ")
      return operation ? [[`${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "{}")}`, schemes] as const] : []
    }),
  ),
)

const tenant = "serverToken serverBearer"
const routes: Readonly<Record<string, readonly string[]>> = {
  userBearer: [
    ...["GET /v2/agents", "POST /v2/agents", "GET /v2/agents/{}", "PUT /v2/agents/{}", "DELETE /v2/agents/{}"],
    ...["POST /v2/agents/{}/clone", "POST /v2/agents/{}/visibility", "POST /v2/agents/{}/soul"],
    ...["GET /v2/agents/{}/export", "POST /v2/agents/import", "POST /v2/agents/flows/validate"],
    ...["POST /v2/agents/{}/invite-to-chat", "GET /v2/agents/{}/bot-instances"],
    ...["GET /v2/agents/{}/bot-instances/{}/diag", "POST /v2/agents/{}/bot-instances/{}/test-message"],
    ...["POST /v2/agents/{}/bot-instances/{}/leave-chat", "GET /v2/bot-instances", "GET /v2/bot-instances/{}"],
    ...["POST /v2/bot-instances/{}/status", "POST /v1/sources/docs/{}", "DELETE /v1/sources/docs/{}/{}"],
    ...["POST /v1/chats/private", "GET /v1/chats/my", "PUT /v1/chats/my/{}/mute", "DELETE /v1/chats/my/{}/mute"],
    ...["GET /v1/chats/users", "POST /v1/chats/call/create/{}", "POST /v1/apps/create-app-chat/{}"],
    ...["DELETE /v1/apps/delete-app-chat/{}", "GET /v1/apps/get-default-rooms/app-id/{}"],
    ...["POST /v1/users/delete-many-with-app-id/{}", "GET /v1/users/{}", "DELETE /v1/apps/{}"],
    ...["POST /v1/apps/{}/restore", "GET /v2/apps/purge-jobs/{}", "POST /v2/apps/{}/owner-session"],
    ...["POST /v1/users/xmpp-token", "GET /v2/users/me/api-keys", "POST /v2/users/me/api-keys"],
    ...["DELETE /v2/users/me/api-keys/{}", "GET /v2/users/me", "GET /v2/files", "POST /v1/files"],
    ...["POST /v2/files/secure", "GET /v2/apps/{}/widget/conversations", "GET /v1/wallets/balance"],
    ...["POST /v1/tokens/transfer", "POST /v1/push/apns/{}", "DELETE /v1/push/apns/{}"],
    ...["POST /v1/push/firebase-service-account/{}", "DELETE /v1/push/firebase-service-account/{}"],
    ...["GET /v1/push/platform/{}", "PUT /v1/push/platform/{}", "POST /v1/push/validate/{}"],
    ...["POST /v1/push/subscription/{}", "DELETE /v1/push/subscription/{}", "POST /v1/push/user/{}"],
    "POST /v1/push/project/{}",
  ],
  appToken: [
    ...["GET /v2/bot", "PUT /v2/bot", "GET /v2/bot/widget", "POST /v2/agents/{}/activate"],
    ...["POST /v2/chats/broadcast", "GET /v2/chats/broadcast/{}", "POST /v2/sources/site-crawl"],
    ...["GET /v2/sources/site-crawl", "POST /v2/sources/site-crawl-reindex", "GET /v2/sources/site-crawl-jobs/{}"],
    ...["POST /v2/sources/site-crawl-jobs/{}/cancel", "PATCH /v2/sources/site-crawl/{}/tags"],
    ...["DELETE /v2/sources/site-crawl/url", "DELETE /v2/sources/site-crawl-v2/url", "POST /v2/sources/docs"],
    ...["GET /v2/sources/docs", "DELETE /v2/sources/docs/{}", "PATCH /v2/sources/docs/{}/tags"],
    ...["POST /v2/users/sign-up-with-email", "POST /v1/users/login-with-email", "POST /v2/users/login/mfa"],
  ],
  [tenant]: [
    ...["GET /v2/apps/{}/agents", "POST /v2/apps/{}/agents", "GET /v2/apps/{}/bot-instances"],
    ...["POST /v2/apps/{}/sources/site-crawl", "GET /v2/apps/{}/sources/site-crawl"],
    ...["POST /v2/apps/{}/sources/site-crawl-reindex", "GET /v2/apps/{}/sources/site-crawl-jobs/{}"],
    ...["POST /v2/apps/{}/sources/site-crawl-jobs/{}/cancel", "PATCH /v2/apps/{}/sources/site-crawl/{}/tags"],
    ...["DELETE /v2/apps/{}/sources/site-crawl/url", "DELETE /v2/apps/{}/sources/site-crawl-v2/url"],
    ...["POST /v2/apps/{}/sources/docs", "GET /v2/apps/{}/sources/docs", "DELETE /v2/apps/{}/sources/docs/{}"],
    ...["PATCH /v2/apps/{}/sources/docs/{}/tags", "GET /v2/apps/{}/chats/{}/messages"],
    ...["DELETE /v2/apps/{}/chats/{}/messages", "GET /v2/apps/{}/chats/{}/messages/context"],
    ...["POST /v2/apps/{}/users/unread-counts", "POST /v2/apps/{}/chats/private", "PUT /v1/apps/{}"],
    ...["GET /v1/apps/users/{}", "GET /v2/apps/{}/export", "POST /v2/apps/import", "POST /v2/apps/{}/provision"],
  ],
  "": ["GET /v2/license", "POST /v2/feedback", "POST /v2/widget/sessions"],
}

describe("routes", () => {
  test.each(Object.entries(routes).flatMap(([scheme, list]) => list.map((route) => [route, scheme] as const)))(
    "%s accepts %j",
    (route, scheme) => {
      expect(declared.get(route)).toBe(scheme)
    },
  )

  test.each([
    ...["POST /v2/chats/messages", "GET /v2/chats/history", "POST /v1/sources/site-crawl/{}", "GET /v1/rooms"],
    "POST /v1/chats/archive-message",
  ])("%s is removed, internal or invented, and not in the document", (route) => {
    expect(declared.has(route)).toBe(false)
  })

  test("for OAuth are listed as omitted: only their start is public", () => {
    expect([...declared.keys()].filter((route) => route.includes("oauth"))).toEqual([])
    expect(info.description).toMatch(/`\/oauth\/`.*`\/\.well-known\/oauth-authorization-server`/s)
  })
})

const reached = (schema: Schema | undefined): Schema[] => {
  if (schema === undefined) return []
  const target = schema.$ref === undefined ? undefined : components.schemas[schema.$ref.split("/").at(-1) ?? ""]
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return [schema, ...reached(target), ...parts.flatMap(reached)]
}
const namesIn = (name: string): string[] =>
  reached(components.schemas[name]).flatMap(({ properties = {} }) => Object.keys(properties))

describe("schemas", () => {
  test.each<[string, readonly string[]]>([
    [
      "Agent",
      [
        ...[
          "id",
          "address",
          "ownerId",
          "ownerAppId",
          "originAppId",
          "originAppName",
          "botInstancesCount",
          "displayName",
        ],
        ...["avatarUrl", "bio", "prompt", "llmProvider", "llmModel", "embeddingModel", "contextSize", "responseMode"],
        ...["responseProbability", "cooldownSec", "greetingMessage", "isRAG", "ragTags", "soulMd", "soulMdUpdatedAt"],
        ...["soulMdUpdatedBy", "heartbeat", "flowsYaml", "flows", "categories", "visibility", "totalSiteSourceSize"],
        ...["createdAt", "updatedAt"],
      ],
    ],
    [
      "AgentInput",
      [
        ...["name", "slug", "summary", "prompt", "greetingMessage", "trigger", "responseMode", "responseProbability"],
        ...[
          "cooldownSec",
          "botDisplayName",
          "botAvatarUrl",
          "isRAG",
          "ragTags",
          "llmProvider",
          "llmModel",
          "visibility",
        ],
        ...["isPublished", "categories", "flowsYaml", "meta", "ownerAppId", "displayName", "bio", "avatarUrl"],
      ],
    ],
    [
      "BotInstance",
      [
        ...["id", "agentId", "appId", "userId", "xmppUsername", "status", "joinedRooms", "lastActiveAt", "createdAt"],
        "updatedAt",
      ],
    ],
    ["Message", ["id", "originId", "ts", "from", "nick", "body"]],
    ["ListMessagesResponse", ["results", "total", "nextBefore", "chat", "mamUnavailable"]],
    ["BroadcastRequest", ["text", "chatNames", "chatIds", "allRooms", "sender"]],
    ["ListUsersResponse", ["result"]],
    ["UserChatsResponse", ["chats", "results", "pagination"]],
    ["ListFilesResponse", ["success", "results", "items", "pagination"]],
    ["DefaultRoom", ["title", "creator", "chatId", "_id", "jid"]],
    ["ProvisionedRoom", ["room"]],
    [
      "App",
      [
        ...["systemChatAccount", "broadcastSender", "e2eeEnabled", "defaultBotInstanceId", "botStatus", "status"],
        ...["archivedAt", "archivedBy", "archivedReason", "apnsKeyUploaded", "firebaseServiceAccountUploaded"],
        ...["platformPushEnabled", "translateLanguages"],
      ],
    ],
    ["LastMessage", ["body", "from", "fromUserId", "messageId", "stanzaId", "createdAt", "isOwn"]],
    ["CreateOwnerSessionResponse", ["appId", "appToken", "chatTokens", "owner"]],
    ["CreateWidgetSessionResponse", ["visitor", "room", "bot", "xmpp"]],
  ])("%s has %j", (name, fields) => {
    expect(namesIn(name)).toEqual(expect.arrayContaining([...fields]))
  })

  test("list the error codes of current servers, without those of the MCP server", () => {
    const codes = reached(components.schemas["ErrorCode"]).flatMap((each) => each.enum ?? [])
    expect(codes).toEqual(
      expect.arrayContaining([
        ...["LICENSE_RESTRICTED", "MAM_READ_FAILED", "MAM_NOT_CONFIGURED", "AGENT_PRIVATE", "E2EE_DISABLED"],
        ...["BOT_NOT_INITIALIZED", "FLOWS_INVALID", "INVALID_TOKEN_TYPE", "REFRESH_RECORD_NOT_FOUND", "USER_NOT_FOUND"],
      ]),
    )
    expect(codes).not.toContain("LEGACY_WIDGET_NOT_CONFIGURED")
  })
})
