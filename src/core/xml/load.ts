import { lazily } from "../lazily.ts"

/** The XML reader, loaded when the first answer comes: its parser costs every start some 15 ms. */
export const loadXml = /* @__PURE__ */ lazily(() => import("./index.ts"))
