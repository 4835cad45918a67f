import type { Command } from "commander"
import type { Io } from "./io.ts"
import type { Provider } from "./provider.ts"

/** The input of a command. */
export interface Invocation {
  /** Options by flag, including those of parent commands. */
  readonly given: Readonly<Record<string, unknown>>
  readonly args: readonly unknown[]
  readonly command: Command
  readonly provider: Provider | undefined
}

/** A command that is not a call of a document. */
export interface ExtraCommand {
  readonly words: readonly string[]
  readonly summary: string
  readonly description?: string
  /** Adds arguments and options. */
  readonly configure: (command: Command, provider: Provider | undefined) => void
  readonly run: (io: Io, invocation: Invocation) => Promise<void>
}
