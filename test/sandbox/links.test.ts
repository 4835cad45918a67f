// URLs of objects created before a sandbox listens; the contract tests cover the responses of every operation.
import { afterEach, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { bigBlueButtonSandbox, ethoraSandbox } from "conferkit/sandbox"
import { all } from "../support/bigbluebutton.ts"
import { hosts } from "../support/hosts.ts"

const closing: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of closing.splice(0)) await each.close()
})

/** Every http(s) URL in a string. */
const urlsIn = (text: string): URL[] =>
  (text.match(/(?:https?|wss?):\/\/[^\s"'<>\\]+/g) ?? []).map((url) => new URL(url))

const written = hosts.flatMap((host) => (host === "::1" ? [host, "[::1]"] : [host]))
const addresses = [undefined, ...written.map((host) => ({ host }))]

async function playing() {
  const seen: string[] = []
  const sandbox = bigBlueButtonSandbox({
    recordings: [
      { meetingID: "seed", formats: [{ type: "presentation", images: [{ url: "" }] }, { type: "video" }] },
      { meetingID: "own", formats: [{ type: "video", url: "https://cdn.example.org/v.mp4" }] },
    ],
    fetch: async (input, init) => {
      seen.push(await new Request(input, init).text())
      return new Response()
    },
  })
  closing.push(sandbox)
  const { baseUrl, secret, fetch } = sandbox
  const bbb = new BigBlueButton({ baseUrl, secret, fetch })
  await bbb.create({ meetingID: "live", name: "Aula", record: true })
  await bbb.hooks.create({ callbackURL: "https://app.example.org/hook" })
  sandbox.attend("live", { fullName: "Ana", role: "MODERATOR" })
  sandbox.startRecording("live")
  await bbb.create({ meetingID: "old", name: "Aula", record: true })
  sandbox.attend("old", { fullName: "Ana" })
  sandbox.startRecording("old")
  sandbox.endMeeting("old")
  await sandbox.processRecordings()
  return { sandbox, bbb, seen }
}

test.each(addresses)(
  "URLs of recordings, tracks, joins and events of BigBlueButton use the base URL %o",
  async (address) => {
    const { sandbox, bbb, seen } = await playing()
    const [seed] = sandbox.recordings
    const recordID = seed?.recordID ?? ""
    await bbb.putRecordingTextTrack({ recordID, kind: "captions", lang: "pt-BR", file: new Blob(["WEBVTT"]) })
    const url = address === undefined ? sandbox.baseUrl : (await sandbox.listen(address)).url
    expect(sandbox.baseUrl).toBe(url)
    expect(url).toMatch(
      address === undefined
        ? /^http:\/\/sandbox\.invalid\/bigbluebutton$/
        : /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/bigbluebutton$/,
    )
    const { host } = new URL(url)
    const server = address === undefined ? bbb : new BigBlueButton({ baseUrl: url, secret: sandbox.secret })

    const recordings = await all(server.recordings({}))
    const links = urlsIn(JSON.stringify([recordings, sandbox.recordings]))
    const own = links.filter((link) => link.host !== "cdn.example.org")
    // Two formats and a picture, in the list and in the sandbox; the ended meeting's have as many.
    expect(own.length).toBe(2 * 3 + 2 * 3)
    expect(links.length - own.length).toBe(2)
    for (const link of own) expect([link.protocol, link.host]).toEqual(["http:", host])

    const [track] = await server.getRecordingTextTracks({ recordID })
    expect(new URL(track?.href ?? "").host).toBe(host)
    const fetched = await (address === undefined ? sandbox.fetch : fetch)(track?.href ?? "")
    expect(await fetched.text()).toBe("WEBVTT")

    const joined = await server.join({ meetingID: "live", fullName: "Bia", role: "VIEWER", redirect: false })
    expect(new URL(joined.url).host).toBe(host)

    seen.length = 0
    sandbox.endMeeting("live")
    await sandbox.processRecordings()
    await sandbox.settled()
    const told = seen.map((each) => decodeURIComponent(each.replaceAll("+", " "))).join("\n")
    expect(told).toContain(`http://${host}/playback/presentation/2.3/`)
    expect(told).toContain(`domain=${host}`)
    if (address !== undefined) expect(told).not.toContain(".invalid")
    const sample = sandbox.webhook("rap-publish-ended")
    expect(decodeURIComponent(await sample.text())).toContain(`http://${host}/playback/`)
  },
)

test.each(addresses)("the URL of an Ethora file uses the base URL %o", async (address) => {
  const sandbox = ethoraSandbox()
  closing.push(sandbox)
  const { baseUrl, appId, appSecret } = sandbox
  sandbox.addUser({ uuid: "ada" })
  const client = (url: string) =>
    new Ethora({ baseUrl: url, appId, appSecret, ...(url === baseUrl && { fetch: sandbox.fetch }) })
  const { token } = await client(baseUrl).sessions.create("ada")
  const [before] = await client(baseUrl).files.upload(token, [{ name: "a.txt", content: "hello" }])
  expect(before?.location).toMatch(/^http:\/\/ethora\.invalid\/files\//)
  if (address === undefined) return
  const { url } = await sandbox.listen(address)
  const [file] = await client(url).files.list(token)
  expect(file?.location).toBe(`${url}/files/${file?._id ?? ""}`)
  expect(await (await fetch(file?.location ?? "")).text()).toBe("hello")
})
