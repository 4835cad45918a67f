/** The correct response to a call, to which the faults are applied. */
export interface Answer {
  readonly type: string
  readonly body: string
}

/** What the server does to the requests of one call. */
export interface Script {
  /** Name of the fault, see `plays.ts`. */
  readonly play: string
  /** How many requests get the fault before the correct response. @default all of them */
  readonly times?: number | undefined
  readonly status?: number | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly answer: Answer
}

/** A request as it arrived. */
export interface Told {
  /** The listener that received it: the correct server, or the host that a redirect points to. */
  readonly at: "home" | "elsewhere" | "tls"
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Head and body together. */
  readonly bytes: number
}

/** What the server saw of one call. */
export interface Seen {
  readonly requests: readonly Told[]
  /** Bytes of responses passed to the sockets. */
  readonly written: number
  /** Sockets of this call's requests that are still open and in the middle of a response. */
  readonly unfinished: number
}

export type Order =
  | { readonly do: "plan"; readonly nth: number; readonly id: string; readonly script: Script }
  /** Responds when no socket of the call is in the middle of a response any more, or at once if `now`. */
  | { readonly do: "tell"; readonly nth: number; readonly id: string; readonly now: boolean }
  /** Responds when a request of the call has reached this stage. */
  | { readonly do: "wait"; readonly nth: number; readonly id: string; readonly stage: Stage }

/** `asked`: the request is read. `begun`: half of the response is written. */
export type Stage = "asked" | "begun"

/** The child's message once it listens. */
export interface Ports {
  readonly home: number
  readonly elsewhere: number
  readonly tls: number
  /** A port without a listener. */
  readonly closed: number
}

export type Report = { readonly ports: Ports } | { readonly nth: number; readonly record?: Seen }
