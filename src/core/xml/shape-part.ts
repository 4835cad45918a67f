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
export interface XmlMap {
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
  /** A missing list becomes `[]`, a missing map `{}`; a plain value has to be there. */
  readonly required?: true
}

/** One document: the name of its root element and what stands in it. */
export interface XmlDocument {
  readonly root: string
  readonly shape: XmlObject
}
