import { spawnSync } from "node:child_process"
import { existsSync, globSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { site } from "./paths.ts"

/** The types of the site's own code. The root's `tsc` does not see it, because its packages are not installed with the root's. */
function checkTypes(): boolean {
  const tsc = join(site, "node_modules/typescript/bin/tsc")
  const { status } = spawnSync(process.execPath, [tsc, "-p", site], { cwd: site, stdio: "inherit" })
  console.log(`types of the site, TypeScript ${ts.version}: ${status === 0 ? "ok" : "failed"}`)
  return status === 0
}

/** Tests the built site. */
export function test({ quick }: { readonly quick: boolean }): number {
  if (!checkTypes()) return 1
  const { CHROMIUM = "/usr/bin/chromium" } = process.env
  if (!existsSync(CHROMIUM)) console.log(`skipped: the tests of the site in a browser, because there is no ${CHROMIUM}`)
  const files = globSync("test/**/*.test.ts", { cwd: site }).sort()
  const args = ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files]
  const env = { ...process.env, SITE_TEST: quick ? "quick" : "whole" }
  return spawnSync(process.execPath, args, { cwd: site, stdio: "inherit", env }).status ?? 1
}
