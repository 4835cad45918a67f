const recentKeys = 1_000
const recentLength = 2 ** 20

/**
 * Finds out when a sequence of keys (cursors, pages) runs in a circle, in bounded memory: it remembers the latest 1 000 keys
 * or 1 Mi characters of them, and for longer circles one older key, replaced after 1, 2, 4, 8 … keys (Brent's algorithm).
 * @returns a function that takes the next key and says whether it came before
 */
export function seenBefore(): (key: string) => boolean {
  const recent = new Set<string>()
  let length = 0
  let milestone: string | undefined
  let untilNext = 1
  let stride = 1
  return (key) => {
    if (key === milestone || recent.has(key)) return true
    recent.add(key)
    length += key.length
    for (const oldest of recent) {
      if (recent.size <= recentKeys && length <= recentLength) break
      recent.delete(oldest)
      length -= oldest.length
    }
    if (--untilNext === 0) {
      milestone = key
      stride *= 2
      untilNext = stride
    }
    return false
  }
}
