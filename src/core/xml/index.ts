import { isFields } from "../values.ts"
import { XmlError, type XmlIssues } from "./values.ts"
import { end, write } from "./reader.ts"
import type { XmlDocument } from "./shape.ts"
import { createReader } from "./state.ts"

export { XmlError, type XmlFault } from "./values.ts"

export interface XmlLimits {
  /**
   * Maximum size of the input in bytes (for a string: its length).
   * @default 64 MiB; no limit for `streamXml`
   */
  readonly maxBytes?: number
  /**
   * Maximum nesting of elements, including the root.
   * @default 100
   */
  readonly maxDepth?: number
  /**
   * `streamXml`: maximum number of bytes without a complete item, and of bytes held outside the items.
   * @default 8 MiB
   */
  readonly maxItemBytes?: number
}

export interface XmlStreamOptions {
  /** Encoding of the bytes; unknown encodings are read as UTF-8. */
  readonly charset?: string | undefined
  readonly limits?: XmlLimits | undefined
  /** `streamXml`: property that every item must have because it identifies the item. */
  readonly id?: string | undefined
  /** `streamXml`: called at the end of the stream with everything that did not match the shape and was omitted. */
  readonly leftOut?: ((issues: XmlIssues) => void) | undefined
}

const mebibyte = 2 ** 20
const usualBytes = 64 * mebibyte
const usualItemBytes = 8 * mebibyte
const usualDepth = 100
/** Larger chunks are split, so that memory use does not depend on the sender. */
const pieceBytes = 2 ** 16
/** Memory overhead of a string: an item that arrives byte by byte is held as that many strings. */
const pieceCost = 32
/** Allowance for estimates that exceed the actual length, so that short input is not rejected. */
const slack = 4096

/**
 * Decodes an XML document into its declared shape. Without a shape (a call that is not in the OpenAPI document),
 * elements become strings, objects, and arrays if repeated.
 * @throws XmlError
 */
export function readXml(document: XmlDocument | undefined, text: string, limits?: XmlLimits): unknown {
  return examineXml(document, text, limits).value
}

/**
 * The same, and also returns everything that does not match the shape.
 * @throws XmlError
 */
export function examineXml(document: XmlDocument | undefined, text: string, limits: XmlLimits = {}) {
  const reader = createReader(document, limits.maxDepth ?? usualDepth)
  const limit = limits.maxBytes ?? usualBytes
  if (text.length > limit) throw tooLarge("the document", limit)
  write(reader, text.isWellFormed() ? text : text.toWellFormed())
  return { value: end(reader), issues: reader.issues }
}

/**
 * Decodes an XML document from a stream of bytes. Only tests and the benchmark use it: it shows that the reader does not
 * depend on where chunks end.
 * @throws XmlError
 */
export async function readXmlStream(
  document: XmlDocument | undefined,
  chunks: AsyncIterable<Uint8Array>,
  { charset, limits = {} }: XmlStreamOptions = {},
): Promise<unknown> {
  const reader = createReader(document, limits.maxDepth ?? usualDepth)
  for await (const text of decoded(chunks, charset, limits.maxBytes ?? usualBytes)) write(reader, text)
  return end(reader)
}

/**
 * Decodes a document whose list at `path` (property names from the root, such as `["recordings"]`) may have any length:
 * yields each item as soon as it is complete, and returns the rest of the document, in which the list is empty.
 * @throws XmlError after all items that were complete before the error
 */
export async function* streamXml(
  document: XmlDocument,
  path: readonly string[],
  chunks: AsyncIterable<Uint8Array>,
  { charset, limits = {}, id, leftOut }: XmlStreamOptions = {},
): AsyncGenerator<unknown, unknown, undefined> {
  const ready: unknown[] = []
  let taken = 0
  const take = (item: unknown) => {
    const place = taken++
    if (id !== undefined && !hasId(item, id)) throw new XmlError("unfit", `${path.join(".")}.${place}.${id}: missing`)
    ready.push(item)
  }
  const reader = createReader(document, limits.maxDepth ?? usualDepth, { path, take })
  const limit = limits.maxItemBytes ?? usualItemBytes
  let length = 0
  let cost = 0
  let failed = false
  try {
    for await (const text of decoded(chunks, charset, limits.maxBytes ?? Number.POSITIVE_INFINITY)) {
      try {
        write(reader, text)
        length = ready.length > 0 ? 0 : length + text.length
        cost = ready.length > 0 ? 0 : cost + Math.max(text.length, pieceCost)
        if (length > limit || cost > limit + slack) throw tooLarge(`one item of ${path.join(".")}`, limit)
        if (reader.cost > limit + slack) throw tooLarge(`everything outside the items of ${path.join(".")}`, limit)
      } finally {
        yield* ready.splice(0)
      }
    }
    const rest = end(reader)
    const { fatal } = reader.issues
    if (fatal !== undefined) throw new XmlError("unfit", `${fatal.path}: ${fatal.message}`)
    return rest
  } catch (error) {
    failed = true
    throw error
  } finally {
    if (!failed) leftOut?.(reader.issues)
  }
}

/** Returns whether an item has its identifying property. */
export const hasId = (item: unknown, id: string): boolean => isFields(item) && item[id] !== undefined && item[id] !== ""

const tooLarge = (what: string, limit: number) => new XmlError("too-large", `${what} is larger than ${limit} bytes`)

async function* decoded(chunks: AsyncIterable<Uint8Array>, charset: string | undefined, limit: number) {
  const decoder = decoderOf(charset)
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > limit) throw tooLarge("the document", limit)
    for (let at = 0; at < chunk.byteLength; at += pieceBytes)
      yield decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true })
  }
  yield decoder.decode()
}

function decoderOf(charset: string | undefined) {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
