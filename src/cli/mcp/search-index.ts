import MiniSearch, { type SearchOptions } from "minisearch"
import type { Operation } from "./operations.ts"
import type { Section } from "./documentation.ts"
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

/** An index over fields of text, of which some count more than others. */
function indexOf<T>(
  entries: readonly T[],
  fieldsOf: (entry: T) => Readonly<Record<string, string>>,
  boost: Readonly<Record<string, number>>,
): Index<T> {
  const fields = Object.keys(boost)
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
      for (const { word, meanings, weight } of terms) {
        // What a word means is one word with several spellings: the best of them counts.
        const best = new Map<number, number>()
        const add = (term: string, share: number, options: SearchOptions = {}) => {
          for (const { id, score } of index.search(term, options))
            best.set(id as number, Math.max(best.get(id as number) ?? 0, score * share))
        }
        if (word !== undefined) add(word, 1)
        for (const meaning of meanings) add(meaning, meaningWeight)
        // What nobody knows may be misspelt.
        if (word !== undefined && best.size === 0) add(word, 1, { fuzzy: word.length > 5 ? 0.2 : false })
        for (const [id, score] of best) {
          const { sum = 0, hits = 0 } = scores.get(id) ?? {}
          scores.set(id, { sum: sum + score * weight, hits: hits + weight })
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

/** An index of operations: by name and summary first, then by parameters and description. */
export const operationIndex = (operations: readonly Operation[]): Index<Operation> =>
  indexOf(
    operations,
    ({ provider, call }) => ({
      name: `${call.id} ${call.alias ?? ""}`,
      summary: call.summary,
      path: call.path,
      params: call.params.map(({ name }) => name).join(" "),
      description: call.description ?? "",
      provider: `${provider.name} ${provider.title} ${provider.aliases.join(" ")}`,
    }),
    { name: 3, summary: 4, path: 1, params: 0.5, description: 0.7, provider: 2 },
  )

/** An index of the sections of pages. */
export const documentationIndex = (sections: readonly Section[]): Index<Section> =>
  indexOf(sections, ({ page, heading, text }) => ({ heading: `${page} ${heading}`, text }), { heading: 3, text: 1 })
