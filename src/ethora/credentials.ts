import { backoff } from "../core/backoff.ts"
import { ConfigError, isConferkitError } from "../core/errors.ts"
import { redactor, type Redactor } from "../core/redaction.ts"
import { runtime } from "../core/runtime-part.ts"
import { safeCause } from "../core/safe-cause.ts"
import { account } from "./account.ts"
import { type Account } from "./types.ts"
import type { EthoraOptions } from "./options.ts"
import { complete, fromEnvironment, type SomeSecrets } from "./secrets.ts"

/** The account of a client, once its secrets are known. */
export interface Credentials {
  /** @throws ConfigError while an asynchronous provider has not answered */
  readonly now: () => Account
  readonly later: () => Promise<Account>
  /** Masks the app secret from the moment it is known. */
  readonly redactor: Redactor
}

const secretNames = [
  "password",
  "xmppPassword",
  "appSecret",
  "appToken",
  "secret",
  "token",
  "refreshToken",
  "wsToken",
  "fileToken",
  "authorization",
  "x-custom-token",
  // Of calls that only the raw client makes.
  "tenantSecret",
  "appJwt",
  "mfaToken",
  "apiKey",
  "accessToken",
  "apnsKey",
  "b2bToken",
  "key",
]

/** @throws ConfigError where options and environment do not suffice */
export function credentials(options: EthoraOptions): Credentials {
  const { getSecrets: provider = fromEnvironment, keyMode = "derived" } = options
  if (!["derived", "raw"].includes(keyMode)) throw new ConfigError(`keyMode has to be "derived" or "raw"`, "keyMode")
  const given = ownSecrets(options)
  let known: Account | undefined
  let asking: Promise<Account> | undefined
  let hidden: readonly string[] = []
  const mask = redactor(() => hidden, secretNames)
  const pauses = backoff(runtime(options.runtime))
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
    // The call after a failure asks again; a provider that goes on failing is not asked by every call.
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

  if (options.getSecrets === undefined) take(fromEnvironment())
  return {
    now: () => {
      const found = known ?? asking ?? ask()
      if (!("then" in found)) return found
      // Whoever awaits ready() hears of a failure.
      found.catch(() => undefined)
      throw new ConfigError("the secrets have not arrived yet: await ready() once before this call", "getSecrets")
    },
    later: async () => known ?? asking ?? ask(),
    redactor: mask,
  }
}

/** @throws ConfigError for half of a pair, since the other half would come from another app */
function ownSecrets({ baseUrl, appId, appSecret, chatBotJid }: EthoraOptions): SomeSecrets {
  if ((appId === undefined) !== (appSecret === undefined)) {
    const missing = appId === undefined ? "appId" : "appSecret"
    throw new ConfigError(`${missing} is missing: appId and appSecret belong together`, missing)
  }
  return {
    ...(baseUrl !== undefined && { chatApiUrl: baseUrl }),
    ...(appId !== undefined && { chatAppId: appId, chatAppSecret: appSecret }),
    ...(chatBotJid !== undefined && { chatBotJid }),
  }
}

/** What a provider throws may quote secrets, so it is a cause, copied, and no text. */
const asConfigError = (cause: unknown, mask: Redactor): unknown =>
  isConferkitError(cause)
    ? cause
    : new ConfigError("getSecrets failed", "getSecrets", { cause: safeCause(cause, mask) })
