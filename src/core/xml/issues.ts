/** A value that does not fit its declaration. */
export interface XmlIssue {
  /** Names of properties and positions in lists, from the root: `recordings.0.startTime`. */
  readonly path: string
  readonly message: string
}

/** Most that are kept: a long list may have the same one in each of its items. */
const most = 100

/** What a document held that is not in its decoded value, or should have been. */
export class XmlIssues {
  /** The first of those for which the whole document has to be rejected, unless it reports a failure. */
  fatal: XmlIssue | undefined
  readonly #left: XmlIssue[] = []
  #more = 0

  add(path: string, message: string): void {
    if (this.#left.length < most) this.#left.push({ path, message })
    else this.#more++
  }

  reject(path: string, message: string): void {
    this.fatal ??= { path, message }
  }

  /** What was left out, and how many more there were than are listed. */
  get left(): readonly XmlIssue[] {
    return this.#more === 0 ? this.#left : [...this.#left, { path: "", message: `${this.#more} more` }]
  }
}
