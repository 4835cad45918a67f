import type { operations } from "../../generated/ethora/paths.ts"
import type { Caller } from "../core/http/call.ts"
import type { Account } from "./types.ts"
import type { WaitForUsers } from "./types.ts"
import type { Names } from "./types.ts"
import type { Defaults } from "./types.ts"
import type { AppOptions } from "./types.ts"
import type { Waiting } from "./types.ts"

/** What the groups of calls share. */
export interface Context extends Waiting {
  readonly call: Caller<operations>
  readonly account: () => Promise<Account>
  /** How ids are written in the app that the options name, by default the client's own. */
  readonly names: (options?: AppOptions) => Promise<Names>
  readonly jidDomain: string
  readonly newUsers: Defaults
  readonly waitForUsers: WaitForUsers
}
