import type { ParseAs } from "openapi-fetch"
import { type ApiError, isDecodeError } from "../errors.ts"
import { GrowingBytes, decodeText } from "../bytes.ts"
import { jsonText, type BufferBytes } from "../values.ts"
import type { Adapter } from "./adapter.ts"
import type { Operation } from "./operation.ts"
import type { Decoded, Incoming } from "./response.ts"
import type { Deadline } from "./deadline.ts"
import { chunks, guardRead } from "./read-body.ts"

/** The properties of a `Response` besides its body. */
interface Head {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  /** Final URL after redirects, without its query. */
  readonly url: string
  /** Whether the provider reported a success, whatever the status. */
  readonly ok: boolean
}

/** Headers that describe the bytes on the wire, which have been decompressed and decoded. */
const wireHeaders = ["content-length", "content-encoding", "transfer-encoding"]
const bodyless = new Set([204, 205, 304])

export interface RawResponse {
  readonly response: Response
  /** The decoded body, if it was read as the document declares it. */
  readonly decoded?: Decoded
}

/** How a response is read. */
export interface Reading {
  readonly adapter: Adapter
  readonly operation: Operation
  /** Whether the operation is in the document, so that undeclared responses are errors. */
  readonly known: boolean
  readonly parseAs: ParseAs
  /** Called when the body becomes a stream. The returned function is called when the stream ends. */
  readonly streams: () => () => void
}

/**
 * Creates the `Response` of the raw client. XML becomes its decoded value as JSON; so does JSON of another declared
 * form with `parseAs: "json"`. All other bodies keep their bytes.
 * @throws ApiError, DecodeError
 */
export async function rawResponse(incoming: Incoming, reading: Reading): Promise<RawResponse> {
  const { response } = incoming
  const { operation, parseAs } = reading
  if (bodyless.has(response.status) && response.ok) return { response: respond(null, headOf(incoming)) }
  if (operation.method === ("HEAD" as string)) {
    if (!response.ok) await incoming.decode("")
    return { response: respond(null, headOf(incoming)) }
  }
  if (parseAs === "stream" && mayStream(response, reading))
    return { response: respond(incoming.stream(reading.streams()), headOf(incoming)) }

  const bytes = parseAs === "json" || parseAs === "text" ? undefined : await incoming.bytes()
  const text = bytes === undefined ? await incoming.text() : decodeText(bytes, response.headers.get("content-type"))
  const own = bytes ?? text
  let decoded: Decoded
  try {
    decoded = await incoming.decode(text)
  } catch (error) {
    if (!isDecodeError(error) || parseAs === "json" || declaresXml(reading)) throw error
    // With `text` or bytes, any body is accepted.
    return { response: respond(own, headOf(incoming)) }
  }
  const { value, verbatim } = decoded
  if (verbatim || (parseAs !== "json" && operation.response !== "xml")) {
    const type = verbatim && parseAs === "json" ? ({ type: "application/json" } as const) : undefined
    return { response: respond(own, headOf(incoming), type), decoded }
  }
  const json = value === undefined ? "" : jsonText(value, `${operation.id}: the response`, "body")
  const type = json === "" ? undefined : ({ type: "application/json", whatever: true } as const)
  return { response: respond(json, headOf(incoming), type), decoded }
}

/** The `Response` for an API error: its content with secrets masked, and the original status. */
export function failedResponse({ status, headers, body }: ApiError, from: Incoming | undefined): Response {
  const { statusText, url } = from?.response.status === status ? headOf(from) : { statusText: "", url: "" }
  const head = { status, statusText, headers: new Headers(headers), url, ok: false }
  if (typeof body === "string" || body === undefined) return respond(body ?? "", head)
  const json = jsonText(body, "the response", "body")
  return respond(json, head, { type: "application/json", whatever: true })
}

const headOf = ({ response, url }: Incoming): Head => ({
  status: response.status,
  statusText: response.statusText,
  headers: response.headers,
  url: url.replace(/[?#].*/s, ""),
  ok: true,
})

const declaresXml = ({ known, operation }: Reading) => known && operation.response === "xml"

/**
 * Whether the body may be streamed. A provider that reports failures with a 2xx must be read first, unless the content
 * type rules out a failure.
 */
function mayStream({ ok, headers }: Response, reading: Reading): boolean {
  if (!ok || declaresXml(reading)) return false
  if (reading.adapter.isFailure === undefined) return true
  return /^(?:image|audio|video|font)\/|octet-stream|\bpdf\b|\bzip\b/.test(headers.get("content-type") ?? "")
}

/** @param type content type of the body: the default, or one that replaces the header */
function respond(
  body: string | BufferBytes | ReadableStream<Uint8Array> | null,
  head: Head,
  type?: { readonly type: string; readonly whatever?: true },
): Response {
  const { status, statusText, url, ok } = head
  // Servers may send statuses that the constructor rejects.
  const valid = status >= 200 && status <= 599
  const content = bodyless.has(status) ? null : body
  const response = new Response(content, { status: valid ? status : 500, statusText, headers: head.headers })
  for (const name of wireHeaders) response.headers.delete(name)
  // Without a Content-Type header, Response would set its own for a string.
  const named = head.headers.has("content-type")
  if (type !== undefined && (type.whatever === true || !named)) response.headers.set("content-type", type.type)
  return stated(response, { url, ok, ...(!valid && { status }) })
}

/** Sets properties of a response, and of its clones, that its constructor cannot set. */
function stated(response: Response, facts: { url: string; ok: boolean; status?: number }): Response {
  const clone = { value: () => stated(Response.prototype.clone.call(response), facts), configurable: true }
  Object.defineProperties(response, { clone, url: { value: facts.url }, ok: { value: facts.ok } })
  return facts.status === undefined ? response : Object.defineProperty(response, "status", { value: facts.status })
}

/**
 * The whole body as bytes.
 * @param tooLong creates the error for more than `limit` bytes, measured after decompression
 */
export async function readBytes(
  response: Response,
  watch: Deadline,
  limit: number,
  tooLong: () => Error,
): Promise<BufferBytes> {
  const bytes = new GrowingBytes(limit)
  for await (const chunk of chunks(response, watch)) if (!bytes.add(chunk)) throw tooLong()
  return bytes.bytes()
}

/**
 * The body as a stream whose timeout runs only while a chunk is being awaited.
 * @param explain converts errors for the reader
 * @param ended called when the stream ends
 */
export function streamOf(
  { body }: Response,
  watch: Deadline,
  explain: (cause: unknown) => Error,
  ended: () => void,
): ReadableStream<Uint8Array> | null {
  const stop = () => {
    watch.stop()
    ended()
  }
  if (body === null) {
    stop()
    return null
  }
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  watch.pause()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        watch.restart()
        try {
          const { done, value } = await guardRead(reader.read(), watch)
          watch.pause()
          if (!done) controller.enqueue(value)
          else {
            stop()
            controller.close()
          }
        } catch (cause) {
          stop()
          reader.cancel().catch(() => undefined)
          controller.error(explain(cause))
        }
      },
      async cancel(reason) {
        stop()
        await reader.cancel(reason)
      },
    },
    // No read-ahead, so that a slow reader does not cause a timeout.
    { highWaterMark: 0 },
  )
}
