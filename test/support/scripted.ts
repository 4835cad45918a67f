import type { CallOptions, ClientOptions } from "conferkit"
import type { Common, Subject } from "./subjects.ts"

/** What a request gets; "value" is the response of a healthy server. */
export type Step = "value" | Response | Error | ((url: string, init: RequestInit) => Promise<Response>)

export interface SentRequest {
  readonly url: string
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> }
}

/** The client's clock. */
export const present = Date.parse("Fri, 07 Mar 2025 10:00:00 GMT")

/**
 * A client whose requests follow a script, the last step repeatedly. It records requests and waits, and never sleeps.
 */
export function scripted(
  subject: Subject,
  steps: readonly Step[],
  options: ClientOptions & Partial<Pick<Common, "baseUrl">> = {},
) {
  const asked: SentRequest[] = []
  const waits: number[] = []
  const { body, type } = subject.again.answer
  const client = subject.make({
    baseUrl: "https://one.example",
    fetch: (url, init) => {
      const step = steps[Math.min(asked.length, steps.length - 1)] ?? new Error("no script")
      asked.push({ url, init: init as SentRequest["init"] })
      if (step === "value") return Promise.resolve(new Response(body, { headers: { "content-type": type } }))
      if (step instanceof Response) return Promise.resolve(step.clone())
      return step instanceof Error ? Promise.reject(step) : step(url, init)
    },
    runtime: {
      now: () => present,
      random: () => 1,
      sleep: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
    },
    ...options,
  })
  return {
    asked,
    waits,
    /** An idempotent call. */
    again: (call?: CallOptions) => Promise.resolve(subject.again.call(client, call)),
    /** A call that must be sent only once. */
    once: (call?: CallOptions) => Promise.resolve(subject.once.call(client, call)),
  }
}

/** The error of fetch if the connection fails with this platform code. */
export const lost = (code: string): Error =>
  Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(code), { code }) })

/** A fetch that never responds, and ignores its signal. */
export const silent = (): Promise<Response> => new Promise(() => undefined)

/** A response whose body never ends. */
export const stalled = (...pieces: string[]): Promise<Response> =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start: (controller) => {
          for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
        },
      }),
    ),
  )
