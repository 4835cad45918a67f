import { ConfigError } from "../core/errors.ts"
import { type OnceStore, OwnTokens, rememberDefault } from "./store.ts"

/** As much of a client of the package `redis` (4 or 5) as is used. */
export interface NodeRedisClient {
  set(key: string, value: string, options: { PX: number; NX: true }): Promise<unknown>
  get(key: string): Promise<unknown>
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** As much of a client of the package `ioredis` (or its fork `iovalkey`) as is used. */
export interface IoRedisClient {
  set(key: string, value: string, px: "PX", ms: number, nx: "NX"): Promise<unknown>
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

/** What is done is remembered, unless another claim holds by now. */
const completeOwn =
  'local held = redis.call("GET", KEYS[1]) ' +
  'if held == ARGV[1] or not held then redis.call("SET", KEYS[1], "done", "PX", ARGV[2]) return 1 end return 0'

/** An expired claim may be another's by now, and what is done stays done. */
const releaseOwn = 'if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end return 0'

/**
 * Remembers deliveries in Redis or Valkey, for any number of processes: `SET key token NX PX ttl`.
 * @param client connected; of `redis` or `ioredis`. It stays yours to close
 */
export function redisStore(client: NodeRedisClient | IoRedisClient, options: RedisStoreOptions = {}): OnceStore {
  const { prefix = "conferkit:", rememberMs = rememberDefault } = options
  const redis = commands(client)
  const tokens = new OwnTokens()
  return {
    async claim(id, ttl, token) {
      const key = prefix + id
      const own = token ?? crypto.randomUUID()
      const held = (await redis.setNew(key, own, ttl)) === null ? await redis.get(key) : own
      // Clients send a command again when its reply was lost, and then find their own claim. A key that has expired since
      // belongs to the next attempt.
      if (held !== own) return held === "done" ? "done" : "busy"
      if (token === undefined) tokens.keep(id, own)
      return "claimed"
    },
    async complete(id, token = tokens.take(id)) {
      await redis.run(completeOwn, prefix + id, token, String(rememberMs))
    },
    // Not `token = …`: handlers look whether there is a second parameter.
    async release(id, token) {
      await redis.run(releaseOwn, prefix + id, token ?? tokens.take(id))
    },
  }
}

interface Commands {
  /** `null` when the key is there already. */
  setNew(key: string, value: string, ms: number): Promise<unknown>
  get(key: string): Promise<unknown>
  run(script: string, key: string, ...values: string[]): Promise<unknown>
}

function commands(client: NodeRedisClient | IoRedisClient): Commands {
  if (typeof client !== "object" || !("eval" in client))
    throw new ConfigError("redisStore needs a client of the package redis or ioredis", "client")
  if ("defineCommand" in client) {
    return {
      setNew: (key, value, ms) => client.set(key, value, "PX", ms, "NX"),
      get: (key) => client.get(key),
      run: (script, key, ...values) => client.eval(script, 1, key, ...values),
    }
  }
  return {
    setNew: (key, value, ms) => client.set(key, value, { PX: ms, NX: true }),
    get: (key) => client.get(key),
    run: (script, key, ...values) => client.eval(script, { keys: [key], arguments: values }),
  }
}
