import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import type { Fields } from "../read-object.ts"

/** One request, read. */
export interface Call {
  readonly operation: OperationId
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Headers
  /** Undefined when there is none. */
  readonly body: Fields | undefined
}
