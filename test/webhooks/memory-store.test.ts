import { afterEach, describe, expect, test, vi } from "vitest"
import { memoryStore, type MemoryStoreOptions } from "conferkit/webhooks"

afterEach(() => {
  vi.useRealTimers()
})

/** A store whose clock is controlled by the test. */
function made(options: MemoryStoreOptions = {}) {
  const clock = { now: 1000 }
  const store = memoryStore({ now: () => clock.now, ...options })
  const handle = (...ids: readonly string[]) => {
    for (const id of ids) {
      expect(store.claim(id, 10)).toBe("claimed")
      void store.complete(id)
    }
  }
  return { store, clock, handle }
}

describe("memoryStore", () => {
  test("lets one caller claim a delivery, until the claim expires", () => {
    const { store, clock } = made()
    const claim = () => store.claim("a", 10)
    expect([claim(), claim()]).toEqual(["claimed", "busy"])
    clock.now += 9
    expect(claim()).toBe("busy")
    clock.now += 1
    expect([claim(), claim()]).toEqual(["claimed", "busy"])
    expect([store.claim("b", 10), store.size]).toEqual(["claimed", 2])
  })

  test("lets the next caller claim a released delivery", () => {
    const { store } = made()
    void store.claim("a", 10)
    void store.claim("b", 10)
    void store.release("a")
    expect(store.size).toBe(1)
    expect([store.claim("a", 10), store.claim("b", 10)]).toEqual(["claimed", "busy"])
  })

  test("remembers handled deliveries for the configured time", () => {
    const { store, clock, handle } = made({ rememberMs: 100 })
    handle("a")
    clock.now += 99
    expect([store.claim("a", 10), store.size]).toEqual(["done", 1])
    clock.now += 1
    expect([store.claim("a", 10), store.size]).toEqual(["claimed", 1])
  })

  test("keeps a delivery handled, whatever happens to the claim", () => {
    const { store, clock, handle } = made()
    handle("a")
    void store.release("a")
    expect(store.claim("a", 10)).toBe("done")
    void store.claim("b", 10)
    clock.now += 10
    void store.complete("b")
    expect(store.claim("b", 10)).toBe("done")
  })

  test("remembers for a day by default, independent of changes to the system clock", () => {
    vi.useFakeTimers({ now: 1_700_000_000_000 })
    const store = memoryStore()
    void store.complete("a")
    expect(store.claim("b", 10)).toBe("claimed")
    for (const jumped of [1_800_000_000_000, 0]) {
      vi.setSystemTime(jumped)
      expect([store.claim("a", 10), store.claim("b", 10)]).toEqual(["done", "busy"])
    }
    vi.advanceTimersByTime(86_399_999)
    expect(store.claim("a", 10)).toBe("done")
    vi.advanceTimersByTime(1)
    expect(store.claim("a", 10)).toBe("claimed")
  })
})

describe("capacity", () => {
  test("evicts the oldest handled delivery first", () => {
    const { store, handle } = made({ max: 3 })
    handle("a", "b", "c")
    // Two processes with the same delivery finish one after the other.
    void store.complete("a")
    handle("d")
    expect(store.size).toBe(3)
    expect(["a", "c", "d"].map((id) => store.claim(id, 10))).toEqual(["done", "done", "done"])
    expect(store.claim("b", 10)).toBe("claimed")
  })

  test("frees all expired entries, even if no space is needed", () => {
    const { store, clock, handle } = made({ rememberMs: 100 })
    handle("a", "b")
    clock.now += 50
    handle("c")
    clock.now += 50
    expect([store.claim("d", 10), store.size]).toEqual(["claimed", 2])
    expect(store.claim("c", 10)).toBe("done")
  })

  test("never evicts claimed deliveries", () => {
    const { store, clock } = made({ max: 2 })
    void store.claim("a", 20)
    void store.claim("b", 10)
    expect(() => store.claim("c", 10)).toThrow(new Error("the store is full: 2 deliveries are being handled"))
    expect([store.claim("a", 10), store.claim("b", 10), store.size]).toEqual(["busy", "busy", 2])
    clock.now += 9
    expect(() => store.claim("c", 10)).toThrow("full")
    clock.now += 1
    expect([store.claim("c", 10), store.claim("a", 10), store.size]).toEqual(["claimed", "busy", 2])
  })

  test("does not evict handled deliveries when a claim is taken over", () => {
    const { store, clock, handle } = made({ max: 2 })
    handle("a")
    void store.claim("b", 10)
    clock.now += 10
    expect([store.claim("b", 10), store.claim("a", 10)]).toEqual(["claimed", "done"])
  })

  test("is ten thousand deliveries by default", () => {
    const { store } = made()
    for (let nth = 0; nth < 10_000; nth++) void store.claim(String(nth), 10)
    expect(store.size).toBe(10_000)
    expect(() => store.claim("one more", 10)).toThrow(
      new Error("the store is full: 10000 deliveries are being handled"),
    )
  })

  test.each([0, 0.9, -1, NaN])("must not be %d", (max) => {
    expect(() => memoryStore({ max })).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message: "max must be at least 1",
        parameter: "max",
      }) as Error,
    )
  })

  test("may be one", () => {
    const { store, handle } = made({ max: 1 })
    handle("a", "b")
    expect([store.size, store.claim("b", 10)]).toEqual([1, "done"])
  })
})
