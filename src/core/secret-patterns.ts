/** A part of a string that must not be shown: from `start` up to, but without, `end`. */
export type Span = readonly [start: number, end: number]

/** Names whose values are secret, in any case. */
export interface SecretNames {
  has(name: string): boolean
  /** Any of the names as a whole word's end: `token` is found in `authToken`, but not in `tokens`. */
  readonly pattern: () => RegExp
  /** Returns whether a line `name: value` can be nothing but a header. "password: too short" is a message. */
  isHeader(name: string): boolean
}

/** Callers may have set them, so their values are not known here. */
const credentials = ["authorization", "proxy-authorization", "cookie", "set-cookie"]

/** What names of such headers end in: a proxy in front of the provider may want a credential of its own. */
const endings = ["-secret", "-token", "-password", "-credential", "api-key", "access-key", "auth-key"]

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

export function secretNames(names: readonly string[]): SecretNames {
  const all = new Set([...names, ...credentials].map((name) => name.toLowerCase()))
  const isHeader = (name: string) => name.includes("-") || credentials.includes(name)
  let pattern: RegExp | undefined
  return {
    has: (name) => all.has(name.toLowerCase()) || endings.some((ending) => name.toLowerCase().endsWith(ending)),
    // The longest first: a name may begin like another.
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
 * All of this takes time that grows with the length of the text only, whatever the text holds. No two values of a rule overlap,
 * since a rule passes over names inside of the value before; and where it looks for a character that may be far away, a
 * `finder` remembers where that is. So no rule reads a character more than a fixed number of times.
 */

/** Finds spans in a string, in no particular order. */
export type Rule = (text: string) => Span[]

/** Literal secrets, which may overlap: `abab` is in `ababab` twice. */
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

/** The value that belongs to a name which begins at `start` and ends before `end`. */
type ValueAt = (start: number, end: number, name: string) => Span | undefined

/** What is secret because of its name, by the ways in which names and values are written. */
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
      // One name may begin inside of another, but what is inside of a value is hidden already.
      pattern.lastIndex = Math.max(index + 1, span?.[1] ?? 0)
    }
    return spans
  })

/**
 * JWTs, and what may be one. A run of its characters is looked at from its first `eyJ` only: later ones end where it ends.
 * @param isCut whether the text goes on: a JWT that its end breaks off counts as one
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
      else if (isCut && after(text, brokenOff, at) !== undefined) return [...spans, [at, text.length]]
      else jwt.lastIndex = at + 3 + head.length
    }
    return spans
  }

const equalsSign = /=|%(?:25){0,64}3D|&#61;|&#x3D;|&equals;/iy
const openingQuote = /(\\*)(["']|&(?:quot|#34|#x22|apos|#39|#x27);)/iy

/** `name=value`, also encoded or quoted. Without a boundary in front, since the name may follow an encoded sign. */
const pair = (text: string): ValueAt => {
  const valueEnd = finder(text, /[&\s"'<>\])]/g)
  return (_start, end) => {
    const value = after(text, equalsSign, end)
    if (value === undefined) return undefined
    openingQuote.lastIndex = value
    const [opening, slashes, mark] = openingQuote.exec(text) ?? []
    return opening === undefined ? [value, valueEnd(value)] : quoted(text, value + opening.length, slashes, mark)
  }
}

const [sectionStart, sectionEnd] = ["<![CDATA[", "]]>"]

/** `<name …>value</name>`, with sections and comments in it. */
const element = (text: string): ValueAt => {
  const tagEnd = finder(text, /[<>]/g)
  return (start, end) => {
    if (text[start - 1] !== "<") return undefined
    const value = tagEnd(end) + 1
    if (text[value - 1] !== ">") return undefined
    let at = value
    for (;;) {
      if (text.startsWith(sectionStart, at)) at = behind(text, sectionEnd, at + sectionStart.length)
      else if (text.startsWith("<!--", at)) at = behind(text, "-->", at + 4)
      else if (at < text.length && text[at] !== "<") at = indexOrEnd(text, "<", at)
      else return at > value ? [value, at] : undefined
    }
  }
}

const memberStart = /(["'])[\s+]*:[\s+]*(?:(["'])|(?=-?\d))/y
const number = /-?[\d.eE+-]+/y

/** `"name": "value"` of JSON and the like. */
const member = (text: string): ValueAt => {
  return (start, end, name) => {
    memberStart.lastIndex = end
    const [all = "", mark, valueMark] = memberStart.exec(text) ?? []
    if (mark === undefined || text[nameStart(text, start, name) - 1] !== mark) return undefined
    const value = end + all.length
    return valueMark === undefined ? [value, after(text, number, value) ?? value] : quoted(text, value, "", valueMark)
  }
}

/** Where a whole name begins of which only the ending was found. No longer one is looked for, so that it takes no time. */
function nameStart(text: string, start: number, found: string): number {
  if (!endings.includes(found.toLowerCase())) return start
  let at = start
  while (start - at < longestName && /[\w-]/.test(text.charAt(at - 1))) at--
  return at
}

const longestName = 100

const headerStart = /["']?:\s*["']?/y

/** `name: value` of a header, to the end of the line or where another header begins on the same line. */
const headerLine =
  (names: SecretNames) =>
  (text: string): ValueAt => {
    const lineEnd = finder(text, /[\r\n"'<>]/g)
    const nextHeader = finder(text, /\s[\w-]+:\s/g)
    return (_start, end, name) => {
      const value = names.isHeader(name) ? after(text, headerStart, end) : undefined
      if (value === undefined || lineEnd(value) <= value) return undefined
      let stop = Math.min(lineEnd(value), nextHeader(value + 1))
      while (stop > value + 1 && /\s/.test(text.charAt(stop - 1))) stop--
      return [value, stop]
    }
  }

/**
 * The value up to its closing mark. In a string whose marks are written with n backslashes, those of a string inside of it
 * have 2n + 1, and a backslash at its end adds a multiple of 2n + 2.
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

/** Where a sticky pattern that matches at `at` ends. */
function after(text: string, pattern: RegExp, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const indexOrEnd = (text: string, part: string, from: number): number => {
  const at = text.indexOf(part, from)
  return at === -1 ? text.length : at
}

const behind = (text: string, part: string, from: number): number =>
  Math.min(indexOrEnd(text, part, from) + part.length, text.length)

/**
 * The next match at or after a position, or the end of the text. Positions must not decrease: then the text is read once,
 * however often somebody asks.
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

/** The text of a run of `%XX`: decoded as UTF-8, or byte by byte if it is not UTF-8. */
export function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
}

/**
 * One escape of URLs (also of IIS), of JSON and JavaScript, or of XML and HTML. No part of it can be long but a run of bytes
 * that are not ASCII, which is read once.
 */
const escapes =
  /%[0-7][\da-f]|(?:%[89a-f][\da-f])+|[%\\]u([\da-f]{4})|\\x([\da-f]{2})|(?:\\\\)+|\\(.)|&#(\d{1,7});|&#x([\da-f]{1,6});|&(amp|lt|gt|quot|apos|equals);/gi

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", equals: "=" }

/** How often a string may have been escaped: JSON in JSON in a query. Each layer is a reading of the whole text. */
const deepest = 8

/**
 * A string with one layer of escapes taken off, and where its pieces begin in it (`at`) and in the text above (`from`). A piece is
 * what one escape means, which is always longer there, or what stands between two of them. The last ones are the ends.
 */
interface Layer {
  readonly text: string
  readonly at: readonly number[]
  readonly from: readonly number[]
}

/** A string without a layer of escapes: `%2526` is `%26`. */
const unescaped = (text: string): string => text.replaceAll(escapes, meaning)

function meaning(
  all: string,
  utf16?: string,
  byte?: string,
  sign?: string,
  code?: string,
  hex?: string,
  name?: string,
) {
  if (sign !== undefined) return /[bfnrt]/.test(sign) ? " " : sign
  if (name !== undefined) return named[name.toLowerCase()] ?? ""
  const point = code === undefined ? Number.parseInt(utf16 ?? byte ?? hex ?? "", 16) : Number(code)
  if (Number.isNaN(point)) return all.startsWith("\\") ? all.slice(all.length / 2) : decodedRun(all)
  return point > 0x10ffff ? all : String.fromCodePoint(point)
}

function below(above: string): Layer {
  const [at, from]: [number[], number[]] = [[], []]
  let [text, shown] = ["", 0]
  const add = (piece: string, start: number) => {
    at.push(text.length)
    from.push(start)
    text += piece
  }
  for (const match of above.matchAll(escapes)) {
    add(above.slice(shown, match.index), shown)
    add(meaning(...(match as unknown as Parameters<typeof meaning>)), match.index)
    shown = match.index + match[0].length
  }
  add(above.slice(shown), shown)
  add("", above.length)
  return { text, at, from }
}

/** Where the same characters are in the text above. All of an escape belongs to what it means. */
function lift({ at, from }: Layer, [start, end]: Span): Span {
  const place = (position: number, isEnd: 0 | 1): number => {
    // The last piece that begins at or before it.
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
 * The same rule for a string as it reads without its escapes, layer by layer. Whoever logs or reports an error may
 * have escaped it in any way, and more than once.
 */
export const beneath =
  (rule: Rule): Rule =>
  (text) => {
    const spans: Span[] = []
    const layers: Layer[] = []
    for (let read = text; layers.length < deepest && read.search(escapes) !== -1;) {
      const layer = below(read)
      layers.unshift(layer)
      read = layer.text
      for (const span of rule(read))
        if (span[1] > span[0]) spans.push(layers.reduce((each, below) => lift(below, each), span))
    }
    return spans
  }

/** Shorter ones occur in ordinary words, which would be unreadable with every one of them masked. */
const shortest = 4

/**
 * What secrets look like where no escapes are left: as they are, with `+` for spaces as in a form, in lower case as in a host, in
 * base64, alone or as part of a longer text as in HTTP Basic, and without what looks like an escape itself. The longest come
 * first.
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
 * In base64, a string looks different in each of the three places where it may begin in a group of bytes. Of the characters at its
 * ends, those that hold bits of the text around it are omitted.
 */
function base64Forms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret)
  const whole = toBase64(bytes).replace(/=+$/, "")
  const within = [0, 1, 2].map((before) => {
    const text = toBase64(new Uint8Array([...new Uint8Array(before), ...bytes]))
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
  // Short ones occur by chance.
  return [whole, ...within.filter(({ length }) => length >= shortestWithin)].flatMap((form) => [
    form,
    form.replaceAll("+", "-").replaceAll("/", "_"),
  ])
}

const shortestWithin = 6
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
