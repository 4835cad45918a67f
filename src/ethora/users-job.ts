import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { Context } from "./context.ts"
import { jobId, jobOf } from "./jobs.ts"
import type { AppOptions, JobTicket, UsersBatchJob } from "./types.ts"

/** The call that asks for a job that creates users. */
export const jobOperation = (options?: AppOptions) =>
  options?.appId === undefined ? operations.getUsersBatchJob : operations.getUsersBatchJobInApp

export function usersJob(
  { call }: Context,
  job: JobTicket | string,
  options?: AppOptions,
): ApiPromise<UsersBatchJob, UsersBatchJob> {
  const operation = jobOperation(options)
  const input = () => ({ path: { appId: options?.appId, jobId: jobId(job) } })
  return call(operation, input, options, (answer, response) => jobOf(answer, operation, response))
}
