export { decode } from "./decode.ts"
export { encodeBody } from "./encode-body.ts"
export { streamAnswer } from "./stream-answer.ts"
export { textTrackForm } from "./text-track-form.ts"
