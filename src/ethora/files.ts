import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { checkOptions, credential } from "../core/check-options.ts"
import { ConfigError } from "../core/errors.ts"
import type { OwnBytes } from "../core/values.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { ResponseOf, ChatFile, Context, Params } from "./types.ts"
import { listOf, allOf } from "./lists.ts"
import { listed } from "./names.ts"

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

const most = 5

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
          if (listed(files, "files").length === 0 || files.length > most) {
            throw new ConfigError(`uploadFiles takes 1 to ${most} files, not ${files.length}`, "files")
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
