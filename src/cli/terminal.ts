import { once } from "node:events"
import type { Io, Output } from "./io.ts"

/**
 * Characters that control a terminal or disguise text: control characters, direction marks, line separators. Servers
 * control parts of the output, such as names, so these characters must not reach a terminal.
 */
const controlCharacters = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu

/** A string on one line without control characters. */
export const plain = (text: string): string => text.replaceAll(/[\n\r\t]+/g, " ").replaceAll(controlCharacters, "�")

/** Several lines without control characters. */
export const plainLines = (text: string): string => text.split(/\r?\n/).map(plain).join("\n")

/** JSON whose strings contain no terminal control characters. It has the same meaning. */
export const json = (value: unknown, indent?: number): string =>
  ((JSON.stringify(value, undefined, indent) as string | undefined) ?? "null").replaceAll(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )

/** `14:03:07` */
export const clock = (time: number): string => new Date(time).toTimeString().slice(0, 8)

/** Returns whether a stream shows colours: NO_COLOR with any value disables them; FORCE_COLOR enables them. */
export const hasColour = ({ env }: Pick<Io, "env">, stream: Output): boolean => {
  if ((env["NO_COLOR"] ?? "") !== "") return false
  if ((env["FORCE_COLOR"] ?? "") !== "") return env["FORCE_COLOR"] !== "0"
  return stream.isTTY === true && env["TERM"] !== "dumb"
}

const styles = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

/** A function that colours text for a stream, or returns it unchanged. */
export function painter(io: Pick<Io, "env">, stream: Output): (style: keyof typeof styles, text: string) => string {
  if (!hasColour(io, stream)) return (_style, text) => text
  return (style, text) => `\u001B[${styles[style][0]}m${text}\u001B[${styles[style][1]}m`
}

/** Writes, and waits if the reader is slower. */
export async function write(stream: Output, text: string): Promise<void> {
  // A failed stream never drains.
  if (stream.errored) throw stream.errored
  if (!stream.write(text)) await once(stream, "drain")
}

/** Shows the progress of a list on the terminal; does nothing if standard error is not a terminal. */
export interface Progress {
  readonly count: (entries: number) => void
  readonly end: () => void
}

const everyMs = 200

export function progress({ stderr, stdout, now }: Pick<Io, "stderr" | "stdout" | "now">, what: string): Progress {
  // The rows themselves show the progress if they are on the same terminal.
  if (stderr.isTTY !== true || stdout.isTTY === true) return { count: () => undefined, end: () => undefined }
  let shown = 0
  return {
    count: (entries) => {
      const time = now()
      if (time - shown < everyMs) return
      shown = time
      stderr.write(`\r\u001B[K${entries} ${what} …`)
    },
    end: () => {
      if (shown > 0) stderr.write("\r\u001B[K")
    },
  }
}

/** Asks for a yes on the terminal. Any other input is a no. */
export async function ask(
  { stdin, stderr, signal }: Pick<Io, "stdin" | "stderr" | "signal">,
  question: string,
): Promise<boolean> {
  const { createInterface } = await import("node:readline/promises")
  // Not in raw mode, where Ctrl-C would be an ordinary key.
  const reader = createInterface({ input: stdin, output: stderr, terminal: false })
  try {
    const answer = await reader.question(`${question} [y/N] `, { signal })
    return /^(?:y|yes|s|sim)$/i.test(answer.trim())
  } finally {
    reader.close()
  }
}
