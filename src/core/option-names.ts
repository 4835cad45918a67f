import type { NamesOf } from "./check-options.ts"
import type { TimeOptions } from "./webhooks/timestamp.ts"
import type { ReadOptions } from "./read-options.ts"

/** The names of the options of whoever reads deliveries; their values are checked where they are read. */
export const readNames: NamesOf<ReadOptions> = { limit: 1, bodyTimeout: 1 }

export const timeNames: NamesOf<TimeOptions> = { toleranceMs: "number", now: "function" }
