import { lazily } from "../core/lazily.ts"

/** What few starts need, in one piece: every boundary more cuts what a start loads into smaller files. */
export const late = /* @__PURE__ */ lazily(() => import("./deferred.ts"))
