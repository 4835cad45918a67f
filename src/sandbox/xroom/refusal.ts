/** Ends a call with `isError`. */
export class Refusal extends Error {
  override readonly name = "Refusal"
}
