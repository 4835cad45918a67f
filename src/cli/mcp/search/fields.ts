import type { Operation } from "../operations.ts"
import { partsOf } from "../names.ts"
import { wordsIn } from "./words.ts"

/** Searchable texts of an operation, by kind. */
export type Fields = Readonly<Record<keyof typeof weights, string>>

/** Weight of a match in each field. The subject of an operation weighs more than its parameters. */
export const weights = {
  /** Its subject: "text tracks" in "List the text tracks of a recording". */
  thing: 4,
  /** The rest of its summary: "of a recording". */
  context: 1.5,
  /** The words of its name that are not verbs. */
  name: 4,
  /** Verbs of read operations: list, get, find. */
  reads: 3,
  /** Verbs of other operations: create, update, delete. */
  changes: 5,
  path: 0.2,
  params: 0.8,
  description: 1,
  provider: 2,
} as const

/** Words that begin the description of a thing. */
const prepositions = /\s(?:of|in|to|into|from|for|with|by|around|including|that|who|whether|when|again)\s/i

/** Summaries begin with a verb: this collects the verbs of all documents. */
export const verbsOf = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(operations.map(({ call }) => (partsOf(call.summary)[0] ?? "").toLowerCase()))

/** Verbs that users may use for every operation of a kind: a list can also be found or got. */
function kindOf({ call }: Operation): string {
  if (call.effect !== "read") return ""
  return call.columns === undefined ? "get" : "list get find"
}

/** Removes the words that also occur in another text, in any form. */
function without(text: string, other: string): string {
  const known = new Set(wordsIn(other))
  return partsOf(text)
    .filter((word) => !wordsIn(word).some((each) => known.has(each)))
    .join(" ")
}

/** @param verbs of all searchable operations */
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
    // Repeated words of a summary count once: "List the messages around a message".
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
