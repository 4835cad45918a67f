import { operations } from "../../generated/omniflow/operations.ts"
import type { components } from "../../generated/omniflow/paths.ts"
import { toBase64 } from "../core/crypto.ts"
import type { Transport } from "../core/transport.ts"
import type { Token } from "./access-tokens.ts"
import type { OAuth } from "./settings.ts"

const anHour = 3_600

/** Exchanges a client's id and secret for a token. Tried once: the call that needs the token is the one that is repeated. */
export async function requestToken(transport: Transport, oauth: OAuth, signal: AbortSignal): Promise<Token> {
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
    { maxRetries: 0, signal },
  )
  const { access_token: text, expires_in: seconds } = answer as components["schemas"]["TokenResponse"]
  // Some services write it as text.
  const given = Number((seconds as unknown) ?? Number.NaN)
  return { text, expiresIn: Number.isFinite(given) ? given : anHour }
}

/** HTTP Basic as RFC 6749, section 2.3.1, wants it: both parts are form-encoded first. */
export const basic = ({ clientId, clientSecret }: Pick<OAuth, "clientId" | "clientSecret">): string =>
  `Basic ${toBase64(new TextEncoder().encode(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`))}`

export const formEncoded = (text: string): string => new URLSearchParams([["", text]]).toString().slice(1)
