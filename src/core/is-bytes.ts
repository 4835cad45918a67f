/** Whether a value is a Uint8Array, or a Buffer, of this realm or another one. */
export const isBytes = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array || (ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === uint8Array)

const uint8Array = "[object Uint8Array]"
