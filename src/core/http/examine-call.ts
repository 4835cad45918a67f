import type { Names } from "../check-options.ts"
import type { Fields as Members } from "../values.ts"
import type { checks } from "./check-call.ts"
import type { Field, Fields, Filter, Input, Inputs, Operation } from "./operation.ts"
import type { CallInput, CallOptions } from "./options.ts"

/**
 * Checks the input of a call: names, required parameters, and filters that would select more than intended.
 * @returns what a read-only call resolves to without a request if a filter is empty; otherwise `undefined`
 * @param tools functions that are already loaded. Passed instead of imported, because each shared module divides the
 * startup code into more files
 * @param options names of the options that the call accepts
 * @throws ConfigError
 */
export function nothingFor(
  tools: typeof checks,
  inputs: Inputs,
  options: Names,
  operation: Operation,
  given: CallInput,
  call: CallOptions,
): { readonly body: unknown } | undefined {
  const of = tools.nameOf(operation)
  const { allowUnknown = [], signal } = tools.checkOptions(of, call, options)
  // A signal of another realm is not an instance of this realm's class.
  if (signal !== undefined && typeof signal.addEventListener !== "function") {
    const found = `not ${tools.describeType(signal)}; pass controller.signal`
    tools.reject(`${of}: signal must be an AbortSignal, ${found}`, "signal")
  }
  const input: Input = Object.hasOwn(inputs, operation.id) ? (inputs[operation.id] ?? {}) : {}
  const examined: Examined = {
    tools,
    of,
    allowed: allowUnknown,
    reads: "nothing" in input && given.raw !== true,
    raw: given.raw === true,
    isEmpty: false,
  }
  tools.wrapGetterErrors(of, "query", () => {
    examineQuery(examined, operation, tools.asObject(of, given.query))
  })
  const { fields } = input
  if (fields !== undefined) {
    tools.wrapGetterErrors(of, "body", () => {
      examineBody(examined, fields, given)
    })
  }
  return examined.isEmpty ? { body: structuredClone(input.nothing) } : undefined
}

interface Examined {
  readonly tools: typeof checks
  readonly of: string
  readonly allowed: readonly string[]
  /** Whether the call is read-only and may resolve to an empty result without a request. */
  readonly reads: boolean
  /** Whether only filters are checked. */
  readonly raw: boolean
  isEmpty: boolean
}

function examineQuery(examined: Examined, operation: Operation, values: Members): void {
  const { tools, of, allowed, raw } = examined
  const { params } = operation
  if (raw) tools.checkInherited(of, values, params)
  else {
    tools.checkNames(of, values, params, allowed)
    tools.checkRequired(operation, values)
  }
  for (const name of Object.keys(values)) {
    const parameter = Object.hasOwn(params, name) ? params[name] : undefined
    if (parameter?.filter === undefined) continue
    const value = values[name]
    if (parameter.kind !== "family" || !tools.isFields(value)) {
      examineFilter(examined, parameter.filter, name, value, parameter.kind === "list")
      continue
    }
    for (const key of Object.keys(value)) examineFilter(examined, parameter.filter, `${name}.${key}`, value[key], false)
  }
}

function examineBody(examined: Examined, fields: Fields, { body, mayLack = false }: CallInput): void {
  const { tools, of, raw } = examined
  // Strings, bytes and forms are not examined.
  if (raw && !tools.isObject(body)) return
  if (body === undefined && !Object.values(fields).some(({ required }) => required)) {
    tools.reject(`${of}: the body is missing: pass an object, which may be empty`, "body")
  }
  examineFields(examined, fields, tools.asObject(of, body), mayLack)
}

function examineFields(examined: Examined, fields: Fields, values: Members, mayLack: boolean): void {
  const { tools, of, allowed, raw } = examined
  if (raw) tools.checkInherited(of, values, fields)
  else {
    tools.checkNames(of, values, fields, allowed)
    for (const name of Object.keys(values)) examineValue(examined, name, values[name], fields)
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (!mayLack && !raw && field.required === true && isMissing(tools, field, value))
      throw tools.missingParameter(of, name, value)
    if (field.filter !== undefined && Object.hasOwn(values, name))
      examineFilter(examined, field.filter, name, value, false)
    if (value !== undefined && value !== null) examineMembers(examined, name, field, value)
  }
}

/** Whether a required member is missing. An empty list is valid: it may mean that nobody is to be admitted or deleted. */
const isMissing = (tools: typeof checks, { filter, nullable }: Field, value: unknown): boolean =>
  value === undefined ||
  (nullable !== true && (value === null || (filter === undefined && !Array.isArray(value) && tools.isBlank(value))))

function examineValue({ tools, of }: Examined, name: string, value: unknown, known: Fields): void {
  const reject = (why: string) => tools.reject(`${of}: "${name}" is ${tools.describeType(value)}, ${why}`, name)
  if (tools.isNotJson(value)) reject("which JSON cannot represent")
  if (typeof value !== "object" || value === null || tools.hasJson(value) || !Object.hasOwn(known, name)) return
  const { fields, composite, filter } = known[name] ?? {}
  if (filter !== undefined && tools.isBlank(value)) return
  if (fields === undefined && composite !== true) reject("not a string, a number or a boolean")
}

function examineMembers(examined: Examined, name: string, { fields }: Field, value: unknown): void {
  if (fields === undefined) return
  const each: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (examined.raw && !each.every(examined.tools.isObject)) return
  for (const member of each) examineFields(examined, fields, examined.tools.asObject(examined.of, member, name), false)
}

/** @param joined whether a string may contain several values separated by commas */
function examineFilter(examined: Examined, filter: Filter, name: string, value: unknown, joined: boolean): void {
  const { tools, of, reads } = examined
  if (value === undefined || value === null) {
    if (filter === "value") return
    const advice = "omit it to select everything, or pass a value"
    tools.reject(`${of}: "${name}" is ${tools.describeType(value)}, which would select everything; ${advice}`, name)
  }
  const parts = partsOf(value, joined)
  const bad = parts.findIndex((part) => part === undefined || part === null || typeof part === "object")
  if (bad >= 0) {
    const found = `${Array.isArray(value) ? "contains" : "is"} ${tools.describeType(parts[bad])}`
    tools.reject(`${of}: "${name}" ${found}, which selects nothing; pass a string or a number`, name)
  }
  const blank = parts.filter((part) => typeof part === "string" && part.trim() === "")
  if (parts.length === blank.length) {
    if (!reads) {
      const what = Array.isArray(value) ? "an empty list" : "an empty string"
      tools.reject(`${of}: "${name}" is ${what}, which selects nothing; pass a value, or omit it`, name)
    }
    examined.isEmpty = true
  } else if (blank.length > 0) {
    tools.reject(`${of}: "${name}" contains an empty value; remove it`, name)
  }
}

function partsOf(value: unknown, joined: boolean): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? [...(value as readonly unknown[])] : [value]
  return joined ? list.flatMap((each) => (typeof each === "string" ? each.split(",") : [each])) : list
}
