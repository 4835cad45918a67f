import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import type { Growth, Target } from "./growth-run.ts"
import { openLab } from "./lab.ts"
import { subjects } from "../support/subjects.ts"

const script = join(import.meta.dirname, "growth-run.ts")
const calls = 10_000
const parts = 10

/** The faults, their number per round, and the expected outcomes. Rounds are distributed over the clients in turn. */
const mix: readonly (readonly [play: string, share: number, comes: string])[] = [
  ["answer", 40, "value"],
  ["aborted", 8, "aborted"],
  ["status", 6, "ApiError"],
  ["reset before the headers", 2, "network"],
  ["truncated body", 2, "network"],
  ["stall in the body", 1, "timeout"],
  ["invalid gzip", 2, "network"],
  ["a page that says it is the answer", 2, "DecodeError"],
  ["redirect in a loop", 1, "network"],
  ["5 GB body", 1, "DecodeError"],
]

/** Bytes per call that count as noise, since garbage collections differ. A leaked object with an array is larger. */
const perCall = 100

test("10,000 calls with faults leak nothing", { timeout: 300_000 }, async () => {
  await using lab = await openLab()
  const targets: Target[] = []
  for (const [play, share] of mix) {
    for (const [subject, { again }] of subjects.entries()) {
      const script = { play: play === "aborted" ? "stall before the headers" : play, answer: again.answer }
      const { baseUrl } = await lab.plan(play === "status" ? { ...script, status: 503 } : script)
      targets.push({ subject, play, share, baseUrl })
    }
  }
  // Discarding compiled code during the run would hide a leak.
  const nodeOptions = ["--expose-gc", "--no-flush-bytecode", "--max-semi-space-size=1"]
  const child = spawn(process.execPath, [...nodeOptions, script, JSON.stringify({ calls, parts, targets })], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>])
  expect(code).toBe(0)
  const { heap, came, left } = JSON.parse(told) as Growth
  expect(Object.keys(came).sort()).toEqual(mix.map(([play, , comes]) => `${play}: ${comes}`).sort())
  expect(Object.values(came).reduce((sum, each) => sum + each)).toBe(calls)
  expect(left).toEqual([])
  // Until the fourth part, compilation and the engine's own statistics grow.
  const [early, late] = [Math.min(...heap.slice(4, 7)), Math.min(...heap.slice(7))]
  expect((late - early) / ((calls / parts) * 3)).toBeLessThan(perCall)
})
