/**
 * What kind of selection a parameter makes: by whose or which (`identity`: a meeting, a user), or by something else (`value`: a
 * state, a time).
 */
export type Filter = "identity" | "value"

/** How one parameter travels. Emitted from the documents; `kind` says how its value becomes text. */
export interface Parameter {
  readonly in: "query" | "path" | "header"
  /**
   * - `text`: a string, number or boolean
   * - `list`: values joined by commas into one (a string is taken as already joined)
   * - `json`: any value, as JSON text
   * - `family`: a map whose names get `prefix` in front on the wire
   */
  readonly kind: "text" | "list" | "json" | "family"
  readonly required?: true
  /** The document allows `true` alone: `false` would mean something else to the server than leaving it out. */
  readonly trueOnly?: true
  /** It selects what the call is about: an empty one matches nothing, and an `identity` is never left `undefined`. */
  readonly filter?: Filter
  /** Families: the prefix of each name on the wire, such as `meta_`. */
  readonly prefix?: string
  /** Families: the pattern each name (without the prefix) must match. */
  readonly names?: string
  /** Families: the caller gives names as they stand on the wire, with the prefix. */
  readonly prefixed?: true
}

/** What the transport, the sandbox, the docs and the command line need to know about a call. */
export interface Operation {
  /** The call's own name: `create`, `getMeetings`. */
  readonly id: string
  /** The name of the method, where one method makes several calls. */
  readonly name?: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Path below the base URL, with `{name}` for path parameters. */
  readonly path: string
  /** What its body says for this call alone, where several calls share a URL: `{ method: "init" }`. */
  readonly constants?: Readonly<Record<string, string>>
  /** The call is idempotent, so it may be retried after a failure. */
  readonly idempotent: boolean
  /** Names of the security schemes it needs; empty for a public call. */
  readonly security: readonly string[]
  readonly body?: "json" | "xml" | "form" | "multipart"
  /** Parts of a multipart body that are files: a server reads them from parts with a file name only. */
  readonly files?: readonly string[]
  readonly response: "json" | "xml" | "text" | "none"
  /** A success may come without a body, such as a 204. */
  readonly mayBeEmpty?: true
  readonly paginated?: {
    readonly offset?: string
    readonly limit?: string
    readonly cursor?: string
    readonly items: string
    readonly total?: string
    readonly next?: string
    /** A boolean field: whether another page follows. */
    readonly more?: string
    readonly max?: number
  }
  /** Nobody could confirm this call. The document says why; a table that every start loads need not. */
  readonly assumed?: true
  readonly params: Readonly<Record<string, Parameter>>
}

/** What errors and log lines call an operation: the method somebody called. */
export const nameOf = ({ name, id }: Pick<Operation, "id" | "name">): string => name ?? id

/** A member of a JSON body. */
export interface Field {
  readonly required?: true
  /** `null` is one of its values, and not a missing one. */
  readonly nullable?: true
  readonly filter?: Filter
  /** It may be a list or an object; anything else is text, a number or a boolean. */
  readonly composite?: true
  /** Members of the object, or of each object of the list. */
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, Field>>

/** What only a closer look at a call's input needs, which is why it is a table of its own. */
export interface Input {
  /** What a reading call resolves to where nothing can match; calls without it change something, or have no filter. */
  readonly nothing?: unknown
  /** Members of the JSON body. */
  readonly fields?: Fields
}

/** operationId → its input. */
export type Inputs = Readonly<Record<string, Input>>
