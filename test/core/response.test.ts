import { describe, expect, test } from "vitest"
import { DecodedResponse } from "../../src/core/http/response.ts"

const head = { headers: new Headers({ a: "1" }), redirected: true, status: 201, statusText: "Created" }
const decoded = (data: unknown, ok = true) =>
  new DecodedResponse(head, "https://one.example/a/b?checksum=x#y", ok, data)

describe("DecodedResponse", () => {
  test("has the head of the answer, and no body that could be read", () => {
    const response = decoded({})
    expect(response).toMatchObject({ ...head, ok: true, type: "default", body: null, bodyUsed: false })
    expect(response.headers).toBe(head.headers)
    expect(decoded({}, false).ok).toBe(false)
  })

  test("tells where it came from without the query, which may hold a checksum", () => {
    expect(decoded({}).url).toBe("https://one.example/a/b")
    expect(new DecodedResponse(head, "", true, {}).url).toBe("")
  })

  test("json gives the decoded value itself, as often as one likes, also of a clone", async () => {
    const data = { a: 1 }
    const response = decoded(data)
    expect(await response.json()).toBe(data)
    expect(await response.clone().json()).toBe(data)
    expect(response.bodyUsed).toBe(false)
  })

  test.each([
    [{ a: [1] }, '{"a":[1]}'],
    ["text", "text"],
    ["", ""],
    [null, "null"],
    [undefined, "null"],
  ])("text of %j is %j", async (data, text) => {
    expect(await decoded(data).text()).toBe(text)
  })

  test("bytes, arrayBuffer and blob hold that text in UTF-8", async () => {
    const bytes = new TextEncoder().encode('{"a":"é"}')
    const response = decoded({ a: "é" })
    expect(await response.bytes()).toEqual(bytes)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(await (await response.blob()).text()).toBe('{"a":"é"}')
  })

  test("there is no form data", async () => {
    const read: () => Promise<unknown> = Reflect.get(decoded({}), "formData")
    await expect(read()).rejects.toThrow(new TypeError("a decoded answer has no form data"))
    await expect(read()).rejects.toBeInstanceOf(TypeError)
  })
})
