import { createHmac } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import { afterEach, describe, expect, test } from "vitest"
import type { Fetch } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow, signatureHeader } from "conferkit/omniflow"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { answered, failureOf, withSandbox } from "../support/bigbluebutton.ts"
import { fetching, json } from "../support/fetching.ts"
import { oddity } from "../support/plain.ts"

const text = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"toString":"t"}'
const awkward = () => JSON.parse(text) as Record<string, unknown>
const meetingID = "aula-1"
const secret = "secret-of-these-tests"

afterEach(() => {
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe("metadata and customdata", () => {
  test("are ordinary objects that templates, structuredClone and comparisons accept", async () => {
    const { bbb, sandbox } = withSandbox({ recordings: 1 })
    await bbb.create({ name: "Aula 1", meetingID, meta: { "class-id": "007" } })
    sandbox.attend(meetingID, { fullName: "Ana" })
    const info = await bbb.getMeetingInfo({ meetingID })
    const [recording] = await bbb.getRecordings()
    expect(`metadata: ${info.metadata as unknown as string}`).toBe("metadata: [object Object]")
    expect(isDeepStrictEqual(info.metadata, { "class-id": "007" })).toBe(true)
    expect(isDeepStrictEqual(info.attendees[0]?.customdata, {})).toBe(true)
    expect(info.metadata.hasOwnProperty("class-id")).toBe(true)
    expect(structuredClone(info)).toStrictEqual(info)
    for (const value of [info, recording, info.metadata, info.attendees]) expect(oddity(value)).toBeUndefined()
  })

  test("keep names such as __proto__, whether buffered or streamed", async () => {
    const metadata = "<metadata><__proto__>p</__proto__><constructor>c</constructor><toString/></metadata>"
    const bbb = answered(
      `<response><returncode>SUCCESS</returncode><recordings><recording><recordID>r</recordID>${metadata}</recording></recordings></response>`,
    )
    const { value } = await bbb.recordings().next()
    for (const recording of [value, (await bbb.getRecordings())[0]]) {
      expect(Object.entries(recording?.metadata ?? {})).toEqual([
        ["__proto__", "p"],
        ["constructor", "c"],
        ["toString", ""],
      ])
      expect(oddity(recording)).toBeUndefined()
    }
  })

  test("the name __proto__ is sent like any other, or rejected", async () => {
    const { bbb, sandbox } = withSandbox()
    await expect(bbb.create({ name: "Aula 1", meetingID, meta: awkward() as never })).rejects.toMatchObject({
      name: "ConfigError",
      parameter: "meta.__proto__",
    })
    await bbb.create({ name: "Aula 1", meetingID })
    const userdata = JSON.parse('{"__proto__":"p","constructor":"c"}') as Record<string, string>
    const url = bbb.joinUrl({ meetingID, fullName: "Ana", role: "VIEWER", userdata })
    expect([...new URL(url).searchParams].filter(([name]) => name.startsWith("userdata-"))).toEqual([
      ["userdata-__proto__", "p"],
      ["userdata-constructor", "c"],
    ])
    expect((await sandbox.fetch(url)).status).toBeLessThan(400)
    const [meeting] = sandbox.meetings
    expect(meeting && Object.getPrototypeOf(meeting)).toBe(Object.prototype)
  })
})

describe("errors", () => {
  test.each([
    [
      "in XML",
      "<response><returncode>FAILED</returncode><messageKey>k</messageKey><__proto__>p</__proto__><toString>t</toString></response>",
    ],
    ["in JSON", `{"response":{"returncode":"FAILED","messageKey":"k","toString":1,"__proto__":{"polluted":"yes"}}}`],
  ])("contain a plain body %s", async (_how, body) => {
    const error = (await failureOf(answered(body).getMeetings())) as { code: string; body: object }
    expect(error.code).toBe("k")
    expect(Object.keys(error.body)).toEqual(expect.arrayContaining(["__proto__", "toString"]))
    expect(oddity(error.body)).toBeUndefined()
    expect(structuredClone(error.body)).toStrictEqual(error.body)
  })

  test("contain plain headers, whatever their names", async () => {
    const headers = new Headers([
      ["__proto__", "p"],
      ["constructor", "c"],
      ["x-a", "1"],
    ])
    const { fetch } = fetching(new Response("<response><returncode>FAILED</returncode></response>", { headers }))
    const bbb = new BigBlueButton({ baseUrl: "https://bbb.example", secret, fetch })
    const error = (await failureOf(bbb.getMeetings())) as { headers: object }
    expect(Object.entries(error.headers)).toEqual(
      expect.arrayContaining([
        ["__proto__", "p"],
        ["constructor", "c"],
      ]),
    )
    expect(oddity(error.headers)).toBeUndefined()
  })

  test("a JSON response that overrides members of Object.prototype is decoded or rejected with DecodeError", async () => {
    const body =
      '{"response":{"returncode":"SUCCESS","toString":1,"meetings":[{"meetingID":{"toString":1},"meetingName":"a"}]}}'
    const error = await failureOf(answered(body, {}, "application/json").getMeetings())
    expect(error).toMatchObject({ name: "DecodeError", operation: "getMeetings" })
  })
})

describe("requests", () => {
  test("keep the caller's header names", async () => {
    let sent: object = {}
    const fetch: Fetch = (_url, { headers = {} }) => {
      sent = headers
      return Promise.resolve(json({ id: "c" }))
    }
    const headers = JSON.parse('{"__proto__":"p","constructor":"c"}') as Record<string, string>
    await new OmniFlow({ apiKey: secret, baseUrl: "https://omniflow.example", fetch, headers }).contacts.get("c")
    expect(Object.entries(sent)).toEqual(expect.arrayContaining(Object.entries(headers)))
    expect(oddity(sent)).toBeUndefined()
  })

  test("keep the data of an Ethora room", async () => {
    const { fetch, asked } = fetching(json({ result: { name: "r" } }))
    const client = new Ethora({ appId: "app", appSecret: secret, baseUrl: "https://ethora.example", fetch })
    await client.rooms.create("r", awkward())
    expect(Object.keys(JSON.parse(asked[0]?.body ?? "") as object)).toEqual(
      expect.arrayContaining(["__proto__", "constructor", "toString"]),
    )
  })
})

test("webhook events are the payload as parsed", async () => {
  const event = { type: "contact.opted_out", tenantId: "t", timestamp: new Date().toISOString(), payload: "PAYLOAD" }
  const body = JSON.stringify(event).replace('"PAYLOAD"', text)
  const headers = { [signatureHeader]: `sha256=${createHmac("sha256", secret).update(body).digest("hex")}` }
  const client = new OmniFlow({ apiKey: secret, webhookSecret: secret })
  const { events } = await client.webhooks.verify({ headers, body })
  expect(isDeepStrictEqual(events, [JSON.parse(body)])).toBe(true)
  expect(oddity(events)).toBeUndefined()
})

test("values in the sandbox state are ordinary objects", async () => {
  const sandbox = bigBlueButtonSandbox()
  const bbb = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret: sandbox.secret, fetch: sandbox.fetch })
  await bbb.create({ name: "Aula 1", meetingID: "__proto__", meta: { constructor: "c" } })
  sandbox.attend("__proto__", { fullName: "constructor", userID: "__proto__" })
  expect(await bbb.getMeetings()).toMatchObject([{ meetingID: "__proto__", metadata: { constructor: "c" } }])
  for (const each of [sandbox.meetings, sandbox.recordings, sandbox.hooks]) {
    for (const entry of each) expect(Object.getPrototypeOf(entry)).toBe(Object.prototype)
  }
  await sandbox.close()
})
