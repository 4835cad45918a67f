import type { KeyObject } from "node:crypto"
import { secretValue } from "../core/credential.ts"
import { baseUrl } from "./base-url.ts"
import { type KeyMode, signingKey } from "./keys.ts"
import type { EthoraSecrets } from "./secrets.ts"

/** Secrets, checked and ready for use. */
export interface Account {
  readonly baseUrl: string
  readonly appId: string
  readonly chatBotJid: string | undefined
  readonly serverKey: KeyObject
  readonly clientKey: KeyObject
}

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
