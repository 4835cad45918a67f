import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { describe, expect, test } from "vitest"
import type { RequestMessage } from "conferkit"
import { fetching, json } from "../support/fetching.ts"
import { providers } from "../support/raw-clients.ts"

const { fetch } = fetching(json({}, 404))
describe("the raw client knows the operation", () => {
  test.each([
    ["omniflow", "GET", "/v1/conversations/7", "conversationsGet"],
    ["omniflow", "GET", "/v1/conversations/a%2Fb", "conversationsGet"],
    ["omniflow", "GET", "/v1/conversations/7/messages", "messagesList"],
    ["omniflow", "GET", "/v1/contacts", "contactsFindByPhone"],
    ["omniflow", "POST", "/v1/contacts", "contactsCreate"],
    ["ethora", "GET", "/v2/apps/a/users/batch/j", "getUsersBatchJobInApp"],
    ["ethora", "GET", "/v1/apps/get-config", "getAppConfig"],
    ["ethora", "GET", "/v1/apps/users/u", "getUserByXmppUsername"],
    ["xroom", "POST", "/room", "roomList", { method: "list" }],
    ["xroom", "POST", "/room", "roomSetLock", { method: "setLock", data: { id: "a" } }],
    ["xroom", "POST", "/room", "roomList", '{"method":"list"}'],
    ["xroom", "POST", "/booking", "bookingList", { method: "list" }],
    ["bigbluebutton", "GET", "/hooks/list", "hooksList"],
    // An undocumented call is named by its path.
    ["omniflow", "POST", "/v1/conversations/7", "/v1/conversations/7"],
    ["omniflow", "PUT", "/v1/contacts", "/v1/contacts"],
    ["omniflow", "GET", "/v1/conversations/7/resolve", "/v1/conversations/7/resolve"],
    ["omniflow", "GET", "/v1/conversations/7/messages/more", "/v1/conversations/7/messages/more"],
    ["xroom", "POST", "/room", "/room#new", { method: "new" }],
    ["xroom", "POST", "/room", "/room", { method: "a b" }],
    ["xroom", "POST", "/room", "/room", "{"],
    ["xroom", "POST", "/room", "/room", {}],
    ["xroom", "POST", "/new", "/new#list", { method: "list" }],
  ] as const)("of %s, %s %s: %s", async (name, method, path, operation, given: string | object = {}) => {
    const api = providers.find((each) => each.name === name)?.api({ fetch, maxRetries: 0 })
    if (api === undefined) throw new Error(`no client of ${name}`)
    const heard: RequestMessage[] = []
    const listener = (message: unknown) => void heard.push(message as RequestMessage)
    subscribe("conferkit:request", listener)
    try {
      const body = method === "GET" ? {} : { body: given }
      await api[method](path, body).catch(() => undefined)
    } finally {
      unsubscribe("conferkit:request", listener)
    }
    expect(heard[0]?.request).toMatchObject({ provider: name, operation, method })
  })
})
