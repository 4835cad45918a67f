import { ApiError } from "../core/errors.ts"

/** A call that OmniFlow refused. `requestId` is what support asks for; `code` is `http_503` and the like where the answer names none. */
export class OmniFlowApiError extends ApiError {
  override readonly name = "OmniFlowApiError" as const
}
