import { invalid } from "./refusal.ts"
import type { World } from "./state.ts"

/** What stands in front of the `@` of a JID of this server; an id with another `@` is no JID. */
function local({ settings: { xmppHost } }: World, name: string): string {
  const domain = [`@conference.${xmppHost}`, `@${xmppHost}`].find((end) => name.endsWith(end))
  return domain === undefined ? name : name.slice(0, -domain.length)
}

/** `<appId>_<uuid>` */
export const prefixed = (appId: string, uuid: string): string => `${appId}_${uuid}`

/** An id of the integrator's own. The prefix in front of it would end up there twice. */
export function plain(world: World, appId: string, uuid: string, field: string): string {
  if (world.settings.refuseDoublePrefix && uuid.startsWith(prefixed(appId, ""))) {
    throw invalid({ [field]: `must be plain, without ${prefixed(appId, "")} in front` })
  }
  return uuid
}

/** The name of a room or user, from itself or its JID. */
export function nameOf(world: World, appId: string, name: string, field: string): string {
  if (world.settings.refuseDoublePrefix && name.startsWith(prefixed(appId, prefixed(appId, "")))) {
    throw invalid({ [field]: `has ${prefixed(appId, "")} in front twice` })
  }
  return local(world, name)
}

/** The XMPP name of a member, who may be given by it, by JID, or by the plain id. */
export function memberName(world: World, appId: string, member: string): string {
  const name = nameOf(world, appId, member, "members")
  return name.startsWith(prefixed(appId, "")) ? name : prefixed(appId, name)
}

export const roomJid = (world: World, name: string): string => `${name}@conference.${world.settings.xmppHost}`
export const userJid = (world: World, name: string): string => `${name}@${world.settings.xmppHost}`
