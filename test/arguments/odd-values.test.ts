import { runInNewContext } from "node:vm"
import { describe, expect, test } from "vitest"
import { BigBlueButton, type BigBlueButtonOptions, checksum } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { bigBlueButtonSandbox, xroomSandbox } from "conferkit/sandbox"
import { deliveryId } from "conferkit/webhooks"
import { toDate, webhookUrl, XRoom } from "conferkit/xroom"
import { all } from "../support/all.ts"
import { any, type RecordingClients as Clients, recordingClients } from "../support/recording-clients.ts"

type Calling = (clients: Clients, given: never) => unknown

/** The error of a call with an invalid value, after checking that nothing was sent. */
async function mistake(call: (clients: Clients) => unknown): Promise<Error> {
  const clients = recordingClients()
  const error: unknown = await Promise.resolve()
    .then(() => call(clients))
    .catch((thrown: unknown) => thrown)
  expect(clients.urls).toEqual([])
  expect(error).toBeInstanceOf(Error)
  return error as Error
}

async function* nothing() {
  /* An async generator. */
}

/** Values that are not plain objects, and how error messages name them. */
const strange: [string, () => unknown][] = [
  ["a Date", () => new Date(0)],
  ["a RegExp", () => /x/],
  ["an Error", () => new Error("x")],
  ["a URL", () => new URL("https://a.example/?meetingID=m")],
  ["a Request", () => new Request("https://a.example/")],
  ["a WeakMap", () => new WeakMap()],
  ["a Map", () => new Map([["meetingID", "m"]])],
  ["a Headers", () => new Headers({ meetingID: "m" })],
  ["an AbortController", () => new AbortController()],
  ["an ArrayBuffer", () => new ArrayBuffer(2)],
  ["an AsyncGenerator", nothing],
  ["a promise (await it first)", () => Promise.resolve({ meetingID: "m" })],
  ["a Map", () => runInNewContext("new Map()") as unknown],
]

const takingParams: [string, Calling][] = [
  ["getRecordings", ({ bbb }, given) => bbb.getRecordings(given)],
  ["recordings", ({ bbb }, given) => all(bbb.recordings(given))],
  ["hooks.list", ({ bbb }, given) => bbb.hooks.list(given)],
  ["metadata of getRecordings", ({ bbb }, meta) => bbb.getRecordings({ meta })],
  ["metadata of create", ({ bbb }, meta) => bbb.create({ name: "A", meetingID: "m", meta })],
  ["xroom room.list", ({ xroom }, given) => xroom.room.list(given)],
  ["xroom call", ({ xroom }, given) => xroom.call("room", "list", given)],
  ["ethora users.list", ({ ethora }, given) => ethora.users.list(given)],
  ["ethora users.listAll", ({ ethora }, given) => all(ethora.users.listAll(given))],
  ["ethora apps.listAll", ({ ethora }, given) => all(ethora.apps.listAll(given))],
  ["omniflow conversations.list", ({ omniflow }, given) => omniflow.conversations.list(given)],
  ["omniflow conversations.listAll", ({ omniflow }, given) => all(omniflow.conversations.listAll(given))],
  ["omniflow templates.list", ({ omniflow }, given) => omniflow.templates.list(given)],
  ["the options of a call", ({ bbb }, given) => bbb.getMeetings(given)],
  ["the options of a client", (_clients, given) => new BigBlueButton(given)],
  ["the headers of a client", (_clients, headers) => new OmniFlow({ apiKey: "k", headers })],
]

describe.each(takingParams)("%s", (_name, call) => {
  test.each(strange)("rejects %s instead of an object", async (said, make) => {
    const error = await mistake((clients) => call(clients, any(make())))
    expect(error).toMatchObject({ name: "ConfigError", option: expect.any(String) as string })
    expect(error.message).not.toMatch(/an object, not an object/)
    if (error.message.includes(" not a")) expect(error.message).toContain(`not ${said}`)
  })
})

describe("instances of the caller's classes", () => {
  const text = (value: string) => value
  class OfGetters {
    get meetingID() {
      return text("m")
    }
    get chatName() {
      return text("r")
    }
    get status() {
      return text("open")
    }
    get domain() {
      return text("d")
    }
  }

  test.each<[string, Calling, string]>([
    ["getRecordings", ({ bbb }, given) => bbb.getRecordings(given), "meetingID"],
    ["recordings", ({ bbb }, given) => all(bbb.recordings(given)), "meetingID"],
    ["xroom room.list", ({ xroom }, given) => xroom.room.list(given), "domain"],
    ["ethora apps.listAll", ({ ethora }, given) => all(ethora.apps.listAll(given)), "status"],
    ["omniflow conversations.list", ({ omniflow }, given) => omniflow.conversations.list(given), "status"],
    ["omniflow conversations.listAll", ({ omniflow }, given) => all(omniflow.conversations.listAll(given)), "status"],
  ])("%s does not drop a filter that is a getter or inherited", async (_name, call, option) => {
    for (const given of [new OfGetters(), Object.create({ [option]: "x" })]) {
      expect(await mistake((clients) => call(clients, any(given)))).toMatchObject({ name: "ConfigError", option })
    }
  })

  test("fields are sent as parameters, methods are not", async () => {
    class Recordings {
      meetingID = "m"
      isFor() {
        return this.meetingID
      }
    }
    const { bbb, urls } = recordingClients()
    await bbb.getRecordings(new Recordings()).catch(() => undefined)
    expect(new URL(urls[0] ?? "").searchParams.get("meetingID")).toBe("m")
  })

  test("getters work as options, and unknown getters are reported as unknown options", async () => {
    let asked = 0
    class Settings {
      private readonly values = { url: "https://bbb.example", key: "a-long-secret-of-tests" }
      get baseUrl() {
        return this.values.url
      }
      get secret() {
        return this.values.key
      }
      get apiKey() {
        return this.values.key
      }
      get maxRetries() {
        return Number("0")
      }
      get fetch() {
        return () => {
          asked++
          return Promise.resolve(new Response("{}", { status: 418 }))
        }
      }
    }
    await new BigBlueButton(new Settings()).getMeetings().catch(() => undefined)
    await new OmniFlow(new Settings()).inboxes.list().catch(() => undefined)
    expect(asked).toBe(2)
    class Misspelt extends Settings {
      timeOut = 5
    }
    expect(() => new BigBlueButton(new Misspelt())).toThrow(expect.objectContaining({ option: "timeOut" }))
  })
})

const blank = [" ", "\t", [], [""], [" "], [undefined]]

test.each<[string, Calling, string]>([
  ["end", ({ bbb }, meetingID) => bbb.end({ meetingID }), "meetingID"],
  ["create", ({ bbb }, name) => bbb.create({ name, meetingID: "m" }), "name"],
  ["joinUrl", ({ bbb }, fullName) => bbb.joinUrl({ meetingID: "m", fullName, role: "VIEWER" }), "fullName"],
  ["joinUrl without a role", ({ bbb }, role) => bbb.joinUrl({ meetingID: "m", fullName: "a", role }), "role"],
  ["enterAsViewer", ({ bbb }, meetingID) => bbb.enterAsViewer(meetingID, { fullName: "a" }), "meetingID"],
  ["hooks.ensure", ({ bbb }, url) => bbb.hooks.ensure(url), "callbackURL"],
  ["hooks.keep", ({ bbb }, url) => bbb.hooks.keep(url), "callbackURL"],
  ["contacts.findByPhone", ({ omniflow }, phone) => omniflow.contacts.findByPhone(phone), "phoneNumber"],
  ["contacts.get", ({ omniflow }, id) => omniflow.contacts.get(id), "id"],
  ["webhook.remove", ({ xroom }, id) => xroom.webhook.remove({ id }), "id"],
  ["room.kickOut", ({ xroom }, peerId) => xroom.room.kickOut({ id: "d/r", peerId }), "peerId"],
  ["getRoomInfo", ({ xcall }, id) => xcall.getRoomInfo(id), "roomId"],
  ["users.get", ({ ethora }, id) => ethora.users.get(id), "user id"],
])("%s: a blank value counts as missing", async (_name, call, option) => {
  for (const given of blank) {
    expect(await mistake((clients) => call(clients, any(given)))).toMatchObject({ name: "ConfigError", option })
  }
})

test("hooks.ensure() and hooks.keep() send nothing if the URL is not a string", async () => {
  for (const url of [new URL("https://a.example"), Promise.resolve("https://a.example"), Symbol("x"), {}]) {
    for (const method of ["ensure", "keep"] as const) {
      const error = await mistake(({ bbb }) => bbb.hooks[method](any(url)))
      expect(error).toMatchObject({ name: "ConfigError", option: "callbackURL" })
    }
  }
})

test.each<[string, Calling, string]>([
  ["room.list", ({ xroom }, domain) => xroom.room.list({ domain }), "domain"],
  ["room.destroy", ({ xroom }, id) => xroom.room.destroy({ id }), "id"],
  ["room.setLock", ({ xroom }, lock) => xroom.room.setLock({ id: "d/r", lock }), "lock"],
  ["contacts.create", ({ omniflow }, name) => omniflow.contacts.create({ phoneNumber: "+55", name }), "name"],
  ["rooms.update", ({ ethora }, title) => ethora.rooms.update("r", { title }), "title"],
])("%s: a value that JSON would drop or change is rejected", async (_name, call, option) => {
  for (const given of [() => 1, Symbol("x"), Number.NaN, new Map(), Promise.resolve("d"), {}, ["d"], /x/]) {
    expect(await mistake((clients) => call(clients, any(given)))).toMatchObject({ name: "ConfigError", option })
  }
})

test("a parameter sent as JSON must be serializable", async () => {
  for (const groups of [new Map(), Promise.resolve([]), () => 1]) {
    const error = await mistake(({ bbb }) => bbb.create({ name: "A", meetingID: "m", groups: any(groups) }))
    expect(error).toMatchObject({ name: "ConfigError", option: "groups" })
  }
})

test("a sparse array is read as an array with undefined items", async () => {
  const error = await mistake(({ bbb }) => bbb.getRecordings({ meetingID: [, "m"] as never }))
  expect(error).toMatchObject({ option: "meetingID", message: expect.stringContaining("contains undefined") as string })
})

describe("options", () => {
  const good = { baseUrl: "https://bbb.example", secret: "a-long-secret-of-tests" }

  test.each<[string, object, string, string]>([
    ["NaN", { timeout: Number("x") }, "timeout", "not NaN"],
    ["a negative number", { maxRetries: -1 }, "maxRetries", ">= 0"],
    ["a number as a string", { maxResponseBytes: "5" }, "maxResponseBytes", "not a string"],
    ["an unknown level", { logLevel: "verbose" }, "logLevel", "debug, info, warn, error, off"],
    ["a function as logger", { logger: () => undefined }, "logger", '"warn"'],
    ["a logger without its methods", { logger: {} }, "logger", '"warn"'],
    ["null as logger", { logger: null }, "logger", "not null"],
    ["the secret under another name", { securitySalt: "x" }, "securitySalt", 'did you mean "secret"'],
    ["a secret from an unset variable", { secret: String(undefined) }, "secret", "BBB_SECRET"],
    ["a URL from an unset variable", { baseUrl: "undefined" }, "baseUrl", "BBB_URL is not read"],
    ["a URL with an unset host", { baseUrl: "https://null/bigbluebutton" }, "baseUrl", "not a valid URL"],
  ])("%s", (_name, options, option, told) => {
    expect(() => new BigBlueButton(any({ ...good, ...options }))).toThrow(
      expect.objectContaining({ name: "ConfigError", option, message: expect.stringContaining(told) as string }),
    )
  })

  test.each<[string, (secret: string) => unknown]>([
    ["XRoom", (secret) => new XRoom({ authId: "a", secret })],
    ["XCallServer", (apiSecret) => new XCallServer({ apiKey: "k", apiSecret })],
    ["OmniFlow", (apiKey) => new OmniFlow({ apiKey })],
  ])("%s rejects a secret from an unset variable", (_name, make) => {
    for (const secret of ["undefined", "null", ""]) {
      expect(() => make(secret)).toThrow(expect.objectContaining({ name: "ConfigError" }))
    }
  })

  test.each<[string, object, string]>([
    ["a controller instead of its signal", { signal: new AbortController() }, "signal"],
    ["a string as signal", { signal: "x" }, "signal"],
    ["a number as a string", { timeout: "5" }, "timeout"],
    ["NaN", { maxRetries: Number.NaN }, "maxRetries"],
    ["a list parameter that is not a list", { allowUnknown: "x" }, "allowUnknown"],
  ])("call option: %s", async (_name, options, option) => {
    const calls: Calling[] = [
      ({ bbb }, given) => bbb.end({ meetingID: "m" }, given),
      ({ bbb }, given) => all(bbb.recordings({ meetingID: "m" }, given)),
      ({ bbb }, call) => bbb.hooks.keep("https://a.example", { call }),
      ({ xroom }, given) => xroom.room.list({}, given),
      ({ ethora }, given) => ethora.rooms.list({}, given),
      ({ omniflow }, given) => omniflow.inboxes.list(given),
      ({ xcall }, given) => xcall.getRoomInfo("r", given),
    ]
    for (const call of calls) {
      expect(await mistake((clients) => call(clients, any(options)))).toMatchObject({ name: "ConfigError", option })
    }
  })

  test("unusual but valid values", async () => {
    const foreign = runInNewContext(`({ ...given, headers: { a: "b" }, retryBudget: { capacity: 5 } })`, {
      given: good,
    }) as typeof good
    const absent = {
      ...good,
      ...Object.fromEntries(
        ["fetch", "headers", "logger", "logLevel", "runtime", "timeout"].map((name) => [name, undefined]),
      ),
    }
    const made: BigBlueButtonOptions[] = [
      Object.freeze({ ...good }),
      Object.assign(Object.create(null) as object, good),
      Object.create(good) as BigBlueButtonOptions,
      { ...good, [Symbol("x")]: 1 },
      { ...good, logger: console, logLevel: "error" as const },
      { ...good, logger: { error: () => undefined } as unknown as Console, logLevel: "error" as const },
      foreign,
      absent,
    ]
    for (const options of made) {
      const bbb = new BigBlueButton(options)
      expect(bbb.joinUrl({ meetingID: "m", fullName: "a", role: "VIEWER" })).toContain("https://bbb.example/")
    }
    const fetch = () =>
      Promise.resolve(new Response("<response><returncode>SUCCESS</returncode><meetings/></response>"))
    const runtime = { now: undefined, random: undefined, sleep: undefined }
    const bbb = new BigBlueButton({ ...good, fetch, runtime: any(runtime) })
    // An object that resembles a signal may be a signal of another realm.
    const { signal } = new AbortController()
    const like = {
      aborted: false,
      reason: undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }
    for (const each of [signal, like]) expect(await bbb.getMeetings({ signal: any(each) })).toEqual([])
  })

  test("a short name is not treated as a typo of every other short name", async () => {
    const { ethora, xroom, urls } = recordingClients()
    await ethora.messages.search(any({ q: "x", v: 1 })).catch(() => undefined)
    await xroom.room.init(any({ id: "d/r", ip: "x" })).catch(() => undefined)
    expect(urls).toHaveLength(2)
    expect(await mistake((clients) => clients.xroom.room.init(any({ ID: "d/r" })))).toMatchObject({ option: "ID" })
  })
})

test("an Ethora client recognizes its options by name", () => {
  expect(() => new Ethora(any({ appid: "x" }))).toThrow(expect.objectContaining({ option: "appid" }))
})

describe("a value in place of the body", () => {
  const meeting = { name: "A", meetingID: "m" }

  test.each<[string, Calling, object, string]>([
    ["a misspelt list", ({ bbb }, given) => bbb.create(given), { ...meeting, document: [] }, "document"],
    [
      "misspelt settings",
      ({ bbb }, given) => bbb.create(given),
      { ...meeting, clientSettingOverride: {} },
      "clientSettingOverride",
    ],
    ["modules in a string", ({ bbb }, given) => bbb.create(given), { ...meeting, modules: "x" }, "modules"],
    ["modules in a Map", ({ bbb }, given) => bbb.create(given), { ...meeting, modules: new Map() }, "modules"],
    [
      "modules as a promise",
      ({ bbb }, given) => bbb.create(given),
      { ...meeting, modules: Promise.resolve({}) },
      "modules",
    ],
    [
      "a misspelt module",
      ({ bbb }, given) => bbb.create(given),
      { ...meeting, modules: { clientSettingsoverride: {} } },
      "clientSettingsoverride",
    ],
    [
      "a number as settings",
      ({ bbb }, given) => bbb.create(given),
      { ...meeting, clientSettingsOverride: 7 },
      "clientSettingsOverride",
    ],
    [
      "a flag as a word",
      ({ bbb }, given) => bbb.create(given),
      { ...meeting, documents: [{ url: "https://a.example/a.pdf", downloadable: "yes" }] },
      "documents.downloadable",
    ],
    [
      "a misspelt file name",
      ({ bbb }, given) => bbb.putRecordingTextTrack(given),
      { recordID: "r", kind: "captions", lang: "pt", file: "x", fileName: "a.vtt" },
      "fileName",
    ],
  ])("%s", async (_name, call, given, option) => {
    expect(await mistake((clients) => call(clients, any(given)))).toMatchObject({ name: "ConfigError", option })
  })

  test("is sent under an unknown name if the call allows it", async () => {
    const { bbb, urls } = recordingClients()
    await bbb.create(any({ ...meeting, document: "x" }), { allowUnknown: ["document"] }).catch(() => undefined)
    expect(new URL(urls[0] ?? "").searchParams.get("document")).toBe("x")
    expect(
      await mistake((clients) => clients.bbb.create(any({ ...meeting, document: "x" }), any({ allowUnknown: {} }))),
    ).toMatchObject({
      name: "ConfigError",
    })
  })
})

test.each<[string, (given: never) => unknown, unknown[], string]>([
  ["webhookUrl", (token) => webhookUrl("https://a.example", token), [() => 1, ["0123456789abcdef"], {}], "token"],
  ["deliveryId", (provider) => deliveryId(provider, "x"), [undefined, null, "", Symbol("x"), {}], "provider"],
  ["checksum", (secret) => checksum("create", "a=b", secret, "sha256"), [undefined, "", {}], "secret"],
  ["the sandbox of BigBlueButton", (secret) => bigBlueButtonSandbox({ secret }), [7, null, ["x"], {}], "secret"],
  ["the sandbox of xroom", (secret) => xroomSandbox({ secret }), [7, null, ["x"], {}], "secret"],
])("%s rejects any other value", (_name, make, values, option) => {
  for (const given of values) {
    expect(() => make(any(given))).toThrow(expect.objectContaining({ name: "ConfigError", option }))
  }
})

test("toDate() returns an invalid Date for an invalid time", () => {
  for (const time of [null, undefined, Symbol("x"), {}, [5], () => 1, true])
    expect(toDate(any(time)).getTime()).toBeNaN()
})
