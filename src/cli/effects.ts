import type { Arguments } from "./arguments.ts"
import type { CallDescription, Effect } from "./catalogue.ts"

/** The effect of a call with these arguments. A boolean parameter with an invalid value counts as destructive. */
export function effectOf({ effect, destroysWhen }: CallDescription, { values }: Pick<Arguments, "values">): Effect {
  const destroys =
    effect === "destroy" ||
    (destroysWhen !== undefined &&
      Object.entries(destroysWhen).every(([name, value]) =>
        typeof value === "boolean" ? values[name] !== !value : values[name] === value,
      ))
  return destroys ? "destroy" : effect
}
