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
