import { adopted } from "../core/adopted.ts"

/** Captions or subtitles to upload. */
export interface TextTrackFile {
  /** SRT, VTT or SSA, as bytes, text or Blob. */
  file: Blob | Uint8Array | string
  /** The name it is sent under. @default that of a File, or `track.vtt` */
  filename?: string | undefined
}

/** The form that carries it. */
export async function textTrackForm({ file, filename }: TextTrackFile): Promise<FormData> {
  const form = new FormData()
  const own = (await adopted(file)) as typeof file
  const blob = own instanceof Blob ? own : new Blob([own])
  form.set("file", blob, filename ?? (own instanceof File ? own.name : "track.vtt"))
  return form
}
