import type { KeyObject } from "node:crypto"
import { secretNames } from "../../generated/ethora/secret-names.ts"
import { type Claims, hmac, key, signJwt } from "../core/crypto.ts"
import { environment, nodeBuffer } from "../core/runtime.ts"
import { baseUrlOf } from "../core/http/url.ts"
import { checkOptions, secretValue } from "../core/check-options.ts"
import { ConfigError, isConferkitError } from "../core/errors.ts"
import type { AllowUndefined } from "../core/http/call.ts"
import { cooldown } from "../core/http/retry.ts"
import { redactor, type Redactor, safeCause } from "../core/redaction.ts"
import { isFields } from "../core/values.ts"
import { fromOneSource, runtime } from "../core/http/options.ts"
import { type Account, type EthoraOptions, type EthoraSecrets, type KeyMode, variables } from "./types.ts"

/** The key for server or client tokens. The hex digits of a derived key are used as the key without decoding. */
export function signingKey(secret: string, purpose: "server" | "client", mode: KeyMode): KeyObject {
  if (mode === "raw") return key(secret)
  return key(
    nodeBuffer()
      .from(hmac("sha256", key(secret), `ethora:${purpose}:v1`))
      .toString("hex"),
  )
}

/**
 * The address to which `/v1/…` and `/v2/…` are appended. Ethora's own tools write it with a trailing `/v1`.
 * @throws ConfigError
 */
export const baseUrl = (given: string): string =>
  baseUrlOf(given, "https://api.chat.ethora.com").replace(/(?<=[^/])\/v[12]$/i, "")

/** @throws ConfigError */
function account(secrets: EthoraSecrets, mode: KeyMode): Account {
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

/** Secrets that may be incomplete. */
type SomeSecrets = AllowUndefined<Partial<EthoraSecrets>>

/** Secrets from the environment. */
export const fromEnvironment = (): SomeSecrets => ({
  chatApiUrl: environment(variables.baseUrl),
  chatAppId: environment(variables.appId),
  chatAppSecret: environment(variables.appSecret),
  chatBotJid: bot(),
})

const bot = () => environment("ETHORA_CHAT_BOT_JID")

const secretsByName = {
  chatApiUrl: "string",
  chatAppId: "string",
  chatAppSecret: "string",
  chatBotJid: "string",
} as const

/** The first app passed as overrides, for applications that pass it once and have none in the environment. */
let first: EthoraSecrets | undefined

/**
 * Returns address, app id and app secret from the environment: `ETHORA_CHAT_API_URL`, `ETHORA_CHAT_APP_ID`,
 * `ETHORA_CHAT_APP_SECRET`, and `ETHORA_CHAT_BOT_JID` if set. To load them from elsewhere, use the client option
 * `getSecrets`.
 * @param overrides an id and a secret to use instead of those in the environment; the address always comes from the
 * environment
 * @throws ConfigError that names what is missing
 */
export function getSecrets(overrides?: {
  [Name in keyof EthoraSecrets]?: EthoraSecrets[Name] | undefined
}): EthoraSecrets {
  const given = checkOptions("getSecrets", overrides, secretsByName)
  const names = isGiven(given.chatAppId) || isGiven(given.chatAppSecret)
  const { chatApiUrl, chatAppId, chatAppSecret } = fromEnvironment()
  const isComplete = isGiven(chatApiUrl) && isGiven(chatAppId) && isGiven(chatAppSecret)
  if (!names && !isComplete && first !== undefined) return { ...first }
  const secrets = getSecretsSync(overrides)
  if (names) first ??= { ...secrets }
  return secrets
}

/** The same, without remembering earlier calls. @throws ConfigError that names what is missing */
export function getSecretsSync(
  overrides: { [Name in keyof EthoraSecrets]?: EthoraSecrets[Name] | undefined } = {},
): EthoraSecrets {
  const { chatAppId, chatAppSecret } = checkOptions("getSecrets", overrides, secretsByName)
  return complete({
    ...fromEnvironment(),
    ...(isGiven(chatAppId) && { chatAppId }),
    ...(isGiven(chatAppSecret) && { chatAppSecret }),
  })
}

/** Values that sign tokens, from secrets that the caller assembled. @throws ConfigError */
export function signingSecrets(secrets: Pick<EthoraSecrets, "chatAppId" | "chatAppSecret">) {
  const { chatAppId, chatAppSecret } = isFields(secrets) ? secrets : {}
  return {
    chatAppId: secretValue(chatAppId, "chatAppId"),
    chatAppSecret: secretValue(chatAppSecret, "chatAppSecret"),
  }
}

/** @throws ConfigError that names what is missing */
export function complete({ chatApiUrl, chatAppId, chatAppSecret, chatBotJid }: SomeSecrets): EthoraSecrets {
  if (isGiven(chatApiUrl) && isGiven(chatAppId) && isGiven(chatAppSecret)) {
    return { chatApiUrl, chatAppId, chatAppSecret, ...(isGiven(chatBotJid) && { chatBotJid }) }
  }
  const values = { baseUrl: chatApiUrl, appId: chatAppId, appSecret: chatAppSecret }
  const missing = Object.entries(variables)
    .filter(([name]) => !isGiven(values[name as keyof typeof values]))
    .map(([, variable]) => variable)
  const lines = missing.map((variable) => `- ${variable}`).join("\n")
  throw new ConfigError(
    `Missing required Ethora configuration. Please set the following environment variables:\n${lines}\nor pass the options baseUrl, appId and appSecret`,
    missing[0],
  )
}

const isGiven = (value: unknown): value is string => typeof value === "string" && value !== ""

/** The account of a client, once its secrets are known. */
export interface Credentials {
  /** @throws ConfigError until an asynchronous provider has resolved */
  readonly now: () => Account
  readonly later: () => Promise<Account>
  /** Masks the app secret as soon as it is known. */
  readonly redactor: Redactor
}

/** Secret names that are not in the document, and secret files, which have the format `binary`. */
const ownNames = ["secret", "tenantSecret", "appJwt", "apiKey", "apnsKey", "b2bToken", "key", "firebaseServiceAccount"]

/** @throws ConfigError if options and environment do not suffice */
export function credentials(options: EthoraOptions): Credentials {
  const { getSecrets: provider = fromEnvironment, keyMode = "derived" } = options
  if (!["derived", "raw"].includes(keyMode)) throw new ConfigError(`keyMode must be "derived" or "raw"`, "keyMode")
  const given = ownSecrets(options)
  let known: Account | undefined
  let asking: Promise<Account> | undefined
  let hidden: readonly string[] = []
  const mask = redactor(() => hidden, [...secretNames, ...ownNames])
  const pauses = cooldown(runtime(options.runtime))
  let failure: unknown

  const take = (found: SomeSecrets): Account => {
    const secrets = complete({ ...found, ...given })
    hidden = [secrets.chatAppSecret]
    return (known = account(secrets, keyMode))
  }
  const fail = (cause: unknown): never => {
    pauses.failed()
    failure = asConfigError(cause, mask)
    throw failure
  }
  const ask = (): Account | Promise<Account> => {
    // The next call after a failure retries, but a provider that keeps failing is not called by every call.
    if (pauses.failures > 1 && pauses.isPausing()) throw failure
    try {
      const found = provider()
      if (!("then" in found)) return take(found)
      asking = found.then(take).catch(fail)
      return asking.finally(() => (asking = undefined))
    } catch (error) {
      return fail(error)
    }
  }

  if (options.getSecrets === undefined) {
    const names = Object.keys(variables)
    const isNamed = names.some((name) => name in options)
    if (isNamed) fromOneSource("Ethora", options, variables, names)
    take(isNamed ? { chatBotJid: bot() } : fromEnvironment())
  }
  return {
    now: () => {
      const found = known ?? asking ?? ask()
      if (!("then" in found)) return found
      // Callers of ready() receive the error.
      found.catch(() => undefined)
      throw new ConfigError("getSecrets has not resolved yet: await ready() before this call", "getSecrets")
    },
    later: async () => known ?? asking ?? ask(),
    redactor: mask,
  }
}

/** @throws ConfigError for an incomplete pair, since the missing half would come from another app */
function ownSecrets({ baseUrl, appId, appSecret, chatBotJid }: EthoraOptions): SomeSecrets {
  if ((appId === undefined) !== (appSecret === undefined)) {
    const missing = appId === undefined ? "appId" : "appSecret"
    throw new ConfigError(`${missing} is missing: pass appId and appSecret together`, missing)
  }
  return {
    ...(baseUrl !== undefined && { chatApiUrl: baseUrl }),
    ...(appId !== undefined && { chatAppId: appId, chatAppSecret: appSecret }),
    ...(chatBotJid !== undefined && { chatBotJid }),
  }
}

/** Errors of a provider may quote secrets: they become a masked copy as `cause`, never part of the message. */
const asConfigError = (cause: unknown, mask: Redactor): unknown =>
  isConferkitError(cause)
    ? cause
    : new ConfigError("getSecrets failed", "getSecrets", { cause: safeCause(cause, mask) })

/** Claims of a token that authenticates an app. */
export const serverClaims = (appId: string, tenantId?: string): Claims => ({
  data: { appId, type: "server", ...(tenantId !== undefined && { tenantId }) },
})

/** Claims of a token that authenticates a user. */
export const clientClaims = (appId: string, userId: string): Claims => ({ data: { type: "client", userId, appId } })

/**
 * Creates a JWT for Ethora's servers.
 * @param now current time in ms since 1970
 * @param lifetime ms until it expires; 0 means never
 */
export function token(claims: Claims, key: KeyObject, now: number, lifetime: number): string {
  const iat = Math.floor(now / 1000)
  return signJwt({ ...claims, iat, ...(lifetime > 0 && { exp: iat + Math.ceil(lifetime / 1000) }) }, key, "HS256")
}

/** @throws ConfigError */
export function checkLifetime(value: number, option: string): number {
  if (Number.isFinite(value) && value >= 0) return value
  throw new ConfigError(`${option} must be a number of milliseconds; 0 means no expiry`, option)
}
