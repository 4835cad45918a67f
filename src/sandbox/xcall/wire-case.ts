import { type Fields, isObject } from "../read-object.ts"
import type { Settings } from "./settings.ts"

type WireCase = Settings["wireCase"]
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A name in snake_case; undefined when this server does not know the case it is in. */
function known(name: string, wireCase: WireCase): string | undefined {
  if (wireCase === "snake") return name
  return wireCase === "camel" && name.includes("_") ? undefined : snake(name)
}

const renamed = (fields: Fields, wireCase: WireCase): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const to = known(name, wireCase)
      return to === undefined ? [] : [[to, value]]
    }),
  )

/** The body of a request with the names of the document, one level down as well; names of features are not touched. */
export function inSnakeCase(body: Fields, wireCase: WireCase): Fields {
  const fields = renamed(body, wireCase)
  const nested = (name: string): Fields => {
    const value = fields[name]
    return isObject(value) ? { [name]: renamed(value, wireCase) } : {}
  }
  return { ...fields, ...nested("user"), ...nested("branding") }
}
