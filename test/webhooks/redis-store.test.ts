// processes/stores.test.ts tests real servers. This file tests the commands.
import { describe, expect, test } from "vitest"
import { type IoRedisClient, type NodeRedisClient, redisStore, type RedisStoreOptions } from "conferkit/webhooks"

const claim =
  'local held = redis.call("GET", KEYS[1]) if not held then redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2]) end if not held or held == ARGV[1] then return ARGV[1] .. " claimed" end return ARGV[1] .. (held == "done" and " done" or " busy")'
const complete =
  'local held = redis.call("GET", KEYS[1]) if held == ARGV[1] or not held then redis.call("SET", KEYS[1], "done", "PX", ARGV[2]) end return ARGV[1] .. " completed"'
const release =
  'if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end return ARGV[1] .. " released"'

/** The part of a server that the store needs; keys never expire. */
function server() {
  const data = new Map<string, string>()
  const lives = new Map<string, number>()
  const set = (key: string, value: string, ms = "") => {
    data.set(key, value)
    lives.set(key, Number(ms))
  }
  const scripts: Record<string, (key: string, token: string, ms?: string) => string> = {
    [claim](key, token, ms) {
      if (!data.has(key)) set(key, token, ms)
      const held = data.get(key)
      return held === token ? "claimed" : held === "done" ? "done" : "busy"
    },
    [complete](key, token, ms) {
      if (!data.has(key) || data.get(key) === token) set(key, "done", ms)
      return "completed"
    },
    [release](key, token) {
      if (data.get(key) === token) data.delete(key)
      return "released"
    },
  }
  const run = (script: string, keys: readonly string[], [token = "", ...values]: readonly string[]) => {
    const [key = "", ...others] = keys
    expect([others, values.length]).toEqual([[], script === release ? 0 : 1])
    return Promise.resolve(`${token} ${scripts[script]?.(key, token, ...values) ?? "unknown script"}`)
  }
  return { data, lives, run }
}

type Server = ReturnType<typeof server>

const nodeRedis = ({ run }: Pick<Server, "run">): NodeRedisClient => ({
  eval: (script, { keys, arguments: values }) => run(script, keys, values),
})

const ioRedis = ({ run }: Pick<Server, "run">): IoRedisClient => ({
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

  test("lets one process claim a delivery until the claim expires", async () => {
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

  test("recognizes its own claim if the reply to the first command was lost", async () => {
    const { store, other } = made()
    await store.claim("a", 10, "t1")
    expect([await store.claim("a", 10, "t1"), await other.claim("a", 10, "t1")]).toEqual(["claimed", "claimed"])
  })

  test("remembers handled deliveries for a day, even after a release", async () => {
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

  test("remembers a handled delivery although its claim has expired", async () => {
    const { store, data } = made()
    await store.complete("a", "t1")
    expect(data.get("conferkit:a")).toBe("done")
  })

  test.each(["complete", "release"] as const)("%s does not affect another owner's claim", async (name) => {
    const { store, other, data } = made()
    expect(await other.claim("a", 10, "t2")).toBe("claimed")
    await store[name]("a", "t1")
    expect(data.get("conferkit:a")).toBe("t2")
    await other[name]("a", "t2")
    expect(data.get("conferkit:a")).toBe(name === "complete" ? "done" : undefined)
  })

  test("works without tokens, as code written for 0.1.0 expects", async () => {
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

  test.each(["OK", null, 1, "t2 claimed", "t2 done", "t1", "t1 released", "t1 claimed ", Buffer.from("t1 claimed")])(
    "rejects %j, the reply to another command, which could belong to another delivery",
    async (reply) => {
      const store = redisStore(clientOf({ run: () => Promise.resolve(reply as string) }))
      const other = "redisStore: the client returned the reply to another command"
      await expect(store.claim("a", 10, "t1")).rejects.toThrow(other)
      await expect(Promise.resolve(store.complete("a", "t1"))).rejects.toThrow(other)
      if (reply !== "t1 released") await expect(Promise.resolve(store.release("a", "t1"))).rejects.toThrow(other)
    },
  )

  test("uses a custom prefix and retention time", async () => {
    const { store, data, lives } = made({ prefix: "", rememberMs: 5 })
    await store.claim("a", 10, "t1")
    await store.complete("a", "t1")
    await store.claim("b", 10, "t2")
    expect([...data.keys(), lives.get("a")]).toEqual(["a", "b", 5])
    await store.release("b", "t2")
    expect([...data.keys()]).toEqual(["a"])
  })

  test("rejects with the client's error", async () => {
    const error = new Error("connection lost")
    const store = redisStore(clientOf({ run: () => Promise.reject(error) }))
    await expect(store.claim("a", 10, "t")).rejects.toBe(error)
    await expect(Promise.resolve(store.complete("a", "t"))).rejects.toBe(error)
    await expect(Promise.resolve(store.release("a", "t"))).rejects.toBe(error)
  })
})

test.each([undefined, "redis://localhost", {}, () => undefined])("redisStore rejects %j as a client", (client) => {
  expect(() => redisStore(client as NodeRedisClient)).toThrow(
    expect.objectContaining({
      name: "ConfigError",
      message: "redisStore: client must be a client of the package redis or ioredis",
      parameter: "client",
    }) as Error,
  )
})
