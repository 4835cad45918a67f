import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const script = (name: string) => join(import.meta.dirname, `../support/${name}.ts`)
const mebibyte = 2 ** 20

interface Run {
  readonly process: ChildProcess
  /** Its first line, as JSON. */
  readonly line: Promise<unknown>
}

/** Node 24 runs the sources directly, because it strips the types. */
function run(nodeOptions: readonly string[], ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [...nodeOptions, ...args], { stdio: ["ignore", "pipe", "inherit"] })
  const lines = createInterface({ input: child.stdout })
  const line = Promise.race([
    once(lines, "line").then(([text]) => JSON.parse(text as string) as unknown),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the process ended with ${String(code)}`))),
  ])
  return { process: child, line }
}

describe("100 MB of recordings in one response", () => {
  let server: Run
  let origin = ""
  let count = 0

  beforeAll(async () => {
    server = run([], script("long-list-server"), String(100 * mebibyte))
    const told = (await server.line) as { origin: string; count: number; bytes: number }
    expect(told.bytes).toBeGreaterThanOrEqual(100 * mebibyte)
    origin = told.origin
    count = told.count
  })
  afterAll(() => server.process.kill())

  test("can be iterated in a process limited to 64 MB", { timeout: 300_000 }, async () => {
    const walk = run(["--max-old-space-size=64"], script("long-list-client"), origin, "walk")
    const told = (await walk.line) as { count: number; last: string; growth: number }
    expect(told.count).toBe(count)
    expect(told.last).toBe(`${1_000_000 + count - 1}-1700000000000`)
    expect(told.growth).toBeLessThan(64 * mebibyte)
  })

  test("leave room to keep one URL of each recording", { timeout: 300_000 }, async () => {
    // The whole response would not fit.
    const keep = run(["--max-old-space-size=64"], script("long-list-client"), origin, "keep")
    expect(await keep.line).toEqual({ count, last: `https://bbb.example.org/playback/${1_000_000 + count - 1}` })
  })

  test("exceed the limit of getRecordings(), and the error says how to raise it", { timeout: 300_000 }, async () => {
    const whole = run(["--max-old-space-size=256"], script("long-list-client"), origin, "whole")
    expect(await whole.line).toEqual({
      name: "DecodeError",
      message: expect.stringContaining("exceeds maxResponseBytes (67108864 bytes)") as string,
    })
  })
})
