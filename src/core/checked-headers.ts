import { ConfigError, isConferkitError } from "./errors.ts"
import { checkHeaders } from "./http/headers.ts"
import { isFields } from "./values.ts"

type Send = (...given: unknown[]) => Promise<unknown>

/**
 * An openapi-fetch client whose headers are checked. It hands them, and middleware its own, to the platform, whose errors
 * quote the value.
 */
export function checkedHeaders<Client extends object>(client: Client): Client {
  const members = Object.entries(client).map(([name, member]: [string, unknown]) =>
    /^[A-Z]+$|^request$/.test(name) ? [name, checked(member as Send)] : [name, member],
  )
  return Object.fromEntries(members) as Client
}

const checked =
  (send: Send): Send =>
  async (...given) => {
    const init = given.at(-1)
    if (isFields(init)) {
      checkGiven(init["headers"])
      if (isFields(init["params"])) checkGiven(init["params"]["header"])
    }
    try {
      return await send(...given)
    } catch (error) {
      if (isConferkitError(error) || !(error instanceof TypeError)) throw error
      // What undici, Deno and Bun say of a header that middleware set.
      if (!/^Headers\.|^Header '|header (?:name|value)|ByteString/i.test(error.message)) throw error
      throw new ConfigError("headers: a header that middleware set has a name or value that cannot be sent", "headers")
    }
  }

/** Here numbers, lists and pairs are headers as well. A `Headers` has been checked by the platform. */
function checkGiven(headers: unknown): void {
  if (typeof headers !== "object" || headers === null || headers instanceof Headers) return
  const pairs: unknown[] = Array.isArray(headers) ? headers : Object.entries(headers)
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue
    const [name, value] = pair as (string | number | null | undefined)[]
    checkHeaders({ [String(name)]: value === undefined || value === null ? value : String(value) })
  }
}
