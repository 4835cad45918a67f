import { setTimeout as sleep } from "node:timers/promises"
import { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { postgresStore, postgresTable } from "conferkit/webhooks"
import { connect, type Kind } from "./connect.ts"
import { postgresInstalled, redisInstalled, type Started, startPostgres, startRedis } from "./servers.ts"

/** A pool ends before its connections do, and the server that stops next closes each of them with an error. */
function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString })
  pool.on("error", () => undefined)
  return pool
}

if (!redisInstalled) console.warn("SKIPPED: redis-server is not installed, so redisStore is not tested against it")
if (!postgresInstalled) console.warn("SKIPPED: postgresql is not installed, so postgresStore is not tested against it")

/** The guarantees of every store. */
function promises(kind: Kind, url: () => string) {
  test("one of many concurrent claims succeeds", async () => {
    await using one = await connect(kind, url())
    await using two = await connect(kind, url())
    for (let round = 0; round < 20; round++) {
      const claims = await Promise.all(
        Array.from({ length: 20 }, async (_, nth) =>
          (nth % 2 === 0 ? one : two).store.claim(`${kind}-many-${round}`, 60_000, `token-${nth}`),
        ),
      )
      expect(claims.toSorted()).toEqual([...Array<string>(19).fill("busy"), "claimed"])
    }
  })

  test("an expired claim can be taken once", async () => {
    await using one = await connect(kind, url())
    await using two = await connect(kind, url())
    const id = `${kind}-out`
    expect(await one.store.claim(id, 30)).toBe("claimed")
    await sleep(60)
    const claims = await Promise.all(Array.from({ length: 10 }, async () => two.store.claim(id, 60_000)))
    expect(claims.toSorted()).toEqual([...Array<string>(9).fill("busy"), "claimed"])
    // Completing the first claim must not affect the second.
    await one.store.release(id)
    expect(await one.store.claim(id, 60_000)).toBe("busy")
  })

  test("a released delivery can be claimed, and a completed one stays completed", async () => {
    await using one = await connect(kind, url())
    await using two = await connect(kind, url(), { rememberMs: 200 })
    const id = `${kind}-"odd'; id %`
    expect([await one.store.claim(id, 60_000), await two.store.claim(id, 60_000)]).toEqual(["claimed", "busy"])
    await one.store.release(id)
    expect(await two.store.claim(id, 1)).toBe("claimed")
    // Its claim expired meanwhile; it was handled all the same.
    await sleep(20)
    await two.store.complete(id)
    await one.store.release(id)
    expect(await one.store.claim(id, 60_000)).toBe("done")
    await sleep(250)
    expect(await two.store.claim(id, 60_000)).toBe("claimed")
  })
}

describe.skipIf(!redisInstalled)("redisStore", () => {
  let server: Started
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  describe("with the client redis", () => {
    promises("redis", () => server.url)
  })
  describe("with the client ioredis", () => {
    promises("ioredis", () => server.url)
  })
})

describe.skipIf(!postgresInstalled)("postgresStore", () => {
  let server: Started
  beforeAll(async () => {
    server = await startPostgres()
    const pool = openPool(server.url)
    await pool.query(postgresTable())
    // Must be idempotent.
    await pool.query(postgresTable())
    await pool.end()
  }, 60_000)
  afterAll(() => server[Symbol.asyncDispose]())

  promises("postgres", () => server.url)

  test("expired rows are deleted, and active ones stay", async () => {
    const pool = openPool(server.url)
    let now = 0
    await pool.query(postgresTable("public.other"))
    const store = postgresStore((text, values) => pool.query(text, values), { table: "public.other", now: () => now })
    for (let nth = 0; nth < 5; nth++) await store.claim(`old-${nth}`, 1)
    await store.claim("held", 60_000)
    await sleep(20)
    now = 60_000
    await store.claim("new", 60_000)
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM public.other ORDER BY id")
    expect(rows.map(({ id }) => id)).toEqual(["held", "new"])
    await pool.end()
  })

  test.each(["a b", "x; DROP TABLE y", '"A"', "", "a.b.c"])("%j is not a valid table name", (table) => {
    expect(() => postgresTable(table)).toThrow("table")
  })
})
