import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames } from "../core/client-options.ts"
import type { ClientOptions } from "../core/http/options.ts"
import type { Secrets } from "../core/webhooks/secrets.ts"
import type { TimeFormat } from "./time.ts"

/** Where a domain was set up. Rooms are known to the host of their region only. */
export type Region = "eu" | "us"

export interface XRoomOptions extends ClientOptions {
  /** Identifier of the account, from the dashboard. */
  authId: string | undefined
  /** API secret of the account. It is never sent, logged, printed or part of an error. */
  secret: string | undefined
  /** Region of the domains this client is for. @default "eu" */
  region?: Region | undefined
  /** Version code of the API. @default 2 */
  apiVersion?: number | undefined
  /** Another address than that of the region, with or without `/api`: `https://api.xroom.app`, a sandbox. */
  baseUrl?: string | undefined
  /** How a Date is written, which nobody has published. @default "ms" */
  timeFormat?: TimeFormat | undefined
  /** Makes the salt of each attempt, for tests. @default 32 bytes from a cryptographic source, as 64 digits */
  saltFactory?: (() => string) | undefined
  /** Domain → its `webhookKey`, which answers the validation of webhooks. Not the API secret. */
  webhookKeys?: Readonly<Record<string, string | undefined>> | undefined
  /** The unguessable part of the URLs of your webhooks, for `webhooks.verify`; several while it is being changed, or a function that looks it up. */
  webhookToken?: Secrets | undefined
}

/** The names of all options. */
export const optionNames: NamesOf<XRoomOptions> = {
  ...clientOptionNames,
  baseUrl: "string",
  authId: 1,
  secret: 1,
  region: 1,
  apiVersion: 1,
  timeFormat: "string",
  saltFactory: "function",
  webhookKeys: "object",
  webhookToken: 1,
}
