import type { ColumnDescription } from "./catalogue.ts"
import { json } from "./terminal.ts"

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Formats a value for one cell. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ""
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString()
  if (typeof value === "string") return value
  return typeof value === "object" ? json(value) : `${value as number | boolean}`
}

/** Whether a value is a time in ms since 1970, between 2001 and 2096. */
export const isTime = (name: string, value: unknown): value is number =>
  /(?:time|date|timestamp|at)$/i.test(name) && typeof value === "number" && value > 1e12 && value < 4e12

/** Formats a value for people: times as dates, nested objects as names with values. */
export function readable(name: string, value: unknown): string {
  if (isTime(name, value)) return new Date(value).toISOString().replace(/\.\d+/, "")
  const isSimple = (each: unknown) => typeof each !== "object" || each === null
  if (Array.isArray(value) && value.every(isSimple)) return value.map(cell).join(", ")
  if (isRecord(value) && Object.values(value).every(isSimple))
    return Object.entries(value)
      .map(([key, each]) => `${key}=${cell(each)}`)
      .join(", ")
  return cell(value)
}

export const at = (entry: unknown, { name, at: place }: ColumnDescription): unknown => {
  let value = entry
  for (const key of place ?? [name]) value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

/** The requested columns, or else those of the document, or else the members of the first entry. */
export function columnsOf(
  known: readonly ColumnDescription[] | undefined,
  wanted: readonly string[] | undefined,
  first: unknown,
): readonly ColumnDescription[] {
  const own: readonly ColumnDescription[] =
    known ??
    (isRecord(first)
      ? Object.keys(first).map((name) => ({ name, type: "scalar" }))
      : [{ name: "value", type: "scalar", at: [] }])
  if (wanted === undefined) return own
  return wanted.map((name) => {
    const found = own.find((each) => each.name === name)
    // Servers have undocumented members.
    return found ?? columnOf(name)
  })
}

/** A column known only by its name: `metadata.class-id` is a nested member. */
export const columnOf = (name: string): ColumnDescription => ({
  name,
  type: "scalar",
  ...(name.includes(".") && { at: name.split(".") }),
})

/** Keeps only the requested members. */
export const chosen = (
  entry: unknown,
  columns: readonly string[] | undefined,
  known?: readonly ColumnDescription[],
): unknown =>
  columns === undefined
    ? entry
    : Object.fromEntries(columnsOf(known, columns, entry).map((column) => [column.name, at(entry, column)]))
