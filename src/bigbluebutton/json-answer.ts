import { operations } from "../../generated/bigbluebutton/operations.ts"
import { DecodeError } from "../core/errors.ts"

/** Where a response came from. */
interface Origin {
  readonly provider: string
  readonly status: number
}

function lacking({ provider, status }: Origin, operation: string, message: string): DecodeError {
  return new DecodeError({ provider, operation, status, contentType: "application/json", excerpt: "", message })
}

/**
 * The link of a response.
 * @throws DecodeError where there is none
 */
export function linkOf(url: unknown, origin: Origin): string {
  if (typeof url === "string" && url !== "") return url
  throw lacking(origin, operations.getJoinUrl.id, "the response does not hold a url")
}

/**
 * The tracks of a response. Without any, there may be no list.
 * @throws DecodeError for what is no list
 */
export function tracksOf<T>(tracks: T[] | undefined | null, origin: Origin): T[] {
  const list = tracks ?? []
  if (Array.isArray(list)) return list
  throw lacking(origin, operations.getRecordingTextTracks.id, "the response's tracks are not a list")
}

/**
 * The data of a learning dashboard, which arrive as JSON inside a string of JSON.
 * @throws DecodeError
 */
export function dashboardOf(data: unknown, origin: Origin): unknown {
  try {
    if (typeof data === "string") return JSON.parse(data) as unknown
  } catch {
    // Said below: the parser's own error quotes the text.
  }
  throw lacking(origin, operations.learningDashboard.id, "the answer's data is not JSON inside a string")
}
