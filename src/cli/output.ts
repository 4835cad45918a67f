import { createWriteStream } from "node:fs"
import { once } from "node:events"
import { resolve } from "node:path"
import { stringify } from "csv-stringify/sync"
import Table from "cli-table3"
import stringWidth from "string-width"
import type { ColumnDescription } from "./catalogue.ts"
import { at, cell, chosen, columnOf, columnsOf, isRecord, isTime, readable } from "./cells.ts"
import { type Io, type Output, UsageError } from "./io.ts"
import { json, painter, plain, progress, write } from "./terminal.ts"

/** How results are printed. */
export interface OutputOptions {
  readonly format: "table" | "json" | "csv"
  /** A file in the place of standard output. */
  readonly file?: string | undefined
  /** Only these members of each entry, in this order. */
  readonly columns?: readonly string[] | undefined
  /** Print passwords and other secrets in tables, too. */
  readonly showSecrets?: boolean
}

/** @throws UsageError for options that contradict each other */
export function outputOptions(given: Readonly<Record<string, unknown>>): OutputOptions {
  if (given["json"] === true && given["csv"] === true) throw new UsageError("give either --json or --csv, not both")
  const columns = given["columns"]
  return {
    format: given["json"] === true ? "json" : given["csv"] === true ? "csv" : "table",
    file: given["output"] as string | undefined,
    columns: typeof columns === "string" ? columns.split(",").map((each) => each.trim()) : undefined,
    showSecrets: given["showSecrets"] === true,
  }
}

/** Where results go. `close` resolves when a file is complete. */
export interface Sink {
  readonly stream: Output
  readonly isFile: boolean
  readonly close: () => Promise<void>
}

/** Opens the file of `--output`, or takes standard output. Call it before anything is sent, so that a wrong path costs nothing. */
export async function openSink(io: Io, file: string | undefined): Promise<Sink> {
  if (file === undefined) return { stream: io.stdout, isFile: false, close: () => Promise.resolve() }
  const stream = createWriteStream(resolve(io.cwd, file))
  try {
    await once(stream, "open")
  } catch (error) {
    throw new UsageError(
      `--output: ${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
    )
  }
  const failed = once(stream, "error").then(([error]) => {
    throw error as Error
  })
  failed.catch(() => undefined)
  return {
    stream,
    isFile: true,
    close: async () => {
      stream.end()
      await Promise.race([once(stream, "close"), failed])
    },
  }
}

/** Prints a list entry by entry, as it comes. @returns how many there were */
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
    // What came so far is complete lines; the error says that the list is not.
    await printer.end().catch(() => undefined)
    throw error
  } finally {
    shown.end()
  }
  if (count > 0) refuseUnseen(unseen, names)
  if (count === 0 && options.format === "table" && !sink.isFile) io.stderr.write(`No ${what}.\n`)
  return count
}

/** @throws UsageError for members that were asked for and are nowhere: a misspelled one is an empty column */
function refuseUnseen(unseen: ReadonlySet<string>, names: ReadonlySet<string>): void {
  if (unseen.size > 0)
    throw new UsageError(`--columns: there is no "${[...unseen].join('", "')}"; there are ${[...names].join(", ")}`)
}

interface Printer {
  readonly add: (entry: unknown) => Promise<void>
  readonly end: () => Promise<void>
}

const jsonLines = ({ stream }: Sink, options: OutputOptions, known?: readonly ColumnDescription[]): Printer => ({
  add: (entry) => write(stream, `${json(chosen(entry, options.columns, known))}\n`),
  end: () => Promise.resolve(),
})

/** Cells that a spreadsheet would run as a formula get an apostrophe in front. */
const csv = (rows: readonly (readonly string[])[]): string => stringify(rows as string[][], { escape_formulas: true })

function csvRows(sink: Sink, options: OutputOptions, known: readonly ColumnDescription[] | undefined): Printer {
  const clean = sink.stream.isTTY === true ? plain : (text: string) => text
  let columns: readonly ColumnDescription[] | undefined
  const begin = async (first: unknown) => {
    if (columns !== undefined) return columns
    columns = columnsOf(known, options.columns, first)
    await write(sink.stream, csv([columns.map(({ name }) => name)]))
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

/** Rows that decide how wide columns are; those after them are cut to fit. */
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
    const rows = waiting.splice(0).map((entry) => columns.map((column) => plain(shownCell(entry, column, options))))
    const heads = isFirst ? [columns.map(({ name }) => paint("bold", name))] : []
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

const shownCell = (entry: unknown, column: ColumnDescription, { showSecrets = false }: OutputOptions): string => {
  const text = readable(column.name, at(entry, column))
  return column.secret === true && !showSecrets && text !== "" ? hidden : text
}

/** Those that say something and have room, in the order of the document; the user's own choice is kept as it is. */
function layOut(
  entries: readonly unknown[],
  options: OutputOptions,
  known: readonly ColumnDescription[] | undefined,
  { isTTY, columns: terminal }: Output,
): Layout {
  // In a pipe or a file nothing is cut, but more columns than anybody reads are of no use.
  const room = isTTY === true ? (terminal ?? 80) : usualRoom
  const all = columnsOf(known, options.columns, entries[0])
  const says = (column: ColumnDescription) =>
    column.type === "scalar" &&
    (column.secret !== true || options.showSecrets === true) &&
    !/^internal/i.test(column.name) &&
    entries.some((entry) => cell(at(entry, column)) !== "")
  const picked = options.columns === undefined ? all.filter(says) : all
  const widthOf = (column: ColumnDescription) =>
    Math.min(
      widest,
      Math.max(column.name.length, ...entries.map((entry) => stringWidth(plain(shownCell(entry, column, options))))),
    )
  const columns: ColumnDescription[] = []
  const widths: number[] = []
  let used = 0
  for (const column of picked.length > 0 ? picked : all) {
    const width = widthOf(column) + gap
    // A long one can be cut, which is better than leaving it out.
    const least = Math.min(width, shortened)
    if (options.columns === undefined && columns.length > 0 && used + least > room) continue
    columns.push(column)
    widths.push(width)
    used += least
  }
  return { columns, widths: isTTY === true ? fit(widths, room) : widths.map(() => 0) }
}

/** Makes the widest columns narrower until all have room. */
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

/** @param widths 0 is as wide as its cells */
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

/** Prints one value: an object member by member. */
export async function printValue(
  io: Io,
  sink: Sink,
  value: unknown,
  options: OutputOptions,
  secrets: readonly string[] = [],
): Promise<void> {
  const { stream } = sink
  if (options.format === "json") return write(stream, `${json(chosen(value, options.columns), 2)}\n`)
  if (options.format === "csv") {
    const columns = columnsOf(undefined, options.columns, value)
    const rows = [columns.map(({ name }) => name), columns.map((column) => cell(at(value, column)))]
    return write(stream, csv(rows))
  }
  if (value === undefined || value === null) return write(stream, "Done.\n")
  if (!isRecord(value)) return write(stream, `${plain(cell(value))}\n`)
  const paint = painter(io, stream)
  const names = options.columns ?? Object.keys(value)
  const hiddenNames = new Set(secrets.map((name) => name.toLowerCase()))
  const isSecret = (name: string) => options.showSecrets !== true && hiddenNames.has(name.toLowerCase())
  const rows: string[][] = []
  const lists: string[] = []
  for (const name of names) {
    const own = at(value, columnOf(name))
    if (options.columns === undefined && readable(name, own) === "") continue
    if (isSecret(name)) rows.push([paint("bold", plain(name)), "(hidden: --show-secrets prints it)"])
    else if (Array.isArray(own) && own.length > 0 && own.every(isRecord)) lists.push(name)
    else {
      const text = readable(name, own)
      rows.push([paint("bold", plain(name)), plain(isTime(name, own) ? `${own} (${text})` : text)])
    }
  }
  if (rows.length === 0 && lists.length === 0) return write(stream, "Done.\n")
  if (rows.length > 0) await write(stream, `${render(rows)}\n`)
  // A list in it is a table of its own: the people in a meeting, the rooms of an account.
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
