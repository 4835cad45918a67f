/** What a successful call does to the service's data. */
export type Effect = "read" | "write" | "destroy"

/** A parameter of a command, or a column of its output, as the document describes it. */
interface Described {
  readonly description?: string
  readonly since?: string
  readonly removed?: string
  /** Why the description is unconfirmed. */
  readonly assumed?: string
}

/** An argument of a call. */
export interface ParameterDescription extends Described {
  readonly name: string
  readonly in: "query" | "path" | "header" | "body"
  /** Path in the body: `["data", "id"]`. */
  readonly at?: readonly string[]
  /** The parameter that it is a member of; that parameter can also be passed as a whole. */
  readonly of?: string
  /** Further values that passing it sets: `{ type: "text" }`, for members of the same object. */
  readonly sets?: Readonly<Record<string, unknown>>
  /** `map` is a map of strings, `file` the bytes of a file, `json` any other list or object. */
  readonly type: "string" | "integer" | "number" | "boolean" | "map" | "json" | "file"
  /** Accepts several values. */
  readonly list?: true
  readonly required?: true
  /** It identifies the subject of the call, so commands also accept it as an argument. */
  readonly subject?: true
  /** The only accepted values. */
  readonly enum?: readonly (string | number | boolean)[]
  /** Known values; others may exist. */
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
  /** Path in an entry, if it differs from the name. */
  readonly at?: readonly string[]
  readonly type: "scalar" | "json"
  readonly secret?: true
}

/** A call, described for use as a command. */
export interface CallDescription extends Described {
  readonly id: string
  readonly summary: string
  readonly effect: Effect
  /** Parameter values that make the call destructive. */
  readonly destroysWhen?: Readonly<Record<string, unknown>>
  readonly alias?: string
  readonly deprecated?: true
  readonly dialects?: readonly string[]
  readonly method: string
  readonly path: string
  readonly body?: "json" | "xml" | "form" | "multipart"
  /** Constants in its body that select this call: `{ method: "init" }`. */
  readonly constants?: Readonly<Record<string, string>>
  /** The response is paginated. */
  readonly paged?: true
  /** Path to the data in the response: `["data"]`. */
  readonly result?: readonly string[]
  /** The data is a list whose entries have these members. */
  readonly columns?: readonly ColumnDescription[]
  readonly params: readonly ParameterDescription[]
}

/** An event or a callback that a service sends. */
export interface EventDescription {
  readonly name: string
  readonly summary: string
  readonly dialects?: readonly string[]
}

/** The calls and events of a document. */
export interface Catalogue {
  readonly title: string
  /** Names of members and parameters with secret values. */
  readonly secrets: readonly string[]
  readonly calls: readonly CallDescription[]
  readonly events: readonly EventDescription[]
}
