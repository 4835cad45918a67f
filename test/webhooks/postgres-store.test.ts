// processes/stores.test.ts tests a real server. This file tests the statements, and how their rows are used.
import { afterEach, describe, expect, test, vi } from "vitest"
import { postgresStore, type PostgresStoreOptions, postgresTable } from "conferkit/webhooks"

type Row = Readonly<Record<string, unknown>>

const line = (text: string) => text.replaceAll(/\s+/g, " ").trim()

const claim = (table = "conferkit_deliveries") =>
  `INSERT INTO ${table} AS held (id, claim, expires_at) VALUES ($1, $2, now() + $3 * interval '1 millisecond') ON CONFLICT (id) DO UPDATE SET claim = excluded.claim, expires_at = excluded.expires_at WHERE held.expires_at <= now() OR held.claim = excluded.claim RETURNING id`
const look = "SELECT claim FROM conferkit_deliveries WHERE id = $1"
const complete =
  "INSERT INTO conferkit_deliveries AS held (id, claim, expires_at) VALUES ($1, NULL, now() + $2 * interval '1 millisecond') ON CONFLICT (id) DO UPDATE SET claim = NULL, expires_at = excluded.expires_at WHERE held.claim = $3 OR held.expires_at <= now()"
const release = "DELETE FROM conferkit_deliveries WHERE id = $1 AND claim = $2"
const sweep =
  "DELETE FROM conferkit_deliveries WHERE id IN ( SELECT id FROM conferkit_deliveries WHERE expires_at <= now() LIMIT 10000 FOR UPDATE SKIP LOCKED)"

/** A store whose statements are recorded; it gets the given rows in turn, then none. */
function made(rows: readonly (readonly Row[])[] = [], options: PostgresStoreOptions = {}) {
  const asked: [text: string, ...values: unknown[]][] = []
  const clock = { now: 1000 }
  const query = (text: string, values: (string | number)[]) => {
    asked.push([line(text), ...values])
    return Promise.resolve({ rows: rows[asked.length - 1] ?? [] })
  }
  return { store: postgresStore(query, { now: () => clock.now, ...options }), asked, clock }
}

afterEach(() => {
  vi.useRealTimers()
})

describe("a claim", () => {
  const taken: Row[] = [{ id: "a" }]

  test("is a row with its token: new, expired, or its own", async () => {
    const { store, asked } = made([taken])
    expect(await store.claim("a", 10, "t1")).toBe("claimed")
    expect(asked).toEqual([[claim(), "a", "t1", 10]])
  })

  test.each([
    ["busy while another process has it", [{ claim: "t" }], "busy"],
    ["done once it was handled", [{ claim: null }], "done"],
    ["busy if the row was deleted in between", [], "busy"],
  ])("is %s", async (_name, row, outcome) => {
    const { store, asked } = made([[], row])
    expect(await store.claim("a", 10, "t1")).toBe(outcome)
    expect(asked).toEqual([
      [claim(), "a", "t1", 10],
      [look, "a"],
    ])
  })

  test("is completed and released with its token", async () => {
    const { store, asked } = made()
    await store.complete("a", "t1")
    await store.release("a", "t1")
    expect(asked).toEqual([
      [complete, "a", 86_400_000, "t1"],
      [release, "a", "t1"],
    ])
  })

  test("generates a token if none is given, as code written for 0.1.0 expects", async () => {
    const { store, asked } = made([taken, [], [{ claim: "t" }], [], taken])
    expect([await store.claim("a", 10), await store.claim("a", 10)]).toEqual(["claimed", "busy"])
    await store.release("a")
    await store.claim("b", 10)
    await store.complete("b")
    await store.release("b")
    const [token, tokenOfB] = [asked[0]?.[2], asked[4]?.[2]]
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(asked[1]?.[2]).not.toBe(token)
    expect(asked.slice(3)).toEqual([
      [release, "a", token],
      [claim(), "b", tokenOfB, 10],
      [complete, "b", 86_400_000, tokenOfB],
      [release, "b", ""],
    ])
  })
})

describe("a handled delivery", () => {
  test("is remembered for the configured time", async () => {
    const { store, asked } = made([], { rememberMs: 5 })
    await store.complete("a", "t1")
    expect(asked).toEqual([[complete, "a", 5, "t1"]])
  })
})

describe("expired rows", () => {
  test("are deleted before a claim, once a minute", async () => {
    const { store, asked, clock } = made()
    const sweeps = () => asked.filter(([text]) => text === sweep)
    clock.now += 59_999
    await store.claim("a", 10)
    expect(sweeps()).toEqual([])
    clock.now += 1
    asked.length = 0
    await store.claim("a", 10)
    expect(asked.map(([text]) => text)).toEqual([sweep, claim(), look])
    expect(asked[0]).toEqual([sweep])
    clock.now += 59_999
    await store.claim("a", 10)
    expect(sweeps()).toHaveLength(1)
    clock.now += 1
    await store.claim("a", 10)
    expect(sweeps()).toHaveLength(2)
  })

  test("do not delay claims, even if deleting them fails", async () => {
    const query = (text: string) =>
      line(text) === sweep ? Promise.reject(new Error("locked")) : Promise.resolve([{ id: "a" }])
    let clock = 0
    const store = postgresStore(query, { now: () => (clock += 60_000) })
    expect(await store.claim("a", 10, "t1")).toBe("claimed")
  })

  test("are deleted at the configured interval, by the system clock", async () => {
    vi.useFakeTimers({ now: 5000 })
    const { store, asked } = made([], { sweepMs: 10, now: undefined })
    await store.claim("a", 10)
    vi.setSystemTime(5010)
    await store.claim("a", 10)
    expect(asked.map(([text]) => text === sweep)).toEqual([false, false, true, false, false])
  })
})

describe("query results", () => {
  test("may be an array, as the package postgres returns", async () => {
    const answers = [[], [{ claim: null }]]
    const store = postgresStore(() => Promise.resolve(answers.shift() ?? []))
    expect(await store.claim("a", 10)).toBe("done")
  })

  test("that fail reject the store's call", async () => {
    const error = new Error("connection lost")
    const store = postgresStore(() => Promise.reject(error))
    await expect(store.claim("a", 10)).rejects.toBe(error)
    await expect(Promise.resolve(store.complete("a"))).rejects.toBe(error)
  })
})

describe("the table", () => {
  const statements = (table: string, index: string) =>
    `CREATE TABLE IF NOT EXISTS ${table} ( id text PRIMARY KEY, claim text, expires_at timestamptz NOT NULL ); CREATE INDEX IF NOT EXISTS ${index} ON ${table} (expires_at);`

  test("is created with idempotent statements", () => {
    expect(line(postgresTable())).toBe(statements("conferkit_deliveries", "conferkit_deliveries_expires_at"))
    expect(line(postgresTable("hooks.seen_2"))).toBe(statements("hooks.seen_2", "seen_2_expires_at"))
  })

  test("has the configured name", async () => {
    const { store, asked } = made([], { table: "hooks.seen" })
    await store.claim("a", 10)
    expect(asked[0]?.[0]).toBe(claim("hooks.seen"))
  })

  const longest = `a${"b".repeat(50)}`
  test.each(["a", "_", "a1_", longest, `${longest}.${longest}`, "_s1._t1"])("may be named %s", (table) => {
    expect(postgresTable(table)).toContain(`EXISTS ${table} (`)
    expect(() => postgresStore(() => Promise.resolve([]), { table })).not.toThrow()
  })

  test.each([
    ...["", "A", "1a", "a-b", "a b", "ä", 'a"b', "a;", "a.", ".a", "a.b.c", "1.a", "a.1", "A.a", "a.A", "a\n", "\na"],
    `${longest}b`,
    `${longest}b.a`,
    `a.${longest}b`,
  ])("must not be named %j", (table) => {
    const rejected = expect.objectContaining({
      name: "ConfigError",
      message: "table must consist of lower-case letters, digits and _",
      parameter: "table",
    }) as Error
    expect(() => postgresTable(table)).toThrow(rejected)
    expect(() => postgresStore(() => Promise.resolve([]), { table })).toThrow(rejected)
  })
})
