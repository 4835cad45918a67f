export interface Issuer {
  readonly settings: { readonly random: () => number }
  /** Every id handed out. */
  readonly issued: Set<string>
}

/** An id that nobody else has, even when the injected `random` always says the same. */
export function issue({ settings, issued }: Issuer, draw: (random: () => number) => string): string {
  const drawn = draw(settings.random)
  let id = drawn
  for (let count = 1; issued.has(id); count++) id = drawn.slice(0, -String(count).length) + String(count)
  issued.add(id)
  return id
}
