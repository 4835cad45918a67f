/**
 * Judges what follows the root element: blanks, comments and instructions are nothing, a second document (ancient
 * servers send two) ends the reading, and anything else is junk.
 */
export class AfterRoot {
  readonly #root: string
  #rest = ""
  #isSecond = false

  constructor(root: string) {
    this.#root = root
  }

  /** @returns false for junk */
  write(text: string): boolean {
    if (this.#isSecond) return true
    this.#rest += text
    for (;;) {
      this.#rest = this.#rest.trimStart()
      const aside = asides.find(({ from }) => this.#rest.startsWith(from))
      if (aside === undefined) break
      const end = this.#rest.indexOf(aside.to, aside.from.length)
      if (end < 0) {
        // Long comments are not collected.
        const inside = this.#rest.slice(aside.from.length)
        this.#rest = aside.from + inside.slice(-(aside.to.length - 1))
        return true
      }
      this.#rest = this.#rest.slice(end + aside.to.length)
    }
    const start = `<${this.#root}`
    this.#isSecond = this.#rest.startsWith(start) && /^[\s/>]/.test(this.#rest.slice(start.length))
    return this.#isSecond || [start, ...asides.map(({ from }) => from)].some((each) => each.startsWith(this.#rest))
  }

  /** @returns false if it ends in the middle of something */
  end(): boolean {
    return this.#isSecond || this.#rest === ""
  }
}

const asides = [
  { from: "<!--", to: "-->" },
  { from: "<?", to: "?>" },
]
