import { describe, expect, test } from "vitest"
import { bearer, delivery, type HeaderBag, jsonOf, readDelivery, textOf } from "../../src/core/webhooks/delivery.ts"

const mebibyte = 1_048_576
const post = (body: NonNullable<RequestInit["body"]> | null, headers: Record<string, string> = {}) =>
  new Request("https://app.example.org/cb?x=1", { method: "POST", body, headers, duplex: "half" })

const refusal = (reason: string, message: unknown) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const tooLong = (limit: number) => refusal("body-too-long", `the body is longer than ${limit} bytes`)
/** With the way out for each framework. */
const parsed = refusal(
  "body-parsed",
  expect.stringMatching(
    /^the body was parsed already.*Express: express\.raw.*NestJS.*rawBody.*Fastify.*Hono.*Next\.js.*node:http.*docs\/receiving\.md/,
  ),
)

describe("readDelivery", () => {
  test("reads a Request once, with its headers and URL", async () => {
    const request = post("é", { "X-One": "1" })
    const read = await readDelivery(request)
    expect(textOf(read)).toBe("é")
    expect(read.url).toBe("https://app.example.org/cb?x=1")
    expect(read.header("x-one")).toBe("1")
    expect(read.header("x-two")).toBeUndefined()
    await expect(readDelivery(request)).rejects.toThrow(parsed)
  })

  test("reads a Request in pieces, and one without a body", async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (const piece of ["a", "", "bc"]) controller.enqueue(new TextEncoder().encode(piece))
        controller.close()
      },
    })
    expect(textOf(await readDelivery(post(pieces), { limit: 3 }))).toBe("abc")
    expect((await readDelivery(post(null))).bytes).toHaveLength(0)
  })

  test("reads what node:http holds, with nothing to await", () => {
    const read = readDelivery({ headers: {}, body: Buffer.from("b"), url: "/cb" })
    expect(read).not.toBeInstanceOf(Promise)
    expect(read).toMatchObject({ url: "/cb" })
    const odd = { headers: {}, body: "b", arrayBuffer: "no method" }
    expect(readDelivery(odd)).not.toBeInstanceOf(Promise)
  })

  test("a body that is announced beyond the limit is not begun", async () => {
    let pulled = 0
    const body = new ReadableStream(
      {
        pull: () => {
          pulled++
        },
      },
      { highWaterMark: 0 },
    )
    await expect(readDelivery(post(body, { "content-length": "5" }), { limit: 4 })).rejects.toThrow(tooLong(4))
    expect(pulled).toBe(0)
  })

  test("a body may be as long as the limit, whatever was announced", async () => {
    expect(textOf(await readDelivery(post("1234", { "content-length": "4" }), { limit: 4 }))).toBe("1234")
    await expect(readDelivery(post("12345", { "content-length": "1" }), { limit: 4 })).rejects.toThrow(tooLong(4))
    await expect(readDelivery(post("12345"), { limit: 4 })).rejects.toThrow(tooLong(4))
  })

  test("a body without an end is left when it is too long", async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(10))
      },
    })
    await expect(readDelivery(post(endless), { limit: 100 })).rejects.toThrow(tooLong(100))
    expect(pulled).toBeLessThan(20)
  })

  test("takes a mebibyte, unless told otherwise", async () => {
    const [most, more] = [new Uint8Array(mebibyte), new Uint8Array(mebibyte + 1)]
    for (const body of [most, post(most)]) {
      const read = await readDelivery(body instanceof Request ? body : { headers: {}, body })
      expect(read.bytes).toHaveLength(mebibyte)
    }
    await expect(readDelivery(post(more))).rejects.toThrow(tooLong(mebibyte))
    expect(() => readDelivery({ headers: {}, body: more })).toThrow(tooLong(mebibyte))
    expect(delivery({ headers: {}, body: most }).bytes).toHaveLength(mebibyte)
    expect(() => delivery({ headers: {}, body: more })).toThrow(tooLong(mebibyte))
  })
})

describe("delivery", () => {
  const bytes = (body: string | Uint8Array | ArrayBuffer) => Array.from(delivery({ headers: {}, body }).bytes)

  test("takes a body as text, bytes or a buffer", () => {
    expect(bytes("é")).toEqual([0xc3, 0xa9])
    expect(bytes(Uint8Array.of(1, 2, 3).subarray(1))).toEqual([2, 3])
    expect(bytes(Uint8Array.of(1, 2).buffer)).toEqual([1, 2])
    expect(bytes("")).toEqual([])
  })

  test("a missing body is refused", () => {
    for (const body of [undefined, JSON.parse("null") as undefined]) {
      expect(() => delivery({ headers: {}, body })).toThrow(refusal("body-missing", "there is no body"))
    }
  })

  test.each(['{"event":[]}', "[1]", "7", "true"])("a body that was parsed to %s is refused", (json) => {
    expect(() => delivery({ headers: {}, body: JSON.parse(json) as string })).toThrow(parsed)
  })

  test("the limit is one of bytes", () => {
    expect(delivery({ headers: {}, body: "éé" }, 4).bytes).toHaveLength(4)
    expect(() => delivery({ headers: {}, body: "éé" }, 3)).toThrow(tooLong(3))
  })
})

describe("header", () => {
  const header = (headers: HeaderBag, name: string) => delivery({ headers, body: "" }).header(name)

  test("is found in any case, in Headers and in plain records", () => {
    const record = { "X-A": "1", "x-b": undefined, "x-c": ["3"], "x-ab": "4" }
    for (const name of ["x-a", "X-A"]) {
      expect(header(record, name)).toBe("1")
      expect(header(new Headers({ "x-A": "1" }), name)).toBe("1")
    }
    expect(header(record, "x-b")).toBeUndefined()
    expect(header(record, "X-C")).toBe("3")
    expect(header(record, "x-d")).toBeUndefined()
    expect(header(new Headers(), "x-a")).toBeUndefined()
  })

  test("several values are joined, none are none", () => {
    expect(header({ "x-a": ["1", "2"] }, "x-a")).toBe("1, 2")
    expect(header({ "x-a": "1", "X-A": ["2", "3"], "X-a": undefined }, "x-a")).toBe("1, 2, 3")
    expect(header({ "x-a": [] }, "x-a")).toBeUndefined()
    expect(header({ "x-a": "" }, "x-a")).toBe("")
    expect(header({ "x-a": "", "X-A": "" }, "x-a")).toBe(",")
    expect(header({ "x-a": " 1\t" }, "x-a")).toBe("1")
  })

  test("a record may hold one named get", () => {
    expect(header({ get: "1", "x-a": "2" }, "GET")).toBe("1")
    expect(header({ get: "1", "x-a": "2" }, "x-a")).toBe("2")
  })
})

describe("textOf", () => {
  const text = (body: Uint8Array) => textOf(delivery({ headers: {}, body }))

  test("reads UTF-8, again and again", () => {
    expect(text(Buffer.from("é🎓"))).toBe("é🎓")
    expect(text(Buffer.from(""))).toBe("")
  })

  test("refuses anything else, with the cause", () => {
    for (const bytes of [Uint8Array.of(0xff), Uint8Array.of(0xc3)]) {
      expect(() => text(bytes)).toThrow(refusal("body-malformed", "the body is not UTF-8"))
      expect(() => text(bytes)).toThrow(expect.objectContaining({ cause: expect.any(TypeError) as unknown }) as Error)
    }
    expect(text(Buffer.from("a"))).toBe("a")
  })
})

describe("jsonOf", () => {
  test("reads JSON", () => {
    expect(jsonOf('{"a":[1]}', "the body")).toEqual({ a: [1] })
  })

  test("refuses what is none, and tells nothing of it", () => {
    const failure = refusal("body-malformed", "the event is not JSON")
    expect(() => jsonOf('{"password":"s3cret"', "the event")).toThrow(failure)
    expect(() => jsonOf("s3cret", "the event")).toThrow(
      expect.not.objectContaining({ cause: expect.anything() as unknown }) as Error,
    )
  })
})

describe("bearer", () => {
  const of = (authorization: string | string[] | undefined) =>
    bearer(delivery({ headers: { authorization }, body: "" }))

  test.each([
    ["Bearer abc", "abc"],
    ["bearer  abc", "abc"],
    ["BEARER a.b-c=", "a.b-c="],
    [" Bearer \t a \t", "a"],
    ["Bearer\tabc", "abc"],
    ["Bearer a,b", "a,b"],
  ])("%j holds %j", (header, token) => {
    expect(of(header)).toBe(token)
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
  ])("%j holds none", (header) => {
    expect(of(header)).toBeUndefined()
  })
})
