import { longestTimer } from "../core/longest-timer.ts"

/** The outcome of work if it is there in time, else `undefined`; the work goes on. */
export async function within<T>(work: Promise<T>, wait: number | boolean): Promise<T | undefined> {
  const ms = wait === true ? Infinity : Number(wait)
  if (ms > longestTimer) return work
  if (ms <= 0) return undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined)
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
