import { ConfigError } from "../core/errors.ts"
import { type OnceStore, rememberDefault } from "./store.ts"

/** As much of a client of the package `redis` (4 or 5) as is used. */
export interface NodeRedisClient {
  set(key: string, value: string, options: { PX: number; NX?: true }): Promise<unknown>
  get(key: string): Promise<unknown>
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** As much of a client of the package `ioredis` (or its fork `iovalkey`) as is used. */
export interface IoRedisClient {
  set(key: string, value: string, px: "PX", ms: number, nx?: "NX"): Promise<unknown>
  get(key: string): Promise<unknown>
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>
  defineCommand(name: string, definition: { lua: string }): void
}

export interface RedisStoreOptions {
  /** What the keys begin with. @default "conferkit:" */
  prefix?: string | undefined
  /** How long a handled delivery is remembered, ms. @default 86_400_000, a day */
  rememberMs?: number | undefined
}

/** A claim that ran out may be another's by now, and what is done stays done. */
const releaseOwn = 'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end return 0'

/**
 * Remembers deliveries in Redis or Valkey, for any number of processes: `SET key token NX PX ttl`.
 * @param client connected; of `redis` or `ioredis`. It stays yours to close
 */
export function redisStore(client: NodeRedisClient | IoRedisClient, options: RedisStoreOptions = {}): OnceStore {
  const { prefix = "conferkit:", rememberMs = rememberDefault } = options
  const redis = commands(client)
  /** Own claims that hold, with their token. */
  const tokens = new Map<string, string>()
  return {
    async claim(id, ttl) {
      const key = prefix + id
      const token = crypto.randomUUID()
      if ((await redis.setNew(key, token, ttl)) !== null) {
        tokens.set(id, token)
        return "claimed"
      }
      // It may have gone since: then the next attempt gets it.
      return (await redis.get(key)) === "done" ? "done" : "busy"
    },
    async complete(id) {
      tokens.delete(id)
      await redis.set(prefix + id, "done", rememberMs)
    },
    async release(id) {
      const token = tokens.get(id)
      tokens.delete(id)
      if (token !== undefined) await redis.releaseOwn(prefix + id, token)
    },
  }
}

interface Commands {
  /** `null` when the key is there already. */
  setNew(key: string, value: string, ms: number): Promise<unknown>
  set(key: string, value: string, ms: number): Promise<unknown>
  get(key: string): Promise<unknown>
  releaseOwn(key: string, token: string): Promise<unknown>
}

function commands(client: NodeRedisClient | IoRedisClient): Commands {
  if (typeof client !== "object" || !("eval" in client))
    throw new ConfigError("redisStore needs a client of the package redis or ioredis", "client")
  if ("defineCommand" in client) {
    return {
      setNew: (key, value, ms) => client.set(key, value, "PX", ms, "NX"),
      set: (key, value, ms) => client.set(key, value, "PX", ms),
      get: (key) => client.get(key),
      releaseOwn: (key, token) => client.eval(releaseOwn, 1, key, token),
    }
  }
  return {
    setNew: (key, value, ms) => client.set(key, value, { PX: ms, NX: true }),
    set: (key, value, ms) => client.set(key, value, { PX: ms }),
    get: (key) => client.get(key),
    releaseOwn: (key, token) => client.eval(releaseOwn, { keys: [key], arguments: [token] }),
  }
}
