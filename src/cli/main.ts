#!/usr/bin/env node
import module from "node:module"
import { homedir } from "node:os"
import { join } from "node:path"

// Compiled code is kept from one start to the next, where the runtime can.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()
const { run } = await import("./program.ts")

const interrupted = new AbortController()
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    interrupted.abort(new DOMException(`interrupted by ${signal}`, "AbortError"))
  })
}
// A reader that has enough closes its end, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1)
})

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  // dist/cli in the package, src/cli in the repository.
  root: join(import.meta.dirname, "../.."),
  platform: process.platform,
  serverProperties: "/etc/bigbluebutton/bbb-web.properties",
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupted.signal,
  now: Date.now,
})
