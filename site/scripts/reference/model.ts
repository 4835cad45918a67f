import type { Language } from "../paths.ts"

/** Marks of an operation, a parameter, a field or an event. */
export interface Marks {
  readonly since?: string | undefined
  readonly removed?: string | undefined
  /** The dialects that have it; all if missing. */
  readonly dialects?: readonly string[] | undefined
  /** The reason for an assumption. */
  readonly assumed?: string | undefined
}

/** A row of a table: a parameter, or a field of a body. */
export interface Row extends Marks {
  /** `meta.endCallbackUrl`, `recordings[].name` */
  readonly name: string
  readonly type: string
  /** It is required, or always sent. */
  readonly required: boolean
  readonly requiredIn?: readonly string[] | undefined
  /** Known values, and whether the list is complete. */
  readonly values?: { readonly known: readonly string[]; readonly closed: boolean } | undefined
  readonly usual?: string | undefined
  /** Its values are the error codes of the service, which are on the page of errors. */
  readonly isCode?: boolean
  readonly description: string
  readonly deprecated?: boolean
}

export interface Method {
  /** `bbb.hooks.create(params: …): ApiPromise<…>` */
  readonly signature: string
  readonly doc: string
}

export interface Operation extends Marks {
  readonly id: string
  readonly group: string
  readonly http: string
  readonly summary: string
  readonly description: string
  readonly effect: string
  readonly idempotent: boolean
  readonly deprecated: boolean
  readonly paged: boolean
  readonly methods: readonly Method[]
  readonly example: string
  readonly parameters: readonly Row[]
  readonly response: readonly Row[]
  /** Known codes that the description names. */
  readonly errors: readonly string[]
}

export interface Event extends Marks {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly fields: readonly Row[]
}

export interface Group {
  readonly name: string
  readonly description: string
  readonly operations: readonly Operation[]
}

export interface Provider {
  /** `bigbluebutton` */
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly description: string
  /** Its document. */
  readonly file: string
  readonly groups: readonly Group[]
  readonly events: readonly Event[]
  readonly callbacks: readonly Event[]
  readonly failure: { readonly description: string; readonly fields: readonly Row[] } & Marks
  readonly codes: readonly string[]
  /** Options of each client, as Markdown tables. */
  readonly options: readonly { readonly client: string; readonly tables: Readonly<Record<Language, string>> }[]
  /** Dialects of the document, if it has several. */
  readonly dialects: readonly string[]
  /** Releases that it covers, if it describes several. */
  readonly releases: readonly string[]
  /** Releases of the program that sends the events, bbb-webhooks, if the document says what they added. `2` is any of 2.x. */
  readonly webhookReleases: readonly string[]
}
