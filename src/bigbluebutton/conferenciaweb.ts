import type { CallOptions } from "../core/http/options.ts"
import { BigBlueButton } from "./client.ts"
import type { CreateParams, Person } from "./types.ts"
import { checkPerson } from "./options.ts"

/**
 * The `allow` attribute an iframe needs so that a conference in it can use microphone, camera and screen. Let `src` be a
 * page of your own that checks the user and redirects to a fresh join link, and serve it over HTTPS.
 * Source: ConferênciaWeb guide, embedded use.
 */
export const iframeAllow =
  "microphone *; camera *; display-capture *; clipboard-read *; clipboard-write *; screen-wake-lock *;"

/**
 * A client of RNP's ConferênciaWeb, which speaks BigBlueButton's API. What differs: `hooks.create` answers an `authToken`
 * that verifies the hook's deliveries (`webhooks.verify(request, { authToken })`), 14 events are sent, and roles are given
 * by password, as the guide describes.
 */
export class ConferenciaWeb extends BigBlueButton {
  static override readonly provider: string = "conferenciaweb"

  /** As in BigBlueButton, and with the moderator's password of the meeting, which the guide builds on. */
  override async enterAsModerator(meeting: CreateParams, person: Person, options?: CallOptions): Promise<string> {
    checkPerson(this, person, options)
    const { meetingID, moderatorPW } = await this.create(meeting, options)
    return this.joinUrl({ ...byPassword(person, moderatorPW), meetingID, role: "MODERATOR" }, options)
  }

  /** As in BigBlueButton, and with the participants' password of the meeting. */
  override async enterAsViewer(meetingID: string, person: Person, options?: CallOptions): Promise<string | undefined> {
    checkPerson(this, person, options)
    if (!(await this.isMeetingRunning({ meetingID }, options))) return undefined
    const { attendeePW } = await this.getMeetingInfo({ meetingID }, options)
    return this.joinUrl({ ...byPassword(person, attendeePW), meetingID, role: "VIEWER" }, options)
  }
}

/** The meeting's password, unless the person has one. */
function byPassword(person: Person, usual: string | undefined): Person {
  const password = { password: usual }
  const said = Object.entries(person).filter(([, value]) => value !== undefined)
  return { ...password, ...(Object.fromEntries(said) as typeof person) }
}

export * from "./index.ts"
