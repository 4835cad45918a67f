// Of another realm (a `vm` context, as Jest's) nothing is an instance of what this one has. kind-of.ts is not used here: it is
// shared with modules that load later, and the verification of webhooks would load one file more.
const is = (value: unknown, kind: string) => Object.prototype.toString.call(value) === `[object ${kind}]`

/** Whether a value is a Uint8Array, or a Buffer, of this realm or another one. */
export const isBytes = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value) && is(value, "Uint8Array")

/** Whether a value is an ArrayBuffer of this realm or another one. */
export const isArrayBuffer = (value: unknown): value is ArrayBuffer => is(value, "ArrayBuffer")
