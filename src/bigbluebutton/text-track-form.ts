import { adopted } from "../core/adopted.ts"
import { ConfigError } from "../core/errors.ts"
import { isArrayBuffer } from "../core/is-bytes.ts"

/** Captions or subtitles to upload. */
export interface TextTrackFile {
  /** SRT, VTT or SSA, as bytes, text or Blob. `null` deletes the track of this kind and language. */
  file: Blob | Uint8Array | ArrayBuffer | string | null
  /** The name it is sent under. @default that of a File, or `track.vtt` */
  filename?: string | undefined
}

/** The form that carries it: without a file, the server deletes the track. @throws ConfigError for a file that is missing or empty */
export async function textTrackForm({ file, filename }: TextTrackFile): Promise<FormData> {
  const form = new FormData()
  if (file === null) return form
  const own = await adopted(file)
  const blob = blobOf(own)
  if (blob === undefined || blob.size === 0) {
    const received = blob === undefined ? typeof file : "an empty one"
    throw new ConfigError(
      `putRecordingTextTrack: file has to be the track as a Blob, bytes or a string (received: ${received}); null deletes the track`,
      "file",
    )
  }
  form.set("file", blob, filename ?? (own instanceof File ? own.name : "track.vtt"))
  return form
}

function blobOf(file: unknown): Blob | undefined {
  if (file instanceof Blob) return file
  const isContent = typeof file === "string" || ArrayBuffer.isView(file) || isArrayBuffer(file)
  return isContent ? new Blob([file as string | ArrayBuffer]) : undefined
}
