import type { CallDescription, Catalogue } from "./catalogue.ts"
import type { Arguments } from "./arguments.ts"

/** An option of a client that a command takes from its options, the environment or a profile. */
export interface Setting {
  /** Name of the option on the command line: `url` is `--url`. */
  readonly flag: string
  /** Path of the client's option: `["oauth", "clientId"]`. */
  readonly option: readonly string[]
  readonly variable: string
  readonly description: string
  readonly secret?: true
  /** A client cannot do without it. */
  readonly required?: true
  /** Neither address nor credential: it goes with those of any source. */
  readonly free?: true
}

/** Options of a client. */
export type ClientSettings = Readonly<Record<string, unknown>>

/** A thing that a call will touch. */
export interface Touched {
  /** As a user reads it. */
  readonly text: string
  /** What must not change between the question and the call, if that is not all of the text. */
  readonly identity?: string
}

/** What a provider's client does for commands. */
export interface Calls {
  /** The client itself, for commands of this provider alone. */
  readonly client: unknown
  /** Makes a call from its description. Resolves to the data of its response. */
  readonly call: (description: CallDescription, args: Arguments, signal: AbortSignal) => Promise<unknown>
  /** Every entry of a list that comes in pages; `undefined` where it is no such list. */
  readonly walk: (
    description: CallDescription,
    args: Arguments,
    signal: AbortSignal,
  ) => AsyncIterable<unknown> | undefined
  /** What a call that destroys will touch, in a few words; `undefined` where nothing can be looked up. */
  readonly preview?: (
    description: CallDescription,
    args: Arguments,
    signal: AbortSignal,
  ) => Promise<readonly Touched[] | undefined>
}

/** What is loaded when a command of a provider is run. */
export interface ProviderModule {
  readonly connect: (settings: ClientSettings) => Promise<Calls>
}

export interface Provider {
  readonly name: string
  readonly aliases: readonly string[]
  readonly title: string
  /** The dialect of the document that it speaks. */
  readonly dialect: string
  readonly settings: readonly Setting[]
  /** Groups of settings of which one is enough, by flag; every other required one must be given. */
  readonly alternatives?: readonly (readonly string[])[]
  /** What its calls are, as the document says, and calls of the client's that are none of the document. */
  readonly catalogue: () => Promise<Catalogue>
  readonly load: () => Promise<ProviderModule>
}
