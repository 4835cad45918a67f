const named: ReadonlyMap<string, string> = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }))

const reference = /&([^&;]*)(;?)/g
const numbered = /^#(?:x([\da-f]+)|(\d+))$/i

/** Characters that cannot stand in XML. */
export const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/**
 * Resolves references once. One to a character that XML does not have stays as it was written.
 * @param onUnknown is called for any other that XML does not define, which stays too unless this throws
 */
export const resolve = (raw: string, onUnknown?: () => never): string =>
  raw.replace(reference, (whole, name: string, end: string) => {
    if (end !== "" && name.startsWith("#")) return characterOf(name) ?? whole
    const text = end === "" ? undefined : named.get(name)
    if (text === undefined) onUnknown?.()
    return text ?? whole
  })

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
