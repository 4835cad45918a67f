import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { readAddress } from "./address.ts"
import { root, site } from "./paths.ts"

const usage = `Usage: npm run site -- [--build] [--test [--quick]] [--translations [--mark <page>…]]

Builds the documentation site into site/dist and serves it on this machine.

  --build          only build
  --test           build, and test every page in a headless Chromium
  --quick          with --test: a sample of the pages in the browser, everything else completely
  --translations   list missing Portuguese texts; exit 1 if a translation is outdated or obsolete
  --mark           with --translations: record that these pages match their current English sources
  --port <number>  port of the server (default: 4321)

Environment: SITE_BASE=/docs/ builds for a path of a host, SITE_URL=https://docs.example.org adds a sitemap and
canonical links, CHROMIUM=/usr/bin/chromium is the browser of the tests.
`

/** Runs a program in the site's folder, with inherited output. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const given = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env }
  return spawnSync(command, args, { cwd: site, stdio: "inherit", env: given }).status === 0
}

/** Installs the site's packages, unless those of its lock file are installed. */
function install(): boolean {
  const installed = join(site, "node_modules/.package-lock.json")
  const isFresh =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(site, "package-lock.json")).mtimeMs
  return isFresh || run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
}

async function build(): Promise<boolean> {
  const { prepare } = await import("./prepare.ts")
  const started = performance.now()
  const pages = await prepare()
  console.log(`${pages.length} pages prepared in ${Math.round((performance.now() - started) / 1000)} s`)
  const astro = join(site, "node_modules/astro/bin/astro.mjs")
  if (!run(process.execPath, [astro, "build", "--silent"])) return false
  const { finish } = await import("./finish.ts")
  finish()
  return true
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      build: { type: "boolean", default: false },
      test: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      translations: { type: "boolean", default: false },
      mark: { type: "boolean", default: false },
      port: { type: "string", default: "4321" },
      help: { type: "boolean", short: "h", default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (values.mark && !values.translations) throw new Error("--mark needs --translations")
  if (!values.mark && positionals.length > 0) throw new Error(`unknown argument: ${positionals.join(" ")}`)
  if (!existsSync(join(root, "node_modules"))) throw new Error("run npm ci in the root of the repository first")
  // A wrong address ends here, not after the build.
  const { base } = readAddress(process.env)
  if (!install()) return 1
  if (values.translations) {
    const { translations } = await import("./translations.ts")
    return translations(values.mark ? positionals : undefined)
  }
  if (!(await build())) return 1
  if (values.build && !values.test) return 0
  if (values.test) {
    const { test } = await import("./test.ts")
    return test({ quick: values.quick })
  }
  const { serve } = await import("./serve.ts")
  const { url } = await serve(join(site, "dist"), base, Number(values.port))
  console.log(`\n${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).name as string}: ${url}`)
  return new Promise(() => undefined)
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
