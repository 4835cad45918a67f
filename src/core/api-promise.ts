import type { SchemaIssue } from "./schema-issue.ts"

/** The answer as it arrived: all of it decoded, and the HTTP side of it. */
export interface Answer<T = unknown> {
  /** The whole decoded document. */
  readonly answer: T
  /** Status and headers; `json()` gives the decoded document again. */
  readonly response: Response
  /**
   * Optional values that did not fit their type and are absent from `answer`, and elements it has no place for. They are logged
   * as well. Empty on JSON, which is passed on as it was parsed.
   */
  readonly issues: readonly SchemaIssue[]
}

/** A promise of the useful part of an answer; `withResponse()` gives the rest as well. */
export interface ApiPromise<T, A = unknown> extends Promise<T> {
  withResponse(): Promise<Answer<A> & { readonly data: T }>
}

/** What a transport resolves to. */
export interface Received extends Omit<Answer, "issues"> {
  readonly issues?: readonly SchemaIssue[] | undefined
}

/** Joins a running call with the choice of what is useful in its answer; without one, all of it. */
export function apiPromise<T, A>(
  running: Promise<Received>,
  useful: ((answer: A, response: Response) => T) | undefined,
): ApiPromise<T, A> {
  const data = running.then(({ answer, response }) =>
    // The document declares what an operation answers, and the decoder made it so.
    useful === undefined ? (answer as T) : useful(answer as A, response),
  )
  return Object.assign(data, {
    withResponse: async () => {
      // Both promises reject together; the caller holds only this one.
      data.catch(() => undefined)
      const { answer, response, issues = [] } = await running
      return { data: await data, answer: answer as A, response, issues }
    },
  })
}
