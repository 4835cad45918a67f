import { isOwn } from "./is-finished.ts"
import { kindOf } from "./kind-of.ts"

/**
 * The same of this realm for a Blob, File, FormData or URLSearchParams of another one, also in a list or object. The platform's
 * `fetch` would send "[object Blob]" instead.
 */
export async function adopted(value: unknown): Promise<unknown> {
  if (isOwn(value)) return value
  switch (kindOf(value)) {
    case "Blob":
    case "File": {
      const { name, type } = value as { name?: string; type: string }
      const content = [new Uint8Array(await (value as Blob).arrayBuffer())]
      return name === undefined ? new Blob(content, { type }) : new File(content, name, { type })
    }
    case "FormData": {
      const form = new FormData()
      for (const [name, each] of value as FormData) form.append(name, await adopted(each))
      return form
    }
    case "URLSearchParams":
      return new URLSearchParams(String(value))
    case "Array":
      return Promise.all((value as unknown[]).map(adopted))
    case "Object":
      return Object.fromEntries(
        await Promise.all(Object.entries(value as object).map(async ([name, each]) => [name, await adopted(each)])),
      ) as unknown
    default:
      return value
  }
}
