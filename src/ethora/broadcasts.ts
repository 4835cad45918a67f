import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { asObject } from "../core/check-params.ts"
import { ConfigError } from "../core/errors.ts"
import type { Context } from "./context.ts"
import { found } from "./found.ts"
import { listed } from "./names.ts"
import type { AppOptions, Body, BroadcastJob, JobTicket } from "./types.ts"
import { jobId, jobOf, ticketOf } from "./jobs.ts"
import { late } from "./late.ts"
import type { WaitOptions } from "./types.ts"

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
        (answer, response) => found(ticketOf(answer), "a jobId", broadcast, response),
      ),
    job,
    waitForJob: async (id, options = {}) => {
      const { failedRooms, resultsOf, waitForJob } = await late()
      const whatFailed = (ended: BroadcastJob) => failedRooms(resultsOf(ended) ?? [])
      return waitForJob(context, getBroadcastJob, () => job(id, options), options, whatFailed)
    },
  }
}
