import { BigBlueButton, type Fetch } from "conferkit/bigbluebutton"
import { noWaiting } from "./bigbluebutton.ts"

export interface Entry {
  readonly id: string
  readonly formats: readonly string[]
}

export interface ListServer {
  /** What limit and offset count, and what a page contains of a recording; `nothing` ignores both. */
  readonly counts: "nothing" | "files" | "files by format" | "ids" | "recordings"
  /** How a page announces further pages. */
  readonly says: "nothing" | "total" | "nested" | "nextPage"
  /** The largest page. */
  readonly cap: number
  /** The largest response without a limit. */
  readonly capOfAll: number
  /** Larger offsets are ignored. */
  readonly offsetsBelow: number
  /** A response without ids or a limit is denied. */
  readonly deniesAll: boolean
  /** Pages repeat the last row of the previous page. */
  readonly repeatsBorder: boolean
  /** Added to the total that the server reports. */
  readonly totalIsOff: number
}

export const plainServer: ListServer = {
  counts: "recordings",
  says: "total",
  cap: 100,
  capOfAll: Infinity,
  offsetsBelow: Infinity,
  deniesAll: false,
  repeatsBorder: false,
  totalIsOff: 0,
}

const xmlOf = ({ id, formats }: Entry) =>
  `<recording><recordID>${id}</recordID><name>Aula</name><playback>${formats
    .map((type) => `<format><type>${type}</type><url>https://bbb.example.org/${type}/${id}</url></format>`)
    .join("")}</playback></recording>`

const filesOf = (list: readonly Entry[], byFormat: boolean): Entry[] => {
  const files = list.flatMap(({ id, formats }) =>
    formats.length < 2 ? [{ id, formats }] : formats.map((format) => ({ id, formats: [format] })),
  )
  return byFormat ? files.sort((a, b) => (a.formats[0] ?? "").localeCompare(b.formats[0] ?? "")) : files
}

function merged(rows: readonly Entry[]): Entry[] {
  const byId = new Map<string, string[]>()
  for (const { id, formats } of rows) byId.set(id, [...(byId.get(id) ?? []), ...formats])
  return [...byId].map(([id, formats]) => ({ id, formats }))
}

/** A server of recordings as described on a fact page, and a client for it. */
export function listServer(
  options: Partial<ListServer>,
  list: Entry[],
  beforeRequest: (nth: number) => void = () => undefined,
) {
  const server = { ...plainServer, ...options }
  const sent = { requests: 0, bytes: 0, urls: [] as string[] }

  function response(url: string): Response {
    const { searchParams } = new URL(url)
    const number = (name: string) => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined)
    const prefixes = searchParams.get("recordID")?.split(",")
    const found = prefixes === undefined ? list : list.filter(({ id }) => prefixes.some((some) => id.startsWith(some)))
    const limit = server.counts === "nothing" ? undefined : number("limit")
    if (server.deniesAll && prefixes === undefined && limit === undefined) {
      return new Response(
        "<response><returncode>SUCCESS</returncode><messageKey>noRecordings</messageKey><message>No recordings found. This may occur if you attempt to retrieve all recordings.</message></response>",
      )
    }
    const isFiles = server.counts === "files" || server.counts === "files by format"
    const rows = isFiles && limit !== undefined ? filesOf(found, server.counts === "files by format") : found
    // bbb-web accepts an offset only together with a limit, bbblb also without.
    const takesOffset = limit !== undefined || (server.says === "nothing" && server.counts !== "nothing")
    const asked = takesOffset ? (number("offset") ?? 0) : 0
    const offset = asked >= server.offsetsBelow ? 0 : asked
    const tells = limit !== undefined && (server.says === "total" || server.says === "nested")
    if (tells && offset > rows.length) return new Response("<html>500</html>", { status: 500 })
    const from = server.repeatsBorder ? Math.max(0, offset - 1) : offset
    const end = from + (limit === undefined ? server.capOfAll : Math.min(limit, server.cap))
    const cut = rows.slice(from, end)
    const shown =
      limit === undefined || server.counts === "recordings"
        ? cut
        : isFiles
          ? merged(cut)
          : cut.map(({ id, formats }) => ({ id, formats: formats.slice(0, 1) }))
    const total = `<totalElements>${Math.max(0, rows.length + server.totalIsOff)}</totalElements>`
    const rest = !tells ? "" : server.says === "total" ? total : `<pagination><pageable/>${total}</pagination>`
    const next = server.says === "nextPage" ? `<nextPage>${end < rows.length}</nextPage>` : ""
    return new Response(
      `<response><returncode>SUCCESS</returncode>${next}<recordings>${shown.map(xmlOf).join("")}</recordings>${rest}</response>`,
    )
  }

  const fetch: Fetch = async (url) => {
    beforeRequest(sent.requests++)
    sent.urls.push(url)
    const answer = response(url)
    sent.bytes += (await answer.clone().text()).length
    return answer
  }
  const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: "s", fetch, ...noWaiting })
  return { bbb, sent }
}

/** The recording as returned to the client, in the form of the list. */
export const entryOf = ({
  recordID,
  playback,
}: {
  recordID: string
  playback: readonly { type?: string }[]
}): Entry => ({
  id: recordID,
  formats: playback.map(({ type }) => type ?? ""),
})
