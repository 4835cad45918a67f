import { encodingOf } from "../core/bytes.ts"
import { DecodeError } from "../core/errors.ts"
import { JoinedText } from "../core/http/read-body.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import type { StreamedResponse } from "../core/http/response.ts"
import { XmlError, type XmlIssue } from "../core/xml/values.ts"
import { loadXml, shapeOf } from "./decode.ts"
import { undecodable } from "./response-errors.ts"

/** The property that identifies an item. Without it, a list cannot be checked for completeness. */
const id = "recordID"

/** Number of bytes after leading whitespace that must be enough to recognize the kind of response. */
const enough = 256

/**
 * Yields the items of a list while its response arrives, and returns the rest of the response. API errors and bodies
 * that are not XML are read to the end and decoded as for any other call.
 * @throws BigBlueButtonError, DecodeError, ConnectionError
 */
export async function* streamResponse<Item, Rest>(
  response: StreamedResponse,
  provider: string,
  operation: Operation,
  list: string,
): AsyncGenerator<Item, Rest, undefined> {
  const body = response.chunks[Symbol.asyncIterator]()
  try {
    const { start, head, encoding } = await beginning(body, response)
    const shape = shapeOf(operation)
    if (shape === undefined || !streams(start))
      return yield* whole<Item, Rest>(response, joined(head, body), encoding, list)
    const { streamXml } = await loadXml()
    const leftOut = (issues: readonly XmlIssue[]) => {
      response.leaveOut(issues.map((issue) => ({ of: nameOf(operation), ...issue })))
    }
    const options = { charset: encoding, limits: { maxItemBytes: response.limit }, id, leftOut }
    // The shape and the types are generated from the same document.
    return yield* streamXml(shape, [list], joined(head, body), options) as AsyncGenerator<Item, Rest, undefined>
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw response.explain(cause)
    // The streamed response began like one of this server.
    const kind = cause.reason === "truncated" ? "cut" : "broken"
    const message =
      cause.reason === "too-large"
        ? `the response exceeds maxResponseBytes: ${cause.message}`
        : undecodable(kind, `(HTTP 200, ${response.contentType ?? "no content type"})`, cause.message)
    const contentType = response.contentType ?? undefined
    const at = { provider, operation: nameOf(operation), status: 200, contentType, excerpt: "" }
    throw response.explain(new DecodeError({ ...at, message, cause }))
  } finally {
    await body.return?.()
  }
}

/**
 * Reads until it is clear whether the response contains the list. Leading whitespace is dropped, so the text to examine
 * is at most 256 bytes long however the server splits it.
 */
async function beginning(
  body: AsyncIterator<Uint8Array>,
  { limit, contentType }: StreamedResponse,
): Promise<{ readonly start: string; readonly head: readonly Uint8Array[]; readonly encoding: string }> {
  const head: Uint8Array[] = []
  const bytes = new Uint8Array(enough)
  let length = 0
  let start = ""
  let dropped = 0
  const latin1 = new TextDecoder("latin1")
  while (length < enough && !streams(start)) {
    const step = await body.next()
    if (step.done === true) break
    const piece = head.length === 0 ? withoutLeadingWhitespace(step.value) : step.value
    dropped += step.value.byteLength - piece.byteLength
    if (dropped > limit) throw new XmlError("too-large", `more than ${limit} bytes of leading whitespace`)
    if (piece.byteLength === 0) continue
    head.push(piece)
    const part = piece.subarray(0, enough - length)
    bytes.set(part, length)
    length += part.byteLength
    start += latin1.decode(part)
  }
  const seen = bytes.subarray(0, length)
  const encoding = encodingOf(seen, contentType)
  return { start: encoding.startsWith("utf-16") ? new TextDecoder(encoding).decode(seen) : start, head, encoding }
}

function withoutLeadingWhitespace(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9)
  return first < 0 ? bytes.subarray(bytes.byteLength) : bytes.subarray(first)
}

/** The first element reports success. */
const streams = (start: string) => /^\s*(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<response>\s*<returncode>\s*SUCCESS/i.test(start)

async function* joined(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head
  for (let step = await rest.next(); step.done !== true; step = await rest.next()) yield step.value
}

async function* whole<Item, Rest>(
  response: StreamedResponse,
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  list: string,
): AsyncGenerator<Item, Rest, undefined> {
  const text = new JoinedText(() => encoding)
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > response.limit) throw new XmlError("too-large", `not a list, and larger than ${response.limit} bytes`)
    text.add(chunk)
  }
  const { hasId } = await loadXml()
  const { [list]: items = [], ...rest } = (await response.decode(text.end())) as Record<string, Item[]>
  const odd = items.findIndex((item) => !hasId(item, id))
  if (odd !== -1) throw new XmlError("unfit", `${list}.${odd}.${id}: missing`)
  yield* items
  return rest as Rest
}
