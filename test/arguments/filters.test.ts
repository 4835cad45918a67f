import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XRoom } from "conferkit/xroom"
import { parse } from "valibot"
import { inputs as bigbluebuttonInputs } from "../../generated/bigbluebutton/inputs.ts"
import { inputs as ethoraInputs } from "../../generated/ethora/inputs.ts"
import { inputs as omniflowInputs } from "../../generated/omniflow/inputs.ts"
import { inputs as xroomInputs } from "../../generated/xroom/inputs.ts"
import { all } from "../support/all.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { any, type RecordingClients, recordingClients } from "../support/recording-clients.ts"

const secret = "a-long-secret-of-tests"

type Clients = RecordingClients
const clients = recordingClients

const reading: [string, (c: Clients) => PromiseLike<unknown>, unknown?][] = [
  ["getRecordings, no meeting", (c) => c.bbb.getRecordings({ meetingID: [] })],
  ["getRecordings, an empty meeting", (c) => c.bbb.getRecordings({ meetingID: "" })],
  ["getRecordings, a blank meeting", (c) => c.bbb.getRecordings({ meetingID: " " })],
  ["getRecordings, a list of an empty meeting", (c) => c.bbb.getRecordings({ meetingID: [""] })],
  ["getRecordings, only commas", (c) => c.bbb.getRecordings({ recordID: " , " })],
  ["getRecordings, no recording", (c) => c.bbb.getRecordings({ meetingID: "m1", recordID: [] })],
  ["getRecordings, no state", (c) => c.bbb.getRecordings({ state: [] })],
  ["getRecordings, an empty meta value", (c) => c.bbb.getRecordings({ meta: { "class-id": "" } })],
  ["recordings, no recording", (c) => all(c.bbb.recordings({ recordID: [] }))],
  ["recordings, no meeting", (c) => all(c.bbb.recordings({ meetingID: [], limit: 5 }))],
  ["hooks.list, an empty meeting", (c) => c.bbb.hooks.list({ meetingID: "" })],
  ["xroom room.list, an empty domain", (c) => c.xroom.room.list({ domain: "" }), {}],
  ["xroom booking.list, an empty domain", (c) => c.xroom.booking.list({ domain: "" })],
  ["xroom webhook.list, an empty domain", (c) => c.xroom.webhook.list({ domain: "" })],
  ["ethora users.list, an empty room", (c) => c.ethora.users.list({ chatName: "" })],
  ["ethora users.listAll, an empty user", (c) => all(c.ethora.users.listAll({ xmppUsername: "" }))],
  ["ethora messages.search, an empty room", (c) => c.ethora.messages.search({ q: "x", chatId: "" })],
  ["ethora messages.searchAll, an empty user", (c) => all(c.ethora.messages.searchAll({ q: "x", fromUserId: "" }))],
  ["ethora apps.listAll, an empty status", (c) => all(c.ethora.apps.listAll({ status: "" }))],
  [
    "omniflow conversations.list",
    (c) => c.omniflow.conversations.list({ inboxId: "" }),
    { data: [], nextCursor: null },
  ],
  ["omniflow conversations.listAll", (c) => all(c.omniflow.conversations.listAll({ status: "" }))],
  ["omniflow templates.list", (c) => c.omniflow.templates.list({ channel: "" })],
]

test.each(reading)("%s: an empty filter matches nothing, and no request is sent", async (_name, call, nothing = []) => {
  const made = clients()
  expect(await call(made)).toEqual(nothing)
  expect(made.urls).toEqual([])
})

const rejected: [string, (c: Clients) => PromiseLike<unknown>, string][] = [
  ["deleteRecordings of an empty list", (c) => c.bbb.deleteRecordings({ recordID: [] }), "recordID"],
  ["deleteRecordings of an empty id", (c) => c.bbb.deleteRecordings({ recordID: [""] }), "recordID"],
  ["deleteRecordings of a list with an empty id", (c) => c.bbb.deleteRecordings({ recordID: ["a", ""] }), "recordID"],
  ["publishRecordings of an empty list", (c) => c.bbb.publishRecordings({ recordID: [], publish: true }), "recordID"],
  ["updateRecordings of an empty list", (c) => c.bbb.updateRecordings({ recordID: [] }), "recordID"],
  [
    "hooks.create with an empty event list",
    (c) => c.bbb.hooks.create({ callbackURL: "https://a.example", eventID: [] }),
    "eventID",
  ],
  [
    "hooks.create with an empty event",
    (c) => c.bbb.hooks.create({ callbackURL: "https://a.example", eventID: "" }),
    "eventID",
  ],
  [
    "hooks.create with an empty meeting",
    (c) => c.bbb.hooks.create({ callbackURL: "https://a.example", meetingID: "" }),
    "meetingID",
  ],
  [
    "hooks.create with an undefined meeting",
    (c) => c.bbb.hooks.create({ callbackURL: "https://a.example", meetingID: undefined }),
    "meetingID",
  ],
  ["hooks.ensure with an empty event list", (c) => c.bbb.hooks.ensure("https://a.example", { eventID: [] }), "eventID"],
  [
    "hooks.keep with an undefined meeting",
    (c) => c.bbb.hooks.keep("https://a.example", { meetingID: undefined }),
    "meetingID",
  ],
  [
    "omniflow webhooks.create with an empty event list",
    (c) => c.omniflow.webhooks.create({ url: "https://a.example", events: [], secret }),
    "events",
  ],
  ["ethora broadcasts.send without a room", (c) => c.ethora.broadcasts.send({ text: "x", chatNames: [] }), "chatNames"],
  ["getRecordings of an undefined meeting", (c) => c.bbb.getRecordings({ meetingID: undefined }), "meetingID"],
  ["getRecordings of a null meeting", (c) => c.bbb.getRecordings(any({ meetingID: null })), "meetingID"],
  [
    "getRecordings of a list with an undefined meeting",
    (c) => c.bbb.getRecordings(any({ meetingID: ["m1", undefined] })),
    "meetingID",
  ],
  [
    "getRecordings by undefined metadata",
    (c) => c.bbb.getRecordings(any({ meta: { "class-id": undefined } })),
    "meta.class-id",
  ],
  ["recordings of an undefined recording", (c) => all(c.bbb.recordings({ recordID: undefined })), "recordID"],
  ["recordings by null metadata", (c) => all(c.bbb.recordings(any({ meta: { "class-id": null } }))), "meta.class-id"],
  ["hooks.list of an undefined meeting", (c) => c.bbb.hooks.list({ meetingID: undefined }), "meetingID"],
  ["xroom room.list of an undefined domain", (c) => c.xroom.room.list({ domain: undefined }), "domain"],
  [
    "xroom webhook.add for an undefined room",
    (c) => c.xroom.webhook.add({ domain: "d", type: "url", url: "https://x.example", roomName: undefined }),
    "roomName",
  ],
  ["ethora users.list of an undefined room", (c) => c.ethora.users.list({ chatName: undefined }), "chatName"],
  [
    "omniflow conversations.list of an undefined inbox",
    (c) => c.omniflow.conversations.list({ inboxId: undefined }),
    "inboxId",
  ],
  ["recordings of a string", (c) => all(c.bbb.recordings(any("m1"))), "params"],
  ["getRecordings of a string", (c) => c.bbb.getRecordings(any("m1")), "params"],
  ["getRecordings of a Map", (c) => c.bbb.getRecordings(any(new Map([["meetingID", "m1"]]))), "params"],
  ["getRecordings of a promise", (c) => c.bbb.getRecordings(any(Promise.resolve({ meetingID: "m1" }))), "params"],
  ["ethora users.listAll of a string", (c) => all(c.ethora.users.listAll(any("u1"))), "params"],
  ["ethora apps.listAll of null", (c) => all(c.ethora.apps.listAll(any(null))), "params"],
  ["omniflow conversations.listAll of a string", (c) => all(c.omniflow.conversations.listAll(any("open"))), "params"],
  ["a name that differs by case", (c) => c.bbb.getRecordings(any({ meetingId: "m1" })), "meetingId"],
  ["a name that differs by one letter", (c) => all(c.bbb.recordings(any({ recordIDs: "r1" }))), "recordIDs"],
  [
    "a name with a digit instead of a letter",
    (c) => c.bbb.create(any({ name: "A", meetingID: "m", rec0rd: true })),
    "rec0rd",
  ],
  ["a misspelt name whose value is undefined", (c) => c.bbb.getRecordings(any({ meetingId: undefined })), "meetingId"],
  ["a misspelt name in a body", (c) => c.xroom.room.init(any({ id: "a/b", addHostkey: true })), "addHostkey"],
  [
    "a misspelt name in a body, in OmniFlow",
    (c) => c.omniflow.contacts.create(any({ phoneNumber: "+55", names: "x" })),
    "names",
  ],
  ["a misspelt user field", (c) => c.ethora.createUser("u1", any({ profileimage: "x" })), "profileimage"],
  ["an unknown option of hooks.keep", (c) => c.bbb.hooks.keep("https://a.example", any({ everyMS: 5 })), "everyMS"],
  ["an unknown call option", (c) => c.bbb.getMeetings(any({ timeOut: 5 })), "timeOut"],
  ["parameters instead of options", (c) => c.bbb.getMeetings(any({ meetingID: "m1" })), "meetingID"],
]

test.each(rejected)("%s is a ConfigError, and nothing is sent", async (_name, call, option) => {
  const made = clients()
  await expect(Promise.resolve().then(() => call(made))).rejects.toMatchObject({ name: "ConfigError", option })
  expect(made.urls).toEqual([])
})

describe("requests that are still sent", () => {
  const sent = async (call: (c: Clients) => PromiseLike<unknown>) => {
    const made = clients()
    await Promise.resolve(call(made)).catch(() => undefined)
    return made.urls.map((url) => new URL(url).searchParams)
  }

  test("an unknown parameter not similar to any known one", async () => {
    const [query] = await sent((c) => c.bbb.getRecordings(any({ meetingID: "m1", somethingNew: 1 })))
    expect(query?.get("somethingNew")).toBe("1")
  })

  test("an unknown parameter similar to a known one, if the call allows it", async () => {
    const allowUnknown = ["meetingId"]
    const [query] = await sent((c) => c.bbb.getRecordings(any({ meetingId: "m1" }), { allowUnknown }))
    expect(query?.get("meetingId")).toBe("m1")
    const { bbb } = clients()
    const values = { meetingID: "m", fullName: "Ana", role: "VIEWER" as const, guests: true }
    expect(() => bbb.joinUrl(values)).toThrow(expect.objectContaining({ option: "guests" }))
    expect(new URL(bbb.joinUrl(values, { allowUnknown: ["guests"] })).searchParams.get("guests")).toBe("true")
  })

  test("no filter, an empty metadata map, or a filter whose value is undefined", async () => {
    for (const given of [undefined, {}, { meta: {} }, { state: undefined }]) {
      expect(await sent((c) => c.bbb.getRecordings(given))).toHaveLength(1)
    }
  })
})

test("the message says what to write instead", async () => {
  const { bbb } = clients()
  const messageOf = async (given: unknown) => {
    try {
      await bbb.getRecordings(any(given))
    } catch (error) {
      return (error as Error).message
    }
    return undefined
  }
  expect(await messageOf({ meetingId: "m1" })).toContain('did you mean "meetingID"')
  expect(await messageOf({ meetingID: undefined })).toContain("omit it")
  expect(await messageOf("m1")).toContain("not a string")
})

test("withResponse() also works for a call that was not sent", async () => {
  const { bbb } = clients()
  const { data, body, response } = await bbb.getRecordings({ meetingID: [] }).withResponse()
  expect(data).toEqual([])
  expect(body).toEqual({ returncode: "SUCCESS", recordings: [] })
  expect(response.status).toBe(200)
  data.push(any({}))
  expect(await bbb.getRecordings({ meetingID: [] })).toEqual([])
})

test("a call that can match nothing resolves to a response as in the document", async () => {
  const tables = [
    [bigbluebuttonInputs, await answerSchemas("bigbluebutton")],
    [ethoraInputs, await answerSchemas("ethora")],
    [omniflowInputs, await answerSchemas("omniflow")],
    [xroomInputs, await answerSchemas("xroom")],
  ] as const
  const found = tables.flatMap(([inputs, schemas]) =>
    Object.entries(inputs).flatMap(([id, { nothing }]) => {
      if (nothing === undefined) return []
      const schema = schemas[id]
      return [schema === undefined ? id : parse(schema, nothing)]
    }),
  )
  expect(found.length).toBeGreaterThan(8)
  expect(found.filter((each) => typeof each === "string")).toEqual([])
})

describe("options", () => {
  const made: [string, () => unknown, string, string][] = [
    ["no options", () => new BigBlueButton(any(undefined)), "baseUrl", "BBB_URL"],
    ["no secret", () => new BigBlueButton({ baseUrl: "https://b.example", secret: undefined }), "secret", "BBB_SECRET"],
    ["no baseUrl", () => new BigBlueButton({ baseUrl: undefined, secret }), "baseUrl", "BBB_URL"],
    ["url", () => new BigBlueButton(any({ url: "https://b.example", secret })), "url", 'did you mean "baseUrl"'],
    [
      "apiKey",
      () => new BigBlueButton(any({ baseUrl: "https://b.example", apiKey: secret })),
      "apiKey",
      'did you mean "secret"',
    ],
    [
      "token",
      () => new BigBlueButton(any({ baseUrl: "https://b.example", token: secret })),
      "token",
      'did you mean "secret"',
    ],
    ["a string", () => new BigBlueButton(any("https://b.example")), "options", "not a string"],
    ["secret instead of apiSecret", () => new XRoom(any({ authid: "a", secret })), "authid", 'did you mean "authId"'],
    ["no authId", () => new XRoom(any({ secret: "s" })), "authId", "XROOM_AUTH_ID"],
    ["no apiKey", () => new OmniFlow({ apiKey: undefined }), "apiKey", "OMNIFLOW_API_KEY"],
    ["token", () => new OmniFlow(any({ token: "k" })), "token", 'did you mean "apiKey"'],
    [
      "an unknown nested option",
      () => new OmniFlow(any({ oauth: { clientID: "c" } })),
      "oauth.clientID",
      'did you mean "oauth.clientId"',
    ],
    [
      "an unknown retryBudget option",
      () => new OmniFlow(any({ apiKey: "k", retryBudget: { size: 1 } })),
      "retryBudget.size",
      "capacity",
    ],
    ["an invalid clock", () => new OmniFlow(any({ apiKey: "k", runtime: { now: 5 } })), "runtime.now", "function"],
    ["an invalid fetch", () => new Ethora(any({ fetch: "f" })), "fetch", "function"],
  ]

  test.each(made)("%s", (_name, make, option, told) => {
    expect(make).toThrow(
      expect.objectContaining({ name: "ConfigError", option, message: expect.stringContaining(told) as string }),
    )
    expect(make).not.toThrow(expect.objectContaining({ message: expect.stringContaining(secret) as string }))
  })
})

test("enterAsModerator() with an invalid person creates no meeting", async () => {
  const { bbb, urls } = clients()
  for (const person of [undefined, "Ana", {}, { fullname: "Ana" }]) {
    await expect(bbb.enterAsModerator({ name: "A", meetingID: "m" }, any(person))).rejects.toMatchObject({
      name: "ConfigError",
      option: expect.any(String) as string,
    })
  }
  expect(urls).toEqual([])
})
