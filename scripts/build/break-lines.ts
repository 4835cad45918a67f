import type { Plugin } from "rolldown"
import { parseSync } from "rolldown/utils"

/** A line is broken before the next node that may begin one once it is this long. */
const enough = 500

/** Nodes before which a line may end: nothing that comes before them reads a line break as the end of a statement. */
const beginners =
  /^(?:\w+Declaration|\w+Statement|VariableDeclarator|MethodDefinition|PropertyDefinition|Property|SwitchCase|ExportSpecifier)$/

/**
 * Breaks the lines of minified code. Node prints the line that threw an uncaught error: with one line a file, a missing secret
 * fills a terminal with 35 kB of code.
 */
export const breakLines = (): Plugin => ({
  name: "break-lines",
  generateBundle(_, bundle) {
    for (const each of Object.values(bundle)) {
      if (each.type === "chunk") each.code = broken(each.code, each.fileName)
    }
  },
})

function broken(code: string, name: string): string {
  const { program, errors } = parseSync(name.endsWith(".cjs") ? "chunk.cjs" : "chunk.mjs", code)
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message ?? ""}`)
  const starts = [...new Set(startsOf(program))].sort((a, b) => a - b)
  const lines: string[] = []
  let from = 0
  for (const start of starts) {
    if (start - from < enough) continue
    lines.push(code.slice(from, start))
    from = start
  }
  return [...lines, code.slice(from)].join("\n")
}

function* startsOf(node: unknown): Generator<number> {
  if (Array.isArray(node)) for (const each of node) yield* startsOf(each)
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && "start" in node && beginners.test(String(node.type))) yield Number(node.start)
    for (const value of Object.values(node)) if (typeof value === "object") yield* startsOf(value)
  }
}
