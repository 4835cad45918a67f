import type { Arguments } from "./arguments.ts"
import type { CallDescription, Effect } from "./catalogue.ts"

/** What a call does with these arguments. A boolean that is neither of its two values may destroy as well. */
export function effectOf({ effect, destroysWhen }: CallDescription, { values }: Pick<Arguments, "values">): Effect {
  const destroys =
    effect === "destroy" ||
    (destroysWhen !== undefined &&
      Object.entries(destroysWhen).every(([name, value]) =>
        typeof value === "boolean" ? values[name] !== !value : values[name] === value,
      ))
  return destroys ? "destroy" : effect
}
