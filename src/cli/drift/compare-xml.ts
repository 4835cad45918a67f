import { knownValues, otherConstant, unknownValue } from "./compare-json.ts"
import { best, type Finding, isName, mapLazily, weights } from "./findings.ts"
import { type ObjectView, type Place, type SpecDocument } from "./schema.ts"
import type { Element } from "./xml.ts"

/** Compares a received element with the shape that a schema declares. */
export function compareXml(document: SpecDocument, place: Place, element: Element, at = ""): readonly Finding[] {
  const shape = shapeOf(document, place)
  if (shape === "leaf") return compareLeaf(document, place, element, at)
  if (shape === "map") {
    const { others } = document.view(place)
    return others === undefined
      ? []
      : element.children.flatMap((each) =>
          compareXml(document, others, each, `${at}/${isName(each.name) ? each.name : "*"}`),
        )
  }
  const alternatives = document.branches(place)
  if (alternatives.length > 0 && place.schema.properties === undefined)
    return best(mapLazily(alternatives, (each) => compareXml(document, each, element, at)))
  return compareFields(document, place, element, at)
}

/** Compares the root element of a response, whose name is declared. */
export function compareRoot(document: SpecDocument, place: Place, element: Element): readonly Finding[] {
  const names = [place, ...document.branches(place)].flatMap(({ xml }) => xml.name ?? [])
  if (names.length > 0 && !names.includes(element.name)) {
    const came = isName(element.name) ? `<${element.name}>` : "another element"
    return [
      {
        kind: "other root",
        at: "",
        expected: `<${names.join("> or <")}>`,
        came,
        fix: undefined,
        weight: weights.type,
      },
    ]
  }
  return compareXml(document, place, element, element.name)
}

type ShapeName = "leaf" | "map" | "object" | "list"

function shapeOf(document: SpecDocument, place: Place): ShapeName {
  const types = document.types(place).filter((each) => each !== "null")
  if (types.includes("array")) return "list"
  if (!types.includes("object") && types.length > 0) return "leaf"
  const { properties, others } = document.view(place)
  if (properties.size === 0 && others !== undefined) return "map"
  return properties.size === 0 && document.branches(place).length === 0 && place.schema.allOf === undefined
    ? "map"
    : "object"
}

const isBlank = (text: string): boolean => /^\s*(?:null\s*)?$/i.test(text)

const numeric = /^[+-]?(?:\d{1,3}(?:([,.' \u00a0\u2009\u202f\u2019])\d{3}(?:\1\d{3})*)|\d+)(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** The schema type that a string could have. */
export function typeOfText(text: string): "string" | "boolean" | "integer" | "number" {
  const trimmed = text.trim()
  if (/^(?:true|false)$/i.test(trimmed)) return "boolean"
  // A string that begins with a zero is an id or a telephone number.
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(trimmed)) return "integer"
  return /^-?(?:0|[1-9]\d{0,14})\.\d+$/.test(trimmed) ? "number" : "string"
}

function fits(types: readonly string[], text: string): boolean {
  if (types.includes("string") || types.length === 0) return true
  const trimmed = text.trim()
  if (types.includes("boolean") && /^(?:true|false|yes|no|0|1)$/i.test(trimmed)) return true
  return (types.includes("integer") || types.includes("number")) && numeric.test(trimmed)
}

/** Compares text with a schema without properties. */
function compareLeaf(document: SpecDocument, place: Place, element: Element, at: string): readonly Finding[] {
  const { use } = place
  const types = document.types(place)
  const sample = { from: "elements", elements: [element] } as const
  if (element.children.length > 0) {
    return [
      {
        kind: "other type",
        at,
        expected: types.join(" or "),
        came: "elements",
        fix: { change: "replace", use },
        sample,
        weight: weights.type,
      },
    ]
  }
  if (element.attributes.size > 0) {
    return [
      {
        kind: "unknown field",
        at: `${at}@${[...element.attributes.keys()].filter(isName).join()}`,
        expected: "no attributes",
        came: "attribute",
        fix: { change: "replace", use },
        sample,
        weight: weights.unknown,
      },
    ]
  }
  return compareText(document, place, element.text, at, "text")
}

function compareText(
  document: SpecDocument,
  place: Place,
  text: string,
  at: string,
  from: "text" | "attribute",
): readonly Finding[] {
  const { schema, use, xml, path } = place
  const types = document.types(place)
  const isText = types.includes("string")
  if (isBlank(text) && (!isText || text === "")) return []
  if (!fits(types, text)) {
    return [
      {
        kind: "other type",
        at,
        expected: types.join(" or "),
        came: "text",
        fix: { change: "replace", use },
        sample: { from, text },
        weight: weights.type,
      },
    ]
  }
  const value = xml["x-trim"] === true ? text.trim() : text
  // Servers differ in letter case.
  const constant =
    schema.const === undefined ? undefined : JSON.stringify(schema.const).replaceAll(/^"|"$/g, "").toLowerCase()
  if (constant !== undefined && constant !== value.trim().toLowerCase()) return [otherConstant(place, value.trim(), at)]
  const lists = schema.enum === undefined ? knownValues(document.branches(place)).places : [place]
  const [first] = lists
  if (first === undefined || value === "") return []
  const known = lists.flatMap((each) => (each.schema.enum ?? []).map(String))
  return known.includes(value)
    ? []
    : [unknownValue([...(schema.enum === undefined ? first.path : path), "enum"], value, at)]
}

/** Where a property is found in an element. */
interface Spot {
  readonly kind: "attribute" | "text" | "element" | "wrapped list" | "list"
  readonly name: string
  /** Element name of list entries. */
  readonly item: string
}

function spotOf(document: SpecDocument, property: string, place: Place): Spot {
  const { xml } = place
  const name = xml.name ?? property
  if (xml.attribute === true) return { kind: "attribute", name, item: "" }
  if (xml["x-text"] === true) return { kind: "text", name, item: "" }
  if (shapeOf(document, place) !== "list") return { kind: "element", name, item: "" }
  const item = document.items(place)?.xml.name
  if (xml.wrapped === true) return { kind: "wrapped list", name, item: item ?? name }
  return { kind: "list", name: item ?? property, item: item ?? property }
}

function compareFields(document: SpecDocument, place: Place, element: Element, at: string): Finding[] {
  const view = document.view(place)
  const findings: Finding[] = []
  const elements = new Set<string>()
  const attributes = new Set<string>()
  /** Elements that wrap properties of this one. */
  const holders = new Map<string, Set<string>>()
  let hasText = false
  for (const [property, each] of view.properties) {
    const spot = spotOf(document, property, each)
    if (spot.kind === "attribute") attributes.add(spot.name)
    else if (spot.kind === "text") hasText = true
    else elements.add(spot.name)
    const holder = each.xml["x-also-in"]
    if (holder !== undefined) holders.set(holder, (holders.get(holder) ?? new Set()).add(spot.name))
    findings.push(...compareProperty(document, view, property, each, spot, element, at))
  }
  const unknown = new Map<string, Element[]>()
  for (const child of element.children) {
    if (elements.has(child.name)) continue
    const held = holders.get(child.name)
    if (held === undefined) {
      unknown.set(child.name, [...(unknown.get(child.name) ?? []), child])
      continue
    }
    for (const inner of child.children) {
      if (!held.has(inner.name)) findings.push(unknownIn(view, `${at}/${child.name}`, inner.name, [inner], undefined))
    }
  }
  for (const [name, all] of unknown) findings.push(unknownIn(view, at, name, all, name))
  for (const [name, text] of element.attributes) {
    if (attributes.has(name) || /^xmlns(?::|$)|^xsi:/.test(name)) continue
    findings.push({
      kind: "unknown field",
      at: `${at}@${isName(name) ? name : "*"}`,
      expected: "not described",
      came: "attribute",
      fix: isName(name) ? { change: "add property", object: view.home, name } : undefined,
      sample: { from: "attribute", text },
      weight: weights.unknown,
    })
  }
  if (!hasText && element.text.trim() !== "" && element.children.length === 0) {
    const { use } = place
    findings.push({
      kind: "other type",
      at,
      expected: "elements",
      came: "text",
      fix: { change: "replace", use },
      sample: { from: "text", text: element.text },
      weight: weights.type,
    })
  } else if (!hasText && element.text.trim() !== "") {
    findings.push({
      kind: "unknown field",
      at: `${at} (its text)`,
      expected: "not described",
      came: "text between elements",
      fix: undefined,
      weight: weights.unknown,
    })
  }
  return findings
}

const unknownIn = (
  { home }: ObjectView,
  at: string,
  name: string,
  elements: readonly Element[],
  property: string | undefined,
): Finding => ({
  kind: "unknown field",
  at: `${at}/${isName(name) ? name : "*"}`,
  expected: "not described",
  came: "element",
  fix:
    property !== undefined && isName(property) ? { change: "add property", object: home, name: property } : undefined,
  sample: { from: "elements", elements },
  weight: weights.unknown,
})

function compareProperty(
  document: SpecDocument,
  { required }: ObjectView,
  property: string,
  place: Place,
  { kind, name, item }: Spot,
  element: Element,
  at: string,
): readonly Finding[] {
  const list = required.get(property)
  const missing = (): readonly Finding[] =>
    list === undefined
      ? []
      : [
          {
            kind: "missing field",
            at: kind === "attribute" ? `${at}@${name}` : `${at}/${name}`,
            expected: "required",
            came: "nothing",
            fix: { change: "make optional", list, name: property },
            weight: weights.missing,
          },
        ]
  if (kind === "text") return compareText(document, place, element.text, at, "text")
  if (kind === "attribute") {
    const text = element.attributes.get(name)
    return text === undefined ? missing() : compareText(document, place, text, `${at}@${name}`, "attribute")
  }
  const holder = place.xml["x-also-in"]
  const own = element.children.filter((each) => each.name === name)
  const found =
    own.length > 0 || holder === undefined
      ? own
      : element.children
          .filter((each) => each.name === holder)
          .flatMap((each) => each.children.filter((inner) => inner.name === name))
  const shape = shapeOf(document, place)
  if (kind === "element") {
    const [first] = found
    if (first === undefined) return shape === "leaf" ? missing() : []
    const isEmpty = shape === "leaf" && first.children.length === 0 && isBlank(first.text)
    if (isEmpty && !document.types(place).includes("string")) return missing()
    if (found.length > 1) {
      const { use } = place
      const several = {
        kind: "repeated",
        at: `${at}/${name}`,
        expected: "one element",
        came: "several",
        weight: weights.type,
      } as const
      return [{ ...several, fix: { change: "make list", use }, sample: { from: "elements", elements: found } }]
    }
    return compareXml(document, place, first, `${at}/${name}`)
  }
  const items = document.items(place)
  if (items === undefined) return []
  if (kind === "list") return found.flatMap((each) => compareXml(document, items, each, `${at}/${name}`))
  return found.flatMap((wrapper) => compareWrapped(document, place, items, item, wrapper, `${at}/${name}`))
}

/** The list entries in a wrapper element. */
function compareWrapped(
  document: SpecDocument,
  { use }: Place,
  items: Place,
  item: string,
  wrapper: Element,
  at: string,
): Finding[] {
  const entries = wrapper.children.filter((each) => each.name === item)
  const findings = entries.flatMap((each) => [...compareXml(document, items, each, `${at}/${item}`)])
  const others = wrapper.children.filter((each) => each.name !== item)
  const isOther =
    others.length > 0 || wrapper.attributes.size > 0 || (wrapper.text.trim() !== "" && entries.length === 0)
  if (!isOther) return findings
  const names = [...new Set(others.map(({ name }) => name).filter(isName))]
  const came =
    names.length > 0
      ? `<${names.join(">, <")}>`
      : others.length > 0
        ? "different elements"
        : wrapper.attributes.size > 0
          ? "attributes"
          : "text"
  const [name] = names
  const isRenamed = name !== undefined && names.length === 1 && entries.length === 0 && wrapper.attributes.size === 0
  return [
    ...findings,
    {
      kind: "other type",
      at,
      expected: `a list of <${item}>`,
      came,
      fix: isRenamed ? { change: "rename entries", use: items.use, name } : { change: "replace", use },
      sample: { from: "elements", elements: [wrapper] },
      weight: weights.type,
    },
  ]
}
