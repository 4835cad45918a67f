/** How to handle an element with a known name. */
export interface ElementRule {
  readonly kind: "leaf" | "object" | "map" | "wrapper"
  /** The property that receives the value. */
  readonly property: string
  /** The element is one item of a list. */
  readonly repeated: boolean
  /** A required scalar. */
  readonly needed: boolean
  readonly leaf: XmlLeaf
  /** Objects only. */
  readonly plan: Plan | undefined
  /** Known children (of objects, also attributes) by their name on the wire. */
  readonly elements: ReadonlyMap<string, ElementRule> | undefined
}

/** A value that may be in a sibling element instead. */
export interface SiblingField extends Pick<ElementRule, "property" | "leaf"> {
  readonly name: string
  readonly sibling: string
  readonly needed?: undefined
}

/** An object's shape, indexed for reading by the names on the wire. */
interface Plan {
  readonly elements: Map<string, ElementRule>
  readonly properties: Set<string>
  readonly siblingFields: SiblingField[]
  readonly missing: { readonly property: string; readonly kind: "list" | "map" }[]
  /** Properties whose scalar values are required. */
  readonly needed: string[]
  text: ElementRule | undefined
}

const plans = new WeakMap<XmlObject, Plan>()

/** The plan of a shape; created once per shape. */
export function planOf(shape: XmlObject): Plan {
  const known = plans.get(shape)
  if (known !== undefined) return known
  const plan: Plan = {
    elements: new Map(),
    properties: new Set(),
    siblingFields: [],
    missing: [],
    needed: [],
    text: undefined,
  }
  plans.set(shape, plan)
  for (const [property, field] of Object.entries(shape.fields)) addField(plan, property, field)
  return plan
}

function addField(plan: Plan, property: string, field: XmlField): void {
  const name = field.name ?? property
  plan.properties.add(property)
  if (field.required) {
    if (field.list) plan.missing.push({ property, kind: "list" })
    else if (typeof field.shape === "object" && field.shape.kind === "map") plan.missing.push({ property, kind: "map" })
    else plan.needed.push(property)
  }
  const needed = field.required === true
  if (field.text) {
    plan.text = ruleFor(property, field.shape, false, needed)
  } else if (field.list?.wrapped) {
    const elements = new Map([[field.list.item, ruleFor("", field.shape, true)]])
    plan.elements.set(name, { ...ruleFor(property, "string", false), kind: "wrapper", elements })
  } else if (field.list) {
    plan.elements.set(field.list.item, ruleFor(property, field.shape, true))
  } else {
    plan.elements.set(name, ruleFor(property, field.shape, false, needed))
    if (field.alsoIn !== undefined && typeof field.shape === "string")
      plan.siblingFields.push({ property, name, leaf: field.shape, sibling: field.alsoIn })
  }
}

function ruleFor(property: string, shape: XmlShape, repeated: boolean, needed = false): ElementRule {
  const isLeaf = typeof shape === "string"
  const plan = !isLeaf && shape.kind === "object" ? planOf(shape) : undefined
  return {
    kind: isLeaf ? "leaf" : shape.kind,
    property,
    repeated,
    needed: isLeaf && needed,
    leaf: isLeaf ? shape : "string",
    plan,
    elements: plan?.elements,
  }
}

/** The rule for the items of the list at a property path, such as `["recordings"]`. */
export function itemRule(document: XmlDocument, path: readonly string[]): ElementRule {
  let rule: ElementRule | undefined
  let plan: Plan | undefined = planOf(document.shape)
  for (const property of path) {
    rule = [...(plan?.elements.values() ?? [])].find((each) => each.property === property)
    plan = rule?.repeated === false ? rule.plan : undefined
  }
  if (rule?.kind === "wrapper") rule = [...(rule.elements?.values() ?? [])][0]
  if (rule?.repeated !== true) throw new TypeError(`<${document.root}> has no list at "${path.join(".")}"`)
  return rule
}

/** A scalar: the converted text of an element or attribute. */
export type XmlLeaf = "string" | "trimmed" | "integer" | "number" | "boolean"

/** What an element is converted to. Generated from the schemas of a document; never written by hand. */
export type XmlShape = XmlLeaf | XmlObject | XmlMap

/** An element with known children and attributes. Others are kept under their own names. */
export interface XmlObject {
  readonly kind: "object"
  readonly fields: Readonly<Record<string, XmlField>>
}

/** An element whose children are named by users: name → text. */
interface XmlMap {
  readonly kind: "map"
}

export interface XmlField {
  /** Element or attribute name on the wire, if it differs from the property's. */
  readonly name?: string
  /** The shape of the value, or of each item of a list. */
  readonly shape: XmlShape
  /** Written as an attribute. When reading, both forms are accepted. */
  readonly attribute?: true
  /** The text of the element itself. */
  readonly text?: true
  /** A list. If wrapped, `<name>` contains the items, each named `item`; otherwise `item` itself is repeated. */
  readonly list?: { readonly wrapped: boolean; readonly item: string }
  /** A scalar may also be inside this sibling element; if both exist, that one is ignored. */
  readonly alsoIn?: string
  /** A missing list becomes `[]`, a missing map `{}`; a scalar is required. */
  readonly required?: true
}

/** An XML document: the name and content of its root element. */
export interface XmlDocument {
  readonly root: string
  readonly shape: XmlObject
}
