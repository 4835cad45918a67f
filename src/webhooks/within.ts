import { longestTimer } from "../core/longest-timer.ts"

/** What a function of somebody else's throws becomes a rejection, and what it returns a promise. */
export const attempt = async <T>(run: () => T | Promise<T>): Promise<T> => run()

/** What `within` resolves to when the time is over. */
export const late: unique symbol = Symbol("late")

/**
 * Waits for work, but not longer than `ms`; the work goes on.
 * @param ms at most; anything longer than a timer can be, such as Infinity, waits for the end
 * @throws what the work throws in time; what it throws later is dropped
 */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | typeof late> {
  if (ms > longestTimer) return work
  // Work that fails after its time has nobody who waits for it.
  work.catch(() => undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, ms, late)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
