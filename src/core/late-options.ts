import { lazily } from "./lazily.ts"

/** `checkOptions` for whoever waits anyway: the verification of deliveries alone is to stay small. */
export const lateOptions = /* @__PURE__ */ lazily(() => import("./check-options.ts"))
