import { Ethora } from "./client.ts"
import type { EthoraOptions } from "./options.ts"
import { getSecrets } from "./secrets.ts"
import { type EthoraSecrets } from "./types.ts"

let shared: { readonly client: Ethora; readonly secrets: EthoraSecrets } | undefined

/**
 * The client of the app that the environment names, always the same one as long as the environment is. With options, a new
 * client, which nobody else gets.
 * @throws ConfigError for what is missing in options and environment
 */
export function getChatRepositoryImpl(options?: EthoraOptions): Ethora {
  if (options !== undefined) return new Ethora(options)
  const secrets = getSecrets()
  if (shared === undefined || !same(shared.secrets, secrets)) shared = { client: new Ethora(), secrets }
  return shared.client
}

const same = (one: EthoraSecrets, other: EthoraSecrets) =>
  one.chatApiUrl === other.chatApiUrl &&
  one.chatAppId === other.chatAppId &&
  one.chatAppSecret === other.chatAppSecret &&
  one.chatBotJid === other.chatBotJid
