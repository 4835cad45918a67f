/** A status line that is overwritten on a terminal; elsewhere each step is printed once. */
export function showLine(stream: NodeJS.WriteStream): { show: (text: string) => void; end: () => void } {
  let told = ""
  return {
    show(text) {
      if (stream.isTTY) stream.write(`\r\u001b[K${text}`)
      const what = text.replace(/: round .*/, "")
      if (!stream.isTTY && what !== told) stream.write(`${what} …\n`)
      told = what
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[K")
    },
  }
}
