/** One call that was answered, or was to be. */
export interface NotedCall<Id extends string> {
  readonly method: string
  readonly path: string
  /** Undefined where the document has no such call. */
  readonly operation: Id | undefined
  readonly requestId: string
  /** Undefined while there is no answer. */
  status: number | undefined
}
