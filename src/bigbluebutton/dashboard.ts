import { operations } from "../../generated/bigbluebutton/operations.ts"
import { DecodeError } from "../core/errors.ts"

/**
 * The data of a learning dashboard, which arrive as JSON inside a string of JSON.
 * @throws DecodeError
 */
export function dashboardOf(data: string, { provider, status }: { provider: string; status: number }): unknown {
  try {
    return JSON.parse(data) as unknown
  } catch {
    throw new DecodeError({
      provider,
      operation: operations.learningDashboard.id,
      status,
      contentType: "application/json",
      excerpt: "",
      message: "the answer's data is not JSON inside a string",
    })
  }
}
