import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { dirname, relative } from "node:path/posix"
import ts from "typescript"

/**
 * Limits for the structure of the code: maximum values, except `median`, which is a minimum. `files` excludes files
 * added after the limit was set: queues, schemas and the command line are `entryFiles`, and the files that `check()`
 * loads are `checkFiles`.
 */
export const limits = {
  files: 172,
  entryFiles: 103,
  checkFiles: 9,
  median: 80,
  longest: 400,
  flat: 25,
  circles: 0,
  scripts: 73,
  testsOfInternals: 90,
}

const later = /^src\/(?:(?:queues|cli|schemas)\/|webhooks\/queued-event\.ts$)/

export type Figures = Readonly<Record<keyof typeof limits, number>>

/** The measured figures, with the names behind them. */
export interface House {
  readonly figures: Figures
  /** Files of src, longest first. */
  readonly lines: readonly (readonly [file: string, lines: number])[]
  /** Files that import one another, including types. */
  readonly circles: readonly (readonly string[])[]
}

/** @param root of the repository */
export function measureHouse(root: string): House {
  const list = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.replaceAll("\\", "/"))
  const text = (file: string) => readFileSync(join(root, file), "utf8")
  const sources = list("src/**/*.ts")
  const entryFiles = sources.filter((file) => later.test(file))
  const checkFiles = sources.filter((file) =>
    /^src\/(?:(?!core)[^/]+\/check(?:-\w+)?|core\/check\/\w+)\.ts$/.test(file),
  )
  const lines = sources
    .map((file) => [file, text(file).split("\n").length - 1] as const)
    .sort(([, one], [, other]) => other - one)
  const folders = Map.groupBy(sources, dirname)
  const circles = circlesIn(new Map(sources.map((file) => [file, importsOf(file, text(file))])))
  const ofInternals = list("test/**/*.test.ts").filter((file) =>
    importsOf(file, text(file)).some((other) => other.startsWith("src/")),
  )
  return {
    figures: {
      files: sources.length - entryFiles.length - checkFiles.length,
      entryFiles: entryFiles.length,
      checkFiles: checkFiles.length,
      median: lines[Math.floor(lines.length / 2)]?.[1] ?? 0,
      longest: lines[0]?.[1] ?? 0,
      flat: Math.max(...[...folders.values()].map(({ length }) => length)),
      circles: circles.length,
      scripts: list("scripts/**/*.{ts,js}").length,
      testsOfInternals: ofInternals.length,
    },
    lines,
    circles,
  }
}

/** The repository files that a file imports statically, including types. Lazy imports make no cycle. */
function importsOf(file: string, text: string): string[] {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  return statements.flatMap((each) => {
    if (!ts.isImportDeclaration(each) && !ts.isExportDeclaration(each)) return []
    const from = each.moduleSpecifier
    if (from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith(".")) return []
    return [relative(".", join(dirname(file), from.text).replaceAll("\\", "/"))]
  })
}

/** Groups of files that reach one another: strongly connected components, by Tarjan's algorithm. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const visit = (file: string): number => {
    const own = order.size
    order.set(file, own)
    lowest.set(file, own)
    open.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue
      const reached = order.has(next) ? (open.includes(next) ? (order.get(next) ?? own) : own) : visit(next)
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached))
    }
    if (lowest.get(file) === own) {
      const part = open.splice(open.indexOf(file))
      if (part.length > 1) found.push(part.sort())
    }
    return lowest.get(file) ?? own
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return found
}

/** Returns whether a figure is within its limit. */
export const keeps = (name: keyof typeof limits, figure: number): boolean =>
  name === "median" ? figure >= limits[name] : figure <= limits[name]

if (import.meta.main) {
  const { figures, lines, circles } = measureHouse(join(import.meta.dirname, ".."))
  const names = Object.keys(limits) as (keyof typeof limits)[]
  for (const name of names) {
    const bound = `${name === "median" ? "at least" : "at most"} ${limits[name]}`
    console.log(
      `${name.padEnd(18)}${String(figures[name]).padStart(5)}   ${bound}${keeps(name, figures[name]) ? "" : "   MISSED"}`,
    )
  }
  console.log(
    `\nthe longest: ${lines
      .slice(0, 5)
      .map(([file, count]) => `${file} ${count}`)
      .join(", ")}`,
  )
  for (const circle of circles) console.log(`circle: ${circle.join(", ")}`)
  if (names.some((name) => !keeps(name, figures[name]))) process.exitCode = 1
}
