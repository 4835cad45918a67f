import { counting, type Effort, type Measure } from "../measure.ts"
import { interleave, medianOf, ratioOf } from "../ratio.ts"
import type { Contest } from "../webhooks/contest.ts"
import { formContests } from "../webhooks/forms.ts"
import { jsonContests } from "../webhooks/json.ts"
import { rivals } from "../webhooks/rivals.ts"

const section = "verifying and reading a webhook"
const generic = "verifySignature, any sender"

/**
 * Every kind of delivery, each compared with its floor, and other packages compared with the floor of a signed
 * JSON body.
 */
export async function webhookTimes(effort: Effort): Promise<Measure[]> {
  const contests = webhookContests()
  const others = await rivals()
  for (const contest of contests) await tryOut(contest)
  const count = effort.quick ? 300 : 600
  const floorOf = (name: string) => `floor of ${name}`
  const candidates = [
    ...contests.flatMap(({ name, raw, ours }) => [
      { name: floorOf(name), run: raw },
      { name, run: ours },
    ]),
    ...others,
  ].map(({ name, run }) => ({ name, run: () => repeat(run, count) }))
  const rounds = effort.quick ? 21 : 61
  const times = await interleave(candidates, rounds, { warmup: 4, onRound: counting(effort, section) })
  const figures = (name: string, floor: string): Measure[] => [
    { section, name, metric: "a delivery", value: (medianOf(times, name, "cpu") / count) * 1000, unit: "µs" },
    { section, name, metric: "to its floor", value: ratioOf(times, name, floor, "cpu"), unit: "x" },
  ]
  return [
    ...contests.flatMap(({ name }) => figures(name, floorOf(name))),
    ...others.flatMap(({ name }) => figures(name, floorOf(generic))),
  ]
}

export const webhookContests = (): Contest[] => [...formContests(), ...jsonContests()]

/** A delivery that is rejected, or does not match its schema, would not be typical. */
async function tryOut({ name, raw, ours }: Contest): Promise<void> {
  raw()
  const { issues = [] } = (await ours()) as { issues?: readonly unknown[] }
  if (issues.length > 0) throw new Error(`${name}: ${JSON.stringify(issues)}`)
}

async function repeat(run: () => unknown, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const result = run()
    if (result instanceof Promise) await result
  }
}
