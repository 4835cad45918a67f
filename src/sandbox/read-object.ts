export type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The JSON object of a body; undefined when it is none. */
export async function readObject(request: Request): Promise<Fields | undefined> {
  try {
    const value: unknown = JSON.parse(await request.text())
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
