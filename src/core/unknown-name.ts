/**
 * The name of an event the document does not know. At run time it is a string like any other; as a type it equals no known
 * name, so that `switch` over names narrows to the known events. `String(name)` gives the text.
 */
export interface UnknownName {
  readonly [unknownName]: true
  toString(): string
}
declare const unknownName: unique symbol
