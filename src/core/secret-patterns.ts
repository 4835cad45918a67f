/** A range of a string to mask: from `start` (inclusive) to `end` (exclusive). */
export type Span = readonly [start: number, end: number]

/** Names whose values are secret, in any case. */
export interface SecretNames {
  has(name: string): boolean
  /** Matches a name at the end of a word: `token` matches in `authToken`, but not in `tokens`. */
  readonly pattern: () => RegExp
  /** Returns whether a line `name: value` must be a header. "password: too short" is a message. */
  isHeader(name: string): boolean
}

/** Headers that callers may have set, so their values are not known here. */
const credentials = ["authorization", "proxy-authorization", "cookie", "set-cookie"]

/** Suffixes of further credential headers, for example for a proxy in front of the provider. */
const endings = ["-secret", "-token", "-password", "-credential", "api-key", "access-key", "auth-key"]

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

export function secretNames(names: readonly string[]): SecretNames {
  const all = new Set([...names, ...credentials].map((name) => name.toLowerCase()))
  const isHeader = (name: string) => name.includes("-") || credentials.includes(name)
  let pattern: RegExp | undefined
  return {
    has: (name) => all.has(name.toLowerCase()) || endings.some((ending) => name.toLowerCase().endsWith(ending)),
    // Longest first: one name may be the beginning of another.
    pattern: () =>
      (pattern ??= new RegExp(
        `(?:${[...all, ...endings]
          .sort((one, other) => other.length - one.length)
          .map(escape)
          .join("|")})(?!\\w)`,
        "gi",
      )),
    isHeader: (name) => isHeader(name.toLowerCase()),
  }
}

/*
 * All rules take time linear in the length of the text, whatever it contains. Values of one rule never overlap, since a
 * rule skips names inside the previous value. To search for a character that may be far away, rules use a `finder`, which
 * remembers its position. So each rule reads a character at most a fixed number of times.
 */

/** Finds ranges to mask in a string, in any order. */
export type Rule = (text: string) => Span[]

/** Literal secrets, which may overlap: `ababab` contains `abab` twice. */
export const literalRule =
  (secrets: readonly string[]): Rule =>
  (text) =>
    secrets.flatMap((secret) => {
      const spans: [start: number, end: number][] = []
      for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
        const last = spans.at(-1)
        if (last !== undefined && at < last[1]) last[1] = at + secret.length
        else spans.push([at, at + secret.length])
      }
      return spans
    })

/** The range of the value whose name begins at `start` and ends before `end`. */
type ValueAt = (start: number, end: number, name: string) => Span | undefined

/** Values that are secret because of their name, for each notation of names and values. */
export const namedRules = (names: SecretNames): readonly Rule[] =>
  [pair, element, member, headerLine(names)].map((form) => (text) => {
    const valueAt = form(text)
    const spans: Span[] = []
    const pattern = names.pattern()
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const { 0: name, index } = found
      const span = valueAt(index, index + name.length, name)
      if (span !== undefined) spans.push(span)
      // One name may begin inside another, but text inside a value is already masked.
      pattern.lastIndex = Math.max(index + 1, span?.[1] ?? 0)
    }
    return spans
  })

/**
 * JWTs and possible JWTs. A run of JWT characters is examined from its first `eyJ` only, because later ones end at the
 * same place.
 * @param isCut whether the text is truncated: then a JWT cut off at the end also counts
 */
export const jwtRule =
  (isCut: boolean): Rule =>
  (text) => {
    const spans: Span[] = []
    const jwt = /eyJ([\w-]*)(\.[\w-]{2,}\.[\w-]*)?/y
    const brokenOff = /eyJ[\w-]*(?:\.[\w-]*)?$/y
    for (let at = text.indexOf("eyJ"); at !== -1; at = text.indexOf("eyJ", jwt.lastIndex)) {
      jwt.lastIndex = at
      const [all, head = "", rest] = jwt.exec(text) ?? [""]
      if (rest !== undefined && head.length >= 2) spans.push([at, at + all.length])
      else if (isCut && matchEnd(text, brokenOff, at) !== undefined) return [...spans, [at, text.length]]
      else jwt.lastIndex = at + 3 + head.length
    }
    return spans
  }

const equalsSign = /=|%(?:25){0,64}3D|&#61;|&#x3D;|&equals;/iy
const openingQuote = /(\\*)(["']|&(?:quot|#34|#x22|apos|#39|#x27);)/iy

/**
 * `name=value`, also encoded or quoted. No word boundary is required, since the name may follow an encoded character.
 */
const pair = (text: string): ValueAt => {
  const valueEnd = finder(text, /[&\s"'<>\])]/g)
  return (_start, end) => {
    const value = matchEnd(text, equalsSign, end)
    if (value === undefined) return undefined
    openingQuote.lastIndex = value
    const [opening, slashes, mark] = openingQuote.exec(text) ?? []
    return opening === undefined ? [value, valueEnd(value)] : quoted(text, value + opening.length, slashes, mark)
  }
}

const [sectionStart, sectionEnd] = ["<![CDATA[", "]]>"]

/** `<name …>value</name>`, which may contain CDATA sections and comments. */
const element = (text: string): ValueAt => {
  const tagEnd = finder(text, /[<>]/g)
  return (start, end) => {
    if (text[start - 1] !== "<") return undefined
    const value = tagEnd(end) + 1
    if (text[value - 1] !== ">") return undefined
    let at = value
    for (;;) {
      if (text.startsWith(sectionStart, at)) at = endOf(text, sectionEnd, at + sectionStart.length)
      else if (text.startsWith("<!--", at)) at = endOf(text, "-->", at + 4)
      else if (at < text.length && text[at] !== "<") at = indexOrLength(text, "<", at)
      else return at > value ? [value, at] : undefined
    }
  }
}

const memberStart = /(["'])[\s+]*:[\s+]*(?:(["'])|(?=-?\d))/y
const number = /-?[\d.eE+-]+/y

/** `"name": "value"` in JSON and similar formats. */
const member = (text: string): ValueAt => {
  return (start, end, name) => {
    memberStart.lastIndex = end
    const [all = "", mark, valueMark] = memberStart.exec(text) ?? []
    if (mark === undefined || text[nameStart(text, start, name) - 1] !== mark) return undefined
    const value = end + all.length
    return valueMark === undefined
      ? [value, matchEnd(text, number, value) ?? value]
      : quoted(text, value, "", valueMark)
  }
}

/**
 * The start of the whole name of which only the ending was matched. The length is limited, so this takes constant time.
 */
function nameStart(text: string, start: number, found: string): number {
  if (!endings.includes(found.toLowerCase())) return start
  let at = start
  while (start - at < longestName && /[\w-]/.test(text.charAt(at - 1))) at--
  return at
}

const longestName = 100

const headerStart = /["']?:\s*["']?/y

/** `name: value` of a header, up to the end of the line or the next header on the same line. */
const headerLine =
  (names: SecretNames) =>
  (text: string): ValueAt => {
    const lineEnd = finder(text, /[\r\n"'<>]/g)
    const nextHeader = finder(text, /\s[\w-]+:\s/g)
    return (_start, end, name) => {
      const value = names.isHeader(name) ? matchEnd(text, headerStart, end) : undefined
      if (value === undefined || lineEnd(value) <= value) return undefined
      let stop = Math.min(lineEnd(value), nextHeader(value + 1))
      while (stop > value + 1 && /\s/.test(text.charAt(stop - 1))) stop--
      return [value, stop]
    }
  }

/**
 * The value up to its closing quote. In a string whose quotes are escaped with n backslashes, nested quotes have 2n + 1
 * backslashes, and a backslash at the end adds a multiple of 2n + 2.
 */
function quoted(text: string, start: number, { length: slashes } = "", mark = ""): Span {
  for (let from = start; ;) {
    const at = text.indexOf(mark, from)
    if (at === -1) return [start, text.length]
    let before = at
    while (before > from && text[before - 1] === "\\") before--
    if ((at - before) % (2 * slashes + 2) === slashes) return [start, at - slashes]
    from = at + mark.length
  }
}

/** The end of a sticky pattern's match at `at`. */
function matchEnd(text: string, pattern: RegExp, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const indexOrLength = (text: string, part: string, from: number): number => {
  const at = text.indexOf(part, from)
  return at === -1 ? text.length : at
}

const endOf = (text: string, part: string, from: number): number =>
  Math.min(indexOrLength(text, part, from) + part.length, text.length)

/**
 * Returns a function that finds the next match at or after a position, or the end of the text. Positions must not
 * decrease, so the text is scanned only once.
 */
function finder(text: string, pattern: RegExp): (from: number) => number {
  let known = -1
  return (from) => {
    if (from > known) {
      pattern.lastIndex = from
      known = pattern.exec(text)?.index ?? text.length
    }
    return known
  }
}

/** Decodes a run of `%XX`: as UTF-8, or byte by byte if it is not UTF-8. */
export function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
}

/**
 * One escape of URLs (including IIS), JSON and JavaScript, or XML and HTML. Only runs of non-ASCII bytes can be long,
 * and they are scanned once.
 */
const escapes =
  /%[0-7][\da-f]|(?:%[89a-f][\da-f])+|[%\\]u([\da-f]{4})|\\x([\da-f]{2})|(?:\\\\)+|\\(.)|&#(\d{1,7});|&#x([\da-f]{1,6});|&(amp|lt|gt|quot|apos|equals);/gi

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", equals: "=" }

/** Maximum number of escape layers, such as JSON in JSON in a query. Each layer scans the whole text once. */
const deepest = 8

/**
 * A string after removing one layer of escapes, with the offsets of its pieces in it (`at`) and in the escaped text
 * (`from`). A piece is the meaning of one escape, which is always longer in the escaped text, or the text between two
 * escapes. The last offsets are the ends.
 */
interface Layer {
  readonly text: string
  readonly at: readonly number[]
  readonly from: readonly number[]
}

/** Removes one layer of escapes: `%2526` becomes `%26`. */
const unescaped = (text: string): string => text.replaceAll(escapes, unescapeOne)

function unescapeOne(
  all: string,
  utf16?: string,
  byte?: string,
  sign?: string,
  code?: string,
  hex?: string,
  name?: string,
) {
  if (sign !== undefined) return /[bfnrt]/.test(sign) ? " " : sign
  if (name !== undefined) return entities[name.toLowerCase()] ?? ""
  const point = code === undefined ? Number.parseInt(utf16 ?? byte ?? hex ?? "", 16) : Number(code)
  if (Number.isNaN(point)) return all.startsWith("\\") ? all.slice(all.length / 2) : decodedRun(all)
  return point > 0x10ffff ? all : String.fromCodePoint(point)
}

function unescapeLayer(above: string): Layer {
  const [at, from]: [number[], number[]] = [[], []]
  let [text, shown] = ["", 0]
  const add = (piece: string, start: number) => {
    at.push(text.length)
    from.push(start)
    text += piece
  }
  for (const match of above.matchAll(escapes)) {
    add(above.slice(shown, match.index), shown)
    add(unescapeOne(...(match as unknown as Parameters<typeof unescapeOne>)), match.index)
    shown = match.index + match[0].length
  }
  add(above.slice(shown), shown)
  add("", above.length)
  return { text, at, from }
}

/** Maps a range back to the escaped text. It always includes whole escapes. */
function toOuterSpan({ at, from }: Layer, [start, end]: Span): Span {
  const place = (position: number, isEnd: 0 | 1): number => {
    // The last piece that begins at or before the offset.
    let [low, high] = [0, at.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((at[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const [begins, ends, above = 0, next = 0] = [at[low] ?? 0, at[low + 1] ?? 0, from[low], from[low + 1]]
    const isEscape = ends - begins !== next - above
    if (isEscape) return isEnd === 1 ? next : above
    return above + position - begins + isEnd
  }
  return [place(start, 0), place(end - 1, 1)]
}

/**
 * Also applies a rule to the string without its escapes, layer by layer: loggers and error reporters may have escaped
 * it in any way, repeatedly.
 */
export const alsoUnescaped =
  (rule: Rule): Rule =>
  (text) => {
    const spans: Span[] = []
    const layers: Layer[] = []
    for (let read = text; layers.length < deepest && read.search(escapes) !== -1;) {
      const layer = unescapeLayer(read)
      layers.unshift(layer)
      read = layer.text
      for (const span of rule(read))
        if (span[1] > span[0]) spans.push(layers.reduce((each, below) => toOuterSpan(below, each), span))
    }
    return spans
  }

/** Shorter secrets occur in ordinary words, which would become unreadable. */
const shortest = 4

/**
 * The forms of secrets without escapes: unchanged, with `+` for spaces as in a form, lower case as in a host name,
 * base64 (alone or within a longer text, as in HTTP Basic), and with their own escapes removed. Longest first.
 */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const forms = new Set<string>()
  for (const secret of secrets) {
    if (secret.length < shortest) continue
    const all = [secret, ...base64Forms(secret)]
    all.push(secret.replaceAll(" ", "+"), secret.toLowerCase(), secret.toWellFormed())
    for (let form = secret; form.length >= shortest && !all.includes((form = unescaped(form)));) all.push(form)
    for (const form of all) forms.add(form)
  }
  return [...forms].sort((one, other) => other.length - one.length)
}

/**
 * A string has three different base64 forms, depending on its position in a group of three bytes. Characters at the
 * ends that encode bits of the surrounding text are omitted.
 */
function base64Forms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret)
  const whole = toBase64(bytes).replace(/=+$/, "")
  const within = [0, 1, 2].map((before) => {
    const text = toBase64(new Uint8Array([...new Uint8Array(before), ...bytes]))
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
  // Short strings occur by chance.
  return [whole, ...within.filter(({ length }) => length >= shortestWithin)].flatMap((form) => [
    form,
    form.replaceAll("+", "-").replaceAll("/", "_"),
  ])
}

const shortestWithin = 6
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
