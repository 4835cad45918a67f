import type { Progress } from "./generate.ts"

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface ProgressLine {
  update(progress: Progress): void
  /** Clears the line, so that the result takes its place. */
  end(): void
}

/** One line that lives while a document is worked on; elsewhere than on a terminal, a plain line per document. */
export function showProgress(out: Terminal): ProgressLine {
  let shown: string | undefined
  let frame = 0
  return {
    update({ provider, step }) {
      if (out.isTTY === true) out.write(`\r\u001b[2K${frames.charAt(frame++ % frames.length)} ${provider}  ${step}`)
      else if (shown !== provider) out.write(`${provider} …\n`)
      shown = provider
    },
    end() {
      if (out.isTTY === true && shown !== undefined) out.write("\r\u001b[2K")
      shown = undefined
    },
  }
}
