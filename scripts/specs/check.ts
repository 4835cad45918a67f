import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { rm, writeFile } from "node:fs/promises"
import { homedir } from "node:os"
import { join } from "node:path"
import { npmInstall } from "../runtimes/install.ts"
import { type ToolName, tools } from "./versions.ts"

export type Say = (line: string) => void

/** One cell of the table: what a tool does with a document. */
export interface Check {
  readonly tool: string
  /** Name of the document, such as `xcall`. */
  readonly provider: string
  /** Part of `--quick`. */
  readonly quick?: boolean
  /** @returns what went wrong, as the tool says it; undefined if nothing did */
  readonly run: (say: Say) => Promise<string | undefined>
}

/** A document under test. */
export interface Subject {
  readonly provider: string
  /** Absolute path of the YAML. */
  readonly path: string
}

/** What a program printed, if it failed. */
export const failure = ({ status, output }: { readonly status: number | undefined; readonly output: string }) =>
  status === 0 ? undefined : output.trim() || `ended with ${status ?? "no"} status`

/** Outside of the repository, since `npm ci` clears node_modules. */
const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "conferkit/specs")

const installing = new Map<ToolName, Promise<string>>()

/**
 * Makes sure a tool is there, in a folder of its own that is named after its versions.
 * @param say called when something has to be installed
 */
export function install(tool: ToolName, say: Say): Promise<string> {
  const pending = installing.get(tool) ?? installOnce(tool, say)
  installing.set(tool, pending)
  return pending
}

async function installOnce(tool: ToolName, say: Say): Promise<string> {
  const { packages } = tools[tool]
  const id = createHash("sha256").update(packages.join(" ")).digest("hex").slice(0, 12)
  const folder = join(cache, `${tool.replace(" ", "-")}-${id}`)
  const done = join(folder, ".complete")
  if (!existsSync(done)) {
    say(`installing ${packages[0]}`)
    await rm(folder, { recursive: true, force: true })
    await npmInstall(folder, { private: true, type: "module" }, ...packages)
    await writeFile(done, "")
  }
  return folder
}
