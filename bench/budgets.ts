import type { Measure } from "./measure.ts"

/** Limits. Times are ratios to something measured in the same run. */
export interface Budget {
  readonly section: RegExp
  readonly name: RegExp
  readonly metric: string
  readonly most?: number
  readonly least?: number
  /** The limit that `--check` uses while the budget is missed, so that it does not get worse. */
  readonly held?: number
  /** Tolerance for noise on a shared machine: 1.25 is a quarter. @default 1 */
  readonly noise?: number
  readonly because: string
}

export const budgets: readonly Budget[] = [
  {
    section: /^one call over a stub, JSON$/,
    name: /^conferkit$/,
    metric: "added, to openapi-fetch",
    most: 1,
    // Validation of names, filters and options, before anything is sent.
    held: 1.1,
    noise: 1.25,
    because: "signing, retries and timeouts may cost no more than openapi-fetch alone",
  },
  {
    section: /^one call over a stub, JSON$/,
    name: /^conferkit \.api$/,
    metric: "added, to openapi-fetch",
    most: 4,
    // The input of each call is validated as in the methods.
    held: 6,
    noise: 1.25,
    because: "it creates a real Request and a second real Response, which dominate with a stub",
  },
  {
    section: /^over loopback, (?:one at a time|64 in flight), JSON$/,
    name: /^conferkit \.api$/,
    metric: "to fetch",
    most: 1.9,
    noise: 1.4,
    because: "real Requests and Responses may cost up to 1.9 of a bare fetch; methods do not pay for them",
  },
  {
    section: /^over loopback, 64 in flight, JSON$/,
    name: /^conferkit$/,
    metric: "to fetch",
    most: 1.25,
    noise: 1.4,
    because: "openapi-fetch takes 1.18 of a bare fetch, other service clients about twice as long",
  },
  {
    section: /^verifying and reading a webhook$/,
    name: /checksum|bearer|recording ready|^xCall$|^OmniFlow$|verifySignature|^Standard Webhooks$/,
    metric: "to its floor",
    most: 1.5,
    // Processors differ: the same code took 1.7 times the floor on one machine and 2.4 on another, where hashing is
    // faster. valibot's check of an event takes 0.5 to 1.1 µs of it.
    held: 2.2,
    noise: 1.35,
    because: "including the schema check; stripe takes 1.25 without one",
  },
  {
    section: /^verifying and reading a webhook$/,
    name: /^xroom/,
    metric: "to its floor",
    most: 3,
    // valibot's check of an event takes 0.5 to 1.1 µs, as much as the floor itself.
    held: 3.3,
    noise: 1.35,
    because: "its floor has no hash, only one comparison and the parsing of 120 bytes",
  },
  {
    section: /^reading XML/,
    name: /^fast-xml-parser$/,
    metric: "conferkit's speed",
    least: 6,
    because: "8 to 10 times as fast as fast-xml-parser, 6 where a response of 40 MB is mostly garbage collection",
  },
  {
    section: /^size/,
    name: /^conferkit\/(?:xroom|xcall)$/,
    metric: "at import",
    most: 15,
    // Every entry includes linear-time masking with all escapes, safe causes, checked redirects, the retry budget and
    // option validation. Added since: credentials from the environment, check(), calls by name.
    held: 27.4,
    because: "service clients take 17 kB and more, openapi-fetch alone 2.6",
  },
  {
    section: /^size/,
    name: /^conferkit\/omniflow$/,
    metric: "at import",
    most: 17,
    held: 30,
    because: "with OAuth, and token requests that calls share",
  },
  {
    section: /^size/,
    name: /^conferkit\/ethora$/,
    metric: "at import",
    most: 20,
    // Two thirds of the table of 153 operations are for the raw client only.
    held: 35.5,
    because: "with tokens, lists, files and the interface of @ethora/sdk-backend",
  },
  {
    section: /^size/,
    name: /^conferkit\/webhooks$/,
    metric: "at import",
    most: 7,
    held: 13.8,
    because: "it has the checks and stores of all senders",
  },
  {
    section: /^size/,
    name: /^conferkit\/queues/,
    metric: "at import",
    most: 5,
    held: 5.5,
    because: "the code between a receiver and an engine's client, which is a hundred times as large",
  },
  {
    section: /^size/,
    name: /^conferkit\/(?:bigbluebutton|conferenciaweb)$/,
    metric: "at import",
    most: 22,
    held: 35.7,
    because: "the nearest package for BigBlueButton takes 30",
  },
  {
    section: /^size/,
    name: /^\{ verifyWebhook \} of conferkit\/(?!bigbluebutton)/,
    metric: "at import",
    most: 4,
    // With code splitting, esbuild puts a file that two chunks share into both, without the parts that neither uses.
    held: 9,
    because: "standardwebhooks takes 4.9",
  },
  {
    section: /^size/,
    name: /^\{ verifyWebhook \} of conferkit\/bigbluebutton/,
    metric: "at import",
    most: 4,
    held: 14,
    because: "standardwebhooks takes 4.9",
  },
  {
    section: /^size/,
    name: /^\{ verifyWebhook \}/,
    metric: "at import, Vite",
    most: 4.5,
    // Every verification validates its options and their names, which the limit did not include.
    held: 8.2,
    because: "standardwebhooks takes 4.9",
  },
  {
    section: /^package$/,
    name: /^conferkit$/,
    metric: "packed",
    most: 650,
    // The documents with an example for nearly everything (100 kB of it), Ethora's 153 operations, four entries of queues, and check()
    // in two formats (20 kB). JSON Schemas of 216 operations (62 kB), and what coding agents read (6 kB). Quickstarts, guides, pages
    // about migration (36 kB).
    held: 924,
    because: "with docs, without source maps; sources and maps were half of 1.3 MB",
  },
  {
    section: /^package$/,
    name: /^conferkit$/,
    metric: "files",
    most: 150,
    // Four entries of queues: six files each in two formats, and a page. Six entries of schemas: four files each, their data, types and
    // a page. What coding agents read. 28 pages of quickstarts, guides, migration and comparison.
    held: 245,
    because: "file by file it was 2,480",
  },
  {
    section: /^package$/,
    name: /^the command line$/,
    metric: "packed",
    most: 400,
    because: "users of the library alone download it, too",
  },
  {
    section: /^command$/,
    name: /^conferkit --help$/,
    metric: "to node -e 0",
    most: 2.5,
    noise: 1.2,
    because: "a slow --help is not used twice",
  },
  {
    section: /^cold import$/,
    name: /^conferkit\/(?:bigbluebutton|conferenciaweb)$/,
    metric: "to openapi-fetch",
    most: 4.5,
    noise: 1.35,
    because: "in one file it would be 3.4",
  },
  {
    section: /^cold import$/,
    name: /^conferkit\/(?:xroom|xcall|ethora|omniflow)$/,
    metric: "to openapi-fetch",
    most: 3.2,
    noise: 1.35,
    because: "in one file it would be 1.5; a file costs half a millisecond on Node 24",
  },
  {
    section: /^cold import$/,
    name: /^conferkit\/webhooks$/,
    metric: "to openapi-fetch",
    most: 1.3,
    noise: 1.35,
    because: "no fetch globals are used at import: that alone takes 50 ms",
  },
  {
    section: /^type check/,
    name: /^conferkit/,
    metric: "declarations",
    most: 5_000,
    // See scripts/build/declarations.ts, which has a figure for each entry.
    held: 8_350,
    because: "an editor parses all declarations for a single import",
  },
]

export interface Broken {
  readonly measure: Measure
  readonly budget: Budget
  /** The limit without and with the tolerance for noise. */
  readonly limit: number
}

/** Measurements over their budgets; with `margin`, only those beyond the noise. */
export function brokenBudgets(measures: readonly Measure[], margin: boolean): Broken[] {
  return measures.flatMap((measure) =>
    budgets
      .filter(({ section, name, metric }) => {
        return section.test(measure.section) && name.test(measure.name) && metric === measure.metric
      })
      .flatMap((budget) => {
        const noise = margin ? (budget.noise ?? 1) : 1
        const most = margin ? (budget.held ?? budget.most) : budget.most
        const limit = most === undefined ? (budget.least ?? 0) / noise : most * noise
        const kept = most === undefined ? measure.value >= limit : measure.value <= limit
        return kept ? [] : [{ measure, budget, limit }]
      }),
  )
}

/** Budgets without a measurement: a renamed section must not pass by accident. */
export const unmeasured = (measures: readonly Measure[]): Budget[] =>
  budgets.filter(
    ({ section, name, metric }) =>
      measures.some((measure) => section.test(measure.section)) &&
      !measures.some((each) => section.test(each.section) && name.test(each.name) && each.metric === metric),
  )
