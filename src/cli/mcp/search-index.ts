import MiniSearch from "minisearch"
import { meaningsOf, wordsIn } from "./glossary.ts"
import type { Operation } from "./operations.ts"
import type { Section } from "./documentation.ts"

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
    searchOptions: { boost, prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 5 ? 0.2 : false) },
  })
  index.addAll(entries.map((entry, id) => ({ id, ...fieldsOf(entry) })))
  return {
    search: (query, limit) => {
      const words = [...new Set(wordsIn(query.slice(0, longest)))]
      const scores = new Map<number, { readonly sum: number; readonly hits: number }>()
      for (const word of words) {
        // What a word means is one word with several spellings: the best of them counts.
        const best = new Map<number, number>()
        const add = (term: string, weight: number) => {
          for (const { id, score } of index.search(term)) {
            best.set(id as number, Math.max(best.get(id as number) ?? 0, score * weight))
          }
        }
        add(word, 1)
        for (const meaning of meaningsOf(word)) add(meaning, meaningWeight)
        for (const [id, score] of best) {
          const { sum = 0, hits = 0 } = scores.get(id) ?? {}
          scores.set(id, { sum: sum + score, hits: hits + 1 })
        }
      }
      // What has something of every word is better than what has much of one.
      return [...scores]
        .map(([id, { sum, hits }]) => [id, (sum * (1 + hits)) / (1 + words.length)] as const)
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
