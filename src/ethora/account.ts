import { secretValue } from "../core/credential.ts"
import { baseUrl } from "./base-url.ts"
import { signingKey } from "./keys.ts"
import { type KeyMode } from "./types.ts"
import type { Account, EthoraSecrets } from "./types.ts"

/** @throws ConfigError */
export function account(secrets: EthoraSecrets, mode: KeyMode): Account {
  const { chatApiUrl, chatAppId, chatAppSecret, chatBotJid } = secrets
  secretValue(chatAppId, "appId")
  secretValue(chatAppSecret, "appSecret")
  return {
    baseUrl: baseUrl(chatApiUrl),
    appId: chatAppId,
    chatBotJid,
    serverKey: signingKey(chatAppSecret, "server", mode),
    clientKey: signingKey(chatAppSecret, "client", mode),
  }
}
