import { DecodeError } from "../core/errors.ts"
import { GrowingBytes } from "../core/growing-bytes.ts"
import { JoinedText } from "../core/joined-text.ts"
import { nameOf, type Operation } from "../core/operation.ts"
import { charset } from "../core/read-body.ts"
import type { OpenAnswer } from "../core/transport.ts"
import { loadXml } from "../core/load-xml.ts"
import { XmlError } from "../core/xml-error.ts"
import { shapeOf } from "./decode.ts"

/** Bytes by which it has to be clear what kind of answer this is. */
const enough = 256

/**
 * Yields the items of a list while its answer arrives, and returns the rest of the answer. A refusal, and whatever is
 * not XML, is read to its end and decoded as for any other call.
 * @throws BigBlueButtonError, DecodeError, ConnectionError
 */
export async function* streamAnswer<Item, Rest>(
  answer: OpenAnswer,
  provider: string,
  operation: Operation,
  list: string,
): AsyncGenerator<Item, Rest, undefined> {
  const body = answer.chunks[Symbol.asyncIterator]()
  try {
    const head = new GrowingBytes(Number.POSITIVE_INFINITY)
    let start = ""
    // Whitespace before the document does not count, but only so much of it is read.
    while (start.length < enough && head.bytes().byteLength < mostHead && !streams(start)) {
      const step = await body.next()
      if (step.done === true) break
      head.add(step.value)
      start = (start + Buffer.from(step.value).toString("latin1")).trimStart()
    }
    const shape = shapeOf(operation)
    if (shape === undefined || !streams(start))
      return yield* whole<Item, Rest>(answer, joined(head.bytes(), body), list)
    const { streamXml } = await loadXml()
    const options = { charset: charset(answer.contentType) }
    // The shape is the document's, and the types are generated from the same.
    return yield* streamXml(shape, [list], joined(head.bytes(), body), options) as AsyncGenerator<Item, Rest, undefined>
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw answer.explain(cause)
    const message = `the answer is not a BigBlueButton document, ${cause.message}`
    const contentType = answer.contentType ?? undefined
    throw new DecodeError({
      provider,
      operation: nameOf(operation),
      status: 200,
      contentType,
      excerpt: "",
      message,
      cause,
    })
  } finally {
    await body.return?.()
  }
}

/** Most that is read to find out, in bytes. */
const mostHead = 2 ** 16

/** Success is said in the first element. */
const streams = (start: string) => /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?<response>\s*<returncode>\s*SUCCESS/i.test(start)

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  for (let step = await rest.next(); step.done !== true; step = await rest.next()) yield step.value
}

async function* whole<Item, Rest>(
  answer: OpenAnswer,
  chunks: AsyncIterable<Uint8Array>,
  list: string,
): AsyncGenerator<Item, Rest, undefined> {
  const text = new JoinedText(charset(answer.contentType))
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > answer.limit)
      throw new XmlError("too-large", `it does not begin like one and is larger than ${answer.limit} bytes`)
    text.add(chunk)
  }
  const { [list]: items, ...rest } = (await answer.decode(text.end())) as Record<string, unknown>
  yield* (items ?? []) as Item[]
  return rest as Rest
}
