import { type Bytes, equal, equalText, fromHex, hashOf, type HashAlgorithm } from "../core/crypto.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { bearer, type Delivery } from "../core/webhook.ts"
import { secretsOf } from "../core/secrets.ts"

/**
 * How a delivery was proven genuine: the checksum of bbb-webhooks `3.4` and newer, of `2.x`, of `3.0` to 3.3.1 (which
 * does not cover the body), or a `bearer` token.
 */
export type DeliveryForm = "3.4" | "3.0" | "2.x" | "bearer"

export interface VerifyOptions {
  /** The server's shared secret, or several while it is being changed; at most 32. */
  secret: string | readonly string[]
  /**
   * The URL exactly as it was registered. By default the request's own, which is another one behind a proxy that rewrites
   * it, and for an address that was registered without a path or with characters that a URL encodes.
   */
  callbackURL?: string | undefined
  /** `authToken` that ConferênciaWeb answered to `hooks.create`, one or several. It then replaces the secret as bearer token. */
  authToken?: string | readonly string[] | undefined
  /**
   * Accept checksums of bbb-webhooks 3.0 to 3.3.1. They are the same for every delivery to a URL and do not cover the
   * body, so whoever saw one delivery can make up others. @default false
   */
  acceptUncoveredBody?: boolean | undefined
}

/** By the number of hex digits. */
const algorithms: Readonly<Record<number, HashAlgorithm>> = { 40: "sha1", 64: "sha256", 96: "sha384", 128: "sha512" }

/** @throws WebhookVerificationError, ConfigError */
export function authenticate(
  delivery: Delivery,
  fields: URLSearchParams,
  options: VerifyOptions,
): { form: DeliveryForm; secret: number } {
  const secrets = secretsOf(options.secret, "secret")
  const { url = "" } = delivery
  const [, given, another] = url.split(/[?&]checksum=/, 3)
  if (another !== undefined)
    throw new WebhookVerificationError("signature-malformed", "the URL holds more than one checksum")
  if (given === undefined)
    return byToken(delivery, options.authToken === undefined ? secrets : secretsOf(options.authToken, "authToken"))
  return byChecksum(given.replace(/[&#].*/s, ""), url, delivery.bytes, fields, secrets, options)
}

function byToken(delivery: Delivery, tokens: readonly string[]): { form: DeliveryForm; secret: number } {
  const token = bearer(delivery)
  if (token === undefined) {
    throw new WebhookVerificationError(
      "signature-missing",
      delivery.url === undefined
        ? "there is no bearer token, and no url was given whose query could hold a checksum"
        : "there is neither a checksum in the URL nor a bearer token",
    )
  }
  const secret = tokens.findIndex((each) => equalText(each, token))
  if (secret === -1) throw new WebhookVerificationError("signature-mismatch", "the bearer token is another")
  return { form: "bearer", secret }
}

function byChecksum(
  hex: string,
  url: string,
  bytes: Bytes,
  fields: URLSearchParams,
  secrets: readonly string[],
  { callbackURL, acceptUncoveredBody = false }: VerifyOptions,
): { form: DeliveryForm; secret: number } {
  // The service writes lower case only.
  const checksum = hex === hex.toLowerCase() ? fromHex(hex) : undefined
  const algorithm = algorithms[hex.length]
  if (checksum === undefined || algorithm === undefined) {
    throw new WebhookVerificationError(
      "signature-malformed",
      "the checksum is not one of sha1, sha256, sha384 or sha512 in hex",
    )
  }
  const registered = callbackURL ?? withoutChecksum(url)
  if (registered.startsWith("/")) {
    throw new ConfigError(
      "the url given is only a path, and the checksum covers the whole URL: give callbackURL as it was registered",
      "callbackURL",
    )
  }
  const covered: (readonly [DeliveryForm, string | Bytes])[] = [["3.4", bytes]]
  if (algorithm === "sha1") covered.push(["2.x", legacy(fields)])
  if (acceptUncoveredBody) covered.push(["3.0", "{}"])
  for (const [form, body] of covered) {
    const secret = secrets.findIndex((each) => equal(hashOf(algorithm, registered, body, each), checksum))
    if (secret !== -1) return { form, secret }
  }
  const uncovered = secrets.some((each) => equal(hashOf(algorithm, registered, "{}", each), checksum))
  throw new WebhookVerificationError(
    "signature-mismatch",
    uncovered
      ? "the checksum does not cover the body (bbb-webhooks 3.0 to 3.3.1); update the service, or set acceptUncoveredBody knowing that bodies can be forged"
      : "the checksum is another: check the secret, and give callbackURL exactly as it was registered",
  )
}

const withoutChecksum = (url: string) => url.replace(/[?&]checksum=[^&#]*/, "")

/** bbb-webhooks 2.x hashes JSON of the fields instead of the bytes it sends. */
const legacy = (fields: URLSearchParams) =>
  JSON.stringify({
    event: fields.get("event"),
    timestamp: Number(fields.get("timestamp")),
    domain: fields.get("domain"),
  })
