import { isConferkitError } from "conferkit"

/** The result of a function, or the error of this package that it throws; any other error ends the test. */
export function outcome<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    if (isConferkitError(error)) return error
    throw error
  }
}

/** The same for a promise. */
export async function settled<T>(work: Promise<T>): Promise<T | Error> {
  try {
    return await work
  } catch (error) {
    if (isConferkitError(error)) return error
    throw error
  }
}
