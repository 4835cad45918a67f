import MiniSearch, { type SearchOptions } from "minisearch"
import type { Operation } from "../operations.ts"
import type { Section } from "./documentation.ts"
import { fieldsOf, verbsOf, weights } from "./fields.ts"
import { termsOf, wordsIn } from "./words.ts"

/** Something that was found, the best first. */
export interface Found<T> {
  readonly entry: T
  readonly score: number
}

export interface Index<T> {
  readonly search: (query: string, limit: number) => Found<T>[]
}

/** A query is as long as a sentence; what follows that adds nothing but work. */
const longest = 400
/** A word that only means the same counts less than the word itself. */
const meaningWeight = 0.6
/** What an entry has of a word besides its best: other spellings of the same. */
const besidesWeight = 0.3

/**
 * An index over fields of text, of which some count more than others.
 * @param actions the field in which a word that describes a state is not looked for
 */
function indexOf<T>(
  entries: readonly T[],
  fieldsOf: (entry: T) => Readonly<Record<string, string>>,
  boost: Readonly<Record<string, number>>,
  actions?: string,
): Index<T> {
  const fields = Object.keys(boost)
  const stateFields = fields.filter((field) => field !== actions)
  const index = new MiniSearch<Record<string, string | number>>({
    fields,
    tokenize: wordsIn,
    processTerm: (term) => term,
    searchOptions: { boost, tokenize: (term) => [term], prefix: (term) => term.length > 3 },
  })
  index.addAll(entries.map((entry, id) => ({ id, ...fieldsOf(entry) })))
  return {
    search: (query, limit) => {
      const terms = termsOf(query.slice(0, longest))
      const total = terms.reduce((sum, { weight }) => sum + weight, 0)
      const scores = new Map<number, { readonly sum: number; readonly hits: number }>()
      for (const { word, meanings, weight, isState } of terms) {
        const within = isState ? stateFields : fields
        // What a word means is one word with several spellings: the best of them counts, and the others a little.
        const scored = new Map<number, { readonly best: number; readonly all: number }>()
        const add = (term: string, share: number, options: SearchOptions = {}) => {
          for (const { id, score } of index.search(term, { fields: within, ...options })) {
            const { best = 0, all = 0 } = scored.get(id as number) ?? {}
            scored.set(id as number, { best: Math.max(best, score * share), all: all + score * share })
          }
        }
        if (word !== undefined) add(word, 1)
        for (const meaning of meanings) add(meaning, meaningWeight)
        // What nobody knows may be misspelt.
        if (word !== undefined && scored.size === 0) add(word, 1, { fuzzy: word.length > 5 ? 0.2 : false })
        for (const [id, { best, all }] of scored) {
          const { sum = 0, hits = 0 } = scores.get(id) ?? {}
          scores.set(id, { sum: sum + (best + besidesWeight * (all - best)) * weight, hits: hits + weight })
        }
      }
      // What has something of every word is better than what has much of one.
      return [...scores]
        .map(([id, { sum, hits }]) => [id, (sum * (1 + hits)) / (1 + total)] as const)
        .sort(([one, a], [other, b]) => b - a || one - other)
        .slice(0, limit)
        .flatMap(([id, score]) => {
          const entry = entries[id]
          return entry === undefined ? [] : [{ entry, score }]
        })
    },
  }
}

/** An index of operations: by what they do and what they are about first, then by parameters and description. */
export function operationIndex(operations: readonly Operation[]): Index<Operation> {
  const verbs = verbsOf(operations)
  return indexOf(operations, (each) => fieldsOf(each, verbs), weights, "changes")
}

/** An index of the sections of pages. */
export const documentationIndex = (sections: readonly Section[]): Index<Section> =>
  indexOf(sections, ({ page, heading, text }) => ({ heading: `${page} ${heading}`, text }), { heading: 3, text: 1 })
