/**
 * Whether a text is the beginning of a JSON object or list, whose end did not arrive. Takes time linear in the text; what is
 * in the text may be broken otherwise, too.
 */
export function breaksOff(text: string): boolean {
  const start = text.trimStart()
  if (!start.startsWith("{") && !start.startsWith("[")) return false
  let depth = 0
  // Strings in one piece, then brackets one by one. A string that has no end takes the rest.
  for (const [token] of start.matchAll(/"(?:[^"\\]|\\[^])*(?:"|$)|[[\]{}]/g)) {
    if (token.startsWith('"')) {
      if (token.length === 1 || !token.endsWith('"')) return true
    } else if (token === "{" || token === "[") depth++
    else if (--depth === 0) return false
  }
  return depth > 0
}
