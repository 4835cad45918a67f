import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import type { Walk } from "./big-list-run.ts"
import { openLab } from "./lab.ts"

const script = join(import.meta.dirname, "big-list-run.ts")
const mebibyte = 2 ** 20
const recording = `<recording><recordID>r#</recordID><name>${"Aula ".repeat(200)}</name></recording>`

test("a process limited to 64 MB iterates over a 5 GB list and stops in the middle", async () => {
  await using lab = await openLab()
  const planned = await lab.plan({
    play: "5 GB list",
    answer: {
      type: "text/xml;charset=utf-8",
      body: `<response><returncode>SUCCESS</returncode><recordings>|${recording}`,
    },
  })
  const child = spawn(process.execPath, ["--max-old-space-size=64", script, planned.baseUrl, String(32 * mebibyte)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>])
  expect(code).toBe(0)
  const walk = JSON.parse(told) as Walk
  expect(walk.bytes).toBeGreaterThanOrEqual(32 * mebibyte)
  // The server noticed the disconnect: one request, its socket closed, and little more written than was read.
  const { requests, unfinished, written } = await planned.told()
  expect([requests.length, unfinished]).toEqual([1, 0])
  expect(written).toBeLessThan(walk.bytes + 64 * mebibyte)
})
