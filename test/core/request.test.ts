import { describe, expect, test } from "vitest"
import { PlainRequest } from "../../src/core/request.ts"

const url = "https://api.invalid/list?a=1"

describe("PlainRequest", () => {
  test("keeps what a call is about as it was given", () => {
    const headers = new Headers({ a: "1" })
    const { signal } = new AbortController()
    const body = '{"a":1}'
    const request = new PlainRequest(url, { method: "POST", headers, body, signal, timeout: 0, maxRetries: 7 })
    expect(request).toMatchObject({ url, method: "POST", payload: body, call: { signal, timeout: 0, maxRetries: 7 } })
    expect(request.headers).toBe(headers)
    expect(request.signal).toBe(signal)
  })

  test("without options it is a GET without any", () => {
    const request = new PlainRequest(url)
    expect(request.method).toBe("GET")
    expect(request.payload).toBeUndefined()
    expect(request.call).toEqual({ signal: undefined, timeout: undefined, maxRetries: undefined })
    expect(new PlainRequest(url, { signal: null }).call.signal).toBeUndefined()
    expect(request.signal.aborted).toBe(false)
  })

  test.each([
    ["a text", url],
    ["a URL", new URL(url)],
    ["a Request", new Request(url)],
  ])("takes %s for where it goes", (_name, input) => {
    expect(new PlainRequest(input).url).toBe(url)
  })

  test("has what else a Request has, though nothing of it is read", () => {
    expect(new PlainRequest(url)).toMatchObject({
      body: null,
      bodyUsed: false,
      cache: "default",
      credentials: "same-origin",
      destination: "",
      duplex: "half",
      integrity: "",
      keepalive: false,
      mode: "cors",
      redirect: "manual",
      referrer: "",
      referrerPolicy: "",
    })
    const platform = new Request(url)
    for (const name of ["cache", "credentials", "destination", "integrity", "keepalive", "mode", "duplex"] as const) {
      expect(new PlainRequest(url)[name]).toBe(platform[name])
    }
  })

  test("is its own clone, since nothing in it is used up", () => {
    const request = new PlainRequest(url)
    expect(request.clone()).toBe(request)
  })

  test.each(["json", "text", "bytes", "blob", "arrayBuffer", "formData"] as const)("%s is refused", async (name) => {
    const read = new PlainRequest(url, { method: "POST", body: "{}" })[name]()
    await expect(read).rejects.toThrow(new TypeError("the body of a request is read by the server only"))
    await expect(read).rejects.toBeInstanceOf(TypeError)
  })
})
