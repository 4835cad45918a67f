/** Limits concurrency. Resolves with a function to call when leaving; later calls of it have no effect. */
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
