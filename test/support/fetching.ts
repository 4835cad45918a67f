import type { Fetch } from "conferkit"

/** A request as sent. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** As a string; empty without a body. */
  readonly body: string
}

/** A JSON response, or text with the Content-Type of JSON. */
export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  })

export const html = (status: number): Response =>
  new Response("<!doctype html><h1>Bad Gateway</h1>", { status, headers: { "content-type": "text/html" } })

/** A fetch that returns its responses in turn, the last one repeatedly, and records its requests. */
export function fetching(...answers: readonly (Response | Error)[]): { fetch: Fetch; asked: Asked[] } {
  const asked: Asked[] = []
  return {
    asked,
    fetch: (url, init) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)]
      const { method = "GET", headers, body } = init
      const text = typeof body === "string" ? body : ""
      asked.push({ method, url, headers: Object.fromEntries(new Headers(headers)), body: text })
      return answer instanceof Response
        ? Promise.resolve(answer.clone())
        : Promise.reject(answer ?? new Error("silence"))
    },
  }
}
