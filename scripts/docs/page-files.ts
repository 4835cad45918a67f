/** A first line that names the block's file: `// src/server.ts`, or `# wrangler.toml`. */
const nameLine = /^(?:\/\/|#) ([\w.@[\]-]+(?:\/[\w.@[\]-]+)*\.\w+)\n/

/** The name of the file that a code block shows; `undefined` if its first line does not name one. */
export const fileOf = (code: string): string | undefined => nameLine.exec(code)?.[1]

/**
 * The files of an application that a page shows: its blocks whose first line is a comment with a path.
 * @returns path → content
 */
export function filesOf(markdown: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const { 1: code = "" } of markdown.matchAll(/^```[^\n]*\n([^]*?)^```$/gm)) {
    const file = fileOf(code)
    if (file === undefined) continue
    if (files.has(file)) throw new Error(`two blocks have the file name ${file}`)
    files.set(file, code)
  }
  return files
}
