/**
 * The reason why a value is not plain data, which a React server component would not pass on.
 * @returns the path and the reason; undefined for plain data
 */
export function oddity(value: unknown, path = "value"): string | undefined {
  if (typeof value === "function" || typeof value === "symbol") return `${path} is a ${typeof value}`
  if (typeof value !== "object" || value === null) return undefined
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== (Array.isArray(value) ? Array.prototype : Object.prototype)) return `${path} has another prototype`
  if (Object.getOwnPropertySymbols(value).length > 0) return `${path} has symbols`
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (Array.isArray(value) && name === "length") continue
    if (!("value" in property) || property.enumerable !== true) return `${path}.${name} is no plain property`
    const inside = oddity(property.value, `${path}.${name}`)
    if (inside !== undefined) return inside
  }
  return undefined
}
