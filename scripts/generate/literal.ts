const width = 110

const quoteKey = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))

/**
 * A plain value as TypeScript source: on one line where that is short. `names` holds objects that have a name
 * already; they are printed as that name.
 */
export function literal(value: unknown, names: ReadonlyMap<unknown, string> = new Map(), indent = ""): string {
  const name = names.get(value)
  if (name !== undefined) return name
  if (typeof value !== "object" || value === null) return JSON.stringify(value)

  const inner = `${indent}  `
  const list = Array.isArray(value)
  const parts = list
    ? value.map((item) => literal(item, names, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${quoteKey(key)}: ${literal(item, names, inner)}`)
  const [open, close] = list ? ["[", "]"] : ["{", "}"]
  if (parts.length === 0) return open + close

  const short = list ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`
  // A table at the top reads better with a line for each row, however short.
  const isTable = indent === "" && !list
  if (!isTable && short.length + indent.length <= width && !short.includes("\n")) return short
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`
}
