import { ConfigError } from "../core/errors.ts"
import { secretFinder } from "../core/webhooks/secrets.ts"
import { acceptedForms } from "./delivery-forms.ts"
import type { Settings, VerifyOptions } from "./webhooks.ts"

/** Options of a verification, checked. @throws ConfigError */
export function settingsOf(options: VerifyOptions): Settings {
  const { secret, authToken, callbackURL } = options
  // Nothing else may come to stand in front of the body, of which the same secret signs more than deliveries.
  if (callbackURL !== undefined && !/^https?:\/\//i.test(callbackURL))
    throw new ConfigError("callbackURL has to be absolute", "callbackURL")
  return {
    secret: secretFinder(secret, "secret"),
    authToken: authToken === undefined ? undefined : secretFinder(authToken, "authToken"),
    forms: acceptedForms(options),
    callbackURL,
  }
}
