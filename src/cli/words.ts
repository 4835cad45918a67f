import type { Flag } from "./flags.ts"

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
