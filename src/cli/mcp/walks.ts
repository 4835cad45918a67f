/** A list that is read page by page, and what was read of it. */
export interface Walk {
  readonly key: string
  readonly entries: AsyncIterator<unknown> | Iterator<unknown>
  /** Ends what reads it. */
  readonly stop: AbortController
  /** Ms since 1970. */
  readonly begun: number
  /** What was read and not yet left behind, from `start` on. */
  kept: readonly unknown[]
  start: number
  isEnded: boolean
}

/** A page of a list. */
export interface WalkedPage {
  readonly entries: readonly unknown[]
  /** How many there are. */
  readonly total: number
  /** There may be more than `total`, which were not read. */
  readonly isOpen: boolean
}

/** Which part of a list is wanted. The signal is that of the request. */
interface Wanted {
  readonly offset: number
  readonly limit: number
  readonly signal: AbortSignal
  /** Leaves the walk open for the next page. */
  readonly isKept: boolean
}

export type List = AsyncIterable<unknown> | Iterable<unknown>

export const isList = (value: unknown): value is List =>
  Array.isArray(value) || (typeof value === "object" && value !== null && Symbol.asyncIterator in value)

/** Walks that stay open between two pages. */
const most = 8
const lastMs = 300_000
/** Entries that are counted at most, before a list counts as long. */
const mostCounted = 1_000

/** Rejects as soon as the signal fires, also where nobody listens to it. */
async function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) stop()
    else signal.addEventListener("abort", stop, { once: true })
  })
  // What is stopped may still fail, and nobody listens then.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, stopped])
  } finally {
    signal.removeEventListener("abort", stop)
  }
}

/** Lists that are being read: the next page goes on where the last one ended. */
export class Walks {
  readonly #now: () => number
  readonly #open = new Map<string, { readonly walk: Walk; readonly timer: NodeJS.Timeout }>()

  /** @param now ms since 1970 */
  constructor(now: () => number) {
    this.#now = now
  }

  /** The walk that was left open where a page begins, if there is one. Whoever takes it reads it alone. */
  take(key: string, offset: number): Walk | undefined {
    const found = this.#open.get(key)
    if (found === undefined) return undefined
    this.#open.delete(key)
    clearTimeout(found.timer)
    const { walk } = found
    if (offset > 0 && offset >= walk.start && offset <= walk.start + walk.kept.length) return walk
    end(walk)
    return undefined
  }

  begin(key: string, list: List, stop: AbortController): Walk {
    const entries = Symbol.asyncIterator in list ? list[Symbol.asyncIterator]() : list[Symbol.iterator]()
    return { key, entries, stop, begun: this.#now(), kept: [], start: 0, isEnded: false }
  }

  /** Reads a list as far as a page needs, and a little further to say how long it is. */
  async page(walk: Walk, { offset, limit, signal, isKept }: Wanted): Promise<WalkedPage> {
    const wanted = Math.max(offset + limit, mostCounted)
    const read: unknown[] = [...walk.kept]
    walk.kept = []
    // One more says whether the list goes on.
    while (!walk.isEnded && walk.start + read.length <= wanted) {
      const step = await stoppable(Promise.resolve(walk.entries.next()), signal)
      if (step.done === true) walk.isEnded = true
      else if (walk.start + read.length < offset) walk.start += 1
      else read.push(step.value)
    }
    const known = walk.start + read.length
    // The page itself stays, too: its reader may ask for it again, or read less of it than there is room for.
    const gone = Math.min(Math.max(offset - walk.start, 0), read.length)
    walk.kept = read.slice(gone)
    walk.start += gone
    const page = {
      entries: walk.kept.slice(0, limit),
      total: walk.isEnded ? known : wanted,
      isOpen: !walk.isEnded,
    }
    if (isKept && walk.kept.length > 0) this.#keep(walk)
    else end(walk)
    return page
  }

  #keep(walk: Walk): void {
    this.#drop(walk.key)
    const [oldest] = this.#open.keys()
    if (this.#open.size >= most && oldest !== undefined) this.#drop(oldest)
    const timer = setTimeout(() => {
      this.#drop(walk.key)
    }, lastMs)
    timer.unref()
    this.#open.set(walk.key, { walk, timer })
  }

  #drop(key: string): void {
    const found = this.#open.get(key)
    if (found === undefined) return
    this.#open.delete(key)
    clearTimeout(found.timer)
    end(found.walk)
  }

  /** Ends all walks: what they list is no longer of use. */
  close(): void {
    for (const key of [...this.#open.keys()]) this.#drop(key)
  }
}

function end({ stop, entries, isEnded }: Walk): void {
  stop.abort(new Error("the list is no longer read"))
  // An iterator that waits for a page ends with its signal; one that waits for nobody, with this.
  if (!isEnded) void Promise.resolve(entries.return?.()).catch(() => undefined)
}
