import { spawnSync } from "node:child_process"
import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, dirname, join, relative, sep } from "node:path"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { listEntries } from "../../scripts/build/entries.ts"
import { declarationLines, mostDeclarationLines } from "../../scripts/build/declarations.ts"
import { bundled } from "../../scripts/licences.ts"
import { packed } from "../support/packed.ts"
import { loadedFiles } from "./loaded-files.ts"

const root = join(import.meta.dirname, "../..")
const patience = 300_000

let folder: string
let files: ReadonlySet<string>
let at: (file: string) => string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conferkit-package-"))
  // A copy, because files are added to it.
  const unpacked = join(folder, "package")
  await cp(await packed(), unpacked, { recursive: true })
  at = (file) => join(unpacked, file)
  files = new Set(await list(unpacked))
  // Users of a queue have its engine's client installed.
  await mkdir(at("node_modules"))
  await symlink(join(root, "node_modules/bullmq"), at("node_modules/bullmq"), "junction")
}, patience)

afterAll(() => rm(folder, { recursive: true, force: true }))

async function list(of: string, pattern = "**/*"): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(pattern, { cwd: of, withFileTypes: true })) {
    if (file.isFile()) found.push(relative(of, join(file.parentPath, file.name)).split(sep).join("/"))
  }
  return found
}

const specifierOf = (name: string) => (name === "index" ? "conferkit" : `conferkit/${name}`)

const text = (file: string) => readFile(at(file), "utf8")

const listed = () => listEntries(at("."))

describe("the packed package", () => {
  test("contains only bundles, documents, pages, the skill and the examples", async () => {
    const kept = ["docs", "examples", "skills", "specs"]
    const others = [...files].filter((file) => !["dist", ...kept].includes(file.replace(/\/.*/, "")))
    expect(others.sort()).toEqual(
      [
        "AGENTS.md",
        "CHANGELOG.md",
        "CODE_OF_CONDUCT.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
        "SECURITY.md",
      ].concat("package.json"),
    )
    for (const folder of kept) {
      const own = [...files].filter((file) => file.startsWith(`${folder}/`))
      const unpacked = /^docs\/(?:api|internals|pt-BR)\//
      const expected = (await list(root, `${folder}/**/*`)).filter((file) => !unpacked.test(file))
      expect(own.sort()).toEqual(expected.sort())
      for (const file of own) expect(await text(file)).toBe(await readFile(join(root, file), "utf8"))
    }
  })

  test("contains code, declarations and licences in dist, but no sources and source maps", () => {
    const dist = [...files].filter((file) => file.startsWith("dist/"))
    const forms = new Set(dist.map((file) => file.replace(/^[^.]*/, "")))
    expect([...forms].sort()).toEqual([".cjs", ".d.cts", ".d.mts", ".md", ".mjs"])
    expect(dist.filter((file) => file.endsWith(".d.mts")).sort()).toEqual(
      listed()
        .map(({ name }) => `dist/${name}.d.mts`)
        .sort(),
    )
  })

  test("has every entry in both formats, with declarations, also for old compilers", async () => {
    const { main, types, typesVersions } = JSON.parse(await text("package.json")) as {
      main: string
      types: string
      typesVersions: { "*": Record<string, string[]> }
    }
    const versions = typesVersions["*"]
    for (const entry of listed()) {
      for (const target of [entry.import, entry.require].flatMap((each) => [each.types, each.default]))
        expect(files.has(target.slice(2)), target).toBe(true)
      if (entry.name === "index")
        expect({ main, types }).toEqual({ main: entry.require.default, types: entry.require.types })
      else expect(versions[entry.name]).toEqual([entry.require.types])
    }
    expect(Object.keys(versions)).toHaveLength(listed().length - 1)
  })

  test("has the licences of everything that is bundled", async () => {
    const licences = await text("dist/THIRD-PARTY-LICENCES.md")
    for (const name of Object.keys(bundled))
      expect(licences).toMatch(new RegExp(`^## ${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, "m"))
    expect(licences.match(/Copyright/g)?.length).toBeGreaterThanOrEqual(Object.keys(bundled).length)
  })

  test("needs at run time only packages that npm installs with it", async () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(await text("package.json")) as Record<
      string,
      Record<string, unknown>
    >
    expect(Object.values(peerDependenciesMeta ?? {})).toEqual(
      Object.keys(peerDependencies ?? {}).map(() => ({ optional: true })),
    )
    // Each queue entry imports its engine's client, which users install.
    const code = [...files].filter((file) => /\.[cm]js$/.test(file) && !file.startsWith("dist/queues/"))
    const named = new Set<string>()
    for (const file of code) {
      for (const [, name = ""] of (await text(file)).matchAll(
        /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*"([^"]+)"/g,
      ))
        named.add(name)
    }
    // The command line uses the package's own entries, and Node.
    const foreign = [...named]
      .filter((name) => !/^(?:\.|node:|conferkit\/)/.test(name))
      // Strings that a bundled validator would write into standalone code, which is not used here.
      .filter((name) => !/^(?:ajv\/dist\/runtime|ajv-formats\/dist)\//.test(name))
    expect(foreign.filter((name) => !(name in (dependencies ?? {})))).toEqual([])
  })
})

const core = ["chunks/core"]
const client = [...core, "chunks/http"]

/** The other chunks that an entry loads, without file extensions. */
const atImport: Readonly<Record<string, readonly string[]>> = {
  index: core,
  webhooks: core,
  queues: [...core, "chunks/queues"],
  "queues/bullmq": [...core, "chunks/queues"],
  "queues/pg-boss": [...core, "chunks/queues"],
  "queues/nats": [...core, "chunks/queues"],
  xroom: client,
  xcall: client,
  omniflow: client,
  ethora: [...client, "chunks/ethora-client"],
  bigbluebutton: [...client, "chunks/bigbluebutton-client", "chunks/bigbluebutton-webhooks"],
  conferenciaweb: [...client, "chunks/bigbluebutton-client", "chunks/bigbluebutton-webhooks"],
}

const schemas = ["bigbluebutton", "conferenciaweb", "xroom", "xcall", "ethora", "omniflow"].map(
  (name) => `schemas/${name}`,
)

describe("an entry", () => {
  // Each file adds half a millisecond to startup.
  test.each(Object.keys(atImport))("%s loads as few files as possible, imported and required", (name) => {
    const expected = [name, ...(atImport[name] ?? [])].sort()
    expect(loadedFiles(at("."), specifierOf(name), "import")).toEqual(expected.map((file) => `${file}.mjs`))
    expect(loadedFiles(at("."), specifierOf(name), "require")).toEqual(expected.map((file) => `${file}.cjs`))
  })

  test.each(schemas)("%s loads its data, and no client code", (name) => {
    const data = /bigbluebutton|conferenciaweb/.test(name) ? ["chunks/bigbluebutton-schemas.cjs"] : []
    const expected = ["chunks/assemble.cjs", ...data, `${name}.cjs`].sort()
    expect(loadedFiles(at("."), specifierOf(name), "import")).toEqual([...expected, `${name}.mjs`].sort())
    expect(loadedFiles(at("."), specifierOf(name), "require")).toEqual(expected)
  })

  test("is covered by these tests", () => {
    const known = [...Object.keys(atImport), ...schemas, "sandbox"]
    expect(
      listed()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(known.sort())
  })

  test("keeps the names of its classes and functions", () => {
    const program = `
      const { BigBlueButton } = await import("conferkit/bigbluebutton")
      const { inspect } = await import("node:util")
      const fetch = () => Promise.resolve(new Response("no", { status: 404 }))
      const client = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch, maxRetries: 0 })
      const error = await client.end({ meetingID: "a" }).catch((error) => error)
      const [frame] = error.stack.split("\\n").filter((line) => line.includes("/dist/"))
      console.log([inspect(client).split(" ")[0], inspect(BigBlueButton), error.constructor.name].join())
      console.log(/ at \\w{4,} \\(/.test(frame) ? "readable" : frame)
    `
    const args = ["--input-type=module", "--eval", program]
    const { stdout } = spawnSync(process.execPath, args, { cwd: at("."), encoding: "utf8" })
    expect(stdout).toBe("BigBlueButton,[class BigBlueButton extends MeetingClient],BigBlueButtonError\nreadable\n")
  })
})

// Node prints the line that threw: in minified code, a missing secret would fill the terminal.
test.each(["import", "require"])("an uncaught error after %s prints its reason, not the package's code", (format) => {
  const from = JSON.stringify("conferkit/bigbluebutton")
  const take =
    format === "import" ? `import { BigBlueButton } from ${from}` : `const { BigBlueButton } = require(${from})`
  const program = `${take}\nnew BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "" })`
  const args = [`--input-type=${format === "import" ? "module" : "commonjs"}`, "--eval", program]
  const { stderr } = spawnSync(process.execPath, args, { cwd: at("."), encoding: "utf8" })
  expect(stderr).toContain("ConfigError: bigbluebutton: secret is missing or empty")
  expect(stderr.length).toBeLessThan(4_000)
})

test("import and require in one process recognize each other's values", async () => {
  await cp(join(root, "test/runtimes"), join(folder, "mixed"), { recursive: true })
  await mkdir(join(folder, "mixed/node_modules"))
  await writeFile(join(folder, "mixed/package.json"), '{ "type": "module" }')
  await symlink(at("."), join(folder, "mixed/node_modules/conferkit"), "junction")
  const { stdout, stderr } = spawnSync(process.execPath, ["mixed.js"], { cwd: join(folder, "mixed"), encoding: "utf8" })
  expect(stderr).toBe("")
  expect(stdout).toBe("smoke: 6 passed, 0 failed, 0 skipped\n")
})

describe("the declarations of an entry", () => {
  const entries = () => listed().map((entry) => at(entry.import.types))

  test("have at most 5,000 lines, or their recorded maximum", () => {
    const lines = entries().map((entry) => [basename(entry, ".d.mts"), declarationLines(entry)] as const)
    expect(lines.filter(([name, count]) => count > mostDeclarationLines(name))).toEqual([])
    expect(lines.filter(([, count]) => count < 50)).toEqual([])
  })

  test("are counted as a compiler resolves them, and include no type of the validator", () => {
    for (const entry of entries()) {
      const program = ts.createProgram([entry], {
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        noLib: true,
        types: [],
      })
      const own = program.getSourceFiles().filter(({ fileName }) => !relative(at("dist"), fileName).startsWith(".."))
      const lines = own.map((file) => file.text.trimEnd().split("\n").length)
      expect(declarationLines(entry), entry).toBe(lines.reduce((sum, count) => sum + count, 0))
      expect(own.filter((file) => /["']valibot["']/.test(file.text)).map(({ fileName }) => fileName)).toEqual([])
    }
  })
})

describe("the packaged pages", () => {
  test("link only to packaged files", async () => {
    const pages = [...files].filter((file) => file.endsWith(".md") && !/^(?:dist|CONTRIBUTING)/.test(file))
    const dead: string[] = []
    for (const page of pages) {
      for (const [, target = ""] of (await text(page)).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        // Only in the repository: the reference, as the start page says, and the translated README.
        if (/^https?:/.test(target) || /^(?:(?:docs\/)?api\/|README\.pt-BR\.md$)/.test(target)) continue
        const path = join(dirname(page), target).split(sep).join("/")
        const isThere = files.has(path) || [...files].some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`))
        if (!isThere) dead.push(`${page}: ${target}`)
      }
    }
    expect(dead).toEqual([])
  })

  test("contain no repository URL while there is none", async () => {
    const { repository } = JSON.parse(await text("package.json")) as { repository?: unknown }
    if (repository === undefined) expect(await text("README.md")).not.toMatch(/github\.com/)
  })
})
