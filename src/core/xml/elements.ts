import type { SaxesTagPlain } from "saxes"
import { XmlError } from "./error.ts"
import { type Fields, finish, type Frame, keep, listAt, nodeCost, type ReadLeaf } from "./frames.ts"
import { XmlIssues } from "./issues.ts"
import { itemStep, planOf, type Plan, type Step } from "./plan.ts"
import type { XmlDocument } from "./shape.ts"
import { isNoValue, leafValue } from "./values.ts"

export interface Items {
  /** Property path of a list, from the root. */
  readonly path: readonly string[]
  /** Takes each of its items instead of the list. */
  readonly take: (item: unknown) => void
}

const simpleName = /^[A-Za-z_][\w.-]*$/

/** Builds a value from the events of a parser, as the document's shape says. */
export class Builder {
  /** The root element has been closed; `result` is complete. */
  done = false
  result: unknown
  /** Name of the root element that was found. */
  root: string | undefined
  /** About how many bytes are held, without the items that were taken. */
  held = 0
  /** What does not fit the document's shape. */
  readonly issues = new XmlIssues()
  readonly #document: XmlDocument | undefined
  readonly #maxDepth: number
  readonly #items: Items | undefined
  readonly #itemStep: Step | undefined
  readonly #frames: Frame[] = []
  #top: Frame | undefined
  /** Items whose closing tag may yet turn out to be a wrong one. */
  #ready: unknown[] = []
  /** How many items there were. */
  #taken = 0
  /** The plain value that is being read, and how many tags are open inside it. */
  #leaf: Step | undefined
  #leafText = ""
  #leafDepth = 0

  constructor(document: XmlDocument | undefined, maxDepth: number, items: Items | undefined) {
    this.#document = document
    this.#maxDepth = maxDepth
    this.#items = items
    this.#itemStep = document && items && itemStep(document, items.path)
  }

  /** Names of the open elements. */
  get path(): string {
    return this.#frames.map(({ name }) => name.slice(0, 40)).join("/")
  }

  /** Name of the map whose content comes next. */
  get map(): string | undefined {
    return this.#top?.kind === "map" ? this.#top.name : undefined
  }

  /** All tags so far were right. */
  confirm(): void {
    if (this.#ready.length === 0) return
    for (const item of this.#ready) this.#items?.take(item)
    this.#ready = []
  }

  /** @param length of its source */
  fillMap(entries: Fields, length: number): void {
    if (this.#top === undefined) return
    this.#top.fields = entries
    this.#hold(this.#top, length)
  }

  open(tag: SaxesTagPlain): void {
    if (this.#leaf !== undefined) {
      this.#limit(this.#frames.length + ++this.#leafDepth)
      return
    }
    this.#limit(this.#frames.length)
    const parent = this.#top
    if (parent === undefined) {
      this.#openRoot(tag)
      return
    }
    const step = parent.elements?.get(tag.name)
    if (step === undefined) {
      this.#push(tag, "free", undefined, undefined)
    } else if (step.kind === "leaf") {
      this.#leaf = step
      this.#leafText = ""
    } else {
      this.#push(tag, step.kind, step, step.plan, step.kind === "wrapper" ? listAt(parent, step.property) : undefined)
    }
  }

  text(text: string): void {
    if (this.#leaf !== undefined) this.#leafText += text
    else if (this.#top?.hasText === true) {
      this.#top.text += text
      this.#hold(this.#top, text.length)
    } else if (this.#top !== undefined && text.trim() !== "")
      this.#leaveOut("", "a text where there should be elements")
  }

  /**
   * Takes a whole element that holds only text.
   * @returns false if it is not that simple
   */
  field(name: string, text: string): boolean {
    const parent = this.#top
    if (parent === undefined || this.#leaf !== undefined) return false
    const step = parent.elements?.get(name)
    if (step === undefined ? !simpleName.test(name) : step.kind !== "leaf") return false
    this.#limit(this.#frames.length)
    if (step === undefined) this.#keep(parent, name, text)
    else this.#placeLeaf(parent, step, text)
    this.confirm()
    return true
  }

  close(): void {
    const step = this.#leaf
    if (step === undefined) {
      this.#closeFrame()
    } else if (this.#leafDepth > 0) {
      this.#leafDepth--
    } else {
      this.#leaf = undefined
      if (this.#top !== undefined) this.#placeLeaf(this.#top, step, this.#leafText)
    }
  }

  #closeFrame(): void {
    const frame = this.#top
    if (frame === undefined) return
    const value = finish(frame, this.#readLeaf)
    if (frame.needed > 0) this.#checkNeeded(frame)
    this.#frames.pop()
    const parent = this.#frames[this.#frames.length - 1]
    this.#top = parent
    if (parent === undefined) {
      this.done = true
      this.result = value
      return
    }
    const isKept =
      frame.step === undefined
        ? this.#kept(parent, frame.name, value)
        : frame.kind === "wrapper" || this.#place(parent, frame.step, value)
    if (isKept) parent.held += frame.held
    else this.held -= frame.held
    if (isKept) this.#hold(parent, nodeCost)
  }

  #hold(frame: Frame, bytes: number): void {
    frame.held += bytes
    this.held += bytes
  }

  #keep(frame: Frame, name: string, text: string): void {
    if (this.#kept(frame, name, text)) this.#hold(frame, nodeCost + name.length + text.length)
  }

  #kept(frame: Frame, name: string, value: unknown): boolean {
    const isKept = keep(frame, name, value)
    if (!isKept) this.#leaveOut(name.slice(0, 40), "unexpected")
    return isKept
  }

  /** @param name inside of the open elements */
  #leaveOut(name: string, message: string): void {
    this.issues.add(this.#pathTo(name), message)
  }

  readonly #readLeaf: ReadLeaf = ({ property, leaf }, text) => {
    const value = leafValue(leaf, text)
    if (value === undefined && !isNoValue(text)) this.#leaveOut(property, `expected ${leaf}`)
    return value
  }

  /**
   * Servers of other generations leave elements out, which must not cost a whole list: in its items that is reported. A value that
   * cannot be read, or one missing from the response itself, leaves nothing that could be handed on.
   */
  #checkNeeded({ fields = {}, plan, unreadable }: Frame): void {
    for (const property of plan?.needed ?? []) {
      if (fields[property] !== undefined) continue
      const why = unreadable?.get(property)
      if (why === undefined && this.#frames.some(({ step }) => step?.repeated)) this.#leaveOut(property, "missing")
      else this.issues.reject(this.#pathTo(property), why ?? "missing")
    }
    const { fatal } = this.issues
    // A whole document may turn out to report a failure; a list that streams reported a success already.
    if (fatal !== undefined && this.#items !== undefined) throw new XmlError("unfit", `${fatal.path}: ${fatal.message}`)
  }

  #pathTo(name: string): string {
    const path: (string | number)[] = []
    this.#frames.forEach(({ step, name }, depth) => {
      const parent = this.#frames[depth - 1]
      if (parent === undefined) return
      if (step?.property !== "") path.push(step?.property ?? name.slice(0, 40))
      if (step?.repeated !== true) return
      const items = parent.items ?? parent.fields?.[step.property]
      path.push(step === this.#itemStep ? this.#taken : Array.isArray(items) ? items.length : 0)
    })
    if (name !== "") path.push(name)
    return path.join(".")
  }

  #openRoot(tag: SaxesTagPlain): void {
    const document = this.#document
    this.root = tag.name
    if (document !== undefined && tag.name !== document.root) {
      throw new XmlError("wrong-root", `<${document.root}> expected, <${tag.name.slice(0, 40)}> found`)
    }
    this.#push(tag, document ? "object" : "free", undefined, document && planOf(document.shape))
  }

  #push(
    tag: SaxesTagPlain,
    kind: Frame["kind"],
    step: Step | undefined,
    plan: Plan | undefined,
    items?: unknown[],
  ): void {
    const elements = plan?.elements ?? step?.elements
    const fields: Fields | undefined = kind === "object" || kind === "map" ? {} : undefined
    const hasText = kind === "free" || plan?.text !== undefined
    const needed = plan?.needed.length ?? 0
    const frame: Frame = {
      name: tag.name,
      kind,
      step,
      plan,
      elements,
      fields,
      items,
      hasText,
      text: "",
      needed,
      unreadable: undefined,
      held: 0,
    }
    this.#frames.push(frame)
    this.#top = frame
    for (const name in tag.attributes) this.#attribute(frame, name, tag.attributes[name] ?? "")
  }

  #attribute(frame: Frame, name: string, text: string): void {
    const step = frame.elements?.get(name)
    if (step?.kind !== "leaf") this.#keep(frame, name, text)
    else if (frame.kind === "object") this.#placeLeaf(frame, step, text)
  }

  #placeLeaf(parent: Frame, step: Step, text: string): void {
    const value = leafValue(step.leaf, text)
    if (value === undefined) this.#misread(parent, step, text)
    else if (this.#place(parent, step, value)) this.#hold(parent, nodeCost + text.length)
  }

  #misread(parent: Frame, { property, leaf, needed }: Step, text: string): void {
    if (isNoValue(text)) return
    const message = `expected ${leaf}`
    if (needed) (parent.unreadable ??= new Map()).set(property, message)
    else this.#leaveOut(property, message)
  }

  /** @returns whether it is held from now on: not an item that is taken, and nothing where it replaces another value */
  #place(parent: Frame, step: Step, value: unknown): boolean {
    if (!step.repeated) {
      if (parent.fields === undefined) return false
      const before = parent.fields[step.property]
      const isNew = before === undefined
      if (isNew && step.needed) parent.needed--
      else if (!isNew && before !== "" && before !== value)
        this.#leaveOut(step.property, "more than one; the last is kept")
      parent.fields[step.property] = value
      return isNew
    }
    const items = parent.items ?? listAt(parent, step.property)
    if (step === this.#itemStep && this.#frames.length === this.#itemDepth(parent)) {
      this.#ready.push(value)
      this.#taken++
      return false
    }
    items.push(value)
    return true
  }

  #itemDepth(parent: Frame): number {
    return (this.#items?.path.length ?? 0) + (parent.kind === "wrapper" ? 1 : 0)
  }

  #limit(depth: number): void {
    if (depth < this.#maxDepth) return
    const what = `more than ${this.#maxDepth} elements inside one another`
    throw new XmlError("too-deep", `${what}, in ${this.path.slice(0, 200)}`)
  }
}
