import { type Bytes, digestBytes, equal, fromBase64, fromHex, type HashAlgorithm, hmac, type Key } from "../crypto.ts"
import { WebhookVerificationError } from "../errors.ts"
import { nodeBuffer } from "../runtime.ts"
import { maxSecrets } from "./secrets.ts"
import { endsBeforeDot } from "./timestamp.ts"

/** Encoding of a signature: `auto` accepts hex in either case and base64. */
export type SignatureEncoding = "hex" | "base64" | "auto"

export interface SignatureForm {
  /** Hash of the HMAC. @default "sha256" */
  readonly algorithm?: HashAlgorithm | undefined
  /** Encoding of the signature. @default "hex" */
  readonly encoding?: SignatureEncoding | undefined
  /** Optional prefix of the signature, such as `sha256=`. @default "" */
  readonly prefix?: string | undefined
}

/**
 * Verifies an HMAC over bytes. Signatures are compared as bytes, in constant time, with each secret.
 * @param given the header's value; it may contain several signatures separated by commas, of which 32 are tried
 * @returns index of the matching secret
 * @throws WebhookVerificationError `signature-missing`, `signature-malformed`, `signature-mismatch`
 */
export function verifyHmac(
  given: string | undefined,
  bytes: Bytes | string,
  secrets: readonly Key[],
  { algorithm = "sha256", encoding = "hex", prefix = "" }: SignatureForm = {},
): number {
  const text = given?.trim() ?? ""
  if (text === "") throw new WebhookVerificationError("signature-missing", "the delivery is not signed")
  const signatures: Bytes[] = []
  for (const each of text.includes(",") ? text.split(",", maxSecrets) : [text]) {
    const bytes = digest(each.trim(), encoding, prefix)
    if (bytes?.byteLength === digestBytes[algorithm]) signatures.push(bytes)
  }
  if (signatures.length === 0) {
    throw new WebhookVerificationError(
      "signature-malformed",
      `the signature is not an HMAC with ${algorithm} in ${encoding}`,
    )
  }
  return matchingSecret(secrets, signatures, (key) => hmac(algorithm, key, bytes))
}

/**
 * Finds the key that made one of the signatures, which are compared in constant time.
 * @param sign returns the signature that a key makes
 * @returns its index
 * @throws WebhookVerificationError `signature-mismatch`
 */
export function matchingSecret<Each extends Key>(
  keys: readonly Each[],
  signatures: readonly Bytes[],
  sign: (key: Each) => Bytes,
): number {
  const secret = keys.findIndex((key) => {
    const expected = sign(key)
    return signatures.some((each) => equal(expected, each))
  })
  if (secret !== -1) return secret
  throw new WebhookVerificationError(
    "signature-mismatch",
    "the signature does not match: check the secret, and that the body is passed unchanged",
  )
}

/**
 * The signed content with a time: `<time>.<body>`, which must be splittable in one way only.
 * @throws WebhookVerificationError `signature-malformed` for a time that leaves the start of the body ambiguous
 */
export function withTime(time: string, body: Bytes): Bytes {
  if (!endsBeforeDot(time)) throw noTime()
  return nodeBuffer().concat([nodeBuffer().from(`${time}.`), body])
}

export const noTime = (): WebhookVerificationError =>
  new WebhookVerificationError("signature-malformed", "the delivery's timestamp is invalid")

function digest(text: string, encoding: SignatureEncoding, prefix: string): Bytes | undefined {
  const digits = text.startsWith(prefix) ? text.slice(prefix.length) : text
  const hex = encoding === "base64" ? undefined : fromHex(digits)
  return hex !== undefined || encoding === "hex" ? hex : fromBase64(digits)
}
