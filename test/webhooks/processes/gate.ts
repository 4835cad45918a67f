/**
 * Lets so many in at one time. Resolves with the function to be called when leaving; calls after the first one change
 * nothing.
 */
export function createGate(places: number): () => Promise<() => void> {
  const queue: (() => void)[] = []
  let free = places
  return async () => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => queue.push(resolve))
    let inside = true
    return () => {
      if (!inside) return
      inside = false
      const next = queue.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
