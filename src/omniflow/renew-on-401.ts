import type { Fetch } from "../core/http/options.ts"
import type { AccessTokens } from "./oauth.ts"

/**
 * A fetch that notices refused tokens: they are not used again.
 * @param again whether to repeat the refused call once with a new token
 */
export const renewOn401 =
  (fetch: Fetch, tokens: AccessTokens, again: boolean): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init)
    if (response.status !== 401) return response
    const headers = new Headers(init.headers)
    const used = /^Bearer (.+)/.exec(headers.get("authorization") ?? "")?.[1]
    if (used === undefined || !tokens.refused(used) || !again) return response
    response.body?.cancel().catch(() => undefined)
    headers.set("authorization", `Bearer ${await tokens.get(init.signal ?? undefined)}`)
    return fetch(url, { ...init, headers: Object.fromEntries(headers) })
  }
