import { isScalar, parseDocument } from "yaml"
import { applyEdits, type Edit, Editor } from "./edits.ts"
import { eventEdits } from "./event-entry.ts"
import type { Difference, Fix } from "./findings.ts"
import { type Draft, drafted, isAlwaysThere } from "./infer.ts"
import type { Path } from "./schema.ts"
import { flow } from "./write-yaml.ts"

/** Schema keywords that describe the shape of values, as opposed to descriptions for people. */
const shapeKeys = new Set([
  ..."$ref type format const enum properties required additionalProperties items allOf anyOf oneOf".split(" "),
  ..."example examples default minimum maximum minLength maxLength pattern minItems maxItems uniqueItems".split(" "),
])

/** A draft with placeholders that the reviewer must fill in. */
function described(draft: Draft, calls: readonly string[]): Record<string, unknown> {
  const { type, format, xml, examples, ...rest } = draft
  return {
    ...(type !== undefined && { type }),
    ...(format !== undefined && { format }),
    description: "Not described yet.",
    "x-source": `conferkit drift, ${calls.slice(0, 3).join(", ")}`,
    ...(xml !== undefined && { xml }),
    ...(examples !== undefined && { examples }),
    ...rest,
  }
}

/** The change for one difference. If one of its parts conflicts with another change, only that part is dropped. */
interface Change {
  readonly differences: readonly Difference[]
  readonly edits: readonly Edit[]
}

const keyOf = (path: Path): string => JSON.stringify(path)

type Of<C extends Fix["change"]> = Extract<Fix, { change: C }>

/** Differences of one kind, grouped by the place to change. */
function grouped<C extends Fix["change"]>(
  all: readonly Difference[],
  change: C,
  placeOf: (fix: Of<C>) => Path,
): { place: Path; of: { difference: Difference; fix: Of<C> }[] }[] {
  const groups = new Map<string, { place: Path; of: { difference: Difference; fix: Of<C> }[] }>()
  for (const difference of all) {
    const { fix } = difference
    if (fix?.change !== change) continue
    const place = placeOf(fix as Of<C>)
    const group = groups.get(keyOf(place)) ?? { place, of: [] }
    group.of.push({ difference, fix: fix as Of<C> })
    groups.set(keyOf(place), group)
  }
  return [...groups.values()]
}

function addProperties(editor: Editor, all: readonly Difference[]): Change[] {
  return grouped(all, "add property", ({ object }) => object).flatMap(({ place, of }) => {
    const owner = editor.map(place)
    const map = editor.map([...place, "properties"])
    if (owner === undefined || map === undefined) return []
    const drafts = of.map(({ difference, fix }) => {
      const isAttribute = difference.came === "attribute"
      // An attribute and an element may have the same name.
      const isTaken = editor.pair(map, fix.name) !== undefined
      const draft = drafted(difference.samples, fix.name)
      const name = isTaken ? `${fix.name}${isAttribute ? "Attribute" : "Element"}` : fix.name
      const xml = isTaken ? { ...draft.xml, name: fix.name } : draft.xml
      return { difference, name, draft: xml === undefined ? draft : { ...draft, xml } }
    })
    const always = drafts
      .filter(({ difference, draft }) => isAlwaysThere(difference.samples, draft))
      .map(({ name }) => name)
    const list = editor.seq([...place, "required"])
    const required =
      always.length === 0
        ? []
        : list === undefined
          ? [editor.addPairBefore(owner, "properties", "required", always)]
          : [editor.addItems(list, always)]
    return drafts.map(({ difference, name, draft }, index) => ({
      differences: [difference],
      edits: [editor.addPair(map, name, described(draft, difference.calls)), ...(index === 0 ? required : [])],
    }))
  })
}

const makeOptional = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "make optional", ({ list }) => list).flatMap(({ place, of }) => {
    const seq = editor.seq(place)
    const names = new Set(of.map(({ fix }) => fix.name))
    const differences = of.map(({ difference }) => difference)
    return seq === undefined ? [] : [{ differences, edits: editor.removeItems(seq, names) }]
  })

const addValues = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "add value", ({ list }) => list).flatMap(({ place, of }) => {
    const seq = editor.seq(place)
    const differences = of.map(({ difference }) => difference)
    return seq === undefined
      ? []
      : [
          {
            differences,
            edits: [
              editor.addItems(
                seq,
                of.map(({ fix }) => fix.value),
              ),
            ],
          },
        ]
  })

const allowValues = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "allow value", ({ schema }) => schema).flatMap(({ place, of }) => {
    const map = editor.map(place)
    if (map === undefined) return []
    const values = [editor.values(map)["const"], ...of.map(({ fix }) => fix.value)]
    const differences = of.map(({ difference }) => difference)
    return [{ differences, edits: editor.replacePairs(map, (key) => key === "const", { enum: values }) }]
  })

/** Allows another JSON type: added to the type of an own schema, or as an alternative to a shared one. */
const allowTypes = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "allow type", ({ use }) => use).flatMap(({ place, of }) => {
    const map = editor.map(place)
    if (map === undefined) return []
    const types = [...new Set(of.map(({ fix }) => fix.type))]
    const differences = of.map(({ difference }) => difference)
    const values = editor.values(map)
    if (values["$ref"] !== undefined) {
      const anyOf = [{ $ref: values["$ref"] }, ...types.map((type) => ({ type }))]
      return [{ differences, edits: editor.replacePairs(map, (key) => key === "$ref", { anyOf }) }]
    }
    const own = values["type"]
    if (own !== undefined) {
      const node = map.get("type", true)
      const wider = [...new Set([own, ...types].flat())]
      const isList = types.some((type) => type === "array") && values["items"] === undefined
      // A list needs the schema of its items.
      const items = isList ? editor.replacePairs(map, () => false, { items: {} }) : []
      if (map.flow !== true) return [{ differences, edits: [editor.replaceNode(node, flow(wider)), ...items] }]
      const replaced = { ...values, type: wider, ...(isList && { items: {} }) }
      return [{ differences, edits: [editor.replaceMap(map, replaced)] }]
    }
    for (const key of ["anyOf", "oneOf"]) {
      const seq = editor.seq([...place, key])
      if (seq !== undefined)
        return [
          {
            differences,
            edits: [
              editor.addItems(
                seq,
                types.map((type) => ({ type })),
              ),
            ],
          },
        ]
    }
    return []
  })

/** Replaces an XML shape, since an element has only one reading. */
const replace = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "replace", ({ use }) => use).flatMap(({ place, of }) => {
    const map = editor.map(place)
    if (map === undefined) return []
    const name = String(place.at(-1))
    const before = editor.values(map)
    const draft = drafted(
      of.flatMap(({ difference }) => difference.samples),
      name,
    )
    const { xml, ...shape } = draft
    const old = (before["xml"] ?? {}) as Readonly<Record<string, unknown>>
    const { wrapped: _, ...kept } = old
    const merged = { ...kept, ...xml }
    const isOld = (key: string) => shapeKeys.has(key) || key === "xml"
    const values = { ...shape, ...(Object.keys(merged).length > 0 && { xml: merged }) }
    const differences = of.map(({ difference }) => difference)
    return [{ differences, edits: editor.replacePairs(map, isOld, values) }]
  })

/** Renames the entries of a list. */
const renameEntries = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "rename entries", ({ use }) => use).flatMap(({ place, of }) => {
    const map = editor.map(place)
    const name = of[0]?.fix.name
    if (map === undefined || name === undefined) return []
    const xml = editor.values(map)["xml"] ?? {}
    const differences = of.map(({ difference }) => difference)
    return [{ differences, edits: editor.replacePairs(map, (key) => key === "xml", { xml: { ...xml, name } }) }]
  })

const makeLists = (editor: Editor, all: readonly Difference[]): Change[] =>
  grouped(all, "make list", ({ use }) => use).flatMap(({ place, of }) => {
    const map = editor.map(place)
    if (map === undefined) return []
    const before = editor.values(map)
    const { description, ...items } = before
    const values = { type: "array", ...(description !== undefined && { description }), items }
    const owner = editor.seq([...place.slice(0, -2), "required"])
    const holder = editor.map(place.slice(0, -2))
    const name = String(place.at(-1))
    const isRequired = owner?.items.some((item) => isScalar(item) && item.value === name) === true
    const required =
      isRequired || holder === undefined
        ? []
        : [
            owner === undefined
              ? editor.addPairBefore(holder, "properties", "required", [name])
              : editor.addItems(owner, [name]),
          ]
    const differences = of.map(({ difference }) => difference)
    return [{ differences, edits: [editor.replaceMap(map, values), ...required] }]
  })

/** The document's text with as many changes applied as are compatible. */
export function patched(
  text: string,
  differences: readonly Difference[],
): { text: string; fixed: readonly Difference[] } {
  const editor = new Editor(text, parseDocument(text))
  const changes = [
    ...replace(editor, differences),
    ...renameEntries(editor, differences),
    ...makeLists(editor, differences),
    ...allowTypes(editor, differences),
    ...allowValues(editor, differences),
    ...addValues(editor, differences),
    ...makeOptional(editor, differences),
    ...addProperties(editor, differences),
    ...differences.flatMap((difference) => {
      const { fix } = difference
      return fix?.change === "add event"
        ? [{ differences: [difference], edits: eventEdits(editor, text, fix.event, difference) }]
        : []
    }),
  ]
  const done = applyEdits(
    text,
    changes.map(({ edits }) => edits),
  )
  return {
    text: done.text,
    fixed: changes.flatMap((change, index) => (done.made[index] === true ? change.differences : [])),
  }
}
