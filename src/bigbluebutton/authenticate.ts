import { type Bytes, equal, equalText, fromHex, type HashAlgorithm, suffixHash } from "../core/crypto.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { bearer, type Delivery } from "../core/webhooks/delivery.ts"
import { withoutChecksum } from "./checksum.ts"
import { type DeliveryBody, isJson, signedJson } from "./delivery-body.ts"
import type { DeliveryForm } from "./delivery-forms.ts"

/** What is known before a delivery arrives, or was looked up for it. */
export interface Expected {
  readonly secrets: readonly string[]
  /** Bearer tokens that replace the secrets. */
  readonly tokens: readonly string[] | undefined
  /** URL as it was registered, or that of the request. */
  readonly callbackURL: string | undefined
  readonly forms: readonly DeliveryForm[]
}

export interface Authenticated {
  readonly form: DeliveryForm
  /** Which of the secrets or tokens fits, counted from 0. */
  readonly secret: number
  /** That secret or token. */
  readonly key: string
}

/** By the number of hex digits. */
const algorithms: Readonly<Record<number, HashAlgorithm>> = { 40: "sha1", 64: "sha256", 96: "sha384", 128: "sha512" }

/** @throws WebhookVerificationError, ConfigError */
export function authenticate(delivery: Delivery, body: DeliveryBody, expected: Expected): Authenticated {
  const [, rest, another] = (delivery.url ?? "").split(/[?&]checksum=/, 3)
  if (another !== undefined)
    throw new WebhookVerificationError("signature-malformed", "the URL holds more than one checksum")
  const found =
    rest === undefined
      ? byToken(delivery, body, expected)
      : byChecksum(rest.replace(/[&#].*/s, ""), delivery, body, expected)
  if (!isReadable(found.form, body)) throw unreadable(body)
  if (!expected.forms.includes(found.form)) throw unexpected(found.form, expected.forms)
  return found
}

function byToken(delivery: Delivery, body: DeliveryBody, { secrets, tokens = secrets }: Expected): Authenticated {
  const token = bearer(delivery)
  if (token === undefined) {
    throw new WebhookVerificationError(
      "signature-missing",
      (delivery.url === undefined
        ? "there is no bearer token, and no url was given whose query could hold a checksum"
        : "there is neither a checksum in the URL nor a bearer token") + jsonAdvice(body),
    )
  }
  const secret = tokens.findIndex((each) => equalText(each, token))
  const key = tokens[secret]
  if (key === undefined)
    throw new WebhookVerificationError("signature-mismatch", `the bearer token is another${jsonAdvice(body)}`)
  return { form: "bearer", secret, key }
}

function byChecksum(
  hex: string,
  { url = "", bytes }: Delivery,
  body: DeliveryBody,
  { secrets, callbackURL, forms }: Expected,
): Authenticated {
  // The service writes lower case only.
  const checksum = hex === hex.toLowerCase() ? fromHex(hex) : undefined
  const algorithm = algorithms[hex.length]
  if (checksum === undefined || algorithm === undefined) {
    throw new WebhookVerificationError(
      "signature-malformed",
      "the checksum is not one of sha1, sha256, sha384 or sha512 in hex",
    )
  }
  const registered = callbackURL ?? registeredOf(url, hex, forms)
  for (const [form, covered] of coveredBy(algorithm, bytes, body)) {
    const signedWith = suffixHash(algorithm, registered, covered)
    const secret = secrets.findIndex((each) => equal(signedWith(each), checksum))
    const key = secrets[secret]
    if (key !== undefined) return { form, secret, key }
  }
  throw new WebhookVerificationError(
    "signature-mismatch",
    `the checksum is another: check the secret, and give callbackURL exactly as it was registered${jsonAdvice(body)}`,
  )
}

/** What each form covers. Which of them a checksum fits is not all: see `isReadable`. */
function* coveredBy(
  algorithm: HashAlgorithm,
  bytes: Bytes,
  body: DeliveryBody,
): Generator<readonly [DeliveryForm, string | Bytes]> {
  yield ["3.4", bytes]
  const signed = algorithm === "sha1" ? signedJson(body) : undefined
  if (signed !== undefined) yield ["2.x", signed]
  yield ["3.0", "{}"]
}

/**
 * The registered URL as far as the request tells it: its own, without the checksum that the service has put at its end. At
 * any other place, the same signed string could be cut into another URL.
 */
function registeredOf(url: string, hex: string, forms: readonly DeliveryForm[]): string {
  // Whoever accepts tokens only has no use for callbackURL, and lacks nothing.
  if (url.startsWith("/") && forms.some((form) => form !== "bearer")) {
    throw new ConfigError(
      "the url given is only a path, and the checksum covers the whole URL: give callbackURL as it was registered",
      "callbackURL",
    )
  }
  const registered = withoutChecksum(url)
  if (!/^https?:\/\//i.test(url) || url !== `${registered}${registered.includes("?") ? "&" : "?"}checksum=${hex}`) {
    throw new WebhookVerificationError(
      "signature-malformed",
      "the checksum is not at the end of a URL, where bbb-webhooks puts it: give callbackURL exactly as it was registered",
    )
  }
  return registered
}

/**
 * Whether the body is one that the service sends. The strings that two forms sign never agree, provided that a body is a form:
 * 2.x and 3.0 sign JSON, and somebody who recorded a delivery could send that as the body of a 3.4 delivery, with the same
 * checksum. A token covers no body, so there it is enough that each field can be read in one way only.
 */
const isReadable = (form: DeliveryForm, body: DeliveryBody): boolean =>
  form === "bearer" ? !isJson(body) && body.isUnambiguous : body.isForm && body.isComplete

const json =
  "the body is JSON, but bbb-webhooks sends a form; analytics callbacks are for verifyAnalytics and analyticsReceiver"

const jsonAdvice = (body: DeliveryBody): string => (isJson(body) ? `; ${json}` : "")

const unreadable = (body: DeliveryBody): WebhookVerificationError =>
  new WebhookVerificationError(
    "body-malformed",
    isJson(body) ? json : "the body is not the form of a delivery, which holds domain, event and timestamp once each",
  )

const unexpected = (form: DeliveryForm, forms: readonly DeliveryForm[]): WebhookVerificationError =>
  new WebhookVerificationError(
    "signature-mismatch",
    form === "3.0"
      ? "the checksum does not cover the body (form 3.0: bbb-webhooks 3.0 to 3.3.1); update the service, or set acceptUncoveredBody knowing that bodies can be forged"
      : `the delivery is genuine, but its form is ${form}, and forms accepts only ${forms.join(", ")}`,
  )
