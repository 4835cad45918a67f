import { Writable } from "node:stream"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import winston from "winston"
import type { Logger, LogLevel } from "conferkit"
import { type Lab, openLab } from "./lab.ts"
import { subjects } from "../support/subjects.ts"

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab[Symbol.asyncDispose]())

/** The output of a library's logger when every client makes a call that succeeds at the second attempt. */
async function healing(logger: Logger, logLevel: LogLevel): Promise<void> {
  for (const subject of subjects) {
    const { again } = subject
    const { baseUrl } = await lab.plan({ play: "status", status: 500, times: 1, answer: again.answer })
    await again.call(subject.make({ baseUrl, logger, logLevel, maxRetries: 1, runtime: { random: () => 0 } }))
  }
}

/** A stream that stores what is written to it. */
function kept(): { stream: Writable; text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join("") }
}

const names = ["bigbluebutton", "conferenciaweb", "xroom", "xcall", "ethora", "omniflow"]

describe("the logger may be", () => {
  test("console", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue()
    const debug = vi.spyOn(console, "debug").mockReturnValue()
    try {
      await healing(console, "debug")
      expect(warn).toHaveBeenCalledTimes(names.length)
      expect(debug).toHaveBeenCalledTimes(names.length)
      for (const [nth, name] of names.entries()) {
        expect(warn.mock.calls[nth]).toEqual([
          expect.stringMatching(`^${name}\\.\\w+: retrying in 0 ms after attempt 1 \\([\\w.:]+\\): `) as string,
        ])
        expect(debug.mock.calls[nth]).toEqual([
          expect.stringMatching(`^${name}\\.\\w+: done in \\d+ ms, attempt 2 \\([\\w.:]+\\)$`) as string,
        ])
      }
    } finally {
      vi.restoreAllMocks()
    }
  })

  test("pino", async () => {
    const { stream, text } = kept()
    await healing(pino({ level: "trace" }, stream), "debug")
    const lines = text()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { level: number; msg: string })
    expect(lines.map(({ level }) => level)).toEqual(names.flatMap(() => [40, 20]))
    for (const [nth, { msg }] of lines.entries()) expect(msg.split(".")[0]).toBe(names[nth >> 1])
  })

  test("winston", async () => {
    const lines: { level: string; message: string }[] = []
    const write = (line: { level: string; message: string }, _encoding: string, done: () => void) => {
      lines.push(line)
      done()
    }
    const logger = winston.createLogger({ level: "debug" })
    logger.pipe(new Writable({ objectMode: true, write }))
    await healing(logger, "debug")
    expect(lines.map(({ level }) => level)).toEqual(names.flatMap(() => ["warn", "debug"]))
    for (const [nth, { message }] of lines.entries()) expect(message.split(".")[0]).toBe(names[nth >> 1])
  })
})

describe("logLevel", () => {
  test.each<[LogLevel, number]>([
    ["debug", 12],
    ["info", 6],
    ["warn", 6],
    ["error", 0],
    ["off", 0],
  ])("%s logs %d lines", async (level, count) => {
    const lines: string[] = []
    const write = (line: string) => void lines.push(line)
    await healing({ debug: write, info: write, warn: write, error: write }, level)
    expect(lines).toHaveLength(count)
  })
})
