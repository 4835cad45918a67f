import { lazily } from "../core/lazily.ts"

/** What only few calls need: new users, batches, whole lists, waiting for jobs, and the words for what is missing. */
export const loadRare = /* @__PURE__ */ lazily(() => import("./rare.ts"))
