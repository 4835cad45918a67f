import { describe, expect, test } from "vitest"
import { answers } from "../../../generated/bigbluebutton/xml.ts"
import { XmlError } from "../../../src/core/xml/values.ts"
import { end, write } from "../../../src/core/xml/reader.ts"
import { createReader } from "../../../src/core/xml/state.ts"
import { hostileDocuments } from "../../support/hostile-xml.ts"

/** The result of an input in chunks of that length. */
function outcome(text: string, piece: number): string {
  const reader = createReader(answers.getRecordings, 100)
  try {
    for (let at = 0; at < text.length; at += piece) write(reader, text.slice(at, at + piece))
    end(reader)
    return "read"
  } catch (error) {
    if (error instanceof XmlError) return `${error.reason}: ${error.message}`
    throw error
  }
}

type Cost = (text: string, result: unknown, what: unknown, from: unknown) => number

const trimmed: Cost = (text, result) => text.length - String(result).length + 1

/** How many characters the string methods read. */
const costs: Readonly<Record<string, Cost>> = {
  charCodeAt: () => 1,
  indexOf: (text, result, _what, from = 0) => (result === -1 ? text.length : Number(result)) - Number(from) + 1,
  includes: (text) => text.length,
  startsWith: (_text, _result, what) => String(what).length,
  replace: (text) => text.length,
  trim: trimmed,
  trimStart: trimmed,
  trimEnd: trimmed,
}

/**
 * Counts the characters that are read, and those of each concatenated string, which is copied before it can be
 * searched.
 */
function countLooks(work: () => unknown): number {
  let count = 0
  const lengths = new Set<number>()
  const methods = Object.entries(costs).map(([name, cost]) => {
    const method = Reflect.get(String.prototype, name) as (...args: unknown[]) => unknown
    const value = function (this: string, ...args: unknown[]) {
      const result = Reflect.apply(method, this, args)
      count += cost(this, result, args[0], args[1])
      const isNew = name === "indexOf" && this.length > 256 && !lengths.has(this.length)
      if (isNew) lengths.add(this.length)
      if (isNew) count += this.length
      return result
    }
    Object.defineProperty(String.prototype, name, { value, configurable: true, writable: true })
    return [name, method] as const
  })
  try {
    work()
  } finally {
    for (const [name, value] of methods)
      Object.defineProperty(String.prototype, name, { value, configurable: true, writable: true })
  }
  return count
}

describe("a malicious document is read in linear time, however it arrives", () => {
  const small = 2 ** 14
  const large = small * 4
  const pairs = hostileDocuments(small).map(([what, text], index) => [
    what,
    text,
    hostileDocuments(large)[index]?.[1] ?? "",
  ])

  test.each(pairs)("%s", (_what, short = "", long = "") => {
    for (const piece of [Number.POSITIVE_INFINITY, 2 ** 13, 100]) {
      const few = countLooks(() => outcome(short, piece))
      const many = countLooks(() => outcome(long, piece))
      // Quadratic code would read sixteen times as much; a few passes over the whole input are allowed.
      expect(many, `in pieces of ${piece}`).toBeLessThan(Math.max(few, small) * 8)
      expect(many / long.length, `in pieces of ${piece}`).toBeLessThan(40)
    }
  })
})

test.each(hostileDocuments(2 ** 19))("%s gives the same error, whole or in chunks", (_what, text) => {
  const whole = outcome(text, Number.POSITIVE_INFINITY)
  expect(outcome(text, 2 ** 16)).toBe(whole)
  expect(outcome(text, 100)).toBe(whole)
})
