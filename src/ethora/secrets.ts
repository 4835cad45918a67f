import { ConfigError } from "../core/errors.ts"
import { environment } from "../core/runtime.ts"
import type { Absent } from "../core/spec-types.ts"
import type { EthoraSecrets } from "./types.ts"

const variables = {
  chatApiUrl: "ETHORA_CHAT_API_URL",
  chatAppId: "ETHORA_CHAT_APP_ID",
  chatAppSecret: "ETHORA_CHAT_APP_SECRET",
} as const

/** Secrets of which some may be missing. */
export type SomeSecrets = Absent<Partial<EthoraSecrets>>

/** As much as the environment holds. */
export const fromEnvironment = (): SomeSecrets => ({
  chatApiUrl: environment(variables.chatApiUrl),
  chatAppId: environment(variables.chatAppId),
  chatAppSecret: environment(variables.chatAppSecret),
  chatBotJid: environment("ETHORA_CHAT_BOT_JID"),
})

/**
 * Address, app id and app secret from the environment: `ETHORA_CHAT_API_URL`, `ETHORA_CHAT_APP_ID`,
 * `ETHORA_CHAT_APP_SECRET`, and where it is set `ETHORA_CHAT_BOT_JID`. To take them from elsewhere, give the client the
 * option `getSecrets`.
 * @throws ConfigError that names what is missing
 */
export const getSecrets = (): EthoraSecrets => complete(fromEnvironment())

/** @throws ConfigError that names what is missing */
export function complete({ chatApiUrl, chatAppId, chatAppSecret, chatBotJid }: SomeSecrets): EthoraSecrets {
  if (isGiven(chatApiUrl) && isGiven(chatAppId) && isGiven(chatAppSecret)) {
    return { chatApiUrl, chatAppId, chatAppSecret, ...(isGiven(chatBotJid) && { chatBotJid }) }
  }
  const values = { chatApiUrl, chatAppId, chatAppSecret }
  const missing = Object.entries(variables)
    .filter(([name]) => !isGiven(values[name as keyof typeof values]))
    .map(([, variable]) => variable)
  const lines = missing.map((variable) => `- ${variable}`).join("\n")
  throw new ConfigError(
    `Missing required Ethora configuration. Please set the following environment variables:\n${lines}\nor give the options baseUrl, appId and appSecret`,
    missing[0],
  )
}

const isGiven = (value: unknown): value is string => typeof value === "string" && value !== ""
