import { addAbortSignal, type Readable, type Writable } from "node:stream"

/** An output stream that may be a terminal. */
export interface Output extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The process environment of a command. */
export interface Io {
  /** Arguments without the runtime and the script. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  /** Folder of the package, which contains its pages. */
  readonly root: string
  readonly platform: NodeJS.Platform
  /** File in which a BigBlueButton server keeps its address and secret. */
  readonly serverProperties: string
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** Fires when the user interrupts the command. */
  readonly signal: AbortSignal
  /** Returns the current time in ms since 1970. */
  readonly now: () => number
}

/** 0: success; 1: an API error or a finding; 2: a mistake in the command; 3: the server could not be reached. Shells use 130 for Ctrl-C. */
export const exitCodes = { ok: 0, api: 1, usage: 2, connection: 3, interrupted: 130 } as const

/** An error in how a command was called. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}

/** A command that failed; `code` is the exit code. An empty message means that the error was already printed. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure"
  readonly code: number

  constructor(code: number, message = "") {
    super(message)
    this.code = code
  }
}

/** The port in `--port`. @throws UsageError */
export const portOf = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`--port must be a number from 0 to 65535, not "${text}"`)
}

/** Resolves when the user interrupts. */
export const interrupted = ({ signal }: Pick<Io, "signal">): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else
      signal.addEventListener(
        "abort",
        () => {
          resolve()
        },
        { once: true },
      )
  })

/** The message of an error, or what else was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The code of an error of the system, such as `ENOENT`. */
export const systemCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown error"

/** The reason of a connection failure, from the cause below `fetch`. */
export const connectionFailure = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)

/** Reads a secret from standard input, without the trailing line break. */
export const readSecret = async (io: Parameters<typeof readInput>[0]): Promise<string> =>
  (await readInput(io, "the secret")).replace(/\r?\n$/, "")

/** Reads an input to its end, at most 1 MiB: a secret or JSON. */
export async function readInput({ stdin, signal }: Pick<Io, "stdin" | "signal">, what: string): Promise<string> {
  if (stdin.isTTY === true)
    throw new UsageError(`standard input is a terminal: pipe ${what} in, for example from a file`)
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of addAbortSignal(signal, stdin) as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as string)
    length += bytes.length
    if (length > 2 ** 20) throw new UsageError(`${what} is longer than 1 MiB`)
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString("utf8")
}
