// Against the real servers: processes/stores.test.ts. Here, what is sent to them.
import { describe, expect, test } from "vitest"
import { type IoRedisClient, type NodeRedisClient, redisStore, type RedisStoreOptions } from "conferkit/webhooks"

const release = 'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end return 0'
const complete =
  'local held = redis.call("GET", KEYS[1]) if held == ARGV[1] or not held then redis.call("SET", KEYS[1], "done", "PX", ARGV[2]) return 1 end return 0'

/** As much of a server as the store needs; no key runs out. */
function server() {
  const data = new Map<string, string>()
  const lives = new Map<string, number>()
  const scripts: string[] = []
  return {
    data,
    lives,
    scripts,
    setNew: (key: string, value: string, ms: number) => {
      if (data.has(key)) return Promise.resolve(null)
      data.set(key, value)
      lives.set(key, ms)
      return Promise.resolve("OK")
    },
    get: (key: string) => Promise.resolve(data.get(key) ?? null),
    /** What the two scripts do. */
    run: (script: string, keys: readonly string[], values: readonly string[]) => {
      scripts.push(script)
      const [key = ""] = keys
      const [token, ms] = values
      const own = data.get(key) === token
      expect([keys.length, values.length]).toEqual([1, script === complete ? 2 : 1])
      if (script === release) return Promise.resolve(own && data.delete(key) ? 1 : 0)
      expect(script).toBe(complete)
      if (!own && data.has(key)) return Promise.resolve(0)
      data.set(key, "done")
      lives.set(key, Number(ms))
      return Promise.resolve(1)
    },
  }
}

type Server = ReturnType<typeof server>

const nodeRedis = ({ setNew, get, run }: Server): NodeRedisClient => ({
  set: (key, value, { PX, ...others }) => {
    expect(others).toEqual({ NX: true })
    return setNew(key, value, PX)
  },
  get,
  eval: (script, { keys, arguments: values }) => run(script, keys, values),
})

const ioRedis = ({ setNew, get, run }: Server): IoRedisClient => ({
  set: (key, value, px, ms, nx) => {
    expect([px, nx]).toEqual(["PX", "NX"])
    return setNew(key, value, ms)
  },
  get,
  eval: (script, count, ...rest) => run(script, rest.slice(0, count), rest.slice(count)),
  defineCommand: () => {
    throw new Error("nothing is defined in a client of the user's")
  },
})

describe.each([
  ["redis", nodeRedis],
  ["ioredis", ioRedis],
])("redisStore with a client of %s", (_package, clientOf) => {
  const made = (options?: RedisStoreOptions) => {
    const own = server()
    const process = () => redisStore(clientOf(own), options)
    return { ...own, store: process(), other: process() }
  }

  test("gives a delivery to one process, for the time of a claim", async () => {
    const { store, other, data, lives } = made()
    expect([
      await store.claim("a", 10, "t1"),
      await store.claim("a", 10, "t2"),
      await other.claim("a", 10, "t3"),
    ]).toEqual(["claimed", "busy", "busy"])
    expect([...data, ...lives]).toEqual([
      ["conferkit:a", "t1"],
      ["conferkit:a", 10],
    ])
  })

  test("knows its own claim where the reply to the first command got lost", async () => {
    const { store, other } = made()
    await store.claim("a", 10, "t1")
    expect([await store.claim("a", 10, "t1"), await other.claim("a", 10, "t1")]).toEqual(["claimed", "claimed"])
  })

  test("remembers what was handled for a day, and that is not given up", async () => {
    const { store, other, data, lives } = made()
    await store.claim("a", 10, "t1")
    await store.complete("a", "t1")
    expect([...data, ...lives]).toEqual([
      ["conferkit:a", "done"],
      ["conferkit:a", 86_400_000],
    ])
    await store.release("a", "t1")
    expect([await store.claim("a", 10, "t1"), await other.claim("a", 10, "t2")]).toEqual(["done", "done"])
  })

  test("remembers what was handled although its claim has expired", async () => {
    const { store, data } = made()
    await store.complete("a", "t1")
    expect(data.get("conferkit:a")).toBe("done")
  })

  test.each(["complete", "release"] as const)("%s does not touch the claim of another", async (name) => {
    const { store, other, data } = made()
    expect(await other.claim("a", 10, "t2")).toBe("claimed")
    await store[name]("a", "t1")
    expect(data.get("conferkit:a")).toBe("t2")
    await other[name]("a", "t2")
    expect(data.get("conferkit:a")).toBe(name === "complete" ? "done" : undefined)
  })

  test("works without tokens, as code written for 0.1.0 calls it", async () => {
    const { store, other, data } = made()
    expect([await store.claim("a", 10), await store.claim("a", 10), await other.claim("a", 10)]).toEqual([
      "claimed",
      "busy",
      "busy",
    ])
    expect(data.get("conferkit:a")).toMatch(/^[0-9a-f-]{36}$/)
    await other.release("a")
    await other.complete("a")
    expect(await other.claim("a", 10)).toBe("busy")
    await store.release("a")
    expect(await other.claim("a", 10)).toBe("claimed")
    await store.release("a")
    expect(await store.claim("a", 10)).toBe("busy")
    await other.complete("a")
    expect(await store.claim("a", 10)).toBe("done")
  })

  test("calls a delivery busy whose claim went between two questions", async () => {
    const own = server()
    const gone = { ...own, setNew: () => Promise.resolve(null) }
    expect(await redisStore(clientOf(gone)).claim("a", 10, "t1")).toBe("busy")
  })

  test("takes another prefix, and another time to remember", async () => {
    const { store, data, lives } = made({ prefix: "", rememberMs: 5 })
    await store.claim("a", 10, "t1")
    await store.complete("a", "t1")
    await store.claim("b", 10, "t2")
    expect([...data.keys(), lives.get("a")]).toEqual(["a", "b", 5])
    await store.release("b", "t2")
    expect([...data.keys()]).toEqual(["a"])
  })

  test("passes failures on", async () => {
    const own = server()
    const error = new Error("connection lost")
    const failing = () => Promise.reject(error)
    const store = redisStore(clientOf({ ...own, get: failing, setNew: failing, run: failing }))
    await expect(store.claim("a", 10, "t")).rejects.toBe(error)
    await expect(Promise.resolve(store.complete("a", "t"))).rejects.toBe(error)
    await expect(Promise.resolve(store.release("a", "t"))).rejects.toBe(error)
  })
})

test.each([undefined, "redis://localhost", {}, () => undefined])("redisStore refuses %j for a client", (client) => {
  expect(() => redisStore(client as NodeRedisClient)).toThrow(
    expect.objectContaining({
      name: "ConfigError",
      message: "redisStore needs a client of the package redis or ioredis",
      parameter: "client",
    }) as Error,
  )
})
