import { expect, test } from "vitest"
import { any, type RecordingClients as Clients, recordingClients } from "../support/recording-clients.ts"

const recordings = ({ bbb }: Clients, init: object) => bbb.api.GET("/getRecordings", any(init))

test.each<[string, (clients: Clients) => PromiseLike<unknown>, string]>([
  ["an empty filter", (c) => recordings(c, { params: { query: { meetingID: [] } } }), "meetingID"],
  ["a blank filter", (c) => recordings(c, { params: { query: { recordID: " " } } }), "recordID"],
  ["an undefined filter", (c) => recordings(c, { params: { query: { meetingID: undefined } } }), "meetingID"],
  ["undefined metadata", (c) => recordings(c, { params: { query: { meta: { a: undefined } } } }), "meta.a"],
  [
    "an inherited filter",
    (c) => recordings(c, { params: { query: Object.create({ meetingID: "m" }) as object } }),
    "meetingID",
  ],
  ["a Map of filters", (c) => recordings(c, { params: { query: new Map([["meetingID", "m"]]) } }), "params"],
  ["filters as a string", (c) => recordings(c, { params: { query: "m" } }), "params"],
  ["filters as a promise", (c) => recordings(c, { params: { query: Promise.resolve({}) } }), "params"],
  ["a parameter next to params", (c) => recordings(c, { meetingID: "m" }), "meetingID"],
  ["a parameter next to the query", (c) => recordings(c, { params: { meetingID: "m" } }), "meetingID"],
  ["a query next to params", (c) => recordings(c, { query: { meetingID: "m" } }), "query"],
  ["parameters as a string", (c) => recordings(c, { params: "m" }), "params"],
  [
    "a write without a target",
    (c) => c.bbb.api.GET("/deleteRecordings", { params: { query: { recordID: [] } } }),
    "recordID",
  ],
  [
    "a filter in a body",
    (c) => c.xroom.api.POST("/room", any({ body: { method: "list", data: { domain: undefined } } })),
    "domain",
  ],
  [
    "a filter of OmniFlow",
    (c) => c.omniflow.api.GET("/v1/conversations", { params: { query: any({ inboxId: undefined }) } }),
    "inboxId",
  ],
  ["a controller instead of its signal", (c) => recordings(c, { signal: new AbortController() }), "signal"],
  ["a timeout as a string", (c) => recordings(c, { timeout: "5" }), "timeout"],
  ["a number as headers", (c) => recordings(c, { headers: 7 }), "headers"],
  ["headers as a promise", (c) => recordings(c, { headers: Promise.resolve({ a: "b" }) }), "headers"],
  ["middleware that is not a list", (c) => recordings(c, { middleware: 7 }), "middleware"],
  ["no method", (c) => c.bbb.api.request(any(undefined), "/getMeetings", any({})), "method"],
])("the raw client rejects %s and sends nothing", async (_name, call, option) => {
  const clients = recordingClients()
  await expect(Promise.resolve().then(() => call(clients))).rejects.toMatchObject({ name: "ConfigError", option })
  expect(clients.urls).toEqual([])
})

test("the raw client accepts undocumented parameters and does not change the body", async () => {
  const clients = recordingClients()
  const { bbb, xroom, urls } = clients
  await recordings(clients, { params: { query: { meetingId: "m", meetingID: "m" } } })
  await bbb.api.GET(
    "/getMeetings",
    any({ params: { query: { anything: 1 } }, cache: "no-store", headers: [["a", "b"]] }),
  )
  await bbb.api.GET("/create", any({ params: { query: { meetingID: undefined } } }))
  await xroom.api.POST("/room", any({ body: "{}" }))
  await xroom.api.POST("/room", any({ body: { method: "init", data: { ID: 1 } } }))
  expect(urls).toHaveLength(5)
  expect(new URL(urls[0] ?? "").searchParams.get("meetingId")).toBe("m")
})
