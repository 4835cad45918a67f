import { abortable } from "./abortable.ts"

/** More bytes arrived than allowed. */
export class TooLarge extends Error {
  override readonly name = "TooLarge"
}

const short = 1_000_000

/** The encoding named by a Content-Type; UTF-8 where none is named or the name is unknown. */
export function charset(contentType: string | null): string {
  const name = /charset="?([\w-]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8"
  try {
    return new TextDecoder(name).encoding
  } catch {
    return "utf-8"
  }
}

/** The body's bytes as they come. Leaving the loop early, or the signal firing, ends the transfer. */
export async function* chunks(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const { done, value } = await abortable(reader.read(), signal)
      if (done) return
      yield value
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/**
 * The whole body as text in the encoding its Content-Type names.
 * @throws TooLarge beyond `limit` bytes, measured after decompression
 */
export async function readText(response: Response, signal: AbortSignal, limit: number): Promise<string> {
  const encoding = charset(response.headers.get("content-type"))
  if (encoding === "utf-8" && length(response.headers) <= Math.min(short, limit))
    return abortable(response.text(), signal)
  const decoder = new TextDecoder(encoding)
  let size = 0
  let text = ""
  for await (const chunk of chunks(response, signal)) {
    size += chunk.byteLength
    if (size > limit) throw new TooLarge(`more than ${limit} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

// A compressed body may unfold to any size, so its Content-Length says nothing.
const length = (headers: Headers) =>
  headers.has("content-encoding") ? Number.POSITIVE_INFINITY : Number(headers.get("content-length") ?? Number.NaN)
