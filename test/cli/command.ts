import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packed } from "../support/packed.ts"
import { runCommand } from "./in-process.ts"

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly cwd?: string
}

interface StartOptions extends RunOptions {
  /** Standard input stays open. */
  readonly isOpen?: boolean
}

/** A command that runs until it is stopped. */
export interface Running {
  /** Resolves when the output contains a string. */
  readonly says: (text: string | RegExp) => Promise<string>
  readonly interrupt: () => void
  /** Writes a line to its standard input, which must be open. */
  readonly types: (line: string) => void
  /** Writes text to it without ending the line. */
  readonly sends: (text: string) => void
  readonly ended: Promise<Result>
}

/** The command in its own folder, with an environment that has nothing from this machine. */
export interface Command {
  readonly home: string
  /** In this process, which takes a tenth of the time of another one. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Result>
  /** The packed command, in a process of its own. */
  readonly start: (args: readonly string[], options?: StartOptions) => Running
  readonly path: string
  readonly close: () => Promise<void>
}

export async function command(): Promise<Command> {
  const path = join(await packed(), "dist/cli/conferkit.mjs")
  const home = await mkdtemp(join(tmpdir(), "conferkit-home-"))
  const start = (
    args: readonly string[],
    { env = {}, input, cwd = home, isOpen = false }: StartOptions = {},
  ): Running => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", HOME: home, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    })
    let stdout = ""
    let stderr = ""
    const heard = new Set<() => void>()
    const hear = () => {
      for (const each of heard) each()
    }
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text
      hear()
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text
      hear()
    })
    child.stdin.on("error", () => undefined)
    if (!isOpen) child.stdin.end(input ?? "")
    const ended = new Promise<Result>((resolve) => {
      child.once("close", (code) => {
        resolve({ code, stdout, stderr })
        hear()
      })
    })
    return {
      ended,
      interrupt: () => child.kill("SIGINT"),
      types: (line) => child.stdin.write(`${line}\n`),
      sends: (text) => child.stdin.write(text),
      says: (wanted) =>
        new Promise((resolve, reject) => {
          const look = () => {
            const all = stdout + stderr
            const isThere = typeof wanted === "string" ? all.includes(wanted) : wanted.test(all)
            if (!isThere && child.exitCode === null) return
            heard.delete(look)
            if (isThere) resolve(all)
            else reject(new Error(`it ended and never said ${String(wanted)}:\n${all}`))
          }
          heard.add(look)
          look()
        }),
    }
  }
  return {
    home,
    path,
    start,
    run: (args, { env, cwd = home, input } = {}) => runCommand(args, { env, cwd, home, input }),
    close: () => rm(home, { recursive: true, force: true }),
  }
}
