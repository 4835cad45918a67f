/** Its declaration is short, and the first thing in a document. */
const declaration = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/
const startLength = 512
const less = 0x3c

/**
 * The encoding of a body: what a byte order mark says, then the Content-Type, then the declaration of XML (RFC 7303, section 3).
 * UTF-8 where none of them names one that is known.
 * @param start at least the first 512 bytes, if there are as many
 */
export function encodingOf(start: Uint8Array, contentType: string | null): string {
  const [first, second, third] = start
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  // Without a mark, only UTF-16 has a zero next to the first `<`.
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === less)) return "utf-16be"
  if ((first === 0xff && second === 0xfe) || (first === less && second === 0)) return "utf-16le"
  const named = known(/charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1])
  if (named !== undefined) return named
  const declared = known(declaration.exec(new TextDecoder("latin1").decode(start.subarray(0, startLength)))?.[1])
  // A declaration that could be read up to here is not in UTF-16, whatever it says.
  return declared?.startsWith("utf-16") === false ? declared : "utf-8"
}

function known(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** A whole body as text. */
export const textOf = (bytes: Uint8Array, contentType: string | null): string =>
  new TextDecoder(encodingOf(bytes, contentType)).decode(bytes)
