import { cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

const repository = join(import.meta.dirname, "../..")
const sample = join(import.meta.dirname, "fixtures/sample.yaml")

export const sampleText = (): Promise<string> => readFile(sample, "utf8")

export interface Project {
  readonly cwd: string
  readonly write: (path: string, text: string) => Promise<void>
  readonly read: (path: string) => Promise<string>
}

/** A separate project in a temporary folder, with the sample as its only document. */
export async function project(documents: Record<string, string> = {}): Promise<Project> {
  const cwd = await mkdtemp(join(tmpdir(), "conferkit generate (ção) [a+b] "))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await mkdir(join(cwd, "specs"))
  await mkdir(join(cwd, "src"))
  await cp(join(repository, "src/core"), join(cwd, "src/core"), { recursive: true })
  await symlink(join(repository, "node_modules"), join(cwd, "node_modules"), "dir")
  await writeFile(join(cwd, "package.json"), `{ "type": "module" }`)
  const write = (path: string, text: string): Promise<void> => writeFile(join(cwd, path), text)
  if (Object.keys(documents).length === 0) await cp(sample, join(cwd, "specs/sample.yaml"))
  for (const [name, text] of Object.entries(documents)) await write(`specs/${name}.yaml`, text)
  return { cwd, write, read: (path) => readFile(join(cwd, path), "utf8") }
}
