import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import type { Growth, Target } from "./growth-run.ts"
import { openLab } from "./lab.ts"
import { subjects } from "./subjects.ts"

const script = fileURLToPath(new URL("growth-run.ts", import.meta.url))
const calls = 10_000
const parts = 10

/** What the calls meet, how often in a round, and what has to come back. Rounds are dealt to the clients in turn. */
const mix: readonly (readonly [play: string, share: number, comes: string])[] = [
  ["answer", 20, "value"],
  ["aborted", 6, "aborted"],
  ["status", 4, "ApiError"],
  ["reset before the headers", 2, "network"],
  ["truncated body", 2, "network"],
  ["stall in the body", 1, "timeout"],
  ["gzip that is none", 2, "network"],
  ["a page that says it is the answer", 2, "DecodeError"],
  ["redirect in a loop", 1, "network"],
  ["5 GB body", 1, "DecodeError"],
]

/** Bytes that a call may seem to leave behind, since no two collections find the same. An object and its array are more. */
const perCall = 100

test("10 000 calls that meet faults leave nothing behind", { timeout: 120_000 }, async () => {
  await using lab = await openLab()
  const targets: Target[] = []
  for (const [play, share] of mix) {
    for (const [subject, { again }] of subjects.entries()) {
      const script = { play: play === "aborted" ? "stall before the headers" : play, answer: again.answer }
      const { baseUrl } = await lab.plan(play === "status" ? { ...script, status: 503 } : script)
      targets.push({ subject, play, share, baseUrl })
    }
  }
  const nodeOptions = ["--expose-gc", "--max-semi-space-size=1"]
  const child = spawn(process.execPath, [...nodeOptions, script, JSON.stringify({ calls, parts, targets })], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>])
  expect(code).toBe(0)
  const { heap, came, left } = JSON.parse(told) as Growth
  expect(Object.keys(came).sort()).toEqual(mix.map(([play, , comes]) => `${play}: ${comes}`).sort())
  expect(Object.values(came).reduce((sum, each) => sum + each)).toBe(calls)
  expect(left).toEqual([])
  // What is compiled and cached on the way comes early and may be dropped later, so the least of each half is compared.
  const half = heap.length / 2
  const growth = Math.min(...heap.slice(half)) - Math.min(...heap.slice(0, half))
  expect(growth / (calls / 2)).toBeLessThan(perCall)
})
