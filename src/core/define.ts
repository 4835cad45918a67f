/**
 * Sets a property whose name comes from the wire. Assigning to `__proto__` would set the prototype, and where the prototype is
 * frozen, assigning to `toString` throws: such names become own properties like any other.
 */
export function define(to: object, name: string, value: unknown): void {
  if (name in Object.prototype)
    Object.defineProperty(to, name, { value, writable: true, enumerable: true, configurable: true })
  else (to as Record<string, unknown>)[name] = value
}
