// Imported by path, because a worker runs without a build.
import { memoryStore, type OnceStore, postgresStore, redisStore } from "../../../src/webhooks/index.ts"

/** `custom` is a user's store written for conferkit 0.1.0, where claims had no tokens. */
export type Kind = "redis" | "ioredis" | "postgres" | "memory" | "custom"

export interface Connected extends AsyncDisposable {
  readonly store: OnceStore
}

export interface ConnectOptions {
  readonly rememberMs?: number
  /** The client's own command timeout in ms. None by default, as in the clients. */
  readonly timeout?: number | undefined
}

/**
 * A store with its own connection, as an application creates it. Applications that survive a fault listen for errors.
 */
export async function connect(kind: Kind, url: string, options: ConnectOptions = {}): Promise<Connected> {
  const { timeout, ...own } = options
  switch (kind) {
    case "redis":
    case "custom": {
      const { createClient } = await import("redis")
      // This client has no timeout for a command that has been sent; it closes silent connections.
      const limits = timeout === undefined ? {} : { socket: { socketTimeout: timeout }, pingInterval: timeout / 5 }
      const client = createClient({ url, ...limits })
      client.on("error", () => undefined)
      await client.connect()
      const store = kind === "redis" ? redisStore(client, own) : customStore(client)
      return { store, [Symbol.asyncDispose]: () => client.close() }
    }
    case "ioredis": {
      const { Redis } = await import("ioredis")
      const client = new Redis(url, timeout === undefined ? {} : { commandTimeout: timeout })
      client.on("error", () => undefined)
      return {
        store: redisStore(client, own),
        async [Symbol.asyncDispose]() {
          await client.quit()
        },
      }
    }
    case "postgres": {
      const { Pool } = await import("pg")
      const pool = new Pool({ connectionString: url, max: 4, query_timeout: timeout })
      pool.on("error", () => undefined)
      const store = postgresStore((text, values) => pool.query(text, values), own)
      return { store, [Symbol.asyncDispose]: () => pool.end() }
    }
    case "memory":
      return { store: memoryStore(own), [Symbol.asyncDispose]: () => Promise.resolve() }
  }
}

interface RedisCommands {
  set(key: string, value: string, options: { PX: number; NX?: true }): Promise<unknown>
  get(key: string): Promise<unknown>
  del(key: string): Promise<unknown>
}

/** Has exactly the methods that `OnceStore` required in 0.1.0. */
function customStore(client: RedisCommands): OnceStore {
  return {
    async claim(id: string, ttl: number) {
      if ((await client.set(`own:${id}`, "busy", { PX: ttl, NX: true })) !== null) return "claimed"
      return (await client.get(`own:${id}`)) === "done" ? "done" : "busy"
    },
    async complete(id: string) {
      await client.set(`own:${id}`, "done", { PX: 86_400_000 })
    },
    async release(id: string) {
      await client.del(`own:${id}`)
    },
  }
}
