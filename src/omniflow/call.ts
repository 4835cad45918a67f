import type { operations as Operations } from "../../generated/omniflow/paths.ts"
import type { Caller } from "../core/http/call.ts"

/** Makes a call of OmniFlow's document. */
export type Call = Caller<Operations>
