/** What to do with an element of a known name. */
export interface Step {
  readonly kind: "leaf" | "object" | "map" | "wrapper"
  /** The property that takes the value. */
  readonly property: string
  /** The element is one item of a list. */
  readonly repeated: boolean
  /** A plain value that must be there. */
  readonly needed: boolean
  readonly leaf: XmlLeaf
  /** Objects only. */
  readonly plan: Plan | undefined
  /** Known children (of objects, attributes too) by their name on the wire. */
  readonly elements: ReadonlyMap<string, Step> | undefined
}

/** A value that may stand in a sibling element instead. */
export interface Lift extends Pick<Step, "property" | "leaf"> {
  readonly name: string
  readonly sibling: string
  readonly needed?: undefined
}

/** An object's shape, arranged for reading: everything is found by the name on the wire. */
interface Plan {
  readonly elements: Map<string, Step>
  readonly properties: Set<string>
  readonly lifts: Lift[]
  readonly missing: { readonly property: string; readonly kind: "list" | "map" }[]
  /** Properties whose plain values must be there. */
  readonly needed: string[]
  text: Step | undefined
}

const plans = new WeakMap<XmlObject, Plan>()

/** The plan of a shape; made once per shape. */
export function planOf(shape: XmlObject): Plan {
  const known = plans.get(shape)
  if (known !== undefined) return known
  const plan: Plan = { elements: new Map(), properties: new Set(), lifts: [], missing: [], needed: [], text: undefined }
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
    plan.text = stepTo(property, field.shape, false, needed)
  } else if (field.list?.wrapped) {
    const elements = new Map([[field.list.item, stepTo("", field.shape, true)]])
    plan.elements.set(name, { ...stepTo(property, "string", false), kind: "wrapper", elements })
  } else if (field.list) {
    plan.elements.set(field.list.item, stepTo(property, field.shape, true))
  } else {
    plan.elements.set(name, stepTo(property, field.shape, false, needed))
    if (field.alsoIn !== undefined && typeof field.shape === "string")
      plan.lifts.push({ property, name, leaf: field.shape, sibling: field.alsoIn })
  }
}

function stepTo(property: string, shape: XmlShape, repeated: boolean, needed = false): Step {
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

/** The step that reads the items of the list at a property path, such as `["recordings"]`. */
export function itemStep(document: XmlDocument, path: readonly string[]): Step {
  let step: Step | undefined
  let plan: Plan | undefined = planOf(document.shape)
  for (const property of path) {
    step = [...(plan?.elements.values() ?? [])].find((each) => each.property === property)
    plan = step?.repeated === false ? step.plan : undefined
  }
  if (step?.kind === "wrapper") step = [...(step.elements?.values() ?? [])][0]
  if (step?.repeated !== true) throw new TypeError(`<${document.root}> has no list at "${path.join(".")}"`)
  return step
}

/** A leaf: the element's (or attribute's) text, converted. */
export type XmlLeaf = "string" | "trimmed" | "integer" | "number" | "boolean"

/** What an element turns into. Emitted from the schemas of a document; never written by hand. */
export type XmlShape = XmlLeaf | XmlObject | XmlMap

/** An element with known children and attributes. What is not named here is kept under its own name. */
export interface XmlObject {
  readonly kind: "object"
  readonly fields: Readonly<Record<string, XmlField>>
}

/** An element whose children are named by users: name → text. */
interface XmlMap {
  readonly kind: "map"
}

export interface XmlField {
  /** Element or attribute name on the wire, where it differs from the property's. */
  readonly name?: string
  /** The shape of the value, or of each item of a list. */
  readonly shape: XmlShape
  /** Written as an attribute. Reading takes either form. */
  readonly attribute?: true
  /** The text of the element itself. */
  readonly text?: true
  /** A list. Wrapped: `<name>` holds the items, each named `item`. Otherwise `item` itself is repeated. */
  readonly list?: { readonly wrapped: boolean; readonly item: string }
  /** A plain value may also stand inside this sibling element; where both are there, that one is ignored. */
  readonly alsoIn?: string
  /** A missing list becomes `[]`, a missing map `{}`; a plain value must be there. */
  readonly required?: true
}

/** One document: the name of its root element and what is in it. */
export interface XmlDocument {
  readonly root: string
  readonly shape: XmlObject
}
