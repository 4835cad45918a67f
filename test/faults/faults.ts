import type { Place } from "./lab.ts"
import type { Script } from "./server/protocol.ts"

/** The outcome of a call, in the wording of the table in the docs. */
export type Outcome = string

/** The same for all, with exceptions by provider name. */
export type Expected = Outcome | ({ readonly others: Outcome } & Readonly<Record<string, Outcome>>)

export interface Fault extends Omit<Script, "answer"> {
  readonly title: string
  readonly place?: Place
  /** The server never ends it, so the call's own timeout must. */
  readonly stalls?: true
  /** Names the waits in the outcome. */
  readonly waits?: true
  /** The limit of the response in bytes. */
  readonly maxResponseBytes?: number
  /** The outcome of an idempotent call, and of a call that is not. */
  readonly again: Expected
  readonly once: Expected
}

/** The current time, for the clients and for Retry-After. */
export const present = Date.UTC(2026, 0, 1)

const attempts = (count: number) => `after ${count} ${count === 1 ? "attempt" : "attempts"}`
const value = (count: number): Outcome => `the value ${attempts(count)}`
const network = (count: number): Outcome => `ConnectionError network ${attempts(count)}`
const timeout = (count: number): Outcome => `ConnectionError timeout ${attempts(count)}`
const rejected = (status: number, count: number): Outcome => `ApiError ${status} ${attempts(count)}`
const undecodable = `DecodeError ${attempts(1)}`

/** Something was sent, with an unknown effect. */
const lost = { again: network(3), once: network(1) }
const stalled = { stalls: true, again: timeout(3), once: timeout(1) } as const
const always = (outcome: Outcome) => ({ again: outcome, once: outcome })

const broken = (play: string, title = play): Fault => ({ title, play, ...lost })

/** A temporary error status for the first requests. */
const passing = (status: number, times: number): Fault => ({
  title: `${status}, ${times === 1 ? "once" : "twice"}`,
  play: "status",
  status,
  times,
  again: value(times + 1),
  once: rejected(status, 1),
})

/** According to OmniFlow's own README, every 4xx except 429 fails at once. */
const notForOmniFlow = (status: number): Fault => {
  const fault = passing(status, 1)
  return { ...fault, again: { others: value(2), OmniFlow: rejected(status, 1) } }
}

const busy = (title: string, retryAfter: string, again: Expected): Fault => ({
  title: `429, Retry-After ${title}`,
  play: "status",
  status: 429,
  times: 2,
  headers: { "Retry-After": retryAfter },
  waits: true,
  again,
  once: rejected(429, 1),
})

const seconds = (...list: readonly number[]) => list.map((each) => `${each} s`).join(" + ")
const waited = (...list: readonly number[]): Outcome => `${value(3)}, waiting ${seconds(...list)}`
const byChance: Expected = { others: waited(0.25, 0.5), OmniFlow: waited(0.5, 1) }

const redirectAway = { others: network(1), BigBlueButton: value(1), ConferênciaWeb: value(1) }
const small = 2 ** 20

export const faults: readonly Fault[] = [
  { title: "no fault", play: "answer", ...always(value(1)) },

  { title: "connection refused", play: "answer", place: "closed", ...always(network(3)) },
  { title: "unknown host name", play: "answer", place: "unknown", ...always(network(3)) },
  { title: "untrusted certificate", play: "answer", place: "tls", ...always(network(1)) },

  broken("reset before the headers"),
  broken("reset in the headers"),
  broken("reset after the headers"),
  broken("reset in the body"),
  broken("closed without an answer", "closed without a response"),
  broken("not HTTP at all", "response that is not HTTP"),
  broken("headers of 1 MB"),

  { title: "stall before the headers", play: "stall before the headers", ...stalled },
  { title: "stall in the body", play: "stall in the body", ...stalled },
  { title: "one byte per second", play: "drip", ...stalled },

  broken("truncated chunked body"),
  broken("chunked body without its end"),
  broken("truncated body", "body shorter than Content-Length, then closed"),
  { title: "body shorter than Content-Length, kept open", play: "content-length too large", ...stalled },
  {
    title: "body longer than Content-Length",
    play: "content-length too small",
    ...always(undecodable),
  },
  broken("content-length not a number", "non-numeric Content-Length"),

  { title: "Content-Type of an image", play: "content-type of an image", ...always(value(1)) },
  { title: "no Content-Type", play: "no content-type", ...always(value(1)) },
  {
    title: "200 with HTML under the API's Content-Type",
    play: "a page that says it is the answer",
    ...always(undecodable),
  },

  broken("invalid gzip", "invalid gzip"),
  broken("deflate that says it is gzip", "deflate labelled gzip"),
  broken("gzip with a wrong sum", "gzip with a bad checksum"),
  // Some platforms treat a truncated body as complete.
  { title: "truncated gzip", play: "gzip that breaks off", ...always(undecodable) },
  {
    title: "gzip that expands to 64 MB",
    play: "gzip that unfolds to 64 MB",
    maxResponseBytes: small,
    ...always(undecodable),
  },

  busy("2", "2", waited(2.25, 2.25)),
  busy("a date 5 s ahead", new Date(present + 5_000).toUTCString(), waited(5.625, 5.625)),
  busy("a date in the past", new Date(present - 60_000).toUTCString(), waited(0, 0)),
  busy("-5", "-5", byChance),
  busy("soon", "soon", byChance),
  busy("three days", String(3 * 86_400), { others: rejected(429, 1), OmniFlow: waited(60, 60) }),

  notForOmniFlow(408),
  notForOmniFlow(425),
  passing(500, 1),
  passing(500, 2),
  passing(502, 2),
  passing(503, 2),
  passing(504, 2),
  { title: "503, permanently", play: "status", status: 503, again: rejected(503, 3), once: rejected(503, 1) },
  { title: "400", play: "status", status: 400, ...always(rejected(400, 1)) },
  { title: "404 as plain text", play: "status in text", status: 404, ...always(rejected(404, 1)) },

  { title: "302 to another host", play: "redirect to another host", again: redirectAway, once: redirectAway },
  { title: "307 in a loop", play: "redirect in a loop", ...always(`${network(1)}, 6 requests`) },
  { title: "302 to nowhere", play: "redirect to nowhere", ...always(rejected(302, 1)) },

  { title: "5 GB by Content-Length", play: "5 GB body", maxResponseBytes: small, ...always(undecodable) },
  { title: "5 GB in chunks", play: "5 GB body in chunks", maxResponseBytes: small, ...always(undecodable) },
]

/** The expected outcome for one provider. */
export const expectedOf = (expected: Expected, provider: string): Outcome =>
  typeof expected === "string" ? expected : (expected[provider] ?? expected.others)
