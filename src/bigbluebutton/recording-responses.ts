import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import { loadCodec } from "./adapter.ts"
import { type ResponseOf, listIncomplete, type Params, type Recording } from "./types.ts"

export type Query = Params<"getRecordings", "conferenciaweb">
type RecordingsResponse = ResponseOf<"getRecordings">

/** What one response of getRecordings held. */
export interface Read {
  /** Recordings that were not yielded. */
  readonly held: readonly Recording[]
  /** Ids of all of them, each once. */
  readonly ids: ReadonlySet<string>
  /** How many there were; more than ids where some came twice. */
  readonly count: number
  /** Metadata files they were made of: one for each format. */
  readonly files: number
  /** What else the response says. */
  readonly rest: Omit<RecordingsResponse, "recordings">
}

export interface Responses {
  /**
   * Reads a response as it arrives. Recordings that are complete by themselves are yielded at once. Up to `hold` others are
   * held back and returned; of a longer response, all are yielded. Several with one id are one recording with the formats of
   * all.
   * @throws BigBlueButtonError `listIncomplete` for more formats of a recording that was yielded already
   */
  read(
    query: Query,
    hold: number,
    isComplete: (recording: Recording) => boolean,
  ): AsyncGenerator<Recording, Read, undefined>
  /** Recordings by id, with all their formats: a response to ids without a limit has them on every release. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Recording>>
  /** A page of few recordings, decoded at once. */
  page(query: Query): Promise<RecordingsResponse>
}

const operation = operations.getRecordings

/** Ids for one request: as many as Moodle asks for, about 1.5 kB of a URL. */
export const idsAtOnce = 25

/** Maximum number of elements for one recording in a response: servers send one, or one for each of its few formats. */
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

  /** Gives a recording an id of its own: one that is a part of the response's text would keep all of that in memory. */
  function ownId(recording: Recording): Recording {
    recording.recordID = decoder.decode(encoder.encode(recording.recordID))
    return recording
  }

  const open = async (query: Query) => {
    const answer = await transport.stream(operation, { query }, options)
    return streamResponse<Recording, Read["rest"]>(answer, provider, operation, operation.paginated.items)
  }

  /** @param count elements with as many different ids */
  function checkRepeats(count: number, ids: number, { playback }: Recording) {
    // Such a response may go on forever, and nothing of it is new.
    if (count <= mostRepeats * (ids + 1) && playback.length <= mostRepeats) return
    throw listIncomplete(provider, "the server lists the same recordings repeatedly", "check the server")
  }

  const read: Responses["read"] = async function* (query, hold, isComplete) {
    const stream = await open({ ...filter, ...query })
    const held = new Map<string, Recording>()
    /** Formats of what was yielded, by id. */
    const yielded = new Map<string, string>()
    const names = new Map<string, string>()
    function release(recording: Recording): Recording {
      // One string for all recordings of the same formats.
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
    try {
      let step = await stream.next()
      for (; step.done !== true; step = await stream.next()) {
        const recording = ownId(step.value)
        const { recordID: id, playback } = recording
        count++
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
      return { held: [...held.values()], ids, count, files, rest: step.value }
    } finally {
      await stream.return({ returncode: "SUCCESS" })
    }
  }

  async function byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Recording>> {
    const { meetingID: _, meetingIDWildcard: __, ...others } = filter
    const found = new Map<string, Recording>()
    const missing = new Set(ids)
    // A server may hold fewer recordings in a response than were asked for.
    for (let progress = true; progress && missing.size > 0;) {
      const stream = await open({ ...others, recordID: [...missing] })
      const ids = new Set<string>()
      let count = 0
      // The server takes ids for prefixes, and may list one recording once per format.
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
