import { distance } from "fastest-levenshtein"

/** Splits a text into words; names such as `getMeetingInfo`, `XMPPUser` and `sort_by` contain several. */
export const partsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== "")

/** Longer names are not misspelt names. */
const longest = 80
const most = 5
/** Names above this distance have hardly a word in common. */
const farthest = 0.5

const lowerCaseWords = (name: string): string[] => partsOf(name).map((word) => word.toLowerCase())

/** The service prefix of an operation name; documentation sections have none. */
const serviceOf = (name: string): string => /^[a-z]+(?=\.)/.exec(name)?.[0] ?? ""
const withoutService = (name: string): string => name.slice(serviceOf(name) === "" ? 0 : serviceOf(name).length + 1)

/** Distance of a name from the given one: 0 means equal, 1 means unrelated. */
function farness(written: string, name: string): number {
  const [one, other] = [lowerCaseWords(written), lowerCaseWords(name)]
  const letters = distance(one.join(""), other.join("")) / Math.max(one.join("").length, other.join("").length, 1)
  const shared = one.filter((word) => other.includes(word)).length
  return Math.min(letters, 1 - (2 * shared) / Math.max(one.length + other.length, 1))
}

/**
 * Names that may have been meant, nearest first: with or without the service prefix, misspelt, or with the words in
 * another order.
 */
export function nearNames(written: string, names: readonly string[]): string[] {
  if (written.length > longest) return []
  const service = serviceOf(written)
  const ofService = names.filter((name) => serviceOf(name) === service)
  return (service !== "" && ofService.length > 0 ? ofService : names)
    .map((name) => ({ name, far: farness(withoutService(written), withoutService(name)) }))
    .filter(({ far }) => far <= farthest)
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name)
}

/** A sentence that suggests similar names; empty if there are none. */
export function suggestion(written: string, names: readonly string[]): string {
  const near = nearNames(written, names)
  return near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`
}
