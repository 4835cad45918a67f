import MiniSearch, { type SearchOptions } from "minisearch"
import type { Operation } from "../operations.ts"
import type { Section } from "./documentation.ts"
import { fieldsOf, verbsOf, weights } from "./fields.ts"
import { termsOf, wordsIn } from "./words.ts"

/** A search result. */
export interface Found<T> {
  readonly entry: T
  readonly score: number
}

export interface Index<T> {
  readonly search: (query: string, limit: number) => Found<T>[]
}

/** Maximum query length: a sentence. Longer queries only cost time. */
const longest = 400
/** Weight of a synonym compared with the word itself. */
const meaningWeight = 0.6
/** Weight of further matches of a word in an entry, such as other spellings. */
const besidesWeight = 0.3

/**
 * An index over weighted text fields.
 * @param actions the field that is skipped for words that describe a state
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
        // The synonyms of a word count as spellings of one word: the best match counts fully, the others a little.
        const scored = new Map<number, { readonly best: number; readonly all: number }>()
        const add = (term: string, share: number, options: SearchOptions = {}) => {
          for (const { id, score } of index.search(term, { fields: within, ...options })) {
            const { best = 0, all = 0 } = scored.get(id as number) ?? {}
            scored.set(id as number, { best: Math.max(best, score * share), all: all + score * share })
          }
        }
        if (word !== undefined) add(word, 1)
        for (const meaning of meanings) add(meaning, meaningWeight)
        // An unknown word may be misspelt.
        if (word !== undefined && scored.size === 0) add(word, 1, { fuzzy: word.length > 5 ? 0.2 : false })
        for (const [id, { best, all }] of scored) {
          const { sum = 0, hits = 0 } = scores.get(id) ?? {}
          scores.set(id, { sum: sum + (best + besidesWeight * (all - best)) * weight, hits: hits + weight })
        }
      }
      // A partial match of every word is better than a full match of one.
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

/** An index of operations. Action and subject weigh most, then parameters and description. */
export function operationIndex(operations: readonly Operation[]): Index<Operation> {
  const verbs = verbsOf(operations)
  return indexOf(operations, (each) => fieldsOf(each, verbs), weights, "changes")
}

/** An index of the sections of pages. */
export const documentationIndex = (sections: readonly Section[]): Index<Section> =>
  indexOf(sections, ({ page, heading, text }) => ({ heading: `${page} ${heading}`, text }), { heading: 3, text: 1 })
