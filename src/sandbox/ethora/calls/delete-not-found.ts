import { Refusal } from "../refusal.ts"
import type { World } from "../state.ts"

/** How a deletion says that there was nothing to delete; sources disagree. */
export function deleteNotFound(world: World, thing: "User" | "Chat room"): Refusal {
  const code = thing === "User" ? "USER_NOT_FOUND" : "CHAT_NOT_FOUND"
  switch (world.settings.answers.notFound) {
    case "text":
      return new Refusal(422, `${thing} not found`, { asText: true })
    case "object":
      return new Refusal(422, `${thing} not found`, { code })
    case "404":
      return new Refusal(404, `${thing} not found`, { code })
  }
}
