import { describe, expect, test } from "vitest"
import { type BigBlueButtonSandbox, type BigBlueButtonSandboxOptions, bigBlueButtonSandbox } from "conferkit/sandbox"
import { ask, digest, receiver, tag, xml } from "./signed.ts"

const callbackURL = "https://app.example.org/cb?tenant=a"
const hook = (sandbox: BigBlueButtonSandbox, params: Record<string, string> = {}) =>
  xml(sandbox, "hooks/create", { callbackURL, ...params })

/** A sandbox that does not wait, and records the delays. */
function impatient(options: BigBlueButtonSandboxOptions = {}, ...statuses: readonly number[]) {
  const { seen, fetch } = receiver(...statuses)
  const waits: number[] = []
  const sleep = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  return { sandbox: bigBlueButtonSandbox({ fetch, sleep, ...options }), seen, waits }
}

interface Delivered {
  id: string
  attributes: Record<string, Record<string, unknown>>
}

function eventsOf(sandbox: BigBlueButtonSandbox): Delivered[] {
  return sandbox.deliveries
    .filter((delivery) => delivery.kind === "webhook")
    .flatMap((delivery) => {
      const text = new URLSearchParams(delivery.body).get("event") ?? "[]"
      return (JSON.parse(text) as { data: Delivered }[]).map((event) => event.data)
    })
}

describe("hooks/create, list, destroy", () => {
  test("version 3 has its own kind of ids, returns them again for a known URL, and lists in CDATA", async () => {
    const sandbox = bigBlueButtonSandbox()
    expect(await xml(sandbox, "hooks/list")).toBe(
      "<response><returncode>SUCCESS</returncode><hooks></hooks></response>",
    )
    const created = await hook(sandbox, { eventID: "Meeting-Ended,user-left" })
    const id = tag(created, "hookID") ?? ""
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(created).toContain("<permanentHook>false</permanentHook><rawData>false</rawData>")
    const again = await hook(sandbox, { meetingID: "other" })
    expect(again).toContain(`<hookID>${id}</hookID><messageKey>duplicateWarning</messageKey>`)
    expect(await xml(sandbox, "hooks/list")).toContain(
      `<callbackURL><![CDATA[${callbackURL}]]></callbackURL><eventID>meeting-ended,user-left</eventID>`,
    )
    expect(tag(await xml(sandbox, "hooks/destroy", { hookID: id }), "removed")).toBe("true")
    expect(tag(await xml(sandbox, "hooks/destroy", { hookID: id }), "messageKey")).toBe("destroyMissingHook")
  })

  test("version 2 has numeric ids, sha1 only, and lists a meeting without hooks", async () => {
    const sandbox = bigBlueButtonSandbox({ webhooks: { version: "2" } })
    expect(tag(await hook(sandbox), "messageKey")).toBe("checksumError")
    const sum = (name: string) => digest("sha1", `${name}${sandbox.secret}`)
    const query = "callbackURL=https%3A%2F%2Fa.test%2F"
    const created = await sandbox.fetch(
      `${sandbox.baseUrl}/api/hooks/create?${query}&checksum=${sum(`hooks/create${query}`)}`,
    )
    expect(tag(await created.text(), "hookID")).toBe("1")
    const list = await sandbox.fetch(
      `${sandbox.baseUrl}/api/hooks/list?meetingID=m&checksum=${sum("hooks/listmeetingID=m")}`,
    )
    expect(await list.text()).toContain("<hookID>1</hookID>")
  })

  test.each<[BigBlueButtonSandboxOptions, RegExp]>([
    [{}, /<eventID>user-left<\/eventID><permanentHook>false<\/permanentHook><rawData>false<\/rawData>/],
    [{ webhooks: { list: { eventID: false } } }, /<\/callbackURL><permanentHook>false<\/permanentHook><rawData>false</],
    [{ webhooks: { list: { rawData: "absent" } } }, /<permanentHook>false<\/permanentHook><\/hook>/],
    [{ webhooks: { list: { rawData: "1" } } }, /<rawData>0<\/rawData>/],
    [{ webhooks: { list: { rawData: "yes" } } }, /<rawData>no<\/rawData>/],
    [
      { dialect: "conferenciaweb" },
      /<hookID>1<\/hookID><hookGUID>[0-9a-f-]{36}<\/hookGUID><authToken>[0-9a-f]{40}<\/authToken><callbackURL>.*<\/callbackURL><sharedSecretGUID>[0-9a-f-]{36}<\/sharedSecretGUID><enabled>false<\/enabled><\/hook>/,
    ],
  ])("with %o a hook is listed as %s", async (options, shown) => {
    const sandbox = bigBlueButtonSandbox(options)
    await hook(sandbox, { eventID: "user-left" })
    expect(await xml(sandbox, "hooks/list")).toMatch(shown)
  })

  test("a known URL may be returned silently, or added again", async () => {
    const ids = async (knownURL: "silent" | "added") => {
      const sandbox = bigBlueButtonSandbox({ webhooks: { knownURL } })
      const answers = [await hook(sandbox), await hook(sandbox)]
      expect(answers.join("")).not.toContain("duplicateWarning")
      return new Set(answers.map((answer) => tag(answer, "hookID"))).size
    }
    expect([await ids("silent"), await ids("added")]).toEqual([1, 2])
  })

  test("version 3 fails to list for a meeting that has no hook", async () => {
    const sandbox = bigBlueButtonSandbox()
    await hook(sandbox)
    expect(tag(await xml(sandbox, "hooks/list", { meetingID: "m" }), "messageKey")).toBe("listHookError")
    await xml(sandbox, "hooks/create", { callbackURL: "https://b.test/", meetingID: "m" })
    const both = await xml(sandbox, "hooks/list", { meetingID: "m" })
    expect([...both.matchAll(/<hook>/g)]).toHaveLength(2)
    expect(both).toContain("<meetingID><![CDATA[m]]></meetingID>")
  })

  test("an unknown path gets Express's response", async () => {
    const sandbox = bigBlueButtonSandbox()
    const post = await ask(sandbox, "hooks/create", { callbackURL }, { method: "POST" })
    expect(post.status).toBe(404)
    expect(await post.text()).toContain("Cannot POST /bigbluebutton/api/hooks/create")
    const short = await sandbox.fetch(`${sandbox.baseUrl}/api/hooks/list?checksum=abc`)
    expect(short.status).toBe(500)
    expect((await ask(sandbox, "hooks/list/")).status).toBe(200)
    expect((await sandbox.fetch(`${sandbox.baseUrl}/api/hooks/ping`)).status).toBe(200)
  })

  test("getRaw=yes never responds, until the caller aborts or the sandbox closes", async () => {
    const sandbox = bigBlueButtonSandbox()
    const call = new AbortController()
    const waiting = ask(sandbox, "hooks/create", { callbackURL, getRaw: "yes" }, { signal: call.signal })
    call.abort(new Error("enough"))
    await expect(waiting).rejects.toThrow("enough")
    const other = ask(sandbox, "hooks/create", { callbackURL, getRaw: "yes" })
    setImmediate(() => void sandbox.close())
    await expect(other).rejects.toThrow("closed")
  })

  test("a permanent hook cannot be destroyed", async () => {
    const sandbox = bigBlueButtonSandbox({ webhooks: { permanent: ["https://p.test/"] } })
    const list = await xml(sandbox, "hooks/list")
    expect(list).toContain("<permanentHook>true</permanentHook>")
    const hookID = tag(list, "hookID") ?? ""
    expect(tag(await xml(sandbox, "hooks/destroy", { hookID }), "messageKey")).toBe("destroyMissingHook")
  })
})

describe("deliveries", () => {
  const create = (sandbox: BigBlueButtonSandbox, params: Record<string, string> = {}) =>
    xml(sandbox, "create", { name: "Aula 1", meetingID: "aula-1", moderatorPW: "mp", attendeePW: "ap", ...params })

  test("events of a meeting arrive in order, with everyone leaving before it ends", async () => {
    const { sandbox, seen } = impatient()
    await hook(sandbox)
    await create(sandbox, { "meta_class-id": "007" })
    sandbox.attend("aula-1", { fullName: "Ana", role: "MODERATOR", userID: "1" })
    sandbox.attend("aula-1", { fullName: "Bia", userID: "2", guest: true })
    sandbox.leave("aula-1", "2")
    await xml(sandbox, "sendChatMessage", { meetingID: "aula-1", message: "<b>Oi</b>" })
    await xml(sandbox, "end", { meetingID: "aula-1" })
    await sandbox.settled()
    const events = eventsOf(sandbox)
    expect(events.map((event) => event.id)).toEqual([
      "meeting-created",
      "user-joined",
      "user-presenter-assigned",
      "user-joined",
      "user-left",
      "chat-group-message-sent",
      "user-left",
      "meeting-ended",
    ])
    expect(events[0]?.attributes["meeting"]).toMatchObject({
      "external-meeting-id": "aula-1",
      name: "Aula 1",
      "is-breakout": false,
      "parent-id": "bbb-none",
      "moderator-pass": "mp",
      "viewer-pass": "ap",
      metadata: { "class-id": "007" },
      audioBridge: "bbb-webrtc-sfu",
    })
    // The event of the person leaving has few fields, the end of the meeting all stored data.
    expect(events[4]?.attributes["user"]).not.toHaveProperty("name")
    expect(events[6]?.attributes["user"]).toMatchObject({ name: "Ana", role: "MODERATOR", presenter: true })
    expect(events[5]?.attributes["chat-message"]).toMatchObject({ message: "&lt;b&gt;Oi&lt;/b&gt;" })
    const { url, body } = sandbox.deliveries[0] ?? { url: "", body: "" }
    expect(url).toBe(`${callbackURL}&checksum=${digest("sha1", callbackURL + String(body) + sandbox.secret)}`)
    expect(seen[0]?.url).toBe(url)
  })

  test("version 2 does not report who left when the meeting ended", async () => {
    const { sandbox } = impatient({ secret: "", webhooks: { version: "2" } })
    await hook(sandbox)
    await create(sandbox)
    sandbox.attend("aula-1", { fullName: "Bia" })
    sandbox.endMeeting("aula-1")
    await sandbox.settled()
    expect(eventsOf(sandbox).map((event) => event.id)).toEqual(["meeting-created", "user-joined", "meeting-ended"])
  })

  test("hooks for other meetings and events receive nothing, and a raw hook receives another format", async () => {
    const { sandbox } = impatient()
    const register = (name: string, params: Record<string, string>) =>
      xml(sandbox, "hooks/create", { callbackURL: `https://${name}.test/`, ...params })
    await register("other", { meetingID: "other" })
    await register("ended", { meetingID: "aula-1", eventID: "meeting-ended" })
    await register("raw", { getRaw: "true" })
    await register("raw-filtered", { getRaw: "true", eventID: "meeting-created" })
    await create(sandbox)
    sandbox.endMeeting("aula-1")
    await sandbox.settled()
    const sent = sandbox.deliveries.map((delivery) => [new URL(delivery.url).hostname, delivery.event])
    expect(sent).toEqual([
      ["raw.test", "meeting-created"],
      ["ended.test", "meeting-ended"],
      ["raw.test", "meeting-ended"],
    ])
    const raw = JSON.parse(new URLSearchParams(sandbox.deliveries[0]?.body).get("event") ?? "") as unknown
    expect(raw).toMatchObject([
      {
        envelope: { name: "MeetingCreatedEvtMsg", routing: { msgType: "BROADCAST_TO_MEETING" } },
        core: { header: { name: "MeetingCreatedEvtMsg" }, body: { props: { meetingProp: { extId: "aula-1" } } } },
      },
    ])
  })

  test("a receiver that never responds gets the same bytes thirteen times, then its hook is deleted", async () => {
    const { sandbox, seen, waits } = impatient({}, 500, 0, 302)
    await hook(sandbox)
    await create(sandbox)
    await sandbox.settled()
    expect(waits).toEqual([100, 500, 1000, 2000, 4000, 8000, 10000, 30000, 60000, 60000, 60000, 60000])
    expect(new Set(seen.map(({ url, init }) => `${url} ${init.body as string}`)).size).toBe(1)
    expect(sandbox.deliveries).toMatchObject([{ attempts: 13, outcome: "failed" }])
    expect(sandbox.hooks).toEqual([])
  })

  test("401 counts as delivered, and so does a success at the second attempt", async () => {
    const rejected = impatient({}, 401)
    await hook(rejected.sandbox)
    await create(rejected.sandbox)
    await rejected.sandbox.settled()
    expect(rejected.sandbox.deliveries).toMatchObject([{ attempts: 1, status: 401, outcome: "delivered" }])
    const slow = impatient({}, 503, 200)
    await hook(slow.sandbox)
    await create(slow.sandbox)
    await slow.sandbox.settled()
    expect(slow.sandbox.deliveries).toMatchObject([{ attempts: 2, status: 200, outcome: "delivered" }])
  })

  test("a permanent hook is kept even if its receiver never responds", async () => {
    const { sandbox } = impatient({ webhooks: { permanent: ["https://p.test/"] } }, 500)
    await create(sandbox)
    await sandbox.settled()
    expect(sandbox.hooks).toHaveLength(1)
    await sandbox.close()
  })

  test("a hook that is destroyed before a retry is not retried", async () => {
    const { fetch } = receiver(500)
    const sandbox: BigBlueButtonSandbox = bigBlueButtonSandbox({
      fetch,
      sleep: async () => {
        await xml(sandbox, "hooks/destroy", { hookID: sandbox.hooks[0]?.hookID ?? "" })
      },
    })
    await hook(sandbox)
    await create(sandbox)
    await sandbox.settled()
    expect(sandbox.deliveries).toMatchObject([{ attempts: 1, outcome: "failed" }])
  })

  test("closing the sandbox ends the attempts", async () => {
    const { fetch } = receiver(500)
    const sandbox = bigBlueButtonSandbox({ fetch })
    await hook(sandbox)
    await create(sandbox)
    await sandbox.close()
    await sandbox.settled()
    expect(sandbox.deliveries[0]?.attempts).toBe(1)
    await expect(sandbox.fetch(sandbox.baseUrl)).rejects.toThrow("closed")
  })

  test("events without a call can be sent explicitly", async () => {
    const { sandbox } = impatient()
    await hook(sandbox)
    await create(sandbox)
    sandbox.emit("aula-1", "user-raise-hand-changed", { user: { "internal-user-id": "w_1", "raise-hand": true } })
    await sandbox.settled()
    expect(eventsOf(sandbox).at(-1)).toMatchObject({
      id: "user-raise-hand-changed",
      attributes: { user: { "raise-hand": true } },
    })
  })
})

describe("ConferênciaWeb", () => {
  test("issues an authToken per hook and sends it as bearer token, without a checksum", async () => {
    const { sandbox, seen } = impatient({ dialect: "conferenciaweb" })
    const first = tag(await hook(sandbox, { enabled: "true" }), "authToken")
    const second = tag(
      await xml(sandbox, "hooks/create", { callbackURL: "https://b.test/", enabled: true }),
      "authToken",
    )
    expect(first).toMatch(/^[\da-f]{40}$/)
    expect(second).not.toBe(first)
    await xml(sandbox, "create", { name: "xx", meetingID: "m1" })
    await sandbox.settled()
    expect(seen.map(({ url, init }) => [url, new Headers(init.headers).get("authorization")])).toEqual([
      [callbackURL, `Bearer ${String(first)}`],
      ["https://b.test/", `Bearer ${String(second)}`],
    ])
  })

  test("sends only its own events", async () => {
    const { sandbox } = impatient({ dialect: "conferenciaweb" })
    await hook(sandbox, { enabled: "true" })
    await xml(sandbox, "create", { name: "xx", meetingID: "m1", record: true })
    sandbox.attend("m1", { fullName: "Ana", role: "MODERATOR" })
    sandbox.emit("m1", "chat-group-message-sent", {})
    sandbox.emit("m1", "meeting-transfer-enabled")
    sandbox.startRecording("m1")
    sandbox.endMeeting("m1")
    await sandbox.processRecordings()
    const recordID = sandbox.recordings[0]?.recordID ?? ""
    await xml(sandbox, "publishRecordings", { recordID, publish: false })
    await xml(sandbox, "deleteRecordings", { recordID })
    await sandbox.settled()
    expect(eventsOf(sandbox).map((event) => event.id)).toEqual([
      "meeting-created",
      "user-joined",
      "meeting-transfer-enabled",
      "meeting-recording-changed",
      "user-left",
      "meeting-ended",
      "rap-archive-ended",
      "rap-sanity-started",
      "rap-sanity-ended",
      "rap-process-started",
      "rap-process-ended",
      "rap-publish-started",
      "rap-publish-ended",
      "rap-process-started",
      "rap-process-ended",
      "rap-publish-started",
      "rap-publish-ended",
      "rap-unpublished",
      "rap-unpublished",
      "rap-deleted",
      "rap-deleted",
    ])
  })

  const status = async (sandbox: BigBlueButtonSandbox, name: string, params: Record<string, string> = {}) => {
    const response = await ask(sandbox, name, params)
    return [response.status, tag(await response.text(), "messageKey")]
  }

  test("hooks are created disabled, and receive nothing until they are enabled", async () => {
    const { sandbox } = impatient({ dialect: "conferenciaweb" })
    const hookID = tag(await hook(sandbox), "hookID") ?? ""
    await xml(sandbox, "create", { name: "xx", meetingID: "m1" })
    await sandbox.settled()
    expect(eventsOf(sandbox)).toEqual([])
    expect(tag(await xml(sandbox, "hooks/enable", { hookID }), "enabled")).toBe("true")
    expect(await xml(sandbox, "hooks/list")).toContain("<enabled>true</enabled>")
    sandbox.attend("m1", { fullName: "Ana", role: "MODERATOR" })
    await sandbox.settled()
    expect(eventsOf(sandbox).map(({ id }) => id)).toEqual(["user-joined"])
  })

  test("errors of hooks/enable have their own HTTP statuses", async () => {
    const { sandbox } = impatient({ dialect: "conferenciaweb" })
    await hook(sandbox)
    expect(await status(sandbox, "hooks/enable")).toEqual([400, "missingParamHookID"])
    expect(await status(sandbox, "hooks/enable", { hookID: "9" })).toEqual([404, "enableMissingHook"])
    expect(await status(sandbox, "hooks/enable", { hookID: "abc" })).toEqual([422, "invalidParamHookID"])
    const forged = await sandbox.fetch(`${sandbox.baseUrl}/api/hooks/enable?hookID=1&checksum=${"0".repeat(64)}`)
    expect([forged.status, tag(await forged.text(), "messageKey")]).toEqual([401, "checksumError"])
    sandbox.fail({ operation: "hooksEnable", status: 500, code: "enableHookError" })
    expect(await status(sandbox, "hooks/enable", { hookID: "1" })).toEqual([500, "enableHookError"])
    expect(await status(bigBlueButtonSandbox(), "hooks/enable", { hookID: "1" })).toEqual([404, undefined])
  })

  test("a hook may be for several meetings, and has no event filter", async () => {
    const { sandbox } = impatient({ dialect: "conferenciaweb" })
    await hook(sandbox, { enabled: "true", meetingID: "m1,m2", eventID: "meeting-ended", getRaw: "true" })
    for (const meetingID of ["m1", "m2", "m3"]) await xml(sandbox, "create", { name: "xx", meetingID })
    await sandbox.settled()
    expect(eventsOf(sandbox).map(({ id, attributes }) => [id, attributes["meeting"]?.["external-meeting-id"]])).toEqual(
      [
        ["meeting-created", "m1"],
        ["meeting-created", "m2"],
      ],
    )
    expect(await xml(sandbox, "hooks/list")).toContain("<externalMeetingID>m1,m2</externalMeetingID>")
  })

  test("has only its documented calls", async () => {
    const { sandbox } = impatient({ dialect: "conferenciaweb", feedback: true })
    for (const name of ["getSessions", "sendChatMessage", "getRecordingTextTracks", "stuns", "signOut", "hooks/ping"])
      expect((await ask(sandbox, name)).status).toBe(404)
    for (const name of ["getAllMeetings", "updateMeeting"]) {
      expect((await ask(sandbox, name)).status).toBe(200)
      expect((await ask(bigBlueButtonSandbox(), name)).status).toBe(404)
    }
    expect((await ask(sandbox, "getRecordingToken", { meetingID: "r" })).status).toBe(404)
    expect(tag(await xml(sandbox, ""), "version")).toBe("1.0.0")
  })

  test("requires a password to join and to end, and redirects to its own client", async () => {
    const { sandbox } = impatient({ dialect: "conferenciaweb" })
    await xml(sandbox, "create", { name: "xx", meetingID: "m1", attendeePW: "ap", moderatorPW: "mp" })
    const join = { meetingID: "m1", fullName: "Ana", role: "VIEWER", redirect: "false" }
    expect(await status(sandbox, "join", join)).toEqual([200, "Params required"])
    expect(await status(sandbox, "join", { ...join, password: "any" })).toEqual([200, "successfullyJoined"])
    const clientURL = "https://client.example.org/room?a=1"
    const own = await ask(
      sandbox,
      "join",
      { ...join, redirect: "true", password: "ap", clientURL },
      { redirect: "manual" },
    )
    expect(own.headers.get("location")).toMatch(/^https:\/\/client\.example\.org\/room\?a=1&sessionToken=\w+$/)
    expect(await status(sandbox, "end", { meetingID: "m1" })).toEqual([200, "invalidPassword"])
    expect(await status(sandbox, "end", { meetingID: "m1", password: "mp" })).toEqual([200, "sentEndMeetingRequest"])
  })

  test("lists running and past meetings in pages, filtered and sorted", async () => {
    const recordings = [
      { recordID: "r1", meetingID: "m0", name: "Beta", startTime: Date.UTC(2026, 2, 2, 12), metadata: { site: "a" } },
      { recordID: "r2", meetingID: "m00", name: "Alfa", startTime: Date.UTC(2026, 2, 3, 12) },
    ]
    const { sandbox } = impatient({ dialect: "conferenciaweb", recordings, now: () => Date.UTC(2026, 2, 4, 12) })
    await xml(sandbox, "create", { name: "Gama", meetingID: "n1" })
    const list = async (params: Record<string, string | number | boolean> = {}) => {
      const all = await xml(sandbox, "getAllMeetings", params)
      return [tag(all, "nextPage"), ...[...all.matchAll(/<meetingName>(\w+)/g)].map(([, name]) => name)]
    }
    expect(await list()).toEqual(["false", "Beta", "Alfa", "Gama"])
    expect(await list({ limit: 2 })).toEqual(["true", "Beta", "Alfa"])
    expect(await list({ limit: 2, offset: 2 })).toEqual(["false", "Gama"])
    expect(await list({ sort_by: "name", order_by: "desc" })).toEqual(["false", "Gama", "Beta", "Alfa"])
    expect(await list({ meetingID: "m0" })).toEqual(["false", "Beta"])
    expect(await list({ meetingID: "m0", meetingIDWildcard: true })).toEqual(["false", "Beta", "Alfa"])
    expect(await list({ meetingName: "Al,Gama", meetingNameWildcard: true })).toEqual(["false", "Alfa", "Gama"])
    expect(await list({ meetingName: "Al,Gama" })).toEqual(["false", "Gama"])
    expect(await list({ meta_site: "a" })).toEqual(["false", "Beta"])
    expect(await list({ start_time: "2026-03-03" })).toEqual(["false", "Alfa"])
    expect(await list({ start_time: "2026-03-02", end_time: "2026-03-03" })).toEqual(["false", "Beta", "Alfa"])
    const all = await xml(sandbox, "getAllMeetings", { includeRecordings: true })
    expect(all).toContain("<createTime>Mon Mar 02 12:00:00 UTC 2026</createTime>")
    expect(all).toContain("</meeting>\n<recording><recordID>r1</recordID>")
    expect([...all.matchAll(/<meetingData>/g)]).toHaveLength(3)
    expect(tag(await xml(sandbox, "updateMeeting", { meetingID: "m00", name: "Delta" }), "messageKey")).toBe(
      "meetingUpdated",
    )
    await xml(sandbox, "updateMeeting", { meetingID: "n1", name: "Epsilon" })
    expect(await list()).toEqual(["false", "Beta", "Delta", "Epsilon"])
    expect(await status(sandbox, "updateMeeting", { meetingID: "x", name: "y" })).toEqual([200, "notFound"])
  })

  test("finds recordings by meeting id prefix", async () => {
    const recordings = [{ meetingID: "sala-1" }, { meetingID: "sala-10" }, { meetingID: "aula" }]
    const found = async (params: Record<string, string | boolean>, options: BigBlueButtonSandboxOptions) =>
      [
        ...(await xml(bigBlueButtonSandbox({ recordings, ...options }), "getRecordings", params)).matchAll(
          /<recording>/g,
        ),
      ].length
    const wild = { meetingID: "sala-1", meetingIDWildcard: true }
    expect(await found(wild, { dialect: "conferenciaweb" })).toBe(2)
    expect(await found({ meetingID: "sala-1" }, { dialect: "conferenciaweb" })).toBe(1)
    expect(await found(wild, {})).toBe(1)
  })
})
