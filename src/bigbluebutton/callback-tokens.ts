import { WebhookVerificationError } from "../core/errors.ts"
import { type Fields, isFields } from "../core/values.ts"
import { formFields } from "../core/webhooks/form-fields.ts"
import { verifyJwt } from "../core/crypto.ts"
import type { KeyFinder } from "../core/webhooks/secrets.ts"
import { bearer, type Delivery, jsonOf, textOf } from "../core/webhooks/delivery.ts"
import type { Analytics, CallbackOptions, RecordingReady } from "./callbacks.ts"

/**
 * What a recording-ready callback says, once its token is verified.
 * @throws WebhookVerificationError
 */
export async function recordingReadyOf(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: CallbackOptions,
): Promise<RecordingReady> {
  const [token, another] = formFields(textOf(delivery)).getAll("signed_parameters")
  if (token === undefined)
    throw new WebhookVerificationError("signature-missing", "the body has no field signed_parameters")
  if (another !== undefined)
    throw new WebhookVerificationError("signature-malformed", "the body has more than one field signed_parameters")
  const { claims } = verifyJwt(token, await secretsFor(delivery), {
    ...times(options),
    algorithms: ["HS256", "HS512"],
  })
  const meeting = idOf(claims, "meeting_id")
  const record = idOf(claims, "record_id")
  if (meeting === undefined || record === undefined) {
    throw new WebhookVerificationError("body-malformed", "the token holds no meeting_id and record_id")
  }
  return { ...claims, meeting_id: meeting, record_id: record }
}

/**
 * What an analytics callback says, once its token is verified, and which of the secrets fits.
 * @throws WebhookVerificationError
 */
export async function analyticsOf(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: CallbackOptions,
): Promise<{ readonly analytics: Analytics; readonly secret: number }> {
  const token = bearer(delivery)
  if (token === undefined) throw new WebhookVerificationError("signature-missing", "there is no bearer token")
  const { claims, secret } = verifyJwt(token, await secretsFor(delivery), {
    ...times(options),
    algorithms: ["HS512"],
    requireExp: true,
  })
  // The same secret signs recording-ready callbacks, whose receivers must not be able to make up analytics.
  if (claims["record_id"] !== undefined)
    throw new WebhookVerificationError("signature-mismatch", "the token is that of a recording-ready callback")
  const body = jsonOf(textOf(delivery), "the body")
  const meeting = isFields(body) ? idOf(body, "meeting_id") : undefined
  if (!isFields(body) || meeting === undefined)
    throw new WebhookVerificationError("body-malformed", "the body holds no meeting_id")
  const internal = idOf(body, "internal_meeting_id")
  const ids = { meeting_id: meeting, ...(internal === undefined ? {} : { internal_meeting_id: internal }) }
  return { analytics: { ...(body as Analytics), ...ids }, secret }
}

/**
 * An id as the string it is typed as: senders that read XML or YAML write ids of digits as numbers.
 * @throws WebhookVerificationError `body-malformed` for a number above 2^53, whose last digits JSON has lost already
 */
function idOf(fields: Fields, name: string): string | undefined {
  const id = fields[name]
  if (typeof id === "string") return id
  if (typeof id !== "number") return undefined
  if (Number.isSafeInteger(id)) return String(id)
  throw new WebhookVerificationError("body-malformed", `${name} is a number that cannot be read without loss`)
}

const times = ({ now = Date.now, leeway = 0 }: CallbackOptions) => ({ now: now(), leeway })
