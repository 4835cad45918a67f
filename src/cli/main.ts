#!/usr/bin/env node
import module from "node:module"
import { homedir } from "node:os"
import { join } from "node:path"

// Caches compiled code between starts, if the runtime supports it.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()
const { run } = await import("./program.ts")

const interrupted = new AbortController()
// A terminal and `npx` each send one Ctrl-C; a later one means that the user does not want to wait for the cleanup.
const togetherMs = 1_000
let first: number | undefined
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    first ??= Date.now()
    if (Date.now() - first > togetherMs) process.exit(130)
    interrupted.abort(new DOMException(`interrupted by ${signal}`, "AbortError"))
  })
}
// A reader that has read enough closes its end, as `head` does; commands that registered something then remove it.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  interrupted.abort(error)
  if (error.code === "EPIPE" || first !== undefined) return
  process.exitCode = 1
})
// Nobody can read the error.
process.stderr.on("error", () => undefined)

const code = await run({
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
// Failed writes have already set the exit code.
process.exitCode ??= code
