import { describe, expect, test } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { ethora, omniflow, xcall } from "../support/clients.ts"
import { configError } from "../support/config-error.ts"
import { fetching, json } from "../support/fetching.ts"

type Client = (fetch: ReturnType<typeof fetching>["fetch"], id: string) => PromiseLike<unknown>

/** A call with an id in its path, and the path around it. */
const calls: [name: string, call: Client, operation: string, parameter: string, before: string, after: string][] = [
  [
    "getRoomInfo of xCall",
    (fetch, id) => xcall({ fetch }).getRoomInfo(id),
    "getRoomInfo",
    "roomId",
    "https://accounts.xcall.com.br/rooms/",
    "/info",
  ],
  [
    "contacts.get of OmniFlow",
    (fetch, id) => omniflow({ fetch }).contacts.get(id),
    "contactsGet",
    "id",
    "https://omniflow.example/v1/contacts/",
    "",
  ],
  [
    "files.get of Ethora",
    (fetch, id) => ethora({ fetch }).files.get("user-token", id),
    "getFile",
    "fileId",
    "https://ethora.example/v2/files/",
    "",
  ],
]

describe.each(calls)("an id of %s", (_name, call, operation, parameter, before, after) => {
  async function asking(id: unknown) {
    const { fetch, asked } = fetching(json({}, 404))
    const error = await failureOf(call(fetch, id as string))
    return { error, urls: asked.map(({ url }) => url) }
  }

  test.each([
    ["a/b", "a%2Fb"],
    ["a b", "a%20b"],
    ["ü🙂", "%C3%BC%F0%9F%99%82"],
    ["a?b#c", "a%3Fb%23c"],
    ["100%", "100%25"],
    ["...", "..."],
    ["a{id}", "a%7Bid%7D"],
  ])("%j stays one path segment", async (id, segment) => {
    // Twice, because templates are cached.
    for (let time = 0; time < 2; time++) expect((await asking(id)).urls).toEqual([before + segment + after])
  })

  test.each(["", ".", ".."])("%j would lead to another path, so nothing is sent", async (id) => {
    const { error, urls } = await asking(id)
    expect(error).toMatchObject({ name: "ConfigError", parameter })
    expect(urls).toEqual([])
  })

  test.each([undefined, null, {}, [], Number.NaN, " "])("%j is an invalid id, so nothing is sent", async (id) => {
    const { error, urls } = await asking(id)
    expect(error).toMatchObject({ name: "ConfigError", parameter })
    expect(urls).toEqual([])
  })

  test("with a lone surrogate is rejected, and nothing is sent", async () => {
    const { error, urls } = await asking("\ud800")
    expect(error).toEqual(configError(`${operation}: ${parameter} contains a lone surrogate`, parameter))
    expect(urls).toEqual([])
  })
})

describe("a path replaced by an option", () => {
  const replacing = (paths: object, ...answers: Response[]) => {
    const { fetch, asked } = fetching(...answers, json({}, 404))
    const client = omniflow({ fetch, paths })
    return { client, urls: () => asked.map(({ url }) => url.replace("https://omniflow.example", "")) }
  }
  const form = (option: string) => `${option} must be a path that begins with "/", without a query`

  test.each(["/{conversationId}", "/v2/of-{conversationId}", "/{limit}/{conversationId}"])(
    "accepts %s",
    async (messagesList) => {
      const { client, urls } = replacing({ messagesList })
      await failureOf(client.messages.list("a/b", { limit: 5 }))
      const filled = messagesList.replace("{conversationId}", "a%2Fb").replace("{limit}", "5")
      expect(urls()).toEqual([messagesList.includes("limit") ? filled : `${filled}?limit=5`])
    },
  )

  test.each<[unknown, string]>([
    [7, form("paths.messagesList")],
    ["", form("paths.messagesList")],
    ["{conversationId}", form("paths.messagesList")],
    ["https://x.example/{conversationId}", form("paths.messagesList")],
    ["/{conversationId}?a=1", form("paths.messagesList")],
    ["/{conversationId}#a", form("paths.messagesList")],
    ["/{conversationId} x", form("paths.messagesList")],
    ["/\\{conversationId}", form("paths.messagesList")],
    ["/{conversationId}/{other}", 'paths.messagesList: messagesList has no parameter "other"'],
    ["/{conversationId}/{toString}", 'paths.messagesList: messagesList has no parameter "toString"'],
    ["/", "paths.messagesList must contain {conversationId}"],
  ])("rejects %j", (messagesList, message) => {
    expect(() => replacing({ messagesList })).toThrow(configError(message, "paths.messagesList"))
  })

  test("does not affect other calls, and is not inherited", async () => {
    const inherited = Object.create({ inboxesList: "/x" }) as object
    for (const paths of [{}, { messagesList: "/{conversationId}" }, inherited]) {
      const { client, urls } = replacing(paths)
      await failureOf(client.inboxes.list())
      expect(urls()).toEqual(["/v1/inboxes"])
    }
  })

  test("moves the old path's parameters out of the query, and requires them", async () => {
    const { client, urls } = replacing({ conversationsList: "/{status}/conversations" })
    await failureOf(client.conversations.list({ status: "open", limit: 2 }))
    expect(urls()).toEqual(["/open/conversations?limit=2"])
    expect(await failureOf(client.conversations.list({ limit: 2 }))).toEqual(
      configError('conversationsList: status must not be "", which would change the path', "status"),
    )
    expect(urls()).toHaveLength(1)
  })

  test("rejects a repeated name", async () => {
    const { client, urls } = replacing({ conversationsGet: "/of/{id}" })
    await client.api.GET("/v1/conversations/{id}", {
      params: { path: { id: "7" }, query: { id: "other" } as never },
    })
    expect(urls()).toEqual(["/of/7?id=other"])
  })

  test("takes values from a raw client path, each encoded once", async () => {
    const { client, urls } = replacing({ conversationsGet: "/of/{id}/now" })
    await client.api.GET("/v1/conversations/a%2Fb" as never)
    expect(urls()).toEqual(["/of/a%2Fb/now"])
    const error = await failureOf(client.api.GET("/v1/conversations/%" as never))
    expect(error).toMatchObject({ name: "ConfigError" })
    expect(urls()).toHaveLength(1)
  })
})
