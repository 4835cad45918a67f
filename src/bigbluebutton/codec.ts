import { lazily } from "../core/lazily.ts"

/**
 * What reads responses and writes bodies: with the shapes of XML and the hints, a sixth of the client. Loaded by the first
 * response or body, and in one piece: every boundary more cuts what a start loads into smaller files.
 */
export const loadCodec = /* @__PURE__ */ lazily(() => import("./deferred.ts"))
