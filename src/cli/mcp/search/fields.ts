import type { Operation } from "../operations.ts"
import { partsOf } from "../names.ts"
import { wordsIn } from "./words.ts"

/** What an operation is found by: each kind of words counts by itself. */
export type Fields = Readonly<Record<keyof typeof weights, string>>

/** How much a word counts in each field. What an operation is about outweighs what it takes. */
export const weights = {
  /** What it is about: "text tracks" of "List the text tracks of a recording". */
  thing: 4,
  /** The rest of its summary: "of a recording". */
  context: 1.5,
  /** The words of its name that are no verbs. */
  name: 4,
  /** What a reading operation does: list, get, find. */
  reads: 3,
  /** What any other operation does: create, update, delete. */
  changes: 5,
  path: 0.2,
  params: 0.8,
  description: 1,
  provider: 2,
} as const

/** Words that begin what is said about a thing. */
const prepositions = /\s(?:of|in|to|into|from|for|with|by|around|including|that|who|whether|when|again)\s/i

/** Summaries begin with a verb: all of them are the verbs of the documents. */
export const verbsOf = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(operations.map(({ call }) => (partsOf(call.summary)[0] ?? "").toLowerCase()))

/** What every operation of a kind can be asked with, whatever its own verb: a list may be found or got, too. */
function kindOf({ call }: Operation): string {
  if (call.effect !== "read") return ""
  return call.columns === undefined ? "get" : "list get find"
}

/** A text without the words that another one has, too, in any form. */
function without(text: string, other: string): string {
  const known = new Set(wordsIn(other))
  return partsOf(text)
    .filter((word) => !wordsIn(word).some((each) => known.has(each)))
    .join(" ")
}

/** @param verbs of all operations among which it is searched */
export function fieldsOf(operation: Operation, verbs: ReadonlySet<string>): Fields {
  const { provider, call } = operation
  const isVerb = (word: string) => verbs.has(word.toLowerCase())
  const [verb = "", ...rest] = call.summary.split(/\s+/)
  const said = rest.join(" ")
  const at = ` ${said}`.search(prepositions)
  const thing = at === -1 ? said : said.slice(0, at)
  const names = `${call.id} ${call.alias ?? ""}`
  const withoutVerbs = (text: string) =>
    partsOf(text)
      .filter((word) => !isVerb(word))
      .join(" ")
  const does = [verb, ...partsOf(names).filter(isVerb), kindOf(operation)].join(" ")
  return {
    thing,
    // What a summary says twice counts once: "List the messages around a message".
    context: without(at === -1 ? "" : said.slice(at), thing),
    name: withoutVerbs(names),
    reads: call.effect === "read" ? does : "",
    changes: call.effect === "read" ? "" : does,
    path: withoutVerbs(call.path),
    params: call.params.map(({ name }) => name).join(" "),
    description: call.description ?? "",
    provider: `${provider.name} ${provider.title} ${provider.aliases.join(" ")}`,
  }
}
