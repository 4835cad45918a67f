import type { ColumnDescription } from "./catalogue.ts"
import { json } from "./terminal.ts"

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** A value in one cell. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ""
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString()
  if (typeof value === "string") return value
  return typeof value === "object" ? json(value) : `${value as number | boolean}`
}

/** Milliseconds since 1970 that are a time of day: from 2001 to 2096. */
export const isTime = (name: string, value: unknown): value is number =>
  /(?:time|date|timestamp|at)$/i.test(name) && typeof value === "number" && value > 1e12 && value < 4e12

/** A value as people read it: times as dates, and what is in it as names with values. */
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

/** The columns that were asked for, or those of the document; without either, the members of the first entry. */
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
    // Servers have members that no document knows.
    return found ?? columnOf(name)
  })
}

/** A column by its name alone: `metadata.class-id` is a member of a member. */
export const columnOf = (name: string): ColumnDescription => ({
  name,
  type: "scalar",
  ...(name.includes(".") && { at: name.split(".") }),
})

/** Only the members that were asked for. */
export const chosen = (
  entry: unknown,
  columns: readonly string[] | undefined,
  known?: readonly ColumnDescription[],
): unknown =>
  columns === undefined
    ? entry
    : Object.fromEntries(columnsOf(known, columns, entry).map((column) => [column.name, at(entry, column)]))
