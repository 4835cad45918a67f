/** What a difference is to somebody who uses the client. */
export type Weight = "breaking" | "added" | "changed"

/** What a difference is in. */
export interface Subject {
  readonly kind: "document" | "call" | "event" | "schema"
  /** operationId, name of the event or of the schema. */
  readonly name: string
  /** Schemas: the calls and events it stands in. */
  readonly usedBy?: readonly string[]
}

/** One difference, in words. */
export interface Difference {
  readonly weight: Weight
  readonly subject: Subject
  readonly text: string
  /** Why it matters to users, where that is not plain. */
  readonly why?: string
}

/** Takes one difference in whatever is compared just now. */
export type Report = (weight: Weight, text: string, why?: string) => void
