import { type Fields, isFields } from "./values.ts"

type Scalar = string | number | boolean

/** The names that a type declares one by one, besides any others that it may have. */
type Declared<T> = keyof {
  [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: 1
} &
  keyof T

/** The scalars that a type must have, each with what it is. A table of this type is complete, or does not compile. */
export type RequiredScalars<T> = {
  readonly [
    Name in Declared<T> as object extends Pick<T, Name> ? never : T[Name] extends Scalar ? Name : never
  ]: T[Name] extends boolean ? "boolean" : "text"
}

/** Finds a required scalar that is missing or cannot be read; numbers and strings stand for each other, as in ids. */
export function unreadable(value: unknown, required: Readonly<Record<string, "boolean" | "text">>): string | undefined {
  const fields: Fields = isFields(value) ? value : {}
  return Object.keys(required).find((name) => {
    const given = fields[name]
    return required[name] === "boolean"
      ? typeof given !== "boolean"
      : typeof given !== "number" && (typeof given !== "string" || given === "")
  })
}
