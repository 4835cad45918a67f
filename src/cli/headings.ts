/** The id that GitHub, and our site, give a heading. Links in the heading count as their words. */
export const headingId = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-")

/** Returns a function that gives the headings of one page their ids, in order. A second "Errors" is `errors-1`. */
export function headingIds(): (heading: string) => string {
  const times = new Map<string, number>()
  return (heading) => {
    const plain = headingId(heading)
    let id = plain
    // "Errors 1" may already have the id.
    while (times.has(id)) {
      const count = (times.get(plain) ?? 0) + 1
      times.set(plain, count)
      id = `${plain}-${count}`
    }
    times.set(id, 0)
    return id
  }
}
