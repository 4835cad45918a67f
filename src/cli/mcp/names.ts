/** Splits a text into words; names such as `getMeetingInfo`, `XMPPUser` and `sort_by` contain several. */
export const partsOf = (text: string): string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== "")
