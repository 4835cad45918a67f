import { ApiError } from "../../src/core/errors.ts"
import type { Adapter } from "../../src/core/http/adapter.ts"
import type { ClientOptions } from "../../src/core/http/options.ts"
import { createTransport } from "../../src/core/http/transport.ts"
import { dialect as plain } from "./dialect.ts"
import { operation } from "./operation.ts"

/** Calls that may be repeated, and those that must not. */
export const read = operation({ answer: "text" })
export const write = operation({ answer: "text", idempotent: false })

/** Answers with the text of what is good, and refuses the rest with it. */
export const dialect = plain({
  decode: ({ status, text, headers, retryAfter }, { id }) => {
    if (status < 400) return text
    throw new ApiError({
      provider: "test",
      operation: id,
      status,
      code: `http_${status}`,
      message: text,
      headers: Object.fromEntries(headers),
      retryAfter,
    })
  },
})

type Step = Response | Error | (() => Promise<Response>)

/** A transport whose fetch plays a script and whose sleep only writes down. */
export function scripted(steps: readonly Step[], options: ClientOptions = {}, given: Partial<Adapter> = {}) {
  const waits: number[] = []
  const calls: { url: string; init: RequestInit }[] = []
  const transport = createTransport(
    { ...dialect, ...given },
    {
      fetch: (url, init) => {
        const step = steps[Math.min(calls.length, steps.length - 1)]
        calls.push({ url, init })
        if (step === undefined || step instanceof Error) return Promise.reject(step ?? new Error("no script"))
        return step instanceof Response ? Promise.resolve(step.clone()) : step()
      },
      runtime: {
        now: () => Date.parse("Fri, 07 Mar 2025 10:00:00 GMT"),
        random: () => 1,
        sleep: (ms, signal) => {
          waits.push(ms)
          return signal?.aborted === true ? Promise.reject(signal.reason as Error) : Promise.resolve()
        },
      },
      ...options,
    },
  )
  return { transport, waits, calls }
}

/** What fetch rejects with when the connection fails with a code of the platform. */
export const lost = (code: string): Error =>
  Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(code), { code }) })

export const ok = (): Response => new Response("pong")

/** A body whose next piece never comes. */
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
