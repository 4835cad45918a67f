import { join } from "node:path"
import { Readable, Writable } from "node:stream"
import { run } from "../../src/cli/program.ts"

/** The output of a command, and its exit code. */
export interface Printed {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const memory = () => {
  const parts: Buffer[] = []
  const stream = new Writable({
    write: (chunk: Buffer | string, _encoding, done) => {
      parts.push(Buffer.from(chunk as string))
      done()
    },
  })
  return { stream, text: () => Buffer.concat(parts).toString("utf8") }
}

interface Options {
  readonly env?: Readonly<Record<string, string>> | undefined
  readonly cwd?: string
  readonly home?: string
  readonly input?: string | undefined
}

/** Runs a command in this process, with an environment that has nothing from this machine. */
export async function runCommand(
  args: readonly string[],
  { env = {}, cwd = "/nonexistent", home = "/nonexistent", input = "" }: Options = {},
): Promise<Printed> {
  const [stdout, stderr] = [memory(), memory()]
  const code = await run({
    args,
    env,
    cwd,
    home,
    root: join(import.meta.dirname, "../.."),
    platform: "linux",
    serverProperties: "/nonexistent",
    stdin: Readable.from([input]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal: new AbortController().signal,
    now: Date.now,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}
