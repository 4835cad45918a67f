import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import { ConfigError } from "../../core/errors.ts"
import { ClaimTokens, defaultRememberMs, type OnceStore, wholeMs } from "./store.ts"

type Row = Readonly<Record<string, unknown>>

/** Runs one statement: `(text, values) => pool.query(text, values)` with `pg`, `sql.unsafe(text, values)` with `postgres`. */
export type PostgresQuery = (
  text: string,
  values: (string | number)[],
) => Promise<readonly Row[] | { readonly rows: readonly Row[] }>

export interface PostgresStoreOptions {
  /** Name of the table, with its schema if necessary. @default "conferkit_deliveries" */
  table?: string | undefined
  /** How long a handled delivery is remembered, in ms. @default 86_400_000, a day */
  rememberMs?: number | undefined
  /** How often rows that are no longer needed are deleted, in ms. @default 60_000 */
  sweepMs?: number | undefined
  /** Returns the current time in ms since 1970. Only the deletion of old rows uses it; claims use the clock of the database. @default Date.now */
  now?: (() => number) | undefined
}

const names: NamesOf<PostgresStoreOptions> = { table: 1, rememberMs: 1, sweepMs: 1, now: "function" }

const tableDefault = "conferkit_deliveries"

/**
 * Returns the statements that create the table of `postgresStore`. Run them once, or with your migrations; running them
 * again changes nothing.
 * @param table name of the table
 */
export function postgresTable(table: string = tableDefault): string {
  const name = tableName(table)
  const index = `${name.replace(/^.*\./, "")}_expires_at`
  return `CREATE TABLE IF NOT EXISTS ${name} (
  id text PRIMARY KEY,
  claim text,
  expires_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS ${index} ON ${name} (expires_at);`
}

/**
 * Remembers deliveries in PostgreSQL, for any number of processes. Create the table with `postgresTable()`. A row with
 * a token is a claim, one without is a handled delivery.
 * @param query runs a statement with its values
 */
export function postgresStore(query: PostgresQuery, options?: PostgresStoreOptions): OnceStore {
  const checked = checkOptions("postgresStore", options, names)
  const { sweepMs = 60_000, now = Date.now } = checked
  if (typeof query !== "function") {
    throw new ConfigError(
      "query must be a function that runs an SQL statement, such as (...args) => pool.query(...args)",
      "query",
    )
  }
  if (!(sweepMs >= 0)) throw new ConfigError("sweepMs must be a number of ms >= 0", "sweepMs")
  const table = tableName(checked.table ?? tableDefault)
  const rememberMs = wholeMs(checked.rememberMs ?? defaultRememberMs, "rememberMs")
  const tokens = new ClaimTokens()
  let swept = now()

  const run = async (text: string, ...values: (string | number)[]): Promise<readonly Row[]> => {
    const result = await query(text, values)
    return "rows" in result ? result.rows : result
  }

  /** Skips rows that another process is deleting, which prevents deadlocks. */
  function sweep(): void {
    if (now() - swept < sweepMs) return
    swept = now()
    const deleted = run(
      `DELETE FROM ${table} WHERE id IN (
        SELECT id FROM ${table} WHERE expires_at <= now() LIMIT 10000 FOR UPDATE SKIP LOCKED)`,
    )
    // No delivery waits for this. If the table cannot be reached, the claim reports it.
    deleted.catch(() => undefined)
  }

  return {
    async claim(id, ttl, token) {
      sweep()
      const own = token ?? crypto.randomUUID()
      // If several processes find an expired claim, one of them takes it; the others see it renewed. A claim with the
      // same token was made by a statement whose result was lost.
      const [claimed] = await run(
        `INSERT INTO ${table} AS held (id, claim, expires_at) VALUES ($1, $2, ${after("$3")})
          ON CONFLICT (id) DO UPDATE SET claim = excluded.claim, expires_at = excluded.expires_at
            WHERE held.expires_at <= now() OR held.claim = excluded.claim
          RETURNING id`,
        id,
        own,
        ttl,
      )
      if (claimed !== undefined) {
        if (token === undefined) tokens.keep(id, own)
        return "claimed"
      }
      const [row] = await run(`SELECT claim FROM ${table} WHERE id = $1`, id)
      // Without a row, the claim was released meanwhile: the next attempt gets it.
      return row?.["claim"] === null ? "done" : "busy"
    },
    async complete(id, token = tokens.take(id)) {
      await run(
        `INSERT INTO ${table} AS held (id, claim, expires_at) VALUES ($1, NULL, ${after("$2")})
          ON CONFLICT (id) DO UPDATE SET claim = NULL, expires_at = excluded.expires_at
            WHERE held.claim = $3 OR held.expires_at <= now()`,
        id,
        rememberMs,
        token,
      )
    },
    // Not `token = …`: handlers check whether there is a second parameter.
    async release(id, token) {
      // An expired claim may belong to another process by now, and completed deliveries stay completed.
      await run(`DELETE FROM ${table} WHERE id = $1 AND claim = $2`, id, token ?? tokens.take(id))
    },
  }
}

/** A time in milliseconds from now, by the clock of the database. */
const after = (ms: string) => `now() + ${ms} * interval '1 millisecond'`

/** Table names cannot be statement parameters, so only plain names may become part of a statement. */
function tableName(table: string): string {
  if (typeof table !== "string" || !/^(?:[a-z_][a-z0-9_]{0,50}\.)?[a-z_][a-z0-9_]{0,50}$/.test(table))
    throw new ConfigError("table must consist of lower-case letters, digits and _", "table")
  return table
}
