/** One place where a payload differs from its schema. */
export interface SchemaIssue {
  /** Name of the payload: an event id, a callback. */
  readonly of: string
  /** Path to the value, such as `attributes.meeting.duration`; empty for the whole. */
  readonly path: string
  readonly message: string
}
