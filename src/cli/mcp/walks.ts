/** A list that is read page by page, and the entries read so far. */
export interface Walk {
  readonly key: string
  readonly entries: AsyncIterator<unknown> | Iterator<unknown>
  /** Aborts reading. */
  readonly stop: AbortController
  /** Start time in ms since 1970. */
  readonly begun: number
  /** Entries that were read and are still needed, starting at `start`. */
  kept: readonly unknown[]
  start: number
  isEnded: boolean
}

/** A page of a list. */
export interface WalkedPage {
  readonly entries: readonly unknown[]
  /** Number of entries. */
  readonly total: number
  /** There may be more than `total`; the rest was not read. */
  readonly isOpen: boolean
}

/** The requested part of a list. `signal` is that of the request. */
interface Wanted {
  readonly offset: number
  readonly limit: number
  readonly signal: AbortSignal
  /** Whether the walk stays open for the next page. */
  readonly isKept: boolean
}

export type List = AsyncIterable<unknown> | Iterable<unknown>

export const isList = (value: unknown): value is List =>
  Array.isArray(value) || (typeof value === "object" && value !== null && Symbol.asyncIterator in value)

/** Maximum number of walks that stay open between two pages. */
const most = 8
const lastMs = 300_000
/** Maximum number of entries to count before a list is reported as long. */
const mostCounted = 1_000

/** Rejects when the signal fires, even if the work ignores the signal. */
async function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) stop()
    else signal.addEventListener("abort", stop, { once: true })
  })
  // Stopped work may still fail; nobody handles that error.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, stopped])
  } finally {
    signal.removeEventListener("abort", stop)
  }
}

/** Lists that are being read: the next page continues where the last one ended. */
export class Walks {
  readonly #now: () => number
  readonly #open = new Map<string, { readonly walk: Walk; readonly timer: NodeJS.Timeout }>()

  /** @param now returns the current time in ms since 1970 */
  constructor(now: () => number) {
    this.#now = now
  }

  /**
   * Removes and returns the walk that was left open at this offset, if there is one. The caller is then its only
   * reader.
   */
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

  /** Reads a list as far as a page needs, and a little further to determine its length. */
  async page(walk: Walk, { offset, limit, signal, isKept }: Wanted): Promise<WalkedPage> {
    const wanted = Math.max(offset + limit, mostCounted)
    const read: unknown[] = [...walk.kept]
    walk.kept = []
    // One more entry shows whether the list continues.
    while (!walk.isEnded && walk.start + read.length <= wanted) {
      const step = await stoppable(Promise.resolve(walk.entries.next()), signal)
      if (step.done === true) walk.isEnded = true
      else if (walk.start + read.length < offset) walk.start += 1
      else read.push(step.value)
    }
    const known = walk.start + read.length
    // The page itself is also kept: its reader may request it again, or use only a part of it.
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

  /** Ends all walks. */
  close(): void {
    for (const key of [...this.#open.keys()]) this.#drop(key)
  }
}

function end({ stop, entries, isEnded }: Walk): void {
  stop.abort(new Error("the list is no longer read"))
  // An iterator that waits for a page ends with its signal; an idle one ends here.
  if (!isEnded) void Promise.resolve(entries.return?.()).catch(() => undefined)
}
