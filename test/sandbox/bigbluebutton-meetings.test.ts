import { describe, expect, test } from "vitest"
import { type BigBlueButtonVersion, bigBlueButtonSandbox } from "conferkit/sandbox"
import { ask, digest, signed, tag, xml } from "./signed.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }

describe("create", () => {
  test("responds exactly like bbb-web", async () => {
    const sandbox = bigBlueButtonSandbox({ now: () => 1_700_000_000_000, random: () => 0 })
    const response = await ask(sandbox, "create", {
      ...aula,
      attendeePW: "ap",
      moderatorPW: "mp",
      voiceBridge: "00042",
    })
    expect(response.headers.get("content-type")).toBe("text/xml;charset=utf-8")
    expect(response.headers.get("cache-control")).toBe("no-cache")
    expect(await response.text()).toBe(`<response>
<returncode>SUCCESS</returncode>
<meetingID>aula-1</meetingID>
<internalMeetingID>${digest("sha1", "aula-1")}-1700000000000</internalMeetingID>
<parentMeetingID>bbb-none</parentMeetingID>
<attendeePW>ap</attendeePW>
<moderatorPW>mp</moderatorPW>
<createTime>1700000000000</createTime>
<voiceBridge>00042</voiceBridge>
<dialNumber>613-555-1234</dialNumber>
<createDate>Tue Nov 14 22:13:20 UTC 2023</createDate>
<hasUserJoined>false</hasUserJoined>
<duration>0</duration>
<hasBeenForciblyEnded>false</hasBeenForciblyEnded>
<messageKey></messageKey>
<message></message>
</response>`)
  })

  test.each<[Record<string, string>, string]>([
    [{ meetingID: "ab" }, "nullError"],
    [{ name: "", meetingID: "ab" }, "emptyError"],
    [{ name: " x ", meetingID: "ab" }, "sizeError"],
    [{ name: "xx" }, "sizeError"],
    [{ name: "xx", meetingID: "a,b" }, "validationError"],
    [{ name: "xx", meetingID: " ab " }, "validationError"],
    [{ name: "xx", meetingID: "ab", moderatorPW: "x" }, "invalidPassword"],
    [{ name: "xx", meetingID: "ab", record: "maybe" }, "validationError"],
    [{ name: "xx", meetingID: "ab", voiceBridge: "12a" }, "validationError"],
    [{ name: "xx", meetingID: "ab", isBreakout: "true" }, "parentMeetingIDMissing"],
    [{ name: "xx", meetingID: "ab", isBreakout: "true", parentMeetingID: "no" }, "parentMeetingDoesNotExist"],
  ])("rejects %o with %s", async (params, key) => {
    expect(tag(await xml(bigBlueButtonSandbox(), "create", params), "messageKey")).toBe(key)
  })

  test.each<[BigBlueButtonVersion, Record<string, string>, string]>([
    ["2.5", {}, "idNotUnique"],
    ["2.5", { attendeePW: "ap", moderatorPW: "mp" }, "duplicateWarning"],
    ["3.0", {}, "duplicateWarning"],
    ["3.0", { moderatorPW: "mp" }, "duplicateWarning"],
    ["3.0", { moderatorPW: "other" }, "idNotUnique"],
  ])("repeated on %s with %o returns %s", async (version, passwords, key) => {
    const sandbox = bigBlueButtonSandbox({ version })
    await xml(sandbox, "create", { ...aula, attendeePW: "ap", moderatorPW: "mp" })
    expect(tag(await xml(sandbox, "create", { ...aula, ...passwords }), "messageKey")).toBe(key)
  })

  test("a voiceBridge in use is reported in a list of errors", async () => {
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", { ...aula, voiceBridge: "71234" })
    const answer = await xml(sandbox, "create", { name: "xx", meetingID: "other", voiceBridge: "71234" })
    expect(answer).toContain("<errors>\n<error>\n<key>nonUniqueVoiceBridge</key>")
  })

  test("random voice bridges are unique, even if the random source repeats", async () => {
    const sandbox = bigBlueButtonSandbox({ random: () => 0.99 })
    for (const meetingID of ["a1", "a2", "a3"]) await xml(sandbox, "create", { name: "xx", meetingID })
    expect(sandbox.meetings.map((meeting) => meeting.voiceBridge)).toEqual(["99999", "00000", "00001"])
  })

  test("a breakout room has its parent's id, and the parent lists its rooms", async () => {
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", aula)
    const room = {
      name: "Sala 1",
      meetingID: "s1",
      isBreakout: true,
      parentMeetingID: "aula-1",
      sequence: 1,
      freeJoin: true,
    }
    await xml(sandbox, "create", room)
    const child = await xml(sandbox, "getMeetingInfo", { meetingID: "s1" })
    expect(child).toMatch(
      /<isBreakout>true<\/isBreakout>\n<parentMeetingID>\w{40}-\d+<\/parentMeetingID>\n<sequence>1</,
    )
    const parent = await xml(sandbox, "getMeetingInfo", { meetingID: "aula-1" })
    expect(parent).toContain("<breakoutRooms>\n<breakout>s1</breakout>\n</breakoutRooms>")
    sandbox.endMeeting("aula-1")
    expect(sandbox.meetings).toEqual([])
  })

  test("metadata names are lower-cased, and names with underscores or leading digits are dropped", async () => {
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", { ...aula, "meta_Class-ID": "007", meta_a_b: "x", meta_1a: "x", META_a: "x" })
    expect(await xml(sandbox, "getMeetingInfo", { meetingID: "aula-1" })).toContain(
      "<metadata>\n<class-id>007</class-id>\n</metadata>",
    )
  })
})

describe("bodies", () => {
  const modules = `<?xml version="1.0" encoding="UTF-8"?><modules><module name="presentation">
    <document url="https://files.example.org/a.pdf?x=1&amp;y=2" filename="Intro &amp; more.pdf" downloadable="true"/>
    <document name="agenda.txt" current="true">aGVsbG8=</document>
    <document/>
  </module><module name="clientSettingsOverride"><![CDATA[{"public":{}}]]></module></modules>`
  const post = (version: BigBlueButtonVersion, body: string, type = "application/xml") => {
    const sandbox = bigBlueButtonSandbox({ version })
    const headers = type === "" ? {} : { "Content-Type": type }
    const bytes = new TextEncoder().encode(body)
    const answer = sandbox.fetch(sandbox.baseUrl + signed(sandbox.secret, "create", "name=xx&meetingID=m1"), {
      method: "POST",
      headers,
      body: bytes,
    })
    return { sandbox, answer }
  }

  test("create reads its modules and drops unusable documents", async () => {
    const { sandbox, answer } = post("3.0", modules, "Application/XML; charset=UTF-8")
    expect(tag(await (await answer).text(), "returncode")).toBe("SUCCESS")
    expect(sandbox.meetings[0]?.documents).toEqual([
      {
        name: "Intro & more.pdf",
        url: "https://files.example.org/a.pdf?x=1&y=2",
        current: false,
        downloadable: true,
        removable: true,
      },
      { name: "agenda.txt", current: true, downloadable: false, removable: true, size: 5 },
    ])
  })

  const named: [string, string | undefined][] = [
    [`url="https://x.test/a.pdf"`, "a.pdf"],
    [`url="https://x.test/a%20b.PDF"`, "a b.PDF"],
    [`url="https://x.test/a.pdf?token=1"`, undefined],
    [`url="https://x.test/a.pdf?next=/b.odp"`, "b.odp"],
    [`url="https://x.test/download?id=5"`, undefined],
    [`url="https://x.test/download?id=5" filename="a.pdf"`, "a.pdf"],
    [`url="https://x.test/download?id=5" filename=""`, undefined],
    [`url="https://x.test/a.pdf" filename="slides"`, undefined],
    [`url="https://x.test/a.php"`, undefined],
    [`url="https://x.test/7" name="a.pdf"`, undefined],
  ]
  test.each(named)("a document with %s is called %s", async (attributes, name) => {
    const { sandbox, answer } = post(
      "3.0",
      `<modules><module name="presentation"><document ${attributes}/></module></modules>`,
    )
    expect(tag(await (await answer).text(), "returncode")).toBe("SUCCESS")
    expect(sandbox.meetings[0]?.documents.map((document) => document.name)).toEqual(name === undefined ? [] : [name])
  })

  test("client settings are read from the body since 3.0, and never from the query", async () => {
    for (const [version, size] of [
      ["2.7", 0],
      ["3.0", 1],
    ] as const) {
      const { sandbox, answer } = post(version, modules)
      await answer
      expect(sandbox.meetings[0]?.modules.size).toBe(size)
    }
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", { name: "Aula", meetingID: "m2", clientSettingsOverride: "{}" })
    expect(sandbox.meetings[0]?.modules.size).toBe(0)
    expect(sandbox.meetings[0]?.parameters.has("clientSettingsOverride")).toBe(false)
  })

  test("2.7 accepts no value of isBreakout", async () => {
    const key = async (version: BigBlueButtonVersion, isBreakout: boolean) =>
      tag(
        await xml(bigBlueButtonSandbox({ version }), "create", { name: "Aula", meetingID: "m1", isBreakout }),
        "messageKey",
      )
    expect([await key("2.7", false), await key("2.7", true)]).toEqual(["validationError", "validationError"])
    expect([await key("2.6", false), await key("3.0", false)]).toEqual(["", ""])
  })

  test("invalid XML is malformedXml in 4.0 and an error page before", async () => {
    expect(tag(await (await post("4.0", "<modules><module>").answer).text(), "messageKey")).toBe("malformedXml")
    const page = await post("3.0", "<modules><module>").answer
    expect(page.status).toBe(500)
    expect(await page.text()).toContain("Apache Tomcat")
  })

  test("a document type in the body is rejected", async () => {
    const bomb = `<!DOCTYPE m [<!ENTITY a "b">]><modules><module name="presentation"/></modules>`
    expect(tag(await (await post("4.0", bomb).answer).text(), "messageKey")).toBe("malformedXml")
  })

  test.each(["application/json", "text/plain", ""])("content type %j is not supported", async (type) => {
    expect(tag(await (await post("3.0", modules, type).answer).text(), "messageKey")).toBe("unsupportedContentType")
  })

  test("more than two megabytes are rejected by nginx, in HTML", async () => {
    const { answer } = post("3.0", "x".repeat(2 * 1024 * 1024 + 1))
    const response = await answer
    expect(response.status).toBe(413)
    expect(await response.text()).toContain("nginx")
  })

  test("a form without a query is signed over the call name only, in 2.5 over its sorted fields", async () => {
    const send = async (version: BigBlueButtonVersion, text: string) => {
      const sandbox = bigBlueButtonSandbox({ version })
      const checksum = digest("sha1", `create${text}${sandbox.secret}`)
      const body = new URLSearchParams({ name: "A & B", meetingID: "m1", checksum })
      const response = await sandbox.fetch(`${sandbox.baseUrl}/api/create`, { method: "POST", body })
      return tag(await response.text(), "returncode")
    }
    expect(await send("3.0", "")).toBe("SUCCESS")
    expect(await send("3.0", "meetingID=m1&name=A+%26+B")).toBe("FAILED")
    expect(await send("2.5", "meetingID=m1&name=A+%26+B")).toBe("SUCCESS")
  })

  test("insertDocument responds without a messageKey, on success and failure", async () => {
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", aula)
    const insert = async (meetingID: string, body: string) => {
      const path = signed(sandbox.secret, "insertDocument", `meetingID=${meetingID}`)
      return sandbox.fetch(sandbox.baseUrl + path, { method: "POST", headers: { "Content-Type": "text/xml" }, body })
    }
    const good = await (await insert("aula-1", modules)).text()
    expect(good).toBe(
      "<response>\n<returncode>SUCCESS</returncode>\n<message>Presentation is being uploaded</message>\n</response>",
    )
    expect(await (await insert("nope", modules)).text()).toContain(
      "<message>Meeting with id [nope] not found.</message>",
    )
    expect((await insert("aula-1", "")).status).toBe(500)
  })
})

describe("the life of a meeting", () => {
  test("it runs while someone is present, and its numbers follow", async () => {
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", aula)
    const running = async () => tag(await xml(sandbox, "isMeetingRunning", { meetingID: "aula-1" }), "running")
    expect(await running()).toBe("false")
    sandbox.attend("aula-1", {
      fullName: "Zoë <O'Neil> & co",
      role: "MODERATOR",
      userID: "1e5",
      userdata: { bbb_x: "1" },
    })
    sandbox.attend("aula-1", { fullName: "B", isListeningOnly: true, hasVideo: true })
    expect(await running()).toBe("true")
    const info = await xml(sandbox, "getMeetingInfo", { meetingID: "aula-1" })
    expect(info).toContain("<userID>1e5</userID>\n<fullName>Zoë &lt;O&apos;Neil&gt; &amp; co</fullName>")
    expect(info).toContain("<customdata>\n<bbb_x>1</bbb_x>\n</customdata>")
    expect(tag(info, "participantCount")).toBe("2")
    expect(tag(info, "moderatorCount")).toBe("1")
    expect(tag(info, "isPresenter")).toBe("true")
    expect(await xml(sandbox, "getSessions")).toContain("<userName>B</userName>")
    sandbox.leave("aula-1", "1e5")
    expect(sandbox.meetings[0]?.attendees.size).toBe(1)
    expect(tag(await xml(sandbox, "end", { meetingID: "aula-1" }), "messageKey")).toBe("sentEndMeetingRequest")
    expect(tag(await xml(sandbox, "end", { meetingID: "aula-1" }), "messageKey")).toBe("notFound")
    expect(await running()).toBe("false")
  })

  test("every participant has a unique id, even if the random source repeats", async () => {
    const sandbox = bigBlueButtonSandbox({ random: () => 0 })
    await xml(sandbox, "create", aula)
    for (const fullName of ["Ana", "Bia", "Caio"]) sandbox.attend("aula-1", { fullName })
    const ids = [...(sandbox.meetings[0]?.attendees.values() ?? [])].flatMap((one) => [one.userID, one.sessionToken])
    expect(new Set(ids).size).toBe(6)
  })

  test("empty lists are successes with a key", async () => {
    const sandbox = bigBlueButtonSandbox()
    expect(await xml(sandbox, "getMeetings")).toBe(
      "<response>\n<returncode>SUCCESS</returncode>\n<meetings/>\n<messageKey>noMeetings</messageKey>\n<message>no meetings were found on this server</message>\n</response>",
    )
    expect(tag(await xml(sandbox, "getSessions"), "message")).toBe("no sessions were found on this serverr")
  })

  test("it ends when nobody joins, when everyone has left, and when its duration is over", async () => {
    let now = 1_700_000_000_000
    const sandbox = bigBlueButtonSandbox({ now: () => now })
    const alive = async () => {
      await xml(sandbox, "getMeetings")
      return sandbox.meetings.map((meeting) => meeting.meetingID)
    }
    await xml(sandbox, "create", { name: "xx", meetingID: "nobody" })
    await xml(sandbox, "create", { name: "xx", meetingID: "left" })
    await xml(sandbox, "create", { name: "xx", meetingID: "timed", duration: 10 })
    sandbox.attend("left", { fullName: "Ana", userID: "a" })
    sandbox.attend("timed", { fullName: "Ana" })
    now += 5 * 60_000
    expect(await alive()).toEqual(["left", "timed"])
    sandbox.leave("left", "a")
    now += 59_999
    expect(await alive()).toEqual(["left", "timed"])
    now += 1
    expect(await alive()).toEqual(["timed"])
    now += 4 * 60_000
    expect(await alive()).toEqual([])
  })

  test("sendChatMessage needs a running meeting and a message of at most 500 characters", async () => {
    const sandbox = bigBlueButtonSandbox()
    await xml(sandbox, "create", aula)
    const chat = (params: Record<string, string>) => xml(sandbox, "sendChatMessage", { meetingID: "aula-1", ...params })
    expect(tag(await chat({ message: "x" }), "messageKey")).toBe("meetingNotFound")
    sandbox.attend("aula-1", { fullName: "Ana" })
    expect(await chat({ message: "x".repeat(500) })).toContain("<messageKey></messageKey>\n<message></message>")
    expect(tag(await chat({ message: "x".repeat(501) }), "messageKey")).toBe("sizeError")
    expect(tag(await chat({}), "messageKey")).toBe("nullError")
    expect(tag(await chat({ message: "x", userName: "u".repeat(256) }), "messageKey")).toBe("sizeError")
    expect(sandbox.meetings[0]?.chat).toMatchObject([{ userName: "System" }])
  })
})

describe("invalid requests", () => {
  test.each<[BigBlueButtonVersion, string, number]>([
    ["3.0", "getDefaultConfigXML", 404],
    ["3.0", "enter", 404],
    ["2.7", "sendChatMessage", 404],
    ["2.4", "insertDocument", 404],
    ["3.0", "feedback", 404],
    ["3.0", "publishRecordings", 405],
    ["3.0", "toString", 404],
  ])("%s: POST %s is HTTP %i in HTML", async (version, call, status) => {
    const sandbox = bigBlueButtonSandbox({ version })
    const response = await ask(sandbox, call, {}, { method: "POST" })
    expect(response.status).toBe(status)
    expect(response.headers.get("content-type")).toContain("text/html")
  })

  test("a query with invalid URI characters is a bad request, in HTML", async () => {
    const sandbox = bigBlueButtonSandbox()
    const response = await sandbox.fetch(`${sandbox.baseUrl}/api/isMeetingRunning?meetingID={a}`)
    expect(response.status).toBe(400)
  })

  test("isMeetingRunning without a meetingID crashes the server up to 3.0", async () => {
    expect((await ask(bigBlueButtonSandbox(), "isMeetingRunning")).status).toBe(500)
    const answer = await xml(bigBlueButtonSandbox({ version: "4.0" }), "isMeetingRunning")
    expect(tag(answer, "messageKey")).toBe("missingParamMeetingID")
  })

  test("a path outside the API gets nginx's response", async () => {
    const response = await bigBlueButtonSandbox().fetch("http://sandbox.invalid/other")
    expect(response.status).toBe(404)
    expect(await response.text()).toContain("nginx")
  })
})

test("the index needs no checksum, and returns JSON only for a JSON Content-Type", async () => {
  const sandbox = bigBlueButtonSandbox()
  for (const path of ["", "/", "/api", "/api/", "//api"]) {
    expect(tag(await (await sandbox.fetch(sandbox.baseUrl + path)).text(), "version")).toBe("2.0")
  }
  const json = await sandbox.fetch(`${sandbox.baseUrl}/api`, { headers: { "Content-Type": "application/json" } })
  expect(await json.json()).toMatchObject({ response: { returncode: "SUCCESS", apiVersion: "2.0" } })
})

test("errors are JSON if the Accept header prefers JSON", async () => {
  const sandbox = bigBlueButtonSandbox()
  const headers = { Accept: "application/json, */*;q=0.1" }
  const response = await sandbox.fetch(`${sandbox.baseUrl}/api/getMeetings`, { headers })
  expect(await response.json()).toEqual({
    response: { returncode: "FAILED", messageKey: "checksumError", message: "Checksums do not match" },
  })
})

test("an aborted call rejects with the reason, before and while it runs", async () => {
  const sandbox = bigBlueButtonSandbox()
  const aborted = AbortSignal.abort(new Error("changed my mind"))
  await expect(sandbox.fetch(sandbox.baseUrl, { signal: aborted })).rejects.toThrow("changed my mind")
})
