/**
 * What reads responses and writes bodies, loaded by the first of them: with the shapes of XML and the hints, a sixth of the client.
 * In one piece, since every boundary more cuts what a start loads into smaller files.
 */
export { inputs } from "../../generated/bigbluebutton/inputs.ts"
export { decode } from "./decode.ts"
export { checkPresentation, encodeBody, modules, textTrackForm } from "./encode.ts"
export { ensureHook, keepHook } from "./ensure-hook.ts"
export { streamResponse } from "./stream-response.ts"
