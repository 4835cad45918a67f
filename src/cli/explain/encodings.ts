/** A way to encode a name or a value in a query. */
export interface Encoding {
  /** Name of the encoding for messages: "encodeURIComponent() …". */
  readonly what: string
  readonly encode: (text: string) => string
}

const utf8 = new TextEncoder()

/** The string in ISO 8859-1; `undefined` if a character is not in it. */
function latin1(text: string): Uint8Array | undefined {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  return codes.every((code) => code < 256) ? Uint8Array.from(codes) : undefined
}

interface Rules {
  /** Characters that are not encoded, besides letters and digits. */
  readonly safe: string
  readonly space: "+" | "%20"
  readonly lower?: boolean
  readonly bytes?: (text: string) => Uint8Array | undefined
}

const isPlain = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)

const percent =
  ({ safe, space, lower = false, bytes = (text) => utf8.encode(text) }: Rules) =>
  (text: string): string =>
    Array.from(bytes(text) ?? utf8.encode(text), (byte) => {
      const character = String.fromCharCode(byte)
      if (byte === 32) return space
      if (isPlain(byte) || (byte < 128 && safe.includes(character))) return character
      const hex = byte.toString(16).padStart(2, "0")
      return `%${lower ? hex : hex.toUpperCase()}`
    }).join("")

/** Characters that common encoders leave unchanged, with the names of these functions. */
const families: readonly { readonly safe: string; readonly of: string }[] = [
  { safe: "-_.", of: "PHP's urlencode() and http_build_query()" },
  { safe: "-_.~", of: "RFC 3986, like Python's urlencode(), PHP's rawurlencode() and .NET's EscapeDataString()" },
  { safe: "-_.*", of: "URLSearchParams in JavaScript, and Java's URLEncoder" },
  { safe: "-_.~/", of: "Python's quote(), which does not encode the slash" },
  { safe: "-_.!~*'()", of: "encodeURIComponent() in JavaScript, which does not encode !'()*~" },
  { safe: "-_.!*()", of: ".NET's UrlEncode(), which does not encode !*()" },
  { safe: "-_.!~*'();/?:@&=+$,#", of: "encodeURI(), which does not encode the separators of a URL" },
]

const spaces = [
  { space: "+", said: "a space as +" },
  { space: "%20", said: "a space as %20" },
] as const

const plainEncodings: readonly Encoding[] = families.flatMap(({ safe, of }) =>
  spaces.flatMap(({ space, said }) =>
    [false, true].map((lower): Encoding => ({
      what: `${of}; ${said}${lower ? "; lower-case escapes such as %c3" : ""}`,
      encode: percent({ safe, space, lower }),
    })),
  ),
)

const twice = (space: "+" | "%20"): Encoding => {
  const once = percent({ safe: "-_.~", space })
  return { what: `encoded twice; a space as ${once(once(" "))}`, encode: (text) => once(once(text)) }
}

/** All encodings to try. */
export const encodings: readonly Encoding[] = [
  ...plainEncodings,
  { what: "not encoded at all", encode: (text) => text },
  { what: "only spaces encoded, as %20", encode: (text) => text.replaceAll(" ", "%20") },
  { what: "only spaces encoded, as +", encode: (text) => text.replaceAll(" ", "+") },
  twice("+"),
  twice("%20"),
  ...["-_.", "-_.~", "-_.*"].flatMap((safe) =>
    spaces.map(({ space, said }): Encoding => ({
      what: `ISO 8859-1 instead of UTF-8; ${said}`,
      encode: percent({ safe, space, bytes: latin1 }),
    })),
  ),
]
