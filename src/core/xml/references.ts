const named: ReadonlyMap<string, string> = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }))

const reference = /&([^&;]*)(;?)/y
const numbered = /^#(?:x([\da-f]+)|(\d+))$/i

/** Characters that cannot stand in XML. */
export const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/**
 * Resolves references once. One to a character that XML does not have stays as it was written.
 * @param onUnknown is called for any other that XML does not define, which stays too unless this throws
 */
export function resolve(raw: string, onUnknown?: () => never): string {
  let text = ""
  let at = 0
  // Not by `replace`, which would find all references of a long text before it handed over the first.
  for (let start = raw.indexOf("&"); start >= 0; start = raw.indexOf("&", at)) {
    reference.lastIndex = start
    const [whole, name = "", end] = reference.exec(raw) ?? ["&"]
    const isCharacter = end === ";" && name.startsWith("#")
    const value = isCharacter ? (characterOf(name) ?? whole) : end === ";" ? named.get(name) : undefined
    if (value === undefined) onUnknown?.()
    text += raw.slice(at, start) + (value ?? whole)
    at = start + whole.length
  }
  return text + raw.slice(at)
}

function characterOf(name: string): string | undefined {
  const [, hex, decimal] = numbered.exec(name) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : ""
  return character === "" || notXml.test(character) ? undefined : character
}

/** What is shorter is copied by V8 anyway. */
const shortest = 13

/**
 * A copy of a part of the input. V8 makes a part a window into the whole, so that one id that is kept would keep the response.
 */
export const copied = (part: string): string => (part.length < shortest ? part : ` ${part}`.slice(1))
