import { checkOptions } from "../../core/check-options.ts"
import { ConfigError } from "../../core/errors.ts"
import { ClaimTokens, defaultRememberMs, type OnceStore, wholeMs } from "./store.ts"

/** The used parts of a client of the package `redis` (4 or 5). */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** The used parts of a client of the package `ioredis` (or its fork `iovalkey`). */
export interface IoRedisClient {
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>
  defineCommand(name: string, definition: { lua: string }): void
}

export interface RedisStoreOptions {
  /** Prefix of the keys. @default "conferkit:" */
  prefix?: string | undefined
  /** How long a handled delivery is remembered, in ms. @default 86_400_000, a day */
  rememberMs?: number | undefined
}

/**
 * Clients send a command again if its reply was lost, and then find their own claim. Every reply begins with the token,
 * because after a connection reset the package redis (5.12) may assign a reply to the wrong command.
 */
const claimNew =
  'local held = redis.call("GET", KEYS[1]) ' +
  'if not held then redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2]) end ' +
  'if not held or held == ARGV[1] then return ARGV[1] .. " claimed" end ' +
  'return ARGV[1] .. (held == "done" and " done" or " busy")'

/** A completed delivery is remembered, unless another claim is valid by now. */
const completeOwn =
  'local held = redis.call("GET", KEYS[1]) ' +
  'if held == ARGV[1] or not held then redis.call("SET", KEYS[1], "done", "PX", ARGV[2]) end ' +
  'return ARGV[1] .. " completed"'

/** An expired claim may meanwhile belong to another handler, and a completed delivery stays completed. */
const releaseOwn =
  'if redis.call("GET", KEYS[1]) == ARGV[1] then redis.call("DEL", KEYS[1]) end return ARGV[1] .. " released"'

/**
 * Remembers deliveries in Redis or Valkey, for any number of processes. A key contains the token of a claim, or `done`.
 * @param client a connected client of `redis` or `ioredis`. You close it yourself
 */
export function redisStore(client: NodeRedisClient | IoRedisClient, options?: RedisStoreOptions): OnceStore {
  const checked = checkOptions("redisStore", options, { prefix: "string", rememberMs: 1 })
  const { prefix = "conferkit:" } = checked
  const evaluate = evaluator(client)
  const rememberMs = wholeMs(checked.rememberMs ?? defaultRememberMs, "rememberMs")
  const tokens = new ClaimTokens()

  /** Runs a script. @throws Error if the reply is not one of `expected` */
  async function run<Word extends string>(
    script: string,
    id: string,
    values: readonly [token: string, ...rest: string[]],
    ...expected: readonly Word[]
  ): Promise<Word> {
    const reply = await evaluate(script, prefix + id, values)
    const word = expected.find((each) => reply === `${values[0]} ${each}`)
    if (word === undefined) throw new Error("redisStore: the client returned the reply to another command")
    return word
  }

  return {
    async claim(id, ttl, token) {
      const own = token ?? crypto.randomUUID()
      const claim = await run(claimNew, id, [own, String(ttl)], "claimed", "busy", "done")
      if (claim === "claimed" && token === undefined) tokens.keep(id, own)
      return claim
    },
    async complete(id, token = tokens.take(id)) {
      await run(completeOwn, id, [token, String(rememberMs)], "completed")
    },
    // Not `token = …`: handlers check whether there is a second parameter.
    async release(id, token) {
      await run(releaseOwn, id, [token ?? tokens.take(id)], "released")
    },
  }
}

type Evaluate = (script: string, key: string, values: readonly string[]) => Promise<unknown>

function evaluator(client: NodeRedisClient | IoRedisClient): Evaluate {
  if (!("eval" in (Object(client) as object)))
    throw new ConfigError("redisStore: client must be a client of the package redis or ioredis", "client")
  return "defineCommand" in client
    ? (script, key, values) => client.eval(script, 1, key, ...values)
    : (script, key, values) => client.eval(script, { keys: [key], arguments: [...values] })
}
