import { idText } from "./names.ts"
import type { Body, Id, RoomData } from "./types.ts"

/** A room as the calls take it. What the caller gives wins, even over the id. */
export function newRoom(roomId: Id, data: RoomData): Body<"createChat"> {
  const uuid = idText(roomId, "room id")
  // As in the official package, a member that is `undefined` takes the default away.
  return { title: `Chat Room ${uuid}`, uuid, type: "group", ...data } as Body<"createChat">
}
