import { ConfigError } from "../core/errors.ts"
import type { Context } from "./context.ts"

/**
 * The bot as a member of a room.
 * @throws ConfigError where none is configured: servers no longer make one for each app
 */
export async function chatbot({ account }: Context): Promise<string> {
  const { chatBotJid = "" } = await account()
  const [id = ""] = chatBotJid.split("@")
  if (id !== "") return id
  const advice = "set ETHORA_CHAT_BOT_JID or the option chatBotJid; where the app has no bot, use agents.inviteToChat"
  throw new ConfigError(`Chatbot JID not configured: ${advice}`, "chatBotJid")
}
