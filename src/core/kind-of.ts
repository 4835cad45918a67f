/**
 * What the platform calls an object: `Blob`, `Date`. It is the same for one of another realm (a `vm` context, as Jest's), which
 * `instanceof` does not recognise.
 */
export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)
