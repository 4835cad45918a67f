import { createHash, createHmac } from "node:crypto"
import type { BigBlueButtonSandbox } from "conferkit/sandbox"

export const digest = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest("hex")

/** A path with the checksum at its end, computed by the documented rule: name, query, secret. */
export function signed(secret: string, name: string, query = "", algorithm = "sha256"): string {
  const checksum = digest(algorithm, name + query + secret)
  return `/api/${name}?${query}${query === "" ? "" : "&"}checksum=${checksum}`
}

const queryOf = (params: Readonly<Record<string, string | number | boolean>>) =>
  new URLSearchParams(Object.entries(params).map(([name, value]): [string, string] => [name, String(value)])).toString()

/** Calls the sandbox, signed. */
export function ask(
  sandbox: BigBlueButtonSandbox,
  name: string,
  params: Readonly<Record<string, string | number | boolean>> = {},
  init?: RequestInit,
): Promise<Response> {
  return sandbox.fetch(sandbox.baseUrl + signed(sandbox.secret, name, queryOf(params)), init)
}

export async function xml(
  sandbox: BigBlueButtonSandbox,
  name: string,
  params: Readonly<Record<string, string | number | boolean>> = {},
): Promise<string> {
  return (await ask(sandbox, name, params)).text()
}

/** The text of the first element with this name. */
export const tag = (document: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(document)?.[1]

export interface Token {
  header: Record<string, unknown>
  payload: Record<string, unknown>
  valid: boolean
}

export function readToken(token: string, hash: "sha256" | "sha512", secret: string): Token {
  const [header = "", payload = "", signature] = token.split(".")
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>
  const expected = createHmac(hash, secret).update(`${header}.${payload}`).digest("base64url")
  return { header: read(header), payload: read(payload), valid: signature === expected }
}

/** Records requests and responds with the statuses in turn, the last one repeatedly. */
export function receiver(...statuses: readonly number[]): {
  seen: { url: string; init: RequestInit }[]
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
} {
  const seen: { url: string; init: RequestInit }[] = []
  return {
    seen,
    fetch: (input, init = {}) => {
      const status = statuses[Math.min(seen.length, statuses.length - 1)] ?? 200
      seen.push({ url: input instanceof Request ? input.url : String(input), init })
      return status === 0
        ? Promise.reject(new TypeError("fetch failed"))
        : Promise.resolve(new Response(null, { status }))
    },
  }
}
