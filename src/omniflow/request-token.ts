import { operations } from "../../generated/omniflow/operations.ts"
import type { components } from "../../generated/omniflow/paths.ts"
import { toBase64 } from "../core/crypto.ts"
import type { Transport } from "../core/http/transport.ts"
import type { Token } from "./oauth.ts"
import type { OAuth } from "./settings.ts"

const anHour = 3_600

/**
 * Exchanges a client's id and secret for a token.
 * @param patient whether a passing failure is retried, as often as the client's other calls
 */
export async function requestToken(
  transport: Transport,
  oauth: OAuth,
  signal: AbortSignal,
  patient: boolean,
): Promise<Token> {
  const operation = oauth.json ? ({ ...operations.oauthToken, body: "json" } as const) : operations.oauthToken
  const { answer } = await transport.call(
    operation,
    {
      headers: oauth.basic ? { authorization: basic(oauth) } : {},
      body: {
        grant_type: "client_credentials",
        ...(!oauth.basic && { client_id: oauth.clientId, client_secret: oauth.clientSecret }),
        scope: oauth.scope,
      },
    },
    { maxRetries: patient ? undefined : 0, signal },
  )
  const { access_token: text, expires_in: seconds } = answer as components["schemas"]["TokenResponse"]
  return { text, expiresIn: lifetime(seconds) }
}

/** Seconds, which some services write as a string. What is no time to live says nothing: a 401 will tell. */
function lifetime(seconds: unknown): number {
  const given = typeof seconds === "string" ? Number(seconds) : seconds
  return typeof given === "number" && Number.isFinite(given) && given > 0 ? given : anHour
}

/** HTTP Basic as RFC 6749, section 2.3.1, wants it: both parts are form-encoded first. */
export const basic = ({ clientId, clientSecret }: Pick<OAuth, "clientId" | "clientSecret">): string =>
  `Basic ${toBase64(new TextEncoder().encode(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`))}`

export const formEncoded = (text: string): string => new URLSearchParams([["", text]]).toString().slice(1)
