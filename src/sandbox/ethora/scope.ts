import { type Actor, archived } from "./auth.ts"
import { type Call, pathParam } from "./wire.ts"
import { appNotFound, forbidden } from "./refusal.ts"
import type { EthoraApp, World } from "./state.ts"

/** Whether an app is another one or stands below it. */
export function isBelow(world: World, app: EthoraApp, above: EthoraApp): boolean {
  for (let one: EthoraApp | undefined = app; one; one = world.apps.get(one.parentAppId ?? "")) {
    if (one === above) return true
  }
  return false
}

/** The app that a name belongs to, if the caller's own app is above it; otherwise the caller's own. */
export function appOfName(world: World, own: EthoraApp, name: string | null): EthoraApp {
  const app = world.apps.get(/^([\da-f]{24})_/.exec(name ?? "")?.[1] ?? "")
  return app && isBelow(world, app, own) ? app : own
}

/** The app a call is about: the one in its path, or the caller's own. */
export function appOf(world: World, call: Call, actor: Actor, { evenArchived = false } = {}): EthoraApp {
  const named = Object.hasOwn(call.path, "appId")
  const app = named ? world.apps.get(pathParam(call, "appId")) : actor.app
  if (!app) throw appNotFound()
  if (!isBelow(world, app, actor.app)) throw forbidden()
  const inUse = app.status === "active" && actor.app.status === "active"
  if (!inUse && !evenArchived) throw archived()
  return app
}
