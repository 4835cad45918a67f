import { type Fields, isFields } from "./values.ts"
import { kindOf } from "./kind-of.ts"

/** Whether a value is an object of no class, of any realm. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

/** A Map, a Date or a promise has no members of its own, so it would pass for an empty object. */
export const isObject = (value: unknown): value is Fields =>
  isFields(value) && (kindOf(value) === "Object" || isPlain(value)) && !(Symbol.iterator in value) && !("then" in value)
