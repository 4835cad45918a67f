export { ensureHook } from "./ensure-hook.ts"
export { keepHook } from "./keep-hook.ts"
