import { jwt } from "../jwt.ts"
import { isoNow } from "./ids.ts"
import type { EthoraApp, World } from "./state.ts"

interface NewApp {
  readonly _id: string
  readonly appSecret: string
  readonly displayName: string
  readonly domainName: string
  readonly parentAppId: string | null
}

export function addApp(world: World, given: NewApp & Readonly<Record<string, unknown>>): EthoraApp {
  const { _id, appSecret } = given
  const now = isoNow(world)
  const token = jwt({ alg: "HS256", typ: "JWT" }, { data: { isApp: true, appId: _id } }, `app token of ${appSecret}`)
  const app: EthoraApp = {
    ...given,
    appToken: `JWT ${token}`,
    xmppHost: world.settings.xmppHost,
    isBaseApp: given.parentAppId === null,
    isAllowedNewAppCreate: given.parentAppId === null,
    status: "active",
    createdAt: now,
    updatedAt: now,
  }
  world.apps.set(_id, app)
  return app
}

export const appBelow = (world: World, appId: string): EthoraApp[] =>
  [...world.apps.values()].filter((app) => app.parentAppId === appId)

/** Removes an app with everything in it, and the apps below it. */
export function removeApp(world: World, appId: string): void {
  for (const app of appBelow(world, appId)) removeApp(world, app._id)
  world.apps.delete(appId)
  world.bots.delete(appId)
  world.defaultRooms.delete(appId)
  for (const things of [world.users, world.chats]) {
    for (const thing of things.values()) if (thing.appId === appId) things.delete(thing._id)
  }
  for (const [tokenId, record] of world.appTokens) if (record.appId === appId) world.appTokens.delete(tokenId)
}
