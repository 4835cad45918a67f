import { objectId } from "./ids.ts"
import { userJid } from "./names.ts"
import { userBy } from "./users.ts"
import type { EthoraChat, EthoraMessage, World } from "./state.ts"

/** Writes into the archive of a room; no two messages have the same time. */
export function addMessage(world: World, chat: EthoraChat, xmppUsername: string, text: string): EthoraMessage {
  const last = world.messages.at(-1)?.at ?? 0
  const message = {
    _id: objectId(world),
    chatId: chat._id,
    from: userJid(world, xmppUsername),
    fromUserId: userBy(world, chat.appId, "xmppUsername", xmppUsername)?._id,
    text,
    at: Math.max(world.settings.now() * 1000, last + 1),
    deletedAt: null,
  }
  world.messages.push(message)
  return message
}

export const isoOf = ({ at }: EthoraMessage): string => new Date(Math.floor(at / 1000)).toISOString()
