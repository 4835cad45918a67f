import { beforeAll, expect, test } from "vitest"
import { type Case, cases, type Found, runCases } from "./run.ts"
import { postgresInstalled, redisInstalled } from "./servers.ts"

if (!redisInstalled) console.warn("SKIPPED: redis-server is not installed, so redisStore is not tested under faults")
if (!postgresInstalled)
  console.warn("SKIPPED: postgresql is not installed, so postgresStore is not tested under faults")

const deliveries = 500
/** For all of them together, in ms: claims expire after two minutes, and senders retry for five. */
const timeout = 1_200_000

let results: ReadonlyMap<Case, Promise<Found>>
beforeAll(() => {
  // All in parallel, because they mostly wait; the tests below await them one by one.
  results = runCases(cases, deliveries)
})

test.each(cases.map((each) => [each.scenario.title, each.kind, each] as const))(
  "500 deliveries to several processes, fault: %s, store: %s; no acknowledged delivery is lost, and none is handled twice except as documented",
  { timeout },
  async (_title, _kind, each) => {
    const found = await results.get(each)
    expect(found).toMatchObject({ lost: [], unexplained: [] })
    if (found === undefined) return
    const { scenario } = each
    // A delivery that the sender has given up is not lost silently. Without store faults this never happens.
    const gaveUp = scenario.once === true ? 0 : found.deliveries - found.acknowledged
    expect(found.acknowledged + gaveUp).toBe(deliveries)
    if (scenario.once === true) expect(found.twice).toEqual({ forgotten: 0, killed: 0, expired: 0 })
    // The faults have occurred.
    expect(found.faults > 0).toBe(scenario.faults !== undefined)
    if (scenario.behaviour?.failEvery !== undefined) expect(found.failed).toBeGreaterThanOrEqual(deliveries / 10)
  },
)
