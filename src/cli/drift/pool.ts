import { isRecord } from "../cells.ts"
import type { ParsedResponse } from "./observation.ts"
import type { Element } from "./xml.ts"

/** Values from earlier responses, used as parameters of later calls. */
export class Pool {
  readonly #byName = new Map<string, Set<string>>()
  /** Ids in the responses of a call, usually those of its list entries. */
  readonly #ids = new Map<string, Set<string>>()

  add(operation: string, response: ParsedResponse): void {
    if (response.form === "json") this.#json(operation, "", response.value, 0)
    if (response.form === "xml") this.#xml(response.root)
  }

  #keep(map: Map<string, Set<string>>, name: string, value: string): void {
    const known = map.get(name) ?? new Set()
    if (value !== "" && known.size < 20) known.add(value)
    map.set(name, known)
  }

  #json(operation: string, name: string, value: unknown, depth: number): void {
    if (depth > 12) return
    if (Array.isArray(value)) for (const each of value.slice(0, 20)) this.#json(operation, name, each, depth + 1)
    else if (isRecord(value))
      for (const [key, each] of Object.entries(value)) this.#json(operation, key, each, depth + 1)
    else if (typeof value === "string" || typeof value === "number") {
      this.#keep(this.#byName, name.toLowerCase(), String(value))
      if (name === "id" || name === "_id") this.#keep(this.#ids, operation, String(value))
    }
  }

  #xml(element: Element): void {
    if (element.children.length === 0) this.#keep(this.#byName, element.name.toLowerCase(), element.text.trim())
    for (const [name, value] of element.attributes) this.#keep(this.#byName, name.toLowerCase(), value)
    for (const child of element.children) this.#xml(child)
  }

  /** Ids that a call returned. */
  ids = (operation: string): string[] => [...(this.#ids.get(operation) ?? [])]

  /** Values of members with a name, from any response. */
  named = (name: string): string[] => [...(this.#byName.get(name.toLowerCase()) ?? [])]
}
