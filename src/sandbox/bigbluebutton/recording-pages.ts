import { type Params, first } from "./params.ts"
import type { Settings } from "./settings.ts"
import type { Recording } from "./state.ts"

/** The part of a list that was asked for. */
export interface Page {
  readonly shown: readonly Recording[]
  readonly offset: number
  /** None where the server sends everything, up to its own bound. */
  readonly limit: number | undefined
  /** How many there are on all pages, of what the server counts. */
  readonly total: number
  /** More follow. */
  readonly more: boolean
}

const wholeNumber = (params: Params, name: string): number | undefined => {
  const value = first(params, name)?.trim() ?? ""
  return /^-?\d+$/.test(value) ? Number(value) : undefined
}

/** bbb-web clamps; bbblb takes any limit below its bound, and none else. */
function limitOf({ pagination, paging }: Settings, params: Params): number | undefined {
  const limit = wholeNumber(params, "limit")
  if (limit === undefined || pagination === "none") return undefined
  if (pagination === "untold") return limit > 0 && limit < paging.cap ? limit : undefined
  return Math.min(100, Math.max(1, limit), paging.cap)
}

/** An offset works with a limit only, except in bbblb. */
function offsetOf({ pagination, paging }: Settings, params: Params, limit: number | undefined): number {
  const offset = wholeNumber(params, "offset") ?? 0
  if (offset < 0 || offset >= paging.offsetsBelow) return 0
  return limit !== undefined || pagination === "untold" ? offset : 0
}

/** The metadata files of recordings, one for each format. */
const filesOf = (found: readonly Recording[]): Recording[] =>
  found.flatMap((one) =>
    one.formats.length < 2 ? [one] : one.formats.map((format) => ({ ...one, formats: [format] })),
  )

function merged(files: readonly Recording[]): Recording[] {
  const byId = new Map<string, Recording>()
  for (const file of files) {
    const before = byId.get(file.recordID)
    byId.set(file.recordID, before ? { ...before, formats: [...before.formats, ...file.formats] } : file)
  }
  return [...byId.values()]
}

/** Cuts a page out of a list, as the release does it. */
export function pageOf(settings: Settings, params: Params, found: readonly Recording[]): Page {
  const { counts, cap } = settings.paging
  const limit = limitOf(settings, params)
  const offset = offsetOf(settings, params, limit)
  const rows = limit !== undefined && counts === "files" ? filesOf(found) : found
  const page = rows.slice(offset, offset + (limit ?? cap))
  const rest = { offset, limit, total: rows.length, more: offset + page.length < rows.length }
  if (limit === undefined || counts === "recordings") return { shown: page, ...rest }
  if (counts === "files") return { shown: merged(page), ...rest }
  return { shown: page.map((one) => ({ ...one, formats: one.formats.slice(0, 1) })), ...rest }
}
