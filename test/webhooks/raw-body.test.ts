import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { verifyWebhook as verifyBigBlueButton } from "conferkit/bigbluebutton"
import {
  type HeaderBag,
  type ReadOptions,
  signatureReceiver,
  verifySignature,
  type WebhookInput,
} from "conferkit/webhooks"

const mebibyte = 1_048_576
const secret = "webhook-secret"
const url = "https://app.example.org/cb?x=1"
const signatureOf = (body: string | Uint8Array) => createHmac("sha256", secret).update(body).digest("hex")

type Body = string | Uint8Array | ArrayBuffer | undefined

/** Reads a correctly signed delivery with any content, and returns what the verifier gets. */
async function read(input: WebhookInput, options: ReadOptions = {}) {
  let seen: { url: string | undefined; header: (name: string) => string | undefined } | undefined
  const { bytes, text } = await verifySignature(input, {
    header: "x-sig",
    secret,
    covers: (delivery) => {
      seen = delivery
      return ""
    },
    ...options,
  })
  return { bytes, text, url: seen?.url, header: (name: string) => seen?.header(name) }
}

const sig = { "x-sig": signatureOf("") }
const post = (body: NonNullable<RequestInit["body"]> | null, headers: Record<string, string> = {}) =>
  new Request(url, { method: "POST", body, headers: { ...sig, ...headers }, duplex: "half" })
const plain = (body: Body, headers: Record<string, string> = {}) => ({ headers: { ...sig, ...headers }, body })

const rejection = (reason: string, message: unknown) => ({ name: "WebhookVerificationError", reason, message })
const tooLong = (limit: number) => rejection("body-too-long", `the body is longer than ${limit} bytes`)
/** With advice for each framework. */
const parsed = rejection(
  "body-parsed",
  expect.stringMatching(
    /^the body has already been parsed.*Express: express\.raw.*NestJS.*rawBody.*Fastify.*Hono.*Next\.js.*node:http.*docs\/receiving\.md/,
  ),
)

describe("a Request", () => {
  test("is read once, with its headers and URL", async () => {
    const request = post("é", { "X-One": "1" })
    const { text, header, ...delivery } = await read(request)
    expect(text).toBe("é")
    expect(delivery.url).toBe(url)
    expect([header("x-one"), header("x-two")]).toEqual(["1", undefined])
    await expect(read(request)).rejects.toMatchObject(parsed)
  })

  test("may arrive in chunks, or have no body", async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (const piece of ["a", "", "bc"]) controller.enqueue(new TextEncoder().encode(piece))
        controller.close()
      },
    })
    expect((await read(post(pieces), { limit: 3 })).text).toBe("abc")
    expect((await read(post(null))).bytes).toHaveLength(0)
  })

  test("with a Content-Length beyond the limit is not read", async () => {
    let pulled = 0
    const body = new ReadableStream(
      {
        pull: () => {
          pulled++
        },
      },
      { highWaterMark: 0 },
    )
    await expect(read(post(body, { "content-length": "5" }), { limit: 4 })).rejects.toMatchObject(tooLong(4))
    expect(pulled).toBe(0)
  })

  test("may be as long as the limit, whatever its Content-Length", async () => {
    expect((await read(post("1234", { "content-length": "4" }), { limit: 4 })).text).toBe("1234")
    await expect(read(post("12345", { "content-length": "1" }), { limit: 4 })).rejects.toMatchObject(tooLong(4))
    await expect(read(post("12345"), { limit: 4 })).rejects.toMatchObject(tooLong(4))
  })

  test("with an endless body is cancelled at the limit", async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(10))
      },
    })
    await expect(read(post(endless), { limit: 100 })).rejects.toMatchObject(tooLong(100))
    expect(pulled).toBeLessThan(20)
  })
})

describe("a body", () => {
  test("may be an IncomingMessage, with the request target", async () => {
    expect(await read({ ...plain(Buffer.from("b")), url: "/cb" })).toMatchObject({ text: "b", url: "/cb" })
    const odd = { ...plain("b"), arrayBuffer: "no method" }
    expect((await read(odd)).text).toBe("b")
  })

  test("may have one mebibyte by default", async () => {
    const [most, more] = [new Uint8Array(mebibyte), new Uint8Array(mebibyte + 1)]
    expect((await read(post(most))).bytes).toHaveLength(mebibyte)
    expect((await read(plain(most))).bytes).toHaveLength(mebibyte)
    await expect(read(post(more))).rejects.toMatchObject(tooLong(mebibyte))
    await expect(read(plain(more))).rejects.toMatchObject(tooLong(mebibyte))
  })

  test.each<[string, Body, number[]]>([
    ["a string", "é", [0xc3, 0xa9]],
    ["bytes", Uint8Array.of(1, 2, 3).subarray(1), [2, 3]],
    ["a buffer", Uint8Array.of(1, 2).buffer, [1, 2]],
    ["nothing", "", []],
  ])("may be %s", async (_form, body, bytes) => {
    expect([...(await read(plain(body))).bytes]).toEqual(bytes)
  })

  test("that is missing is rejected", async () => {
    for (const body of [undefined, JSON.parse("null") as undefined]) {
      await expect(read(plain(body))).rejects.toMatchObject(rejection("body-missing", "the body is missing"))
    }
  })

  test.each(['{"event":[]}', "[1]", "7", "true"])("that was parsed to %s is rejected", async (json) => {
    await expect(read(plain(JSON.parse(json) as string))).rejects.toMatchObject(parsed)
  })

  test("has a limit in bytes", async () => {
    expect((await read(plain("éé"), { limit: 4 })).bytes).toHaveLength(4)
    await expect(read(plain("éé"), { limit: 3 })).rejects.toMatchObject(tooLong(3))
  })

  test("can be read as UTF-8 repeatedly", async () => {
    for (const text of ["é🎓", ""]) expect((await read(plain(Buffer.from(text)))).text).toBe(text)
  })

  test("with invalid UTF-8 is rejected with the cause, without affecting the next one", async () => {
    for (const bytes of [Uint8Array.of(0xff), Uint8Array.of(0xc3)]) {
      await expect(read(plain(bytes))).rejects.toMatchObject({
        ...rejection("body-malformed", "the body is not UTF-8"),
        cause: expect.any(TypeError) as unknown,
      })
    }
    expect((await read(plain("a"))).text).toBe("a")
  })

  test("that is not JSON is rejected without quoting it", async () => {
    const { receive } = signatureReceiver({ provider: "p", header: "x-sig", secret })
    const received = (body: string) => receive({ headers: { "x-sig": signatureOf(body) }, body })
    expect((await received('{"a":[1]}')).events).toEqual([{ a: [1] }])
    for (const body of ['{"password":"s3cret"', "s3cret"]) {
      const error = await received(body).catch((reason: unknown) => reason)
      expect(error).toMatchObject(rejection("body-malformed", "the body is not JSON"))
      expect(error).not.toHaveProperty("cause", expect.anything())
    }
  })
})

describe("a header", () => {
  const header = async (headers: HeaderBag, name: string) =>
    (await read({ headers: headers instanceof Headers ? headers : { ...sig, ...headers }, body: "" })).header(name)

  test("is found case-insensitively, in Headers and in plain records", async () => {
    const record = { "X-A": "1", "x-b": undefined, "x-c": ["3"], "x-ab": "4" }
    for (const name of ["x-a", "X-A"]) {
      expect(await header(record, name)).toBe("1")
      expect(await header(new Headers({ ...sig, "x-A": "1" }), name)).toBe("1")
    }
    expect(await header(record, "x-b")).toBeUndefined()
    expect(await header(record, "X-C")).toBe("3")
    expect(await header(record, "x-d")).toBeUndefined()
    expect(await header(new Headers(sig), "x-a")).toBeUndefined()
  })

  test.each<[HeaderBag, string | undefined]>([
    [{ "x-a": ["1", "2"] }, "1, 2"],
    [{ "x-a": "1", "X-A": ["2", "3"], "X-a": undefined }, "1, 2, 3"],
    [{ "x-a": [] }, undefined],
    [{ "x-a": "" }, ""],
    [{ "x-a": "", "X-A": "" }, ","],
    [{ "x-a": " 1\t" }, "1"],
  ])("is joined if it has several values, and missing if it has none: %j", async (record, expected) => {
    expect(await header(record, "x-a")).toBe(expected)
  })

  test("may be named get", async () => {
    expect(await header({ get: "1", "x-a": "2" }, "GET")).toBe("1")
    expect(await header({ get: "1", "x-a": "2" }, "x-a")).toBe("2")
  })
})

describe("a bearer token", () => {
  const form = new URLSearchParams({ domain: "d", event: "[]", timestamp: "1" }).toString()
  const verified = (authorization: string | string[] | undefined, token: string) =>
    verifyBigBlueButton({ headers: { authorization }, body: form }, { secret: token })

  test.each([
    ["Bearer abc", "abc"],
    ["bearer  abc", "abc"],
    ["BEARER a.b-c=", "a.b-c="],
    [" Bearer \t a \t", "a"],
    ["Bearer\tabc", "abc"],
    ["Bearer a,b", "a,b"],
  ])("is read from %j as %j", async (header, token) => {
    expect(await verified(header, token)).toMatchObject({ form: "bearer", secret: 0 })
  })

  test.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Bearerabc",
    "Basic abc",
    "x Bearer abc",
    "Bearer a b",
    "Bearer a, b",
    "Bearer a,Bearer b",
    ["Bearer a", "Bearer b"],
    ["Bearer a", "b"],
  ])("is not found in %j", async (header) => {
    for (const token of ["a", "b", "abc", "a b", "a, b", "a,Bearer b", "a, Bearer b", "Bearer"]) {
      await expect(verified(header, token)).rejects.toMatchObject({ name: "WebhookVerificationError" })
    }
  })
})
