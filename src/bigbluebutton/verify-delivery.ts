import { formFields, type FormFields } from "../core/webhooks/form-fields.ts"
import {
  type Bytes,
  digestBytes,
  equal,
  equalText,
  fromHex,
  type HashAlgorithm,
  suffixHash,
  verifyJwt,
} from "../core/crypto.ts"
import { ConfigError, WebhookVerificationError } from "../core/errors.ts"
import { bearer, type Delivery, jsonOf, readDelivery, bodyText, type WebhookInput } from "../core/webhooks/delivery.ts"
import { checkTimeOf, type TimeOptions } from "../core/webhooks/timestamp.ts"
import type { KeyFinder } from "../core/webhooks/secrets.ts"
import { type Fields, isFields } from "../core/values.ts"
import { eventIssues } from "../core/webhooks/known-events.ts"
import { mostEvents } from "../core/webhooks/receiver.ts"
import type { Analytics, CallbackOptions, RecordingReady } from "./callbacks.ts"
import { withoutChecksum } from "./checksum.ts"
import {
  checkVerifyOptions,
  type DeliveryForm,
  type DeliveryHint,
  isUrl,
  type RawEvent,
  type Settings,
  settingsOf,
  type Verified,
  type VerifyOptions,
  type WebhookDelivery,
  type WebhookEvent,
} from "./webhooks.ts"

const names = ["domain", "event", "timestamp"] as const

/** The form fields of a delivery's body, parsed only if unambiguous. */
export interface DeliveryBody {
  readonly text: string
  readonly fields: FormFields
  /**
   * Whether the body is form-encoded. No other string signed with the same secret can then pass for it: JSON contains
   * braces and quotes, and a URL contains a colon, all of which a form encodes.
   */
  readonly isForm: boolean
  /** Whether `domain`, `event` and `timestamp` each occur exactly once. */
  readonly isComplete: boolean
  /** Whether each of them occurs at most once. */
  readonly isUnambiguous: boolean
}

/** Parses a body that is not verified yet. @throws WebhookVerificationError for more fields than a delivery has */
function deliveryBody(text: string): DeliveryBody {
  const fields = formFields(text)
  const [domains, events, timestamps] = names.map((name) => fields.getAll(name).length) as [number, number, number]
  return {
    text,
    fields,
    isForm: isForm(text),
    isComplete: domains === 1 && events === 1 && timestamps === 1,
    isUnambiguous: domains <= 1 && events <= 1 && timestamps <= 1,
  }
}

/**
 * The output format of URLSearchParams and encodeURIComponent: the name of a delivery field first, and one `=` in each
 * field.
 */
const isForm = (text: string): boolean =>
  /^(?:domain|event|timestamp)=/.test(text) &&
  !/[^\w*.~!'()+%&=-]|%(?![\dA-Fa-f]{2})/.test(text) &&
  !/=[^&=]*=/.test(text)

/** Returns whether a body is JSON, such as that of an analytics callback, instead of a form. */
export const isJson = ({ text }: DeliveryBody): boolean => /^\s*[[{]/.test(text)

/**
 * The string that bbb-webhooks 2.x signs instead of the bytes it sends: the fields as JSON.
 * @returns `undefined` if several bodies would give the same JSON
 */
function signedJson({ fields, isForm, isComplete }: DeliveryBody): string | undefined {
  const [domain, event, timestamp] = names.map((name) => fields.get(name))
  const time = Number(timestamp)
  if (!isForm || !isComplete || !Number.isSafeInteger(time) || String(time) !== timestamp) return undefined
  return JSON.stringify({ event, timestamp: time, domain })
}

/** What is known about a delivery before it is verified. */
export interface Expected {
  readonly secrets: readonly string[]
  /** Bearer tokens that replace the secrets. */
  readonly tokens: readonly string[] | undefined
  /** The URL as it was registered, or that of the request. */
  readonly callbackURL: string | undefined
  readonly forms: readonly DeliveryForm[]
}

export interface Authenticated {
  readonly form: DeliveryForm
  /** Index of the matching secret or token. */
  readonly secret: number
  /** That secret or token. */
  readonly key: string
}

/** Hash algorithms by their number of hex digits. */
const algorithms = new Map(
  (Object.keys(digestBytes) as HashAlgorithm[]).map((algorithm) => [2 * digestBytes[algorithm], algorithm]),
)

/** @throws WebhookVerificationError, ConfigError */
export function authenticate(delivery: Delivery, body: DeliveryBody, expected: Expected): Authenticated {
  const [, rest, another] = (delivery.url ?? "").split(/[?&]checksum=/, 3)
  if (another !== undefined)
    throw new WebhookVerificationError("signature-malformed", "the URL contains more than one checksum")
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
        ? "there is no bearer token, and no url was passed that could contain a checksum"
        : "the request has neither a checksum in its URL nor a bearer token") + jsonAdvice(body),
    )
  }
  const secret = tokens.findIndex((each) => equalText(each, token))
  const key = tokens[secret]
  if (key === undefined)
    throw new WebhookVerificationError("signature-mismatch", `the bearer token does not match${jsonAdvice(body)}`)
  return { form: "bearer", secret, key }
}

function byChecksum(
  hex: string,
  { url = "", bytes }: Delivery,
  body: DeliveryBody,
  { secrets, callbackURL, forms }: Expected,
): Authenticated {
  // The service writes only lower case.
  const checksum = hex === hex.toLowerCase() ? fromHex(hex) : undefined
  const algorithm = algorithms.get(hex.length)
  if (checksum === undefined || algorithm === undefined) {
    throw new WebhookVerificationError(
      "signature-malformed",
      "the checksum is not lower-case hex of sha1, sha256, sha384 or sha512",
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
    `the checksum does not match: check the secret, and pass callbackURL exactly as it was registered${jsonAdvice(body)}`,
  )
}

/** What each form covers. A matching checksum is not sufficient: see `isReadable`. */
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
 * The registered URL as far as the request shows it: the request's URL without the checksum that the service appended
 * at its end. A checksum at any other position would allow the same signed string to be split into a different URL.
 */
function registeredOf(url: string, hex: string, forms: readonly DeliveryForm[]): string {
  // callbackURL is not needed if only tokens are accepted.
  if (url.startsWith("/") && forms.some((form) => form !== "bearer")) {
    throw new ConfigError(
      "url is only a path, but the checksum covers the whole URL: pass callbackURL exactly as it was registered",
      "callbackURL",
    )
  }
  const registered = withoutChecksum(url)
  if (!isUrl(url) || url !== `${registered}${registered.includes("?") ? "&" : "?"}checksum=${hex}`) {
    throw new WebhookVerificationError(
      "signature-malformed",
      "the checksum is not at the end of the URL: pass callbackURL exactly as it was registered",
    )
  }
  return registered
}

/**
 * Returns whether the body has the format that the service sends. Signed strings of two forms never coincide as long as
 * bodies are form-encoded. But 2.x and 3.0 sign JSON, and an attacker who recorded a delivery could send that JSON as
 * the body of a 3.4 delivery with the same checksum. A bearer token does not cover the body, so there each field only
 * has to be unambiguous.
 */
const isReadable = (form: DeliveryForm, body: DeliveryBody): boolean =>
  form === "bearer" ? !isJson(body) && body.isUnambiguous : body.isForm && body.isComplete

const json =
  "the body is JSON, but webhooks are forms; verify analytics callbacks with verifyAnalytics or analyticsReceiver"

const jsonAdvice = (body: DeliveryBody): string => (isJson(body) ? `; ${json}` : "")

const unreadable = (body: DeliveryBody): WebhookVerificationError =>
  new WebhookVerificationError(
    "body-malformed",
    isJson(body) ? json : "the body is not a form with domain, event and timestamp, each once",
  )

const unexpected = (form: DeliveryForm, forms: readonly DeliveryForm[]): WebhookVerificationError =>
  new WebhookVerificationError(
    "signature-mismatch",
    form === "3.0"
      ? "the checksum does not cover the body (bbb-webhooks 3.0 to 3.3.1); update bbb-webhooks, or set acceptUncoveredBody if you accept that bodies can be forged"
      : `the signature is valid, but its form ${form} is not in forms (${forms.join(", ")})`,
  )

export const issuesIn = /* @__PURE__ */ eventIssues<WebhookEvent>(
  ({ id }) => id,
  () => import("../../generated/bigbluebutton/event-schemas.ts"),
)

/** @throws WebhookVerificationError, ConfigError */
export async function verifyInput(input: WebhookInput, options: VerifyOptions): Promise<WebhookDelivery> {
  const checked = checkVerifyOptions("verifyWebhook", options)
  const settings = settingsOf(checked)
  return (await verify(await readDelivery(input, checked), settings, checked)).delivery
}

/** @throws WebhookVerificationError, ConfigError */
export async function verify(delivery: Delivery, settings: Settings, options: TimeOptions): Promise<Verified> {
  const body = deliveryBody(bodyText(delivery))
  const { fields } = body
  const hint: DeliveryHint = { ...delivery, domain: fields.get("domain") }
  const server = settings.serverOf?.(hint)
  const callbackURL = isUrl(server) ? server : settings.callbackURL
  const { form, secret, key } = authenticate(delivery, body, {
    ...settings,
    callbackURL,
    secrets: await settings.secret(hint),
    tokens: await settings.authToken?.(hint),
  })
  checkTimeOf(fields.get("timestamp"), options)
  const { events, raw } = entriesOf(fields.get("event") ?? "")
  const timestamp = Number(fields.get("timestamp"))
  return {
    delivery: {
      events,
      raw,
      domain: hint.domain,
      timestamp: Number.isFinite(timestamp) ? timestamp : undefined,
      form,
      secret,
      issues: await issuesIn(events),
    },
    fields,
    key,
    callbackURL,
    origin: server ?? hint.domain,
  }
}

/** The mapped events and the raw messages in the field `event`. */
function entriesOf(json: string): Pick<WebhookDelivery, "events" | "raw"> {
  const parsed = jsonOf(json, "the field event")
  const entries: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  if (entries.length > mostEvents) {
    throw new WebhookVerificationError("body-malformed", `the delivery has more than ${mostEvents} events`)
  }
  const events: WebhookEvent[] = []
  const raw: RawEvent[] = []
  for (const entry of entries) {
    if (!isFields(entry)) throw new WebhookVerificationError("body-malformed", "an event is not a JSON object")
    const { data } = entry
    if (isEvent(data)) events.push(data)
    else raw.push(entry as RawEvent)
  }
  return { events, raw }
}

const isEvent = (data: unknown): data is WebhookEvent => isFields(data) && typeof data["id"] === "string"

/**
 * The verified claims of a recording-ready callback, and the index of the matching secret.
 * @throws WebhookVerificationError
 */
export async function recordingReadyOf(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: Pick<CallbackOptions, "now" | "leeway">,
): Promise<{ readonly recording: RecordingReady; readonly secret: number }> {
  const [token, another] = formFields(bodyText(delivery)).getAll("signed_parameters")
  if (token === undefined)
    throw new WebhookVerificationError("signature-missing", "the body has no field signed_parameters")
  if (another !== undefined)
    throw new WebhookVerificationError("signature-malformed", "the body has more than one field signed_parameters")
  const { claims, secret } = verifyJwt(token, await secretsFor(delivery), {
    ...times(options),
    algorithms: ["HS256", "HS512"],
  })
  const meeting = idOf(claims, "meeting_id")
  const record = idOf(claims, "record_id")
  if (meeting === undefined || record === undefined) {
    throw new WebhookVerificationError("body-malformed", "the token lacks meeting_id or record_id")
  }
  return { recording: { ...claims, meeting_id: meeting, record_id: record }, secret }
}

/**
 * The content of an analytics callback with a verified token, and the index of the matching secret.
 * @throws WebhookVerificationError
 */
export async function analyticsOf(
  delivery: Delivery,
  secretsFor: KeyFinder<Delivery, string>,
  options: Pick<CallbackOptions, "now" | "leeway">,
): Promise<{ readonly analytics: Analytics; readonly secret: number }> {
  const token = bearer(delivery)
  if (token === undefined) throw new WebhookVerificationError("signature-missing", "there is no bearer token")
  const { claims, secret } = verifyJwt(token, await secretsFor(delivery), {
    ...times(options),
    algorithms: ["HS512"],
    requireExp: true,
  })
  // The same secret signs recording-ready callbacks, whose receivers must not be able to forge analytics.
  if (claims["record_id"] !== undefined)
    throw new WebhookVerificationError("signature-mismatch", "the token was issued for a recording-ready callback")
  const body = jsonOf(bodyText(delivery), "the body")
  const meeting = isFields(body) ? idOf(body, "meeting_id") : undefined
  if (!isFields(body) || meeting === undefined)
    throw new WebhookVerificationError("body-malformed", "the body has no meeting_id")
  const internal = idOf(body, "internal_meeting_id")
  const ids = { meeting_id: meeting, ...(internal === undefined ? {} : { internal_meeting_id: internal }) }
  return { analytics: { ...(body as Analytics), ...ids }, secret }
}

/**
 * An id as the declared string: senders that read XML or YAML write numeric ids as numbers.
 * @throws WebhookVerificationError `body-malformed` for a number above 2^53, whose last digits JSON has already lost
 */
function idOf(fields: Fields, name: string): string | undefined {
  const id = fields[name]
  if (typeof id === "string") return id
  if (typeof id !== "number") return undefined
  if (Number.isSafeInteger(id)) return String(id)
  throw new WebhookVerificationError("body-malformed", `${name} is a number too large to be read exactly`)
}

const times = ({ now = Date.now, leeway = 0 }: Pick<CallbackOptions, "now" | "leeway">) => ({ now: now(), leeway })
