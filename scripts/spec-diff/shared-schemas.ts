import type { Direction } from "./node-in.ts"

interface Shared {
  readonly name: string
  readonly direction: Direction
  /** Calls and events it stands in. */
  readonly users: ReadonlySet<string>
}

export interface SharedSchemas {
  add(name: string, direction: Direction, user: string): void
  /** One that has not been handed out for all of its users yet. */
  next(): Shared | undefined
}

/** Schemas that wait to be compared on their own, once for each direction they travel in. */
export function sharedSchemas(): SharedSchemas {
  const all = new Map<string, { name: string; direction: Direction; users: Set<string> }>()
  const waiting = new Set<string>()
  return {
    add(name, direction, user) {
      const key = `${direction} ${name}`
      const entry = all.get(key) ?? { name, direction, users: new Set<string>() }
      if (entry.users.has(user)) return
      all.set(key, entry)
      entry.users.add(user)
      waiting.add(key)
    },
    next() {
      const [key] = waiting
      if (key === undefined) return undefined
      waiting.delete(key)
      return all.get(key)
    },
  }
}
