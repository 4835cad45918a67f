export { inputs } from "../../generated/xroom/inputs.ts"
export { nothingFor } from "../core/examine-call.ts"
