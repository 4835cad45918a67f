import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { callbackURL, visit } from "../../test/quickstarts/visit.ts"
import { filesOf } from "../docs/markdown.ts"
import { type Environment, runCommand } from "../npm.ts"
import { type App, type Check, install, type Outcome, versions } from "./check.ts"

const root = join(import.meta.dirname, "../..")

/** Quickstart pages whose applications `npm test` cannot run: they need another runtime, or packages that are not installed here. */
export const elsewhere: readonly string[] = ["bun", "cloudflare-workers", "deno", "nestjs", "nextjs"]

/** Writes the files shown on a page, as a reader would. */
export async function writePage(page: string, folder: string): Promise<void> {
  for (const [path, code] of filesOf(readFileSync(join(root, page), "utf8"))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), code)
  }
}

/** A command and its arguments for a port. */
type Start = (port: number) => readonly [command: string, ...args: string[]]

/** The maximum startup time of an application, in ms. */
const patience = 60_000

/** Starts an application with a BigBlueButton sandbox, and tests it from outside. */
export async function serveAndVisit(
  start: Start,
  folder: string,
  prepare: (environment: Environment) => Promise<void> = () => Promise.resolve(),
): Promise<Outcome> {
  // From the sources: this tests the application and the package that it imports.
  const { bigBlueButtonSandbox } = await import("../../src/sandbox/index.ts")
  const sandbox = bigBlueButtonSandbox({ secret: "of-the-quickstarts" })
  await sandbox.listen()
  const port = await freePort()
  const environment = {
    BBB_URL: sandbox.baseUrl,
    BBB_SECRET: sandbox.secret,
    CALLBACK_URL: callbackURL,
    PORT: String(port),
  }
  await prepare(environment)
  const [command, ...args] = start(port)
  // A process group, because some programs start others.
  const child = spawn(command === "node" ? process.execPath : command, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text
    })
  }
  try {
    const origin = `http://127.0.0.1:${port}`
    const problems = (await listens(origin, () => child.exitCode !== null))
      ? await visit(sandbox, (path, init) => fetch(origin + path, init))
      : ["it to listen"]
    if (!output.includes("ended: aula-1")) problems.push("it to log the end of the meeting")
    const passed = problems.length === 0
    const summary = passed ? "creates join links, and rejects forged webhooks" : `expected ${problems.join("; ")}`
    return { passed, summary, output }
  } finally {
    if (child.exitCode === null) {
      process.kill(-(child.pid ?? 0), "SIGKILL")
      await once(child, "exit")
    }
    await sandbox.close()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" ? (address?.port ?? 0) : 0
}

async function listens(origin: string, hasEnded: () => boolean): Promise<boolean> {
  for (const begun = performance.now(); performance.now() - begun < patience && !hasEnded();) {
    const reached = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (reached) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** Pages about runtimes, whose applications need only the runtime and the package. */
export function quickstartChecks({ folder: app }: App): Check[] {
  const check = (
    name: string,
    page: string,
    run: (folder: string, say: (line: string) => void) => Promise<Outcome>,
  ) => ({
    name,
    how: `docs/quickstarts/${page}.md`,
    run: async (say: (line: string) => void) => {
      // Below the application's folder, where runtimes find the package.
      const folder = join(app, `quickstart-${page}`)
      await writePage(`docs/quickstarts/${page}.md`, folder)
      return run(folder, say)
    },
  })
  return [
    check(`Bun ${versions.Bun.version}`, "bun", async (folder, say) => {
      const bun = join(await install("Bun", say), ".bin/bun")
      return serveAndVisit(() => [bun, "server.ts"], folder)
    }),
    check(`Deno ${versions.Deno.version}`, "deno", async (folder, say) => {
      const deno = join(await install("Deno", say), ".bin/deno")
      const allowed = ["--allow-net", "--allow-env"]
      return serveAndVisit((port) => [deno, "serve", "--port", String(port), ...allowed, "server.ts"], folder)
    }),
    check(`workerd ${versions.workerd.version}`, "cloudflare-workers", worker),
  ]
}

/** Bundles and configures the application as wrangler does for `wrangler.toml`. */
async function worker(folder: string, say: (line: string) => void): Promise<Outcome> {
  const workerd = join(await install("workerd", say), ".bin/workerd")
  const esbuild = join(await install("esbuild", say), ".bin/esbuild")
  const settings = ["--bundle", "--format=esm", "--platform=neutral", "--main-fields=module,main"]
  const conditions = ["--conditions=workerd,worker,browser", "--external:node:*", "--log-level=warning"]
  const toml = readFileSync(join(folder, "wrangler.toml"), "utf8")
  const valueOf = (name: string) => new RegExp(`^${name} = (.*)$`, "m").exec(toml)?.[1] ?? ""
  const main: unknown = JSON.parse(valueOf("main"))
  const bundled = await runCommand(esbuild, [String(main), "--outfile=worker.js", ...settings, ...conditions], folder)
  if (bundled.status !== 0) return { passed: false, summary: "not bundled", output: bundled.output }
  return serveAndVisit(
    () => [workerd, "serve", "config.capnp"],
    folder,
    async (environment) => {
      const bindings = Object.entries(environment).map(([name, value]) => `(name = "${name}", text = "${value}")`)
      const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private"]))],
  sockets = [(name = "http", address = "127.0.0.1:${environment["PORT"] ?? ""}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = ${valueOf("compatibility_date")},
  compatibilityFlags = ${valueOf("compatibility_flags")},
  bindings = [${bindings.join(", ")}],
);
`
      await writeFile(join(folder, "config.capnp"), config)
    },
  )
}
