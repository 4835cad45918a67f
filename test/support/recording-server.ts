import { BigBlueButton, type Fetch } from "conferkit/bigbluebutton"
import { noWaiting } from "./bigbluebutton.ts"

export interface RecordingServer {
  readonly bbb: BigBlueButton
  /** The ids that it lists; a test changes them while a client iterates. */
  readonly list: string[]
  /** The requested offsets. */
  readonly offsets: number[]
}

/** Ids from r0 on. */
export const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `r${index}`)

/**
 * A server of numbered recordings. Like 3.0, it responds with HTTP 500 to an offset beyond the total.
 * @param pages `total` and `nested` report the total; `none` ignores offset and limit
 */
export function recordingServer(count: number, pages: "total" | "nested" | "none" = "total"): RecordingServer {
  const list = ids(count)
  const offsets: number[] = []
  const fetch: Fetch = (url) => {
    const { searchParams } = new URL(url)
    const offset = Number(searchParams.get("offset"))
    const limit = Number(searchParams.get("limit"))
    const ids = searchParams.get("recordID")?.split(",")
    if (ids !== undefined) return Promise.resolve(new Response(document(list.filter((id) => ids.includes(id)))))
    offsets.push(offset)
    if (pages === "none" || !searchParams.has("limit")) return Promise.resolve(new Response(document(list)))
    if (offset > list.length) return Promise.resolve(new Response("<html>500</html>", { status: 500 }))
    const total = `<totalElements>${list.length}</totalElements>`
    const rest = pages === "total" ? total : `<pagination><pageable/>${total}</pagination>`
    return Promise.resolve(new Response(document(list.slice(offset, offset + limit), rest)))
  }
  return {
    bbb: new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch, ...noWaiting }),
    list,
    offsets,
  }
}

/** A getRecordings response. */
export const document = (list: readonly string[], rest = ""): string => {
  const recordings = list.map((id) => `<recording><recordID>${id}</recordID><name>Aula ${id}</name></recording>`)
  return `<response><returncode>SUCCESS</returncode><recordings>${recordings.join("")}</recordings>${rest}</response>`
}
