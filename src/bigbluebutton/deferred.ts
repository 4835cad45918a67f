/**
 * Code that reads responses and writes bodies, loaded with the first of them. With the XML shapes and the hints it is a
 * sixth of the client. It is one module because each further split divides the startup code into smaller files.
 */
export { inputs } from "../../generated/bigbluebutton/inputs.ts"
export { decode, streamResponse } from "./decode.ts"
export { checkPresentation, encodeBody, modules, textTrackForm } from "./encode.ts"
export { ensureHook, keepHook } from "./ensure-hook.ts"
