// Values of another realm, such as code in a `vm` context (Jest runs tests in one): `instanceof` fails for them in this
// realm.
import { createContext, runInContext } from "node:vm"
import { expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { verifySignature } from "conferkit/webhooks"
import { XRoom } from "conferkit/xroom"
import { createHmac } from "node:crypto"
import { json } from "../support/fetching.ts"
import { withSandbox } from "../support/bigbluebutton.ts"
import { providers, rawClient } from "../support/raw-clients.ts"

const text = "conteúdo"
const realm = createContext({ bytes: [...Buffer.from(text)] })
const made = (code: string): never => runInContext(code, realm) as never
// Such a context has no Blob of its own. This resembles a polyfill's Blob, and that of other copies of undici.
const [blob, file, form] = made(`
  class Blob {
    constructor(text, type) { this.text = () => Promise.resolve(text); this.type = type }
    arrayBuffer() { return Promise.resolve(Uint8Array.from(bytes).buffer) }
    get [Symbol.toStringTag]() { return "Blob" }
  }
  class File extends Blob {
    name = "of-another-realm.txt"
    get [Symbol.toStringTag]() { return "File" }
  }
  class FormData {
    *[Symbol.iterator]() { yield ["a", "b"]; yield ["file", new File("", "text/plain")] }
    get [Symbol.toStringTag]() { return "FormData" }
  }
  [new Blob("", "text/plain"), new File("", "text/plain"), new FormData()]
`) as readonly [never, never, never]
const bytes = made("Uint8Array.from(bytes)")
const buffer = made("Uint8Array.from(bytes).buffer")

test.each([
  ["a Uint8Array", bytes],
  ["an ArrayBuffer", buffer],
  ["a Blob", blob],
  ["a File", file],
])("%s works as the content of a document", async (_what, content) => {
  const { bbb, sandbox } = withSandbox()
  await bbb.create({ name: "Aula 1", meetingID: "aula-1", documents: [{ name: "a.txt", content }] })
  expect(sandbox.meetings[0]?.documents[0]).toMatchObject({ name: "a.txt", size: Buffer.byteLength(text) })
})

/** The parts of a form, with files as name and text. */
async function partsOf(body: unknown): Promise<[string, ...string[]][]> {
  if (!(body instanceof FormData)) throw new Error(`no form: ${String(body)}`)
  const parts = [...body].map(async ([name, value]): Promise<[string, ...string[]]> =>
    typeof value === "string" ? [name, value] : [name, value.name, await value.text()],
  )
  return Promise.all(parts)
}

test.each([
  ["a Uint8Array", bytes, "track.vtt"],
  ["a Blob", blob, "track.vtt"],
  ["a File", file, "of-another-realm.txt"],
])("%s works as the file of a text track", async (_what, given, name) => {
  const sent: unknown[] = []
  const fetch = (_url: string, { body }: RequestInit) => {
    sent.push(body)
    return Promise.resolve(json({ response: { returncode: "SUCCESS" } }))
  }
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "secret", fetch })
  const track = { recordID: "r", kind: "subtitles", lang: "pt-BR" } as const
  await bbb.putRecordingTextTrack({ ...track, file: given })
  await bbb.api.POST("/putRecordingTextTrack", { params: { query: track }, body: { file: given } })
  expect(await partsOf(sent[0])).toEqual([["file", name, text]])
  const raw = new Request("https://x.example", { method: "POST", body: sent[1] as Uint8Array<ArrayBuffer> })
  expect(await raw.text()).toContain(text)
})

test("uploads to Ethora accept values of another realm", async () => {
  let parts: unknown
  const fetch = async (_url: string, { body }: RequestInit) => {
    parts = await partsOf(body)
    return json({ success: true, results: [{ _id: "f1" }] })
  }
  const chat = new Ethora({ baseUrl: "https://e.example", appId: "0".repeat(24), appSecret: "secret", fetch })
  await chat.files.upload("t", [file, { name: "a", content: blob }, { name: "b", content: bytes }])
  expect(parts).toEqual([
    ["files", "of-another-realm.txt", text],
    ["files", "a", text],
    ["files", "b", text],
  ])
})

test.each(providers.map((provider) => [provider.name, provider] as const))(
  "bodies of %s.api accept values of another realm",
  async (_name, provider) => {
    const { api, sent } = rawClient(provider)
    const bodies = [bytes, buffer, blob, file, made("new Uint16Array(Uint8Array.from(bytes.slice(0, 2)).buffer)")]
    for (const body of bodies) await api.PUT("/newCall", { body })
    expect(sent.map(({ body }) => body)).toEqual([text, text, text, text, text.slice(0, 2)])
    await api.PUT("/newCall", { body: form })
    expect(sent.at(-1)?.body).toMatch(/name="a"\r\n\r\nb\r\n[^]*filename="of-another-realm.txt"[^]*conteúdo/)
    await api.PUT("/newCall", { body: new URLSearchParams({ a: "b c" }) })
    expect(sent.at(-1)?.body).toBe("a=b+c")
  },
)

test("headers and dates of another realm are accepted", async () => {
  const [provider] = providers
  if (provider === undefined) return expect.unreachable()
  const { call, sent } = rawClient(provider)
  await call({ headers: made('new Map([["x-tenant", "a"]])') })
  expect(sent[0]?.headers.get("x-tenant")).toBe("a")
  const asked: string[] = []
  const fetch = (_url: string, { body }: RequestInit) => {
    asked.push(body as string)
    return Promise.resolve(json({ isError: false, errMsg: null, data: null }))
  }
  const xroom = new XRoom({ authId: "id", secret: "secret", fetch })
  await xroom.booking.add({ domain: "chat.example", roomName: "demo", validUntil: made("new Date(1e12)") })
  expect(asked[0]).toContain("1000000000000")
})

test("a delivery whose body is an ArrayBuffer is accepted", async () => {
  const signature = createHmac("sha256", "secret").update(text).digest("hex")
  for (const body of [buffer, bytes]) {
    const verified = await verifySignature(
      { headers: { "x-signature": signature }, body },
      { header: "x-signature", secret: "secret" },
    )
    expect(verified).toBeDefined()
  }
})
