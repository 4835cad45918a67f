import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject } from "../core/http/check-call.ts"
import { kindOf } from "../core/values.ts"
import { ConfigError } from "../core/errors.ts"
import type {
  ResponseOf,
  AppOptions,
  Body,
  BroadcastJob,
  Context,
  JobTicket,
  Message,
  MessageHit,
  Params,
  WaitOptions,
} from "./types.ts"
import { inResponse, loadDeferred, listOf, allOf } from "./lists.ts"
import { listed, withIds } from "./names.ts"
import { jobId, jobOf, ticketOf } from "./jobs.ts"

type Search = Params<"searchMessages">

/** What to look for; times are dates, or texts in ISO 8601. */
export type MessageSearch = Omit<Search, "since" | "until"> & {
  since?: string | Date | undefined
  until?: string | Date | undefined
}

/** The archive of messages. */
export interface Messages {
  /**
   * The newest messages of a room, or with `before` (µs since 1970) older ones.
   * @param chatId the room's `_id`, which `rooms.list` tells; neither its name nor your id
   */
  list(
    chatId: string,
    params?: Params<"listMessages">,
    options?: AppOptions,
  ): ApiPromise<Message[], ResponseOf<"listMessages">>
  /** One page of the messages that hold a text. Those with `deletedAt` were deleted and should not be shown. */
  search(params: MessageSearch, options?: AppOptions): ApiPromise<MessageHit[], ResponseOf<"searchMessages">>
  /** All of them, page by page, or an EthoraError (`LIST_INCOMPLETE`, `PAGES_REPEATED`) where entries may be missing. */
  searchAll(params: MessageSearch, options?: AppOptions): AsyncGenerator<MessageHit, void, undefined>
}

export function messages({ call, names }: Context): Messages {
  const { listMessages, searchMessages } = operations

  const search: Messages["search"] = (params, options) =>
    call(
      searchMessages,
      async () => {
        const { since, until, ...rest } = asObject("searchMessages", params) as MessageSearch
        const { appId, roomOrObjectId } = await names(options)
        const query = { ...withIds(rest, { chatId: roomOrObjectId }), since: iso(since), until: iso(until) }
        return { path: { appId }, query }
      },
      options,
      (answer, response) => listOf(answer, ["items"], searchMessages, response),
    )

  return {
    list: (chatId, params = {}, options) =>
      call(
        listMessages,
        async () => ({ path: { appId: (await names(options)).appId, chatId }, query: params }),
        options,
        (answer, response) => listOf(answer, ["results"], listMessages, response),
      ),
    search,
    searchAll: (params, options) => allOf((page) => search(page, options), params, searchMessages),
  }
}

const iso = (time: string | Date | undefined) =>
  kindOf(time) === "Date" ? (time as Date).toISOString() : (time as string | undefined)

/** Announcements into rooms. */
export interface Broadcasts {
  /**
   * Starts a job that writes into all rooms (`allRooms: true`) or some (`chatNames`, given as rooms are everywhere; or
   * `chatIds`). Never sent twice.
   */
  send(announcement: Body<"broadcast">, options?: AppOptions): ApiPromise<JobTicket>
  /** How far the job is. */
  job(job: JobTicket | string, options?: AppOptions): ApiPromise<BroadcastJob>
  /** Waits until it has ended; rejects with `JOB_FAILED`, which names them, if rooms are said to have been missed. */
  waitForJob(job: JobTicket | string, options?: AppOptions & WaitOptions): Promise<BroadcastJob>
}

export function broadcasts(context: Context): Broadcasts {
  const { call, names } = context
  const { broadcast, getBroadcastJob } = operations

  const job: Broadcasts["job"] = (job, options) =>
    call(
      getBroadcastJob,
      async () => ({ path: { appId: (await names(options)).appId, jobId: jobId(job) } }),
      options,
      (answer, response) => jobOf(answer, getBroadcastJob, response),
    )

  return {
    send: (announcement, options) =>
      call(
        broadcast,
        async () => {
          const { chatNames, ...rest } = asObject("broadcast", announcement) as Body<"broadcast">
          const { allRooms, chatIds } = rest
          if (allRooms !== true && (chatNames ?? chatIds) === undefined) {
            throw new ConfigError(
              "broadcast: say where it goes, with allRooms: true, chatNames or chatIds",
              "chatNames",
            )
          }
          const { appId, room, roomOrObjectId } = await names(options)
          const rooms = {
            ...(chatIds && { chatIds: listed(chatIds, "chatIds").map(roomOrObjectId) }),
            ...(chatNames && { chatNames: listed(chatNames, "chatNames").map(room) }),
          }
          return { path: { appId }, body: { ...rest, ...rooms } }
        },
        options,
        (answer, response) => inResponse(ticketOf(answer), "a jobId", broadcast, response),
      ),
    job,
    waitForJob: async (id, options = {}) => {
      const { failedRooms, resultsOf, waitForJob } = await loadDeferred()
      const whatFailed = (ended: BroadcastJob) => failedRooms(resultsOf(ended) ?? [])
      return waitForJob(context, getBroadcastJob, () => job(id, options), options, whatFailed)
    },
  }
}
