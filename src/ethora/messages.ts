import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject } from "../core/http/check-call.ts"
import { credential, checkOptions } from "../core/check-options.ts"
import { kindOf, type OwnBytes } from "../core/values.ts"
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

/** What to look for; times are dates, or texts in ISO 8601. */
export type MessageSearch = Omit<Search, "since" | "until"> & {
  since?: string | Date | undefined
  until?: string | Date | undefined
}

/** The archive of messages. */
export interface Messages {
  /**
   * The newest messages of a room, or with `before` (ms since 1970; `nextBefore` of the response) older ones.
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

/** A file to upload. */
export type Upload = File | { name: string; content: Blob | OwnBytes | string; type?: string | undefined }

/** Files of a user. Each call takes the `token` of that user's session. */
export interface Files {
  /** Stores 1 to 5 files. Never sent twice. */
  upload(
    userToken: string,
    files: readonly Upload[],
    options?: CallOptions,
  ): ApiPromise<ChatFile[], ResponseOf<"uploadFiles">>
  /** One page; 10 files, unless `limit` says more. */
  list(
    userToken: string,
    params?: Params<"listFiles">,
    options?: CallOptions,
  ): ApiPromise<ChatFile[], ResponseOf<"listFiles">>
  /** All of them, page by page, or an EthoraError (`LIST_INCOMPLETE`, `PAGES_REPEATED`) where entries may be missing. */
  listAll(
    userToken: string,
    params?: Params<"listFiles">,
    options?: CallOptions,
  ): AsyncGenerator<ChatFile, void, undefined>
  /** What is known about a file; its content lies at `location`. */
  get(userToken: string, fileId: string, options?: CallOptions): ApiPromise<ChatFile, ResponseOf<"getFile">>
  /** Deletes a file. */
  delete(userToken: string, fileId: string, options?: CallOptions): ApiPromise<ResponseOf<"deleteFile">>
}

const mostFiles = 5

export function files({ call }: Context): Files {
  const { uploadFiles, listFiles, getFile, deleteFile } = operations
  // Session tokens often begin with the word JWT, and then travel as they are.
  const headers = (token: string) => {
    const given = credential(token, "userToken")
    return { authorization: given.includes(" ") ? given : `Bearer ${given}` }
  }

  const list: Files["list"] = (token, params = {}, options) =>
    call(
      listFiles,
      () => ({ headers: headers(token), query: params }),
      options,
      (answer, response) => listOf(answer, ["items"], listFiles, response),
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
        (answer, response) => listOf(answer, ["results", "files"], uploadFiles, response),
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

/** Loads what only uploads need. @throws ConfigError for what would be uploaded as the word "undefined" */
async function asFile(given: Upload): Promise<File> {
  const { adopted } = await import("../core/bytes.ts")
  const file = (await adopted(given)) as Upload
  if (file instanceof File) return file
  const { name, content, type } = checkOptions("uploadFiles", file, members, "files.")
  const isContent = typeof content === "string" || content instanceof Blob || ArrayBuffer.isView(content)
  if (typeof name !== "string" || name === "" || !isContent) {
    throw new ConfigError(
      "uploadFiles: a file is a File, or has a name and its content: a Blob, bytes or a string",
      "files",
    )
  }
  return new File([content], name, type === undefined ? {} : { type })
}
