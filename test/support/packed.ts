import { existsSync } from "node:fs"
import { mkdir, readdir, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pack, unpack } from "../../scripts/npm.ts"

const root = join(import.meta.dirname, "../..")
const prefix = "conferkit-packed-"
const pollMs = 200
/** A build takes about 20 s; a build that was killed is not waited for. */
const patienceMs = 280_000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Removes files of earlier runs. */
async function tidy(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)`).exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/**
 * The package as users install it, unpacked: built once per test run, for all test files.
 * @returns its folder
 */
export async function packed(): Promise<string> {
  const folder = join(tmpdir(), `${prefix}${process.env["CONFERKIT_TEST_RUN"] ?? process.ppid}`)
  const done = join(folder, "done")
  try {
    await mkdir(folder)
  } catch {
    const end = Date.now() + patienceMs
    while (!existsSync(done)) {
      if (Date.now() > end) throw new Error(`another test file did not finish building into ${folder}`)
      await sleep(pollMs)
    }
    return done
  }
  await tidy()
  const draft = join(folder, "draft")
  await mkdir(draft)
  await rename(await unpack(await pack(root, draft), draft), done)
  return done
}
