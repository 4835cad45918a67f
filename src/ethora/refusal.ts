import { type Fields, isFields } from "../core/values.ts"
import type { Refusal } from "../core/http/json-adapter.ts"

/** What the body of a refusal says, in any of the forms that old and new routes have. */
export function refusal(body: unknown): Refusal | undefined {
  if (typeof body === "string") return body.trimStart().startsWith("<") ? undefined : { message: body.slice(0, 300) }
  if (!isFields(body)) return undefined
  const { code, details, requestId } = body
  const words = wordsOf(body)
  return {
    code: text(code),
    message: words === undefined ? undefined : words + reasonsOf(details),
    requestId: text(requestId),
  }
}

/** What a body says for people, wherever it says it. */
export function wordsOf({ error, message, msg, errors }: Fields): string | undefined {
  const list = Array.isArray(errors) ? (errors as readonly unknown[]) : []
  const words = list.map((each) => text(isFields(each) ? each["msg"] : each)).filter((each) => each !== undefined)
  return text(error) ?? text(message) ?? text(msg) ?? text(words.join("; "))
}

function reasonsOf(details: unknown): string {
  const reasons = Object.entries(isFields(details) ? details : {}).flatMap(([field, reason]) =>
    typeof reason === "string" ? [`${field}: ${reason}`] : [],
  )
  return reasons.length === 0 ? "" : ` (${reasons.join("; ")})`
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)
