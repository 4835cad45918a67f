import { createServer, get } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, test } from "vitest"
import { type BigBlueButtonSandbox, bigBlueButtonSandbox } from "conferkit/sandbox"
import { ask, digest, signed, tag, xml } from "./signed.ts"

let sandbox: BigBlueButtonSandbox
afterEach(() => sandbox.close())

/** Over HTTP, as any client would. */
const wire = (path: string, init?: RequestInit) => fetch(sandbox.baseUrl + path, init)

test("listening returns URLs with the port to join, and pages that connect", async () => {
  sandbox = bigBlueButtonSandbox()
  const { url } = await sandbox.listen()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/bigbluebutton$/)
  expect(sandbox.baseUrl).toBe(url)
  await wire(signed(sandbox.secret, "create", "name=xx&meetingID=m1"))
  const page = await wire(signed(sandbox.secret, "join", "fullName=Ana&meetingID=m1&role=MODERATOR"))
  expect(page.url).toMatch(/:\d+\/html5client\/join\?sessionToken=/)
  expect(await page.text()).toContain("Ana (MODERATOR) is in the meeting m1.")
  expect(tag(await xml(sandbox, "isMeetingRunning", { meetingID: "m1" }), "running")).toBe("true")
})

test("hashes a raw apostrophe as sent, although fetch would encode it", async () => {
  sandbox = bigBlueButtonSandbox()
  const { url } = await sandbox.listen()
  const query = "name=O'Brien&meetingID=m1"
  const path = `/bigbluebutton/api/create?${query}&checksum=${digest("sha256", `create${query}${sandbox.secret}`)}`
  const { hostname, port } = new URL(url)
  const body = await new Promise<string>((resolve) => {
    get({ hostname, port, path }, (response) => {
      let text = ""
      response.on("data", (chunk: Buffer) => (text += chunk.toString()))
      response.on("end", () => {
        resolve(text)
      })
    })
  })
  expect(tag(body, "returncode")).toBe("SUCCESS")
  expect(tag(await (await wire(path.slice("/bigbluebutton".length))).text(), "messageKey")).toBe("checksumError")
})

test("passes bodies, cookies and statuses", async () => {
  sandbox = bigBlueButtonSandbox({ recordings: [{ recordID: "r1" }] })
  await sandbox.listen()
  const form = new FormData()
  form.set("file", new File(["WEBVTT\n\nólá"], "a.vtt"))
  const path = signed(sandbox.secret, "putRecordingTextTrack", "recordID=r1&kind=captions&lang=pt")
  expect(await (await wire(path, { method: "POST", body: form })).text()).toContain("upload_text_track_success")
  expect(sandbox.recordings[0]?.tracks[0]?.content).toBe("WEBVTT\n\nólá")
  const index = await wire("/api")
  expect(index.headers.getSetCookie()[0]).toMatch(/^JSESSIONID=[\dA-F]{32}; Path=\/; HttpOnly$/)
  const large = await wire(signed(sandbox.secret, "create", "name=xx&meetingID=m1"), {
    method: "POST",
    body: "x".repeat(3_000_000),
  })
  expect(large.status).toBe(413)
  expect((await wire(signed(sandbox.secret, "getRecordings", "limit=1&offset=9"))).status).toBe(500)
})

test("delivers twenty thousand recordings", async () => {
  sandbox = bigBlueButtonSandbox({ recordings: 20_000 })
  await sandbox.listen()
  const text = await (await wire(signed(sandbox.secret, "getRecordings"))).text()
  expect(text.split("<recording>")).toHaveLength(20_001)
  expect(text.endsWith("</response>")).toBe(true)
})

test("ends a request that never gets a response when the caller aborts", async () => {
  sandbox = bigBlueButtonSandbox()
  await sandbox.listen()
  const path = signed(sandbox.secret, "hooks/create", "callbackURL=https%3A%2F%2Fa.test&getRaw=yes")
  await expect(wire(path, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
})

test("sends webhooks and callbacks to a real receiver", async () => {
  const received: { url: string; body: string; type: string | undefined }[] = []
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString()))
    request.on("end", () => {
      received.push({ url: request.url ?? "", body, type: request.headers["content-type"] })
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  sandbox = bigBlueButtonSandbox({ webhooks: { algorithm: "sha256", domain: "bbb.example.org" } })
  const callbackURL = `${address}/hook?tenant=a%20b`
  await xml(sandbox, "hooks/create", { callbackURL })
  await xml(sandbox, "create", { name: "Aula é", meetingID: "m1", meta_endCallbackUrl: `${address}/end` })
  await ask(sandbox, "end", { meetingID: "m1" })
  await sandbox.settled()
  server.close()
  expect(received).toHaveLength(3)
  const hooks = received.filter(({ url }) => url.startsWith("/hook"))
  for (const { url, body, type } of hooks) {
    expect(type).toBe("application/x-www-form-urlencoded;charset=UTF-8")
    expect(url).toBe(`/hook?tenant=a%20b&checksum=${digest("sha256", callbackURL + body + sandbox.secret)}`)
    expect([...new URLSearchParams(body).keys()]).toEqual(["domain", "event", "timestamp"])
  }
  expect(received.map(({ url }) => url)).toContain("/end?recordingmarks=false&meetingID=m1")
})
