import type { Command } from "commander"
import type { Io } from "./io.ts"
import type { Provider } from "./provider.ts"

/** What a command was given. */
export interface Invocation {
  /** Options by flag, those of the commands above it included. */
  readonly given: Readonly<Record<string, unknown>>
  readonly args: readonly unknown[]
  readonly command: Command
  readonly provider: Provider | undefined
}

/** A command that is no call of a document. */
export interface ExtraCommand {
  readonly words: readonly string[]
  readonly summary: string
  readonly description?: string
  /** Adds its arguments and options. */
  readonly configure: (command: Command, provider: Provider | undefined) => void
  readonly run: (io: Io, invocation: Invocation) => Promise<void>
}
