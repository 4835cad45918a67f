import type { Path } from "./schema.ts"
import type { Element } from "./xml.ts"

/** A received value from which a schema can be drafted. It is never printed. */
export type Sample =
  | { readonly from: "json"; readonly value: unknown }
  | { readonly from: "elements"; readonly elements: readonly Element[] }
  | { readonly from: "attribute" | "text"; readonly text: string }

/** A change to the document that would resolve a difference. */
export type Fix =
  | { readonly change: "add property"; readonly object: Path; readonly name: string }
  | { readonly change: "make optional"; readonly list: Path; readonly name: string }
  | { readonly change: "allow type"; readonly use: Path; readonly path: Path; readonly type: string }
  | { readonly change: "replace"; readonly use: Path }
  | { readonly change: "rename entries"; readonly use: Path; readonly name: string }
  | { readonly change: "make list"; readonly use: Path }
  | { readonly change: "add value"; readonly list: Path; readonly value: unknown }
  | { readonly change: "allow value"; readonly schema: Path; readonly value: unknown }
  | { readonly change: "add event"; readonly event: string }

export type Kind =
  | "unknown field"
  | "missing field"
  | "other type"
  | "unknown value"
  | "repeated"
  | "unknown event"
  | "other root"
  | "undescribed"

/** A difference between a received value and the document. */
export interface Finding {
  readonly kind: Kind
  /** Where it is in the response: `meetings/meeting/foo`, `data[].foo`. */
  readonly at: string
  /** What the document declares, and what was received, without the value. */
  readonly expected: string
  readonly came: string
  readonly fix: Fix | undefined
  readonly sample?: Sample
  /** How strongly it suggests that another alternative was meant. */
  readonly weight: number
}

/** The same difference in several responses. */
export interface Difference extends Omit<Finding, "sample" | "weight"> {
  readonly calls: readonly string[]
  readonly times: number
  readonly samples: readonly Sample[]
}

const mostSamples = 50

/** Merges the findings of all responses. */
export class Differences {
  readonly #all = new Map<string, { calls: Set<string>; times: number; samples: Sample[]; finding: Finding }>()

  add(call: string, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const { kind, fix, at, came } = finding
      const key = JSON.stringify(fix === undefined ? [kind, call, at, came] : [kind, fix])
      const known = this.#all.get(key) ?? { calls: new Set(), times: 0, samples: [], finding }
      known.calls.add(call)
      known.times++
      if (finding.sample !== undefined && known.samples.length < mostSamples) known.samples.push(finding.sample)
      this.#all.set(key, known)
    }
  }

  list(): Difference[] {
    return [...this.#all.values()].map(({ calls, times, samples, finding }) => {
      const { sample: _sample, weight: _weight, ...rest } = finding
      return { ...rest, calls: [...calls], times, samples }
    })
  }
}

export const total = (findings: readonly Finding[]): number => findings.reduce((sum, { weight }) => sum + weight, 0)

/** The alternative with the fewest differences; the first of equal ones. */
export function best(all: Iterable<readonly Finding[]>): readonly Finding[] {
  let found: readonly Finding[] | undefined
  for (const each of all) {
    if (found === undefined || total(each) < total(found)) found = each
    if (found.length === 0) break
  }
  return found ?? []
}

/** Compares alternatives one by one, so that `best` can stop at one without differences. */
export function* mapLazily<T, R>(all: readonly T[], make: (each: T) => R): Generator<R> {
  for (const each of all) yield make(each)
}

export const weights = { constant: 1_000, type: 50, missing: 5, value: 2, unknown: 1 } as const

const word = /^[A-Za-z][\w.:/+-]{0,47}$/

/** Returns whether a value is a protocol word, and not personal data. */
export const isWord = (value: unknown): boolean =>
  typeof value === "boolean" ||
  (typeof value === "string" && word.test(value) && !/\d{4}|[\da-f]{12}|^\w+\.\w+\/|:\/\//i.test(value))

/** Whether a name belongs to the protocol, unlike ids and addresses used as member names. */
export const isName = (name: string): boolean =>
  /^[A-Za-z_$][\w.$:-]{0,63}$/.test(name) && !/\d{4}|[\da-f]{8}-|[\da-f]{12}/i.test(name)
