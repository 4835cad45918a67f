import type { Body } from "./http/adapter.ts"
import { isFinished } from "./is-finished.ts"
import { jsonText } from "./json-text.ts"
import type { Operation } from "./http/operation.ts"
import type { OwnBytes } from "./own-bytes.ts"

/** A body in the form its operation declares. What is bytes, text or a form already is left alone. @throws ConfigError */
export function encodeJsonBody(
  { id, body: kind, files }: Operation,
  body: unknown,
): { body: Body; contentType?: string } {
  if (isFinished(body)) return { body: body as Body }
  if (kind === "multipart") return { body: formData(body as object, files) }
  if (kind === "form") {
    const pairs = Object.entries(body as object).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)] as [string, string]],
    )
    return { body: new URLSearchParams(pairs).toString(), contentType: "application/x-www-form-urlencoded" }
  }
  return {
    body: typeof body === "string" ? body : jsonText(body, `${id}: the body`, "body"),
    contentType: "application/json",
  }
}

/** A list becomes several parts of one name. What is declared as a file, and bytes, are parts with a file name. */
export function formData(values: object, files: readonly string[] = []): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) {
    for (const each of (Array.isArray(value) ? value : [value]) as readonly unknown[]) {
      if (each instanceof Blob) form.append(name, each)
      else if (isFinished(each) || (typeof each === "string" && files.includes(name)))
        form.append(name, new File([each as OwnBytes | string], name))
      else if (each !== undefined && each !== null) form.append(name, `${each as string | number | boolean}`)
    }
  }
  return form
}
