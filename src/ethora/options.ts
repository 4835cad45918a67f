import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames } from "../core/client-options.ts"
import type { ClientOptions } from "../core/http/options.ts"
import type { WaitForUsers } from "./types.ts"
import type { KeyMode } from "./types.ts"
import type { SecretsProvider } from "./types.ts"

export interface EthoraOptions extends ClientOptions {
  /** Address of the API, with or without `/v1`, `/v2` and a slash at the end. @default ETHORA_CHAT_API_URL */
  baseUrl?: string | undefined
  /** Id of the app. Given together with `appSecret`, or not at all. @default ETHORA_CHAT_APP_ID */
  appId?: string | undefined
  /** The app's secret. It is never logged, printed or part of an error. @default ETHORA_CHAT_APP_SECRET */
  appSecret?: string | undefined
  /** Replaces the environment; may be asynchronous, see `ready()`. @default getSecrets */
  getSecrets?: SecretsProvider | undefined
  /** `raw` signs with the app secret itself, as packages before 26.8 did. Servers take both. @default "derived" */
  keyMode?: KeyMode | undefined
  /** Goes into server tokens. */
  tenantId?: string | undefined
  /** Domain of the rooms' JIDs, `conference.` and the XMPP host. @default "conference.xmpp.chat.ethora.com" */
  jidDomain?: string | undefined
  /** JID or id of the bot for `grantChatbotAccessToChatRoom`. @default ETHORA_CHAT_BOT_JID */
  chatBotJid?: string | undefined
  /** How long a server token is good for, in ms; one is made for each request. 0 is for ever. @default 3600000 (1 h) */
  serverTokenLifetime?: number | undefined
  /** How long a client token is good for, in ms. 0 is for ever. @default 43200000 (12 h) */
  clientTokenLifetime?: number | undefined
  /** Password of a new user for whom none is given. @default 32 random characters */
  defaultPassword?: ((userId: string) => string) | undefined
  /** Whether, and how, `createUser` and `users.create` wait until the users really exist. @default false */
  waitForUsers?: WaitForUsers | undefined
}

/** The names of all options. */
export const optionNames: NamesOf<EthoraOptions> = {
  ...clientOptionNames,
  baseUrl: "string",
  appId: "string",
  appSecret: "string",
  getSecrets: "function",
  keyMode: "string",
  tenantId: "string",
  jidDomain: "string",
  chatBotJid: "string",
  serverTokenLifetime: 1,
  clientTokenLifetime: 1,
  defaultPassword: "function",
  waitForUsers: 1,
}
