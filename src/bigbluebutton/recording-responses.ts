import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import { loadCodec } from "./adapter.ts"
import { type ResponseOf, listIncomplete, type Params, type Recording } from "./types.ts"

export type Query = Params<"getRecordings", "conferenciaweb">
type RecordingsResponse = ResponseOf<"getRecordings">

/** Content of one `getRecordings` response. */
export interface Read {
  /** Recordings that were not yielded. */
  readonly held: readonly Recording[]
  /** Ids of all recordings, each once. */
  readonly ids: ReadonlySet<string>
  /** Id of the last recording. */
  readonly last: string | undefined
  /** Number of recordings; higher than the number of ids if the response repeats ids. */
  readonly count: number
  /** Number of metadata files behind the recordings: one per format. */
  readonly files: number
  /** The other fields of the response. */
  readonly rest: Omit<RecordingsResponse, "recordings">
}

export interface Responses {
  /**
   * Reads a response as it arrives. Recordings that are known to be complete are yielded at once. Up to `hold` others
   * are held back and returned; of a longer response, all are yielded. Recordings with the same id are merged into one
   * with all formats.
   * @throws BigBlueButtonError `listIncomplete` if another format arrives for a recording that was already yielded
   */
  read(
    query: Query,
    hold: number,
    isComplete: (recording: Recording) => boolean,
  ): AsyncGenerator<Recording, Read, undefined>
  /** Recordings by id with all their formats: without a limit, every release returns complete recordings for ids. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Recording>>
  /** A page of few recordings, decoded as a whole. */
  page(query: Query): Promise<RecordingsResponse>
}

const operation = operations.getRecordings

/** Ids per request: as many as Moodle requests, about 1.5 kB of a URL. */
export const idsAtOnce = 25

/** Maximum number of elements per recording in a response: servers send one, or one for each of its few formats. */
const mostRepeats = 100

const formatOf = ({ type, url }: Recording["playback"][number]) => (type as string | undefined) ?? url

const formatsOf = ({ playback }: Recording): string[] => playback.map(formatOf).sort()

function merged(one: Recording, other: Recording): Recording {
  const has = new Set(one.playback.map(formatOf))
  return { ...one, playback: [...one.playback, ...other.playback.filter((format) => !has.has(formatOf(format)))] }
}

/** Requests recordings that match a filter. */
export async function responses(
  transport: Transport,
  provider: string,
  filter: Query,
  options: CallOptions | undefined,
): Promise<Responses> {
  const { streamResponse } = await loadCodec()
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()

  /** Copies a recording's id: a substring would keep the whole response text in memory. */
  function ownId(recording: Recording): Recording {
    recording.recordID = decoder.decode(encoder.encode(recording.recordID))
    return recording
  }

  const open = async (query: Query) => {
    const response = await transport.stream(operation, { query }, options)
    return streamResponse<Recording, Read["rest"]>(response, provider, operation, operation.paginated.items)
  }

  /** @param count number of elements @param ids number of distinct ids among them */
  function checkRepeats(count: number, ids: number, { playback }: Recording) {
    // Such a response may never end, and contains nothing new.
    if (count <= mostRepeats * (ids + 1) && playback.length <= mostRepeats) return
    throw listIncomplete(provider, "the server lists the same recordings repeatedly", "check the server")
  }

  const read: Responses["read"] = async function* (query, hold, isComplete) {
    const stream = await open({ ...filter, ...query })
    const held = new Map<string, Recording>()
    /** Formats of the yielded recordings, by id. */
    const yielded = new Map<string, string>()
    const names = new Map<string, string>()
    function release(recording: Recording): Recording {
      // All recordings with the same formats share one string.
      const formats = formatsOf(recording).join()
      const name = names.get(formats) ?? formats
      names.set(name, name)
      yielded.set(recording.recordID, name)
      return recording
    }
    function* releaseAll() {
      for (const recording of held.values()) yield release(recording)
      held.clear()
    }
    let count = 0
    let files = 0
    let last: string | undefined
    try {
      let step = await stream.next()
      for (; step.done !== true; step = await stream.next()) {
        const recording = ownId(step.value)
        const { recordID: id, playback } = recording
        count++
        last = id
        files += Math.max(1, playback.length)
        const before = held.get(id)
        checkRepeats(count, held.size + yielded.size, before ?? recording)
        if (before !== undefined) {
          held.set(id, merged(before, recording))
          continue
        }
        if (count > hold) yield* releaseAll()
        const earlier = yielded.get(id)?.split(",")
        if (earlier === undefined) {
          if (held.size === 0 && isComplete(recording)) yield release(recording)
          else held.set(id, recording)
        } else if (formatsOf(recording).some((format) => !earlier.includes(format))) {
          const what = `the server lists the recording "${id}" in several places with different formats`
          throw listIncomplete(provider, what, "request these recordings by recordID")
        }
      }
      if (count > hold) yield* releaseAll()
      const ids = new Set([...yielded.keys(), ...held.keys()])
      return { held: [...held.values()], ids, last, count, files, rest: step.value }
    } finally {
      await stream.return({ returncode: "SUCCESS" })
    }
  }

  async function byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Recording>> {
    const { meetingID: _, meetingIDWildcard: __, ...others } = filter
    const found = new Map<string, Recording>()
    const missing = new Set(ids)
    // A server may return fewer recordings than requested.
    for (let progress = true; progress && missing.size > 0;) {
      const stream = await open({ ...others, recordID: [...missing] })
      const ids = new Set<string>()
      let count = 0
      // The server treats ids as prefixes, and may list one recording once per format.
      for await (const each of stream) {
        const recording = ownId(each)
        const { recordID: id } = recording
        const before = found.get(id)
        checkRepeats(++count, ids.add(id).size, before ?? recording)
        if (missing.has(id)) found.set(id, before === undefined ? recording : merged(before, recording))
      }
      progress = [...found.keys()].filter((id) => missing.delete(id)).length > 0
    }
    return found
  }

  return {
    read,
    byIds,
    page: async (query) =>
      (await transport.call(operation, { query: { ...filter, ...query } }, options)).body as RecordingsResponse,
  }
}
