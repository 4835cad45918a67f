import { expect, test } from "vitest"
import { XmlError } from "../../../src/core/xml/values.ts"

test("XmlError has a code and a message", () => {
  const error = new XmlError("empty", "the document is empty")
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: "XmlError", reason: "empty", message: "the document is empty" })
  expect(String(error)).toBe("XmlError: the document is empty")
})
