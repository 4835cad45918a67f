/**
 * Calls a function of the caller's that is only told something: a logger, an observer, a callback. It is not waited for, and
 * what it throws or rejects with cannot change an outcome.
 * @param failed is told of that; by default it is dropped
 */
export function notify(tell: () => unknown, failed: (error: unknown) => void = () => undefined): void {
  try {
    const told = tell()
    // A promise may come from another realm or library.
    if (isThenable(told)) Promise.resolve(told).catch(failed)
  } catch (error) {
    failed(error)
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function"
