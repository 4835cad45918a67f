import type { components } from "../../generated/ethora/paths.ts"
import { ApiError, isNamed } from "../core/errors.ts"

/** Known codes; servers add their own, older routes give none. */
export type ErrorCode = components["schemas"]["ErrorCode"] | "JOB_FAILED" | "PAGES_REPEATED" | "LIST_INCOMPLETE"

/**
 * A call that Ethora refused. `code` is the server's, `JOB_FAILED` for a job that ended badly, `PAGES_REPEATED` for a server
 * that sends the same page again and again, `LIST_INCOMPLETE` for a list that may be longer than what was read of it, or `http_422` and the like where the server named none. `body` is the answer's body, secrets masked.
 */
export class EthoraError extends ApiError {
  override readonly name = "EthoraError" as const
  declare readonly code: ErrorCode
}

/** Whether Ethora rejected a call; `code` then completes the known codes. */
export const isEthoraError = (error: unknown): error is EthoraError => isNamed(error, "api", "EthoraError")
