export { inputs } from "../../generated/omniflow/inputs.ts"
export { nothingFor } from "../core/examine-call.ts"
export { pages } from "../core/page.ts"
