import { issue } from "../issue.ts"
import { hex, lower, pick } from "../pick.ts"
import type { World } from "./state.ts"

/** As the database makes them: 24 hex digits. */
export const objectId = (world: World): string => issue(world, (random) => pick(random, hex, 24))
export const opaque = (world: World, length: number): string => issue(world, (random) => pick(random, lower, length))
export const isoNow = (world: World): string => new Date(world.settings.now()).toISOString()
