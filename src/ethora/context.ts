import type { operations } from "../../generated/ethora/paths.ts"
import type { Caller } from "../core/caller.ts"
import type { Account } from "./account.ts"
import type { WaitForUsers } from "./create-users.ts"
import type { Names } from "./ids.ts"
import type { Defaults } from "./new-user.ts"
import type { AppOptions } from "./types.ts"
import type { Waiting } from "./wait-for-job.ts"

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
