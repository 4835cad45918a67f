import { describe, expect, test, vi } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { failureOf, listening, withSandbox } from "../support/bigbluebutton.ts"
import { answering, serve } from "../support/http-server.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const meetingID = "aula-1"

describe("bbb.api", () => {
  test("calls are signed and decoded as the methods do it", async () => {
    await using server = await listening()
    const { data, error, response } = await server.bbb.api.GET("/create", { params: { query: aula } })
    expect(error).toBeUndefined()
    expect(data).toMatchObject({ returncode: "SUCCESS", meetingID, duration: 0 })
    expect(response.status).toBe(200)
    const info = await server.bbb.api.GET("/getMeetingInfo", { params: { query: { meetingID } } })
    expect(info.data).toEqual((await server.bbb.getMeetingInfo({ meetingID }).withResponse()).body)
    expect((await server.bbb.api.GET("/")).data?.version).toBe("2.0")
    expect((await server.bbb.api.GET("/hooks/list")).data?.hooks).toEqual([])
  })

  test("an API error is returned decoded, with the HTTP status", async () => {
    const { bbb } = withSandbox()
    const { data, error, response } = await bbb.api.GET("/getMeetingInfo", { params: { query: { meetingID } } })
    expect(data).toBeUndefined()
    expect(error).toMatchObject({ returncode: "FAILED", messageKey: "notFound" })
    expect(response.ok).toBe(false)
    expect(response.status).toBe(200)
  })

  test("a proxy's page is returned as an error with the start of its text", async () => {
    const fetch = () => Promise.resolve(new Response("<html>Bad Gateway</html>", { status: 502 }))
    const { bbb } = withSandbox({}, { fetch })
    const { error, response } = await bbb.api.GET("/getMeetings")
    expect(error).toBe("<html>Bad Gateway</html>")
    expect(response.status).toBe(502)
  })

  test("an invalid response throws", async () => {
    const lost = withSandbox({}, { fetch: () => Promise.reject(new TypeError("fetch failed")) })
    expect(await failureOf(lost.bbb.api.GET("/getMeetings"))).toMatchObject({ name: "ConnectionError" })
    const page = withSandbox({}, { fetch: () => Promise.resolve(new Response("<html>hi</html>")) })
    expect(await failureOf(page.bbb.api.GET("/getMeetings"))).toMatchObject({ name: "DecodeError" })
    expect(await failureOf(page.bbb.api.GET("/getMeetings", { signal: AbortSignal.abort() }))).toMatchObject({
      code: "aborted",
    })
  })

  test("parameters are encoded as the methods encode them", async () => {
    const { bbb, urls } = withSandbox()
    const query = {
      ...aula,
      name: "O'Brien & ~*",
      meta: { "class-id": "007", empty: "" },
      plugin: { "a-b": 1 },
      disabledFeatures: ["chat", "polls"],
      groups: [{ id: "1", roster: ["u1"] }],
      record: true,
      welcome: "",
    }
    await bbb.create(query)
    const wire = { ...query, meta: { "meta_class-id": "007", meta_empty: "" }, plugin: { "plugin_a-b": "1" } }
    await bbb.api.GET("/create", { params: { query: wire } })
    expect(urls[1]).toBe(urls[0])
    await bbb.getRecordings({ recordID: ["a", "b"], meta: { a: "b" } })
    await bbb.api.GET("/getRecordings", { params: { query: { recordID: ["a", "b"], meta: { meta_a: "b" } } } })
    expect(urls[3]).toBe(urls[2])
    const user = {
      meetingID,
      fullName: "Ana",
      role: "VIEWER",
      redirect: false,
      userdata: { bbb_skip_check_audio: true },
    }
    await bbb.join(user)
    const { userdata: _, ...others } = user
    await bbb.api.GET("/join", { params: { query: { ...others, "userdata-bbb_skip_check_audio": true } } })
    expect(urls[5]).toBe(urls[4])
  })

  test("a name that itself starts with the prefix is given with the prefix twice", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.api.GET("/create", { params: { query: { ...aula, meta: { "meta_meta-x": "1" } } } })
    await bbb.create({ ...aula, meetingID: "m-2", meta: { "meta-x": "1" } })
    for (const { metadata } of sandbox.meetings) expect([...metadata]).toEqual([["meta-x", "1"]])
  })

  test("names that the server would drop are rejected", async () => {
    const { bbb, urls } = withSandbox()
    for (const [name, advice] of [
      ["meta_class_id", 'silently drops the name "meta_class_id" (sent as "meta_class_id"); use "meta_class-id"'],
      ["class-id", 'the name "class-id" must begin with "meta_"; use "meta_class-id"'],
      ["1", "names must match ^meta_[a-zA-Z][a-zA-Z0-9-]*$"],
    ] as const) {
      const query = { ...aula, meta: { [name]: "1" } }
      const error = await failureOf(bbb.api.GET("/create", { params: { query } }))
      expect(error).toMatchObject({ name: "ConfigError", message: expect.stringContaining(advice) as string })
    }
    expect(urls).toEqual([])
  })

  test("parameters and calls missing from the OpenAPI document are signed and sent", async () => {
    const { bbb, sandbox } = withSandbox()
    const query = { ...aula, aNewFlag: true, aNewList: ["a", "b"] }
    await bbb.api.GET("/create", { params: { query } })
    expect(sandbox.meetings[0]?.parameters.get("aNewFlag")).toBe("true")
    expect(sandbox.meetings[0]?.parameters.get("aNewList")).toBe("a,b")

    const xml = "<response><returncode>SUCCESS</returncode><things><thing>1</thing><thing>2</thing></things></response>"
    await using server = await serve(answering(xml))
    const client = new BigBlueButton({ baseUrl: server.origin, secret: "s" })
    const { data } = await client.api.GET("/aCallOfTomorrow" as "/end", {
      params: { query: { meetingID: "b c" } },
    })
    expect(data).toMatchObject({ returncode: "SUCCESS", things: { thing: ["1", "2"] } })
    const { call, query: sent } = client.explainChecksum("aCallOfTomorrow", { meetingID: "b c" })
    expect(server.seen[0]?.target).toMatch(
      new RegExp(`/api/${call}\\?${sent.replace("+", "\\+")}&checksum=[0-9a-f]{64}$`),
    )
  })

  test("an unknown call is sent once if the server fails", async () => {
    await using server = await serve(answering("<html></html>", { status: 503, type: "text/html" }))
    const { bbb } = withSandbox({}, { fetch: (url, init) => fetch(server.origin + new URL(url).pathname, init) })
    const { response } = await bbb.api.GET("/aCallOfTomorrow" as "/getMeetings")
    expect(response.status).toBe(503)
    expect(server.seen).toHaveLength(1)
    await bbb.api.GET("/getMeetings")
    expect(server.seen).toHaveLength(4)
  })
})

describe("bodies through bbb.api", () => {
  const module = [{ name: "presentation" as const, document: [{ url: "https://x.example/a.pdf?x=1&y=2" }] }]

  test("modules become XML", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.api.POST("/create", { params: { query: aula }, body: { module } })
    await bbb.api.POST("/insertDocument", { params: { query: { meetingID } }, body: { module } })
    expect(sandbox.meetings[0]?.documents).toMatchObject([
      { url: "https://x.example/a.pdf?x=1&y=2" },
      { url: "https://x.example/a.pdf?x=1&y=2" },
    ])
  })

  test("XML strings and typed bytes are sent unchanged", async () => {
    const { bbb, sandbox } = withSandbox()
    await bbb.create(aula)
    const xml = '<modules><module name="presentation"><document url="https://x.example/b.pdf"/></module></modules>'
    const params = { query: { meetingID } }
    const asText = await bbb.api.POST("/insertDocument", { params, body: xml as unknown as { module: [] } })
    expect(asText.error).toBeUndefined()
    const bytes = new TextEncoder().encode(xml) as unknown as { module: [] }
    const typed = { params, body: bytes, headers: { "content-type": "text/xml" } }
    expect((await bbb.api.POST("/insertDocument", typed)).error).toBeUndefined()
    expect(sandbox.meetings[0]?.documents).toHaveLength(2)
  })

  test("a form with a file is sent as multipart", async () => {
    const { bbb, sandbox } = withSandbox({ recordings: 1 })
    const body = new FormData()
    body.set("file", new Blob(["WEBVTT"]), "a.vtt")
    const query = { recordID: sandbox.recordings[0]?.recordID ?? "", kind: "captions", lang: "en" } as const
    const { data } = await bbb.api.POST("/putRecordingTextTrack", {
      params: { query },
      body: body as unknown as { file: string },
    })
    expect(data?.response).toMatchObject({ messageKey: "upload_text_track_success" })
    expect(sandbox.recordings[0]?.tracks[0]?.content).toBe("WEBVTT")
  })

  test("JSON is accepted as a value or as a string", async () => {
    const json = '{"response":{"returncode":"SUCCESS"}}'
    const bodies: unknown[] = []
    const fetch = (_url: string, init: RequestInit) => {
      bodies.push([new Headers(init.headers).get("content-type"), init.body])
      return Promise.resolve(new Response(json))
    }
    const { bbb } = withSandbox({}, { fetch })
    const params = { query: { sessionToken: "t" } }
    await bbb.api.POST("/feedback", { params, body: { rating: 5 } })
    await bbb.api.POST("/feedback", { params, body: '{"rating":5}' as unknown as { rating: number } })
    expect(bodies).toEqual([
      ["application/json", '{"rating":5}'],
      ["application/json", '{"rating":5}'],
    ])
  })
})

describe("options of a single call", () => {
  test("maxRetries, timeout, headers and signal work as they do in methods", async () => {
    await using server = await serve(answering("<html></html>", { status: 503, type: "text/html" }))
    const bbb = new BigBlueButton({ baseUrl: server.origin, secret: "s" })
    await bbb.api.GET("/getMeetings", { maxRetries: 0, headers: { "X-Tenant": "ufrgs" } })
    expect(server.seen).toHaveLength(1)
    expect(server.seen[0]?.headers["x-tenant"]).toBe("ufrgs")
    expect(server.seen[0]?.headers.accept).toContain("text/xml")

    const silent = new BigBlueButton({
      baseUrl: server.origin,
      secret: "s",
      fetch: () => new Promise<Response>(() => undefined),
    })
    const error = await failureOf(silent.api.GET("/getMeetings", { timeout: 1, maxRetries: 0 }))
    expect(error).toMatchObject({ code: "timeout", message: expect.stringContaining("within 1 ms") as string })
  })

  test("a timeout longer than timers allow does not become one millisecond", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    try {
      const answer = Promise.withResolvers<Response>()
      const { bbb } = withSandbox({}, { fetch: () => answer.promise, timeout: Number.MAX_SAFE_INTEGER })
      const meetings = bbb.getMeetings()
      await vi.advanceTimersByTimeAsync(1_000)
      answer.resolve(new Response("<response><returncode>SUCCESS</returncode><meetings/></response>"))
      expect(await meetings).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})
