import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"

const script = join(import.meta.dirname, "small-chunks-run.ts")

test.each(["call", "stream"])(
  "a 1.5 MiB response in one-byte chunks fits in a 40 MB heap: %s",
  { timeout: 120_000 },
  async (how) => {
    const child = spawn(process.execPath, ["--max-old-space-size=40", script, how, String(1.5 * 2 ** 20)], {
      stdio: ["ignore", "pipe", "ignore"],
    })
    const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>])
    expect([told, code]).toEqual(["0\n", 0])
  },
)
