import type { components } from "../../generated/omniflow/paths.ts"
import { ApiError, isNamed } from "../core/errors.ts"

/** Known codes; the service has more, and `http_503` and the like stand for none. */
export type ErrorCode = Exclude<NonNullable<components["schemas"]["Error"]["error"]>["code"], undefined>

/** A call that OmniFlow refused. `requestId` is what support asks for; `code` is `http_503` and the like where the answer names none. */
export class OmniFlowApiError extends ApiError {
  override readonly name = "OmniFlowApiError" as const
  declare readonly code: ErrorCode
}

/** Whether OmniFlow rejected a call; `code` then completes the known codes. */
export const isOmniFlowApiError = (error: unknown): error is OmniFlowApiError =>
  isNamed(error, "api", "OmniFlowApiError")
