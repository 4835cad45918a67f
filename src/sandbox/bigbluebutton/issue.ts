import type { World } from "./world.ts"

/** An id that nobody else has, even when the injected `random` always says the same. */
export function issue(world: World, draw: (random: () => number) => string): string {
  const drawn = draw(world.settings.random)
  let id = drawn
  for (let count = 1; world.issued.has(id); count++) id = drawn.slice(0, -String(count).length) + String(count)
  world.issued.add(id)
  return id
}
