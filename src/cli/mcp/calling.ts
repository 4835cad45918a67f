import type { Arguments } from "../arguments.ts"
import type { Operation } from "./operations.ts"
import type { Connection } from "./services.ts"
import type { Withholder } from "./withhold.ts"

/** One call with all its inputs. */
export interface Calling {
  readonly operation: Operation
  readonly args: Arguments
  readonly connection: Connection
  readonly hidden: Withholder
  readonly signal: AbortSignal
}
