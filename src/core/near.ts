/**
 * The known name that a misspelt one was meant to be: it differs by case, by one letter, or by both. Of names of one or two
 * letters, only case counts: any other is one letter away.
 */
export const near = (name: string, known: readonly string[]): string | undefined =>
  known.find((each) =>
    each.length > 2 ? differsByOne(each.toLowerCase(), name.toLowerCase()) : each.toLowerCase() === name.toLowerCase(),
  )

/** One letter replaced, added or missing. Equal strings differ by nothing, which counts. */
function differsByOne(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)
}
