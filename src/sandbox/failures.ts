/** How a call is to fail, whatever it asks for. */
export interface Failure<Id extends string = string> {
  /** HTTP status; `network` drops the connection, `hang` never answers. */
  readonly status: number | "network" | "hang"
  /** Value of Retry-After: seconds, or an HTTP date as text. */
  readonly retryAfter?: number | string
  /** What the refusal is called where the provider's form has a place for it: BigBlueButton's `messageKey`. */
  readonly code?: string
  /** @default "The sandbox was asked to fail" */
  readonly message?: string
  /** Sent instead of the provider's own form, such as the page of a load balancer. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Only this call. @default any call */
  readonly operation?: Id
  /** The work is done first and only its answer is lost. @default false */
  readonly afterwards?: boolean
}

export interface FailedCall<Id extends string> {
  readonly operation: Id
  readonly method: string
  readonly path: string
}

/** Asked about each call that no planned failure meets. */
export type FailureHook<Id extends string> = (call: FailedCall<Id>) => Failure<Id> | undefined

export interface Failures<Id extends string> {
  /** Lets the next calls fail. */
  plan(failure: Failure<Id>, times?: number): void
  /** Answers a call, or makes it fail. */
  around(
    call: FailedCall<Id>,
    answer: () => Response | Promise<Response>,
    refuse: (failure: Failure<Id> & { status: number }) => Response,
  ): Promise<Response>
}

const isStatus = <Id extends string>(failure: Failure<Id>): failure is Failure<Id> & { status: number } =>
  typeof failure.status === "number"

export function failures<Id extends string>(hook: FailureHook<Id> = () => undefined): Failures<Id> {
  const planned: Failure<Id>[] = []
  const next = (call: FailedCall<Id>) => {
    const index = planned.findIndex(({ operation }) => operation === undefined || operation === call.operation)
    return index === -1 ? hook(call) : planned.splice(index, 1)[0]
  }
  return {
    plan(failure, times = 1) {
      for (let count = 0; count < times; count++) planned.push(failure)
    },
    async around(call, answer, refuse) {
      const failure = next(call)
      if (!failure) return answer()
      if (failure.afterwards) await answer()
      if (isStatus(failure)) return refuse(failure)
      if (failure.status === "network") throw new TypeError("fetch failed")
      return new Promise<never>(() => undefined)
    },
  }
}
