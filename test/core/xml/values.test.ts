import { describe, expect, test } from "vitest"
import { leafValue } from "../../../src/core/xml/values.ts"

describe("leafValue", () => {
  test("a string is kept, or trimmed if declared", () => {
    expect(leafValue("string", " a\n")).toBe(" a\n")
    expect(leafValue("trimmed", " a b\n")).toBe("a b")
    expect(leafValue("string", "")).toBe("")
    expect(leafValue("trimmed", " ")).toBe("")
  })

  test.each([
    ["true", true],
    ["false", false],
    [" True\n", true],
    ["\tFALSE ", false],
    ["", undefined],
    ["1", true],
    ["yes", true],
    [" YES ", true],
    ["0", false],
    ["No", false],
    ["2", undefined],
    ["01", undefined],
    ["maybe", undefined],
    ["truefalse", undefined],
  ])("the boolean %j is %s", (text, value) => {
    expect(leafValue("boolean", text)).toBe(value)
  })

  test.each([
    ["0", 0],
    ["9", 9],
    ["0123456789", 123_456_789],
    ["999999999999999", 999_999_999_999_999],
    ["9007199254740991", 9_007_199_254_740_991],
    // Adding digit by digit would not give the nearest number.
    ["24448162625623276", 24_448_162_625_623_276],
    [" 7\n", 7],
    ["+7", 7],
    ["-7", -7],
    ["1.5", 1.5],
    ["12.75", 12.75],
    ["-12.75", -12.75],
    ["1.", 1],
    [".5", 0.5],
    [".25", 0.25],
    ["1e3", 1000],
    ["1E+3", 1000],
    ["25e-2", 0.25],
    ["1e10", 1e10],
    ["-1,000", -1000],
    ["+12 345", 12_345],
    ["123,456,789", 123_456_789],
    ["1\u2009000", 1000],
    ["1\u202f000", 1000],
    ["1\u00a0000", 1000],
    ["1\u2019000", 1000],
    ["1'000", 1000],
    ["1.000.000", 1_000_000],
  ])("%j is a number, whole or fractional", (text, value) => {
    expect(leafValue("integer", text)).toBe(value)
    expect(leafValue("number", text)).toBe(value)
  })

  test.each([
    "",
    " ",
    "-",
    ".",
    "x",
    "7x",
    "x7",
    "1/2",
    "12:30",
    "7:",
    "7/",
    "1.5x",
    "x1.5",
    "1e",
    "1ex",
    "0x10",
    "NaN",
    "Infinity",
    "1..5",
    "0,000",
    "01,000",
    "1234,567",
    "1,00",
    "1,0000",
    "1,000 000",
    "1,000,00",
    "1,000x",
    // Another number would replace it.
    "123456789012345678901",
    "9007199254740993",
    "1e999",
    "x1,000",
    "1,abc",
    "1;000",
    ",000",
  ])("%j is not a number", (text) => {
    expect(leafValue("integer", text)).toBeUndefined()
    expect(leafValue("number", text)).toBeUndefined()
  })

  test("a dot before three digits groups an integer, and is a decimal point in other numbers", () => {
    expect(leafValue("integer", "1.000")).toBe(1000)
    expect(leafValue("number", "1.000")).toBe(1)
    expect(leafValue("number", "12.345")).toBe(12.345)
    expect(leafValue("number", "1,000")).toBe(1000)
    expect(leafValue("number", "1.234.567")).toBe(1_234_567)
  })
})
