import { equalText } from "../core/crypto.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { type KeyFinder, keyFinder, type Secrets, secretsAtHand } from "../core/webhooks/secrets.ts"
import { checkAddress, splitUrl } from "../core/url-text.ts"
import type { Delivery } from "../core/webhooks/delivery.ts"

const least = 16
const most = 64

/**
 * @param option what the caller calls it
 * @throws ConfigError for a token that is missing or could be guessed
 */
export const tokenFinder = (token: Secrets | undefined, option = "token"): KeyFinder<Delivery, string> =>
  keyFinder(token, option, (tokens) => longEnough(tokens, option))

/** Those that are known without a delivery. @throws ConfigError */
export const tokensAtHand = (token: Secrets | undefined, option = "token"): readonly string[] =>
  longEnough(secretsAtHand(token, option), option)

/** A token as it is written in a URL. */
export const segmentOf = (token: string): string => encodeURIComponent(token.toWellFormed())

function longEnough(tokens: readonly string[], option: string): readonly string[] {
  if (tokens.some((each) => each.length < least)) {
    throw new ConfigError(`${option} needs at least ${least} characters to be unguessable`, option)
  }
  return tokens
}

/**
 * A URL to register, with a token as the last segment of its path. xroom signs nothing, so the URL itself has to be a secret.
 * Whatever else is in your URL keeps its bytes, except for slashes at the end of the path.
 * @param url an absolute URL (http or https)
 * @param token a random string of your own, at least 16 characters
 * @throws ConfigError for a URL that is not absolute or holds control characters, or a token that could be guessed
 */
export function webhookUrl(url: string, token: string): string {
  tokensAtHand(token)
  if (typeof token !== "string" || !token.isWellFormed()) {
    throw new ConfigError("token has to be a string of well-formed Unicode", "token")
  }
  checkAddress(url, "webhook", "url")
  const { base, query, fragment } = splitUrl(url)
  let end = base.length
  while (base[end - 1] === "/") end--
  const search = query === undefined ? "" : `?${query}`
  return `${base.slice(0, end)}/${segmentOf(token)}${search}${fragment}`
}

/**
 * Looks for a token in the URL of a delivery: a segment of its path or a value of its query.
 * @returns which of the tokens it is
 * @throws WebhookVerificationError
 */
export function findToken(url: string | undefined, tokens: readonly string[]): number {
  const texts = textsOf(url ?? "")
  if (texts.length === 0) {
    throw new WebhookVerificationError("signature-missing", "the URL holds no token; pass url with path and query")
  }
  const token = tokens.findIndex((each) => texts.some((text) => equalText(each, text)))
  if (token === -1) throw new WebhookVerificationError("signature-mismatch", "the URL holds another token, or none")
  return token
}

/** A URL with `***` in place of the parts of its path and query that hold a token, however they are encoded. */
export function maskedUrl(url: string | undefined, tokens: readonly string[]): string | undefined {
  return url
    ?.split(/([/?&#])/)
    .map((part) => (tokens.some((token) => decoded(part).includes(token)) ? "***" : part))
    .join("")
}

function textsOf(url: string): string[] {
  const [path = "", query = ""] = url
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "")
    .replace(/#.*/s, "")
    .split("?", 2)
  const values = query.split("&").map((pair) => pair.slice(pair.indexOf("=") + 1))
  return [...path.split("/"), ...values]
    .filter((each) => each !== "")
    .slice(0, most)
    .map(decoded)
}

function decoded(text: string): string {
  if (!text.includes("%")) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
