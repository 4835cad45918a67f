import { describe, expect, test } from "vitest"
import { encodeJsonBody, formData } from "../../src/core/http/json-adapter.ts"
import { configError } from "../support/config-error.ts"
import { operation } from "../support/operation.ts"

const parts = (form: unknown) => (form instanceof FormData ? [...form.entries()] : undefined)

describe("encodeJsonBody", () => {
  test.each([
    ["bytes", Uint8Array.of(1)],
    ["a Blob", new Blob(["x"])],
    ["FormData", new FormData()],
  ])("leaves %s alone and says nothing of their type", (_name, body) => {
    for (const kind of ["json", "form", "multipart"] as const) {
      const encoded = encodeJsonBody(operation({ body: kind }), body)
      expect(encoded.body).toBe(body)
      expect(encoded).not.toHaveProperty("contentType")
    }
  })

  test("writes JSON where no other form is declared, and takes text for written", () => {
    const contentType = "application/json"
    expect(encodeJsonBody(operation(), { a: [1] })).toEqual({ body: '{"a":[1]}', contentType })
    expect(encodeJsonBody(operation({ body: "json" }), '{"a":1}')).toEqual({ body: '{"a":1}', contentType })
  })

  test("refuses what JSON cannot hold", () => {
    expect(() => encodeJsonBody(operation({ id: "roomInit" }), { a: 1n })).toThrow(
      configError("roomInit: the body cannot be written as JSON", "body"),
    )
  })

  test("writes a form, without what is absent", () => {
    const body = { a: "x y", b: undefined, c: null, d: 0, e: false, f: "" }
    expect(encodeJsonBody(operation({ body: "form" }), body)).toEqual({
      body: "a=x+y&d=0&e=false&f=",
      contentType: "application/x-www-form-urlencoded",
    })
  })

  test("makes parts, whose type the platform writes, since it draws the boundary", () => {
    const encoded = encodeJsonBody(operation({ body: "multipart" }), { a: 1 })
    expect(parts(encoded.body)).toEqual([["a", "1"]])
    expect(encoded).not.toHaveProperty("contentType")
  })
})

describe("formData", () => {
  test("a list becomes several parts of one name, and what is absent none", () => {
    expect(parts(formData({ a: ["x", 1, undefined, null], b: undefined, c: null, d: false }))).toEqual([
      ["a", "x"],
      ["a", "1"],
      ["d", "false"],
    ])
  })

  test("files stay files", () => {
    const file = formData({ file: new File(["text"], "a.txt") }).get("file")
    expect(file).toBeInstanceOf(File)
    expect(file).toMatchObject({ name: "a.txt", size: 4 })
  })
})
