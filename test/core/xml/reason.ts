import { XmlError } from "../../../src/core/xml/index.ts"

/** The error code for an input, or "read". */
export function reason(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof XmlError) return error.reason
    throw error
  }
  return "read"
}

export async function rejection(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof XmlError) return error.reason
    throw error
  }
  return "read"
}
