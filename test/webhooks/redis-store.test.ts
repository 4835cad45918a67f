// Against the real servers: processes/stores.test.ts. Here, what is sent to them.
import { describe, expect, test } from "vitest"
import {
  type IoRedisClient,
  type NodeRedisClient,
  redisStore,
  type RedisStoreOptions,
} from "../../src/webhooks/redis-store.ts"

/** As much of a server as the store needs; no key runs out. */
function server() {
  const data = new Map<string, string>()
  const lives = new Map<string, number>()
  const scripts: string[] = []
  return {
    data,
    lives,
    scripts,
    set: (key: string, value: string, ms: number, isNew: boolean) => {
      if (isNew && data.has(key)) return Promise.resolve(null)
      data.set(key, value)
      lives.set(key, ms)
      return Promise.resolve("OK")
    },
    get: (key: string) => Promise.resolve(data.get(key) ?? null),
    /** What the one script does. */
    run: (script: string, keys: readonly string[], values: readonly string[]) => {
      scripts.push(script)
      const [key = ""] = keys
      const own = keys.length === 1 && values.length === 1 && data.get(key) === values[0]
      return Promise.resolve(own && data.delete(key) ? 1 : 0)
    },
  }
}

type Server = ReturnType<typeof server>

const nodeRedis = ({ set, get, run }: Server): NodeRedisClient => ({
  set: (key, value, { PX, NX, ...others }) => {
    expect(others).toEqual({})
    return set(key, value, PX, NX === true)
  },
  get,
  eval: (script, { keys, arguments: values }) => run(script, keys, values),
})

const ioRedis = ({ set, get, run }: Server): IoRedisClient => ({
  set: (key, value, px, ms, nx) => {
    expect(px).toBe("PX")
    expect(nx ?? "NX").toBe("NX")
    return set(key, value, ms, nx === "NX")
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
    expect([await store.claim("a", 10), await store.claim("a", 10), await other.claim("a", 10)]).toEqual([
      "claimed",
      "busy",
      "busy",
    ])
    expect([...lives]).toEqual([["conferkit:a", 10]])
    expect(data.get("conferkit:a")).toMatch(/^[0-9a-f-]{36}$/)
    expect(await other.claim("b", 20)).toBe("claimed")
    expect(lives.get("conferkit:b")).toBe(20)
  })

  test("remembers what was handled for a day, and that is not given up", async () => {
    const { store, other, data, lives } = made()
    await store.claim("a", 10)
    await store.complete("a")
    expect([...data, ...lives]).toEqual([
      ["conferkit:a", "done"],
      ["conferkit:a", 86_400_000],
    ])
    await store.release("a")
    expect([await store.claim("a", 10), await other.claim("a", 10)]).toEqual(["done", "done"])
  })

  test("gives up its own claim by a script that looks whose it is", async () => {
    const { store, other, data, scripts } = made()
    await store.claim("a", 10)
    await other.release("a")
    expect(scripts).toEqual([])
    await store.release("a")
    expect(data.size).toBe(0)
    expect(scripts).toEqual([
      'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end return 0',
    ])
    expect(await other.claim("a", 10)).toBe("claimed")
  })

  test("leaves a claim that ran out to whoever has it by now", async () => {
    const { store, other, data } = made()
    await store.claim("a", 10)
    data.delete("conferkit:a")
    expect(await other.claim("a", 10)).toBe("claimed")
    await store.release("a")
    expect(await store.claim("a", 10)).toBe("busy")
    await other.release("a")
    expect(await store.claim("a", 10)).toBe("claimed")
  })

  test("gives up once: what another claimed since stays its own", async () => {
    const { store, scripts } = made()
    await store.claim("a", 10)
    await store.release("a")
    await store.release("a")
    expect(scripts).toHaveLength(1)
  })

  test("calls a delivery busy whose claim went between two questions", async () => {
    const own = server()
    const gone = { ...own, set: () => Promise.resolve(null) }
    expect(await redisStore(clientOf(gone)).claim("a", 10)).toBe("busy")
  })

  test("takes another prefix, and another time to remember", async () => {
    const { store, data, lives } = made({ prefix: "", rememberMs: 5 })
    await store.claim("a", 10)
    await store.complete("a")
    await store.claim("b", 10)
    expect([...data.keys(), lives.get("a")]).toEqual(["a", "b", 5])
    await store.release("b")
    expect([...data.keys()]).toEqual(["a"])
  })

  test("passes failures on", async () => {
    const own = server()
    const error = new Error("connection lost")
    const failing = () => Promise.reject(error)
    const store = redisStore(clientOf({ ...own, get: failing, set: failing, run: failing }))
    await expect(store.claim("a", 10)).rejects.toBe(error)
    await expect(Promise.resolve(store.complete("a"))).rejects.toBe(error)
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
