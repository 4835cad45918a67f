/** Decoded parameters; a name may have come several times. */
export type Params = ReadonlyMap<string, readonly string[]>

/** Query first, form fields after it, as a servlet merges them. */
export function readParams(...sources: readonly (string | Iterable<readonly [string, string]>)[]): Params {
  const params = new Map<string, string[]>()
  for (const source of sources) {
    const pairs = typeof source === "string" ? new URLSearchParams(source) : source
    for (const [name, value] of pairs) {
      const values = params.get(name)
      if (values) values.push(value)
      else params.set(name, [value])
    }
  }
  return params
}

export const first = (params: Params, name: string): string | undefined => params.get(name)?.[0]

/** A parameter which is there and not empty. */
export function filled(params: Params, name: string): string | undefined {
  const value = first(params, name)
  return value === "" ? undefined : value
}

/** Only the text `true`, in any case, is true. */
export const flag = (params: Params, name: string): boolean => first(params, name)?.toLowerCase() === "true"

export const commaList = (value: string | undefined): string[] =>
  (value ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")

/** An integer, or the fallback: the server logs and ignores what it cannot read. */
export function integer(params: Params, name: string, fallback: number): number {
  const value = first(params, name)?.trim() ?? ""
  return /^-?\d+$/.test(value) ? Number(value) : fallback
}

/** `meta_Class-ID=7` → `class-id` → `7`; names the server would not take are dropped without a word. */
export function metadata(params: Params): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, values] of params) {
    if (/^meta_[a-zA-Z][a-zA-Z0-9-]*$/.test(name)) found.set(name.slice(5).toLowerCase(), values[0] ?? "")
  }
  return found
}

/** The server splits the name at `-` and wants two parts, so `userdata-a-b` is lost. */
export function userdata(params: Params): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, values] of params) {
    const [prefix, key, ...more] = name.split("-")
    if (prefix === "userdata" && key && more.length === 0) found.set(key, values[0] ?? "")
  }
  return found
}
