import { equal, ok, rejects } from "../expect.js"

/** A server that never responds, until the call's signal fires. */
const silent = (_url, { signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason))
  })

/** Headers at once, and a body that starts but never ends. */
const stalled = () => {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("<response>")) })
  return Promise.resolve(new Response(body, { headers: { "content-type": "text/xml" } }))
}

export const timeLimits = ({ bigbluebutton: { BigBlueButton, ConnectionError } }) => {
  const client = (fetch, options) =>
    new BigBlueButton({
      baseUrl: "https://bbb.example.org/bigbluebutton",
      secret: "secret-of-the-smoke-suite",
      fetch,
      maxRetries: 0,
      ...options,
    })

  return {
    "no answer within the limit": async () => {
      await rejects(client(silent, { timeout: 20 }).getMeetings(), ConnectionError, { code: "timeout" })
    },
    "no end of the body within the limit": async () => {
      await rejects(client(stalled, { timeout: 20 }).getMeetings(), ConnectionError, { code: "timeout" })
    },
    "abort during a call": async () => {
      const stop = new AbortController()
      const call = client(silent).getMeetings({ signal: stop.signal })
      stop.abort(new Error("enough"))
      await rejects(call, ConnectionError, { code: "aborted" })
    },
    "abort during a back-off": async () => {
      const stop = new AbortController()
      let calls = 0
      const lost = () => {
        calls++
        setTimeout(() => stop.abort(), 1)
        return Promise.reject(new TypeError("fetch failed"))
      }
      const runtime = { random: () => 1 }
      const call = client(lost, { maxRetries: 5, runtime }).getMeetings({ signal: stop.signal })
      await rejects(call, ConnectionError, { code: "aborted" })
      equal(calls, 1, "requests")
    },
    "a loss in the network is repeated, and told in the end": async () => {
      let calls = 0
      const lost = () => {
        calls++
        return Promise.reject(new TypeError("fetch failed"))
      }
      const runtime = { sleep: () => Promise.resolve() }
      const error = await rejects(client(lost, { maxRetries: 2, runtime }).getMeetings(), ConnectionError, {
        code: "network",
      })
      equal(calls, 3, "requests")
      ok(error.cause instanceof TypeError, "the platform's error as the cause")
    },
  }
}
