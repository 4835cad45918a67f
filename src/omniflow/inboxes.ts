import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import type { InboxDto } from "./types.ts"

/** Where conversations come in. */
export interface Inboxes {
  /** All inboxes. */
  list(options?: CallOptions): ApiPromise<InboxDto[]>
}

export const inboxes = (call: Call): Inboxes => ({
  list: (options) => call(operations.inboxesList, {}, options),
})
