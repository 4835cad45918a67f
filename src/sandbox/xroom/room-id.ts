import { Refusal } from "./refusal.ts"
import type { World } from "./state.ts"

export interface RoomName {
  readonly id: string
  readonly domain: string
  readonly roomName: string
}

/** @throws Refusal for a domain of somebody else */
export function ownDomain({ settings }: World, domain: string): string {
  if (domain === "" || domain.includes("/")) throw new Refusal("Invalid domain")
  if (settings.domains && !settings.domains.includes(domain)) throw new Refusal("Unknown domain")
  return domain
}

/** @throws Refusal */
export function nameOf(world: World, domain: string, roomName: string): RoomName {
  if (roomName === "") throw new Refusal("Invalid room name")
  return { id: `${ownDomain(world, domain)}/${roomName}`, domain, roomName }
}

/** `chat.example/demo` in its two parts. @throws Refusal */
export function readRoomId(world: World, id: string): RoomName {
  const slash = id.indexOf("/")
  const { defaultDomain } = world.settings
  if (slash === -1 && defaultDomain !== undefined) return nameOf(world, defaultDomain, id)
  if (slash < 1 || slash === id.length - 1) throw new Refusal("Invalid room id")
  return nameOf(world, id.slice(0, slash), id.slice(slash + 1))
}
