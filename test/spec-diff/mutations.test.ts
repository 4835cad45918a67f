import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { isRecord, listDocuments, parseDocument } from "../../scripts/generate/document.ts"
import { diffDocuments } from "../../scripts/spec-diff/compare-documents.ts"
import { changesBetween } from "../../scripts/spec-diff/structure.ts"

/**
 * Changes and deletes every node of every document in turn. `npm run test:spec-diff` tries all of them, which takes
 * some minutes; otherwise it is a sample that changes daily.
 */
const whole = process.env["MODE"] === "whole"
const sample = 80
const root = join(import.meta.dirname, "../..")
const documents = await Promise.all(
  (await listDocuments(root)).map(async ({ provider, path }) => ({
    provider,
    document: parseDocument(await readFile(join(root, path), "utf8"), path),
  })),
)

type Key = string | number
type Node = Record<Key, unknown>
type Document = (typeof documents)[number]["document"]

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

const placesIn = (node: unknown, path: readonly Key[] = []): Key[][] =>
  isNode(node)
    ? Object.keys(node).flatMap((name) => {
        const key = Array.isArray(node) ? Number(name) : name
        return [[...path, key], ...placesIn(node[key], [...path, key])]
      })
    : []

/** Another value of the same kind, so that the document can still be read. */
function another(value: unknown): unknown {
  if (typeof value === "string") return `${value}x`
  if (typeof value === "number") return value + 1
  if (typeof value === "boolean") return !value
  if (value === null) return "null"
  if (!Array.isArray(value)) return { ...value, "x-new": "new" }
  const list: unknown[] = value
  return [...list, list.some(isNode) ? { name: "x-new", in: "query" } : "x-new"]
}

function mutate(document: Document, path: readonly Key[], kind: "changed" | "deleted"): Document {
  const apply = (node: unknown, [key, ...rest]: readonly Key[]): unknown => {
    if (key === undefined) return another(node)
    const gone = rest.length === 0 && kind === "deleted"
    if (Array.isArray(node)) {
      const [list, index]: [unknown[], number] = [node, Number(key)]
      return gone ? list.toSpliced(index, 1) : list.with(index, apply(list[index], rest))
    }
    const { [key]: value, ...others } = node as Node
    return gone ? others : { ...(node as Node), [key]: apply(value, rest) }
  }
  return apply(document, path) as Document
}

/** For each component, call and event: what refers to it, directly or not. */
function ownersIn(document: Document): (path: readonly Key[]) => ReadonlySet<string> {
  const users = new Map<string, Set<string>>()
  const note = (node: unknown, owner: string): void => {
    if (!isNode(node)) return
    for (const ref of [node["$ref"], node["x-payload"]]) {
      if (typeof ref !== "string") continue
      const target = ref.slice(2)
      users.set(target, (users.get(target) ?? new Set()).add(owner))
    }
    for (const value of Object.values(node)) note(value, owner)
  }
  const rootOf = (path: readonly Key[]): string =>
    path.slice(0, path[0] === "paths" || path[0] === "webhooks" ? 2 : 3).join("/")
  for (const section of ["paths", "webhooks"] as const)
    for (const [key, item] of Object.entries(document[section] ?? {})) note(item, `${section}/${key}`)
  for (const [kind, members] of Object.entries(document.components ?? {}))
    for (const [name, member] of Object.entries(members)) note(member, `components/${kind}/${name}`)
  return (path) => {
    const found = new Set<string>()
    const add = (owner: string): void => {
      if (found.has(owner)) return
      found.add(owner)
      for (const user of users.get(owner) ?? []) add(user)
    }
    add(rootOf(path))
    return found
  }
}

/** Names of the calls that share an operation and differ in its body, which has alternatives. */
function callsIn(document: Document, node: unknown): string[] {
  if (!isNode(node)) return []
  const name = typeof node["$ref"] === "string" ? node["$ref"].split("/").at(-1) : undefined
  const schema = name === undefined ? undefined : document.components?.schemas?.[name]
  if (!isRecord(schema)) return Object.values(node).flatMap((value) => callsIn(document, value))
  return typeof schema["x-operation"] === "string"
    ? [`call ${schema["x-operation"]}`]
    : callsIn(document, schema["oneOf"])
}

/** Names that a report may use for the owner of a node. */
function namesOf(document: Document, owner: string): string[] {
  const [section = "", ...rest] = owner.split("/")
  if (section === "components") return [`schema ${rest[1] ?? ""}`]
  const key = rest.join("/")
  if (section === "webhooks") return [`event ${key}`]
  return Object.values(document.paths?.[key] ?? {}).flatMap((operation) =>
    isRecord(operation)
      ? [
          `call ${typeof operation["operationId"] === "string" ? operation["operationId"] : key}`,
          ...callsIn(document, operation["requestBody"]),
        ]
      : [],
  )
}

const today = Math.floor(Date.now() / 86_400_000)

describe.each(documents)("$provider", ({ provider, document }) => {
  const all = placesIn(document)
  const step = whole ? 1 : Math.max(1, Math.floor(all.length / sample))
  const places = all.filter((_, index) => (index + today) % step === 0)
  const owners = ownersIn(document)

  test.each(["changed", "deleted"] as const)(
    "any value that is %s is reported once, in the right places",
    (kind) => {
      let heard = performance.now()
      for (const [index, path] of places.entries()) {
        if (whole && performance.now() - heard > 10_000) {
          heard = performance.now()
          console.log(`${provider}, ${kind}: ${index} of ${places.length}`)
        }
        const after = mutate(document, path, kind)
        const where = path.join("/")
        expect(changesBetween(document, after).length, `places of ${where}`).toBe(1)
        const told = diffDocuments(document, after)
        expect(told.length, `reports of ${where}`).toBeGreaterThan(0)
        const concerned = new Set(
          [...owners(path)].flatMap((owner) => [...namesOf(document, owner), ...namesOf(after, owner)]),
        )
        const others = told.flatMap(({ subject, text }) => {
          const name = `${subject.kind} ${subject.name}`
          return subject.kind === "document" || path.length < (path[0] === "components" ? 3 : 2) || concerned.has(name)
            ? []
            : [`${name}: ${text}`]
        })
        expect(others, `reports of ${where} elsewhere`).toEqual([])
        const byPath = told.filter(({ subject, weight }) => subject.kind === "document" && weight === "changed")
        const inWords = told.filter(({ subject }) => subject.kind !== "document")
        expect(byPath.length, `${where} is told twice: ${told.map(({ text }) => text).join("; ")}`).toBe(
          inWords.length > 0 ? 0 : 1,
        )
      }
    },
    whole ? 3_600_000 : 120_000,
  )
})
