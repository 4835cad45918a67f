import type { Client, MaybeOptionalInit, ParseAsResponse } from "openapi-fetch"
import type {
  ErrorResponse,
  HttpMethod,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers"

type Table = Record<string | number, unknown>

/** One of the two, as the document declares them. */
export type RawResult<Operation extends Table, Init> =
  | {
      data: ParseAsResponse<SuccessResponse<ResponseObjectMap<Operation>>, Init>
      error?: never
      response: Response
    }
  | { data?: never; error: ErrorResponse<ResponseObjectMap<Operation>>; response: Response }

type InitParam<Init> =
  RequiredKeysOf<Init> extends never ? [(Init & Record<string, unknown>)?] : [Init & Record<string, unknown>]

type RawMethod<Paths, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths & object, Method>,
  Init extends MaybeOptionalInit<Paths[Path & keyof Paths], Method & keyof Paths[Path & keyof Paths]>,
>(
  url: Path,
  ...init: InitParam<Init>
) => Promise<RawResult<Paths[Path & keyof Paths][Method & keyof Paths[Path & keyof Paths]] & Table, Init>>

/**
 * openapi-fetch's client, but for one thing: its own types run every answer through a mapping for read-only marks, which
 * turns "a known word or any other" into an object that is no string. The documents here have no such marks.
 */
export type RawClient<Paths extends object> = Pick<Client<Paths>, "use" | "eject"> & {
  readonly GET: RawMethod<Paths, "get">
  readonly PUT: RawMethod<Paths, "put">
  readonly POST: RawMethod<Paths, "post">
  readonly DELETE: RawMethod<Paths, "delete">
  readonly PATCH: RawMethod<Paths, "patch">
}
