import { glob, mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join, normalize, relative, sep } from "node:path"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { declarationLines } from "../../scripts/declaration-lines.ts"
import { pack } from "../../scripts/package/pack.ts"
import { unpack } from "../../scripts/package/unpack.ts"

const root = join(import.meta.dirname, "../..")
const patience = 300_000

let folder: string
let files: ReadonlySet<string>
let at: (file: string) => string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conferkit-package-"))
  const unpacked = await unpack(await pack(root, folder), folder)
  at = (file) => join(unpacked, file)
  files = new Set(await list(unpacked))
}, patience)

afterAll(() => rm(folder, { recursive: true, force: true }))

async function list(of: string, pattern = "**/*"): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(pattern, { cwd: of, withFileTypes: true })) {
    if (file.isFile()) found.push(relative(of, join(file.parentPath, file.name)).split(sep).join("/"))
  }
  return found
}

const text = (file: string) => readFile(at(file), "utf8")

describe("the packed package", () => {
  test("holds dist, specs and five files, and nothing else", () => {
    const others = [...files].filter((file) => !file.startsWith("dist/") && !file.startsWith("specs/"))
    expect(others.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
  })

  test("has for each source its code, its declarations, a map of each, and the source", async () => {
    const sources = [...(await list(root, "src/**/*.ts")), ...(await list(root, "generated/**/*.ts"))]
    expect(sources.length).toBeGreaterThan(300)
    const expected = sources.flatMap((file) => {
      const made = `dist/${file.replace(/\.ts$/, "")}`
      return [`dist/source/${file}`, `${made}.js`, `${made}.js.map`, `${made}.d.ts`, `${made}.d.ts.map`]
    })
    expect([...files].filter((file) => file.startsWith("dist/")).sort()).toEqual(expected.sort())
  })

  test("has the documents as they are in the repository", async () => {
    const specs = [...files].filter((file) => file.startsWith("specs/"))
    expect(specs.sort()).toEqual((await list(root, "specs/*")).sort())
    for (const file of specs) expect(await text(file)).toBe(await readFile(join(root, file), "utf8"))
  })

  test("has maps that lead to sources in the package", async () => {
    const maps = [...files].filter((file) => file.endsWith(".map"))
    for (const file of maps) {
      const map = JSON.parse(await text(file)) as { sources: string[]; sourceRoot?: string; mappings: string }
      expect(map.sources, file).toHaveLength(1)
      for (const source of map.sources) {
        const target = normalize(join(dirname(file), map.sourceRoot ?? "", source))
          .split(sep)
          .join("/")
        expect(files.has(target), `${file} leads to ${target}`).toBe(true)
      }
      const made = await text(file.replace(/\.map$/, ""))
      expect(made).toMatch(new RegExp(`//# sourceMappingURL=${file.split("/").at(-1) ?? ""}\\s*$`))
    }
  })

  test("has every entry that package.json names, with its declarations", async () => {
    const { exports } = JSON.parse(await text("package.json")) as { exports: Record<string, string> }
    for (const [entry, target] of Object.entries(exports)) {
      if (entry.includes("*")) continue
      expect(files.has(target.slice(2)), target).toBe(true)
      if (target.endsWith(".js")) expect(files.has(target.slice(2).replace(/\.js$/, ".d.ts")), target).toBe(true)
    }
  })
})

describe("the declarations of an entry", () => {
  const entries = async () => {
    const { exports } = JSON.parse(await text("package.json")) as { exports: Record<string, string> }
    const code = Object.values(exports).filter((target) => target.endsWith(".js"))
    return code.map((target) => at(target.replace(/\.js$/, ".d.ts")))
  }

  test("are at most 5 000 lines", async () => {
    const lines = (await entries()).map((entry) => [entry, declarationLines(entry)] as const)
    expect(lines.filter(([, count]) => count > 5_000)).toEqual([])
    expect(lines.filter(([, count]) => count < 100)).toEqual([])
  })

  test("are counted as a compiler finds them, and lead it to no type of the validator's", async () => {
    for (const entry of await entries()) {
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

describe("the README", () => {
  test("says which of its links lead into the repository, and has no dead one", async () => {
    const readme = await text("README.md")
    const targets = [...readme.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "")
    const outside = targets.filter((target) => !/^https?:/.test(target) && !files.has(target))
    for (const target of outside) expect((await stat(join(root, target))).isFile(), target).toBe(true)
    const named = new Set(outside.map((target) => target.replace(/\/.*/, "/")))
    expect(named).toContain("docs/")
    const told = readme.split("\n\n").find((paragraph) => paragraph.includes("not in the npm package")) ?? ""
    for (const name of named) expect(told).toContain(name)
  })
})
