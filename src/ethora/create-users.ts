import { operations } from "../../generated/ethora/operations.ts"
import { type ApiPromise, apiPromise } from "../core/api-promise.ts"
import { type BatchProgress, inBatches } from "./batches.ts"
import type { Context } from "./context.ts"
import { listOrNone } from "./found.ts"
import { newUser } from "./new-user.ts"
import type {
  AnswerOf,
  AppOptions,
  Id,
  JobTicket,
  NewUser,
  User,
  UserData,
  UsersBatchJob,
  UsersBatchResult,
} from "./types.ts"
import { checkWait, hasState, jobId, waitForJob, type WaitOptions } from "./wait-for-job.ts"

type Accepted = AnswerOf<"createUsers">

/** `true`, or how to wait. */
export type WaitForUsers = boolean | Pick<WaitOptions, "interval" | "limit" | "onState">

export interface CreateUserOptions extends AppOptions {
  /** Resolve only when the job has ended and the users exist. @default the client's waitForUsers */
  wait?: WaitForUsers | undefined
}

export interface CreateUsersOptions extends CreateUserOptions {
  /** Take e-mail addresses as confirmed and write to nobody. @default true */
  bypassEmailConfirmation?: boolean | undefined
  /** Is told after each batch; with `wait`, when its users exist. */
  onProgress?: ((progress: BatchProgress<Accepted>) => void) | undefined
}

/** What came of creating many users. */
export interface CreatedUsers {
  /** The jobs that were started, one for each batch. */
  readonly jobs: JobTicket[]
  /** What became of each user, as far as it is known: with `wait`, of all. */
  readonly results: UsersBatchResult[]
}

/** One user; the answer is the server's, whether or not it was waited for. */
export function createUser(
  context: Context,
  userId: Id,
  data: UserData = {},
  options: CreateUserOptions = {},
): ApiPromise<Accepted> {
  const { wait = context.waitForUsers } = options
  const sent = start(context, options, true, () => [newUser(userId, data, context.newUsers)])
  if (wait === false) return sent
  const running = sent.withResponse().then(async (whole) => {
    await outcome(context, whole.answer, options)
    return whole
  })
  return apiPromise(running, undefined)
}

export async function createUsers(
  context: Context,
  users: readonly NewUser[],
  { onProgress, bypassEmailConfirmation = true, ...options }: CreateUsersOptions = {},
): Promise<CreatedUsers> {
  // Before the first batch goes out, so that a mistake in the last one does not leave half of them.
  const list = users.map(({ uuid, ...data }) => newUser(uuid, data, context.newUsers))
  const results: UsersBatchResult[] = []
  const send = async (batch: typeof list) => {
    const answer = await start(context, options, bypassEmailConfirmation, () => batch)
    results.push(...(await outcome(context, answer, options)))
    return answer
  }
  const answers = await inBatches(list, "users", send, onProgress)
  return { jobs: answers.filter(isTicket), results }
}

export const waitForUsers = (
  context: Context,
  job: JobTicket | string,
  options: AppOptions & WaitOptions = {},
): Promise<UsersBatchJob> => {
  const ask = () => usersJob(context, job, options)
  return waitForJob(context, jobOperation(options), ask, options)
}

export function usersJob(
  { call }: Context,
  job: JobTicket | string,
  options: AppOptions = {},
): ApiPromise<UsersBatchJob, UsersBatchJob> {
  const operation = jobOperation(options)
  const input = { path: { appId: options.appId, jobId: jobId(job) } }
  return call(operation, input, options, (answer, response) => hasState(answer, operation, response))
}

const jobOperation = ({ appId }: AppOptions) =>
  appId === undefined ? operations.getUsersBatchJob : operations.getUsersBatchJobInApp

function start(
  { call, waitForUsers }: Context,
  options: CreateUserOptions,
  bypassEmailConfirmation: boolean,
  usersList: () => readonly object[],
): ApiPromise<Accepted, Accepted> {
  const { appId, wait = waitForUsers } = options
  const operation = appId === undefined ? operations.createUsers : operations.createUsersInApp
  const input = () => {
    // Found out before the users are created, not when their creation is waited for.
    if (typeof wait === "object") checkWait(wait)
    return { path: { appId }, body: { bypassEmailConfirmation, usersList: usersList() } }
  }
  return call(operation, input, options)
}

/** What became of the users of one answer, waited for where that was asked. */
async function outcome(context: Context, answer: Accepted, options: CreateUserOptions): Promise<UsersBatchResult[]> {
  const { wait = context.waitForUsers } = options
  if (!isTicket(answer)) return listOrNone(answer.results).map(created)
  if (wait === false) return []
  const { result } = await waitForUsers(context, answer, { ...options, ...(typeof wait === "object" && wait) })
  return [...listOrNone(result?.results)]
}

const isTicket = (answer: Accepted): answer is JobTicket => (answer.jobId ?? null) !== null

/** A server that creates at once answers with the users themselves. */
const created = (user: User): UsersBatchResult => ({
  status: "created",
  user,
  ...(user.xmppUsername !== undefined && { xmppUsername: user.xmppUsername }),
})
