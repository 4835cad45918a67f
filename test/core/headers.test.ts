import { describe, expect, test } from "vitest"
import { headerFacts, mergeHeaders } from "../../src/core/http/headers.ts"

describe("mergeHeaders", () => {
  test("later layers win, whatever the case of their names", () => {
    expect(mergeHeaders({ "X-A": "1", b: "1" }, { "x-a": "2" }, { "X-a": "3", C: "" })).toEqual({
      "x-a": "3",
      b: "1",
      c: "",
    })
  })

  test("null takes a header away, and a later layer may set it again", () => {
    expect(mergeHeaders({ "X-A": "1" }, { "x-A": null })).toEqual({})
    expect(mergeHeaders({ a: null }, { a: "1" })).toEqual({ a: "1" })
  })

  test("what is undefined changes nothing, and layers may be missing", () => {
    expect(mergeHeaders(undefined, { a: "1" }, { a: undefined, b: undefined }, undefined)).toEqual({ a: "1" })
    expect(mergeHeaders()).toEqual({})
  })
})

describe("headerFacts", () => {
  test("are plain and in lower case", () => {
    expect(headerFacts(new Headers({ "X-Request-Id": "1", "Content-Type": "text/xml" }))).toEqual({
      "x-request-id": "1",
      "content-type": "text/xml",
    })
  })

  test.each(["Set-Cookie", "Set-Cookie2", "Authorization", "Proxy-Authorization", "WWW-Authenticate"])(
    "leave %s out",
    (name) => {
      expect(headerFacts(new Headers({ [name]: "secret", a: "1" }))).toEqual({ a: "1" })
    },
  )
})
