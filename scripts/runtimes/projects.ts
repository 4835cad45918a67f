import { cp, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { application, type Environment, npmInstall, runCommand } from "../npm.ts"
import { type App, type Check, install, type Outcome, type Tool, versions } from "./check.ts"
import { serveAndVisit, writePage } from "./quickstarts.ts"

const root = join(import.meta.dirname, "../..")

/** A command and its arguments, run in the project; `node` is the one that runs this script. */
type Step = readonly [command: string, ...args: string[]]

/** A project as users have them: it installs the packed package, and its own commands must succeed. */
interface Project {
  readonly name: string
  readonly how: string
  /** Its files: folders and files of test/projects, or of the repository, with their targets. */
  readonly files: Readonly<Record<string, string>>
  readonly manifest?: object
  readonly tools: readonly Tool[]
  /**
   * A quickstart page, whose files are added to the project. After the steps its application is started and tested from
   * outside.
   */
  readonly page?: string
  /** Starts that application. */
  readonly serve?: (port: number) => Step
  /** Creates the project, if its own tool does that. */
  readonly scaffold?: (folder: string, say: (line: string) => void) => Promise<void>
  readonly steps: readonly Step[]
  readonly environment?: Environment
  /** Ends with a line that reports success: our programs print `app: ok`. */
  readonly says?: string
}

const bundlers = ["esbuild", "rollup", "Vite", "webpack"] as const
const bundlerTools = ["esbuild", "rollup", "rollup's node-resolve", "Vite", "webpack"] as const
const bundlerFiles = { "test/projects/app.js": "app.js", "test/projects/bundlers": "." }
/** Loads every entry with `require()`. */
const requireAll = `
  const names = ["", "/bigbluebutton", "/conferenciaweb", "/xroom", "/xcall", "/ethora", "/omniflow", "/webhooks", "/sandbox"]
  for (const name of names) if (Object.keys(require("conferkit" + name)).length === 0) throw new Error(name)
  console.log("app: ok")
`

const projects: readonly Project[] = [
  {
    name: "Jest 30",
    how: "CommonJS",
    files: { "test/projects/jest": "." },
    manifest: { private: true },
    tools: ["Jest 30"],
    steps: [["node", "node_modules/jest/bin/jest.js"]],
    says: "Tests:       5 passed, 5 total",
  },
  {
    name: "Jest 30",
    how: "ES modules",
    files: { "test/projects/jest-esm": "." },
    tools: ["Jest 30"],
    steps: [["node", "--experimental-vm-modules", "node_modules/jest/bin/jest.js"]],
    says: "Tests:       5 passed, 5 total",
  },
  {
    name: "Vitest, MSW, nock, Jest 30",
    how: "docs/guides/testing.md",
    files: {},
    page: "docs/guides/testing.md",
    manifest: { private: true },
    tools: ["Vitest", "MSW", "nock", "Jest 30"],
    steps: [
      ["node", "node_modules/jest/bin/jest.js", "jest.test.js"],
      ["node", "node_modules/vitest/vitest.mjs", "run", "vitest.test.ts", "msw.test.ts", "nock.test.ts"],
    ],
    environment: { NO_COLOR: "1", FORCE_COLOR: "0" },
    says: "3 passed (3)",
  },
  ...bundlers.map((bundler): Project => ({
    name: `${bundler} ${versions[bundler].version}`,
    how: "bundled and run",
    files: bundlerFiles,
    tools: bundlerTools,
    steps: [
      ["node", "bundle.js", bundler.toLowerCase()],
      // The bundle must contain everything it needs from the package.
      ["node", "run-bundle.js", `out-${bundler.toLowerCase()}`],
    ],
    says: "app: ok",
  })),
  {
    name: "AWS Lambda",
    how: "as it is, and bundled in both formats",
    files: { "test/projects/lambda": "." },
    tools: ["esbuild"],
    steps: [
      ...(["cjs", "esm"] as const).map((format): Step => {
        const settings = ["--bundle", "--platform=node", `--format=${format}`, "--log-level=warning"]
        const file = `handler-${format}.${format === "cjs" ? "cjs" : "mjs"}`
        return ["node_modules/.bin/esbuild", "handler.js", ...settings, `--outfile=${file}`]
      }),
      ["node", "invoke.js", "handler.js", "handler-cjs.cjs", "handler-esm.mjs"],
    ],
    says: "app: ok",
  },
  {
    name: "NestJS 11",
    how: "scaffold, npm test and build, quickstart",
    files: { "test/projects/nest": "." },
    page: "docs/quickstarts/nestjs.md",
    serve: () => ["node", "dist/main.js"],
    tools: [],
    scaffold: async (folder, say) => {
      const nest = join(await install("NestJS 11", say), ".bin/nest")
      const args = [
        "new",
        "app",
        "--directory",
        ".",
        "--package-manager",
        "npm",
        "--skip-git",
        "--skip-install",
        "--strict",
      ]
      const { status, output } = await runCommand(nest, args, folder)
      if (status !== 0) throw new Error(output)
    },
    steps: [
      ["npm", "test"],
      ["npm", "run", "build"],
    ],
  },
  {
    name: `Next.js ${versions["Next.js"].version}`,
    how: "build, then pages, action, webhook, edge, quickstart",
    files: { "test/projects/next": ".", "examples/webhooks/next.ts": "app/hooks/example/route.ts" },
    page: "docs/quickstarts/nextjs.md",
    serve: (port) => ["node", "node_modules/next/dist/bin/next", "start", "--port", String(port)],
    manifest: { private: true },
    tools: ["Next.js", "React", "React DOM", "React's types", "TypeScript 5.9", "Node's types"],
    environment: { NEXT_TELEMETRY_DISABLED: "1" },
    steps: [
      ["node", "node_modules/next/dist/bin/next", "build"],
      ["node", "check.mjs"],
    ],
    says: "app: ok",
  },
]

/** Projects of the frameworks, tools and platforms that users have. */
export const projectChecks = ({ tarball }: App): Check[] => [
  ...projects.map((project): Check => {
    const { name, how } = project
    return { name, how, run: (say) => inFolder((folder) => runProject(project, folder, tarball, say)) }
  }),
  { name: "pnpm", how: "add, import and require()", run: (say) => inFolder((folder) => pnpm(folder, tarball, say)) },
  { name: "Yarn", how: "Plug'n'Play", run: (say) => inFolder((folder) => yarn(folder, tarball, say)) },
]

async function runProject(
  project: Project,
  folder: string,
  tarball: string,
  say: (line: string) => void,
): Promise<Outcome> {
  const { files, manifest = application, tools, page, serve, scaffold, steps, environment, says } = project
  await scaffold?.(folder, say)
  for (const [from, to] of Object.entries(files)) await copy(join(root, from), join(folder, to))
  if (page !== undefined) await writePage(page, folder)
  say("installing")
  const packages = tools.map((tool) => `${versions[tool].package}@${versions[tool].version}`)
  await npmInstall(folder, scaffold === undefined ? manifest : undefined, tarball, ...packages)
  const outcome = await runSteps(folder, steps, says, environment)
  return serve === undefined || !outcome.passed ? outcome : serveAndVisit(serve, folder)
}

async function pnpm(folder: string, tarball: string, say: (line: string) => void): Promise<Outcome> {
  const bin = join(await install("pnpm", say), ".bin/pnpm")
  await copy(join(root, "test/projects/app.js"), join(folder, "app.js"))
  await writeFile(join(folder, "package.json"), JSON.stringify(application))
  const steps: Step[] = [
    [bin, "add", tarball],
    ["node", "app.js"],
    ["node", "--input-type=commonjs", "--eval", requireAll],
  ]
  return runSteps(folder, steps, "app: ok")
}

async function yarn(folder: string, tarball: string, say: (line: string) => void): Promise<Outcome> {
  const bin = join(await install("Yarn", say), "@yarnpkg/cli-dist/bin/yarn.js")
  await copy(join(root, "test/projects/app.js"), join(folder, "app.js"))
  await writeFile(join(folder, "package.json"), JSON.stringify(application))
  // Without its own lock file, Yarn looks for a project in the parent folders.
  await writeFile(join(folder, "yarn.lock"), "")
  const registry = await runCommand("npm", ["config", "get", "registry"], folder)
  const environment = {
    YARN_NODE_LINKER: "pnp",
    YARN_ENABLE_TELEMETRY: "0",
    YARN_ENABLE_GLOBAL_CACHE: "false",
    YARN_NPM_REGISTRY_SERVER: registry.output.trim(),
  }
  const steps: Step[] = [
    ["node", bin, "add", `conferkit@file:${tarball}`],
    ["node", bin, "node", "app.js"],
    ["node", bin, "node", "--input-type=commonjs", "--eval", requireAll],
  ]
  return runSteps(folder, steps, "app: ok", environment)
}

async function runSteps(
  folder: string,
  steps: readonly Step[],
  says: string | undefined,
  environment?: Environment,
): Promise<Outcome> {
  let last = ""
  for (const [command, ...args] of steps) {
    const { status, output } = await runCommand(
      command === "node" ? process.execPath : command,
      args,
      folder,
      environment,
    )
    if (status !== 0) return { passed: false, summary: `failed: ${args.slice(0, 2).join(" ")}`, output }
    last = output
  }
  const passed = says === undefined || last.includes(says)
  return { passed, summary: passed ? "ok" : `did not print "${says}"`, output: last }
}

async function inFolder(run: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-project-"))
  try {
    return await run(folder)
  } catch (error) {
    return { passed: false, summary: "could not be set up", output: String(error) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Files that would break this repository's checks are stored with `.txt` after their name. */
async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  const names = await readdir(to, { recursive: true }).catch(() => [])
  for (const name of names) {
    if (name.endsWith(".txt") && !name.includes("node_modules"))
      await rename(join(to, name), join(to, name.slice(0, -4)))
  }
}
