import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { application, installOnce, npmInstall, pack } from "../npm.ts"

/** The result of a check. */
export interface Outcome {
  readonly passed: boolean
  /** A line for the table: `36 passed, 0 failed, 0 skipped`. */
  readonly summary: string
  /** Shown if it failed. */
  readonly output: string
}

/** One line of the table. */
export interface Check {
  /** What the package is tested with: `Bun 1.4.5`. */
  readonly name: string
  /** How it is loaded: `import`, `require()`, `nodenext`. */
  readonly how: string
  /** Takes a minute or more: omitted by `--quick`. */
  readonly slow?: boolean
  run(say: (line: string) => void): Promise<Outcome>
}

/** The versions that the package is tested with: the only place to change them. */
export const versions = {
  // 20.19.0 is the oldest that `engines` allows, and the first in which require() takes ESM.
  "Node 20.19": { package: "node", version: "20.19.0" },
  "Node 22": { package: "node", version: "22.23.3" },
  "Node 24": { package: "node", version: "24.21.0" },
  "Node 26": { package: "node", version: "26.10.0" },
  Bun: { package: "bun", version: "1.4.5" },
  Deno: { package: "deno", version: "2.9.6" },
  workerd: { package: "workerd", version: "1.20261117.1" },
  esbuild: { package: "esbuild", version: "0.28.2" },
  "TypeScript 5.4": { package: "typescript", version: "5.4.5" },
  "TypeScript 5.9": { package: "typescript", version: "5.9.3" },
  "TypeScript 6.0": { package: "typescript", version: "6.0.3" },
  "TypeScript 7.0": { package: "typescript", version: "7.0.2" },
  "Jest 30": { package: "jest", version: "30.5.2" },
  Vitest: { package: "vitest", version: "5.1.1" },
  MSW: { package: "msw", version: "3.0.5" },
  nock: { package: "nock", version: "15.0.6" },
  "NestJS 11": { package: "@nestjs/cli", version: "11.0.13" },
  "Next.js": { package: "next", version: "16.4.6" },
  React: { package: "react", version: "19.3.1" },
  "React DOM": { package: "react-dom", version: "19.3.1" },
  "React's types": { package: "@types/react", version: "19.3.0" },
  rollup: { package: "rollup", version: "4.68.8" },
  "rollup's node-resolve": { package: "@rollup/plugin-node-resolve", version: "16.0.3" },
  Vite: { package: "vite", version: "8.4.0" },
  webpack: { package: "webpack", version: "5.113.0" },
  pnpm: { package: "pnpm", version: "12.4.2" },
  Yarn: { package: "@yarnpkg/cli-dist", version: "4.18.1" },
  "Node's types": { package: "@types/node", version: "24.19.2" },
} as const

export type Tool = keyof typeof versions

const root = join(import.meta.dirname, "../..")

/**
 * Installs a tool in its own folder, unless it is already there.
 * @param say called if something must be installed
 * @returns the `node_modules` that contains it
 */
export async function install(tool: Tool, say: (line: string) => void): Promise<string> {
  const { package: name, version } = versions[tool]
  const folder = join(root, "node_modules/.cache/runtimes", `${name.replace("/", "-")}-${version}`)
  await installOnce(folder, say, `${name}@${version}`)
  return join(folder, "node_modules")
}

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

/** Files that would break this repository's checks, such as CommonJS, are stored with `.txt` after their name. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const name of await readdir(to)) {
    if (name.endsWith(".txt")) await rename(join(to, name), join(to, name.slice(0, -4)))
  }
}
