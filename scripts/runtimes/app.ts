import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pack } from "../package/pack.ts"
import { application, npmInstall } from "./install.ts"
import { versions } from "./versions.ts"

const root = join(import.meta.dirname, "../..")

/** A folder outside of the repository with the packed package installed, as an application would have it. */
export interface App extends AsyncDisposable {
  readonly folder: string
  readonly tarball: string
}

export async function newApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-runtimes-"))
  const tarball = await pack(root, folder)
  const types = versions["Node's types"]
  await npmInstall(folder, application, tarball, `${types.package}@${types.version}`)
  await copy(join(root, "test/runtimes"), folder)
  await copy(join(root, "test/consumers"), join(folder, "consumers"))
  return { folder, tarball, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** What cannot pass for a file of this repository, such as CommonJS, is kept with `.txt` behind its name. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const name of await readdir(to)) {
    if (name.endsWith(".txt")) await rename(join(to, name), join(to, name.slice(0, -4)))
  }
}
