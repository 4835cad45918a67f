import type { World } from "./state.ts"

/** `msg_01`, `msg_02` … */
export function nextId(world: Pick<World, "counts">, kind: "cnt" | "cnv" | "msg" | "inb" | "whk" | "dlv"): string {
  const count = (world.counts.get(kind) ?? 0) + 1
  world.counts.set(kind, count)
  return `${kind}_${String(count).padStart(2, "0")}`
}
