import { constants, createWriteStream } from "node:fs"
import { access, realpath, rename, rm, stat } from "node:fs/promises"
import { once } from "node:events"
import { basename, dirname, join, resolve } from "node:path"
import { stringify } from "csv-stringify/sync"
import Table from "cli-table3"
import stringWidth from "string-width"
import { redactor } from "../core/redaction.ts"
import type { ColumnDescription } from "./catalogue.ts"
import { at, cell, chosen, columnOf, columnsOf, isRecord, isTime, readable } from "./cells.ts"
import { isClosedPipe } from "./failures.ts"
import { type Io, type Output, systemCode, UsageError } from "./io.ts"
import { json, painter, plain, progress, write } from "./terminal.ts"

/** How results are printed. */
export interface OutputOptions {
  readonly format: "table" | "json" | "csv"
  /** A file to write instead of standard output. */
  readonly file?: string | undefined
  /** Members of each entry to print, in this order. */
  readonly columns?: readonly string[] | undefined
  /** Whether tables show passwords and other secrets. */
  readonly showSecrets?: boolean
  /** Names of secret members, at any depth. */
  readonly secrets?: readonly string[]
}

/** @throws UsageError for contradicting options */
export function outputOptions(given: Readonly<Record<string, unknown>>): OutputOptions {
  if (given["json"] === true && given["csv"] === true) throw new UsageError("pass either --json or --csv, not both")
  const columns = given["columns"]
  return {
    format: given["json"] === true ? "json" : given["csv"] === true ? "csv" : "table",
    file: given["output"] as string | undefined,
    columns: typeof columns === "string" ? columns.split(",").map((each) => each.trim()) : undefined,
    showSecrets: given["showSecrets"] === true,
  }
}

/** Where results go. */
export interface Sink {
  readonly stream: Output
  readonly isFile: boolean
  /** Moves a complete file into place. An incomplete file gets the extension `.partial`. */
  readonly close: (isComplete: boolean) => Promise<void>
}

/** Where a file is written until it is complete; devices and pipes are written directly. */
async function draftOf(path: string): Promise<{ place: string; draft: string; mode: number }> {
  const before = await stat(path).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return undefined
    throw error
  })
  if ((before !== undefined && !before.isFile()) || path.startsWith("/dev/"))
    return { place: path, draft: path, mode: 0 }
  if (before !== undefined) await access(path, constants.W_OK)
  const place = before === undefined ? path : await realpath(path)
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`)
  return { place, draft, mode: (before?.mode ?? 0o666) & 0o777 }
}

/**
 * Opens the file of `--output`, or standard output. Call it before sending anything, so that a wrong path is reported
 * first. An existing file is unchanged until the new one is complete.
 */
export async function openSink(io: Io, file: string | undefined): Promise<Sink> {
  if (file === undefined) return { stream: io.stdout, isFile: false, close: () => Promise.resolve() }
  const { place, draft, stream } = await (async () => {
    const where = await draftOf(resolve(io.cwd, file))
    const opened = createWriteStream(where.draft, where.mode === 0 ? {} : { flags: "wx", mode: where.mode })
    await once(opened, "open")
    return { ...where, stream: opened }
  })().catch((error: unknown) => {
    throw new UsageError(`--output: cannot write ${file} (${systemCode(error)})`)
  })
  const failed = once(stream, "error").then(([error]) => {
    throw error as Error
  })
  failed.catch(() => undefined)
  return {
    stream,
    isFile: true,
    close: async (isComplete) => {
      try {
        if (!stream.errored) stream.end()
        await Promise.race([once(stream, "close"), failed])
        if (draft === place) return
        if (isComplete) await rename(draft, place)
        if (isComplete || stream.bytesWritten === 0) return
        await rename(draft, `${place}.partial`)
        io.stderr.write(`The entries received so far are in ${plain(`${file}.partial`)}.\n`)
      } finally {
        if (draft !== place) await rm(draft, { force: true })
      }
    },
  }
}

/** Prints a list as its entries arrive. @returns the number of entries */
export async function printList(
  io: Io,
  sink: Sink,
  entries: AsyncIterable<unknown> | Iterable<unknown>,
  options: OutputOptions,
  known: readonly ColumnDescription[] | undefined,
  what: string,
): Promise<number> {
  const shown = progress(sink.isFile ? { ...io, stdout: sink.stream } : io, what)
  const printer =
    options.format === "json"
      ? jsonLines(sink, options, known)
      : options.format === "csv"
        ? csvRows(sink, options, known)
        : tableRows(io, sink, options, known)
  let count = 0
  const names = new Set(known?.map(({ name }) => name))
  const unseen = new Set(options.columns?.filter((name) => !names.has(name) && !names.has(name.replace(/\..*/s, ""))))
  try {
    for await (const entry of entries) {
      await printer.add(entry)
      for (const name of unseen) if (at(entry, columnOf(name)) !== undefined) unseen.delete(name)
      if (isRecord(entry)) for (const name of Object.keys(entry)) names.add(name)
      shown.count(++count)
    }
    await printer.end()
  } catch (error) {
    // The output so far consists of complete lines. For an empty list, no output is better than a header alone.
    if (count > 0) {
      await printer.end().catch(() => undefined)
      if (!isClosedPipe(error) && !isClosedPipe(io.signal.reason))
        io.stderr.write(`The list is incomplete: it failed after ${count} ${what}.\n`)
    }
    throw error
  } finally {
    shown.end()
  }
  if (count > 0) rejectUnseen(unseen, names)
  if (count === 0 && options.format === "table" && !sink.isFile) io.stderr.write(`No ${what}.\n`)
  return count
}

/** @throws UsageError for requested members that no entry has: a misspelt name would give an empty column */
function rejectUnseen(unseen: ReadonlySet<string>, names: ReadonlySet<string>): void {
  if (unseen.size > 0)
    throw new UsageError(
      `--columns: unknown column "${[...unseen].join('", "')}"; the columns are ${[...names].join(", ")}`,
    )
}

interface Printer {
  readonly add: (entry: unknown) => Promise<void>
  readonly end: () => Promise<void>
}

const jsonLines = ({ stream }: Sink, options: OutputOptions, known?: readonly ColumnDescription[]): Printer => ({
  add: (entry) => write(stream, `${json(chosen(entry, options.columns, known))}\n`),
  end: () => Promise.resolve(),
})

/** Formulas after whitespace, which spreadsheets trim and then run. */
const lateFormula = /^[\s\p{Cc}\p{Cf}]+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

/** Cells that a spreadsheet would run as a formula are prefixed with an apostrophe. */
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((text) => (lateFormula.test(text) ? `'${text}` : text))),
    { escape_formulas: true },
  )

/** Cleans server text for an output stream. */
const cleaner = ({ isTTY }: Output) => (isTTY === true ? plain : (text: string) => text)

function csvRows(sink: Sink, options: OutputOptions, known: readonly ColumnDescription[] | undefined): Printer {
  const clean = cleaner(sink.stream)
  let columns: readonly ColumnDescription[] | undefined
  const begin = async (first: unknown) => {
    if (columns !== undefined) return columns
    columns = columnsOf(known, options.columns, first)
    await write(sink.stream, csv([columns.map(({ name }) => clean(name))]))
    return columns
  }
  return {
    add: async (entry) => {
      const own = await begin(entry)
      await write(sink.stream, csv([own.map((column) => clean(cell(at(entry, column))))]))
    },
    end: async () => {
      await begin(undefined)
    },
  }
}

/** Number of rows that determine column widths; later rows are cut to fit. */
const sample = 100
const widest = 60
const usualRoom = 120
const shortened = 26
const gap = 2

function tableRows(
  io: Io,
  sink: Sink,
  options: OutputOptions,
  known: readonly ColumnDescription[] | undefined,
): Printer {
  const paint = painter(io, sink.stream)
  const waiting: unknown[] = []
  let layout: Layout | undefined
  const flush = async () => {
    if (waiting.length === 0) return
    const isFirst = layout === undefined
    layout ??= layOut(waiting, options, known, sink.stream)
    const { columns, widths } = layout
    const isCut = widths.some((width) => width > 0)
    const textOf = (entry: unknown, column: ColumnDescription) => {
      const text = shownCell(entry, column, options)
      return plain(isCut ? short(text) : text)
    }
    const rows = waiting.splice(0).map((entry) => columns.map((column) => textOf(entry, column)))
    const heads = isFirst ? [columns.map(({ name }) => paint("bold", plain(name)))] : []
    await write(sink.stream, `${render([...heads, ...rows], widths)}\n`)
  }
  return {
    add: async (entry) => {
      waiting.push(entry)
      if (waiting.length >= sample) await flush()
    },
    end: flush,
  }
}

interface Layout {
  readonly columns: readonly ColumnDescription[]
  readonly widths: readonly number[]
}

const hidden = "(hidden)"

/** Returns whether a name belongs to a secret. */
const isSecretName = (name: string, { secrets = [] }: OutputOptions): boolean =>
  secrets.some((each) => each.toLowerCase() === name.toLowerCase())

/** A value in a table cell, with secrets masked. */
const shownValue = (name: string, value: unknown, { showSecrets, secrets = [] }: OutputOptions): string =>
  readable(
    name,
    showSecrets === true || typeof value !== "object" || value instanceof Date
      ? value
      : redactor([], secrets).value(value),
  )

function shownCell(entry: unknown, column: ColumnDescription, options: OutputOptions): string {
  const value = at(entry, column)
  const name = (column.at ?? [column.name]).at(-1) ?? ""
  const isHidden = options.showSecrets !== true && (column.secret === true || isSecretName(name, options))
  return isHidden && cell(value) !== "" ? hidden : shownValue(column.name, value, options)
}

/** Limits a string to more than any column shows, because measuring long strings is slow. */
const short = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text)

/** The columns that have content and fit, in the order of the document. Columns requested by the user are all kept. */
function layOut(
  entries: readonly unknown[],
  options: OutputOptions,
  known: readonly ColumnDescription[] | undefined,
  { isTTY, columns: terminal }: Output,
): Layout {
  // In a pipe or a file nothing is cut, but more columns than people read are useless.
  const room = isTTY === true ? (terminal ?? 80) : usualRoom
  const all = columnsOf(known, options.columns, entries[0])
  const hasContent = (column: ColumnDescription) =>
    column.type === "scalar" &&
    (column.secret !== true || options.showSecrets === true) &&
    !/^internal/i.test(column.name) &&
    entries.some((entry) => cell(at(entry, column)) !== "")
  const picked = options.columns === undefined ? all.filter(hasContent) : all
  const widthOf = (column: ColumnDescription) =>
    Math.min(
      widest,
      Math.max(
        short(column.name).length,
        ...entries.map((entry) => stringWidth(plain(short(shownCell(entry, column, options))))),
      ),
    )
  const columns: ColumnDescription[] = []
  const widths: number[] = []
  let used = 0
  for (const column of picked.length > 0 ? picked : all) {
    const width = widthOf(column) + gap
    // A long column can be cut, which is better than omitting it.
    const least = Math.min(width, shortened)
    if (options.columns === undefined && columns.length > 0 && used + least > room) continue
    columns.push(column)
    widths.push(width)
    used += least
  }
  return { columns, widths: isTTY === true ? fit(widths, room) : widths.map(() => 0) }
}

/** Narrows the widest columns until all columns fit. */
function fit(widths: readonly number[], room: number): number[] {
  const fitted = [...widths]
  const narrowest = 8
  const sum = () => fitted.reduce((total, each) => total + each, 0)
  while (sum() > room && Math.max(...fitted) > narrowest) {
    const index = fitted.indexOf(Math.max(...fitted))
    fitted[index] = (fitted[index] ?? narrowest) - 1
  }
  return fitted
}

const border = Object.fromEntries(
  "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle"
    .split(" ")
    .map((part) => [part, ""]),
)

/** @param widths 0 means as wide as the widest cell */
export function render(rows: readonly (readonly string[])[], widths: readonly number[] = []): string {
  const table = new Table({
    chars: border,
    style: { "padding-left": 0, "padding-right": gap, head: [], border: [], compact: true },
    ...(widths.some((width) => width > 0) && { colWidths: [...widths] }),
  })
  for (const row of rows) table.push([...row])
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
}

/** Prints one value; an object with one member per line. */
export async function printValue(io: Io, sink: Sink, value: unknown, options: OutputOptions): Promise<void> {
  const { stream } = sink
  if (options.format === "json") return write(stream, `${json(chosen(value, options.columns), 2)}\n`)
  if (options.format === "csv") {
    const columns = columnsOf(undefined, options.columns, value)
    const clean = cleaner(stream)
    const rows = [columns.map(({ name }) => clean(name)), columns.map((column) => clean(cell(at(value, column))))]
    return write(stream, csv(rows))
  }
  if (value === undefined || value === null) return write(stream, "Done.\n")
  if (!isRecord(value)) return write(stream, `${plain(shownValue("", value, options))}\n`)
  const paint = painter(io, stream)
  const names = options.columns ?? Object.keys(value)
  const isSecret = (name: string) => options.showSecrets !== true && isSecretName(name, options)
  const rows: string[][] = []
  const lists: string[] = []
  for (const name of names) {
    const own = at(value, columnOf(name))
    if (options.columns === undefined && readable(name, own) === "") continue
    if (isSecret(name.split(".").at(-1) ?? "")) rows.push([paint("bold", plain(name)), "(hidden; use --show-secrets)"])
    else if (Array.isArray(own) && own.length > 0 && own.every(isRecord)) lists.push(name)
    else {
      const text = shownValue(name, own, options)
      rows.push([paint("bold", plain(name)), plain(isTime(name, own) ? `${own} (${text})` : text)])
    }
  }
  if (rows.length === 0 && lists.length === 0) return write(stream, "Done.\n")
  if (rows.length > 0) await write(stream, `${render(rows)}\n`)
  // A nested list becomes its own table: the people in a meeting, the rooms of an account.
  for (const name of lists) {
    await write(stream, `\n${paint("bold", plain(name))}\n`)
    const own = (at(value, columnOf(name)) as Readonly<Record<string, unknown>>[]).map((entry) => ({ ...entry }))
    const columns = [...new Set(own.flatMap((entry) => Object.keys(entry)))].map((each): ColumnDescription => ({
      name: each,
      type: own.every((entry) => typeof entry[each] !== "object") ? "scalar" : "json",
      ...(isSecret(each) && { secret: true }),
    }))
    const table = tableRows(io, sink, { ...options, columns: undefined }, columns)
    for (const entry of own) await table.add(entry)
    await table.end()
  }
}
