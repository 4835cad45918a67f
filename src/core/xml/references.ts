const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
])

const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi

/** Line ends become `\n`, as everywhere in XML. */
export const oneLineEnd = (raw: string): string => (raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw)

/** Resolves references once. What XML does not define stays as it was written. */
export const plainText = (raw: string): string => {
  const text = oneLineEnd(raw)
  return text.includes("&") ? text.replace(reference, resolve) : text
}

function resolve(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named.get(name) ?? whole
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
  return isCharacter(code) ? String.fromCodePoint(code) : whole
}

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
