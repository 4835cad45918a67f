import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Ended, runCommand } from "../npm.ts"
import { type App, type Check, install, type Outcome, type Tool, versions } from "./check.ts"

/** The suite in test/runtimes on every runtime. */
export function smokeChecks({ folder }: App): Check[] {
  const check = (tool: Tool, how: string, run: Run): Check => ({
    name: tool === "workerd" || tool === "Bun" || tool === "Deno" ? `${tool} ${versions[tool].version}` : tool,
    how,
    run: async (say) => outcome(await run(await install(tool, say), folder, say)),
  })
  const nodes = (["Node 20.19", "Node 22", "Node 24", "Node 26"] as const).flatMap((tool) => [
    check(tool, "import", (modules) => runCommand(join(modules, ".bin/node"), ["start.js"], folder)),
    check(tool, "require()", (modules) => runCommand(join(modules, ".bin/node"), ["start.cjs"], folder)),
    check(tool, "both in one process", (modules) => runCommand(join(modules, ".bin/node"), ["mixed.js"], folder)),
    {
      name: tool,
      how: "the command line",
      run: async (say: (line: string) => void) => {
        const node = join(await install(tool, say), ".bin/node")
        const { status, output } = await runCommand(node, [command, "demo"], folder)
        const passed = status === 0 && output.includes("user-joined: João")
        return { passed, summary: passed ? "a meeting, a webhook and a recording" : "did not reach its end", output }
      },
    },
  ])
  return [
    ...nodes,
    check("Bun", "import", (modules) => runCommand(join(modules, ".bin/bun"), ["start.js"], folder)),
    check("Deno", "import", (modules) =>
      runCommand(join(modules, ".bin/deno"), ["run", ...allowed, "start.js"], folder),
    ),
    check("workerd", "bundled by esbuild", (modules, folder, say) => worker(modules, folder, say, "worker")),
    check("workerd", "without nodejs_compat", (modules, folder, say) => worker(modules, folder, say, "bare-worker")),
  ]
}

const command = "node_modules/conferkit/dist/cli/conferkit.mjs"

type Run = (modules: string, folder: string, say: (line: string) => void) => Promise<Ended>

/** All permissions that the package needs in Deno. */
const allowed = ["--allow-net", "--allow-env"]

function outcome({ status, output }: Ended): Outcome {
  const summary = /^smoke: (.*)$/m.exec(output)?.[1]
  return { passed: status === 0 && summary !== undefined, summary: summary ?? "did not reach its end", output }
}

/** Workers cannot resolve packages, so the test is bundled, as wrangler would do. */
async function worker(
  modules: string,
  folder: string,
  say: (line: string) => void,
  suite: "worker" | "bare-worker",
): Promise<Ended> {
  const esbuild = join(await install("esbuild", say), ".bin/esbuild")
  const settings = ["--bundle", "--format=esm", "--platform=neutral", "--main-fields=module,main"]
  const conditions = ["--conditions=workerd,worker,browser", "--external:node:*", "--log-level=warning"]
  const files = [`${suite}.js`, "server.js", `--outdir=${suite}`]
  const bundled = await runCommand(esbuild, [...settings, ...conditions, ...files], folder)
  if (bundled.status !== 0) return bundled
  await writeFile(join(folder, suite, "config.capnp"), config(suite))
  return runCommand(join(modules, ".bin/workerd"), ["test", `${suite}/config.capnp`], folder)
}

/** The settings of a Worker; this is the first date on which `nodejs_compat` is sufficient for the package. */
const compatibilityDate = "2024-09-23"

const module = (name: string, flags: string, more = "") => `(
  modules = [(name = "${name}.js", esModule = embed "${name}.js")],
  compatibilityDate = "${compatibilityDate}",
  compatibilityFlags = [${flags}],${more}
)`

const compatible = '"nodejs_compat"'

/** One Worker runs the suite; its global fetch is routed to another, which is the server. */
const config = (suite: "worker" | "bare-worker") => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "worker", worker = .worker), (name = "server", worker = .server)],
);
const worker :Workerd.Worker = ${module(suite, suite === "worker" ? compatible : "", '\n  globalOutbound = "server",')};
const server :Workerd.Worker = ${module("server", compatible)};
`
