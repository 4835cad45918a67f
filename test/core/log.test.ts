import { describe, expect, test } from "vitest"
import { levelled, type LogLevel } from "../../src/core/http/options.ts"

const levels = ["debug", "info", "warn", "error"] as const

/** What is written of one line per level. */
function written(level?: LogLevel): unknown[] {
  const lines: unknown[] = []
  const writer =
    (name: string) =>
    (...line: unknown[]) =>
      void lines.push([name, ...line])
  const logger = { debug: writer("debug"), info: writer("info"), warn: writer("warn"), error: writer("error") }
  const log = levelled(logger, level)
  for (const name of levels) log[name](() => `line of ${name}`)
  return lines
}

describe("levelled", () => {
  test.each<[LogLevel | undefined, readonly string[]]>([
    ["debug", ["debug", "info", "warn", "error"]],
    ["info", ["info", "warn", "error"]],
    ["warn", ["warn", "error"]],
    [undefined, ["warn", "error"]],
    ["error", ["error"]],
    ["off", []],
  ])("%s lets through %j, each under its own name", (level, through) => {
    expect(written(level)).toEqual(through.map((name) => [name, `line of ${name}`]))
  })

  test.each(["warn", "off"] as const)("what is not written is not even made (%s)", (level) => {
    const silent = () => undefined
    const log = levelled({ debug: silent, info: silent, warn: silent, error: silent }, level)
    expect(() => {
      log.debug(() => {
        throw new Error("made")
      })
    }).not.toThrow()
  })

  test("without a logger nothing is made at all", () => {
    const log = levelled(undefined, "debug")
    for (const name of levels) {
      expect(() => {
        log[name](() => {
          throw new Error("made")
        })
      }).not.toThrow()
    }
  })

  test("calls the logger as its own, so that classes fit", () => {
    class Lines {
      readonly all: string[] = []
      debug(line: string) {
        this.all.push(line)
      }
      info(line: string) {
        this.all.push(line)
      }
      warn(line: string) {
        this.all.push(line)
      }
      error(line: string) {
        this.all.push(line)
      }
    }
    const lines = new Lines()
    levelled(lines).warn(() => "line")
    expect(lines.all).toEqual(["line"])
  })
})
