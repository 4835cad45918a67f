import { spawnSync } from "node:child_process"
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, readlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/**
 * Clones the checkout to awkward paths: with spaces, accents and brackets, below folders called `src` and
 * `node_modules`. Runs the README's commands there, and the tests that read paths.
 */
const root = join(import.meta.dirname, "..")
const place = "src/meus projetos (ção) [a+b]/node_modules/conferkit"

/**
 * One file or folder for each way in which tests access files: aliases, other processes, the compiler, temporary
 * folders.
 */
const tests = [
  "test/bigbluebutton/methods.test.ts",
  "test/bigbluebutton/recordings-memory.test.ts",
  "test/docs/generated.test.ts",
  "test/generate/command-line.test.ts",
  "test/generate/schemas.test.ts",
  "test/package/bare-runtime.test.ts",
  "test/release",
  "test/repository",
  "test/spec-diff/git.test.ts",
  "test/webhooks/next-example.test.ts",
]

const commands = [
  ["npm", "start"],
  ["npm", "test", "--", "--typecheck.enabled=false", ...tests],
  ["npm", "run", "build"],
  ["npm", "run", "generate", "--", "--check"],
  ["npm", "run", "docs", "--", "--check"],
  ["npm", "run", "lint:specs"],
]

/** Copies with hard links: they take a second instead of a minute, but do not work across file systems. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // Caches of tools, which may be in use.
    if (entry.name === ".cache" || entry.name.startsWith(".vite")) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) link(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}

/** @returns whether it succeeded */
function run(command: string, args: readonly string[], cwd: string): boolean {
  console.log(`\n$ ${command} ${args.join(" ")}`)
  return spawnSync(command, args, { cwd, stdio: "inherit", shell: process.platform === "win32" }).status === 0
}

const folder = mkdtempSync(join(tmpdir(), "conferkit-elsewhere-"))
try {
  const clone = join(folder, place)
  mkdirSync(dirname(clone), { recursive: true })
  if (!run("git", ["clone", "--quiet", root, clone], folder)) throw new Error("git could not clone the checkout")
  link(join(root, "node_modules"), join(clone, "node_modules"))
  console.log(`in ${clone}`)
  const failed = commands.filter(([command = "", ...args]) => !run(command, args, clone))
  console.log(`\nelsewhere: ${commands.length - failed.length} passed, ${failed.length} failed`)
  for (const command of failed) console.log(`failed: ${command.join(" ")}`)
  process.exitCode = failed.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
