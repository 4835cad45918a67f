import { ConfigError } from "./errors.ts"
import { notify } from "./notify.ts"
import { typeInWords } from "./type-in-words.ts"

/** Takes one line of text at a time, so that `console`, pino and winston all fit. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** Minimum level to log. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off"

const levels = ["debug", "info", "warn", "error"] as const

/** A logger whose lines are made only where they are written, and whose failures end nothing. */
export type LevelledLogger = Readonly<Record<(typeof levels)[number], (message: () => string) => void>>

type Told = Readonly<Record<keyof Logger, (message: string) => unknown>>

const silent = () => undefined

const longestLine = 2_000

/** Servers have a say in messages: none of theirs may begin a line of its own, or steer a terminal. */
const oneLine = (text: string): string => text.slice(0, longestLine).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")

/** Keeps a logger's calls from `level` upwards and drops the rest. Without a logger nothing is written. */
export function levelled(logger: Logger | undefined, level: LogLevel = "warn"): LevelledLogger {
  const from = level === "off" ? levels.length : levels.indexOf(level)
  if (from < 0) throw new ConfigError(`logLevel has to be one of ${levels.join(", ")}, off`, "logLevel")
  const lacking = levels
    .slice(from)
    .find((name) => logger !== undefined && typeof (logger as Partial<Told> | null)?.[name] !== "function")
  if (lacking !== undefined) {
    throw new ConfigError(
      `logger has to have a method "${lacking}", as console has, not ${typeInWords(logger)}`,
      "logger",
    )
  }
  const pick = (name: (typeof levels)[number]): LevelledLogger["debug"] =>
    logger !== undefined && levels.indexOf(name) >= from
      ? (message) => {
          // Some write later, and their promise may reject.
          notify(() => (logger as Told)[name](oneLine(message())))
        }
      : silent
  return { debug: pick("debug"), info: pick("info"), warn: pick("warn"), error: pick("error") }
}
