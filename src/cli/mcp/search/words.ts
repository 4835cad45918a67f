import { empty, glossary, hints } from "./glossary.ts"
import { partsOf } from "../names.ts"

/** A word without accents, in lower case. */
const plain = (word: string): string => word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()

/** The words of a text, without accents, in lower case. */
const split = (text: string): string[] => partsOf(text).map(plain)

/** Replaces the ending of a word by the first matching rule that leaves at least three letters. */
function replaceEnding(word: string, rules: readonly (readonly [ending: RegExp, by: string])[]): string {
  for (const [ending, by] of rules) {
    const shorter = word.replace(ending, by)
    if (shorter !== word && shorter.length >= 3) return shorter
  }
  return word
}

/** Removes English plural and verb endings: `recordings` and `recorded` become `record`. */
export function stem(word: string): string {
  const singular = replaceEnding(word, [
    [/ies$/, "y"],
    [/(?<=ss|sh|ch|x|zz)es$/, ""],
    [/(?<=[^sui])s$/, ""],
  ])
  const root = replaceEnding(singular, [
    [/(?<=[aeiouy].*)ied$/, "y"],
    [/(?<=[aeiouy].*)([bdgkmnpr])\1(?:ed|ing)$/, "$1"],
    [/(?<=[aeiouy].*)(?:ed|ing)$/, ""],
    [/(?<=[aeiouy].*[st])ion$/, ""],
  ])
  return replaceEnding(root, [
    [/e$/, ""],
    [/(?<=[^aeiou])y$/, "i"],
  ])
}

/** Removes Portuguese endings from a word without accents: `gravar`, `gravação` and `gravações` become `grav`. */
export function portugueseStem(word: string): string {
  const singular = replaceEnding(word, [
    [/(?:oes|aes|aos)$/, "ao"],
    [/(?<=[aeou])is$/, "l"],
    [/ns$/, "m"],
    [/(?<=[rz])es$/, ""],
    [/(?<=[^su])s$/, ""],
  ])
  const root = replaceEnding(singular, [
    [/(?:[aei]mento|[ai]cao|[aei]ncia|[ai]veis|[ai]vel)$/, ""],
    [/(?:ando|endo|indo|ad[ao]|id[ao]|aram|eram|iram|ariam?|eriam?|iriam?|arei|erei|irei|ara|era|ira)$/, ""],
    [/(?:amos|emos|imos|ava|avam|ou|eu|iu|am|em)$/, ""],
    [/[aei]r$/, ""],
  ])
  // `publicar` and `publique`, `apagar` and `apague` differ only in spelling.
  return replaceEnding(root, [[/(?<=...)[aeiou]+$/, ""]]).replace(/q$/, "c")
}

const isEmpty = new Set(empty.trim().split(/\s+/))

/** The words of a document text, in the form of the index. */
export const wordsIn = (text: string): string[] =>
  split(text)
    .filter((word) => !isEmpty.has(word))
    .map(stem)

/** A word of a query, or several that form one expression. */
export interface Term {
  /** The word as it is in the index (stemmed); undefined for expressions. */
  readonly word: string | undefined
  /** Synonyms in the documents, in the form of the index. */
  readonly meanings: readonly string[]
  /** Weight of the term. */
  readonly weight: number
  /** It describes a state and not an action: "deleted recordings", "aulas encerradas". */
  readonly isState: boolean
}

/** A participle. Portuguese ones may be written without accents. */
const state = /[^aeiou]ed$|[ai]d[ao]s?$/

/** The meaning of a word in the glossary. */
interface Meaning {
  readonly words: Set<string>
  weight: number
}

const hintWeight = 0.4

interface Dictionary {
  /** Keys are words as written and without their endings, in both languages. */
  readonly meanings: ReadonlyMap<string, Meaning>
  /** Number of words in the longest expression. */
  readonly longest: number
}

function readGlossary(): Dictionary {
  let longest = 1
  const found = new Map<string, Meaning>()
  const add = (key: string, means: readonly string[], weight: number) => {
    const meaning = found.get(key) ?? { words: new Set(), weight: 0 }
    for (const each of means) meaning.words.add(each)
    meaning.weight = Math.max(meaning.weight, weight)
    found.set(key, meaning)
  }
  for (const [rows, weight] of [
    [glossary, 1],
    [hints, hintWeight],
  ] as const) {
    for (const row of rows.split("\n").filter((line) => line.includes(" | "))) {
      const [means = "", pt = "", en = ""] = row.split("|")
      for (const [list, shorten, language] of [
        [pt, portugueseStem, "pt"],
        [en, stem, "en"],
      ] as const) {
        for (const expression of list.split(",").filter((each) => each.trim() !== "")) {
          const words = split(expression)
          longest = Math.max(longest, words.length)
          add(`${language} ${words.map(shorten).join(" ")}`, wordsIn(means), weight)
          add(words.join(" "), wordsIn(means), weight)
        }
      }
    }
  }
  return { meanings: found, longest }
}

let dictionary: Dictionary | undefined

/** The words and expressions of a query. */
export function termsOf(query: string): Term[] {
  dictionary ??= readGlossary()
  const { meanings, longest } = dictionary
  const words = split(query)
  const terms: Term[] = []
  for (let at = 0; at < words.length;) {
    let length = Math.min(longest, words.length - at)
    let found: Meaning[] = []
    for (; length > 0; length -= 1) {
      const part = words.slice(at, at + length)
      // The stem of a word such as "está" equals that of another word.
      const keys =
        length === 1 && isEmpty.has(part[0] ?? "")
          ? part
          : [`en ${part.map(stem).join(" ")}`, `pt ${part.map(portugueseStem).join(" ")}`]
      found = keys.flatMap((key) => meanings.get(key) ?? [])
      if (found.length > 0) break
    }
    const word = words[at] ?? ""
    at += Math.max(length, 1)
    if (found.length === 0 && isEmpty.has(word)) continue
    const known = length > 1 || isEmpty.has(word)
    terms.push({
      word: known ? undefined : stem(word),
      meanings: [...new Set(found.flatMap((each) => [...each.words]))],
      weight: found.length === 0 ? 1 : Math.max(...found.map(({ weight }) => weight)),
      isState: length <= 1 && state.test(word),
    })
  }
  return terms
}
