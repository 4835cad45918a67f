import { exec, execFile } from "node:child_process"
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { expect, onTestFinished, test } from "vitest"
import { parse } from "yaml"
import { changelogSection } from "../../scripts/release.ts"
import { serve } from "../support/http-server.ts"

const root = join(import.meta.dirname, "../..")
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string }

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-publish-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A registry that has this version of the package, or nothing, or is broken. */
const registry = (status: number, versions: readonly string[] = []) =>
  serve((_, response) => {
    const all = Object.fromEntries(versions.map((each) => [each, { name: "conferkit", version: each, dist: {} }]))
    const body = status === 200 ? { name: "conferkit", "dist-tags": { latest: versions[0] }, versions: all } : {}
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })

const npm = (origin: string, cache: string) => ({
  ...process.env,
  npm_config_registry: origin,
  npm_config_cache: cache,
  npm_config_fetch_retries: "0",
  npm_config_update_notifier: "false",
  // `npm run --silent` would pass on its own setting.
  npm_config_loglevel: "notice",
})

/** Asks a registry, as `npm run release` does. */
async function isPublished(origin: string): Promise<string> {
  const program = `
    import { isPublished } from ${JSON.stringify(pathToFileURL(join(root, "scripts/npm.ts")).href)}
    console.log(await isPublished("conferkit", ${JSON.stringify(version)}).catch((error) => error.message))`
  const env = npm(origin, await newFolder())
  const args = ["--input-type=module", "--eval", program]
  return (await promisify(execFile)(process.execPath, args, { env, cwd: root })).stdout.trim()
}

test.each([
  ["has this version", 200, [version], /^true$/],
  ["has only another version", 200, ["0.0.1"], /^false$/],
  ["does not know the package", 404, [], /^false$/],
  ["is down", 500, [], /^npm could not tell whether conferkit@/],
] as const)(
  "detects whether a version is published, from a registry that %s",
  async (_, status, versions, expected) => {
    await using server = await registry(status, versions)
    expect(await isPublished(server.origin)).toMatch(expected)
  },
)

test("`npm run release` builds nothing for a published version, and tells the workflow", async () => {
  await using server = await registry(200, [version])
  const folder = await newFolder()
  const env = { ...npm(server.origin, folder), GITHUB_OUTPUT: join(folder, "output") }
  const manifest = { name: "conferkit", version, repository: "github:a/conferkit" }
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest))
  await writeFile(join(folder, "CHANGELOG.md"), `# Changelog\n\n## ${version}\n\n2026-11-22\n`)
  const script = join(root, "scripts/release.ts")
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env, cwd: folder })
  expect(stdout).toContain("is published already")
  expect(await readFile(join(folder, "output"), "utf8")).toBe(`version=${version}\ntarball=\n`)
})

test("the workflow publishes a tarball unchanged, without running package scripts", async () => {
  const workflow = parse(await readFile(join(root, ".github/workflows/release.yml"), "utf8")) as {
    jobs: { publish: { steps: readonly { run?: string }[] } }
  }
  const command = workflow.jobs.publish.steps.flatMap(({ run }) => run ?? []).join("\n")
  const folder = await newFolder()
  const names = ["prepublishOnly", "prepack", "prepare", "postpack", "publish", "postpublish", "install", "postinstall"]
  const scripts = Object.fromEntries(names.map((name) => [name, "touch ran"]))
  await mkdir(join(folder, "package"))
  await writeFile(
    join(folder, "package/package.json"),
    JSON.stringify({ name: "conferkit", version: "9.9.9", scripts, publishConfig: { provenance: true } }),
  )
  await promisify(execFile)("tar", ["-czf", "conferkit-9.9.9.tgz", "package"], { cwd: folder })
  await rm(join(folder, "package"), { recursive: true })
  await using server = await registry(404)
  const env = { ...npm(server.origin, await newFolder()), TARBALL: "conferkit-9.9.9.tgz", npm_config_dry_run: "true" }
  const { stdout, stderr } = await promisify(exec)(command, { cwd: folder, env })
  expect(stderr + stdout).toContain("conferkit@9.9.9")
  await expect(access(join(folder, "ran"))).rejects.toThrow("ENOENT")
})

test("release notes are the version's own section of the changelog", () => {
  const changelog = "# Changelog\n\n## 0.2.0\n\n2026-11-22\n\n### Fixed\n\n- a.\n\n## 0.1.0\n\nThe first.\n"
  expect(changelogSection(changelog, "0.2.0")).toBe("2026-11-22\n\n### Fixed\n\n- a.")
  expect(changelogSection(changelog, "0.1.0")).toBe("The first.")
  expect(changelogSection(changelog, "0.3.0")).toBeUndefined()
})
