import { operations } from "../../generated/xcall/operations.ts"
import type { Operation } from "../core/http/operation.ts"

const known: Readonly<Record<string, Operation>> = operations

/** What to try when a guess about the service may be wrong: most of its wire is not published. */
export function hint(operation: string, status: number): string | undefined {
  if (status === 401 || status === 403) {
    return known[operation]?.security.includes("session") === true
      ? "how the session JWT travels is assumed; see the options sessionHeader and sessionScheme"
      : "how key and secret travel is assumed; see the option auth"
  }
  if (operation === "getRoomInfo" && status === 404) {
    return 'the room does not exist, which roomNotFound: "inactive" takes for a room that is not active; or its path is another: it is assumed, see the option paths'
  }
  if ((status === 404 || status === 405) && known[operation]?.assumed === true) {
    return "the path of this call is assumed; see the option paths"
  }
  return undefined
}
