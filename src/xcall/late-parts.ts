import type { Inputs } from "../core/input.ts"

export { tokenRequest } from "./deferred.ts"

/** The only call with a body is checked by `tokenRequest`, under the names that the caller has for its fields. */
export const inputs: Inputs = {}
