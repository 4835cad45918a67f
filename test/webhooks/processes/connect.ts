// Not by the package's name: a worker runs without a build, and starts sooner without the rest.
import { postgresStore } from "../../../src/webhooks/postgres-store.ts"
import { redisStore } from "../../../src/webhooks/redis-store.ts"
import type { OnceStore } from "../../../src/webhooks/store.ts"

export type Kind = "redis" | "ioredis" | "postgres"

export interface Connected extends AsyncDisposable {
  readonly store: OnceStore
}

/** A store over a connection of its own, as an application makes it. */
export async function connect(kind: Kind, url: string, options: { rememberMs?: number } = {}): Promise<Connected> {
  switch (kind) {
    case "redis": {
      const { createClient } = await import("redis")
      const client = await createClient({ url }).connect()
      return { store: redisStore(client, options), [Symbol.asyncDispose]: () => client.close() }
    }
    case "ioredis": {
      const { Redis } = await import("ioredis")
      const client = new Redis(url)
      return {
        store: redisStore(client, options),
        async [Symbol.asyncDispose]() {
          await client.quit()
        },
      }
    }
    case "postgres": {
      const { Pool } = await import("pg")
      const pool = new Pool({ connectionString: url, max: 4 })
      const store = postgresStore((text, values) => pool.query(text, values), options)
      return { store, [Symbol.asyncDispose]: () => pool.end() }
    }
  }
}
