import { asObject } from "../core/check-params.ts"
import { secretValue } from "../core/credential.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import type { KnownEvent } from "./webhooks.ts"
import { authKey } from "./auth-key.ts"

export type ValidationEvent = Extract<KnownEvent, { event: "validation" }>

/** How the answer is written: `text` is the bare digits, `json` puts quotes around them. The manual says "a string". */
export type AnswerFormat = "text" | "json"

/**
 * The body that answers a validation: `signThis` signed with the domain's `webhookKey`. Pure.
 *
 * Whoever knows the URL can have any text signed, so never use the key for anything else.
 * @throws ConfigError for an invalid key; WebhookVerificationError for an event without `signThis`
 */
export function answerValidation(
  event: Pick<ValidationEvent, "signThis">,
  webhookKey: string,
  format: AnswerFormat = "text",
): string {
  const { signThis } = asObject("answerValidation", event, "event")
  const key = secretValue(webhookKey, "webhookKeys")
  if (typeof signThis !== "string" || signThis === "") {
    throw new WebhookVerificationError("body-malformed", "the event holds no signThis")
  }
  const answer = authKey(key, signThis)
  return format === "json" ? JSON.stringify(answer) : answer
}

/**
 * The key of a domain, or the only one there is: the event does not say which domain it is about.
 * @throws ConfigError
 */
export function webhookKeyOf(keys: Readonly<Record<string, string | undefined>>, domain: string | undefined): string {
  const given = Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const wanted = domain?.toLowerCase()
  const found = wanted === undefined ? given : given.filter(([name]) => name.toLowerCase() === wanted)
  const [first, ...others] = found
  if (first === undefined) {
    throw new ConfigError(`webhookKeys holds no key${domain === undefined ? "" : ` of ${domain}`}`, "webhookKeys")
  }
  if (others.length > 0) throw new ConfigError("webhookKeys holds several keys: say which domain it is", "domain")
  return first[1]
}
