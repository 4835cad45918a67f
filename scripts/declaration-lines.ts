import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import ts from "typescript"

/** The declarations behind an import: `./xroom.cjs` → `./xroom.d.cts`. */
const declarationOf = (from: string, specifier: string): string =>
  join(dirname(from), specifier.replace(/\.(c?)js$/, ".d.$1ts"))

/**
 * How many lines of a package's own declarations a compiler reads for one entry, that file and all it leads to.
 * @param entry path of the entry's declarations: `dist/xroom.d.mts`
 */
export function declarationLines(entry: string): number {
  const files = new Map<string, number>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue
    const text = readFileSync(file, "utf8")
    files.set(file, text.trimEnd().split("\n").length)
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (fileName.startsWith(".")) waiting.push(declarationOf(file, fileName))
    }
  }
  return [...files.values()].reduce((sum, lines) => sum + lines, 0)
}
