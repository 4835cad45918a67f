import ts from "typescript"
import { textOf } from "./blocks.ts"

/** The code in the first column of the tables of calls: `api.hooks.list(params)` is `api.hooks.list`. */
export function oldNames(page: string): Set<string> {
  const cells = [...textOf(page).matchAll(/^\| (`[^|]+?) +\|/gm)].map(([, cell = ""]) => cell)
  const codes = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code))
  return new Set(codes.map((code) => /^(?:new )?([\w.]+)/.exec(code)?.[1] ?? code))
}

/** Names of all functions in an object, and in the objects in it: `hooks.list`. */
export const functionsIn = (value: object, prefix = ""): string[] =>
  Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (typeof member === "function") return [prefix + name]
    return typeof member === "object" && member !== null ? functionsIn(member, `${prefix}${name}.`) : []
  })

/** A row of a table of calls: its line in the page, and its cells. */
export interface Row {
  readonly line: number
  readonly old: string
  readonly replacement: string
}

/** The rows of the tables whose first column is "old". */
export function rowsOf(page: string): Row[] {
  let isCalls = false
  return textOf(page)
    .split("\n")
    .flatMap((text, index) => {
      const [, old = "", replacement = ""] = /^\| (.+?) +\| (.+?) +\|$/.exec(text) ?? []
      if (old === "") isCalls = false
      else if (old === "old") isCalls = true
      else if (isCalls && !/^-+$/.test(old)) return [{ line: index + 1, old, replacement }]
      return []
    })
}

/** What a page replaces a package with. */
export interface Replacement {
  /** `bbb`, as the examples call the client. */
  readonly client: string
  /** `conferkit/bigbluebutton`, and everything that it exports. */
  readonly entry: string
  readonly exports: object
  /** The methods of the client. One with the name of an export comes first. */
  readonly methods: object
  /** Type of the client's options. */
  readonly options: string
}

const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code)

/** Code of a cell as a statement, if it is a call, the name of a member or of an export, or what `new` creates. */
function statementOf(code: string, { client, exports, methods }: Replacement, isTheSame: boolean): string[] {
  const [, made = "", path = "", args] = /^(new )?([A-Za-z][\w.]*)(\(.*)?$/.exec(code) ?? []
  if (path === "" || code.includes('"/…"')) return []
  // A single word in the text may be anything: a field, an option, a code of an error.
  if (args === undefined && !path.includes(".") && !isTheSame) return []
  const [first = ""] = path.split(".")
  const isWhole = made !== "" || first === client || (first in exports && !(first in methods))
  const name = isWhole ? path : `${client}.${path}`
  // `join()` in a text is the method, not a call without parameters.
  if (args === undefined || (args === "()" && made === "")) return [`void ${name}`]
  return [`void ${made}${name}${args.replaceAll("(…)", "(rest)").replaceAll("…", "...rest")}`]
}

/** Names that code uses without declaring them. */
function freeNames(code: string): string[] {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    // Names of members are declared by their objects.
    else if (ts.isPropertyAccessExpression(node)) visit(node.expression)
    else if (ts.isPropertyAssignment(node)) visit(node.initializer)
    else ts.forEachChild(node, visit)
  }
  ts.forEachChild(ts.createSourceFile("row.ts", code, ts.ScriptTarget.Latest), visit)
  return [...names]
}

/** What a row says to write, as a program for the compiler. Parameters may be anything; members and options must exist. */
export function programOf({ old, replacement }: Row, to: Replacement): string {
  const isTheSame = replacement.startsWith("the same")
  const statements = [
    ...codesIn(replacement).flatMap((code) => statementOf(code, to, false)),
    ...(isTheSame ? codesIn(old).flatMap((code) => statementOf(code, to, true)) : []),
  ]
  const [, options = ""] = /\bthe options?(?: are)? ((?:`\w+`(?:, | and )?)+)/.exec(replacement) ?? []
  const lines = [...statements, ...codesIn(options).map((name) => `export let ${name}: Options["${name}"]`)]
  if (lines.length === 0) return ""
  const free = freeNames(statements.join("\n"))
  const imported = free.filter((name) => name in to.exports)
  const given = free.filter((name) => name !== to.client && !(name in to.exports) && !(name in globalThis))
  return [
    `import { type ${to.options} as Options${imported.map((name) => `, ${name}`).join("")} } from "${to.entry}"`,
    ...given.map((name) => `declare const ${name}: any`),
    ...lines,
    "",
  ].join("\n")
}
