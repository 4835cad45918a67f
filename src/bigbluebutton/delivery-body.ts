import { type FormFields, formFields } from "../core/webhooks/form-fields.ts"

const names = ["domain", "event", "timestamp"] as const

/** The form fields of a delivery's body, each read in one way only. */
export interface DeliveryBody {
  readonly text: string
  readonly fields: FormFields
  /**
   * Whether it is written as a form, so that none of the other strings that are signed with the same secret can pass for it:
   * JSON holds braces and quotes, and a URL a colon, all of which a form encodes.
   */
  readonly isForm: boolean
  /** Whether `domain`, `event` and `timestamp` are in it exactly once each. */
  readonly isComplete: boolean
  /** Whether none of them is in it more than once. */
  readonly isUnambiguous: boolean
}

/** Reads a body of which nothing is proven yet. @throws WebhookVerificationError for more fields than a delivery has */
export function deliveryBody(text: string): DeliveryBody {
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

/** What URLSearchParams and encodeURIComponent write: the name of a delivery's field first, one `=` in each field. */
const isForm = (text: string): boolean =>
  /^(?:domain|event|timestamp)=/.test(text) &&
  !/[^\w*.~!'()+%&=-]|%(?![\dA-Fa-f]{2})/.test(text) &&
  !/=[^&=]*=/.test(text)

/** Whether a body is JSON, such as that of an analytics callback, instead of a form. */
export const isJson = ({ text }: DeliveryBody): boolean => /^\s*[[{]/.test(text)

/**
 * What bbb-webhooks 2.x signs instead of the bytes it sends: JSON of the fields.
 * @returns `undefined` where several bodies would give the same JSON
 */
export function signedJson({ fields, isForm, isComplete }: DeliveryBody): string | undefined {
  const [domain, event, timestamp] = names.map((name) => fields.get(name))
  const time = Number(timestamp)
  if (!isForm || !isComplete || !Number.isSafeInteger(time) || String(time) !== timestamp) return undefined
  return JSON.stringify({ event, timestamp: time, domain })
}
