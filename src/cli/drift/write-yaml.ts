const special = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function scalar(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value)
  const isPlain = /^[A-Za-z_][\w./$-]*(?:[ ,;']+[\w./$()-]+)*\.?$/.test(value) && !special.test(value)
  return isPlain ? value : JSON.stringify(value)
}

const flowScalar = (value: unknown): string => {
  const text = scalar(value)
  return typeof value === "string" && /[,[\]{}]/.test(text) && !text.startsWith('"') ? JSON.stringify(value) : text
}

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, each]) => each !== undefined) as [string, unknown][]

/** A value on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`
  if (typeof value !== "object" || value === null) return flowScalar(value)
  const pairs = entriesOf(value).map(([key, each]) => `${flowScalar(key)}: ${flow(each)}`)
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`
}

/** A mapping with one key per line; lists of scalars are on one line. */
export function block(value: object, indent: number): string[] {
  const pad = " ".repeat(indent)
  return entriesOf(value).flatMap(([key, each]) => {
    const name = `${pad}${scalar(key)}:`
    if (typeof each !== "object" || each === null || Object.keys(each).length === 0)
      return [`${name} ${typeof each === "object" && each !== null ? flow(each) : scalar(each)}`]
    if (!Array.isArray(each)) return [name, ...block(each, indent + 2)]
    if (each.every((item) => typeof item !== "object" || item === null)) return [`${name} ${flow(each)}`]
    return [
      name,
      ...each.flatMap((item) => {
        if (typeof item !== "object" || item === null || Array.isArray(item)) return [`${pad}  - ${flow(item)}`]
        const [first = "", ...rest] = block(item as object, indent + 4)
        return [`${pad}  - ${first.trimStart()}`, ...rest]
      }),
    ]
  })
}
