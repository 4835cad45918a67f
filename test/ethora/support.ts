import { Ethora, type EthoraOptions } from "conferkit/ethora"
import { type Asked, fetching, json } from "../support/fetching.ts"

export const appId = "0123456789abcdef01234567"
export const appSecret = "demo-secret-for-vectors"
export const baseUrl = "https://ethora.example"
export const now = 1_700_000_000_000

/**
 * A client whose calls get these responses in turn, or `{ ok: true }` without any. Waits are recorded instead of
 * performed.
 */
export function answered(options: EthoraOptions = {}, ...answers: readonly (Response | Error)[]) {
  const { fetch, asked } = fetching(...(answers.length === 0 ? [json({ ok: true })] : answers))
  const waits: number[] = []
  const runtime = {
    now: () => now,
    random: () => 0,
    sleep: (ms: number) => {
      waits.push(ms)
      return Promise.resolve()
    },
  }
  const chat = new Ethora({ baseUrl, appId, appSecret, fetch, runtime, ...options })
  return { chat, asked, waits }
}

/** Method, path with query, and body of a request. */
export const wire = ({ method, url, body }: Asked): string[] => [
  method,
  url.slice(baseUrl.length),
  ...(body === "" ? [] : [body]),
]

/** Claims of a JWT. */
export function claims(token: string): Record<string, unknown> {
  const [, payload = ""] = token.split(".")
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>
}
