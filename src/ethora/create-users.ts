import type { components } from "../../generated/ethora/paths.ts"
import { operations } from "../../generated/ethora/operations.ts"
import { asObject } from "../core/http/check-call.ts"
import type { AllowUndefined } from "../core/http/call.ts"
import { nodeBuffer } from "../core/runtime.ts"
import { type Fields, idAt, isFields, nonEmpty } from "../core/values.ts"
import { ConfigError } from "../core/errors.ts"
import { notify } from "../core/http/logger.ts"
import { idText, listed } from "./names.ts"
import type {
  ResponseOf,
  AppOptions,
  BatchProgress,
  Context,
  CreateUserOptions,
  CreateUsersOptions,
  Defaults,
  EthoraError,
  Id,
  JobTicket,
  NewUser,
  User,
  UserData,
  UsersBatchJob,
  UsersBatchResult,
  WaitOptions,
} from "./types.ts"
import { inResponse, jobOperation, ticketOf, usersJob } from "./responses.ts"
import { checkWait, isCompleted, jobFailed, waitForJob } from "./wait-for-job.ts"

/** A password for users who never type one. */
const randomPassword = (): string =>
  nodeBuffer()
    .from(globalThis.crypto.getRandomValues(new Uint8Array(24)))
    .toString("base64url")

const randomEmail = (): string => `${globalThis.crypto.randomUUID()}@example.com`

const placeholder = "User"
const shortest = 2

/** A user as the batch calls accept it, with the names in the order of the official package. */
export function newUser(
  userId: Id,
  data: UserData,
  { password: newPassword = randomPassword, email: newEmail = randomEmail }: Defaults,
): AllowUndefined<components["schemas"]["NewUser"]> {
  const uuid = idText(userId, "user id")
  const { email, firstName, lastName, password, displayName, ...rest } = asObject(
    "createUsers",
    data,
    "data",
  ) as UserData
  const { role: _role, uuid: _uuid, ...extras } = rest
  return {
    uuid,
    // Values from databases may be `null`, whatever the types say.
    email: nonEmpty(email) ?? newEmail(),
    ...personName({ firstName, lastName, displayName }),
    password: nonEmpty(password) ?? newPassword(uuid),
    ...extras,
  }
}

/** Servers reject missing names and last names of one letter. */
function personName({ firstName, lastName, displayName }: Pick<UserData, "firstName" | "lastName" | "displayName">) {
  const [word, ...others] = (nonEmpty(displayName) ?? "").trim().split(/\s+/)
  const given = nonEmpty(firstName)
  const last = given === undefined ? others.join(" ") : (lastName ?? "")
  return {
    firstName: given ?? nonEmpty(word) ?? placeholder,
    lastName: last.length < shortest ? placeholder : last,
  }
}

/** Existing users are not a failure. */
const there = /^(?:created|(?:(?:uuid|email|user|already)[_-])?exists)$/i

/** The list with the result of each user; `undefined` if the response has none. */
export function resultsOf(body: unknown): readonly unknown[] | undefined {
  const { result, results } = isFields(body) ? body : {}
  const candidates: readonly unknown[] = [isFields(result) ? result["results"] : result, results]
  return candidates.find((each): each is readonly unknown[] => Array.isArray(each))
}

/** The caller's id of an entry's user. */
const idOf = (entry: Fields): string | undefined =>
  idAt(entry, "user", "uuid") ??
  idAt(entry, "uuid") ??
  (idAt(entry, "xmppUsername") ?? idAt(entry, "user", "xmppUsername"))?.replace(/^[0-9a-f]{24}_/, "")

/** Why an entry failed; `undefined` if it did not. */
function reasonOf(entry: Fields): string | undefined {
  const { status, error, success, ok } = entry
  const isThere = typeof status === "string" ? there.test(status) : (error ?? undefined) === undefined
  if (isThere && success !== false && ok !== false) return undefined
  return wordsOf(entry)
}

function wordsOf({ status, error, message }: Fields): string {
  const words = [status, error, message].filter((each) => typeof each === "string" && each !== "")
  return words.length === 0 ? "failed" : words.join(": ")
}

/**
 * Rooms that an announcement did not reach, as `aula-1 (failed: the reason)`. Only explicit failures count, because the
 * format of other results is not documented.
 */
export function failedRooms(results: readonly unknown[]): string[] {
  return results.filter(isFields).flatMap((entry, at) => {
    const { status, error, success, ok } = entry
    const says = typeof status === "string" && /^(?:failed|failure|error|rejected|not[_-]?found)$/i.test(status)
    if (!says && success !== false && ok !== false && (error ?? undefined) === undefined) return []
    const name = ["chatName", "name", "chatId", "_id", "id"].map((each) => idAt(entry, each)).find(Boolean)
    return [`${name ?? `entry ${at + 1}`} (${wordsOf(entry)})`]
  })
}

/**
 * Users that were not created although the job has ended, as `u1 (failed: the reason)`.
 * @param sent ids of the users that the results must contain, if known
 */
function failedUsers(results: readonly unknown[], sent: readonly string[] = []): string[] {
  const entries = results.filter(isFields)
  const failed = entries.flatMap((entry, at) => {
    const reason = reasonOf(entry)
    return reason === undefined ? [] : [`${idOf(entry) ?? sent[at] ?? `entry ${at + 1}`} (${reason})`]
  })
  const asked = new Set(sent)
  const named = new Set(entries.map(idOf))
  // An entry without an id belongs to one of the sent users. So does an entry with an unknown id: it names an existing
  // user instead of the sent one.
  let others = entries.filter((entry) => !asked.has(idOf(entry) ?? "")).length
  for (const id of asked) {
    if (!named.has(id) && --others < 0) failed.push(`${id} (not in the result)`)
  }
  return failed
}

/** Maximum number of entries per call. */
const most = 100

/**
 * Sends a list in batches, one after the other, until one fails.
 * @param onProgress called after each batch; its errors are ignored
 * @throws ConfigError for an empty list
 */
export async function inBatches<Item, Body>(
  items: readonly Item[],
  what: string,
  send: (batch: Item[]) => PromiseLike<Body>,
  onProgress?: (progress: BatchProgress<Body>) => void,
): Promise<Body[]> {
  if (items.length === 0) throw new ConfigError(`the list of ${what} must not be empty`, what)
  const batches = Math.ceil(items.length / most)
  const responses: Body[] = []
  for (let batch = 1; batch <= batches; batch++) {
    const response = await send(items.slice((batch - 1) * most, batch * most))
    responses.push(response)
    const done = Math.min(batch * most, items.length)
    notify(() => onProgress?.({ done, total: items.length, batch, batches, response }))
  }
  return responses
}

type Accepted = ResponseOf<"createUsers">

/** Result of creating many users. */
export interface CreatedUsers {
  /** The jobs that were started, one per batch. */
  readonly jobs: JobTicket[]
  /** Results of users, as far as known: with `wait`, of all users. */
  readonly results: UsersBatchResult[]
}

/** Creates one user; resolves to the server's response, with or without waiting for the user to exist. */
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
  // Checked before the first batch is sent, so that a mistake in the last one does not leave half of the users created.
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
    return whole.body
  }
  await inBatches(list, "users", send, onProgress)
  // Thrown only now, so that one failed user does not keep the others from being sent.
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
  readonly body: Accepted
  readonly response: Response
}

/** The operation that creates users, in the client's own app or another one. */
const creation = ({ appId }: AppOptions) => (appId === undefined ? operations.createUsers : operations.createUsersInApp)

/** Requests the creation of users. The server may respond before they exist. */
function start(
  { call, waitForUsers }: Context,
  options: CreateUserOptions,
  bypassEmailConfirmation: boolean,
  usersList: readonly object[],
): Promise<Whole> {
  const { appId, wait = waitForUsers } = options
  // Reported before the users are created, not while waiting for them.
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
  /** Users that were not created, with the reasons. */
  readonly failures: readonly string[]
}

/** Results of the users in one response, after waiting for them if requested. */
async function outcome(
  context: Context,
  { body, response }: Whole,
  options: CreateUserOptions,
  sent: readonly string[],
): Promise<Outcome> {
  const { wait = context.waitForUsers } = options
  const job = ticketOf(body)
  if (job === undefined) {
    const results = resultsOf(body)
    const isDone = response.status !== 202 && (results !== undefined || body.ok === true)
    if (wait !== false && !isDone) inResponse(undefined, "a jobId to wait for", creation(options), response)
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

/** A server that creates users at once returns the users themselves. */
function asResult(user: unknown): UsersBatchResult {
  if (!isFields(user) || typeof user["status"] === "string") return user as UsersBatchResult
  const { xmppUsername } = user as User
  return { status: "created", user, ...(xmppUsername !== undefined && { xmppUsername }) }
}
