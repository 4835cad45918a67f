import { kindOf } from "./kind-of.ts"

/** Whether a value is what `fetch` takes as a body, and no value to encode. Strings and streams are not among them. */
export const isFinished = (value: unknown): boolean =>
  ArrayBuffer.isView(value) || /^(?:ArrayBuffer|Blob|File|FormData|URLSearchParams)$/.test(kindOf(value))
