/** What a successful call does to the service's data. */
export type Effect = "read" | "write" | "destroy"

/** A parameter of a command, or a column of its output, as the document describes it. */
interface Described {
  readonly description?: string
  readonly since?: string
  readonly removed?: string
  /** Why nobody could confirm it. */
  readonly assumed?: string
}

/** A value that a call takes. */
export interface ParameterDescription extends Described {
  readonly name: string
  readonly in: "query" | "path" | "header" | "body"
  /** Where it belongs in the body: `["data", "id"]`. */
  readonly at?: readonly string[]
  /** It is a member of this parameter, which can also be given as a whole. */
  readonly of?: string
  /** What giving it says besides: `{ type: "text" }`, for members of the same object. */
  readonly sets?: Readonly<Record<string, unknown>>
  /** `map` is a map of strings, `file` the bytes of a file, `json` any other list or object. */
  readonly type: "string" | "integer" | "number" | "boolean" | "map" | "json" | "file"
  /** It takes several values. */
  readonly list?: true
  readonly required?: true
  /** It says what the call is about, so that commands take it as an argument, too. */
  readonly subject?: true
  /** Only these values. */
  readonly enum?: readonly (string | number | boolean)[]
  /** Values that are known; others may exist. */
  readonly known?: readonly string[]
  readonly default?: unknown
  readonly example?: unknown
  readonly secret?: true
  /** Dialects that have it. */
  readonly dialects?: readonly string[]
  /** Dialects that require it. */
  readonly requiredIn?: readonly string[]
}

/** A member of each entry of a list. */
export interface ColumnDescription {
  /** `recordID`, `meeting.name` */
  readonly name: string
  /** Where it is in an entry, if it is not a member of it. */
  readonly at?: readonly string[]
  readonly type: "scalar" | "json"
  readonly secret?: true
}

/** A call as a command needs it. */
export interface CallDescription extends Described {
  readonly id: string
  readonly summary: string
  readonly effect: Effect
  /** Values of parameters with which it destroys. */
  readonly destroysWhen?: Readonly<Record<string, unknown>>
  readonly alias?: string
  readonly deprecated?: true
  readonly dialects?: readonly string[]
  readonly method: string
  readonly path: string
  readonly body?: "json" | "xml" | "form" | "multipart"
  /** What its body holds for this call alone: `{ method: "init" }`. */
  readonly constants?: Readonly<Record<string, string>>
  /** It comes in pages. */
  readonly paged?: true
  /** Where the useful part of the response is: `["data"]`. */
  readonly result?: readonly string[]
  /** The useful part is a list, and its entries have these members. */
  readonly columns?: readonly ColumnDescription[]
  readonly params: readonly ParameterDescription[]
}

/** An event that a service sends, or a callback. */
export interface EventDescription {
  readonly name: string
  readonly summary: string
  readonly dialects?: readonly string[]
}

/** What a document says of its calls and events. */
export interface Catalogue {
  readonly title: string
  /** Names of members and parameters whose values are secret. */
  readonly secrets: readonly string[]
  readonly calls: readonly CallDescription[]
  readonly events: readonly EventDescription[]
}
