/** Captions or subtitles to upload. */
export interface TextTrackFile {
  /** SRT, VTT or SSA, as bytes, text or Blob. */
  file: Blob | Uint8Array | string
  /** The name it is sent under. @default that of a File, or `track.vtt` */
  filename?: string | undefined
}

/** The form that carries it. */
export function textTrackForm({ file, filename }: TextTrackFile): FormData {
  const form = new FormData()
  const blob = file instanceof Blob ? file : new Blob([file])
  form.set("file", blob, filename ?? (file instanceof File ? file.name : "track.vtt"))
  return form
}
