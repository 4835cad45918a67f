/** What a run of `%XX` says: UTF-8, or bytes as they are where it is none. */
export function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
}
