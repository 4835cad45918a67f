import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"

const root = pathToFileURL(join(import.meta.dirname, "../../")).href

/**
 * Removes from the package's environment what only Node has, then imports every entry and runs the suite. Node's own
 * fetch keeps its Buffer, because it does not work without it.
 */
const program = `
  import { registerHooks } from "node:module"
  const [root] = process.argv.slice(-1)
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      return url.startsWith(root + "src/")
        ? { ...loaded, source: "let process, Buffer, setImmediate, global, require;" + loaded.source }
        : loaded
    },
  })
  const entries = { index: "index", conferenciaweb: "bigbluebutton/conferenciaweb" }
  for (const name of ["bigbluebutton", "xroom", "xcall", "ethora", "omniflow", "webhooks", "sandbox"]) {
    entries[name] = name + "/index"
  }
  const library = {}
  for (const [name, path] of Object.entries(entries)) library[name] = await import(root + "src/" + path + ".ts")
  const { bare } = await import(root + "test/runtimes/bare.js")
  await bare(library)
`

test("without Node's process and Buffer, every entry says what to do", () => {
  const args = ["--input-type=module", "--eval", program, root]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  expect(stderr).toBe("")
  expect(stdout).toMatch(/^smoke: \d\d passed, 0 failed, 0 skipped\n$/)
})
