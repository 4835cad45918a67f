import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject } from "../core/http/check-call.ts"
import { credential, checkOptions } from "../core/check-options.ts"
import { kindOf, type BufferBytes } from "../core/values.ts"
import { ConfigError } from "../core/errors.ts"
import type { CallOptions } from "../core/http/options.ts"
import type {
  ResponseOf,
  AppOptions,
  Body,
  BroadcastJob,
  ChatFile,
  Context,
  JobTicket,
  Message,
  MessageHit,
  Params,
  WaitOptions,
} from "./types.ts"
import { inResponse, loadDeferred, listOf, allOf, jobId, jobOf, ticketOf } from "./responses.ts"
import { listed, withIds } from "./names.ts"

type Search = Params<"searchMessages">

/** Search filter. Times are Dates or ISO 8601 strings. */
export type MessageSearch = Omit<Search, "since" | "until"> & {
  since?: string | Date | undefined
  until?: string | Date | undefined
}

/** Reads and searches archived messages. */
export interface Messages {
  /**
   * Lists the newest messages of a room, or with `before` (ms since 1970, the response's `nextBefore`) older ones.
   * @param chatId the room's `_id` from `rooms.list`, not its name or your id
   */
  list(
    chatId: string,
    params?: Params<"listMessages">,
    options?: AppOptions,
  ): ApiPromise<Message[], ResponseOf<"listMessages">>
  /** Lists one page of the messages that contain a string. Messages with `deletedAt` were deleted; do not show them. */
  search(params: MessageSearch, options?: AppOptions): ApiPromise<MessageHit[], ResponseOf<"searchMessages">>
  /** Iterates over all entries. @throws EthoraError `LIST_INCOMPLETE` or `PAGES_REPEATED` if entries may be missing */
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
      (body, response) => listOf(body, ["items"], searchMessages, response),
    )

  return {
    list: (chatId, params = {}, options) =>
      call(
        listMessages,
        async () => ({ path: { appId: (await names(options)).appId, chatId }, query: params }),
        options,
        (body, response) => listOf(body, ["results"], listMessages, response),
      ),
    search,
    searchAll: (params, options) => allOf((page) => search(page, options), params, searchMessages),
  }
}

const iso = (time: string | Date | undefined) =>
  kindOf(time) === "Date" ? (time as Date).toISOString() : (time as string | undefined)

/** Sends announcements to rooms. */
export interface Broadcasts {
  /**
   * Starts a job that sends a message to all rooms (`allRooms: true`) or to some (`chatNames` or `chatIds`). Never
   * retried.
   */
  send(announcement: Body<"broadcast">, options?: AppOptions): ApiPromise<JobTicket>
  /**
   * Gets the state of the job.
   * @param job the job, or its id
   */
  job(job: JobTicket | string, options?: AppOptions): ApiPromise<BroadcastJob>
  /**
   * Waits until the job has ended. Rejects with `JOB_FAILED`, which lists the rooms that were not reached.
   * @param job the job, or its id
   */
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
      (body, response) => jobOf(body, getBroadcastJob, response),
    )

  return {
    send: (announcement, options) =>
      call(
        broadcast,
        async () => {
          const { chatNames, ...rest } = asObject("broadcast", announcement) as Body<"broadcast">
          const { allRooms, chatIds } = rest
          if (allRooms !== true && (chatNames ?? chatIds) === undefined) {
            throw new ConfigError("broadcast: pass allRooms: true, chatNames or chatIds", "chatNames")
          }
          const { appId, room, roomOrObjectId } = await names(options)
          const rooms = {
            ...(chatIds && { chatIds: listed(chatIds, "chatIds").map(roomOrObjectId) }),
            ...(chatNames && { chatNames: listed(chatNames, "chatNames").map(room) }),
          }
          return { path: { appId }, body: { ...rest, ...rooms } }
        },
        options,
        (body, response) => inResponse(ticketOf(body), "a jobId", broadcast, response),
      ),
    job,
    waitForJob: async (id, options = {}) => {
      const { failedRooms, resultsOf, waitForJob } = await loadDeferred()
      const whatFailed = (ended: BroadcastJob) => failedRooms(resultsOf(ended) ?? [])
      return waitForJob(context, getBroadcastJob, () => job(id, options), options, whatFailed)
    },
  }
}

/** A file to upload. */
export type Upload = File | { name: string; content: Blob | BufferBytes | string; type?: string | undefined }

/** Manages the files of a user. Each call requires the `token` of that user's session. */
export interface Files {
  /**
   * Uploads 1 to 5 files. Never retried.
   * @param userToken access token of the user who owns the files
   * @param files the files to upload
   */
  upload(
    userToken: string,
    files: readonly Upload[],
    options?: CallOptions,
  ): ApiPromise<ChatFile[], ResponseOf<"uploadFiles">>
  /**
   * Lists one page of files, 10 by default.
   * @param userToken access token of the user who owns the files
   */
  list(
    userToken: string,
    params?: Params<"listFiles">,
    options?: CallOptions,
  ): ApiPromise<ChatFile[], ResponseOf<"listFiles">>
  /**
   * Iterates over all entries.
   * @param userToken access token of the user who owns the files
   * @throws EthoraError `LIST_INCOMPLETE` or `PAGES_REPEATED` if entries may be missing
   */
  listAll(
    userToken: string,
    params?: Params<"listFiles">,
    options?: CallOptions,
  ): AsyncGenerator<ChatFile, void, undefined>
  /**
   * Gets a file's metadata. Its content is at `location`.
   * @param userToken access token of the user who owns the files
   * @param fileId id of the file
   */
  get(userToken: string, fileId: string, options?: CallOptions): ApiPromise<ChatFile, ResponseOf<"getFile">>
  /**
   * Deletes a file.
   * @param userToken access token of the user who owns the files
   * @param fileId id of the file
   */
  delete(userToken: string, fileId: string, options?: CallOptions): ApiPromise<ResponseOf<"deleteFile">>
}

const mostFiles = 5

export function files({ call }: Context): Files {
  const { uploadFiles, listFiles, getFile, deleteFile } = operations
  // Session tokens often begin with the word JWT, and are then sent unchanged.
  const headers = (token: string) => {
    const given = credential(token, "userToken")
    return { authorization: given.includes(" ") ? given : `Bearer ${given}` }
  }

  const list: Files["list"] = (token, params = {}, options) =>
    call(
      listFiles,
      () => ({ headers: headers(token), query: params }),
      options,
      (body, response) => listOf(body, ["items"], listFiles, response),
    )

  return {
    upload: (token, files, options) =>
      call(
        uploadFiles,
        async () => {
          if (listed(files, "files").length === 0 || files.length > mostFiles) {
            throw new ConfigError(`uploadFiles takes 1 to ${mostFiles} files, not ${files.length}`, "files")
          }
          return { headers: headers(token), body: { files: await Promise.all(files.map(asFile)) } }
        },
        options,
        (body, response) => listOf(body, ["results", "files"], uploadFiles, response),
      ),
    list,
    listAll: (token, params, options) => allOf((page) => list(token, page, options), params, listFiles),
    get: (token, fileId, options) =>
      call(
        getFile,
        () => ({ headers: headers(token), path: { fileId } }),
        options,
        ({ result, ...bare }): ChatFile => result ?? bare,
      ),
    delete: (token, fileId, options) =>
      call(deleteFile, () => ({ headers: headers(token), path: { fileId } }), options),
  }
}

const members = { name: "string", content: 1, type: "string" } as const

/** Loads code that only uploads need. @throws ConfigError for a value that would be uploaded as the word "undefined" */
async function asFile(given: Upload): Promise<File> {
  const { toThisRealm } = await import("../core/bytes.ts")
  const file = (await toThisRealm(given)) as Upload
  if (file instanceof File) return file
  const { name, content, type } = checkOptions("uploadFiles", file, members, "files.")
  const isContent = typeof content === "string" || content instanceof Blob || ArrayBuffer.isView(content)
  if (typeof name !== "string" || name === "" || !isContent) {
    throw new ConfigError(
      "uploadFiles: a file must be a File, or an object with name and content (a Blob, bytes or a string)",
      "files",
    )
  }
  return new File([content], name, type === undefined ? {} : { type })
}
