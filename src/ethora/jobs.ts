import { operations } from "../../generated/ethora/operations.ts"
import { ConfigError } from "../core/errors.ts"
import { type Fields, idAt, isFields } from "../core/values.ts"
import type { Operation } from "../core/http/operation.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { inResponse } from "./lists.ts"
import type { AppOptions, Context, JobTicket, UsersBatchJob } from "./types.ts"

/** Where responses carry the id of a job; routes and releases differ. */
const places = [["jobId"], ["result", "jobId"], ["job", "jobId"], ["job", "id"], ["job"], ["id"], ["result", "id"]]

/** The id of the job that a response tells of, if it tells of one. */
function jobIdOf(answer: unknown): string | undefined {
  for (const place of places) {
    const id = idAt(answer, ...place)
    if (id !== undefined) return id
  }
  // `/v2/users/batch/<id>`, or the same as a full address.
  return /\/batch\/([^/?#]+)/.exec(idAt(answer, "statusUrl") ?? "")?.[1]
}

/** A response as a ticket, if it tells of a job. */
export function ticketOf(answer: object): JobTicket | undefined {
  const jobId = jobIdOf(answer)
  return jobId === undefined ? undefined : { ...answer, jobId }
}

/** @throws ConfigError for what names no job */
export function jobId(job: JobTicket | string): string {
  const id = typeof job === "object" ? jobIdOf(job) : job
  if (id !== undefined && id !== "") return id
  throw new ConfigError("the job has no jobId: pass the response that started it, or its id", "job")
}

const stateIn = ({ state, status }: Fields): unknown => state ?? status

/**
 * A job in the form that the document declares, wherever the response has its state.
 * @throws DecodeError for what is no job, and would be waited for in vain
 */
export function jobOf<T extends { readonly state: string }>(answer: T, operation: Operation, response: Response): T {
  const { job, result } = answer as Fields
  const inner = [answer, job, result].filter(isFields).find((each) => typeof stateIn(each) === "string")
  const state = inResponse(inner && stateIn(inner), "a state", operation, response)
  return inner === answer && answer.state === state ? answer : ({ result: inner, ...inner, state } as unknown as T)
}

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
