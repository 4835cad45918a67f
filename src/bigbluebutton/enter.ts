import type { BigBlueButton, CreateParams } from "./client.ts"
import type { Params } from "./types.ts"

/** Who enters; the meeting and the role are known already. */
export type Person = Omit<Params<"join">, "meetingID" | "role" | "createTime" | "redirect">

/** The rule for somebody who may open the room: create it, which is harmless when it is open, then join. */
export async function enterAsModerator(client: BigBlueButton, meeting: CreateParams, person: Person): Promise<string> {
  const { meetingID } = await client.create(meeting)
  return client.joinUrl({ ...person, meetingID, role: "MODERATOR" })
}

/** The rule for everybody else: join only what is open. */
export async function enterAsViewer(
  client: BigBlueButton,
  meetingID: string,
  person: Person,
): Promise<string | undefined> {
  return (await client.isMeetingRunning({ meetingID }))
    ? client.joinUrl({ ...person, meetingID, role: "VIEWER" })
    : undefined
}
