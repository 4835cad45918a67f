import { describe, expect, test } from "vitest"
import type { LogLevel } from "conferkit"
import { BigBlueButton, type BigBlueButtonOptions, type Fetch, type Logger } from "conferkit/bigbluebutton"
import { XCallServer } from "conferkit/xcall"
import { all, failureOf, noWaiting } from "../support/bigbluebutton.ts"

const secret = "secret-of-tests"
const success = "<response><returncode>SUCCESS</returncode><running>true</running></response>"
const failed = (message: string) =>
  `<response><returncode>FAILED</returncode><messageKey>notFound</messageKey><message>${message}</message></response>`
const page = (status: number) => () => new Response("<html>", { status, headers: { "content-type": "text/html" } })
const xml = (text: string) => () => new Response(text, { headers: { "content-type": "text/xml" } })
const lost = () => {
  throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } })
}

type Line = [level: string, line: string]

function kept(): { lines: Line[]; logger: Logger } {
  const lines: Line[] = []
  const at = (level: string) => (line: string) => void lines.push([level, line])
  return { lines, logger: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } }
}

/** The log of a client that gets these responses in turn, the last one repeatedly. */
function logging(answers: (() => Response)[], options: Partial<BigBlueButtonOptions> = {}) {
  const { lines, logger } = kept()
  let nth = 0
  const fetch: Fetch = () => {
    const answer = answers[Math.min(nth++, answers.length - 1)]
    return new Promise((resolve) => {
      resolve(answer?.() ?? lost())
    })
  }
  const runtime = { now: () => 1_000, random: () => 0.5, sleep: () => Promise.resolve() }
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org:8443", secret, fetch, logger, runtime, ...options })
  return { bbb, lines }
}

const call = (bbb: BigBlueButton) =>
  Promise.resolve(bbb.isMeetingRunning({ meetingID: "a" })).catch((error: unknown) => error)
const at = "(bbb.example.org:8443)"
const is = "bigbluebutton.isMeetingRunning"

describe("without a logLevel", () => {
  test("a retry is logged as a warning, and a success is not logged", async () => {
    const { bbb, lines } = logging([page(503), lost, xml(success)])
    await call(bbb)
    expect(lines).toEqual([
      ["warn", expect.stringContaining(`${is}: retrying in 250 ms after attempt 1 ${at}: 503 `) as string],
      [
        "warn",
        `${is}: retrying in 500 ms after attempt 2 ${at}: the connection to bbb.example.org:8443 failed (ECONNRESET)`,
      ],
    ])
  })

  test("every failed retry is a warning, including the last", async () => {
    const { bbb, lines } = logging([lost], { maxRetries: 1 })
    await call(bbb)
    expect(lines).toEqual([
      [
        "warn",
        `${is}: retrying in 250 ms after attempt 1 ${at}: the connection to bbb.example.org:8443 failed (ECONNRESET)`,
      ],
      ["warn", `${is}: failed after attempt 2 ${at}: the connection to bbb.example.org:8443 failed (ECONNRESET)`],
    ])
  })

  test("an exhausted retry budget is a warning", async () => {
    const { bbb, lines } = logging([lost], { retryBudget: { capacity: 0 } })
    await call(bbb)
    expect(lines).toEqual([
      [
        "warn",
        `${is}: failed after attempt 1 ${at}: the connection to bbb.example.org:8443 failed (ECONNRESET); not retried: the client's retry budget is used up`,
      ],
    ])
  })

  test("an exhausted retry budget of xCall is a warning, too", async () => {
    const { lines, logger } = kept()
    const fetch = () => Promise.resolve(new Response("busy", { status: 503 }))
    const options = { ...noWaiting, maxRetries: 1, retryBudget: { capacity: 0 }, fetch, logger }
    await failureOf(new XCallServer({ apiKey: "key", apiSecret: secret, ...options }).getRoomInfo("sala"))
    expect(lines).toEqual([
      [
        "warn",
        "xcall.getRoomInfo: failed after attempt 1 (accounts.xcall.com.br:443): busy; not retried: the client's retry budget is used up",
      ],
    ])
  })

  test.each<[string, () => Response]>([
    ["an HTML page", page(200)],
    ["a truncated document", xml(success.slice(0, 60))],
    ["nothing", xml("")],
  ])("a response that cannot be decoded is a warning: %s", async (_name, answer) => {
    const { bbb, lines } = logging([answer])
    await call(bbb)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.[0]).toBe("warn")
    expect(lines[0]?.[1]).toContain(`${is}: failed after attempt 1 ${at}: `)
  })

  test("a list that breaks off while it is read is a warning, too", async () => {
    const list = "<response><returncode>SUCCESS</returncode><recordings><recording><recordID>1</recordID></recording>"
    const { bbb, lines } = logging([xml(list)])
    await failureOf(all(bbb.recordings()))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.[1]).toContain(`bigbluebutton.getRecordings: failed after attempt 1 ${at}: `)
  })

  test("a rejected or non-retryable call is not logged", async () => {
    const { bbb, lines } = logging([xml(failed("no")), page(404), page(503)])
    await call(bbb)
    await call(bbb)
    await failureOf(bbb.sendChatMessage({ meetingID: "a", message: "b" }))
    expect(lines).toEqual([])
  })
})

describe("logLevel", () => {
  test("info logs every call that rejects", async () => {
    const { bbb, lines } = logging([xml(failed("no such meeting"))], { logLevel: "info" })
    await call(bbb)
    expect(lines).toEqual([["info", `${is}: failed after attempt 1 ${at}: notFound: no such meeting`]])
  })

  test("info logs aborted calls, even during a wait", async () => {
    const sleep = (_ms: number, signal?: AbortSignal) => Promise.reject((signal?.reason ?? new Error("none")) as Error)
    const { bbb, lines } = logging([lost], { logLevel: "info", runtime: { random: () => 0, sleep } })
    await failureOf(bbb.getMeetings({ signal: new AbortController().signal }))
    expect(lines.map(([level]) => level)).toEqual(["warn", "info"])
    const { bbb: other, lines: told } = logging([lost], { logLevel: "info" })
    await failureOf(other.getMeetings({ signal: AbortSignal.abort() }))
    expect(told.map(([level]) => level)).toEqual(["info"])
  })

  test("debug logs every attempt", async () => {
    const { bbb, lines } = logging([xml(success)], { logLevel: "debug" })
    await call(bbb)
    expect(lines).toEqual([["debug", `${is}: done in 0 ms, attempt 1 ${at}`]])
  })
})

describe("every level", () => {
  /** One line of each level that calls write: of an API error, of a retry, of a success. */
  const written = async (options: Partial<BigBlueButtonOptions>) => {
    const { bbb, lines } = logging([xml(failed("no")), lost, xml(success)], options)
    await call(bbb)
    await call(bbb)
    return lines.map(([level]) => level)
  }

  test.each<[LogLevel | undefined, string[]]>([
    ["debug", ["info", "warn", "debug"]],
    ["info", ["info", "warn"]],
    ["warn", ["warn"]],
    [undefined, ["warn"]],
    ["error", []],
    ["off", []],
  ])("%s logs %j, each with the method of that name", async (logLevel, levels) => {
    expect(await written({ logLevel })).toEqual(levels)
  })

  test("calls the logger's methods as methods, so classes may have private fields", async () => {
    class Lines implements Logger {
      readonly #all: string[] = []
      debug(line: string) {
        this.#all.push(line)
      }
      info(line: string) {
        this.#all.push(line)
      }
      warn(line: string) {
        this.#all.push(line)
      }
      error(line: string) {
        this.#all.push(line)
      }
      get all() {
        return this.#all
      }
    }
    const logger = new Lines()
    await call(logging([lost, xml(success)], { logger }).bbb)
    expect(logger.all).toEqual([expect.stringContaining(`${is}: retrying in 250 ms`)])
  })
})

describe("a log line", () => {
  test("rounds times and shows no query", async () => {
    let time = 1_000
    const runtime = { now: () => time, random: () => 0.3333, sleep: () => Promise.resolve() }
    const later = () => {
      time += 30.4
      return xml(
        "<response><returncode>SUCCESS</returncode><meetingID>a</meetingID><createTime>1</createTime></response>",
      )()
    }
    const { bbb, lines } = logging([lost, later], { logLevel: "debug", runtime })
    await bbb.create({ name: "name-of-room", meetingID: "a", moderatorPW: "pw-of-room" })
    expect(lines).toEqual([
      ["warn", expect.stringContaining(`create: retrying in 167 ms after attempt 1 ${at}`)],
      ["debug", `bigbluebutton.create: done in 30 ms, attempt 2 ${at}`],
    ])
    expect(JSON.stringify(lines)).not.toMatch(/of-room|\?/)
  })

  test("is a single line, whatever the server sends", async () => {
    const forged = "no\r\n2026-01-01 ERROR forged\u2028line\u001b[31m"
    const { bbb, lines } = logging([() => Response.json({ response: { returncode: "FAILED", message: forged } })], {
      logLevel: "info",
    })
    await call(bbb)
    expect(lines[0]?.[1]).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u)
    expect(lines[0]?.[1]).toContain("no 2026-01-01 ERROR forged line [31m")
  })

  test("has a maximum length", async () => {
    const { bbb, lines } = logging([xml(failed("x".repeat(1_000_000)))], { logLevel: "info" })
    await call(bbb)
    expect(lines[0]?.[1].length).toBeLessThanOrEqual(2_000)
  })

  test("contains no secret", async () => {
    const echo = () => new Response(`${secret} <html> checksum=0123456789abcdef`, { status: 503 })
    const { bbb, lines } = logging([echo], { logLevel: "debug" })
    await call(bbb)
    expect(lines).toHaveLength(3)
    expect(JSON.stringify(lines)).not.toMatch(/secret-of-tests|0123456789/)
  })
})
