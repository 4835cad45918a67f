import { kindOf } from "./kind-of.ts"

/** Whether it is one of this realm. Asked first: workerd gives its own no name that kindOf could read. */
export const isOwn = (value: unknown): boolean =>
  value instanceof Blob || value instanceof FormData || value instanceof URLSearchParams

/** Whether a value is what `fetch` takes as a body, and no value to encode. Strings and streams are not among them. */
export const isFinished = (value: unknown): boolean =>
  ArrayBuffer.isView(value) ||
  isOwn(value) ||
  /^(?:ArrayBuffer|Blob|File|FormData|URLSearchParams)$/.test(kindOf(value))
