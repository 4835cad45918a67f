/** Unhandled rejections when the work was done: they would end a process. */
export async function unheardRejections(work: () => unknown): Promise<unknown[]> {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => void unheard.push(reason)
  process.on("unhandledRejection", hear)
  try {
    await work()
    await new Promise(setImmediate)
    return unheard
  } finally {
    process.off("unhandledRejection", hear)
  }
}
