import { describe, expect, test } from "vitest"
import { bearer, delivery, readDelivery, textOf } from "../../src/core/webhook.ts"

describe("readDelivery", () => {
  test("reads a Request once, with its headers and URL", async () => {
    const request = new Request("https://app.example.org/cb?x=1", {
      method: "POST",
      body: "é",
      headers: { "X-One": "1" },
    })
    const read = await readDelivery(request)
    expect(textOf(read)).toBe("é")
    expect(read.url).toBe("https://app.example.org/cb?x=1")
    expect(read.header("x-one")).toBe("1")
    await expect(readDelivery(request)).rejects.toMatchObject({ reason: "body-parsed" })
  })

  test("reads what node:http holds, with arrays and missing values", async () => {
    const read = await readDelivery({
      headers: { "X-A": ["1", "2"], "x-b": undefined, "x-c": "3" },
      body: Buffer.from("b"),
    })
    expect(read.header("x-a")).toBe("1, 2")
    expect(read.header("x-b")).toBeUndefined()
    expect(read.header("X-C")).toBe("3")
  })

  test("a parsed body is refused with the way out for each framework", () => {
    const parsed = { headers: {}, body: { event: [] } as unknown as string }
    expect(() => delivery(parsed)).toThrow(/Express: express\.raw.*Fastify.*Hono.*Next\.js.*node:http/)
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
    const headers = { "content-length": "5" }
    const long = new Request("https://x.invalid/", { method: "POST", headers, body, duplex: "half" })
    await expect(readDelivery(long, 4)).rejects.toMatchObject({ reason: "body-too-long" })
    expect(pulled).toBe(0)
  })

  test("a missing, an endless and an undecodable body are refused", async () => {
    expect(() => delivery({ headers: {}, body: undefined })).toThrow("no body")
    expect(() => delivery({ headers: {}, body: "12345" }, 4)).toThrow("longer than 4 bytes")
    const long = new Request("https://x.invalid/", { method: "POST", body: "12345" })
    await expect(readDelivery(long, 4)).rejects.toMatchObject({ reason: "body-too-long" })
    expect(() => textOf(delivery({ headers: {}, body: Uint8Array.of(0xff) }))).toThrow("not UTF-8")
  })

  test("a bearer token is one word after the scheme in any case", () => {
    const of = (authorization: string | string[]) => bearer(delivery({ headers: { authorization }, body: "" }))
    expect(of("Bearer abc")).toBe("abc")
    expect(of("bearer  abc")).toBe("abc")
    expect(of("Basic abc")).toBeUndefined()
    expect(of("Bearer a b")).toBeUndefined()
    expect(of(["Bearer a", "Bearer b"])).toBeUndefined()
  })
})
