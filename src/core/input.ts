import type { Filter } from "./http/operation.ts"

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
