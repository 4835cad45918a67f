import { dialects } from "../../generated/bigbluebutton/dialects.ts"
import { operations } from "../../generated/bigbluebutton/operations.ts"
import { incompleteResponse } from "../core/errors.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Operation } from "../core/http/operation.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject } from "../core/http/check-call.ts"
import { type ConferenciaWebHooks, conferenciaWebHooks } from "./hooks.ts"
import { MeetingClient, type Parts, partsOf } from "./meeting-client.ts"
import { checkPerson } from "./parameters.ts"
import {
  type BigBlueButtonOptions,
  type CreateParams,
  listIncomplete,
  type MeetingData,
  type Params,
  type Person,
  type ResponseOf,
  variables,
  type Variants,
} from "./types.ts"

/**
 * The `allow` attribute of an iframe that embeds a conference: it permits microphone, camera and screen sharing. Set `src` to a page of
 * your own, served over HTTPS, that checks the user and redirects to a new join link.
 * Source: ConferênciaWeb guide, embedded use.
 */
export const iframeAllow =
  "microphone *; camera *; display-capture *; clipboard-read *; clipboard-write *; screen-wake-lock *;"

const requires: Readonly<Record<string, readonly string[]>> = dialects.conferenciaweb.requires

/** Variants of operations that have additional required parameters in this service. */
let variants: Variants | undefined

const requiring = (operation: Operation, names: readonly string[]): Operation => {
  const added = names.flatMap((name) => {
    const parameter = operation.params[name]
    return parameter === undefined ? [] : [[name, { ...parameter, required: true as const }] as const]
  })
  return { ...operation, params: { ...operation.params, ...Object.fromEntries(added) } }
}

const variantsOfAll = (): Variants =>
  (variants ??= Object.fromEntries(
    Object.values<Operation>(operations).flatMap((operation) => {
      const names = requires[operation.id]
      return names === undefined ? [] : [[operation.id, requiring(operation, names)]]
    }),
  ))

/**
 * A client of RNP's ConferênciaWeb, a variant of BigBlueButton's API. Compared with `BigBlueButton`, it lacks the calls that the service
 * does not have and adds `getAllMeetings`, `allMeetings`, `updateMeeting` and `hooks.enable`. `join` and `end` require a password, and
 * hooks are registered as enabled. `hooks.create` returns an `authToken` that verifies the hook's deliveries
 * (`webhooks.verify(request, { authToken })`).
 */
export class ConferenciaWeb extends MeetingClient<"conferenciaweb"> {
  static override readonly provider: string = "conferenciaweb"
  static override readonly variables: () => typeof variables.conferenciaweb = () => variables.conferenciaweb
  static override readonly variants: () => Variants = variantsOfAll
  /** Registers webhooks. */
  readonly hooks: ConferenciaWebHooks
  readonly #parts = partsOf(this)

  /**
   * @param options if both `baseUrl` and `secret` are omitted, they are read from `CONFERENCIAWEB_URL` and `CONFERENCIAWEB_SECRET`
   * @throws ConfigError if `baseUrl` is invalid, `secret` is missing or empty, or only one of the two is given
   */
  constructor(options?: BigBlueButtonOptions) {
    super(options)
    this.hooks = conferenciaWebHooks(this.#parts)
  }

  /**
   * Creates the meeting, unless it exists, and returns a moderator's join link with the meeting's moderator password. Call it every time
   * a moderator joins.
   */
  async enterAsModerator(
    meeting: CreateParams,
    person: Person<"conferenciaweb">,
    options?: CallOptions,
  ): Promise<string> {
    checkPerson(this, byPassword(person, "any"), options)
    const { meetingID, moderatorPW } = await this.create(meeting, options)
    return this.joinUrl({ ...byPassword(person, moderatorPW), meetingID, role: "MODERATOR" }, options)
  }

  /**
   * Returns a viewer's join link, or `undefined` if the meeting is not running. Uses the meeting's attendee password, unless `person` has
   * a password.
   * @param meetingID your id of the meeting
   */
  async enterAsViewer(
    meetingID: string,
    person: Person<"conferenciaweb">,
    options?: CallOptions,
  ): Promise<string | undefined> {
    checkPerson(this, byPassword(person, "any"), options)
    if (!(await this.isMeetingRunning({ meetingID }, options))) return undefined
    const { attendeePW } = await this.getMeetingInfo({ meetingID }, options)
    return this.joinUrl({ ...byPassword(person, attendeePW), meetingID, role: "VIEWER" }, options)
  }

  /**
   * Lists meetings in one response, including ended ones, each with its recording if `includeRecordings` is set. For all meetings, use
   * `allMeetings()`.
   * @throws BigBlueButtonError `listIncomplete` if the server truncated the list although no `limit` was given
   */
  getAllMeetings(
    params?: Params<"getAllMeetings", "conferenciaweb">,
    options?: CallOptions,
  ): ApiPromise<MeetingData[], ResponseOf<"getAllMeetings">> {
    return this.#parts.call(operations.getAllMeetings, params, options, ({ meetings, nextPage }) => {
      if (nextPage !== true || params?.limit !== undefined) return meetings
      const what = `the response has ${meetings.length} meetings and nextPage=true`
      const advice = "use allMeetings() to read all pages, or pass limit to read one page"
      throw listIncomplete(this.#parts.address.provider, what, advice, undefined, "getAllMeetings")
    })
  }

  /**
   * Iterates over all matching meetings, including ended ones, each once. Keeps one page and the ids of all yielded
   * meetings in memory.
   * @param params `limit` is the page size, at least 2, default 100; `offset` is the number of meetings to skip. Sorted
   * by start by default, so new meetings come last
   * @throws BigBlueButtonError `listIncomplete` if the list may be incomplete
   */
  async *allMeetings(
    params?: Params<"getAllMeetings", "conferenciaweb">,
    options?: CallOptions,
  ): AsyncGenerator<MeetingData, void, undefined> {
    yield* iterateMeetings(this.#parts, params, options)
  }

  /** Renames a meeting that is running or has ended. */
  updateMeeting(params: Params<"updateMeeting">, options?: CallOptions): ApiPromise<ResponseOf<"updateMeeting">> {
    return this.#parts.call(operations.updateMeeting, params, options)
  }
}

/**
 * The person with the meeting's password, unless a password is already set.
 * @throws ConfigError if `person` is not an object
 */
function byPassword(
  person: Person<"conferenciaweb">,
  usual: string | undefined,
): Person<"conferenciaweb"> & { password: string } {
  const given = asObject("join", person, "person") as Person<"conferenciaweb">
  // A missing password is reported when the link is created.
  return { ...given, password: given.password ?? usual ?? "" }
}

type Query = Params<"getAllMeetings", "conferenciaweb">

/** A page repeats the last meeting of the previous page, so it needs room for two. */
const smallestPage = 2
const usualPage = 100
/** Number of consecutive passes without a new meeting after which the list is given up. */
const mostIdle = 2

/**
 * Every matching meeting, once, or an error: an incomplete list never looks complete.
 *
 * `nextPage` is the only sign of the end, and it does not cover meetings that moved to an earlier page. Each page
 * therefore repeats the last meeting of the previous one, which shows that the server honours the offset and that no
 * meetings moved. If the pages do not overlap, another pass follows and yields what the earlier ones missed.
 * @throws BigBlueButtonError `listIncomplete`
 */
async function* iterateMeetings(
  { call, address: { provider }, nothingFor }: Pick<Parts, "call" | "address" | "nothingFor">,
  params: Query = {},
  options?: CallOptions,
): AsyncGenerator<MeetingData, void, undefined> {
  if ((await nothingFor(operations.getAllMeetings, { query: params }, options)) !== undefined) return
  const { limit = usualPage, offset: start = 0, sort_by = "start_time", order_by = "asc", ...filter } = params
  const size = Math.max(Math.trunc(limit), smallestPage)
  const given = new Set<string>()

  /** @returns whether all pages overlapped */
  async function* pass(): AsyncGenerator<MeetingData, boolean, undefined> {
    /** Keys of the previous page. */
    let last: readonly string[] = []
    for (let offset = start; ;) {
      const query: Query = { ...filter, sort_by, order_by, offset, limit: size }
      const { meetings, nextPage } = await call(operations.getAllMeetings, query, options)
      const keys = meetings.map((each) => keyOf(each, provider))
      for (const [index, meeting] of meetings.entries()) {
        const key = keys[index] ?? ""
        if (given.has(key)) continue
        given.add(key)
        yield meeting
      }
      if (!overlaps(last, keys)) return false
      if (nextPage === false) return true
      const known = new Set(last)
      const isEnd = keys.every((key) => known.has(key))
      // If the service does not mark the last page, the first page without further meetings is the last one.
      if (isEnd) return nextPage === undefined && keys.length <= 1
      offset += keys.length > 1 ? keys.length - 1 : 1
      last = keys
    }
  }

  for (let idle = 0; idle < mostIdle;) {
    const before = given.size
    if (yield* pass()) return
    idle = given.size > before ? 0 : idle + 1
  }
  throw listIncomplete(
    provider,
    `the list may be incomplete after ${given.size} meetings: pages do not overlap, or a page repeats the one before`,
    "retry later, or filter by meetingID, by start_time and end_time, or by metadata",
    undefined,
    operations.getAllMeetings.id,
  )
}

/**
 * Returns whether a page begins with the end of the previous one. Meetings added at the front shift more of the
 * previous page into view. After a page with a single meeting, the next page must not consist of that meeting alone.
 */
function overlaps(last: readonly string[], keys: readonly string[]): boolean {
  const [first = ""] = keys
  const from = last.indexOf(first)
  if (last.length <= 1) return from < 0
  return from >= 0 && last.slice(from, from + keys.length).every((key, index) => keys[index] === key)
}

/** Each run of a meeting has its own internal id. A server might list a run once per recording. */
function keyOf(data: MeetingData, provider: string): string {
  const { meeting, recording } = data as Partial<MeetingData>
  const id = (meeting as Partial<MeetingData["meeting"]> | undefined)?.internalMeetingID ?? ""
  if (id !== "") return JSON.stringify([id, recording?.recordID])
  throw incompleteResponse(
    provider,
    operations.getAllMeetings.id,
    { status: 200, contentType: "text/xml" },
    "the response has a meeting without internalMeetingID",
  )
}

export * from "./index.ts"
