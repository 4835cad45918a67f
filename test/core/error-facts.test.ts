import { describe, expect, test } from "vitest"
import { errorFacts, excerptOf } from "../../src/core/http/json-adapter.ts"
import { redactor } from "../../src/core/redaction.ts"
import { operation } from "../support/operation.ts"
import { rawAnswer } from "../support/raw-answer.ts"

const secret = "the-secret"
const context = { provider: "p", operation: operation({ id: "list" }), redactor: redactor([secret], []) }

describe("errorFacts", () => {
  test("tell provider, call and what the answer's head says, without cookies and secrets", () => {
    const headers = new Headers({ Location: `/x?key=${secret}`, "X-A": "1", "Set-Cookie": "session=1" })
    const raw = rawAnswer("body", { status: 503, headers, requestId: "r1", retryAfter: 7000 })
    expect(errorFacts(raw, context)).toEqual({
      provider: "p",
      operation: "list",
      status: 503,
      requestId: "r1",
      retryAfter: 7000,
      headers: { location: "/x?key=***", "x-a": "1" },
    })
  })
})

describe("excerptOf", () => {
  const excerpt = (text: string) => excerptOf(rawAnswer(text), context)

  test("is one line of the start, without blanks around it", () => {
    expect(excerpt("\n a\r\n\t b  c ")).toBe("a b c")
    expect(excerpt("")).toBe("")
  })

  test("is at most 300 characters", () => {
    expect(excerpt("x".repeat(300))).toBe("x".repeat(300))
    expect(excerpt("x".repeat(301))).toBe("x".repeat(300))
  })

  test("masks secrets", () => {
    expect(excerpt(`before ${secret} after`)).toBe("before *** after")
  })

  test("reads 2000 characters, and masks a secret whole that goes on behind them", () => {
    const filled = (length: number, end: string) => "x".padEnd(length - end.length) + end
    expect(excerpt(filled(2000, secret))).toBe("x ***")
    expect(excerpt(`${filled(2000, "the-sec")}ret`)).toBe("x ***…")
    expect(excerpt(`${filled(2000, "word ")}more and more`)).toBe("x word …")
  })
})
