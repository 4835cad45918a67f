/**
 * What a filter parameter selects by: identity (`identity`: a meeting, a user), or another property (`value`: a state,
 * a time).
 */
export type Filter = "identity" | "value"

/** How a parameter is sent. Generated from the documents; `kind` says how its value is serialized. */
export interface Parameter {
  readonly in: "query" | "path" | "header"
  /**
   * - `text`: a string, number or boolean
   * - `list`: values joined by commas (a string is sent unchanged)
   * - `json`: any value, as JSON
   * - `family`: a map whose names get `prefix` in front
   */
  readonly kind: "text" | "list" | "json" | "family"
  readonly required?: true
  /** The document allows only `true`: the server does not treat `false` like a missing parameter. */
  readonly trueOnly?: true
  /** It selects what the call affects: an empty value matches nothing, and an `identity` must not be `undefined`. */
  readonly filter?: Filter
  /** Families: the prefix of each name, such as `meta_`. */
  readonly prefix?: string
  /** Families: the pattern that each name (without the prefix) must match. */
  readonly names?: string
  /** Families: callers pass names with the prefix. */
  readonly prefixed?: true
}

/** What the transport, the sandbox, the docs and the command line need to know about a call. */
export interface Operation {
  /** The name of the call: `create`, `getMeetings`. */
  readonly id: string
  /** The name of the method, if one method makes several calls. */
  readonly name?: string
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Path below the base URL, with `{name}` for path parameters. */
  readonly path: string
  /** Constants in its body that select this call, if several calls share a URL: `{ method: "init" }`. */
  readonly constants?: Readonly<Record<string, string>>
  /** The call is idempotent, so it may be retried after a failure. */
  readonly idempotent: boolean
  /** Names of the security schemes it needs; empty for a public call. */
  readonly security: readonly string[]
  readonly body?: "json" | "xml" | "form" | "multipart"
  /** Parts of a multipart body that are files: servers only read them from parts with a file name. */
  readonly files?: readonly string[]
  readonly response: "json" | "xml" | "text" | "none"
  /** A success may have no body, such as a 204. */
  readonly mayBeEmpty?: true
  readonly paginated?: {
    readonly offset?: string
    readonly limit?: string
    readonly cursor?: string
    readonly items: string
    readonly total?: string
    readonly next?: string
    /** Boolean field that says whether another page follows. */
    readonly more?: string
    readonly max?: number
  }
  /** The call is unconfirmed. The reason is only in the document, to keep this table small. */
  readonly assumed?: true
  readonly params: Readonly<Record<string, Parameter>>
}

/** The name of an operation in errors and logs: that of the method. */
export const nameOf = ({ name, id }: Pick<Operation, "id" | "name">): string => name ?? id

/** A member of a JSON body. */
export interface Field {
  readonly required?: true
  /** `null` is one of its values and does not mean missing. */
  readonly nullable?: true
  readonly filter?: Filter
  /** It may be a list or an object; otherwise it is a string, a number or a boolean. */
  readonly composite?: true
  /** Members of the object, or of each object in the list. */
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, Field>>

/** Input details that only the closer check needs, hence in a separate table. */
export interface Input {
  /**
   * What a read-only call resolves to if nothing can match; missing for calls that change something or have no filter.
   */
  readonly nothing?: unknown
  /** Members of the JSON body. */
  readonly fields?: Fields
}

/** Inputs by operationId. */
export type Inputs = Readonly<Record<string, Input>>

/** URL parsers read a percent-encoded dot as a dot, and some servers cut off `;parameters` first. */
const climbs = (part: string): boolean => /^(?:\.|%2e){1,2}(?:;.*)?$/i.test(part)

/** Returns whether a segment may be the filled form of a template's segment. */
export const fitsSegment = (part: string, given: string | undefined): boolean =>
  part.includes("{") ? given !== undefined && given !== "" && !climbs(given) && given.isWellFormed() : part === given

export const matchesTemplate = (template: string, path: string): boolean => {
  const parts = template.split("/")
  const given = path.split("/")
  return parts.length === given.length && parts.every((part, at) => fitsSegment(part, given[at]))
}

/** Returns whether a filled path matches a template of a document, in which names are whole segments. */
export const matchesPath = (template: string, path: string): boolean =>
  !/[^/]\{/.test(template) && matchesTemplate(template, path)

/** Finds operations by method and filled path; paths without `{names}` have precedence. */
export function operationFinder(
  operations: Readonly<Record<string, Operation>>,
): (method: string, path: string) => Operation | undefined {
  const exact = new Map<string, Operation>()
  const templates = new Map<string, Operation[]>()
  for (const operation of Object.values(operations)) {
    const { method, path, constants } = operation
    // Other calls share this URL.
    if (constants !== undefined) continue
    if (!exact.has(`${method} ${path}`)) exact.set(`${method} ${path}`, operation)
    if (!path.includes("{")) continue
    const list = templates.get(method)
    if (list === undefined) templates.set(method, [operation])
    else list.push(operation)
  }
  return (method, path) =>
    exact.get(`${method} ${path}`) ?? templates.get(method)?.find((each) => matchesPath(each.path, path))
}
