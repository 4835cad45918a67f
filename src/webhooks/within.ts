/** The outcome of work if it is there in time, else `undefined`; the work goes on. */
export async function within<T>(work: Promise<T>, wait: number | boolean): Promise<T | undefined> {
  if (wait === true || wait === Infinity) return work
  if (wait === false || wait <= 0) return undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined)
    }, wait)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
