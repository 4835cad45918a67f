import { addAbortSignal, type Readable, type Writable } from "node:stream"

/** An output that may be a terminal. */
export interface Output extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a command has of its process. */
export interface Io {
  /** Without the runtime and the script. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly home: string
  /** Folder of the package: its pages are there. */
  readonly root: string
  readonly platform: NodeJS.Platform
  /** Where a BigBlueButton server keeps its address and secret. */
  readonly serverProperties: string
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** Fires when the user interrupts the command. */
  readonly signal: AbortSignal
  /** The present, ms since 1970. */
  readonly now: () => number
}

/** 0 is success; 1 an API error, or a finding; 2 a mistake in the command; 3 a server that could not be reached. */
export const exitCodes = { ok: 0, api: 1, usage: 2, connection: 3, interrupted: 130 } as const

/** An error in how a command was called. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}

/** A command that did not reach its end; `code` is that of its process. An empty message was printed already. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure"
  readonly code: number

  constructor(code: number, message = "") {
    super(message)
    this.code = code
  }
}

/** Why a connection failed, in the words of what failed beneath `fetch`. */
export const connectionFailure = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)

/** The secret on standard input, without the line break that files end with. */
export const readSecret = async (io: Parameters<typeof readInput>[0]): Promise<string> =>
  (await readInput(io, "the secret")).replace(/\r?\n$/, "")

/** Reads an input to its end, at most 1 MiB of it: a secret, a body, a list of options. */
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
