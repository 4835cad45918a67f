/** Headers to add; `null` takes one away that a lower layer set. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>

const none: HeaderValues = {}

/** Lays header sets over each other, later ones winning, names in lower case. */
export function mergeHeaders(...layers: readonly (HeaderValues | undefined)[]): Record<string, string> {
  const result: Record<string, string> = {}
  for (const layer of layers) {
    const values = layer ?? none
    for (const name of Object.keys(values)) {
      const value = values[name]
      const key = name.toLowerCase()
      if (value === null) Reflect.deleteProperty(result, key)
      else if (value !== undefined) result[key] = value
    }
  }
  return result
}

const unsaid = new Set(["set-cookie", "set-cookie2", "authorization", "proxy-authorization", "www-authenticate"])

/** An answer's headers as facts of an error: plain, lower case, without cookies and credentials. */
export function headerFacts(headers: Headers): Record<string, string> {
  const result: Record<string, string> = {}
  headers.forEach((value, name) => {
    if (!unsaid.has(name)) result[name] = value
  })
  return result
}
