import type { Flag } from "./flags.ts"
import { UsageError } from "./io.ts"

/**
 * Normalizes options for the parser: names as the provider spells them (`--meetingID`), and boolean values
 * (`--record=false`, `--publish false`).
 */
export function normalized(args: readonly string[], flags: readonly Flag[]): string[] {
  const byName = new Map(
    flags.filter(({ parameter }) => parameter.of === undefined).map((each) => [each.parameter.name, each]),
  )
  const byFlag = new Map(flags.map((each) => [each.flag, each]))
  const done: string[] = []
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? ""
    if (word === "--") return [...done, ...args.slice(index)]
    const [, name = "", value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    const found = byFlag.get(name) ?? byName.get(name)
    if (found === undefined) {
      done.push(word)
      continue
    }
    const { flag, parameter } = found
    if (parameter.type !== "boolean") {
      done.push(value === undefined ? `--${flag}` : `--${flag}=${value}`)
      continue
    }
    const next = args[index + 1]
    const given = value ?? (next === "true" || next === "false" ? next : undefined)
    if (value === undefined && given !== undefined) index++
    done.push(given === undefined || given === "true" ? `--${flag}` : given === "false" ? `--no-${flag}` : word)
  }
  return done
}

/** `user.name=Ana` → { user: { name: "Ana" } }; values that read as JSON are taken as such. */
export function membersOf(given: readonly string[] = [], where: string): Record<string, unknown> {
  const members: Record<string, unknown> = {}
  for (const text of given) {
    const at = text.indexOf("=")
    if (at <= 0) throw new UsageError(`${where} must be name=value, not "${text}"`)
    const names = text.slice(0, at).split(".")
    if (names.some((name) => name === "" || name === "__proto__"))
      throw new UsageError(`${where}: "${text.slice(0, at)}" is not a field name`)
    let table = members
    for (const name of names.slice(0, -1)) {
      const inner = table[name]
      table = table[name] = typeof inner === "object" && inner !== null ? { ...inner } : {}
    }
    table[names.at(-1) ?? ""] = valueOf(text.slice(at + 1))
  }
  return members
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
