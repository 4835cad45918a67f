import { ConfigError } from "../core/errors.ts"
import { type OnceStore, rememberDefault } from "./store.ts"

type Row = Readonly<Record<string, unknown>>

/** Runs one statement: `(text, values) => pool.query(text, values)` with `pg`, `sql.unsafe(text, values)` with `postgres`. */
export type PostgresQuery = (
  text: string,
  values: (string | number)[],
) => Promise<readonly Row[] | { readonly rows: readonly Row[] }>

export interface PostgresStoreOptions {
  /** Name of the table, with its schema if need be. @default "conferkit_deliveries" */
  table?: string | undefined
  /** How long a handled delivery is remembered, ms. @default 86_400_000, a day */
  rememberMs?: number | undefined
  /** How often rows that are no longer needed are deleted, ms. @default 60_000 */
  sweepMs?: number | undefined
  /** The present, ms since 1970, for the sweep alone: what holds is judged by the clock of the database. @default Date.now */
  now?: (() => number) | undefined
}

const tableDefault = "conferkit_deliveries"

/** The statements that make the table of `postgresStore`. To be run once, or with the migrations; repeating them is harmless. */
export function postgresTable(table: string = tableDefault): string {
  const name = checked(table)
  const index = `${name.replace(/^.*\./, "")}_expires_at`
  return `CREATE TABLE IF NOT EXISTS ${name} (
  id text PRIMARY KEY,
  claim text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS ${index} ON ${name} (expires_at);`
}

/**
 * Remembers deliveries in PostgreSQL, for any number of processes. The table is made by `postgresTable()`. A claim is a row
 * with its token, a handled delivery one without.
 */
export function postgresStore(query: PostgresQuery, options: PostgresStoreOptions = {}): OnceStore {
  const { rememberMs = rememberDefault, sweepMs = 60_000, now = Date.now } = options
  const table = checked(options.table ?? tableDefault)
  /** Own claims that hold, with their token. */
  const tokens = new Map<string, string>()
  let swept = now()

  const run = async (text: string, ...values: (string | number)[]): Promise<readonly Row[]> => {
    const result = await query(text, values)
    return "rows" in result ? result.rows : result
  }

  /** Skips rows that another process is deleting: two of them would wait for each other. */
  async function sweep(): Promise<void> {
    if (now() - swept < sweepMs) return
    swept = now()
    await run(
      `DELETE FROM ${table} WHERE id IN (
        SELECT id FROM ${table} WHERE expires_at <= now() LIMIT 10000 FOR UPDATE SKIP LOCKED)`,
    )
  }

  return {
    async claim(id, ttl) {
      await sweep()
      const token = crypto.randomUUID()
      const insert = `INSERT INTO ${table} (id, claim, expires_at) VALUES ($1, $2, now() + $3 * interval '1 millisecond')`
      const [fresh] = await run(`${insert} ON CONFLICT (id) DO NOTHING RETURNING id`, id, token, ttl)
      if (fresh === undefined) {
        const [row] = await run(`SELECT claim, expires_at <= now() AS over FROM ${table} WHERE id = $1`, id)
        // Gone since: the next attempt gets it.
        if (row?.["over"] !== true) return row?.["claim"] === null ? "done" : "busy"
        // Of several who see that a claim ran out, one takes it: the others find it renewed.
        const [taken] = await run(
          `UPDATE ${table} SET claim = $2, expires_at = now() + $3 * interval '1 millisecond'
            WHERE id = $1 AND expires_at <= now() RETURNING id`,
          id,
          token,
          ttl,
        )
        if (taken === undefined) return "busy"
      }
      tokens.set(id, token)
      return "claimed"
    },
    async complete(id) {
      tokens.delete(id)
      await run(
        `INSERT INTO ${table} (id, claim, expires_at) VALUES ($1, NULL, now() + $2 * interval '1 millisecond')
          ON CONFLICT (id) DO UPDATE SET claim = NULL, expires_at = excluded.expires_at`,
        id,
        rememberMs,
      )
    },
    async release(id) {
      const token = tokens.get(id)
      tokens.delete(id)
      // A claim that ran out may be another's by now, and what is done stays done.
      if (token !== undefined) await run(`DELETE FROM ${table} WHERE id = $1 AND claim = $2`, id, token)
    },
  }
}

/** Names cannot be values of a statement, so nothing but a plain one may become part of it. */
function checked(table: string): string {
  if (!/^(?:[a-z_][a-z0-9_]{0,50}\.)?[a-z_][a-z0-9_]{0,50}$/.test(table))
    throw new ConfigError("the name of a table is made of lower-case letters, digits and _", "table")
  return table
}
