import { lazily } from "../core/lazily.ts"

/** What reads tokens: loaded when the first callback comes. */
export const loadTokens = /* @__PURE__ */ lazily(() => import("./callback-tokens.ts"))
