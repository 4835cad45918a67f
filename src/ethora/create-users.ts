import { operations } from "../../generated/ethora/operations.ts"
import { asObject } from "../core/check-params.ts"
import { isFields } from "../core/values.ts"
import { inBatches } from "./batches.ts"
import type { Context } from "./context.ts"
import type { EthoraError } from "./error.ts"
import { failedUsers, resultsOf } from "./failed-users.ts"
import { found } from "./found.ts"
import { listed } from "./names.ts"
import { ticketOf } from "./jobs.ts"
import { newUser } from "./new-user.ts"
import type {
  AnswerOf,
  AppOptions,
  CreateUserOptions,
  CreateUsersOptions,
  Id,
  JobTicket,
  NewUser,
  User,
  UserData,
  UsersBatchJob,
  UsersBatchResult,
} from "./types.ts"
import { jobOperation, usersJob } from "./users-job.ts"
import { checkWait, isCompleted, jobFailed, waitForJob } from "./wait-for-job.ts"
import { type WaitOptions } from "./types.ts"

export type Accepted = AnswerOf<"createUsers">

/** What came of creating many users. */
export interface CreatedUsers {
  /** The jobs that were started, one for each batch. */
  readonly jobs: JobTicket[]
  /** What became of each user, as far as it is known: with `wait`, of all. */
  readonly results: UsersBatchResult[]
}

/** One user; resolves to the server's response, whether or not it was waited for. */
export async function createUser(
  context: Context,
  userId: Id,
  data: UserData = {},
  given?: CreateUserOptions,
): Promise<Whole> {
  const options: CreateUserOptions = asObject("createUser", given, "options")
  const { fresh } = await context.names(options)
  const uuid = fresh(userId, "user id")
  const whole = await start(context, options, true, [newUser(uuid, data, context.newUsers)])
  const { results, failures } = await outcome(context, whole, options, [uuid])
  if (failures.length > 0) throw failed(context, options, results, failures)
  return whole
}

export async function createUsers(
  context: Context,
  users: readonly NewUser[],
  given?: CreateUsersOptions,
): Promise<CreatedUsers> {
  const {
    onProgress,
    bypassEmailConfirmation = true,
    ...options
  }: CreateUsersOptions = asObject("createUsers", given, "options")
  const { fresh } = await context.names(options)
  // Before the first batch goes out, so that a mistake in the last one does not leave half of them.
  const list = listed(users, "users").map((user) => {
    const { uuid, ...data } = asObject("createUsers", user, "users") as NewUser
    return newUser(fresh(uuid, "user id"), data, context.newUsers)
  })
  const all = { jobs: [] as JobTicket[], results: [] as UsersBatchResult[] }
  const failures: string[] = []
  const send = async (batch: typeof list) => {
    const whole = await start(context, options, bypassEmailConfirmation, batch)
    const sent = batch.map(({ uuid = "" }) => uuid)
    const came = await outcome(context, whole, options, sent)
    if (came.job !== undefined) all.jobs.push(came.job)
    all.results.push(...came.results)
    failures.push(...came.failures)
    return whole.answer
  }
  await inBatches(list, "users", send, onProgress)
  // Only now: a user who cannot be created does not keep the others from being sent.
  if (failures.length > 0) throw failed(context, options, all.results, failures)
  return all
}

/** @param whatFailed the users of an ended job that were not created */
export const waitForUsers = (
  context: Context,
  job: JobTicket | string,
  options: AppOptions & WaitOptions = {},
  whatFailed: (job: UsersBatchJob) => string[] = (job) => failedUsers(resultsOf(job) ?? []),
): Promise<UsersBatchJob> => {
  const ask = () => usersJob(context, job, options)
  return waitForJob(context, jobOperation(options), ask, options, whatFailed)
}

interface Whole {
  readonly answer: Accepted
  readonly response: Response
}

/** The call that creates users, in the client's own app or in another. */
const creation = ({ appId }: AppOptions) => (appId === undefined ? operations.createUsers : operations.createUsersInApp)

/** Sends users to be created. The response may come before they exist. */
function start(
  { call, waitForUsers }: Context,
  options: CreateUserOptions,
  bypassEmailConfirmation: boolean,
  usersList: readonly object[],
): Promise<Whole> {
  const { appId, wait = waitForUsers } = options
  // Found out before the users are created, not when their creation is waited for.
  if (typeof wait === "object") checkWait(asObject("createUser", wait, "wait"))
  return call(
    creation(options),
    { path: { appId }, body: { bypassEmailConfirmation, usersList } },
    options,
  ).withResponse()
}

interface Outcome {
  readonly job: JobTicket | undefined
  readonly results: readonly UsersBatchResult[]
  /** Who was not created, and why. */
  readonly failures: readonly string[]
}

/** What became of the users of one response, waited for where that was asked. */
async function outcome(
  context: Context,
  { answer, response }: Whole,
  options: CreateUserOptions,
  sent: readonly string[],
): Promise<Outcome> {
  const { wait = context.waitForUsers } = options
  const job = ticketOf(answer)
  if (job === undefined) {
    const results = resultsOf(answer)
    const isDone = response.status !== 202 && (results !== undefined || answer.ok === true)
    if (wait !== false && !isDone) found(undefined, "a jobId to wait for", creation(options), response)
    return { job, results: (results ?? []).map(asResult), failures: failedUsers(results ?? []) }
  }
  if (wait === false) return { job, results: [], failures: [] }
  let failures: string[] = []
  const whatFailed = (ended: UsersBatchJob) => {
    failures = failedUsers(resultsOf(ended) ?? [], sent)
    return isCompleted(ended) ? [] : failures
  }
  const ended = await waitForUsers(context, job, { ...options, ...(typeof wait === "object" && wait) }, whatFailed)
  return { job, results: (resultsOf(ended) ?? []) as UsersBatchResult[], failures }
}

function failed(
  { redactor }: Context,
  options: AppOptions,
  results: readonly UsersBatchResult[],
  failures: readonly string[],
): EthoraError {
  return jobFailed(creation(options).id, redactor, { state: "completed", result: { results } }, failures)
}

/** A server that creates at once responds with the users themselves. */
function asResult(user: unknown): UsersBatchResult {
  if (!isFields(user) || typeof user["status"] === "string") return user as UsersBatchResult
  const { xmppUsername } = user as User
  return { status: "created", user, ...(xmppUsername !== undefined && { xmppUsername }) }
}
