import type { CallDescription, Catalogue } from "./catalogue.ts"
import type { Arguments } from "./arguments.ts"

/** A client option that a command reads from its options, the environment or a profile. */
export interface Setting {
  /** Name of the option on the command line: `url` is `--url`. */
  readonly flag: string
  /** Path of the client's option: `["oauth", "clientId"]`. */
  readonly option: readonly string[]
  readonly variable: string
  readonly description: string
  readonly secret?: true
  /** The client requires it. */
  readonly required?: true
  /** Neither address nor credential, so it combines with any source. */
  readonly free?: true
}

/** What proves the deliveries of a service, by the option of its receiver. */
export interface DeliverySecret {
  /** `auth-token` is the token of a hook, sent instead of a signature; `token` the one in xroom's URL. */
  readonly flag: "secret" | "auth-token" | "token"
  readonly variable?: string
  /** It also signs calls, so that a profile has it. */
  readonly signsCalls?: true
}

/** Options of a client. */
export type ClientSettings = Readonly<Record<string, unknown>>

/** Something that a call will affect. */
export interface Affected {
  /** Text for the user. */
  readonly text: string
  /** The part that must not change between the question and the call, if it is not the whole text. */
  readonly identity?: string
}

/** A provider's client, as commands use it. */
export interface Calls {
  /** The client itself, for commands of this provider alone. */
  readonly client: unknown
  /** Makes a call from its description. Resolves to the data of the response. */
  readonly call: (description: CallDescription, args: Arguments, signal: AbortSignal) => Promise<unknown>
  /** All entries of a paginated list; `undefined` if the call returns no such list. */
  readonly walk: (
    description: CallDescription,
    args: Arguments,
    signal: AbortSignal,
  ) => AsyncIterable<unknown> | undefined
  /** Briefly describes what a destructive call will affect; `undefined` if that cannot be looked up. */
  readonly preview?: (
    description: CallDescription,
    args: Arguments,
    signal: AbortSignal,
  ) => Promise<readonly Affected[] | undefined>
}

/** Code that is loaded when a provider's command runs. */
export interface ProviderModule {
  readonly connect: (settings: ClientSettings) => Promise<Calls>
}

export interface Provider {
  readonly name: string
  readonly aliases: readonly string[]
  readonly title: string
  /** Its dialect of the document. */
  readonly dialect: string
  readonly settings: readonly Setting[]
  /** Groups of settings of which one is sufficient, by flag; all other required settings must be given. */
  readonly alternatives?: readonly (readonly string[])[]
  /** Options of `check` that only some services have: the webhooks that a service lists, or lists by domain. */
  readonly checkOptions?: readonly ("callback-url" | "domain")[]
  /** None if it sends no webhooks. The first is the one that standard input has. */
  readonly deliverySecrets?: readonly DeliverySecret[]
  /** Descriptions of its calls, from the document, and of client calls that are not in it. */
  readonly catalogue: () => Promise<Catalogue>
  /** JSON Schemas of its operations. */
  readonly schemas: () => Promise<{ readonly operations: object }>
  readonly load: () => Promise<ProviderModule>
}
