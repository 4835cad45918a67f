import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { membersOf } from "../arguments.ts"
import { kebab } from "../flags.ts"
import { type Io, messageOf, UsageError } from "../io.ts"
import { plain } from "../terminal.ts"
import type { Control, World } from "./worlds.ts"

const isOptional = (name: string): boolean => name.endsWith("?")

const usage = (method: string, { args = [], inside = [], hasMembers }: Control): string =>
  [
    kebab(method),
    ...[...args, ...inside].map((name) => (isOptional(name) ? `[${name.slice(0, -1)}]` : `<${name}>`)),
    ...(hasMembers === true ? ["[name=value …]"] : []),
  ].join(" ")

/** Words of a line, as a shell would split them: quotes keep spaces. @throws UsageError */
function splitWords(line: string): string[] {
  const words = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []
  if (words.join("").length !== line.replaceAll(/("[^"]*"|'[^']*')|\s+/g, "$1").length)
    throw new UsageError("a quote is not closed")
  return words.map((word) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, "$1$2"))
}

/** What identifies what a method returns. */
const ids = ["userID", "peerId", "id", "uuid", "messageId"]

function resultOf(method: string, result: unknown): string {
  if (typeof result === "string") return result
  const made = (typeof result === "object" && result !== null ? result : {}) as Readonly<Record<string, unknown>>
  const id = ids.find((each) => typeof made[each] === "string")
  return `${kebab(method)}: done${id === undefined ? "" : ` (${id} ${String(made[id])})`}`
}

function call({ sandbox }: World, method: string, control: Control, words: readonly string[]): unknown {
  const { args = [], inside = [], hasMembers, run } = control
  const names = [...args, ...inside]
  const least = names.filter((name) => !isOptional(name)).length
  const given = words.slice(0, names.length)
  const rest = words.slice(names.length)
  if (given.length < least || (rest.length > 0 && hasMembers !== true))
    throw new UsageError(`usage: ${usage(method, control)}`)
  const members = {
    ...Object.fromEntries(inside.map((name, index) => [name, given[args.length + index]])),
    ...membersOf(rest, "a member"),
  }
  const values = [...given.slice(0, args.length), ...(hasMembers === true ? [members] : [])]
  if (run !== undefined) return run(...values)
  return (Reflect.get(sandbox, method) as (...values: unknown[]) => unknown)(...values)
}

/** Runs the command in a line. @throws UsageError, and the errors of the sandbox */
function runLine(worlds: readonly World[], line: string): string {
  const [first = "", ...others] = splitWords(line)
  const service = worlds.find(({ provider }) => [provider.name, ...provider.aliases].includes(first))
  const [word = "", ...words] = service === undefined ? [first, ...others] : others
  const among = service === undefined ? worlds : [service]
  const all = among.flatMap((world) =>
    Object.entries(world.controls).map(([method, control]) => ({ world, method, control })),
  )
  const found = all.filter(({ method }) => kebab(method) === kebab(word))
  const [one, another] = found
  if (one === undefined) {
    const list = all.map(
      ({ world, method, control }) =>
        `  ${worlds.length > 1 ? `${world.provider.name} ` : ""}${usage(method, control)}`,
    )
    if (word === "help") return `commands:\n${list.join("\n")}`
    throw new UsageError(`unknown command "${word}"; the commands are\n${list.join("\n")}`)
  }
  if (another !== undefined) {
    const names = found.map(({ world }) => world.provider.name)
    throw new UsageError(`put the service first: ${names.map((name) => `${name} ${kebab(word)} …`).join(" or ")}`)
  }
  return resultOf(one.method, call(one.world, one.method, one.control, words))
}

/**
 * Returns whether this process may read a terminal. One in the background would be stopped as soon as somebody types.
 */
async function isInForeground({ platform }: Pick<Io, "platform">): Promise<boolean> {
  try {
    if (platform === "win32") return true
    if (platform === "linux") {
      const [, , group, , , terminal] = (await readFile("/proc/self/stat", "utf8")).replace(/^.*\) /s, "").split(" ")
      return group === terminal
    }
    const { stdout } = await promisify(execFile)("ps", ["-o", "pgid=,tpgid=", "-p", String(process.pid)])
    const [group, terminal] = stdout.trim().split(/\s+/)
    return group === terminal
  } catch {
    return true
  }
}

/** Maximum length of a line, in characters. */
const longestLine = 65_536

/** Collects lines from chunks of text. It keeps at most one line of the maximum length. */
class Lines {
  #line = ""
  #isTooLong = false
  readonly #onLine: (line: string) => void
  readonly #onTooLong: () => void

  constructor(onLine: (line: string) => void, onTooLong: () => void) {
    this.#onLine = onLine
    this.#onTooLong = onTooLong
  }

  add(text: string): void {
    const [first = "", ...others] = text.split(/[\r\n]/)
    this.#append(first)
    for (const each of others) {
      this.end()
      this.#append(each)
    }
  }

  end(): void {
    if (!this.#isTooLong) this.#onLine(this.#line)
    this.#line = ""
    this.#isTooLong = false
  }

  #append(text: string): void {
    if (this.#isTooLong) return
    if (this.#line.length + text.length <= longestLine) {
      this.#line += text
      return
    }
    this.#line = ""
    this.#isTooLong = true
    this.#onTooLong()
  }
}

/**
 * Runs commands from standard input.
 * @returns a function that ends it; `undefined` if standard input cannot be read
 */
export async function readControls(io: Io, worlds: readonly World[]): Promise<(() => void) | undefined> {
  const { stdin, stdout, stderr } = io
  if (stdin.isTTY === true && !(await isInForeground(io))) return undefined
  const fail = (why: string) => {
    stderr.write(`error: ${why.split("\n").map(plain).join("\n")}\n`)
  }
  const lines = new Lines(
    (line) => {
      if (line.trim() === "") return
      try {
        const [said = "", ...more] = runLine(worlds, line).split("\n")
        stdout.write(`${" ".repeat(9)}· ${[said, ...more].map(plain).join("\n")}\n`)
      } catch (error) {
        fail(messageOf(error))
      }
    },
    () => {
      fail(`a line has more than ${longestLine} characters and is ignored`)
    },
  )
  stdin.on("error", () => undefined)
  const onData = (text: string) => {
    lines.add(text)
  }
  const onEnd = () => {
    lines.end()
  }
  stdin.setEncoding("utf8").on("data", onData).on("end", onEnd)
  return () => {
    stdin.off("data", onData).off("end", onEnd).pause()
  }
}
